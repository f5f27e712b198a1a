#include "language/urdu_times.h"

#include <array>

#include "language/lexicon.h"
#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr WordList kOfNames("bazaar", "bazar", "bazaari", "sahab", "sahib", "sb", "mela", "mandi", "namaz", "khutba",
                            "wali", "baba", "shah", "بازار", "صاحب", "میلہ", "منڈی", "نماز", "خطبہ", "بابا", "شاہ",
                            "magazine", "club", "masjid", "مارکیٹ", "market", "khan", "خان");
constexpr WordList kWeekdays("peer", "pir", "mangal", "budh", "jumerat", "jumeraat", "juma", "jumma", "jumme", "jumay",
                             "jummay", "jume", "jummah", "itwar", "itwaar", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ",
                             "جمعے", "اتوار");
constexpr WordList kBack("nahi", "nahin", "nhi", "nai", "balke", "balkeh", "bajaye", "bajae", "bajay", "jagah", "jaga",
                         "jagha", "نہیں", "بلکہ", "بجائے", "جگہ");
constexpr WordList kMoved("hata", "utha", "khiska", "nikal", "badal", "shift", "move", "change", "tabdeel", "ہٹا",
                          "اٹھا", "کھسکا", "نکال", "بدل", "شفٹ", "تبدیل", "چینج", "موو");
constexpr WordList kHaving("kar", "kr", "k", "ke", "kay", "karke", "krke", "کر", "کے", "کرکے");
constexpr WordList kBetween("ko", "ki", "ke", "ka", "k", "par", "pe", "ruko", "sorry", "matlab", "yaar", ",", ".", "…",
                            "-", "کو", "کی", "کے", "کا", "پر", "رکو", "مطلب", "mumkin", "ممکن", "ho", "sakta", "sakti",
                            "sakega", "hoga", "hogi", "paye", "paega", "bas", "bus", "sirf", "بس", "صرف", "ہو", "سکتا",
                            "سکتی", "سکے", "ہوگا", "پائے", "گا", "ab", "اب", "se", "say", "سے", "ga", "gi", "paaye",
                            "payega", "payegi", "paunga", "paungi", "پاؤں", "گی", "to", "تو");

constexpr WordList kOf("ka", "ki", "ke", "kay", "k", "کا", "کی", "کے");
constexpr WordList kIs("hai", "hain", "he", "hay", "h", "hy", "hogi", "hoga", "ہے", "ہیں", "ہوگی", "ہوگا");

const UrduWord& urdu_of(const Token& token) {
  static const UrduWord ordinary{};
  const UrduWord* word = token.literal || token.kind != TokenKind::kWord ? nullptr : urdu_word(token.norm, token.hash);
  return word == nullptr ? ordinary : *word;
}

/// "abhi tak nahi kiya", "main abhi rastay mein hoon": how things are, not when something is due.
bool now_of_remark(const std::vector<Token>& list, std::size_t at, std::size_t end) {
  static constexpr WordList now("abhi", "abi", "ابھی");
  static constexpr WordList until("tak", "tk", "تک");
  static constexpr WordList subject("main", "mein", "mai", "hum", "ham", "میں", "ہم");
  static constexpr WordList am("hoon", "hun", "hu", "hoo", "ہوں");
  static constexpr WordList remembered("yaad", "یاد");
  if (end > at + 2 || !now.holds(list[at])) return false;
  // "abhi nahi hui", "abhi baqi hai"
  constexpr std::uint64_t undone = role(Role::kNot) | role(Role::kLeft);
  if (end < list.size() && (urdu_of(list[end]).roles & undone) != 0) return true;
  // "abhi abhi yaad aya kal …"
  if (end + 1 < list.size() && (now.holds(list[end]) || remembered.holds(list[end])) &&
      (urdu_of(list[end + 1]).act == Act::kCome || remembered.holds(list[end + 1])))
    return true;
  if (until.holds(list[end - 1]) || (end < list.size() && until.holds(list[end]))) return true;
  // "abhi masroof hoon, …": before the pause, also without "main".
  if (at > 0 && list[at - 1].kind != TokenKind::kSign && !subject.holds(list[at - 1])) return false;
  constexpr std::size_t kNear = 8;
  for (std::size_t i = end; i < list.size() && i < end + kNear && list[i].kind != TokenKind::kSign; ++i) {
    if (!am.holds(list[i])) continue;
    return at > 0 || (i + 2 < list.size() && list[i + 1].kind == TokenKind::kSign);
  }
  return false;
}

/// "raat ki shift", "subah ki duty": which one it is.
bool part_of_work(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList work("shift", "duty", "شفٹ", "ڈیوٹی");
  return (list[begin].classes & bit(Class::kPart)) != 0 && end <= begin + 2 && begin + 2 < list.size() &&
         kOf.holds(list[begin + 1]) && work.holds(list[begin + 2]);
}

