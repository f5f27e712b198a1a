// Orders: "hata do", "do din aage kar do", "yaad dila dein".
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// "mujhe subah 6 baje utha dena", «فجر کے لیے پانچ بجے جگا دینا»: who wants to be woken wants a reminder. "bachon ko
/// utha dena" is a thing to do.
std::optional<UrduCommand> UrduReader::woken(std::size_t begin, const VerbGroup& group) {
  static constexpr WordList wake("utha", "uthaa", "jaga", "jagaa", "اٹھا", "جگا");
  static constexpr WordList give("dena", "do", "dein", "den", "dijiye", "dijiyega", "دینا", "دو", "دیں", "دیجیے");
  if ((!slots_.when && !slots_.repeat) || group.end < begin + 2 || group.copula || group.negated) return std::nullopt;
  const std::size_t verb = group.end - 2;
  if (!give.holds(words_.norm(group.end - 1)) || !wake.holds(words_.norm(verb)) || words_.literal(verb))
    return std::nullopt;
  std::size_t to = verb;
  while (to > begin && (words_.sign(to - 1) || filler(to - 1) || words_.has(to - 1, Role::kMe))) --to;
  const bool meant = to > begin + 2 && words_.has(to - 1, Role::kFor) && words_.has(to - 2, Role::kOf);
  if (to != begin && !meant) return std::nullopt;
  UrduCommand made =
      meant ? created(begin, to - 2, 0.94, Detail::kRemind) : created(verb, group.end, 0.92, Detail::kRemind);
  made.morning = true;
  return made;
}

