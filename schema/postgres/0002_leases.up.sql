-- Serves programs from step 1
-- Work that one process of several does at a time is held by name until an instant, and an old bus's marks hold no
-- event back once another bus is in use.
CREATE TABLE leases (
  name text PRIMARY KEY,
  owner uuid NOT NULL,              -- the instance that holds it
  until bigint NOT NULL             -- from here on anyone may take it
) WITH (fillfactor = 10);
ALTER TABLE consumers ADD COLUMN holds boolean NOT NULL DEFAULT true;  -- events behind its mark are not swept
