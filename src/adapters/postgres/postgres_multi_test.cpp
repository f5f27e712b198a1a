#include <gtest/gtest.h>

#include <poll.h>

#include <atomic>
#include <map>
#include <set>
#include <thread>

#include "app/audit_chain.h"
#include "app/delivery.h"
#include "app/executor.h"
#include "app/local_user.h"
#include "app/scheduler.h"
#include "support/cutting_proxy.h"
#include "support/postgres_server.h"

namespace yaad {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing_support::ask;
using testing_support::CuttingProxy;
using testing_support::PostgresDatabase;

const std::string kCommit = std::string("COMMIT") + '\0';

/// As one process of several has it, all on one database.
struct Process {
  Process(const PostgresOptions& options, Clock& clock)
      : ids(clock), store(open_postgres(options, clock)), executor(*store, clock, ids, {}) {}

  Result<Outcome> run(UserId user, Command command, const std::string& key = {}) {
    CommandContext context;
    context.user = user;
    context.actor = {ActorType::kUser, user.str()};
    context.correlation = "c";
    if (!key.empty()) {
      context.idempotency_key = key;
      context.request_hash = std::string(32, 'h');
      context.record = [](const Outcome&) { return IdempotencyRecord{}; };
    }
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    return executor.execute_wait(std::move(commands), std::move(context));
  }

  UuidV7Source ids;
  std::unique_ptr<Store> store;
  Executor executor;
};

class PostgresMulti : public ::testing::Test {
 protected:
  static constexpr std::size_t kProcesses = 2;

  PostgresMulti() {
    options.exclusive = false;
    for (std::size_t i = 0; i < kProcesses; ++i) processes.push_back(std::make_unique<Process>(options, clock));
  }
  /// On a thread for each process at once.
  void everywhere(const std::function<void(Process&, std::size_t)>& work) {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < processes.size(); ++i) threads.emplace_back([&, i] { work(*processes[i], i); });
    for (auto& thread : threads) thread.join();
  }
  std::string ask_for(const std::string& sql) { return ask(database.url(), sql); }
  void expect_gapless() {
    EXPECT_EQ(ask_for("SELECT count(*) FROM (SELECT owner FROM events GROUP BY owner HAVING count(*) <> max(sequence))"
                      " AS gaps"),
              "0");
    EXPECT_EQ(ask_for("SELECT (count(*) = max(position))::text FROM events"), "true");
  }
  static CreateTask task_of(std::string title) {
    CreateTask command;
    command.title = std::move(title);
    return command;
  }

  Clock& clock = system_clock();
  UuidV7Source ids{clock};
  const PostgresDatabase database;
  PostgresOptions options = database.options();
  std::vector<std::unique_ptr<Process>> processes;
};

TEST_F(PostgresMulti, CommandsOnTheSameUsersAndTasksKeepOneOrder) {
  const UserId user{ids.next()}, other{ids.next()};
  const auto shared = processes[0]->run(user, task_of("shared"))->tasks.at(0);
  constexpr int kEach = 60;
  std::atomic<int> conflicts = 0;
  everywhere([&](Process& process, std::size_t number) {
    for (int i = 0; i < kEach; ++i) {
      EXPECT_TRUE(process.run(i % 2 == 0 ? user : other, task_of("t")));
      UpdateTask update;
      update.id = shared.id;
      update.title = std::to_string(number) + "." + std::to_string(i);
      const auto done = process.run(user, update);
      conflicts += done ? 0 : 1;
    }
  });
  EXPECT_EQ(conflicts, 0);
  expect_gapless();
  EXPECT_EQ(ask_for("SELECT count(*) FROM tasks"), std::to_string(1 + kProcesses * kEach));
  EXPECT_EQ(ask_for("SELECT version FROM tasks WHERE title LIKE '%.%'"), std::to_string(1 + kProcesses * kEach));
  EXPECT_EQ(ask_for("SELECT count(DISTINCT number) FROM tasks"), std::to_string(1 + kProcesses * kEach));
}

