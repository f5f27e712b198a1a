// Names that hold a word of time, told by another time beside them: "call Fajr khala tomorrow", "her Saturday shift",
// "watch 28 Days Later tonight", "clothes for Eid on friday", "the october invoice", "the minutes from 12 november".
#include "language/slot_words.h"
#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

bool says_day(const Token& token) {
  constexpr std::uint64_t kDays =
      bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kPart);
  return !token.literal && (token.classes & kDays) != 0;
}

/// Words of a time from `begin` on, read by now or not.
bool says_day_from(const Grammar& grammar, std::size_t begin) {
  const auto& list = grammar.tokens();
  return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(begin), list.end(), says_day);
}

/// A plain word that is of none of these classes: what a day or a month may say which one it is of.
bool is_noun(const Token& token, std::uint64_t others) {
  return !token.literal && token.kind == TokenKind::kWord && (token.classes & others) == 0;
}

/// Words of another time outside of [begin, end), read by now or not.
bool says_other_day(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  return std::any_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(begin), says_day) ||
         says_day_from(grammar, end);
}

/// "call Fajr khala tomorrow evening", "Juma bhai ko kal call karna hai": what people call each other stands behind a
/// name. Where no other day is said the word may be the day: "juma bhai ko call karna hai".
bool names_person(const Grammar& grammar, std::size_t begin, std::size_t end) {
  static constexpr WordList kCalled("bhai", "bhaijaan", "khala", "khaala", "chacha", "chachu", "mamu", "mamoo",
                                    "phuppo", "phupo", "baji", "apa", "aapa", "api", "appi", "bibi", "begum", "uncle",
                                    "aunty", "auntie", "aunt", "bhabhi", "chachi", "mami", "dada", "nana", "bhaiya",
                                    "sir", "madam", "بھائی", "خالہ", "چچا", "ماموں", "پھوپھو", "باجی", "آپا", "بی",
                                    "بیگم", "انکل", "آنٹی", "بھابھی");
  static constexpr WordList kToPeople("call", "ring", "phone", "text", "email", "message", "meet", "ask", "tell",
                                      "visit", "help", "thank", "invite", "with", "see", "pay");
  const auto& list = grammar.tokens();
  if (end != begin + 1 || end >= list.size() || list[end].literal || !kCalled.holds(list[end])) return false;
  const bool led = begin > 0 && !list[begin - 1].literal && kToPeople.holds(list[begin - 1]);
  return led || says_other_day(grammar, begin, end);
}

/// "tonight … about swapping her Saturday shift": a day that says which one, where another time was said before.
bool says_which(const Grammar& grammar, bool timed, std::size_t begin, std::size_t end) {
  static constexpr WordList kWhose("my", "her", "his", "their", "our", "your");
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kJoin) |
                                    bit(Class::kPart) | bit(Class::kUnit) | bit(Class::kPerson);
  const auto& list = grammar.tokens();
  return timed && begin > 0 && end == begin + 1 && end < list.size() && grammar.has(begin, Class::kWeekday) &&
         !list[begin - 1].literal && kWhose.holds(list[begin - 1]) && is_noun(list[end], kNoNoun);
}

/// "watch 28 Days Later tonight": a length cannot be when something is watched whose day is said. "watch Monday Night
/// Football": a name goes on behind the day. "read Black Friday on sunday": another day is said.
bool names_work(const Grammar& grammar, std::size_t begin, std::size_t end) {
  static constexpr WordList kShown("watch", "rewatch", "see", "read", "reread", "finish", "stream", "rent", "download");
  const auto& list = grammar.tokens();
  const auto capital = [&](std::size_t i) { return list[i].capital && list[i].kind == TokenKind::kWord; };
  const bool day = grammar.has(begin, Class::kWeekday) && capital(begin) && !shortened(list[begin]);
  if (day && begin > 0 && kShown.holds(list[begin - 1]))
    return end < list.size() && capital(end) && is_noun(list[end], bit(Class::kMonth) | bit(Class::kDayWord));
  if (day && begin > 1 && capital(begin - 1) && kShown.holds(list[begin - 2]))
    return says_other_day(grammar, begin, end);
  const bool length = end > begin + 1 && list[begin].kind == TokenKind::kNumber && grammar.has(begin + 1, Class::kUnit);
  return length && begin > 0 && list[begin + 1].capital && kShown.holds(list[begin - 1]) &&
         says_other_day(grammar, begin, end);
}

