// What is wanted after all in Urdu: «نہیں نہیں واپس لے آؤ، ہمیں بھی دینا ہے», "nahi patti bhi leni hai" to the question
// whether to delete it; "nahi rehne do, doodh bhi lana hai" behind other turns.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "language/urdu_words.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using WordsSaid = std::vector<std::string>;

constexpr std::size_t kMostWords = 14;

/// Nothing is named but what these tasks are, and it is wanted: a duty, or a word that calls back what was said.
bool wants_them(std::string_view said, const std::vector<Task>& rows) {
  static const WordsSaid kRefuses = search_words("nahi nahin nai nhi na are arey oho oh نہیں نہ ارے اوہ", 16);
  static const WordsSaid kCallsBack = search_words("wapas wapis rehne rahne mat galti ghalti واپس رہنے مت غلطی", 16);
  static const WordsSaid kSmall = search_words(
      "b bhi to abhi ab hi hum ham humein hamein hume main mein mujhe hai hain he h ye yeh wo woh is us isko usko is "
      "ke "
      "se ko kal aaj wala wali wale ki ka la lao laao aao ao ye chahiye chahie zaroorat zarurat baqi "
      "بھی تو ابھی اب ہی ہم ہمیں میں مجھے ہے ہیں یہ وہ اس اسے کے سے کو کل آج والا والی والے کی کا لاؤ آؤ چاہیے ضرورت "
      "باقی",
      96);
  constexpr double kSameWord = 0.85;
  const WordsSaid words = search_words(said, kMostWords + 1);
  if (words.size() < 2 || words.size() > kMostWords || !one_of(words.front(), kRefuses)) return false;
  bool wanted = false;
  for (const std::string& word : words) {
    const bool duty = language::is_infinitive(word);
    const bool calls = one_of(word, kCallsBack);
    wanted = wanted || duty || calls;
    if (duty || calls || one_of(word, kRefuses) || one_of(word, kSmall) || is_urdu_verb(word)) continue;
    const bool named = std::any_of(rows.begin(), rows.end(), [&](const Task& task) {
      const WordsSaid title = search_words(task.title, 64);
      return std::any_of(title.begin(), title.end(),
                         [&](const std::string& own) { return word_likeness(word, own) >= kSameWord; });
    });
    if (!named) return false;
  }
  return wanted;
}

}  // namespace

namespace {

/// "nahi patti bhi leni hai" with no question open: no task is called "no".
std::optional<Plan> without_no(const Turn& turn, const Phrase& phrase) {
  if (turn.reading.intent != Intent::kCreate || !Phrase(turn.reading.title).is({"nahi|nahin|nai *", "نہیں *"}))
    return std::nullopt;
  const auto rest = phrase.match_any({"nahi|nahin|nai nahi|nahin? *", "نہیں نہیں? *"});
  if (!rest) return std::nullopt;
  Reading reading;
  const Turn alone = said_as(turn, *rest, reading);
  const bool duty = reading.intent == Intent::kCreate && reading.confidence >= kSure &&
                    ends_in_infinitive(reading.title) && !Phrase(reading.title).is({"nahi|nahin|nai *", "نہیں *"});
  return duty ? std::optional(dispatch(alone)) : std::nullopt;
}

}  // namespace

bool still_wanted(const Turn& here) {
  if (here.reading.language == language::Language::kEnglish || here.before.ids.empty()) return false;
  // "Nahi doosra wala hata do" is an order of its own; a creation is what such words are taken for.
  if (is_order(here.reading) && here.reading.confidence >= kSure) return false;
  const Intent asked = asked_about(here).intent;
  return (asked == Intent::kDelete || asked == Intent::kComplete) &&
         wants_them(here.text, tasks_of(here, here.before.ids));
}

std::optional<Plan> wanted_turn(const Turn& turn, const Phrase& phrase) {
  const bool stray = turn.reading.intent == Intent::kCreate || turn.reading.intent == Intent::kUnknown;
  if (!stray || !turn.chosen.empty() || turn.confirmed || turn.reading.language == language::Language::kEnglish)
    return std::nullopt;
  const auto back = phrase.match_any({
      "nahi|nahin|nai|are|arey|oho nahi|nahin? wapas|wapis|waapas le? aao|ao|lao|la|karo|kar do|dein? *?",
      "نہیں|ارے|اوہ نہیں? واپس لے? آؤ|لاؤ|لا|کرو|کر دو|دیں? *?",
  });
  const auto left = phrase.match_any({
      "nahi|nahin|nai|are|arey nahi|nahin? rehne|rahne|chhoro|chhor|chor do|dein? *",
      "نہیں|ارے نہیں? رہنے|چھوڑ دو|دیں *",
  });
  const std::optional<std::string>& rest = back ? back : left;
  if (!rest) return without_no(turn, phrase);
  const Reading said = read_as(turn, *rest, turn.now);
  const bool own = said.intent != Intent::kUnknown && said.confidence >= kSure && !wants_them("نہیں " + *rest, {});
  if (!own && back) return undo_last(turn);
  if (!own) return wants_them(turn.text, {}) ? std::optional(left_as_it_was(turn)) : std::nullopt;
  Reading reading;
  const Turn alone = said_as(turn, *rest, reading);
  return back ? std::nullopt : std::optional(dispatch(alone));
}

}  // namespace yaad::assistant
