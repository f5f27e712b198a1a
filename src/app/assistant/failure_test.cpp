// No words of the interface reach people.
#include "app/assistant/failure.h"

#include "app/refusals.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using assistant::knows_refusal;
using assistant::plain_failure;
using language::Language;
using testing::holds;
using testing::Talk;

TEST(Failure, EachRefusalIsToldInPlainWords) {
  for (const std::string_view refusal : refusals::kAll) {
    EXPECT_TRUE(knows_refusal(refusal)) << refusal;
    for (const Language language : {Language::kEnglish, Language::kUrdu, Language::kRomanUrdu}) {
      const std::string told = plain_failure(language, Error{ErrorCode::kConflict, std::string(refusal)});
      EXPECT_FALSE(holds(told, std::string(refusal))) << told;
    }
  }
}

TEST(Failure, FieldsHaveTheirOwnWords) {
  const Error title{ErrorCode::kInvalid, "the task has 1 wrong field: title …", {{"#/title", "must have …"}}};
  EXPECT_TRUE(holds(plain_failure(Language::kEnglish, title), "500 letters"));
  EXPECT_TRUE(holds(plain_failure(Language::kUrdu, title), "500 حروف"));
  const Error reminder{ErrorCode::kInvalid, "the reminder is wrong: …", {{"#", "the task has 20 reminders"}}};
  EXPECT_TRUE(holds(plain_failure(Language::kRomanUrdu, reminder), "20 ho sakti hain"));
}

TEST(Failure, WhatIsNotKnownIsNotShownEither) {
  const Error other{ErrorCode::kConflict, "row 7 of series_start"};
  EXPECT_FALSE(holds(plain_failure(Language::kEnglish, other), "series_start"));
  const Error undo{ErrorCode::kUndoConflict, "the task 'gym' has changed since it was created; delete it instead"};
  EXPECT_TRUE(holds(plain_failure(Language::kEnglish, undo), "changed again since then"));
}

TEST(Failure, TheLastOfASeriesIsNotSkipped) {
  Talk talk;
  talk.say("gym every thursday at 6pm until 6 march");
  const std::string told = talk.say("skip gym");
  EXPECT_TRUE(holds(told, "cannot be skipped")) << told;
  EXPECT_EQ(talk.due_of("gym"), "2026-03-05T18:00");
}

}  // namespace
}  // namespace yaad
