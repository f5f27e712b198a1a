#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <poll.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <future>
#include <map>
#include <set>
#include <thread>

#include "adapters/postgres/migrations.h"
#include "adapters/postgres/postgres_move.h"
#include "base/clock.h"
#include "base/uuid.h"
#include "support/cutting_proxy.h"
#include "support/postgres_server.h"

namespace yaad {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;
using testing_support::ask;
using testing_support::CuttingProxy;
using testing_support::PostgresDatabase;
using testing_support::PostgresServer;

/// The whole statement, with its end: others have the word in them.
const std::string kCommit = std::string("COMMIT") + '\0';

class PostgresFaults : public ::testing::Test {
 protected:
  /// Reminders of one person that fell due just now, and their deliveries.
  void make_fired(Store& store, UserId owner, std::size_t count) {
    ASSERT_TRUE(run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      for (std::size_t i = 0; i < count; ++i) {
        auto task = make_task(owner);
        Reminder reminder;
        reminder.id = ReminderId{ids.next()};
        reminder.at = reminder.trigger_time = clock.now();
        task.reminders = {reminder};
        tx.insert_task(task);
        Delivery delivery;
        delivery.key = {reminder.id, 1, Channel::kEmail};
        delivery.user = owner;
        delivery.task = task.id;
        delivery.next_attempt = clock.now();
        tx.put_delivery(delivery);
      }
      return {};
    }));
  }
  Task make_task(UserId owner) {
    Task task;
    task.id = TaskId{ids.next()};
    task.user = owner;
    task.title = "t";
    task.created_at = task.updated_at = clock.now();
    return task;
  }
  Event event_of(const Task& task) {
    Event event;
    event.id = EventId{ids.next()};
    event.user = task.user;
    event.type = EventType::kTaskCreated;
    event.entity = task.id.uuid;
    event.command = event.id;
    event.correlation = "c";
    event.at = clock.now();
    event.actor = {ActorType::kUser, task.user.str()};
    event.object = "{}";
    return event;
  }
  /// A task and its event. An id that is there already was kept by an earlier try.
  Result<void> create(Store& store, Task task) {
    return run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      if (tx.task_id_taken(task.id)) return {};
      auto copy = task;
      tx.insert_task(copy);
      auto event = event_of(task);
      tx.append_event(event);
      return {};
    });
  }
  /// Asks again until it is so; fails after half a minute.
  void wait_until(const std::function<bool()>& is_so) {
    const auto deadline = clock.steady() + seconds(30);
    while (!is_so()) {
      ASSERT_LT(clock.steady(), deadline);
      ::poll(nullptr, 0, 1);
    }
  }
  static std::uint16_t port_of(const std::string& url) {
    const auto at = url.find("127.0.0.1:");
    return static_cast<std::uint16_t>(std::stoi(url.substr(at + 10)));
  }
  static std::string through(const std::string& url, std::uint16_t port) {
    auto other = url;
    const auto at = other.find("127.0.0.1:") + 10;
    return other.replace(at, other.find('/', at) - at, std::to_string(port));
  }
  std::string error_of(const PostgresOptions& options) {
    try {
      open_postgres(options, clock);
    } catch (const StorageError& failure) {
      return failure.what();
    }
    return "";
  }
  /// Creates one task through a connection that `fault` strikes at COMMIT; how often the job ran.
  int create_through(CuttingProxy::Fault fault) {
    const PostgresDatabase database;
    migrate_postgres(database.options(), clock);
    CuttingProxy proxy(port_of(database.url()), kCommit);
    auto options = database.options();
    options.url = through(options.url, proxy.port());
    options.silence = milliseconds(1'500);
    auto store = open_postgres(options, clock);
    std::vector<EventPtr> heard;
    store->on_commit(
        [&](std::span<const EventPtr> events) { heard.insert(heard.end(), events.begin(), events.end()); });
    int runs = 0;
    proxy.arm(fault);
    const auto task = make_task(user);
    EXPECT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      ++runs;
      auto copy = task;
      tx.insert_task(copy);
      auto event = event_of(task);
      tx.append_event(event);
      return {};
    }));
    EXPECT_TRUE(proxy.struck());
    EXPECT_EQ(ask(database.url(), "SELECT count(*) FROM tasks"), "1");
    EXPECT_EQ(ask(database.url(), "SELECT string_agg(sequence || '/' || position, ' ') FROM events"), "1/1");
    EXPECT_TRUE(create(*store, make_task(user)));
    store->close();
    EXPECT_EQ(heard.size(), 2U);
    return runs;
  }

  Clock& clock = system_clock();
  UuidV7Source ids{clock};
  UserId user{ids.next()};
};

