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
                          "turns", "flies");

/// "is |on| the third", "are |coming| at 5", "is |due|": what the verb tells is when, and not how it is.
bool takes_place(const TokenList& list, std::size_t at, std::size_t end) {
  static constexpr WordList kAt("at", "due", "from", "by", "between", "until", "this", "next", "booked", "planned",
                                "scheduled");
  static constexpr WordList kOn("on", "in");  // "the oven is on", "it is in the garage"
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

}  // namespace

bool is_event_verb(const Token& token) { return is_word(token) && (kIs.holds(token) || kComes.holds(token)); }

bool tells_event(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kThere("its", "theres", "weve", "ive");
  static constexpr WordList kNoName("that", "which", "who", "whose", "if", "whether", "when", "because", "since",
                                    "where", "how", "why", "what", "so", "but", "not", "no", "to", "deadline", "date",
                                    "day", "time", "limit", "cutoff", "rest", "weather", "rain", "snow", "traffic",
                                    "price", "prices", "stock", "stocks");
  static constexpr WordList kMany("people", "children", "men", "women", "folks");
  static constexpr WordList kWho("i", "you", "he", "she", "we", "they", "it", "there", "this", "someone", "everyone");
  if (any_token(list, begin, end, [](const Token& token) { return token.norm == "?" || is_quote(token.norm); }))
    return false;
  const std::size_t first = behind_day(list, begin, end);
  // "on tuesday it's parents evening"
  if (first > begin && first + 1 < end && kThere.holds(list[first])) return !is_when(list[first + 1]);
  if (first >= end || !is_word(list[first]) || is_verb(list[first]) || kWho.holds(list[first])) return false;
  for (std::size_t at = first; at < end && at <= first + kNameMost; ++at) {
    if (list[at].literal || kNoName.holds(list[at])) return false;
    if (at == first) continue;
    // "the dentist and the doctor are on friday": both of them, and no event of the second alone.
    const bool of_more = list[at].norm == "are" && !list[at - 1].norm.ends_with("s") && !kMany.holds(list[at - 1]);
    if (of_more) return false;
    if (holds_word(list, at, kIs)) return takes_place(list, at + 1, end);
    if (holds_word(list, at, kComes)) return true;
  }
  return false;
}

std::string event_name(std::string title) {
  const auto is_cut = [&](std::string_view end) {
    if (!title.ends_with(end) || title.size() == end.size()) return false;
    title.erase(title.size() - end.size());
    return true;
  };
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view end : {" is", " are", " was", " were", " due", " though", " now", " then", " btw"})
      cut = is_cut(end) || cut;
  }
  for (const std::string_view lead : {"the ", "The ", "so ", "oh ", "and ", "btw ", "it's ", "its ", "It's "}) {
    if (title.starts_with(lead)) title.erase(0, lead.size());
  }
  return title;
}

}  // namespace yaad::language
