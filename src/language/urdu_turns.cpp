// Turns of phrase around an order: what opens a task again, why one is to go, whether a thing was done.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr WordList kNeeds("zaroorat", "zarurat", "zrurat", "zaroort", "zarorat", "ضرورت", "حاجت", "irada", "iraada",
                          "ارادہ", "faida", "fayda", "faaida", "فائدہ", "mood", "موڈ", "dil", "دل", "plan", "پلان",
                          "matlab", "مطلب", "shauq", "shoq", "شوق", "need", "zrurt");
constexpr WordList kSeems("lagta", "lgta", "لگتا");
/// What these turns of phrase are looked for in: each sign of a message asks for all of its words.
constexpr std::size_t kNearWords = 80;
constexpr WordList kMistakes("ghalti", "galti", "ghlti", "glti", "غلطی");

}  // namespace

/// "rent diya tha ya nahi", "bill bhar diya k nahi", "bill bhar diya tha?": whether it is done.
std::optional<UrduCommand> UrduReader::whether_done(std::size_t begin, std::size_t end) {
  static constexpr WordList either("ya", "یا", "k", "ke", "kay", "keh", "کہ", "کے");
  while (end > begin + 4 && words_.has(end - 1, Role::kMe) && !words_.has(end - 1, Role::kOn)) --end;
  std::size_t to = end;
  const bool asked = slots_.question && !asks(begin, end);
  while (asked && to > begin && (words_.sign(to - 1) || words_.norm(to - 1) == "na" || words_.norm(to - 1) == "نا"))
    --to;
  if (end > begin + 3 && words_.has(end - 1, Role::kNot) && either.holds(words_.norm(end - 2))) to = end - 2;
  if ((to == end && !asked) || to < begin + 2) return std::nullopt;
  const VerbGroup group = words_.group(begin, to);
  if (group.mood != Mood::kDone || group.negated || group.end != to) return std::nullopt;
  const bool finished = group.noun == Act::kComplete || group.noun == Act::kEnd;
  const bool deed = group.act == Act::kDoing || group.act == Act::kDo || group.act == Act::kGive ||
                    group.act == Act::kTake || group.act == Act::kCause || group.act == Act::kSet ||
                    group.act == Act::kMake || group.act == Act::kWrite || group.act == Act::kComplete ||
                    (group.act == Act::kBe && (group.light || finished) && !any(begin, group.begin, Role::kWorld));
  if (!deed || tells_of_others(begin, group.begin) || any(begin, group.begin, Role::kYou) ||
      !words_of_name(begin, group.begin))
    return std::nullopt;
  UrduCommand made = plain(Intent::kQuery, 0.85);
  put_words(made, begin, group.begin);
  if (words_empty(made.words)) return std::nullopt;
  return made;
}

/// "daftar tag ke saare kaam nikalo": brought up to be seen, unlike "nikal do".
bool UrduReader::tagged_tasks(std::size_t begin, const VerbGroup& group) const {
  return group.mood == Mood::kImperative && !group.light && any(begin, group.begin, Role::kTask) &&
         any(begin, group.begin, Role::kTag) && !any(begin, group.begin, Role::kFrom) &&
         !any(begin, group.begin, Role::kKo);
}

/// "koi aisa kaam hai jis ki tareekh guzar gai ho"
bool UrduReader::some_task_that(std::size_t begin, std::size_t end) const {
  const std::size_t some = find(begin, end, Role::kSome);
  const std::size_t task = find(some, end, Role::kTask);
  if (task >= end || task > some + 3) return false;
  const std::size_t which = find(task, end, Role::kEach);
  if (which >= end || any(begin, end, Role::kYou)) return false;
  return which == task + 1 || any(task + 1, task + 3, Role::kCopula);  // "koi kaam karne wala mile ga jo …": another
}

/// "kal mera koi program hai?": what there is on that day.
bool UrduReader::some_event(std::size_t begin, std::size_t end) const {
  if (!slots_.when || !any(begin, end, Role::kSome) || any(begin, end, Role::kYou) || any(begin, end, Role::kWorld))
    return false;
  const bool asked = slots_.question || words_.has(begin, Role::kWhat);
  return asked && (any(begin, end, Role::kPlan) || any(begin, end, Role::kMe));
}

