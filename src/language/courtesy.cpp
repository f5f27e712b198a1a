#include "language/courtesy.h"

#include <algorithm>
#include <string>
#include <utility>

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
  // "Yep, paid the rent": a report, and no answer to what was asked.
  static constexpr WordList kYes("yes", "yep", "yup", "yeah", "yea", "ya", "done");
  static constexpr WordList kWhat("the", "my", "our", "her", "his", "all", "both");
  static constexpr WordList kDid("paid", "bought", "sent", "did", "got", "took", "made", "wrote", "read", "rang",
                                 "sold", "fed", "cut", "swept", "met", "saw", "gave", "brought", "dealt", "built",
                                 "dug");
  const bool reports = list.size() > 4 && kYes.holds(list[0]) && is_pause(list[1]) && !list[2].literal &&
                       (kDid.holds(list[2]) || list[2].norm.ends_with("ed")) && kWhat.holds(list[3]);
  if (reports) return 2;
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
  static constexpr WordList kMeets("hi", "hello", "hiya", "salam", "salaam");
  static constexpr WordList kMust("i", "we", "need", "gotta", "must");
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
  const bool wishes = kMeets.holds(list[0]) && kMust.holds(list[next]) && next + 2 < list.size();
  return asks || wishes || (kOrders.holds(list[next]) && next + 1 < list.size()) ? next : 0;
}

/// Words that are said of what was just done or answered.
enum class Reacts : std::uint8_t { kNo, kPlain, kPraise, kLaugh };

/// What the words at `at` say so, and how many they are: "great", "no problem", "theek hai".
std::pair<Reacts, std::size_t> reaction_at(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList kPlain("ok", "okay", "okey", "k", "yes", "yeah", "yep", "yup", "sure", "right", "alright",
                                   "ah", "oh", "hmm", "hm", "thanks", "whatever", "haan", "acha", "achha", "theek",
                                   "ہاں", "اچھا", "ٹھیک");
  static constexpr WordList kPraise("fine", "great", "good", "perfect", "cool", "nice", "lovely", "super", "brilliant",
                                    "awesome", "excellent", "wonderful", "amazing", "fantastic", "wow", "yay", "phew");
  static constexpr WordList kLaughs("lol", "haha", "hahaha", "hehe");
  static constexpr WordList kPairs("no problem", "no worries", "no thanks", "no rush", "no biggie", "thats fine",
                                   "thats great", "thats good", "thats ok", "thats okay", "sounds good", "sounds great",
                                   "will do", "got it", "good idea", "great idea", "good news", "great news",
                                   "all good", "all right", "of course", "fair enough", "makes sense", "thank you");
  static constexpr WordList kPairsBegin("no", "thats", "sounds", "will", "got", "good", "great", "all", "of", "fair",
                                        "makes", "thank");  // So that hardly any message is put together.
  static constexpr WordList kDenies("no", "nope", "nothing", "none", "nahi", "nahin", "نہیں");
  static constexpr WordList kIs("hai", "ہے");
  static constexpr WordList kUrdu("acha", "achha", "theek", "haan");
  static constexpr WordList kTo("to", "tou");
  if (list[at].literal || is_sign(list[at])) return {Reacts::kNo, 0};
  if (at + 1 < list.size() && !list[at + 1].literal) {
    const Token& next = list[at + 1];
    if (kPairsBegin.holds(list[at]) && kPairs.holds(std::string(list[at].norm) + " " + std::string(next.norm)))
      return {Reacts::kPraise, 2};
    if (kDenies.holds(list[at]) && next.norm == "?") return {Reacts::kPlain, 2};  // "No, move it" corrects.
    if (kPlain.holds(list[at]) && kIs.holds(next)) return {Reacts::kPlain, 2};
    if (kUrdu.holds(list[at]) && kTo.holds(next)) return {Reacts::kPlain, 2};
  }
  if (kPlain.holds(list[at])) return {Reacts::kPlain, 1};
  if (kPraise.holds(list[at])) return {Reacts::kPraise, 1};
  return kLaughs.holds(list[at]) ? std::pair(Reacts::kLaugh, std::size_t{1}) : std::pair(Reacts::kNo, std::size_t{0});
}

/// A matter of its own begins there: an order, a question, behind praise also an errand or a statement.
bool begins_matter(const std::vector<Token>& list, std::size_t at, bool praise, bool then) {
  static constexpr WordList kOrders("please", "pls", "can", "could", "add", "move", "remind", "delete", "remove",
                                    "mark", "show", "create", "set", "put", "cancel", "change", "push", "shift",
                                    "postpone", "reschedule", "make", "schedule", "skip", "complete", "tick", "rename",
                                    "tag", "list", "tell", "give", "undo", "just");
  static constexpr WordList kAsks("what", "whats", "when", "whens", "which", "how", "do", "does", "did", "is", "are",
                                  "am", "any", "anything", "where", "aaj", "kal", "kya", "kab", "kaun", "آج", "کل",
                                  "کیا", "کب", "کون");
  static constexpr WordList kErrands("buy", "call", "email", "pay", "get", "pick", "send", "book", "order", "text",
                                     "visit", "clean", "wash", "meet", "need", "take", "finish", "write", "i", "ive",
                                     "im", "we", "the", "my");
  static constexpr WordList kSo("much", "far", "very", "many", "long", "good", "nice", "kind", "sweet", "what");
  if (at + 1 >= list.size() || list[at].literal) return false;
  if (kOrders.holds(list[at]) || kAsks.holds(list[at])) return true;
  return (praise && kErrands.holds(list[at])) || (then && !is_sign(list[at]) && !kSo.holds(list[at]));
}

