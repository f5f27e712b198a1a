#pragma once
#include <list>
#include <unordered_map>

#include "app/ports/event_bus.h"

namespace yaad {

/// Appends every event to its user's hash chain. Hashes outside the transaction; the effect only inserts.
/// The chain's head is its mark: what comes late or twice is there already, and for what comes early the events before
/// it are read from the table. No event is ever left out.
/// Keeps the heads of the users who are busy just now; after a commit of unknown outcome they are read again.
class AuditConsumer final : public Consumer {
 public:
  /// Borrows the store.
  explicit AuditConsumer(Store& store, std::size_t heads_max = 10'000);

  static ConsumerOptions options();
  [[nodiscard]] std::string_view name() const override { return "audit"; }
  [[nodiscard]] bool wants(EventType) const override { return true; }
  Result<Effect> handle(std::span<const EventPtr> events) override;
  void settled(bool committed) override;

 private:
  struct Held {
    AuditHead head;
    std::list<UserId>::iterator age;
  };
  struct Links;
  Result<Effect> extend(std::span<const EventPtr> events);
  AuditHead& head_of(UserId user);
  void link(const Event& event, AuditHead& head, Links& mine);
  Result<void> fill(UserId user, std::uint64_t to, AuditHead& head, Links& mine);
  void trim();
  std::string next_salt();

  Store& store_;
  std::size_t heads_max_;
  std::list<UserId> ages_;  ///< Most lately used first.
  std::unordered_map<UserId, Held> heads_;
  std::string salts_;  ///< Random bytes not used yet.
};

}  // namespace yaad
