// Several tasks pointed at by their day: "move both of tomorrow's to friday", "kal ke dono kaam friday pe", «کل والے
// دونوں جمعے کو کر دو», "both friday ones are done". They are those that are due then, and not those touched last.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using std::chrono::days;

constexpr std::size_t kMostWords = 14;
constexpr std::size_t kDayWords = 3;

/// Beside the day and the count: they name nothing.
bool is_beside(const AnswerWord& word) {
  static const std::vector<std::string> kBeside = search_words(
      "of the my from on tasks task things ones items jobs ke ka ki k wale wali wala walay kaam kam kaamon cheezen "
      "cheezein کے کا کی والے والی والا کام کاموں چیزیں",
      64);
  return one_of(word.norm, kBeside);
}

/// "Of tomorrow", "tomorrow's", "friday ones", "kal ke", «کل والے»: the day is that of the tasks. "Both tomorrow" moves
/// them there.
bool belongs(const Turn& turn, const AnswerWords& words, std::size_t begin, std::size_t end) {
  static const std::vector<std::string> kBehind =
      search_words("ones tasks things items jobs ke ka ki k wale wali wala walay کے کا کی والے والی والا", 32);
  static const std::vector<std::string> kBefore = search_words("of from", 2);
  if (end < words.size() && one_of(words[end].norm, kBehind)) return true;
  if (begin > 0 && one_of(words[begin - 1].norm, kBefore)) return true;
  const std::string text = fold_case(turn.text), last = fold_case(words[end - 1].raw);
  return text.find(last + "'s") != std::string::npos || text.find(last + "’s") != std::string::npos;
}

/// The words that say which tasks are meant, in their place in the message.
struct Group {
  std::size_t begin = 0, end = 0;
  int count = 0;  ///< 0: any number.
  language::When when;
};

/// The group around the count at `at`, whose day stands between `from` and `to`.
std::optional<Group> group_with(const Turn& turn, const AnswerWords& words, std::size_t at, std::size_t from,
                                std::size_t to) {
  if (at >= from && at < to) return std::nullopt;
  Group group{std::min(at, from), std::max(at + 1, to), words[at].value, {}};
  for (std::size_t i = group.begin; i < group.end; ++i) {
    if (i != at && (i < from || i >= to) && !is_beside(words[i])) return std::nullopt;
  }
  if (!belongs(turn, words, from, to)) return std::nullopt;
  const auto day = only_time(turn, joined_raw(words, from, to));
  const bool dated = day && day->when && day->when->grain == language::Grain::kDay && !day->when->has_time &&
                     !day->when->open && !day->recurrence;
  if (!dated) return std::nullopt;
  group.when = *day->when;
  while (group.end < words.size() && is_beside(words[group.end])) ++group.end;
  while (group.begin > 0 && is_beside(words[group.begin - 1])) --group.begin;
  return group;
}

std::optional<Group> group_in(const Turn& turn, const AnswerWords& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].kind != WordKind::kAll) continue;
    constexpr std::size_t kNear = 4;
    for (std::size_t from = at > kNear ? at - kNear : 0; from < std::min(words.size(), at + kNear); ++from) {
      for (std::size_t to = from + 1; to <= std::min(words.size(), from + kDayWords); ++to) {
        if (is_beside(words[from]) || is_beside(words[to - 1])) continue;
        if (auto group = group_with(turn, words, at, from, to)) return group;
      }
    }
  }
  return std::nullopt;
}

/// What becomes of them, said of "it".
std::optional<std::pair<Reading, std::string>> order_of(const Turn& turn, const AnswerWords& words,
                                                        const Group& group) {
  static const std::vector<std::string> kTo = search_words("ko کو", 2);
  const bool object = group.end < words.size() && one_of(words[group.end].norm, kTo);
  const std::string head = group.begin > 0 ? joined_raw(words, 0, group.begin) + " " : "";
  const std::string tail = joined_raw(words, group.end + (object ? 1 : 0), words.size());
  const auto said = [](std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
  };
  for (const std::string& order : {said({head, "it ", tail}), said({"move it ", tail}), said({head, "isko ", tail}),
                                   said({"isko ", tail, " kar do"}), said({"اسے ", tail}),
                                   said({"اسے ", tail, " کر دو"}), said({"ye ", tail}), said({"یہ ", tail})}) {
    Reading made = read_as(turn, order, turn.now);
    const bool sure = is_order(made) && made.confidence >= kSure && made.target.empty() &&
                      !language::is_bulk(made.detail) && made.filter == language::Filter{} && !made.changes.title;
    if (!sure || (made.intent == Intent::kUpdate && made.changes.empty())) continue;
    made.language = turn.reading.language;
    return std::pair(std::move(made), order);
  }
  return std::nullopt;
}

