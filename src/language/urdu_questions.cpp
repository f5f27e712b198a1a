// Questions about tasks, their filters, and messages without a verb.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// "maine fees de di kya", «میں نے دوا لے لی کیا»: the word that asks stands behind the deed.
std::optional<UrduCommand> UrduReader::asked_behind(std::size_t begin, std::size_t end) {
  std::size_t last = end;
  while (last > begin && words_.sign(last - 1)) --last;
  if (last < begin + 4 || (words_.norm(last - 1) != "kya" && words_.norm(last - 1) != "کیا")) return std::nullopt;
  const VerbGroup group = words_.group(begin, last - 1);
  const bool deed = group.act == Act::kDoing || group.act == Act::kDo || group.act == Act::kGive ||
                    group.act == Act::kTake || group.act == Act::kCause;
  if (group.end != last - 1 || group.mood != Mood::kDone || !group.light || !deed || group.begin <= begin)
    return std::nullopt;
  if (!any(begin, group.begin, Role::kMe) || any(begin, end, Role::kYou) || asks(begin, last - 1)) return std::nullopt;
  return queried(begin, group.begin, group.begin, 0.8);
}

std::optional<UrduCommand> UrduReader::asked(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (asks_of_program(begin, end)) return plain(Intent::kUnknown, 0.9, Detail::kHelp);
  if (shows(group) || relative(begin, end, group)) return query(begin, end, group);
  if (const std::size_t lying = before_lying(begin, end); lying < end) {
    VerbGroup is = group;
    is.mood = Mood::kIs;
    is.begin = lying;
    return asked_nominal(begin, lying, is);
  }
  const bool task = any(begin, end, Role::kTask) || any(begin, end, Role::kPlan) || any(begin, end, Role::kList);
  const bool me = any(begin, items_.end, Role::kMe);  // Also behind the verb: "kya kiya maine".
  const bool world = any(begin, end, Role::kWorld);
  // "kis kis ko phone karna hai", "kal kahan jana hai": of one's own duties.
  const bool own = group.mood == Mood::kDuty && !world &&
                   (slots_.when || asks_whom(begin, end) || asks_when(begin, end)) && !asks_how(begin, end);
  if (any(begin, end, Role::kAsk) && !task && !own) return refusal();
  if (group.act != Act::kNone && commands(group) && !any(begin, begin + 1, Role::kWhat)) {
    if (group.mood == Mood::kImperative) return decide(begin, group.begin, group);
  }
  // "agle hafte mein kya kya likha hua hai"
  if (slots_.when && !world && any(begin, end, Role::kWhat) && !any(begin, end, Role::kYou)) {
    for (std::size_t i = begin; i < end; ++i) {
      if (written(i) && (words_.has(i + 1, Role::kCopula) || words_.of(i + 1).act == Act::kBe))
        return queried(begin, i, i, 0.88);
    }
  }
  // "kya kya reh gaya aaj ka", "aaj aur kya rehta hai"
  bool stays = group.act == Act::kStay;
  for (std::size_t i = begin; i < end; ++i) stays = stays || words_.of(i).act == Act::kStay;
  if (stays && (group.mood == Mood::kDone || group.mood == Mood::kTold) && slots_.when && !world &&
      any(begin, end, Role::kWhat) && !any(begin, end, Role::kYou))
    return queried(begin, end, group.begin, 0.85);
  switch (group.mood) {
    case Mood::kDuty:
      if (any(begin, end, Role::kYou)) return plain(Intent::kUnknown, 0.9, Detail::kHelp);
      // "bijli ka bill kab dena hai": what is done with it is ours.
      if (world && !task && !(any(begin, end, Role::kWhen) && (group.act == Act::kGive || group.act == Act::kDoing)))
        return refusal();
      return queried(begin, end, group.begin, 0.93);
    case Mood::kDone: {
      // "kya bijli ka bill bhar diya?"
      const bool deed = group.act == Act::kDoing || group.act == Act::kDo || group.act == Act::kGive ||
                        group.act == Act::kTake || group.act == Act::kCause;
      const bool doubled = words_.has(begin, Role::kWhat) && words_.has(begin + 1, Role::kWhat);
      if (words_.has(begin, Role::kWhat) && !doubled && deed && group.light && !world && !tells_of_others(begin, end) &&
          group.verb > begin + 1)
        return queried(begin, end, group.begin, 0.8);
      const bool finished = group.noun == Act::kComplete || group.noun == Act::kEnd || group.act == Act::kComplete ||
                            group.act == Act::kDo;
      const bool when_done = finished && group.act != Act::kDo && slots_.when && any(begin, end, Role::kWhat);
      const bool counted = finished && group.noun == Act::kComplete && slots_.when && any(begin, end, Role::kWhat);
      const bool which_done = doubled && slots_.when && !world;  // "kal kya kya kar liya tha"
      if ((task || me || when_done || counted || which_done) && !any(begin, end, Role::kYou) && (finished || task)) {
        auto made = queried(begin, end, group.begin, 0.9);
        if (made && finished && !group.negated) made->completed = true;
        return made;
      }
      return refusal();
    }
    case Mood::kTold:
      if (any(begin, end, Role::kYou)) return plain(Intent::kUnknown, 0.85, Detail::kHelp);
      if (any(begin, end, Role::kAsk) && !me && !slots_.when) return refusal();  // "computer kaise kaam karta hai"
      if (task) return queried(begin, end, group.begin, 0.88);
      return refusal();
    default:
      return refusal();
  }
}