std::optional<UrduCommand> UrduReader::order(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const Act act = group.noun != Act::kNone ? group.noun : group.act;
  if (group.negated) {
    if (group.act == Act::kForget) return created(begin, end, 0.92);
    const Gap left = object(begin, end, true);
    return left.begin >= left.end ? plain(Intent::kUnknown, 0.9, Detail::kNo) : refusal();
  }
  // "raat ki shift", "voice note": a noun here, not an order.
  const bool thing_noun = group.noun == Act::kMove || group.noun == Act::kSchedule || group.noun == Act::kClose ||
                          group.noun == Act::kSkip || group.noun == Act::kRepeat;
  const auto last_word = words_.norm(group.end - 1);
  // Things to do: "invoice clear",
  // "kal 5 baje meter check", "har hafte bedsheet change", "kal gaari ka oil change"
  const bool check =
      (slots_.when || slots_.repeat) && (last_word == "check" || last_word == "چیک" || last_word == "clear");
  const bool renewal = (last_word == "change" || last_word == "چینج") &&
                       (slots_.repeat || (end > begin + 2 && words_.has(end - 2, Role::kOf)));
  if (group.mood == Mood::kBare && begin < end &&
      ((thing_noun && words_.has(end - 1, Role::kOf)) || last_word == "note" || last_word == "نوٹ" || check || renewal))
    return thing(begin, group.end);
  // "agle teen din ka schedule": what is on it
  if (group.mood == Mood::kBare && begin == end && slots_.when && words_.has(group.end - 1, Role::kPlan))
    return queried(group.begin, group.end, group.end, 0.88);
  // "ammi ko call karne ka task bana do", "gym ka task daal do"
  const auto puts = [](std::string_view norm) {
    return norm.starts_with("dal") || norm.starts_with("daal") || norm.starts_with("ڈال");
  };
  const bool put = puts(last_word) || puts(words_.norm(group.begin));
  const bool makes = group.noun == Act::kNone && (group.act == Act::kMake || put);
  if (makes && end > begin + 2 && words_.has(end - 1, Role::kTask) && words_.has(end - 2, Role::kOf))
    return created(begin, end - 2, 0.94);
  // "bachon ka lunch bana lena": for oneself, unlike "bana do".
  static constexpr WordList for_oneself("lena", "leni", "lene", "lijiye", "لینا", "لینی", "لینے");
  if (group.noun == Act::kNone && group.act == Act::kMake && begin < end && for_oneself.holds(last_word))
    return created(begin, group.end, slots() ? 0.93 : 0.85);
  if (auto attribute = change_of_attribute(begin, end, group)) return attribute;
  if (auto bulk = bulk_order(begin, end, act)) return bulk;
  if (auto cleared = cleared_away(begin, end, group)) return cleared;
  if (auto errand = own_errand(begin, end, group)) return errand;
  if (sends_list(begin, end, group)) return queried(begin, end, end, 0.88);
  if (cut_off(group)) return delete_it(begin, end, group);
  switch (act) {
    case Act::kRemind:
      if (group.noun != Act::kRemind) return refusal();
      if (group.mood == Mood::kBare && begin == end) return std::nullopt;
      return remind(begin, end, group);
    case Act::kWrite:
      if (group.noun == Act::kNone && any(begin, end, Role::kWorld) && !any(begin, end, Role::kList)) return refusal();
      return write(begin, end);

    case Act::kComplete:
    case Act::kMark:
      // "dollar ka rate check karo"
      if (any(begin, end, Role::kWorld) && !any(begin, end, Role::kTask) && !any(begin, end, Role::kWala) &&
          (words_.norm(group.begin) == "check" || words_.norm(group.begin) == "چیک"))
        return refusal();
      if (keeps_word(end)) return refusal();
      // "bijli ka meter check urgent": looked at, and not ticked off
      if (group.mood == Mood::kBare && end > begin + 1 && words_.has(end - 2, Role::kOf) &&
          (words_.norm(group.begin) == "check" || words_.norm(group.begin) == "چیک"))
        return created(begin, group.end, 0.8);
      return target(Intent::kComplete, begin, end, 0.95);
    case Act::kEnd:
      return end_it(begin, end, group);
    case Act::kDelete:
      return delete_it(begin, end, group);
    case Act::kSnooze:
      return snooze(begin, end, group);
    case Act::kSkip:
      return skipped(begin, end, 0.95);
    case Act::kLeave:
      return leave(begin, end);
    case Act::kMove:
      if (auto by = moved_by(begin, end)) return by;
      if (group.noun == Act::kNone && !slots_.when && !points_at_task(begin, end)) return refusal();
      return update(begin, end, slots_.when || points_at_task(begin, end) ? 0.94 : 0.75);
    case Act::kChange:
      return update(begin, end, 0.88);
    case Act::kReopen:
      return target(Intent::kUpdate, begin, without_again(begin, end), 0.93, Detail::kReopen);
    case Act::kOpen:
      if (!again(begin, end) && !points_at_task(begin, end)) return refusal();
      return target(Intent::kUpdate, begin, without_again(begin, end), 0.95, Detail::kReopen);
    case Act::kRestore:
      return restored(begin, end);
    case Act::kUndo:
      return plain(Intent::kUnknown, 0.96, Detail::kUndo);
    case Act::kRepeat:
      return repeated(begin, end);
    case Act::kClose:
      return close(begin, end);
    case Act::kSchedule:
      return schedule(begin, end, group);
    case Act::kForget: {
      // "eid shopping bhool jao", not "mujhe bhool jao", "use bhool jao"
      const bool someone = any(begin, end, Role::kMe) || any(begin, end, Role::kThey) ||
                           any(begin, end, Role::kPronounKo) || any(begin, end, Role::kYou);
      return !someone && group.light && words_of_name(begin, end) ? target(Intent::kDelete, begin, end, 0.8)
                                                                  : refusal();
    }
    case Act::kStay: {
      static constexpr WordList stay("raho", "rahein", "rahen", "rahiye", "رہو", "رہیں", "رہیے");  // "ghar pe raho"
      return stay.holds(words_.norm(group.verb)) ? refusal() : leave(begin, end);
    }
    default:
      return other_order(begin, end, group);
  }
}

