#include "app/testing/fake_store.h"

#include <algorithm>
#include <set>

namespace yaad::testing {

class FakeStore::View final : public Transaction {
 public:
  View(State& state, std::vector<std::function<void()>>& undo, std::vector<EventPtr>& fresh)
      : s_(state), undo_(undo), fresh_(fresh) {}

  std::optional<Task> find_task(UserId user, TaskId id) override {
    const auto at = s_.tasks.find(id);
    if (at == s_.tasks.end() || at->second.user != user) return std::nullopt;
    return at->second;
  }
  std::vector<std::pair<UserId, TaskId>> trashed_before(Instant before, std::size_t limit) override {
    std::vector<std::pair<Instant, std::pair<UserId, TaskId>>> old;
    for (const auto& [id, task] : s_.tasks) {
      if (task.deleted_at && *task.deleted_at < before) old.push_back({*task.deleted_at, {task.user, id}});
    }
    std::sort(old.begin(), old.end());
    std::vector<std::pair<UserId, TaskId>> found;
    for (const auto& [at, which] : old) found.push_back(which);
    return cut(std::move(found), limit);
  }
  bool task_id_taken(TaskId id) override { return s_.tasks.contains(id); }
  Result<TaskPage> list_tasks(UserId user, const TaskQuery& query) override {
    std::vector<const Task*> found;
    for (const auto& [id, task] : s_.tasks) {
      if (task.user == user && matches(task, query)) found.push_back(&task);
    }
    std::sort(found.begin(), found.end(),
              [&](const Task* a, const Task* b) { return query.descending ? b->row < a->row : a->row < b->row; });
    std::size_t from = query.after.empty() ? 0 : std::stoul(query.after);
    TaskPage page;
    for (; from < found.size() && page.tasks.size() < query.limit; ++from) page.tasks.push_back(*found[from]);
    if (from < found.size()) page.next = std::to_string(from);
    return page;
  }
  std::optional<Task> find_occurrence(SeriesId series, const CivilDateTime& occurrence) override {
    for (const auto& [id, task] : s_.tasks) {
      if (task.series == series && task.occurrence == occurrence) return task;
    }
    return std::nullopt;
  }
  std::optional<Task> newest_of_series(SeriesId series) override {
    const Task* best = nullptr;
    for (const auto& [id, task] : s_.tasks) {
      if (task.series == series && (!best || task.occurrence_index > best->occurrence_index)) best = &task;
    }
    return best ? std::optional(*best) : std::nullopt;
  }

  std::optional<Profile> find_profile(UserId user) override { return find(s_.profiles, user); }
  std::vector<UserId> users() override {
    std::set<UserId> all;
    for (const auto& [user, profile] : s_.profiles) all.insert(user);
    for (const auto& [user, sequence] : s_.sequences) all.insert(user);
    return {all.begin(), all.end()};
  }

  std::optional<ReminderRow> find_reminder(UserId user, ReminderId id) override {
    for (ReminderRow& row : reminders([&](const Task&t, const Reminder&r) { return t.user == user && r.id == id; }))
      return std::move(row);
    return std::nullopt;
  }
  std::vector<ReminderRow> list_reminders(UserId user, std::optional<ReminderStatus> status,
                                          std::size_t limit) override {
    return cut(reminders([&](const Task& t, const Reminder& r) {
                 return t.user == user && !t.deleted_at && (!status || r.status == *status);
               }),
               limit);
  }
  std::optional<Instant> next_reminder_at() override {
    auto rows = reminders(is_pending);
    if (rows.empty()) return std::nullopt;
    return rows.front().reminder.trigger_time;
  }
  std::vector<ReminderRow> due_reminders(Instant now, std::size_t limit) override {
    return cut(reminders([&](const Task& t, const Reminder& r) { return is_pending(t, r) && *r.trigger_time <= now; }),
               limit);
  }
  std::optional<Delivery> find_delivery(const DeliveryKey& key) override {
    return find(s_.deliveries, std::tuple(key.reminder, key.revision, key.channel));
  }
  std::vector<Delivery> due_deliveries(Instant now, std::size_t limit) override {
    std::vector<Delivery> due;
    for (const auto& [key, delivery] : s_.deliveries) {
      if (const auto at = ready_at(delivery); at && *at <= now) due.push_back(delivery);
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const Delivery& a, const Delivery& b) { return a.next_attempt < b.next_attempt; });
    return cut(std::move(due), limit);
  }
  std::vector<Delivery> deliveries_of_digest(const Uuid& mail, std::size_t limit) override {
    std::vector<Delivery> found;
    for (const auto& [key, delivery] : s_.deliveries) {
      if (ready_at(delivery) && delivery.mail == mail) found.push_back(delivery);
    }
    return cut(std::move(found), limit);
  }
  std::optional<Instant> next_delivery_at() override {
    std::optional<Instant> next;
    for (const auto& [key, delivery] : s_.deliveries) {
      if (const auto at = ready_at(delivery); at && (!next || *at < *next)) next = at;
    }
    return next;
  }

