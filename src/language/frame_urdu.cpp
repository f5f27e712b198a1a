// Urdu and Roman Urdu: from what the clause asks for to the Reading.
#include "language/frame.h"
#include "language/urdu_clause.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

bool says_something(const Gap& gap) { return gap.begin < gap.end; }

}  // namespace

/// "mark bijli ka bill as done": only the name is Urdu.
bool Frame::english_order() const {
  if (!roman_) return false;
  constexpr std::uint64_t small = role(Role::kOf) | role(Role::kOn) | role(Role::kWhat);
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    const Token& token = items_.tokens.list[i];
    const UrduWord* word = token.literal ? nullptr : urdu_word(token.norm, token.hash);
    if (word == nullptr) continue;
    const bool pointer = (word->roles & role(Role::kThis)) != 0 && token.norm != "is" && token.norm != "in";
    if (pointer) return false;
    const bool that = (word->roles & role(Role::kKe)) != 0 && token.norm != "me";
    if (that || (word->roles & role(Role::kCopula)) != 0 || (word->forms != 0 && (word->roles & small) == 0))
      return false;
  }
  return true;
}

/// Reads the clause by its verb. False: neither a command nor surely none, the general rules decide.
bool Frame::urdu() {
  const auto slots_now = [&] {
    UrduSlots now;
    now.when = slots_.due.has_value() && (!slots_.repeat || !slots_.times.empty());
    now.clock = slots_.due && slots_.due->expr.has_clock;
    now.part = slots_.due && slots_.due->expr.part && !slots_.due->expr.has_clock && !slots_.due->expr.has_date;
    if (now.when && !slots_.times.empty()) {
      const auto last = tokens_.list[slots_.times.back().end - 1].norm;
      static constexpr std::string_view on[] = {"par", "pe", "per", "pr", "tak", "tk", "پر", "پہ", "تک"};
      // "meeting kal par rakh do" moves it, "kal 3 baje par meeting rakh do" says when one is.
      const bool first = items_.begin < items_.end && items_.source[items_.begin] >= slots_.times.back().end;
      const bool named = items_.begin + 2 < items_.end && slots_.due->expr.has_clock;
      now.on = std::find(std::begin(on), std::end(on), last) != std::end(on) && !(first && named);
    }
    if (!slots_.times.empty()) {
      const auto first = tokens_.list[slots_.times.front().end - 1].norm;
      const std::size_t begin = slots_.times.front().begin;
      for (std::size_t i = begin; i < slots_.times.front().end; ++i)
        now.holiday = now.holiday || (tokens_.list[i].classes & bit(Class::kHoliday)) != 0;
      now.many = first == "ke" || first == "kay" || first == "k" || first == "کے";
      // "kal wale kaam parson kar do", not "kal wale kaam ko"
      static constexpr WordList kWale("wale", "walay", "waly", "والے");
      static constexpr WordList kKo("ko", "کو");
      const std::size_t of = slots_.times.front().end + 1;
      now.many = now.many || (kWale.holds(first) && of < tokens_.list.size() && !kKo.holds(tokens_.list[of]));
    }
    now.taken_back = slots_.taken_back;
    now.named_first =
        items_.begin < items_.end && !slots_.times.empty() && items_.source[items_.begin] < slots_.times.front().begin;
    now.moved = new_day_said() > 0;
    now.repeat = slots_.repeat.has_value();
    now.repeat_first = now.repeat && items_.begin < items_.end &&
                       std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const auto& piece) {
                         return piece.kind == PieceKind::kRecurrence && piece.begin < items_.source[items_.begin];
                       });
    now.reminder = !slots_.reminders.empty();
    now.duration = slots_.duration_minutes.has_value();
    now.tags = !slots_.tags.empty() || slots_.project.has_value();
    now.priority = slots_.priority.has_value();
    now.question = !tokens_.list.empty() && tokens_.list.back().norm == "?";
    return now;
  };
  const auto read_items = [&] {
    const Grammar grammar(items_.tokens, context_, roman_);
    UrduSlots now = slots_now();
    return read_urdu(items_, now, grammar);
  };
  auto found = read_items();
  const bool keeps_priority = found && found->priority != 0 && found->intent != Intent::kQuery;
  if (!found || !keeps_priority) {
    const std::size_t before = slots_.taken.size();
    find_bare_priority(tokens_, context_, roman_, slots_);
    if (slots_.taken.size() != before) {
      remaining_items(tokens_, slots_, context_, roman_, items_);
      find_match();  // Its gaps were places among the items that were.
      found = read_items();
    }
  }
  if (!found) return false;
  if (context_.mode == Mode::kQuickAdd && (found->intent != Intent::kCreate || found->confidence < 0.93)) return false;
  urdu_apply(*found);
  return true;
}