/// "iftar ka saman", "sehri ka alarm": a meal, and what is for it.
bool meal_with_thing(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList meals("iftar", "iftari", "sehri", "suhoor", "افطار", "افطاری", "سحری");
  static constexpr WordList when("baad", "bad", "waqt", "time", "liye", "se", "pehle", "بعد", "وقت", "لیے", "سے",
                                 "پہلے", "ٹائم");
  return at + 2 < list.size() && meals.holds(list[at]) && kOf.holds(list[at + 1]) && !when.holds(list[at + 2]);
}

}  // namespace

namespace {

/// "Juma bhai ko call karna hai kal subah", "call Fajr khala tomorrow evening": of kin, where the real day or part of
/// day stands elsewhere.
bool kin_named_so(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kin("bhai", "khala", "khaala", "chacha", "chachi", "mamu", "mamoon", "phupho", "phuppo",
                                "baji", "apa", "aapa", "aunty", "uncle", "bhabhi", "bhabi", "bibi", "بھائی", "خالہ",
                                "چچا", "چچی", "ماموں", "پھپھو", "باجی", "آپا", "آنٹی", "انکل", "بھابھی");
  static constexpr WordList names("juma", "jumma", "fajr", "zohra", "maghrib", "asr", "zuhr", "isha", "جمعہ", "فجر",
                                  "عصر", "مغرب", "عشا", "عشاء", "ظہر");
  if (end > begin + 2 || begin + 1 >= list.size() || !names.holds(list[begin]) || !kin.holds(list[begin + 1]))
    return false;
  constexpr std::uint64_t days = bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday);
  const std::uint64_t real = (list[begin].classes & bit(Class::kPart)) != 0 ? bit(Class::kPart) : days;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if ((i < begin || i > begin + 1) && (list[i].classes & real) != 0) return true;
  }
  return false;
}

/// "sehri ka waqt 3:30 kar do", «افطار کا ٹائم چھ بجے رکھو»: whose time it is, where another is said.
bool whose_time(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList named("iftar", "iftari", "sehri", "suhoor", "fajr", "fajar", "zuhr", "zohar", "asr", "asar",
                                  "maghrib", "magrib", "isha", "esha", "افطار", "افطاری", "سحری", "فجر", "ظہر", "عصر",
                                  "مغرب", "عشا", "عشاء");
  static constexpr WordList waqt("waqt", "time", "tym", "وقت", "ٹائم");
  static constexpr WordList of("ka", "کا");  // "sehri ke waqt" is then
  if (at + 3 >= list.size() || !named.holds(list[at]) || !of.holds(list[at + 1]) || !waqt.holds(list[at + 2]))
    return false;
  return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(at + 3), list.end(), [](const Token& token) {
    return !token.literal && (token.kind == TokenKind::kNumber || (token.classes & kNumeric) != 0);
  });
}

}  // namespace

std::size_t meal_to_prepare(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && !meal_with_thing(list, at)) ++at;
  return at;
}

std::size_t part_of_noun(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList parts("morning", "evening", "night", "afternoon");
  static constexpr WordList things("walk", "walks", "run", "jog", "jogging", "class", "classes", "shift", "routine",
                                   "show", "workout", "yoga", "exercise", "tea", "session", "duty", "cream",
                                   "assembly");
  const bool named =
      end > begin && end < list.size() && parts.holds(list[end - 1]) && !list[end].literal && things.holds(list[end]);
  return named ? end - 1 : end;
}

bool names_its_hour(const std::vector<Token>& list, std::size_t noun) {
  static constexpr WordList from("se", "sy", "سے");
  static constexpr WordList when("time", "waqt", "ٹائم", "وقت");
  const std::size_t next = noun + 1;
  if (next >= list.size() || list[next].literal) return true;
  return kOf.holds(list[next]) ? next + 1 < list.size() && when.holds(list[next + 1]) : !from.holds(list[next]);
}

