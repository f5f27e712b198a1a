// Tasks pointed at by a place or by their own day, with a time behind that is another: "the second on friday", "move
// the call on friday to 5", «جمعے کی کال 5 بجے کر دو», "thursday's class got pushed to monday", "budh wala hafte ko ho
// gaya".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken_of.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kDayWords = 3;  ///< "7 december ki": so many words before the one that joins day and name.

bool is_ordinal(const AnswerWord& word) {
  static const std::vector<std::string> kCardinals = search_words(
      "two three four five six seven eight nine ten ek teen char paanch panch saat aath ایک تین چار پانچ سات آٹھ", 32);
  if (word.kind == WordKind::kLast) return true;
  const bool figure = word.norm.find_first_of("0123456789") != std::string::npos;
  return word.kind == WordKind::kNumber && !figure &&
         std::find(kCardinals.begin(), kCardinals.end(), word.norm) == kCardinals.end();
}

/// The task that the order names together with its day.
std::optional<Reading> named_with_day(const Turn& turn, const std::string& order) {
  Reading named = read_as(turn, order, turn.now);
  const bool dated = named.filter.from && named.filter.to && named.filter.words.empty();
  const bool clear = named.intent == Intent::kDelete && named.confidence >= kSure && dated &&
                     !language::is_bulk(named.detail) && !is_selection_only(answer_words(named.target));
  return clear ? std::optional(std::move(named)) : std::nullopt;
}

/// The same for what is told of it: "peer wala" may be named by its day alone, "the first" is a row.
std::optional<Reading> told_with_day(const Turn& turn, const std::string& order) {
  const AnswerWords words = answer_words(order);
  auto named = named_with_day(turn, order);
  const bool row = named && named->target.empty() && std::any_of(words.begin(), words.end(), is_ordinal);
  return row ? std::nullopt : std::move(named);
}

/// "Monday's", said on a Monday on which nothing is due: that of the next week.
void settle_week(const Turn& turn, const std::string& head, Reading& named) {
  language::Filter& filter = named.filter;
  const auto due = due_then(turn, {*filter.from, filter.to}, head, all_open(turn));
  if (due.empty() || due_civil(*due.front().due).local() < *filter.to) return;
  *filter.from += std::chrono::days(7);
  *filter.to += std::chrono::days(7);
}

/// What becomes of it.
std::optional<Reading> change_of_it(const Turn& turn, const std::string& order) {
  Reading change = read_as(turn, order, turn.now);
  const bool sure = change.intent == Intent::kUpdate && change.confidence >= kSure && change.target.empty();
  const bool says = change.changes.due || change.changes.move_by_minutes || change.changes.title;
  return sure && says && !language::is_bulk(change.detail) ? std::optional(std::move(change)) : std::nullopt;
}

Plan carry_out(const Turn& turn, const Reading& named, Reading change, const std::string& order) {
  change.language = turn.reading.language;
  change.target = named.target;
  change.reference = language::Reference::kByName;
  change.filter = named.filter;
  Turn made = with_reading(turn, change);
  made.text = order;
  made.alone = false;
  if (!named.target.empty()) return task_agent(made);
  Targets due;  // "Peer wala"
  due.tasks = due_then(turn, {*named.filter.from, named.filter.to}, {}, all_open(turn));
  if (due.tasks.size() != 1) return ask_which(made, due);
  made.chosen = {due.tasks.front().id};
  return task_agent(made);
}

/// "Thursday's class | has been moved to | saturday", "thursday's class | is at | 11 now"
std::optional<Plan> told_moved(const Turn& turn, AnswerWords words) {
  static const std::vector<std::string> kMoved =
      search_words("moved shifted pushed rescheduled postponed preponed changed brought put delayed", 16);
  static const std::vector<std::string> kBefore =
      search_words("is are was has have had got gets will be been being", 16);
  static const std::vector<std::string> kTo = search_words("to till until for on at", 8);
  static const std::vector<std::string> kNow = search_words("now instead", 2);
  const auto among = [](const std::vector<std::string>& list) {
    return [&list](const AnswerWord& word) { return std::find(list.begin(), list.end(), word.norm) != list.end(); };
  };
  const bool now = std::erase_if(words, among(kNow)) > 0;
  auto moved = std::find_if(words.begin(), words.end(), among(kMoved));
  if (moved == words.end() && now) moved = std::find_if(words.begin(), words.end(), among(kBefore));
  const auto to = std::find_if(moved, words.end(), among(kTo));
  auto end = static_cast<std::size_t>(moved - words.begin());
  while (end > 0 && among(kBefore)(words[end - 1])) --end;
  if (end == 0 || to == words.end() || std::next(to) == words.end()) return std::nullopt;
  const std::string head = joined_raw(words, 0, end);
  auto named = told_with_day(turn, "delete " + head);
  if (!named) return std::nullopt;
  settle_week(turn, head, *named);
  const auto from = static_cast<std::size_t>(to - words.begin()) + (to->norm == "at" ? 0 : 1);
  for (const std::string_view verb : {"move it to ", "move it "}) {
    const std::string order = std::string(verb) + joined_raw(words, from, words.size());
    if (auto change = change_of_it(turn, order)) return carry_out(turn, *named, std::move(*change), order);
  }
  return std::nullopt;
}