void Frame::urdu_apply(const UrduCommand& found) {
  by_verb_ = true;
  out_.intent = found.intent;
  out_.detail = found.detail;
  out_.confidence = found.confidence;
  // "morning walk kal kar do": what is there already keeps its own hour.
  if (found.intent != Intent::kCreate && slots_.named_part && slots_.due && !slots_.due->expr.has_clock)
    slots_.due->expr.part.reset();
  Filter& filter = out_.filter;
  filter.overdue = found.overdue;
  filter.no_due = found.no_due;
  filter.recurring = found.recurring;
  filter.next_only = found.next_only;
  filter.all = found.all;
  if (found.completed) filter.status = TaskStatus::kCompleted;
  switch (found.intent) {
    case Intent::kCreate:
      out_.title = words(found.object.begin, found.object.end);
      if (!out_.title.empty() && says_something(found.tail))
        out_.title += " " + words(found.tail.begin, found.tail.end);
      if (out_.title.empty()) out_.missing = Missing::kTitle;
      if (out_.confidence < kActsFrom) out_.missing = Missing::kAmbiguous;
      take_new_day();  // "kal ki dawat ka saman aaj lana hai"
      if (found.morning && slots_.due && slots_.due->expr.has_clock && !slots_.due->expr.part &&
          !slots_.due->expr.instant)
        slots_.due->expr.part = Part::kMorning;
      if (found.priority > 0 && found.priority <= 3) slots_.priority = static_cast<Priority>(found.priority);
      if (found.second_is == UrduCommand::Second::kAddTag)
        slots_.tags.push_back(words_beside(found.second.begin, found.second.end));
      return;
    case Intent::kQuery:
      return urdu_filter(found);
    case Intent::kUpdate:
    case Intent::kComplete:
    case Intent::kDelete:
      if (is_bulk(found.detail)) return urdu_filter(found);
      target(found.object);
      if (out_.reference == Reference::kNone || out_.target.empty()) {
        if (out_.reference == Reference::kNone) out_.reference = Reference::kPronoun;
      }
      return urdu_changes(found);
    case Intent::kUnknown:
      if (found.detail == Detail::kRestore) target(found.object);
      return;
  }
}

void Frame::urdu_filter(const UrduCommand& found) {
  if (found.priority > 0 && found.priority <= 3 && found.intent == Intent::kQuery) {
    out_.filter.priority = static_cast<Priority>(found.priority);
    slots_.priority = out_.filter.priority;
  }
  if (says_something(found.words) && (found.intent == Intent::kQuery || is_bulk(found.detail)))
    out_.filter.words = words(found.words.begin, found.words.end);
  if (says_something(found.tag)) out_.filter.tags.push_back(words(found.tag.begin, found.tag.end));
  title_spans_.clear();
  if (found.detail != Detail::kBulkUpdate) return;
  if (found.priority != 0) {
    // "kal ke saare kaam aham kar do": the day chooses, and what is new is how much they matter.
    if (found.priority > 0 && found.priority <= 3) out_.changes.priority = static_cast<Priority>(found.priority);
    out_.changes.clear_priority = found.priority < 0;
    return choose_by_day();
  }
  // "aaj ke sab kaam kal par": the first day chooses, the last one is new.
  if (slots_.times.size() > 1) {
    const Grammar::Found last = slots_.times.back();
    choose_by_day();
    slots_.due = last;
  }
}

/// The first time that was said, and the tags, are those of the tasks that are meant.
void Frame::choose_by_day() {
  out_.filter.tags.insert(out_.filter.tags.end(), slots_.tags.begin(), slots_.tags.end());
  slots_.tags.clear();
  if (slots_.times.empty()) return;
  const When chosen = Grammar(tokens_, context_, roman_).resolve(slots_.times.front().expr);
  out_.filter.from = chosen.start;
  if (chosen.end) out_.filter.to = chosen.end;
  if (!chosen.end && !chosen.open) out_.filter.to = chosen.start + std::chrono::days(1);
  slots_.due.reset();
  slots_.times.clear();
}

/// "meeting aadha ghanta pehle kar do": from where it is now, for what has passed is no new date.
void Frame::move_by_passed_time() {
  static constexpr WordList before("pehle", "pehlay", "pahle", "phle", "qabl", "پہلے", "قبل");
  if (!slots_.due || slots_.times.size() != 1 || !before.holds(tokens_.list[slots_.due->end - 1])) return;
  const Expr& expr = slots_.due->expr;
  if (expr.has_end_date || !(expr.instant || (expr.has_date && !expr.has_clock && !expr.part))) return;
  const auto length = expr.instant ? LocalSeconds(expr.date) + std::chrono::seconds(expr.clock) -
                                         std::chrono::floor<std::chrono::minutes>(context_.now)
                                   : expr.date - std::chrono::floor<std::chrono::days>(context_.now);
  if (length.count() >= 0) return;
  out_.changes.move_by_minutes = std::chrono::duration_cast<std::chrono::minutes>(length).count();
  slots_.due.reset();
  slots_.times.clear();
}

