#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "domain/task.h"
#include "language/reading.h"

/// Sentences of the assistant, in English, Urdu and Roman Urdu. Pure functions.
namespace yaad::assistant {

using language::Language;

/// One text in three languages.
struct Words {
  std::string_view en, ur, roman;
  [[nodiscard]] std::string_view in(Language language) const;
};
/// Puts values into {0}, {1}, {2}.
std::string say(Language language, const Words& words, std::string_view a = {}, std::string_view b = {},
                std::string_view c = {});

/// "tomorrow at 5:00 pm", "on Friday, 6 March at 9:00 am"; Urdu: «کل شام 5:00 بجے».
std::string due_phrase(Language language, const Due& due, LocalSeconds now);
/// "every week on Monday".
std::string repeat_phrase(Language language, std::string_view rrule);
/// "1. buy milk — tomorrow at 5:00 pm", a line each.
std::string task_lines(Language language, const std::vector<Task>& tasks, LocalSeconds now);

namespace words {
extern const Words kCreated, kCreatedDue, kRepeats, kReminds, kUpdated, kMoved, kCompleted, kReopened, kDeleted,
    kRestored, kUndone, kSnoozed, kReminderSet, kNoReminder, kNoMatch, kNoMatchNearest, kWhich, kConfirmDelete,
    kConfirmDeleteDue, kConfirmDeleteMany, kConfirmCompleteMany, kConfirmUpdateMany, kDeletedMany, kCompletedMany,
    kUpdatedMany, kStillOpen, kDoneAlready, kNothingDue, kFound, kFoundOne, kCancelled, kAskTitle, kAskTarget, kAskTime,
    kAskChange, kNoLengths, kNotUnderstood, kConfirmCreate, kConfirmCreateDue, kConfirmComplete, kConfirmUpdate, kHelp,
    kGreet, kThanks, kGoodbye, kNothingPending, kHistory, kNoHistory, kRepeatSet, kRepeatStopped, kNotRepeating,
    kNothingToUndo, kCount, kAnswerYesNo, kAnswerChoice, kAnswerFill, kConfirmUpdateOne, kConfirmDeleteOne,
    kConfirmCompleteOne, kDeletedOne, kCompletedOne, kUpdatedOne, kAndMore;
}  // namespace words

}  // namespace yaad::assistant
