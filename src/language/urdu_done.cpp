// What was done: "bill jama kar diya" completes, "barish hui thi" tells.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

std::optional<UrduCommand> UrduReader::done(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const Act noun = group.noun;
  const bool finished = noun == Act::kComplete || noun == Act::kEnd || group.act == Act::kComplete;
  if (group.negated) {
    if (keeps_word(end)) return refusal();  // "neend puri nahi hui"
    if (finished && !group.past) return target(Intent::kUpdate, begin, end, 0.85, Detail::kReopen);
    return refusal();
  }
  if (used_up(group, end) && end > begin) return refusal();
  // "deadlines ka mazaq bana hua hai"
  static constexpr WordList mockery("mazaq", "mazak", "mzaq", "drama", "tamasha", "tamaasha", "مذاق", "ڈرامہ", "تماشا",
                                    "تماشہ");
  if (end > begin && mockery.holds(words_.norm(end - 1)) && group.act == Act::kMake) return refusal();
  if ((group.act == Act::kGive || group.act == Act::kTake) && gave_time(begin, end)) return refusal();
  if (gone_with(group) || ate(begin, end, group) || first_ever(begin, end)) return refusal();
  // "meeting postpone ho gayi", «شادی ملتوی ہو گئی اگلے اتوار»: it is still to come, on another day.
  if (noun == Act::kSnooze && end > begin) return group.past ? refusal() : snooze(begin, end, group);
  // "ammi ko call kar li thi": done, and told later.
  const Act helper = group.stem > 0 ? words_.of(group.stem - 1).act : Act::kNone;
  const bool reported =
      group.past && group.light && words_of_name(begin, end) &&
      (helper == Act::kTake || (helper == Act::kGive && (group.act == Act::kDoing || any(begin, end, Role::kMe))));
  if (finished && !tells_of_others(begin, end)) {
    if (all_of(begin, end)) {
      UrduCommand made = plain(Intent::kComplete, 0.93, Detail::kBulkComplete);
      put_filter(made, begin, end, false);
      made.all = true;
      return made;
    }
    if (!group.past || reported) return target(Intent::kComplete, begin, end, 0.94);
  }
  // "report bhejni reh gai hai"
  if (group.act == Act::kStay && end > begin + 1 && words_.infinitive(end - 1) && !group.past && !asks(begin, end))
    return created(begin, end, 0.8);
  // "doctor wali appointment cancel ho gai"
  // "passport wala scene clear ho gaya": over and done with
  const auto first = words_.norm(group.begin);
  static constexpr WordList settled("tay", "tey", "muqarrar", "fix", "طے", "مقرر", "فکس");  // "shadi tay ho gai"
  if (noun == Act::kSchedule && settled.holds(first)) return refusal();
  if (noun == Act::kDelete && group.act == Act::kBe && !group.past && any(begin, end, Role::kWala))
    return target(first == "clear" ? Intent::kComplete : Intent::kDelete, begin, end, 0.8);
  // "kamra saaf kar diya": not from the list
  // "bachon ko school drop kar diya": taken there
  const bool dropped = (first == "drop" || first == "ڈراپ") && any(begin, end, Role::kKo);
  if (dropped && !group.past) return target(Intent::kComplete, begin, group.begin + 1, 0.92);
  const bool cleaned = noun == Act::kDelete && (first == "saaf" || first == "صاف");
  if ((group.past && !reported) || (noun == Act::kDelete && !cleaned) || noun == Act::kMove || noun == Act::kRemind ||
      noun == Act::kClose || noun == Act::kOpen)
    return refusal();
  const bool deed = group.light && (group.act == Act::kDoing || group.act == Act::kCause || on_purpose(group, end) ||
                                    pays_for(begin, end, group));
  if (tells_of_others(begin, end) || (!deed && tells_how(begin, end))) return refusal();
  if (group.act == Act::kBe && all_of(begin, end) && (slots_.tags || any(begin, end, Role::kTask))) {
    UrduCommand made = plain(Intent::kComplete, 0.92, Detail::kBulkComplete);
    put_filter(made, begin, end, false);
    made.all = true;
    return made;
  }
  return completed(begin, end, group);
}

