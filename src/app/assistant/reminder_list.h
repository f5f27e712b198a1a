#pragma once
#include <optional>
#include <string>

#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"

/// What is told of the reminders that are still to come, of one task or of all. Pure.
namespace yaad::assistant {

/// When reminders are asked for; without ends at any time.
struct Window {
  std::optional<LocalSeconds> from, to;
};

/// What "now" says: `now` and no more than the minute behind it.
bool is_this_minute(const Window& window, LocalSeconds now);
/// When `task` reminds within `window`: "tomorrow at 9:00 am and …"; empty when it never does.
std::string moments_told(const Turn& turn, const Task& task, const Window& window);
/// The open tasks that remind within `window`, soonest first, of the `most` reminders that come first.
std::vector<Task> reminding(const Turn& turn, const Window& window, std::size_t most);
/// The open tasks that have a reminder within `window`, soonest first; that there is none, when there is none.
Plan all_reminders(const Turn& turn, const Window& window);
/// "show my reminders", «کل کی یاد دہانیاں دکھاؤ», "kya koi reminder laga hai"; empty when it asks for something else.
/// `reading`: of the message; that of `turn` is a question.
std::optional<Plan> list_reminders(const Turn& turn, const language::Reading& reading, const Phrase& phrase);

}  // namespace yaad::assistant