/// "kal ki meeting mangal ko kar do": the first day is the one that it has. Which of the times is the new one; 0 where
/// none was said besides.
std::size_t Frame::new_day_said() const {
  static constexpr WordList of("ki", "ka", "ke", "kay", "k", "wala", "wali", "wale", "walay", "کی", "کا", "کے", "والا",
                               "والی", "والے");
  if (slots_.times.size() < 2 || slots_.repeat) return 0;
  const Grammar::Found& has = slots_.times.front();
  const auto& list = tokens_.list;
  const bool named = of.holds(list[has.end - 1].norm) || (has.end < list.size() && of.holds(list[has.end].norm));
  if (!named || !has.expr.has_date || has.end == slots_.times[1].begin) return 0;
  // "mangal ki class se pehle" says which class, "mangal ki kar do", "mangal ke liye" when it is.
  static constexpr WordList when("liye", "liay", "lie", "liey", "din", "roz", "baad", "bad", "pehle", "pehlay", "لیے",
                                 "لئے", "دن", "روز", "بعد", "پہلے");
  const auto describes = [&](std::size_t end) {
    const std::size_t noun = of.holds(list[end - 1].norm) ? end : end + 1;
    if (noun >= list.size() || !of.holds(list[noun - 1].norm) || list[noun].literal ||
        list[noun].kind != TokenKind::kWord || when.holds(list[noun]))
      return false;
    const UrduWord* word = urdu_word(list[noun].norm, list[noun].hash);
    return word == nullptr || word->forms == 0;
  };
  for (std::size_t k = slots_.times.size() - 1; k > 0; --k) {
    const Grammar::Found& time = slots_.times[k];
    if (time.expr.has_date && !time.expr.past_word && !describes(time.end)) return k;
  }
  return 0;
}

void Frame::take_new_day() {
  const std::size_t day = new_day_said();
  if (day == 0) return;
  slots_.due = slots_.times[day];
  for (std::size_t k = day + 1; k < slots_.times.size(); ++k) {
    const Expr& clock = slots_.times[k].expr;
    if (clock.has_clock && !clock.has_date && !slots_.due->expr.has_clock) Grammar::join(slots_.due->expr, clock);
  }
}

/// "date 25 kar do": the next day with that number, a time like any other; `number` is its item.
void Frame::urdu_day(int day, std::size_t number) {
  using namespace std::chrono;
  const year_month_day today(floor<days>(context_.now));
  year_month month(today.year(), today.month());
  for (int tries = 0; tries < 12; ++tries, month += months(1)) {
    const year_month_day date = month / std::chrono::day(static_cast<unsigned>(day));
    if (!date.ok() || date < today) continue;
    Expr expr;
    expr.has_date = expr.day_of_month = true;
    expr.date = LocalDays(date);
    const std::size_t at = items_.source[number];
    slots_.due = Grammar::Found{expr, at, at + 1};
    slots_.taken.push_back({PieceKind::kWhen, at, at + 1, ""});
    return;
  }
}

void Frame::urdu_changes(const UrduCommand& found) {
  Changes& changes = out_.changes;
  if (found.second_is != UrduCommand::Second::kNone && says_something(found.second)) {
    const std::string said = words_beside(found.second.begin, found.second.end);
    if (found.second_is == UrduCommand::Second::kTitle) changes.title = said;
    if (found.second_is == UrduCommand::Second::kAddTag) changes.add_tags.push_back(said);
    if (found.second_is == UrduCommand::Second::kRemoveTag) changes.remove_tags.push_back(said);
  }
  if (found.intent == Intent::kUpdate) {
    if (found.priority > 0 && found.priority <= 3) changes.priority = static_cast<Priority>(found.priority);
    changes.clear_priority = found.priority < 0;
    changes.clear_due = found.clear_due;
    if (found.day_of_month > 0) urdu_day(found.day_of_month, found.second.begin);
    changes.clear_recurrence = found.detail == Detail::kStopRecurrence;
    if (found.move_by_minutes) changes.move_by_minutes = *found.move_by_minutes;
    if (!found.move_by_minutes) {
      take_new_day();
      move_by_passed_time();
    }
  }
}

}  // namespace yaad::language
