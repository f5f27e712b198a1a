// What is told as settled, promised, wanted of a reminder or to be passed on, and so is to be kept: "nikah ki tareekh
// 12 december rakhi hai", "maine wada kiya hai ke …", "mujhe rozana dawai ka reminder chahiye", "ali ko kehna hai ke
// …".
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr double kTold = 0.8;

}  // namespace

/// "shadi 20 december ko tay ho gai hai", "meeting 3 baje fix hui hai", "nikah ki tareekh 12 december rakhi hai",
/// "doctor ki appointment mil gai hai budh 4 baje ki": what was arranged, at a time that is to come.
std::optional<UrduCommand> UrduReader::arranged(std::size_t begin, std::size_t end) const {
  static constexpr WordList kSettled("tay", "tey", "fix", "fixed", "pakki", "pakka", "pakay", "final", "confirm",
                                     "confirmed", "book", "schedule", "scheduled", "muqarrar", "set", "طے", "فکس",
                                     "پکی", "پکا", "فائنل", "کنفرم", "بک", "مقرر", "سیٹ");
  static constexpr WordList kGot("mil", "mila", "mili", "liya", "li", "lia", "diya", "di", "dia", "rakha", "rakhi",
                                 "rakhe", "rakh", "nikli", "nikla", "ملا", "ملی", "مل", "لیا", "لی", "دیا", "دی",
                                 "رکھا", "رکھی", "رکھ", "نکلی", "نکلا");
  static constexpr WordList kMeeting("time", "tym", "waqt", "appointment", "apointment", "date", "tareekh", "tarikh",
                                     "slot", "ٹائم", "وقت", "اپائنٹمنٹ", "تاریخ", "ڈیٹ");
  static constexpr WordList kBecomes("ho", "hui", "hua", "hue", "huwa", "gai", "gayi", "gaya", "gya", "gye", "gaye",
                                     "hogai", "hogayi", "hogaya", "kar", "kr", "kardi", "kiya", "ki", "ہو", "ہوئی",
                                     "ہوا", "گئی", "گیا", "گئے", "ہوگئی", "ہوگیا", "کر", "کیا", "کی", "liya", "li",
                                     "diya", "di", "لیا", "لی", "دیا", "دی");
  if (!slots_.when || slots_.repeat || slots_.question || slots_.taken_back || slots_.moved || asks(begin, end) ||
      any(begin, end, Role::kNot) || any(begin, end, Role::kPast) || any(begin, end, Role::kTask) ||
      any(begin, end, Role::kYou) || any(begin, end, Role::kGoing))
    return std::nullopt;
  std::size_t to = end;
  while (to > begin &&
         (words_.sign(to - 1) || filler(to - 1) || words_.has(to - 1, Role::kCopula) || words_.has(to - 1, Role::kOf)))
    --to;
  const std::size_t last = to;
  while (to > begin + 1 && kBecomes.holds(words_.norm(to - 1)) && !kMeeting.holds(words_.norm(to - 1))) --to;
  const bool became = to < last;
  // "tay ho gai", "fix hai"
  const bool settled = to > begin + 1 && kSettled.holds(words_.norm(to - 1)) && became;
  if (settled) {
    --to;
  } else if (to > begin + 1 && kGot.holds(words_.norm(to - 1)) && kMeeting.holds(words_.norm(to - 2))) {
    --to;
  } else if (!(became && to > begin + 1 && kMeeting.holds(words_.norm(to - 1)))) {
    return std::nullopt;
  }
  // "nikah ki |tareekh|": of the nikah; "doctor |se 5 baje ka| time": with the doctor
  if (to > begin + 2 && words_.has(to - 1, Role::kDate) && words_.has(to - 2, Role::kOf) && words_.content(to - 3) &&
      (words_.norm(to - 1).starts_with("t") || words_.norm(to - 1).starts_with("ت")) && words_.norm(to - 1) != "time" &&
      words_.norm(to - 1) != "tym")
    to -= 2;
  UrduCommand made = plain(Intent::kCreate, kTold);
  made.object = object(begin, to, false);
  bool named = false;
  for (std::size_t i = made.object.begin; i < made.object.end; ++i)
    named = named || (words_.content(i) && !kMeeting.holds(words_.norm(i)));
  return named ? std::optional(made) : std::nullopt;
}

