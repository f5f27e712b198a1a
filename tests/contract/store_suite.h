#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <future>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/ports/store.h"
#include "base/clock.h"
#include "base/uuid.h"

/// What every store must do. A store's own test includes this and instantiates the suite:
///   INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, StoreContract, SqliteFactory);
/// and so with StoreLedgerContract and StoreLeaseContract of the suites beside it.
/// A factory is default constructible and has `std::unique_ptr<Store> open(const Clock&)`, which opens the same
/// database again each time it is called.
namespace yaad::contract {

inline constexpr Instant kStart{std::chrono::microseconds(1'772'700'000'000'000)};  // 2026-03-05T08:40:00Z

template <typename Factory>
class StoreContract : public ::testing::Test {
 protected:
  StoreContract() : clock(kStart), ids(clock) { store = factory.open(clock); }

  Task make_task(const std::string& title, UserId owner) {
    Task task;
    task.id = TaskId{ids.next()};
    task.user = owner;
    task.title = title;
    task.created_at = task.updated_at = clock.now();
    return task;
  }
  Task make_task(const std::string& title) { return make_task(title, user); }
  Event make_event(const Task& task, EventType type = EventType::kTaskCreated) {
    Event event;
    event.id = EventId{ids.next()};
    event.user = task.user;
    event.type = type;
    event.entity = task.id.uuid;
    event.command = event.id;
    event.correlation = "c-1";
    event.at = clock.now();
    event.actor = {ActorType::kUser, task.user.str()};
    event.object = R"({"title":"x"})";
    return event;
  }
  Result<void> write(const std::function<void(Transaction&)>& work) {
    return run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      work(tx);
      return {};
    });
  }
  /// Stores the task with one event.
  Task add(Task task) {
    EXPECT_TRUE(write([&](Transaction& tx) {
      tx.insert_task(task);
      auto event = make_event(task);
      tx.append_event(event);
    }));
    clock.advance(std::chrono::milliseconds(1));
    return task;
  }
  Task add(const std::string& title) { return add(make_task(title)); }
  template <typename Work>
  auto look(Work work) {
    std::invoke_result_t<Work, ReadView&> found;
    store->read([&](ReadView& view) { found = work(view); });
    return found;
  }
  TaskPage list(const TaskQuery& query) {
    TaskPage page;
    store->read([&](ReadView& view) {
      auto found = view.list_tasks(user, query);
      ASSERT_TRUE(found) << found.error().detail;
      page = std::move(*found);
    });
    return page;
  }
  std::vector<std::string> titles(TaskQuery query) {
    std::vector<std::string> all;
    for (int pages = 0; pages < 1000; ++pages) {
      const auto page = list(query);
      for (const auto& task : page.tasks) all.push_back(task.title);
      if (page.next.empty()) break;
      query.after = page.next;
    }
    return all;
  }
  void reopen() {
    store->close();
    store.reset();
    store = factory.open(clock);
  }

  ManualClock clock;
  UuidV7Source ids;
  Factory factory;
  std::unique_ptr<Store> store;
  UserId user{ids.next()};
  UserId other{ids.next()};
};
TYPED_TEST_SUITE_P(StoreContract);

using Titles = std::vector<std::string>;

inline void expect_same(const Task& a, const Task& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.user, b.user);
  EXPECT_EQ(a.title, b.title);
  EXPECT_EQ(a.description, b.description);
  EXPECT_EQ(a.due, b.due);
  EXPECT_EQ(a.priority, b.priority);
  EXPECT_EQ(a.tags, b.tags);
  EXPECT_EQ(a.status, b.status);
  EXPECT_EQ(a.repeat, b.repeat);
  EXPECT_EQ(a.series, b.series);
  EXPECT_EQ(a.occurrence, b.occurrence);
  EXPECT_EQ(a.occurrence_index, b.occurrence_index);
  EXPECT_EQ(a.series_start, b.series_start);
  EXPECT_EQ(a.parent, b.parent);
  EXPECT_EQ(a.reminders, b.reminders);
  EXPECT_EQ(a.created_at, b.created_at);
  EXPECT_EQ(a.updated_at, b.updated_at);
  EXPECT_EQ(a.completed_at, b.completed_at);
  EXPECT_EQ(a.deleted_at, b.deleted_at);
  EXPECT_EQ(a.version, b.version);
}

