#include "app/delivery.h"

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "app/delivery_mail.h"
#include "app/reminder_events.h"
#include "base/logging.h"

namespace yaad {
namespace {

// A digest is made of one claim, so it never comes near this.
constexpr std::size_t kDigestMax = 10'000;
constexpr std::string_view kNotConfigured = "e-mail is not configured: set --smtp-url and --notify-email";
constexpr std::string_view kNoAddress = "there is no address to send to: set the profile's email, or --notify-email";

std::string delivery_name(const DeliveryKey& key) {
  return key.reminder.str() + "." + std::to_string(key.revision) + "." + std::string(to_string(key.channel));
}

bool in_digest(const Delivery& delivery) { return delivery.mail && *delivery.mail != delivery.key.reminder.uuid; }

const Reminder* reminder_of(const Task& task, const DeliveryKey& key) {
  for (const Reminder& reminder : task.reminders) {
    if (reminder.id == key.reminder) return reminder.revision == key.revision ? &reminder : nullptr;
  }
  return nullptr;
}

}  // namespace

// A claimed delivery that is still wanted, with what its mail needs.
struct DeliveryWorkers::Item {
  Delivery delivery;
  Profile profile;
  ReminderNote note;
};

// How a delivery ended, to be written down.
struct DeliveryWorkers::Outcome {
  Delivery delivery;  ///< As claimed: its lease proves that it is still ours.
  DeliveryState state = DeliveryState::kSent;
  std::string reason;
  std::optional<Instant> next_attempt;  ///< With kQueued.
  bool handed_back = false;             ///< Not tried: the attempt does not count and nothing is told.
  bool tell_cancelled = false;          ///< The task was completed or deleted.
};

DeliveryWorkers::DeliveryWorkers(Store& store, Mailer* mailer, const Clock& clock, IdSource& ids, Options options)
    : store_(store), mailer_(mailer), clock_(clock), ids_(ids), options_(std::move(options)), self_(ids.next()) {}

DeliveryWorkers::~DeliveryWorkers() { stop(); }

void DeliveryWorkers::start() {
  if (!threads_.empty()) return;
  for (std::size_t i = 0; i < std::max<std::size_t>(1, options_.workers); ++i) threads_.emplace_back([this] { run(); });
}

void DeliveryWorkers::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void DeliveryWorkers::wake() {
  {
    const std::lock_guard lock(mutex_);
    ++news_;
  }
  changed_.notify_all();
}

void DeliveryWorkers::committed(std::span<const EventPtr> events) {
  const bool fired = std::any_of(events.begin(), events.end(),
                                 [](const EventPtr& event) { return event->type == EventType::kReminderTriggered; });
  if (fired) wake();
}

void DeliveryWorkers::run() {
  for (;;) {
    std::uint64_t seen = 0;
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
      seen = news_;
    }
    std::optional<Instant> next;
    try {
      std::call_once(taken_over_, [this] { take_over(); });
      if (run_once() > 0) continue;
      store_.read([&](ReadView& view) { next = view.next_delivery_at(); });
    } catch (const std::exception& error) {
      log::warn("deliveries could not be read; trying again", {{"error", error.what()}});
      next = clock_.now() + std::chrono::seconds(1);
    }
    // What is due by now is claimed at once, but for a short rest that keeps a store that contradicts itself from
    // making the loop spin.
    constexpr std::chrono::nanoseconds kRest = std::chrono::milliseconds(5);
    std::chrono::nanoseconds time = options_.recheck;
    if (next) time = std::min(time, std::max<std::chrono::nanoseconds>(*next - clock_.now(), kRest));
    std::unique_lock lock(mutex_);
    const auto until = clock_.steady() + time;
    while (!stopping_ && news_ == seen && clock_.steady() < until) changed_.wait_for(lock, until - clock_.steady());
  }
}

void DeliveryWorkers::take_over() {
  if (!store_.sole()) return;
  constexpr std::size_t kAtOnce = 500;
  for (std::size_t released = kAtOnce; released == kAtOnce;) {
    const auto done = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
      released = tx.release_leases(self_, clock_.now(), kAtOnce);
      return {};
    });
    if (!done) throw StorageError(StorageError::Kind::kBusy, done.error().detail);
    if (released > 0) log::info("deliveries of an earlier run go on", {{"count", released}});
  }
}

std::size_t DeliveryWorkers::run_once() {
  auto claimed = claim();
  const std::size_t count = claimed.size();
  if (count == 0) return 0;
  std::vector<Outcome> outcomes;
  auto items = look_again(std::move(claimed), outcomes);
  send_all(std::move(items), outcomes);
  settle(outcomes);
  return count;
}

