// Both dialects of the filter language. Now is Wednesday, 4 March 2026, 10:00.
#include "language/filter.h"

#include <gtest/gtest.h>

#include "language/sentence_case.h"

namespace yaad::language {
namespace {

std::string tree(std::string_view text) {
  const Zone utc;
  const ReadContext context{parse_civil("2026-03-04T10:00")->local(), utc, "", Mode::kChat, Syntax::kTodoist, {}, true};
  const auto read = parse_filter(text, context);
  return read.ok() ? to_json(*read) : read.error().detail;
}

struct FilterCase {
  std::string_view text;
  std::string_view json;
};
void PrintTo(const FilterCase& row, std::ostream* out) { *out << row.text; }

constexpr FilterCase kCases[] = {
    {"today & p1", R"({"all":[{"due":{"from":"2026-03-04T00:00","to":"2026-03-05T00:00"}},{"priority":"high"}]})"},
    {"overdue | #home", R"({"any":[{"overdue":true},{"projects":["home"]}]})"},
    {"!subtask", R"({"not":{"subtask":true}})"},
    {"no date", R"({"no_due":true})"},
    {"due before: friday", R"({"due":{"to":"2026-03-06T00:00"}})"},
    {"due after: 10 march", R"({"due":{"from":"2026-03-11T00:00"}})"},
    {"search: oat milk", R"({"words":"oat milk"})"},
    {"@work & !@waiting", R"({"all":[{"tags":["work"]},{"not":{"tags":["waiting"]}}]})"},
    {"7 days", R"({"due":{"from":"2026-03-04T00:00","to":"2026-03-11T00:00"}})"},
    {"(today | overdue) & @گھر",
     R"({"all":[{"any":[{"due":{"from":"2026-03-04T00:00","to":"2026-03-05T00:00"}},{"overdue":true}]},{"tags":["گھر"]}]})"},
    {"p1 | p2 & @work", R"({"any":[{"priority":"high"},{"all":[{"priority":"medium"},{"tags":["work"]}]}]})"},
    {"p4", R"({"priority":null})"},
    {"created before: -30 days", R"({"created":{"to":"2026-02-02T00:00"}})"},
    {"assigned to: me", R"({"assignees":["me"]})"},
    {"##Work", R"({"projects":["Work"]})"},
    {"done = false && priority >= 3 && dueDate < now+7d",
     R"({"all":[{"not":{"done":true}},{"any":[{"priority":"high"},{"priority":"medium"}]},{"due":{"to":"2026-03-11T10:00"}}]})"},
    {"labels in urgent, home", R"({"tags":["urgent","home"]})"},
    {"labels not in a, b", R"({"not":{"tags":["a","b"]}})"},
    {"dueDate >= now/d && dueDate < now/d+1w",
     R"({"all":[{"due":{"from":"2026-03-04T00:00"}},{"due":{"to":"2026-03-11T00:00"}}]})"},
    {"title like \"%milk%\"", R"({"words":"milk"})"},
    {"dueDate = 2026-03-09", R"({"due":{"from":"2026-03-09T00:00","to":"2026-03-10T00:00"}})"},
    {"priority = 0", R"({"priority":null})"},
    {"dueDate = null", R"({"no_due":true})"},
    // what is wrong, and where
    {"today & ", "at 9: a condition is missing here"},
    {"(today | p1", "at 2: this bracket is not closed"},
    {"today) & p1", "at 6: this bracket was not opened"},
    {"p1 & frday-ish stuff", "at 6: “frday-ish stuff” is no condition and no date"},
    {"due before: whenever", "at 1: there is no date in “whenever”"},
    {"priority > 9", "at 1: a priority is a number from 0 to 5"},
    {"colour = red", "at 1: there is no field “colour”"},
    {"گھر & p1", "at 1: “گھر” is no condition and no date"},
};

class Filters : public testing::TestWithParam<FilterCase> {};

TEST_P(Filters, AreReadIntoOneTree) { EXPECT_EQ(tree(GetParam().text), GetParam().json) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(Table, Filters, testing::ValuesIn(kCases));

TEST(FilterBounds, RefuseWhatIsTooDeepOrTooLong) {
  EXPECT_EQ(tree(std::string(500, '(') + "today" + std::string(500, ')')), "at 22: brackets are nested too deep");
  EXPECT_EQ(tree(std::string(500, '!') + "today"), "at 22: signs are nested too deep");
  EXPECT_EQ(tree(std::string(3000, 'x')), "a filter has at most 2000 bytes");
  std::string many = "p1";
  for (int i = 0; i < 300; ++i) many += "|p1";
  EXPECT_NE(tree(many).find("too many parts"), std::string::npos);
}

TEST(FilterInChat, IsAQuery) {
  const Reading reading = read_wednesday("today & p1 & @work");
  EXPECT_EQ(reading.intent, Intent::kQuery);
  EXPECT_EQ(reading.filter.priority, Priority::kHigh);
  EXPECT_EQ(reading.filter.tags, std::vector<std::string>{"work"});
  EXPECT_EQ(reading.filter.from, parse_civil("2026-03-04T00:00")->local());
  EXPECT_EQ(read_wednesday("buy salt & pepper").intent, Intent::kCreate);
}

}  // namespace
}  // namespace yaad::language
