// What an Urdu message asks for, in either script. The verb comes last and small words behind nouns say what they are,
// so a clause is read from its end: the verb group, its mood, then the object and what stands beside it.
#pragma once
#include <optional>
#include <vector>

#include "language/command.h"
#include "language/urdu_words.h"

namespace yaad::language {

/// What the pieces of the message are that were taken out before.
struct UrduSlots {
  bool when = false;
  bool clock = false;  ///< A time of day was said.
  bool part = false;   ///< The time is a part of day alone: "subah".
  bool many = false;   ///< The time was said with "ke": "aaj ke tasks".
  bool taken_back = false;
  bool named_first = false;  ///< The message begins with other words than a time.
  bool moved = false;        ///< The day that it has was said, and another.
  bool on = false;           ///< The time was said with par, pe or tak.
  bool repeat = false;
  bool repeat_first = false;  ///< The message begins with how often: "haftawar meeting …".
  bool reminder = false;
  bool duration = false;
  bool holiday = false;  ///< The first time that was said is one.
  bool tags = false;
  bool priority = false;
  bool question = false;  ///< It ends with its sign.
};

struct UrduCommand {
  Intent intent = Intent::kUnknown;
  Detail detail = Detail::kNone;
  double confidence = 0.35;
  Gap object;  ///< Words of the title, or of the task that is meant; empty: a pronoun, or nothing.
  enum class Second : std::uint8_t { kNone, kTitle, kAddTag, kRemoveTag } second_is = Second::kNone;
  Gap tail;          ///< Behind the verb, and part of the title: "meeting set karo boss ke sath".
  Gap second;        ///< The new title, or the tag; or the number of the new day.
  Gap words;         ///< Query: what titles must hold.
  Gap tag;           ///< Query: a tag that was named without its sign.
  int priority = 0;  ///< 1 high, 2 medium, 3 low, -1 none: the new one, or that of a query.
  bool clear_due = false;
  int day_of_month = 0;  ///< "date 25 kar do": the new one, when nothing else says it.
  std::optional<int> move_by_minutes;
  bool completed = false;
  bool overdue = false;
  bool morning = false;  ///< A bare hour is one of the morning: "6 baje utha dena".
  bool no_due = false;
  bool recurring = false;
  bool next_only = false;
  bool all = false;
};

/// Nothing when the words say neither what is wanted nor that nothing is.
std::optional<UrduCommand> read_urdu(const Items& items, const UrduSlots& slots, const Grammar& grammar);

}  // namespace yaad::language
