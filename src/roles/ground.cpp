#include "roles/ground.h"

#include "adapters/http/request.h"
#include "adapters/postgres/postgres_store.h"
#include "adapters/sqlite/sqlite_store.h"
#include "app/local_user.h"

namespace yaad::roles {
namespace {

std::string database_path(const config::Settings& settings) {
  constexpr std::string_view kPrefix = "sqlite:";
  if (settings.store.starts_with(kPrefix)) return settings.store.substr(kPrefix.size());
  return settings.data + "/yaad.db";
}

bool on_postgres(const config::Settings& settings) { return settings.store.starts_with("postgres"); }

/// What both stores are told alike.
template <typename Options>
void set_common(Options& options, const config::Settings& settings, metrics::Registry& registry) {
  options.queue_max = static_cast<std::size_t>(settings.command_queue_max);
  options.batch_max = static_cast<std::size_t>(settings.commit_batch_max);
  options.readers = static_cast<std::size_t>(settings.reader_connections);
  // The answers of one commit wake the I/O thread once.
  options.around_done = [](const std::function<void()>& tell) {
    const http::AnswerBatch batch;
    tell();
  };
  auto& batches = registry.histogram("yaad_commit_batch_jobs", "Changes committed together.", metrics::kSizeBuckets);
  options.on_batch = [&batches](std::size_t jobs) { batches.observe(static_cast<double>(jobs)); };
}

std::unique_ptr<Store> open_store(const config::Settings& settings, const Clock& clock, metrics::Registry& registry,
                                  OffsetClock& store_clock) {
  if (on_postgres(settings)) {
    PostgresOptions options;
    set_common(options, settings, registry);
    options.url = settings.store;
    // An embedded bus is one process's own: it shares the store with nobody.
    options.exclusive = settings.bus == "embedded";
    options.connect_timeout = std::chrono::milliseconds(settings.store_connect_timeout_ms);
    options.statement_timeout = std::chrono::milliseconds(settings.store_statement_timeout_ms);
    options.lock_timeout = std::chrono::milliseconds(settings.store_lock_timeout_ms);
    options.idle_timeout = std::chrono::milliseconds(settings.store_idle_timeout_ms);
    options.silence = options.statement_timeout + options.connect_timeout;
    options.on_clock_offset = [&store_clock](std::chrono::microseconds offset) { store_clock.set(offset); };
    return open_postgres(std::move(options), clock);
  }
  SqliteOptions options;
  set_common(options, settings, registry);
  options.path = database_path(settings);
  return open_sqlite(std::move(options), clock);
}

void describe(const StoreHealth& health, App::Check& check) {
  using Inspection = StoreHealth::Inspection;
  if (check.status != "ok") return;
  if (!health.stopped.empty()) {
    check = {check.name, "failed", health.stopped};
  } else if (!health.failing.empty()) {
    check = {check.name, "degraded", "the last change could not be kept: " + health.failing};
  } else if (health.inspection == Inspection::kUnfinished) {
    check.detail = health.note;
  } else if (health.inspection != Inspection::kSound) {
    check.detail = "sound as far as it was looked at; the rest is being looked at";
  }
}

}  // namespace

Ground::Ground(const config::Settings& s, Clock& c, metrics::Registry& r)
    : settings(s),
      store_clock(c),
      clock(store_clock),
      registry(r),
      ids(clock),
      instance(ids.next()),
      email_configured(!s.smtp_url.empty() && !s.notify_email.empty()),
      store(open_store(s, c, r, store_clock)),
      queries(std::make_unique<Queries>(*store, clock)),
      executor(std::make_unique<Executor>(
          *store, clock, ids, Executor::Options{email_configured, static_cast<int>(settings.trash_keep_days)})),
      index_apart_(!on_postgres(s)) {
  count();
}

Ground::~Ground() = default;

void Ground::settle_local_user() {
  local_user = find_local_user(*store, ids, {settings.tz, settings.lang, settings.notify_email});
}

void Ground::start() { store->inspect(); }
void Ground::stop() { store->close(); }

// The cache forgets before anyone hears of the change, so that nobody is told to look and then sees the old one.
void Ground::committed(std::span<const EventPtr> events) {
  queries->forget(events);
  events_total_->add(events.size());
}

void Ground::count() {
  events_total_ = &registry.counter("yaad_events_total", "Events committed.");
  registry.gauge_of("yaad_command_queue_length", "Changes that wait for the writer.",
                    [this] { return static_cast<double>(store->queue_depth()); });
  registry.gauge_of("yaad_store_clock_offset_seconds", "By how much the database's clock is ahead of this machine's.",
                    [this] { return std::chrono::duration<double>(store->clock_offset()).count(); });
  registry.gauge_of("yaad_store_writable", "1 while changes can be kept, 0 when writing has stopped.",
                    [this] { return store->health().stopped.empty() ? 1.0 : 0.0; });
  registry.gauge_of("yaad_store_inspected", "1 when every page was looked at since the start and found sound.",
                    [this] { return store->health().inspection == StoreHealth::Inspection::kSound ? 1.0 : 0.0; });
}

void Ground::check(std::vector<App::Check>& checks) const {
  App::Check database{"database", "ok", {}};
  try {
    store->read([](ReadView& view) { static_cast<void>(view.last_position()); });
  } catch (const std::exception& error) {
    database.status = "failed";
    database.detail = error.what();
  }
  describe(store->health(), database);
  checks.push_back(std::move(database));
}

}  // namespace yaad::roles
