// What stands beside the words that ask: a remark before an order, why it is given, what says which task is meant.
#include <algorithm>

#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

Act asked_act(const VerbGroup& group) { return group.noun != Act::kNone ? group.noun : group.act; }

/// Whether the list is another one from now on, or the task has another time. "raho" is said to people.
bool changes_list(const VerbGroup& group) {
  const Act act = asked_act(group);
  if (act == Act::kStay) return group.light;
  return act == Act::kDelete || act == Act::kLeave || act == Act::kSkip || act == Act::kSnooze || act == Act::kMove ||
         act == Act::kOpen || act == Act::kReopen || act == Act::kChange || act == Act::kEnd;
}

}  // namespace

/// A comma, a full stop or the like between two clauses.
bool UrduReader::pause(std::size_t i) const {
  return words_.sign(i) && !quote(i) && !words_.literal(i) && words_.norm(i) != ":" && words_.norm(i) != "/" &&
         words_.norm(i) != "-";
}

/// The longest group of verbs that begins at `i`; without an end where none does. Several readers ask for the same one.
VerbGroup UrduReader::front_group(std::size_t i, std::size_t end) const {
  const std::size_t last = std::min(end, i + 6);
  if (front_.first == i && front_.last == last) return front_.group;
  front_ = {i, last, {}};
  for (std::size_t to = last; to > i && front_.group.end == 0; --to) {
    const VerbGroup group = words_.group(i, to);
    if (group.begin == i && group.end == to && group.mood != Mood::kNone && group.mood != Mood::kIs)
      front_.group = group;
  }
  return front_.group;
}

/// "barish ho rahi hai", "aaj nahi ho paye ga", "mausam kharab hai": how things are.
bool UrduReader::remarks(std::size_t begin, std::size_t end) const {
  if (asks(begin, end) || names_wala(begin, end)) return false;
  const VerbGroup group = words_.group(begin, end);
  // "ho paye ga": of a verb that no list has.
  if (any(begin, end, Role::kNot) && words_.has(end - 1, Role::kGa)) return true;
  switch (group.mood) {
    case Mood::kTold:
      return true;
    case Mood::kIs:
      return !slots_.repeat && !any(begin, end, Role::kTask);  // "doctor chutti pe hai"
    case Mood::kDone:
      return group.noun == Act::kNone && !group.past &&
             (group.act == Act::kOther || group.act == Act::kGo || group.act == Act::kCome);
    default:
      return false;
  }
}

/// "barish ho rahi hai, gari dhulwane ko parson tak taal do": where the order begins, when it names its task itself.
std::size_t UrduReader::past_remark(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin + 1; i + 2 < end; ++i) {
    if (!pause(i)) continue;
    const VerbGroup order = words_.group(i + 1, end);
    bool list = false;
    const std::size_t to = without_list(i + 1, order.begin, list);
    const bool puts = slots_.when && (order.act == Act::kDo || order.act == Act::kPut || order.act == Act::kSet);
    const bool asked = order.mood == Mood::kImperative && !order.negated && (changes_list(order) || puts);
    const bool pointer = words_.has(i + 1, Role::kThis) || words_.has(i + 1, Role::kPronounKo);
    const std::size_t wala = find(i + 1, to, Role::kWala);
    const bool quoted = wala < to && words_.infinitive(wala - 1);  // "chhat tapak rahi hai, mistri bulana" wala kaam
    if (!asked || list || pointer || quoted || !words_of_name(i + 1, to) || !remarks(begin, i)) return begin;
    return i + 1;
  }
  return begin;
}