/// "is app ko use kaise karte hain", "yaad kaise chalate hain": how the program itself is used.
bool UrduReader::asks_of_program(std::size_t begin, std::size_t end) const {
  static constexpr WordList program("app", "application", "ایپ", "ایپلیکیشن", "yaad", "یاد");
  static constexpr WordList use("use", "istemal", "istimal", "istemaal", "chalate", "chalatay", "chalana", "chalta",
                                "chalti", "یوز", "استعمال", "چلاتے", "چلانا", "چلتی", "چلتا");
  if (!asks_how(begin, end)) return false;
  bool named = false;
  bool used = false;
  bool only = true;  // "facebook app", "zoom ki app": another one
  for (std::size_t i = begin; i < end; ++i) {
    const auto norm = words_.norm(i);
    const bool said = program.holds(norm) && (i == begin || !words_.content(i - 1)) && !words_.has(i - 1, Role::kOf);
    named = named || said;
    used = used || use.holds(norm);
    only = only && (said || use.holds(norm) || !words_.content(i));
  }
  return named && used && only;
}

/// "mukammal kiye hue kaam dekhne hain", "apne saare tasks dekhna chahta hoon": to be shown, and nothing to do.
std::optional<UrduCommand> UrduReader::wants_to_see(std::size_t begin, std::size_t end) {
  static constexpr WordList see("dekhne", "dekhna", "dekhni", "dekhnay", "dekhny", "دیکھنے", "دیکھنا", "دیکھنی");
  static constexpr WordList want("chahta", "chahti", "chahte", "chahunga", "chahungi", "chah", "چاہتا", "چاہتی",
                                 "چاہتے", "چاہوں", "چاہ");
  std::size_t at = begin + 1;
  while (at < end && !(see.holds(words_.norm(at)) && !words_.literal(at))) ++at;
  if (at + 1 >= end || asks(begin, end) || any(begin, end, Role::kYou)) return std::nullopt;
  bool wants = false;
  for (std::size_t i = at + 1; i < end; ++i) {
    wants = wants || want.holds(words_.norm(i)) || words_.has(i, Role::kCopula);
    const bool small = words_.has(i, Role::kCopula) || words_.has(i, Role::kMe) || words_.has(i, Role::kGoing) ||
                       words_.has(i, Role::kGa) || words_.sign(i) || filler(i);
    if (!small && !want.holds(words_.norm(i))) return std::nullopt;
  }
  // "ghar ka kaam dekhna hai": one that is to be looked after.
  const bool many = words_.norm(at).ends_with("ne") || words_.norm(at).ends_with("ے") || all_of(begin, at) ||
                    slots_.many || words_.has(at - 1, Role::kList) || words_.norm(at - 1).ends_with("s");
  if (!wants || !many || !names_tasks(begin, at)) return std::nullopt;
  return queried(begin, at, at, 0.9);
}

/// "kal ke liye kuch likha hua hai?", «جمعے کو پارک کے علاوہ کچھ اور بھی ہے؟»
std::optional<UrduCommand> UrduReader::anything_noted(std::size_t begin, std::size_t end) {
  static constexpr WordList apart("ilawa", "elawa", "alawa", "ilava", "علاوہ");
  const std::size_t some = find(begin, end, Role::kSome);
  if (!slots_.when || some + 1 >= end || any(begin, end, Role::kWorld) || any(begin, end, Role::kYou))
    return std::nullopt;
  if (words_.has(some + 1, Role::kCopula) || written(some + 1) || kept(some + 1, end))
    return queried(begin, end, end, 0.88);
  // "kuch aur bhi hai": the question ends with it.
  std::size_t is = some + 1;
  while (is < end && (words_.has(is, Role::kAnd) || filler(is) || words_.norm(is) == "b")) ++is;
  if (is == some + 1 || !words_.has(is, Role::kCopula)) return std::nullopt;
  for (std::size_t i = is + 1; i < end; ++i) {
    if (!words_.sign(i)) return std::nullopt;
  }
  // "park ke ilawa": what is known of already is no filter.
  if (some > begin && apart.holds(words_.norm(some - 1))) return queried(some, some + 1, some + 1, 0.88);
  return queried(begin, some, some, 0.88);
}

