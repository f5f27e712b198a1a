#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/assistant/borrowed_text.h"
#include "app/command.h"
#include "language/reader.h"

namespace yaad {
struct ModelReading;
}

/// What a turn of a conversation works with and what comes of it, and the functions that hand it on. Nothing here
/// changes a task: a Plan holds the commands that will. What is not understood is a plan that says so, what another
/// reader may know an empty optional; only the store behind `Turn::view` throws. Pure but for what is read there; any
/// thread.
namespace yaad::assistant {

/// What the conversation waits for.
enum class Pending : std::uint8_t {
  kNothing,
  kConfirm,  ///< Yes or no to `text`, which is then carried out on `ids`.
  kChoose,   ///< One of `ids`, for `text`.
  kFill,     ///< The rest of `text`.
};

/// The memory of a conversation, between two messages. Kept as JSON with the conversation.
struct State {
  Pending pending = Pending::kNothing;
  std::string text;            ///< The message that the question was about.
  LocalSeconds asked_at{};     ///< Its "now": "tomorrow" stays the day that was meant.
  std::vector<TaskId> ids;     ///< What may be chosen, or what will be changed.
  std::vector<TaskId> shown;   ///< The tasks shown last, in their order.
  std::optional<TaskId> last;  ///< The task touched last: "it".
  bool fresh = false;          ///< It was touched by the last turn: "at 8 pm" is said of it.
  std::string said;            ///< The message that touched it.
  std::string query;           ///< The question that the last turn answered: "and friday?" asks it again.
  std::vector<TaskId> many;    ///< The tasks touched together last, when they were several: "them".
  std::vector<TaskId> pair;    ///< The two that the last two turns touched, one each: "both".
  /// What was asked, to be asked again; a line feed at its end: the rows of `ids` follow.
  std::string question;
  bool series = false;  ///< The question is whether a whole series is to be deleted.
  bool again = false;   ///< It was asked once more, since the answer was not understood.
  std::string spoken;   ///< The language of the last answer: "en", "ur", "ur-Latn".
  bool idle = false;    ///< The last turn changed nothing: a bare "undo" may mean something else than it would do.
};
std::string to_json(const State& state);
/// A state that cannot be read is an empty one: the conversation goes on.
State state_from_json(std::string_view text);

/// What the own store has of a conversation whose words and memory are kept apart: the id of its last turn.
std::string head_json(const Uuid& turn);
/// Nil when the memory itself stands there.
Uuid turn_of_head(std::string_view text);

/// What a skill made of a message: the structured answer of the specification (operation, data, confidence), before
/// anything is done.
struct Plan {
  std::string operation = "unknown";  ///< The intent: "create_task", …
  std::string skill = "TaskAgent";
  double confidence = 0;
  language::Language language = language::Language::kEnglish;
  bool clarify = false;           ///< Nothing is done; `reply` is a question.
  std::vector<Command> commands;  ///< Carried out together, or not at all.
  std::string reply;
  std::vector<Task> tasks;  ///< Shown with the answer.
  State state;              ///< After this turn.
  bool coming = false;      ///< What is meant is being made just now by another: read again in a moment.
  bool unsure = false;      ///< The offline reading did not suffice: a language model may be asked.
  bool undo_next = false;   ///< Nothing changes, but who says "undo" after this answer means the last change.
};

/// What a skill works with.
struct Turn {
  ReadView& view;
  UserId user;
  const Profile& profile;
  const Zone& zone;
  Instant now_instant;
  LocalSeconds now;  ///< Of the message that is being carried out.
  const language::Reading& reading;
  BorrowedText text;
  const State& before;
  std::vector<TaskId> chosen;  ///< Settled by the dialogue: a choice was made or a change confirmed.
  bool confirmed = false;
  bool alone = true;         ///< `text` is this matter and no other.
  std::vector<TaskId> gone;  ///< What another part of the same message takes away: no list shows it any more.
};

/// Create, update, complete, delete, query.
Plan task_agent(const Turn& turn);
/// What is asked of the list.
Plan query_agent(const Turn& turn);
/// Remind, snooze.
Plan reminder_agent(const Turn& turn);
/// Set, stop and skip repeating.
Plan recurring_agent(const Turn& turn);
/// What happened, undo.
Plan audit_agent(const Turn& turn);

/// The plan of the skill whose business the message is; small talk and what is not understood are answered here.
Plan dispatch(const Turn& turn);
/// The same for a message that is no set phrase.
Plan by_reading(const Turn& turn);
/// The message as the answer to the question that was asked before it; empty when it is not one, but a new matter.
std::optional<Plan> continue_dialogue(const Turn& here);

/// What is told by its words and by what was talked about before, whatever the reading makes of it alone: undo in its
/// forms, reminders and series of the task in hand. Empty when it is none of these.
std::optional<Plan> set_phrase(const Turn& here);
/// The message as a word on what was just done or shown: "at 8 pm", "it's urgent", "and friday?". Empty when it speaks
/// for itself.
std::optional<Plan> follow_up(const Turn& here);

/// What a language model suggests for a message that the offline reading did not settle. It may widen what is
/// understood but never what is done: a new task needs words of the person that look like one, everything else is asked
/// first. Empty: it suggests nothing that can be used.
std::optional<Plan> widened_plan(const Turn& turn, const ModelReading& model);

/// `text` as this person would say it at `now`.
language::Reading read_as(const Turn& turn, std::string_view text, LocalSeconds now,
                          language::Mode mode = language::Mode::kChat);
/// As something said of the task that was touched last: an update of "it" that needs no question.
language::Reading said_of_it(language::Reading reading);
/// The same turn, read otherwise; borrows `reading`.
Turn with_reading(const Turn& turn, const language::Reading& reading);
Turn with_reading(const Turn& turn, const language::Reading&& reading) = delete;  // It would be gone.

/// "Should I add the task …?", with when it is due.
std::string confirm_creation(const Turn& turn);
/// A plan that asks, and remembers what about.
Plan ask(const Turn& turn, std::string question, Pending pending, std::vector<TaskId> ids);
/// An empty plan with the turn's language, confidence and memory.
Plan begin(const Turn& turn, std::string_view skill);

/// The tasks that the message means: one when it is clear, several to choose from, or none.
struct Targets {
  std::vector<Task> tasks;
  bool clear = false;           ///< The first is the one.
  std::optional<Task> nearest;  ///< When none fits.
  std::size_t more = 0;         ///< How many fit besides `tasks`.
  bool coming = false;          ///< The next of a series that was just completed: not made yet.
};
Targets find_targets(const Turn& turn, StatusFilter status);
/// The plan that asks which of them, or says that there is none.
Plan ask_which(const Turn& turn, const Targets& targets);
/// A place was named that no list shown lately has: says so, and how to go on.
Plan ask_listed(const Turn& turn);

/// The tasks that a filter selects, soonest first.
std::vector<Task> select_tasks(const Turn& turn, std::size_t limit);

}  // namespace yaad::assistant
