#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/postgres/session.h"
#include "adapters/postgres/task_columns.h"
#include "app/row_text.h"
#include "domain/search_text.h"

namespace yaad::postgres {
namespace {

/// A lexeme may have 2,046 bytes; a word longer than this is found by its beginning.
constexpr std::size_t kWordBytesMax = 200;

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
std::optional<std::string_view> view_if(const std::optional<std::string>& text) {
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}
std::optional<CivilDateTime> civil_of(std::string_view text) { return text.empty() ? std::nullopt : parse_civil(text); }

/// Binds what insert and update have in common, in the order of their SQL.
void bind_fields(Query& query, const Task& task, const Row& row, const std::optional<int>& reminder_count) {
  const bool repeats = task.repeat.has_value();
  query.bind(row.state, static_cast<int>(task.status), task.version, task.created_at, task.updated_at, row.due_at,
             row.late_at, number_of(task.priority), reminder_count, std::string_view(task.title),
             view_if(task.description), view_if(!row.tags.empty(), row.tags), row.due_day, row.due_second,
             view_if(task.due && !task.due->tz.empty(), task.due ? task.due->tz : std::string_view()),
             task.completed_at, task.deleted_at, view_if(repeats, repeats ? task.repeat->rrule : std::string_view()),
             repeats ? std::optional(static_cast<int>(task.repeat->basis)) : std::nullopt,
             repeats ? std::optional(static_cast<int>(task.repeat->missed)) : std::nullopt, task.series,
             view_if(row.occurrence), task.occurrence_index == 0 ? std::nullopt : std::optional(task.occurrence_index),
             view_if(row.series_start), task.parent);
}

std::string searched_text(const Task& task) {
  std::string words = search_text(task.title);
  if (task.description) words += ' ' + search_text(*task.description);
  for (const auto& tag : task.tags) words += ' ' + search_text(tag);
  return words;
}

std::string_view shortened(std::string_view word) {
  if (word.size() <= kWordBytesMax) return word;
  auto end = kWordBytesMax;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xc0) == 0x80) --end;
  return word.substr(0, end);
}

}  // namespace

std::string lexemes_of(std::int64_t owner, const Task& task) {
  const auto prefix = std::to_string(owner) + ':';
  std::string array = "{";
  const auto text = searched_text(task);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) {
      if (array.size() > 1) array += ',';
      array += '"' + prefix;
      for (const char c : shortened(std::string_view(text).substr(at, end - at))) {
        if (c == '"' || c == '\\') array += '\\';
        array += c;
      }
      array += '"';
    }
    at = end + 1;
  }
  return array + '}';
}

std::string words_query(std::int64_t owner, const std::vector<std::string>& words) {
  const auto prefix = std::to_string(owner) + ':';
  std::string sought;
  for (const auto& word : words) {
    if (!sought.empty()) sought += " & ";
    sought += '\'' + prefix;
    for (const char c : shortened(word)) {
      if (c == '\'' || c == '\\') sought += c;
      sought += c;
    }
    sought += "':*";
  }
  return sought;
}

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
  if (query.integer(8) != 0) with_reminders_.push_back(task.row);
  return task;
}

std::optional<Task> Session::read_one(Query& query, std::optional<UserId> user) {
  if (!query.step()) return std::nullopt;
  with_reminders_.clear();
  auto task = read_task(query, user ? *user : user_of(query.integer(kTaskColumnCount)));
  read_reminders({&task, 1});
  return task;
}

// One query for all of a page.
void Session::read_reminders(std::span<Task> tasks) {
  if (with_reminders_.empty()) return;
  const auto numbers = fmt::format("{{{}}}", fmt::join(with_reminders_, ","));
  with_reminders_.clear();
  std::unordered_map<std::int64_t, Task*> by_number;
  for (auto& task : tasks) by_number[task.row] = &task;
  auto query = db_.query(
      "SELECT id, minutes_before, at, channel, trigger_time, status, revision, task FROM reminders"
      " WHERE task = ANY ($1::text::bigint[]) ORDER BY task, place");
  query.bind(numbers);
  while (query.step()) {
    Reminder reminder;
    reminder.id = ReminderId{query.uuid(0)};
    if (!query.null(1)) reminder.minutes_before = query.small(1);
    if (!query.null(2)) reminder.at = instant(query.integer(2));
    reminder.channel = static_cast<Channel>(query.small(3));
    if (!query.null(4)) reminder.trigger_time = instant(query.integer(4));
    reminder.status = static_cast<ReminderStatus>(query.small(5));
    reminder.revision = query.small(6);
    if (const auto owner = by_number.find(query.integer(7)); owner != by_number.end()) {
      owner->second->reminders.push_back(std::move(reminder));
    }
  }
}