TEST_F(PostgresFaults, CommitThatNeverArrivedIsRunAgain) { EXPECT_EQ(create_through(CuttingProxy::Fault::kBefore), 2); }

TEST_F(PostgresFaults, CommitWhoseAnswerIsLostIsNotRepeated) {
  EXPECT_EQ(create_through(CuttingProxy::Fault::kAfter), 1);
}

TEST_F(PostgresFaults, CommitBehindASilentNetworkIsAskedFor) {
  EXPECT_EQ(create_through(CuttingProxy::Fault::kBlackHole), 1);
}

TEST_F(PostgresFaults, UnknownCommitIsToldAsUnknownAndItsEventsFollow) {
  PostgresServer server("fsync=on");
  const PostgresDatabase database(server.url());
  migrate_postgres(database.options(), clock);
  CuttingProxy proxy(port_of(database.url()), kCommit);
  auto options = database.options();
  options.url = through(options.url, proxy.port());
  options.resolve = milliseconds(100);
  options.reconnect = milliseconds(100);
  auto store = open_postgres(options, clock);
  std::atomic<int> heard = 0;
  store->on_commit([&](std::span<const EventPtr> events) { heard += static_cast<int>(events.size()); });
  proxy.arm(CuttingProxy::Fault::kBlackHole);
  std::optional<Result<void>> first;
  const auto task = make_task(user);
  std::thread writer([&] { first = create(*store, task); });
  wait_until([&] { return proxy.struck(); });
  server.stop("immediate");
  writer.join();
  ASSERT_FALSE(*first);
  EXPECT_THAT(first->error().detail, HasSubstr("may have been kept"));
  EXPECT_GT(first->error().retry_after_s, 0);
  EXPECT_EQ(heard, 0);
  server.start();
  EXPECT_TRUE(create(*store, task));  // The client's repeat.
  const bool was_kept = heard == 1;
  EXPECT_EQ(ask(database.url(), "SELECT count(*) FROM events"), "1");
  EXPECT_TRUE(was_kept) << heard;
}

TEST_F(PostgresFaults, RestartUnderLoadLosesAndDoublesNothing) {
  PostgresServer server("fsync=on");
  const PostgresDatabase database(server.url());
  auto options = database.options();
  options.reconnect = milliseconds(200);
  options.resolve = milliseconds(300);
  auto store = open_postgres(options, clock);
  std::mutex mutex;
  std::vector<std::int64_t> heard;
  store->on_commit([&](std::span<const EventPtr> events) {
    const std::lock_guard lock(mutex);
    for (const auto& event : events) heard.push_back(event->position);
  });
  constexpr int kThreads = 8;
  std::atomic<bool> stop = false;
  std::atomic<int> created = 0, refused = 0, without_retry = 0, fresh = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < kThreads; ++i) {
    clients.emplace_back([&] {
      const UserId own{ids.next()};
      while (!stop) {
        const auto task = make_task(own);
        for (;;) {
          const auto done = create(*store, task);
          if (done) break;
          ++refused;
          if (done.error().retry_after_s == 0) ++without_retry;
          ::poll(nullptr, 0, 5);
        }
        ++created;
        ++fresh;
      }
    });
  }
  const auto wait_for = [&](int count) {
    fresh = 0;
    wait_until([&] { return fresh >= count; });
  };
  auto slowest = milliseconds(0);
  for (const char* mode : {"immediate", "fast"}) {
    wait_for(200);
    const int before = refused;
    server.stop(mode);
    wait_until([&] { return refused > before; });
    server.start();
    const auto up = clock.steady();
    wait_for(1);
    slowest = std::max(slowest, std::chrono::duration_cast<milliseconds>(clock.steady() - up));
  }
  wait_for(200);
  stop = true;
  for (auto& client : clients) client.join();
  store->close();
  const auto all = std::to_string(created);
  EXPECT_EQ(ask(database.url(), "SELECT count(*) FROM tasks"), all);
  EXPECT_EQ(ask(database.url(), "SELECT count(*) FROM events"), all);
  EXPECT_EQ(ask(database.url(), "SELECT max(position) FROM events"), all);
  EXPECT_EQ(ask(database.url(), "SELECT sum(sequence) FROM streams"), all);
  EXPECT_EQ(std::to_string(heard.size()), all);
  EXPECT_TRUE(std::is_sorted(heard.begin(), heard.end()));
  EXPECT_GT(refused, 0);
  EXPECT_EQ(without_retry, 0);
  EXPECT_LT(slowest, seconds(5));
  std::printf("%s created, %d refused and repeated, first success %lld ms after the restart\n", all.c_str(),
              refused.load(), static_cast<long long>(slowest.count()));
}

