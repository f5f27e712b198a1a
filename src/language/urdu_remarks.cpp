// What Urdu says to people and not to a list: prayers, good wishes, excuses, sums, what everybody ought to do.
#include "language/clause_words.h"
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// With these behind it a word is a name: "mubarak ko phone", "ameen ki fees".
constexpr std::uint64_t kPosts = role(Role::kKo) | role(Role::kOf) | role(Role::kFrom) | role(Role::kBy) |
                                 role(Role::kWala) | role(Role::kFor) | role(Role::kOn) | role(Role::kAnd);

}  // namespace

/// Whether the message is no more than talk among people, whatever times stand in it.
bool UrduReader::only_talk(std::size_t begin, std::size_t end) const {
  while (end > begin && (words_.sign(end - 1) || filler(end - 1))) --end;
  if (begin >= end) return false;
  return prays(begin, end) || excuses(begin, end) || sums(begin, end) || public_duty(begin, end) ||
         takes_leave(begin, end) || told_to_another(begin, end) || says_twice(begin, end) || grumbles(begin, end) ||
         is_away(begin, end) || felt(begin, end) || supposes(begin, end) || calls_ride(begin, end) ||
         likes(begin, end) || has_habit(begin, end) || relieved(begin, end) || only_goes_on(begin, end);
}

/// "uski to aadat hai har kaam adhura chorne ki", «مجھے دیر سے سونے کی عادت ہے»: how somebody is.
bool UrduReader::has_habit(std::size_t begin, std::size_t end) const {
  static constexpr WordList habit("aadat", "adat", "aadatein", "عادت", "عادتیں");
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (!words_.literal(i) && habit.holds(words_.norm(i)) && words_.has(i + 1, Role::kCopula)) return true;
  }
  return false;
}

/// "kal chutti hai shukar hai": glad of it, and nothing to do.
bool UrduReader::relieved(std::size_t begin, std::size_t end) const {
  static constexpr WordList glad("shukar", "shukr", "shuker", "شکر");
  if (end < begin + 3 || !words_.has(end - 1, Role::kCopula) || !glad.holds(words_.norm(end - 2))) return false;
  const Mood mood = words_.group(begin, end - 2).mood;
  return mood != Mood::kDuty && mood != Mood::kImperative && mood != Mood::kDone;
}

/// "aur phir kal wo", «اور پھر جمعرات کو»: somebody goes on to tell.
bool UrduReader::only_goes_on(std::size_t begin, std::size_t end) const {
  static constexpr WordList goes("phir", "fir", "pher", "پھر");
  bool then = words_.has(begin, Role::kAnd) && slots_.when;  // "aur kal"
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.literal(i)) return false;
    const bool small = words_.has(i, Role::kAnd) || words_.has(i, Role::kThis) || words_.has(i, Role::kThey) ||
                       words_.has(i, Role::kKo) || filler(i) || words_.sign(i);
    if (!small && !goes.holds(words_.norm(i))) return false;
    then = then || goes.holds(words_.norm(i));
  }
  return then;
}

/// «مجھے پیر کا دن پسند نہیں», "mujhe barish se nafrat hai": what somebody likes, and nothing to do about it.
bool UrduReader::likes(std::size_t begin, std::size_t end) const {
  static constexpr WordList taste("pasand", "pasnd", "nafrat", "پسند", "نفرت");
  constexpr std::size_t kBehind = 4;  // "pasand nahi hai mujhe"
  if (slots_.reminder || slots_.repeat) return false;
  bool likes = false;
  for (std::size_t i = begin; i < end; ++i) {
    // "pasand ka kapra lana hai", but "office jana pasand nahi"
    const bool duty = words_.infinitive(i) && !(i + 1 < end && taste.holds(words_.norm(i + 1)));
    if (duty || words_.verb(i, kImperative)) return false;
    const bool told = words_.has(end - 1, Role::kNot) || words_.has(end - 1, Role::kCopula);
    likes = likes || (told && i + kBehind >= end && !words_.literal(i) && taste.holds(words_.norm(i)));
  }
  return likes;
}

