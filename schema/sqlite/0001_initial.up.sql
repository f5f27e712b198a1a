-- Instants are microseconds since 1970 in UTC; ids are 16 bytes; a user is the small key of its stream.

CREATE TABLE streams (              -- one per user: its key here, and the last sequence given to one of its events
  key INTEGER PRIMARY KEY,
  user BLOB NOT NULL UNIQUE,
  sequence INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE profiles (
  user INTEGER PRIMARY KEY,
  tz TEXT NOT NULL,
  language TEXT NOT NULL,
  default_priority INTEGER,
  default_reminder_minutes INTEGER,
  email TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE tasks (
  row INTEGER PRIMARY KEY,          -- the order of creation
  id BLOB NOT NULL UNIQUE,
  user INTEGER NOT NULL,
  state INTEGER NOT NULL,           -- 0 active, 1 completed, 2 in the trash
  status INTEGER NOT NULL,          -- 0 active, 1 completed: what it was before the trash
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  due_at INTEGER,                   -- the due instant (all-day: local midnight)
  late_at INTEGER,                  -- the last instant at which it is not overdue
  priority INTEGER,
  reminder_count INTEGER NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  tags TEXT,                        -- a JSON array of strings
  due_day INTEGER,                  -- days since 1970
  due_second INTEGER,               -- of the day; null: all day
  due_tz TEXT,                      -- null: floating
  completed_at INTEGER,
  deleted_at INTEGER,
  rrule TEXT,
  rule_basis INTEGER,
  rule_missed INTEGER,
  series BLOB,
  occurrence TEXT,
  occurrence_index INTEGER,
  series_start TEXT,
  parent BLOB
) STRICT;
CREATE INDEX tasks_by_creation ON tasks (user, state);
CREATE INDEX tasks_by_due ON tasks (user, state, due_at);
CREATE INDEX tasks_by_update ON tasks (user, state, updated_at);
CREATE INDEX tasks_by_priority ON tasks (user, state, priority) WHERE priority IS NOT 2;
CREATE UNIQUE INDEX tasks_by_occurrence ON tasks (series, occurrence) WHERE series IS NOT NULL;
CREATE INDEX tasks_in_trash ON tasks (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE task_tags (
  user INTEGER NOT NULL,
  tag TEXT NOT NULL,                -- case folded
  task INTEGER NOT NULL,
  PRIMARY KEY (user, tag, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE reminders (
  key INTEGER PRIMARY KEY,          -- task row * 256 + place in the task
  id BLOB NOT NULL UNIQUE,
  user INTEGER NOT NULL,
  minutes_before INTEGER,
  at INTEGER,
  channel INTEGER NOT NULL,
  trigger_time INTEGER,
  status INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX reminders_pending ON reminders (trigger_time) WHERE status = 0 AND trigger_time IS NOT NULL;
CREATE INDEX reminders_by_user ON reminders (user, status);

CREATE TABLE deliveries (
  reminder BLOB NOT NULL,
  revision INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  user INTEGER NOT NULL,
  task BLOB NOT NULL,
  trigger_time INTEGER NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt INTEGER NOT NULL,
  lease_until INTEGER,
  due INTEGER NOT NULL,             -- when someone must look at it: the next attempt, or the end of the lease
  triggered_event BLOB NOT NULL,
  correlation TEXT NOT NULL,
  missed INTEGER NOT NULL,
  PRIMARY KEY (reminder, revision, channel)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (due) WHERE state < 2;

CREATE TABLE events (               -- the outbox, the streams and the source of the audit trail
  position INTEGER PRIMARY KEY,     -- commit order
  user INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  type INTEGER NOT NULL,
  at INTEGER NOT NULL,
  id BLOB NOT NULL UNIQUE,
  entity BLOB NOT NULL,
  command BLOB,                     -- null: the same as id
  causation BLOB,
  correlation TEXT NOT NULL,
  actor_type INTEGER NOT NULL,
  actor_id TEXT,                    -- null: the user
  source TEXT NOT NULL,
  traceparent TEXT,
  object TEXT NOT NULL,
  changes TEXT
) STRICT;
CREATE UNIQUE INDEX events_by_user ON events (user, sequence);

CREATE TABLE consumers (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
  consumer TEXT NOT NULL,
  event BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (consumer, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_by_age ON inbox (at);

CREATE TABLE dead_letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  consumer TEXT NOT NULL,
  topic TEXT NOT NULL,
  error TEXT NOT NULL,
  event BLOB NOT NULL,
  original TEXT NOT NULL,
  retry_count INTEGER NOT NULL,
  failed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_entries (        -- append only
  key INTEGER PRIMARY KEY,          -- user << 40 | sequence
  event BLOB NOT NULL,
  entity BLOB NOT NULL,
  action INTEGER NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_entity ON audit_entries (entity);
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append only');
END;
CREATE TRIGGER audit_entries_remain BEFORE DELETE ON audit_entries BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append only');
END;

CREATE TABLE audit_values (         -- apart from the chain, so that a person's data can be erased
  key INTEGER PRIMARY KEY,
  salt BLOB NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE TABLE audit_heads (
  user INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  last_hash BLOB NOT NULL
) STRICT;

CREATE TABLE idempotency (
  row INTEGER PRIMARY KEY,
  user INTEGER NOT NULL,
  key TEXT NOT NULL,
  request_hash BLOB NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  headers TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (user, key)
) STRICT;
CREATE INDEX idempotency_by_age ON idempotency (at);

CREATE TABLE conversations (
  row INTEGER PRIMARY KEY,
  user INTEGER NOT NULL,
  id TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  message_count INTEGER NOT NULL,
  UNIQUE (user, id)
) STRICT;
CREATE INDEX conversations_by_user ON conversations (user, last_at);
CREATE INDEX conversations_by_age ON conversations (last_at);

CREATE TABLE messages (
  row INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  extra TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation);

-- The words come normalised and parted by spaces (search_text.h), so every other character belongs to a word.
CREATE VIRTUAL TABLE tasks_fts USING fts5 (
  words, detail = none, columnsize = 0, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cn'"
);