/// "Kal ke dono ho gaye": what is done may be of the other "kal".
std::vector<Task> tasks_of_day(const Turn& turn, const Group& group, const Reading& order) {
  const std::vector<Task> open = all_open(turn);
  const auto count = static_cast<std::size_t>(group.count);
  std::vector<Task> then = due_then(turn, group.when, {}, open);
  const auto ahead = std::chrono::floor<days>(group.when.start) - std::chrono::floor<days>(turn.now);
  const bool either = turn.reading.language != language::Language::kEnglish && ahead > days(0) && ahead <= days(2);
  if (order.intent != Intent::kComplete || !either || (!then.empty() && then.size() == count)) return then;
  language::When before = group.when;
  before.start -= 2 * ahead;
  if (before.end) *before.end -= 2 * ahead;
  std::vector<Task> past = due_then(turn, before, {}, open);
  return past.empty() ? then : past;
}

/// "Both Ali calls at 5pm", "dono classes kal": no task is called so where so many are called what is named.
std::optional<Plan> named_group(const Turn& turn) {
  constexpr double kSameWord = 0.85;
  const Reading& reading = turn.reading;
  const AnswerWords title = answer_words(reading.title);
  const bool led = !title.empty() && title.front().kind == WordKind::kAll && title.front().value > 1;
  const std::string when = when_text(turn);
  if (!led || reading.intent != Intent::kCreate || when.empty() || reading.recurrence || !reading.reminders.empty())
    return std::nullopt;
  std::vector<Task> named = all_open(turn);
  bool any = false;
  for (const AnswerWord& word : title) {
    if (word.kind != WordKind::kOther) continue;
    any = true;
    std::erase_if(named, [&](const Task& task) {
      const std::vector<std::string> own = search_words(task.title, 32);
      return std::none_of(own.begin(), own.end(),
                          [&](const std::string& one) { return word_likeness(word.norm, one) >= kSameWord; });
    });
  }
  if (!any || named.size() < 2) return std::nullopt;
  const auto moved = move_to(turn, when);
  if (!moved || moved->reading.intent != Intent::kUpdate) return std::nullopt;
  Turn said = with_reading(turn, moved->reading);
  said.text = moved->order;
  said.alone = false;
  if (named.size() == static_cast<std::size_t>(title.front().value)) return act_on_many(said, ids_of(named), false);
  return ask_which(said, {std::move(named), false, {}, 0, false});
}

}  // namespace

std::optional<Plan> day_group_turn(const Turn& turn) {
  const bool asks = has_question_sign(turn.text);
  if (asks || !turn.chosen.empty() || turn.confirmed || turn.reading.intent == Intent::kQuery ||
      language::is_bulk(turn.reading.detail) || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  const AnswerWords words = answer_words(turn.text);
  if (!has_kind(words, WordKind::kAll) || words.size() > kMostWords || has_kind(words, WordKind::kExcept) ||
      has_kind(words, WordKind::kExceptBefore))
    return std::nullopt;
  if (auto plan = named_group(turn)) return plan;
  const auto group = group_in(turn, words);
  const auto order = group ? order_of(turn, words, *group) : std::nullopt;
  if (!order) return std::nullopt;
  Turn said = with_reading(turn, order->first);
  said.text = order->second;
  said.alone = false;
  Targets due;
  due.tasks = tasks_of_day(turn, *group, order->first);
  const bool as_many = group->count == 0 || due.tasks.size() == static_cast<std::size_t>(group->count);
  if (due.tasks.empty() || !as_many) return ask_which(said, due);
  return act_on_many(said, ids_of(due.tasks), false);
}

}  // namespace yaad::assistant
