#include "language/courtesy.h"

#include <algorithm>
#include <string>

#include "language/clause_words.h"

namespace yaad::language {
namespace {

constexpr WordList kPlease("please", "pls", "plz", "plzz", "kindly", "پلیز");
constexpr WordList kThanks("thanks", "thx", "thankyou", "cheers", "shukria", "shukriya", "shukrya", "meherbani",
                           "jazakallah", "شکریہ", "مہربانی");

bool is_pause(const Token& token) { return is_sign(token) && (token.norm == "," || token.norm == "،"); }

bool word_in(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    if (!is_sign(list[at]) && list[at].kind != TokenKind::kLineEnd) return true;
  }
  return false;
}

/// "hey yaad," and "yaad:", not "yaad dilana": how many tokens.
std::size_t call_at_front(const std::vector<Token>& list) {
  static constexpr WordList kHey("hey", "hi", "hello", "ok", "okay", "oye", "hai", "suno");
  const std::size_t name = kHey.holds(list[0]) ? 1 : 0;
  if (name + 1 >= list.size() || list[name].norm != "yaad" || list[name].literal) return 0;
  const Token& next = list[name + 1];
  if (is_sign(next) && !next.glued) return 0;
  static constexpr WordList kCalls(",", "،", ":", "!", ".", "-");
  if (is_sign(next) && kCalls.holds(next)) return name + 2;
  return name == 1 && !is_sign(next) && names_program(list, name) ? 2 : 0;
}

/// "ok so", "hey,", "um": how many tokens.
std::size_t opening_at_front(const std::vector<Token>& list) {
  static constexpr WordList kOpens("ok", "okay", "okey", "hey", "alright", "um", "umm", "uh", "uhh", "hmm", "anyway",
                                   "anyways", "yaar", "lol");
  static constexpr WordList kMore("so", "well", "then", "um", "uh");
  // These are said before an order too, but begin other sentences as well.
  static constexpr WordList kPaused("oh", "oops", "whoops", "right", "well", "listen", "look", "so", "btw", "fyi", "ah",
                                    "erm", "er", "quick", "also");
  if (list.size() < 3) return 0;
  if (list[0].norm == "turns" && list[1].norm == "out") return list[2].norm == "that" ? 3 : 2;
  if (kPaused.holds(list[0]) && is_pause(list[1]) && !is_sign(list[2])) return 2;
  if (!kOpens.holds(list[0])) return 0;
  std::size_t end = is_pause(list[1]) ? 2 : 1;
  while (end + 1 < list.size() && !list[end].literal && kMore.holds(list[end])) {
    ++end;
    if (is_pause(list[end])) ++end;
  }
  // "hey!", "ok?" are said by themselves.
  return end < list.size() && !is_sign(list[end]) ? end : 0;
}

/// "Hi, please add …", "Thanks! Now move …", "ok cool, what's on friday": a greeting, thanks or praise with an order or
/// a question behind it.
std::size_t greeting_at_front(const std::vector<Token>& list) {
  static constexpr WordList kGreets("hi", "hello", "hiya", "salam", "salaam", "thanks", "thx", "cheers", "great",
                                    "good", "nice", "perfect", "cool", "lovely", "brilliant", "awesome", "super",
                                    "shukriya", "shukria", "acha", "achha", "theek", "شکریہ", "اچھا", "ٹھیک");
  static constexpr WordList kBeside("ok", "okay", "very", "sounds", "all", "oh", "hai", "ہے");
  static constexpr WordList kPauses(",", "!", ".", "،", "۔");
  static constexpr WordList kOrders("please", "pls", "plz", "now", "can", "could", "add", "move", "remind", "delete",
                                    "remove", "mark", "show", "create", "set", "put", "cancel", "also", "next");
  static constexpr WordList kByes("bye", "goodbye");
  static constexpr WordList kAsks("what", "whats", "when", "whens", "which", "how", "do", "does", "did", "is", "are",
                                  "any", "anything", "aaj", "kal", "kya", "kaun", "آج", "کل", "کیا", "کون");
  std::size_t at = 0;
  bool greets = false;
  for (; at < 3 && at < list.size() && !list[at].literal; ++at) {
    if (!kGreets.holds(list[at]) && !kBeside.holds(list[at])) break;
    greets = greets || kGreets.holds(list[at]);
  }
  if (at == 0 || at >= list.size()) return 0;
  const bool pause = is_sign(list[at]) && kPauses.holds(list[at]);
  const std::size_t next = pause ? at + 1 : at;
  if (next >= list.size() || list[next].literal) return 0;
  if (kByes.holds(list[next])) return next;
  if (!greets || !pause) return 0;
  const bool asks = kAsks.holds(list[next]) && next + 2 < list.size();
  return asks || (kOrders.holds(list[next]) && next + 1 < list.size()) ? next : 0;
}

std::size_t courtesy_at_front(const std::vector<Token>& list) {
  if (list.empty() || list[0].literal) return 0;
  if (const std::size_t greeting = greeting_at_front(list); greeting > 0) return greeting;
  if (const std::size_t call = call_at_front(list); call > 0) return call;
  if (!kPlease.holds(list[0])) return opening_at_front(list);
  // "please to add: …", not "please to do: …"
  const bool to = list.size() > 2 && list[1].norm == "to" && list[2].norm != "do";
  const bool more = list.size() > 1 && (is_pause(list[1]) || to);
  return more ? 2 : 1;
}

/// Where the words of the message end, before "." and "!".
std::size_t before_stop(const std::vector<Token>& list) {
  std::size_t end = list.size();
  while (end > 1 && is_sign(list[end - 1]) && (list[end - 1].norm == "." || list[end - 1].norm == "!")) --end;
  return end;
}

/// "…, finally", "…, so that's that", "…, mate": where such words begin behind a pause that end the message; its size
/// without them.
std::size_t closing_at_back(const std::vector<Token>& list) {
  static constexpr WordList kClosings("finally", "at last", "phew", "what a relief", "so thats that", "thats that",
                                      "no rush", "no rush on it", "thank god", "mate", "bro", "love", "yaar", "buddy",
                                      "dude", "thank goodness");
  const std::size_t end = before_stop(list);
  constexpr std::size_t kWordsMost = 4;
  for (std::size_t words = 1; words <= kWordsMost && words + 2 < end; ++words) {
    const std::size_t begin = end - words;
    const Token& pause = list[begin - 1];
    if (!is_sign(pause) || (pause.norm != "," && pause.norm != "." && pause.norm != "!" && pause.norm != "-")) continue;
    std::string said;
    for (std::size_t at = begin; at < end; ++at) {
      if (list[at].literal || is_sign(list[at])) return list.size();
      said += said.empty() ? "" : " ";
      said += list[at].norm;
    }
    // "invite dave, mate, bob, buddy" is a list.
    const auto commas = std::count_if(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(begin - 1),
                                      [](const Token& token) { return is_pause(token); });
    return kClosings.holds(said) && commas < 2 ? begin - 1 : list.size();
  }
  return list.size();
}

/// "car service done ✅": the tick says once more what the words say. Where the message ends without it.
std::size_t before_tick(const std::vector<Token>& list) {
  static constexpr WordList kDone("done", "complete", "completed", "finished", "ڈن", "مکمل", "mukammal");
  constexpr std::string_view kTick = "\x02";  // See fold_sign().
  std::size_t end = list.size();
  while (end > 1 && is_sign(list[end - 1]) && list[end - 1].norm == kTick) --end;
  return end > 1 && !list[end - 1].literal && kDone.holds(list[end - 1]) ? end : list.size();
}

/// "remind me to relax lol", "dentist friday haha": where the message ends before it; its size without.
std::size_t before_laugh(const std::vector<Token>& list) {
  static constexpr WordList kLaughs("lol", "lmao", "haha", "hahaha", "hehe", "hehehe", "rofl", "xd", "tbh", "smh",
                                    "ffs", "ugh");
  static constexpr WordList kSaid("say", "says", "saying", "said", "word", "reply", "respond", "text", "message",
                                  "type", "write", "with", "of", "and", "no", "the", "a", "an", "sent", "send", "not",
                                  "called");
  const std::size_t end = before_stop(list);
  std::size_t at = end;
  while (at > 2 && !list[at - 1].literal && kLaughs.holds(list[at - 1])) --at;
  if (at == end || (!list[at - 1].literal && kSaid.holds(list[at - 1]))) return list.size();
  while (at > 2 && is_pause(list[at - 1])) --at;
  return at;
}

/// Where the message ends before "please" or ", thank you"; its size where there is none.
std::size_t courtesy_at_back(const std::vector<Token>& list) {
  static constexpr WordList kSaid("say", "says", "saying", "said", "word", "with", "of", "and", "no", "the", "a");
  const std::size_t last = before_stop(list);
  if (last < 2 || list[last - 1].literal) return list.size();
  std::size_t begin = last - 1;
  static constexpr WordList kPauses(",", ".", "!", ";", "?", "،", "۔", "؟", "؛", "\x02");  // And a tick.
  if (list[begin].norm == "you" && list[begin - 1].norm == "thank") --begin;
  if (begin == 0 || list[begin].glued) return list.size();
  const Token& before = list[begin - 1];
  const bool thanks = (kThanks.holds(list[begin]) || begin + 2 == last) && is_sign(before) && kPauses.holds(before);
  const bool please = kPlease.holds(list[begin]) && !kSaid.holds(before) && (!is_sign(before) || kPauses.holds(before));
  if (!(thanks || please) || !word_in(list, 0, begin)) return list.size();
  while (begin > 1 && is_pause(list[begin - 1])) --begin;
  return begin;
}

}  // namespace