/// "is mahine ki poori list bhejo", but "list ali ko bhejo" is for somebody.
bool UrduReader::sends_list(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  const auto verb = words_.norm(group.verb);
  const bool sends = verb.starts_with("bhej") || verb.starts_with("bhj") || verb.starts_with("بھیج");
  if (!sends || group.mood != Mood::kImperative || end == begin || any(begin, end, Role::kKo)) return false;
  const bool listed = words_.has(end - 1, Role::kList) || words_.has(end - 1, Role::kPlan) ||
                      (words_.has(end - 1, Role::kTask) && all_of(begin, end));
  if (!listed) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.content(i)) return false;  // "saman ki list"
  }
  return slots_.when || slots_.tags || any(begin, end, Role::kTask) || any(begin, end, Role::kMe) || all_of(begin, end);
}

/// "kam aham hai magar note kar lo: …", "itna zaroori nahi, …": of little weight.
bool UrduReader::little(std::size_t begin, std::size_t end) const {
  static constexpr WordList less("kam", "km", "کم");
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (words_.literal(i) || !grammar_.has(i + 1, Class::kPriority)) continue;
    if (less.holds(words_.norm(i)) || (degree(i) && words_.has(i + 2, Role::kNot))) return true;
  }
  return false;
}

/// "kal free hun ya kuch hai", «کل فارغ ہوں یا مصروف»: what there is on that day.
bool UrduReader::asks_free(std::size_t begin, std::size_t end) const {
  static constexpr WordList states("free", "farigh", "faarigh", "busy", "masroof", "masruf", "khali", "khaali", "فارغ",
                                   "مصروف", "فری", "بزی", "خالی");
  static constexpr WordList am("hun", "hoon", "hu", "hoo", "hain", "ہوں", "ہیں");
  static constexpr WordList either("ya", "یا", "k", "ke", "کہ");
  static constexpr WordList at_mine("paas", "pas", "پاس");
  static constexpr WordList room("time", "waqt", "fursat", "ٹائم", "وقت", "فرصت");
  if (!slots_.when || any(begin, end, Role::kYou) || any(begin, end, Role::kThey)) return false;
  const bool asked = slots_.question || words_.has(begin, Role::kWhat) || words_.has(end - 1, Role::kWhat);
  bool have = false;  // "mere paas time hai ya kuch rakha hua hai"
  bool only = true;
  bool state = false;
  bool am_said = false;
  bool other = false;
  for (std::size_t i = begin; i < end; ++i) {
    state = state || states.holds(words_.norm(i));
    am_said = am_said || am.holds(words_.norm(i));
    const bool follows = states.holds(words_.norm(i + 1)) || words_.has(i + 1, Role::kSome) ||
                         words_.has(i + 1, Role::kNot) || words_.has(i + 1, Role::kMe);
    other = other || (either.holds(words_.norm(i)) && follows);
    have = have || (words_.has(i, Role::kMe) && at_mine.holds(words_.norm(i + 1)));
    const bool free_time = have && room.holds(words_.norm(i)) && words_.has(i + 1, Role::kCopula);
    if (free_time && (asked || either.holds(words_.norm(i + 2)))) return true;
    only = only && (!words_.content(i) || states.holds(words_.norm(i)));
  }
  return state && am_said && (other || (asked && only));  // "kal sham farigh hoon?"
}

/// "… kar do ab zaroorat nahi", "… chhor do, ab nahi jana", "… open karo abhi nahi hui": behind the order stands why.
/// Where that begins; `end` where nothing of the kind does.
std::size_t UrduReader::before_negation(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 2; i + 1 < end && i < begin + kNearWords; ++i) {
    if (!words_.has(i, Role::kTime) && !words_.sign(i)) continue;
    const VerbGroup order = words_.group(begin, i);
    const Act act = order.noun != Act::kNone ? order.noun : order.act;
    const bool changes = act == Act::kDelete || act == Act::kLeave || act == Act::kStay || act == Act::kOpen ||
                         act == Act::kReopen || act == Act::kSkip || act == Act::kEnd;
    if (order.end != i || order.mood != Mood::kImperative || order.negated || !changes || order.begin == begin)
      continue;
    std::size_t at = i;
    while (at < end && (words_.sign(at) || words_.has(at, Role::kMe) || filler(at))) ++at;
    const bool now = words_.has(at, Role::kTime);
    const bool why = any(at, end, Role::kNot) || any(at, end, Role::kLeft);
    const VerbGroup rest = words_.group(at, end);
    if (!why || rest.mood == Mood::kImperative || asks(at, end)) continue;
    if (act == Act::kEnd && !any_need(at, end)) continue;  // "khatam karo, abhi nahi hua"
    gone_ = gone_ || any_need(at, end) || (now && (rest.mood == Mood::kDuty || rest.should));
    return i;
  }
  return end;
}