/// "kuch rakha hua hai": whether nothing but that is said from `at` on.
bool UrduReader::kept(std::size_t at, std::size_t end) const {
  static constexpr WordList lies("rakha", "rakhi", "rakhe", "rkha", "laga", "para", "pari", "parra", "رکھا", "رکھی",
                                 "رکھے", "لگا", "پڑا", "پڑی");
  if (!lies.holds(words_.norm(at)) || at + 1 >= end) return false;
  for (std::size_t i = at + 1; i < end; ++i) {
    const bool been = words_.of(i).act == Act::kBe && words_.verb(i, kPerfect);
    if (!been && !words_.has(i, Role::kCopula) && !words_.sign(i) && !words_.has(i, Role::kWhat)) return false;
  }
  return true;
}

/// "kab", "kis din", "kitne baje"
bool UrduReader::asks_when(std::size_t begin, std::size_t end) const {
  static constexpr WordList of("din", "tareekh", "tarikh", "date", "waqt", "time", "roz", "baje", "bajay", "bje", "دن",
                               "تاریخ", "وقت", "ٹائم", "روز", "بجے");
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.has(i, Role::kWhen)) return true;
    const bool which = words_.has(i, Role::kAsk) || words_.has(i, Role::kHowMany);
    if (which && i + 1 < end && of.holds(words_.norm(i + 1))) return true;
  }
  return false;
}

/// "kis kis ko", "kin se": whom one has to deal with.
bool UrduReader::asks_whom(std::size_t begin, std::size_t end) const {
  static constexpr WordList whom("kis", "kin", "کس", "کن");
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (whom.holds(words_.norm(i)) && whom.holds(words_.norm(i + 1))) return true;
  }
  return false;
}

/// "kaise", "kyun": of the world, not of the list.
bool UrduReader::asks_how(std::size_t begin, std::size_t end) const {
  static constexpr WordList how("kaise", "kaisay", "kese", "kesay", "kyun", "kyu", "kyon", "kaisa", "kesa", "کیسے",
                                "کیوں", "کیسا");
  for (std::size_t i = begin; i < end; ++i) {
    if (how.holds(words_.norm(i))) return true;
  }
  return false;
}

/// A query whose words, if there are any, are names of tasks.
std::optional<UrduCommand> UrduReader::queried(std::size_t begin, std::size_t end, std::size_t stop,
                                               double confidence) {
  UrduCommand made = plain(Intent::kQuery, confidence);
  if (any(begin, end, Role::kHowMany) && !asks_when(begin, end)) made.detail = Detail::kCount;
  put_filter(made, begin, stop, true);
  // "jin ki tareekh guzar chuki hai": the verb says it.
  if (any(stop, end, Role::kPassed) && any(begin, end, Role::kDate)) {
    made.overdue = true;
    made.completed = false;
  }
  return made;
}

std::optional<UrduCommand> UrduReader::query(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool reminders = any(begin, end, Role::kMe) && any(begin, end, Role::kReminder);
  // "office tag mein high priority wale dikhana"
  const bool tagged = any(begin, end, Role::kTag) && any(begin, end, Role::kWala);
  const bool task = tagged || any(begin, end, Role::kTask) || any(begin, end, Role::kPlan) ||
                    any(begin, end, Role::kList) || reminders;
  const bool finds = group.act == Act::kFind || group.noun == Act::kFind;
  const bool asks_kind = any(begin, end, Role::kAsk) || any(begin, end, Role::kSome);
  if (group.negated) return refusal();
  bool content = false;
  for (std::size_t i = begin; i < end; ++i)
    content = content || (words_.content(i) && (i < group.begin || i >= group.end));
  const bool world = any(begin, end, Role::kWorld);
  const bool duties = [&] {
    for (std::size_t i = begin; i < group.begin; ++i) {
      if (words_.infinitive(i)) return true;
    }
    return false;
  }();
  if (!task && content && !finds && !(slots_.when && duties && !world)) {
    if (!(slots_.tags && !world) && !(any(begin, end, Role::kMe) && slots_.when && !world)) return refusal();
  }
  if (world && !task) return refusal();
  if (asks_kind && !task) return refusal();
  if (!task && !slots_.when && asks_of_deed(begin, end, group)) return refusal();
  static constexpr WordList elsewhere("number", "contact", "address", "photo", "location", "gana", "نمبر", "پتہ",
                                      "تصویر");
  if (finds && !task && group.begin > begin && elsewhere.holds(words_.norm(group.begin - 1))) return refusal();
  if (group.act == Act::kSay && !task) return refusal();
  auto made = queried(begin, end, group.begin, finds && !task ? 0.75 : 0.95);
  if (group.act == Act::kCount) made->detail = Detail::kCount;
  if (made && words_empty(made->words) && group.end < end) {
    UrduCommand behind = plain(Intent::kQuery, 0.9);
    put_filter(behind, group.end, end, true);
    made->words = behind.words;
    made->overdue = made->overdue || behind.overdue;
    made->no_due = made->no_due || behind.no_due;
    made->completed = made->completed || behind.completed;
  }
  return made;
}

