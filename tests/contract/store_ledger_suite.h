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

TYPED_TEST_P(StoreLedgerContract, ClaimsWhatIsDueWithAllThatFiringNeeds) {
  std::vector<ReminderId> in_order;
  const auto add_due = [&](const std::string& title, UserId owner, int minutes, bool open) {
    auto task = this->make_task(title, owner);
    task.due = Due{CivilDate(std::chrono::year(2026), std::chrono::month(3), std::chrono::day(5)), CivilTime{17, 30, 0},
                   "Asia/Karachi"};
    if (!open) task.status = TaskStatus::kCompleted;
    Reminder reminder;
    reminder.id = ReminderId{this->ids.next()};
    reminder.at = reminder.trigger_time = kStart + std::chrono::minutes(minutes);
    task.reminders.push_back(reminder);
    this->add(task);
    in_order.push_back(reminder.id);
    return task;
  };
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    Profile profile{.user = this->user};
    profile.email = "me@example.org";
    tx.put_profile(profile);
  }));
  const auto first = add_due("first", this->user, 1, true);
  add_due("theirs", this->other, 2, true);
  add_due("done", this->user, 3, false);
  add_due("later", this->user, 30, true);
  const auto now = kStart + std::chrono::minutes(10);
  std::vector<ClaimedReminder> all, oldest;
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    oldest = tx.claim_reminders(now, 1);
    all = tx.claim_reminders(now, 10);
    tx.set_reminder_statuses(std::span(in_order).first(3), ReminderStatus::kTriggered);
    tx.set_reminder_statuses({}, ReminderStatus::kTriggered);
    EXPECT_TRUE(tx.claim_reminders(now, 10).empty());
  }));
  ASSERT_EQ(oldest.size(), 1U);
  EXPECT_EQ(oldest[0].row.reminder, first.reminders[0]);
  ASSERT_EQ(all.size(), 3U);
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i].row.reminder.id, in_order[i]);
  EXPECT_EQ(all[0].row.task, first.id);
  EXPECT_EQ(all[0].row.user, this->user);
  EXPECT_EQ(all[0].row.task_title, "first");
  EXPECT_EQ(all[0].due, first.due);
  EXPECT_EQ(all[0].email, "me@example.org");
  EXPECT_EQ(all[1].row.user, this->other);
  EXPECT_EQ(all[1].email, "");
  EXPECT_EQ((std::vector{all[0].task_open, all[1].task_open, all[2].task_open}), (std::vector{true, true, false}));
  EXPECT_EQ(this->look([](ReadView& v) { return v.next_reminder_at(); }), kStart + std::chrono::minutes(30));
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
                            ClaimsWhatIsDueWithAllThatFiringNeeds, ReleasesTheLeasesOfOtherOwnersAndKeepsTheirMail,
                            ForgetsTheLedgerOfRemovedReminders);

}  // namespace yaad::contract
