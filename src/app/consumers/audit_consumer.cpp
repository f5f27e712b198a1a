#include "app/consumers/audit_consumer.h"

#include <openssl/rand.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "app/audit_chain.h"

namespace yaad {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kSaltsAtOnce = 256;

constexpr std::size_t kFillPage = 1'000;

}  // namespace

/// What a batch adds to one user's chain.
struct AuditConsumer::Links {
  std::vector<AuditEntry> entries;
  AuditHead head;
};

AuditConsumer::AuditConsumer(Store& store, std::size_t heads_max) : store_(store), heads_max_(heads_max) {}

ConsumerOptions AuditConsumer::options() {
  ConsumerOptions options;
  // Under load an entry may come some milliseconds later: more of them together fill fewer pages.
  options.linger = std::chrono::milliseconds(5);
  options.linger_until = 256;
  options.may_skip = false;  // A chain with a hole would be worth nothing.
  options.own_mark = true;   // The chain's head.
  return options;
}

Result<Effect> AuditConsumer::handle(std::span<const EventPtr> events) {
  trim();
  try {
    auto effect = extend(events);
    if (!effect) settled(false);  // The heads have grown by what will not be stored.
    return effect;
  } catch (...) {
    settled(false);
    throw;
  }
}

Result<Effect> AuditConsumer::extend(std::span<const EventPtr> events) {
  auto links = std::make_shared<std::map<UserId, Links>>();
  for (const EventPtr& event : events) {
    AuditHead& head = head_of(event->user);
    if (event->sequence <= head.last_sequence) continue;  // In the chain already.
    if (event->sequence != head.last_sequence + 1) {
      // It came early: what lies between is in the table, for it was committed before.
      if (auto filled = fill(event->user, event->sequence, head, (*links)[event->user]); !filled) return filled.error();
      continue;
    }
    link(*event, head, (*links)[event->user]);
  }
  std::erase_if(*links, [](const auto& each) { return each.second.entries.empty(); });
  if (links->empty()) return Effect{};
  return Effect{[links](Transaction& tx) -> Result<void> {
    for (const auto& [user, mine] : *links) tx.append_audit(mine.entries, mine.head);
    return {};
  }};
}

void AuditConsumer::link(const Event& event, AuditHead& head, Links& mine) {
  mine.entries.push_back(make_audit_entry(event, head.last_hash, next_salt()));
  ++head.count;
  head.last_sequence = event.sequence;
  head.last_hash = mine.entries.back().hash;
  mine.head = head;
}

// From the chain's end to `to`, out of the table. A long stretch is stored in between, so that memory stays bounded.
Result<void> AuditConsumer::fill(UserId user, std::uint64_t to, AuditHead& head, Links& mine) {
  while (head.last_sequence < to) {
    std::vector<EventPtr> page;
    const auto missing = static_cast<std::size_t>(std::min<std::uint64_t>(kFillPage, to - head.last_sequence));
    store_.read([&](ReadView& view) { page = view.user_events_after(user, head.last_sequence, missing); });
    for (const EventPtr& event : page) {
      if (event->sequence == head.last_sequence + 1) link(*event, head, mine);
    }
    if (page.empty() || page.back()->sequence != head.last_sequence)
      return Error{ErrorCode::kConflict, "event " + std::to_string(to) + " came while the chain ends at " +
                                             std::to_string(head.last_sequence) + " and the next is not in the table"};
    if (mine.entries.size() < kFillPage) continue;
    const auto stored = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
      tx.append_audit(mine.entries, mine.head);
      return {};
    });
    if (!stored) return stored.error();
    mine.entries.clear();
  }
  return {};
}

void AuditConsumer::settled(bool committed) {
  if (committed) return;
  heads_.clear();
  ages_.clear();
}

AuditHead& AuditConsumer::head_of(UserId user) {
  if (const auto found = heads_.find(user); found != heads_.end()) {
    ages_.splice(ages_.begin(), ages_, found->second.age);
    return found->second.head;
  }
  AuditHead head;
  store_.read([&](ReadView& view) { head = view.audit_head(user); });
  if (head.last_hash.empty()) head.last_hash.assign(32, '\0');
  ages_.push_front(user);
  return heads_.emplace(user, Held{std::move(head), ages_.begin()}).first->second.head;
}

// Only between batches: within one, what a head has grown by is not in the store yet.
void AuditConsumer::trim() {
  while (heads_.size() > heads_max_) {
    heads_.erase(ages_.back());
    ages_.pop_back();
  }
}

std::string AuditConsumer::next_salt() {
  if (salts_.empty()) {
    salts_.resize(kSaltBytes * kSaltsAtOnce);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(salts_.data()), static_cast<int>(salts_.size())) != 1)
      throw std::runtime_error("the system gave no random bytes");
  }
  std::string salt = salts_.substr(salts_.size() - kSaltBytes);
  salts_.resize(salts_.size() - kSaltBytes);
  return salt;
}

}  // namespace yaad
