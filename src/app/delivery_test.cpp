#include "app/delivery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/delivery_mail.h"
#include "app/executor.h"
#include "app/scheduler.h"
#include "app/sweeper.h"
#include "app/testing/fake_store.h"
#include "app/testing/test_parts.h"

namespace yaad {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using testing::FakeStore;
using testing::SharedClock;

class FakeMailer final : public Mailer {
 public:
  MailResult send(const Mail& mail) override {
    const std::lock_guard lock(mutex_);
    if (before_send) before_send();
    mails.push_back(mail);
    return answer;
  }
  MailResult answer;
  std::vector<Mail> mails;
  std::function<void()> before_send;

 private:
  std::mutex mutex_;
};

const UserId kUser = testing::user_of(1);

struct Rig {
  Rig() {
    store.on_commit([this](std::span<const EventPtr> events) {
      if (scheduler) scheduler->committed(events);
      for (const EventPtr& event : events) heard.push_back(event);
    });
    Profile profile{.user = kUser, .tz = "Asia/Karachi", .language = "en"};
    profile.email = "ada@example.com";
    put(profile);
  }
  void put(const Profile& profile) {
    ASSERT_TRUE(run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      tx.put_profile(profile);
      return {};
    }));
  }
  Result<Outcome> run(Command command) {
    CommandContext context;
    context.user = kUser;
    context.actor = {ActorType::kUser, kUser.str()};
    context.correlation = "test";
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    return executor.execute_wait(std::move(commands), std::move(context));
  }
  Task add(const std::string& title, Instant remind_at, Channel channel = Channel::kEmail) {
    CreateTask create;
    create.title = title;
    ReminderSpec spec;
    spec.at = remind_at;
    spec.channel = channel;
    create.reminders = {spec};
    auto done = run(create);
    EXPECT_TRUE(done) << done.error().detail;
    return done->tasks.front();
  }
  void fire() { scheduler_once().run_once(); }
  Scheduler& scheduler_once() {
    if (!scheduler) scheduler = std::make_unique<Scheduler>(store, executor, clock, ids, Scheduler::Options{});
    return *scheduler;
  }
  DeliveryWorkers workers(Mailer* with) {
    DeliveryWorkers::Options options;
    options.from = "yaad@example.com";
    return {store, with, clock, ids, options};
  }
  std::vector<EventPtr> events(EventType type) {
    std::vector<EventPtr> found;
    for (const EventPtr& event : heard) {
      if (event->type == type) found.push_back(event);
    }
    return found;
  }
  ReminderStatus status() {
    ReminderStatus found{};
    store.read([&](ReadView& view) { found = view.list_reminders(kUser, {}, 1).front().reminder.status; });
    return found;
  }

  SharedClock clock{testing::at("2026-03-05T12:00:00Z")};
  UuidV7Source ids{clock};
  FakeStore store;
  Executor executor{store, clock, ids, Executor::Options{.email_configured = true}};
  FakeMailer mailer;
  std::vector<EventPtr> heard;
  std::unique_ptr<Scheduler> scheduler;
};

TEST(Delivery, SendsOnceAndSaysSo) {
  Rig rig;
  const Task task = rig.add("call mom", rig.clock.now() + minutes(5));
  auto workers = rig.workers(&rig.mailer);
  rig.fire();
  EXPECT_EQ(workers.run_once(), 0u);
  rig.clock.advance(minutes(5) + seconds(2));
  rig.fire();
  EXPECT_EQ(workers.run_once(), 1u);
  EXPECT_EQ(workers.run_once(), 0u);
  ASSERT_EQ(rig.mailer.mails.size(), 1u);
  EXPECT_EQ(rig.mailer.mails[0].subject, "Reminder: call mom");
  EXPECT_EQ(rig.mailer.mails[0].to, "ada@example.com");
  EXPECT_EQ(rig.mailer.mails[0].message_id, task.reminders[0].id.str() + ".1.email@yaad");
  const auto sent = rig.events(EventType::kReminderSent);
  ASSERT_EQ(sent.size(), 1u);
  EXPECT_EQ(sent[0]->causation, rig.events(EventType::kReminderTriggered).at(0)->id);
  EXPECT_THAT(sent[0]->object, ::testing::HasSubstr("\"lateness_ms\":2000"));
  EXPECT_EQ(rig.status(), ReminderStatus::kSent);
}

