DROP TABLE messages, conversations, idempotency, audit_heads, audit_values, audit_entries, dead_letters, inbox,
  consumers, events, deliveries, reminders, task_words, task_tags, tasks, profiles, commits, counters, streams;
DROP SEQUENCE task_numbers;
DROP FUNCTION audit_entries_stay;
