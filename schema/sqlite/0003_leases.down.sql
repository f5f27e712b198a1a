ALTER TABLE consumers DROP COLUMN holds;
DROP TABLE leases;