bool UrduReader::any_need(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (kNeeds.holds(words_.norm(i))) return true;
  }
  return false;
}

/// "cake ka order ab nahi chahiye", "andon ki zaroorat nahi rahi", "wo baat itni aham nahi": the name without why.
Gap UrduReader::without_why(std::size_t begin, std::size_t end) const {
  const Gap whole{begin, end};
  // "nahi karna ab mujhe …", "mujhe nahi lagta … ka faida hai"
  std::size_t from = begin;
  while (from < end && (words_.has(from, Role::kMe) || words_.has(from, Role::kTime) || words_.sign(from))) ++from;
  const bool unwanted = words_.has(from, Role::kNot) && from + 2 < end &&
                        (kSeems.holds(words_.norm(from + 1)) || words_.infinitive(from + 1));
  // "zaroorat nahi rahi cake order karne ki"
  const std::size_t some = words_.has(from, Role::kSome) ? from + 1 : from;
  const bool needless = kNeeds.holds(words_.norm(some)) && words_.has(some + 1, Role::kNot) && some + 3 < end;
  if (needless) {
    begin = some + 2;
    while (begin + 1 < end && (words_.has(begin, Role::kCopula) || words_.has(begin, Role::kGoing) ||
                               words_.has(begin, Role::kTime) || words_.sign(begin)))
      ++begin;
  } else if (unwanted) {
    begin = from + 2;
    while (begin < end && (words_.has(begin, Role::kMe) || words_.has(begin, Role::kTime) || words_.sign(begin) ||
                           words_.has(begin, Role::kCopula) || words_.has(begin, Role::kKe)))
      ++begin;
  }
  std::size_t to = end;
  const auto loose = [&](std::size_t i) {
    return words_.sign(i) || words_.has(i, Role::kCopula) || words_.has(i, Role::kGoing) ||
           words_.has(i, Role::kTime) || words_.has(i, Role::kMe) || words_.has(i, Role::kPronounKo);
  };
  while (to > begin && (loose(to - 1) || words_.has(to - 1, Role::kNot) || words_.has(to - 1, Role::kShould))) --to;
  const bool negated = any(to, end, Role::kNot);
  // "ki ab koi zaroorat"
  std::size_t need = to;
  if (to > begin + 2 && kNeeds.holds(words_.norm(to - 1))) --need;
  while (need < to && need > begin + 2 && (words_.has(need - 1, Role::kTime) || words_.has(need - 1, Role::kSome)))
    --need;
  if (need < to && words_.has(need - 1, Role::kOf)) {
    to = need - 1;
  } else if (negated && to > begin + 2 && degree(to - 2)) {
    to -= 2;
  } else if (!(negated && to < end)) {
    to = end;
  }
  return begin < to ? Gap{begin, to} : whole;
}

/// "itni aham", "zyada zaroori"
bool UrduReader::degree(std::size_t at) const {
  static constexpr WordList words("itna", "itni", "itne", "utna", "utni", "utne", "zyada", "ziyada", "khaas", "khas",
                                  "اتنا", "اتنی", "اتنے", "زیادہ", "خاص");
  return words.holds(words_.norm(at));
}

/// "X abhi baqi hai", "X puri nahi hui", "X abhi nahi hui": the name of what is not done; empty for anything else.
Gap UrduReader::left_undone(std::size_t begin, std::size_t end) const {
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || words_.has(to - 1, Role::kCopula))) --to;
  std::size_t name = to;
  while (name > begin && (words_.has(name - 1, Role::kLeft) || words_.has(name - 1, Role::kTime) || filler(name - 1) ||
                          norm_is_until(name - 1)))
    --name;
  if (any(name, to, Role::kLeft)) return object(begin, name, true);
  // "hua nahi hai"
  std::size_t verb = to;
  while (verb > begin && (words_.has(verb - 1, Role::kNot) || filler(verb - 1))) --verb;
  const VerbGroup group = words_.group(begin, verb);
  const bool negated = group.negated || any(verb, to, Role::kNot);
  if (group.mood != Mood::kDone || !negated) return {begin, begin};
  return object(begin, object_end(begin, to, group), true);
}

