// How long tasks take, rules given up for others, other choices of time, and questions in more words. Now is Wednesday,
// 4 March 2026, 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kLengths[] = {
    {"make the staff meeting 45 minutes long", "update_task/set_duration | staff meeting |  |  | for 45, lasts 45"},
    {"make it half an hour long", "update_task/set_duration |  |  |  | for 30, lasts 30"},
    {"set the duration of the vendor call to an hour", "update_task/set_duration | vendor call |  |  | lasts 60"},
    {"change the length of the review from 30 to 45 minutes", "update_task/set_duration | review |  |  | lasts 45"},
    {"set the vendor call's duration to 90 minutes", "update_task/set_duration | vendor call |  |  | lasts 90"},
    {"the standup should take 20 minutes", "update_task/set_duration | standup |  |  | for 20, lasts 20"},
    {"extend the review to 2 hours", "update_task/set_duration | review |  |  | lasts 120"},
    {"make the staff meeting last 45 minutes", "update_task/set_duration | staff meeting |  |  | lasts 45"},
    {"let the standup take 20 minutes", "update_task/set_duration | standup |  |  | lasts 20"},
    {"change the staff meeting to 45 minutes", "update_task/set_duration | staff meeting |  |  | lasts 45"},
    {"the drive should take 20 minutes", "unknown |  |  |  | for 20"},
    {"the film is two hours long", "unknown |  |  |  | for 120"},
};

constexpr SentenceCase kRules[] = {
    {"Make the payroll approval repeat every week instead of every two weeks",
     "update_task/set_recurrence | payroll approval | 2026-03-04 | FREQ=WEEKLY"},
    {"make the standup weekly rather than every two weeks",
     "update_task/set_recurrence | standup | 2026-03-04 | FREQ=WEEKLY"},
    {"change the standup to weekly rather than fortnightly",
     "update_task/set_recurrence | standup | 2026-03-04 | FREQ=WEEKLY"},
    {"water plants every 3 days instead of every 2",
     "update_task/set_recurrence | water plants | 2026-03-04 | FREQ=DAILY;INTERVAL=3"},
    {"call grandma every sunday afternoon until christmas",
     "create_task | call grandma | 2026-03-08T15:00 | FREQ=WEEKLY;BYDAY=SU;UNTIL=20261225"},
    {"put the roster audit off until monday week", "update_task/snooze | roster audit | 2026-03-16"},
    {"I'd rather do the laundry on Sunday than Saturday", "update_task | laundry | 2026-03-08"},
    {"meet ali at 4 or 5 pm", "create_task | meet ali | 2026-03-04T16:00"},
    {"meet ali at 4 or 5", "create_task | meet ali | 2026-03-04T16:00"},
    {"call ali on monday or tuesday at 5", "create_task | call ali | 2026-03-09T17:00"},
    {"review thursday the week after next", "create_task | review | 2026-03-19"},
    {"dentist on monday the week after", "create_task | dentist | 2026-03-09"},
};

constexpr SentenceCase kNames[] = {
    {"pay the water bill before 25th feb, mark it urgent", "create_task | pay the water bill | 2027-02-25 |  | high"},
    {"submit the form by monday, flag it as important", "create_task | submit the form | 2026-03-09 |  | high"},
    {"take the morning tablet every day at 8", "create_task | take the morning tablet | 2026-03-05T08:00 | FREQ=DAILY"},
    {"take the evening tablet every day at 8", "create_task | take the evening tablet | 2026-03-04T20:00 | FREQ=DAILY"},
    {"buy goats for eid meat", "create_task | buy goats for eid meat"},
    {"plan meals for christmas and new year", "create_task | plan meals for christmas and new year | 2026-12-25"},
    {"read \"Monday or Tuesday\" sat", "create_task | read \"Monday or Tuesday\" | 2026-03-07"},
};

constexpr SentenceCase kQuestions[] = {
    {"show me this weekends stuff", "query_tasks |  |  |  | from 2026-03-07T00:00, to 2026-03-09T00:00"},
    {"What is there for next week, please?", "query_tasks |  |  |  | from 2026-03-09T00:00, to 2026-03-16T00:00"},
    {"when is Leo's checkup", "query_tasks |  |  |  | words Leo's checkup"},
    {"when is the next full moon", "unknown"},
    {"when is easter", "unknown"},
    {"what is there in the fridge", "unknown"},
    {"What all can you do?", "unknown/help"},
    {"how do you do", "unknown"},
};

class WideSentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(WideSentences, HaveTheExpectedFrame) {
  const SentenceCase& row = GetParam();
  EXPECT_EQ(frame_of(read_wednesday(row.text)), row.frame) << row.text;
}

INSTANTIATE_TEST_SUITE_P(Lengths, WideSentences, testing::ValuesIn(kLengths));
INSTANTIATE_TEST_SUITE_P(Rules, WideSentences, testing::ValuesIn(kRules));
INSTANTIATE_TEST_SUITE_P(Names, WideSentences, testing::ValuesIn(kNames));
INSTANTIATE_TEST_SUITE_P(Questions, WideSentences, testing::ValuesIn(kQuestions));

}  // namespace
}  // namespace yaad::language
