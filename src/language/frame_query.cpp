// Which tasks a query or a bulk change is about.
#include <algorithm>

#include "language/frame.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// `ending` is in small letters.
bool ends_with_folded(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) return false;
  text.remove_prefix(text.size() - ending.size());
  return std::equal(text.begin(), text.end(), ending.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

}  // namespace

/// "the low priority ones", "all my overdue tasks": many tasks by what they are, none by name.
bool Frame::names_many(const Gap& gap) const {
  static constexpr WordList many("all", "every", "everything", "tasks", "items", "ones", "stuff", "reminders", "todos",
                                 "appointments", "chores", "meetings", "سب", "سارے", "تمام", "saare", "sab", "tamam",
                                 "sare", "saray");
  static constexpr WordList which(
      "of", "my", "the", "these", "those", "overdue", "completed", "done", "finished", "late", "open", "old", "pending",
      "other", "کام", "kaam", "کے", "ke", "کو", "ko", "میرے", "mere", "task", "that", "are", "is", "ive", "due", "and",
      "from", "for", "on", "which", "were", "ٹاسک", "today", "k", "wale", "والے", "kaamon", "کاموں", "hain", "ہیں",
      "jo", "جو", "cheezain", "jitni", "jitne", "bhi", "جتنے", "بھی", "پرانے", "purane", "kam");
  bool found = false;
  for (std::size_t i = gap.begin; i < gap.end; ++i) {
    const Token& token = items_.tokens.list[i];
    if (token.norm == "tagged" && found) return true;
    if (token.literal || (!many.holds(token) && !which.holds(token))) return false;
    found = found || (many.holds(token) && !(token.norm == "ones" && shortened(token)));  // "that one's done"
  }
  return found;
}

/// One word of a query, or of what a bulk change selects.
void Frame::query_word(std::size_t at) {
  const auto& list = items_.tokens.list;
  const auto norm = list[at].norm;
  static constexpr WordList kLate("overdue", "late", "behind");
  static constexpr WordList kDone("completed", "done", "finished", "complete", "finish", "accomplish", "accomplished",
                                  "achieve", "knock", "مکمل", "mukammal");
  static constexpr WordList kNext("next", "اگلا", "agla");
  static constexpr WordList kRecurring("recurring", "repeating", "repeats", "recurs");
  static constexpr WordList kAll("all", "everything", "every", "سب", "سارے", "تمام", "sab", "saare", "tamam");
  static constexpr WordList kPressing("important", "pressing", "crucial", "urgent");
  Filter& filter = out_.filter;
  if (kPressing.holds(norm) && out_.intent == Intent::kQuery && !slots_.priority && at > items_.begin)
    slots_.priority = Priority::kHigh;
  static constexpr WordList kWe("i", "we", "ive", "weve");
  const bool missed = norm == "missed" && at > items_.begin && kWe.holds(list[at - 1]);
  if (kLate.holds(norm) || missed || (norm == "past" && at + 1 < items_.end && list[at + 1].norm == "due"))
    filter.overdue = true;
  if (kDone.holds(norm) && selects_completed(at)) filter.status = TaskStatus::kCompleted;
  // "what did i do yesterday"
  const bool did = norm == "do" && at > items_.begin + 1 && list[at - 2].norm == "did" && at + 1 == items_.end;
  if (did && out_.intent == Intent::kQuery) filter.status = TaskStatus::kCompleted;
  const bool first = norm == "first" && at + 1 < items_.end &&
                     (has(at + 1, Class::kTaskWord) || list[at + 1].norm == "thing") && out_.intent == Intent::kQuery;
  if (kNext.holds(norm) || first) filter.next_only = true;
  const bool recur = (norm == "repeat" || norm == "recur") && at + 1 == items_.end;  // "which of my tasks repeat"
  if (kRecurring.holds(norm) || recur) filter.recurring = true;
  if (kAll.holds(norm)) filter.all = true;
  static constexpr WordList kLacks("dont", "doesnt", "havent", "hasnt");
  const bool lacks =
      kLacks.holds(norm) && at + 2 < items_.end && (list[at + 1].norm == "have" || list[at + 1].norm == "got");
  const bool without = (norm == "no" || norm == "without") && at + 1 < items_.end;
  const bool undated =
      kLacks.holds(norm) && at + 1 < items_.end && (list[at + 1].norm == "scheduled" || list[at + 1].norm == "dated");
  if (undated && out_.intent == Intent::kQuery) filter.no_due = true;
  if (without || lacks) {
    std::size_t next = at + (lacks ? 2 : 1);
    while (next < items_.end && (list[next].norm == "a" || list[next].norm == "any" || list[next].norm == "due"))
      ++next;
    if (next < items_.end && (list[next].norm.starts_with("date") || list[next].norm.starts_with("deadline") ||
                              list[next - 1].norm == "due"))
      filter.no_due = true;
  }
}

