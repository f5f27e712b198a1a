// What happened, and taking it back.
#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kEntries = 10;
constexpr std::size_t kLookedAt = 100;  ///< Events among which those of one kind are found.

Words deed(EventType type) {
  switch (type) {
    case EventType::kTaskCreated:
      return {"created", "شامل کیا", "shamil kiya"};
    case EventType::kTaskRestored:
      return {"restored", "واپس لایا گیا", "wapas laya gaya"};
    case EventType::kTaskUpdated:
      return {"changed", "بدلا", "badla"};
    case EventType::kTaskCompleted:
      return {"completed", "مکمل ہوا", "mukammal hua"};
    case EventType::kTaskReopened:
      return {"opened again", "دوبارہ کھولا", "dobara khola"};
    case EventType::kTaskDeleted:
      return {"deleted", "حذف کیا", "hataya"};
    case EventType::kTaskPurged:
      return {"deleted for good", "ہمیشہ کے لیے حذف کیا", "hamesha ke liye hataya"};
    case EventType::kRecurringGenerated:
      return {"next one made", "اگلی بار بنایا گیا", "agli baar banaya gaya"};
    case EventType::kReminderScheduled:
      return {"reminder set", "یاد دہانی مقرر", "yaad dehani muqarrar"};
    case EventType::kReminderRescheduled:
      return {"reminder moved", "یاد دہانی کا وقت بدلا", "yaad dehani ka waqt badla"};
    case EventType::kReminderCancelled:
      return {"reminder cancelled", "یاد دہانی منسوخ", "yaad dehani mansookh"};
    case EventType::kReminderTriggered:
      return {"reminder due", "یاد دہانی کا وقت ہوا", "yaad dehani ka waqt hua"};
    case EventType::kReminderSent:
      return {"reminded", "یاد دلایا", "yaad dilaya"};
    case EventType::kReminderFailed:
      return {"reminder could not be sent", "یاد دہانی نہ جا سکی", "yaad dehani na ja saki"};
    case EventType::kProfileUpdated:
      return {"settings changed", "ترتیبات بدلیں", "tarteebat badlin"};
    case EventType::kConversationDeleted:
      return {"conversation deleted", "گفتگو حذف کی", "guftagu hatai"};
    case EventType::kSecurity:
      return {"a request was refused", "درخواست رد کی گئی", "darkhwast radd ki gayi"};
  }
  return {};
}

std::string line(const Turn& turn, EventType type, Instant at, const std::string& title) {
  const auto language = turn.reading.language;
  const auto local = CivilDateTime::from_local(turn.zone.to_local(at), true);
  return "• " + std::string(deed(type).in(language)) + (title.empty() ? "" : ": " + title) + " — " +
         due_phrase(language, Due{local.date, local.time, {}}, turn.now);
}

std::string join(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& one : lines) out += (out.empty() ? "" : "\n") + one;
  return out;
}

std::vector<std::string> of_task(const Turn& turn, const Task& task) {
  AuditQuery query;
  query.entity = task.id.uuid;
  query.limit = kEntries;
  std::vector<std::string> lines;
  for (const AuditEntry& entry : turn.view.audit_entries(turn.user, query)) {
    lines.push_back(line(turn, static_cast<EventType>(entry.action), entry.at, task.title));
  }
  return lines;
}

std::vector<std::string> of_everything(const Turn& turn, std::optional<EventType> only = std::nullopt) {
  std::vector<std::string> lines;
  const std::uint64_t newest = turn.view.last_sequence(turn.user) + 1;
  for (const EventPtr& event : turn.view.user_events_before(turn.user, newest, only ? kLookedAt : kEntries)) {
    if ((only && event->type != *only) || lines.size() == kEntries) continue;
    const auto task = turn.view.find_task(turn.user, TaskId{event->entity});
    lines.push_back(line(turn, event->type, event->at, task ? task->title : std::string()));
  }
  return lines;
}

}  // namespace

Plan deletions_told(const Turn& turn) {
  const auto language = turn.reading.language;
  const std::vector<std::string> lines = of_everything(turn, EventType::kTaskDeleted);
  const Words none{"Nothing was deleted lately.", "حال میں کچھ حذف نہیں ہوا۔", "Haal mein kuch nahin hataya gaya."};
  Plan plan = begin(turn, "AuditAgent");
  plan.reply = lines.empty() ? std::string(none.in(language)) : say(language, words::kHistory, join(lines));
  return plan;
}

Plan audit_agent(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.detail == language::Detail::kUndo) return undo_last(turn);
  const bool one_task = !turn.reading.target.empty();
  std::vector<std::string> lines;
  if (one_task) {
    const Targets targets = find_targets(turn, StatusFilter::kAll);
    if (!targets.clear) return ask_which(turn, targets);
    lines = of_task(turn, targets.tasks.front());
  } else {
    lines = of_everything(turn);
  }
  Plan plan = begin(turn, "AuditAgent");
  plan.reply =
      lines.empty() ? std::string(words::kNoHistory.in(language)) : say(language, words::kHistory, join(lines));
  return plan;
}

}  // namespace yaad::assistant
