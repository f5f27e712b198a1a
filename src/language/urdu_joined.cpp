// Urdu clauses that stand beside each other: which of them says what to do, and with what.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// "warna …", "kyunke …", ", agli dafa dekhein ge": why, not what.
std::size_t UrduReader::cut_reasons(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin + 2; i + 1 < end; ++i) {
    const auto norm = words_.norm(i);
    if (norm == "warna" || norm == "kyunke" || norm == "kyunkeh" || norm == "ورنہ" || norm == "کیونکہ") return i;
  }
  return end;
}

/// "wo reminder hata do jo kal lagaya tha": which one, said behind the order.
std::size_t UrduReader::before_relative(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin + 2; i + 1 < end; ++i) {
    if (!words_.has(i, Role::kEach) || words_.literal(i)) continue;
    const VerbGroup order = words_.group(begin, i);
    const Act act = order.noun != Act::kNone ? order.noun : order.act;
    const bool changes = act == Act::kDelete || act == Act::kComplete || act == Act::kMove || act == Act::kSnooze;
    if (order.end == i && order.mood == Mood::kImperative && changes) return i;
  }
  return end;
}

/// Where the first of two clauses ends, and where the second begins; `end` where there is one.
Gap UrduReader::parted_at(std::size_t begin, std::size_t end) const {
  std::size_t comma = end;
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (words_.sign(i) && !quote(i) && !words_.literal(i) && words_.norm(i) != ":" && words_.norm(i) != "/") comma = i;
  }
  if (comma != end) return {comma, comma + 1};
  // Without a comma a clause ends with "hai" or with a verb that was done.
  for (std::size_t i = begin + 1; i + 2 < end; ++i) {
    const bool ends = words_.has(i, Role::kCopula) && words_.group(begin, i + 1).mood == Mood::kDone;
    const bool points = words_.has(i + 1, Role::kThis) || words_.has(i + 1, Role::kPronounKo);
    if (ends && (points || orders_only(i + 1, end)) && !any(begin, i, Role::kEach)) return {i + 1, i + 1};
  }
  return {end, end};
}

/// "…, ye shamil kar lo", "…, is ka task bana do"
bool UrduReader::adds(std::size_t begin, const VerbGroup& last) const {
  const bool of_task = words_.any(begin, last.begin, Role::kTask) || words_.any(begin, last.begin, Role::kReminder);
  const bool makes = last.act == Act::kMake || last.act == Act::kPut;
  return last.mood == Mood::kImperative && (writes(last) || (of_task && makes));
}