/// "wapas list mein daalo", "done walon se wapis nikalo", "dobara kholo"; or "ghalti se mukammal laga diya tha".
bool UrduReader::brings_back(std::size_t begin, std::size_t end) const {
  bool done = false;
  bool slip = false;
  for (std::size_t i = begin; i < end; ++i) {
    const Act noun = words_.of(i).noun;
    done = done || noun == Act::kComplete || noun == Act::kEnd;
    slip = slip || (kMistakes.holds(words_.norm(i)) && words_.has(i + 1, Role::kFrom));
  }
  if (slip) return done;
  std::size_t to = end;
  bool list = false;
  const std::size_t before_list = without_list(begin, end, list);
  if (before_list > begin) to = before_list;
  const VerbGroup order = words_.group(begin, to);
  if (order.mood != Mood::kImperative || order.negated) return false;
  const Act act = order.noun != Act::kNone && order.noun != Act::kWrite ? order.noun : order.act;
  if (act == Act::kReopen) return true;
  if (order.act == Act::kDelete && order.begin > begin && ticked(order.begin - 1)) return true;
  const bool moves = act == Act::kPut || act == Act::kDelete || act == Act::kDo || act == Act::kOpen ||
                     act == Act::kTake || act == Act::kMove || act == Act::kSet || act == Act::kGive ||
                     act == Act::kDoing || act == Act::kCome || act == Act::kRestore;
  return moves && (again(begin, to) || act == Act::kOpen);
}

/// "sabzi lana abhi baqi hai, ghalti se mukammal laga diya tha", "wapas kholo, laundry abhi nahi hui": open again.
std::optional<UrduCommand> UrduReader::reopened(std::size_t begin, std::size_t end) {
  if (end > begin + kNearWords) return std::nullopt;
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    const bool slip = kMistakes.holds(words_.norm(i));
    if ((!words_.sign(i) && !slip) || quote(i) || words_.literal(i)) continue;
    const std::size_t next = slip ? i : i + 1;
    if (auto back = slip ? std::nullopt : slipped(begin, i, end)) return back;
    const Gap first = left_undone(begin, i);
    if (first.begin < first.end && brings_back(next, end)) {
      UrduCommand made = plain(Intent::kUpdate, 0.93, Detail::kReopen);
      made.object = first;
      return made;
    }
    const Gap second = left_undone(next, end);
    if (second.begin < second.end && brings_back(begin, i)) {
      UrduCommand made = plain(Intent::kUpdate, 0.93, Detail::kReopen);
      made.object = second;
      return made;
    }
  }
  return std::nullopt;
}

/// "… karwana hai, kam tarjeeh par rakh do", "…, is par ghar ka tag laga dena": the second clause is about what the
/// first wants done, [second, end) is that clause.
std::optional<UrduCommand> UrduReader::with_attribute(std::size_t begin, std::size_t comma, std::size_t second,
                                                      std::size_t end) {
  const VerbGroup first = words_.group(begin, comma);
  if (first.mood != Mood::kDuty || first.negated || asks(begin, comma)) return std::nullopt;
  std::size_t from = second;
  while (from < end && (words_.has(from, Role::kThis) || words_.has(from, Role::kPronounKo) ||
                        words_.has(from, Role::kOn) || words_.has(from, Role::kKo) || filler(from)))
    ++from;
  const std::size_t tag = find(from, end, Role::kTag);
  VerbGroup order = words_.group(from, end);
  const auto asked = [&] {
    return order.mood == Mood::kImperative || (order.mood == Mood::kDuty && !order.copula && !order.should);
  };
  for (std::size_t to = end; to > from && !asked(); --to) order = words_.group(from, to);
  const bool puts = order.act == Act::kSet || order.act == Act::kDo || order.act == Act::kPut ||
                    order.act == Act::kGive || order.act == Act::kMake || order.act == Act::kWrite;
  if (!asked() || !puts) return std::nullopt;
  UrduCommand made = created(begin, comma, 0.93);
  if (tag < end) {
    std::size_t to = tag;
    while (to > from && (words_.has(to - 1, Role::kOf) || words_.has(to - 1, Role::kWala))) --to;
    made.second = to > from ? Gap{from, to} : Gap{order.end, end};
    if (to <= from && order.end == end) made.second = {tag + 1, order.begin};
    if (words_empty(made.second)) return std::nullopt;
    made.second_is = Second::kAddTag;
    return made;
  }
  const auto rated = order.end == end ? prioritised(from, order.begin, order) : std::nullopt;
  if (!rated) return std::nullopt;
  const Gap name = rated->object;
  if (name.begin < name.end) return std::nullopt;
  made.priority = rated->priority;
  return made;
}

