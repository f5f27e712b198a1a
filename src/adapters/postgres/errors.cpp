#include <fmt/format.h>

#include "adapters/postgres/connection.h"

namespace yaad::postgres {
namespace {

using Kind = StorageError::Kind;

struct Meaning {
  std::string_view state;  ///< The beginning of the SQLSTATE.
  Kind kind;
  std::string_view text;
};

/// The first that fits counts.
constexpr Meaning kMeanings[] = {
    {"23", Kind::kConstraint, "a rule of the database forbids this"},
    {"22", Kind::kConstraint, "the database cannot keep such a value"},
    {"25P02", Kind::kConstraint, "an earlier statement of this transaction failed"},
    {"25006", Kind::kReadOnly,
     "the database is read-only: name the primary server in --store (target_session_attrs=read-write finds it)"},
    {"42501", Kind::kReadOnly, "the database user lacks a right: GRANT it, or let the user own the schema"},
    {"53100", Kind::kFull, "the disk of the database server is full: free some space, then try again"},
    {"40", Kind::kBusy, "the transaction stood in the way of another one"},
    {"55P03", Kind::kBusy, "another transaction holds what is needed"},
    {"57014", Kind::kBusy, "the statement took longer than it may"},
    {"25P03", Kind::kBusy, "the transaction was idle for too long"},
    {"53", Kind::kBusy, "the database server is out of connections or memory"},
    {"XX001", Kind::kDamaged, "the database is damaged: restore a backup"},
    {"XX002", Kind::kDamaged, "an index of the database is damaged: REINDEX it"},
    {"42", Kind::kDamaged, "the tables are not as this program knows them; the schema was changed by hand"},
};

}  // namespace

void throw_storage_error(std::string_view state, const std::string& message) {
  // The session is over: stopped, crashed, or not started yet.
  if (state.starts_with("57P")) throw ConnectionLost(fmt::format("the database server ended the session: {}", message));
  for (const auto& meaning : kMeanings) {
    if (!state.starts_with(meaning.state)) continue;
    throw StorageError(meaning.kind, fmt::format("{} ({}, SQLSTATE {})", meaning.text, message, state));
  }
  throw StorageError(Kind::kIo, fmt::format("the database server failed ({}, SQLSTATE {})", message, state));
}

}  // namespace yaad::postgres