/// "completed tasks", "what did i finish", but not "mark everything as done".
bool Frame::selects_completed(std::size_t at) const {
  if (out_.intent == Intent::kComplete || out_.intent == Intent::kUpdate) return false;
  const auto& list = items_.tokens.list;
  if (out_.intent == Intent::kDelete || out_.language != Language::kEnglish) return true;
  const auto base = list[at].norm;
  // "what haven't i finished", "what do i still have to finish": still to be done.
  static constexpr WordList kOpen("havent", "hasnt", "didnt", "not", "still");
  static constexpr WordList kDuty("have", "has", "got", "need", "left", "supposed", "meant", "want");
  for (std::size_t i = items_.begin; i < at; ++i) {
    const bool duty = list[i].norm == "to" && i > items_.begin && kDuty.holds(list[i - 1]);
    if (!list[i].literal && (duty || kOpen.holds(list[i]))) return false;
  }
  if (base != "finish" && base != "complete" && base != "accomplish" && base != "achieve" && base != "knock") {
    // "what do i need to get done": still to be done.
    for (std::size_t i = items_.begin; i < at; ++i) {
      if (list[i].norm == "did") return true;
      if (list[i].norm == "get" || list[i].norm == "be" || list[i].norm == "not") return false;
    }
    return true;
  }
  for (std::size_t i = items_.begin; i < at; ++i) {
    if (list[i].norm == "did" || list[i].norm == "have") return true;
  }
  return false;
}

/// Where "on my list", "in the calendar" begins at the end of a query that names something.
std::size_t Frame::before_place(std::size_t from) const {
  const auto& list = items_.tokens.list;
  const std::size_t end = items_.end;
  const bool place = end >= from + 3 && has(end - 1, Class::kTaskWord) &&
                     (list[end - 2].norm == "my" || list[end - 2].norm == "the") &&
                     (list[end - 3].norm == "on" || list[end - 3].norm == "in");
  return place ? end - 3 : end;
}

/// What is asked for by its name or tag: "anything about the wedding", "tagged work".
void Frame::query_names() {
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (list[i].literal) continue;
    query_word(i);
    const auto norm = list[i].norm;
    const bool of_tag = (norm == "tag" || norm == "label") && i > items_.begin && i + 2 == items_.end &&
                        (list[i - 1].norm == "with" || list[i - 1].norm == "the" || list[i - 1].norm == "under");
    if ((norm == "tagged" || norm == "labelled" || norm == "labeled" || of_tag) && i + 1 < items_.end &&
        items_.source[i] + 1 == items_.source[i + 1]) {
      std::size_t end = i + 2;  // "window-display"
      while (end + 1 < items_.end && list[end].glued && list[end + 1].glued &&
             (list[end].norm == "-" || list[end].norm == "_" || list[end].norm == "/"))
        end += 2;
      out_.filter.tags.push_back(words(i + 1, end));
      if (end + 2 == items_.end && list[end].norm == "and" && list[end + 1].classes == 0)
        out_.filter.tags.push_back(words(end + 1, end + 2));
    }
    static constexpr WordList kNamed("about", "containing", "named", "called", "with", "concerning", "regarding",
                                     "involving", "mentioning", "mentions", "mention");
    static constexpr WordList kNoName("anything", "something", "any", "tag", "label");
    const auto next_is = [&](std::size_t at) { return at < items_.end && kNoName.holds(list[at]); };
    const bool named = kNamed.holds(norm) && !next_is(i + 1) && !(next_is(i + 2) && list[i + 1].norm == "the");
    // "tell me about my schedule on sunday": the list itself.
    const bool whole = named && i + 3 == items_.end && has(i + 2, Class::kTaskWord);
    const bool priority = i + 2 == items_.end && list[i + 1].norm == "priority";
    if (named && i + 1 < items_.end && i > items_.begin && !whole && !priority && list[i + 1].norm != "no" &&
        out_.filter.words.empty()) {
      // "do i have a meeting with karen" names the meeting.
      static constexpr WordList kOne("a", "an", "the", "my");
      const bool one = norm == "with" && i > items_.begin + 1 && kOne.holds(list[i - 2]) &&
                       list[i - 1].kind == TokenKind::kWord &&
                       (!has(items_.begin, Class::kAction) || list[items_.begin].norm == "do");
      const bool article = list[i + 1].norm == "the" || list[i + 1].norm == "my";
      // "anything with the word invoice in it"
      static constexpr WordList kWords("word", "words", "phrase", "name", "title");
      const bool said = article && i + 3 < items_.end && kWords.holds(list[i + 2]);
      const std::size_t from = said ? i + 3 : one ? i - 1 : i + (article && i + 2 < items_.end ? 2 : 1);
      out_.filter.words = words(from, before_place(i + 2));
    }
  }
}