/// "supplier ko phone karo aaj 4 baje", "ammi ko dawai do raat 9 baje", "bachon ko school se lo 1 baje": how a job is
/// dictated. With a day alone it may be said to somebody else, and the program asks.
std::optional<UrduCommand> UrduReader::own_errand(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  constexpr double kTimedErrand = 0.75;
  constexpr double kDayErrand = 0.6;
  constexpr std::uint64_t others = role(Role::kMe) | role(Role::kYou) | role(Role::kThey) | role(Role::kTask) |
                                   role(Role::kList) | role(Role::kReminder) | role(Role::kWala) | role(Role::kTag) |
                                   role(Role::kPronounKo) | role(Role::kThis) | role(Role::kWorld) | role(Role::kDate) |
                                   role(Role::kName) | role(Role::kPlan) | role(Role::kAll);
  if (group.mood != Mood::kImperative || group.light || group.negated || group.noun != Act::kNone || !slots_.when ||
      slots_.on || slots_.taken_back || slots_.moved || group.end != group.verb + 1 || asks(begin, end))
    return std::nullopt;
  const auto verb = words_.norm(group.verb);
  if (!verb.ends_with("o") && !verb.ends_with("و")) return std::nullopt;
  for (std::size_t i = begin; i < end; ++i) {
    const bool given = group.act == Act::kGive && i + 1 == end && words_.has(i, Role::kWorld);  // "driver ko paise do"
    if ((words_.of(i).roles & others) != 0 && !given) return std::nullopt;
  }
  const std::size_t to = find(begin, end, Role::kKo);
  const bool to_someone = to > begin && to + 1 < end;
  const bool fetches = to > begin && find(begin, end, Role::kFrom) < end;
  static constexpr WordList calls("call", "phone", "fone", "email", "message", "msg", "text", "کال", "فون", "میسج",
                                  "ای میل");
  const bool own = (group.act == Act::kDo && to_someone && calls.holds(words_.norm(end - 1))) ||
                   (group.act == Act::kGive && to_someone) || (group.act == Act::kTake && fetches);
  if (!own) return std::nullopt;
  UrduCommand made = plain(Intent::kCreate, slots_.clock ? kTimedErrand : kDayErrand);
  made.object = object(begin, group.end, false);
  return made;
}

/// "sab done tasks saaf kar do", but "kamra saaf kar do".
std::optional<UrduCommand> UrduReader::cleared_away(std::size_t begin, std::size_t end, const VerbGroup& group) {
  static constexpr WordList cleans("saaf", "saf", "صاف");
  const bool said = group.act == Act::kDo && end > begin && cleans.holds(words_.norm(end - 1));
  if (!said || !any(begin, end, Role::kTask)) return std::nullopt;
  return bulk_order(begin, end - 1, Act::kDelete);
}

/// "dobara", "phir se"
bool UrduReader::again(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.has(i, Role::kAgain)) return true;
    const bool once_more = words_.norm(i) == "phir" || words_.norm(i) == "پھر";
    if (once_more && i + 1 < end && words_.has(i + 1, Role::kFrom)) return true;
  }
  return false;
}

std::size_t UrduReader::without_again(std::size_t begin, std::size_t end) const {
  while (end > begin &&
         (words_.has(end - 1, Role::kAgain) || words_.has(end - 1, Role::kFrom) || words_.sign(end - 1) ||
          filler(end - 1) || words_.norm(end - 1) == "phir" || words_.norm(end - 1) == "پھر"))
    --end;
  return end;
}

std::optional<UrduCommand> UrduReader::write(std::size_t begin, std::size_t end) {
  bool list = false;
  std::size_t to = without_list(begin, end, list);
  while (list && to > begin + 1 && also(to - 1)) --to;  // "anday bhi list mein": beside what is there
  if (list) {
    // "list mein anday": the list may come first.
    std::size_t at = find(begin, to, Role::kList);
    if (at == to) at = find(begin, to, Role::kTask);
    if (at + 2 < to) begin = at + 2;
  }
  while (begin < to &&
         (words_.has(begin, Role::kMe) || words_.has(begin, Role::kNew) || words_.norm(begin) == "ek" ||
          words_.norm(begin) == "aik" || words_.norm(begin) == "ایک") &&
         to - begin > 1 && (words_.has(begin + 1, Role::kTask) || words_.has(begin, Role::kMe)))
    ++begin;
  if (begin + 1 < to && words_.has(to - 1, Role::kTask) && words_.has(to - 2, Role::kOf)) to -= 2;
  UrduCommand made = plain(Intent::kCreate, 0.95);
  made.object = object(begin, to, false);
  if (made.object.begin + 1 == made.object.end && words_.has(made.object.begin, Role::kTask) &&
      !words_.literal(made.object.begin))
    made.object.end = made.object.begin;
  return made;
}

