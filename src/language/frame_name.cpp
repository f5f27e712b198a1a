// What a task is called, or the task that is meant: without the words around its name.
#include "language/frame.h"
#include "language/possessive.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// What takes place, and is made, set up or arranged.
constexpr WordList kEvents("meeting", "meetings", "call", "calls", "appointment", "event", "lunch", "dinner",
                           "breakfast", "brunch", "coffee", "date", "interview", "interviews", "session", "visit",
                           "party", "conference", "standup", "sync", "class", "lesson", "trip", "flight", "birthday",
                           "anniversary", "checkup", "exam", "deadline", "reminder", "alarm", "task", "todo", "demo",
                           "catchup", "webinar", "playdate", "drinks", "consultation", "training", "workshop",
                           "practice", "rehearsal", "game", "match", "run", "vacation", "holiday", "retrospective",
                           "retro", "briefing", "viewing", "dentist", "doctor", "vet", "haircut", "hairdresser",
                           "barbecue", "bbq", "physio", "optician", "therapist", "massage", "plumber", "electrician");

bool is_any(const Token& token, std::initializer_list<std::string_view> words) {
  return !token.literal && std::find(words.begin(), words.end(), token.norm) != words.end();
}

}  // namespace

/// `add "read chapter 4" to work`: where a quoted title ends, when only the place it goes to follows; else the gap's
/// end.
std::size_t Frame::end_of_quoted(const Gap& gap) const {
  const auto& list = items_.tokens.list;
  if (gap.end < gap.begin + 5 || !is_quote(list[gap.begin].norm) || list[gap.end - 1].literal) return gap.end;
  std::size_t close = gap.begin + 1;
  while (close < gap.end && list[close].norm != list[gap.begin].norm) ++close;
  const std::size_t place = close + 1;
  const bool led = place + 2 == gap.end && !list[place].literal &&
                   (list[place].norm == "to" || list[place].norm == "in" || list[place].norm == "under");
  return led && list[place + 1].kind == TokenKind::kWord ? place : gap.end;
}

/// "that there is a meeting", "a reunion event": words that introduce the thing, not its name.
void Frame::trim_title(std::size_t& begin, std::size_t& end) const {
  const auto& list = items_.tokens.list;
  const auto is = [&](std::size_t at, std::initializer_list<std::string_view> words) {
    return at < end && is_any(list[at], words);
  };
  while (end - begin > 1 && is(begin, {","})) ++begin;
  if (end - begin > 1 && is(begin, {"to"})) ++begin;
  end = before_making({begin, end});
  end = with_again(begin, end);
  if (end - begin > 2 && is(begin, {"that"})) ++begin;
  if (end - begin > 2 && is(begin, {"there"}) && is(begin + 1, {"is", "are"})) begin += 2;
  if (end - begin > 2 && is(begin, {"i", "we"}) && is(begin + 1, {"have", "got"}) && !is(begin + 2, {"to"})) begin += 2;
  if (end - begin > 2) begin += wish_words(begin, end);
  if (end - begin > 1 && is(begin, {"is", "the", "theres"})) ++begin;
  const bool article = is(begin, {"a", "an"});
  // "add a doctor's appointment": on a list it stands without the article.
  const bool amount =
      is(begin + 1, {"few", "bit", "lot", "couple", "little", "dozen", "half", "hundred", "thousand"}) ||
      has(begin + 1, Class::kUnit);
  const bool strip = end - begin > 1 && article && out_.detail != Detail::kRemind && !amount && !list[begin + 1].glued;
  if (end - begin > 2 && article && is(end - 1, {"event", "entry"})) --end;
  if (strip) ++begin;
  if (end - begin > 1 && is(end - 1, {"scheduled", "booked", "planned"})) --end;
  end = before_copula(begin, before_denial(begin, end));
  // "once a month starting on the 20th": the day is of the repeat.
  if (end - begin > 1 && slots_.repeat && is(end - 1, {"starting", "beginning", "commencing"})) --end;
  if (end - begin > 2 && is(end - 1, {"when"}) && end < list.size() && is_any(list[end], {"its"})) --end;
}

/// Taken for courtesy at the end of an order ("show me again"), "again" is a part of what is to be done: "call mum
/// again".
std::size_t Frame::with_again(std::size_t begin, std::size_t end) const {
  const auto& list = items_.tokens.list;
  const bool deed = end > begin + 1 && (has(begin, Class::kAction) || has(begin, Class::kErrand));
  const bool said = end == items_.end && end < list.size() && !list[end].literal && list[end].norm == "again";
  return deed && said ? end + 1 : end;
}