// The process dies between the server's 250 and the mark: nothing is written any more.
void die_while_sending(Rig& rig) {
  auto dying = rig.workers(&rig.mailer);
  std::atomic<bool> dead{false};
  rig.mailer.before_send = [&] {
    rig.store.fault = [] { return FakeStore::Fault::kRefuse; };
    dead = true;
  };
  std::thread thread([&] { dying.run_once(); });
  EXPECT_TRUE(testing::eventually([&] { return dead.load(); }));
  dying.stop();
  thread.join();
  rig.store.fault = nullptr;
  rig.mailer.before_send = nullptr;
}

TEST(Delivery, RepeatsUnderTheSameMessageIdAfterACrashBeforeTheMark) {
  Rig rig;
  rig.add("call mom", rig.clock.now() + minutes(5));
  rig.clock.advance(minutes(5));
  rig.fire();
  die_while_sending(rig);
  auto next = rig.workers(&rig.mailer);
  EXPECT_EQ(next.run_once(), 0u);  // The lease still holds.
  rig.clock.advance(seconds(61));
  EXPECT_EQ(next.run_once(), 1u);
  ASSERT_EQ(rig.mailer.mails.size(), 2u);
  EXPECT_EQ(rig.mailer.mails[0].message_id, rig.mailer.mails[1].message_id);
  EXPECT_EQ(rig.events(EventType::kReminderSent).size(), 1u);
}

TEST(Delivery, TheNextStartGoesOnAtOnceWithWhatTheDeadHeld) {
  Rig rig;
  rig.add("call mom", rig.clock.now());
  rig.fire();
  die_while_sending(rig);
  auto next = rig.workers(&rig.mailer);
  rig.store.alone = false;  // Another replica may hold it: then its lease has to run out.
  next.take_over();
  EXPECT_EQ(next.run_once(), 0u);
  rig.store.alone = true;
  next.take_over();
  EXPECT_EQ(next.run_once(), 1u);
  ASSERT_EQ(rig.mailer.mails.size(), 2u);
  EXPECT_EQ(rig.mailer.mails[0].message_id, rig.mailer.mails[1].message_id);
  EXPECT_EQ(rig.events(EventType::kReminderSent).size(), 1u);
  next.take_over();  // Its own leases and finished ones stay as they are.
  EXPECT_EQ(next.run_once(), 0u);
}

TEST(Delivery, ADigestIsRepeatedAsTheSameMailWhateverElseHasComeDueSince) {
  Rig rig;
  for (int i = 0; i < 12; ++i) rig.add("task " + std::to_string(i), rig.clock.now());
  rig.fire();
  die_while_sending(rig);
  for (int i = 0; i < 11; ++i) rig.add("later " + std::to_string(i), rig.clock.now());
  rig.fire();
  DeliveryWorkers::Options options;
  options.claim_max = 5;  // Fewer than the digest has: it is claimed whole all the same.
  options.from = "yaad@example.com";
  DeliveryWorkers next(rig.store, &rig.mailer, rig.clock, rig.ids, options);
  next.take_over();
  while (next.run_once() > 0) {
  }
  std::map<std::string, std::size_t> of_first;
  for (const Mail& mail : rig.mailer.mails) {
    if (mail.message_id.starts_with("digest.")) ++of_first[mail.message_id];
    EXPECT_EQ(mail.text.find("task 3\n") != std::string::npos, mail.subject == "12 reminders") << mail.subject;
  }
  ASSERT_EQ(of_first.size(), 1u);
  EXPECT_EQ(of_first.begin()->second, 2u);
  EXPECT_EQ(rig.events(EventType::kReminderSent).size(), 23u);
}

TEST(Delivery, WhatMayHaveGoneAloneIsNeverPutIntoADigestLater) {
  Rig rig;
  rig.add("alone", rig.clock.now());
  rig.fire();
  die_while_sending(rig);
  for (int i = 0; i < 10; ++i) rig.add("again " + std::to_string(i), rig.clock.now());
  rig.fire();
  auto next = rig.workers(&rig.mailer);
  next.take_over();
  EXPECT_EQ(next.run_once(), 11u);
  ASSERT_EQ(rig.mailer.mails.size(), 3u);
  std::vector<std::string> alone;
  for (const Mail& mail : rig.mailer.mails) {
    if (mail.subject == "Reminder: alone") alone.push_back(mail.message_id);
  }
  ASSERT_EQ(alone.size(), 2u);
  EXPECT_EQ(alone[0], alone[1]);
}

