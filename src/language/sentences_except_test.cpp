// Many tasks, and those that are left out of them.
#include <gtest/gtest.h>

#include "language/reader.h"

namespace yaad::language {
namespace {

Reading read_chat(std::string_view text) {
  const Zone zone = Zone::find("Asia/Karachi").value_or(Zone());
  return read(text, ReadContext{parse_civil("2026-03-04T10:00")->local(), zone, ""});
}

struct Case {
  const char* text;
  Detail detail;
  std::vector<std::string> except;
};

class Except : public ::testing::TestWithParam<Case> {};

TEST_P(Except, LeavesThemOut) {
  const Reading made = read_chat(GetParam().text);
  EXPECT_EQ(made.detail, GetParam().detail);
  EXPECT_EQ(made.filter.except, GetParam().except);
  EXPECT_TRUE(made.target.empty()) << made.target;
}

INSTANTIATE_TEST_SUITE_P(
    Table, Except,
    ::testing::Values(Case{"delete everything but milk", Detail::kBulkDelete, {"milk"}},
                      Case{"delete all tasks except milk and the eggs", Detail::kBulkDelete, {"milk", "eggs"}},
                      Case{"mark everything done but the milk", Detail::kBulkComplete, {"milk"}},
                      Case{"complete all friday tasks but not call dad", Detail::kBulkComplete, {"call dad"}},
                      Case{"move all friday tasks to saturday except call dad", Detail::kBulkUpdate, {"call dad"}},
                      Case{"move everything except the dentist to friday", Detail::kBulkUpdate, {"dentist"}},
                      Case{"reschedule all of today's tasks but the gym to tomorrow", Detail::kBulkUpdate, {"gym"}},
                      Case{"everything apart from the dentist is done", Detail::kBulkComplete, {"dentist"}},
                      Case{"show everything except work", Detail::kNone, {"work"}},
                      Case{"دودھ کے علاوہ سب حذف کرو", Detail::kBulkDelete, {"دودھ"}},
                      Case{"doodh ke ilawa sab delete karo", Detail::kBulkDelete, {"doodh"}}));

TEST(ExceptNot, OtherWordsLikeThem) {
  EXPECT_EQ(read_chat("remind me to email everyone except bob").title, "email everyone except bob");
  EXPECT_TRUE(read_chat("move the dentist to friday but not the gym").filter.except.empty());
  EXPECT_EQ(read_chat("nothing but trouble").intent, Intent::kUnknown);
}

}  // namespace
}  // namespace yaad::language
