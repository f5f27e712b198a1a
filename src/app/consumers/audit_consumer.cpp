#include "app/consumers/audit_consumer.h"

#include <openssl/rand.h>

#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "app/audit_chain.h"

namespace yaad {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kSaltsAtOnce = 256;

struct Links {
  std::vector<AuditEntry> entries;
  AuditHead head;
};

}  // namespace

AuditConsumer::AuditConsumer(Store& store, std::size_t heads_max) : store_(store), heads_max_(heads_max) {}

ConsumerOptions AuditConsumer::options() {
  ConsumerOptions options;
  // Under load an entry may come some milliseconds later: more of them together fill fewer pages.
  options.linger = std::chrono::milliseconds(5);
  options.linger_until = 256;
  options.may_skip = false;  // A chain with a hole would be worth nothing.
  return options;
}

Result<Effect> AuditConsumer::handle(std::span<const EventPtr> events) {
  trim();
  auto links = std::make_shared<std::map<UserId, Links>>();
  for (const EventPtr& event : events) {
    AuditHead& head = head_of(event->user);
    if (event->sequence <= head.last_sequence) continue;  // In the chain already.
    if (event->sequence != head.last_sequence + 1) {
      return Error{ErrorCode::kConflict, "event " + std::to_string(event->sequence) + " came while the chain ends at " +
                                             std::to_string(head.last_sequence)};
    }
    Links& mine = (*links)[event->user];
    mine.entries.push_back(make_audit_entry(*event, head.last_hash, next_salt()));
    ++head.count;
    head.last_sequence = event->sequence;
    head.last_hash = mine.entries.back().hash;
    mine.head = head;
  }
  if (links->empty()) return Effect{};
  return Effect{[links](Transaction& tx) -> Result<void> {
    for (const auto& [user, mine] : *links) tx.append_audit(mine.entries, mine.head);
    return {};
  }};
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