/// "ho gaya", «شفٹ ہو گئی ہے»: where the words begin by which it is told that something is at another time; their count
/// without them.
std::size_t told_at(const AnswerWords& words) {
  static const std::vector<std::string> kTells = search_words(
      "ho hogaya hogayi hogai hogya gaya gayi gai gaye gya gyi kar kardi kardiya kardia di diya dia hai hain he chuka "
      "chuki shift move reschedule postpone tabdeel change multavi chala chali ہو ہوگیا ہوگئی گیا گئی گئے کر کردیا دی "
      "دیا ہے ہیں چکا چکی شفٹ منتقل تبدیل ملتوی چلا چلی",
      64);
  static const std::vector<std::string> kPast = search_words(
      "hogaya hogayi hogai hogya gaya gayi gai gaye gya gyi kardi kardiya kardia di diya dia chuka chuki "
      "ہوگیا ہوگئی گیا گئی گئے کردیا دی دیا چکا چکی",
      32);
  std::size_t begin = words.size();
  bool past = false;
  for (; begin > 0 && one_of(words[begin - 1].norm, kTells); --begin)
    past = past || one_of(words[begin - 1].norm, kPast);
  return past ? begin : words.size();
}

/// "Move | the call on friday | to 5"
std::optional<Plan> behind_verb(const Turn& turn, const AnswerWords& words) {
  for (std::size_t i = 2; i + 1 < words.size(); ++i) {
    if (words[i].norm != "to" && words[i].norm != "by") continue;
    const auto named = named_with_day(turn, "delete " + joined_raw(words, 1, i));
    if (!named || named->target.empty()) continue;
    const std::string order = words[0].raw + " it " + joined_raw(words, i, words.size());
    if (auto change = change_of_it(turn, order)) return carry_out(turn, *named, std::move(*change), order);
  }
  return std::nullopt;
}

/// «جمعے کی | کال | 5 بجے کر دو»
std::optional<Plan> before_verb(const Turn& turn, const AnswerWords& words) {
  static const std::vector<std::string> kJoins =
      search_words("ki ka ke wali wala wale walay کی کا کے والی والا والے", 16);
  const auto joins = [&](const AnswerWord& word) {
    return std::find(kJoins.begin(), kJoins.end(), word.norm) != kJoins.end();
  };
  const auto joint = std::find_if(words.begin(), words.end(), joins);
  const auto begin = static_cast<std::size_t>(joint - words.begin()) + 1;
  if (joint == words.end() || begin < 2 || begin > kDayWords + 1) return std::nullopt;
  const bool urdu = turn.reading.language == language::Language::kUrdu;
  const std::size_t told = told_at(words);
  const auto today = CivilDateTime::from_local(turn.now, false).date;
  for (std::size_t i = begin; i < told && i + 2 < words.size(); ++i) {
    std::string order = urdu ? "اسے " : "isko ";
    order += joined_raw(words, i, told);
    if (told < words.size()) order += urdu ? " کر دو" : " kar do";
    auto change = change_of_it(turn, order);
    // "Hafte ko ho gayi" on a day to come is no deed.
    if (!change || (told < words.size() && (!change->changes.due || change->changes.due->date <= today))) continue;
    const std::string head = joined_raw(words, 0, i);
    auto named = told_with_day(turn, head + (urdu ? " حذف کرو" : " delete karo"));
    if (!named || (named->target.empty() && told == words.size())) continue;
    settle_week(turn, head, *named);
    return carry_out(turn, *named, std::move(*change), order);
  }
  return std::nullopt;
}

}  // namespace

bool leads_with_row(const Turn& turn) {
  if (turn.before.shown.size() < 2) return false;
  const AnswerWords words = answer_words(turn.text);
  std::size_t at = 0;
  while (at < words.size() && words[at].kind == WordKind::kFiller) ++at;
  if (at == words.size() || !is_ordinal(words[at])) return false;
  for (++at; at < words.size() && (words[at].norm == "one" || words[at].norm == "task"); ++at) {
  }
  if (at == words.size() || words[at].norm == "of") return false;
  const Reading when = read_as(turn, joined_raw(words, at, words.size()), turn.now);
  return when.when && when.when->grain <= language::Grain::kDay && when.title.empty() && when.target.empty();
}

std::optional<Plan> of_named_day(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool english = reading.language == language::Language::kEnglish;
  const bool may_be = reading.intent == Intent::kUpdate || reading.intent == Intent::kUnknown ||
                      (reading.intent == Intent::kComplete && !english);
  if (!may_be || turn.text.find('\n') != std::string_view::npos || language::is_bulk(reading.detail))
    return std::nullopt;
  const AnswerWords words = answer_words(turn.text);
  if (words.size() < 4 || words.size() > kMostWords) return std::nullopt;
  if (!english) return before_verb(turn, words);
  auto moved = behind_verb(turn, words);
  return moved ? std::move(moved) : told_moved(turn, words);
}

}  // namespace yaad::assistant
