// The words that name a task, without the small words around them.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

/// Without the small words at either end; empty when nothing but small words is there.
Gap UrduReader::object(std::size_t begin, std::size_t end, bool of_a_task) const {
  static constexpr WordList slips("ghalti", "galti", "ghlti", "glti", "غلطی");
  bool moved = true;
  while (moved && begin < end) {
    moved = false;
    const std::size_t i = begin;
    if (words_.literal(i)) break;
    const bool pointer = words_.has(i, Role::kThis) && of_a_task;
    const bool self = words_.has(i, Role::kMe) && (of_a_task || !possessive(i));
    const bool after =
        end - begin > 1 && (words_.norm(i) == "بعد" || words_.norm(i) == "baad");  // of a time that is gone
    const bool for_when = after || (words_.has(i, Role::kFor) && end - begin > 1);
    const bool called = (words_.norm(i) == "bhai" || words_.norm(i) == "beta" || words_.norm(i) == "بھائی" ||
                         words_.norm(i) == "بیٹا") &&
                        i + 1 < end &&
                        (words_.of(i + 1).roles == 0 || filler(i + 1) || words_.has(i + 1, Role::kMe) ||
                         words_.has(i + 1, Role::kThis)) &&
                        words_.norm(i + 1) != "jan" && words_.norm(i + 1) != "sahib" && words_.norm(i + 1) != "jaan" &&
                        words_.norm(i + 1) != "جان" && words_.norm(i + 1) != "sahab";
    const bool until = norm_is_until(i) && end - begin > 1;  // of a time that is gone, or of "abhi tak"
    constexpr std::uint64_t posts = role(Role::kKo) | role(Role::kOn) | role(Role::kOf) | role(Role::kKe);
    const bool post =
        end - begin > 1 && (words_.of(i).forms == 0 || words_.has(i, Role::kOf)) && (words_.of(i).roles & posts) != 0;
    const bool loose = until || post;
    const bool small =
        loose ||

        called || for_when || words_.sign(i) || pointer || self || words_.has(i, Role::kPronounKo) ||
        (words_.has(i, Role::kTime)) || words_.has(i, Role::kBy) || (filler(i) && !named_so(i, end)) ||
        (of_a_task && (words_.has(i, Role::kAll) || words_.has(i, Role::kKo) || words_.has(i, Role::kNot)));
    // "uthtay hi nani ko voice note": when, not what
    if (!of_a_task && slots_.clock && end - begin > 3 && words_.verb(i, kHabit) &&
        (words_.norm(i + 1) == "hi" || words_.norm(i + 1) == "ہی")) {
      begin += 2;
      moved = true;
      continue;
    }
    const bool from_list = of_a_task && words_.has(i, Role::kList) && end - begin > 2 &&
                           (words_.has(i + 1, Role::kFrom) || words_.has(i + 1, Role::kOn));
    if (from_list) {
      begin += 2;
      if (end - begin > 1 && words_.has(begin - 1, Role::kOn) && words_.has(begin, Role::kFrom)) ++begin;  // "mein se"
      moved = true;
      continue;
    }
    // "ghalti se … mukammal kar diya tha": how it came about
    if (of_a_task && end - begin > 2 && slips.holds(words_.norm(i)) && words_.has(i + 1, Role::kFrom)) {
      begin += 2;
      moved = true;
      continue;
    }
    if (small && !(words_.sign(i) && end - begin > 2 && quote(i))) {
      ++begin;
      moved = true;
    }
  }
  // "client ki call lunch ke baad 2 baje": the hour says it
  static constexpr WordList meals("lunch", "khane", "khanay", "nashte", "nashtay", "dinner", "breakfast", "لنچ",
                                  "کھانے", "ناشتے", "ڈنر");
  static constexpr WordList later("baad", "bad", "بعد");
  const bool meal = slots_.clock && !slots_.repeat && end > begin + 4 && later.holds(words_.norm(end - 1)) &&
                    words_.has(end - 2, Role::kOf) && meals.holds(words_.norm(end - 3)) && !words_.literal(end - 3);
  if (meal) end -= 3;
  moved = true;
  while (moved && begin < end) {
    moved = false;
    const std::size_t i = end - 1;
    if (words_.literal(i)) break;
    // "یاد دہانی" in two words
    if (of_a_task && end - begin > 2 && words_.has(i, Role::kReminder) && words_.has(i - 1, Role::kYaad)) {
      end -= 2;
      moved = true;
      continue;
    }
    if (of_a_task && end - begin > 2 && slips.holds(words_.norm(i - 1)) && words_.has(i, Role::kFrom)) {
      end -= 2;
      moved = true;
      continue;
    }
    if (!of_a_task && stays_inside(begin, i)) break;
    constexpr std::uint64_t behind = role(Role::kKo) | role(Role::kOf) | role(Role::kOn) | role(Role::kFrom) |
                                     role(Role::kTime) | role(Role::kKe) | role(Role::kPronounKo) | role(Role::kCopula);
    const std::uint64_t roles = words_.of(i).roles;
    const bool task = of_a_task && (roles & role(Role::kTask)) != 0 && end - begin > 1;
    const bool pointing = of_a_task && end - begin > 1 && (words_.has(i, Role::kThis) || words_.has(i, Role::kPast));
    const bool wala = (roles & role(Role::kWala)) != 0 && of_a_task;
    const bool me = (roles & role(Role::kMe)) != 0 && end - begin > 1 && (roles & role(Role::kOn)) == 0;
    // "udhaar ki list": what the list is of makes a name of it.
    const bool whose = i > begin + 1 && words_.has(i - 1, Role::kOf) && words_.content(i - 2);
    const bool list = (roles & role(Role::kList)) != 0 && end < items_.end && of_a_task && !whose;
    const bool copied = words_.of(i).forms != 0 && (words_.of(i).forms & kPerfect) == 0;
    const bool plain_sign =
        words_.sign(i) && std::string_view(",;:.-!?").find(words_.norm(i)[0]) != std::string_view::npos;
    if (plain_sign || pointing || task || wala || me || list || ((roles & behind) != 0 && !copied) ||
        (filler(i) && (of_a_task || !also(i)))) {
      --end;
      moved = true;
    }
  }
  if (end == begin + 1 && of_a_task && !words_.literal(begin) &&
      (words_.has(begin, Role::kTask) || words_.has(begin, Role::kThis) || words_.has(begin, Role::kAll)))
    end = begin;
  return {begin, end};
}

