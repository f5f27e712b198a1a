// What stands before what is to be done: who wants it, that it must not be forgotten, how little haste there is.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// How many words such an opening has at most; what is looked for behind them was said of something else.
constexpr std::size_t kOpeningMost = 9;

}  // namespace

/// "abbu ne bola hai k …", "ammi ne mujhe kaha tha …": where the saying ends whose verb is looked for from `at` on,
/// behind "ne"; `at` where nothing was said.
std::size_t UrduReader::past_saying(std::size_t at, std::size_t end) const {
  static constexpr WordList said("kaha", "kha", "likha", "bola", "boli", "bole", "bataya", "btaya", "farmaya",
                                 "samjhaya", "کہا", "بولا", "بتایا", "فرمایا", "سمجھایا");
  static constexpr WordList say("keh", "kah", "bol", "bata", "کہہ", "کہ", "بول", "بتا");
  static constexpr WordList order("hukm", "hukum", "takeed", "takid", "taakeed", "hidayat", "order", "instruction",
                                  "mashwara", "mashvara", "demand", "request", "farmaish", "message", "msg", "حکم",
                                  "تاکید", "ہدایت", "آرڈر", "مشورہ", "درخواست", "فرمائش", "میسج");
  std::size_t i = at;
  const auto to_whom = [&](std::size_t k) {
    return words_.has(k, Role::kMe) || words_.has(k, Role::kFrom) || words_.has(k, Role::kKo) || filler(k);
  };
  while (i < end && i < at + 3 && to_whom(i)) ++i;
  const auto told = words_.of(i + 1).act;
  const bool helped = (told == Act::kGive || told == Act::kPut || told == Act::kDo) && words_.verb(i + 1, kPerfect);
  if (said.holds(words_.norm(i)) && !words_.literal(i)) {
    ++i;
  } else if ((say.holds(words_.norm(i)) || order.holds(words_.norm(i))) && helped) {
    i += 2;
  } else {
    return at;
  }
  while (i < end && (words_.has(i, Role::kCopula) || words_.has(i, Role::kPast))) ++i;
  return i;
}

/// "boss ka kehna hai ke", "ammi kehti hain", "abbu keh rahe the ke": the same from `at` on, behind who says it.
std::size_t UrduReader::past_telling(std::size_t at, std::size_t end) const {
  static constexpr WordList word("kehna", "kahna", "hukm", "hukum", "farmaish", "takeed", "takid", "taakeed", "hidayat",
                                 "khwahish", "zid", "کہنا", "حکم", "فرمائش", "تاکید", "ہدایت", "خواہش", "ضد");
  static constexpr WordList says("kehta", "kehti", "kehte", "kehtay", "kahta", "kahti", "kahte", "bolta", "bolti",
                                 "bolte", "farmate", "farmati", "chahta", "chahti", "chahte", "chahtay", "کہتا", "کہتی",
                                 "کہتے", "بولتا", "بولتی", "بولتے", "فرماتے", "فرماتی", "چاہتا", "چاہتی", "چاہتے");
  static constexpr WordList say("keh", "kah", "bol", "chah", "کہہ", "بول", "چاہ");
  std::size_t i = at;
  static constexpr WordList news("message", "msg", "phone", "call", "email", "paigham", "میسج", "فون", "کال", "پیغام");
  // "boss ka message aya hai ke …"
  const bool came = words_.of(i + 2).act == Act::kCome && words_.verb(i + 2, kPerfect);
  if (words_.has(i, Role::kOf) && word.holds(words_.norm(i + 1))) {
    i += 2;
  } else if (words_.has(i, Role::kOf) && came && news.holds(words_.norm(i + 1)) && words_.has(i + 4, Role::kKe)) {
    i += 3;
  } else if (says.holds(words_.norm(i))) {
    ++i;
  } else if (say.holds(words_.norm(i)) && words_.has(i + 1, Role::kGoing)) {
    i += 2;
  } else {
    return at;
  }
  std::size_t is = i;
  while (is < end && (words_.has(is, Role::kCopula) || words_.has(is, Role::kPast))) ++is;
  return is > i ? is : at;
}

