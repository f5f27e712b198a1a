// Tasks that are on the list, as people bring them up: by an old name and a new one, with what is put into them, "wo jo
// gym wala kaam tha na".
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// "X ka naam", "X ka naya unwan" in [begin, end): where "ka" stands and where the word for name ends.
Gap UrduReader::name_of(std::size_t begin, std::size_t end) const {
  const std::size_t name = find(begin, end, Role::kName);
  if (name >= end || words_.literal(name) || name < begin + 2) return {end, end};
  const std::size_t of = words_.has(name - 1, Role::kNew) ? name - 2 : name - 1;
  if (of <= begin || !words_.has(of, Role::kOf)) return {end, end};
  return {of, name + 1};
}

/// The task in [begin, end) gets the name in `name`, without the quotes around it.
std::optional<UrduCommand> UrduReader::given_name(std::size_t begin, std::size_t end, Gap name) const {
  if (quote(name.begin)) {  // "… 'nalka theek karwana' please"
    std::size_t close = name.begin + 1;
    while (close < name.end && words_.norm(close) != words_.norm(name.begin)) ++close;
    name.end = close;
  }
  while (name.begin < name.end && words_.sign(name.begin)) ++name.begin;
  while (name.begin < name.end && words_.sign(name.end - 1)) --name.end;
  UrduCommand made = target(Intent::kUpdate, begin, end, 0.93);
  if (words_empty(name) || words_empty(made.object)) return std::nullopt;
  made.second = name;
  made.second_is = Second::kTitle;
  return made;
}

/// Verbs that give a name: "badal do", "rakho", "likhein", "kar do".
bool UrduReader::gives_name(const VerbGroup& group) const {
  const bool asked = group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula && !group.should);
  const Act act = group.act;
  return asked && !group.negated &&
         (act == Act::kChange || act == Act::kPut || act == Act::kWrite || act == Act::kDo || act == Act::kMake ||
          act == Act::kMove || group.noun == Act::kMove || group.noun == Act::kRename);
}

/// "bank wale kaam ka unwan badal kar ye likhein: …": the new name behind the colon.
std::optional<UrduCommand> UrduReader::renamed_line(std::size_t begin, std::size_t colon, std::size_t end) const {
  const Gap name = name_of(begin, colon);
  if (name.begin >= colon) return std::nullopt;
  const bool bare = name.end == colon && names_wala(begin, name.begin);  // "gym wale kaam ka naya naam: …"
  if (!bare && !gives_name(words_.group(begin, colon))) return std::nullopt;
  return given_name(begin, name.begin, {colon + 1, end});
}

/// "plumber wale task ka title ab hoga '…'", "gym wale kaam ka naam ab se '…' rakho": said of a task on the list, or
/// with the new name in quotes.
std::optional<UrduCommand> UrduReader::title_becomes(std::size_t begin, std::size_t end) const {
  const Gap name = name_of(begin, end);
  if (name.begin >= end) return std::nullopt;
  std::size_t i = name.end;
  while (i < end && (words_.has(i, Role::kTime) || words_.has(i, Role::kThis) || words_.has(i, Role::kFrom) ||
                     filler(i) || pause(i)))
    ++i;
  const bool wala = names_wala(begin, name.begin) || points_at_task(begin, name.begin);
  const VerbGroup front = front_group(i, end);
  std::size_t rest = i;
  // "hoga '…'", "hai '…'", "badal do '…'"
  const bool becomes = words_.of(i).act == Act::kBe && words_.verb(i, kFuture | kRoot);
  if (becomes) {
    rest = i + (words_.has(i + 1, Role::kGa) ? 2 : 1);
  } else if (words_.has(i, Role::kCopula)) {
    rest = i + 1;
  } else if (front.end > i && front.end < end && gives_name(front) && (quote(front.end) || (wala && front.light))) {
    rest = front.end;
  }
  while (rest < end && pause(rest)) ++rest;
  if (rest > i && rest < end && (wala || quote(rest))) return given_name(begin, name.begin, {rest, end});
  // "… ka naam ab Y hoga"
  const VerbGroup last = words_.group(i, end);
  const bool will = last.mood == Mood::kTold && last.future && last.act == Act::kBe;
  if (rest == i && will && last.begin > i && wala) return given_name(begin, name.begin, {i, last.begin});
  return std::nullopt;
}

