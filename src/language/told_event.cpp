#include "language/told_event.h"

namespace yaad::language {
namespace {

constexpr std::size_t kNameMost = 7;  ///< Tokens, with an hour between them.

constexpr std::uint64_t kWhen = kTimes | bit(Class::kShift) | bit(Class::kOrdinal) | bit(Class::kEitherDay);

bool is_when(const Token& token) {
  return !token.literal && (token.kind == TokenKind::kNumber || (token.classes & kWhen) != 0);
}

constexpr WordList kIs("is", "are", "will");
constexpr WordList kComes("comes", "come", "arrives", "arrive", "visits", "visit", "leaves", "leave", "starts", "start",
                          "begins", "begin", "opens", "reopens", "returns", "lands", "departs", "closes", "ends",
                          "expires", "happens", "goes", "go", "gets", "delivers", "moves", "has", "have", "needs",
                          "turns", "flies", "runs", "run", "finishes", "falls");

/// "is |on| the third", "are |coming| at 5", "is |due|": what the verb tells is when, and not how it is.
bool takes_place(const TokenList& list, std::size_t at, std::size_t end) {
  static constexpr WordList kAt("at", "due", "from", "by", "between", "until", "this", "next", "booked", "planned",
                                "scheduled");
  if (holds_word(list, at, WordList("the")) && at + 1 < end) ++at;  // "is the 20th of december"
  static constexpr WordList kOn("on", "in");                        // "the oven is on", "it is in the garage"
  static constexpr WordList kStaying("raining", "snowing", "going");
  static constexpr WordList kBetween("again", "now", "also", "only", "back", "around");
  while (at < end && holds_word(list, at, kBetween)) ++at;
  if (at >= end || list[at].literal) return false;
  if (kOn.holds(list[at])) {
    const std::size_t day = holds_word(list, at + 1, WordList("the")) ? at + 2 : at + 1;
    return day < end && is_when(list[day]);
  }
  if (kAt.holds(list[at]) || is_when(list[at])) return true;
  const bool lasts = is_word(list[at]) && list[at].norm.size() > 4 && list[at].norm.ends_with("ing");
  return lasts &&
         (!kStaying.holds(list[at]) || (at + 2 < end && list[at].norm == "going" && list[at + 2].norm == "the"));
}

/// Past the day that stands in front: "on friday |the car goes …".
std::size_t behind_day(const TokenList& list, std::size_t at, std::size_t end) {
  static constexpr WordList kOn("on", "at", "this", "next");
  while (at < end && (holds_word(list, at, kOn) || is_when(list[at]))) ++at;
  return at;
}

constexpr WordList kArticles("a", "an", "the", "his", "her", "their", "our", "my");

/// "i have", "we've got": the speaker's own.
bool is_own(const Token& token) {
  static constexpr WordList kOwn("i", "we", "ive", "weve");
  return is_word(token) && kOwn.holds(token);
}

/// "john's |got|", "johns |got|": has, where "chris got" is over.
bool is_has_of(const Token& name) {
  static constexpr WordList kNames("chris", "james", "lucas", "thomas", "nicholas", "marcus", "dennis", "alexis",
                                   "carlos", "luis", "jess", "tess", "ross", "russ", "gus", "agnes", "doris", "iris",
                                   "frances", "phyllis", "lois", "boris", "travis", "curtis", "silas", "jonas",
                                   "andreas", "miles", "abbas", "ilyas", "idris", "anas", "younis", "this", "us",
                                   "always", "kids", "boys", "girls", "parents", "boss");
  return name.norm.size() > 3 && name.norm.ends_with('s') && (shortened(name) || !kNames.holds(name));
}

/// What somebody has is no appointment: "a cold", "been busy", "to go".
bool is_no_thing(const TokenList& list, std::size_t at, std::size_t end) {
  static constexpr WordList kStates(
      "to", "been", "no", "not", "never", "always", "already", "just", "lot", "lots", "loads", "bit", "few", "couple",
      "cold", "flu", "covid", "cough", "headache", "fever", "temperature", "question", "idea", "problem", "issue",
      "time", "until", "till", "since", "off", "fun", "enough", "nothing", "something", "everything", "gone", "better",
      "worse", "left", "used", "stuck", "lost", "paid", "ready", "done", "home", "feeling", "hunch", "good", "great",
      "bad", "busy", "free", "new", "it", "them", "that", "me", "him", "one", "rid", "up", "out", "so", "too");
  const std::size_t noun = holds_word(list, at, kArticles) ? at + 1 : at;
  return noun >= end || !is_word(list[noun]) || kStates.holds(list[noun]) || is_when(list[noun]);
}

/// "mum has |the chiropodist| on friday", "johns got |the optician| thursday", "i've got |the hairdresser| at 3": where
/// what somebody has begins; 0 where nobody has anything.
std::size_t thing_had(const TokenList& list, std::size_t first, std::size_t end) {
  static constexpr WordList kGot("got");
  static constexpr WordList kHave("has", "have");
  static constexpr WordList kVe("ive", "weve");
  static constexpr WordList kNobody("it", "that", "this", "there", "who", "what", "which", "you", "they", "everyone",
                                    "someone", "nobody", "noone", "if", "when", "because", "he", "she", "him", "do",
                                    "does", "did", "has", "have", "is", "are", "was", "can", "could", "will", "would",
                                    "should", "how", "why", "where", "let", "lets", "whoever", "anyone", "no");
  constexpr std::size_t kOwnerMost = 4;
  if (first >= end || !is_word(list[first]) || kNobody.holds(list[first])) return 0;
  std::size_t at = first;
  if (kVe.holds(list[first])) {
    at = holds_word(list, first + 1, kGot) ? first + 2 : first + 1;
  } else if (is_own(list[first])) {
    if (!holds_word(list, first + 1, kHave)) return 0;
    at = holds_word(list, first + 2, kGot) ? first + 3 : first + 2;
  } else {
    const std::size_t last = std::min(end, first + kOwnerMost);
    std::size_t verb = first;
    const auto has = [&](std::size_t i) { return i > first && kHave.holds(list[i]); };
    const auto s_got = [&](std::size_t i) { return i > first && kGot.holds(list[i]) && is_has_of(list[i - 1]); };
    while (verb < last && is_word(list[verb]) && !has(verb) && !s_got(verb)) {
      if (is_when(list[verb]) || kIs.holds(list[verb])) return 0;
      ++verb;
    }
    if (verb >= last || !is_word(list[verb])) return 0;
    at = kHave.holds(list[verb]) && holds_word(list, verb + 1, kGot) ? verb + 2 : verb + 1;
  }
  return at < end && !is_no_thing(list, at, end) ? at : 0;
}

}  // namespace

bool is_event_verb(const Token& token) { return is_word(token) && (kIs.holds(token) || kComes.holds(token)); }

bool tells_event(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kThere("its", "theres", "weve", "ive");
  static constexpr WordList kNoName("that", "which", "who", "whose", "if", "whether", "when", "because", "since",
                                    "where", "how", "why", "what", "so", "but", "not", "no", "to", "deadline", "date",
                                    "day", "time", "limit", "cutoff", "rest", "weather", "rain", "snow", "traffic",
                                    "price", "prices", "stock", "stocks");
  static constexpr WordList kSettled("booked", "arranged", "scheduled", "planned", "expected", "due");
  static constexpr WordList kFor("for");
  static constexpr WordList kMany("people", "children", "men", "women", "folks");
  static constexpr WordList kWho("i", "you", "he", "she", "we", "they", "it", "there", "this", "someone", "everyone");
  if (any_token(list, begin, end, [](const Token& token) { return token.norm == "?" || is_quote(token.norm); }))
    return false;
  const std::size_t first = behind_day(list, begin, end);
  // "on tuesday it's parents evening"
  if (first > begin && first + 1 < end && kThere.holds(list[first])) return !is_when(list[first + 1]);
  if (thing_had(list, first, end) > 0) return true;
  // "rent is due", "book club is on wednesday": a noun, for all that it is a verb as well.
  const bool noun = holds_word(list, first + 1, kIs) ||
                    (holds_word(list, first + 2, kIs) && is_word(list[first + 1]) && !is_when(list[first + 1]) &&
                     !WordList("the", "a", "an", "my", "our", "his", "her", "it", "them", "who", "what", "how", "if")
                          .holds(list[first + 1]));
  if (first >= end || !is_word(list[first]) || (is_verb(list[first]) && !noun) || kWho.holds(list[first])) return false;
  for (std::size_t at = first; at < end && at <= first + kNameMost; ++at) {
    if (list[at].literal || kNoName.holds(list[at])) return false;
    if (at == first) continue;
    // "the dentist and the doctor are on friday": both of them, and no event of the second alone.
    const bool of_more = list[at].norm == "are" && !list[at - 1].norm.ends_with("s") && !kMany.holds(list[at - 1]);
    if (of_more) return false;
    if (holds_word(list, at, kIs)) return takes_place(list, at + 1, end);
    if (holds_word(list, at, kComes)) return true;
    // "taxi booked for 3.30", "costume needed by the 1st"
    if (holds_word(list, at, kSettled) && (holds_word(list, at + 1, kFor) || takes_place(list, at + 1, end)))
      return true;
  }
  return false;
}

namespace {

/// "john's optician" of "johns got the optician", "hairdresser" of "i've got the hairdresser"; as it is where nobody
/// has anything.
std::string name_had(const std::string& title, std::string& owner) {
  Tokens tokens;
  tokenize(title, {}, tokens);
  const TokenList& list = tokens.list;
  std::size_t first = 0;
  while (holds_word(list, first, WordList("and", "so", "oh", "also", "btw"))) ++first;
  const std::size_t thing = thing_had(list, first, list.size());
  if (thing == 0) return title;
  const std::size_t noun = kArticles.holds(list[thing]) ? thing + 1 : thing;
  const std::string name = title.substr(list[noun].bytes.begin);
  if (is_own(list[first])) return name;
  std::size_t last = thing - 1;
  if (last > first && list[last].norm == "got") --last;
  if (last > first && (list[last].norm == "has" || list[last].norm == "have")) --last;
  owner = title.substr(list[first].bytes.begin, list[last].bytes.end - list[first].bytes.begin);
  const bool got = list[last + 1].norm == "got";  // "john's got", "johns got"
  if (got && shortened(list[last])) return (owner += ' ') + name;
  if (got) owner.pop_back();
  owner += owner.ends_with('s') ? "' " : "'s ";
  return owner + name;
}

}  // namespace

std::string owner_of(const std::string& title) {
  std::string owner;
  (void)name_had(title, owner);
  return owner;
}

std::string event_name(std::string title) {
  std::string owner;
  title = name_had(title, owner);
  const auto is_cut = [&](std::string_view end) {
    const bool ends =
        title.size() > end.size() && std::equal(end.rbegin(), end.rend(), title.rbegin(), [](char a, char b) {
          return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
        });
    if (!ends) return false;
    title.erase(title.size() - end.size());
    return true;
  };
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view end :
         {" is", " are", " was", " were", " due", " booked", " though", " now", " then", " btw"})
      cut = is_cut(end) || cut;
  }
  for (const std::string_view lead : {"the ", "The ", "so ", "oh ", "and ", "btw ", "it's ", "its ", "It's "}) {
    if (title.starts_with(lead)) title.erase(0, lead.size());
  }
  return title;
}

}  // namespace yaad::language
