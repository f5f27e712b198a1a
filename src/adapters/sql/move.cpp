#include "adapters/sql/move.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <cstring>

#include "app/audit_verify.h"

namespace yaad::sql {
namespace {

constexpr std::size_t kBatch = 2'000;

struct Column {
  std::string_view name;
  Kind kind;
};
using enum Kind;

std::string joined(const std::vector<Column>& columns, std::string_view prefix = {}) {
  std::string text;
  for (const auto& column : columns) text += fmt::format("{}{}{}", text.empty() ? "" : ", ", prefix, column.name);
  return text;
}
std::string marks(std::size_t from, std::size_t to) {
  std::string text;
  for (auto i = from; i <= to; ++i) text += fmt::format("{}${}", i == from ? "" : ", ", i);
  return text;
}
std::vector<Kind> kinds_of(const std::vector<Column>& columns) {
  std::vector<Kind> kinds;
  for (const auto& column : columns) kinds.push_back(column.kind);
  return kinds;
}

MovedTable plain(std::string_view name, const std::vector<Column>& columns, std::string_view order,
                 std::string_view overriding = {}) {
  return {
      std::string(name), kinds_of(columns), fmt::format("SELECT {} FROM {} ORDER BY {}", joined(columns), name, order),
      fmt::format("INSERT INTO {} ({}){} VALUES ({})", name, joined(columns), overriding, marks(1, columns.size()))};
}

/// Tables of the audit trail: by owner and sequence, or by both in one key.
MovedTable trail(std::string_view name, const std::vector<Column>& columns, bool packed) {
  std::vector<Column> all{{"owner", kInteger}, {"sequence", kInteger}};
  all.insert(all.end(), columns.begin(), columns.end());
  if (!packed) return plain(name, all, "owner, sequence");
  return {
      std::string(name), kinds_of(all),
      fmt::format("SELECT key >> 40, key & 1099511627775, {} FROM {} ORDER BY key", joined(columns), name),
      fmt::format("INSERT INTO {} (key, {}) VALUES ($1 << 40 | $2, {})", name, joined(columns), marks(3, all.size()))};
}

/// What belongs to a task: compared with it, written with it.
MovedTable of_tasks(std::string_view name, const std::vector<Column>& columns) {
  std::vector<Column> all{{"id", kUuid}};
  all.insert(all.end(), columns.begin(), columns.end());
  return {std::string(name),
          kinds_of(all),
          fmt::format("SELECT t.id, {} FROM {} r JOIN tasks t ON t.number = r.task", joined(columns, "r."), name),
          {}};
}

MovedTable messages() {
  return {"messages",
          {kInteger, kText, kText, kText, kInteger, kText},
          "SELECT c.owner, c.id, m.role, m.text, m.at, m.extra FROM messages m JOIN conversations c ON c.number ="
          " m.conversation ORDER BY m.number",
          "INSERT INTO messages (conversation, role, text, at, extra) VALUES ((SELECT number FROM conversations WHERE"
          " owner = $1 AND id = $2), $3, $4, $5, $6)"};
}

const std::vector<Column>& task_columns() {
  static const std::vector<Column> columns{{"id", kUuid},
                                           {"owner", kInteger},
                                           {"state", kInteger},
                                           {"status", kInteger},
                                           {"version", kInteger},
                                           {"created_at", kInteger},
                                           {"updated_at", kInteger},
                                           {"due_at", kInteger},
                                           {"late_at", kInteger},
                                           {"priority", kInteger},
                                           {"reminder_count", kInteger},
                                           {"title", kText},
                                           {"description", kText},
                                           {"tags", kText},
                                           {"due_day", kInteger},
                                           {"due_second", kInteger},
                                           {"due_tz", kText},
                                           {"completed_at", kInteger},
                                           {"deleted_at", kInteger},
                                           {"rrule", kText},
                                           {"rule_basis", kInteger},
                                           {"rule_missed", kInteger},
                                           {"series", kUuid},
                                           {"occurrence", kText},
                                           {"occurrence_index", kInteger},
                                           {"series_start", kText},
                                           {"parent", kUuid}};
  return columns;
}

void add_row(Fingerprint& print, const Row& row) {
  std::string bytes;
  for (const auto& value : row) {
    bytes += static_cast<char>(value.index());
    if (const auto* number = std::get_if<std::int64_t>(&value)) bytes.append(reinterpret_cast<const char*>(number), 8);
    if (const auto* text = std::get_if<std::string>(&value)) {
      const std::uint64_t size = text->size();
      bytes.append(reinterpret_cast<const char*>(&size), sizeof size).append(*text);
    }
  }
  std::array<std::uint64_t, 4> digest{};
  static_assert(sizeof digest == SHA256_DIGEST_LENGTH);
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
         reinterpret_cast<unsigned char*>(digest.data()));
  for (std::size_t i = 0; i < digest.size(); ++i) print.sum.at(i) += digest.at(i);
  ++print.rows;
}

void compare(MoveEnd& from, MoveEnd& to, MoveReport& report) {
  for (std::size_t i = 0; i < from.tables().size(); ++i) {
    const auto& table = from.tables()[i];
    const auto before = fingerprint(from, table);
    const auto after = fingerprint(to, to.tables().at(i));
    if (before == after) {
      report.rows.emplace_back(table.name, after.rows);
      continue;
    }
    throw StorageError(
        StorageError::Kind::kDamaged,
        fmt::format("the move went wrong: table '{}' has {} rows in the source and {} in the target{}", table.name,
                    before.rows, after.rows, before.rows == after.rows ? ", with other contents" : ""));
  }
}

void verify(MoveEnd& from, MoveEnd& to, MoveReport& report) {
  for (const auto& user : to.view().users()) {
    const auto after = verify_chain(to.view(), user);
    if (after.ok) continue;
    const auto before = verify_chain(from.view(), user);
    const auto words = fmt::format("the audit trail of user {} is broken at {}: {}", user.str(),
                                   after.first_broken_sequence.value_or(0), after.reason);
    if (before.ok) throw StorageError(StorageError::Kind::kDamaged, "the move went wrong: " + words);
    report.broken_chains.push_back(words);
  }
}

}  // namespace

