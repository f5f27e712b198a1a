#include "roles/house.h"

#include "roles/broker.h"

namespace yaad::roles {
namespace {

std::unique_ptr<WordsPart> make_words(const config::Settings& settings, const RoleSet& roles) {
  if (!roles.has(Role::kChat) || settings.conversations == "store") return nullptr;
  return std::make_unique<WordsPart>(settings, config::process_environment());
}

}  // namespace

House::House(const config::Settings& settings, const RoleSet& roles, Neighbours& neighbours, Clock& clock,
             metrics::Registry& registry)
    : words_(make_words(settings, roles)), ground_(settings, clock, registry) {
  if (words_) add(words_.get());  // Stopped last: what the store still commits is kept.
  add(&ground_);
  BrokerChoice choice;
  if (roles.on_the_bus()) choice = make_broker(settings, config::process_environment(), ground_.clock);
  hooks_ = std::move(choice.hooks);
  events_ = std::make_unique<EventsPart>(ground_, roles, std::move(choice.broker));
  add(events_.get());
  if (roles.has(Role::kApi)) add((api_ = std::make_unique<ApiPart>(ground_, *events_)).get());
  if (roles.has(Role::kChat))
    add((chat_ = std::make_unique<ChatPart>(ground_, words_ ? &words_->conversations() : nullptr)).get());
  if (roles.has(Role::kAudit)) add((audit_ = std::make_unique<AuditPart>(ground_, *events_)).get());
  if (roles.has(Role::kRecurring)) add((recurring_ = std::make_unique<RecurringPart>(ground_, *events_)).get());
  if (roles.has(Role::kNotification)) {
    add((notification_ = std::make_unique<NotificationPart>(ground_, *events_)).get());
  }
  add(&neighbours);
  ground_.store->on_commit([this](std::span<const EventPtr> events) {
    for (Part* part : parts_) part->committed(events);
  });
  ground_.settle_local_user();
  app_ = std::make_unique<App>(App{.store = *ground_.store,
                                   .clock = ground_.clock,
                                   .ids = ground_.ids,
                                   .executor = *ground_.executor,
                                   .queries = *ground_.queries,
                                   .assistant = chat_ ? &chat_->assistant() : nullptr,
                                   .live = api_ ? &api_->live() : nullptr,
                                   .local_user = ground_.local_user,
                                   .email_configured = ground_.email_configured,
                                   .version = YAAD_VERSION,
                                   .checks = [this] { return checks(); },
                                   .metrics = [&registry](std::string& out) { registry.render(out); },
                                   .replay_dead_letter = [this](std::int64_t id) { return events_->replay(id); },
                                   .conversations = words_ ? &words_->conversations() : nullptr});
}

House::~House() = default;

std::vector<App::Check> House::checks() const {
  std::vector<App::Check> checks;
  for (const Part* part : parts_) part->check(checks);
  return checks;
}

void House::start() {
  for (Part* part : parts_) part->start();
  ground_.store->on_hint([this](const CommitHint& hint) {
    for (Part* part : parts_) part->hinted(hint);
  });
}

void House::stop() {
  ground_.store->on_hint({});
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) (*part)->stop();
}

}  // namespace yaad::roles