std::vector<Delivery> DeliveryWorkers::claim() {
  // Most wake-ups find nothing: a read decides, so that the writer is only asked when there is something to claim.
  const Instant now = clock_.now();
  bool any = false;
  store_.read([&](ReadView& view) { any = !view.due_deliveries(now, 1).empty(); });
  if (!any) return {};
  std::vector<Delivery> claimed;
  const auto done = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
    claimed = due_in_whole_mails(tx, now);
    put_into_mails(claimed);
    for (Delivery& delivery : claimed) {
      delivery.state = DeliveryState::kLeased;
      delivery.lease_until = now + options_.lease;
      delivery.lease_owner = self_;
      ++delivery.attempts;
      tx.put_delivery(delivery);
    }
    return {};
  });
  if (!done) throw StorageError(StorageError::Kind::kBusy, done.error().detail);
  return claimed;
}

// A digest is claimed with all of its members, or not yet.
std::vector<Delivery> DeliveryWorkers::due_in_whole_mails(Transaction& tx, Instant now) const {
  std::vector<Delivery> claimed;
  std::set<Uuid> digests;
  for (Delivery& delivery : tx.due_deliveries(now, options_.claim_max)) {
    if (!in_digest(delivery)) {
      claimed.push_back(std::move(delivery));
    } else if (claimed.size() < options_.claim_max && digests.insert(*delivery.mail).second) {
      auto members = tx.deliveries_of_digest(*delivery.mail, kDigestMax);
      std::move(members.begin(), members.end(), std::back_inserter(claimed));
    }
  }
  return claimed;
}

// Those claimed for the first time: many of one person go in one mail, and so does what was missed.
void DeliveryWorkers::put_into_mails(std::vector<Delivery>& claimed) {
  std::map<std::pair<UserId, bool>, std::vector<Delivery*>> fresh;  // (user, missed)
  for (Delivery& delivery : claimed) {
    if (!delivery.mail && delivery.key.channel == Channel::kEmail) {
      fresh[{delivery.user, delivery.missed}].push_back(&delivery);
    }
  }
  for (auto& [key, group] : fresh) {
    const bool together = group.size() > 1 && (key.second || group.size() >= options_.digest_from);
    const Uuid digest = together ? ids_.next() : Uuid{};
    for (Delivery* delivery : group) delivery->mail = together ? digest : delivery->key.reminder.uuid;
  }
}

// The truth at the time of sending: what was completed, deleted or moved since is not sent.
std::vector<DeliveryWorkers::Item> DeliveryWorkers::look_again(std::vector<Delivery> claimed,
                                                               std::vector<Outcome>& outcomes) {
  std::vector<Item> items;
  std::map<UserId, Profile> profiles;
  store_.read([&](ReadView& view) {
    for (Delivery& delivery : claimed) {
      const auto task = view.find_task(delivery.user, delivery.task);
      const bool open = task && !task->deleted_at && task->status == TaskStatus::kActive;
      const Reminder* reminder = task ? reminder_of(*task, delivery.key) : nullptr;
      if (!open || !reminder || reminder->status == ReminderStatus::kCancelled) {
        Outcome cancelled{std::move(delivery), DeliveryState::kCancelled, {}, {}, false, reminder != nullptr};
        outcomes.push_back(std::move(cancelled));
        continue;
      }
      auto found = profiles.find(delivery.user);
      if (found == profiles.end()) {
        const Profile profile = view.find_profile(delivery.user).value_or(Profile{.user = delivery.user});
        found = profiles.emplace(delivery.user, profile).first;
      }
      items.push_back({std::move(delivery), found->second, {task->title, task->due}});
    }
  });
  return items;
}

void DeliveryWorkers::send_all(std::vector<Item> items, std::vector<Outcome>& outcomes) {
  std::map<std::tuple<UserId, bool, Uuid>, std::vector<Item>> mails;  // (user, missed, mail)
  for (Item& item : items) {
    if (item.delivery.key.channel == Channel::kWeb) {
      // The event stream itself shows it on the page: being told is being sent.
      outcomes.push_back({std::move(item.delivery), DeliveryState::kSent, {}, {}, false, false});
    } else if (mailer_ == nullptr) {
      outcomes.push_back(failed(item, false, std::string(kNotConfigured)));
    } else if (item.profile.email.empty() && options_.default_to.empty()) {
      outcomes.push_back(failed(item, false, std::string(kNoAddress)));
    } else {
      const std::tuple key(item.delivery.user, item.delivery.missed, *item.delivery.mail);
      mails[key].push_back(std::move(item));
    }
  }
  // What needs no mail is not kept waiting by a slow server.
  settle(outcomes);
  outcomes.clear();
  for (const auto& [key, group] : mails) send_group(group, std::get<bool>(key));
}