/// "maine wada kiya hai ke kal ali ko paise dunga", «عائشہ سے وعدہ ہے کہ …»: what was promised is what is to be done.
/// Where it begins; `begin` where nothing is.
std::size_t UrduReader::past_promise(std::size_t begin, std::size_t end) const {
  static constexpr WordList kPromise("wada", "waada", "vada", "promise", "vaada", "وعدہ");
  constexpr std::size_t kNear = 8;
  for (std::size_t i = begin; i + 3 < end && i < begin + kNear; ++i) {
    if (!kPromise.holds(words_.norm(i)) || words_.literal(i)) continue;
    for (std::size_t at = begin; at < i; ++at) {
      const bool others = words_.has(at, Role::kYou) || (words_.has(at, Role::kBy) && !words_.has(at - 1, Role::kMe));
      if (others && words_.norm(at) != "maine") return begin;
    }
    std::size_t at = i + 1;
    const auto helps = [&](std::size_t k) {
      const Act act = words_.of(k).act;
      return words_.has(k, Role::kCopula) || words_.has(k, Role::kPast) || act == Act::kDo || act == Act::kTake ||
             act == Act::kGive || act == Act::kBe || filler(k);
    };
    while (at < end && helps(at) && !(words_.has(at, Role::kKe) && words_.has(at - 1, Role::kCopula))) ++at;
    if (at + 1 >= end || at == i + 1 || !(words_.has(at, Role::kKe) || pause(at))) return begin;
    return at + 1;
  }
  return begin;
}

/// "mujhe rozana subah dawai ka reminder chahiye", «کل شام میٹنگ کی یاد دہانی چاہیے»: one wants to be reminded.
std::optional<UrduCommand> UrduReader::wants_reminder(std::size_t begin, std::size_t end) {
  static constexpr WordList kWanted("chahiye", "chahye", "chahie", "chaiye", "chahiay", "chahyay", "چاہیے", "چاہئے",
                                    "چاہیئے");
  if (!slots_.when && !slots_.repeat) return std::nullopt;
  while (end > begin && (words_.sign(end - 1) || filler(end - 1) || words_.has(end - 1, Role::kCopula))) --end;
  if (end < begin + 2 || !kWanted.holds(words_.norm(end - 1)) || asks(begin, end)) return std::nullopt;
  std::size_t to = end - 1;
  if (!words_.has(to - 1, Role::kReminder)) return std::nullopt;
  --to;
  if (to > begin && words_.has(to - 1, Role::kYaad)) --to;
  while (to > begin && (words_.has(to - 1, Role::kOf) || words_.norm(to - 1) == "ek" || words_.norm(to - 1) == "ایک"))
    --to;
  if (to > begin + 1 && words_.has(to - 1, Role::kFor)) --to;
  return created(begin, to, 0.93, Detail::kRemind);
}

/// "hamza ko bhi bolna hai ke references daal de", «امی سے پوچھنا ہے کہ کب آنا ہے»: what is to be passed on, whatever
/// it asks.
std::optional<UrduCommand> UrduReader::passed_on(std::size_t begin, std::size_t end) const {
  static constexpr WordList kSay("kehna", "kahna", "bolna", "batana", "btana", "poochna", "puchna", "pochna",
                                 "samjhana", "kehdena", "کہنا", "بولنا", "بتانا", "پوچھنا", "سمجھانا");
  constexpr std::size_t kNear = 9;
  for (std::size_t i = begin + 2; i + 2 < end && i < begin + kNear; ++i) {
    const bool recalls = words_.has(i - 1, Role::kYaad) && words_.infinitive(i);  // "yaad dilana hai ke"
    if (!(recalls || kSay.holds(words_.norm(i))) || words_.literal(i) || !words_.has(i + 1, Role::kCopula) ||
        !words_.has(i + 2, Role::kKe))
      continue;
    const bool whom = find(begin, i, Role::kKo) < i || find(begin, i, Role::kFrom) < i;
    if (!whom || any(begin, i, Role::kYou) || asks(begin, i)) return std::nullopt;
    UrduCommand made = plain(Intent::kCreate, 0.85);
    made.object = object(begin, end, false);
    made.object.end = end;
    while (made.object.end > i + 3 && words_.sign(made.object.end - 1)) --made.object.end;
    return made;
  }
  return std::nullopt;
}

}  // namespace yaad::language
