// Several tasks in one message: lines, bullets, clauses.
#include <algorithm>

#include "language/again.h"
#include "language/clause_words.h"
#include "language/frame.h"
#include "language/reader_many.h"
#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr std::size_t kPartsMax = 50;

}  // namespace

Span trimmed(std::string_view text, Span span) {
  const auto blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t' || text[at] == '\r'; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.begin < span.end && blank(span.end - 1)) --span.end;
  return span;
}

namespace {

/// Without "- ", "* ", "• ", "1. ", "2) " or "[ ] " in front.
Stretch without_bullet(std::string_view text, Span line) {
  Stretch part{line, false};
  const std::string_view said = text.substr(line.begin, line.end - line.begin);
  std::size_t cut = 0;
  for (std::string_view mark : {"- [ ] ", "[ ] ", "- ", "* ", "• ", "– "}) {
    if (cut == 0 && said.starts_with(mark)) cut = mark.size();
  }
  std::size_t digits = 0;
  while (digits < said.size() && digits < 3 && said[digits] >= '0' && said[digits] <= '9') ++digits;
  const bool numbered =
      digits > 0 && digits + 1 < said.size() && (said[digits] == '.' || said[digits] == ')') && said[digits + 1] == ' ';
  if (numbered) cut = digits + 2;
  part.bullet = cut > 0;
  part.bytes.begin += static_cast<std::uint32_t>(cut);
  part.bytes = trimmed(text, part.bytes);
  return part;
}

std::vector<Stretch> lines_of(std::string_view text) {
  std::vector<Stretch> parts;
  std::size_t begin = 0;
  while (begin <= text.size() && parts.size() < kPartsMax) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!line.empty()) parts.push_back(without_bullet(text, line));
    begin = end + 1;
  }
  // "groceries:" above a list is no task.
  if (parts.size() > 2 && text[parts[0].bytes.end - 1] == ':' && parts[1].bullet) parts.erase(parts.begin());
  return parts;
}

}  // namespace

void move_spans(std::string_view text, std::uint32_t by, Reading& made) {
  const std::uint32_t units = Utf16Counter(text).at(by);
  for (Piece& piece : made.pieces) {
    piece.bytes = {piece.bytes.begin + by, piece.bytes.end + by};
    piece.utf16 = {piece.utf16.begin + units, piece.utf16.end + units};
  }
  if (made.when) made.when->span = {made.when->span.begin + by, made.when->span.end + by};
}

Reading read_part(std::string_view text, const Stretch& part, const ReadContext& context) {
  ReadContext own = context;
  if (part.bullet) own.mode = Mode::kQuickAdd;
  std::vector<Span> ignore;
  for (const Span& span : context.ignore) {
    if (span.end <= part.bytes.begin || part.bytes.end <= span.begin) continue;
    ignore.push_back({std::max(span.begin, part.bytes.begin) - part.bytes.begin,
                      std::min(span.end, part.bytes.end) - part.bytes.begin});
  }
  own.ignore = ignore;
  const std::string_view said = text.substr(part.bytes.begin, part.bytes.end - part.bytes.begin);
  Reading made = part.clause ? read_whole(said, own) : read(said, own);
  move_spans(text, part.bytes.begin, made);
  return made;
}

namespace {

/// "aaj 5 baje", «آج»: today by its name; what is due at five is due today as well, and says nothing of the rest.
bool names_today(std::string_view text, const Reading& reading) {
  static constexpr std::string_view kToday[] = {"aaj", "Aaj", "aj", "Aj", "آج", "today", "Today"};
  if (!reading.when || reading.when->span.end > text.size()) return false;
  const Span& said = reading.when->span;
  const std::string_view when = text.substr(said.begin, said.end - said.begin);
  return std::find(std::begin(kToday), std::end(kToday), when.substr(0, when.find(' '))) != std::end(kToday);
}

}  // namespace

