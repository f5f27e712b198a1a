// "The pitch is waterlogged, so move football to the 19th": one clause says why, the other what to do.
#include "language/clause_words.h"

namespace yaad::language {
namespace {

using List = TokenList;

/// What is done to it is named: not "delete it" and "move that to friday", of which the reason says what it is.
bool names_object(const List& list, std::size_t verb) {
  static constexpr WordList kPronouns("it", "that", "this", "them", "those", "these", "one", "me", "off");
  if (list[verb].norm == "remind") {
    static constexpr WordList kOf("to", "about", "of", "that");
    return any_token(list, verb, list.size(), [](const Token& token) { return !token.literal && kOf.holds(token); });
  }
  for (std::size_t i = verb + 1; i < list.size() && i < verb + 3; ++i) {
    if (list[i].literal || is_quote(list[i].norm)) return true;
    if (!is_word(list[i])) return i > verb + 1;
    if (kPronouns.holds(list[i])) return false;
  }
  return verb + 1 < list.size();
}

/// "the instructor's ill": "is" at the end of the subject.
bool begins_with_is(const List& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kStates("on", "in", "at", "off", "away", "ill", "sick", "not", "out", "too", "already",
                                    "busy", "late", "been", "got", "coming", "going", "here", "back", "closed",
                                    "cancelled", "canceled", "poorly", "working", "having", "broken", "moved", "now");
  for (std::size_t at = begin; at + 1 < end && at < begin + 3; ++at) {
    if (is_word(list[at]) && shortened(list[at]) && is_word(list[at + 1]) && kStates.holds(list[at + 1])) return true;
  }
  return false;
}

/// "is", "can't", "moved": what makes words a statement.
bool is_finite(const Token& token) {
  static constexpr WordList kFinite("is", "are", "was", "were", "am", "has", "have", "had", "cant", "cannot", "wont",
                                    "isnt", "arent", "wasnt", "doesnt", "dont", "didnt", "hasnt", "havent", "got",
                                    "gets", "cancelled", "canceled", "changed", "moved", "called", "rang", "said",
                                    "says", "told", "hurts", "couldnt", "replied", "confirmed", "answered", "agreed",
                                    "refused", "left", "arrived", "quit", "sold", "bailed", "forgot", "broke",
                                    "decided", "offered", "will", "would", "can", "could", "does", "wants", "prefers");
  constexpr std::uint64_t kTold = bit(Class::kPast) | bit(Class::kTells);
  const bool clipped = shortened(token) && (token.classes & bit(Class::kPerson)) != 0;
  return is_word(token) && (clipped || (token.classes & kTold) != 0 || kFinite.holds(token));
}

/// Of a clause before an order: a condition, a question, what somebody said or thought, a list, or something to do
/// itself. None of them is a reason for the order.
bool is_no_reason(const List& list, std::size_t end) {
  static constexpr WordList kConditions("if", "unless", "once", "when", "whenever", "until", "till", "whether", "case",
                                        "after", "before", "while", "suppose", "assuming", "?", ":");
  static constexpr WordList kSaid("say", "says", "said", "saying", "think", "thinking", "thought", "told", "reads",
                                  "read", "asked", "asks", "shouted", "like", "is", "was", "to", "and", "or");
  static constexpr WordList kMust("need", "have", "want", "must", "should", "gotta", "got");
  constexpr std::uint64_t kVerbs = bit(Class::kAction) | bit(Class::kErrand) | bit(Class::kAsk);
  if (any_token(list, 0, end, [](const Token& token) { return !token.literal && kConditions.holds(token); }))
    return true;
  if (((list[0].classes & kVerbs) != 0 && !shortened(list[0]) && !is_finite(list[1])) ||
      holds_word(list, end - 1, kSaid) || inside_quotes(list, end))
    return true;
  for (std::size_t at = 0; at + 1 < end; ++at) {  // "i have to …", "i need milk"
    if (holds_word(list, at, kMust) && (list[at].norm == "need" || list[at + 1].norm == "to")) return true;
  }
  return false;
}

/// "cancel the gym?", "cancel the gym, but no": not meant, or not yet.
bool takes_back(const List& list, std::size_t order) {
  static constexpr WordList kCan("can", "could", "would", "will", "should");
  for (std::size_t at = order; at < list.size(); ++at) {
    if (list[at].norm == "but" || list[at].norm == "wait") return true;
  }
  return list.back().norm == "?" && !holds_word(list, order, kCan);
}

bool holds_class(const List& list, std::size_t begin, std::size_t end, std::uint64_t classes) {
  return any_token(list, begin, end, [&](const Token& token) {
    return (token.classes & classes) != 0 || (token.kind == TokenKind::kNumber && classes == kTimes);
  });
}

/// "i'll move", "to cancel", "the change": the verb behind it is no order.
bool binds_verb(const Token& before) {
  static constexpr WordList kBinds("to", "i", "we", "they", "he", "she", "will", "ill", "well", "can", "cant", "the",
                                   "a", "my", "you", "must", "should", "would", "could", "may", "might", "dont",
                                   "didnt");
  return kBinds.holds(before) && (before.norm != "ill" || shortened(before));  // "he is ill move …"
}

constexpr WordList kSince("since", "because", "as", "cause", "seeing", "given");

/// The verb at `verb` orders something by name, and what stands before `end` is a reason for it.
bool has_reason(const List& list, std::size_t verb, std::size_t end) {
  return names_object(list, verb) && states(list, 0, end) && !is_no_reason(list, end);
}

/// "so |i need to find a babysitter": where the duty is named that the reason leads to; kNoToken without one.
std::size_t duty_behind_so(const List& list, std::size_t at) {
  static constexpr WordList kWho("i", "we", "ive", "weve");
  static constexpr WordList kMust("need", "have", "must", "should", "gotta", "got", "ought");
  if (!holds_word(list, at, kWho)) return kNoToken;
  std::size_t verb = at + 1;
  while (verb < at + 4 && holds_word(list, verb, kMust)) ++verb;
  if (verb == at + 1) return kNoToken;
  if (verb < list.size() && list[verb].norm == "to") ++verb;
  return verb + 1 < list.size() && is_word(list[verb]) ? verb : kNoToken;
}

/// "Kids have no school on friday so |I need to find a babysitter": the duty that begins at the returned token, or 0.
std::size_t duty_behind_reason(const List& list) {
  if (list.size() < 7 || order_at(list, 0) != kNoToken) return 0;
  for (std::size_t at = 2; at + 3 < list.size() && at < kClauseWordsMax; ++at) {
    if (!is_word(list[at]) || list[at].norm != "so") continue;
    const std::size_t verb = duty_behind_so(list, at + 1);
    if (verb != kNoToken && has_reason(list, verb, at)) return takes_back(list, at) ? 0 : at + 1;
  }
  return 0;
}

/// Where the order of "…, so ORDER" begins; 0 without one.
std::size_t order_behind_reason(const List& list) {
  if (list.size() < 5 || order_at(list, 0) != kNoToken) return 0;
  const bool because = is_word(list[0]) && kSince.holds(list[0]);  // "since i'm ill cancel the gym"
  for (std::size_t at = 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    const bool bare = because && at > 2 && is_order_verb(list[at]) && !binds_verb(list[at - 1]);
    if (bare && has_reason(list, at, at)) return takes_back(list, at) ? 0 : at;
    const bool so = is_word(list[at]) && list[at].norm == "so";
    const bool inside_word = list[at].glued && list[at + 1].glued;
    const bool pause = is_sign(list[at]) && kPauses.holds(list[at]) && !inside_word;
    if (!so && !pause) continue;
    const std::size_t verb = order_at(list, at + 1);
    if (verb != kNoToken && has_reason(list, verb, at)) return takes_back(list, at + 1) ? 0 : at + 1;
  }
  return 0;
}

/// Where the reason of "ORDER, they moved it" begins, or "because …"; the size of the list without one.
std::size_t reason_behind_order(const List& list) {
  static constexpr WordList kBecause("because", "cause", "cos", "coz", "as", "since");
  static constexpr WordList kOwners("the", "my", "our", "his", "her", "their");
  const std::size_t verb = order_at(list, 0);
  if (verb == kNoToken) return list.size();
  for (std::size_t at = verb + 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    const bool pause = is_sign(list[at]) && kPauses.holds(list[at]) && !list[at + 1].glued;
    const bool because = is_word(list[at]) && kBecause.holds(list[at]);
    if (!pause && !because) continue;
    if (inside_quotes(list, at)) return list.size();
    const Token& subject = list[at + 1];
    const bool begins = is_finite(list[at + 2]) || (subject.classes & bit(Class::kPerson)) != 0 ||
                        kOwners.holds(subject) || shortened(subject);  // "HR replied", "he's late"
    // "delete milk, he's late, add eggs" asks for two things.
    const bool orders = any_token(list, at + 1, list.size(), is_order_verb);
    if (is_word(subject) && begins && !orders && states(list, at + 1, list.size())) return at;
  }
  return list.size();
}

/// A stretch of tokens.
struct Named {
  std::size_t begin = 0, end = 0;
};

/// "the bank needs |my id| by friday", "|the washing machine| is leaking": what [0, end) is about, as "it" behind it
/// says once more. Empty where that is not one thing with an owner or an article.
Named thing_told_of(const List& list, std::size_t end) {
  static constexpr WordList kWants("needs", "need", "wants", "want", "asked", "asks", "requires");
  static constexpr WordList kBefore("for", "me", "us", "back");
  static constexpr WordList kTurns("expires", "expire", "runs", "ends", "needs", "closes", "leaks", "stinks", "smells",
                                   "keeps", "goes", "starts");
  constexpr std::size_t kLongest = 4;
  const auto own = [&](std::size_t at) {
    static constexpr WordList kOwn("the", "my", "our", "his", "her", "their", "your");
    return holds_word(list, at, kOwn) || (at + 1 < end && list[at].norm.ends_with("s") && shortened(list[at]));
  };
  const auto plain = [&](std::size_t at) {
    constexpr std::uint64_t kNone = kTimes | bit(Class::kBefore) | bit(Class::kPerson) | bit(Class::kAnd);
    return is_word(list[at]) && (list[at].classes & kNone) == 0 && !kBefore.holds(list[at]);
  };
  std::size_t from = 0;
  for (std::size_t at = 1; at + 2 < end && from == 0; ++at) {
    if (holds_word(list, at, kWants)) from = at + 1;
  }
  while (from > 0 && holds_word(list, from, kBefore)) ++from;
  if (from >= end || !own(from)) from = 0;
  const bool wanted = from > 0;
  if (!own(from)) return {};
  std::size_t to = from + 1;
  while (to < end && to < from + kLongest && plain(to) && !is_finite(list[to]) && !holds_word(list, to, kTurns)) ++to;
  if (to == from + 1 && list[to].norm == "id") ++to;  // As good as "I'd" to the lexicon.
  const bool told = wanted || (to < end && (is_finite(list[to]) || holds_word(list, to, kTurns)));
  return told && to > from + 1 ? Named{from, to} : Named{};
}

/// "…, |need to take it to the shop": where the verb of a duty stands behind the pause or "so" at `at`; kNoToken
/// without one.
std::size_t duty_behind_pause(const List& list, std::size_t at) {
  static constexpr WordList kMust("need", "have", "must", "should", "gotta");
  static constexpr WordList kJoins("so", "and");
  std::size_t next = at + 1;
  if (is_sign(list[at]) && holds_word(list, next, kJoins)) ++next;
  if (const std::size_t verb = duty_behind_so(list, next); verb != kNoToken) return verb;
  if (!holds_word(list, next, kMust) || next + 2 >= list.size()) return kNoToken;
  const bool with_to = list[next + 1].norm == "to";
  return with_to || list[next].norm != "have" ? next + (with_to ? 2 : 1) : kNoToken;
}

/// `title` with the thing in the place of its "it" or "them".
bool put_in_place(std::string& title, std::string_view pronoun, std::string_view thing) {
  for (std::size_t at = title.find(pronoun); at != std::string::npos; at = title.find(pronoun, at + 1)) {
    const std::size_t end = at + pronoun.size();
    if (at == 0 || title[at - 1] != ' ' || (end < title.size() && title[end] != ' ')) continue;
    title.replace(at, pronoun.size(), thing);
    return true;
  }
  return false;
}

}  // namespace

std::optional<Reading> read_duty_about_thing(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  static constexpr WordList kIt("it", "them");
  constexpr std::size_t kNear = 4;
  const List& list = tokens.list;
  if (list.size() < 8) return std::nullopt;
  for (std::size_t at = 3; at + 3 < list.size() && at < kClauseWordsMax; ++at) {
    const bool pause = is_sign(list[at]) ? kPauses.holds(list[at]) : is_word(list[at]) && list[at].norm == "so";
    const std::size_t verb = pause ? duty_behind_pause(list, at) : kNoToken;
    if (verb == kNoToken) continue;
    std::size_t it = verb + 1;
    while (it < list.size() && it < verb + kNear && !holds_word(list, it, kIt)) ++it;
    const Named thing = thing_told_of(list, at);
    if (!holds_word(list, it, kIt) || thing.end == 0 || takes_back(list, at)) return std::nullopt;
    Reading made = read_part(text, clause_of(text, list, verb, list.size(), true), context);
    if (!is_new(made) || !(made.due || made.recurrence)) return std::nullopt;
    if (!put_in_place(made.title, text_between(text, list, it, it + 1),
                      text_between(text, list, thing.begin, thing.end)))
      return std::nullopt;
    return made;
  }
  return std::nullopt;
}

bool states(const TokenList& list, std::size_t begin, std::size_t end) {
  return begins_with_is(list, begin, end) || any_token(list, begin, end, is_finite);
}

bool changes_task(const Reading& reading) {
  const bool kind =
      reading.intent == Intent::kUpdate || reading.intent == Intent::kComplete || reading.intent == Intent::kDelete;
  return kind && reading.confidence >= kSure && (is_bulk(reading.detail) || !reading.target.empty()) &&
         reading.missing == Missing::kNothing;
}

Clues clues_of(const Tokens& tokens) {
  Clues clues;
  for (const Token& token : tokens.list) {
    if (token.kind == TokenKind::kSign) clues.reason = true;
    switch (token.hash) {
      case hash_of("so"):
      case hash_of("because"):
      case hash_of("cause"):
      case hash_of("cos"):
      case hash_of("coz"):
      case hash_of("as"):
      case hash_of("since"):
      case hash_of("seeing"):
      case hash_of("given"):
        clues.reason = true;
        break;
      case hash_of("it"):
      case hash_of("that"):
      case hash_of("this"):
      case hash_of("them"):
      case hash_of("thats"):
      case hash_of("him"):
      case hash_of("her"):
      case hash_of("those"):
      case hash_of("these"):
      case hash_of("some"):
        clues.keep = true;
        break;
      default:
        break;
    }
  }
  return clues;
}

std::optional<Reading> read_without_reason(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const List& list = tokens.list;
  if (const std::size_t begin = order_behind_reason(list); begin > 0) {
    Reading made = read_part(text, clause_of(text, list, begin, list.size(), false), context);
    const bool has_day = made.recurrence || holds_class(list, begin, list.size(), kDays | bit(Class::kOrdinal));
    // "you are in charge, wipe the table" orders somebody; "…, so add wipes" and "… remind me" are for the list.
    static constexpr WordList kAdds("remind", "add", "put", "set", "schedule");
    const bool asks_to_add = holds_word(list, order_at(list, begin), kAdds);
    // "the exam is on 14 february, remind me a week before to revise": counted from what the reason says.
    const bool counts = !made.due && !made.reminders.empty() && holds_class(list, 0, begin, kTimes);
    const bool adds = asks_to_add && !counts && made.intent == Intent::kCreate && made.confidence >= kSure &&
                      !made.title.empty() && (has_day || !holds_class(list, 0, begin, kTimes));
    if (adds || changes_task(made)) return made;
  }
  if (const std::size_t end = reason_behind_order(list);
      end < list.size() && !holds_class(list, end, list.size(), kTimes)) {
    Reading made = read_part(text, clause_of(text, list, 0, end, false), context);
    if (changes_task(made)) return made;
  }
  return std::nullopt;
}

void leave_out_who_needs(Reading& whole) {
  static constexpr WordList kWho("he", "she", "they", "we", "i", "it");
  static constexpr WordList kNeeds("need", "needs", "want", "wants", "is", "has", "must", "should");
  static constexpr WordList kEnds("it", "them", "that", "those", "back", "done", "ready", "due", "finished", "in",
                                  "there", "to", "be", "have");
  if (whole.intent != Intent::kCreate || !whole.due) return;
  const std::size_t comma = whole.title.rfind(", ");
  if (comma == std::string::npos || comma == 0) return;
  std::size_t count = 0;
  std::string lower = whole.title.substr(comma + 2);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  std::string_view rest = lower;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool fits = count == 0 ? kWho.holds(word) : count == 1 ? kNeeds.holds(word) : kEnds.holds(word);
    if (!fits || ++count > 6) return;
  }
  if (count != 2) whole.title.resize(comma);  // "print the forms, they |have to be in by monday"
}

