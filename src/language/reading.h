// What a message means: the value that language/ makes and everyone else uses. No I/O, no clock, no storage.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/civil_time.h"
#include "domain/task.h"

namespace yaad::language {

/// A half-open range [begin, end) of offsets into the message. Always inside it and on code-point boundaries.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  bool operator==(const Span&) const = default;
};

enum class Language : std::uint8_t { kEnglish, kUrdu, kRomanUrdu };

enum class Intent : std::uint8_t { kUnknown, kCreate, kUpdate, kComplete, kDelete, kQuery };

/// What exactly is wanted, where an intent has several forms or where a message belongs to the dialogue itself.
enum class Detail : std::uint8_t {
  kNone,
  // update
  kReopen,         ///< A completed task is open again.
  kSnooze,         ///< Its reminder is put off: `changes.due`, or `changes.move_by_minutes`.
  kPostpone,       ///< The task itself is put off, in the same fields; also written "snooze".
  kSkip,           ///< The present occurrence of a repeating task.
  kRemind,         ///< Add a reminder to an existing task (`reminders`). With create: the message asked to be reminded.
  kSetRecurrence,  ///< `changes.recurrence`.
  kStopRecurrence,
  kSetDuration,  ///< `changes.duration_minutes`.
  kBulkUpdate,   ///< Everything that `filter` selects is to change.
  // complete, delete
  kBulkComplete,
  kBulkDelete,
  // query
  kHistory,  ///< What was done and by whom.
  kCount,    ///< How many.
  // unknown: the dialogue
  kUndo,
  kRestore,  ///< Bring `target` back from the trash.
  kYes,
  kNo,
  kCancel,
  kChoose,      ///< One of those just shown: `choice`.
  kCorrection,  ///< "no, Friday", "make it 6": `changes` holds what was corrected.
  kHelp,
  kGreet,
  kThanks,
  kGoodbye,
};

/// Everything that a filter selects, rather than a task by its name.
constexpr bool is_bulk(Detail detail) {
  return detail == Detail::kBulkDelete || detail == Detail::kBulkComplete || detail == Detail::kBulkUpdate;
}

enum class Grain : std::uint8_t { kSecond, kMinute, kHour, kDay, kWeek, kMonth, kQuarter, kYear };

/// A time expression, resolved. Local wall-clock time of the zone that was given.
struct When {
  LocalSeconds start{};             ///< At `grain`; finer fields are zero.
  std::optional<LocalSeconds> end;  ///< Exclusive. Empty for a point and for an open range.
  Grain grain = Grain::kDay;        ///< How exact the words were.
  bool has_time = false;            ///< A time of day was said, or a part of day.
  bool open = false;                ///< "after 5pm", "from Monday on".
  bool deadline = false;            ///< "by Friday", "before 5pm".
  bool day_of_month = false;        ///< "the 16th": the month was not said.
  bool no_day = false;              ///< "at 5", "in the evening": only the time of a day was said.
  CivilDateTime due{};              ///< The due date that these words would give a task.
  Span span{};                      ///< Bytes.
  bool operator==(const When&) const = default;
};

/// One more time at which a new task falls due; a rule only when it is another than the task's own ("gym every monday
/// at 6 and every wednesday at 7").
struct Further {
  When when;
  std::string rrule;
  bool operator==(const Further&) const = default;
};

enum class RepeatBasis : std::uint8_t { kDue, kCompletion };

struct RecurrencePhrase {
  std::string rrule;  ///< RFC 5545, without "RRULE:".
  RepeatBasis basis = RepeatBasis::kDue;
  bool operator==(const RecurrencePhrase&) const = default;
};

/// Exactly one of the two is set.
struct ReminderPhrase {
  std::optional<int> minutes_before;  ///< 0..525600.
  std::optional<LocalSeconds> at;
  /// "the day before at 6pm", seconds since midnight: `minutes_before` are whole days then, and this is the time of
  /// that day. Only while the due time is not known: a change of a task that exists.
  std::optional<int> clock;
  bool operator==(const ReminderPhrase&) const = default;
};

/// Turns the clocks of such reminders into minutes before `due`; a day without a time of day counts from 09:00.
void settle_reminders(std::vector<ReminderPhrase>& reminders, const CivilDateTime& due);

/// Reminders of a series that were asked for at a moment within a week before its first due time ("reminder at noon the
/// same day") count from each due time.
void follow_series(std::vector<ReminderPhrase>& reminders, const CivilDateTime& due);

enum class PieceKind : std::uint8_t {
  kWhen,
  kRecurrence,
  kReminder,
  kTag,
  kPriority,
  kTitle,
  kProject,
  kCommand,
  kDuration,
  kDescription,
};

/// A part of the message and what it was read as. Pieces of other kinds than title do not overlap.
struct Piece {
  PieceKind kind = PieceKind::kTitle;
  Span bytes{};
  Span utf16{};
  std::string text;
  std::string value;                      ///< Resolved: ISO date, RRULE, tag without sign, "high", minutes, …
  std::vector<std::string> alternatives;  ///< Other values that the same words can have, likeliest first.
  bool operator==(const Piece&) const = default;
};