bool UrduReader::begins_with_if(std::size_t begin) const {
  static constexpr WordList if_only("agar", "agr", "kash", "kaash", "اگر", "کاش");
  return !words_.literal(begin) && if_only.holds(words_.norm(begin));
}

/// "agar lottery nikal aaye to kal hi gari loon", «کاش کل چھٹی ہوتی», "jo hona tha ho gaya": what might be or had to
/// be, and nothing that is to be done. "agar barish ho to kapre utar lena" is.
bool UrduReader::supposes(std::size_t begin, std::size_t end) const {
  static constexpr WordList whatever("jo", "جو"), be("hona", "ہونا");
  if (slots_.reminder || end < begin + 4 || words_.literal(begin)) return false;
  if (whatever.holds(words_.norm(begin)) && be.holds(words_.norm(begin + 1))) return true;
  if (!begins_with_if(begin)) return false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (words_.infinitive(i) || words_.verb(i, kImperative)) return false;
  }
  return true;
}

/// "ek careem mangwa do", «مجھے ابھی ٹیکسی منگوا دو»: asked of somebody who can send one. "kal careem mangwani hai" is
/// one's own.
bool UrduReader::calls_ride(std::size_t begin, std::size_t end) const {
  static constexpr WordList rides("careem", "kareem", "uber", "indrive", "indriver", "taxi", "texi", "rickshaw",
                                  "riksha", "cab", "bykea", "yango", "ٹیکسی", "رکشہ", "رکشا", "کریم", "اوبر");
  static constexpr WordList fetch("mangwa", "manga", "mangva", "bula", "bulwa", "bulva", "book", "منگوا", "منگا", "بلا",
                                  "بلوا", "بک");
  static constexpr WordList give("do", "dein", "den", "dain", "dijiye", "kar", "kr", "kardo", "krdo", "دو", "دیں", "دے",
                                 "دیجیے", "کر", "کرو");
  bool ride = false;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    ride = ride || rides.holds(words_.norm(i));
    if (ride && fetch.holds(words_.norm(i)) && give.holds(words_.norm(i + 1))) return true;
  }
  return false;
}

/// "zara aaj bohat rui", «منا آج پھر رویا», "ami bohat royin": what somebody did who felt so. The verb stands last, and
/// who it was, or how much, before it; "kal roti", «امی کی روئی» are things.
bool UrduReader::felt(std::size_t begin, std::size_t end) const {
  static constexpr WordList felt("roi", "roye", "dara", "dari", "daray", "lara", "laray", "larin", "dukha", "dukhi",
                                 "chilaya", "sharmaya", "sharmayi", "itraya", "tarpa", "tarpi", "kanpa", "روئی",
                                 "روئیں", "ڈرا", "ڈری", "ڈرے", "لڑا", "لڑی", "لڑے", "چلایا", "چلائی", "چلائے", "شرمایا",
                                 "شرمائی", "تڑپا", "تڑپی", "کانپا");
  static constexpr WordList wept("rui", "royi", "roya", "royin", "chillaya", "chillayi", "chillaye", "khansa", "رویا",
                                 "روئے", "کھانسا");
  static constexpr WordList much("bohat", "bohot", "bahut", "boht", "bht", "bhut", "bhot", "buhat", "khoob", "khub",
                                 "phir", "itna", "itni", "بہت", "خوب", "پھر", "اتنا", "اتنی");
  static constexpr WordList taunt("taana", "tana", "taane", "tane", "thappar", "thapar", "طعنہ", "طعنے", "تھپڑ");
  if (slots_.repeat || slots_.reminder || end < begin + 2 || words_.literal(end - 1)) return false;
  const bool before = much.holds(words_.norm(end - 2)) || words_.has(end - 2, Role::kMore);
  if (before && felt.holds(words_.norm(end - 1))) return true;
  if (wept.holds(words_.norm(end - 1))) return before || !(any(begin, end, Role::kOf) || any(begin, end, Role::kKo));
  // "saas ne phir taana mara": somebody did it to another.
  return any(begin + 1, end - 1, Role::kBy) && taunt.holds(words_.norm(end - 2)) && !words_.has(begin, Role::kMe);
}

