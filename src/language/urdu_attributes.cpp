// Names, priorities and tags that are to change, and orders about many tasks at once.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

std::optional<UrduCommand> UrduReader::change_of_attribute(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (auto named = renamed(begin, end, group)) return named;
  if (auto put = put_into_task(begin, end, group)) return put;
  const bool changes = group.act == Act::kDo || group.act == Act::kPut || group.act == Act::kSet ||
                       group.act == Act::kMake || group.act == Act::kChange || group.act == Act::kGive ||
                       group.act == Act::kMove || group.noun == Act::kSchedule;
  if (!changes || group.noun == Act::kDelete || group.noun == Act::kSkip) return std::nullopt;
  if (auto priority = prioritised(begin, group.noun == Act::kMark ? end : end, group)) return priority;
  std::size_t to = end;
  while (to > begin && (words_.sign(to - 1) || filler(to - 1))) --to;
  // "doodh par zaroori ka nishan laga do": the priority was taken out before.
  if (group.noun == Act::kMark && slots_.priority && to > begin && words_.has(to - 1, Role::kOf)) {
    --to;
    while (to > begin && words_.has(to - 1, Role::kOn)) --to;
    return target(Intent::kUpdate, begin, to, 0.94);
  }
  if (to > begin && words_.has(to - 1, Role::kTag) &&
      (group.act == Act::kSet || group.act == Act::kDo || group.act == Act::kGive))
    return tagged(begin, to - 1, UrduCommand::Second::kAddTag);
  if (group.noun == Act::kWrite && to > begin && words_.has(to - 1, Role::kTag))
    return tagged(begin, to - 1, UrduCommand::Second::kAddTag);
  if (group.act == Act::kSet) return tag_before_name(begin, to);
  return std::nullopt;
}

/// "X ka naam Y rakh do", "X ka naam badal kar Y kar do", "X ko badal kar Y kar do"
std::optional<UrduCommand> UrduReader::renamed(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool verb =
      group.act == Act::kPut || group.act == Act::kDo || group.act == Act::kChange || group.act == Act::kMove;
  if (verb || group.act == Act::kMake) {
    if (auto quoted = quoted_name(begin, end)) return quoted;
  }
  if (!verb) return std::nullopt;
  if (auto day = dated(begin, end)) return day;
  const std::size_t name = find(begin, end, Role::kName);
  std::size_t from = end;
  std::size_t to = end;
  // "naam badal kar … rakh do", "iska naam … rakho": of what was just spoken of
  const bool calls = words_.norm(group.verb).starts_with("rak") || words_.norm(group.verb).starts_with("رکھ");
  const bool bare = name == begin && calls && name + 1 < end;
  const bool its = name > begin && name < end && words_.has(name - 1, Role::kPronounKo);
  if (name < end && (bare || its || (name > begin && words_.has(name - 1, Role::kOf)))) {
    from = name;
    to = name + 1;
  }
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    const bool badal = words_.of(i).act == Act::kChange || words_.of(i).act == Act::kRename ||
                       words_.of(i).noun == Act::kRename || words_.norm(i) == "change" || words_.norm(i) == "tabdeel" ||
                       words_.norm(i) == "تبدیل" || words_.norm(i) == "چینج";
    if (!badal) continue;
    std::size_t after = i + 1;
    static constexpr WordList having("karke", "krke", "kerke", "karkay", "کرکے");
    while (after < end &&
           (words_.of(after).act == Act::kDo || words_.has(after, Role::kKe) || having.holds(words_.norm(after))))
      ++after;
    if (after == i + 1) continue;
    if (from == end) from = i;
    to = after;
    break;
  }
  for (std::size_t i = begin + 2; i + 1 < end && from == end && !slots_.when; ++i) {
    const auto norm = words_.norm(i);
    const bool instead = norm == "jagah" || norm == "bajaye" || norm == "جگہ" || norm == "بجائے";
    if (!instead || !words_.has(i - 1, Role::kOf)) continue;
    from = i - 1;
    to = i + 1;
  }
  if (from == end || to >= end) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, from, 0.95);
  made.second = {to, end};
  while (made.second.begin < made.second.end && words_.has(made.second.begin, Role::kKo)) ++made.second.begin;
  // "ka title ab se 'swimming' rakho"
  std::size_t open = made.second.begin;
  while (open < end && !quote(open) &&
         (words_.has(open, Role::kTime) || words_.has(open, Role::kFrom) || words_.has(open, Role::kThis)))
    ++open;
  if (open < end && quote(open)) made.second.begin = open;
  made.second_is = UrduCommand::Second::kTitle;
  return made;
}