/// "pay the rent for october", "they still haven't paid me for october": which one it is.
bool names_paid_month(const Grammar& grammar, std::size_t begin, std::size_t end) {
  static constexpr WordList kPaid("pay", "paid", "pays", "paying", "payment", "rent", "invoice", "invoices", "bill",
                                  "fee", "fees", "salary", "wages", "statement", "receipt", "receipts", "payslip",
                                  "timesheet", "dues");
  const auto& list = grammar.tokens();
  if (end != begin + 2 || !grammar.is(begin, "for") || !grammar.has(begin + 1, Class::kMonth)) return false;
  return std::any_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(begin),
                     [](const Token& token) { return !token.literal && kPaid.holds(token); });
}

/// "pay the october invoice on friday", "prepare december schedule": a month right in front of what it is said of. "In
/// december", "next december" and "december 5" are times.
bool names_issue(const Grammar& grammar, std::size_t begin, std::size_t end) {
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kJoin) |
                                    bit(Class::kPart) | bit(Class::kUnit) | bit(Class::kPerson) | bit(Class::kEvery) |
                                    bit(Class::kWeekday) | bit(Class::kDayWord) | bit(Class::kTaskWord) |
                                    bit(Class::kFiller) | bit(Class::kEdge);
  constexpr std::uint64_t kTimed = bit(Class::kBefore) | bit(Class::kJoin) | bit(Class::kEvery) | bit(Class::kEdge);
  static constexpr WordList kThe("the", "my", "our", "your", "his", "her", "their");
  const auto& list = grammar.tokens();
  if (end != begin + 1 || end >= list.size() || !grammar.has(begin, Class::kMonth)) return false;
  const Token& noun = list[end];
  if (!is_noun(noun, kNoNoun)) return false;
  if (begin == 0) return says_other_day(grammar, begin, end);  // "december rent due friday"
  const Token& before = list[begin - 1];
  if (before.literal || before.kind != TokenKind::kWord) return false;
  if (!kThe.holds(before) && (before.classes & kTimed) != 0) return false;
  // "buy tickets december call Ali"
  return kThe.holds(before) || (noun.classes & (bit(Class::kAction) | bit(Class::kErrand))) == 0;
}

/// "send the invoice for november on dec 1": what it is for, where another day says when.
bool names_purpose(const Grammar& grammar, const Grammar::Found& found) {
  const auto& list = grammar.tokens();
  const bool inside = grammar.is(found.begin, "for");
  const std::size_t month = inside ? found.begin + 1 : found.begin;
  const bool led = inside || (month > 0 && grammar.is(month - 1, "for") && !list[month - 1].literal);
  if (!led || found.end != month + 1 || month < 2 || !grammar.has(month, Class::kMonth)) return false;
  return says_day_from(grammar, found.end);
}

/// "work on the monday report on thursday", "meeting about the friday release tomorrow": which one it is, where another
/// day is said behind it. What is to be moved or done is found by its day.
bool says_which_one(const Grammar& grammar, std::size_t begin, std::size_t end) {
  static constexpr WordList kOrders("move", "reschedule", "push", "shift", "postpone", "delete", "cancel", "remove",
                                    "change", "make", "mark", "complete", "finish", "snooze", "skip", "set", "put",
                                    "swap", "bring", "drop", "update", "rename", "the", "my", "is", "was", "done");
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kJoin) |
                                    bit(Class::kPart) | bit(Class::kUnit) | bit(Class::kPerson) | bit(Class::kTaskWord);
  const auto& list = grammar.tokens();
  if (begin < 2 || end != begin + 1 || end + 1 >= list.size() || !grammar.has(begin, Class::kWeekday)) return false;
  // "finish the Tuesday Report by friday", not "finish the tuesday report"
  const bool named = list[begin].capital && list[end].capital && grammar.is(0, "finish");
  if (!grammar.is(begin - 1, "the") || list[begin - 1].literal || (kOrders.holds(list[0]) && !named)) return false;
  if (!is_noun(list[end], kNoNoun) || list[end].norm == "one") return false;
  return says_day_from(grammar, end + 1);
}

