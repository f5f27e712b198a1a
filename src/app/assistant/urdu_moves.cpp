// Another time in Urdu for one of several tasks, told by a word of its name, or by the day on which it is due: "kal
// online bhar dunga bijli wala", "pani wala 25 ko krna", «ہفتے کو نہیں اتوار کو لے جاؤں گا», "barat 17 ko hai sorry".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using WordsSaid = std::vector<std::string>;

constexpr std::size_t kMostWords = 12;

bool among(const std::string& word, const WordsSaid& list) {
  return std::find(list.begin(), list.end(), search_text(word)) != list.end();
}

/// Moves the only one of `tasks`, or asks which.
std::optional<Plan> move_one(const Turn& turn, std::vector<Task> tasks, const std::string& when) {
  const std::string order = move_order(turn, when);
  if (tasks.size() == 1) {
    State state = turn.before;
    state.last = tasks.front().id;
    return order_for_hand(with_state(turn, state), order);
  }
  constexpr std::size_t kListed = 8;
  const Reading change = said_of_it(read_as(turn, order, turn.now));
  if (tasks.empty() || tasks.size() > kListed || !change.changes.due) return std::nullopt;
  Turn asking = with_reading(turn, change);
  asking.text = order;
  Targets targets;
  targets.tasks = std::move(tasks);
  return ask_which(asking, targets);
}

/// A time, and around it verbs and small words: what is left says nothing of its own but for `spare` words.
std::optional<std::string> when_among(const Turn& turn, const WordsSaid& words, std::size_t spare) {
  static const WordsSaid kSmall = search_words(
      "main mein hum ab phir to tu bhi b hi hai hain he kaam task ye yeh wo isko usko nahi nahin nhi chalo acha theek "
      "میں ہم اب پھر تو بھی ہی ہے ہیں کام یہ وہ اسے نہیں چلو اچھا ٹھیک گا گی گے",
      64);
  for (std::size_t size = words.size(); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const std::string said = joined_words(words, begin, begin + size);
      const auto time = only_time(turn, said);
      if (!time || !time->when || time->recurrence) continue;
      std::size_t other = 0;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (i >= begin && i < begin + size) continue;
        other += !is_urdu_verb(words[i]) && !among(words[i], kSmall) && !is_own_future(words[i]) ? 1 : 0;
      }
      return other <= spare ? std::optional(said) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// "Bijli wala kal bhar dunga", "pani wala 25 ko krna": of the task that has this word.
std::optional<Plan> one_named(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kOne = search_words("wala wali wale walay والا والی والے", 8);
  static const WordsSaid kPosts = search_words("ko se ne ka ki ke kay k sy pe par کو سے نے کا کی کے پر", 32);
  static const WordsSaid kDoing = search_words("karna karni karne krna krni krne کرنا کرنی کرنے", 16);
  std::size_t at = 1;
  while (at < words.size() && !among(words[at], kOne)) ++at;
  // "Doodh wale ko kal paise dunga" is of the man.
  if (at >= words.size() || (at + 1 < words.size() && among(words[at + 1], kPosts))) return std::nullopt;
  const bool future = is_own_future(turn.text);
  const bool doing =
      std::any_of(words.begin(), words.end(), [](const std::string& word) { return among(word, kDoing); });
  if (!future && !doing) return std::nullopt;
  WordsSaid rest = words;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at - 1), rest.begin() + static_cast<std::ptrdiff_t>(at + 1));
  const auto when = when_among(turn, rest, future ? 1 : 0);
  if (!when) return std::nullopt;
  constexpr double kSameWord = 0.85;
  std::vector<Task> tasks = all_open(turn);
  std::erase_if(tasks, [&](const Task& task) {
    const WordsSaid title = search_words(task.title, 32);
    return std::none_of(title.begin(), title.end(), [&](const std::string& own) {
      return word_likeness(search_text(words[at - 1]), own) >= kSameWord;
    });
  });
  return move_one(turn, std::move(tasks), *when);
}

/// «ہفتے کو نہیں اتوار صبح دس بجے لے جاؤں گا»: of what is due on the day that is refused.
std::optional<Plan> of_refused_day(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kNot = search_words("nahi nahin nhi nai نہیں", 8);
  std::size_t no = 1;
  while (no < words.size() && !among(words[no], kNot)) ++no;
  if (no + 1 >= words.size()) return std::nullopt;
  const std::string old = joined_words(words, 0, no);
  const auto refused = only_time(turn, old);
  if (!refused || !refused->when || refused->recurrence || refused->when->no_day) return std::nullopt;
  const WordsSaid rest(words.begin() + static_cast<std::ptrdiff_t>(no + 1), words.end());
  const auto when = when_among(turn, rest, 0);
  if (!when) return std::nullopt;
  std::vector<Task> then = due_then(turn, *refused->when, old, all_open(turn));
  std::erase_if(then, [](const Task& task) { return task.repeat.has_value(); });
  const auto hand = task_at_hand(turn);
  const bool own = hand && std::any_of(then.begin(), then.end(), [&](const Task& task) { return task.id == hand->id; });
  return own || then.empty() ? std::nullopt : move_one(turn, std::move(then), *when);
}

/// "barat 17 ko hai sorry": the event of that name was told before.
std::optional<Plan> told_wrong(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kSorry = search_words("sorry ghalti galti ghalat galat maazrat oops سوری غلطی غلط معذرت", 16);
  if (!among(words.front(), kSorry) && !among(words.back(), kSorry)) return std::nullopt;
  const bool front = among(words.front(), kSorry);
  const std::string rest = joined_words(words, front ? 1 : 0, words.size() - (front ? 0 : 1));
  const Reading said = read_as(turn, rest, turn.now);
  if (said.intent != Intent::kCreate || !said.due || said.recurrence || said.title.empty()) return std::nullopt;
  const std::string when = time_said(said);
  const auto task = task_named(turn, said.title);
  return task && !when.empty() ? move_one(turn, {*task}, when) : std::nullopt;
}

}  // namespace

std::optional<Plan> urdu_move_turn(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool stray = reading.intent == Intent::kUnknown || reading.intent == Intent::kCreate ||
                     (reading.intent == Intent::kUpdate && reading.changes.due);
  if (!stray || has_question_sign(turn.text) || !turn.chosen.empty() || turn.confirmed || reading.recurrence ||
      reading.language == language::Language::kEnglish || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  const WordsSaid words = written_words(turn.text);
  if (words.size() < 3 || words.size() > kMostWords) return std::nullopt;
  if (auto plan = of_refused_day(turn, words)) return plan;
  if (reading.intent == Intent::kUpdate) return std::nullopt;
  if (auto plan = told_wrong(turn, words)) return plan;
  return one_named(turn, words);
}

}  // namespace yaad::assistant