bool weekday_in_name(std::string_view text, const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList weeks("hafta", "hafte", "haftay", "ہفتہ", "ہفتے");
  static constexpr WordList ways("aage", "aagay", "agay", "age", "peeche", "peechay", "آگے", "پیچھے");
  if (begin + 1 < list.size() && weeks.holds(list[begin]) && ways.holds(list[begin + 1])) return true;
  // "eid mubarak bolna": a wish
  static constexpr WordList wishes("mubarak", "mubaarak", "مبارک");
  if (end < list.size() && (list[end - 1].classes & bit(Class::kHoliday)) != 0 && wishes.holds(list[end])) return true;
  if (kin_named_so(list, begin, end)) return true;
  if (now_of_remark(list, begin, end) || part_of_work(list, begin, end)) return true;
  static constexpr WordList each("war", "waar", "وار", "واری");  // "hafta war": weekly
  if (begin + 1 < list.size() && weeks.holds(list[begin]) && each.holds(list[begin + 1])) return true;
  // "1 hafta delay kar do": how long
  const bool counted = begin > 0 && !list[begin - 1].literal &&
                       (list[begin - 1].kind == TokenKind::kNumber || (list[begin - 1].classes & kNumeric) != 0);
  if (counted && weeks.holds(list[begin]) && end <= begin + 2) return true;
  if (end <= begin + 2 && meal_with_thing(list, begin)) return true;
  if (whose_time(list, begin)) return true;
  // "atm se paise": the machine, not the moment
  static constexpr WordList machine("se", "sy", "par", "pe", "ka", "ki", "ke", "jana", "mein", "me", "card");
  if (list[begin].norm == "atm" && end <= begin + 2 && begin + 1 < list.size() && machine.holds(list[begin + 1]))
    return true;
  if (!kWeekdays.holds(list[begin]) || end > begin + 2) return false;
  // The time may have taken "ki", "wali" with it.
  const bool prayer = end == begin + 2 && (list[begin + 1].norm == "ki" || list[begin + 1].norm == "کی") &&
                      end < list.size() &&
                      (list[end].norm == "namaz" || list[end].norm == "نماز" || list[end].norm == "khutba");
  if (prayer) return true;
  const std::size_t next = begin + 1;
  if (next >= list.size() || list[next].literal || list[next].kind != TokenKind::kWord) return false;
  if (kOfNames.holds(list[next])) return list[next].norm != "wali";
  // "Peer Mohammad": two capitals where the message has small letters.
  const auto capital = [&](const Token& token) {
    const char c = text[token.bytes.begin];
    const char after = token.bytes.end - token.bytes.begin > 1 ? text[token.bytes.begin + 1] : 'A';
    return c >= 'A' && c <= 'Z' && after >= 'a' && after <= 'z';
  };
  const bool saint = list[begin].norm == "peer" || list[begin].norm == "pir" || list[begin].norm == "mangal" ||
                     list[begin].norm == "jumma" || list[begin].norm == "juma";
  return saint && capital(list[begin]) && capital(list[next]) && list[next].classes == 0;
}

bool takes_back(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  bool back = false;
  for (std::size_t i = begin; i < end; ++i) {
    // "peer se hata kar budh ko"
    const bool moved = kMoved.holds(list[i]) && i + 1 < end && kHaving.holds(list[i + 1]);
    const bool having = i > begin && kMoved.holds(list[i - 1]) && kHaving.holds(list[i]);
    const bool says = moved || kBack.holds(list[i]);
    if (!says && !having && !kBetween.holds(list[i])) return false;
    back = back || says;
  }
  return back;
}

namespace {

constexpr WordList kFrom("se", "say", "sy", "سے");
constexpr WordList kBefore("pehle", "pehlay", "pahle", "qabl", "phle", "pehly", "pehley", "پہلے", "قبل");

/// "nikah se do din pehle yaad dilana mehndi wali ko call karni hai": when the nikah is, nobody knows here. The length
/// stays with what is to be done.
void keep_reminder_of_other(const std::vector<Token>& list, Slots& slots) {
  if (!slots.times.empty() || slots.repeat || slots.reminders.size() != 1) return;
  const auto piece = std::find_if(slots.taken.begin(), slots.taken.end(),
                                  [](const Taken& taken) { return taken.kind == PieceKind::kReminder; });
  if (piece == slots.taken.end() || piece->begin == 0 || !kFrom.holds(list[piece->begin - 1])) return;
  bool duty = false;
  for (std::size_t at = piece->end + 1; at < list.size() && !duty; ++at)
    duty = !list[at].literal && is_infinitive(list[at].norm) && urdu_of(list[at]).act != Act::kForget;
  std::size_t asks = piece->begin;
  while (asks < piece->end && !kBefore.holds(list[asks])) ++asks;
  if (!duty || asks + 1 >= piece->end) return;
  *piece = {PieceKind::kCommand, asks + 1, piece->end, ""};
  slots.reminders.clear();
}

}  // namespace

void keep_lengths_from_other(const Grammar& grammar, std::vector<Token>& list, Slots& slots) {
  keep_reminder_of_other(list, slots);
  for (std::size_t i = 1; i + 2 < list.size(); ++i) {
    if (list[i - 1].literal || list[i].literal || !kFrom.holds(list[i - 1])) continue;
    Duration said;
    const auto end = grammar.duration_at(i, said);
    if (!end || *end >= list.size() || list[*end].literal || !kBefore.holds(list[*end])) continue;
    for (std::size_t at = i; at <= *end; ++at) list[at].literal = true;
    grammar.forget();
  }
}

void drop_also(std::vector<Token>& list, Slots& slots) {
  static constexpr WordList kAnd("aur", "or", "اور");
  static constexpr WordList kAlso("bhi", "b", "bi", "بھی");
  if (list.empty() || list[0].literal || !kAnd.holds(list[0])) return;
  for (std::size_t i = 2; i + 1 < list.size(); ++i) {
    if (list[i].literal || !kAlso.holds(list[i]) || list[i + 1].literal) continue;
    // "bat bhi le jana"
    const bool carried =
        i + 2 < list.size() && (urdu_of(list[i + 1]).forms & kRoot) != 0 && urdu_of(list[i + 1]).act == Act::kTake;
    if (!is_infinitive(list[carried ? i + 2 : i + 1].norm)) continue;
    list[i].literal = true;
    slots.taken.push_back({PieceKind::kCommand, i, i + 1, ""});
    return;
  }
}