/// "gym ko done se hata do", "mukammal walon mein se doodh nikal do": back among what is open.
std::optional<UrduCommand> UrduReader::out_of_done(std::size_t begin, std::size_t end) const {
  static constexpr WordList those("wala", "wale", "walay", "walon", "waalon", "list", "kaamon", "tasks", "والوں",
                                  "والے", "فہرست", "لسٹ", "کاموں");
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.of(i).noun != Act::kComplete || words_.literal(i) || words_.norm(i) == "check") continue;
    std::size_t to = i + 1;
    while (to < end && (those.holds(words_.norm(to)) || words_.has(to, Role::kOn))) ++to;
    if (to >= end || !words_.has(to, Role::kFrom)) continue;
    const bool front = words_of_name(begin, i);
    UrduCommand made = plain(Intent::kUpdate, 0.88, Detail::kReopen);
    made.object = front ? object(begin, i, true) : object(to + 1, without_again(to + 1, end), true);
    if (words_empty(made.object)) return std::nullopt;
    return made;
  }
  return std::nullopt;
}

/// "abhi nahi", "aaj nahi": where it begins; `end` where nothing of the kind was said.
std::size_t UrduReader::not_now(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (!words_.has(i, Role::kTime) || !words_.has(i + 1, Role::kNot)) continue;
    // "abhi nahi karunga" alone refuses; "abhi nahi, raat ko karunga" puts off.
    const bool verb = i + 2 < end && words_.of(i + 2).forms != 0 && items_.source[i + 1] + 1 == items_.source[i + 2];
    if (!verb) return i;
  }
  return end;
}

/// "gym wala reminder 10 min baad phir se": an existing reminder is to come again.
std::optional<UrduCommand> UrduReader::reminded_again(std::size_t begin, std::size_t end,
                                                      const VerbGroup& group) const {
  const bool asks_for = group.mood == Mood::kNone || group.mood == Mood::kImperative ||
                        (group.mood == Mood::kDuty && !group.copula && !group.should);
  const bool gives = group.mood == Mood::kNone || group.noun == Act::kRemind || group.act == Act::kGive ||
                     group.act == Act::kDo || group.act == Act::kSet || group.act == Act::kDoing;
  if (!asks_for || !gives || group.negated || !slots_.when || slots_.repeat || asks(begin, end)) return std::nullopt;
  const std::size_t to = without_again(begin, end);
  const bool named = words_of_name(begin, to);
  // "das minute baad phir yaad dilana": of what was just said or rang.
  if (!named && group.noun == Act::kRemind && to < end) return plain(Intent::kUpdate, 0.88, Detail::kSnooze);
  // "meeting 10 minute baad phir se yaad dilana"
  const bool asked_again = group.noun == Act::kRemind && again(to, end);
  const bool reminder =
      asked_again || any(begin, end, Role::kReminder) || (names_wala(begin, end) && group.noun == Act::kRemind);
  if (!reminder || !named || !again(begin, end)) return std::nullopt;
  return target(Intent::kUpdate, begin, to, 0.88, Detail::kSnooze);
}

