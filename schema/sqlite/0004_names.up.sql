-- The names are those of the PostgreSQL store, whose statements are the same: a user's key is `owner`, the key of a row
-- is its `number`, and a reminder tells its task and its place in it.
ALTER TABLE streams RENAME COLUMN user TO id;
ALTER TABLE profiles RENAME COLUMN user TO owner;
ALTER TABLE tasks RENAME COLUMN user TO owner;
ALTER TABLE task_tags RENAME COLUMN user TO owner;
ALTER TABLE reminders RENAME COLUMN user TO owner;
ALTER TABLE deliveries RENAME COLUMN user TO owner;
ALTER TABLE events RENAME COLUMN user TO owner;
ALTER TABLE audit_heads RENAME COLUMN user TO owner;
ALTER TABLE idempotency RENAME COLUMN user TO owner;
ALTER TABLE conversations RENAME COLUMN user TO owner;
ALTER TABLE tasks RENAME COLUMN row TO number;
ALTER TABLE conversations RENAME COLUMN row TO number;
ALTER TABLE messages RENAME COLUMN row TO number;
ALTER TABLE reminders ADD COLUMN task INTEGER GENERATED ALWAYS AS (key >> 8) VIRTUAL;
ALTER TABLE reminders ADD COLUMN place INTEGER GENERATED ALWAYS AS (key & 255) VIRTUAL;
