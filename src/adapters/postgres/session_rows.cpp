#include "adapters/postgres/session.h"

namespace yaad::postgres {

Session::Session(Connection& db, const Clock& clock, bool writer) : sql::Session<Connection, true>(db, clock, writer) {}

void Session::lock_streams(std::vector<UserId> users) {
  std::sort(users.begin(), users.end());
  users.erase(std::unique(users.begin(), users.end()), users.end());
  std::string ids = "{";
  for (const auto& user : users) {
    if (ids.size() > 1) ids += ',';
    user.uuid.append_to(ids);
  }
  ids += '}';
  auto query =
      db_.query("SELECT id, key, sequence FROM streams WHERE id = ANY ($1::text::uuid[]) ORDER BY id FOR UPDATE");
  query.bind(ids);
  while (query.step()) {
    auto& kept = streams_[UserId{query.uuid(0)}];
    kept.key = query.integer(1);
    kept.sequence = static_cast<std::uint64_t>(query.integer(2));
  }
}

void Session::make_streams(std::vector<UserId> users) {
  std::sort(users.begin(), users.end());
  for (const auto& user : users) stream(user);
}

std::vector<UserId> Session::locked_users() const {
  std::vector<UserId> users;
  for (const auto& [user, kept] : streams_) users.push_back(user);
  return users;
}

Session::Stream* Session::find_stream(UserId user) {
  if (const auto found = streams_.find(user); found != streams_.end()) return &found->second;
  auto query = db_.query("SELECT key, sequence FROM streams WHERE id = $1 FOR UPDATE");
  query.bind(user);
  if (!query.step()) return nullptr;
  auto& kept = streams_[user];
  kept.key = query.integer(0);
  kept.sequence = static_cast<std::uint64_t>(query.integer(1));
  return &kept;
}

Session::Stream& Session::stream(UserId user) {
  if (auto* found = find_stream(user)) return *found;
  auto query = db_.query(
      "INSERT INTO streams (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING key, sequence");
  query.bind(user);
  query.step();
  auto& kept = streams_[user];
  kept.key = query.integer(0);
  kept.sequence = static_cast<std::uint64_t>(query.integer(1));
  return kept;
}

std::int64_t Session::key_of(UserId user) {
  if (writer_) {
    const auto* found = find_stream(user);
    return found == nullptr ? 0 : found->key;
  }
  if (const auto found = keys_.find(user); found != keys_.end()) return found->second;
  auto query = db_.query("SELECT key FROM streams WHERE id = $1");
  query.bind(user);
  if (!query.step()) return 0;
  if (keys_.size() >= kUsersKept) keys_.clear();
  return keys_[user] = query.integer(0);
}

void Session::flush() {
  db_.send_gathered();
  write_pending_events();
  db_.send_gathered();
  write_sequences();
}

// All in one statement: with many users there are nearly as many as events.
void Session::write_sequences() {
  if (changed_.size() < 2) return write_streams();
  std::string keys = "{", sequences = "{";
  for (const auto& user : changed_) {
    auto& kept = streams_[user];
    const char* comma = keys.size() > 1 ? "," : "";
    keys.append(comma).append(std::to_string(kept.key));
    sequences.append(comma).append(std::to_string(kept.sequence));
    kept.changed = false;
  }
  changed_.clear();
  keys += '}';
  sequences += '}';
  auto query = db_.query(
      "UPDATE streams s SET sequence = n.sequence"
      " FROM unnest($1::text::bigint[], $2::text::bigint[]) AS n (key, sequence) WHERE s.key = n.key");
  query.bind(keys, sequences).run();
}

void Session::forget() {
  forget_streams();
  profiles_.clear();
}

std::optional<Profile> Session::find_profile(UserId user) {
  if (!writer_) return sql::Session<Connection, true>::find_profile(user);
  if (find_stream(user) == nullptr) return std::nullopt;
  if (!profiles_.contains(user)) read_profiles();
  return profiles_.at(user);
}

void Session::put_profile(const Profile& profile) {
  sql::Session<Connection, true>::put_profile(profile);
  profiles_.erase(profile.user);
}

// Whoever changes a profile holds the stream of its user. Not in the statement that locks the streams: what that one
// joins is as old as its beginning, also when it has waited.
void Session::read_profiles() {
  std::unordered_map<std::int64_t, UserId> owners;
  std::string keys = "{";
  for (const auto& [user, kept] : streams_) {
    if (!profiles_.emplace(user, std::nullopt).second) continue;
    owners.emplace(kept.key, user);
    keys.append(keys.size() > 1 ? "," : "").append(std::to_string(kept.key));
  }
  keys += '}';
  auto query = db_.query("SELECT " YAAD_PROFILE_COLUMNS ", owner FROM profiles WHERE owner = ANY ($1::text::bigint[])");
  query.bind(keys);
  constexpr int kOwner = 6;  // Behind the profile's columns.
  while (query.step()) {
    const auto user = owners.at(query.integer(kOwner));
    profiles_[user] = sql::read_profile(query, user);
  }
}

#define YAAD_DUE_REMINDERS                                                                                        \
  "SELECT " YAAD_REMINDER_ROW_COLUMNS                                                                             \
  " FROM reminders r JOIN tasks t ON t.number = r.task JOIN streams s ON s.key = r.owner"                         \
  " WHERE r.status = 0 AND r.trigger_time IS NOT NULL AND r.trigger_time <= $1 ORDER BY r.trigger_time, r.task, " \
  "r.place LIMIT $2"

std::vector<ReminderRow> Session::due_reminders(Instant now, std::size_t limit) {
  // What another writer works on just now is left to it; with the reminder its user's stream is locked, as everywhere.
  auto query =
      writer_ ? db_.query(YAAD_DUE_REMINDERS " FOR UPDATE OF s, r SKIP LOCKED") : db_.query(YAAD_DUE_REMINDERS);
  query.bind(now, sql::bound(limit));
  return read_reminder_rows(query);
}

}  // namespace yaad::postgres