/// "batao kya hua", "batao main kya karun": what happened or what to do in life; "batao kya reh gaya" is of the list.
bool UrduReader::asks_of_deed(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  if (!any(begin, end, Role::kWhat)) return false;
  bool deed = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (i >= group.begin && i < group.end) continue;
    if (words_.of(i).act == Act::kStay || words_.has(i, Role::kLeft) || words_.infinitive(i)) return false;
    deed = deed ||
           (words_.verb(i, kPerfect | kWish | kFuture) && !words_.has(i, Role::kWhat) && !words_.has(i, Role::kOf));
  }
  return deed;
}

/// Conditions that were said: overdue, without a date, done, a priority; and the words that are left.
void UrduReader::put_filter(UrduCommand& made, std::size_t begin, std::size_t end, bool adjectives) {
  bool passed = false;
  bool date = false;
  bool no = false;
  bool in_time = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.literal(i)) continue;
    passed = passed || words_.has(i, Role::kPassed);
    date = date || words_.has(i, Role::kDate);
    no = no || words_.has(i, Role::kNot) || words_.has(i, Role::kWithout);
    // "jo waqt par nahi hue"
    const auto clock = words_.norm(i);
    const bool time = clock == "waqt" || clock == "time" || clock == "وقت" || clock == "ٹائم";
    in_time = in_time || (time && i + 1 < end && words_.has(i + 1, Role::kOn));
    if (words_.has(i, Role::kOverdue) && words_.norm(i) != "pending") made.overdue = true;
    if (words_.has(i, Role::kRecurring) && words_.norm(i) != "baar") made.recurring = true;
    if (words_.of(i).act == Act::kRepeat) made.recurring = true;
    const bool next = words_.has(i, Role::kNextOne) && i + 1 < end &&
                      (words_.has(i + 1, Role::kTask) || words_.has(i + 1, Role::kWhat));
    made.next_only = made.next_only || next;
    made.all = made.all || (words_.has(i, Role::kAll) && !(i + 1 < end && words_.has(i + 1, Role::kFrom)));
    if (!adjectives) continue;
    // "poori list": all of it
    const bool whole = i + 1 < end && (words_.has(i + 1, Role::kList) || words_.has(i + 1, Role::kPlan));
    const bool done_noun = words_.of(i).noun == Act::kComplete && words_.norm(i) != "check" && !(whole && entire(i));
    const bool gone =
        i > begin && words_.of(i).act == Act::kGo && words_.verb(i, kPerfect) && words_.of(i - 1).act == Act::kBe;
    const bool been = (words_.has(i, Role::kAlready) || gone) && !any(begin, end, Role::kOverdue);
    if (done_noun || (been && !date) || words_.has(i, Role::kDoneAdjective)) made.completed = true;
    if (grammar_.has(i, Class::kPriority) || words_.norm(i) == "important" || words_.norm(i) == "high" ||
        words_.norm(i) == "ہائی") {
      const int level = grammar_.has(i, Class::kPriority) ? grammar_.value(i, Class::kPriority) : 1;
      const bool kam = words_.has(i, Role::kTask) && !(i + 1 < end && words_.has(i + 1, Role::kPriority));
      if (!kam && made.priority == 0) made.priority = level;
    }
  }
  if (passed && (date || any(begin, items_.end, Role::kDate))) made.overdue = true;
  if (in_time && no) made.overdue = true;
  if (date && no && !passed && !in_time) made.no_due = true;
  if (made.overdue) made.completed = false;
  put_words(made, begin, end);
}

/// Whether only one postposition stands between two words of a name: "ammi ko phone".
bool UrduReader::joined(std::size_t last, std::size_t next) const {
  if (next == last + 1) return true;
  constexpr std::uint64_t posts = role(Role::kKo) | role(Role::kOf) | role(Role::kOn) | role(Role::kFrom);
  // "danton wale doctor": but "ghar wale kaam" are those of a place
  const bool kind = next == last + 2 && words_.has(last + 1, Role::kWala);
  return kind || (next == last + 2 && (words_.of(last + 1).roles & posts) != 0);
}

/// "poori", unlike "mukammal"
bool UrduReader::entire(std::size_t at) const {
  static constexpr WordList words("poori", "puri", "poora", "pura", "poore", "pure", "پوری", "پورا", "پورے");
  return words.holds(words_.norm(at));
}

/// "sab se |pehle"
bool UrduReader::first_of_all(std::size_t begin, std::size_t at) const {
  static constexpr WordList kFirst("pehle", "pehlay", "pahle", "phle", "پہلے");
  return at >= begin + 2 && kFirst.holds(words_.norm(at)) && words_.has(at - 1, Role::kFrom) &&
         words_.has(at - 2, Role::kAll);
}