TYPED_TEST_P(StoreContract, KeepsEveryFieldOfATask) {
  auto task = this->make_task("دودھ \"milk\"");
  task.description = "line\n\"two\"";
  task.due = Due{CivilDate{std::chrono::year(2026), std::chrono::month(3), std::chrono::day(5)}, CivilTime{17, 5, 9},
                 "Asia/Karachi"};
  task.priority = Priority::kHigh;
  task.tags = {"Home", "a\"b\\c", "گھر"};
  task.repeat = RepeatRule{"FREQ=WEEKLY", 1, 2};
  task.series = SeriesId{this->ids.next()};
  task.occurrence = parse_civil("2026-03-05T17:05");
  task.occurrence_index = 3;
  task.series_start = parse_civil("2026-02-19");
  task.parent = TaskId{this->ids.next()};
  Reminder reminder;
  reminder.id = ReminderId{this->ids.next()};
  reminder.minutes_before = 60;
  reminder.trigger_time = kStart;
  task.reminders = {reminder, reminder};
  task.reminders[1].id = ReminderId{this->ids.next()};
  task.reminders[1].minutes_before.reset();
  task.reminders[1].at = kStart + std::chrono::hours(1);
  task.reminders[1].channel = Channel::kWeb;
  task.completed_at = kStart;
  task.version = 7;
  task = this->add(task);
  EXPECT_GT(task.row, 0);
  this->reopen();
  auto found = this->look([&](ReadView& view) { return view.find_task(this->user, task.id); });
  ASSERT_TRUE(found);
  expect_same(*found, task);
  task.reminders.pop_back();
  task.tags = {"x"};
  task.due.reset();
  task.deleted_at = kStart;
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.update_task(task, true); }));
  found = this->look([&](ReadView& view) { return view.find_task(this->user, task.id); });
  ASSERT_TRUE(found);
  expect_same(*found, task);
  EXPECT_FALSE(this->look([&](ReadView& view) { return view.find_task(this->other, task.id); }));
}

TYPED_TEST_P(StoreContract, GivesEachUserGaplessSequencesInCommitOrder) {
  std::vector<std::uint64_t> heard;
  this->reopen();
  this->store->on_commit([&](std::span<const EventPtr> events) {
    for (const auto& event : events) heard.push_back(static_cast<std::uint64_t>(event->position));
  });
  for (int i = 0; i < 5; ++i) this->add("mine");
  this->add(this->make_task("theirs", this->other));
  this->add("mine");
  this->reopen();
  EXPECT_EQ(heard, (std::vector<std::uint64_t>{1, 2, 3, 4, 5, 6, 7}));
  const auto events = this->look([&](ReadView& view) { return view.user_events_after(this->user, 4, 10); });
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0]->sequence, 5U);
  EXPECT_EQ(events[1]->position, 7);
  EXPECT_EQ(this->look([&](ReadView& view) { return view.last_sequence(this->other); }), 1U);
  this->add("after reopening");
  EXPECT_EQ(this->look([&](ReadView& view) { return view.last_sequence(this->user); }), 7U);
  EXPECT_EQ(this->look([&](ReadView& view) { return view.last_position(); }), 8);
}