std::optional<UrduCommand> UrduReader::end_it(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (gone_ || any(begin, end, Role::kList) || any(begin, end, Role::kReminder) ||
      any(group.end, items_.end, Role::kList))
    return target(Intent::kDelete, begin, end, 0.9);
  return target(Intent::kComplete, begin, end, group.mood == Mood::kBare ? 0.92 : 0.78);
}

std::optional<UrduCommand> UrduReader::delete_it(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (auto opened = out_of_done(begin, end)) return opened;
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || filler(to - 1) || words_.has(to - 1, Role::kKo))) --to;
  if (to > begin && words_.has(to - 1, Role::kTag) && !words_.has(to - 1, Role::kTask))
    return tagged(begin, to - 1, UrduCommand::Second::kRemoveTag);
  if (to > begin + 1 && words_.has(to - 1, Role::kDate)) {
    UrduCommand made = target(Intent::kUpdate, begin, words_.norm(to - 2) == "due" ? to - 2 : to - 1, 0.93);
    made.clear_due = true;
    return made;
  }
  constexpr std::uint64_t of = role(Role::kOf) | role(Role::kFrom) | role(Role::kKo) | role(Role::kOn);
  if (to > begin + 2 && ticked(to - 1) && (words_.of(to - 2).roles & of) != 0)
    return target(Intent::kUpdate, begin, to - 2, 0.9, Detail::kReopen);
  if (to > begin && words_.has(to - 1, Role::kPriority)) {
    UrduCommand made = target(Intent::kUpdate, begin, to - 1, 0.92);
    made.priority = -1;
    return made;
  }
  if (to > begin + 1 && words_.has(to - 1, Role::kRecurring)) {
    return target(Intent::kUpdate, begin, to - 1, 0.92, Detail::kStopRecurrence);
  }
  if (group.act == Act::kDo && group.noun == Act::kDelete &&
      (words_.norm(group.begin) == "saaf" || words_.norm(group.begin) == "صاف"))
    return refusal();
  return target(Intent::kDelete, begin, end, 0.95);
}

std::optional<UrduCommand> UrduReader::leave(std::size_t begin, std::size_t end) {
  const Gap gap = object(begin, end, true);
  if (gap.begin >= gap.end && !slots_.when) return plain(Intent::kUnknown, 0.9, Detail::kCancel);
  if (gone_ && !slots_.when) return target(Intent::kDelete, begin, end, 0.9);
  if (gap.end == gap.begin + 1 && words_.has(gap.begin, Role::kWorld)) return refusal();  // "rasta chhoro"
  if (slots_.on) {  // "aaj ke kaam kal pe chhor do"
    auto all = bulk_order(begin, end, Act::kMove);
    return all ? all : update(begin, end, 0.88);
  }
  return skipped(begin, end, 0.88);
}

/// "is bar ki class": which time is not its name.
UrduCommand UrduReader::skipped(std::size_t begin, std::size_t end, double confidence) const {
  UrduCommand made = target(Intent::kUpdate, begin, end, confidence, Detail::kSkip);
  static constexpr std::string_view times[] = {"bar", "baar", "dafa", "martaba", "بار", "دفعہ", "مرتبہ"};
  std::size_t& at = made.object.begin;
  if (at + 1 < made.object.end && std::find(std::begin(times), std::end(times), words_.norm(at)) != std::end(times)) {
    ++at;
    if (at + 1 < made.object.end && words_.has(at, Role::kOf)) ++at;
  }
  // "mashq aaj ke liye": its "ke" went with the time.
  while (made.object.end > at + 1 && words_.has(made.object.end - 1, Role::kFor)) --made.object.end;
  // "class ki aaj ki bari": its turn is no part of the name.
  static constexpr WordList turns("bari", "baari", "turn", "باری", "ٹرن");
  std::size_t& to = made.object.end;
  if (to > at + 2 && turns.holds(words_.norm(to - 1)) && words_.has(to - 2, Role::kOf)) {
    for (--to; to > at + 1 && words_.has(to - 1, Role::kOf);) --to;
    const bool this_time = to > at + 3 && words_.has(to - 2, Role::kThis) &&
                           std::find(std::begin(times), std::end(times), words_.norm(to - 1)) != std::end(times);
    if (this_time) to -= words_.has(to - 3, Role::kOf) ? 3 : 2;  // "gym ki is bar ki bari"
  }
  return made;
}

