#include "language/repeat_phrase.h"

#include <rapidcheck/gtest.h>

#include "language/sentence_case.h"

namespace yaad::language {
namespace {

std::string say(Language language, std::string_view rrule) { return repeat_phrase(language, rrule); }

struct PhraseCase {
  std::string_view rrule, en, ur, roman;
};
void PrintTo(const PhraseCase& row, std::ostream* out) { *out << row.rrule; }
class RepeatWords : public testing::TestWithParam<PhraseCase> {};

TEST_P(RepeatWords, SayTheRule) {
  const PhraseCase& row = GetParam();
  EXPECT_EQ(say(Language::kEnglish, row.rrule), row.en);
  EXPECT_EQ(say(Language::kUrdu, row.rrule), row.ur);
  EXPECT_EQ(say(Language::kRomanUrdu, row.rrule), row.roman);
}

constexpr PhraseCase kCases[] = {
    {"FREQ=DAILY", "every day", "ہر دن", "har din"},
    {"FREQ=DAILY;INTERVAL=2", "every other day", "ہر دوسرے دن", "har doosre din"},
    {"FREQ=DAILY;INTERVAL=3", "every 3 days", "ہر 3 دن بعد", "har 3 din baad"},
    {"FREQ=WEEKLY;BYDAY=FR", "every Friday", "ہر جمعے کو", "har jume ko"},
    {"FREQ=WEEKLY;BYDAY=SA", "every Saturday", "ہر ہفتے کو", "har hafte ko"},
    {"FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Monday, Wednesday and Friday", "ہر پیر، بدھ اور جمعے کو",
     "har peer, budh aur jume ko"},
    {"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday", "پیر سے جمعہ تک روزانہ", "peer se juma tak rozana"},
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every other Friday", "ہر دوسرے جمعے کو", "har doosre jume ko"},
    {"FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "every 3 weeks on Monday", "ہر 3 ہفتے بعد پیر کو", "har 3 hafte baad peer ko"},
    {"FREQ=MONTHLY;BYMONTHDAY=1", "every month on the 1st", "ہر مہینے کی پہلی تاریخ کو",
     "har mahine ki pehli tareekh ko"},
    {"FREQ=MONTHLY;BYMONTHDAY=15,-1", "every month on the 15th and last day", "ہر مہینے کی 15 اور آخری تاریخ کو",
     "har mahine ki 15 aur aakhri tareekh ko"},
    {"FREQ=MONTHLY;BYMONTHDAY=31,-1;BYSETPOS=1", "every month on the last day", "ہر مہینے کی آخری تاریخ کو",
     "har mahine ki aakhri tareekh ko"},
    {"FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday", "ہر مہینے کے آخری جمعے کو",
     "har mahine ke aakhri jume ko"},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last working day",
     "ہر مہینے کے آخری کام کے دن", "har mahine ke aakhri kaam ke din"},
    {"FREQ=MONTHLY;INTERVAL=6;COUNT=4", "every 6 months, 4 times", "ہر 6 مہینے بعد، 4 بار",
     "har 6 mahine baad, 4 baar"},
    {"FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=14", "every year on 14 August", "ہر سال 14 اگست کو", "har saal 14 August ko"},
    {"FREQ=DAILY;UNTIL=20260630", "every day, until 30 June 2026", "ہر دن، 30 جون 2026 تک",
     "har din, 30 June 2026 tak"},
    {"FREQ=DAILY;BYHOUR=9,18;BYMINUTE=30", "every day at 9:30 am and 6:30 pm", "ہر دن صبح 9:30 بجے اور شام 6:30 بجے",
     "har din subah 9:30 baje aur shaam 6:30 baje"},
    {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU", "every year in week 20 on Monday, weeks starting on Sunday",
     "ہر سال 20ویں ہفتے میں پیر کو، ہفتہ اتوار سے شروع", "har saal 20wein hafte mein peer ko, hafta itwar se shuru"},
    {"FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD",
     "every month on the 31st, or on the day after the end of a shorter month",
     "ہر مہینے کی 31 تاریخ کو، چھوٹے مہینے میں اگلے مہینے کے پہلے دن",
     "har mahine ki 31 tareekh ko, chhote mahine mein agle mahine ke pehle din"},
};
INSTANTIATE_TEST_SUITE_P(Table, RepeatWords, testing::ValuesIn(kCases));

TEST(RepeatPhrase, LeavesWhatIsNoRuleAsItIs) { EXPECT_EQ(say(Language::kEnglish, "FREQ=OFTEN"), "FREQ=OFTEN"); }

TEST(RepeatPhrase, SaysWhatItIsCountedFrom) {
  EXPECT_EQ(repeat_phrase(Language::kEnglish, "FREQ=WEEKLY", RepeatBasis::kCompletion), "every week after completion");
}

/// A rule that people have, with its days in order.
RRule everyday_rule() {
  const auto pick = [](int from, int to) { return *rc::gen::inRange(from, to + 1); };
  RRule rule;
  switch (pick(0, 5)) {
    case 0:
      rule.freq = static_cast<Frequency>(pick(2, 6));
      rule.interval = pick(1, 11);  // Twelve months are read back as a year.
      break;
    case 1: {
      rule.freq = Frequency::kWeekly;
      rule.interval = pick(1, 4);
      const int bits = pick(1, 127);
      for (unsigned day = 0; day < 7; ++day) {
        if ((bits >> day & 1) != 0) rule.by_day.push_back({0, std::chrono::weekday((day + 1) % 7)});
      }
      break;
    }
    case 2:
      rule.freq = Frequency::kMonthly;
      rule.interval = pick(1, 6);
      rule.by_month_day = {pick(1, 15)};
      if (pick(0, 1) == 1) rule.by_month_day.push_back(pick(16, 31));
      break;
    case 3:
      rule.freq = Frequency::kMonthly;
      rule.by_day = {{*rc::gen::element(1, 2, 3, 4, -1), std::chrono::weekday(static_cast<unsigned>(pick(0, 6)))}};
      break;
    case 4:
      rule.freq = Frequency::kMonthly;
      rule.by_month_day = {-1};
      break;
    default:
      rule.freq = Frequency::kYearly;
      rule.by_month = {pick(1, 12)};
      rule.by_month_day = {pick(1, 28)};
  }
  const int end = pick(0, 3);
  if (end == 0) rule.count = pick(2, 40);
  if (end == 1) {
    const auto day = std::chrono::local_days(std::chrono::year(2027) / 1 / 1) + std::chrono::days(pick(0, 600));
    rule.until = Until{LocalSeconds(day) + std::chrono::seconds(86399), true, false};
  }
  return rule;
}

RC_GTEST_PROP(RepeatPhrase, IsReadBackAsTheSameRule, ()) {
  const RRule rule = everyday_rule();
  const auto basis = *rc::gen::element(RepeatBasis::kDue, RepeatBasis::kCompletion);
  const std::pair<Language, std::string_view> messages[] = {{Language::kEnglish, "water the plants "},
                                                            {Language::kUrdu, " پانی دینا"},
                                                            {Language::kRomanUrdu, " pani dena hai"}};
  for (const auto& [language, rest] : messages) {
    const std::string phrase = repeat_phrase(language, rule, basis);
    const std::string text = language == Language::kEnglish ? std::string(rest) + phrase : phrase + std::string(rest);
    const Reading reading = read_wednesday(text);
    RC_LOG() << text << " -> " << (reading.recurrence ? reading.recurrence->rrule : "nothing") << ", of "
             << to_string(rule) << std::endl;
    RC_ASSERT(reading.recurrence.has_value());
    RC_ASSERT(parse_rrule(reading.recurrence->rrule).value() == rule);
    RC_ASSERT(reading.recurrence->basis == basis);
  }
}

RC_GTEST_PROP(RepeatPhrase, SaysSomethingOfEveryRule, (const std::string& junk)) {
  RRule rule;
  const auto list = [](int least, int most) {
    return *rc::gen::container<std::vector<int>>(
        *rc::gen::inRange<std::size_t>(0, 4),
        rc::gen::suchThat(rc::gen::inRange(least, most + 1), [](int n) { return n != 0; }));
  };
  rule.freq = static_cast<Frequency>(*rc::gen::inRange(0, 7));
  rule.by_month = list(1, 12);
  rule.by_month_day = list(-31, 31);
  rule.by_week_no = list(-53, 53);
  rule.by_year_day = list(-366, 366);
  rule.by_hour = list(0, 23);
  rule.by_minute = list(0, 59);
  rule.by_set_pos = list(-366, 366);
  for (const int n : list(-53, 53)) rule.by_day.push_back({n, std::chrono::Monday});
  for (const auto language : {Language::kEnglish, Language::kUrdu, Language::kRomanUrdu}) {
    RC_ASSERT(!repeat_phrase(language, rule).empty());
    RC_ASSERT(repeat_phrase(language, std::string_view(junk)) == junk);
  }
}

}  // namespace
}  // namespace yaad::language