void take_day(Reading& next, const Reading& first, std::string_view text, const Stretch& part,
              const ReadContext& context) {
  if (!first.due || first.recurrence || next.recurrence) return;
  const CivilDate day = first.due->date;
  if (day == CivilDateTime::from_local(context.now, true).date) {
    if (!next.due && names_today(text, first)) next.due = CivilDateTime{day, std::nullopt};
    return;
  }
  if (!next.due) {
    next.due = CivilDateTime{day, std::nullopt};
    return;
  }
  if (!next.due->time || (next.when && !next.when->no_day)) return;
  // A time of day alone is the same in any day's reading; "in two hours" is not. The hours follow one another, or are
  // those of the day before those of the night.
  constexpr std::chrono::hours kWaking{7};
  const LocalSeconds midnight = std::chrono::floor<std::chrono::days>(first.due->local());
  for (const LocalSeconds now :
       {first.due->time ? first.due->local() : midnight + kWaking, midnight + kWaking, midnight}) {
    ReadContext there = context;
    there.now = now;
    Reading moved = read_part(text, part, there);
    if (!moved.due || moved.due->date != day || !moved.due->time) continue;
    if (moved.due->time->minute != next.due->time->minute || moved.due->time->hour % 12 != next.due->time->hour % 12)
      return;
    next = std::move(moved);
    return;
  }
}

bool is_new(const Reading& reading) {
  return reading.intent == Intent::kCreate && reading.confidence >= kActsFrom && !reading.title.empty();
}

namespace {

// --- Urdu: each clause ends with its verb ---------------------------------------------------------------------------

/// "kal do kaam hain: bank jana hai aur …": where the clauses begin behind words that only count them; 0 without them.
/// Also words that say there are many: "yaar kal bohat kaam hai, pehle 9 baje …".
std::size_t behind_count(const std::vector<Token>& list) {
  static constexpr WordList kMany("bohat", "bahut", "bohot", "boht", "bht", "kafi", "kaafi", "kuch", "itne", "saare",
                                  "sare", "zyada", "بہت", "کافی", "کچھ", "اتنے", "سارے", "زیادہ");
  static constexpr WordList kJobs("kaam", "kam", "cheezain", "cheezen", "kaamon", "کام", "چیزیں");
  static constexpr WordList kAre("hain", "hein", "hai", "ہیں", "ہے");
  static constexpr WordList kMine("mujhe", "mujhay", "mere", "meray", "mujhko", "yeh", "ye", "مجھے", "میرے", "یہ");
  std::size_t at = 0;
  while (at < list.size() && (holds_role(list[at], Role::kInterject) || holds_role(list[at], Role::kEmphasis))) ++at;
  while (at < list.size() && (is_urdu_time(list[at]) || kMine.holds(list[at]))) ++at;
  const std::size_t many = at;
  while (at < list.size() && kMany.holds(list[at])) ++at;
  if (at > many) {
    // Counted in words.
  } else if (at == 0 || at + 2 >= list.size() || (list[at - 1].classes & bit(Class::kNumber)) == 0) {
    const bool digit = at > 0 && at + 2 < list.size() && list[at - 1].kind == TokenKind::kNumber;
    if (!digit) return 0;
  }
  if (list[at].literal || !kJobs.holds(list[at]) || !kAre.holds(list[at + 1])) return 0;
  at += 2;
  while (at + 1 < list.size() && list[at].kind == TokenKind::kSign) ++at;
  return at;
}

/// The infinitive that tokens [begin, end) end with, "hai" and signs behind it apart; `end` when they do not. Something
/// must stand before it: "likhna aur parhna" is one thing to do.
std::size_t duty_at_end(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  // "lena hai sham 5 baje": the time may follow.
  while (at > begin + 2 && is_urdu_time(list[at - 1])) --at;
  const bool copula = at > begin && holds_role(list[at - 1], Role::kCopula);
  if (at < end && !copula) at = end;
  while (at > begin && (list[at - 1].kind == TokenKind::kSign || holds_role(list[at - 1], Role::kCopula))) --at;
  if (at < begin + 2 || list[at - 1].literal || list[at - 1].kind != TokenKind::kWord) return end;
  const UrduWord* word = urdu_word(list[at - 1].norm, list[at - 1].hash);
  const bool known = word != nullptr && (word->forms & kInfinitive) != 0;
  const bool bound = at < end && list[at].kind == TokenKind::kWord;  // by hai
  return known || (bound && is_infinitive(list[at - 1].norm)) ? at - 1 : end;
}

/// A time of day or a day begins at `at`: "9 baje", "raat ko", "kal".
bool begins_time(const std::vector<Token>& list, std::size_t at) {
  constexpr std::uint64_t kWhen = bit(Class::kPart) | bit(Class::kDayWord) | bit(Class::kEitherDay) |
                                  bit(Class::kWeekday) | bit(Class::kClockShift);
  static constexpr WordList kHour("baje", "bajay", "bje", "bajey", "بجے");
  if (at >= list.size() || list[at].literal) return false;
  if ((list[at].classes & kWhen) != 0) return true;
  const bool number = list[at].kind == TokenKind::kNumber || (list[at].classes & bit(Class::kNumber)) != 0;
  const std::size_t hour = at + 3 < list.size() && list[at + 1].norm == ":" ? at + 3 : at + 1;
  return number && hour < list.size() && kHour.holds(list[hour]);
}

/// "milna hai clifton mein", "9 baje meeting hai": a duty that goes on behind its verb, or an event with its time.
bool duty_or_event(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  if (begin + 2 < end && begins_time(list, begin) && holds_role(list[end - 1], Role::kCopula)) return true;
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (!list[i].literal && is_infinitive(list[i].norm) && holds_role(list[i + 1], Role::kCopula)) return true;
  }
  return false;
}