/// "match ka waqt badal gaya", "kitab ka title badal gaya hai", "meeting ki jagah badal gayi": news of a thing.
bool UrduReader::tells_change(std::size_t begin, std::size_t end) const {
  static constexpr WordList places("jagah", "venue", "location", "pata", "address", "number", "جگہ", "پتہ", "نمبر");
  if (any(begin, end, Role::kDate) || any(begin, end, Role::kName)) return true;
  return end > begin + 2 && places.holds(words_.norm(end - 1)) && words_.has(end - 2, Role::kOf);
}

/// "soch liya", "samajh liya", "sun liya": nothing was got done.
bool UrduReader::only_thought(std::string_view verb) {
  static constexpr std::string_view verbs[] = {"soch", "samajh", "sun", "maan", "seekh", "bol", "chal",
                                               "سوچ",  "سمجھ",   "سن",  "مان",  "سیکھ",  "بول", "چل"};
  return std::any_of(std::begin(verbs), std::end(verbs), [&](auto each) { return verb.starts_with(each); });
}

/// "hua": how it went; "ho gaya", "hogaya", "ho chuka": it is done.
bool UrduReader::only_was(std::string_view verb) {
  static constexpr WordList forms("hua", "hui", "hue", "huwa", "huwi", "huay", "huye", "howa", "hoye", "ہوا", "ہوئی",
                                  "ہوئے", "ہوئیں");
  return forms.holds(verb);
}

std::optional<UrduCommand> UrduReader::completed(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool gone = group.light;
  switch (group.act) {
    case Act::kBe:
      // "waqt liya hua hai": how things are, not what was done.
      if (end > begin && (words_.of(end - 1).forms & kPerfect) != 0 && !words_.has(end - 1, Role::kOf))
        return slots_.when ? std::optional(created(begin, group.stem, 0.75)) : refusal();
      // "ho gaya", "ho chuka": "hua" alone tells of something.
      // "mandi ho aya hun": been there
      if (words_.of(group.stem - 1).act == Act::kCome) return target(Intent::kComplete, begin, end, 0.85);
      // "ye to kamal ho gaya", "shadi ko das saal ho gaye"
      if (begin < end && words_.has(begin, Role::kThis) && !any(begin, end, Role::kTask) &&
          !any(begin, end, Role::kWala))
        return refusal();
      if (end > begin + 1 && grammar_.has(end - 1, Class::kUnit)) return refusal();
      if (end > begin && became(begin, end - 1) && !any(begin, end, Role::kWala)) return refusal();
      // "gosht 2000 ka ho gaya": what it costs now
      if (int price = 0; end > begin + 2 && words_.has(end - 1, Role::kOf) && grammar_.number_at(end - 2, price))
        return refusal();
      // "exams aage ho gaye": another day, and none is said
      if (end > begin && (words_.has(end - 1, Role::kAhead) || words_.has(end - 1, Role::kBack))) return refusal();
      if (begin == end && slots_.part) return refusal();  // "subah ho gai"
      if (only_was(words_.norm(group.verb)) && !group.light && !any(begin, end, Role::kTask)) return refusal();
      if (any(begin, end, Role::kMe) && !any(begin, end, Role::kTask)) return refusal();
      return target(Intent::kComplete, begin, without_paid(begin, end), 0.93);
    case Act::kDelete:
      // "daant nikal aya", "paise ur gaye"
      if (words_.of(group.stem - 1).act == Act::kCome || words_.of(group.stem - 1).act == Act::kGo) return refusal();
      [[fallthrough]];
    case Act::kDo:
    case Act::kGive:
    case Act::kTake:
    case Act::kSet:
    case Act::kPut:
    case Act::kMake:
    case Act::kWrite:
    case Act::kDoing:
    case Act::kShow:
    case Act::kTell:
    case Act::kChange:
    case Act::kCause:
      // "match ka waqt badal gaya"
      if (group.act == Act::kChange && tells_change(begin, end)) return refusal();
      // "mera number badal gaya"
      if (group.act == Act::kChange && any(begin, end, Role::kMe) && words_.of(group.stem - 1).act == Act::kGo)
        return refusal();
      if (!gone && group.verb + 1 == group.end && !any(begin, end, Role::kMe) && !group.copula &&
          group.act != Act::kDoing && words_.of(group.verb).forms != kPerfect)
        return refusal();
      if (!gone && slots_.when) return refusal();  // "maine kal doodh khareeda"
      if (group.verb == begin && group.begin == begin && group.act == Act::kDo && !gone) return refusal();
      return diya(begin, end, group);
    case Act::kHappen: {
      static constexpr WordList luck("job", "naukri", "visa", "lottery", "nazar", "aag", "bhook", "نوکری", "جاب",
                                     "ویزا", "لاٹری", "نظر", "آگ", "بھوک");
      // "vaccine lag gayi", not "mujhe chot lagi"
      if (any(begin, end, Role::kMe) ||
          (!gone && (words_.norm(group.verb).starts_with("lag") || words_.norm(group.verb).starts_with("لگ"))) ||
          (end > begin && luck.holds(words_.norm(end - 1))))
        return refusal();
      return target(Intent::kComplete, begin, end, 0.9);
    }
    case Act::kOther:
      // "principal se mil aaya hun"
      if (group.light && words_.of(group.stem - 1).act == Act::kCome && words_.verb(group.stem - 1, kPerfect) &&
          group.begin > begin && (says_i(group) || any(begin, end, Role::kMe)) &&
          !only_thought(words_.norm(group.verb)))
        return target(Intent::kComplete, begin, end, 0.82);
      // "ali se mil liya": a deed of one's own, done.
      if (!gone || !words_.verb(group.stem - 1, kPerfect) || words_.of(group.stem - 1).act != Act::kTake ||
          group.begin == begin || slots_.when || only_thought(words_.norm(group.verb)))
        return refusal();
      return target(Intent::kComplete, begin, end, 0.82);
    case Act::kSnooze:  // "meeting taal di"
      return begin < end ? snooze(begin, end, group) : refusal();
    case Act::kGo:
      // "chala gaya", "ruk gaya": unless a noun says what happened
      return refusal();
    default:
      return refusal();
  }
}