/// "dinner on friday, not saturday": where the name ends, before the "not" of a time that is gone already.
std::size_t Frame::before_denial(std::size_t begin, std::size_t end) const {
  const auto& list = items_.tokens.list;
  const bool only = end == begin + 1 && out_.intent != Intent::kUpdate;  // "friday, not saturday": has no name
  if (end == begin || only || list[end - 1].literal || list[end - 1].norm != "not") return end;
  const std::size_t next = items_.source[end - 1] + 1;
  const bool timed = std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
    return piece.kind == PieceKind::kWhen && piece.begin <= next && next < piece.end;
  });
  if (!timed) return end;
  --end;
  while (end > begin && !list[end - 1].literal && is_any(list[end - 1], {",", "and", "but"})) --end;
  return end;
}

/// "mum's birthday is on 14 october": where the name ends, before the verb that a time which is gone already follows.
std::size_t Frame::before_copula(std::size_t begin, std::size_t end) const {
  if (end < begin + 2 || !is_any(items_.tokens.list[end - 1], {"is", "are", "its"})) return end;
  static constexpr WordList kNoName("it", "this", "that", "there", "these", "those", "what", "who", "where", "when",
                                    "how", "he", "she", "they", "we", "i", "you");
  if (end == begin + 2 && kNoName.holds(items_.tokens.list[begin])) return end;
  const std::size_t next = items_.source[end - 1] + 1;
  const bool timed = std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
    return (piece.kind == PieceKind::kWhen || piece.kind == PieceKind::kRecurrence) && piece.begin <= next + 1 &&
           next < piece.end;
  });
  return timed ? end - 1 : end;
}

/// "…, and make it high priority", "… make it repeat": the priority or the repeat is gone already. Where the title
/// ends.
std::size_t Frame::before_making(Gap gap) const {
  const auto& list = items_.tokens.list;
  const auto is = [&](std::size_t at, std::initializer_list<std::string_view> words) {
    return is_any(list[at], words);
  };
  // "…, it must go by monday", "…, do it every week": the time is gone already.
  static constexpr WordList kSmall("it", "this", "that", "must", "has", "have", "needs", "should", "to", "be", "go",
                                   "do", "done", "happen", "make", "set", "sent", "in", "is", "by", "ready", "finished",
                                   "please", "at", "on", "for", "repeat", "due", "needed");
  static constexpr WordList kBreak(",", ";", ".", "-");
  std::size_t tail = gap.end;
  while (tail > gap.begin + 1 && !list[tail - 1].literal && kSmall.holds(list[tail - 1])) --tail;
  const bool pronoun = tail + 1 < gap.end && (is(tail, {"it", "this", "that"}) || is(tail + 1, {"it", "this", "that"}));
  if (pronoun && tail > gap.begin + 1 && !list[tail - 1].literal && kBreak.holds(list[tail - 1])) return tail - 1;
  std::size_t cut = gap.end;
  while (cut > gap.begin + 2 && is(cut - 1, {"as", "to", "a", "at", "of", "with", "repeat", "recur"})) --cut;
  if (cut < gap.begin + 3 || !is(cut - 1, {"it", "this", "that"}) || !is(cut - 2, {"make", "set", "mark", "give"}))
    return gap.end;
  std::size_t end = cut - 2;
  while (end > gap.begin + 1 && is(end - 1, {"and", ",", "please"})) --end;
  return end;
}

/// How many words at `begin` only say that it has to be done: "i need to", "we must", "gotta".
std::size_t Frame::wish_words(std::size_t begin, std::size_t end) const {
  const auto& list = items_.tokens.list;
  const auto is = [&](std::size_t at, std::initializer_list<std::string_view> words) {
    return at < end && is_any(list[at], words);
  };
  std::size_t at = begin;
  const bool person = is(at, {"i", "we"});
  if (person) ++at;
  while (is(at, {"really", "also", "just", "still", "probably", "definitely"})) ++at;
  if (is(at, {"gotta", "wanna", "must", "should"})) {
    ++at;
  } else if (is(at, {"need", "have", "want", "got", "ought", "wish"}) && is(at + 1, {"to"})) {
    at += 2;
  } else if (person && is(at, {"need", "want"}) && is(at + 1, {"a", "an", "some", "more", "new"})) {
    ++at;
  } else {
    return 0;
  }
  return at + 1 <= end && at < end ? at - begin : 0;
}

