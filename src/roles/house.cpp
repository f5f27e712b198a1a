#include "roles/house.h"

#include <filesystem>

#include "adapters/http/request.h"
#include "adapters/llm/language_model.h"
#include "adapters/postgres/postgres_store.h"
#include "adapters/smtp/smtp_mailer.h"
#include "adapters/sqlite/sqlite_store.h"
#include "app/local_user.h"
#include "base/logging.h"

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

std::unique_ptr<Store> open_store(const config::Settings& settings, const Clock& clock, metrics::Registry& registry) {
  if (on_postgres(settings)) {
    PostgresOptions options;
    set_common(options, settings, registry);
    options.url = settings.store;
    options.connect_timeout = std::chrono::milliseconds(settings.store_connect_timeout_ms);
    options.statement_timeout = std::chrono::milliseconds(settings.store_statement_timeout_ms);
    options.lock_timeout = std::chrono::milliseconds(settings.store_lock_timeout_ms);
    options.idle_timeout = std::chrono::milliseconds(settings.store_idle_timeout_ms);
    options.silence = options.statement_timeout + options.connect_timeout;
    return open_postgres(std::move(options), clock);
  }
  SqliteOptions options;
  set_common(options, settings, registry);
  options.path = database_path(settings);
  return open_sqlite(std::move(options), clock);
}

}  // namespace

House::House(const config::Settings& settings, Clock& clock, metrics::Registry& registry)
    : clock_(clock), registry_(registry), ids_(clock) {
  email_configured_ = !settings.smtp_url.empty() && !settings.notify_email.empty();
  store_ = open_store(settings, clock, registry);
  make_parts(settings);
}

House::~House() = default;

void House::make_parts(const config::Settings& settings) {
  queries_ = std::make_unique<Queries>(*store_, clock_);
  executor_ = std::make_unique<Executor>(
      *store_, clock_, ids_, Executor::Options{email_configured_, static_cast<int>(settings.trash_keep_days)});
  bus_ = std::make_unique<EmbeddedBus>(*store_, clock_);
  live_ = std::make_unique<LiveHub>(*store_);
  Scheduler::Options schedule;
  auto& lateness = registry_.histogram("yaad_reminder_lateness_seconds",
                                       "From a reminder's time until reminder.triggered is committed.");
  auto& triggered = registry_.counter("yaad_reminders_triggered_total", "Reminders that fell due.");
  schedule.on_fired = [&lateness, &triggered](double seconds, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) lateness.observe(seconds);
    triggered.add(count);
  };
  scheduler_ = std::make_unique<Scheduler>(*store_, *executor_, clock_, ids_, schedule);
  audit_ = std::make_unique<AuditConsumer>(*store_);
  recurring_ = std::make_unique<RecurringConsumer>(*executor_);
  search_ = std::make_unique<SearchConsumer>();
  bus_->subscribe(*audit_, AuditConsumer::options());
  bus_->subscribe(*recurring_, RecurringConsumer::options());
  // PostgreSQL writes the words with the task.
  if (!on_postgres(settings)) bus_->subscribe(*search_, SearchConsumer::options());
  if (email_configured_) mailer_ = make_mailer(settings);
  make_delivery(settings);
  Sweeper::Options sweep;
  sweep.trash_days = static_cast<int>(settings.trash_keep_days);
  sweeper_ = std::make_unique<Sweeper>(*store_, clock_, ids_, sweep);
  events_total_ = &registry_.counter("yaad_events_total", "Events committed.");
  store_->on_commit([this](std::span<const EventPtr> events) { committed(events); });

  make_assistant(settings);
  const auto local_user = find_local_user(*store_, ids_, {settings.tz, settings.lang, settings.notify_email});
  app_ = std::make_unique<App>(App{.store = *store_,
                                   .clock = clock_,
                                   .ids = ids_,
                                   .executor = *executor_,
                                   .queries = *queries_,
                                   .assistant = *assistant_,
                                   .live = *live_,
                                   .local_user = local_user,
                                   .email_configured = email_configured_,
                                   .version = YAAD_VERSION,
                                   .checks = [this] { return checks(); },
                                   .metrics = [this](std::string& out) { registry_.render(out); },
                                   .replay_dead_letter = [this](std::int64_t id) { return bus_->replay(id); }});
  count();
}