/// "cancel karo dawat, ab nahi ho rahi", "hata do wo kaam, sir ne mana kiya": the order came first, and behind it
/// stands why. Where that begins; `end` where nothing of the kind does.
std::size_t UrduReader::before_why(std::size_t begin, std::size_t end) {
  const VerbGroup first = front_group(begin, end);
  if (first.end == 0 || first.mood != Mood::kImperative || first.negated || !changes_list(first)) return end;
  for (std::size_t i = first.end + 1; i + 1 < end; ++i) {
    if (!pause(i)) continue;
    const VerbGroup why = words_.group(i + 1, end);
    const bool over = any(i + 1, end, Role::kNot) && (words_.has(i + 1, Role::kTime) || any_need(i + 1, end));
    const bool tells =
        over || why.mood == Mood::kDone || why.mood == Mood::kTold || why.mood == Mood::kIs || why.mood == Mood::kWas;
    if (!tells || why.mood == Mood::kImperative || asks(i + 1, end) || !words_of_name(first.end, i)) return end;
    gone_ = gone_ || over;
    return i;
  }
  return end;
}

/// "report ko high priority kar do boss peeche para hua hai": why, without a pause behind the order.
std::size_t UrduReader::before_statement(std::size_t begin, std::size_t end) const {
  static constexpr WordList finite("do", "dein", "den", "kardo", "krdo", "kardein", "karo", "kro", "karein", "دو",
                                   "دیں", "کردو", "کرو", "کریں", "dijiye", "دیجیے", "dena", "دینا");
  const VerbGroup last = words_.group(begin, end);
  const bool tells = last.mood == Mood::kDone || last.mood == Mood::kTold || last.mood == Mood::kIs;
  const bool ends = words_.has(end - 1, Role::kCopula) || words_.has(end - 1, Role::kGa);
  if (!tells || !ends) return end;
  for (std::size_t i = begin + 2; i + 2 < end; ++i) {
    if (!finite.holds(words_.norm(i - 1)) || words_.literal(i - 1) || !words_.content(i)) continue;
    const VerbGroup order = words_.group(begin, i);
    if (order.end != i || order.mood != Mood::kImperative || order.negated || order.begin == begin) continue;
    const bool rates = slots_.priority || any(begin, i, Role::kPriority);
    if (!(changes_list(order) || rates) || asks(begin, end) || any(i, end, Role::kEach)) return end;
    return i;
  }
  return end;
}

/// "interview dena hai, dua karna aur yaad dilana": asked of whoever reads it, and nothing to be done.
std::size_t UrduReader::before_prayer(std::size_t begin, std::size_t end) const {
  static constexpr WordList prayer("dua", "duaa", "dua'en", "دعا");
  for (std::size_t i = begin + 2; i + 2 < end; ++i) {
    if (!pause(i) || !prayer.holds(words_.norm(i + 1)) || words_.of(i + 2).act != Act::kDo) continue;
    const Mood said = words_.group(begin, i).mood;
    if (said == Mood::kDuty || (said == Mood::kIs && slots_.when)) return i;
  }
  return end;
}

/// "chor do painting class, list se nikal do": what is left alone is named first, and the second order says how.
std::optional<UrduCommand> UrduReader::left_first(std::size_t begin, std::size_t end) {
  const VerbGroup first = front_group(begin, end);
  if (first.end == 0 || first.mood != Mood::kImperative || first.negated) return std::nullopt;
  const Act act = asked_act(first);
  if (act != Act::kLeave && act != Act::kStay) return std::nullopt;
  for (std::size_t i = first.end + 1; i + 1 < end; ++i) {
    if (!pause(i)) continue;
    const VerbGroup last = words_.group(i + 1, end);
    bool list = false;
    const Gap between = object(i + 1, without_list(i + 1, last.begin, list), true);
    if (last.mood != Mood::kImperative || between.begin < between.end) return std::nullopt;
    if (!words_of_name(first.end, i)) return std::nullopt;
    return decide(first.end, i, last);
  }
  // "rehne do gym, ab nahi jana": why was cut off already.
  if (gone_ && words_of_name(first.end, end)) return target(Intent::kDelete, first.end, end, 0.88);
  return std::nullopt;
}

