#include "app/audit_verify.h"

#include "app/audit_chain.h"
#include "base/json_writer.h"

namespace yaad {
namespace {

constexpr std::size_t kPage = 2'000;

bool hex_equals(std::string_view text, std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  if (text.size() < bytes.size() * 2) return false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (text[2 * i] != kDigits[byte >> 4] || text[2 * i + 1] != kDigits[byte & 15]) return false;
  }
  return true;
}

// Why the columns beside the text cannot be right; empty when they agree with it. Everything between the correlation id
// and the digest follows from the columns, so that one comparison answers.
std::string_view columns_fault(const AuditEntry& entry, std::string& expected) {
  if (entry.action > static_cast<std::uint8_t>(EventType::kSecurity)) return "the row's action does not exist";
  const auto type = static_cast<EventType>(entry.action);
  expected.assign("\",\"entity_id\":\"");
  entry.entity.append_to(expected);
  expected.append("\",\"entity_type\":\"").append(entity_type_of(type)).append("\",\"event_id\":\"");
  entry.event.uuid.append_to(expected);
  expected.append("\",\"event_type\":\"").append(to_string(type)).append("\",\"sequence\":");
  expected.append(std::to_string(entry.sequence)).append(",\"timestamp\":\"");
  append_rfc3339(expected, entry.at);
  expected.append("\",\"values_digest\":\"");
  constexpr std::size_t kDigestAndEnd = 64 + 2;
  if (entry.text.size() < expected.size() + kDigestAndEnd) return "the row does not fit the text that was hashed";
  const std::size_t from = entry.text.size() - kDigestAndEnd - expected.size();
  if (entry.text.compare(from, expected.size(), expected) == 0) return {};
  return "the row's entity, event, action, sequence or time is not the one that was hashed";
}

std::string_view values_fault(const AuditEntry& entry) {
  if (entry.salt.empty() && entry.values.empty()) return {};  // Erased.
  constexpr std::string_view kName = "\"values_digest\":\"";
  const std::size_t at = entry.text.rfind(kName);
  if (at == std::string::npos) return "the entry has no digest of its values";
  const std::string_view digest = std::string_view(entry.text).substr(at + kName.size());
  if (!hex_equals(digest, sha256(entry.salt, entry.values))) return "the values were changed after they were written";
  return {};
}

struct Walk {
  AuditVerdict verdict;
  std::string scratch;
  std::uint64_t sequence = 0;
  std::string hash = std::string(32, '\0');

  bool broken(std::uint64_t at, std::string_view why) {
    verdict.ok = false;
    verdict.first_broken_sequence = at;
    verdict.reason = std::string(why);
    return false;
  }

  bool step(const AuditEntry& entry) {
    ++verdict.entries;
    if (entry.sequence != sequence + 1) {
      return broken(sequence + 1, "entry " + std::to_string(sequence + 1) + " is missing: the next one is " +
                                      std::to_string(entry.sequence));
    }
    if (entry.hash != sha256(hash, entry.text))
      return broken(entry.sequence, "the hash does not fit the entry and the one before it");
    if (const auto why = columns_fault(entry, scratch); !why.empty()) return broken(entry.sequence, why);
    if (const auto why = values_fault(entry); !why.empty()) return broken(entry.sequence, why);
    sequence = entry.sequence;
    hash = entry.hash;
    return true;
  }

  bool end(const AuditHead& head) {
    const std::string counts =
        "the head counts " + std::to_string(head.count) + " entries, " + std::to_string(verdict.entries) + " are there";
    if (head.count > verdict.entries) return broken(sequence + 1, counts + ": the end was cut off");
    if (head.count != verdict.entries || head.last_sequence != sequence) return broken(sequence, counts);
    const bool fits =
        head.count == 0 ? head.last_hash.find_first_not_of('\0') == std::string::npos : head.last_hash == hash;
    return fits || broken(sequence, "the head's hash is not that of the last entry");
  }
};

}  // namespace

AuditVerdict verify_chain(ReadView& view, UserId user) {
  Walk walk;
  const AuditHead head = view.audit_head(user);
  for (;;) {
    const auto page = view.audit_chain(user, walk.sequence, kPage);
    for (const AuditEntry& entry : page) {
      if (!walk.step(entry)) return walk.verdict;
    }
    if (page.size() < kPage) break;
  }
  walk.end(head);
  return walk.verdict;
}

std::string audit_verdict_json(const AuditVerdict& verdict) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("ok", verdict.ok).field("entries", verdict.entries);
  if (!verdict.ok) {
    json.key("first_broken").begin_object();
    json.field("sequence", verdict.first_broken_sequence).field("reason", verdict.reason).end_object();
  }
  json.end_object();
  return out;
}

}  // namespace yaad