/// Where what somebody wants done begins, behind who says so; `begin` where nobody is named. "log kehte hain …" is said
/// of everybody.
std::size_t UrduReader::past_report(std::size_t begin, std::size_t end) const {
  static constexpr WordList anyone("log", "logon", "sab", "buzurg", "buzurgon", "dunya", "duniya", "لوگ", "لوگوں", "سب",
                                   "بزرگ", "بزرگوں", "دنیا", "allah", "اللہ", "nabi", "نبی");
  // "usne kaha hai": with its postposition in one word; "aapne" is whom one talks to
  if (words_.has(begin, Role::kThey) && !words_.has(begin, Role::kYou) && words_.norm(begin).ends_with("ne") &&
      words_.norm(begin) != "tumne" && words_.norm(begin) != "aapne") {
    std::size_t rest = past_saying(begin + 1, end);
    if (rest == begin + 1) return begin;
    while (rest < end && (words_.has(rest, Role::kKe) || words_.sign(rest))) ++rest;
    return rest + 1 < end ? rest : begin;
  }
  // "sir keh rahe the …": who it was has been taken for whom one speaks to.
  for (std::size_t i = begin > items_.begin ? begin : begin + 1; i + 2 < end && i < begin + kOpeningMost; ++i) {
    if (words_.sign(i)) return begin;
    std::size_t rest = i;
    if (words_.has(i, Role::kBy) && !words_.has(i - 1, Role::kMe)) {
      rest = past_saying(i + 1, end);
      if (rest == i + 1) return begin;
    } else {
      rest = past_telling(i, end);
      if (rest == i) continue;
    }
    if (i > begin && anyone.holds(words_.norm(i - 1))) return begin;
    while (rest < end && (words_.has(rest, Role::kKe) || words_.sign(rest))) ++rest;
    return rest + 1 < end && !asks(begin, rest) ? rest : begin;
  }
  return begin;
}

/// "abbu ne bola hai k … bharwa lena", "ammi kehti hain … karwa lo": a duty that somebody gave, without who gave it.
std::optional<UrduCommand> UrduReader::reported(std::size_t begin, std::size_t end) {
  const std::size_t rest = past_report(begin, end);
  if (rest == begin || asks(rest, end)) return std::nullopt;
  const VerbGroup wanted = words_.group(rest, end);
  if (wanted.negated || wanted.past || any(rest, end, Role::kYou)) return std::nullopt;
  const bool duty = wanted.mood == Mood::kDuty || (wanted.mood == Mood::kWish && (wanted.light || slots()));
  // "sir ne kaha hai mehnat karo" is advice.
  // "ali ne kaha mujhe paise de do": his own words
  const bool wished = wanted.mood == Mood::kImperative && (wanted.light || slots()) && !words_.has(rest, Role::kMe);
  // "… wo gym wala kaam kal kar do": of a task that is on the list
  const bool asked_of_us = reminds(wanted) || writes(wanted) || names_wala(rest, wanted.begin);
  if (!duty && !wished) return std::nullopt;
  std::optional<UrduCommand> made;
  if (asked_of_us || (wanted.mood == Mood::kDuty && wanted.copula)) {
    made = parts(rest, end);
  } else {
    // "doctor keh raha tha goli kam kar do" may only be told; "… le aana" leaves it to whom it was said to, and so does
    // what is still said: "abbu kehte hain 20 may se pehle karwa lo".
    constexpr double kAsked = 0.65;
    const bool once = any(begin, rest, Role::kBy) || any(begin, rest, Role::kPast) || any(begin, rest, Role::kGoing);
    const bool order = wanted.mood == Mood::kImperative && !is_infinitive(words_.norm(wanted.end - 1));
    const bool told = order && (once || !slots());
    made = plain(Intent::kCreate, told ? kAsked : 0.85);
    made->object = object(rest, wanted.end, false);
  }
  if (!made || made->intent != Intent::kCreate) return made;
  // "unko dr ke paas le jaun": it is said who, and nothing before names them.
  if (words_.has(rest, Role::kPronounKo) && made->object.begin == rest + 1) made->object.begin = rest;
  if (words_empty(made->object)) return std::nullopt;
  return made;
}

/// "koi jaldi nahi, …", "itni jaldi nahi hai lekin …": where the rest begins; `begin` where nothing of the kind is
/// said.
std::size_t UrduReader::past_leisure(std::size_t begin, std::size_t end) {
  static constexpr WordList haste("jaldi", "jldi", "zaroori", "zaruri", "aham", "urgent", "important", "جلدی", "ضروری",
                                  "اہم", "ارجنٹ");
  static constexpr WordList but("lekin", "magar", "mgr", "par", "pr", "per", "bas", "لیکن", "مگر", "پر", "بس");
  std::size_t i = begin;
  if (words_.has(i, Role::kThis) && i + 5 < end) ++i;  // "ye itna zaroori nahi, …"
  const bool little = words_.has(i, Role::kSome) || words_.has(i, Role::kMore) || degree(i);
  const bool plain_haste = words_.norm(i) == "jaldi" || words_.norm(i) == "جلدی";  // "jaldi nahi hai par …"
  if (little) ++i;
  if (!(little || plain_haste) || end < i + 4 || !haste.holds(words_.norm(i))) return begin;
  const bool important = grammar_.has(i, Class::kPriority);
  ++i;
  if (words_.has(i, Role::kOf) && !words_.has(i + 1, Role::kNot)) ++i;  // "jaldi ki baat nahi"
  if (words_.norm(i) == "baat" || words_.norm(i) == "بات") ++i;
  if (!words_.has(i, Role::kNot)) return begin;
  ++i;
  if (words_.has(i, Role::kCopula)) ++i;
  const std::size_t rest = i;
  while (i + 1 < end && (pause(i) || but.holds(words_.norm(i)))) ++i;
  if (i == rest || i + 1 >= end) return begin;
  little_ = important;
  return i;
}