/// "the minutes from 12 november", said two weeks later: of what was then, rather than a start in a year.
bool names_source(const Grammar& grammar, const Grammar::Found& found) {
  constexpr std::chrono::days kLately(150), kYear(365);
  static constexpr WordList kOf("from", "of", "dated");
  const auto& list = grammar.tokens();
  const std::size_t of = kOf.holds(list[found.begin]) ? found.begin : found.begin - 1;
  const Expr& date = found.expr;
  if (of == 0 || of >= list.size() || list[of].literal || !kOf.holds(list[of])) return false;
  if (list[of - 1].literal || list[of - 1].kind != TokenKind::kWord) return false;
  if (!date.yearless || date.weekday || date.grain != Grain::kDay || date.has_clock || date.has_end_date) return false;
  const auto age = grammar.today() - date.date;
  const auto last = age > std::chrono::days(0) ? age : age + kYear;  // Since that day of this year or the last.
  return last > std::chrono::days(0) && last < kLately;
}

}  // namespace

bool names_by_time(const Grammar& grammar, bool timed, const Grammar::Found& found) {
  const std::size_t begin = found.begin, end = found.end;
  if (names_person(grammar, begin, end)) return true;
  return !grammar.roman() &&
         (says_which(grammar, timed, begin, end) || names_work(grammar, begin, end) ||
          names_issue(grammar, begin, end) || names_paid_month(grammar, begin, end) || names_source(grammar, found) ||
          names_purpose(grammar, found) || says_which_one(grammar, begin, end));
}

bool names_occasion(const Grammar& grammar, const Grammar::Found& occasion, const Grammar::Found& day) {
  const auto& list = grammar.tokens();
  const Expr& date = day.expr;
  const bool led = list[occasion.begin].norm == "for" || (occasion.begin > 0 && grammar.is(occasion.begin - 1, "for"));
  const bool ends = date.meaning == PrepMeaning::kStarting || date.meaning == PrepMeaning::kUntil;
  return !grammar.roman() && led && occasion.expr.holiday >= 0 && !occasion.expr.has_clock && date.has_date &&
         date.holiday < 0 && date.grain == Grain::kDay && !date.past_word && !date.instant && !ends;
}

bool names_leave(const Grammar& grammar, const Grammar::Found& time) {
  static constexpr WordList kTake("take", "taking", "have", "having", "get", "getting", "book", "request", "need",
                                  "want", "arrange", "ask", "for");
  static constexpr WordList kThe("the", "a", "an", "that", "this", "my", "whole");
  const auto& list = grammar.tokens();
  if (grammar.roman() || !grammar.is(time.end, "off") || list[time.end].literal) return false;
  constexpr std::uint64_t kFree = bit(Class::kPart) | bit(Class::kWeekday) | bit(Class::kDayWord) | bit(Class::kUnit);
  if (time.expr.has_clock || (list[time.end - 1].classes & kFree) == 0) return false;
  std::size_t verb = grammar.is(time.begin, "for") ? time.begin + 1 : time.begin;  // "ask for friday off"
  while (verb > 0 && kThe.holds(list[verb - 1])) --verb;
  return verb > 0 && !list[verb - 1].literal && kTake.holds(list[verb - 1]);
}

bool names_day_of_event(const Grammar& grammar, const Grammar::Found& day) {
  static constexpr WordList kMany("stuff", "things", "thing", "ones", "one", "jobs", "bits", "list", "task", "tasks",
                                  "todo", "todos", "chores");
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kJoin) |
                                    bit(Class::kPart) | bit(Class::kUnit);
  const auto& list = grammar.tokens();
  if (grammar.roman() || day.begin < 2 || day.end != day.begin + 1 || day.end >= list.size()) return false;
  if (!grammar.has(day.begin, Class::kWeekday) || !shortened(list[day.begin]) || list[day.begin].literal) return false;
  if (!grammar.is(day.begin - 1, "for") || list[day.begin - 1].literal) return false;
  constexpr std::uint64_t kDoes = bit(Class::kAction) | bit(Class::kErrand) | bit(Class::kAsk);
  const bool does = (list[0].classes & kDoes) != 0 || grammar.has(0, Class::kPerson) || day.begin > 2;
  return does && is_noun(list[day.end], kNoNoun) && !kMany.holds(list[day.end]);
}

