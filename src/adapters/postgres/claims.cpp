#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "adapters/postgres/session.h"

/// How several processes share the reminders and deliveries that are due. Whoever writes to one holds its user's
/// stream, so it is streams that are claimed, those that nobody holds just now; what is due of their users is read by a
/// second statement, which sees all that was committed before the locks were had. Row by row, a stream that is set free
/// in between would give a part of what is due at one moment, and the rest would go to another: two mails for one
/// digest.
///
/// A process looks at the oldest only, a few times as many as it wants, and takes no more than its share of their
/// users: then others find some, too, and nobody walks past all that others work on.
namespace yaad::postgres {
namespace {

constexpr std::size_t kWindow = 4;                   ///< Times as many as are wanted.
constexpr std::size_t kWideWindow = 64;              ///< When others hold all of those.
constexpr int kDue = sql::kReminderColumnCount + 3;  ///< The first column behind those of a reminder's row.

#define YAAD_PENDING "FROM reminders WHERE status = 0 AND trigger_time IS NOT NULL AND trigger_time <= $1"
#define YAAD_DUE_DELIVERIES "FROM deliveries d WHERE d.state < 2 AND d.due <= $1"

constexpr std::string_view kReminderOwners = "SELECT owner, trigger_time AS due " YAAD_PENDING " ORDER BY trigger_time";
constexpr std::string_view kDeliveryOwners = "SELECT d.owner, d.due " YAAD_DUE_DELIVERIES " ORDER BY d.due, d.reminder";

/// Of rows in which each person's stand together: whole people only. The last is left to the next claim where `limit`
/// would part what is due of them; one alone may have more than `limit`.
void leave_the_parted(std::vector<Delivery>& rows, std::size_t limit) {
  if (rows.size() <= limit) return;
  std::size_t whole = limit;
  while (whole > 0 && rows[whole - 1].user == rows[whole].user) --whole;
  rows.resize(whole > 0 ? whole : limit);
}

bool is_older(const Delivery& a, const Delivery& b) {
  const auto due = [](const Delivery& one) {
    return one.state == DeliveryState::kLeased && one.lease_until ? *one.lease_until : one.next_attempt;
  };
  return std::pair(due(a), a.key.reminder.uuid) < std::pair(due(b), b.key.reminder.uuid);
}

}  // namespace

// Limits stand in the text, unprepared: a plan made without them would read all that is due.
std::string Session::claim_streams(std::string_view owners, Instant now, std::size_t limit, std::size_t window) {
  auto query = db_.query_text(
      fmt::format("WITH w AS MATERIALIZED ({2} LIMIT {1}),"
                  " d AS MATERIALIZED (SELECT owner, min(due) AS first FROM w GROUP BY owner)"
                  " SELECT s.id, s.key, s.sequence FROM d JOIN streams s ON s.key = d.owner ORDER BY d.first"
                  " LIMIT (SELECT (SELECT count(*) FROM d) * {0} / greatest(count(*), 1) + 1 FROM w)"
                  " FOR UPDATE OF s SKIP LOCKED",
                  limit, limit * window, owners));
  query.bind(now);
  std::string keys;
  while (query.step()) {
    const UserId user{query.uuid(0)};
    const auto key = query.integer(1);
    // What this transaction has counted up already is not in the row yet.
    if (const auto [kept, fresh] = streams_.try_emplace(user); fresh) {
      kept->second.key = key;
      kept->second.sequence = static_cast<std::uint64_t>(query.integer(2));
    }
    users_[key] = user;
    keys += (keys.empty() ? '{' : ',') + std::to_string(key);
  }
  return keys.empty() ? keys : keys + '}';
}

std::vector<ClaimedReminder> Session::claim_reminders(Instant now, std::size_t limit) {
  std::vector<ClaimedReminder> claimed;
  std::size_t window = kWindow;
  auto keys = claim_streams(kReminderOwners, now, limit, window);
  if (keys.empty()) keys = claim_streams(kReminderOwners, now, limit, window = kWideWindow);
  if (keys.empty()) return claimed;
  // OFFSET 0 keeps the tasks from being joined in any other way than one by one.
  auto query = db_.query_text(fmt::format(
      "SELECT " YAAD_REMINDER_ROW_COLUMNS
      ", t.state, t.due_day, t.due_second, t.due_tz, (SELECT p.email FROM profiles p WHERE p.owner = r.owner)"
      " FROM (SELECT * " YAAD_PENDING
      " ORDER BY trigger_time LIMIT {1}) r CROSS JOIN LATERAL (SELECT id, owner, title, state, due_day, due_second,"
      " due_tz FROM tasks WHERE number = r.task OFFSET 0) t WHERE r.owner IN (SELECT unnest($2::text::bigint[]))"
      " ORDER BY r.trigger_time, r.task, r.place LIMIT {0}",
      limit, limit * window));
  query.bind(now, keys);
  while (query.step()) {
    ClaimedReminder one;
    one.row = read_reminder_row(query);
    one.task_open = query.integer(kDue) == 0;
    if (!query.null(kDue + 1)) {
      one.due = sql::read_due(query, kDue + 1, kDue + 2);
      one.due->tz = query.text(kDue + 3);
    }
    one.email = query.text(kDue + 4);
    claimed.push_back(std::move(one));
  }
  return claimed;
}

std::vector<Delivery> Session::due_deliveries(Instant now, std::size_t limit) {
  if (!writer_) {
    auto query =
        db_.query("SELECT " YAAD_DELIVERY_COLUMNS " " YAAD_DUE_DELIVERIES " ORDER BY d.due, d.reminder LIMIT $2");
    query.bind(now, sql::bound(limit));
    return read_deliveries(query);
  }
  std::size_t window = kWindow;
  auto keys = claim_streams(kDeliveryOwners, now, limit, window);
  if (keys.empty()) keys = claim_streams(kDeliveryOwners, now, limit, window = kWideWindow);
  if (keys.empty()) return {};
  // Whoever writes down how a delivery ended may hold its row only; such a one is looked at again when it is free.
  auto query =
      db_.query_text(fmt::format(
          "WITH w AS MATERIALIZED (SELECT d.reminder, d.revision, d.channel, d.owner, d.due " YAAD_DUE_DELIVERIES
          " ORDER BY d.due, d.reminder LIMIT {1}),"
          " o AS MATERIALIZED (SELECT w.owner, min(w.due) AS first FROM w"
          " WHERE w.owner IN (SELECT unnest($2::text::bigint[])) GROUP BY w.owner)"
          " SELECT " YAAD_DELIVERY_COLUMNS " FROM o JOIN w ON w.owner = o.owner"
          " JOIN deliveries d ON d.reminder = w.reminder AND d.revision = w.revision AND d.channel = w.channel"
          " WHERE d.state < 2 AND d.due <= $1"
          " ORDER BY o.first, o.owner, d.due, d.reminder LIMIT {0} FOR UPDATE OF d SKIP LOCKED",
          limit + 1, limit * window));
  query.bind(now, keys);
  auto rows = read_deliveries(query);
  leave_the_parted(rows, limit);
  std::sort(rows.begin(), rows.end(), is_older);
  return rows;
}

void Session::set_reminder_statuses(std::span<const ReminderId> ids, ReminderStatus status) {
  if (ids.empty()) return;
  std::string array;
  for (const ReminderId id : ids) {
    array += array.empty() ? '{' : ',';
    id.uuid.append_to(array);
  }
  array += '}';
  auto query = db_.query("UPDATE reminders SET status = $1 WHERE id = ANY ($2::text::uuid[])");
  query.bind(static_cast<int>(status), array).run();
}

}  // namespace yaad::postgres