void UrduReader::put_words(UrduCommand& made, std::size_t begin, std::size_t end) {
  static constexpr WordList kSaysLittle("miaad", "purane", "زائد", "پرانے", "mukhtalif", "paas", "pas", "پاس", "samne",
                                        "سامنے", "ya", "total", "ٹوٹل", "یا", "aisa", "esa", "aise", "ایسا", "ایسے");
  std::size_t first = end;
  std::size_t last = begin;
  for (std::size_t i = begin; i < end; ++i) {
    const bool grade = grammar_.has(i, Class::kPriority) || words_.norm(i) == "important" || words_.norm(i) == "high" ||
                       words_.norm(i) == "ہائی";
    if (!words_.content(i) || grade || grammar_.has(i, Class::kShift)) continue;
    if (items_.tokens.list[i].kind != TokenKind::kWord && !words_.literal(i) && first == end) continue;
    const auto norm = words_.norm(i);
    if (norm_is_until(i) || kSaysLittle.holds(norm)) continue;  // "kon se kaam abhi tak rehte hain"
    const bool clock = norm == "baje" || norm == "bajay" || norm == "bje" || norm == "بجے";  // "kitne baje"
    if (clock && i > begin && words_.has(i - 1, Role::kHowMany)) continue;
    if (first_of_all(begin, i)) {  // «سب سے پہلے کیا کرنا ہے»
      made.next_only = true;
      continue;
    }
    if (i > begin && norm == "سی" && words_.has(i - 1, Role::kWhich)) continue;
    // One stretch of words with at most a small word between.
    if (first != end && !joined(last, i)) break;
    if (first == end) first = i;
    last = i;
  }
  if (first == end) return;
  const bool tag = last + 2 < items_.end && (any(last + 1, std::min(last + 3, items_.end), Role::kTag));
  (tag ? made.tag : made.words) = {first, last + 1};
}

std::optional<UrduCommand> UrduReader::nominal(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool task = any(begin, end, Role::kTask);
  const bool list = any(begin, end, Role::kList) || any(begin, end, Role::kPlan);
  const bool asking = asks(begin, end);
  if (asking) return asked_nominal(begin, end, group);
  if (any(begin, end, Role::kSome) && any(begin, end, Role::kLeft)) return queried(begin, end, end, 0.88);
  // "kal koi meeting to nahi"
  std::size_t last = end;
  while (last > begin && (words_.sign(last - 1) || words_.has(last - 1, Role::kCopula))) --last;
  if (slots_.when && last > begin + 1 && words_.has(last - 1, Role::kNot) && any(begin, last, Role::kSome))
    return queried(begin, end, last - 1, 0.82);
  if (auto existing = remind_existing(begin, end)) return existing;
  if (group.should || group.negated) return duty(begin, group.begin, group);
  if (group.mood == Mood::kWas) return refusal();
  if (group.mood == Mood::kIs || group.copula) return is(begin, end, group);
  // "doodh wala task low priority"
  const std::size_t wala = wala_task(begin, end);
  const bool one = wala < end && (words_.norm(wala).ends_with("a") || words_.norm(wala).ends_with("i") ||
                                  words_.norm(wala).ends_with("ا") || words_.norm(wala).ends_with("ی"));
  if (slots_.priority && one && wala + 2 >= end && !slots_.when) return update(begin, end, 0.85);
  if (auto again = reminded_again(begin, end, group)) return again;
  if ((task || list) && names_tasks(begin, end)) return queried(begin, end, end, 0.92);
  return thing(begin, end);
}

/// "mere kaam", "ghar wale kaam", "bina tareekh wale tasks"
bool UrduReader::names_tasks(std::size_t begin, std::size_t end) const {
  std::size_t last = end;
  while (last > begin && (words_.sign(last - 1) || filler(last - 1))) --last;
  if (last == begin) return false;
  if (!words_.has(last - 1, Role::kTask) && !words_.has(last - 1, Role::kList) && !words_.has(last - 1, Role::kPlan))
    return false;
  if (words_.norm(last - 1) == "due" || words_.norm(last - 1) == "program") return false;
  if (last - begin == 1)
    return slots_.tags || slots_.when || words_.norm(begin) == "tasks" || words_.norm(begin) == "list";
  const std::uint64_t before = words_.of(last - 2).roles;
  // "mukammal kiye hue kaam"
  const bool been = words_.of(last - 2).act == Act::kBe && words_.verb(last - 2, kPerfect);
  const bool linked =
      been || (before & (role(Role::kMe) | role(Role::kWala) | role(Role::kOf) | role(Role::kAll) | role(Role::kLeft) |
                         role(Role::kOverdue) | role(Role::kDoneAdjective) | role(Role::kAbout))) != 0;
  return linked || grammar_.has(last - 2, Class::kPriority) || words_.of(last - 2).noun == Act::kComplete ||
         slots_.tags;
}