bool names_day_of_noun(const Grammar& grammar, const Grammar::Found& name, const Grammar::Found& other) {
  static constexpr WordList kIs("hai", "hain", "he", "h", "hy", "ہے", "ہیں");
  const auto& list = grammar.tokens();
  const std::size_t size = list.size();
  if (size < 5 || name.expr.has_clock || name.expr.part || name.expr.instant || !other.expr.has_date) return false;
  if (other.expr.date == name.expr.date && !other.expr.has_clock) return false;
  // "agle hafte ka", "jume ka": not "kal ka", which is soon another day
  constexpr std::uint64_t kNamed = bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kUnit);
  const Token& last = list[name.end - 1];
  const bool inside = (last.classes & bit(Class::kPossessive)) != 0;
  const std::size_t post = inside ? name.end - 1 : name.end;
  if (post <= name.begin || post + 2 >= size || (list[post].classes & bit(Class::kPossessive)) == 0) return false;
  if ((list[post - 1].classes & kNamed) == 0) return false;
  // "peer ki class mangal ki class se pehle": the other one says which as well.
  if (other.end < size && (list[other.end].classes & bit(Class::kPossessive)) != 0) return false;
  if ((list[other.end - 1].classes & bit(Class::kPossessive)) != 0) return false;
  constexpr std::uint64_t kNoNoun = bit(Class::kTaskWord) | bit(Class::kPart) | bit(Class::kUnit) | bit(Class::kAfter) |
                                    bit(Class::kNumber) | bit(Class::kOrdinal) | bit(Class::kEdge) |
                                    bit(Class::kMonth) | bit(Class::kWeekday);
  if (!is_noun(list[post + 1], kNoNoun)) return false;
  // Only of something new to do: "jume ki meeting kal kar do" says which one.
  for (std::size_t i = post + 2; i < size; ++i) {
    if (kIs.holds(list[i]) && is_infinitive(list[i - 1].norm)) return true;
  }
  return false;
}

namespace {

/// Where the words begin that say that a new name follows: "rename", "change the title", "name it"; the list's end
/// where none do.
std::size_t naming_words(const std::vector<Token>& list) {
  constexpr std::size_t kCourtesyMax = 4;  // "can you please also rename"
  static constexpr WordList kRenames("rename", "retitle");
  static constexpr WordList kSets("change", "set", "update", "edit", "switch");
  static constexpr WordList kWhose("the", "its", "my", "that");
  static constexpr WordList kName("name", "title");
  for (std::size_t i = 0; i + 2 < list.size() && i <= kCourtesyMax; ++i) {
    if (list[i].literal) continue;
    if (kRenames.holds(list[i])) return i;
    const bool sets = kSets.holds(list[i]) && kWhose.holds(list[i + 1]) && kName.holds(list[i + 2]);
    if (sets) return i + 2;
  }
  return list.size();
}

}  // namespace

void keep_given_name(std::vector<Token>& list) {
  static constexpr WordList kTo("to", "as");
  static constexpr WordList kCourtesy("please", "pls", "plz", "thanks", "thx", "instead", "now");
  const std::size_t from = naming_words(list);
  if (from == list.size()) return;
  std::size_t end = list.size();
  while (end > from && (list[end - 1].kind == TokenKind::kSign || kCourtesy.holds(list[end - 1]))) --end;
  // "rename the report to final report and move it to friday"
  static constexpr WordList kAnd("and", ",", "then");
  static constexpr WordList kOrders("move", "set", "make", "tag", "mark", "push", "change", "add", "put", "remind",
                                    "reschedule", "delete", "complete", "give", "shift", "postpone");
  static constexpr WordList kWhat("it", "that", "this", "the", "me", "a", "an", "its", "them");
  for (std::size_t i = from + 2; i + 3 < end; ++i) {
    const bool orders = !list[i].literal && kAnd.holds(list[i]) && kOrders.holds(list[i + 1]);
    if (orders && kWhat.holds(list[i + 2])) end = i;
  }
  std::size_t to = end;
  for (std::size_t i = from + 1; i + 1 < end; ++i) {
    if (!list[i].literal && kTo.holds(list[i])) to = i;
  }
  for (std::size_t i = to + 1; i < end; ++i) list[i].literal = true;
}

}  // namespace yaad::language
