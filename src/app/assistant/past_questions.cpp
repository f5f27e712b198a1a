// "When did I last water the plants?", "how many times have I been to the gym this month?": asked of what was
// completed.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/kind.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Filter;
using language::Reading;

/// What is asked about: "water the plants", "it".
std::optional<std::string> done_last(const Phrase& phrase) {
  return phrase.match_any({
      "and|so|ok? when did|have i|we last do|done? the|my? *",
      "and|so|ok? when was|is|whens the? last time that? i|we did|do? the|my? *",
      "and|so|ok? when did i|we do? the|my? * last",
      "mein|main|maine|mene|ne? aakhri|akhri|pichli|last baar|dafa|time? * kab ki|kiya|kia|di|diya|li|liya|gaya|gayi "
      "thi|tha|hai?",
      "* aakhri|akhri|pichli|last baar|dafa|time? kab ki|kiya|kia|di|diya|li|liya|gaya|gayi thi|tha|hai?",
      "میں|نے? آخری|پچھلی بار|دفعہ? * کب کی|کیا|دی|دیا|لی|لیا|گیا|گئی تھی|تھا|ہے?",
      "* آخری|پچھلی بار|دفعہ? کب کی|کیا|دی|دیا|لی|لیا|گیا|گئی تھی|تھا|ہے?",
  });
}

struct Counted {
  std::string name, time;
};

/// "how many times have I done it |this month|"
std::optional<Counted> done_count(const Phrase& phrase) {
  static constexpr std::string_view kPatterns[] = {
      "and|so|ok? how many times|often|days have|did i|we do|done|been? to? the|my? * so? far?",
      "* kitni|kitne baar|dafa|din kiya|kia|ki|gaya|gayi|li|liya hai|tha|thi|hoon?",
      "* کتنی|کتنے بار|دفعہ|دن کیا|کی|گیا|گئی|لی|لیا ہے|تھا|تھی|ہوں?",
  };
  for (const std::string_view pattern : kPatterns) {
    const auto words = phrase.match(pattern);
    if (!words) continue;
    const Phrase rest(*words);
    for (const std::string_view time : {"* today|yesterday", "* this|last week|month|year",
                                        "is|iss|pichle|pichlay hafte|mahine|saal *", "اس|پچھلے ہفتے|مہینے|سال *"}) {
      const auto parts = rest.match_parts(time);
      if (!parts || parts->size() != 1) continue;
      const std::size_t at = words->find(parts->front());
      const std::size_t end = at + parts->front().size();
      return Counted{parts->front(), at > 0 ? words->substr(0, at) : words->substr(end)};
    }
    return Counted{*words, {}};
  }
  return std::nullopt;
}

/// The completed ones of that name or kind, or of the series in hand; the newest first.
std::vector<Task> completed(const Turn& turn, const std::string& name, Filter within) {
  within.status = TaskStatus::kCompleted;
  const bool hand = Phrase(name).is({"it|that|this|one|done? it|that|this?", "ye|yeh|wo|woh|isko|isay", "یہ|وہ|اسے"});
  const auto task = hand && turn.before.last ? turn.view.find_task(turn.user, *turn.before.last) : std::nullopt;
  if (hand && !task) return {};
  std::vector<Task> tasks = tasks_of_kind(turn, task ? task->title : name, std::move(within));
  std::erase_if(tasks, [](const Task& one) { return !one.completed_at; });
  std::stable_sort(tasks.begin(), tasks.end(),
                   [](const Task& a, const Task& b) { return *a.completed_at > *b.completed_at; });
  return tasks;
}

std::optional<Plan> tell_last(const Turn& turn, const std::string& name) {
  std::vector<Task> tasks = completed(turn, name, {});
  const auto language = turn.reading.language;
  if (tasks.empty()) {
    const std::vector<Task> open = tasks_of_kind(turn, name, {});
    if (open.empty()) return std::nullopt;
    const Words never{"'{0}' has not been ticked off yet.", "’{0}‘ ابھی تک مکمل نہیں ہوا۔",
                      "'{0}' abhi tak mukammal nahin hua."};
    return answer_of(turn, {}, say(language, never, open.front().title));
  }
  tasks.resize(1);
  const Due at = due_of(CivilDateTime::from_local(turn.zone.to_local(*tasks.front().completed_at), true), turn.zone);
  const Words last{"'{0}' was last done {1}.", "’{0}‘ آخری بار مکمل ہوا: {1}۔", "'{0}' aakhri baar mukammal hua: {1}."};
  std::string reply = say(language, last, tasks.front().title, due_phrase(language, at, turn.now));
  return answer_of(turn, std::move(tasks), std::move(reply));
}

/// "This month", "is hafte"; of no words any time. Empty when they say more than a time.
std::optional<Filter> time_within(const Turn& turn, const std::string& words) {
  if (words.empty()) return Filter{};
  Filter within;
  if (const auto time = only_time(turn, words); time && time->when && time->when->end) {
    within.from = time->when->start;
    within.to = time->when->end;
    return within;
  }
  const Reading asked = read_as(turn, "what is due " + words, turn.now);
  within.from = asked.filter.from;
  within.to = asked.filter.to;
  return within.from ? std::optional(within) : std::nullopt;
}

std::optional<Plan> tell_count(const Turn& turn, const Counted& counted) {
  const auto within = time_within(turn, counted.time);
  if (!within) return std::nullopt;
  std::vector<Task> tasks = completed(turn, counted.name, *within);
  const auto known = tasks.empty() ? completed(turn, counted.name, {}) : tasks;
  const auto open = known.empty() ? tasks_of_kind(turn, counted.name, {}) : known;
  if (open.empty()) return std::nullopt;
  const auto language = turn.reading.language;
  const Words times{"'{0}' was done {1} times.", "’{0}‘ {1} بار مکمل ہوا۔", "'{0}' {1} baar mukammal hua."};
  const Words once{"'{0}' was done once.", "’{0}‘ ایک بار مکمل ہوا۔", "'{0}' ek baar mukammal hua."};
  std::string reply = say(language, tasks.size() == 1 ? once : times, open.front().title, std::to_string(tasks.size()));
  return answer_of(turn, std::move(tasks), std::move(reply));
}

}  // namespace

std::optional<Plan> past_question(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (const auto name = done_last(phrase)) return tell_last(turn, *name);
  const auto counted = done_count(phrase);
  return counted ? tell_count(turn, *counted) : std::nullopt;
}

}  // namespace yaad::assistant