std::optional<UrduCommand> UrduReader::asked_nominal(std::size_t begin, std::size_t end, const VerbGroup& group) {
  // "paise wale tag mein kya hai"
  const bool tag = any(begin, end, Role::kTag) && any(begin, end, Role::kOn);
  const bool task = tag || any(begin, end, Role::kOverdue) || any(begin, end, Role::kTask) ||
                    any(begin, end, Role::kPlan) || any(begin, end, Role::kList);
  const bool me = any(begin, end, Role::kMe);
  const bool world = any(begin, end, Role::kWorld) || any(begin, end, Role::kState);
  if (any(begin, end, Role::kYou)) return refusal();
  bool content = false;
  static constexpr WordList beside("paas", "pas", "پاس");  // "mere paas"
  for (std::size_t i = begin; i < end; ++i)
    content = content || (words_.content(i) && !(me && beside.holds(words_.norm(i))));
  const std::size_t stop = group.begin > begin ? group.begin : end;
  if (task) {
    if (world && !any(begin, end, Role::kTask)) return refusal();
    return queried(begin, end, stop, 0.93);
  }
  if (world) return refusal();
  const bool when = asks_when(begin, end);
  bool holiday = slots_.holiday;
  bool named = false;
  for (std::size_t i = begin; i < end; ++i) {
    holiday = holiday || grammar_.has(i, Class::kHoliday);
    named = named ||
            (words_.content(i) && words_.norm(i) != "baje" && words_.norm(i) != "bajay" && words_.norm(i) != "بجے");
  }
  if (holiday && when && !me) return refusal();  // "eid kab hai"
  if (when && named && group.mood == Mood::kIs) return queried(begin, end, stop, 0.86);
  // "aaj mera din kaisa hai"
  static constexpr WordList day("din", "دن", "day");
  bool of_day = false;
  for (std::size_t i = begin; i < end; ++i) of_day = of_day || day.holds(words_.norm(i));
  if (me && of_day && slots_.when && asks_how(begin, end)) return plain(Intent::kQuery, 0.85);
  if (asks_own_list(begin, end, group)) return queried(begin, end, stop, 0.85);
  if (any(begin, end, Role::kAsk)) return refusal();
  if (any(begin, end, Role::kHowMany) && me && slots_.when) {
    auto made = queried(begin, end, stop, 0.86);
    if (made) made->detail = Detail::kCount;
    return made;
  }
  if (any(begin, end, Role::kLeft)) return queried(begin, end, stop, 0.9);
  const std::size_t date = find(begin, end, Role::kDate);
  if (date < end) {  // "aaj kya tareekh hai", but "kal ki meeting ka time kya hai"
    static constexpr WordList prayers("namaz", "fajr", "zuhr", "zohar", "asr", "maghrib", "isha", "sehri", "iftari",
                                      "iftar", "azan", "roza", "taraweeh", "نماز", "فجر", "ظہر", "عصر", "مغرب", "عشاء",
                                      "سحری", "افطاری", "افطار", "اذان", "روزے", "تراویح");
    if (date > begin + 1 && prayers.holds(words_.norm(date - 2))) return refusal();
    const bool of_one = content && date > begin + 1 && words_.has(date - 1, Role::kOf) && words_.content(date - 2);
    return of_one && (slots_.when || me) ? queried(begin, date - 1, date - 1, 0.85) : refusal();
  }
  if (words_.has(begin, Role::kWhat) && any(begin, end, Role::kSome) && slots_.when)
    return queried(begin, end, stop, 0.85);
  if (!content && (slots_.when || slots_.tags || slots_.priority)) {
    auto made = queried(begin, end, stop, 0.9);
    return made;
  }
  if (me && !world && !any(begin, end, Role::kName) &&
      (any(begin, end, Role::kNextOne) || words_.norm(begin + 1) == "agli")) {
    return queried(begin, end, stop, 0.85);
  }
  if (!content && any(begin, end, Role::kNextOne) && any(begin, end, Role::kWhat))
    return queried(begin, end, stop, 0.85);
  // "ab aage kya hai mera"
  if ((me || any(begin, end, Role::kTime)) && any(begin, end, Role::kAhead) && !content)
    return queried(begin, end, stop, 0.85);
  // "ye kitne ka hai": a price
  const std::size_t many = find(begin, end, Role::kHowMany);
  if (many < end && (words_.has(many + 1, Role::kOf) || words_.has(begin, Role::kThis))) return refusal();
  if (any(begin, end, Role::kHowMany) && !content) return queried(begin, end, stop, 0.85);
  if (me && slots_.when && !content) return queried(begin, end, stop, 0.88);
  if (any(begin, end, Role::kWala) && any(begin, end, Role::kWhen)) return queried(begin, end, stop, 0.86);
  return refusal();
}

/// "is hafte meri kaun kaun si duty hai", "agle mahine kya kya payments hain": what there is of a kind, in a time
/// ahead.
bool UrduReader::asks_own_list(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  static constexpr WordList which("kaun", "kon", "koun", "konsi", "kaunsi", "konse", "kaunse", "کون", "کونسی", "کونسے");
  static constexpr WordList kind("si", "se", "sa", "سی", "سے", "سا");
  if (!slots_.when || group.mood != Mood::kIs || group.past || group.begin < begin + 2 ||
      !words_.content(group.begin - 1))
    return false;
  const bool me = any(begin, end, Role::kMe);
  for (std::size_t i = begin; i + 1 < group.begin; ++i) {
    const bool what = words_.has(i, Role::kWhat);
    const bool of_kind =
        which.holds(words_.norm(i)) && (!words_.norm(i).ends_with("n") || kind.holds(words_.norm(i + 1)));
    const bool doubled = words_.norm(i) == words_.norm(i + 1) && (what || which.holds(words_.norm(i)));
    if (doubled || (me && of_kind)) return i + 2 < group.begin || of_kind;
  }
  return false;
}