/// "plants ko pani ab har teesray din", "jharu wala kaam har jumme ko hua kare": the rule is a new one.
std::optional<UrduCommand> UrduReader::from_now(std::size_t begin, std::size_t end) const {
  if (!slots_.repeat || asks(begin, end)) return std::nullopt;
  static constexpr WordList been("hua", "hui", "huwa", "ہوا", "ہوئی", "ہوئے", "hue");
  static constexpr WordList may("kare", "karay", "karey", "kary", "karein", "karen", "karegi", "karega", "کرے", "کریں");
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || filler(to - 1) || words_.has(to - 1, Role::kGa))) --to;
  const bool future = words_.norm(to - 1).starts_with("kareg") || any(to, end, Role::kGa);
  if (to > begin + 2 && may.holds(words_.norm(to - 1)) && been.holds(words_.norm(to - 2))) {
    // "team call har jumme ko hua karegi": so far there is none.
    if (future && !any(begin, to, Role::kTime) && !any(begin, to, Role::kWala)) return created_thing(begin, to - 2);
    return target(Intent::kUpdate, begin, to - 2, 0.88, Detail::kSetRecurrence);
  }
  // "tanki wala kaam ab har hafte hona chahiye"
  const VerbGroup wanted = words_.group(begin, end);
  if (wanted.should && !wanted.negated && wanted.act == Act::kBe && wanted.begin > begin + 1 &&
      words_.has(wanted.begin - 1, Role::kTime) && words_of_name(begin, wanted.begin - 1))
    return target(Intent::kUpdate, begin, wanted.begin - 1, 0.88, Detail::kSetRecurrence);
  const bool since = to > begin + 1 && words_.has(to - 1, Role::kFrom);
  const std::size_t now = since ? to - 2 : to - 1;
  if (to < begin + 2 || !words_.has(now, Role::kTime) || !words_of_name(begin, now)) return std::nullopt;
  const VerbGroup verb = words_.group(begin, now);
  if (verb.mood != Mood::kNone && verb.mood != Mood::kBare) return std::nullopt;
  return target(Intent::kUpdate, begin, now, 0.85, Detail::kSetRecurrence);
}

/// «"دودھ" کو "دودھ اور دہی" کر دو»: what is quoted at the end is the new name.
std::optional<UrduCommand> UrduReader::quoted_name(std::size_t begin, std::size_t end) const {
  while (end > begin && words_.sign(end - 1) && !quote(end - 1)) --end;
  if (end < begin + 5 || !quote(end - 1)) return std::nullopt;
  std::size_t open = end - 2;
  while (open > begin && !quote(open)) --open;
  if (open < begin + 2 || open + 1 >= end - 1 || !words_.has(open - 1, Role::kKo)) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, open - 1, 0.94);
  if (words_empty(made.object)) return std::nullopt;
  made.second = {open + 1, end - 1};
  made.second_is = Second::kTitle;
  return made;
}

/// "rename karo bill ko bijli ka bill": the order at `at`.
std::optional<UrduCommand> UrduReader::renamed_front(std::size_t at, std::size_t end) const {
  if (at + 3 >= end || words_.of(at).noun != Act::kRename || words_.literal(at)) return std::nullopt;
  std::size_t rest = at + 1;
  while (rest < end && (words_.of(rest).act == Act::kDo || words_.of(rest).act == Act::kGive) &&
         (words_.of(rest).forms & (kRoot | kImperative | kInfinitive)) != 0)
    ++rest;
  if (rest == at + 1) return std::nullopt;
  if (auto quoted = quoted_name(rest, end)) return quoted;
  const std::size_t ko = find(rest, end, Role::kKo);
  if (ko == rest || ko + 1 >= end) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, rest, ko, 0.93);
  made.second = {ko + 1, end};
  made.second_is = Second::kTitle;
  return made;
}

/// "assignment ki date barha ke 25 kar do": a bare number behind the word for date is a day.
std::optional<UrduCommand> UrduReader::dated(std::size_t begin, std::size_t end) const {
  if (slots_.when || slots_.repeat || end < begin + 4 || !words_.number(end - 1)) return std::nullopt;
  const int day = items_.tokens.list[end - 1].number;
  std::size_t to = end - 1;
  while (to > begin &&
         (words_.of(to - 1).act == Act::kDo || words_.of(to - 1).act == Act::kMove ||
          words_.of(to - 1).act == Act::kChange || words_.has(to - 1, Role::kKe) || words_.has(to - 1, Role::kKo)))
    --to;
  static constexpr WordList date("date", "tareekh", "tarikh", "taareekh", "deadline", "تاریخ", "ڈیٹ", "ڈیڈلائن");
  if (day < 1 || day > 31 || to < begin + 3 || !date.holds(words_.norm(to - 1)) || !words_.has(to - 2, Role::kOf))
    return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, to - 2, 0.9);
  made.day_of_month = day;
  made.second = {end - 1, end};
  return made;
}