TEST_F(PostgresMulti, OneRequestAtTwoProcessesTakesEffectOnce) {
  constexpr int kRounds = 25;
  std::atomic<int> done = 0, replayed = 0;
  std::vector<UserId> users;  // New ones, too: nothing of them is there that could be locked.
  for (int i = 0; i < kRounds; ++i) users.push_back(i % 5 == 0 ? UserId{ids.next()} : users.back());
  std::atomic<int> arrived = 0;
  everywhere([&](Process& process, std::size_t) {
    for (int i = 0; i < kRounds; ++i) {
      for (++arrived; arrived < static_cast<int>(kProcesses) * (i + 1);) std::this_thread::yield();
      const auto result = process.run(users[static_cast<std::size_t>(i)], task_of("t"), "key " + std::to_string(i));
      done += result ? 1 : 0;
      replayed += result && result->replayed ? 1 : 0;
    }
  });
  EXPECT_EQ(done, kProcesses * kRounds);
  EXPECT_EQ(replayed, (kProcesses - 1) * kRounds);
  EXPECT_EQ(ask_for("SELECT count(*) FROM tasks"), std::to_string(kRounds));
  expect_gapless();
}

TEST_F(PostgresMulti, AnOccurrenceIsMadeOnceWhoeverHearsOfTheCompletion) {
  const UserId user{ids.next()};
  constexpr int kSeries = 10;
  std::vector<std::pair<TaskId, EventPtr>> completed;
  for (int i = 0; i < kSeries; ++i) {
    auto command = task_of("water the plants");
    command.due = Due{parse_civil("2026-03-05")->date, std::nullopt, ""};
    command.repeat = RepeatRule{"FREQ=DAILY", 0, 0};
    const auto task = processes[0]->run(user, command)->tasks.at(0);
    const auto outcome = processes[1]->run(user, CompleteTask{task.id});
    ASSERT_TRUE(outcome);
    processes[0]->store->read(
        [&](ReadView& view) { completed.emplace_back(task.id, view.user_events_before(user, UINT64_MAX, 1).at(0)); });
    ASSERT_EQ(completed.back().second->type, EventType::kTaskCompleted);
  }
  everywhere([&](Process& process, std::size_t) {
    for (const auto& [task, cause] : completed) {
      EXPECT_TRUE(process.run(user, GenerateOccurrence{task, cause}));
    }
  });
  EXPECT_EQ(ask_for("SELECT count(*) FROM tasks"), std::to_string(2 * kSeries));
  EXPECT_EQ(ask_for("SELECT count(*) FROM events WHERE type = " +
                    std::to_string(static_cast<int>(EventType::kRecurringGenerated))),
            std::to_string(kSeries));
  expect_gapless();
}

TEST_F(PostgresMulti, RemindersAreFiredAndDeliveredOnceAndShared) {
  constexpr int kUsers = 20, kEach = 10;
  for (int u = 0; u < kUsers; ++u) {
    const UserId user{ids.next()};
    for (int i = 0; i < kEach; ++i) {
      auto command = task_of("t");
      ReminderSpec spec;
      spec.at = clock.now() + seconds(1);
      spec.channel = Channel::kWeb;
      command.reminders = std::vector{spec};
      ASSERT_TRUE(processes[0]->run(user, command));
    }
  }
  std::vector<std::size_t> fired(kProcesses), delivered(kProcesses);
  const auto deadline = clock.steady() + seconds(30);
  const std::string all = std::to_string(kUsers * kEach);
  const auto left = [](Store& store) {
    bool any = false;
    store.read([&](ReadView& view) { any = view.next_reminder_at() || view.next_delivery_at(); });
    return any;
  };
  everywhere([&](Process& process, std::size_t number) {
    DeliveryWorkers::Options deliver;
    deliver.claim_max = 7;
    DeliveryWorkers workers(*process.store, nullptr, clock, process.ids, deliver);
    while (left(*process.store) && clock.steady() < deadline) {
      const auto outcome = process.run(UserId{}, TriggerReminders{clock.now(), 7});
      ASSERT_TRUE(outcome) << outcome.error().detail;
      fired[number] += outcome->count;
      delivered[number] += workers.run_once();
    }
  });
  EXPECT_EQ(std::to_string(fired[0] + fired[1]), all);
  EXPECT_EQ(std::to_string(delivered[0] + delivered[1]), all);
  for (const auto type : {EventType::kReminderTriggered, EventType::kReminderSent}) {
    EXPECT_EQ(ask_for("SELECT count(*) FROM events WHERE type = " + std::to_string(static_cast<int>(type))), all);
  }
  expect_gapless();
}