TYPED_TEST_P(StoreContract, FailingJobTakesNoNeighbourDown) {
  constexpr int kJobs = 60;
  std::vector<Task> tasks;
  for (int i = 0; i < kJobs; ++i) tasks.push_back(this->make_task("t" + std::to_string(i)));
  std::vector<std::promise<bool>> done(kJobs);
  for (int i = 0; i < kJobs; ++i) {
    WriteJob job;
    job.run = [&, i](Transaction& tx) -> Result<void> {
      auto task = tasks[static_cast<std::size_t>(i)];
      tx.insert_task(task);
      auto event = this->make_event(task);
      tx.append_event(event);
      if (i % 10 == 3) return Error{ErrorCode::kConflict, "refused after writing"};
      if (i % 10 == 5) throw std::runtime_error("broken after writing");
      if (i % 10 == 7) tx.insert_task(task);  // The id is taken: the store throws.
      return {};
    };
    job.done = [&, i](Result<void> result) { done[static_cast<std::size_t>(i)].set_value(result.ok()); };
    ASSERT_TRUE(this->store->submit(std::move(job)));
  }
  for (int i = 0; i < kJobs; ++i) {
    const bool bad = i % 10 == 3 || i % 10 == 5 || i % 10 == 7;
    EXPECT_EQ(done[static_cast<std::size_t>(i)].get_future().get(), !bad) << i;
    const auto found =
        this->look([&](ReadView& v) { return v.find_task(this->user, tasks[static_cast<std::size_t>(i)].id); });
    EXPECT_EQ(found.has_value(), !bad) << i;
  }
  const auto events = this->look([&](ReadView& v) { return v.user_events_after(this->user, 0, 100); });
  ASSERT_EQ(events.size(), 42U);
  for (std::size_t i = 0; i < events.size(); ++i) EXPECT_EQ(events[i]->sequence, i + 1);
}

TYPED_TEST_P(StoreContract, RefusesATakenIdAndATakenOccurrence) {
  auto first = this->make_task("a");
  first.series = SeriesId{this->ids.next()};
  first.occurrence = parse_civil("2026-03-05");
  this->add(first);
  auto same_id = this->make_task("b");
  same_id.id = first.id;
  EXPECT_FALSE(this->write([&](Transaction& tx) { tx.insert_task(same_id); }));
  auto same_occurrence = this->make_task("c");
  same_occurrence.series = first.series;
  same_occurrence.occurrence = first.occurrence;
  EXPECT_FALSE(this->write([&](Transaction& tx) { tx.insert_task(same_occurrence); }));
  EXPECT_EQ(this->titles({}), Titles{"a"});
  EXPECT_TRUE(this->look([&](ReadView& v) { return v.find_occurrence(*first.series, *first.occurrence); }));
}

TYPED_TEST_P(StoreContract, ListsEveryStatusInEverySortWithoutLossOrRepeat) {
  std::vector<Task> all;
  for (int i = 0; i < 60; ++i) {
    auto task = this->make_task("t" + std::to_string(100 + i));
    if (i % 3 != 0) {
      task.due = Due{CivilDate{std::chrono::year(2026), std::chrono::month(4),
                               std::chrono::day(static_cast<unsigned>(1 + i * 7 % 5))},
                     std::nullopt, ""};
    }
    if (i % 4 != 0) task.priority = static_cast<Priority>(1 + i % 3);
    if (i % 5 == 1) task.status = TaskStatus::kCompleted;
    if (i % 7 == 2) task.deleted_at = kStart;
    if (i % 2 == 0) task.tags = {"Even"};
    all.push_back(this->add(task));
  }
  for (const auto status :
       {StatusFilter::kActive, StatusFilter::kCompleted, StatusFilter::kDeleted, StatusFilter::kAll}) {
    const auto belongs = [&](const Task& t) {
      if (status == StatusFilter::kDeleted) return t.deleted_at.has_value();
      if (t.deleted_at) return false;
      return status == StatusFilter::kAll ||
             (status == StatusFilter::kCompleted) == (t.status == TaskStatus::kCompleted);
    };
    for (const auto sort :
         {TaskSort::kCreatedAt, TaskSort::kDueDate, TaskSort::kUpdatedAt, TaskSort::kPriority, TaskSort::kTitle}) {
      for (const int filter : {0, 1, 2, 3, 4}) {
        for (const bool descending : {true, false}) {
          TaskQuery query;
          query.status = status;
          query.sort = sort;
          query.descending = descending;
          query.limit = 7;
          if (filter == 1) query.tags = {"eVEN"};
          if (filter == 2) query.due_from = kStart;
          if (filter == 3) query.priority_set = true;
          if (filter == 4) query.words = "T1";
          std::multiset<std::string> expected;
          for (const auto& t : all) {
            if (!belongs(t) || (filter == 1 && t.tags.empty()) || (filter == 2 && !t.due) ||
                (filter == 3 && t.priority)) {
              continue;
            }
            expected.insert(t.title);
          }
          const auto found = this->titles(query);
          EXPECT_EQ(std::multiset<std::string>(found.begin(), found.end()), expected)
              << "status " << int(status) << " sort " << int(sort) << " filter " << filter << " desc " << descending;
          if (sort == TaskSort::kCreatedAt || sort == TaskSort::kTitle || sort == TaskSort::kUpdatedAt) {
            auto sorted = found;
            std::sort(sorted.begin(), sorted.end());
            if (descending) std::reverse(sorted.begin(), sorted.end());
            EXPECT_EQ(found, sorted) << "sort " << int(sort) << " filter " << filter;
          }
        }
      }
    }
  }
}