std::optional<UrduCommand> UrduReader::restored(std::size_t begin, std::size_t end) {
  UrduCommand made = plain(Intent::kUnknown, 0.94, Detail::kRestore);
  made.object = object(begin, end, true);
  return made;
}

std::optional<UrduCommand> UrduReader::repeated(std::size_t begin, std::size_t end) {
  if (slots_.repeat) return update(begin, end, 0.93, Detail::kSetRecurrence);
  return refusal();
}

/// "ka repeat band karo" stops a rule; "band karo" alone is for a lamp, or for a task that was named before.
std::optional<UrduCommand> UrduReader::close(std::size_t begin, std::size_t end) {
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || words_.has(to - 1, Role::kKo) || filler(to - 1))) --to;
  const bool recurring = to > begin && (words_.has(to - 1, Role::kRecurring) || words_.of(to - 1).act == Act::kRepeat ||
                                        words_.of(to - 1).noun == Act::kRepeat);
  if (slots_.repeat) return target(Intent::kUpdate, begin, to, 0.88, Detail::kStopRecurrence);
  if (recurring) return target(Intent::kUpdate, begin, to - 1, 0.93, Detail::kStopRecurrence);
  // "gym wali reminder band kar do": it should not ring, which says nothing of what was done.
  if (to > begin + 1 && any(begin, to, Role::kReminder)) return target(Intent::kDelete, begin, to, 0.9);
  if (points_at_task(begin, to) || slots_.repeat) return target(Intent::kComplete, begin, to, 0.8);
  bool named = false;
  for (std::size_t i = begin; i < to; ++i) named = named || words_.has(i, Role::kTask) || words_.has(i, Role::kWala);
  if (named) return target(Intent::kComplete, begin, to, 0.8);
  return refusal();
}

std::optional<UrduCommand> UrduReader::schedule(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (any(begin, end, Role::kReminder) || group.noun == Act::kRemind) return remind(begin, end, group);
  if (slots_.repeat && points_at_task(begin, end)) return update(begin, end, 0.92, Detail::kSetRecurrence);
  const bool date_of = end > begin + 2 && words_.has(end - 1, Role::kDate) && words_.has(end - 2, Role::kOf);
  if (slots_.when && (date_of || points_at_task(begin, end))) return update(begin, end, 0.9);
  if (slots_.when || slots_.repeat) {
    UrduCommand made = plain(Intent::kCreate, 0.9);
    made.object = object(begin, end, false);
    return made;
  }
  return refusal();
}

