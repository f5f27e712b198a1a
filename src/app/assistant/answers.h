#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/assistant/answer_words.h"
#include "app/assistant/plan.h"

/// Shared by what continues a dialogue: answers.cpp, confirm_answer.cpp, fill.cpp and several.cpp. Pure.
namespace yaad::assistant {

constexpr double kSure = language::kActsFrom;  ///< From which a reading is acted upon without asking.

/// The message that the question was about, carried out with what the answer has settled.
Plan again(const Turn& here, language::Reading original, std::string_view text, std::vector<TaskId> chosen,
           bool confirmed);

/// The pending question once more, with what can be answered to it; nothing else changes.
Plan ask_again(const Turn& here, const language::Reading& original);

/// An order, a question or a new task that the language is sure of, rather than words for an open question. `original`:
/// what the question is about.
bool is_new_matter(const language::Reading& reading);

/// "Yes but keep the milk", "both of them", "wait": words of an answer, and no title.
bool is_answer_only(std::string_view text);

/// "Great, thanks!", "perfect": nothing is asked for.
bool is_praise(std::string_view text);

/// A change of tasks that exist.
bool is_order(const language::Reading& reading);

/// An order of another kind than the one that is asked about: "complete the second" while a deletion waits.
bool is_other_order(const language::Reading& reading, const language::Reading& original);

/// The question is dropped: nothing changed.
Plan left_as_it_was(const Turn& here);

/// "Nahi", «نہیں ضرورت»: what "no, I still need it" leaves of itself beside its time. No title.
bool is_refusal(std::string_view title);
/// "undo", "show history": what is no task and no name either.
bool is_own_matter(const language::Reading& reading);

/// "Ok thanks": a thank-you with nothing firmer than an "ok" beside it, which is no yes.
bool is_thanks(const AnswerWords& words);
/// "Hello", "thanks", "what can you do?": no answer to any question.
bool is_courtesy(const language::Reading& reading);
/// The answer to it, with the question still open behind it.
Plan answer_courtesy(const Turn& here);

/// The answer to a question of yes or no. Empty when it is another matter.
std::optional<Plan> confirm(const Turn& here);
/// The answer to "which task?", "what should the task be?", "to when?".
std::optional<Plan> fill(const Turn& here);

/// What the answer says beside the name: "the passport, on Friday" names a task and gives its date.
void merge_slots(language::Reading& into, const language::Reading& answer);

/// The tasks of `ids` that still exist, in their order.
std::vector<Task> tasks_of(const Turn& turn, const std::vector<TaskId>& ids);
std::vector<TaskId> ids_of(const std::vector<Task>& tasks);

/// What the question about several tasks, and the answer, say of a change of them; empty when nothing changes.
std::string bulk_change(const Turn& turn, const std::vector<Task>& tasks);

/// What `turn` asks for, done to each of these tasks; shows them and asks first unless `confirmed`.
Plan act_on_many(const Turn& turn, const std::vector<TaskId>& ids, bool confirmed);

/// What `turn` asks for, done to the one task that each name means, or to the part of it that it names. Empty where a
/// name means none or several.
std::optional<Plan> act_on_named(const Turn& turn, const std::vector<std::string>& names);

/// A message that means several tasks, or a place of the list just shown: "delete them", "move both to friday",
/// "complete 2", "I bought the milk and bread". Empty when it names one as any other message does.
std::optional<Plan> several_meant(const Turn& turn);

/// "The second on friday", «دوسرا جمعے کو»: begins with a place of the list shown last, said by an ordinal in letters,
/// and a day or a time follows.
bool leads_with_row(const Turn& turn);

/// "Move the call on friday to 5", "jumay wali call 5 baje kar do": a task named with the day on which it is due, and
/// what becomes of it. Empty when the message is nothing of the kind.
std::optional<Plan> of_named_day(const Turn& turn);

/// "cancel that" with no question open: whether the task just touched is to go. Empty when nothing was.
std::optional<Plan> take_last_back(const Turn& turn);

/// The same turn with another memory; borrows `state`.
Turn with_state(const Turn& turn, const State& state);
Turn with_state(const Turn& turn, const State&& state) = delete;  // It would be gone.

}  // namespace yaad::assistant