/// "itna kaam hai ke sar khane ki fursat nahi", "itni thand hai", "dadi kehti hain ab nahi lagwani": how much it is,
/// what somebody will not.
bool UrduReader::grumbles(std::size_t begin, std::size_t end) const {
  static constexpr WordList so_much("itna", "itni", "itne", "itnay", "اتنا", "اتنی", "اتنے");
  static constexpr WordList says("kehti", "kehta", "kehte", "kahti", "kahta", "bolti", "bolta", "bolte", "کہتی", "کہتا",
                                 "کہتے", "بولتی", "بولتا", "بولتے");
  const bool much = so_much.holds(words_.norm(begin)) && !words_.literal(begin);
  bool to_do = false;
  for (std::size_t i = begin; much && i < end; ++i)
    to_do = to_do || words_.infinitive(i) || words_.verb(i, kImperative);
  for (std::size_t i = begin + 1; i < end; ++i) {
    // "itni thand hai na aaj kal"
    if (much && !to_do && !words_.literal(i) && words_.has(i, Role::kCopula)) return true;
    if (i + 1 == end) break;
    if (words_.literal(i) || !words_.has(i, Role::kCopula)) continue;
    if (much && words_.has(i + 1, Role::kKe)) return true;
    if (says.holds(words_.norm(i - 1)) && find(i + 1, end, Role::kNot) < end) return true;
  }
  return false;
}

/// "mali chutti pe hai is hafte", "sir bemar hain is friday chutti": how it is with somebody else, whenever.
bool UrduReader::is_away(std::size_t begin, std::size_t end) const {
  static constexpr WordList leave("chutti", "chhutti", "chuti", "chuttiyon", "chuttion", "leave", "چھٹی", "چھٹیوں");
  static constexpr WordList ill("bemar", "bimar", "beemar", "بیمار");
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (words_.literal(i) || !words_.has(i + 1, Role::kCopula)) continue;
    const bool on_leave = words_.has(i, Role::kOn) && leave.holds(words_.norm(i - 1)) && i > begin + 1;
    if (!on_leave && !ill.holds(words_.norm(i))) continue;
    for (std::size_t j = begin; j < end; ++j) {
      const bool order = j > i + 1 && words_.content(j) && !leave.holds(words_.norm(j));  // "…, lunch cancel"
      if (order || words_.has(j, Role::kMe) || words_.infinitive(j) || words_.verb(j, kImperative)) return false;
    }
    return true;
  }
  return false;
}

/// "subhan allah", "jumma mubarak sab ko", "safar bakhair": nothing but a prayer or a good wish, unless it is
/// somebody's name or something is to be done.
bool UrduReader::prays(std::size_t begin, std::size_t end) const {
  static constexpr WordList words("ameen", "amin", "aameen", "subhan", "subhanallah", "astaghfar", "astaghfirullah",
                                  "bismillah", "jazak", "jazakallah", "walaikum", "assalam", "inna", "bakhair",
                                  "bakhayr", "mubarak", "mubarik", "tauba", "toba", "masha", "آمین", "سبحان", "استغفر",
                                  "استغفراللہ", "بسم", "جزاک", "وعلیکم", "السلام", "انا", "للہ", "بخیر", "مبارک",
                                  "توبہ", "ماشاء", "کریم", "kareem", "karim");
  static constexpr WordList of_a_month("کریم", "kareem", "karim");  // A name too, and a taxi.
  static constexpr WordList begs("ya", "یا", "o", "اے");            // "ya allah reham"
  static constexpr WordList god("allah", "khuda", "اللہ", "خدا");
  if (slots_.repeat) return false;  // «سالگرہ مبارک سارہ — ہر سال ۳ اکتوبر»
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.literal(i)) continue;
    const auto norm = words_.norm(i);
    const bool named = i + 1 < end && (words_.of(i + 1).roles & kPosts) != 0;
    // "subhan allah", not "habib allah ki fees"
    const bool called =
        god.holds(norm) && !slots() && (i + 1 == end || i == begin || begs.holds(words_.norm(i - 1))) && !named;
    if (!called && (!words.holds(norm) || named || (of_a_month.holds(norm) && !(slots_.holiday && end == begin + 1))))
      continue;
    const VerbGroup group = words_.group(begin, end);
    const bool asked = group.mood == Mood::kDuty || (group.mood == Mood::kImperative && group.act != Act::kBe);
    return !asked && group.mood != Mood::kDone && !asks(begin, end);
  }
  return false;
}

