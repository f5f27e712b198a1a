#include "app/consumers/recurring_consumer.h"

#include <utility>

namespace yaad {
namespace {

// A task outside any series says so in the object of its event; most are, and cost nothing here.
bool repeats(const Event& event) { return event.object.find("\"series_id\":null") == std::string::npos; }

}  // namespace

ConsumerOptions RecurringConsumer::options() {
  ConsumerOptions options;
  options.batch_max = 256;
  options.linger = std::chrono::microseconds(0);
  return options;
}

bool RecurringConsumer::wants(EventType type) const {
  return type == EventType::kTaskCompleted || type == EventType::kTaskDeleted;
}

Result<Effect> RecurringConsumer::handle(std::span<const EventPtr> events) {
  for (const EventPtr& event : events) {
    if (!repeats(*event)) continue;
    CommandContext context;
    context.user = event->user;
    context.actor = {ActorType::kService, "recurring"};
    context.correlation = event->correlation;
    context.traceparent = event->traceparent;
    context.source = "recurring";
    context.causation = event->id;
    std::vector<Command> commands;
    commands.emplace_back(GenerateOccurrence{TaskId{event->entity}, event});
    const auto done = executor_.execute_wait(std::move(commands), std::move(context));
    // The source may have been purged since: then there is nothing to go on from.
    if (!done && done.error().code != ErrorCode::kNotFound) return done.error();
  }
  return Effect{};
}

}  // namespace yaad