/// "list se kaat do": cut off it, unlike a cake.
bool UrduReader::cut_off(const VerbGroup& group) const {
  const auto verb = words_.norm(group.verb);
  const bool cuts = verb.starts_with("kaat") || verb.starts_with("kat") || verb.starts_with("کاٹ");
  return cuts && group.act == Act::kDoing && any(items_.begin, items_.end, Role::kList);
}

/// "… trash mein phenk do", «… کچرے میں ڈال دو»: off the list.
std::optional<UrduCommand> UrduReader::thrown_away(std::size_t begin, std::size_t end) const {
  static constexpr WordList bins("trash", "bin", "dustbin", "kachra", "kachre", "kachray", "koora", "koore", "kooray",
                                 "raddi", "radi", "کچرے", "کوڑے", "ردی", "ٹریش", "ڈسٹبن", "کوڑےدان", "ٹوکری");
  const VerbGroup order = words_.group(begin, end);
  const bool puts = order.act == Act::kPut || order.act == Act::kMove || order.act == Act::kDo;
  if (order.mood != Mood::kImperative || order.negated || !puts || order.begin < begin + 3) return std::nullopt;
  std::size_t at = order.begin;
  if (!words_.has(at - 1, Role::kOn) || !bins.holds(words_.norm(at - 2))) return std::nullopt;
  for (at -= 2; at > begin && (bins.holds(words_.norm(at - 1)) || words_.has(at - 1, Role::kOf));) --at;
  const bool apart = at > begin && pause(at - 1);
  if (!apart && !points_at_task(begin, at)) return std::nullopt;
  const std::size_t to = apart ? at - 1 : at;
  UrduCommand made = target(Intent::kDelete, begin, object_end(begin, to, words_.group(begin, to)), 0.9);
  if (words_empty(made.object)) return std::nullopt;
  return made;
}

/// "class ka time change ho gaya, ab kal subah 7 baje hai": told, and the new time with it.
std::optional<UrduCommand> UrduReader::time_changed(std::size_t begin, std::size_t end) const {
  const std::size_t date = find(begin, end, Role::kDate);
  if (!slots_.when || slots_.repeat || date < begin + 2 || date >= end || !words_.has(date - 1, Role::kOf) ||
      asks(begin, end))
    return std::nullopt;
  bool changed = false;
  bool became = false;
  for (std::size_t i = date + 1; i < end; ++i) {
    const UrduWord& word = words_.of(i);
    const bool moves = word.noun == Act::kMove || word.act == Act::kChange || words_.has(i, Role::kAhead);
    const bool goes = word.act == Act::kBe || word.act == Act::kGo || word.act == Act::kDo || word.act == Act::kPut ||
                      words_.has(i, Role::kAlready);
    const bool order = (word.forms & kImperative) != 0 && (word.forms & (kPerfect | kRoot)) == 0;
    if (order || words_.has(i, Role::kNot) || words_.has(i, Role::kPast)) return std::nullopt;
    changed = changed || moves;
    became = became || (goes && (words_.verb(i, kPerfect) || words_.has(i, Role::kAlready))) ||
             (word.act == Act::kChange && words_.verb(i, kPerfect));
    if (words_.content(i)) return std::nullopt;
  }
  if (!changed || !became || any(begin, date, Role::kWorld)) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, date - 1, 0.9);
  if (words_empty(made.object)) return std::nullopt;
  return made;
}