/// What is left: rakh, daal, laga, kar, le ja with a time, a rule, an amount.
std::optional<UrduCommand> UrduReader::other_order(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool puts = group.act == Act::kPut || group.act == Act::kSet || group.act == Act::kDo ||
                    group.act == Act::kTake || group.act == Act::kMove || group.act == Act::kMake ||
                    (group.act == Act::kCause && any(begin, end, Role::kWala));
  const Gap gap = object(begin, end, true);
  const bool empty = gap.begin >= gap.end;
  if (puts) {
    if (auto by = moved_by(begin, end)) return by;
    if (again(begin, end) && group.act == Act::kDo) {
      const std::size_t to = without_again(begin, end);
      const Gap named = object(begin, to, true);
      if (named.begin >= named.end) return plain(Intent::kUnknown, 0.95, Detail::kUndo);
    }
    if (group.act == Act::kPut &&
        (any(begin, end, Role::kList) ||
         (end - begin > 2 && any(begin, begin + 2, Role::kTask) && !any(begin, end, Role::kWala) && !slots_.on)))
      return write(begin, end);
    // "passport ki tajdeed ka kaam daal do"
    if (group.act == Act::kPut && end - begin > 2 && words_.has(end - 1, Role::kTask) &&
        words_.has(end - 2, Role::kOf) && !slots_.when)
      return write(begin, end);
    // "flight pe #travel laga do"
    const bool onto = end > begin && (words_.has(end - 1, Role::kOn) || words_.has(end - 1, Role::kKo));
    if (slots_.tags && !empty && !slots_.when && !slots_.repeat && onto) return update(begin, end, 0.9);
    // "isay p1 kar do"
    const bool rates = group.act == Act::kDo || group.act == Act::kPut || group.act == Act::kSet;
    if (slots_.priority && rates && !slots_.when && !slots_.repeat && points_at_task(begin, end))
      return update(begin, end, 0.9);
    const bool errand_do = group.act == Act::kDo && begin < end && !points_at_task(begin, end) && !slots_.on &&
                           !slots_.taken_back && !slots_.repeat && !any(begin, end, Role::kDate);
    if (words_.infinitive(group.end - 1) && (errand_do || unusual(begin, end))) return created(begin, group.end, 0.85);
    const std::size_t named_end = without_again(begin, end);
    const auto before = end > begin ? words_.norm(end - 1) : std::string_view();
    const bool starts = before == "shuru" || before == "chalu" || before == "شروع" || before == "چالو";
    if (starts && again(begin, end) && named_end > begin) {
      return target(Intent::kUpdate, begin, without_again(begin, end - 1), 0.9, Detail::kReopen);
    }
    const bool instead = before_instead(begin, end) != end;
    const bool pointed = slots_.taken_back || slots_.moved || instead || points_at_task(begin, end) || slots_.on ||
                         any(begin, end, Role::kDate) || (!empty && words_.infinitive(gap.end - 1));
    if (group.act == Act::kPut && slots_.when && !empty && !pointed) return created_thing(begin, end);
    // "haftawar meeting rakho", "har jumay ko sabaq rakh do": how often comes first, and no task is pointed at
    const bool keeps = words_.norm(group.verb).starts_with("rak") || words_.norm(group.verb).starts_with("رکھ");
    if (keeps && slots_.repeat_first && !empty && !pointed && !names_wala(begin, end)) return created_thing(begin, end);
    if (slots_.repeat && (!empty || (group.act == Act::kDo && begin < end)))  // "isay rozana kar do"
      return update(begin, end, 0.9, Detail::kSetRecurrence);
    const bool about = instead || points_at_task(begin, end) || any(begin, end, Role::kDate) ||
                       group.act == Act::kPut || group.carried || (slots_.on && any(begin, end, Role::kWala)) ||
                       (group.mood == Mood::kImperative && !unusual(begin, end));
    if (slots_.when && (about || empty)) return update(begin, end, 0.88);
    if (!slots_.when && group.act == Act::kDo && empty && begin == end)
      return plain(Intent::kUnknown, 0.85, Detail::kYes);
    return refusal();
  }
  if (group.act == Act::kGive) {
    if (auto more = more_time(begin, end)) return more;
  }
  if (group.act == Act::kGive && (any(begin, end, Role::kList) || any(begin, end, Role::kPlan)))
    return query(begin, group.end, group);
  const bool brings =
      group.carried || words_.norm(group.verb).starts_with("la") || words_.norm(group.verb).starts_with("لا");
  if (brings && again(begin, end)) return restored(begin, without_again(begin, end));
  const bool errand = group.act == Act::kDoing || group.carried;
  const bool infinitive = group.mood == Mood::kImperative && words_.infinitive(group.end - 1);
  if ((errand && slots()) || infinitive) return created(begin, group.end, infinitive ? 0.85 : 0.72);
  return refusal();
}