TYPED_TEST_P(StoreContract, DueSortPutsSoonestFirstAndNoneLast) {
  const auto dated = [&](const std::string& title, unsigned day) {
    auto task = this->make_task(title);
    if (day != 0)
      task.due = Due{CivilDate{std::chrono::year(2026), std::chrono::month(4), std::chrono::day(day)}, {}, ""};
    this->add(task);
  };
  dated("none", 0);
  dated("late", 9);
  dated("soon", 1);
  dated("none2", 0);
  TaskQuery query;
  query.sort = TaskSort::kDueDate;
  query.descending = false;
  query.limit = 1;
  EXPECT_EQ(this->titles(query), (Titles{"soon", "late", "none", "none2"}));
  query.descending = true;
  EXPECT_EQ(this->titles(query), (Titles{"late", "soon", "none2", "none"}));
  query.overdue_at = kStart + std::chrono::hours(24 * 30);
  EXPECT_EQ(this->titles(query), Titles{"soon"});
}

TYPED_TEST_P(StoreContract, RefusesACursorOfAnotherList) {
  for (int i = 0; i < 3; ++i) this->add("t");
  TaskQuery query;
  query.limit = 1;
  const auto page = this->list(query);
  query.after = page.next;
  query.sort = TaskSort::kUpdatedAt;
  for (const auto& after : {page.next, std::string("garbage!"), std::string("AAAA")}) {
    query.after = after;
    this->store->read([&](ReadView& view) {
      const auto found = view.list_tasks(this->user, query);
      ASSERT_FALSE(found);
      EXPECT_EQ(found.error().code, ErrorCode::kInvalid);
      EXPECT_EQ(found.error().fields.at(0).pointer, "#/cursor");
    });
  }
}

TYPED_TEST_P(StoreContract, FindsWordsIndexedOrNotInUrduToo) {
  const auto milk = this->add("Buy café milk");
  const auto urdu = this->add("كل دودھ لانا ہے");
  const auto theirs = this->add(this->make_task("their milk", this->other));
  for (const bool indexed : {false, true}) {
    if (indexed) {
      ASSERT_TRUE(this->write([&](Transaction& tx) {
        for (const auto& task : {milk, urdu, theirs}) tx.index_task(task.user, task.id, true);
        for (const bool fresh : {false, true}) tx.index_task(milk.user, milk.id, fresh);
      }));
    }
    const auto search = [&](const std::string& words) {
      TaskQuery query;
      query.words = words;
      return this->titles(query);
    };
    EXPECT_EQ(search("MIL"), Titles{milk.title}) << indexed;
    EXPECT_EQ(search("cafe buy"), Titles{milk.title}) << indexed;
    EXPECT_EQ(search("کل دود"), Titles{urdu.title}) << indexed;
    EXPECT_EQ(search("ilk"), Titles{}) << indexed;
    EXPECT_EQ(search("\"* OR u1u"), Titles{}) << indexed;
    EXPECT_EQ(search("!"), Titles{}) << indexed;
  }
  this->add("fresh milk");
  TaskQuery query;
  query.words = "milk";
  EXPECT_EQ(this->titles(query), (Titles{"fresh milk", milk.title}));
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.purge_task(this->user, milk.id); }));
  EXPECT_EQ(this->titles(query), Titles{"fresh milk"});
}