/// "12 baje meeting hai |2 baje lunch hai": the copula at `at` ends a clause that began with its time, as the next
/// does.
bool next_event(const std::vector<Token>& list, std::size_t begin, std::size_t at) {
  return at > begin + 2 && at + 3 < list.size() && holds_role(list[at], Role::kCopula) && begins_time(list, begin) &&
         begins_time(list, at + 1);
}

/// "jumme ko doctor hai aur |bill bhi dena hai": the event of [begin, end) is one thing, what begins at `next` another.
/// Behind a pause alone it tells why: "kal saalgirah hai, tohfa lena hai".
bool event_apart(const std::vector<Token>& list, std::size_t begin, std::size_t end, std::size_t next) {
  static constexpr WordList kSame("usi", "isi", "اسی");
  const auto points = [](const Token& token) {
    return holds_role(token, Role::kThis) || holds_role(token, Role::kPronounKo) || holds_role(token, Role::kYaad) ||
           kSame.holds(token);
  };
  const bool joined = begin > 0 || any_token(list, end, next, is_word);
  return joined && ends_urdu_event(list, begin, end) && !any_token(list, next, list.size(), points);
}

/// The day of the clauses before holds for the last of `all`, unless they have several: then it is that of its hour
/// alone.
void take_day_before(std::string_view text, const Stretch& part, const ReadContext& context,
                     std::vector<Reading>& all) {
  Reading& made = all.back();
  const Reading* before = nullptr;
  bool several = false;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!all[i].due) continue;
    several = several || (before != nullptr && before->due->date != all[i].due->date);
    before = &all[i];
  }
  if (!several) before = &all.front();
  if (before != nullptr && (!several || made.due)) take_day(made, *before, text, part, context);
}

/// "…, tarjeeh kam rakhna", "… aur tag ghar lagana": asks how the task before is kept, and is none itself.
bool about_task_before(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  while (end > begin && list[end - 1].kind == TokenKind::kSign) --end;
  if (end == begin || holds_role(list[end - 1], Role::kCopula)) return false;  // "label lagana hai"
  return std::any_of(
      list.begin() + static_cast<std::ptrdiff_t>(begin), list.begin() + static_cast<std::ptrdiff_t>(end),
      [](const Token& token) { return holds_role(token, Role::kPriority) || holds_role(token, Role::kTag); });
}

