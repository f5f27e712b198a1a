// Tasks that are there: how an Urdu message names the one it means, and that it changes.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// "tyre wala kaam", "fees wali yaad dehani": how people name a task that is on the list.
bool UrduReader::names_wala(std::size_t begin, std::size_t end) const { return wala_task(begin, end) < end; }

/// Where "wala kaam" begins behind a name; `end` where nothing is named so.
std::size_t UrduReader::wala_task(std::size_t begin, std::size_t end) const {
  static constexpr WordList plans("plan", "program", "programme", "scene", "chakkar", "chakar", "baat", "پلان",
                                  "پروگرام", "منصوبہ", "سین", "چکر", "بات");
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    // "کرائے والے کام": the rent, though it is spelled like a verb
    const bool like_verb = i == begin + 1 && words_.verb(i - 1, kPerfect) && words_.of(i - 1).roles == 0;
    if (!words_.has(i, Role::kWala) || words_.literal(i) ||
        !(words_.content(i - 1) || words_.infinitive(i - 1) || like_verb))
      continue;
    const bool task = words_.has(i + 1, Role::kTask) || words_.has(i + 1, Role::kReminder) ||
                      plans.holds(words_.norm(i + 1)) ||
                      (words_.has(i + 1, Role::kYaad) && words_.has(i + 2, Role::kReminder));
    if (task) return i;
  }
  return end;
}

/// "gym wala kaam", "doodh lana ko": a task that is on the list.
bool UrduReader::points_at_task(std::size_t begin, std::size_t end) const {
  while (end > begin && (words_.sign(end - 1) || filler(end - 1) || words_.has(end - 1, Role::kTime))) --end;
  if (end == begin) return true;
  std::size_t last = end - 1;
  if (words_.has(last, Role::kPronounKo) || words_.has(last, Role::kThis)) return true;
  if ((words_.has(last, Role::kKo) || words_.has(last, Role::kOf)) && last > begin) {
    if (words_.has(last, Role::kKo)) return true;
    --last;
  }
  return words_.has(last, Role::kWala) || words_.has(last, Role::kTask);
}

/// "chachu nahi aa rahe |pickup cancel karo", "sir nahi aayenge |class cancel": who does not come is why, and stands
/// without a pause.
std::size_t UrduReader::behind_absence(std::size_t begin, std::size_t end) const {
  static constexpr WordList kStays("raha", "rahe", "rahi", "rha", "rhe", "rhi", "rahin", "rahein", "رہا", "رہے", "رہی",
                                   "رہیں");
  static constexpr WordList kComes("aayengi", "ayengi", "aengi", "aenge", "ayenge", "aaenge", "aaengi");
  for (std::size_t i = begin; i + 2 < end; ++i) {
    const bool comes = kComes.holds(words_.norm(i + 1));
    if (!words_.has(i, Role::kNot) || (words_.of(i + 1).act == Act::kNone && !comes)) continue;
    std::size_t at = i + 2;
    const bool stays = kStays.holds(words_.norm(at)) || words_.has(at, Role::kGa);
    if (!stays && !comes && !words_.verb(i + 1, kFuture)) continue;
    if (stays) ++at;
    while (at < end && (words_.has(at, Role::kCopula) || words_.sign(at))) ++at;
    return at < end ? at : begin;
  }
  return begin;
}

UrduCommand UrduReader::target(Intent intent, std::size_t begin, std::size_t end, double confidence,
                               Detail detail) const {
  UrduCommand made = plain(intent, confidence, detail);
  bool list = false;
  if (intent == Intent::kDelete) begin = behind_absence(begin, end);
  end = without_list(begin, end, list);
  // "cake wala kaam ab nahi chahiye, mita do": what is said behind the name is why.
  if (!any(begin, end, Role::kAll)) end = wala_task(begin, end);
  // "wo purana wala nahi, 'oven saaf karna'": the quoted name is the one that is meant.
  for (std::size_t i = begin + 1; i + 2 < end; ++i) {
    const auto& tokens = items_.tokens.list;
    const bool opens = quote(i) && !tokens[i].glued && (words_.literal(i + 1) || tokens[i + 1].glued);
    if (!opens || !quote(end - 1)) continue;
    begin = i;
    break;
  }
  if (intent != Intent::kComplete || any(begin, end, Role::kNot)) {
    const Gap named = without_why(begin, end);
    begin = named.begin;
    end = named.end;
  }
  made.object = object(begin, end, true);
  return made;
}

/// Where "4 ki bajaye" begins at the end of [begin, end): the time that it was. `end` where there is none.
std::size_t UrduReader::before_instead(std::size_t begin, std::size_t end) const {
  if (end < begin + 3) return end;
  const auto norm = words_.norm(end - 1);
  const bool instead = words_.has(end - 1, Role::kInstead) || norm == "bajay" || norm == "jagah" || norm == "جگہ";
  int number = 0;
  if (!instead || !words_.has(end - 2, Role::kOf) || !grammar_.number_at(end - 3, number)) return end;
  return end - 3;
}

/// "ka time |change kar ke| 4 baje kar do": how it comes to be so.
std::size_t UrduReader::before_changing(std::size_t begin, std::size_t end) const {
  std::size_t to = end;
  while (to > begin + 1 &&
         (words_.has(to - 1, Role::kKe) || words_.has(to - 1, Role::kOf) || words_.of(to - 1).act == Act::kDo))
    --to;
  const bool done = to < end && words_.of(to).act == Act::kDo;
  return done && to > begin + 1 && words_.of(to - 1).noun == Act::kMove ? to - 1 : end;
}

UrduCommand UrduReader::update(std::size_t begin, std::size_t end, double confidence, Detail detail) {
  // "ki tareekh", "ka waqt" behind the name belongs to the change.
  std::size_t to = before_changing(begin, end);
  const auto back = [&] {
    static constexpr WordList earlier("pehle", "pehlay", "pahle", "phle", "پہلے");
    while (to > begin &&
           (words_.sign(to - 1) || filler(to - 1) || words_.has(to - 1, Role::kTime) ||
            words_.has(to - 1, Role::kAhead) || words_.has(to - 1, Role::kBack) || earlier.holds(words_.norm(to - 1)) ||
            words_.has(to - 1, Role::kOn) || words_.has(to - 1, Role::kKo) || words_.has(to - 1, Role::kAnd)))
      --to;  // "ki date aur barha do": more of it
  };
  back();
  to = before_instead(begin, to);
  const bool dead_line = to > begin + 2 && (words_.norm(to - 1) == "line" || words_.norm(to - 1) == "لائن") &&
                         (words_.norm(to - 2) == "dead" || words_.norm(to - 2) == "ڈیڈ");
  if (dead_line) to -= 2;
  // "ka time badal kar"
  std::size_t changed = to;
  while (changed > begin + 1 && words_.of(changed - 1).act == Act::kDo && words_.verb(changed - 1, kRoot)) --changed;
  if (changed > begin + 1 && words_.of(changed - 1).act == Act::kChange) to = changed - 1;
  if (to > begin + 1 && words_.has(to - 1, Role::kDate)) to -= to > begin + 2 && words_.norm(to - 2) == "due" ? 2 : 1;
  if (to > begin + 1 && words_.has(to - 1, Role::kRecurring)) --to;
  if (slots_.repeat && to > begin + 1 && grammar_.has(to - 1, Class::kFrequency)) --to;  // "weekly repeat, har peer"
  return target(Intent::kUpdate, begin, to, confidence, detail);
}

}  // namespace yaad::language