/// "maaf karna, gym wala kaam hata do": where the rest begins; `begin` where nobody says sorry.
std::size_t UrduReader::past_excuse(std::size_t begin, std::size_t end) const {
  static constexpr WordList sorry("sorry", "maaf", "maf", "muaf", "mazrat", "maazrat", "moazrat", "معاف", "معذرت",
                                  "سوری");
  if (words_.literal(begin) || !sorry.holds(words_.norm(begin))) return begin;
  std::size_t i = begin + 1;
  const bool begs = words_.of(i).act == Act::kDo && words_.verb(i, kImperative | kInfinitive) &&
                    !words_.has(i + 1, Role::kCopula) && words_.of(i + 1).act != Act::kGive;
  static constexpr WordList pardon("maaf", "maf", "muaf", "معاف");  // A verb of its own: "ali ko maaf karna hai".
  if (!begs && pardon.holds(words_.norm(begin)) && !words_.sign(i)) return begin;
  if (begs) ++i;
  while (i < end && (words_.sign(i) || filler(i))) ++i;
  return i;
}

/// "maaf karna galat number", "sorry ghalti se bhej diya": an excuse, and behind it why and nothing for the list.
bool UrduReader::excuses(std::size_t begin, std::size_t end) const {
  static constexpr WordList why("ghalti", "galti", "ghalati", "galat", "ghalat", "wrong", "dair", "der", "late", "غلطی",
                                "غلط", "دیر", "لیٹ");
  const std::size_t rest = past_excuse(begin, end);
  if (rest == begin || rest == end) return rest == end;
  const Mood mood = words_.group(rest, end).mood;
  if (mood == Mood::kImperative || mood == Mood::kDuty) return false;
  for (std::size_t i = rest; i < end; ++i) {
    if (why.holds(words_.norm(i)) || words_.has(i, Role::kYou)) return true;
  }
  return false;
}

/// "barah zarb aath", "100 taqseem 4"
bool UrduReader::sums(std::size_t begin, std::size_t end) const {
  static constexpr WordList signs("jama", "zarb", "taqseem", "manfi", "nafi", "plus", "minus", "times", "جمع", "ضرب",
                                  "تقسیم", "منفی", "نفی", "پلس", "مائنس");
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    int number = 0;
    if (signs.holds(words_.norm(i)) && grammar_.number_at(i - 1, number) && grammar_.number_at(i + 1, number))
      return true;
  }
  // "25 ko 16 se multiply karo", «بارہ کو پندرہ سے ضرب دو»
  static constexpr WordList verbs("multiply", "divide", "zarb", "taqseem", "minus", "ضرب", "تقسیم");
  for (std::size_t i = begin + 2; i < end; ++i) {
    int number = 0;
    const bool by = words_.has(i - 1, Role::kFrom) && grammar_.number_at(i - 2, number);
    if (by && verbs.holds(words_.norm(i))) return true;
  }
  return false;
}

