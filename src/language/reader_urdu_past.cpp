// "kal bukhar tha aur aaj dawai leni hai", «دودھ ختم ہو گیا ہے، لانا ہے»: what is over stands in front of what is to be
// done, and its day is not that of the task.
#include <string>

#include "language/clause_words.h"
#include "language/frame.h"
#include "language/urdu_words.h"

namespace yaad::language {
namespace {

constexpr double kDeedSure = 0.8;

constexpr WordList kUsedUp("khatam", "khatm", "ختم");

constexpr WordList kToBe("hone", "honay", "ہونے");

bool has_form(const Token& token, std::uint8_t forms) {
  const UrduWord* word = is_word(token) ? urdu_word(token.norm, token.hash) : nullptr;
  return word != nullptr && (word->forms & forms) != 0;
}

/// "… tha |aur| aaj", "… gaya |is liye| kal": how many words at `at` part what was from what is to be done.
std::size_t joint_at(const TokenList& list, std::size_t at) {
  static constexpr WordList kJoints("aur", "or", "phir", "to", "tou", "so", "lekin", "magar", "isliye", "and", ",", ".",
                                    ";", "ke", "keh", "k", "اور", "پھر", "تو", "لیکن", "مگر", "اسلیے", "،", "۔", "کہ");
  static constexpr WordList kThis("is", "es", "اس");
  static constexpr WordList kFor("liye", "liay", "lye", "liey", "لیے", "لئے");
  const std::size_t first = at;
  while (at + 1 < list.size() && !list[at].literal) {
    const bool therefore = kThis.holds(list[at]) && kFor.holds(list[at + 1]);
    if (!therefore && !kJoints.holds(list[at])) break;
    at += therefore ? 2 : 1;
  }
  return at - first;
}

/// "doodh khatam ho gaya hai": it is used up; and a month is over.
bool is_used_up(const TokenList& list, std::size_t end) {
  return any_token(list, 0, end, [](const Token& one) { return kUsedUp.holds(one); });
}

/// "kal bukhar |tha|", "bill aa |gaya hai|": [begin, end) tells of what is over.
bool is_over(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kUnder("agar", "jab", "jb", "kyunke", "kyunki", "kyun", "warna", "taake", "taki", "jo",
                                   "jis", "jin", "jitna", "jitne", "اگر", "جب", "کیونکہ", "کیوں", "ورنہ", "تاکہ", "جو",
                                   "جس", "جن", "جتنا", "جتنے");
  while (end > begin && (is_sign(list[end - 1]) || is_urdu_time(list[end - 1]))) --end;  // "mehman aaye the kal"
  if (end < begin + 2 || any_token(list, begin, end, [](const Token& one) { return kUnder.holds(one); })) return false;
  const Token& last = list[end - 1];
  const Token& before = list[end - 2];
  if (!is_word(before)) return false;  // "ghee, diya, batti": a lamp
  if (holds_role(last, Role::kPast))   // "kal jana tha" is over only where it is said what will be instead
    return !is_urdu_infinitive(before) || any_token(list, end + 1, list.size(), is_urdu_time);
  // "hone wali hai", "khatam ho rahi hai", "button khatam hai"
  static constexpr WordList kWill("wala", "wali", "wale", "walay", "والا", "والی", "والے");
  const bool running_out = kWill.holds(before) || kUsedUp.holds(before) || holds_role(before, Role::kGoing);
  if (holds_role(last, Role::kCopula) && running_out && is_used_up(list, end) &&
      !any_token(list, begin, end, is_urdu_time))
    return true;
  if (holds_role(last, Role::kCopula)) {  // not "mehman aa rahe hain"; "fridge kharab hai" is so now, and its time none
    const bool state = holds_role(before, Role::kState) && !any_token(list, begin, end, is_urdu_time);
    return end > begin + 2 && !holds_role(before, Role::kGoing) && (state || has_form(before, kPerfect));
  }
  return has_form(last, kPerfect) && !has_form(last, kInfinitive) && !holds_role(last, Role::kOf) &&
         !holds_role(before, Role::kOf);
}

/// "|bijli ka bill| aaya tha", "|doodh| khatam ho gaya": what is spoken of; empty where the clause names nothing.
Span spoken_of(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kNe("ne", "نے");
  while (begin < end && (is_urdu_time(list[begin]) || is_sign(list[begin]) || holds_role(list[begin], Role::kMe) ||
                         holds_role(list[begin], Role::kEmphasis) || holds_role(list[begin], Role::kInterject)))
    ++begin;
  for (std::size_t at = begin; at < end && at < begin + 3; ++at) {
    if (kNe.holds(list[at])) begin = at + 1;  // "ammi ne |dawai| mangwayi thi"
  }
  std::size_t to = begin;
  while (to < end && is_word(list[to])) {
    const UrduWord* word = urdu_word(list[to].norm, list[to].hash);
    const bool verb = word != nullptr && (word->roles & role(Role::kOf)) == 0 &&
                      ((word->forms & kPerfect) != 0 || word->noun != Act::kNone);
    const bool planned = is_urdu_infinitive(list[to]) && to + 1 < end && holds_role(list[to + 1], Role::kPast);
    const bool root = word != nullptr && (word->forms & kRoot) != 0 && to + 1 < end && has_form(list[to + 1], kPerfect);
    constexpr std::uint64_t kAside = role(Role::kNot) | role(Role::kState) | role(Role::kCopula) | role(Role::kPast) |
                                     role(Role::kEmphasis) | role(Role::kTime) | role(Role::kMore);
    if (verb || planned || root || is_urdu_time(list[to]) || (word != nullptr && (word->roles & kAside) != 0)) break;
    ++to;
  }
  return to == begin ? Span{} : Span{list[begin].bytes.begin, list[to - 1].bytes.end};
}

/// "jana hai", "jaldi uthna hai": names nothing, and need not.
bool is_of_oneself(const Token& verb) {
  static constexpr WordList kVerbs("sona", "uthna", "jana", "aana", "ana", "nikalna", "chalna", "nahana", "pohanchna",
                                   "jagna", "baithna", "parhna", "سونا", "اٹھنا", "جانا", "آنا", "نکلنا", "چلنا",
                                   "نہانا", "پہنچنا", "جاگنا", "بیٹھنا", "پڑھنا");
  return kVerbs.holds(verb);
}

/// "phir leni hai", "30 tak jama karwana hai", "usay theek karwana hai": where the words of [begin, end of the message)
/// that may name a thing are only the verb's own, and behind which of them the clause goes on; npos where it names one.
std::size_t behind_pointer(const TokenList& list, std::size_t begin) {
  static constexpr WordList kOwn(
      "phir", "dobara", "wapas", "le", "lay", "لے", "jama", "ada", "theek", "thek", "pay", "submit", "repair", "change",
      "bhi", "zaroor", "lazmi", "jaldi", "bhar", "bori", "boriyan", "kilo", "packet", "packets", "carton", "cartons",
      "litre", "liter", "darjan", "dozen", "dabba", "dabbay", "peti", "petiyan", "meter", "gaz", "pao", "bazar",
      "bazaar", "market", "dukan", "mandi", "se", "بازار", "مارکیٹ", "دکان", "منڈی", "سے", "بوری", "بوریاں", "کلو",
      "پیکٹ", "کارٹن", "لیٹر", "درجن", "ڈبہ", "ڈبے", "پیٹی", "پیٹیاں", "میٹر", "گز", "پاؤ", "پھر", "دوبارہ", "واپس",
      "جمع", "ادا", "ٹھیک", "بھی", "ضرور", "لازمی", "جلدی", "تبدیل");
  static constexpr WordList kAgain("phir", "dobara", "wapas", "پھر", "دوبارہ", "واپس");
  std::size_t first = begin;
  while (first + 2 < list.size() && holds_role(list[first], Role::kTime)) ++first;  // "ab"
  const bool pointed = holds_role(list[first], Role::kPronounKo);
  first += pointed ? 1 : 0;
  std::size_t at = first;
  while (at < list.size() && !is_urdu_infinitive(list[at])) {
    const bool own = is_urdu_time(list[at]) || kOwn.holds(list[at]) || holds_role(list[at], Role::kMe) ||
                     holds_role(list[at], Role::kEmphasis) || holds_role(list[at], Role::kTime);
    if (!own) return kNoToken;
    ++at;
  }
  if (at == list.size()) return kNoToken;
  const bool again = pointed || any_token(list, first, at, [](const Token& one) { return kAgain.holds(one); }) ||
                     any_token(list, 0, begin, [&](const Token& one) { return one.norm == list[at].norm; });
  return again || !is_of_oneself(list[at]) ? first : kNoToken;
}

/// "|us| ka ilaj karwana hai": points at what was said in a way that is not put into a name.
bool begins_with_this(const TokenList& list, std::size_t at) {
  constexpr std::uint64_t kLength = bit(Class::kUnit) | bit(Class::kPart) | bit(Class::kWeekday) | bit(Class::kWeekend);
  return holds_role(list[at], Role::kThis) && at + 1 < list.size() && (list[at + 1].classes & kLength) == 0;
}

/// Where the two halves of a message stand, and what the second leaves out.
struct Halves {
  std::size_t over = 0;  ///< The past is [0, over).
  std::size_t from = 0;  ///< What is to be done begins here; 0 without it.
  Span named;            ///< Of the past, and to be said in front of the rest: "|doodh| khatam hai, lana hai".
};

/// "doodh khatam ho gaya hai aur anday |bhi| lane hain": of both; "bhai bemar hai, kal |usko| le jana hai": whom would
/// be lost.
bool needs_both(const TokenList& list, std::size_t over, std::size_t from) {
  static constexpr WordList kAlso("bhi", "بھی");
  const bool pointed =
      any_token(list, from, list.size(), [](const Token& one) { return holds_role(one, Role::kPronounKo); });
  const bool also = any_token(list, from, list.size(), [](const Token& one) { return kAlso.holds(one); });
  return (pointed && behind_pointer(list, from) == kNoToken) || (also && is_used_up(list, over));
}

/// "…, kal jane ki zaroorat nahi": behind what is over stands that nothing is to be done.
bool needs_nothing(const TokenList& list, std::size_t from) {
  for (std::size_t at = from; at + 1 < list.size(); ++at) {
    if (kUrduNeed.holds(list[at]) && holds_role(list[at + 1], Role::kNot)) return true;
  }
  return false;
}

/// "machine kharab ho gai hai |mistri ko bulana hai", "bill mil gaya |26 tak jama karwana hai": the past ends at `at`
/// with nothing between, and a duty ends the message.
bool ends_told(const TokenList& list, std::size_t begin, std::size_t at) {
  static constexpr WordList kGone("gaya", "gya", "gayi", "gai", "gaye", "gae", "gye", "gyi", "گیا", "گئی", "گئے");
  static constexpr WordList kNext("hua", "hui", "hue", "huwa", "hai", "hain", "tha", "thi", "ke", "k", "wala", "wali",
                                  "wale", "na", "ہوا", "ہوئی", "ہوئے", "ہے", "ہیں", "تھا", "تھی", "کہ", "والا", "والی",
                                  "والے", "نا");
  const bool is = holds_role(list[at - 1], Role::kCopula);
  static constexpr WordList kBe("ho", "kar", "kr", "ہو", "کر");  // "chapter 2 ho gaya |chapter 3 bhi likhna hai"
  const bool gone = kGone.holds(list[at - 1]) && (is_urdu_time(list[at]) || kBe.holds(list[at - 2]));
  if (!(is || gone) || is_sign(list[at]) || kNext.holds(list[at]) || at < begin + 3 || at + 2 >= list.size())
    return false;
  std::size_t end = list.size();
  while (end > at + 2 && is_sign(list[end - 1])) --end;
  // "license khatam ho raha hai |15 ko, us se pehle …": what follows is not yet the duty
  if (any_token(list, at, end, is_sign)) return false;
  const Token& last = list[end - 1];
  const bool must = holds_role(last, Role::kCopula) || holds_role(last, Role::kGa);
  const bool duty = any_token(list, at + 1, list.size(), is_urdu_infinitive);
  const auto infinitive = [](const Token& one) { return is_urdu_infinitive(one) && !kToBe.holds(one); };
  const bool clause = any_token(list, begin, at - 1, infinitive);  // but "khatam |hone| wali hai"
  return (must || is_urdu_time(last) || holds_role(last, Role::kTime)) && duty && !clause && is_over(list, begin, at);
}

Halves halves_of(const TokenList& list) {
  Halves made;
  std::size_t from = 0;
  if (list.size() < 5 || list.size() > kClauseWordsMax) return made;
  for (std::size_t at = 2; at + 2 < list.size(); ++at) {
    const std::size_t joint = joint_at(list, at);
    if (joint == 0 && ends_told(list, from, at)) {
      made.over = from = at;
      break;
    }
    if (joint == 0 || inside_quotes(list, at)) continue;
    if (list[at].literal || !is_over(list, from, at)) break;
    made.over = at;
    from = at + joint;
    at = from;
  }
  if (from == 0 || from + 2 > list.size() || begins_with_this(list, from)) return made;
  const bool duty = any_token(list, from, list.size(), [](const Token& one) {
    return holds_role(one, Role::kCopula) || is_urdu_infinitive(one);
  });
  const bool asks = list.back().norm == "?" || list.back().norm == "؟";
  if (!duty || asks || needs_nothing(list, from) || is_over(list, from, list.size()) ||
      needs_both(list, made.over, from))
    return made;
  if (const std::size_t goes_on = behind_pointer(list, from); goes_on != kNoToken) {
    made.named = spoken_of(list, 0, made.over);
    if (made.named.empty()) return made;
    from = goes_on;
  }
  made.from = from;
  return made;
}

/// "doodh " of "doodh khatam ho gaya hai, lana hai"; empty where the rest names its thing.
std::string named_in(std::string_view text, const Halves& halves) {
  if (halves.named.empty()) return {};
  std::string named(text.substr(halves.named.begin, halves.named.end - halves.named.begin));
  named.push_back(' ');
  return named;
}

}  // namespace

std::vector<Reading> read_behind_past(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  const Halves halves = context.ignore.empty() ? halves_of(list) : Halves{};
  std::vector<Reading> all;
  if (halves.from == 0) return all;
  if (auto bill = read_urdu_bill(text, tokens, context)) return {*std::move(bill)};
  if (halves.named.empty()) {
    const std::uint32_t by = list[halves.from].bytes.begin;
    all = read_all(text.substr(by), context);
    for (Reading& one : all) move_spans(text, by, one);
  } else {
    const Stretch rest = clause_of(text, list, halves.from, list.size(), false);
    all.push_back(read_completed(text, rest, named_in(text, halves), "", context));
  }
  if (!std::all_of(all.begin(), all.end(), is_new)) return {};
  Reading done = read_part(text, clause_of(text, list, 0, halves.over, false), context);
  const bool ticks = halves.named.empty() && !is_used_up(list, halves.over) && done.intent == Intent::kComplete &&
                     !is_bulk(done.detail) && !done.target.empty() && done.confidence >= kDeedSure;
  if (ticks) all.insert(all.begin(), std::move(done));
  return all;
}

std::optional<PastAndDuty> past_and_duty(std::string_view text, const ReadContext& context) {
  Tokens tokens;
  if (prepare_tokens(text, context, tokens) == Language::kEnglish) return std::nullopt;
  const Halves halves = halves_of(tokens.list);
  if (halves.from == 0 || read_urdu_bill(text, tokens, context)) return std::nullopt;  // One thing, which has come.
  const std::size_t end = tokens.list[halves.over - 1].bytes.end;
  std::string duty = named_in(text, halves);
  duty += text.substr(tokens.list[halves.from].bytes.begin);
  return PastAndDuty{std::string(text.substr(0, end)), std::move(duty)};
}

}  // namespace yaad::language
