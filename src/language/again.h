// What goes on from a task that was said before: "… aur Wednesday ko 10th ka", "aur khalida ka sunday tak", "maid ko
// bhi usi din", "sham 5 baje bhi", "and for Ahmed too". Only whose it is, or when, is said of the next one.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "language/reader.h"

namespace yaad::language {

/// The next one like a task: its title, and when it is due.
struct Again {
  std::string title;
  std::optional<When> when;
  std::optional<RecurrencePhrase> recurrence;
  bool same_day = false;   ///< "usi din"; also when nothing is said of the time.
  bool same_hour = false;  ///< "isi waqt": at the hour of the first.
  bool weekday = false;    ///< The day that was said is one of a week.
  bool also = false;       ///< "Also" is said in it.
  bool joined = false;     ///< So it is, or it began with "and".
  bool cut_short = false;  ///< "chem ka 23 ko": of what is left out.
  bool other = false;      ///< English: "and for Ahmed too" names somebody or something else, and nothing but that.
};

/// `said` as the next one like a task of that title; nothing when it says something of its own.
std::optional<Again> read_again(std::string_view said, std::string_view title, const ReadContext& context);

/// The date of "the 24th" in a list behind `before`: days go on in its month, "20 December … 24 ko".
CivilDate in_same_month(CivilDate next, CivilDate before);

/// When the next one is due that was said behind one due at `first`, which repeats by `rule` or not at all (empty); a
/// weekday is the next after it. May change the rule: "har peer ko gym, aur budh ko bhi".
CivilDateTime due_again(const Again& again, const CivilDateTime& first, std::optional<RecurrencePhrase>& rule);

}  // namespace yaad::language