/// New values of an update. What is empty stays as it is.
struct Changes {
  std::optional<std::string> title;
  std::optional<CivilDateTime>
      due;  ///< When `due_time_only`, the date is the reading's best guess and only the time was said.
  bool due_time_only = false;  ///< "move it to 6pm": keep the task's own date.
  bool due_date_only = false;  ///< "move it to Friday": keep the task's own time.
  bool half_unknown = false;   ///< "make it 8:30": the half of the day was not said; `due` holds the likelier one.
  bool month_unknown = false;  ///< "move it to the 16th": the month was not said; `due` holds the next such day.
  bool clear_due = false;
  std::optional<std::int64_t> move_by_minutes;  ///< "postpone by two days": added to the task's due date.
  std::optional<Priority> priority;
  bool clear_priority = false;
  std::optional<int> duration_minutes;  ///< "make it half an hour long": how long it takes.
  std::optional<RecurrencePhrase> recurrence;
  bool clear_recurrence = false;
  bool clear_reminders = false;  ///< "turn off the reminder for the rent"
  std::vector<std::string> add_tags;
  std::vector<std::string> remove_tags;
  bool operator==(const Changes&) const = default;
  [[nodiscard]] bool empty() const { return *this == Changes{}; }
};

/// Which tasks a query, or a bulk change, is about. Everything that is set must hold.
struct Filter {
  std::optional<LocalSeconds> from;  ///< Due at or after.
  std::optional<LocalSeconds> to;    ///< Due before.
  std::optional<TaskStatus> status;  ///< Empty: open tasks.
  bool overdue = false;
  bool no_due = false;
  bool recurring = false;
  bool next_only = false;  ///< "what's next": the first one only.
  bool all = false;        ///< "everything", "all tasks".
  std::optional<Priority> priority;
  std::vector<std::string> tags;
  std::string words;                ///< To be looked for in titles.
  std::vector<std::string> except;  ///< "everything but the milk": words for those that are left out.
  bool operator==(const Filter&) const = default;
};

/// What has to be asked before anything is done.
enum class Missing : std::uint8_t {
  kNothing,
  kTitle,      ///< "remind me": of what?
  kTarget,     ///< "mark as done": which one?
  kChange,     ///< "change the dentist": to what?
  kTime,       ///< "move the dentist": to when?
  kAmbiguous,  ///< Understood in one way, but another is nearly as likely.
};

/// How a task that exists is meant, apart from its name.
enum class Reference : std::uint8_t {
  kByName,   ///< `target`.
  kPronoun,  ///< "it", "that one", "وہ والا": the one touched or shown last.
  kOrdinal,  ///< "the second": `choice`.
  kLastOf,   ///< "the last one": of those shown.
  kNone,
};

/// The confidence from which a reading is acted upon without asking.
inline constexpr double kActsFrom = 0.7;

struct Reading {
  Intent intent = Intent::kUnknown;
  Detail detail = Detail::kNone;
  double confidence = 0.0;  ///< 0..1; below kActsFrom ask first.
  Language language = Language::kEnglish;

  bool perhaps_new = false;  ///< Unknown, but near enough to something to do for a question.
  std::string title;         ///< Create: the new title, as the person would write it.
  std::optional<CivilDateTime> due;
  std::optional<When> when;  ///< The time expression that `due` comes from, or the first one found.
  std::optional<Priority> priority;
  bool priority_cleared = false;  ///< "p4": said to have none.
  std::vector<std::string> tags;
  std::optional<std::string> project;
  std::optional<RecurrencePhrase> recurrence;
  std::vector<ReminderPhrase> reminders;
  std::optional<int> duration_minutes;
  std::vector<Further> further;  ///< Create: the same falls due at each of these as well ("at 11 and at 3").
  std::string description;       ///< What stands behind " // " in the text of a new task.

  std::string target;  ///< Update, complete, delete: words that name the task.
  Reference reference = Reference::kNone;
  int choice = 0;  ///< 1-based for ordinals.
  Changes changes;
  Filter filter;
  Missing missing = Missing::kNothing;

  std::vector<Piece> pieces;  ///< In order of the message.
};

std::string_view to_string(Language value);
/// "create_task", "update_task", "complete_task", "delete_task", "query_tasks", "unknown".
std::string_view to_string(Intent value);
/// "" for kNone.
std::string_view to_string(Detail value);
std::string_view to_string(Grain value);
std::string_view to_string(PieceKind value);
std::string_view to_string(Missing value);

/// One line of contracts/jsonl.md without a line feed; `id_json` is put in as it is (a JSON value), empty leaves it
/// out. `text` is the message that was read. Pieces are written when `with_pieces`. What would not be done without a
/// question is told as unknown (docs/adr/0015).
std::string to_json_line(const Reading& reading, std::string_view text, std::string_view id_json, bool with_pieces);
/// All readings of one message: the first one's line, with the others in its "more". There must be one.
std::string to_json_line(std::span<const Reading> readings, std::string_view text, std::string_view id_json,
                         bool with_pieces);
/// The same behind what `out` holds.
void append_json_line(std::string& out, std::span<const Reading> readings, std::string_view text,
                      std::string_view id_json, bool with_pieces);

}  // namespace yaad::language