/// "doodh lana hai aur sham ko abbu ko call karni hai": a task for each clause that ends with something to be done.
std::vector<Reading> urdu_clauses(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const auto& list = tokens.list;
  std::vector<Stretch> parts;
  const std::size_t counted = behind_count(list);
  std::size_t begin = counted;
  const auto stretch = [&](std::size_t from, std::size_t to) {
    static constexpr WordList first("pehle", "pehlay", "pahle", "phle", "پہلے");
    if (from == counted && to - from > 2 && first.holds(list[from])) ++from;
    return Stretch{trimmed(text, {list[from].bytes.begin, list[to - 1].bytes.end}), false};
  };
  static constexpr WordList kYes("haan", "han", "haa", "ہاں");  // "aur haan raat ko …"
  for (std::size_t i = begin + 1; i + 1 < list.size() && i < 100; ++i) {
    if (next_event(list, begin, i)) {
      parts.push_back(stretch(begin, i + 1));
      begin = i + 1;
      continue;
    }
    if (goes_on_with_duty(list, begin, i)) {
      parts.push_back(stretch(begin, i + 1));
      begin = i + 1;
      continue;
    }
    if (!joins_urdu_clauses(list[i])) continue;
    std::size_t next = i + 1;
    while (next + 1 < list.size() && (joins_urdu_clauses(list[next]) || kYes.holds(list[next]))) ++next;
    const bool timed = begins_time(list, next) && duty_or_event(list, begin, i);
    if (duty_at_end(list, begin, i) == i && !timed && !event_apart(list, begin, i, next)) continue;
    if (begin > counted && about_task_before(list, begin, i)) return {};
    parts.push_back(stretch(begin, i));
    begin = next;
    i = next;
  }
  const bool duty = duty_at_end(list, begin, list.size()) != list.size();
  if (parts.empty() || !(duty || ends_urdu_event(list, begin, list.size()))) return {};
  if (about_task_before(list, begin, list.size())) return {};
  parts.push_back(stretch(begin, list.size()));
  std::optional<Reading> day;
  if (counted > 0) {
    std::size_t end = 0;
    std::size_t from = 0;
    while (from < counted && !is_urdu_time(list[from])) ++from;
    end = from;
    while (is_urdu_time(list[end]) && (list[end].classes & bit(Class::kNumber)) == 0) ++end;
    if (end > from)
      day = read_part(text, {trimmed(text, {list[from].bytes.begin, list[end - 1].bytes.end}), false}, context);
  }
  std::vector<Reading> all;
  for (const Stretch& part : parts) {
    all.push_back(read_part(text, part, context));
    if (!is_new(all.back()) || !all.back().reminders.empty()) return {};
    if (day && day->due) take_day(all.back(), *day, text, part, context);
    if (all.size() > 1) take_day_before(text, part, context, all);
  }
  return all;
}

/// "gas certificate / deposit form by friday / inventory": among tasks, a line of a few words is one too.
void read_as_list(std::string_view text, const std::vector<Stretch>& parts, const ReadContext& context,
                  std::vector<Reading>& all) {
  constexpr std::size_t kLongest = 40;
  if (context.mode != Mode::kChat || std::none_of(all.begin(), all.end(), is_new)) return;
  ReadContext as_list = context;
  as_list.mode = Mode::kQuickAdd;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string_view line = text.substr(parts[i].bytes.begin, parts[i].bytes.end - parts[i].bytes.begin);
    const bool bare = all[i].intent == Intent::kUnknown && all[i].detail == Detail::kNone && line.size() <= kLongest;
    if (!bare || line.find_first_of("?!.") != std::string_view::npos) continue;
    Tokens tokens;
    prepare_tokens(line, context, tokens);
    const std::uint64_t first = tokens.list.empty() ? ~std::uint64_t{0} : tokens.list.front().classes;
    if ((first & (bit(Class::kPerson) | bit(Class::kAsk) | bit(Class::kForeign))) != 0) continue;
    all[i] = read_part(text, parts[i], as_list);
  }
}

}  // namespace