  std::vector<EventPtr> events_after(std::int64_t after, std::size_t limit) override {
    std::vector<EventPtr> found;
    for (auto at = s_.events.upper_bound(after); at != s_.events.end() && found.size() < limit; ++at)
      found.push_back(at->second);
    return found;
  }
  std::vector<EventPtr> user_events_after(UserId user, std::uint64_t after, std::size_t limit) override {
    std::vector<EventPtr> found;
    for (const auto& [position, event] : s_.events) {
      if (found.size() >= limit) break;
      if (event->user == user && event->sequence > after) found.push_back(event);
    }
    return found;
  }
  std::vector<EventPtr> events_of_command(UserId user, CommandId id) override {
    std::vector<EventPtr> found;
    for (const auto& [position, event] : s_.events) {
      if (event->user == user && event->command == id) found.push_back(event);
    }
    return found;
  }
  std::vector<EventPtr> user_events_before(UserId user, std::uint64_t before, std::size_t limit) override {
    std::vector<EventPtr> found;
    for (auto at = s_.events.rbegin(); at != s_.events.rend() && found.size() < limit; ++at) {
      if (at->second->user == user && at->second->sequence < before) found.push_back(at->second);
    }
    return found;
  }
  std::uint64_t last_sequence(UserId user) override { return find(s_.sequences, user).value_or(0); }
  std::uint64_t first_kept_sequence(UserId user) override {
    for (const auto& [position, event] : s_.events) {
      if (event->user == user) return event->sequence;
    }
    return 0;
  }
  std::int64_t last_position() override { return s_.last_position; }

  std::int64_t consumer_cursor(std::string_view consumer) override {
    return find(s_.cursors, std::string(consumer)).value_or(0);
  }
  std::optional<Lease> find_lease(std::string_view name) override { return find(s_.leases, std::string(name)); }
  std::vector<DeadLetter> dead_letters(std::size_t limit) override {
    std::vector<DeadLetter> all;
    for (const auto& [id, letter] : s_.dead_letters) all.push_back(letter);
    return cut(std::move(all), limit);
  }
  std::optional<DeadLetter> find_dead_letter(std::int64_t id) override { return find(s_.dead_letters, id); }

  AuditHead audit_head(UserId user) override {
    return find(s_.heads, user).value_or(AuditHead{0, 0, std::string(32, '\0')});
  }
  std::vector<AuditEntry> audit_entries(UserId user, const AuditQuery& query) override {
    std::vector<AuditEntry> found;
    for (auto at = s_.audit.rbegin(); at != s_.audit.rend() && found.size() < query.limit; ++at) {
      const AuditEntry& entry = at->second;
      if (entry.user != user || (query.before && entry.sequence >= *query.before)) continue;
      if (query.entity && entry.entity != *query.entity) continue;
      if (!query.action.empty() && action_of(static_cast<EventType>(entry.action)) != query.action) continue;
      if ((query.from && entry.at < *query.from) || (query.to && entry.at >= *query.to)) continue;
      found.push_back(entry);
    }
    return found;
  }
  std::vector<AuditEntry> audit_chain(UserId user, std::uint64_t after, std::size_t limit) override {
    std::vector<AuditEntry> found;
    for (auto at = s_.audit.upper_bound({user, after}); at != s_.audit.end() && found.size() < limit; ++at) {
      if (at->first.first != user) break;
      found.push_back(at->second);
    }
    return found;
  }