void House::make_delivery(const config::Settings& settings) {
  DeliveryWorkers::Options options;
  options.workers = static_cast<std::size_t>(settings.delivery_threads);
  options.from = settings.smtp_from;
  options.default_to = settings.notify_email;
  options.retry_after.clear();
  for (const std::int64_t seconds : settings.reminder_retry_s) options.retry_after.emplace_back(seconds);
  delivery_ = std::make_unique<DeliveryWorkers>(*store_, mailer_.get(), clock_, ids_, std::move(options));
}

void House::make_assistant(const config::Settings& settings) {
  model_ = make_language_model(settings);
  assistant_ = std::make_unique<Assistant>(*store_, *executor_, clock_, ids_, model_.get());
}

// The cache forgets before anyone hears of the change, so that nobody is told to look and then sees the old one.
void House::committed(std::span<const EventPtr> events) {
  queries_->forget(events);
  bus_->committed(events);
  live_->committed(events);
  scheduler_->committed(events);
  delivery_->committed(events);
  events_total_->add(events.size());
}

void House::count() {
  registry_.gauge_of("yaad_command_queue_length", "Changes that wait for the writer.",
                     [this] { return static_cast<double>(store_->queue_depth()); });
  registry_.gauge_of("yaad_store_writable", "1 while changes can be kept, 0 when writing has stopped.",
                     [this] { return store_->health().stopped.empty() ? 1.0 : 0.0; });
  registry_.gauge_of("yaad_store_inspected", "1 when every page was looked at since the start and found sound.",
                     [this] { return store_->health().inspection == StoreHealth::Inspection::kSound ? 1.0 : 0.0; });
  registry_.gauge_of("yaad_live_streams", "Open event streams and WebSockets.",
                     [this] { return static_cast<double>(live_->streams()); });
  for (const ConsumerState& state : bus_->states()) {
    const std::string name = state.name;
    registry_.gauge_of("yaad_consumer_lag_events", "Events committed that a consumer has still to handle.",
                       [this, name] {
                         for (const ConsumerState& now : bus_->states()) {
                           if (now.name == name) return static_cast<double>(now.lag);
                         }
                         return 0.0;
                       },
                       {{"consumer", name}});
  }
}

namespace {

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

std::vector<App::Check> House::checks() const {
  std::vector<App::Check> checks;
  App::Check database{"database", "ok", {}};
  try {
    store_->read([](ReadView& view) { static_cast<void>(view.last_position()); });
  } catch (const std::exception& error) {
    database.status = "failed";
    database.detail = error.what();
  }
  describe(store_->health(), database);
  checks.push_back(std::move(database));
  App::Check events{"events", "ok", {}};
  for (const ConsumerState& state : bus_->states()) {
    if (state.last_error.empty()) continue;
    events.status = "degraded";
    events.detail += state.name + ": " + state.last_error + " ";
  }
  checks.push_back(std::move(events));
  checks.push_back(
      email_configured_
          ? App::Check{"smtp", "ok", {}}
          : App::Check{"smtp", "disabled",
                       "no e-mail is sent: set --smtp-url and --notify-email; reminders appear on the page"});
  return checks;
}

void House::start() {
  bus_->start();
  scheduler_->start();
  delivery_->start();
  sweeper_->start();
  store_->inspect();
}

void House::stop() {
  sweeper_->stop();
  scheduler_->stop();
  delivery_->stop();
  bus_->stop();  // Consumers finish what is committed, so that the next start has little to catch up with.
  live_->stop();
  store_->close();
}

}  // namespace yaad::roles