TEST(Delivery, TheLedgerForgetsARemovedReminder) {
  Rig rig;
  const Task gone = rig.add("gone", rig.clock.now()), sent = rig.add("sent", rig.clock.now());
  rig.fire();
  ASSERT_TRUE(rig.run(RemoveReminder{gone.reminders[0].id}));
  EXPECT_EQ(rig.workers(&rig.mailer).run_once(), 2u);
  ASSERT_EQ(rig.mailer.mails.size(), 1u);
  const auto rows = [&] {
    std::size_t count = 0;
    rig.store.with_state([&](FakeStore::State& state) { count = state.deliveries.size(); });
    return count;
  };
  EXPECT_EQ(rows(), 1u);
  ASSERT_TRUE(rig.run(RemoveReminder{sent.reminders[0].id}));
  EXPECT_EQ(rows(), 0u);
}

TEST(Delivery, RetriesAfterOneFiveAndFifteenMinutesThenFails) {
  Rig rig;
  rig.add("call mom", rig.clock.now() + minutes(5));
  rig.clock.advance(minutes(5));
  rig.fire();
  rig.mailer.answer = {MailOutcome::kTemporaryFailure, "connection refused"};
  auto workers = rig.workers(&rig.mailer);
  for (const int wait : {0, 1, 5, 15}) {
    if (wait > 0) {
      rig.clock.advance(minutes(wait) - seconds(1));
      EXPECT_EQ(workers.run_once(), 0u);
      rig.clock.advance(seconds(1));
    }
    EXPECT_EQ(workers.run_once(), 1u);
  }
  rig.clock.advance(std::chrono::hours(2));
  EXPECT_EQ(workers.run_once(), 0u);
  const auto failed = rig.events(EventType::kReminderFailed);
  ASSERT_EQ(failed.size(), 4u);
  EXPECT_THAT(failed[0]->object,
              ::testing::HasSubstr("\"retry_count\":0,\"next_retry_at\":\"2026-03-05T12:06:00.000Z\""));
  EXPECT_THAT(failed[3]->object,
              ::testing::HasSubstr("\"error_reason\":\"connection refused\",\"retry_count\":3,\"next_retry_at\":null"));
  EXPECT_EQ(rig.status(), ReminderStatus::kFailed);
}

TEST(Delivery, FailsAtOnceWhenTryingAgainCannotHelp) {
  Rig rig;
  rig.add("call mom", rig.clock.now());
  rig.fire();
  rig.mailer.answer = {MailOutcome::kPermanentFailure, "550 no such user"};
  EXPECT_EQ(rig.workers(&rig.mailer).run_once(), 1u);
  ASSERT_EQ(rig.events(EventType::kReminderFailed).size(), 1u);
  EXPECT_THAT(rig.events(EventType::kReminderFailed)[0]->object, ::testing::HasSubstr("\"next_retry_at\":null"));
}

TEST(Delivery, SaysPlainlyThatEmailIsNotConfigured) {
  Rig rig;
  rig.add("call mom", rig.clock.now());
  rig.add("feed cat", rig.clock.now(), Channel::kWeb);
  rig.fire();
  EXPECT_EQ(rig.workers(nullptr).run_once(), 2u);
  ASSERT_EQ(rig.events(EventType::kReminderFailed).size(), 1u);
  EXPECT_THAT(rig.events(EventType::kReminderFailed)[0]->object,
              ::testing::HasSubstr("e-mail is not configured: set --smtp-url and --notify-email"));
  EXPECT_EQ(rig.events(EventType::kReminderSent).size(), 1u);  // The page needs no mail.
}

TEST(Delivery, LooksAtTheTaskAgainBeforeSending) {
  Rig rig;
  const Task done = rig.add("done", rig.clock.now()), gone = rig.add("gone", rig.clock.now()),
             moved = rig.add("moved", rig.clock.now()), kept = rig.add("kept", rig.clock.now());
  rig.fire();
  ASSERT_TRUE(rig.run(CompleteTask{done.id}));
  ASSERT_TRUE(rig.run(DeleteTask{gone.id}));
  ASSERT_TRUE(rig.run(SnoozeTask{moved.id, 10, {}}));
  auto workers = rig.workers(&rig.mailer);
  EXPECT_EQ(workers.run_once(), 4u);
  ASSERT_EQ(rig.mailer.mails.size(), 1u);
  EXPECT_EQ(rig.mailer.mails[0].subject, "Reminder: kept");
  rig.clock.advance(minutes(10));
  rig.fire();
  EXPECT_EQ(workers.run_once(), 1u);  // The snoozed one, as a revision of its own.
  ASSERT_EQ(rig.mailer.mails.size(), 2u);
  EXPECT_EQ(rig.mailer.mails[1].message_id, moved.reminders[0].id.str() + ".2.email@yaad");
}

