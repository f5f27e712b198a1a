DROP INDEX deliveries_by_digest;
ALTER TABLE deliveries DROP COLUMN mail;
ALTER TABLE deliveries DROP COLUMN lease_owner;