/// "… hai": an event when it has a time; otherwise it tells something.
std::optional<UrduCommand> UrduReader::is(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool task = any(begin, end, Role::kTask);
  if (any(begin, end, Role::kSome) && any(begin, end, Role::kLeft)) return queried(begin, end, group.begin, 0.88);
  if (task && any(begin, end, Role::kSome)) return queried(begin, end, group.begin, 0.9);
  if (task && any(begin, end, Role::kLeft)) return queried(begin, end, group.begin, 0.9);
  if (some_event(begin, end)) return queried(begin, end, group.begin, 0.85);
  if (words_.sign(end - 1) && words_.norm(end - 1) == "?")
    return task ? queried(begin, end, group.begin, 0.85) : refusal();
  const bool world = any(begin, end, Role::kWorld) && !(slots_.when && own_event(begin, end));
  if (any(begin, end, Role::kState) || any(begin, end, Role::kMore) || world || any(begin, end, Role::kYou))
    return refusal();
  // "school band hai aaj", "kal wali baat yaad hai"
  if (group.begin > begin &&
      (words_.of(group.begin - 1).noun == Act::kClose || words_.has(group.begin - 1, Role::kYaad)))
    return refusal();
  // "kal final hai na": only wants to hear yes.
  if (end > group.end && (words_.norm(end - 1) == "na" || words_.norm(end - 1) == "نا")) return refusal();
  // "wo kal se bemar hai", "hum aaj ghar par hain": of somebody, not of something to do.
  if (words_.has(begin, Role::kThey) || subject(begin)) return refusal();
  static constexpr WordList theirs("uska", "uski", "uske", "unka", "unki", "unke", "iska", "iski", "inka", "inki");
  static constexpr WordList comes("ata", "aata", "ati", "aati", "ate", "aate", "jata", "jati", "jate", "jaata",
                                  "jaati");
  if (group.begin > begin + 1 && comes.holds(words_.norm(group.begin - 1)))
    return refusal();                                      // "mali itwar ko ata hai"
  if (theirs.holds(words_.norm(begin))) return refusal();  // "uska interview kal hai"
  if ((!slots_.when && !slots_.priority && !slots_.repeat) || belittles(begin, end)) return refusal();
  // "PTM jumme ko nahi, hafte ko hai": it has a day already, and that is another one now.
  // "meeting ab mangal ko hai": the same.
  const bool now_else = any_now(begin + 1, group.begin);
  if (slots_.when && (slots_.taken_back || slots_.moved || now_else) && !slots_.repeat && !slots_.question) {
    UrduCommand moved = update(begin, group.begin, 0.85);
    if (!words_empty(moved.object)) return moved;
  }
  // "ptm ka time 10 baje hai": when something is that has a day
  const bool hour = slots_.clock && !slots_.repeat && group.begin > begin + 2 &&
                    words_.has(group.begin - 1, Role::kDate) && words_.has(group.begin - 2, Role::kOf);
  if (hour && words_of_name(begin, group.begin - 2)) {
    UrduCommand event = plain(Intent::kCreate, 0.82);
    event.object = object(begin, group.begin - 2, false);
    return event;
  }
  bool content = false;
  for (std::size_t i = begin; i < group.begin; ++i) content = content || words_.content(i);
  if (!content) return refusal();
  UrduCommand made = plain(Intent::kCreate, 0.82);
  made.object = object(begin, group.begin, false);
  return made;
}

/// "meeting |ab| mangal ko": from now on, not "abhi".
bool UrduReader::any_now(std::size_t begin, std::size_t end) const {
  static constexpr WordList kNow("ab", "اب");
  for (std::size_t i = begin; i < end; ++i) {
    if (!words_.literal(i) && kNow.holds(words_.norm(i))) return true;
  }
  return false;
}

/// "hum", "main": who does it; "mujhe" is who has to.
bool UrduReader::subject(std::size_t at) const {
  const auto norm = words_.norm(at);
  return norm == "hum" || norm == "ham" || norm == "ہم" || (norm == "main" && at == items_.begin) ||
         (norm == "میں" && at == items_.begin);
}

/// "zoom par hai ya office mein?": asks which of two.
bool UrduReader::either_or(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (!words_.literal(i) && (words_.norm(i) == "ya" || words_.norm(i) == "یا")) return true;
  }
  return false;
}