/// "meeting … daftar mein": where it is belongs to the name.
bool UrduReader::stays_inside(std::size_t begin, std::size_t at) const {
  const auto norm = words_.norm(at);
  return at > begin + 1 && (norm == "میں" || norm == "mein" || norm == "men" || norm == "me") &&
         words_.content(at - 1) && !words_.has(at - 1, Role::kList) && !words_.infinitive(at - 1) &&
         items_.source[at - 1] + 1 == items_.source[at];
}

/// "zara ke school": a name here, for something is its own.
bool UrduReader::named_so(std::size_t i, std::size_t end) const {
  constexpr std::uint64_t posts = role(Role::kOf) | role(Role::kKo) | role(Role::kBy);
  return words_.norm(i) == "zara" && i + 1 < end && (words_.of(i + 1).roles & posts) != 0 &&
         items_.source[i] + 1 == items_.source[i + 1];
}

bool UrduReader::norm_is_until(std::size_t i) const {
  return words_.norm(i) == "tak" || words_.norm(i) == "tk" || words_.norm(i) == "تک";
}

/// "bhi": adds to what is before it.
bool UrduReader::also(std::size_t i) const { return words_.norm(i) == "bhi" || words_.norm(i) == "بھی"; }

/// "milna hai tony bhai ka": behind the verb a postposition stays with its noun.
Gap UrduReader::with_tail(Gap gap, std::size_t end) const {
  while (gap.end < end && !words_.sign(gap.end) && !words_.has(gap.end, Role::kCopula) && !filler(gap.end)) ++gap.end;
  return gap;
}

bool UrduReader::possessive(std::size_t i) const {
  const auto norm = words_.norm(i);
  return norm.starts_with("mer") || norm.starts_with("میر") || norm.starts_with("apn") || norm.starts_with("اپن") ||
         norm.starts_with("hamar") || norm.starts_with("ہمار");
}

bool UrduReader::filler(std::size_t i) const {
  const UrduWord& word = words_.of(i);
  return word.forms == 0 && ((word.roles & (role(Role::kEmphasis) | role(Role::kInterject))) != 0) &&
         words_.norm(i) != "bhai" && words_.norm(i) != "بھائی" && words_.norm(i) != "ji" && words_.norm(i) != "sahib" &&
         words_.norm(i) != "phir" && words_.norm(i) != "پھر" && words_.norm(i) != "zabardast" &&
         words_.norm(i) != "mubarak" && words_.norm(i) != "مبارک";
}

/// Where "list se", "fehrist mein" ends the object.
std::size_t UrduReader::without_list(std::size_t begin, std::size_t end, bool& said) const {
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (!words_.has(i, Role::kList)) continue;
    if (words_.has(i + 1, Role::kFrom) || words_.has(i + 1, Role::kOn)) {
      said = true;
      const bool from_in = i + 3 == end && words_.has(i + 1, Role::kOn) && words_.has(i + 2, Role::kFrom);
      if (i + 2 == end || from_in) {
        std::size_t at = i;
        while (at > begin && words_.has(at - 1, Role::kMe)) --at;
        return at;
      }
    }
  }
  return end;
}

std::size_t UrduReader::find(std::size_t begin, std::size_t end, Role kind) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (words_.has(i, kind)) return i;
  }
  return end;
}

bool UrduReader::asks(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    constexpr std::uint64_t kinds =
        role(Role::kWhat) | role(Role::kWhich) | role(Role::kHowMany) | role(Role::kWhen) | role(Role::kAsk);
    // "us ne phone kiya": said of a deed, کیا asks nothing.
    const bool deed = words_.norm(i) == "کیا" && i > begin && any(begin, i, Role::kBy) && words_.norm(i - 1) != "کیا" &&
                      (i + 1 >= end || words_.has(i + 1, Role::kCopula) || words_.has(i + 1, Role::kPast)) &&
                      !asks(begin, i);
    if (deed) continue;
    const bool did = words_.norm(i) == "kiya" || (words_.norm(i) == "kia" && words_.of(i).forms != 0);
    if ((words_.of(i).roles & kinds) != 0 && !did) return true;
    // "kia" is also "did": it asks when it is doubled, or when a duty follows.
    if (words_.norm(i) == "kia" && i + 1 < end && (words_.norm(i + 1) == "kia" || words_.infinitive(i + 1)))
      return true;
  }
  return false;
}

bool UrduReader::slots() const {
  return slots_.when || slots_.repeat || slots_.reminder || slots_.tags || slots_.priority;
}
}  // namespace yaad::language