/// "'kiraya' ko rename kro 'dukan ka kiraya'": the order stands between the two names.
std::optional<UrduCommand> UrduReader::renamed_between(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin + 2; i + 2 < end; ++i) {
    if (words_.of(i).noun != Act::kRename || words_.literal(i) || !words_.has(i - 1, Role::kKo)) continue;
    const VerbGroup order = front_group(i + 1, end);
    // "rename kar ke … kar do": the order comes later.
    const bool finite = order.end > i + 1 && words_.verb(order.end - 1, kImperative | kInfinitive);
    if (!finite || order.end >= end || order.mood != Mood::kImperative || order.negated) return std::nullopt;
    return given_name(begin, i - 1, {order.end, end});
  }
  return std::nullopt;
}

/// "kiraye wale kaam mein tag ghar shamil karna": put into a task that is there.
std::optional<UrduCommand> UrduReader::put_into_task(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  const std::size_t wala = wala_task(begin, end);
  if (wala >= end || group.negated) return std::nullopt;
  const bool puts = group.noun == Act::kWrite || group.act == Act::kWrite || group.act == Act::kPut ||
                    group.act == Act::kSet || group.act == Act::kDo || group.act == Act::kGive;
  std::size_t on = wala + 2;
  if (words_.has(on, Role::kReminder)) ++on;
  if (!puts || on >= end || !(words_.has(on, Role::kOn) || words_.has(on, Role::kKo))) return std::nullopt;
  std::size_t rest = on + 1;
  while (rest < end && (words_.sign(rest) || filler(rest) || words_.has(rest, Role::kReminder))) ++rest;
  // "#ghar shamil kar do", "20 minute pehle alert add kar do": what is put in was taken out already.
  if (rest == end && words_.has(on, Role::kOn) && !slots_.when && !slots_.repeat && (slots_.tags || slots_.reminder))
    return target(Intent::kUpdate, begin, on, 0.92, slots_.reminder ? Detail::kRemind : Detail::kNone);
  const std::size_t tag = find(on + 1, end, Role::kTag);
  if (tag >= end || words_.literal(tag)) return std::nullopt;
  // "tag ghar", "ghar ka tag", "ghar wala tag"
  Gap word{on + 1, tag};
  while (word.begin < word.end &&
         (words_.has(word.end - 1, Role::kOf) || words_.has(word.end - 1, Role::kWala) || also(word.end - 1)))
    --word.end;
  if (words_empty(word)) word = {tag + 1, end};
  while (word.begin < word.end && (words_.sign(word.begin) || filler(word.begin))) ++word.begin;
  while (word.begin < word.end && (words_.sign(word.end - 1) || filler(word.end - 1))) --word.end;
  UrduCommand made = target(Intent::kUpdate, begin, on, 0.93);
  if (words_empty(word) || words_empty(made.object)) return std::nullopt;
  made.second = word;
  made.second_is = Second::kAddTag;
  return made;
}

/// "wo jo NTN wala kaam tha na, ho gaya", "wo gym wali class hai na, usay hata do": brought up, and then what of it.
std::optional<UrduCommand> UrduReader::brought_up(std::size_t begin, std::size_t end) {
  std::size_t name = begin;
  while (name < end && (words_.has(name, Role::kThis) || words_.has(name, Role::kEach))) ++name;
  if (name == begin || name + 4 > end) return std::nullopt;
  for (std::size_t i = name + 2; i + 1 < end; ++i) {
    const bool was = words_.has(i, Role::kPast) || words_.has(i, Role::kCopula);
    if (!was || words_.literal(i)) continue;
    const bool named = words_.has(i - 1, Role::kWala) || words_.has(i - 1, Role::kTask) ||
                       words_.has(i - 1, Role::kReminder) || names_wala(name, i);
    std::size_t rest = i + 1;
    // "jo bijli wala kaam tha wo hata do"
    const bool which = words_.has(begin, Role::kEach) || words_.has(begin + 1, Role::kEach);
    const bool recalled =
        words_.norm(rest) == "na" || words_.norm(rest) == "نا" || pause(rest) || (which && any(name, i, Role::kWala));
    const auto small = [&](std::size_t k) {
      return pause(k) || words_.norm(k) == "na" || words_.norm(k) == "نا" || words_.has(k, Role::kThis) ||
             words_.has(k, Role::kPronounKo) || words_.has(k, Role::kKo) || words_.has(k, Role::kTime) || filler(k);
    };
    while (rest < end && small(rest)) ++rest;
    const VerbGroup order = words_.group(rest, end);
    const bool asked = order.mood == Mood::kImperative || order.mood == Mood::kBare || order.mood == Mood::kDone;
    if (!named || !recalled || !asked || order.begin != rest || asks(begin, end)) return std::nullopt;
    return decide(name, i, order);
  }
  return std::nullopt;
}