TEST_F(PostgresFaults, KilledSessionsAreReplacedUnseen) {
  const PostgresDatabase database;
  const auto store = open_postgres(database.options(), clock);
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(create(*store, make_task(user)));
    std::size_t seen = 0;
    store->read([&](ReadView& view) { seen = view.list_tasks(user, {})->tasks.size(); });
    EXPECT_EQ(seen, static_cast<std::size_t>(i + 1));
    ask(database.url(),
        "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND pid"
        " <> pg_backend_pid()");
  }
}

TEST_F(PostgresFaults, TwoWritersShareUsersAndKeepOneOrder) {
  const PostgresDatabase database;
  auto options = database.options();
  options.exclusive = false;
  constexpr int kEach = 300;
  const std::vector<std::unique_ptr<Store>> stores = [&] {
    std::vector<std::unique_ptr<Store>> made;
    for (int i = 0; i < 2; ++i) made.push_back(open_postgres(options, clock));
    return made;
  }();
  const std::vector<UserId> users = {UserId{ids.next()}, UserId{ids.next()}, UserId{ids.next()}};
  std::atomic<int> left = 2, failed = 0;
  std::vector<std::thread> writers;
  for (const auto& store : stores) {
    writers.emplace_back([&] {
      std::vector<std::thread> clients;
      for (int c = 0; c < 3; ++c) {
        clients.emplace_back([&, c] {
          for (int i = 0; i < kEach / 3; ++i) {
            if (!create(*store, make_task(users[static_cast<std::size_t>(i + c) % users.size()]))) ++failed;
          }
        });
      }
      for (auto& client : clients) client.join();
      --left;
    });
  }
  // Who follows the positions sees every event once and in order, whichever writer it came from.
  std::int64_t last = 0;
  std::map<UserId, std::uint64_t> sequences;
  for (bool more = true; more;) {
    more = left > 0;
    stores[0]->read([&](ReadView& view) {
      for (const auto& event : view.events_after(last, 1000)) {
        EXPECT_EQ(event->position, last + 1);
        EXPECT_EQ(event->sequence, ++sequences[event->user]);
        last = event->position;
      }
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(last, 2 * kEach);
}

TEST_F(PostgresFaults, SecondProcessIsRefused) {
  const PostgresDatabase database;
  const auto store = open_postgres(database.options(), clock);
  EXPECT_THAT(error_of(database.options()), HasSubstr("another process serves on the database of --store"));
  EXPECT_TRUE(create(*store, make_task(user)));
}

TEST_F(PostgresFaults, LockedStreamRefusesForAWhileOnly) {
  const PostgresDatabase database;
  auto options = database.options();
  options.lock_timeout = milliseconds(50);
  const auto store = open_postgres(options, clock);
  ASSERT_TRUE(create(*store, make_task(user)));
  const std::unique_ptr<PGconn, void (*)(PGconn*)> other(PQconnectdb(database.url().c_str()), PQfinish);
  PQclear(PQexec(other.get(), "BEGIN; SELECT * FROM streams FOR UPDATE"));
  const auto refused = create(*store, make_task(user));
  ASSERT_FALSE(refused);
  EXPECT_GT(refused.error().retry_after_s, 0);
  EXPECT_THAT(refused.error().detail, HasSubstr("another transaction"));
  PQclear(PQexec(other.get(), "COMMIT"));
  EXPECT_TRUE(create(*store, make_task(user)));
}

TEST_F(PostgresFaults, ClaimsSkipWhatAnotherHolds) {
  const PostgresDatabase database;
  const auto store = open_postgres(database.options(), clock);
  const UserId others{ids.next()};
  for (const UserId owner : {user, others}) make_fired(*store, owner, 1);
  const auto claimed = [&] {
    std::pair<std::size_t, std::size_t> found;
    EXPECT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      found = {tx.due_reminders(clock.now(), 9).size(), tx.due_deliveries(clock.now(), 9).size()};
      return {};
    }));
    return found;
  };
  EXPECT_EQ(claimed(), std::pair(std::size_t{2}, std::size_t{2}));
  const std::unique_ptr<PGconn, void (*)(PGconn*)> other(PQconnectdb(database.url().c_str()), PQfinish);
  const auto held = [&](const char* what) {
    PQclear(PQexec(other.get(), what));
    const auto found = claimed();
    PQclear(PQexec(other.get(), "ROLLBACK"));
    return found;
  };
  EXPECT_EQ(held("BEGIN; SELECT * FROM reminders LIMIT 1 FOR UPDATE; SELECT * FROM deliveries LIMIT 1 FOR UPDATE"),
            std::pair(std::size_t{1}, std::size_t{1}));
  EXPECT_EQ(held("BEGIN; SELECT * FROM streams LIMIT 1 FOR UPDATE"), std::pair(std::size_t{1}, std::size_t{1}));
}

