// Durable creates per second through Store::submit on PostgreSQL, spread over many users, with IN_FLIGHT waiting at a
// time. "shared" as one of several processes has it: with notes to the others. The database is to be empty.
// usage: yaad_postgres_bench URL CREATES IN_FLIGHT USERS alone|shared
#include <fmt/format.h>

#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <vector>

#include "adapters/postgres/postgres_store.h"
#include "base/uuid.h"

namespace {

using namespace yaad;

struct Made {
  Task task;
  Event event;
};

Made make(IdSource& ids, const Clock& clock, UserId user) {
  Made made;
  made.task.id = TaskId{ids.next()};
  made.task.user = user;
  made.task.title = "buy milk and bread";
  made.task.priority = Priority::kMedium;
  made.task.created_at = made.task.updated_at = clock.now();
  made.event.id = made.event.command = EventId{ids.next()};
  made.event.user = user;
  made.event.entity = made.task.id.uuid;
  made.event.correlation = "0190a5c8-0000-7000-8000-000000000000";
  made.event.at = made.task.created_at;
  made.event.actor = {ActorType::kUser, user.str()};
  made.event.object =
      R"({"id":"00000000-0000-7000-8000-000000000000","title":"buy milk and bread")" + std::string(520, ' ') + "}";
  return made;
}

/// So many at a time, no more.
class Turnstile {
 public:
  explicit Turnstile(int places) : free_(places), places_(places) {}
  void enter() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return free_ > 0; });
    --free_;
  }
  void leave() {
    const std::lock_guard lock(mutex_);
    ++free_;
    changed_.notify_one();
  }
  void wait_for_all() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return free_ == places_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int free_;
  const int places_;
};

double creates_per_second(Store& store, int creates, int in_flight, std::size_t user_count) {
  Clock& clock = system_clock();
  UuidV7Source ids{clock};
  std::vector<UserId> users;
  for (std::size_t i = 0; i < user_count; ++i) users.push_back(UserId{ids.next()});
  Turnstile turnstile(in_flight);
  const auto start = clock.steady();
  for (int i = 0; i < creates; ++i) {
    turnstile.enter();
    auto made = std::make_shared<Made>(make(ids, clock, users[static_cast<std::size_t>(i) * 7919 % user_count]));
    WriteJob job;
    job.user = made->task.user;
    job.run = [made](Transaction& tx) -> Result<void> {
      tx.insert_task(made->task);
      tx.append_event(made->event);
      return {};
    };
    job.done = [&](Result<void> done) {
      if (!done) std::abort();
      turnstile.leave();
    };
    if (!store.submit(std::move(job))) std::abort();
  }
  turnstile.wait_for_all();
  return creates / std::chrono::duration<double>(clock.steady() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    fmt::print(stderr, "usage: yaad_postgres_bench URL CREATES IN_FLIGHT USERS alone|shared\n");
    return 2;
  }
  PostgresOptions options;
  options.url = argv[1];
  options.exclusive = std::string_view(argv[5]) == "alone";
  const auto store = open_postgres(options, system_clock());
  const auto rate =
      creates_per_second(*store, std::atoi(argv[2]), std::atoi(argv[3]), static_cast<std::size_t>(std::atoi(argv[4])));
  store->close();
  fmt::print("{:.0f}\n", rate);
  return 0;
}