/// "shukar hai", "abhi nahi, …" at the front, and "samjho" before what was done. Where the rest begins.
std::size_t UrduReader::past_opening(std::size_t begin, std::size_t end) {
  static constexpr WordList take_it("samjho", "samjhen", "samjhein", "samjhiye", "سمجھو", "سمجھیں", "سمجھیے");
  static constexpr WordList that("ke", "keh", "k", "کہ", "lo", "لو", "lein", "لیں");
  if (end - begin > 3 && not_now(begin, begin + 2) == begin) {
    later_ = true;
    begin += 2;
    while (end - begin > 1 && words_.sign(begin)) ++begin;
  }
  static constexpr WordList relief("shukar", "shukr", "شکر", "shuker");
  if (end - begin > 3 && relief.holds(words_.norm(begin)) && words_.has(begin + 1, Role::kCopula)) {
    begin += 2;
    while (end - begin > 1 && (words_.sign(begin) || words_.has(begin, Role::kKe))) ++begin;
  }
  if (end - begin > 3 && take_it.holds(words_.norm(begin))) {
    std::size_t at = begin + 1;
    while (at + 2 < end && (words_.sign(at) || that.holds(words_.norm(at)))) ++at;
    if (words_.group(at, end).mood == Mood::kDone) return at;
  }
  return begin;
}

/// "kya urgent para hua hai": what lies there is what there is. Where the verb begins; `end` for any other.
std::size_t UrduReader::before_lying(std::size_t begin, std::size_t end) const {
  static constexpr WordList lies("para", "pari", "pare", "paray", "parra", "parri", "parray", "پڑا", "پڑی", "پڑے");
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || words_.has(to - 1, Role::kCopula))) --to;
  if (to == end) return end;
  if (to > begin && words_.of(to - 1).act == Act::kBe && words_.verb(to - 1, kPerfect)) --to;
  return to > begin && lies.holds(words_.norm(to - 1)) ? to - 1 : end;
}

/// "agli bar", "pehli dafa": beside a date, when it comes first.
bool UrduReader::only_occasion(std::size_t begin, std::size_t end) const {
  static constexpr WordList which("agli", "agla", "agle", "pehli", "pehla", "pahli", "next", "first", "اگلی", "پہلی",
                                  "اگلا", "پہلا");
  static constexpr WordList turn("bar", "baar", "dafa", "martaba", "turn", "bari", "baari", "بار", "دفعہ", "مرتبہ",
                                 "باری");
  if (end < begin + 2 || !which.holds(words_.norm(begin)) || !turn.holds(words_.norm(begin + 1))) return false;
  for (std::size_t i = begin + 2; i < end; ++i) {
    if (words_.content(i) || words_.of(i).forms != 0) return false;
  }
  return true;
}

/// Whether the verb at `verb` gives more time: "de do", "laga do", "barha do"; not "le lo", "rakh lo", "laga lo".
bool UrduReader::gives_time(std::size_t verb) const {
  if (words_.of(verb + 1).act == Act::kTake) return false;
  const auto norm = words_.norm(verb);
  const Act act = words_.of(verb).act;
  return act == Act::kGive || act == Act::kSet || norm == "extend" || norm.starts_with("barha") ||
         norm.starts_with("badha") || norm.starts_with("بڑھا");
}

/// "ali ko do din aur de do", "mehman ko": who is given the time. Only what is plainly work is given it itself.
bool UrduReader::gives_to_person(std::size_t begin, std::size_t end, std::size_t verb) const {
  static constexpr WordList work("report", "assignment", "project", "presentation", "homework", "thesis", "proposal",
                                 "deadline", "draft", "paper", "essay", "رپورٹ", "اسائنمنٹ", "پراجیکٹ", "پروجیکٹ",
                                 "پریزنٹیشن", "مقالہ", "ڈیڈلائن");
  const std::size_t ko = find(begin, end, Role::kKo);
  if (ko == begin || ko >= end || words_.of(verb).act != Act::kGive) return false;
  return !work.holds(words_.norm(ko - 1)) && !words_.infinitive(ko - 1) && !points_at_task(begin, ko);
}