/// "… aaya hun": of the speaker.
bool UrduReader::says_i(const VerbGroup& group) const {
  static constexpr WordList am("hun", "hoon", "hu", "hoo", "ہوں");
  return group.end > group.stem && am.holds(words_.norm(group.end - 1));
}

/// "bacha bara ho gaya", "match shuru ho gaya", "weight kam ho gaya": what becomes of things, and no one did it.
bool UrduReader::became(std::size_t begin, std::size_t at) const {
  static constexpr WordList states(
      "bara", "bari", "bare", "barey", "chota", "choti", "chote", "mota", "moti", "motay", "patla", "patli", "kala",
      "kali", "gora", "gori", "ameer", "ghareeb", "gareeb", "akela", "akeli", "boorha", "burha", "boorhi", "jawan",
      "kamzor", "mazboot", "mashhoor", "gila", "geela", "sookha", "ganda", "gandi", "gande", "naraaz", "razi", "raazi",
      "hang", "crash", "stuck", "freeze", "slow", "aadat", "shuru", "shuroo", "chalu", "chutti", "fout", "faut",
      "paida", "zaya", "miss", "mis", "بڑا", "بڑی", "بڑے", "چھوٹا", "چھوٹی", "چھوٹے", "موٹا", "موٹی", "موٹے", "پتلا",
      "پتلی", "کالا", "کالی", "گورا", "گوری", "امیر", "غریب", "اکیلا", "اکیلی", "بوڑھا", "بوڑھی", "جوان", "کمزور",
      "مضبوط", "مشہور", "گیلا", "سوکھا", "گندا", "گندی", "گندے", "راضی", "عادت", "شروع", "چالو", "چھٹی", "فوت", "پیدا",
      "ضائع", "مس", "کم");
  if (words_.literal(at)) return false;
  const auto norm = words_.norm(at);
  if (states.holds(norm)) return true;
  if (at <= begin) return false;
  // "weight kam ho gaya", but "gym ka kam ho gaya"
  if (norm == "kam") return words_.content(at - 1);
  // "behan ki mangni ho gai", "exam mein pass ho gaya", "bhai pass ho gaya": news of people
  static constexpr WordList events("mangni", "shadi", "shaadi", "dosti", "nikah", "rukhsati", "talaq", "منگنی", "شادی",
                                   "دوستی", "نکاح", "رخصتی", "طلاق");
  static constexpr WordList results("pass", "paas", "fail", "پاس", "فیل");
  static constexpr WordList people("bhai", "behan", "behen", "beta", "beti", "bacha", "dost", "larka", "larki", "بھائی",
                                   "بہن", "بیٹا", "بیٹی", "بچہ", "دوست", "لڑکا", "لڑکی");
  const bool whose = words_.has(at - 1, Role::kOf) || words_.has(at - 1, Role::kMe) || words_.has(at - 1, Role::kYou);
  if (events.holds(norm)) return whose;
  return results.holds(norm) && (words_.has(at - 1, Role::kOn) || people.holds(words_.norm(at - 1)));
}

