#pragma once
#include <string>
#include <vector>

#include "adapters/postgres/postgres_store.h"

/// What `yaad db …` does with a PostgreSQL database. Errors: StorageError, as of open_postgres.
namespace yaad {

/// "database 'yaad' at db.example.org:5432 as user 'yaad'": never the password.
std::string postgres_place(const std::string& url);

PostgresStatus postgres_status(const std::string& url);

/// Whether the schema is ours and the rows fit together, in one snapshot and also beside servers; what is wrong, in
/// words. Empty: all is well. Pages and indexes are the server's to check (pg_amcheck, data checksums).
std::vector<std::string> check_postgres(const std::string& url);

}  // namespace yaad