/// "tax wala ab zaroori nahi", "gari wala kaam itna aham nahi raha": how much it matters, told of a task that is named.
std::optional<UrduCommand> UrduReader::matters_less(std::size_t begin, std::size_t end) const {
  static constexpr WordList still("raha", "rahi", "rahe", "rha", "rhi", "rhe", "رہا", "رہی", "رہے");
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || words_.has(to - 1, Role::kCopula) || filler(to - 1) ||
                        still.holds(words_.norm(to - 1))))
    --to;
  if (to < begin + 3 || !words_.has(to - 1, Role::kNot) || words_.literal(to - 2) ||
      !grammar_.has(to - 2, Class::kPriority) || grammar_.value(to - 2, Class::kPriority) != 1 || asks(begin, end))
    return std::nullopt;
  std::size_t name = to - 2;
  while (name > begin && (words_.has(name - 1, Role::kTime) || words_.has(name - 1, Role::kMore) || degree(name - 1) ||
                          filler(name - 1)))
    --name;
  const bool named = name > begin && (words_.has(name - 1, Role::kWala) || names_wala(begin, name));
  if (!named || slots_.when || slots_.repeat) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, name, 0.88);
  if (words_empty(made.object)) return std::nullopt;
  made.priority = 3;
  return made;
}

/// "done hai grocery wala", "ho gaya gym wala kaam": what is done first, and then which task.
std::optional<UrduCommand> UrduReader::done_first(std::size_t begin, std::size_t end) const {
  const Act noun = words_.of(begin).noun;
  if (noun != Act::kComplete && noun != Act::kEnd) return std::nullopt;
  const VerbGroup first = front_group(begin, end);
  const bool over = (first.mood == Mood::kBare && first.copula) || (first.mood == Mood::kDone && !first.past);
  if (!over || first.negated || first.end + 1 >= end || asks(begin, end)) return std::nullopt;
  const bool wala = words_.has(end - 1, Role::kWala) || wala_task(first.end, end) + 2 == end;
  if (!wala || !words_of_name(first.end, end)) return std::nullopt;
  return target(Intent::kComplete, first.end, end, 0.9);
}

/// "… kar chuki hoon mark complete kar do": whether what begins at `at` is only an order about what was told.
bool UrduReader::orders_only(std::size_t at, std::size_t end) const {
  // "… list se nikal do"
  if (at + 3 < end && words_.has(at, Role::kList) && (words_.has(at + 1, Role::kFrom) || words_.has(at + 1, Role::kOn)))
    at += 2;
  const VerbGroup order = front_group(at, end);
  const Act act = order.noun != Act::kNone ? order.noun : order.act;
  return order.end == end && order.mood == Mood::kImperative && !order.negated &&
         (act == Act::kComplete || act == Act::kMark || act == Act::kDelete || act == Act::kEnd);
}

/// "ek kaam aur daal do list mein, bulb khareedna": the first clause only asks to keep what the second names.
bool UrduReader::only_adds(std::size_t begin, std::size_t end) const {
  if (!any(begin, end, Role::kTask) && !any(begin, end, Role::kList)) return false;
  bool list = false;
  const std::size_t to = without_list(begin, end, list);
  const VerbGroup order = words_.group(begin, to);
  const bool puts = writes(order) || order.act == Act::kPut || order.act == Act::kMake;
  if (order.mood != Mood::kImperative || order.negated || !puts || order.end < to) return false;
  bool task = list;
  for (std::size_t i = begin; i < order.begin; ++i) {
    const bool listed = words_.has(i, Role::kList);  // "list mein ek aur cheez daal do"
    task = task || listed || words_.has(i, Role::kTask) || words_.has(i, Role::kReminder);
    if (listed || (words_.has(i, Role::kOn) && i > begin && words_.has(i - 1, Role::kList))) continue;
    const auto norm = words_.norm(i);
    const bool one = norm == "ek" || norm == "aik" || norm == "ایک" || words_.has(i, Role::kAnd) || norm == "mazeed" ||
                     norm == "مزید";
    if (!one && !words_.has(i, Role::kTask) && !words_.has(i, Role::kMe) && !words_.has(i, Role::kNew) &&
        !words_.has(i, Role::kTime) && !words_.has(i, Role::kFor) && !words_.has(i, Role::kThis) && !filler(i))
      return false;
  }
  return task;
}

/// "…, sona hai mujhe", "…, mujhe ghar jana hai": what the speaker has to do instead.
bool UrduReader::own_duty(std::size_t begin, std::size_t end) const {
  bool me = words_.has(begin, Role::kMe);
  while (end > begin + 1 && words_.has(end - 1, Role::kMe)) {
    --end;
    me = true;
  }
  const VerbGroup group = words_.group(begin, end);
  return me && group.mood == Mood::kDuty && group.copula && !group.negated && !any(begin, end, Role::kPronounKo);
}

}  // namespace yaad::language