TYPED_TEST_P(StoreContract, FindsTheWordsOfAChangedTaskAtOnce) {
  auto old = this->add("buy milk"), last = this->add("pay rent"), fresh = this->add("call ali");
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    for (const auto& task : {old, last}) tx.index_task(task.user, task.id, true);
  }));
  const auto search = [&](const std::string& words) {
    TaskQuery query;
    query.words = words;
    return this->titles(query);
  };
  const auto change = [&](Task& task, const std::function<void(Task&)>& how) {
    how(task);
    ASSERT_TRUE(this->write([&](Transaction& tx) { tx.update_task(task, false); }));
  };
  change(old, [](Task& task) { task.tags = {"errands"}; });
  change(fresh, [](Task& task) { task.title = "call sara"; });
  EXPECT_EQ(search("errands"), Titles{"buy milk"});
  EXPECT_EQ(search("sara"), Titles{"call sara"});
  change(old, [](Task& task) { task.title = "buy cheese"; });
  EXPECT_EQ(search("cheese"), Titles{"buy cheese"});
  EXPECT_EQ(search("milk"), Titles{});
  EXPECT_EQ(search("rent"), Titles{"pay rent"});

  // From the trash, where its words may have gone.
  change(old, [&](Task& task) { task.deleted_at = this->clock.now(); });
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.index_task(old.user, old.id, false); }));
  EXPECT_EQ(search("cheese"), Titles{});
  change(old, [](Task& task) { task.deleted_at.reset(); });
  EXPECT_EQ(search("cheese"), Titles{"buy cheese"});
}

TYPED_TEST_P(StoreContract, FindsWhatIsRareAndWhatIsCommonAmongMany) {
  constexpr int kMany = 2'600;
  std::vector<Task> all;
  for (int i = 0; i < kMany; ++i) {
    auto task = this->make_task(i == 3 || i == 2'100 ? "zanzibar" : i < 40 ? "early task" : "common task");
    task.created_at = task.updated_at = kStart + std::chrono::seconds(i);
    if (i % 2 == 1) task.status = TaskStatus::kCompleted;
    all.push_back(task);
  }
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    for (auto& task : all) tx.insert_task(task);
    for (const auto& task : all) tx.index_task(task.user, task.id, true);
  }));
  const auto count = [&](const char* words, StatusFilter status, bool descending) {
    TaskQuery query;
    query.words = words;
    query.status = status;
    query.descending = descending;
    query.limit = 200;
    return this->titles(query).size();
  };
  for (const bool descending : {true, false}) {
    EXPECT_EQ(count("zanz", StatusFilter::kAll, descending), 2U);
    EXPECT_EQ(count("zanz", StatusFilter::kActive, descending), 1U);
    EXPECT_EQ(count("early", StatusFilter::kAll, descending), 39U);
    EXPECT_EQ(count("common", StatusFilter::kAll, descending), kMany - 41U);
    EXPECT_EQ(count("task", StatusFilter::kCompleted, descending), kMany / 2 - 1U);
  }
}