void count_from_before(std::vector<Reading>& all) {
  using std::chrono::days;
  for (std::size_t i = 1; i < all.size(); ++i) {
    Reading& next = all[i];
    const std::optional<CivilDateTime>& before = all[i - 1].due;
    const auto said = std::find_if(next.pieces.begin(), next.pieces.end(), [](const Piece& piece) {
      return piece.kind == PieceKind::kWhen && piece.text.ends_with("after that");
    });
    if (said == next.pieces.end() || !before || !next.due || !next.when || next.recurrence) continue;
    const LocalDays from = LocalDays(before->date) + days(1);
    const LocalDays read(next.due->date);
    const auto apart = (read - from).count() % 7;
    const days moved = from + days((apart + 7) % 7) - read;
    next.due->date = CivilDate(read + moved);
    next.when->due = *next.due;
    next.when->start += moved;
    if (next.when->end) *next.when->end += moved;
    said->value = to_string(*next.due);
  }
}

int months_said(std::string_view words, int minutes) {
  static constexpr std::string_view kMonths[] = {"month", "mahin", "maheen", "مہین", "ماہ"};
  constexpr int kMonth = 43'200;  // Minutes, as reminders count.
  const bool said = std::any_of(std::begin(kMonths), std::end(kMonths),
                                [&](std::string_view month) { return words.find(month) != std::string_view::npos; });
  return said && minutes % kMonth == 0 ? minutes / kMonth : 0;
}

CivilDateTime counted_before(const CivilDateTime& told, int minutes, int months) {
  CivilDateTime from = told;
  from.date = from.date - std::chrono::months(months);
  if (!from.date.ok()) from.date = from.date.year() / from.date.month() / std::chrono::last;
  const LocalSeconds moment = from.local() - std::chrono::minutes(months > 0 ? 0 : minutes);
  constexpr int kDay = 1440;
  const bool whole_days = !told.time && minutes % kDay == 0;
  CivilDateTime made = CivilDateTime::from_local(moment, !whole_days);
  if (whole_days) made.time.reset();
  return made;
}

void remind_before_told(std::vector<Reading>& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    Reading& next = all[i];
    const std::optional<CivilDateTime>& told = all[i - 1].due;
    const bool counts = is_new(next) && !next.due && !next.recurrence && next.reminders.size() == 1 &&
                        next.reminders.front().minutes_before.has_value();
    if (!counts || !told || all[i - 1].recurrence) continue;
    const int minutes = *next.reminders.front().minutes_before;
    const auto lead = std::find_if(next.pieces.begin(), next.pieces.end(),
                                   [](const Piece& piece) { return piece.kind == PieceKind::kReminder; });
    const int months = lead != next.pieces.end() ? months_said(lead->text, minutes) : 0;
    next.due = counted_before(*told, minutes, months);
    next.reminders.clear();
  }
}

void go_on_in_month(std::vector<Reading>& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    Reading& next = all[i];
    const bool counted = next.intent == Intent::kCreate && all[i - 1].intent == Intent::kCreate && next.when &&
                         next.when->day_of_month && next.due && all[i - 1].due && !next.recurrence;
    if (!counted) continue;
    const CivilDate date = in_same_month(next.due->date, all[i - 1].due->date);
    const auto moved = LocalDays(date) - LocalDays(next.due->date);
    next.due->date = date;
    next.when->due = *next.due;
    next.when->start += moved;
    if (next.when->end) *next.when->end += moved;
  }
}