std::optional<Task> Session::find_task(UserId user, TaskId id) {
  const auto key = key_of(user);
  if (key == 0) return std::nullopt;
  auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks t WHERE id = $1 AND owner = $2");
  query.bind(id, key);
  return read_one(query, user);
}

bool Session::task_id_taken(TaskId id) {
  auto query = db_.query("SELECT 1 FROM tasks WHERE id = $1");
  query.bind(id);
  return query.step();
}

std::optional<Task> Session::find_occurrence(SeriesId series, const CivilDateTime& occurrence) {
  const auto text = to_string(occurrence);
  auto query = db_.query("SELECT " YAAD_TASK_COLUMNS ", t.owner FROM tasks t WHERE series = $1 AND occurrence = $2");
  query.bind(series, text);
  return read_one(query, std::nullopt);
}

std::optional<Task> Session::newest_of_series(SeriesId series) {
  auto query = db_.query("SELECT " YAAD_TASK_COLUMNS
                         ", t.owner FROM tasks t WHERE series = $1"
                         " ORDER BY occurrence_index DESC NULLS LAST, number DESC LIMIT 1");
  query.bind(series);
  return read_one(query, std::nullopt);
}

std::int64_t Session::next_task_number() {
  constexpr std::int64_t kBlock = 128;  // As the sequence has it.
  if (next_number_ == numbers_end_) {
    auto query = db_.query("SELECT nextval('task_numbers')");
    query.step();
    next_number_ = query.integer(0);
    numbers_end_ = next_number_ + kBlock;
  }
  return next_number_++;
}

void Session::insert_task(Task& task) {
  auto& owner = stream(task.user);
  const Row row(task, task.due ? zone_of(owner) : Zone());
  task.row = next_task_number();
  auto query = db_.query(
      "INSERT INTO tasks (number, id, owner, state, status, version, created_at, updated_at, due_at, late_at, priority,"
      " reminder_count, title, description, tags, due_day, due_second, due_tz, completed_at, deleted_at, rrule,"
      " rule_basis, rule_missed, series, occurrence, occurrence_index, series_start, parent)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,"
      " $23, $24, $25, $26, $27, $28)");
  query.bind(task.row, task.id, owner.key);
  bind_fields(query, task, row, static_cast<int>(task.reminders.size()));
  query.run();
  write_words(owner.key, task);
  if (!task.tags.empty()) write_tags(owner.key, task, {});
  if (!task.reminders.empty()) write_reminders(owner.key, task, false);
}

void Session::update_task(const Task& task, bool reminders) {
  auto& owner = stream(task.user);
  const Row row(task, task.due ? zone_of(owner) : Zone());
  std::string old_tags;
  bool had_reminders = false;
  bool reworded = false;
  {
    auto query =
        db_.query("SELECT tags, reminder_count, title, description FROM tasks WHERE number = $1 AND owner = $2");
    query.bind(task.row, owner.key);
    if (!query.step()) throw StorageError(StorageError::Kind::kConstraint, "the task to change is not there");
    old_tags = query.text(0);
    had_reminders = query.integer(1) != 0;
    reworded = query.text(2) != task.title || query.text(3) != task.description.value_or("");
  }
  {
    auto query = db_.query(
        "UPDATE tasks SET state = $1, status = $2, version = $3, created_at = $4, updated_at = $5, due_at = $6,"
        " late_at = $7, priority = $8, reminder_count = coalesce($9, reminder_count), title = $10, description = $11,"
        " tags = $12, due_day = $13, due_second = $14, due_tz = $15, completed_at = $16, deleted_at = $17, rrule = $18,"
        " rule_basis = $19, rule_missed = $20, series = $21, occurrence = $22, occurrence_index = $23,"
        " series_start = $24, parent = $25 WHERE number = $26");
    bind_fields(query, task, row, reminders ? std::optional(static_cast<int>(task.reminders.size())) : std::nullopt);
    query.bind(task.row);
    query.run();
  }
  if (reworded || row.tags != old_tags) write_words(owner.key, task);
  if (row.tags != old_tags) write_tags(owner.key, task, old_tags);
  if (reminders && (had_reminders || !task.reminders.empty())) write_reminders(owner.key, task, had_reminders);
}

