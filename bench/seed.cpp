// Fills a database for bench/run: users with pending reminders, some of which fall due at a steady rate soon.
// Written through the Store port, as the program writes, but many tasks to a transaction.
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "adapters/sqlite/sqlite_store.h"
#include "base/clock.h"
#include "base/uuid.h"

namespace {

using namespace yaad;
using std::chrono::microseconds;

struct Plan {
  std::map<std::string, std::string> arguments;
  [[nodiscard]] long number(const std::string& name, long otherwise) const {
    const auto found = arguments.find(name);
    return found == arguments.end() ? otherwise : std::atol(found->second.c_str());
  }
};

Task pending_task(UserId user, UuidV7Source& ids, Instant now, Instant trigger, long number) {
  Task task;
  task.id = TaskId{ids.next()};
  task.user = user;
  task.title = "Seeded task " + std::to_string(number);
  task.priority = Priority::kMedium;
  task.created_at = task.updated_at = now;
  Reminder reminder;
  reminder.id = ReminderId{ids.next()};
  reminder.at = trigger;
  reminder.trigger_time = trigger;
  reminder.channel = Channel::kWeb;
  task.reminders.push_back(reminder);
  return task;
}

}  // namespace

int main(int argc, char** argv) {
  Plan plan;
  for (int i = 1; i + 1 < argc; i += 2) plan.arguments[argv[i]] = argv[i + 1];
  const long users = plan.number("--users", 1000), pending = plan.number("--pending", 100'000),
             rate = plan.number("--rate", 1000);
  const long soon = rate * plan.number("--for-s", 20);
  const Instant now = system_clock().now();
  const Instant first = now + std::chrono::seconds(plan.number("--first-in-s", 60));
  UuidV7Source ids(system_clock());
  SqliteOptions options;
  options.path = plan.arguments["--data"] + "/yaad.db";
  auto store = open_sqlite(options, system_clock());
  std::vector<UserId> people;
  for (long i = 0; i < users; ++i) people.push_back(UserId{Uuid::v5({}, "bench-" + std::to_string(i))});
  const auto made = run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
    for (const UserId user : people) tx.put_profile(Profile{.user = user});
    return {};
  });
  if (!made) return 1;
  constexpr long kBatch = 5'000;
  for (long from = 0; from < pending; from += kBatch) {
    const auto done = run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      for (long i = from; i < std::min(from + kBatch, pending); ++i) {
        // The first `soon` are due at the rate; the rest lie a day and more ahead.
        const Instant trigger = i < soon ? first + microseconds(i * 1'000'000 / rate)
                                         : first + std::chrono::hours(24) + microseconds(i * 1000);
        Task task = pending_task(people[static_cast<std::size_t>(i % users)], ids, now, trigger, i);
        tx.insert_task(task);
      }
      return {};
    });
    if (!done) {
      std::fprintf(stderr, "yaad_seed: %s\n", done.error().detail.c_str());
      return 1;
    }
  }
  store->close();
  return 0;
}
