// Durable creates per second: through Store::submit with group commit, and by raw SQLite doing the same inserts, with
// the same bytes and indexes, in transactions of 64. In turns, so that the machine's noise meets both; medians are
// printed. usage: yaad_store_bench [CREATES] [IN_FLIGHT] [ROUNDS]
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <vector>

#include "adapters/sqlite/sqlite_store.h"
#include "base/uuid.h"

namespace {

using namespace yaad;
namespace fs = std::filesystem;

struct Measure {
  double per_second = 0;
  double cpu_us = 0;  // Of the whole process, per create.
};

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <typename Work>
Measure measure(int creates, Work work) {
  const auto start = system_clock().steady();
  const auto cpu = cpu_seconds();
  work();
  const std::chrono::duration<double> took = system_clock().steady() - start;
  return {creates / took.count(), (cpu_seconds() - cpu) * 1e6 / creates};
}

struct Bench {
  Clock& clock = system_clock();
  UuidV7Source ids{clock};
  UserId user{ids.next()};
  std::string folder;
  std::string object = std::string(R"({"id":"00000000-0000-7000-8000-000000000000","title":"buy milk and bread")") +
                       std::string(520, ' ') + "}";

  std::pair<Task, Event> make() {
    std::pair<Task, Event> made;
    auto& [task, event] = made;
    task.id = TaskId{ids.next()};
    task.user = user;
    task.title = "buy milk and bread";
    task.priority = Priority::kMedium;
    task.created_at = task.updated_at = clock.now();
    event.id = event.command = EventId{ids.next()};
    event.user = user;
    event.entity = task.id.uuid;
    event.correlation = "0190a5c8-0000-7000-8000-000000000000";
    event.at = task.created_at;
    event.actor = {ActorType::kUser, user.str()};
    event.object = object;
    return made;
  }

  Measure store(int creates, int in_flight) {
    const auto path = folder + "/store.db";
    SqliteOptions options;
    options.path = path;
    auto store = open_sqlite(options, clock);
    std::mutex mutex;
    std::condition_variable room;
    int running = 0;
    auto result = measure(creates, [&] {
      for (int i = 0; i < creates; ++i) {
        {
          std::unique_lock lock(mutex);
          room.wait(lock, [&] { return running < in_flight; });
          ++running;
        }
        auto made = std::make_shared<std::pair<Task, Event>>(make());
        const bool taken = store->submit({[made](Transaction& tx) -> Result<void> {
                                            tx.insert_task(made->first);
                                            tx.append_event(made->second);
                                            return {};
                                          },
                                          [&](Result<void> done) {
                                            if (!done) std::abort();
                                            const std::lock_guard lock(mutex);
                                            if (running-- == in_flight || running == 0) room.notify_one();
                                          }});
        if (!taken) std::abort();
      }
      std::unique_lock lock(mutex);
      room.wait(lock, [&] { return running == 0; });
    });
    store->close();
    store.reset();
    return result;
  }

  Measure raw(int creates) {
    const auto path = folder + "/raw.db";
    SqliteOptions options;
    options.path = path;
    { open_sqlite(options, clock)->close(); }  // The same schema.
    sqlite3* db = nullptr;
    sqlite3_open(path.c_str(), &db);
    const auto run = [&](const char* sql) {
      if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) std::abort();
    };
    run("PRAGMA synchronous = FULL; PRAGMA cache_size = -6144; PRAGMA wal_autocheckpoint = 16000;"
        "INSERT INTO streams (key, id, sequence) VALUES (1, x'00', 0)");
    const auto prepare = [&](const char* sql) {
      sqlite3_stmt* statement = nullptr;
      if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK) std::abort();
      return statement;
    };
    auto* task_row = prepare(
        "INSERT INTO tasks (id, owner, state, status, version, created_at, updated_at, priority, reminder_count, title)"
        " VALUES (?, 1, 0, 0, 1, ?, ?, 2, 0, ?)");
    auto* event_row = prepare(
        "INSERT INTO events (owner, sequence, type, at, id, entity, correlation, actor_type, source, object)"
        " VALUES (1, ?, 0, ?, ?, ?, ?, 0, 'backend', ?)");
    auto* stream_row = prepare("UPDATE streams SET sequence = ? WHERE key = 1");
    const auto step = [](sqlite3_stmt* statement) {
      if (sqlite3_step(statement) != SQLITE_DONE) std::abort();
      sqlite3_reset(statement);
    };
    auto result = measure(creates, [&] {
      for (int i = 0; i < creates; ++i) {
        if (i % 64 == 0) run("BEGIN IMMEDIATE");
        const auto [task, event] = make();
        const auto at = task.created_at.time_since_epoch().count();
        const auto text = [](sqlite3_stmt* s, int n, const std::string& value) {
          sqlite3_bind_text(s, n, value.data(), static_cast<int>(value.size()), nullptr);
        };
        const auto id = [](sqlite3_stmt* s, int n, const Uuid& value) {
          sqlite3_bind_blob(s, n, value.bytes.data(), 16, nullptr);
        };
        id(task_row, 1, task.id.uuid);
        sqlite3_bind_int64(task_row, 2, at);
        sqlite3_bind_int64(task_row, 3, at);
        text(task_row, 4, task.title);
        step(task_row);
        sqlite3_bind_int64(event_row, 1, i + 1);
        sqlite3_bind_int64(event_row, 2, at);
        id(event_row, 3, event.id.uuid);
        id(event_row, 4, event.entity);
        text(event_row, 5, event.correlation);
        text(event_row, 6, event.object);
        step(event_row);
        if (i % 64 == 63 || i + 1 == creates) {
          sqlite3_bind_int64(stream_row, 1, i + 1);
          step(stream_row);
          run("COMMIT");
        }
      }
    });
    for (auto* statement : {task_row, event_row, stream_row}) sqlite3_finalize(statement);
    sqlite3_close(db);
    return result;
  }

  void clean() {
    for (const auto& entry : fs::directory_iterator(folder)) fs::remove(entry.path());
  }
};

Measure median(std::vector<Measure> all) {
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.per_second < b.per_second; });
  return all[all.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const int creates = argc > 1 ? std::atoi(argv[1]) : 100'000;
  const int in_flight = argc > 2 ? std::atoi(argv[2]) : 64;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 5;
  Bench bench;
  std::string name = (fs::temp_directory_path() / "yaad-bench-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return 1;
  bench.folder = name;
  std::vector<Measure> stores, raws;
  for (int round = 0; round < rounds; ++round) {
    for (const bool store_first : {round % 2 == 0, round % 2 != 0}) {
      if (store_first) {
        stores.push_back(bench.store(creates, in_flight));
      } else {
        raws.push_back(bench.raw(creates));
      }
      bench.clean();
    }
  }
  fs::remove_all(bench.folder);
  const auto store = median(stores);
  const auto raw = median(raws);
  fmt::print("store, {} in flight: {:.0f} creates/s, {:.1f} us of CPU each\n", in_flight, store.per_second,
             store.cpu_us);
  fmt::print("raw SQLite {}, transactions of 64: {:.0f} creates/s, {:.1f} us of CPU each\n", sqlite3_libversion(),
             raw.per_second, raw.cpu_us);
  fmt::print("ratio {:.2f}\n", store.per_second / raw.per_second);
  return 0;
}