void Frame::query(const CommandMatch& match) {
  const auto& list = items_.tokens.list;
  query_names();
  if (out_.detail == Detail::kHistory && match.gap_count > 0) target(match.gaps[0]);
  const bool searches =
      items_.begin < items_.end && (list[items_.begin].norm == "find" || list[items_.begin].norm == "search");
  if (searches && out_.filter.words.empty() && match.gap_count == 1)
    out_.filter.words = words(match.gaps[0].begin, match.gaps[0].end);
  // A template without stretches, or with empty ones, names nothing.
  bool named = match.rule == nullptr;
  for (std::size_t k = 0; k < match.gap_count; ++k) named = named || match.gaps[k].begin != match.gaps[k].end;
  const bool open = out_.intent == Intent::kQuery && out_.detail == Detail::kNone && named;
  // "Delete all take the medicine tasks" is about those and no others.
  const bool bulk = match.gap_count > 0 && !out_.filter.overdue && !out_.filter.status && !out_.filter.no_due &&
                    (out_.detail == Detail::kBulkDelete || out_.detail == Detail::kBulkComplete ||
                     (out_.detail == Detail::kBulkUpdate && match.rule->detail == Detail::kBulkUpdate));
  if ((open || bulk) && out_.filter.words.empty() && out_.filter.tags.empty()) {
    const bool asks = open && has(items_.begin, Class::kAsk);
    // "have i bought the sealant", "is the rent paid yet": what is asked of it is not its name.
    std::size_t from = items_.begin;
    const auto verb = [&](std::size_t i) {
      static constexpr WordList kBefore("i", "we", "to", "ever", "already");
      return (has(i, Class::kPast) && !has(i, Class::kAsk)) ||
             (i > items_.begin && kBefore.holds(list[i - 1]) && (has(i, Class::kAction) || has(i, Class::kErrand)));
    };
    while (asks && from + 1 < items_.end && !verb(from)) ++from;
    const bool past_first = asks && from + 1 < items_.end &&
                            longest_stretch({from + 1, items_.end}).begin < longest_stretch({from + 1, items_.end}).end;
    Gap selected = match.gap_count > 0 ? match.gaps[0] : Gap{};
    // "clear everything for tomorrow we're all sick"
    for (std::size_t i = selected.begin; bulk && i < selected.end; ++i) {
      static constexpr WordList kReasons("im", "were", "hes", "shes", "theyre", "its");
      const bool reason = (kReasons.holds(list[i]) && shortened(list[i])) || list[i].norm == "because";
      if (!list[i].literal && reason) selected.end = i;
    }
    if (bulk && selected.begin + 1 == selected.end && has(selected.begin, Class::kPerson))
      selected.end = selected.begin;
    Gap rest = longest_stretch(bulk         ? selected
                               : past_first ? Gap{from + 1, items_.end}
                                            : Gap{items_.begin, items_.end});
    const auto participle = [&](std::size_t i) {  // "is the suit dry cleaned yet"
      return has(i, Class::kPast) || list[i].norm == "dry" || list[i].norm == "deep" || list[i].norm == "fully";
    };
    while (asks && rest.end - rest.begin > 1 && participle(rest.end - 1)) --rest.end;
    const bool place = rest.end == rest.begin + 1 && list[rest.begin].norm == "first" && out_.filter.next_only;
    if (rest.end - rest.begin <= 5 && !place) out_.filter.words = words(rest.begin, rest.end);
  }
  // "anything with Raj coming up"
  for (std::string_view tail : {" in them", " in it", " in the title", " in the name", " coming up", " coming", " left",
                                " due", " planned", " scheduled", " lined up", " start", " begin"}) {
    std::string& words = out_.filter.words;
    if (out_.intent == Intent::kQuery && ends_with_folded(words, tail)) words.erase(words.size() - tail.size());
  }
  title_spans_.clear();
}