/// "it", "that one", «وہ والا»: nothing but words that point at what was spoken of.
bool Frame::only_pronouns(Gap gap) const {
  static constexpr WordList pronouns("it", "its", "that", "this", "them", "one", "task", "وہ", "یہ", "اسے", "اس", "wo",
                                     "woh", "ye", "yeh", "isay", "ise", "usay", "use", "us", "is", "والا", "wala");
  const auto& list = items_.tokens.list;
  bool only = gap.end > gap.begin;
  for (std::size_t i = gap.begin; i < gap.end; ++i) {
    only = only && pronouns.holds(list[i]);
  }
  return only;
}

/// As well "the first one", "the last": by its place.
bool Frame::only_points(Gap gap) const {
  if (gap.begin < gap.end && items_.tokens.list[gap.begin].norm == "the") ++gap.begin;
  if (!has(gap.begin, Class::kOrdinal) || gap.begin == gap.end) return only_pronouns(gap);
  return gap.begin + 1 == gap.end || only_pronouns({gap.begin + 1, gap.end});
}

/// "delete | pick up grandma from the station": only tasks are called by what is to be done.
bool Frame::names_deed(const Gap& gap) const {
  return gap.begin > items_.begin && gap.begin < gap.end && !items_.tokens.list[gap.begin].literal &&
         (has(gap.begin, Class::kAction) || has(gap.begin, Class::kErrand));
}

/// "make an appointment | with karen": what it is belongs to its name.
std::size_t Frame::from_event(std::size_t begin, std::size_t end) const {
  static constexpr WordList kOfWhat("with", "about", "regarding", "re", "on", "at");
  const auto& list = items_.tokens.list;
  if (begin >= end || begin <= items_.begin || !kOfWhat.holds(list[begin]) || list[begin].literal) return begin;
  return !list[begin - 1].literal && kEvents.holds(list[begin - 1]) ? begin - 1 : begin;
}

/// "set up the tent", not "set up a call with Raj": the verb of the command is what is to be done.
bool Frame::keeps_verb(const Gap& gap) const {
  static constexpr WordList kThings("payroll", "router", "printer", "tent", "table", "trap", "traps", "wifi", "vpn",
                                    "laptop", "phone", "account", "accounts", "network", "server", "desk", "stall",
                                    "chairs", "lights", "shelves", "decorations", "website", "crib", "pool");
  static constexpr WordList kWhich("the", "my", "our", "new");
  const auto& list = items_.tokens.list;
  const auto verb = list[items_.begin].norm;
  if ((verb != "set" && verb != "put" && verb != "book") || gap.begin >= gap.end) return false;
  for (std::size_t i = gap.begin; i < gap.end; ++i) {
    if (list[i].norm == "for" || list[i].norm == "before") break;  // "set the table for dinner"
    if (!list[i].literal && (kEvents.holds(list[i]) || has(i, Class::kTaskWord))) return false;
  }
  // "set up 1:1 with Karthik"
  const bool figures = list[gap.begin].kind == TokenKind::kNumber && gap.begin == items_.begin + 2;
  return verb == "book" || figures || kWhich.holds(list[gap.begin]) || kWhich.holds(list[gap.begin - 1]) ||
         kThings.holds(list[gap.end - 1]);
}

/// The stretch with what a template took for the end of a command, but belongs to what is to be done: "from the
/// station", "put the bins | out".
Gap Frame::whole_deed(const CommandMatch& match, const Gap& gap) const {
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || gap.end >= items_.end || gap.begin == gap.end) return gap;
  if (list[gap.end - 1].norm == "-" && list[gap.end].glued) return {gap.begin, gap.end + 1};  // "check-up"
  if (!names_deed(gap)) return gap;
  static constexpr WordList kParticles("out", "off", "in", "over", "down", "up");
  // "call Sadia | back", not "push the budget review | back"
  static constexpr WordList kBack("call", "text", "ring", "phone", "email", "write", "give", "take", "bring", "put",
                                  "get", "send", "ask", "stretch", "pay", "message");
  const bool back = list[gap.end].norm == "back" && kBack.holds(list[gap.begin]);
  if (out_.intent == Intent::kUpdate && (match.rule->flags & kDateOnly) == 0) return gap;
  // "put the roster off until monday": the particle is that of the order.
  if (out_.detail == Detail::kPostpone && list[gap.end].norm == "off") return gap;
  if (out_.intent == Intent::kUpdate)
    return (back || kParticles.holds(list[gap.end])) && !list[gap.end].literal ? Gap{gap.begin, gap.end + 1} : gap;
  static constexpr WordList kFrom("from", "off");
  if (out_.intent != Intent::kDelete || match.gap_count != 2 || !kFrom.holds(list[gap.end])) return gap;
  static constexpr WordList kPlaces("list", "lists", "calendar", "schedule", "agenda", "planner", "diary", "todos",
                                    "tasks", "reminders", "it", "that", "them", "this");
  for (std::size_t i = gap.end; i < items_.end; ++i) {
    if (kPlaces.holds(list[i])) return gap;
  }
  static constexpr WordList kLists("groceries", "grocery", "shopping", "work", "home", "errands", "chores", "personal",
                                   "inbox", "family");
  if (gap.end + 2 == items_.end && kLists.holds(list[gap.end + 1])) return gap;
  return {gap.begin, items_.end};
}

