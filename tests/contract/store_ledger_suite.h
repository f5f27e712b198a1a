#pragma once
#include "contract/store_suite.h"

namespace yaad::contract {

/// What every store must do for reminders and the ledger of their deliveries.
template <typename Factory>
class StoreLedgerContract : public StoreContract<Factory> {};
TYPED_TEST_SUITE_P(StoreLedgerContract);

TYPED_TEST_P(StoreLedgerContract, TellsDueRemindersAndKeepsTheLedger) {
  auto task = this->make_task("t");
  for (int i = 0; i < 3; ++i) {
    Reminder reminder;
    reminder.id = ReminderId{this->ids.next()};
    reminder.at = reminder.trigger_time = kStart + std::chrono::minutes(10 * (3 - i));
    task.reminders.push_back(reminder);
  }
  this->add(task);
  EXPECT_EQ(this->look([](ReadView& v) { return v.next_reminder_at(); }), kStart + std::chrono::minutes(10));
  auto due = this->look([](ReadView& v) { return v.due_reminders(kStart + std::chrono::minutes(20), 10); });
  ASSERT_EQ(due.size(), 2U);
  EXPECT_EQ(due[0].reminder, task.reminders[2]);
  EXPECT_EQ(due[0].task_title, "t");
  EXPECT_EQ(due[0].user, this->user);
  Delivery delivery;
  delivery.key = {due[0].reminder.id, 1, Channel::kEmail};
  delivery.user = this->user;
  delivery.task = task.id;
  delivery.next_attempt = kStart;
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    tx.set_reminder_status(due[0].reminder.id, ReminderStatus::kTriggered);
    tx.put_delivery(delivery);
  }));
  EXPECT_EQ(this->look([](ReadView& v) { return v.next_reminder_at(); }), kStart + std::chrono::minutes(20));
  EXPECT_EQ(this->look([](ReadView& v) { return v.due_deliveries(kStart, 9); }).size(), 1U);
  delivery.state = DeliveryState::kLeased;
  delivery.lease_until = kStart + std::chrono::seconds(5);
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.put_delivery(delivery); }));
  EXPECT_EQ(this->look([](ReadView& v) { return v.due_deliveries(kStart, 9); }).size(), 0U);
  EXPECT_EQ(this->look([](ReadView& v) { return v.next_delivery_at(); }), delivery.lease_until);
  delivery.state = DeliveryState::kSent;
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.put_delivery(delivery); }));
  EXPECT_FALSE(this->look([](ReadView& v) { return v.next_delivery_at(); }));
  EXPECT_EQ(this->look([&](ReadView& v) { return v.find_delivery(delivery.key); })->state, DeliveryState::kSent);
  EXPECT_EQ(this->look([&](ReadView& v) { return v.list_reminders(this->user, ReminderStatus::kPending, 9); }).size(),
            2U);
  EXPECT_EQ(this->look([&](ReadView& v) { return v.list_reminders(this->user, std::nullopt, 9); }).size(), 3U);
  EXPECT_TRUE(this->look([&](ReadView& v) { return v.find_reminder(this->user, due[0].reminder.id); }));
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.find_reminder(this->other, due[0].reminder.id); }));
}

TYPED_TEST_P(StoreLedgerContract, ReleasesTheLeasesOfOtherOwnersAndKeepsTheirMail) {
  const Uuid self = this->ids.next(), dead = this->ids.next(), digest = this->ids.next();
  const auto put = [&](Uuid owner, DeliveryState state, std::optional<Uuid> mail) {
    Delivery delivery;
    delivery.key = {ReminderId{this->ids.next()}, 1, Channel::kEmail};
    delivery.user = this->user;
    delivery.state = state;
    delivery.attempts = 1;
    delivery.lease_until = kStart + std::chrono::seconds(60);
    delivery.lease_owner = owner;
    delivery.mail = mail;
    EXPECT_TRUE(this->write([&](Transaction& tx) { tx.put_delivery(delivery); }));
    return delivery.key;
  };
  const auto first = put(dead, DeliveryState::kLeased, digest), second = put(dead, DeliveryState::kLeased, digest);
  const auto mine = put(self, DeliveryState::kLeased, {}), sent = put(dead, DeliveryState::kSent, digest);
  const auto row = [&](const DeliveryKey& key) {
    return this->look([&](ReadView& v) { return v.find_delivery(key); }).value();
  };
  EXPECT_EQ(row(first).lease_owner, dead);
  std::size_t released = 0;
  const auto release = [&](std::size_t limit) {
    ASSERT_TRUE(this->write([&](Transaction& tx) { released = tx.release_leases(self, kStart, limit); }));
  };
  release(1);
  EXPECT_EQ(released, 1U);
  release(10);
  EXPECT_EQ(released, 1U);
  for (const auto& key : {first, second}) {
    EXPECT_EQ(row(key).state, DeliveryState::kQueued);
    EXPECT_EQ(row(key).attempts, 0);
    EXPECT_EQ(row(key).mail, digest);
    EXPECT_FALSE(row(key).lease_owner);
  }
  EXPECT_EQ(row(mine).state, DeliveryState::kLeased);
  EXPECT_EQ(row(sent).state, DeliveryState::kSent);
  EXPECT_EQ(this->look([](ReadView& v) { return v.due_deliveries(kStart, 9); }).size(), 2U);
  const auto members = [&](std::size_t limit) {
    return this->look([&](ReadView& v) { return v.deliveries_of_digest(digest, limit); });
  };
  ASSERT_EQ(members(9).size(), 2U);
  EXPECT_EQ(members(9)[0].key.reminder, first.reminder);
  EXPECT_EQ(members(1).size(), 1U);
}

TYPED_TEST_P(StoreLedgerContract, ForgetsTheLedgerOfRemovedReminders) {
  auto task = this->make_task("t");
  for (int i = 0; i < 3; ++i) {
    Reminder reminder;
    reminder.id = ReminderId{this->ids.next()};
    task.reminders.push_back(reminder);
  }
  task = this->add(task);
  const auto key = [&](const Reminder& reminder) { return DeliveryKey{reminder.id, 1, Channel::kEmail}; };
  const auto before = task.reminders;
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      Delivery delivery;
      delivery.key = key(before[i]);
      delivery.user = this->user;
      delivery.state = i == 2 ? DeliveryState::kQueued : DeliveryState::kSent;
      tx.put_delivery(delivery);
    }
    task.reminders = {before[0]};
    tx.update_task(task, true);
  }));
  const auto there = [&](const Reminder& reminder) {
    return this->look([&](ReadView& v) { return v.find_delivery(key(reminder)); }).has_value();
  };
  EXPECT_TRUE(there(before[0]));
  EXPECT_FALSE(there(before[1]));
  EXPECT_TRUE(there(before[2]));  // Under way: whoever delivers sees to it.
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.remove_delivery(key(before[2])); }));
  EXPECT_FALSE(there(before[2]));
}

REGISTER_TYPED_TEST_SUITE_P(StoreLedgerContract, TellsDueRemindersAndKeepsTheLedger,
                            ReleasesTheLeasesOfOtherOwnersAndKeepsTheirMail, ForgetsTheLedgerOfRemovedReminders);

}  // namespace yaad::contract