void DeliveryWorkers::send_group(std::span<const Item> group, bool missed) {
  std::vector<Outcome> outcomes;
  const auto hand_back = [&](const Item& item) {
    outcomes.push_back({item.delivery, DeliveryState::kQueued, {}, clock_.now(), true, false});
  };
  bool stopping = false;
  {
    const std::lock_guard lock(mutex_);
    stopping = stopping_;
  }
  if (stopping || clock_.now() + options_.send_reserve > *group.front().delivery.lease_until) {
    for (const Item& item : group) hand_back(item);
    settle(outcomes);
    return;
  }
  std::vector<ReminderNote> notes;
  for (const Item& item : group) notes.push_back(item.note);
  const Item& first = group.front();
  Mail mail = reminder_mail(notes, missed, first.profile);
  mail.to = first.profile.email.empty() ? options_.default_to : first.profile.email;
  mail.from = options_.from;
  mail.message_id =
      (in_digest(first.delivery) ? "digest." + first.delivery.mail->str() : delivery_name(first.delivery.key)) +
      "@yaad";
  MailResult result;
  try {
    result = mailer_->send(mail);
  } catch (const std::exception& error) {
    result = {MailOutcome::kTemporaryFailure, error.what()};
  }
  for (const Item& item : group) {
    if (result.sent()) {
      outcomes.push_back({item.delivery, DeliveryState::kSent, {}, {}, false, false});
    } else {
      outcomes.push_back(failed(item, result.outcome == MailOutcome::kTemporaryFailure, result.reason));
    }
  }
  settle(outcomes);
}

DeliveryWorkers::Outcome DeliveryWorkers::failed(const Item& item, bool again, const std::string& reason) const {
  Outcome outcome{item.delivery, DeliveryState::kFailed, reason, {}, false, false};
  const auto tried = static_cast<std::size_t>(std::max(1, item.delivery.attempts));
  if (again && tried <= options_.retry_after.size()) {
    outcome.state = DeliveryState::kQueued;
    outcome.next_attempt = clock_.now() + options_.retry_after[tried - 1];
  }
  return outcome;
}

namespace {

void mark_reminder(Transaction& tx, const Delivery& delivery, ReminderStatus status) {
  // A reminder that was moved meanwhile waits anew: what became of its former time does not touch it.
  const auto row = tx.find_reminder(delivery.user, delivery.key.reminder);
  if (row && row->reminder.revision == delivery.key.revision) tx.set_reminder_status(delivery.key.reminder, status);
}

// The ledger remembers what a reminder came to for as long as there is the reminder.
void write_to_ledger(Transaction& tx, const Delivery& delivery) {
  const bool finished = delivery.state >= DeliveryState::kSent;
  if (finished && !tx.find_reminder(delivery.user, delivery.key.reminder)) {
    tx.remove_delivery(delivery.key);
  } else {
    tx.put_delivery(delivery);
  }
}

}  // namespace

void DeliveryWorkers::settle(std::span<const Outcome> outcomes) {
  if (outcomes.empty()) return;
  const Instant now = clock_.now();
  const auto write = [&](Transaction& tx) -> Result<void> {
    for (const Outcome& outcome : outcomes) {
      const auto row = tx.find_delivery(outcome.delivery.key);
      const bool ours = row && row->state == DeliveryState::kLeased && row->lease_owner == self_ &&
                        row->lease_until == outcome.delivery.lease_until;
      if (!ours) continue;
      Delivery delivery = *row;
      delivery.state = outcome.state;
      delivery.lease_until.reset();
      delivery.lease_owner.reset();
      if (outcome.next_attempt) delivery.next_attempt = *outcome.next_attempt;
      if (outcome.handed_back) --delivery.attempts;
      write_to_ledger(tx, delivery);
      const auto tell = [&](EventType type, std::string payload) {
        Event event = delivery_event(delivery, type, EventId{ids_.next()}, now, std::move(payload));
        tx.append_event(event);
      };
      if (outcome.state == DeliveryState::kSent) {
        mark_reminder(tx, delivery, ReminderStatus::kSent);
        tell(EventType::kReminderSent, reminder_sent_payload(delivery, now));
      } else if (outcome.state == DeliveryState::kCancelled) {
        if (!outcome.tell_cancelled) continue;
        mark_reminder(tx, delivery, ReminderStatus::kCancelled);
        tell(EventType::kReminderCancelled, reminder_cancelled_payload(delivery));
      } else if (!outcome.handed_back) {
        if (outcome.state == DeliveryState::kFailed) mark_reminder(tx, delivery, ReminderStatus::kFailed);
        tell(EventType::kReminderFailed,
             reminder_failed_payload(delivery, outcome.reason, delivery.attempts - 1, outcome.next_attempt));
      }
    }
    return {};
  };
  // A refused mark is worth some tries: without it the lease runs out and the mail goes again.
  constexpr int kTries = 20;
  for (int i = 0; i < kTries; ++i) {
    const auto done = run_in_transaction(store_, write);
    if (done) return;
    log::warn("the outcome of deliveries could not be written; trying again", {{"error", done.error().detail}});
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::milliseconds(100), [&] { return stopping_; });
  }
}

}  // namespace yaad
