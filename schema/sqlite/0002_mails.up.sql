-- A delivery remembers who holds its lease and which mail it went into, so that the next start can go on at once with
-- what a killed process had begun, and sends it as the same mail.
ALTER TABLE deliveries ADD COLUMN lease_owner BLOB;  -- the instance that holds the lease
ALTER TABLE deliveries ADD COLUMN mail BLOB;         -- the reminder's id when alone, else the digest's
CREATE INDEX deliveries_by_digest ON deliveries (mail) WHERE state < 2 AND mail <> reminder;

-- Removing a reminder left these behind.
DELETE FROM deliveries WHERE state >= 2 AND reminder NOT IN (SELECT id FROM reminders);