/// "hukumat ko mehngai kam karni chahiye", "bachon ko doodh peena chahiye": what others ought to do, in somebody's
/// opinion. "ali ko paise dene chahiyen" is one's own.
bool UrduReader::public_duty(std::size_t begin, std::size_t end) const {
  if (!any(end - 1, end, Role::kShould)) return false;
  static constexpr WordList all(
      "hukumat", "awam", "log", "logon", "logo", "insan", "insaan", "insano", "insanon", "qaum", "duniya", "dunya",
      "police", "wazir", "wazeer", "siyasatdano", "siyasatdanon", "media", "sarkar", "adalat", "fouj", "fauj",
      "naujawano", "naujawanon", "aurton", "auraton", "mardon", "larkon", "larkiyon", "walidain", "waldain", "sab",
      "kisi", "har", "ummat", "musalmanon", "pakistanion", "pakistaniyon", "حکومت", "عوام", "لوگوں", "انسان", "انسانوں",
      "قوم", "دنیا", "پولیس", "وزیر", "وزیراعظم", "سیاستدانوں", "میڈیا", "سرکار", "عدالت", "فوج", "نوجوانوں", "عورتوں",
      "مردوں", "لڑکوں", "لڑکیوں", "والدین", "سب", "کسی", "امت", "مسلمانوں", "پاکستانیوں");
  // Nobody else can do these for them.
  static constexpr WordList themselves("peena", "peeni", "pina", "khana", "sona", "rehna", "bolna", "jeena", "hansna",
                                       "seekhna", "parhna", "khelna", "samajhna", "banna", "hona", "sochna", "پینا",
                                       "پینی", "کھانا", "سونا", "رہنا", "بولنا", "جینا", "ہنسنا", "سیکھنا", "پڑھنا",
                                       "کھیلنا", "سمجھنا", "بننا", "ہونا", "سوچنا");
  static constexpr WordList yours("tumhe", "tumhein", "aapko", "apko", "tujhe", "تمہیں", "تجھے");
  if (yours.holds(words_.norm(begin))) return true;  // "tumhe to politics mein hona chahiye"
  const std::size_t ko = find(begin, end, Role::kKo);
  if (ko <= begin || ko + 1 >= end || words_.has(ko - 1, Role::kMe)) return false;
  // "sab ko email bhejni chahiye": what one sends or tells them oneself.
  const Act act = words_.group(begin, end).act;
  if (act == Act::kDoing || act == Act::kTell) return false;
  if (all.holds(words_.norm(ko - 1)) || (words_.has(begin, Role::kEach) && !slots_.when)) return true;
  const std::size_t verb = words_.has(end - 2, Role::kNot) ? end - 3 : end - 2;
  return verb > ko && themselves.holds(words_.norm(verb));
}

/// "ammi ko salam kehna", "apna khayal rakhna", "aram se ana", "ghar pohanch ke call karna": asked of somebody who
/// goes.
bool UrduReader::takes_leave(std::size_t begin, std::size_t end) const {
  static constexpr WordList greets("salam", "salaam", "slam", "khayal", "khyal", "khayaal", "dua", "سلام", "خیال",
                                   "دعا");
  static constexpr WordList there("pohanch", "pohnch", "pahunch", "pohch", "puhanch", "pahonch", "پہنچ");
  static constexpr WordList then("ke", "kar", "kr", "k", "کے", "کر");
  if (slots_.when || slots_.repeat || slots_.reminder) return false;
  const VerbGroup group = words_.group(begin, end);
  const bool asked = group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula && !group.should);
  if (!asked || group.negated) return false;
  if (group.begin == begin) return group.act == Act::kCome && end == begin + 1;  // "jaldi ana"
  const bool says =
      group.act == Act::kDo || group.act == Act::kGive || group.act == Act::kPut || group.act == Act::kOther;
  if (says && greets.holds(words_.norm(group.begin - 1))) return true;
  // "aram se ana", "wapas jaldi ana": with nobody and nothing named
  static constexpr WordList manner("aram", "araam", "dhyan", "sambhal", "آرام", "دھیان", "سنبھل");
  bool content = false;
  for (std::size_t i = begin; i < group.begin; ++i)
    content = content || (words_.content(i) && !manner.holds(words_.norm(i)));
  if (group.act == Act::kCome && !content) return true;
  // "ghar pohanch ke call karna": whom is not said, as it is whoever asks.
  if (any(begin, end, Role::kKo)) return false;
  for (std::size_t i = begin; i + 1 < group.end && i < begin + 3; ++i) {
    if (there.holds(words_.norm(i)) && then.holds(words_.norm(i + 1))) return group.verb <= i + 4;
  }
  return false;
}