void go_on_that_day(std::string_view text, const ReadContext& context, std::vector<Reading>& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Reading& before = all[i - 1];
    Reading& next = all[i];
    // "match sunday, kick off 10.30, meet at 9"
    const bool of_before = i > 1 && all[i - 2].due && before.due && all[i - 2].due->date == before.due->date;
    const bool dated = before.intent == Intent::kCreate && before.due && before.due->time && before.when &&
                       (!before.when->no_day || of_before) && !before.recurrence &&
                       LocalDays(before.due->date) > std::chrono::floor<std::chrono::days>(context.now);
    const bool hour = next.intent == Intent::kCreate && next.when && next.when->no_day && next.when->has_time &&
                      next.due && next.due->time && !next.recurrence && next.when->span.end <= text.size();
    if (!dated || !hour || next.when->span.begin < before.when->span.end) continue;
    // Read anew, for what is left open of an hour is settled by its day.
    std::string words = to_string(CivilDateTime{before.due->date, std::nullopt});
    words += ' ';
    words += text.substr(next.when->span.begin, next.when->span.end - next.when->span.begin);
    const Reading again = read(words, context);
    if (!again.due || !again.due->time || again.due->date != before.due->date) continue;
    const Span span = next.when->span;
    next.due = again.due;
    next.when = again.when;
    next.when->span = span;
  }
}

void spread_further(std::vector<Reading>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].further.empty()) continue;
    const std::vector<Further> further = std::exchange(all[i].further, {});
    Reading next = all[i];
    std::erase_if(next.pieces, [](const Piece& piece) { return piece.kind == PieceKind::kWhen; });
    std::erase_if(next.reminders, [](const ReminderPhrase& reminder) { return reminder.at.has_value(); });
    const std::optional<RecurrencePhrase> rule = next.recurrence;
    for (const Further& one : further) {
      next.when = one.when;
      next.due = one.when.due;
      if (rule) next.recurrence->rrule = one.rrule.empty() ? rule->rrule : one.rrule;
      all.insert(all.begin() + static_cast<std::ptrdiff_t>(++i), next);
    }
  }
}

namespace {

/// "… and |tomorrow evening| buy milk": where the verb stands, if one stands behind a day.
std::size_t behind_day(const TokenList& list, std::size_t at) {
  constexpr std::uint64_t kDay = bit(Class::kDayWord) | bit(Class::kWeekday) | bit(Class::kPart) | bit(Class::kShift);
  static constexpr WordList kOn("on");
  const std::size_t last = std::min(list.size() - 1, at + 3);
  std::size_t verb = at;
  while (verb < last && is_word(list[verb]) && !is_verb(list[verb]) &&
         ((list[verb].classes & kDay) != 0 || kOn.holds(list[verb])))
    ++verb;
  return verb;
}

/// The clause in front of another thing to do: "book the hotel", which alone may be asked of some other service, is one
/// as well.
Reading read_first_of_two(std::string_view text, const Token& opens, const Stretch& part, const Reading& second,
                          const ReadContext& context) {
  Reading first = read_part(text, part, context);
  constexpr double kSureSecond = 0.9;
  const bool unclear = first.intent == Intent::kUnknown && first.detail == Detail::kNone;
  if (!unclear || context.mode != Mode::kChat || second.confidence < kSureSecond || !is_verb(opens)) return first;
  ReadContext as_list = context;
  as_list.mode = Mode::kQuickAdd;
  return read_part(text, part, as_list);
}

/// Where the clause of something else to do begins behind "and", "then" and the like; 0 where none does.
std::size_t clause_behind(const TokenList& list, std::size_t at) {
  constexpr std::size_t kFarthest = 60;
  static constexpr WordList kJoins("and", "then");
  if (at + 1 >= list.size() || at >= kFarthest || list[at].literal) return 0;
  const bool joins = holds_word(list, at, kJoins) || list[at].norm == ";" || list[at].norm == "&";
  return joins && is_verb(list[behind_day(list, at + 1)]) ? at + 1 : 0;
}

/// The tokens [begin, end) without what joins them to the next: ", and |then".
Stretch clause_before(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kAnd("and");
  const auto joins = [&](const Token& token) { return token.norm == "," || (is_word(token) && kAnd.holds(token)); };
  while (end < list.size() && end > begin + 1 && !list[end - 1].literal && joins(list[end - 1])) --end;
  return clause_of(text, list, begin, end, false);
}

/// A second clause begins after "and" when the first has a time of its own, and after "then", when what follows begins
/// with the verb of another thing to do. So on to the last.
std::vector<Reading> read_joined(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  std::vector<Reading> all;
  std::vector<Stretch> cuts;
  std::size_t begin = 0;
  for (std::size_t at = 1; at + 1 < list.size(); ++at) {
    const std::size_t next = clause_behind(list, at);
    if (next == 0) continue;
    std::size_t stop = next + 1;
    while (stop < list.size() && clause_behind(list, stop) == 0) ++stop;
    const Reading second = read_part(text, clause_before(text, list, next, stop), context);
    if (!is_new(second)) continue;
    const Reading first = read_first_of_two(text, list[begin], clause_before(text, list, begin, at), second, context);
    const bool apart =  // "… and then |send it to Sara|" is of the same thing.
        list[at].norm == "then" && next + 1 < list.size() && !points_back_at_all(list, next, list.size());
    if (!is_new(first) || (!first.due && !apart)) continue;
    cuts.push_back(clause_before(text, list, begin, at));
    all.push_back(first);
    begin = next;
  }
  if (all.empty()) return all;
  cuts.push_back(clause_before(text, list, begin, list.size()));
  all.push_back(read_part(text, cuts.back(), context));
  // "tomorrow I need to …, then …"
  const Reading& first = all.front();
  if (first.when && !first.pieces.empty() && first.when->span.begin <= first.pieces.front().bytes.begin) {
    for (std::size_t i = 1; i < all.size(); ++i) take_day(all[i], first, text, cuts[i], context);
  }
  return all;
}

}  // namespace

