// What is only told in Urdu: how things are, what happened. No task is to be made or changed by it, and it is no order
// that was not understood.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "language/token.h"
#include "language/urdu_words.h"

namespace yaad::assistant {
namespace {

using language::Role;

const language::UrduWord* word_of(const std::string& word) {
  const std::string norm = language::fold_word(word);
  return language::urdu_word(norm, language::hash_of(norm));
}

bool has(const language::UrduWord* word, Role role) {
  return word != nullptr && (word->roles & language::role(role)) != 0;
}

/// "… hai", "… tha", "… gaya", "… rahi hai", «… ہو گئی»: the end of what is told.
bool ends_told(const std::vector<std::string>& words) {
  const auto* last = word_of(words.back());
  if (has(last, Role::kCopula) || has(last, Role::kPast)) return true;
  return last != nullptr && (last->forms & (language::kPerfect | language::kHabit)) != 0 &&
         (last->forms & (language::kImperative | language::kInfinitive)) == 0 && !has(last, Role::kOf);
}

/// An order, a duty, a wish or a plan, however it may have been meant.
bool asks_for_something(const std::vector<std::string>& words) {
  constexpr std::uint64_t kAsks =
      language::role(Role::kShould) | language::role(Role::kGa) | language::role(Role::kTask) |
      language::role(Role::kReminder) | language::role(Role::kYaad) | language::role(Role::kWhat) |
      language::role(Role::kWhich) | language::role(Role::kHowMany) | language::role(Role::kWhen) |
      language::role(Role::kAsk) | language::role(Role::kList) | language::role(Role::kPlan);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const auto* known = word_of(word);
    if (language::is_infinitive(language::fold_word(word))) return true;
    const std::string norm = language::fold_word(word);
    if (norm.ends_with("unga") || norm.ends_with("ungi") || norm.ends_with("enge")) return true;
    return known != nullptr &&
           ((known->roles & kAsks) != 0 || (known->forms & (language::kWish | language::kFuture)) != 0);
  });
}

}  // namespace

bool tells_only(const Turn& turn) {
  const language::Reading& reading = turn.reading;
  constexpr std::size_t kFewest = 3, kMost = 14;
  if (reading.language == language::Language::kEnglish || reading.intent != language::Intent::kUnknown ||
      reading.detail != language::Detail::kNone || has_question_sign(turn.text) ||
      turn.text.find_first_of("0123456789\n\":") != std::string_view::npos)
    return false;
  std::vector<std::string> words = written_words(turn.text);
  while (
      !words.empty() &&
      Phrase(words.back())
          .is({"yar|yaar|bhai|na|ab|abhi|aaj|kal|mashallah|alhamdulillah|یار|بھائی|اب|ابھی|آج|کل|ماشاءاللہ|الحمدللہ"}))
    words.pop_back();
  if (words.size() < kFewest || words.size() > kMost || !ends_told(words) || asks_for_something(words)) return false;
  // What names a task is news of it, which was not understood.
  constexpr double kSameWord = 0.85;
  const std::vector<std::string> said = search_words(turn.text, kMost * 2);
  for (const Task& task : all_open(turn)) {
    for (const std::string& own : search_words(task.title, 32)) {
      const auto* known = word_of(own);
      if (is_filler(own) || (known != nullptr && (known->roles != 0 || known->forms != 0))) continue;
      if (std::any_of(said.begin(), said.end(),
                      [&](const std::string& word) { return word_likeness(word, own) >= kSameWord; }))
        return false;
    }
  }
  return true;
}

}  // namespace yaad::assistant
