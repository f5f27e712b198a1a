#include "roles/notification_part.h"

#include "adapters/smtp/smtp_mailer.h"

namespace yaad::roles {
namespace {

Scheduler::Options schedule_options(metrics::Registry& registry) {
  Scheduler::Options options;
  auto& lateness = registry.histogram("yaad_reminder_lateness_seconds",
                                      "From a reminder's time until reminder.triggered is committed.");
  auto& triggered = registry.counter("yaad_reminders_triggered_total", "Reminders that fell due.");
  options.on_fired = [&lateness, &triggered](double seconds, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) lateness.observe(seconds);
    triggered.add(count);
  };
  return options;
}

DeliveryWorkers::Options delivery_options(const config::Settings& settings) {
  DeliveryWorkers::Options options;
  options.workers = static_cast<std::size_t>(settings.delivery_threads);
  options.from = settings.smtp_from;
  options.default_to = settings.notify_email;
  options.lease = std::chrono::seconds(settings.delivery_lease_s);
  options.send_reserve = options.lease / 2;
  options.retry_after.clear();
  for (const std::int64_t seconds : settings.reminder_retry_s) options.retry_after.emplace_back(seconds);
  return options;
}

}  // namespace

NotificationPart::NotificationPart(Ground& ground, EventsPart& events)
    : ground_(ground),
      mailer_(ground.email_configured ? make_mailer(ground.settings) : nullptr),
      scheduler_(std::make_unique<Scheduler>(*ground.store, *ground.executor, ground.clock, ground.ids,
                                             schedule_options(ground.registry))),
      delivery_(std::make_unique<DeliveryWorkers>(*ground.store, mailer_.get(), ground.clock, ground.ids,
                                                  delivery_options(ground.settings))) {
  static_cast<void>(events);
}

NotificationPart::~NotificationPart() = default;

void NotificationPart::start() {
  scheduler_->start();
  delivery_->start();
}

void NotificationPart::stop() {
  scheduler_->stop();
  delivery_->stop();
}

void NotificationPart::hinted(const CommitHint& hint) {
  if (hint.reminders) scheduler_->wake();
  if (hint.deliveries) delivery_->wake();
}

void NotificationPart::committed(std::span<const EventPtr> events) {
  scheduler_->committed(events);
  delivery_->committed(events);
}

void NotificationPart::check(std::vector<App::Check>& checks) const {
  checks.push_back(
      ground_.email_configured
          ? App::Check{"smtp", "ok", {}}
          : App::Check{"smtp", "disabled",
                       "no e-mail is sent: set --smtp-url and --notify-email; reminders appear on the page"});
}

}  // namespace yaad::roles