  std::optional<IdempotencyRecord> find_idempotency(UserId user, std::string_view key) override {
    return find(s_.idempotency, std::pair(user, std::string(key)));
  }
  std::optional<Conversation> find_conversation(UserId user, std::string_view id) override {
    return find(s_.conversations, std::pair(user, std::string(id)));
  }
  std::vector<Conversation> list_conversations(UserId user, std::size_t limit) override {
    std::vector<Conversation> all;
    for (const auto& [key, conversation] : s_.conversations) {
      if (key.first == user) all.push_back(conversation);
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.last_at > b.last_at; });
    return cut(std::move(all), limit);
  }
  std::vector<Message> messages(UserId user, std::string_view id, std::size_t limit) override {
    auto all = find(s_.messages, std::pair(user, std::string(id))).value_or(std::vector<Message>{});
    if (all.size() > limit) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(limit));
    return all;
  }

  void insert_task(Task& task) override {
    if (s_.tasks.contains(task.id)) throw StorageError(StorageError::Kind::kConstraint, "task id is taken");
    if (task.series && task.occurrence && find_occurrence(*task.series, *task.occurrence))
      throw StorageError(StorageError::Kind::kConstraint, "the series has this occurrence already");
    keep(s_.last_row);
    task.row = ++s_.last_row;
    put(s_.tasks, task.id, task);
  }
  void update_task(const Task& task, bool with_reminders) override {
    Task row = task;
    if (!with_reminders) row.reminders = s_.tasks.at(task.id).reminders;
    for (const Reminder& old : s_.tasks.at(task.id).reminders) {
      const auto same = [&](const Reminder& reminder) { return reminder.id == old.id; };
      if (std::none_of(row.reminders.begin(), row.reminders.end(), same)) forget_deliveries(old.id, true);
    }
    put(s_.tasks, task.id, row);
  }
  void purge_task(UserId user, TaskId id) override {
    const auto task = find_task(user, id);
    if (!task) return;
    for (const Reminder& reminder : task->reminders) forget_deliveries(reminder.id, false);
    erase(s_.tasks, id);
  }
  void put_profile(const Profile& profile) override { put(s_.profiles, profile.user, profile); }
  void set_reminder_status(ReminderId id, ReminderStatus status) override {
    for (const auto& [key, task] : s_.tasks) {
      Task changed = task;
      for (Reminder& reminder : changed.reminders) {
        if (reminder.id != id) continue;
        reminder.status = status;
        put(s_.tasks, TaskId(key), changed);
        return;
      }
    }
  }
  void put_delivery(const Delivery& d) override {
    put(s_.deliveries, std::tuple(d.key.reminder, d.key.revision, d.key.channel), d);
  }
  void remove_delivery(const DeliveryKey& key) override {
    erase(s_.deliveries, std::tuple(key.reminder, key.revision, key.channel));
  }
  std::size_t release_leases(const Uuid& but_of, Instant now, std::size_t limit) override {
    std::vector<Delivery> held;
    for (const auto& [key, delivery] : s_.deliveries) {
      const bool dead =
          delivery.state == DeliveryState::kLeased && delivery.lease_owner != but_of && delivery.lease_until > now;
      if (dead && held.size() < limit) held.push_back(delivery);
    }
    for (Delivery& delivery : held) {
      end_lease(delivery, now);
      put_delivery(delivery);
    }
    return held.size();
  }
  void append_event(Event& event) override {
    put(s_.sequences, event.user, find(s_.sequences, event.user).value_or(0) + 1);
    event.sequence = s_.sequences.at(event.user);
    keep(s_.last_position);
    event.position = ++s_.last_position;
    fresh_.push_back(std::make_shared<const Event>(event));
    put(s_.events, event.position, fresh_.back());
  }
  void set_consumer_cursor(std::string_view consumer, std::int64_t position) override {
    put(s_.cursors, std::string(consumer), position);
  }
  void keep_events_for(std::span<const std::string> consumers) override {
    for (const auto& [name, cursor] : s_.cursors) {
      put(s_.idle, name, std::find(consumers.begin(), consumers.end(), name) == consumers.end());
    }
  }
  bool take_lease(std::string_view name, const Uuid& owner, Instant now, Instant until) override {
    const auto held = find(s_.leases, std::string(name));
    if (held && held->owner != owner && held->until > now) return false;
    put(s_.leases, std::string(name), Lease{owner, until});
    return true;
  }
  void release_lease(std::string_view name, const Uuid& owner) override {
    const auto held = find(s_.leases, std::string(name));
    if (held && held->owner == owner) erase(s_.leases, std::string(name));
  }
  void put_dead_letter(const DeadLetter& letter) override {
    DeadLetter row = letter;
    if (row.id == 0) {
      keep(s_.last_letter);
      row.id = ++s_.last_letter;
    }
    put(s_.dead_letters, row.id, row);
  }
  void remove_dead_letter(std::int64_t id) override { erase(s_.dead_letters, id); }
  bool add_to_inbox(std::string_view consumer, EventId event) override {
    const std::pair key(std::string(consumer), event);
    if (s_.inbox.contains(key)) return false;
    put(s_.inbox, key, true);
    return true;
  }
  void append_audit(std::span<const AuditEntry> entries, const AuditHead& head) override {
    for (const AuditEntry& entry : entries) {
      const std::pair key(entry.user, entry.sequence);
      if (s_.audit.contains(key)) throw StorageError(StorageError::Kind::kConstraint, "the audit chain has this link");
      put(s_.audit, key, entry);
    }
    if (!entries.empty()) put(s_.heads, entries.front().user, head);
  }
  void index_task(UserId user, TaskId id, bool) override {
    const auto task = find_task(user, id);
    if (!task) return;
    if (task->deleted_at) {
      erase(s_.indexed, task->row);
    } else {
      put(s_.indexed, task->row, task->title);
    }
  }
  void put_idempotency(UserId user, const IdempotencyRecord& record) override {
    put(s_.idempotency, std::pair(user, record.key), record);
  }
  void put_conversation(const Conversation& conversation) override {
    put(s_.conversations, std::pair(conversation.user, conversation.id), conversation);
  }
  void append_message(UserId user, std::string_view conversation, const Message& message) override {
    const std::pair key(user, std::string(conversation));
    auto all = find(s_.messages, key).value_or(std::vector<Message>{});
    all.push_back(message);
    put(s_.messages, key, all);
  }
  void delete_conversation(UserId user, std::string_view id) override {
    erase(s_.conversations, std::pair(user, std::string(id)));
    erase(s_.messages, std::pair(user, std::string(id)));
  }
  std::size_t sweep(Instant now, const Retention& kept, std::size_t limit) override {
    std::int64_t passed = s_.last_position;
    for (const auto& [name, cursor] : s_.cursors) {
      if (!find(s_.idle, name).value_or(false)) passed = std::min(passed, cursor);
    }
    std::vector<std::int64_t> old;
    for (const auto& [position, event] : s_.events) {
      if (old.size() >= limit || position > passed) break;
      if (event->at < now - kept.events) old.push_back(position);
    }
    for (const std::int64_t position : old) erase(s_.events, position);
    return old.size();
  }

 private:
  void forget_deliveries(ReminderId reminder, bool only_finished) {
    std::vector<std::tuple<ReminderId, int, Channel>> gone;
    for (const auto& [key, delivery] : s_.deliveries) {
      const bool open = delivery.state < DeliveryState::kSent;
      if (std::get<0>(key) == reminder && !(only_finished && open)) gone.push_back(key);
    }
    for (const auto& key : gone) erase(s_.deliveries, key);
  }
  static bool is_pending(const Task& task, const Reminder& reminder) {
    return !task.deleted_at && reminder.status == ReminderStatus::kPending && reminder.trigger_time.has_value();
  }
  static std::optional<Instant> ready_at(const Delivery& d) {
    if (d.state == DeliveryState::kQueued) return d.next_attempt;
    if (d.state == DeliveryState::kLeased) return d.lease_until;
    return std::nullopt;
  }
  static bool matches(const Task& task, const TaskQuery& query) {
    const bool trash = task.deleted_at.has_value();
    switch (query.status) {
      case StatusFilter::kActive:
        if (trash || task.status != TaskStatus::kActive) return false;
        break;
      case StatusFilter::kCompleted:
        if (trash || task.status != TaskStatus::kCompleted) return false;
        break;
      case StatusFilter::kDeleted:
        if (!trash) return false;
        break;
      case StatusFilter::kAll:
        if (trash) return false;
        break;
    }
    if (query.priority_set && task.priority != query.priority) return false;
    for (const std::string& tag : query.tags) {
      const bool has = std::any_of(task.tags.begin(), task.tags.end(),
                                   [&](const std::string& own) { return fold_case(own) == fold_case(tag); });
      if (!has) return false;
    }
    if (query.due_from || query.due_to || query.overdue_at) {
      if (!task.due) return false;
      const Instant at = due_instant(*task.due, Zone());
      if ((query.due_from && at < *query.due_from) || (query.due_to && at >= *query.due_to)) return false;
      if (query.overdue_at && overdue_after(*task.due, Zone()) >= *query.overdue_at) return false;
    }
    std::string text = fold_case(task.title);
    if (task.description) text += ' ' + fold_case(*task.description);
    for (const std::string& tag : task.tags) text += ' ' + fold_case(tag);
    std::string words = fold_case(query.words);
    for (std::size_t from = 0; from < words.size();) {
      const std::size_t to = std::min(words.find(' ', from), words.size());
      if (text.find(words.substr(from, to - from)) == std::string::npos) return false;
      from = to + 1;
    }
    return true;
  }
  std::vector<ReminderRow> reminders(const std::function<bool(const Task&, const Reminder&)>& wanted) {
    std::vector<ReminderRow> rows;
    for (const auto& [id, task] : s_.tasks) {
      for (const Reminder& reminder : task.reminders) {
        if (wanted(task, reminder)) rows.push_back({reminder, task.id, task.user, task.title});
      }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ReminderRow& a, const ReminderRow& b) {
      return a.reminder.trigger_time < b.reminder.trigger_time;
    });
    return rows;
  }
  template <typename T>
  static std::vector<T> cut(std::vector<T> all, std::size_t limit) {
    if (all.size() > limit) all.erase(all.begin() + static_cast<std::ptrdiff_t>(limit), all.end());
    return all;
  }
  template <typename Map, typename Key>
  static std::optional<typename Map::mapped_type> find(const Map& map, const Key& key) {
    const auto at = map.find(key);
    return at == map.end() ? std::nullopt : std::optional(at->second);
  }
  // Every change leaves behind how to take it back.
  template <typename Map>
  void put(Map& map, const typename Map::key_type& key, const typename Map::mapped_type& value) {
    remember(map, key);
    map.insert_or_assign(key, value);
  }
  template <typename Map>
  void erase(Map& map, const typename Map::key_type& key) {
    remember(map, key);
    map.erase(key);
  }
  template <typename Map>
  void remember(Map& map, const typename Map::key_type& key) {
    undo_.push_back([&map, key, old = find(map, key)] {
      if (old) {
        map.insert_or_assign(key, *old);
      } else {
        map.erase(key);
      }
    });
  }
  void keep(std::int64_t& number) {
    undo_.push_back([&number, old = number] { number = old; });
  }

  State& s_;
  std::vector<std::function<void()>>& undo_;
  std::vector<EventPtr>& fresh_;
};

