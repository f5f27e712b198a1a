#include "adapters/sqlite/session.h"
#include "app/row_text.h"
#include "domain/search_text.h"

namespace yaad::sqlite {

Task Session::read_task(Query& query, UserId user) {
  auto task = sql::read_task(query, user);
  if (query.integer(sql::kTaskReminderCount) != 0) read_reminders(task);
  return task;
}

std::optional<Task> Session::read_one(Query& query, std::optional<UserId> user) {
  if (!query.step()) return std::nullopt;
  return read_task(query, user ? *user : user_of(query.integer(sql::kTaskColumnCount)));
}

void Session::read_reminders(Task& task) {
  auto query = db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r"
                         " WHERE key >= ?1 * 256 AND key < (?1 + 1) * 256 ORDER BY key");
  query.bind(task.row);
  while (query.step()) task.reminders.push_back(sql::read_reminder(query));
}

void Session::write_reminders(std::int64_t user, const Task& task, bool stored) {
  constexpr std::size_t kPlaces = 256;
  if (task.reminders.size() > kPlaces) {
    throw StorageError(StorageError::Kind::kConstraint, "a task has more reminders than can be kept");
  }
  if (stored) {
    forget_deliveries_of_removed(task);
    auto query = db_.query("DELETE FROM reminders WHERE key >= ?1 * 256 AND key < (?1 + 1) * 256");
    query.bind(task.row);
    query.run();
  }
  std::int64_t key = task.row * static_cast<std::int64_t>(kPlaces);
  for (const auto& reminder : task.reminders) {
    auto query = db_.query(
        "INSERT INTO reminders (key, id, owner, minutes_before, at, channel, trigger_time, status, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(key++, reminder.id, user, reminder.minutes_before, reminder.at, static_cast<int>(reminder.channel),
               reminder.trigger_time, static_cast<int>(reminder.status), reminder.revision);
    query.run();
  }
}

// Those still under way are left to whoever delivers, who sees that the reminder is gone.
void Session::forget_deliveries_of_removed(const Task& task) {
  std::vector<ReminderId> removed;
  {
    auto query = db_.query("SELECT id FROM reminders WHERE key >= ?1 * 256 AND key < (?1 + 1) * 256");
    query.bind(task.row);
    while (query.step()) {
      const ReminderId id{query.uuid(0)};
      const auto same = [&](const Reminder& reminder) { return reminder.id == id; };
      if (std::none_of(task.reminders.begin(), task.reminders.end(), same)) removed.push_back(id);
    }
  }
  for (const auto& id : removed) {
    auto query = db_.query("DELETE FROM deliveries WHERE reminder = ? AND state >= 2");
    query.bind(id);
    query.run();
  }
}

void Session::delete_task_rows(std::int64_t row, std::int64_t user, std::string_view tags) {
  Task gone;
  gone.row = row;
  write_tags(user, gone, tags);
  for (const char* sql :
       {"DELETE FROM deliveries WHERE reminder IN (SELECT id FROM reminders WHERE key >= ?1 * 256 AND key < (?1 + 1) * "
        "256)",
        "DELETE FROM reminders WHERE key >= ?1 * 256 AND key < (?1 + 1) * 256",
        "DELETE FROM tasks WHERE number = ?1"}) {
    auto query = db_.query(sql);
    query.bind(row);
    query.run();
  }
  unindex_row(row);
}

void Session::purge_task(UserId user, TaskId id) {
  const auto key = key_of(user);
  std::int64_t row = 0;
  std::string tags;
  {
    auto query = db_.query("SELECT number, tags FROM tasks WHERE id = ? AND owner = ?");
    query.bind(id, key);
    if (!query.step()) return;
    row = query.integer(0);
    tags = query.text(1);
  }
  delete_task_rows(row, key, tags);
}

// Reads what is searched for and nothing else: this happens to every task.
void Session::index_task(UserId user, TaskId id, bool fresh) {
  const auto key = key_of(user);
  std::int64_t row = 0;
  std::string words;
  {
    auto query = db_.query("SELECT number, title, description, tags, deleted_at FROM tasks WHERE id = ? AND owner = ?");
    query.bind(id, key);
    if (!query.step()) return;
    row = query.integer(0);
    if (query.null(4)) {
      words = "u" + std::to_string(key) + "u ";
      words += search_text(query.text(1));
      if (!query.null(2)) words += ' ' + search_text(query.text(2));
      for (const auto& tag : tags_from_text(query.text(3))) words += ' ' + search_text(tag);
    }
  }
  if (fresh && !words.empty()) {
    try {
      return put_words(row, words);
    } catch (const StorageError& failure) {
      if (failure.kind() != StorageError::Kind::kConstraint) throw;
    }
  }
  unindex_row(row);
  if (!words.empty()) put_words(row, words);
}

// A task that searches still read one by one stays for the consumer: its row in the index would hide those before it.
void Session::reworded(std::int64_t /*owner*/, const Task& task) {
  {
    auto query = db_.query("SELECT rowid FROM tasks_fts ORDER BY rowid DESC LIMIT 1");
    if (!query.step() || query.integer(0) < task.row) return;
  }
  index_task(task.user, task.id, false);
}

void Session::put_words(std::int64_t row, std::string_view words) {
  auto query = db_.query("INSERT INTO tasks_fts (rowid, words) VALUES (?, ?)");
  query.bind(row, words);
  query.run();
}

void Session::unindex_row(std::int64_t row) {
  auto query = db_.query("DELETE FROM tasks_fts WHERE rowid = ?");
  query.bind(row);
  query.run();
}

}  // namespace yaad::sqlite
