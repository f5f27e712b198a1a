#include "adapters/sqlite/session.h"
#include "adapters/sqlite/task_columns.h"
#include "app/row_text.h"
#include "domain/search_text.h"

namespace yaad::sqlite {
namespace {

/// A task as its row has it: what is derived, and texts that must live as long as the query they are bound to.
struct Row {
  Row(const Task& task, const Zone& user_zone) : tags(tags_to_text(task.tags)) {
    state = task.deleted_at ? 2 : static_cast<int>(task.status);
    if (task.due) {
      due_at = due_key(*task.due, user_zone);
      late_at = overdue_after(*task.due, user_zone);
      due_day = day_number(task.due->date);
      if (task.due->time) due_second = task.due->time->since_midnight().count();
    }
    if (task.occurrence) occurrence = to_string(*task.occurrence);
    if (task.series_start) series_start = to_string(*task.series_start);
  }

  int state = 0;
  std::string tags;
  std::optional<Instant> due_at, late_at;
  std::optional<std::int64_t> due_day, due_second;
  std::optional<std::string> occurrence, series_start;
};

std::optional<int> number_of(const std::optional<Priority>& priority) {
  return priority ? std::optional(static_cast<int>(*priority)) : std::nullopt;
}
std::optional<std::string_view> view_if(bool set, std::string_view text) {
  return set ? std::optional(text) : std::nullopt;
}
template <typename Tag>
std::optional<Blob> blob_if(const std::optional<Id<Tag>>& id) {
  return id ? std::optional(blob(*id)) : std::nullopt;
}
std::optional<CivilDateTime> civil_of(std::string_view text) { return text.empty() ? std::nullopt : parse_civil(text); }

/// Binds what insert and update have in common, in the order of their SQL.
void bind_fields(Query& query, const Task& task, const Row& row, const std::optional<int>& reminder_count) {
  const bool repeats = task.repeat.has_value();
  query.bind(row.state, static_cast<int>(task.status), task.version, task.created_at, task.updated_at, row.due_at,
             row.late_at, number_of(task.priority), reminder_count, std::string_view(task.title), task.description,
             view_if(!row.tags.empty(), row.tags), row.due_day, row.due_second,
             view_if(task.due && !task.due->tz.empty(), task.due ? task.due->tz : std::string_view()),
             task.completed_at, task.deleted_at, view_if(repeats, repeats ? task.repeat->rrule : std::string_view()),
             repeats ? std::optional(static_cast<int>(task.repeat->basis)) : std::nullopt,
             repeats ? std::optional(static_cast<int>(task.repeat->missed)) : std::nullopt, blob_if(task.series),
             row.occurrence, task.occurrence_index == 0 ? std::nullopt : std::optional(task.occurrence_index),
             row.series_start, blob_if(task.parent));
}

}  // namespace

Task Session::read_task(Query& query, UserId user) {
  Task task;
  task.row = query.integer(0);
  task.id = TaskId{query.uuid(1)};
  task.user = user;
  task.status = static_cast<TaskStatus>(query.small(3));
  task.version = query.integer(4);
  task.created_at = instant(query.integer(5));
  task.updated_at = instant(query.integer(6));
  if (const auto priority = query.maybe_integer(7)) task.priority = static_cast<Priority>(*priority);
  const bool has_reminders = query.integer(8) != 0;
  task.title = query.text(9);
  if (!query.null(10)) task.description = query.text(10);
  task.tags = tags_from_text(query.text(11));
  if (const auto day = query.maybe_integer(12)) {
    task.due = Due{day_of(*day), std::nullopt, std::string(query.text(14))};
    if (const auto second = query.maybe_integer(13)) {
      const int s = static_cast<int>(*second);
      task.due->time = CivilTime{s / 3600, s / 60 % 60, s % 60};
    }
  }
  if (const auto at = query.maybe_integer(15)) task.completed_at = instant(*at);
  if (const auto at = query.maybe_integer(16)) task.deleted_at = instant(*at);
  if (!query.null(17)) {
    task.repeat = RepeatRule{std::string(query.text(17)), static_cast<std::uint8_t>(query.small(18)),
                             static_cast<std::uint8_t>(query.small(19))};
  }
  if (!query.null(20)) task.series = SeriesId{query.uuid(20)};
  task.occurrence = civil_of(query.text(21));
  task.occurrence_index = query.small(22);
  task.series_start = civil_of(query.text(23));
  if (!query.null(24)) task.parent = TaskId{query.uuid(24)};
  if (has_reminders) read_reminders(task);
  return task;
}

void Session::read_reminders(Task& task) {
  auto query = db_.query(
      "SELECT id, minutes_before, at, channel, trigger_time, status, revision FROM reminders"
      " WHERE key >= ?1 * 256 AND key < (?1 + 1) * 256 ORDER BY key");
  query.bind(task.row);
  while (query.step()) {
    Reminder reminder;
    reminder.id = ReminderId{query.uuid(0)};
    if (!query.null(1)) reminder.minutes_before = query.small(1);
    if (!query.null(2)) reminder.at = instant(query.integer(2));
    reminder.channel = static_cast<Channel>(query.small(3));
    if (!query.null(4)) reminder.trigger_time = instant(query.integer(4));
    reminder.status = static_cast<ReminderStatus>(query.small(5));
    reminder.revision = query.small(6);
    task.reminders.push_back(std::move(reminder));
  }
}

std::optional<Task> Session::find_task(UserId user, TaskId id) {
  const auto key = key_of(user);
  if (key == 0) return std::nullopt;
  auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks WHERE id = ? AND user = ?");
  query.bind(blob(id), key);
  if (!query.step()) return std::nullopt;
  return read_task(query, user);
}

bool Session::task_id_taken(TaskId id) {
  auto query = db_.query("SELECT 1 FROM tasks WHERE id = ?");
  query.bind(blob(id));
  return query.step();
}

std::optional<Task> Session::find_occurrence(SeriesId series, const CivilDateTime& occurrence) {
  const auto text = to_string(occurrence);
  auto query = db_.query("SELECT " YAAD_TASK_COLUMNS ", user FROM tasks WHERE series = ? AND occurrence = ?");
  query.bind(blob(series), text);
  if (!query.step()) return std::nullopt;
  return read_task(query, user_of(query.integer(kTaskColumnCount)));
}

std::optional<Task> Session::newest_of_series(SeriesId series) {
  auto query = db_.query("SELECT " YAAD_TASK_COLUMNS
                         ", user FROM tasks WHERE series = ? ORDER BY occurrence_index DESC, row DESC LIMIT 1");
  query.bind(blob(series));
  if (!query.step()) return std::nullopt;
  return read_task(query, user_of(query.integer(kTaskColumnCount)));
}

void Session::insert_task(Task& task) {
  auto& owner = stream(task.user);
  const Row row(task, task.due ? zone_of(owner) : Zone());
  {
    auto query = db_.query(
        "INSERT INTO tasks (id, user, state, status, version, created_at, updated_at, due_at, late_at, priority,"
        " reminder_count, title, description, tags, due_day, due_second, due_tz, completed_at, deleted_at, rrule,"
        " rule_basis, rule_missed, series, occurrence, occurrence_index, series_start, parent)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    query.bind(blob(task.id), owner.key);
    bind_fields(query, task, row, static_cast<int>(task.reminders.size()));
    query.run();
    task.row = sqlite3_last_insert_rowid(db_.handle());
  }
  if (!task.tags.empty()) write_tags(owner.key, task, {});
  if (!task.reminders.empty()) write_reminders(owner.key, task, false);
}

void Session::update_task(const Task& task, bool reminders) {
  auto& owner = stream(task.user);
  const Row row(task, task.due ? zone_of(owner) : Zone());
  std::string old_tags;
  bool had_reminders = false;
  {
    auto query = db_.query("SELECT tags, reminder_count FROM tasks WHERE row = ? AND user = ?");
    query.bind(task.row, owner.key);
    if (!query.step()) throw StorageError(StorageError::Kind::kConstraint, "the task to change is not there");
    old_tags = query.text(0);
    had_reminders = query.integer(1) != 0;
  }
  {
    auto query = db_.query(
        "UPDATE tasks SET state = ?, status = ?, version = ?, created_at = ?, updated_at = ?, due_at = ?, late_at = ?,"
        " priority = ?, reminder_count = coalesce(?, reminder_count), title = ?, description = ?, tags = ?,"
        " due_day = ?, due_second = ?, due_tz = ?, completed_at = ?, deleted_at = ?, rrule = ?, rule_basis = ?,"
        " rule_missed = ?, series = ?, occurrence = ?, occurrence_index = ?, series_start = ?, parent = ?"
        " WHERE row = ?");
    bind_fields(query, task, row, reminders ? std::optional(static_cast<int>(task.reminders.size())) : std::nullopt);
    query.bind(task.row);
    query.run();
  }
  if (row.tags != old_tags) write_tags(owner.key, task, old_tags);
  if (reminders && (had_reminders || !task.reminders.empty())) write_reminders(owner.key, task, had_reminders);
}

void Session::write_tags(std::int64_t user, const Task& task, std::string_view old_tags) {
  for (const auto& tag : tags_from_text(old_tags)) {
    const auto folded = fold_case(tag);
    auto query = db_.query("DELETE FROM task_tags WHERE user = ? AND tag = ? AND task = ?");
    query.bind(user, folded, task.row);
    query.run();
  }
  for (const auto& tag : task.tags) {
    const auto folded = fold_case(tag);
    auto query = db_.query("INSERT OR IGNORE INTO task_tags (user, tag, task) VALUES (?, ?, ?)");
    query.bind(user, folded, task.row);
    query.run();
  }
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
        "INSERT INTO reminders (key, id, user, minutes_before, at, channel, trigger_time, status, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(key++, blob(reminder.id), user, reminder.minutes_before, reminder.at, static_cast<int>(reminder.channel),
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
    query.bind(blob(id));
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
        "DELETE FROM reminders WHERE key >= ?1 * 256 AND key < (?1 + 1) * 256", "DELETE FROM tasks WHERE row = ?1"}) {
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
    auto query = db_.query("SELECT row, tags FROM tasks WHERE id = ? AND user = ?");
    query.bind(blob(id), key);
    if (!query.step()) return;
    row = query.integer(0);
    tags = query.text(1);
  }
  delete_task_rows(row, key, tags);
}

std::vector<std::pair<UserId, TaskId>> Session::trashed_before(Instant before, std::size_t limit) {
  std::vector<std::pair<UserId, TaskId>> old;
  auto query = db_.query(
      "SELECT user, id FROM tasks WHERE deleted_at IS NOT NULL AND deleted_at < ? ORDER BY deleted_at LIMIT ?");
  query.bind(before, static_cast<std::int64_t>(limit));
  while (query.step()) old.emplace_back(user_of(query.integer(0)), TaskId{query.uuid(1)});
  return old;
}

// Reads what is searched for and nothing else: this happens to every task.
void Session::index_task(UserId user, TaskId id, bool fresh) {
  const auto key = key_of(user);
  std::int64_t row = 0;
  std::string words;
  {
    auto query = db_.query("SELECT row, title, description, tags, deleted_at FROM tasks WHERE id = ? AND user = ?");
    query.bind(blob(id), key);
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
