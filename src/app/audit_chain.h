#pragma once
#include <span>
#include <string>
#include <string_view>

#include "app/ports/store.h"
#include "domain/event.h"

namespace yaad {

/// SHA-256, 32 raw bytes.
std::string sha256(std::string_view first, std::string_view second = {});

/// JSON with the members of every object in RFC 8785 order. `json` must be well-formed, without white space, with
/// strings and numbers canonical already (as JsonWriter writes them); anything else is returned as it is.
std::string canonical_json(std::string_view json);

/// The canonical text of an event's chain entry: {action, actor, correlation_id, entity_id, entity_type, event_id,
/// event_type, sequence, timestamp, values_digest}.
std::string audit_entry_text(const Event& event, std::string_view values_digest);

/// The chain entry of an event behind `previous` (32 bytes). `salt`: 16 random bytes.
AuditEntry make_audit_entry(const Event& event, std::string_view previous, std::string salt);

/// {sequence, event_id, event_type, …, old_values, new_values, hash}; values null once erased.
void append_audit_json(std::string& out, const AuditEntry& entry);

}  // namespace yaad