// Here, so that the maps are made for this file alone and not for each test's.
FakeStore::FakeStore() = default;
FakeStore::~FakeStore() = default;

bool FakeStore::submit(WriteJob job) {
  {
    const std::lock_guard lock(queue_mutex_);
    if (closed_ || queue_.size() >= queue_max) return false;
    queue_.push_back(std::move(job));
    if (busy_ || held_) return true;
    busy_ = true;
  }
  drain();
  return true;
}
void FakeStore::read(const std::function<void(ReadView&)>& work) {
  const std::lock_guard lock(state_mutex_);
  View view(state_, undo_, fresh_);
  work(view);
}
void FakeStore::on_commit(std::function<void(std::span<const EventPtr>)> listener) { listener_ = std::move(listener); }
void FakeStore::close() {
  const std::lock_guard lock(queue_mutex_);
  closed_ = true;
}
std::size_t FakeStore::queue_depth() const {
  const std::lock_guard lock(queue_mutex_);
  return queue_.size();
}
void FakeStore::hold() {
  const std::lock_guard lock(queue_mutex_);
  held_ = true;
}
void FakeStore::release() {
  {
    const std::lock_guard lock(queue_mutex_);
    held_ = false;
    if (busy_ || queue_.empty()) return;
    busy_ = true;
  }
  drain();
}
void FakeStore::with_state(const std::function<void(State&)>& work) {
  const std::lock_guard lock(state_mutex_);
  work(state_);
}

