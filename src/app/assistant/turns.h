#pragma once
#include <optional>
#include <string>

#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"

/// Messages in set phrases that mean something with what was just talked about: a reminder, a series, an undo. They are
/// told by their words rather than by the reading, which knows one message only. Each is empty when the message is
/// nothing of the kind. `phrase` is that of the turn's text. Pure.
namespace yaad::assistant {

/// "remove the reminder", "remind me of it on Thursday", "what reminders do I have?"
std::optional<Plan> reminder_turn(const Turn& turn, const Phrase& phrase);
/// Whether the question before was one of a `reminder_turn`; its answer is a time, and all else is a new matter.
bool awaits_reminder(const Turn& here);
std::optional<Plan> reminder_answer(const Turn& here);
/// A reminder before the due time of a task that has none could never be kept: asks when it is due.
Plan ask_due(const Turn& turn, const Task& task);

/// "delete the whole series of yoga", "skip next week", "when is the next one?"
std::optional<Plan> series_turn(const Turn& turn, const Phrase& phrase);
/// "just this one", "all of them": the answer to whether a series is to be deleted.
std::optional<Plan> series_answer(const Turn& here);
/// Deletes a repeating task, once it is clear how much of it is meant.
Plan delete_repeating(const Turn& turn, const Task& task);
/// Moves a repeating task on to its next date, and says which were meant.
Plan skip_occurrence(const Turn& turn, const Task& task);
/// Leaves out the occurrence of a repeating task that falls on `day` ("kal", "next week"); asks when the next one is on
/// another. Empty when these are no words of a day, or it does not repeat.
std::optional<Plan> skip_on_day(const Turn& turn, const Task& task, const std::string& day);
/// Leaves out the occurrence of a repeating task that falls within what was said; asks when the next one is at another
/// time, since no later one can be left out.
Plan skip_within(const Turn& turn, const Task& task, const language::When& said);
/// "Done: …", with its own date and that of the one that follows.
std::string completed_series(const Turn& turn, const Task& task);

/// "when is it due?", "stop repeating", "only until december", «اسے کل تک کرنا ہے»: of the task in hand.
std::optional<Plan> hand_turn(const Turn& turn, const Phrase& phrase);

/// "how long until the train?", "interview cancel ho gaya", "aaj ki dawai kha li": what is asked or told of a task of
/// that name, which means nothing where there is none.
std::optional<Plan> name_turn(const Turn& turn, const Phrase& phrase);

/// "the 3pm one is done", "raat wali hata do", "I took the 2pm pill": of the task that is due then; asks where none or
/// several are.
std::optional<Plan> of_pointed_time(const Turn& turn);
/// "make the saturday one at noon", "stop the wednesday one": the same by a day alone, where the words would make a
/// task.
std::optional<Plan> of_pointed_day(const Turn& turn);

/// "it's important", "the fee one isn't that urgent", "no rush": the priority of the task in hand, or of one of that
/// name.
std::optional<Plan> importance_turn(const Turn& turn, const Phrase& phrase);

/// "Not Ali, Asad", "28 nahi 29", "scratch that, make it 7", "call it Q3 report": second thoughts on the task in hand.
std::optional<Plan> correction_turn(const Turn& turn, const Phrase& phrase);

/// "no wait 7", "6 am not pm", "get it on saturday", "I'll do it tomorrow", "forget it, I'm too tired": of the task in
/// hand.
std::optional<Plan> second_thought(const Turn& turn, const Phrase& phrase);

/// "The flight is delayed by 3 hours", "mehman nahi aa rahe ab": what is told of a task of that name.
std::optional<Plan> news_turn(const Turn& turn, const Phrase& phrase);

/// "do the fridge today", "the lawn on saturday", "and the gym to wednesday": the task of that name that is there is
/// moved, or it is asked whether it is meant.
std::optional<Plan> existing_turn(const Turn& turn);
/// "new", "move it": the answer to whether the one that is there is meant. Empty when it is another question.
std::optional<Plan> existing_answer(const Turn& here);

/// "swap lunch and dinner": the due times of two tasks that are there.
std::optional<Plan> swap_turn(const Turn& turn, const Phrase& phrase);

/// "undo the rename", "undo both", "redo", and plain "undo".
std::optional<Plan> undo_turn(const Turn& turn, const Phrase& phrase);
/// A bare "undo" while a question is open: it drops the question. Empty when it is no such word.
std::optional<Plan> undo_of_question(const Turn& here);
/// Takes the last change back and says what that was; asks first when the last turn changed nothing.
Plan undo_last(const Turn& turn);

/// "tag it work too", "change the tag to baking", "remove the tag": of the task in hand.
std::optional<Plan> tag_turn(const Turn& turn, const Phrase& phrase);
/// "fehrist", «فہرست»
std::optional<Plan> list_turn(const Turn& turn, const Phrase& phrase);

/// The reading of `turn` with another meaning: `target` names the task, and none is the one touched last.
language::Reading reading_as(const Turn& turn, language::Intent intent, language::Detail detail,
                             const std::string& target);
/// The words of the time that the message holds; empty where it gives a task anything else than a name.
std::string time_said(const language::Reading& reading);
/// What "it" means behind a list of those of one name: the only one with a time. Empty when none stands out.
std::optional<TaskId> standing_out(const std::vector<Task>& listed);
/// The open task that is talked about: the one touched last, or after a completion the one that followed it.
std::optional<Task> task_at_hand(const Turn& turn);
/// The open occurrence that came after `task`, which was completed or deleted.
std::optional<Task> follower_of(const Turn& turn, const Task& task);

}  // namespace yaad::assistant