namespace {

/// Where ", his birthday is on …" begins; npos without it. "…, her present has to be wrapped" is something to do.
std::size_t told_of_owner(std::string_view text) {
  for (const std::string_view owner : {", his ", ", her ", ", their ", ", its "}) {
    const std::size_t at = text.rfind(owner);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view said = text.substr(at);
    const bool told = said.find(" is ") != std::string_view::npos && said.find(" to ") == std::string_view::npos;
    return told && said.find(',', 1) == std::string_view::npos ? at : std::string_view::npos;
  }
  return std::string_view::npos;
}

}  // namespace

void keep_what_is_of_owner(std::string_view text, std::vector<Reading>& all) {
  if (all.size() != 2 || !is_new(all[0]) || !is_new(all[1]) || !all[0].description.empty()) return;
  const std::size_t at = told_of_owner(text);
  if (at == std::string_view::npos || all[1].recurrence || !text.substr(at + 2).starts_with(all[1].title)) return;
  all[0].description = std::string(text.substr(at + 2));
  all.pop_back();
}

void keep_what_is_of_owner(std::string_view text, Reading& whole) {
  if (!is_new(whole) || !whole.description.empty() || whole.recurrence) return;
  const std::size_t comma = whole.title.rfind(", ");
  if (comma == std::string::npos || comma == 0) return;
  const std::size_t at = told_of_owner(text);
  if (at == std::string_view::npos) return;
  if (!text.substr(at).starts_with(std::string_view(whole.title).substr(comma))) return;
  whole.title.resize(comma);
  whole.description = std::string(text.substr(at + 2));
  if (whole.when && whole.when->span.begin > at) {
    whole.due.reset();
    whole.when.reset();
  }
}

std::optional<Reading> read_duty_behind_reason(std::string_view text, const Tokens& tokens, const ReadContext& context,
                                               const Reading& whole) {
  const List& list = tokens.list;
  const std::size_t begin = duty_behind_reason(list);
  if (begin == 0) return std::nullopt;
  Reading made = read_part(text, clause_of(text, list, begin, list.size(), false), context);
  if (!is_new(made)) {
    // Read with its reason it is something to do; without it the model may know too few of its words.
    if (!is_new(whole)) return std::nullopt;
    made = read_part(text, clause_of(text, list, duty_behind_so(list, begin), list.size(), true), context);
    made.confidence = whole.confidence;
  }
  if (!is_new(made)) return std::nullopt;
  // "We have guests on saturday, so …": the day of the reason is that of the duty, where it names none.
  if (!made.due && !made.recurrence && is_new(whole) && !whole.recurrence) {
    made.due = whole.due;
    made.when = whole.when;
  }
  return made;
}

}  // namespace yaad::language