namespace {

/// "meeting 10 baje hai, 9 baje nahi": the last is not the one.
void drop_denied(std::vector<Token>& list, Slots& slots) {
  const Grammar::Found& before = slots.times[slots.times.size() - 2];
  const Grammar::Found& gone = slots.times.back();
  const auto skipped = [&](std::size_t at) {
    return at < list.size() && !list[at].literal && (kIs.holds(list[at]) || list[at].kind == TokenKind::kSign);
  };
  std::size_t end = gone.end;
  if (end >= list.size() || (urdu_of(list[end]).roles & role(Role::kNot)) == 0) return;
  ++end;
  while (skipped(end)) ++end;
  std::size_t begin = gone.begin;
  while (begin > before.end && skipped(begin - 1)) --begin;
  const bool same = before.expr.has_clock == gone.expr.has_clock && before.expr.has_date == gone.expr.has_date;
  if (end < list.size() || begin != before.end || !same || begin == gone.begin) return;
  const std::size_t is = kIs.holds(list[begin]) ? begin + 1 : begin;  // Its own verb stays.
  for (std::size_t at = is; at < end; ++at) list[at].literal = true;
  slots.taken.push_back({PieceKind::kWhen, is, end, ""});
  std::erase_if(slots.taken, [&](const Taken& piece) {
    return piece.kind == PieceKind::kWhen && piece.begin == gone.begin && piece.begin != is;
  });
  slots.taken_back = true;
  slots.times.pop_back();
}

}  // namespace