bool names_program(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList kVerbs("rakh", "rakhna", "rakho", "rakhen", "karo", "karna", "kar", "karwana", "karwa",
                                   "aya", "ayi", "aa", "hai", "he", "hy", "hain", "nahi", "nai", "nahin", "raha",
                                   "rahe", "rahega", "rehna", "rehta", "se", "dehani", "dihani", "aata", "ati", "kara",
                                   "karao", "karado", "karana", "krwana", "krwa", "krana", "dehaani");
  if (list[at].norm != "yaad") return false;
  if (at + 1 >= list.size()) return true;
  const auto next = list[at + 1].norm;
  return !kVerbs.holds(next) && !next.starts_with("dil");
}

void drop_courtesy(Tokens& tokens) {
  constexpr int kTurns = 4;  // "ok, hey yaad, please … please, thanks"
  auto& list = tokens.list;
  for (int turn = 0; turn < kTurns; ++turn) {
    const std::size_t front = courtesy_at_front(list);
    if (front > 0 && word_in(list, front, list.size()))
      list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(front));
    std::size_t back = list.size() > 1 ? courtesy_at_back(list) : list.size();
    if (back == list.size()) back = closing_at_back(list);
    if (back == list.size()) back = before_laugh(list);
    if (back == list.size() && front == 0) break;
    list.resize(back);
  }
  list.resize(before_tick(list));
}

}  // namespace yaad::language