std::vector<Reading> read_clauses(std::string_view text, const Tokens& tokens, Language language,
                                  const ReadContext& context) {
  if (auto all = read_listed(text, tokens, context); !all.empty()) return all;
  if (language != Language::kEnglish) {
    if (auto days = read_urdu_days(text, tokens, context)) return {*std::move(days)};
    if (auto all = read_behind_past(text, tokens, context); !all.empty()) return all;
    if (auto all = read_urdu_before_told(text, tokens, context); !all.empty()) return all;
    if (auto all = read_urdu_listed(text, tokens, context); !all.empty()) return all;
    if (auto all = read_urdu_again(text, tokens, context, false); !all.empty()) return all;
    if (auto all = urdu_clauses(text, tokens, context); !all.empty()) return all;
    if (auto all = read_urdu_orders(text, tokens, context); !all.empty()) return all;
  } else if (auto all = read_orders(text, tokens, context); !all.empty()) {
    return all;
  } else if (auto two = read_two_series(text, tokens, context); !two.empty()) {
    return two;
  } else if (auto next = read_done_and_next(text, tokens, context); !next.empty()) {
    return next;
  } else if (auto done = read_done_row(text, tokens, context); !done.empty()) {
    return done;
  }
  if (auto all = read_timed_row(text, tokens, context); !all.empty()) return all;
  if (language != Language::kEnglish) {
    if (auto all = read_urdu_again(text, tokens, context, true); !all.empty()) return all;
  }
  if (auto all = read_errands(text, tokens, context); !all.empty()) return all;
  return read_joined(text, tokens, context);
}

std::vector<Reading> read_lines(std::string_view text, const ReadContext& context) {
  std::vector<Reading> all;
  const std::vector<Stretch> parts = lines_of(text);
  if (parts.size() < 2) return all;
  for (const Stretch& part : parts) all.push_back(read_part(text, part, context));
  read_as_list(text, parts, context, all);
  return all;
}

}  // namespace yaad::language