void revoke_times(std::vector<Token>& list, Slots& slots, LocalDays today) {
  // "jumay wala parson kar do": the first says which one, the second when.
  static constexpr WordList kWala("wala", "wali", "wale", "walay", "والا", "والی", "والے");
  const auto points = [&](const Grammar::Found& time) {
    return time.end < list.size() && !list[time.end].literal && kWala.holds(list[time.end]);
  };
  if (slots.times.size() > 1 && points(slots.times.front())) slots.times.erase(slots.times.begin());
  if (slots.times.size() > 1) drop_denied(list, slots);
  for (std::size_t i = 0; i + 1 < slots.times.size();) {
    const Grammar::Found gone = slots.times[i];
    Grammar::Found& next = slots.times[i + 1];
    if (next.begin < gone.end || !takes_back(list, gone.end, next.begin)) {
      ++i;
      continue;
    }
    if (!next.expr.has_date && gone.expr.has_date && !next.expr.instant) {
      Expr date = gone.expr;
      date.has_clock = date.has_end_clock = false;
      Grammar::join(next.expr, date);
    }
    // "itwar ki jagah peer ko", said on a Monday: who means today says so.
    const bool ahead = gone.expr.weekday && next.expr.weekday && gone.expr.date > today && next.expr.date == today;
    if (ahead) next.expr.date += std::chrono::days(7);
    if (ahead) next.expr.period_end += std::chrono::days(7);
    slots.taken_back = true;
    for (std::size_t at = gone.end; at < next.begin; ++at) list[at].literal = true;
    for (Taken& piece : slots.taken) {
      if (piece.kind == PieceKind::kWhen && piece.begin == gone.begin) piece.end = next.begin;
    }
    slots.times.erase(slots.times.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::size_t prayer_to_say(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kPrayers("fajr", "fajar", "zuhr", "zuhar", "zohar", "zohr", "asr", "asar", "maghrib",
                                     "magrib", "isha", "esha", "sehri", "sehar", "iftari", "iftar", "فجر", "ظہر", "عصر",
                                     "مغرب", "عشا", "عشاء", "سحری", "افطاری", "افطار");
  static constexpr WordList kPray("parh", "parhna", "parhni", "parhi", "parhli", "parho", "parhne", "perh", "perhni",
                                  "padhni", "padhna", "padh", "ada", "پڑھ", "پڑھنا", "پڑھنی", "پڑھی", "پڑھو", "ادا");
  static constexpr WordList kPrayer("namaz", "namaaz", "نماز");
  std::size_t at = begin;
  while (at < end && !kPrayers.holds(list[at])) ++at;
  std::size_t next = end;
  while (next < list.size() && !list[next].literal && (kOf.holds(list[next]) || kPrayer.holds(list[next]))) ++next;
  // "roz fajr ke liye 5:30 baje utha dena": what it is for
  static constexpr WordList kFor("liye", "liay", "lie", "liey", "lye", "لیے", "لئے");
  // "roz asar ki namaz yaad dilana 5 baje": which one
  static constexpr WordList kYaad("yaad", "yad", "یاد");
  const bool said = next < list.size() && !list[next].literal &&
                    (kPray.holds(list[next]) || kFor.holds(list[next]) ||
                     (kYaad.holds(list[next]) && next > 0 && kPrayer.holds(list[next - 1])));
  return said ? at : end;
}

std::size_t before_same_day(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList same("usi", "isi", "us", "uss", "ussi", "issi", "وہی", "اس");
  static constexpr WordList day("din", "roz", "rooz", "دن", "روز");
  static constexpr WordList on("ko", "hi", "ki", "ke", "کو", "ہی", "کی", "کے");
  std::size_t end = at;
  // «دن دس بجے» takes the day with it.
  if (end > 0 && end < list.size() && day.holds(list[end]) && same.holds(list[end - 1])) return end - 1;
  if (end > 2 && on.holds(list[end - 1])) --end;
  const bool said = end > 2 && !list[end - 1].literal && day.holds(list[end - 1]) && same.holds(list[end - 2]);
  return said ? end - 2 : at;
}

std::size_t past_reminding(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList loose("ko", "par", "pe", "mujhe", "mujhay", "mjhe", "bhi", "hi", "ek", "aik", "کو", "پر",
                                  "مجھے", "بھی", "ہی", "ایک");
  constexpr std::uint64_t reminder = role(Role::kYaad) | role(Role::kReminder);
  std::size_t end = at;
  while (end < list.size() && !list[end].literal && loose.holds(list[end])) ++end;
  const std::size_t noun = end;
  while (end < list.size() && ((urdu_of(list[end]).roles & reminder) != 0 || urdu_of(list[end]).noun == Act::kRemind))
    ++end;
  const std::size_t verb = end;
  constexpr std::uint8_t asks = kRoot | kImperative | kInfinitive;
  while (end < list.size()) {
    const UrduWord& word = urdu_of(list[end]);
    const bool helps = word.act == Act::kRemind || word.act == Act::kSet || word.act == Act::kDo ||
                       word.act == Act::kGive || word.act == Act::kTake;
    const bool polite = (word.roles & role(Role::kGa)) != 0 && end > verb;
    if (!polite && !(helps && (word.forms & asks) != 0)) break;
    ++end;
  }
  const bool goes_on = end < list.size() && list[end].kind == TokenKind::kWord;
  return noun == verb || verb == end || goes_on ? at : end;
}

bool yearly_event(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList yearly("salana", "saalana", "سالانہ");
  static constexpr WordList events("imtihan", "imtehan", "imtihaan", "exam", "exams", "jalsa", "function", "result",
                                   "report", "امتحان", "امتحانات", "جلسہ", "جلسے", "فنکشن", "نتیجہ", "رپورٹ");
  return yearly.holds(list[at]) && at + 1 < list.size() && !list[at + 1].literal && events.holds(list[at + 1]);
}

std::size_t past_day_word(const std::vector<Token>& list, std::size_t end) {
  static constexpr WordList kDays("din", "roz", "دن", "روز");
  const bool day = end > 0 && end < list.size() && !list[end].literal && kDays.holds(list[end]);
  return day && kOf.holds(list[end - 1]) ? end + 1 : end;
}

namespace {

/// "har", as a message has it.
const Token& every_token(bool arabic) {
  struct Words {
    Tokens latin;
    Tokens urdu;
    Words() {
      tokenize("har", {}, latin);
      tokenize("ہر", {}, urdu);
      for (Tokens* tokens : {&latin, &urdu}) {
        static_cast<void>(Lexicon::get().guess(*tokens, "ur"));
        Lexicon::get().look_up(*tokens, tokens == &latin);
      }
    }
  };
  static const Words words;
  return (arabic ? words.urdu : words.latin).list.front();
}

}  // namespace

void keep_first_turn(std::vector<Token>& list) {
  static constexpr WordList first("pehli", "pahli", "pehla", "پہلی", "پہلا");
  static constexpr WordList turn("bar", "baar", "dafa", "martaba", "بار", "دفعہ", "مرتبہ");
  for (std::size_t i = 0; i + 2 < list.size(); ++i) {
    if (!first.holds(list[i]) || !turn.holds(list[i + 1])) continue;
    list[i].literal = list[i + 1].literal = true;
  }
}

void revoke_repeats(std::vector<Token>& list, Slots& slots) {
  constexpr std::uint64_t kRepeats = bit(Class::kEvery) | bit(Class::kFrequency);
  constexpr std::size_t kWords = 4;
  static constexpr WordList kDaily("roz", "rooz", "روز");
  static constexpr WordList kMany("weekdays", "weekends");
  const auto repeats = [&](std::size_t i) { return (list[i].classes & kRepeats) != 0 || kDaily.holds(list[i]); };
  const auto weekday = [&](std::size_t i) {
    return (list[i].classes & bit(Class::kWeekday)) != 0 && (list[i].classes & kRepeats) == 0;
  };
  for (std::size_t back = 1; back + 1 < list.size(); ++back) {
    if (list[back].literal || !kBack.holds(list[back])) continue;
    std::size_t end = back + 1;
    while (end < list.size() && kBetween.holds(list[end])) ++end;
    if (end >= list.size() || !(repeats(end) || kMany.holds(list[end]) || weekday(end))) continue;
    std::size_t gone = back;
    while (gone > 0 && kBetween.holds(list[gone - 1])) --gone;
    std::size_t begin = gone;
    while (begin > 0 && gone - begin < kWords && !repeats(begin)) --begin;
    if (!repeats(begin) || begin == gone) continue;
    const auto daily = [&](std::size_t i) {
      return kDaily.holds(list[i]) || (list[i].classes & bit(Class::kEvery)) != 0;
    };
    while (begin > 0 && kDaily.holds(list[begin]) && daily(begin - 1)) --begin;
    if (weekday(end)) {
      // "roz nahi, bas mangal ko": the days need the word that makes a rule of them.
      const Span bytes = list[--end].bytes;
      list[end] = every_token(static_cast<unsigned char>(list[back].norm[0]) >= 0x80);
      list[end].bytes = bytes;
    }
    for (std::size_t at = begin; at < end; ++at) list[at].literal = true;
    slots.taken.push_back({PieceKind::kRecurrence, begin, end, ""});
    slots.taken_back = true;
    return;
  }
}

namespace {

/// "… ye likhein: …", "… ab hoga '…'", "… ab … hoga": where the new name stands whose word ends at `at`; nothing where
/// none of these follows.
std::pair<std::size_t, std::size_t> coming_name(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList now("ab", "abhi", "se", "ye", "yeh", "اب", "ابھی", "سے", "یہ");
  static constexpr WordList becomes("hoga", "hogi", "ہوگا", "ہوگی");
  constexpr std::size_t kNear = 7;
  for (std::size_t i = at; i + 1 < list.size() && i < at + kNear; ++i) {
    if (list[i].norm == ":") return {i + 1, list.size()};
    if (list[i].kind != TokenKind::kWord) break;
  }
  std::size_t begin = at;
  while (begin < list.size() && now.holds(list[begin])) ++begin;
  std::size_t end = list.size();
  while (end > begin && list[end - 1].kind == TokenKind::kSign && !is_quote(list[end - 1].norm)) --end;
  if (begin + 1 < end && becomes.holds(list[begin])) return {begin + 1, end};
  return begin > at && begin + 1 < end && becomes.holds(list[end - 1]) ? std::pair{begin, end - 1} : std::pair{at, at};
}

}  // namespace

void keep_new_name(std::vector<Token>& list) {
  // "'gym' ko 'morning gym' kar do"
  static constexpr WordList to("ko", "کو");
  for (std::size_t i = 2; i + 2 < list.size(); ++i) {
    if (!is_quote(list[i].norm) || !to.holds(list[i - 1])) continue;
    std::size_t end = i + 1;
    while (end < list.size() && list[end].norm != list[i].norm) ++end;
    for (std::size_t at = i + 1; at < end && end < list.size(); ++at) list[at].literal = true;
  }
  static constexpr WordList name("naam", "نام", "title", "عنوان", "ٹائٹل");
  static constexpr WordList last("rakh", "rakho", "rakhna", "rakhdo", "rakhein", "rakhen", "do", "dein", "den", "dena",
                                 "kar", "kr", "karo", "kardo", "krdo", "karein", "kardein", "karna", "رکھ", "رکھو",
                                 "رکھیں", "رکھنا", "رکھدو", "دو", "دیں", "دینا", "کر", "کرو", "کریں", "کردو", "کردیں");
  static constexpr WordList changed("badal", "badl", "change", "tabdeel", "بدل", "تبدیل", "چینج");
  static constexpr WordList light("kar", "kr", "ke", "k", "kay", "کر", "کے");
  for (std::size_t i = 0; i + 2 < list.size(); ++i) {
    static constexpr WordList fresh("naya", "nya", "naye", "نیا", "نئے");
    static constexpr WordList own("iska", "uska", "inka", "isska", "اسکا");  // "iska naam haftawar bazaar rakh do"
    const std::size_t of = i > 0 && fresh.holds(list[i - 1]) ? i - 2 : i - 1;
    const bool pointed = i > 0 && (own.holds(list[i - 1]) || (of < i && own.holds(list[of])));
    const bool owned = pointed || (i > 1 && of < i && kOf.holds(list[of]));
    if (list[i].literal || !name.holds(list[i]) || !(i == 0 || owned)) continue;
    if (const auto [from, to_end] = coming_name(list, i + 1); from < to_end) {
      for (std::size_t at = from; at < to_end; ++at) list[at].literal = true;
      return;
    }
    std::size_t begin = i + 1;
    static constexpr WordList since("ab", "se", "ye", "yeh", "اب", "سے", "یہ");  // "ka title ab se 'swimming' rakho"
    std::size_t open = begin;
    while (open < list.size() && since.holds(list[open])) ++open;
    if (open < list.size() && is_quote(list[open].norm)) begin = open;
    const bool changes = changed.holds(list[begin]);
    if (changes) ++begin;
    while (changes && begin < list.size() && light.holds(list[begin])) ++begin;
    std::size_t end = list.size();
    while (end > begin && (list[end - 1].kind == TokenKind::kSign || list[end - 1].norm == "please")) --end;
    bool puts = changes;
    for (; end > begin && last.holds(list[end - 1]); --end)
      puts = puts || list[end - 1].norm.starts_with("rakh") || list[end - 1].norm.starts_with("رکھ");
    if (!puts || end == list.size()) return;
    for (std::size_t at = begin; at < end; ++at) list[at].literal = true;
    return;
  }
}

namespace {

/// Where a label for a due date ends that begins at `at`; `at` where there is none.
std::size_t label_end(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList one("deadline", "ڈیڈلائن");
  static constexpr WordList first("last", "due", "dead", "akhri", "aakhri", "akhiri", "aakhiri", "آخری", "ڈیڈ",
                                  "مقررہ");
  static constexpr WordList second("date", "line", "tareekh", "tarikh", "تاریخ", "لائن", "ڈیٹ");
  if (at >= list.size() || list[at].literal) return at;
  if (one.holds(list[at])) return at + 1;
  const bool two = first.holds(list[at]) && at + 1 < list.size() && !list[at + 1].literal && second.holds(list[at + 1]);
  return two ? at + 2 : at;
}

}  // namespace

void take_urdu_labels(const Grammar& grammar, Grammar::Found& found) {
  const auto& list = grammar.tokens();
  const bool urdu =
      grammar.roman() || (!list.empty() && static_cast<unsigned char>(list[found.end - 1].norm[0]) >= 0xD8);
  if (!urdu || found.begin >= list.size()) return;
  const auto closes = [&](std::size_t at) {
    return at >= list.size() || (list[at].kind == TokenKind::kSign && list[at].norm != "?");
  };
  const auto past_is = [&](std::size_t at) {
    return at < list.size() && !list[at].literal && kIs.holds(list[at]) ? at + 1 : at;
  };
  int low = 0;
  int high = 0;
  const std::size_t begin = found.begin;
  if (begin > 0 && grammar.has(begin + 1, Class::kUnit) && grammar.number_at(begin - 1, low) == begin &&
      grammar.number_at(begin, high) && high == low + 1) {
    --found.begin;  // "do teen din mein"
    return;
  }
  // "kya kal deadline hai" asks for what is due.
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].literal && grammar.has(i, Class::kAsk)) return;
  }
  for (const std::size_t size : {std::size_t{2}, std::size_t{1}}) {
    if (begin < size || label_end(list, begin - size) != begin) continue;
    const std::size_t end = past_is(found.end);
    const bool opens = begin == size && end > found.end;
    if (!closes(end) && !opens) return;
    found.begin = begin - size;
    found.end = end;
    if (found.begin > 1 && !list[found.begin - 1].literal && kOf.holds(list[found.begin - 1])) --found.begin;
    return;
  }
  // "assignment due hai sunday raat"
  const std::size_t is = begin > 0 && !list[begin - 1].literal && kIs.holds(list[begin - 1]) ? begin - 1 : begin;
  if (is > 1 && !list[is - 1].literal && list[is - 1].norm == "due" && closes(past_is(found.end))) {
    found.begin = is - 1;
    found.end = past_is(found.end);
    return;
  }
  // "18 ko due hai"
  const bool due = found.end < list.size() && !list[found.end].literal && list[found.end].norm == "due";
  const std::size_t label = due ? found.end + 1 : label_end(list, found.end);
  if (label != found.end && closes(past_is(label)) && found.begin > 0) found.end = past_is(label);
}