/// "wo jo maine printer ink ka likha tha usay mita dena": the name stands in what was done with it.
std::optional<UrduCommand> UrduReader::named_by_deed(std::size_t begin, std::size_t end) {
  std::size_t name = begin;
  while (name < end && words_.has(name, Role::kThis)) ++name;
  if (name + 4 >= end || !words_.has(name, Role::kEach)) return std::nullopt;
  ++name;
  const std::size_t from = name;
  while (name < end && (words_.has(name, Role::kMe) || words_.has(name, Role::kBy) || words_.has(name, Role::kTask)))
    ++name;
  if (name == from) return std::nullopt;
  for (std::size_t i = name + 2; i + 1 < end; ++i) {
    if (!words_.has(i, Role::kPast) && !words_.has(i, Role::kCopula)) continue;
    const VerbGroup deed = words_.group(name, i + 1);
    std::size_t rest = i + 1;
    while (rest < end && pause(rest)) ++rest;
    const bool points = words_.has(rest, Role::kPronounKo) || words_.has(rest, Role::kThis);
    const VerbGroup order = words_.group(rest, end);
    const bool wrote = deed.act == Act::kWrite || deed.noun == Act::kWrite || deed.act == Act::kPut ||
                       deed.act == Act::kSet || deed.act == Act::kMake || deed.noun == Act::kRemind;
    if (!wrote || !points || order.mood != Mood::kImperative || !words_of_name(name, deed.begin)) return std::nullopt;
    return decide(name, deed.begin, order);
  }
  return std::nullopt;
}

/// "AC service wala aa raha hai", "mehmaan ayenge": who comes to the house, when a day or an hour was said.
std::optional<UrduCommand> UrduReader::visited(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  static constexpr WordList guests(
      "mehmaan", "mehman", "guests", "plumber", "electrician", "mistri", "mechanic", "technician", "carpenter",
      "parcel", "delivery", "courier", "maali", "dhobi", "masi", "rishtedar", "rishtedaar", "painter", "karigar",
      "tailor", "tutor", "inspector", "مہمان", "پلمبر", "الیکٹریشن", "مستری", "مکینک", "بڑھئی", "پارسل", "ڈیلیوری",
      "کوریئر", "مالی", "دھوبی", "ماسی", "رشتہدار", "رشتےدار", "پینٹر", "کاریگر", "ٹیوٹر", "انسپکٹر", "ٹیکنیشن");
  const bool coming = group.future || any(group.begin, group.end, Role::kGoing);
  std::size_t to = group.begin;
  // "a raha hai": too short to be listed as a verb
  const bool comes = group.act == Act::kCome || (group.act == Act::kNone && to > begin && words_.norm(to - 1) == "a");
  if (!slots_.when || !comes || group.negated || group.past || !coming) return std::nullopt;
  if (group.act == Act::kNone) --to;
  while (to > begin && (filler(to - 1) || words_.has(to - 1, Role::kTime) || words_.sign(to - 1))) --to;
  const bool someone =
      to > begin && (guests.holds(words_.norm(to - 1)) ||
                     (words_.has(to - 1, Role::kWala) && (words_.content(to - 2) || words_.infinitive(to - 2))));
  // "shaam 6 baje madam naap dene aayengi": somebody, for something, at an hour that was agreed
  const bool for_deed = slots_.clock && to > begin + 2 && words_.infinitive(to - 1) && words_.content(begin) &&
                        (words_.norm(to - 1).ends_with("e") || words_.norm(to - 1).ends_with("ے"));
  if (!(someone || for_deed) || asks(begin, end) || any(begin, end, Role::kYou) || any(begin, end, Role::kBy))
    return std::nullopt;
  // "ab itwar ki jagah peer ko": of a visit that was told before, so that a new one is asked about.
  constexpr double kAsked = 0.62;
  UrduCommand made = plain(Intent::kCreate, slots_.taken_back ? kAsked : 0.8);
  made.object = object(begin, to, false);
  if (words_empty(made.object)) return std::nullopt;
  if (any(to, group.begin, Role::kTime))
    made.tail = {group.begin, group.end};  // "mehman |ab| aayenge"
  else
    made.object.end = group.end;
  return made;
}