/// "maine pakka soch liya hai, …", "faisla kar liya hai ke …": that it was decided is not what is to be done.
std::size_t UrduReader::past_decision(std::size_t begin, std::size_t end) const {
  static constexpr WordList decides("soch", "socha", "faisla", "irada", "iraada", "tay", "thaan", "than", "سوچ", "سوچا",
                                    "فیصلہ", "ارادہ", "طے", "ٹھان");
  for (std::size_t i = begin; i + 2 < end && i < begin + kOpeningMost; ++i) {
    if (!decides.holds(words_.norm(i)) || words_.literal(i)) continue;
    std::size_t to = i + 1;
    while (to < end && !pause(to) && !words_.has(to, Role::kKe) && to < i + 5) ++to;
    if (to + 2 >= end || !(pause(to) || words_.has(to, Role::kKe))) return begin;
    const VerbGroup thought = words_.group(begin, to);
    const Mood rest = words_.group(to + 1, end).mood;
    const bool decided = thought.mood == Mood::kDone && !thought.negated && !asks(begin, end);
    const bool to_do = rest == Mood::kDuty || rest == Mood::kImperative || rest == Mood::kWish;
    for (std::size_t at = begin; at < i; ++at) {
      if (words_.has(at, Role::kThey) || (words_.has(at, Role::kBy) && !words_.has(at - 1, Role::kMe))) return begin;
    }
    return decided && to_do ? to + 1 : begin;
  }
  return begin;
}

/// "aap mujhe … yaad kara dein": who is spoken to.
std::size_t UrduReader::past_you(std::size_t begin, std::size_t end) const {
  const bool you = end > begin + 3 && words_.has(begin, Role::kYou) && words_.has(begin + 1, Role::kMe);
  if (!you || words_.has(begin + 1, Role::kOn) || asks(begin, end)) return begin;
  const VerbGroup group = words_.group(begin, end);
  const bool asked = group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula && !group.should);
  return asked ? begin + 1 : begin;
}

/// "ye na bhoolne dena", "bhoolne mat dena": whether [begin, end) bids that.
bool UrduReader::bids_remember(std::size_t begin, std::size_t end) const {
  bool forgets = false;
  for (std::size_t i = begin; i < end; ++i) forgets = forgets || words_.of(i).act == Act::kForget;
  if (!forgets || !any(begin, end, Role::kNot)) return false;
  while (end > begin + 2 && words_.has(end - 1, Role::kMe)) --end;
  const VerbGroup group = words_.group(begin, end);
  const bool bids = group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula && !group.should);
  return bids && group.end + 1 >= end && !group.past;
}

/// "… ke tum mere dost ho", "… ke duniya gol hai": what is to be kept in mind, and nothing to do.
bool UrduReader::tells_only(std::size_t begin, std::size_t end) const {
  if (slots() && !any(begin, end, Role::kYou)) return false;
  const Mood said = words_.group(begin, end).mood;
  const bool is = said == Mood::kIs || said == Mood::kTold || said == Mood::kWas || said == Mood::kDone;
  return is || any(begin, end, Role::kYou);
}

/// "itna nahi hai ye sab", with "aham" taken between: it says that something matters little.
bool UrduReader::belittles(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; slots_.priority && i + 1 < end; ++i) {
    if (degree(i) && words_.has(i + 1, Role::kNot)) return true;
  }
  return false;
}

/// "bht urgent:", "zaroori kaam:" with its word taken: says only how much it matters.
bool UrduReader::only_weight(std::size_t begin, std::size_t end) const {
  if (!slots_.priority || begin == end) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!words_.has(i, Role::kMore) && !filler(i) && !words_.has(i, Role::kCopula)) return false;
  }
  return true;
}

}  // namespace yaad::language