bool only_told(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later) {
  const auto& list = grammar.tokens();
  if (!later.expr.has_date || later.expr.past_word) return false;
  for (std::size_t i = first.end + 1; i < later.begin; ++i) {
    if (list[i].norm != "," || list[i].literal) continue;
    const UrduWord& verb = urdu_of(list[i - 1]);
    return (verb.forms & kFuture) != 0 || (verb.roles & role(Role::kGa)) != 0;
  }
  return false;
}

bool settle_within(Expr& due, const Expr& more, LocalDays today) {
  using std::chrono::days;
  const auto is_day = [](const Expr& expr) {
    return expr.has_date && expr.grain == Grain::kDay && !expr.has_end_date && !expr.instant && !expr.past_word &&
           (expr.weekday || expr.day_of_month);
  };
  const auto is_period = [](const Expr& expr) {
    return expr.has_date && (expr.grain == Grain::kWeek || expr.grain == Grain::kMonth) && !expr.has_end_date &&
           !expr.has_clock && !expr.part && !expr.past_word && expr.meaning == PrepMeaning::kPlain;
  };
  const bool first = is_period(due) && is_day(more);
  if (!first && !(is_period(more) && is_day(due))) return false;
  const Expr& period = first ? due : more;
  Expr day = first ? more : due;
  if (day.weekday != (period.grain == Grain::kWeek)) return false;
  const LocalDays begin = start_of(period.date, period.grain == Grain::kWeek ? Unit::kWeek : Unit::kMonth);
  if (day.day_of_month && !real_date(year_of(begin), month_of(begin), day_of(day.date))) return false;
  day.date = begin + days(day.weekday ? (weekday_of(day.date) - weekday_of(begin) + 7) % 7 : day_of(day.date) - 1);
  if (day.date < today) return false;
  day.of_week = day.weekday;
  day.weekday = day.day_of_month = false;
  day.period_end = day.date + days(1);
  due = day;
  return true;
}