TYPED_TEST_P(StoreContract, FindsTheEventsOfACommand) {
  const auto task = this->add("t");
  CommandId command;
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    auto first = this->make_event(task, EventType::kTaskUpdated);
    command = first.command = first.id;
    first.changes = R"({"title":{}})";
    first.causation = EventId{this->ids.next()};
    first.actor = {ActorType::kService, "recurring"};
    tx.append_event(first);
    auto second = this->make_event(task, EventType::kReminderCancelled);
    second.command = command;
    tx.append_event(second);
    EXPECT_EQ(tx.events_of_command(this->user, command).size(), 2U);
  }));
  this->add("later");
  const auto events = this->look([&](ReadView& v) { return v.events_of_command(this->user, command); });
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0]->changes, R"({"title":{}})");
  EXPECT_EQ(events[0]->actor, (Actor{ActorType::kService, "recurring"}));
  EXPECT_EQ(events[1]->actor.id, this->user.str());
  EXPECT_EQ(events[1]->command, command);
  EXPECT_TRUE(this->look([&](ReadView& v) { return v.events_of_command(this->other, command); }).empty());
  EXPECT_EQ(this->look([&](ReadView& v) { return v.user_events_before(this->user, 4, 2); }).at(0)->sequence, 3U);
}

TYPED_TEST_P(StoreContract, SweepsOnlyWhatIsOldAndHadByAll) {
  for (int i = 0; i < 4; ++i) this->add("t");
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    tx.put_idempotency(this->user, {"k", std::string(32, 'h'), 200, "{}", "", this->clock.now()});
    tx.put_conversation({"c", this->user, "{}", this->clock.now(), this->clock.now(), 1});
    tx.append_message(this->user, "c", {"user", "hello", this->clock.now(), ""});
    EXPECT_TRUE(tx.add_to_inbox("search", EventId{}));
    EXPECT_FALSE(tx.add_to_inbox("search", EventId{}));
  }));
  Retention kept;
  const auto sweep = [&](std::chrono::hours later) {
    std::size_t swept = 0;
    EXPECT_TRUE(this->write([&](Transaction& tx) { swept = tx.sweep(this->clock.now() + later, kept, 100); }));
    return swept;
  };
  using std::chrono::hours;
  EXPECT_EQ(sweep(hours(23)), 0U);
  kept.idempotency = hours(26);
  EXPECT_EQ(sweep(hours(25)), 0U);
  kept = {};
  EXPECT_EQ(sweep(hours(25)), 1U);  // idempotency
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.find_idempotency(this->user, "k"); }));
  EXPECT_EQ(sweep(hours(24 * 8)), 0U);      // A topic may bring a record again for 7 days and as long as its last file.
  EXPECT_EQ(sweep(hours(24 * 9 + 1)), 1U);  // inbox; no consumer has had an event
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    tx.set_consumer_cursor("audit", 2);
    tx.set_consumer_cursor("search", 4);
  }));
  EXPECT_EQ(sweep(hours(24 * 6)), 0U);
  kept.events = hours(24 * 9);
  EXPECT_EQ(sweep(hours(24 * 8)), 0U);
  kept = {};
  EXPECT_EQ(sweep(hours(24 * 8)), 2U);
  EXPECT_EQ(this->look([&](ReadView& v) { return v.first_kept_sequence(this->user); }), 3U);
  EXPECT_EQ(this->look([&](ReadView& v) { return v.messages(this->user, "c", 9); }).size(), 1U);
  kept.conversations = hours(24 * 40);
  EXPECT_EQ(sweep(hours(24 * 31)), 0U);
  kept = {};
  EXPECT_EQ(sweep(hours(24 * 31)), 1U + 1U);
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.find_conversation(this->user, "c"); }));
}