/// "rename reply to Gwen | to …": the "to" that parts the names where the first belongs to a verb; `first.end` else.
std::size_t Frame::later_to(const Gap& first, const Gap& second) const {
  static constexpr WordList kWithTo("send", "return", "reply", "listen", "talk", "speak", "submit", "deliver", "upload",
                                    "transfer", "respond", "subscribe", "donate", "rsvp", "hand", "bring", "take",
                                    "mail", "go", "write");
  const auto& list = items_.tokens.list;
  if (list[first.end].norm != "to" || list[first.begin].literal || !kWithTo.holds(list[first.begin])) return first.end;
  // "rename take the bins out to bring the bins to the kerb"
  if (has(second.begin, Class::kAction) || has(second.begin, Class::kErrand)) return first.end;
  for (std::size_t i = second.begin + 1; i + 1 < second.end; ++i) {
    if (!list[i].literal && list[i].norm == "to") return i;
  }
  return first.end;
}

void Frame::target(const Gap& gap) {
  std::size_t begin = gap.begin;
  const auto& list = items_.tokens.list;
  // "both the ironing and the hoovering are finished"
  if (out_.intent != Intent::kCreate && begin + 2 < gap.end && !list[begin].literal && list[begin].norm == "both")
    ++begin;
  // "finished and submitted the report"
  const bool twice = out_.intent == Intent::kComplete && begin + 2 < gap.end && !list[begin].literal &&
                     list[begin].norm == "and" && has(begin + 1, Class::kPast);
  if (twice) begin += 2;
  while (
      begin < gap.end && !list[begin].literal &&
      (list[begin].norm == "the" || list[begin].norm == "my" || list[begin].norm == "a" || list[begin].norm == "an")) {
    ++begin;
  }
  // "dropped off the parcel"
  static constexpr WordList kParticles("up", "off", "out", "in", "back", "away", "down", "over", "to", "with");
  if (out_.intent == Intent::kComplete && begin > items_.begin && begin + 1 < gap.end && has(begin - 1, Class::kPast) &&
      !list[begin].literal && kParticles.holds(list[begin])) {
    ++begin;
    if (begin + 1 < gap.end && (list[begin].norm == "the" || list[begin].norm == "my")) ++begin;
  }
  std::size_t end = before_denial(begin, gap.end);
  // "move the blood test to friday, fasting": the time is gone already.
  static constexpr WordList kTo("to", "until", "till", "for", "on");
  for (std::size_t i = begin + 1; out_.intent == Intent::kUpdate && i + 1 < end; ++i) {
    const bool timed = !list[i].literal && kTo.holds(list[i]) && list[i + 1].norm == "," &&
                       items_.source[i + 1] > items_.source[i] + 1;
    if (timed) end = i;
  }
  // "clear off the vet | appointment"
  static constexpr WordList kKinds("appointment", "meeting", "event");
  if (out_.intent == Intent::kDelete && end == gap.end && end + 1 == items_.end && kKinds.holds(list[end])) ++end;
  // "the task weekly report", "task 'pizza'"
  static constexpr WordList kLinks("about", "for", "called", "named", "to", "with", "on", "of", "is", "at");
  if (begin + 1 < end && !list[begin].literal && list[begin].norm == "task" && !kLinks.holds(list[begin + 1]) &&
      !has(begin + 1, Class::kTaskWord) && list[begin + 1].kind != TokenKind::kNumber)
    ++begin;
  // "the reminder about the dentist": the words before say what it is.
  const bool kind = end - begin > 2 && !list[begin].literal &&
                    (list[begin].norm == "reminder" || list[begin].norm == "task" || list[begin].norm == "thing" ||
                     list[begin].norm == "item" || list[begin].norm == "todo" || list[begin].norm == "one" ||
                     list[begin].norm == "note");
  if (kind && (list[begin + 1].norm == "about" || list[begin + 1].norm == "for" || list[begin + 1].norm == "called" ||
               list[begin + 1].norm == "named" || list[begin + 1].norm == "to")) {
    begin += 2;
    if (end - begin > 1 && (list[begin].norm == "the" || list[begin].norm == "my")) ++begin;
  }
  if (out_.intent == Intent::kDelete || out_.detail == Detail::kReopen) end = before_reason(begin, end);
  // "the gym task", "دودھ والا کام": the word says what it is, not what it is called.
  while (!by_verb_ && end > begin + 1 && has(end - 1, Class::kTaskWord) &&
         (list[end - 1].norm == "task" || list[end - 1].norm == "todo" || list[end - 1].norm == "reminder" ||
          list[end - 1].norm == "event" || list[end - 1].norm == "scheduled" || out_.language != Language::kEnglish)) {
    --end;
  }
  while (out_.language != Language::kEnglish && end > begin + 1 && (list[end - 1].classes & bit(Class::kAfter)) != 0)
    --end;
  while (out_.intent == Intent::kComplete && end > begin + 1 && !list[end - 1].literal &&
         (list[end - 1].norm == "already" || list[end - 1].norm == "finally" || list[end - 1].norm == "just" ||
          list[end - 1].norm == "now" || list[end - 1].norm == "been" || list[end - 1].norm == "\x01"))
    --end;
  if (out_.intent == Intent::kComplete && out_.language == Language::kEnglish) end = before_report(begin, end);
  // "cancel yoga on the 12th only"
  if (out_.intent == Intent::kDelete && slots_.due && end > begin + 1 && is_any(list[end - 1], {"only", "just"})) --end;
  const bool that_one = end == begin + 2 && list[begin].norm == "that" && list[begin + 1].norm == "ones";  // "one's"
  if (end == begin || that_one || only_pronouns({begin, end})) {
    out_.reference = Reference::kPronoun;
    return;
  }
  const bool ordinal =
      has(begin, Class::kOrdinal) &&
      (end == begin + 1 || (end == begin + 2 && (list[begin + 1].norm == "one" || has(begin + 1, Class::kTaskWord) ||
                                                 (list[begin + 1].classes & bit(Class::kAfter)) != 0)));
  if (ordinal) {
    const Grammar grammar(items_.tokens, context_, roman_);
    out_.choice = grammar.value(begin, Class::kOrdinal);
    out_.reference = out_.choice < 0 ? Reference::kLastOf : Reference::kOrdinal;
    if (out_.choice < 0) out_.choice = 0;
    return;
  }
  const bool deed = names_deed(gap);
  // "push the servicing out by a week", not "push putting the bins out"
  static constexpr WordList kTurned("out", "back", "forward", "along", "ahead");
  static constexpr WordList kTurns("push", "move", "bring", "pull", "shift", "bump", "put", "kick", "knock");
  if (out_.intent == Intent::kUpdate && end > begin + 1 && !deed && !list[end - 1].literal && !compounded(end - 1) &&
      kTurned.holds(list[end - 1]) && kTurns.holds(list[items_.begin]))
    --end;
  out_.target = words(begin, end);
  // "the report's priority", "dentist's at 3 now"; not "move dinner at Luigi's to friday"
  static constexpr WordList kOf("priority", "deadline", "due", "title", "name", "date", "time", "day", "tags", "tag",
                                "reminder", "reminders", "description", "duration", "length", "runtime");
  static constexpr WordList kThe("the", "my", "our", "that");
  const bool subject = gap.begin == items_.begin || (gap.begin == items_.begin + 1 && kThe.holds(list[items_.begin])) ||
                       (end < items_.end && kOf.holds(list[end]));
  if (out_.intent == Intent::kUpdate && subject) drop_possessive(out_.target);
  // "laundry's done", "concert's cancelled"
  const bool leaves = out_.intent == Intent::kComplete || out_.intent == Intent::kDelete;
  const bool whole = end == gap.end || list[end].norm == "been";
  if (leaves && subject && end < items_.end && whole && list[end].kind == TokenKind::kWord)
    drop_possessive(out_.target);
  out_.title = out_.target;
  out_.reference = Reference::kByName;
}

}  // namespace yaad::language