/// "ustad ne bachon ko kaha ke kaam mukammal karo", "teacher ne kaha roz likho": another was told to, or only advised.
bool UrduReader::told_to_another(std::size_t begin, std::size_t end) const {
  const std::size_t by = find(begin, end, Role::kBy);
  if (by <= begin || by + 2 >= end || words_.has(by - 1, Role::kMe)) return false;
  std::size_t said = by + 1;
  bool another = false;
  for (std::size_t i = by + 1; i < end && i < by + 4; ++i) {
    if (!words_.has(i, Role::kKo) && !words_.has(i, Role::kPronounKo)) continue;
    another = !words_.has(i - 1, Role::kMe);
    said = i + 1;
  }
  std::size_t rest = past_saying(said, end);
  if (rest == said) return false;
  while (rest < end && (words_.has(rest, Role::kKe) || words_.sign(rest))) ++rest;
  const VerbGroup wanted = words_.group(rest, end);
  if (wanted.mood != Mood::kImperative && wanted.mood != Mood::kDuty) return false;
  return another || (writes(wanted) && !reminds(wanted) && !words_of_name(rest, wanted.begin));
}

/// "doodh ka doodh pani ka pani", "tauba tauba", «اے وطن پیارے وطن»: a saying or a song, and nobody's errand.
bool UrduReader::says_twice(std::size_t begin, std::size_t end) const {
  if (slots() || end < begin + 3 || end > begin + 8) return false;
  if (words_.group(begin, end).mood != Mood::kNone) return false;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (!words_.content(i) || words_.literal(i)) continue;
    for (std::size_t k = i + 1; k < end; ++k) {
      if (words_.norm(k) == words_.norm(i)) return true;
    }
  }
  return false;
}

/// "card wala kaam 1 december tak ho jaye", «رپورٹ پیر تک مکمل ہو جائے», "file nimat jaye": what somebody hopes for.
/// Nothing is done yet: with a time it is when the task that is named should be.
std::optional<UrduCommand> UrduReader::hoped_for(std::size_t begin, std::size_t end, const VerbGroup& group) {
  static constexpr WordList jaye("jaye", "jae", "jaaye", "jaen", "jayen", "jaein", "jay", "جائے", "جائیں", "جاۓ");
  const bool becomes = group.act == Act::kBe || group.act == Act::kHappen;
  const bool got_done = group.noun == Act::kNone || group.noun == Act::kComplete || group.noun == Act::kEnd;
  if (!becomes || !got_done || group.end == 0 || !jaye.holds(words_.norm(group.end - 1))) return std::nullopt;
  const bool named = names_wala(begin, end) || (group.noun != Act::kNone && words_of_name(begin, end));
  if (!slots_.when || group.negated || !named) return refusal();
  return update(begin, end, 0.88);
}

/// "doodh lana hai, yaad dilane ki zaroorat nahi", "maal utha liya hai, kal jane ki zaroorat nahi": where the clause of
/// what there is no need for begins behind another; `end` where there is none.
std::size_t UrduReader::before_no_need(std::size_t begin, std::size_t end) const {
  static constexpr WordList still("rahi", "rehi", "rhi", "rahi", "رہی");
  std::size_t last = end;
  while (last > begin &&
         (words_.sign(last - 1) || words_.has(last - 1, Role::kCopula) || still.holds(words_.norm(last - 1))))
    --last;
  if (last < begin + 6 || !words_.has(last - 1, Role::kNot)) return end;
  std::size_t to = last - 2;
  if (!kUrduNeed.holds(words_.norm(to))) return end;
  while (to > begin && words_.has(to - 1, Role::kSome)) --to;
  if (to < begin + 3 || !words_.has(to - 1, Role::kOf) || !words_.infinitive(to - 2)) return end;
  // A comma, or a time between that was taken: ", kal jane ki".
  const auto parted = [&](std::size_t i) { return words_.sign(i - 1) || items_.source[i] != items_.source[i - 1] + 1; };
  std::size_t at = to - 2;
  while (at > begin && !parted(at) && at + 5 > to) --at;
  if (at <= begin + 1 || !parted(at)) return end;
  return words_.sign(at - 1) ? at - 1 : at;
}

}  // namespace yaad::language
