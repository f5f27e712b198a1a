#include <gtest/gtest.h>

#include <poll.h>

#include <atomic>
#include <map>
#include <set>
#include <thread>

#include "adapters/postgres/commit_note.h"
#include "adapters/postgres/watcher.h"
#include "app/delivery.h"
#include "app/executor.h"
#include "app/local_user.h"
#include "app/scheduler.h"
#include "base/offset_clock.h"
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
  /// Asks again until it is so, for half a minute at most.
  bool eventually(const std::function<bool()>& is_so) {
    const auto deadline = clock.steady() + seconds(30);
    while (!is_so()) {
      if (clock.steady() > deadline) return false;
      ::poll(nullptr, 0, 2);
    }
    return true;
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

TEST_F(PostgresMulti, AProfileChangedElsewhereCountsAtOnce) {
  const UserId user{ids.next()};
  for (const auto priority : {Priority::kHigh, Priority::kLow, Priority::kMedium}) {
    for (std::size_t changer = 0; changer < kProcesses; ++changer) {
      UpdateProfile update;
      update.default_priority = std::optional(priority);
      ASSERT_TRUE(processes[changer]->run(user, update));
      for (const auto& process : processes) {
        EXPECT_EQ(process->run(user, task_of("t"))->tasks.at(0).priority, priority);
      }
    }
  }
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

// Four replicas fire a backlog while people go on writing: some complete tasks whose reminders are due.
TEST_F(PostgresMulti, FourReplicasFireFiveThousandRemindersOnceEach) {
  constexpr int kUsers = 50, kAll = 5'000, kReplicas = 4, kCompleted = 40;
  while (processes.size() < kReplicas + 1) processes.push_back(std::make_unique<Process>(options, clock));
  std::vector<UserId> users;
  for (int u = 0; u < kUsers; ++u) users.push_back(UserId{ids.next()});
  std::vector<Task> tasks;
  ASSERT_TRUE(run_in_transaction(*processes[0]->store, [&](Transaction& tx) -> Result<void> {
    for (int i = 0; i < kAll; ++i) {
      Task task;
      task.id = TaskId{ids.next()};
      task.user = users[static_cast<std::size_t>(i) % kUsers];
      task.title = "t";
      task.created_at = task.updated_at = clock.now();
      Reminder reminder;
      reminder.id = ReminderId{ids.next()};
      reminder.at = reminder.trigger_time = clock.now() - seconds(10);
      reminder.channel = Channel::kWeb;
      task.reminders.push_back(reminder);
      tx.insert_task(task);
      tasks.push_back(task);
    }
    return {};
  }));
  std::atomic<std::size_t> fired = 0;
  const auto deadline = clock.steady() + seconds(60);
  everywhere([&](Process& process, std::size_t number) {
    if (number == kReplicas) {
      for (int i = 1; i <= kCompleted; ++i) {
        const Task& task = tasks[tasks.size() - static_cast<std::size_t>(i)];
        EXPECT_TRUE(process.run(task.user, CompleteTask{task.id}));
      }
      return;
    }
    Scheduler::Options every;
    every.batch_max = 100;
    Scheduler scheduler(*process.store, process.executor, clock, process.ids, every);
    process.store->on_commit([&](std::span<const EventPtr> events) {
      for (const auto& event : events) fired += event->type == EventType::kReminderTriggered ? 1 : 0;
    });
    while (scheduler.run_once() && clock.steady() < deadline) ::poll(nullptr, 0, 1);
  });
  const auto count = [&](const std::string& rows) { return std::stoul(ask_for("SELECT count(*) FROM " + rows)); };
  const std::string triggered =
      "events WHERE type = " + std::to_string(static_cast<int>(EventType::kReminderTriggered));
  EXPECT_EQ(count("reminders WHERE status = 0"), 0U);
  EXPECT_EQ(count(triggered), fired);
  EXPECT_EQ(count("(SELECT DISTINCT entity FROM " + triggered + ") AS once"), fired);
  EXPECT_EQ(count("deliveries"), fired);
  // Each has fired or was cancelled by the completion of its task, and none both after it.
  EXPECT_EQ(fired + count("reminders WHERE status = 4 AND id NOT IN (SELECT reminder FROM deliveries)"),
            static_cast<std::size_t>(kAll));
  EXPECT_GE(fired, static_cast<std::size_t>(kAll - kCompleted));
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
  EXPECT_GE(runs, 3);  // One of them was parted and ran again.
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
  int struck = 0;
  everywhere([&](Process& process, std::size_t number) {
    for (int i = 0; i < kEach; ++i) {
      const bool strikes = number == kProcesses && i % 10 == 5;
      if (strikes) {
        proxy.arm(i % 20 == 5 ? CuttingProxy::Fault::kBefore : CuttingProxy::Fault::kAfter);
      }
      EXPECT_TRUE(process.run(user, task_of("t")));
      if (strikes && proxy.struck()) ++struck;
    }
  });
  EXPECT_EQ(struck, kEach / 10);
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

TEST(CommitNote, IsSmallAndReadBack) {
  UuidV7Source ids(system_clock());
  const Uuid writer = ids.next();
  std::vector<EventPtr> events;
  const auto add = [&](UserId user, EventType type) {
    auto event = std::make_shared<Event>();
    event->user = user;
    event->type = type;
    event->position = 7 + static_cast<std::int64_t>(events.size());
    events.push_back(event);
  };
  const UserId one{ids.next()}, two{ids.next()};
  for (const UserId user : {one, two, one}) add(user, EventType::kTaskCreated);
  auto note = postgres::read_commit_note(postgres::commit_note(writer, events));
  ASSERT_TRUE(note);
  EXPECT_EQ(note->writer, writer);
  EXPECT_EQ(note->hint.position, 9);
  EXPECT_EQ(note->hint.users, (std::vector{one, two}));
  EXPECT_FALSE(note->hint.all_users || note->hint.reminders || note->hint.deliveries);
  for (int i = 0; i < 300; ++i) add(UserId{ids.next()}, EventType::kReminderScheduled);
  add(one, EventType::kReminderTriggered);
  const auto text = postgres::commit_note(writer, events);
  EXPECT_LT(text.size(), 1'000U);
  note = postgres::read_commit_note(text);
  ASSERT_TRUE(note);
  EXPECT_TRUE(note->hint.all_users && note->hint.reminders && note->hint.deliveries);
  EXPECT_TRUE(note->hint.users.empty());
  for (const std::string bad : {"", "x", "x 1 - *", writer.str().c_str(), (writer.str() + " 1 -").c_str()}) {
    EXPECT_FALSE(postgres::read_commit_note(bad)) << bad;
  }
}

/// What a process hears of the others.
struct Heard {
  explicit Heard(Store& store) {
    store.on_hint([this](const CommitHint& hint) {
      const std::lock_guard lock(mutex);
      if (all) {
        postgres::merge(*all, hint);
      } else {
        all = hint;
      }
    });
  }
  std::optional<CommitHint> take() {
    const std::lock_guard lock(mutex);
    return std::exchange(all, std::nullopt);
  }
  std::mutex mutex;
  std::optional<CommitHint> all;
};

TEST_F(PostgresMulti, HearsOfOthersCommitsAndAgainAfterTheConnectionWasKilled) {
  Heard heard(*processes[0]->store), own(*processes[1]->store);
  const UserId user{ids.next()};
  const auto hint_of = [&](const std::function<bool(const CommitHint&)>& wanted) {
    std::optional<CommitHint> hint;
    EXPECT_TRUE(eventually([&] {
      if (const auto more = heard.take()) hint = more;
      return hint && wanted(*hint);
    }));
    return hint.value_or(CommitHint{});
  };
  ASSERT_TRUE(processes[1]->run(user, task_of("t")));
  auto hint = hint_of([](const CommitHint& h) { return h.position == 1; });
  EXPECT_EQ(hint.users, std::vector{user});
  EXPECT_FALSE(hint.reminders || hint.deliveries);
  auto command = task_of("t");
  ReminderSpec spec;
  spec.at = clock.now() + std::chrono::hours(1);
  command.reminders = std::vector{spec};
  ASSERT_TRUE(processes[1]->run(user, command));
  hint_of([](const CommitHint& h) { return h.reminders; });
  ask_for(
      "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND"
      " query LIKE '%clock_timestamp%' AND pid <> pg_backend_pid()");
  hint_of([](const CommitHint& h) { return h.all_users; });  // Whatever was missed meanwhile.
  const auto before = processes[0]->store->clock_offset();
  EXPECT_LT(std::chrono::abs(before), seconds(1));
  ASSERT_TRUE(processes[1]->run(user, task_of("t")));
  hint_of([](const CommitHint& h) { return h.position == 4; });
}

/// A process on a machine whose clock is wrong, which goes by the database's.
struct SkewedProcess {
  SkewedProcess(const PostgresOptions& given, seconds skew)
      : machine(system_clock()), house(static_cast<const Clock&>(machine)) {
    machine.set(skew);
    auto options = given;
    options.on_clock_offset = [this](std::chrono::microseconds offset) { house.set(offset); };
    store = open_postgres(options, machine);
    executor = std::make_unique<Executor>(*store, house, ids, Executor::Options{});
    Scheduler::Options how;
    how.recheck = milliseconds(100);
    scheduler = std::make_unique<Scheduler>(*store, *executor, house, ids, how);
  }
  OffsetClock machine, house;
  UuidV7Source ids{machine};
  std::unique_ptr<Store> store;
  std::unique_ptr<Executor> executor;
  std::unique_ptr<Scheduler> scheduler;
};

TEST_F(PostgresMulti, RemindersFireOnceByTheDatabasesClockWhereverTheMachinesClocksAre) {
  SkewedProcess behind(options, seconds(-5)), ahead(options, seconds(5));
  EXPECT_GT(behind.store->clock_offset(), seconds(4));
  EXPECT_LT(ahead.store->clock_offset(), seconds(-4));
  constexpr int kReminders = 20;
  const UserId user{ids.next()};
  const auto due = clock.now() + seconds(2);  // The database is on this machine.
  for (int i = 0; i < kReminders; ++i) {
    auto command = task_of("t");
    ReminderSpec spec;
    spec.at = due;
    command.reminders = std::vector{spec};
    ASSERT_TRUE(processes[0]->run(user, command));
  }
  for (auto* process : {&behind, &ahead}) process->scheduler->start();
  const auto type = std::to_string(static_cast<int>(EventType::kReminderTriggered));
  const auto fired = "FROM events WHERE type = " + type;
  // Too early would be: there while the database's clock has not come to it.
  const auto early = "SELECT count(*) " + fired + " AND extract(epoch FROM clock_timestamp()) * 1000000 < " +
                     std::to_string(due.time_since_epoch().count() - 500'000);
  EXPECT_TRUE(eventually([&] {
    EXPECT_EQ(ask_for(early), "0");
    return ask_for("SELECT count(*) " + fired) == std::to_string(kReminders);
  }));
  for (auto* process : {&behind, &ahead}) process->scheduler->stop();
  EXPECT_EQ(ask_for("SELECT count(*) " + fired), std::to_string(kReminders));
  EXPECT_EQ(
      ask_for("SELECT count(*) " + fired + " AND at < " + std::to_string(due.time_since_epoch().count() - 500'000)),
      "0");
}

TEST_F(PostgresMulti, LeasesHoldWhereverTheMachinesClocksAre) {
  SkewedProcess behind(options, seconds(-5)), ahead(options, seconds(5));
  const auto take = [](SkewedProcess& process, const Uuid& owner) {
    bool taken = false;
    EXPECT_TRUE(run_in_transaction(*process.store, [&](Transaction& tx) -> Result<void> {
      const auto now = process.house.now();
      taken = tx.take_lease("relay", owner, now, now + seconds(5));
      return {};
    }));
    return taken;
  };
  const Uuid one = ids.next(), two = ids.next();
  EXPECT_TRUE(take(behind, one));
  EXPECT_FALSE(take(ahead, two));
  EXPECT_TRUE(take(behind, one));
  EXPECT_TRUE(eventually([&] { return take(ahead, two); }));  // It runs out for both at the same time.
  EXPECT_FALSE(take(behind, one));
}

TEST_F(PostgresMulti, AnOffsetThatChangesIsFollowedInSteps) {
  OffsetClock machine(clock);
  machine.set(seconds(3));
  postgres::Watcher::Options how;
  how.measure_every = how.measure_again = milliseconds(20);
  how.step_max = milliseconds(400);
  std::mutex mutex;
  std::vector<std::chrono::microseconds> offsets;
  auto heard = options;
  heard.on_clock_offset = [&](std::chrono::microseconds offset) {
    const std::lock_guard lock(mutex);
    offsets.push_back(offset);
  };
  postgres::Watcher watcher(heard, machine, ids.next(), how);
  EXPECT_LT(std::chrono::abs(watcher.offset() + seconds(3)), milliseconds(500));  // The first one counts whole.
  machine.set(seconds(-1));
  EXPECT_TRUE(eventually([&] { return std::chrono::abs(watcher.offset() - seconds(1)) < milliseconds(500); }));
  watcher.stop();
  ASSERT_GT(offsets.size(), 8U);
  for (std::size_t i = 1; i < offsets.size(); ++i) {
    EXPECT_LE(std::chrono::abs(offsets[i] - offsets[i - 1]), milliseconds(400)) << i;
  }
}

TEST_F(PostgresMulti, WhoServesAloneAndWhoSharesExcludeEachOther) {
  auto alone = options;
  alone.exclusive = true;
  alone.exclusive_wait = milliseconds(0);
  EXPECT_THROW(open_postgres(alone, clock), StorageError);
  processes.clear();
  alone.exclusive_wait = std::chrono::seconds(20);  // The server ends their sessions a moment after they are closed.
  const auto store = open_postgres(alone, clock);
  auto sharing = options;
  sharing.exclusive_wait = milliseconds(0);
  EXPECT_THROW(open_postgres(sharing, clock), StorageError);
}

}  // namespace
}  // namespace yaad