std::vector<MovedTable> moved_tables(bool packed) {
  std::vector<MovedTable> tables;
  // The users' keys come with them, since everything else names them so.
  auto streams = plain("streams", {{"key", kInteger}, {"id", kUuid}, {"sequence", kInteger}}, "key",
                       packed ? "" : " OVERRIDING SYSTEM VALUE");
  tables.push_back(std::move(streams));
  tables.push_back(plain("profiles",
                         {{"owner", kInteger},
                          {"tz", kText},
                          {"language", kText},
                          {"default_priority", kInteger},
                          {"default_reminder_minutes", kInteger},
                          {"email", kText},
                          {"version", kInteger}},
                         "owner"));
  auto tasks = plain("tasks", task_columns(), "created_at, number");
  tasks.insert.clear();
  tables.push_back(std::move(tasks));
  tables.push_back(of_tasks("task_tags", {{"owner", kInteger}, {"tag", kText}}));
  tables.push_back(of_tasks("reminders", {{"place", kInteger},
                                          {"id", kUuid},
                                          {"owner", kInteger},
                                          {"minutes_before", kInteger},
                                          {"at", kInteger},
                                          {"channel", kInteger},
                                          {"trigger_time", kInteger},
                                          {"status", kInteger},
                                          {"revision", kInteger}}));
  tables.push_back(plain("deliveries",
                         {{"reminder", kUuid},
                          {"revision", kInteger},
                          {"channel", kInteger},
                          {"owner", kInteger},
                          {"task", kUuid},
                          {"trigger_time", kInteger},
                          {"state", kInteger},
                          {"attempts", kInteger},
                          {"next_attempt", kInteger},
                          {"lease_until", kInteger},
                          {"due", kInteger},
                          {"triggered_event", kUuid},
                          {"correlation", kText},
                          {"missed", kFlag},
                          {"lease_owner", kUuid},
                          {"mail", kUuid}},
                         "reminder, revision, channel"));
  tables.push_back(plain("events",
                         {{"position", kInteger},
                          {"owner", kInteger},
                          {"sequence", kInteger},
                          {"type", kInteger},
                          {"at", kInteger},
                          {"id", kUuid},
                          {"entity", kUuid},
                          {"command", kUuid},
                          {"causation", kUuid},
                          {"correlation", kText},
                          {"actor_type", kInteger},
                          {"actor_id", kText},
                          {"source", kText},
                          {"traceparent", kText},
                          {"object", kText},
                          {"changes", kText}},
                         "position"));
  tables.push_back(plain("consumers", {{"name", kText}, {"position", kInteger}, {"holds", kFlag}}, "name"));
  tables.push_back(plain("inbox", {{"consumer", kText}, {"event", kUuid}, {"at", kInteger}}, "consumer, event"));
  tables.push_back(plain("dead_letters",
                         {{"id", kInteger},
                          {"consumer", kText},
                          {"topic", kText},
                          {"error", kText},
                          {"event", kUuid},
                          {"original", kText},
                          {"retry_count", kInteger},
                          {"failed_at", kInteger}},
                         "id"));
  tables.push_back(trail(
      "audit_entries",
      {{"event", kUuid}, {"entity", kUuid}, {"action", kInteger}, {"at", kInteger}, {"text", kText}, {"hash", kBytes}},
      packed));
  tables.push_back(trail("audit_values", {{"salt", kBytes}, {"data", kText}}, packed));
  tables.push_back(plain("audit_heads",
                         {{"owner", kInteger}, {"count", kInteger}, {"last_sequence", kInteger}, {"last_hash", kBytes}},
                         "owner"));
  tables.push_back(plain("idempotency",
                         {{"owner", kInteger},
                          {"key", kText},
                          {"request_hash", kBytes},
                          {"status", kInteger},
                          {"body", kText},
                          {"headers", kText},
                          {"at", kInteger}},
                         "owner, key"));
  tables.push_back(plain("conversations",
                         {{"owner", kInteger},
                          {"id", kText},
                          {"state", kText},
                          {"created_at", kInteger},
                          {"last_at", kInteger},
                          {"message_count", kInteger}},
                         "number"));
  tables.push_back(messages());
  return tables;
}