// What is due of one person at one moment becomes one mail, so no claim may get a part of it, whoever else is at work.
TEST_F(PostgresFaults, ClaimsTakeAllThatIsDueOfAPersonOrNothing) {
  const PostgresDatabase database;
  const auto store = open_postgres(database.options(), clock);
  constexpr std::size_t kDue = 14;
  make_fired(*store, user, kDue);
  std::jthread other([&](const std::stop_token& over) {
    const std::unique_ptr<PGconn, void (*)(PGconn*)> link(PQconnectdb(database.url().c_str()), PQfinish);
    while (!over.stop_requested())
      PQclear(PQexec(link.get(), "BEGIN; SELECT * FROM streams FOR UPDATE SKIP LOCKED; COMMIT"));
  });
  std::map<std::size_t, int> sizes;
  for (int tries = 0; sizes[kDue] < 300 && tries < 100'000; ++tries) {
    ASSERT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      ++sizes[tx.due_deliveries(clock.now(), 200).size()];
      return {};
    }));
  }
  sizes.erase(0);
  EXPECT_THAT(sizes, ElementsAre(Pair(kDue, 300)));
}

TEST_F(PostgresFaults, AClaimThatIsFullLeavesPeopleWhole) {
  const PostgresDatabase database;
  const auto store = open_postgres(database.options(), clock);
  for (int i = 0; i < 9; ++i) make_fired(*store, UserId{ids.next()}, 2);
  make_fired(*store, user, 14);
  const auto claimed = [&](std::size_t limit) {
    std::map<UserId, std::size_t> of;
    EXPECT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      for (const Delivery& delivery : tx.due_deliveries(clock.now(), limit)) ++of[delivery.user];
      return {};
    }));
    return of;
  };
  for (const std::size_t limit : {5U, 11U, 17U, 31U}) {
    std::size_t rows = 0;
    for (const auto& [owner, count] : claimed(limit)) {
      EXPECT_EQ(count, owner == user ? std::min<std::size_t>(14, limit) : 2U) << limit;
      rows += count;
    }
    EXPECT_GT(rows, 0U);
    EXPECT_LE(rows, limit);
  }
}