/// "paise transfer kar diye", "kamra khali kar diya": somebody did it on purpose, though it tells how things are.
bool UrduReader::on_purpose(const VerbGroup& group, std::size_t end) const {
  static constexpr WordList deeds("transfer", "withdraw", "deposit", "jama", "send", "pay", "order", "khali", "garam",
                                  "thanda", "خالی", "گرم", "ٹھنڈا", "ٹرانسفر", "جمع", "آرڈر");
  return group.act == Act::kDo && end > 0 && deeds.holds(words_.norm(end - 1));
}

/// "committee ke paise de diye": whose money it is says what was paid.
bool UrduReader::pays_for(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  static constexpr WordList money("paise", "paisay", "pese", "paisey", "raqam", "پیسے", "رقم");
  return group.act == Act::kGive && end > begin + 2 && money.holds(words_.norm(end - 1)) &&
         words_.has(end - 2, Role::kOf) && words_.content(end - 3);
}

/// "petrol khatam ho gaya": there is no more of it, which is nothing that one gets done.
bool UrduReader::used_up(const VerbGroup& group, std::size_t end) const {
  static constexpr WordList stuff("petrol", "diesel", "doodh", "dudh", "cheeni", "chini", "atta", "aata", "ghee", "gas",
                                  "paise", "paisay", "pese", "balance", "battery", "charging", "data", "pani", "paani",
                                  "chawal", "patti", "namak", "bread", "anday", "sabr", "khana", "mb", "پٹرول",
                                  "پیٹرول", "ڈیزل", "دودھ", "چینی", "آٹا", "گھی", "گیس", "پیسے", "بیلنس", "بیٹری",
                                  "چارجنگ", "پانی", "چاول", "پتی", "نمک", "انڈے", "صبر", "کھانا");
  return group.noun == Act::kEnd && group.act == Act::kBe && end > 0 && stuff.holds(words_.norm(end - 1));
}

/// "chor meri bike le gaye", "plumber nal theek kar gaya": who did it has left, so that it was somebody else.
bool UrduReader::gone_with(const VerbGroup& group) const {
  if (!group.light || group.stem < group.verb + 2 || words_.of(group.stem - 1).act != Act::kGo) return false;
  const bool by_hand = group.act == Act::kDo || group.act == Act::kTake || group.act == Act::kGive ||
                       group.act == Act::kPut || group.act == Act::kMake || group.act == Act::kDoing;
  const std::size_t verb = group.stem - 2;
  return by_hand && words_.verb(verb, kRoot) && !words_.verb(verb, kPerfect);
}

/// "khana kha liya", "chai pi li", "film dekh li": part of every day, and on nobody's list. Pills are.
bool UrduReader::ate(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  static constexpr WordList meals("khana", "khaana", "nashta", "naashta", "chai", "chaye", "coffee", "lunch", "dinner",
                                  "breakfast", "sehri", "sehar", "iftari", "iftar", "roti", "biryani", "pani", "film",
                                  "movie", "drama", "match", "aaram", "araam", "کھانا", "ناشتہ", "ناشتا", "چائے",
                                  "کافی", "لنچ", "ڈنر", "سحری", "افطاری", "روٹی", "بریانی", "پانی", "فلم", "ڈرامہ",
                                  "میچ", "آرام");
  static constexpr WordList verbs("kha", "khaya", "khayi", "pi", "pee", "piya", "dekh", "dekha", "dekhi", "kar", "kr",
                                  "kiya", "کھا", "کھایا", "پی", "پیا", "دیکھ", "دیکھا", "دیکھی", "کر", "کیا");
  const Gap eaten = object(begin, end, true);
  // A root that stands as a noun beside the verb has stayed in the object: «چائے پی لی».
  const std::size_t last =
      eaten.begin + 1 < eaten.end && verbs.holds(words_.norm(eaten.end - 1)) ? eaten.end - 1 : eaten.end;
  if (last != eaten.begin + 1 || !meals.holds(words_.norm(eaten.begin)) || words_.literal(eaten.begin)) return false;
  return last < eaten.end || verbs.holds(words_.norm(group.verb));
}

