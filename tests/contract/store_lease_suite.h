#pragma once
#include "contract/store_suite.h"

namespace yaad::contract {

/// What every store must do for work that is shared by processes: leases, and whom the sweep of events waits for.
template <typename Factory>
class StoreLeaseContract : public StoreContract<Factory> {
 protected:
  bool take(const Uuid& owner, std::chrono::seconds from, std::chrono::seconds until) {
    bool taken = false;
    EXPECT_TRUE(
        this->write([&](Transaction& tx) { taken = tx.take_lease("relay", owner, kStart + from, kStart + until); }));
    return taken;
  }
  std::optional<Lease> lease() {
    return this->look([](ReadView& view) { return view.find_lease("relay"); });
  }
  void pass(const std::string& consumer, std::int64_t position) {
    EXPECT_TRUE(this->write([&](Transaction& tx) { tx.set_consumer_cursor(consumer, position); }));
  }
  void keep_for(const std::vector<std::string>& consumers) {
    EXPECT_TRUE(this->write([&](Transaction& tx) { tx.keep_events_for(consumers); }));
  }
  /// How many events are left after a sweep when all are past their time.
  std::size_t left_after_sweep() {
    EXPECT_TRUE(
        this->write([&](Transaction& tx) { tx.sweep(this->clock.now() + std::chrono::hours(24 * 8), {}, 100); }));
    return this->look([](ReadView& view) { return view.events_after(0, 100); }).size();
  }
  void audit(UserId owner, std::uint64_t first, std::uint64_t last) {
    std::vector<AuditEntry> entries;
    for (auto i = first; i <= last; ++i) {
      AuditEntry entry;
      entry.user = owner;
      entry.sequence = i;
      entry.event = EventId{this->ids.next()};
      entry.text = "{}";
      entry.hash = std::string(32, 'h');
      entries.push_back(entry);
    }
    EXPECT_TRUE(this->write([&](Transaction& tx) { tx.append_audit(entries, {last, last, entries.back().hash}); }));
  }
};
TYPED_TEST_SUITE_P(StoreLeaseContract);

TYPED_TEST_P(StoreLeaseContract, OneOwnerHoldsALeaseAtATime) {
  using std::chrono::seconds;
  const Uuid one = this->ids.next(), two = this->ids.next();
  EXPECT_FALSE(this->lease());
  EXPECT_TRUE(this->take(one, seconds(0), seconds(10)));
  EXPECT_FALSE(this->take(two, seconds(9), seconds(19)));
  ASSERT_TRUE(this->lease());
  EXPECT_EQ(this->lease()->owner, one);
  EXPECT_EQ(this->lease()->until, kStart + seconds(10));
  EXPECT_TRUE(this->take(one, seconds(5), seconds(15)));  // Renewed.
  EXPECT_FALSE(this->take(two, seconds(10), seconds(20)));
  EXPECT_TRUE(this->take(two, seconds(15), seconds(25)));  // It has run out.
  EXPECT_FALSE(this->take(one, seconds(16), seconds(26)));
  this->reopen();
  EXPECT_EQ(this->lease()->owner, two);
  EXPECT_TRUE(this->write([&](Transaction& tx) {
    tx.release_lease("relay", one);  // Not its own.
    EXPECT_TRUE(tx.find_lease("relay"));
    EXPECT_TRUE(tx.take_lease("another", one, kStart, kStart + seconds(5)));
    tx.release_lease("relay", two);
    EXPECT_FALSE(tx.find_lease("relay"));
  }));
  EXPECT_TRUE(this->take(one, seconds(16), seconds(26)));
}

TYPED_TEST_P(StoreLeaseContract, ALeaseOfARefusedJobIsNotTaken) {
  EXPECT_FALSE(run_in_transaction(*this->store, [&](Transaction& tx) -> Result<void> {
    EXPECT_TRUE(tx.take_lease("relay", this->ids.next(), kStart, kStart + std::chrono::seconds(10)));
    return Error{ErrorCode::kConflict, "refused"};
  }));
  EXPECT_FALSE(this->lease());
}

TYPED_TEST_P(StoreLeaseContract, EventsWaitForTheRelayAndNotForABusThatIsNotInUse) {
  for (int i = 0; i < 6; ++i) this->add("t");
  this->pass("audit", 2);
  this->pass("search", 3);
  this->keep_for({"relay"});                // From here on a broker brings the events.
  EXPECT_EQ(this->left_after_sweep(), 6U);  // The relay has not begun.
  this->pass("relay", 5);
  this->audit(this->user, 1, 4);
  EXPECT_EQ(this->left_after_sweep(), 2U);
  this->audit(this->user, 5, 6);
  EXPECT_EQ(this->left_after_sweep(), 1U);
  this->keep_for({"audit", "search"});  // And back: the relay's mark stays behind.
  this->add("u");
  this->pass("audit", 7);
  this->pass("search", 6);
  EXPECT_EQ(this->left_after_sweep(), 1U);  // The seventh; it is the last one, too.
}

TYPED_TEST_P(StoreLeaseContract, AUserWhoseChainIsBehindKeepsNobodyElsesEvents) {
  this->add("mine");
  for (int i = 0; i < 3; ++i) this->add(this->make_task("theirs", this->other));
  this->add("mine");
  this->keep_for({"relay"});
  this->pass("relay", 5);
  this->audit(this->other, 1, 3);
  EXPECT_EQ(this->left_after_sweep(), 2U);
  EXPECT_EQ(this->look([&](ReadView& view) { return view.first_kept_sequence(this->user); }), 1U);
}

REGISTER_TYPED_TEST_SUITE_P(StoreLeaseContract, OneOwnerHoldsALeaseAtATime, ALeaseOfARefusedJobIsNotTaken,
                            EventsWaitForTheRelayAndNotForABusThatIsNotInUse,
                            AUserWhoseChainIsBehindKeepsNobodyElsesEvents);

}  // namespace yaad::contract
