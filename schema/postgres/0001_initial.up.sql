-- Instants are microseconds since 1970 in UTC; an owner is the small key of a user's stream.

CREATE TABLE streams (              -- one per user: its key here, and the last sequence given to one of its events
  key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  sequence bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 70);           -- Its rows change with every commit; room on the page keeps their indexes still.

CREATE TABLE counters (             -- one row: the position of the last event
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  position bigint NOT NULL DEFAULT 0,
  writer uuid                       -- the only process that writes, where there is but one
) WITH (fillfactor = 10);
INSERT INTO counters DEFAULT VALUES;

CREATE TABLE commits (              -- the number of a writer's last commit: what became of one that was cut off
  instance uuid PRIMARY KEY,
  batch bigint NOT NULL,
  at bigint NOT NULL
) WITH (fillfactor = 10);

CREATE TABLE profiles (
  owner bigint PRIMARY KEY,
  tz text NOT NULL,
  language text NOT NULL,
  default_priority smallint,
  default_reminder_minutes integer,
  email text NOT NULL,
  version bigint NOT NULL
);

CREATE SEQUENCE task_numbers INCREMENT BY 128;  -- A writer takes them by the block.

CREATE TABLE tasks (
  number bigint PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  owner bigint NOT NULL,
  state smallint NOT NULL,          -- 0 active, 1 completed, 2 in the trash
  status smallint NOT NULL,         -- 0 active, 1 completed: what it was before the trash
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  due_at bigint,                    -- the due instant (all-day: local midnight)
  late_at bigint,                   -- the last instant at which it is not overdue
  priority smallint,
  reminder_count integer NOT NULL,
  title text NOT NULL,
  description text,
  tags text,                        -- a JSON array of strings
  due_day bigint,                   -- days since 1970
  due_second integer,               -- of the day; null: all day
  due_tz text,                      -- null: floating
  completed_at bigint,
  deleted_at bigint,
  rrule text,
  rule_basis smallint,
  rule_missed smallint,
  series uuid,
  occurrence text,
  occurrence_index integer,
  series_start text,
  parent uuid
);
CREATE INDEX tasks_by_creation ON tasks (owner, state, created_at, number);
CREATE INDEX tasks_by_due ON tasks (owner, state, due_at, number);
CREATE INDEX tasks_by_update ON tasks (owner, state, updated_at, number);
CREATE UNIQUE INDEX tasks_by_occurrence ON tasks (series, occurrence) WHERE series IS NOT NULL;
CREATE INDEX tasks_in_trash ON tasks (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE task_tags (
  owner bigint NOT NULL,
  tag text COLLATE "C" NOT NULL,    -- case folded
  task bigint NOT NULL,
  PRIMARY KEY (owner, tag, task)
);

CREATE TABLE task_words (           -- each lexeme is `owner:word`, the word as search_text makes it
  task bigint PRIMARY KEY,
  words tsvector NOT NULL
);
CREATE INDEX task_words_found ON task_words USING gin (words);

CREATE TABLE reminders (
  id uuid PRIMARY KEY,
  task bigint NOT NULL,
  place integer NOT NULL,           -- in the task
  owner bigint NOT NULL,
  minutes_before integer,
  at bigint,
  channel smallint NOT NULL,
  trigger_time bigint,
  status smallint NOT NULL,
  revision integer NOT NULL
);
CREATE UNIQUE INDEX reminders_by_task ON reminders (task, place);
CREATE INDEX reminders_pending ON reminders (trigger_time) WHERE status = 0 AND trigger_time IS NOT NULL;
CREATE INDEX reminders_by_owner ON reminders (owner, status);

CREATE TABLE deliveries (
  reminder uuid NOT NULL,
  revision integer NOT NULL,
  channel smallint NOT NULL,
  owner bigint NOT NULL,
  task uuid NOT NULL,
  trigger_time bigint NOT NULL,
  state smallint NOT NULL,
  attempts integer NOT NULL,
  next_attempt bigint NOT NULL,
  lease_until bigint,
  due bigint NOT NULL,              -- when someone must look at it: the next attempt, or the end of the lease
  triggered_event uuid NOT NULL,
  correlation text NOT NULL,
  missed boolean NOT NULL,
  lease_owner uuid,                 -- the instance that holds the lease
  mail uuid,                        -- the reminder's id when alone, else the digest's
  PRIMARY KEY (reminder, revision, channel)
);
CREATE INDEX deliveries_due ON deliveries (due) WHERE state < 2;
CREATE INDEX deliveries_by_digest ON deliveries (mail) WHERE state < 2 AND mail <> reminder;

CREATE TABLE events (               -- the outbox, the streams and the source of the audit trail
  position bigint PRIMARY KEY,      -- commit order
  owner bigint NOT NULL,
  sequence bigint NOT NULL,
  type smallint NOT NULL,
  at bigint NOT NULL,
  id uuid NOT NULL UNIQUE,
  entity uuid NOT NULL,
  command uuid,                     -- null: the same as id
  causation uuid,
  correlation text NOT NULL,
  actor_type smallint NOT NULL,
  actor_id text,                    -- null: the user
  source text NOT NULL,
  traceparent text,
  object text NOT NULL,
  changes text
);
CREATE UNIQUE INDEX events_by_owner ON events (owner, sequence);

CREATE TABLE consumers (
  name text PRIMARY KEY,
  position bigint NOT NULL
) WITH (fillfactor = 10);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event uuid NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (consumer, event)
);
CREATE INDEX inbox_by_age ON inbox (at);

CREATE TABLE dead_letters (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  consumer text NOT NULL,
  topic text NOT NULL,
  error text NOT NULL,
  event uuid NOT NULL,
  original text NOT NULL,
  retry_count integer NOT NULL,
  failed_at bigint NOT NULL
);

CREATE TABLE audit_entries (        -- append only
  owner bigint NOT NULL,
  sequence bigint NOT NULL,
  event uuid NOT NULL,
  entity uuid NOT NULL,
  action smallint NOT NULL,
  at bigint NOT NULL,
  text text NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (owner, sequence)
);
CREATE INDEX audit_by_entity ON audit_entries (entity);
CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'the audit trail is append only' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_stay();

CREATE TABLE audit_values (         -- apart from the chain, so that a person's data can be erased
  owner bigint NOT NULL,
  sequence bigint NOT NULL,
  salt bytea NOT NULL,
  data text NOT NULL,
  PRIMARY KEY (owner, sequence)
);

CREATE TABLE audit_heads (
  owner bigint PRIMARY KEY,
  count bigint NOT NULL,
  last_sequence bigint NOT NULL,
  last_hash bytea NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE idempotency (
  owner bigint NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer NOT NULL,
  body text NOT NULL,
  headers text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_by_age ON idempotency (at);

CREATE TABLE conversations (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner bigint NOT NULL,
  id text NOT NULL,
  state text NOT NULL,
  created_at bigint NOT NULL,
  last_at bigint NOT NULL,
  message_count bigint NOT NULL,
  UNIQUE (owner, id)
);
CREATE INDEX conversations_by_owner ON conversations (owner, last_at);
CREATE INDEX conversations_by_age ON conversations (last_at);

CREATE TABLE messages (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation bigint NOT NULL,
  role text NOT NULL,
  text text NOT NULL,
  at bigint NOT NULL,
  extra text NOT NULL
);
CREATE INDEX messages_by_conversation ON messages (conversation, number);