/// The word right before "kar" makes it a verb of its own: "call karo", "tez karo"; not in "wakeel wali call pehle
/// karo".
bool UrduReader::unusual(std::size_t begin, std::size_t end) const {
  if (end == begin) return false;
  static constexpr WordList games("match", "game", "میچ", "گیم", "cricket", "کرکٹ");
  const bool dated = slots_.when && !slots_.repeat;
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.has(i, Role::kWorld) && !(dated && games.holds(words_.norm(i)))) return true;
  }
  if (end > begin + 2 && words_.has(end - 2, Role::kWala)) return false;
  const auto norm = words_.norm(end - 1);
  static constexpr std::string_view doing[] = {
      "call", "phone", "email", "message", "order", "jama", "pay", "submit", "print", "tez", "kam",  "upload", "send",
      "play", "on",    "saaf",  "istri",   "fون",   "فون",  "کال", "جمع",    "آرڈر",  "تیز", "میسج", "صاف",    "استری"};
  return std::find(std::begin(doing), std::end(doing), norm) != std::end(doing);
}

/// "do din aage kar do"
std::optional<UrduCommand> UrduReader::moved_by(std::size_t begin, std::size_t end) {
  const auto later = [&](std::size_t i) { return words_.norm(i) == "late" || words_.norm(i) == "لیٹ"; };
  const auto earlier = [&](std::size_t i) {
    return words_.norm(i) == "jaldi" || words_.norm(i) == "جلدی" || words_.norm(i) == "early";
  };
  for (std::size_t i = begin; i < end; ++i) {
    if (!words_.has(i, Role::kAhead) && !words_.has(i, Role::kBack) && !later(i) && !earlier(i)) continue;
    for (std::size_t from = begin; from < i; ++from) {
      Duration said;
      const auto stop = grammar_.duration_at(from, said);
      if (!stop || *stop > i || *stop + 2 < i) continue;
      UrduCommand made = target(Intent::kUpdate, begin, from, 0.93);
      const auto minutes = static_cast<int>(std::min<std::int64_t>(said.minutes(), 525'600));
      made.move_by_minutes = words_.has(i, Role::kBack) || earlier(i) ? -minutes : minutes;
      return made;
    }
    if (i > begin && grammar_.has(i - 1, Class::kUnit)) {  // "hafta aage"
      Duration said;
      said.days = 1;
      const auto unit = static_cast<Unit>(grammar_.value(i - 1, Class::kUnit));
      if (unit == Unit::kWeek) said.days = 7;
      if (unit != Unit::kWeek && unit != Unit::kDay) continue;
      UrduCommand made = target(Intent::kUpdate, begin, i - 1, 0.9);
      made.move_by_minutes = (words_.has(i, Role::kBack) ? -1 : 1) * said.days * 1440;
      return made;
    }
  }
  return more_time(begin, end);
}

/// "kal 9 baje meeting rakh do": a thing that gets its time.
UrduCommand UrduReader::created_thing(std::size_t begin, std::size_t end) const {
  UrduCommand made = plain(Intent::kCreate, 0.85);
  made.object = object(begin, end, false);
  return made;
}

/// "30 minute", "ek ghante ke liye" before the verb is the length.
std::optional<UrduCommand> UrduReader::snooze(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const auto snoozes = [&](std::size_t i) { return words_.norm(i) == "snooze" || words_.norm(i) == "سنوز"; };
  bool named = false;
  for (std::size_t i = group.begin; i < group.end; ++i) named = named || snoozes(i);
  const Detail detail = named ? Detail::kSnooze : Detail::kPostpone;
  std::size_t to = end;
  constexpr std::uint64_t behind = role(Role::kFor) | role(Role::kOf) | role(Role::kKo);
  while (to > begin && ((words_.of(to - 1).roles & behind) != 0 || words_.sign(to - 1))) --to;
  for (std::size_t from = begin; from < to; ++from) {
    Duration said;
    const auto stop = grammar_.duration_at(from, said);
    if (!stop || *stop != to) continue;
    UrduCommand made = update(begin, from, 0.95, detail);
    made.move_by_minutes = static_cast<int>(std::min<std::int64_t>(said.minutes(), 525'600));
    return made;
  }
  return update(begin, end, 0.95, detail);
}

}  // namespace yaad::language
