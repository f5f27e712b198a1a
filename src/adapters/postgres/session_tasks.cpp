#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/postgres/session.h"
#include "app/row_text.h"
#include "domain/search_text.h"

namespace yaad::postgres {
namespace {

/// A lexeme may have 2,046 bytes; a word longer than this is found by its beginning.
constexpr std::size_t kWordBytesMax = 200;

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
  auto task = sql::read_task(query, user);
  if (query.integer(sql::kTaskReminderCount) != 0) with_reminders_.push_back(task.row);
  return task;
}

std::optional<Task> Session::read_one(Query& query, std::optional<UserId> user) {
  if (!query.step()) return std::nullopt;
  with_reminders_.clear();
  auto task = read_task(query, user ? *user : user_of(query.integer(sql::kTaskColumnCount)));
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
  auto query = db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         ", r.task FROM reminders r"
                         " WHERE task = ANY ($1::text::bigint[]) ORDER BY task, place");
  query.bind(numbers);
  while (query.step()) {
    auto reminder = sql::read_reminder(query);
    if (const auto owner = by_number.find(query.integer(sql::kReminderColumnCount)); owner != by_number.end()) {
      owner->second->reminders.push_back(std::move(reminder));
    }
  }
}

std::optional<std::int64_t> Session::next_task_number() {
  constexpr std::int64_t kBlock = 128;  // As the sequence has it.
  if (next_number_ == numbers_end_) {
    auto query = db_.query("SELECT nextval('task_numbers')");
    query.step();
    next_number_ = query.integer(0);
    numbers_end_ = next_number_ + kBlock;
  }
  return next_number_++;
}

void Session::reworded(std::int64_t owner, const Task& task) {
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

// The words are written with the task; this mends them should they ever differ.
void Session::index_task(UserId user, TaskId id, bool /*fresh*/) {
  if (const auto task = find_task(user, id)) reworded(stream(user).key, *task);
}

}  // namespace yaad::postgres