Fingerprint fingerprint(MoveEnd& end, const MovedTable& table) {
  Fingerprint print;
  end.each(table, [&](const Row& row) { add_row(print, row); });
  return print;
}

MoveReport move(MoveEnd& from, MoveEnd& to,
                const std::function<void(std::string_view table, std::uint64_t rows)>& progress) {
  to.start();
  std::uint64_t done = 0;
  const auto count = [&](const std::string& table) {
    if (++done % kBatch != 0) return;
    to.commit();
    progress(table, done);
  };
  for (std::size_t i = 0; i < from.tables().size(); ++i) {
    const auto& table = from.tables()[i];
    const auto& target = to.tables().at(i);
    done = 0;
    if (table.name == "tasks") {
      from.each_task([&](Task& task) {
        to.put_task(task);
        count(table.name);
      });
    } else if (!table.insert.empty()) {
      from.each(table, [&](const Row& row) {
        to.put(target, row);
        count(table.name);
      });
    } else {
      continue;
    }
    to.commit();
    progress(table.name, done);
  }
  to.complete(from.view().last_position());
  MoveReport report;
  compare(from, to, report);
  verify(from, to, report);
  to.finish();
  return report;
}

void throw_unfinished_move() {
  throw StorageError(StorageError::Kind::kConstraint,
                     "the database is the target of a move that was not finished: run `yaad db move` again, which"
                     " begins it anew; the source still has everything");
}

}  // namespace yaad::sql