/// "darzi se kapray le liye, tick kar do": the last clause says what to do with what the one before names.
std::optional<UrduCommand> UrduReader::two_clauses(std::size_t begin, std::size_t end) {
  const auto [parting, behind_it] = parted_at(begin, end);
  std::size_t comma = parting;
  const std::size_t second = behind_it;
  if (comma == end) return std::nullopt;
  // "…, hata do list se", "…, band karo isay"
  bool tail_said = false;
  std::size_t stop = without_list(second, end, tail_said);
  while (stop > second + 1 && words_.has(stop - 1, Role::kPronounKo)) --stop;
  if (stop > second && stop < end && words_.group(second, stop).mood == Mood::kImperative) end = stop;
  if (auto rated = with_attribute(begin, comma, second, end)) return rated;
  if (only_adds(begin, comma)) return created(second, end, 0.93);
  if (bids_remember(begin, comma) && !tells_only(second, end)) return created(second, end, 0.93, Detail::kRemind);
  const VerbGroup last = words_.group(second, end);
  if (auto rated = rated_behind(begin, comma, second, last)) return rated;
  // "kapray le liye maine, …"
  while (comma > begin + 2 &&
         (words_.has(comma - 1, Role::kBy) || (words_.has(comma - 1, Role::kMe) && !words_.infinitive(comma - 2))))
    --comma;
  const VerbGroup first = words_.group(begin, comma);
  const bool listed = tail_said || any(second, last.begin, Role::kList);
  const bool notes =
      last.mood == Mood::kImperative && (last.begin == second || listed) &&
      (reminds(last) || last.noun == Act::kWrite || last.act == Act::kWrite || (last.act == Act::kPut && listed));
  if (notes && first.mood == Mood::kDuty && !first.negated)
    return created(begin, comma, 0.94, reminds(last) ? Detail::kRemind : Detail::kNone);
  bool list = false;
  const Gap gap = object(second, without_again(second, without_list(second, last.begin, list)), true);
  bool empty = gap.begin >= gap.end;
  if (empty && adds(second, last) && first.mood == Mood::kDuty && !first.negated)
    return created(begin, comma, 0.94, reminds(last) ? Detail::kRemind : Detail::kNone);
  const bool command = last.mood == Mood::kImperative || last.mood == Mood::kBare || last.mood == Mood::kDone ||
                       last.mood == Mood::kNone;
  if (empty && (last.mood == Mood::kIs || last.begin == second) && last.mood == Mood::kIs) return clause(begin, comma);
  if (last.mood == Mood::kIs && only_dates(second, last.begin)) return clause(begin, comma);
  if (last.act == Act::kDo && last.noun == Act::kNone && empty && again(second, last.begin))
    return plain(Intent::kUnknown, 0.93, Detail::kUndo);
  if (last.act == Act::kOpen && empty && again(second, last.begin))
    return target(Intent::kUpdate, begin, object_end(begin, comma, first), 0.93, Detail::kReopen);
  if (slots_.when && only_occasion(second, end)) return clause(begin, comma);
  const bool command_first = first.mood == Mood::kImperative && (first.act != Act::kOther || first.noun != Act::kNone);
  if (command_first && last.mood == Mood::kTold) return clause(begin, comma);
  if (command_first && gives_reason(first, last, second, end) && words_of_name(begin, first.begin))
    return clause(begin, comma);
  const Act asked = first.noun != Act::kNone ? first.noun : first.act;
  const bool takes_off = asked == Act::kDelete || asked == Act::kSkip || asked == Act::kSnooze || asked == Act::kLeave;
  if (command_first && takes_off && own_duty(second, end) &&
      (words_of_name(begin, first.begin) || all_of(begin, first.begin)))
    return clause(begin, comma);
  // "is dafa ki meeting skip, agli wali pe jaungi"
  if (first.mood == Mood::kBare && asked == Act::kSkip && last.mood == Mood::kTold) return clause(begin, comma);
  // "call nahi ki, aaj karni hai": what was left is still to be done.
  if (empty && last.mood == Mood::kDuty && first.mood == Mood::kDone && first.negated && first.begin > begin)
    return created(begin, first.begin, 0.88);
  // "baazar jana ab 6 baje hoga, 4 nahi"
  if (end == second + 1 && words_.has(second, Role::kNot)) return clause(begin, comma);
  int number = 0;
  if (end == second + 2 && words_.has(second + 1, Role::kNot) && grammar_.number_at(second, number))
    return clause(begin, comma);
  if (last.mood == Mood::kNone && end - second <= 4) {
    // "nikal do, list se", "hata do wo wala, please"
    bool tail_list = false;
    if (without_list(second, end, tail_list) == second && tail_list) return clause(begin, comma);
  }
  if (last.mood == Mood::kImperative && last.end < end && last.begin == second) empty = true;
  if (!empty || !command || last.mood == Mood::kNone || (last.act == Act::kNone && last.noun == Act::kNone))
    return std::nullopt;
  const std::size_t behind = clause_tail(last, end);
  if (behind != end) return std::nullopt;
  if (slots_.when && last.act == Act::kOther) return std::nullopt;
  // "phupho ke ghar nahi jana, wo kaam khatam karo"
  const bool off =
      last.noun == Act::kEnd && last.mood == Mood::kImperative && first.negated && first.mood == Mood::kDuty;
  if (off) return target(Intent::kDelete, begin, object_end(begin, comma, first), 0.88);
  return decide(begin, object_end(begin, comma, first), last);
}