TEST_F(PostgresFaults, WhatIsWrongWithTheServerIsSaidWithoutSecrets) {
  PostgresServer server;
  const PostgresDatabase database(server.url());
  ask(server.url(), "CREATE ROLE guarded LOGIN PASSWORD 'righthand'");
  {
    std::ifstream old(server.folder() + "/data/pg_hba.conf");
    const std::string rest((std::istreambuf_iterator<char>(old)), {});
    std::ofstream(server.folder() + "/data/pg_hba.conf") << "host all guarded 127.0.0.1/32 scram-sha-256\n" << rest;
  }
  ask(server.url(), "SELECT pg_reload_conf()");
  const auto at = "@127.0.0.1:" + std::to_string(port_of(server.url())) + "/";
  const auto tried = [&](const std::string& url) {
    PostgresOptions options;
    options.url = url;
    options.connect_timeout = milliseconds(2'000);
    const auto message = error_of(options);
    EXPECT_THAT(message, HasSubstr("--store")) << url;
    for (const char* secret : {"hunter2", "hunter%zz"}) EXPECT_THAT(message, Not(HasSubstr(secret)));
    return message;
  };
  // Reloading takes a moment.
  std::string message;
  for (int i = 0; i < 1000 && message.find("password authentication failed") == std::string::npos; ++i) {
    message = tried("postgresql://guarded:hunter2" + at + "postgres");
  }
  EXPECT_THAT(message, HasSubstr("check the user and the password"));
  EXPECT_THAT(message, HasSubstr("'postgres' at 127.0.0.1"));
  EXPECT_THAT(tried("postgresql://test:hunter2" + at + "nowhere"), HasSubstr("CREATE DATABASE"));
  EXPECT_THAT(tried("postgresql://nobody:hunter2" + at + "postgres"), HasSubstr("CREATE ROLE"));
  EXPECT_THAT(tried("postgresql://test:hunter2" + at + "postgres?sslmode=require"), HasSubstr("sslmode="));
  EXPECT_THAT(tried("postgresql://test:hunter%zz" + at + "postgres"), HasSubstr("percent-encoded"));
  EXPECT_THAT(tried("postgresql://test:hunter2" + at + "postgres?sslmod=x"), HasSubstr("not a URL"));
  EXPECT_THAT(tried("postgresql://test:hunter2@127.0.0.1:1/postgres"), HasSubstr("see that the server runs"));
  ask(server.url(), "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
  EXPECT_THAT(tried("postgresql://test" + at + "latin"), HasSubstr("not UTF8"));
  // A password from a file, as libpq reads it.
  const auto file = server.folder() + "/pass";
  std::ofstream(file) << "*:*:*:guarded:righthand\n";
  ::chmod(file.c_str(), 0600);
  ask(server.url(), "CREATE DATABASE guarded OWNER guarded");
  PostgresOptions options;
  options.url = "postgresql://guarded" + at + "guarded?passfile=" + file;
  EXPECT_EQ(error_of(options), "");
}

TEST_F(PostgresFaults, SchemaGoesUpAndDownAndForeignOnesAreRefused) {
  const PostgresDatabase database;
  const auto options = database.options();
  std::vector<std::thread> starters;
  for (int i = 0; i < 4; ++i) starters.emplace_back([&] { migrate_postgres(options, clock); });
  for (auto& starter : starters) starter.join();
  const auto latest = migrate_postgres(options, clock).latest;
  EXPECT_EQ(ask(options.url, "SELECT max(version) || '/' || count(*) FROM schema_migrations"),
            std::to_string(latest) + "/" + std::to_string(latest));
  migrate_postgres(options, clock, 0);
  EXPECT_EQ(ask(options.url,
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN "
                "('r', 'S') AND relname <> 'schema_migrations'"),
            "0");
  migrate_postgres(options, clock);
  const auto newer = [&](int serves_from) {
    ask(options.url, "DELETE FROM schema_migrations WHERE version = 999");
    ask(options.url, "INSERT INTO schema_migrations VALUES (999, 'later', '', 0, " + std::to_string(serves_from) + ")");
    return error_of(options);
  };
  EXPECT_THAT(newer(999), HasSubstr("made by a newer version"));
  EXPECT_EQ(newer(latest), "");  // It only added something: this program goes on beside the newer one.
  ask(options.url, "UPDATE schema_migrations SET checksum = 'x' WHERE version = 1");
  EXPECT_THAT(error_of(options), HasSubstr("not the one that this program knows"));
}

TEST_F(PostgresFaults, AMoveWaitsForAServerThatIsJustLeavingAndRefusesOneThatStays) {
  const PostgresDatabase database;
  auto store = open_postgres(database.options(), clock);
  EXPECT_THROW(postgres_move_source(database.url(), clock), StorageError);
  auto moving = std::async(std::launch::async, [&] { return postgres_move_source(database.url(), clock) != nullptr; });
  wait_until([&] { return ask(database.url(), "SELECT count(*) FROM pg_locks WHERE NOT granted") == "1"; });
  store.reset();
  EXPECT_TRUE(moving.get());
}

}  // namespace
}  // namespace yaad