/// "fine then add …", "no? great, then add …", "no problem, move …", "ok and now what's …": a word on what was said
/// before, and behind it a matter of its own, which a pause or a joining word sets off.
std::size_t reaction_at_front(const std::vector<Token>& list) {
  // "no just delete friday's": another order than the one before, and no other day for its task.
  static constexpr WordList kTakesAway("delete", "remove", "cancel", "drop", "complete", "finish", "skip", "undo");
  static constexpr WordList kNo("no", "nope", "nah"), kJust("just", "only", "simply");
  if (list.size() > 3 && kNo.holds(list[0]) && kJust.holds(list[1]) && kTakesAway.holds(list[2])) return 2;
  static constexpr WordList kJoins("and", "then", "so", "now", "but", "also", "next", "well", "aur", "phir", "ab",
                                   "اور", "پھر", "تو", "اب");
  static constexpr WordList kThen("phir", "پھر", "then", "so");
  static constexpr WordList kPauses(",", "!", ".", "?", "-", "،", "۔", "؟");
  constexpr std::size_t kMost = 8;
  std::size_t at = 0;
  bool reacts = false, apart = false, praise = false, then = false;
  while (at < kMost && at + 1 < list.size() && !list[at].literal) {
    const auto [kind, length] = reaction_at(list, at);
    const bool pause = reacts && is_sign(list[at]) && kPauses.holds(list[at]);
    const bool joins = reacts && kJoins.holds(list[at]);
    if (kind == Reacts::kNo && !pause && !joins) break;
    then = kind == Reacts::kNo && (joins ? kThen.holds(list[at]) : then);
    const bool asks_back = length == 2 && list[at + 1].norm == "?";  // "Nothing? ok add …"
    apart = apart || pause || joins || asks_back || kind == Reacts::kLaugh;
    praise = praise || kind == Reacts::kPraise;
    reacts = true;
    at += std::max<std::size_t>(length, 1);
  }
  return apart && begins_matter(list, at, praise, then) ? at : 0;
}

/// "Salam mujhe kal …", "assalam o alaikum kal …", with something to do or to ask behind it: how many tokens. "Salam"
/// is a name, too, and what is asked of how one is belongs to the greeting.
std::size_t salam_at_front(const std::vector<Token>& list) {
  static constexpr WordList kPeace("salam", "salaam", "slam", "assalam", "asalam", "assalamu", "asalamu", "asslam",
                                   "assalamualaikum", "assalamoalaikum", "aslam", "aoa", "السلام", "سلام");
  static constexpr WordList kBetween("o", "u", "wa", "un", "و");
  static constexpr WordList kOnYou("alaikum", "alikum", "alaykum", "alaikom", "alekum", "elikum", "allaikum", "علیکم");
  static constexpr WordList kHow("haal", "hal", "kaise", "kaisay", "kese", "kesy", "kaisa", "kaisi", "khairiyat", "حال",
                                 "کیسے", "کیسی", "کیسا", "خیریت");
  static constexpr WordList kGoesOn("mujhe", "mujhay", "mjhe", "muje", "main", "mein", "mene", "maine", "kal", "kl",
                                    "aaj", "aj", "parson", "please", "plz", "bhai", "yaar", "jee", "ji", "مجھے", "میں",
                                    "کل", "آج", "پرسوں", "بھائی", "یار", "جی");
  constexpr std::size_t kFewest = 3;
  if (!kPeace.holds(list[0])) return 0;
  std::size_t at = 1;
  if (at < list.size() && kBetween.holds(list[at])) ++at;
  const bool whole = at < list.size() && kOnYou.holds(list[at]);
  if (whole) ++at;
  const bool pause = at < list.size() && is_sign(list[at]) && at > 0;
  if (pause) ++at;
  const bool told = whole || pause || list[0].norm == "aoa" || (at < list.size() && kGoesOn.holds(list[at]));
  if (!told || list.size() < at + kFewest || (list[0].norm == "aslam" && !whole)) return 0;
  for (std::size_t i = at; i < list.size(); ++i) {
    if (kHow.holds(list[i])) return 0;
  }
  return at;
}

std::size_t courtesy_at_front(const std::vector<Token>& list) {
  if (list.empty() || list[0].literal) return 0;
  if (const std::size_t salam = salam_at_front(list); salam > 0) return salam;
  if (const std::size_t reaction = reaction_at_front(list); reaction > 0) return reaction;
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