/// "kitabein tarteeb dena itna aham nahi, is ki tarjeeh kam kar do": named in the remark.
std::optional<UrduCommand> UrduReader::rated_behind(std::size_t begin, std::size_t comma, std::size_t second,
                                                    const VerbGroup& last) {
  const bool asked = last.mood == Mood::kImperative || (last.mood == Mood::kDuty && !last.copula && !last.should);
  if (!asked || last.negated || !any(second, last.begin, Role::kPriority)) return std::nullopt;
  const VerbGroup first = words_.group(begin, comma);
  const std::size_t name = object_end(begin, comma, first);
  const bool remark = name < comma && (first.negated || any(name, comma, Role::kNot));
  const auto rated = remark && !asks(begin, comma) ? prioritised(second, last.begin, last) : std::nullopt;
  if (!rated || !words_empty(rated->object)) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, name, 0.92);
  if (words_empty(made.object)) return std::nullopt;
  made.priority = rated->priority;
  return made;
}

/// "… hata dein, doctor ne mana kiya hai": the last clause tells why.
bool UrduReader::gives_reason(const VerbGroup& order, const VerbGroup& last, std::size_t begin, std::size_t end) const {
  const bool tells = last.mood == Mood::kDone || last.mood == Mood::kWas || last.mood == Mood::kIs;
  const Act act = order.noun != Act::kNone ? order.noun : order.act;
  const bool changes = act == Act::kDelete || act == Act::kMove || act == Act::kSnooze || act == Act::kChange ||
                       act == Act::kSkip || act == Act::kLeave;
  return tells && last.begin > begin && (changes || tells_of_others(begin, end));
}

bool UrduReader::words_of_name(std::size_t begin, std::size_t end) const {
  const Gap gap = object(begin, end, true);
  return gap.begin < gap.end;
}

/// "karni hai, bohot zaroori hai": the last says only how much it matters, and its word was taken.
std::size_t UrduReader::before_degree(std::size_t begin, std::size_t end) const {
  std::size_t to = end;
  while (to > begin + 2 && (words_.has(to - 1, Role::kCopula) || words_.sign(to - 1) || filler(to - 1))) --to;
  std::size_t more = to;
  while (more > begin + 2 && words_.has(more - 1, Role::kMore)) --more;
  return more < to && words_.has(more - 1, Role::kCopula) ? more : end;
}

/// "…, pir ko, bohat zaroori": what says how much is no part of the name, for its word was taken.
std::size_t UrduReader::without_degree(std::size_t begin, std::size_t end) const {
  std::size_t to = end;
  while (slots_.priority && to > begin + 1 && (words_.has(to - 1, Role::kMore) || pause(to - 1))) --to;
  return pause(to) && any(to, end, Role::kMore) ? to : end;
}

/// "aakhri tareekh hai": says only when.
bool UrduReader::only_dates(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.content(i) && !grammar_.has(i, Class::kOrdinal) && !words_.number(i)) return false;
  }
  return true;
}

/// The end of a clause's object: what its own verb group leaves.
std::size_t UrduReader::object_end(std::size_t begin, std::size_t comma, const VerbGroup& group) const {
  std::size_t end = group.mood == Mood::kNone ? comma : group.begin;
  // "bill abhi jama nahi hua": the state goes with its verb.
  // "itna aham nahi": why, with its negation
  if (end > begin + 3 && words_.has(end - 1, Role::kNot) && degree(end - 3)) return end - 3;
  if (end > begin + 2 && group.negated && degree(end - 2)) return end - 2;
  static constexpr WordList already("already", "pehle", "pehlay", "pahle", "kab", "ka", "hi", "پہلے", "ہی");
  while (end > begin + 1 && (words_.has(end - 1, Role::kTime) || words_.has(end - 1, Role::kNot) ||
                             (group.mood == Mood::kDone && already.holds(words_.norm(end - 1)))))
    --end;
  if (group.negated && end > begin + 1 && (words_.norm(end - 1) == "jama" || words_.norm(end - 1) == "جمع")) --end;
  return end;
}

/// Behind the verb only "list se" and the like may stand.
std::size_t UrduReader::clause_tail(const VerbGroup& group, std::size_t end) const {
  bool list = false;
  const std::size_t at = without_list(group.end, end, list);
  for (std::size_t i = group.end; i < at; ++i) {
    if (!words_.sign(i) && !filler(i) && !words_.has(i, Role::kTime)) return group.end;
  }
  return end;
}

}  // namespace yaad::language
