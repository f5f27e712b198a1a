#include "adapters/sqlite/session.h"

namespace yaad::sqlite {

Session::Session(Database& db, const Clock& clock, bool writer) : sql::Session<Database, false>(db, clock, writer) {}

std::int64_t Session::key_of(UserId user) {
  if (const auto found = streams_.find(user); found != streams_.end()) return found->second.key;
  auto query = db_.query("SELECT key, sequence FROM streams WHERE id = ?");
  query.bind(user);
  if (!query.step()) return 0;
  if (!writer_ && streams_.size() >= kUsersKept) streams_.clear();
  Stream& kept = streams_[user];
  kept.key = query.integer(0);
  kept.sequence = static_cast<std::uint64_t>(query.integer(1));
  return kept.key;
}

Session::Stream& Session::stream(UserId user) {
  if (const auto key = key_of(user); key == 0) {
    auto query = db_.query("INSERT INTO streams (id, sequence) VALUES (?, 0)");
    query.bind(user);
    query.run();
    streams_[user].key = sqlite3_last_insert_rowid(db_.handle());
  }
  return streams_[user];
}

void Session::flush() { write_streams(); }

void Session::forget() {
  forget_streams();
  last_position_ = -1;
}

void Session::trim() {
  if (streams_.size() > kUsersKept) streams_.clear();
}

std::vector<ReminderRow> Session::due_reminders(Instant now, std::size_t limit) {
  auto query = db_.query("SELECT " YAAD_REMINDER_ROW_COLUMNS
                         " FROM reminders r CROSS JOIN tasks t ON t.number = r.task WHERE r.status = 0 AND"
                         " r.trigger_time IS NOT NULL AND r.trigger_time <= ? ORDER BY r.trigger_time LIMIT ?");
  query.bind(now, sql::bound(limit));
  return read_reminder_rows(query);
}

std::vector<Delivery> Session::due_deliveries(Instant now, std::size_t limit) {
  auto query =
      db_.query("SELECT " YAAD_DELIVERY_COLUMNS " FROM deliveries d WHERE state < 2 AND due <= ? ORDER BY due LIMIT ?");
  query.bind(now, sql::bound(limit));
  return read_deliveries(query);
}

}  // namespace yaad::sqlite