TEST(Delivery, JoinsTenOrMoreIntoOneDigest) {
  Rig rig;
  for (int i = 0; i < 9; ++i) rig.add("task " + std::to_string(i), rig.clock.now());
  rig.fire();
  auto workers = rig.workers(&rig.mailer);
  EXPECT_EQ(workers.run_once(), 9u);
  EXPECT_EQ(rig.mailer.mails.size(), 9u);
  for (int i = 0; i < 10; ++i) rig.add("again " + std::to_string(i), rig.clock.now());
  rig.fire();
  EXPECT_EQ(workers.run_once(), 10u);
  ASSERT_EQ(rig.mailer.mails.size(), 10u);
  EXPECT_EQ(rig.mailer.mails[9].subject, "10 reminders");
  EXPECT_THAT(rig.mailer.mails[9].text, ::testing::HasSubstr("- again 7\n"));
  EXPECT_EQ(rig.events(EventType::kReminderSent).size(), 19u);
}

TEST(Delivery, TellsInOneMailWhatWasMissedWhileOffline) {
  Rig rig;
  rig.add("old 1", rig.clock.now() + minutes(1));
  rig.add("old 2", rig.clock.now() + minutes(2));
  rig.add("late", rig.clock.now() + std::chrono::hours(2));
  rig.clock.advance(std::chrono::hours(13));
  rig.fire();
  EXPECT_EQ(rig.workers(&rig.mailer).run_once(), 3u);
  ASSERT_EQ(rig.mailer.mails.size(), 2u);
  EXPECT_EQ(rig.mailer.mails[0].subject, "Reminder: late");
  EXPECT_EQ(rig.mailer.mails[1].subject, "Missed while offline: 2 reminders");
  EXPECT_THAT(rig.mailer.mails[1].text,
              ::testing::AllOf(::testing::HasSubstr("- old 1"), ::testing::HasSubstr("- old 2")));
}

TEST(Delivery, AWorkerWhoseLeaseWasLostWritesNothing) {
  Rig rig;
  rig.add("call mom", rig.clock.now());
  rig.fire();
  auto slow = rig.workers(&rig.mailer);
  FakeMailer quick;
  auto other = rig.workers(&quick);
  rig.mailer.before_send = [&] {
    rig.clock.advance(seconds(61));
    EXPECT_EQ(other.run_once(), 1u);
  };
  EXPECT_EQ(slow.run_once(), 1u);
  EXPECT_EQ(rig.events(EventType::kReminderSent).size(), 1u);
}

TEST(DeliveryMail, SaysTheDueTimeOfTheTasksZoneInTheUsersLanguage) {
  Profile profile;
  profile.tz = "Asia/Karachi";
  Due due{std::chrono::year(2026) / 3 / 8, CivilTime{17, 5, 0}, "Europe/Berlin"};
  EXPECT_EQ(due_line(due, profile), "Due: Sunday, 8 March 2026, 17:05 (Europe/Berlin)");
  due.tz.clear();
  profile.language = "ur";
  EXPECT_EQ(due_line(due, profile), "مقررہ وقت: اتوار، 8 مارچ 2026, 17:05 (Asia/Karachi)");
  const std::vector<ReminderNote> notes{{"دودھ لانا", std::nullopt}};
  EXPECT_EQ(reminder_mail(notes, false, profile).subject, "یاد دہانی: دودھ لانا");
}