/// A bare thing: a task when something says when, or when it is short.
std::optional<UrduCommand> UrduReader::thing(std::size_t begin, std::size_t end) {
  std::size_t content = 0;
  std::size_t odd = 0;
  bool behind = false;  // "meeting hai boss ke sath": the verb is inside
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.content(i)) ++content;
    if (words_.literal(i)) continue;
    if ((words_.has(i, Role::kInterject) || words_.has(i, Role::kState)) && !slots()) ++odd;
    if ((words_.has(i, Role::kMore) && !slots()) || words_.has(i, Role::kYou)) ++odd;
    if (words_.has(i, Role::kBy) && i > begin && !words_.has(i - 1, Role::kMe)) ++odd;
    if (words_.has(i, Role::kPast)) odd += 2;
    if (words_.has(i, Role::kCopula) && i > begin && words_.infinitive(i - 1)) behind = true;
  }
  if (content == 0) return odd > 0 ? std::optional(refusal()) : std::nullopt;
  if (slots_.question && either_or(begin, end)) return refusal();
  if (belittles(begin, end) && !slots_.when && !slots_.repeat) return refusal();
  UrduCommand made = plain(Intent::kCreate, 0.8);
  made.object = object(begin, end, false);
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (words_.has(i, Role::kCopula)) made.object = with_tail(made.object, end);
  }
  if (behind) {
    made.confidence = 0.9;
    return made;
  }
  // "aaj sar dard hai bohat"
  const bool very = end > begin + 2 && words_.has(end - 1, Role::kMore) && words_.has(end - 2, Role::kCopula);
  if (very && any(begin, end, Role::kState)) return refusal();
  const auto opening = words_.norm(begin);
  const bool prayer = opening == "allah" || opening == "khuda" || opening == "اللہ" || opening == "خدا";
  if (odd > 0 || subject(begin) || (prayer && !slots())) return refusal();
  std::size_t named = end;
  while (named > begin + 1 && words_.has(named - 1, Role::kOf)) --named;
  if (slots_.reminder && !slots_.when && (words_.has(named - 1, Role::kWala) || names_wala(begin, end + 1)))
    return target(Intent::kUpdate, begin, end, 0.85, Detail::kRemind);
  // "bank kal nahi parson": it has a day already, and that is another one now.
  if (slots_.when && slots_.taken_back && slots_.named_first && !slots_.repeat && !slots_.question) {
    UrduCommand moved = update(begin, end, 0.85);
    if (!words_empty(moved.object)) return moved;
  }
  if (slots()) {
    made.confidence = slots_.reminder || slots_.tags || slots_.repeat ? 0.9 : 0.8;
    return made;
  }
  if (any(begin, end, Role::kNot)) return refusal();
  // «جس کی لاٹھی اس کی بھینس»: a saying, or half a sentence
  static constexpr WordList as("jaisa", "jaisi", "jaise", "jaisay", "jesa", "jese", "جیسا", "جیسی", "جیسے");
  if ((words_.has(begin, Role::kEach) || as.holds(words_.norm(begin))) && !any(begin, end, Role::kTask))
    return refusal();
  if (words_.has(begin, Role::kThey) || any(begin, end, Role::kWorld)) return refusal();
  if (end - begin > 10) return refusal();
  // «اونٹ کے منہ میں زیرہ», "ranjish hi sahi": more a saying than a note, so that the person is asked.
  static constexpr WordList granted("sahi", "sahee", "سہی");
  const bool saying = end > begin + 2 && (words_.has(end - 2, Role::kOn) || granted.holds(words_.norm(end - 1)));
  made.confidence = content > 1 && !saying ? 0.72 : 0.55;
  return made;
}
/// "mujhe akela chhor do", "mere liye dua karna", "zara pani pakrana": said to somebody who stands by.
bool UrduReader::to_a_person(std::size_t begin, std::size_t end) const {
  while (end > begin && (words_.sign(end - 1) || filler(end - 1))) --end;
  if (slots() || end < begin + 2 || words_.has(end - 1, Role::kCopula)) return false;
  static constexpr WordList me("mujhe", "mjhe", "muje", "mujhay", "hamein", "humein", "مجھے", "ہمیں");
  static constexpr WordList alone("akela", "akele", "akeli", "اکیلا", "اکیلے", "اکیلی");
  static constexpr WordList mine("mere", "meray", "hamare", "humare", "میرے", "ہمارے");
  static constexpr WordList prayer("dua", "duaein", "دعا", "دعائیں");
  static constexpr WordList own("apne", "apnay", "اپنے");
  static constexpr WordList work("kaam", "kam", "کام");
  static constexpr WordList pass("pakrana", "pakrao", "pakraen", "pakrado", "پکڑانا", "پکڑاؤ", "پکڑائیں");
  if (me.holds(words_.norm(begin)) && alone.holds(words_.norm(begin + 1))) return true;
  for (std::size_t i = begin; i < end; ++i) {
    const auto norm = words_.norm(i);
    if (words_.has(i, Role::kKo)) return false;
    if (prayer.holds(norm) && mine.holds(words_.norm(begin)) && words_.has(begin + 1, Role::kFor)) return true;
    if (own.holds(norm) && i + 3 < end && work.holds(words_.norm(i + 1)) && words_.has(i + 2, Role::kFrom) &&
        work.holds(words_.norm(i + 3)))
      return true;
  }
  return pass.holds(words_.norm(end - 1));
}

}  // namespace yaad::language