/// "report ke liye ek hafta aur de do", "mazeed do din barha do": the date moves by so much.
std::optional<UrduCommand> UrduReader::more_time(std::size_t begin, std::size_t end) {
  static constexpr WordList more("aur", "or", "mazeed", "mazid", "extra", "اور", "مزید");
  static constexpr WordList time("waqt", "time", "وقت", "ٹائم", "mohlat", "muhlat", "مہلت");
  if (!gives_time(end) || gives_to_person(begin, end, end)) return std::nullopt;
  std::size_t to = end;
  while (to > begin &&
         (words_.sign(to - 1) || filler(to - 1) || words_.has(to - 1, Role::kOf) || time.holds(words_.norm(to - 1))))
    --to;
  // "ek hafta barha do", "extend kar do"
  const auto verb = words_.norm(end);
  bool said = verb == "extend" || verb.starts_with("barha") || verb.starts_with("badha") || verb.starts_with("بڑھا");
  // "mazeed ek hafta report ko de do": the name comes behind.
  if (Duration front; begin + 2 < to && more.holds(words_.norm(begin))) {
    const auto stop = grammar_.duration_at(begin + 1, front);
    if (stop && *stop < to && words_of_name(*stop, to)) {
      UrduCommand made = target(Intent::kUpdate, *stop, to, 0.9);
      made.move_by_minutes = static_cast<int>(std::min<std::int64_t>(front.minutes(), 525'600));
      return made;
    }
  }
  if (to > begin && more.holds(words_.norm(to - 1))) {
    said = true;
    --to;
  }
  for (std::size_t from = begin; from < to; ++from) {
    Duration length;
    const auto stop = grammar_.duration_at(from, length);
    if (!stop || *stop != to) continue;
    std::size_t name = from;
    if (name > begin && more.holds(words_.norm(name - 1))) {
      said = true;
      --name;
    }
    if (!said) return std::nullopt;
    while (name > begin && (words_.has(name - 1, Role::kFor) || words_.sign(name - 1))) --name;
    UrduCommand made = update(begin, name, 0.92);
    // "mujhe 2 ghantay aur de do": whom one asks, and for what, nobody knows.
    if (words_empty(made.object) && any(begin, name, Role::kMe)) made.confidence = 0.6;
    made.move_by_minutes = static_cast<int>(std::min<std::int64_t>(length.minutes(), 525'600));
    return made;
  }
  return std::nullopt;
}

/// "churao", "chhurwa do": the order alone; "chhurani hai" is a wish or something to be done, "chhura li" is over.
bool UrduReader::frees(std::size_t at) const {
  static constexpr std::string_view roots[] = {"chhurw", "churw", "chhurr", "churr", "chhudw", "chudw",
                                               "chhur",  "chur",  "chhud",  "chud",  "چھڑو",   "چھڑ"};
  static constexpr WordList orders("ao", "aao", "aein", "aen", "ayen", "ayein", "aiye", "aiyega", "ado", "adein",
                                   "adijiye", "alo", "اؤ", "او", "ائیں", "ائیے", "ادو", "ادیں");
  static constexpr WordList light("do", "dein", "den", "de", "dijiye", "dijiyega", "dijie", "lo", "lein", "lijiye",
                                  "دو", "دیں", "دے", "دیجیے", "دیجئے", "لو", "لیں", "لیجیے");
  const auto verb = words_.norm(at);
  for (const std::string_view root : roots) {
    if (!verb.starts_with(root)) continue;
    const auto ending = verb.substr(root.size());
    return orders.holds(ending) || ((ending == "a" || ending == "ا") && light.holds(words_.norm(at + 1)));
  }
  return false;
}

/// "gym se jaan chhurao": an idiom for taking it off the list.
std::optional<UrduCommand> UrduReader::got_rid_of(std::size_t begin, std::size_t end) const {
  static constexpr WordList life("jaan", "jan", "جان");
  for (std::size_t i = begin + 2; i + 1 < end; ++i) {
    if (!life.holds(words_.norm(i)) || !words_.has(i - 1, Role::kFrom) || words_.literal(i)) continue;
    if (!frees(i + 1) || any(i + 1, end, Role::kNot) || any(i + 1, end, Role::kGa) || asks(begin, end))
      return std::nullopt;
    return target(Intent::kDelete, begin, i - 1, 0.9);
  }
  return std::nullopt;
}

}  // namespace yaad::language