TEST(Scheduler, SleepsUntilTheNextReminderAndIsWokenByAnEarlierOne) {
  Rig rig;
  rig.add("later", rig.clock.now() + std::chrono::hours(1));
  rig.scheduler_once().start();
  rig.add("soon", rig.clock.now() + minutes(1));
  std::this_thread::yield();
  std::size_t fired = 0;
  const auto count = [&] {
    rig.store.with_state([&](FakeStore::State& state) { fired = state.deliveries.size(); });
    return fired;
  };
  EXPECT_EQ(count(), 0u);
  rig.clock.advance(minutes(1));
  rig.scheduler->wake();
  ASSERT_TRUE(testing::eventually([&] { return count() == 1; }));
  rig.clock.advance(std::chrono::hours(1));  // A jump of the clock.
  rig.scheduler->wake();
  ASSERT_TRUE(testing::eventually([&] { return count() == 2; }));
  rig.add("at once", rig.clock.now());  // The commit alone wakes it.
  ASSERT_TRUE(testing::eventually([&] { return count() == 3; }));
  rig.scheduler->stop();
}

TEST(Scheduler, FiresEverythingThatIsDueInBatches) {
  Rig rig;
  Scheduler::Options options;
  options.batch_max = 7;
  std::size_t heard = 0;
  options.on_fired = [&](double late, std::size_t count) {
    EXPECT_GE(late, 0.0);
    heard += count;
  };
  rig.scheduler = std::make_unique<Scheduler>(rig.store, rig.executor, rig.clock, rig.ids, options);
  for (int i = 0; i < 30; ++i) rig.add("t", rig.clock.now() + minutes(1));
  EXPECT_EQ(rig.scheduler->run_once(), rig.clock.now() + minutes(1));
  rig.clock.advance(minutes(1));
  EXPECT_EQ(rig.scheduler->run_once(), std::nullopt);
  EXPECT_EQ(rig.events(EventType::kReminderTriggered).size(), 30u);
  EXPECT_EQ(heard, 30u);
}

TEST(Scheduler, KeepsTheWallTimeThroughTheSpringGapAndTheAutumnOverlap) {
  Rig rig;
  Profile profile{.user = kUser, .tz = "Europe/Berlin", .language = "en"};
  profile.email = "ada@example.com";
  rig.put(profile);
  const auto trigger_of = [&](CivilDate date, int hour, int minute) {
    CreateTask create;
    create.title = "dst";
    create.due = Due{date, CivilTime{hour, minute, 0}, "Europe/Berlin"};
    create.reminders = {ReminderSpec{60, std::nullopt, Channel::kWeb}};
    auto done = rig.run(create);
    EXPECT_TRUE(done);
    return to_rfc3339(*done->tasks.front().reminders.front().trigger_time);
  };
  using namespace std::chrono;
  EXPECT_EQ(trigger_of(year(2026) / 3 / 29, 9, 0), "2026-03-29T06:00:00.000Z");  // Summer time since this night.
  EXPECT_EQ(trigger_of(year(2026) / 3 / 28, 9, 0), "2026-03-28T07:00:00.000Z");
  EXPECT_EQ(trigger_of(year(2026) / 3 / 29, 2, 30), "2026-03-29T00:00:00.000Z");   // In the gap: due 03:00.
  EXPECT_EQ(trigger_of(year(2026) / 10 / 25, 2, 30), "2026-10-24T23:30:00.000Z");  // Twice: the first counts.
  rig.clock.set(testing::at("2026-03-29T06:00:00Z"));
  rig.fire();
  EXPECT_EQ(rig.events(EventType::kReminderTriggered).size(), 3u);
}

TEST(Sweeper, PurgesOldTrashWithItsEventsAndLeavesTheRest) {
  Rig rig;
  const Task old = rig.add("old", rig.clock.now() + minutes(1)), young = rig.add("young", rig.clock.now() + minutes(1));
  rig.add("open", rig.clock.now() + minutes(1));
  ASSERT_TRUE(rig.run(DeleteTask{old.id}));
  rig.clock.advance(std::chrono::days(20));
  ASSERT_TRUE(rig.run(DeleteTask{young.id}));
  rig.clock.advance(std::chrono::days(11));
  Sweeper sweeper(rig.store, rig.clock, rig.ids, Sweeper::Options{});
  EXPECT_GT(sweeper.run_once(), 0u);
  rig.store.with_state([&](FakeStore::State& state) {
    EXPECT_FALSE(state.tasks.contains(old.id));
    EXPECT_EQ(state.tasks.size(), 2u);
  });
  ASSERT_EQ(rig.events(EventType::kTaskPurged).size(), 1u);
  EXPECT_EQ(rig.events(EventType::kTaskPurged)[0]->entity, old.id.uuid);
  sweeper.run_once();
  EXPECT_EQ(rig.events(EventType::kTaskPurged).size(), 1u);
}

}  // namespace
}  // namespace yaad
