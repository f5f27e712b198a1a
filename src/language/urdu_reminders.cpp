// Reminders: what is to be reminded of, and of which task that is there.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// "zoom call ka …", with "reminder 5 minute pehle ka kar do" taken out: of a task that there is.
std::optional<UrduCommand> UrduReader::its_reminder(std::size_t begin, std::size_t end) {
  if (!slots_.reminder || slots_.when || slots_.repeat) return std::nullopt;
  while (end > begin && (words_.sign(end - 1) || filler(end - 1))) --end;
  if (end < begin + 2 || !words_.has(end - 1, Role::kOf)) return std::nullopt;
  return target(Intent::kUpdate, begin, end - 1, 0.92, Detail::kRemind);
}

/// "meeting se 10 minute pehle yaad dilana, meeting 3 baje hai": named twice, or "interview se …, jo kal hai".
std::optional<UrduCommand> UrduReader::reminded_thing(std::size_t begin, std::size_t end) {
  if (!slots_.reminder || !slots_.when) return std::nullopt;
  const std::size_t from = find(begin, end, Role::kFrom);
  if (from == begin || from + 1 >= end || items_.source[from] + 1 == items_.source[from + 1]) return std::nullopt;
  std::size_t rest = from + 1;
  while (rest < end && words_.sign(rest)) ++rest;
  bool same = rest + (from - begin) <= end;
  for (std::size_t i = 0; same && i < from - begin; ++i) same = words_.norm(begin + i) == words_.norm(rest + i);
  if (same && rest < end) return created(rest, end, 0.92, Detail::kRemind);
  for (std::size_t i = rest; i < end; ++i) {
    if (words_.content(i)) return std::nullopt;
  }
  return created(begin, from, 0.9, Detail::kRemind);
}

bool UrduReader::reminds(const VerbGroup& group) {
  return group.noun == Act::kRemind && group.mood != Mood::kTold && group.mood != Mood::kDone;
}

std::optional<UrduCommand> UrduReader::remind(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (auto existing = remind_existing(begin, end)) return existing;
  if (later_ && slots_.when && (names_wala(begin, end) || points_at_task(begin, end))) return update(begin, end, 0.9);
  if (group.act == Act::kPut && any(begin, end, Role::kState) && !slots())
    return refusal();  // "duaon mein yaad rakhna"
  // "kiraye wala reminder do din pehle kar do": the one that is there.
  const bool noun = words_.has(group.begin, Role::kReminder) ||
                    (words_.has(group.begin, Role::kYaad) && words_.has(group.begin + 1, Role::kReminder));
  const bool moves = group.act == Act::kDo || group.act == Act::kMove || group.act == Act::kPut;
  if (noun && moves && (slots_.when || slots_.repeat) && begin < end && words_.has(end - 1, Role::kWala))
    return update(begin, end, 0.88, slots_.repeat ? Detail::kSetRecurrence : Detail::kNone);
  UrduCommand made = plain(Intent::kCreate, 0.96, Detail::kRemind);
  begin = past_told(begin, end);
  std::size_t to = end;
  // "ke bare mein", "ke liye", "karne ka"
  if (to >= begin + 2 && words_.has(to - 1, Role::kOn) && words_.has(to - 2, Role::kAbout)) to -= 2;
  if (to > begin && words_.has(to - 1, Role::kFor)) --to;
  made.object = object(begin, to, false);
  if (points_only(made.object)) made.object = {to, to};
  return made;
}

/// "meri flight … hai, | nikalne ka yaad dilana": where the thing to be reminded of begins, behind what is told.
std::size_t UrduReader::past_told(std::size_t begin, std::size_t end) const {
  for (std::size_t i = end; i > begin + 2; --i) {
    const bool hour = i < end && items_.source[i] > items_.source[i - 1] + 1;  // That of the order, which was taken.
    if (hour && words_.sign(i - 1) && words_.has(i - 2, Role::kCopula)) return i;
  }
  return begin;
}

/// "ye kaam", "wo wali baat", "is kaam ka": what was just spoken of, and no name.
bool UrduReader::points_only(const Gap& gap) const {
  static constexpr WordList kMatter("baat", "bat", "cheez", "بات", "چیز");
  if (gap.begin >= gap.end || !words_.has(gap.begin, Role::kThis)) return false;
  for (std::size_t i = gap.begin + 1; i < gap.end; ++i) {
    const bool names = !words_.has(i, Role::kTask) && !words_.has(i, Role::kWala) && !words_.has(i, Role::kOf) &&
                       !kMatter.holds(items_.tokens.list[i]);
    if (names) return false;
  }
  return true;
}

/// "interview se … pehle yaad dilana": nothing new is to be done.
std::optional<UrduCommand> UrduReader::remind_existing(std::size_t begin, std::size_t end) {
  if (!slots_.reminder || slots_.when) return std::nullopt;
  std::size_t last = end;
  while (last > begin && (words_.sign(last - 1) || filler(last - 1))) --last;
  if (last < begin + 2) return std::nullopt;
  // "PTM ke liye … pehle ka reminder", "report mein …"
  if (words_.has(last - 1, Role::kFor) && words_.has(last - 2, Role::kOf) && last > begin + 2) last -= 1;
  const bool of = words_.has(last - 1, Role::kFrom) || words_.has(last - 1, Role::kOn) ||
                  (last < end && words_.has(last, Role::kFor));
  if (!of) return std::nullopt;
  return target(Intent::kUpdate, begin, last - (words_.has(last - 1, Role::kFrom) ? 0 : 1), 0.92, Detail::kRemind);
}

}  // namespace yaad::language