TYPED_TEST_P(StoreContract, KeepsTheAuditTrail) {
  std::vector<AuditEntry> entries;
  const Uuid entity = this->ids.next();
  for (std::uint64_t i = 1; i <= 5; ++i) {
    AuditEntry entry;
    entry.user = this->user;
    entry.sequence = i;
    entry.event = EventId{this->ids.next()};
    entry.entity = i % 2 == 0 ? entity : this->ids.next();
    entry.action = static_cast<std::uint8_t>(i % 2 == 0 ? EventType::kTaskUpdated : EventType::kTaskCreated);
    entry.at = kStart + std::chrono::minutes(i);
    entry.text = "{\"sequence\":" + std::to_string(i) + "}";
    entry.hash = std::string(32, static_cast<char>(i));
    entry.salt = std::string(16, 's');
    entry.values = "{}";
    entries.push_back(entry);
  }
  EXPECT_EQ(this->look([&](ReadView& v) { return v.audit_head(this->user); }).last_hash, std::string(32, '\0'));
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.append_audit(entries, {5, 5, entries.back().hash}); }));
  EXPECT_FALSE(this->write([&](Transaction& tx) { tx.append_audit(std::span(entries).first(1), {6, 6, ""}); }));
  EXPECT_EQ(this->look([&](ReadView& v) { return v.audit_head(this->user); }).count, 5U);
  const auto chain = this->look([&](ReadView& v) { return v.audit_chain(this->user, 2, 2); });
  ASSERT_EQ(chain.size(), 2U);
  EXPECT_EQ(chain[0].sequence, 3U);
  EXPECT_EQ(chain[0].text, entries[2].text);
  EXPECT_EQ(chain[0].salt, entries[2].salt);
  AuditQuery query;
  query.entity = entity;
  EXPECT_EQ(this->look([&](ReadView& v) { return v.audit_entries(this->user, query); }).size(), 2U);
  query = {};
  query.action = action_of(EventType::kTaskCreated);
  query.before = 5;
  query.from = kStart + std::chrono::minutes(2);
  const auto found = this->look([&](ReadView& v) { return v.audit_entries(this->user, query); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].sequence, 3U);
  EXPECT_TRUE(this->look([&](ReadView& v) { return v.audit_entries(this->other, {}); }).empty());
}

TYPED_TEST_P(StoreContract, KeepsProfilesConversationsAndLetters) {
  Profile profile;
  profile.user = this->user;
  profile.tz = "Asia/Karachi";
  profile.default_priority.reset();
  profile.default_reminder_minutes = 15;
  profile.email = "a@b";
  profile.version = 2;
  DeadLetter letter{0, "audit", "task-events", "bad", EventId{this->ids.next()}, "{}", 3, kStart};
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    tx.put_profile(profile);
    tx.put_dead_letter(letter);
    for (const char* id : {"a", "b"}) {
      this->clock.advance(std::chrono::seconds(1));
      tx.put_conversation({id, this->user, "{}", kStart, this->clock.now(), 3});
      for (int i = 0; i < 3; ++i) tx.append_message(this->user, id, {"user", std::to_string(i), kStart, ""});
    }
  }));
  const auto found = this->look([&](ReadView& v) { return v.find_profile(this->user); });
  ASSERT_TRUE(found);
  EXPECT_EQ(found->tz, profile.tz);
  EXPECT_FALSE(found->default_priority);
  EXPECT_EQ(found->default_reminder_minutes, 15);
  EXPECT_EQ(this->look([](ReadView& v) { return v.users(); }), std::vector<UserId>{this->user});
  const auto letters = this->look([](ReadView& v) { return v.dead_letters(9); });
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters[0].event, letter.event);
  ASSERT_TRUE(this->write([&](Transaction& tx) {
    tx.remove_dead_letter(letters[0].id);
    tx.delete_conversation(this->user, "a");
  }));
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.find_dead_letter(letters[0].id); }));
  const auto talks = this->look([&](ReadView& v) { return v.list_conversations(this->user, 9); });
  ASSERT_EQ(talks.size(), 1U);
  EXPECT_EQ(talks[0].id, "b");
  const auto said = this->look([&](ReadView& v) { return v.messages(this->user, "b", 2); });
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].text, "1");
}

