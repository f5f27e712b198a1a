#pragma once
#include <string_view>

/// Why a command was refused, in the words of the interface. The assistant knows each of them and says it as one speaks
/// to people (assistant/failure.cpp); its test holds that none is missing there.
namespace yaad::refusals {

inline constexpr std::string_view kNeverFalls =
    "the rule never falls on any date from today on; change the rule or its end";
inline constexpr std::string_view kNoOccurrence =
    "the rule has no occurrence at or after the due date; change the rule or its end";
inline constexpr std::string_view kDateTaken = "another task of this series has this date; choose another due date";
inline constexpr std::string_view kDoneNotSkipped = "the task is completed; there is nothing to skip";
inline constexpr std::string_view kNotRepeating = "the task does not repeat; delete it instead";
inline constexpr std::string_view kLastOfSeries =
    "this is the last one of its series, or the next one is more than a year ahead; change its date, complete or "
    "delete "
    "it";
inline constexpr std::string_view kNextIsThere =
    "the next one of this series is there already; complete or delete this one";
inline constexpr std::string_view kSeriesNeedsDue = "a repeating task needs a due date; end the series to remove it";
inline constexpr std::string_view kInTrash = "this task is in the trash; restore it first";
inline constexpr std::string_view kNoTask = "there is no task with this id";
inline constexpr std::string_view kNoReminder = "there is no reminder with this id";
inline constexpr std::string_view kDoneNotSnoozed = "the task is completed; reopen it first";
inline constexpr std::string_view kUntilPassed = "until has passed; choose a later moment";
inline constexpr std::string_view kUndoChanged = "changed again since, so it cannot be undone:";
inline constexpr std::string_view kUndoInTrash = "the task is in the trash already";
inline constexpr std::string_view kUndoPurged = "the task has been deleted for good since";
inline constexpr std::string_view kUndoNothing = "there is nothing to undo";
inline constexpr std::string_view kUndoTooOld = "there is no such change of yours, or it is too old to undo";
inline constexpr std::string_view kUndoForeign = "only changes of a person or the assistant can be undone";
inline constexpr std::string_view kUndoNever = "this change cannot be undone";

inline constexpr std::string_view kAll[] = {
    kNeverFalls,     kNoOccurrence, kDateTaken,   kDoneNotSkipped, kNotRepeating,   kLastOfSeries, kNextIsThere,
    kSeriesNeedsDue, kInTrash,      kNoTask,      kNoReminder,     kDoneNotSnoozed, kUntilPassed,  kUndoChanged,
    kUndoInTrash,    kUndoPurged,   kUndoNothing, kUndoTooOld,     kUndoForeign,    kUndoNever};

}  // namespace yaad::refusals