/// "pehli dafa khud roti banayi", "kamal kar diya": told of oneself, or praise.
bool UrduReader::first_ever(std::size_t begin, std::size_t end) const {
  static constexpr WordList first("pehli", "pahli", "pehle", "پہلی");
  static constexpr WordList time("dafa", "baar", "bar", "martaba", "دفعہ", "بار", "مرتبہ");
  static constexpr WordList praise("kamal", "kamaal", "had", "hadd", "کمال", "حد");
  if (end == begin + 1 && praise.holds(words_.norm(begin))) return true;
  return end > begin + 1 && first.holds(words_.norm(begin)) && time.holds(words_.norm(begin + 1));
}

/// "waada poora karo", "neend puri nahi hui": what is fulfilled and never ticked off.
bool UrduReader::keeps_word(std::size_t end) const {
  static constexpr WordList things("waada", "wada", "vaada", "neend", "nind", "khwahish", "khwab", "arman", "shauq",
                                   "zid", "dua", "وعدہ", "وعدے", "نیند", "خواہش", "خواب", "ارمان", "شوق", "ضد", "دعا");
  return end > 0 && things.holds(words_.norm(end - 1));
}

/// "bill ada ho gaya": the word goes with the verb.
std::size_t UrduReader::without_paid(std::size_t begin, std::size_t end) const {
  const bool paid = end > begin + 1 && (words_.norm(end - 1) == "ada" || words_.norm(end - 1) == "ادا");
  return paid && !words_.literal(end - 1) ? end - 1 : end;
}

/// "5 december tak ka time de diya", "kal ka waqt liya": a time was given, and nothing handed over.
bool UrduReader::gave_time(std::size_t begin, std::size_t end) const {
  static constexpr WordList times("time", "tym", "waqt", "mohlat", "muhlat", "ٹائم", "وقت", "مہلت");
  return slots_.when && end > begin && times.holds(words_.norm(end - 1));
}

/// "dawa le li", "sulwa diya": what stands before "diya" may be a verb that no list has.
std::optional<UrduCommand> UrduReader::diya(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool alone = group.act == Act::kGive || group.act == Act::kTake;
  std::size_t to = end;
  if (alone && to > begin + 1 && words_.content(to - 1)) {
    const auto norm = words_.norm(to - 1);
    static constexpr WordList nouns("dawa", "hawa", "halwa", "kahwa", "qahwa", "دوا", "ہوا", "حلوا");
    if ((norm.ends_with("wa") || norm.ends_with("وا")) && !nouns.holds(norm)) --to;
  }
  return target(Intent::kComplete, begin, to, 0.92);
}

/// "sir ne", "wo": somebody else did it.
bool UrduReader::tells_of_others(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.has(i, Role::kBy) && i > begin && !words_.has(i - 1, Role::kMe)) return true;
  }
  if (begin + 1 < end && words_.has(begin, Role::kThey) && words_.norm(begin).ends_with("ne"))
    return true;  // tumne, usne
  return begin < end && words_.has(begin, Role::kThey) && end - begin > 1 && !any(begin, end, Role::kWala) &&
         !any(begin, end, Role::kTask);
}

/// "dollar phir mehenga ho gaya", "do sau rupay kilo ho gaye"
bool UrduReader::tells_how(std::size_t begin, std::size_t end) const {
  if (any(begin, end, Role::kWala) || any(begin, end, Role::kTask)) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.literal(i)) continue;
    if (words_.has(i, Role::kState)) return true;
    const auto norm = words_.norm(i);
    if (norm == "rupay" || norm == "rupaye" || norm == "rupees" || norm == "روپے" || norm == "روپیہ") return true;
    if (words_.has(i, Role::kWorld) && i + 1 >= end) return true;
  }
  return end > begin && words_.has(begin, Role::kWorld) && end - begin <= 2;
}
}  // namespace yaad::language