void FakeStore::drain() {
  for (;;) {
    WriteJob job;
    {
      const std::lock_guard lock(queue_mutex_);
      if (queue_.empty() || held_) {
        busy_ = false;
        return;
      }
      job = std::move(queue_.front());
      queue_.pop_front();
    }
    run(job);
  }
}
void FakeStore::run(WriteJob& job) {
  std::vector<EventPtr> committed;
  Result<void> result;
  {
    const std::lock_guard lock(state_mutex_);
    View view(state_, undo_, fresh_);
    try {
      result = job.run(view);
    } catch (const StorageError& error) {
      result = Error{ErrorCode::kStorage, error.what()};
    }
    const Fault what = fault ? fault() : Fault::kNone;
    if (result && what == Fault::kRefuse) result = Error{ErrorCode::kStorage, "refused by the test"};
    if (!result) {
      for (auto step = undo_.rbegin(); step != undo_.rend(); ++step) (*step)();
      fresh_.clear();
    }
    undo_.clear();
    committed.swap(fresh_);
    if (result && what == Fault::kLoseAck) result = Error{ErrorCode::kStorage, "the outcome is unknown"};
  }
  if (listener_ && !committed.empty()) listener_(committed);
  if (job.done) job.done(std::move(result));
}

}  // namespace yaad::testing
