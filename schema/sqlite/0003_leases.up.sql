-- Work that one process of several does at a time is held by name until an instant, and an old bus's marks hold no
-- event back once another bus is in use.
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  owner BLOB NOT NULL,              -- the instance that holds it
  until INTEGER NOT NULL            -- from here on anyone may take it
) STRICT, WITHOUT ROWID;
ALTER TABLE consumers ADD COLUMN holds INTEGER NOT NULL DEFAULT 1;  -- events behind its mark are not swept