bool length_after_time(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  // "raat 8 baje, 2 ghante": a break may stand between.
  const std::size_t time = begin > 1 && list[begin - 1].norm == "," ? begin - 1 : begin;
  if (time == 0 || !list[time - 1].literal || !grammar.has(end - 1, Class::kUnit)) return false;
  const bool urdu = grammar.roman() || static_cast<unsigned char>(list[end - 1].norm[0]) >= 0xD8;
  static constexpr WordList on("mein", "main", "me", "mai", "wala", "wali", "wale", "aage", "agay", "age", "peeche",
                               "late", "میں", "والا", "والی", "والے", "آگے", "پیچھے", "لیٹ");
  const bool goes_on = end < list.size() && !list[end].literal &&
                       (on.holds(list[end]) || (grammar.has(end, Class::kAfter) &&
                                                grammar.value(end, Class::kAfter) != v(PrepMeaning::kPlain)));
  return urdu && !goes_on;
}

bool of_noun(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList when("baad", "bad", "pehle", "pehlay", "pahle", "phle", "andar", "doori", "dairi", "deri",
                                 "takheer", "بعد", "پہلے", "اندر", "دوری", "دیری", "تاخیر");
  if (at + 1 >= list.size() || list[at].literal || !kOf.holds(list[at])) return false;
  const Token& noun = list[at + 1];
  const UrduWord& word = urdu_of(noun);
  return !noun.literal && noun.kind == TokenKind::kWord && word.forms == 0 && word.roles == 0 && !when.holds(noun);
}