namespace {

LocalSeconds a_year_before(LocalSeconds at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::year_month_day before = (date.year() - std::chrono::years(1)) / date.month() / date.day();
  const auto then = before.ok() ? std::chrono::local_days(before) : day - std::chrono::days(365);
  return then + (at - day);
}

}  // namespace

/// What a time was said in, in small letters.
std::string Frame::said_of(const When& when) const {
  std::string said(text_.substr(when.span.begin, when.span.end - when.span.begin));
  for (char& c : said) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return said;
}

void Frame::put_filter() {
  const bool bulk = out_.detail == Detail::kBulkComplete || out_.detail == Detail::kBulkDelete;
  if (out_.intent != Intent::kQuery && !bulk && out_.intent != Intent::kComplete && out_.intent != Intent::kDelete)
    return;
  Filter& filter = out_.filter;
  // "what repeats every month": the first date of a rule is no condition.
  const bool of_rule = slots_.repeat && slots_.times.empty();
  if (out_.when && !of_rule) {
    const When& when = *out_.when;
    if (when.deadline) {
      const bool before = said_of(when).find("before ") != std::string::npos;
      filter.to = when.has_time || before ? when.start : when.start + std::chrono::days(1);
    } else {
      filter.from = when.start;
      const std::string said = said_of(when);
      const auto says = [&](std::string_view words) { return said.find(words) != std::string::npos; };
      const bool ahead = says("in the next ") || says("in next ") || says("within ");
      // "everything from yesterday" is of that day alone, "tasks from monday on" is not.
      const bool past = when.start < context_.now && said.starts_with("from ") && !said.ends_with(" on");
      if (ahead && out_.intent == Intent::kQuery)
        filter.from = when.has_time ? context_.now : LocalSeconds(std::chrono::floor<std::chrono::days>(context_.now));
      if (when.end) {
        filter.to = when.end;
      } else if (past && slots_.due && slots_.due->expr.has_date && slots_.due->expr.grain > Grain::kDay) {
        filter.to = LocalSeconds(slots_.due->expr.period_end);
      } else if (ahead && !when.has_time && !says("within ")) {
        filter.to = when.start;  // the next three days are today and two more
      } else if (!when.open || past || (out_.intent != Intent::kQuery && !said.ends_with(" on"))) {
        filter.to = when.has_time ? when.start + std::chrono::minutes(1) : when.start + std::chrono::days(1);
      }
    }
  }
  // "what did i finish on monday", "over the weekend"
  const bool weekday = !slots_.times.empty() && !slots_.times.front().expr.past_word &&
                       (slots_.times.front().expr.weekday || slots_.times.front().expr.has_end_date);
  const bool gone = filter.status == TaskStatus::kCompleted;
  if (weekday && gone && filter.from &&
      std::chrono::floor<std::chrono::days>(*filter.from) > std::chrono::floor<std::chrono::days>(context_.now)) {
    for (auto* bound : {&filter.from, &filter.to}) {
      if (*bound) **bound -= std::chrono::days(7);
    }
  }
  // "completed in february": the one that was.
  const bool yearless = !slots_.times.empty() && slots_.times.front().expr.yearless;
  if (yearless && filter.status == TaskStatus::kCompleted && filter.from && *filter.from > context_.now) {
    for (auto* bound : {&filter.from, &filter.to}) {
      if (*bound) *bound = a_year_before(**bound);
    }
  }
  filter.priority = out_.priority;
  filter.tags.insert(filter.tags.end(), out_.tags.begin(), out_.tags.end());
}

}  // namespace yaad::language