TEST_F(PostgresMulti, OfTwoThatWaitForEachOtherBothGoOn) {
  const UserId one{ids.next()}, two{ids.next()};
  ASSERT_TRUE(processes[0]->run(one, task_of("t")));
  ASSERT_TRUE(processes[0]->run(two, task_of("t")));
  std::atomic<int> holding = 0, runs = 0;
  everywhere([&](Process& process, std::size_t number) {
    const auto append = [&](Transaction& tx, UserId user) {
      Event event;
      event.id = event.command = EventId{process.ids.next()};
      event.user = user;
      event.entity = process.ids.next();
      event.correlation = "c";
      event.actor = {ActorType::kUser, user.str()};
      event.object = "{}";
      tx.append_event(event);
    };
    EXPECT_TRUE(run_in_transaction(*process.store, [&](Transaction& tx) -> Result<void> {
      ++runs;
      append(tx, number == 0 ? one : two);
      ++holding;
      for (int i = 0; holding < 2 && i < 5'000; ++i) ::poll(nullptr, 0, 1);
      append(tx, number == 0 ? two : one);
      return {};
    }));
  });
  EXPECT_EQ(runs, 3);  // One of them was parted and ran again.
  EXPECT_EQ(ask_for("SELECT count(*) FROM events"), "6");
  expect_gapless();
}

TEST_F(PostgresMulti, AConnectionCutAtCommitIsThatProcesssTroubleOnly) {
  const auto at = database.url().find("127.0.0.1:") + 10;
  const auto end = database.url().find('/', at);
  CuttingProxy proxy(static_cast<std::uint16_t>(std::stoi(database.url().substr(at, end - at))), kCommit);
  auto cut = options;
  cut.url.replace(at, end - at, std::to_string(proxy.port()));
  processes.push_back(std::make_unique<Process>(cut, clock));
  const UserId user{ids.next()};
  constexpr int kEach = 60;
  everywhere([&](Process& process, std::size_t number) {
    for (int i = 0; i < kEach; ++i) {
      if (number == kProcesses && i % 10 == 5) {
        proxy.arm(i % 20 == 5 ? CuttingProxy::Fault::kBefore : CuttingProxy::Fault::kAfter);
      }
      EXPECT_TRUE(process.run(user, task_of("t")));
    }
  });
  EXPECT_EQ(ask_for("SELECT count(*) FROM tasks"), std::to_string((kProcesses + 1) * kEach));
  EXPECT_EQ(ask_for("SELECT count(*) FROM events"), std::to_string((kProcesses + 1) * kEach));
  expect_gapless();
}

TEST_F(PostgresMulti, FirstStartsAtOnceMakeOneUser) {
  std::vector<UserId> found(kProcesses * 2);
  std::vector<std::thread> starters;
  for (std::size_t i = 0; i < found.size(); ++i) {
    starters.emplace_back([&, i] {
      Process process(options, clock);
      found[i] = find_local_user(*process.store, process.ids, {"Etc/UTC", "ur_PK", "me@example.org"});
    });
  }
  for (auto& starter : starters) starter.join();
  EXPECT_EQ(std::set<UserId>(found.begin(), found.end()).size(), 1U);
  EXPECT_EQ(ask_for("SELECT string_agg(tz || ' ' || language || ' ' || email, ',') FROM profiles"),
            "UTC ur me@example.org");
  EXPECT_EQ(find_local_user(*processes[0]->store, ids, {"Asia/Karachi", "en", "you@example.org"}), found[0]);
  EXPECT_EQ(ask_for("SELECT tz || ' ' || email FROM profiles"), "UTC you@example.org");
}

TEST_F(PostgresMulti, LeasesHoldBetweenProcesses) {
  std::atomic<int> taken = 0;
  for (int round = 0; round < 20; ++round) {
    const auto now = clock.now() + seconds(10 * round);
    everywhere([&](Process& process, std::size_t) {
      const Uuid owner = process.ids.next();
      EXPECT_TRUE(run_in_transaction(*process.store, [&](Transaction& tx) -> Result<void> {
        taken += tx.take_lease("relay", owner, now, now + seconds(10)) ? 1 : 0;
        return {};
      }));
    });
    EXPECT_EQ(taken, round + 1);
  }
}

TEST_F(PostgresMulti, WhoServesAloneAndWhoSharesExcludeEachOther) {
  auto alone = options;
  alone.exclusive = true;
  alone.exclusive_wait = milliseconds(0);
  EXPECT_THROW(open_postgres(alone, clock), StorageError);
  processes.clear();
  const auto store = open_postgres(alone, clock);
  auto sharing = options;
  sharing.exclusive_wait = milliseconds(0);
  EXPECT_THROW(open_postgres(sharing, clock), StorageError);
}

}  // namespace
}  // namespace yaad