namespace {

/// "ammi ko dawai |do raat 9 baje", "khana |do dopahar 2 baje": behind what is given stands a time that needs no "two".
bool do_before_time(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList hour("baje", "bajay", "bje", "bajey", "bajy", "bja", "baj", "بجے");
  constexpr std::uint64_t days = bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday);
  const std::size_t next = at + 1;
  if (next >= list.size() || list[next].literal || (list[at - 1].classes & (kNumeric | bit(Class::kShift))) != 0)
    return false;
  // "do hafte", "do din" count.
  const bool day =
      (list[next].classes & (days | bit(Class::kPart))) != 0 && (list[next].classes & bit(Class::kUnit)) == 0;
  const bool clock = next + 1 < list.size() && hour.holds(list[next + 1]);
  if (!day && !clock) return false;
  std::size_t begin = at;
  static constexpr WordList to("ko", "کو");
  while (begin > 0 && list[begin - 1].kind == TokenKind::kWord && !to.holds(list[begin - 1])) --begin;
  if (begin > 0 && begin < at && to.holds(list[begin - 1])) return true;
  // Another hour follows: this is none.
  std::size_t end = next;
  while (end < list.size() && list[end].kind != TokenKind::kSign && !hour.holds(list[end])) ++end;
  return day && end < list.size() && hour.holds(list[end]) && end > next + 1;
}

}  // namespace

bool do_of_verb(const std::vector<Token>& list, std::size_t at) {
  if (at == 0 || (list[at].norm != "do" && list[at].norm != "دو")) return false;
  const UrduWord& verb = urdu_of(list[at - 1]);
  return ((verb.forms & kRoot) != 0 && verb.roles == 0) || do_before_time(list, at);
}

bool may_be_soon(const Token& token) {
  return token.norm == "as" || token.norm.starts_with("j") || token.norm.starts_with("\xD8\xAC");  // ج
}

std::size_t as_soon_as_possible(const std::vector<Token>& list, std::size_t at) {
  static constexpr std::array<std::array<std::string_view, 4>, 9> phrases = {{{"جلد", "از", "جلد", ""},
                                                                              {"jald", "az", "jald", ""},
                                                                              {"jald", "se", "jald", ""},
                                                                              {"jitni", "jaldi", "ho", "sake"},
                                                                              {"jitni", "jaldi", "ho", "sakay"},
                                                                              {"jitna", "jaldi", "ho", "sake"},
                                                                              {"جتنی", "جلدی", "ہو", "سکے"},
                                                                              {"as", "soon", "as", "possible"},
                                                                              {"as", "soon", "as", "you"}}};
  if (!may_be_soon(list[at])) return at;
  for (const auto& phrase : phrases) {
    std::size_t i = 0;
    while (i < phrase.size() && !phrase[i].empty() && at + i < list.size() && !list[at + i].literal &&
           list[at + i].norm == phrase[i])
      ++i;
    if (i == phrase.size() || phrase[i].empty()) return at + i;
  }
  return at;
}

}  // namespace yaad::language