void Session::write_tags(std::int64_t owner, const Task& task, std::string_view old_tags) {
  if (!old_tags.empty()) {
    for (const auto& tag : tags_from_text(old_tags)) {
      const auto folded = fold_case(tag);
      auto removal = db_.query("DELETE FROM task_tags WHERE owner = $1 AND tag = $2 AND task = $3");
      removal.bind(owner, folded, task.row).run();
    }
  }
  for (const auto& tag : task.tags) {
    const auto folded = fold_case(tag);
    auto query = db_.query("INSERT INTO task_tags (owner, tag, task) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
    query.bind(owner, folded, task.row).run();
  }
}

void Session::write_words(std::int64_t owner, const Task& task) {
  const auto lexemes = lexemes_of(owner, task);
  auto query = db_.query(
      "INSERT INTO task_words AS w (task, words) VALUES ($1, array_to_tsvector(($2)::text[]))"
      " ON CONFLICT (task) DO UPDATE SET words = excluded.words WHERE w.words <> excluded.words");
  query.bind(task.row, lexemes).run();
}

void Session::write_reminders(std::int64_t owner, const Task& task, bool stored) {
  constexpr std::size_t kPlaces = 256;
  if (task.reminders.size() > kPlaces) {
    throw StorageError(StorageError::Kind::kConstraint, "a task has more reminders than can be kept");
  }
  if (stored) {
    std::string kept = "{";
    for (const auto& reminder : task.reminders) kept += (kept.size() > 1 ? "," : "") + reminder.id.str();
    kept += '}';
    // Deliveries still under way are left to whoever delivers, who sees that the reminder is gone.
    auto ledger = db_.query(
        "DELETE FROM deliveries d USING reminders r WHERE r.task = $1 AND r.id <> ALL ($2::text::uuid[])"
        " AND d.reminder = r.id AND d.state >= 2");
    ledger.bind(task.row, kept).run();
    auto rows = db_.query("DELETE FROM reminders WHERE task = $1");
    rows.bind(task.row).run();
  }
  int place = 0;
  for (const auto& reminder : task.reminders) {
    auto query = db_.query(
        "INSERT INTO reminders (task, place, id, owner, minutes_before, at, channel, trigger_time, status, revision)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    query.bind(task.row, place++, reminder.id, owner, reminder.minutes_before, reminder.at,
               static_cast<int>(reminder.channel), reminder.trigger_time, static_cast<int>(reminder.status),
               reminder.revision);
    query.run();
  }
}

void Session::purge_task(UserId user, TaskId id) {
  const auto key = key_of(user);
  std::int64_t row = 0;
  {
    auto query = db_.query("SELECT number FROM tasks WHERE id = $1 AND owner = $2");
    query.bind(id, key);
    if (!query.step()) return;
    row = query.integer(0);
  }
  for (const char* sql :
       {"DELETE FROM deliveries d USING reminders r WHERE r.task = $1 AND d.reminder = r.id",
        "DELETE FROM reminders WHERE task = $1", "DELETE FROM task_words WHERE task = $1",
        "DELETE FROM task_tags g USING tasks t WHERE t.number = $1 AND g.owner = t.owner AND g.task = t.number",
        "DELETE FROM tasks WHERE number = $1"}) {
    auto query = db_.query(sql);
    query.bind(row).run();
  }
}

std::vector<std::pair<UserId, TaskId>> Session::trashed_before(Instant before, std::size_t limit) {
  std::vector<std::pair<UserId, TaskId>> old;
  auto query = db_.query(
      "SELECT s.id, t.id FROM tasks t JOIN streams s ON s.key = t.owner WHERE t.deleted_at < $1 ORDER BY t.deleted_at, "
      "t.number"
      " LIMIT $2");
  query.bind(before, static_cast<std::int64_t>(limit));
  while (query.step()) old.emplace_back(UserId{query.uuid(0)}, TaskId{query.uuid(1)});
  return old;
}

// The words are written with the task; this mends them should they ever differ.
void Session::index_task(UserId user, TaskId id, bool /*fresh*/) {
  if (const auto task = find_task(user, id)) write_words(stream(user).key, *task);
}

}  // namespace yaad::postgres
