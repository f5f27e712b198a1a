// What makes a reading fast must not change it: the templates that are left out could not have matched, the sums that
// are made beforehand are those of the words.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "language/frame.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr std::string_view kMessages[] = {
    "Create a task to buy milk tomorrow at 5pm",
    "call mom Sunday at 3pm, remind me an hour before",
    "remind me to take medicine every day at 9am and on the 1st and 15th of the month",
    "the 2nd of june or the third friday of next month, half past ten in the morning",
    "from the 3rd to the 5th of May 2027, 20 minutes to 6, quarter past noon",
    "every other week on mon, wed-fri until 31 august, twice a month, 10 times",
    "move the dentist to next tuesday at 4, no later than the end of the week",
    "in two and a half hours, 3 days before christmas, the day after tomorrow",
    "what's due today and is urgent, the twenty first of march twenty twenty six",
    "wednesday the 5th at 17:30, 2026-03-05T17:00, 5.3., 3/4, 730, the last day of the year",
    "please could you snooze it for 2 weeks and 3 days, thanks",
    "کل شام پانچ بجے دودھ لانا ہے، ہر پیر کو جم جانا یاد دلاؤ",
    "مہینے کی پہلی تاریخ سے دو ہفتے تک روزانہ صبح ساڑھے نو بجے",
    "kal subah 9 baje bijli ka bill jama karna, har mahine ki 5 tareekh ko",
    "doodh wala kaam parson tak kar do, 2 ghantay pehle yaad dilana",
};

ReadContext context() {
  static const Zone zone;
  return {parse_civil("2026-03-04T10:00")->local(), zone, "", Mode::kChat, Syntax::kTodoist, {}, false};
}

/// A template that begins with a time is tried only at numbers, whatever the time may begin with.
bool begins_with_time(const Template& made) {
  for (std::size_t i = made.goes_on ? 1 : 0; i < made.elements.size(); ++i) {
    const ElementKind kind = made.elements[i].kind;
    if (kind == ElementKind::kClock || kind == ElementKind::kDate || kind == ElementKind::kDay ||
        kind == ElementKind::kSpan)
      return true;
    if (!made.elements[i].optional) return false;
  }
  return false;
}

TEST(Shortcuts, EveryTemplateThatMatchesIsTried) {
  const Lexicon& lexicon = Lexicon::get();
  std::size_t matches = 0;
  for (const std::string_view text : kMessages) {
    const ReadContext now = context();
    Tokens tokens;
    const bool roman = prepare_tokens(text, now, tokens) == Language::kRomanUrdu;
    const Grammar grammar(tokens, now, roman);
    for (const TemplateSet* set : {&lexicon.times, &lexicon.leads, &lexicon.trails, &lexicon.repeats,
                                   &lexicon.reminders, &lexicon.durations, &lexicon.polite_front}) {
      for (std::size_t at = 0; at < tokens.list.size(); ++at) {
        std::vector<const Template*> tried;
        grammar.best(*set, at, 0, [&](const Template& made, const Match&) { tried.push_back(&made); });
        for (const Template& made : set->all) {
          const bool counts = (made.scripts & ~kRoman) != 0 || roman || tokens.mixed;
          Match match;
          if (!counts || begins_with_time(made) || !grammar.match(made, 0, at, 0, match)) continue;
          if (match.end == at) continue;
          ++matches;
          EXPECT_NE(std::find(tried.begin(), tried.end(), &made), tried.end())
              << text << " at token " << at << ", template " << made.rule;
        }
      }
    }
  }
  EXPECT_GT(matches, 200U);
}

TEST(Shortcuts, SumsOfKnownWordsAreThoseOfTheirHashes) {
  std::size_t all_known = 0;
  for (const std::string_view text : kMessages) {
    const auto odds = [&](bool whole, std::size_t& known) {
      const ReadContext now = context();
      Tokens tokens;
      const Language language = prepare_tokens(text, now, tokens);
      RuleGuess guess;
      IntentFeatures features;
      features.whole = whole;
      Reading made;
      Frame(text, tokens, now, language, made).features(guess, features);
      known = features.known_count;
      return intent_odds(features);
    };
    std::size_t known = 0;
    const IntentOdds quick = odds(false, known);
    all_known += known;
    EXPECT_EQ(quick, odds(true, known)) << text;
    EXPECT_EQ(known, 0U) << text;
  }
  EXPECT_GT(all_known, 30U);
}

TEST(Shortcuts, AWordListHoldsItsWordsAlone) {
  static constexpr WordList words("is", "are", "everything", "کل");
  for (const std::string_view word : {"is", "are", "everything", "کل"}) EXPECT_TRUE(words.holds(word)) << word;
  for (const std::string_view word : {"", "i", "us", "area", "ire", "anything", "کلا"})
    EXPECT_FALSE(words.holds(word)) << word;
}

TEST(Shortcuts, MemoryOfALongMessageDoesNotShowInTheNext) {
  const Reading alone = read(kMessages[0], context());
  for (const std::string_view text : kMessages) (void)read(text, context());
  const std::string much(5'000, 'x');
  (void)read("کل " + much + " buy milk tomorrow", context());
  const Reading again = read(kMessages[0], context());
  EXPECT_EQ(again.title, alone.title);
  EXPECT_EQ(again.due, alone.due);
  EXPECT_EQ(again.pieces, alone.pieces);
  EXPECT_EQ(again.confidence, alone.confidence);
}

}  // namespace
}  // namespace yaad::language