std::optional<UrduCommand> UrduReader::prioritised(std::size_t begin, std::size_t end, const VerbGroup& group) {
  std::size_t at = end;
  while (at > begin && (words_.sign(at - 1) || filler(at - 1) || words_.has(at - 1, Role::kOn))) --at;
  // "ki priority barha do"
  static constexpr WordList raises("barha", "badha", "barhao", "barhaao", "barhaein", "barhaen", "barhaiye", "badhao",
                                   "بڑھا", "بڑھاؤ", "بڑھائیں", "بڑھائیے");
  if (group.act == Act::kMove && group.noun == Act::kNone) {
    const bool priority =
        at > begin + 1 && words_.has(at - 1, Role::kPriority) && raises.holds(words_.norm(group.verb));
    if (!priority) return std::nullopt;
    UrduCommand made = target(Intent::kUpdate, begin, at - 1, 0.93);
    made.priority = 1;
    return made;
  }
  static constexpr WordList less("kam", "km", "کم", "ghair", "gair", "gher", "غیر");
  int level = 0;
  const std::size_t last = at;
  bool noun = false;
  const auto level_of = [&](std::size_t i) {
    const auto norm = words_.norm(i);
    if (words_.literal(i)) return 0;
    if (norm == "high" || norm == "zyada" || norm == "ziada" || norm == "ziyada" || norm == "زیادہ" || norm == "ہائی" ||
        norm == "important" || norm == "oonchi" || norm == "بلند" || norm == "اونچی" || norm == "top" ||
        norm == "highest" || norm == "aala" || norm == "ala" || norm == "اعلی" || norm == "اعلیٰ")
      return 1;
    if (norm == "low" || norm == "لو" || norm == "kam" || norm == "کم") return 3;
    if (norm == "medium" || norm == "میڈیم") return 2;
    return grammar_.has(i, Class::kPriority) ? grammar_.value(i, Class::kPriority) : 0;
  };
  while (at > begin) {
    const std::size_t i = at - 1;
    const int found = level_of(i);
    const bool having = words_.has(i, Role::kKe) || words_.of(i).act == Act::kDo || words_.of(i).act == Act::kMove ||
                        words_.of(i).act == Act::kChange || words_.of(i).noun == Act::kMove;
    if (level != 0 && !noun && having) {  // "ki priority |barha kar| high kar do"
      --at;
      continue;
    }
    if (words_.has(i, Role::kPriority)) {
      noun = true;
    } else if (found != 0 && level == 0) {
      level = found;
    } else if (level == 1 && less.holds(words_.norm(i))) {
      level = 3;  // "kam aham", "ghair zaroori"
    } else if (!(level != 0 && (words_.has(i, Role::kMore) || words_.norm(i) == "se" || words_.norm(i) == "سے" ||
                                words_.has(i, Role::kAll)))) {
      break;
    }
    --at;
  }
  if (level == 0 || at == last) return std::nullopt;
  const bool soft = words_.norm(last - 1) == "kam" || words_.norm(last - 1) == "کم" ||
                    words_.norm(last - 1) == "zyada" || words_.norm(last - 1) == "زیادہ";
  if (!noun && soft) return std::nullopt;  // "awaz kam karo"
  if (!noun && !points_at_task(begin, at) && !words_.has(last, Role::kOn)) return std::nullopt;
  // "daftar tag wale saare kaam aham kar do"
  const bool late = any(begin, at, Role::kOverdue) && only_filter(begin, at);  // "overdue tasks ko urgent kar do"
  const bool many = (all_of(begin, at) || late) && any(begin, at, Role::kTask) && !words_.has(begin, Role::kThis);
  UrduCommand made =
      many ? plain(Intent::kUpdate, 0.92, Detail::kBulkUpdate) : target(Intent::kUpdate, begin, at, 0.95);
  if (many) put_filter(made, begin, at, false);
  made.all = many && !late;
  made.priority = level == 4 ? -1 : level;
  return made;
}

/// "X ke |sath| tag Y laga do"
bool UrduReader::beside(std::size_t at) const {
  static constexpr WordList kWith("sath", "saath", "ساتھ");
  return at > 1 && !words_.literal(at) && kWith.holds(words_.norm(at)) && words_.has(at - 1, Role::kOf);
}

