// The topics of a Kafka bus.
#include <ostream>

#include "adapters/kafka/kafka_broker.h"
#include "base/json_writer.h"
#include "roles/cli/commands.h"

namespace yaad::cli {
namespace {

int exit_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalid:
      return kUsage;
    case ErrorCode::kConflict:
      return kRefused;
    case ErrorCode::kUnavailable:
      return kUnreachable;
    default:
      return kFailed;
  }
}

}  // namespace

int cmd_topics(Context& context) {
  if (context.arguments.size() != 1 || context.arguments.front() != "create")
    return wrong_usage(context, "topics", "say create");
  if (!context.loaded.settings.bus.starts_with("kafka://")) {
    context.err << "yaad: --bus is " << context.loaded.settings.bus
                << ", which has no topics to make; name the brokers: --bus kafka://HOST:PORT\n";
    return kUsage;
  }
  const auto report = create_kafka_topics(kafka_options(context.loaded.settings));
  if (!report) {
    context.err << "yaad: " << report.error().detail << "\n";
    return exit_of(report.error().code);
  }
  if (!context.json) {
    for (const KafkaTopic& topic : *report) context.out << topic.name << "  " << topic.done << "\n";
    return kDone;
  }
  std::string text;
  JsonWriter out(text);
  out.begin_array();
  for (const KafkaTopic& topic : *report)
    out.begin_object().field("topic", topic.name).field("done", topic.done).end_object();
  out.end_array();
  context.out << text << "\n";
  return kDone;
}

}  // namespace yaad::cli