TYPED_TEST_P(StoreContract, FloatingTasksMoveWithTheirUsersZone) {
  auto task = this->make_task("t");
  task.due =
      Due{CivilDate{std::chrono::year(2026), std::chrono::month(4), std::chrono::day(1)}, CivilTime{12, 0, 0}, ""};
  this->add(task);
  TaskQuery query;
  query.due_from = parse_rfc3339("2026-04-01T12:00:00Z");
  EXPECT_EQ(this->titles(query), Titles{"t"});
  Profile profile;
  profile.user = this->user;
  profile.tz = "Asia/Karachi";
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.put_profile(profile); }));
  EXPECT_EQ(this->titles(query), Titles{});
  query.due_from = parse_rfc3339("2026-04-01T07:00:00Z");
  EXPECT_EQ(this->titles(query), Titles{"t"});
}

TYPED_TEST_P(StoreContract, PurgesOldTrashWithAllThatBelongsToIt) {
  auto task = this->make_task("t");
  task.deleted_at = kStart;
  task.tags = {"a"};
  Reminder reminder;
  reminder.id = ReminderId{this->ids.next()};
  task.reminders = {reminder};
  this->add(task);
  auto later = this->make_task("u");
  later.deleted_at = kStart + std::chrono::seconds(1);
  later.user = this->other;
  this->add(later);
  this->add("kept");
  const auto trash = [&](std::chrono::seconds after, std::size_t limit) {
    return this->look([&](ReadView& v) { return v.trashed_before(kStart + after, limit); });
  };
  using Trash = std::vector<std::pair<UserId, TaskId>>;
  EXPECT_EQ(trash(std::chrono::seconds(0), 10), Trash{});
  EXPECT_EQ(trash(std::chrono::seconds(1), 10), (Trash{{this->user, task.id}}));
  EXPECT_EQ(trash(std::chrono::seconds(2), 10), (Trash{{this->user, task.id}, {this->other, later.id}}));
  EXPECT_EQ(trash(std::chrono::seconds(2), 1), (Trash{{this->user, task.id}}));
  Delivery delivery;
  delivery.key = {reminder.id, 1, Channel::kEmail};
  delivery.user = this->user;
  delivery.task = task.id;
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.put_delivery(delivery); }));
  ASSERT_TRUE(this->write([&](Transaction& tx) { tx.purge_task(this->user, task.id); }));
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.find_delivery(delivery.key); }));
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.task_id_taken(task.id); }));
  EXPECT_FALSE(this->look([&](ReadView& v) { return v.find_reminder(this->user, reminder.id); }));
}

TYPED_TEST_P(StoreContract, CommitsWhatWaitsWhenItCloses) {
  std::atomic<int> done = 0;
  std::vector<Task> tasks;
  for (int i = 0; i < 500; ++i) tasks.push_back(this->make_task("t"));
  for (auto& task : tasks) {
    ASSERT_TRUE(this->store->submit({[&task](Transaction& tx) -> Result<void> {
                                       tx.insert_task(task);
                                       return {};
                                     },
                                     [&done](Result<void> result) { done += result.ok() ? 1 : 0; }}));
  }
  this->store->close();
  EXPECT_EQ(done, 500);
  EXPECT_FALSE(this->store->submit({[](Transaction&) -> Result<void> { return {}; }, {}}));
}

REGISTER_TYPED_TEST_SUITE_P(StoreContract, KeepsEveryFieldOfATask, GivesEachUserGaplessSequencesInCommitOrder,
                            FailingJobTakesNoNeighbourDown, RefusesATakenIdAndATakenOccurrence,
                            ListsEveryStatusInEverySortWithoutLossOrRepeat, DueSortPutsSoonestFirstAndNoneLast,
                            RefusesACursorOfAnotherList, FindsWordsIndexedOrNotInUrduToo,
                            FindsTheWordsOfAChangedTaskAtOnce, FindsWhatIsRareAndWhatIsCommonAmongMany,
                            FindsTheEventsOfACommand, SweepsOnlyWhatIsOldAndHadByAll, KeepsTheAuditTrail,
                            KeepsProfilesConversationsAndLetters, FloatingTasksMoveWithTheirUsersZone,
                            PurgesOldTrashWithAllThatBelongsToIt, CommitsWhatWaitsWhenItCloses);

}  // namespace yaad::contract