/// "X ko Y ka tag laga do", "X se Y wala tag hata do"; `end` is where the word tag stands.
std::optional<UrduCommand> UrduReader::tagged(std::size_t begin, std::size_t end, Second kind) {
  std::size_t to = end;
  while (to > begin && (words_.has(to - 1, Role::kOf) || words_.has(to - 1, Role::kWala))) --to;
  for (std::size_t i = to; i-- > begin + 1;) {
    if (words_.literal(i)) continue;
    const bool along = beside(i);
    const bool splits = words_.has(i, Role::kKo) || words_.has(i, Role::kOn) || words_.has(i, Role::kFrom) || along;
    if (!splits || i + 1 > to) continue;
    UrduCommand made = target(Intent::kUpdate, begin, along ? i - 1 : i, 0.94);
    made.second = {i + 1, to};
    made.second_is = made.second.begin < made.second.end ? kind : UrduCommand::Second::kNone;
    return made;
  }
  if (slots_.tags) return target(Intent::kUpdate, begin, to, 0.9);
  return std::nullopt;
}

/// "X par tag Y laga do"
std::optional<UrduCommand> UrduReader::tag_before_name(std::size_t begin, std::size_t end) {
  const std::size_t tag = find(begin, end, Role::kTag);
  if (tag + 1 >= end || tag < begin + 2 || words_.literal(tag)) return std::nullopt;
  const bool along = beside(tag - 1);
  if (!words_.has(tag - 1, Role::kOn) && !words_.has(tag - 1, Role::kKo) && !along) return std::nullopt;
  UrduCommand made = target(Intent::kUpdate, begin, along ? tag - 2 : tag - 1, 0.94);
  made.second = {tag + 1, end};
  made.second_is = UrduCommand::Second::kAddTag;
  return made;
}

/// "saare kaam", "sab", "jitne bhi … hain": not "sab se aham".
bool UrduReader::all_of(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.literal(i)) continue;
    const bool everything = words_.has(i, Role::kAll) && !(i + 1 < end && words_.has(i + 1, Role::kFrom));
    if (everything) return true;
    if (words_.has(i, Role::kEach) && (i == begin || any(i, end, Role::kTask) || any(i, end, Role::kOverdue)))
      return true;
  }
  return false;
}

/// Whether what was said of all of them is only what a filter can hold.
bool UrduReader::only_filter(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.content(i) && !grammar_.has(i, Class::kPriority)) return false;
  }
  return true;
}

std::optional<UrduCommand> UrduReader::bulk_order(std::size_t begin, std::size_t end, Act act) {
  const bool plural = slots_.tags || any(begin, end, Role::kOverdue) || any(begin, end, Role::kTask);
  const bool all = all_of(begin, end);
  // "aaj ke tasks", "overdue tasks", "mukammal kaam": no single one is named.
  bool kind = false;
  if (!all && any(begin, end, Role::kTask) && only_filter(begin, end) && !any(begin, end, Role::kWala)) {
    const bool many = slots_.many || words_.norm(begin) == "ke" || words_.norm(begin) == "کے";
    bool done = false;
    for (std::size_t i = begin; i < end; ++i)
      done = done || words_.of(i).noun == Act::kComplete || words_.has(i, Role::kAlready) ||
             words_.has(i, Role::kDoneAdjective);
    kind = done || any(begin, end, Role::kOverdue) || (many && slots_.when);
  }
  if (!all && !kind) return std::nullopt;
  if (!plural && !only_filter(begin, end)) return std::nullopt;
  std::optional<UrduCommand> made;
  if (act == Act::kComplete || act == Act::kMark) made = plain(Intent::kComplete, 0.94, Detail::kBulkComplete);
  if (act == Act::kDelete) made = plain(Intent::kDelete, 0.95, Detail::kBulkDelete);
  if (act == Act::kEnd)
    made = any(begin, items_.end, Role::kList) || any(begin, items_.end, Role::kReminder)
               ? plain(Intent::kDelete, 0.85, Detail::kBulkDelete)
               : plain(Intent::kComplete, 0.85, Detail::kBulkComplete);
  const bool moves = act == Act::kPut || act == Act::kDo || act == Act::kSet || act == Act::kMove ||
                     act == Act::kSnooze || act == Act::kTake || act == Act::kSchedule;
  if (moves && slots_.when) made = plain(Intent::kUpdate, 0.92, Detail::kBulkUpdate);
  if (!made) return std::nullopt;
  put_filter(*made, begin, end, made->intent != Intent::kComplete);
  made->all = all;
  return made;
}
}  // namespace yaad::language