/// "doston ke sath cricket match", "Islamabad ki flight": one's own, unlike those on television and the places of the
/// news.
bool UrduReader::own_event(std::size_t begin, std::size_t end) const {
  static constexpr WordList games("match", "game", "میچ", "گیم", "cricket", "کرکٹ");
  static constexpr WordList with("sath", "saath", "ساتھ", "bachon", "bachay", "bete", "beti", "school", "office",
                                 "college", "بچوں", "بچے", "بیٹے", "بیٹی", "اسکول", "دفتر", "کالج");
  static constexpr WordList places("lahore", "karachi", "islamabad", "pakistan", "india", "london", "toronto", "dubai",
                                   "لاہور", "کراچی", "اسلام", "پاکستان", "لندن", "ٹورنٹو", "دبئی");
  static constexpr WordList journeys("flight", "train", "bus", "trip", "safar", "فلائٹ", "پرواز", "ٹرین", "بس", "سفر");
  bool own = false, journey = false;
  for (std::size_t i = begin; i < end; ++i) journey = journey || journeys.holds(words_.norm(i));
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.has(i, Role::kWorld) && !games.holds(words_.norm(i)) && !(journey && places.holds(words_.norm(i))))
      return false;
    own = own || with.holds(words_.norm(i)) || words_.has(i, Role::kMe);
  }
  return own || journey;
}

/// "… , tag uni": the last words of a task. Where they begin; `end` where there are none.
std::size_t UrduReader::before_tag(std::size_t begin, std::size_t end) const {
  if (end < begin + 4 || slots_.tags) return end;
  const bool last = words_.has(end - 1, Role::kTag) && words_.content(end - 2) && pause(end - 3);
  const bool first = words_.has(end - 2, Role::kTag) && words_.content(end - 1) && pause(end - 3);
  return last || first ? end - 3 : end;
}

/// "exam form bharna hai, tag uni"
std::optional<UrduCommand> UrduReader::tagged_behind(std::size_t begin, std::size_t end) {
  const std::size_t to = before_tag(begin, end);
  if (to == end) return std::nullopt;
  auto made = parts(begin, to);
  if (!made || made->intent != Intent::kCreate || made->second_is != Second::kNone) return std::nullopt;
  const std::size_t tag = words_.has(end - 1, Role::kTag) ? end - 2 : end - 1;
  made->second = {tag, tag + 1};
  made->second_is = Second::kAddTag;
  return made;
}

/// "tick hata do": the mark, not the task
bool UrduReader::ticked(std::size_t at) const {
  static constexpr WordList marks("tick", "tik", "check", "done", "ٹک", "چیک", "ڈن");
  return !words_.literal(at) && marks.holds(words_.norm(at));
}

/// "ghalti se bill tick ho gaya tha, wapas list mein dalo": [begin, comma) tells of the slip, what follows undoes it.
std::optional<UrduCommand> UrduReader::slipped(std::size_t begin, std::size_t comma, std::size_t end) const {
  static constexpr WordList slips("ghalti", "galti", "ghlti", "glti", "غلطی");
  bool slip = false;
  for (std::size_t i = begin; i + 1 < comma; ++i)
    slip = slip || (slips.holds(words_.norm(i)) && words_.has(i + 1, Role::kFrom));
  const VerbGroup deed = words_.group(begin, comma);
  if (!slip || deed.mood != Mood::kDone || deed.negated || asks(begin, end)) return std::nullopt;
  const bool finished = deed.noun == Act::kComplete || deed.noun == Act::kEnd || deed.act == Act::kComplete;
  const bool removed = deed.noun == Act::kDelete || deed.act == Act::kDelete;
  if (finished && brings_back(comma + 1, end)) {
    UrduCommand made = target(Intent::kUpdate, begin, deed.begin, 0.93, Detail::kReopen);
    if (!words_empty(made.object)) return made;
  }
  const VerbGroup order = words_.group(comma + 1, end);
  if (!removed || order.mood != Mood::kImperative || order.negated || !again(comma + 1, end)) return std::nullopt;
  UrduCommand made = plain(Intent::kUnknown, 0.9, Detail::kRestore);
  made.object = object(begin, deed.begin, true);
  if (words_empty(made.object)) return std::nullopt;
  return made;
}

}  // namespace yaad::language
