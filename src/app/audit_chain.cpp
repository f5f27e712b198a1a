#include "app/audit_chain.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/json_writer.h"

namespace yaad {
namespace {

// Nesting of what we write ourselves is small; deeper text is not ours.
constexpr int kDepthMax = 64;

// Walks one JSON value and appends it with sorted members. Only positions are kept, nothing is decoded.
class Sorter {
 public:
  Sorter(std::string_view text, std::string& out) : text_(text), out_(out) {}

  bool run() { return value(0) && at_ == text_.size(); }

 private:
  bool value(int depth) {
    if (at_ >= text_.size() || depth > kDepthMax) return false;
    const char c = text_[at_];
    if (c == '{') return object(depth);
    if (c == '[') return array(depth);
    const std::size_t from = at_;
    if (c == '"') {
      if (!skip_string()) return false;
    } else {
      while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '}' && text_[at_] != ']') ++at_;
      if (at_ == from) return false;
    }
    out_.append(text_.substr(from, at_ - from));
    return true;
  }

  bool array(int depth) {
    out_.push_back('[');
    ++at_;
    if (peek(']')) return close(']');
    for (;;) {
      if (!value(depth + 1)) return false;
      if (peek(']')) return close(']');
      if (!peek(',')) return false;
      out_.push_back(',');
      ++at_;
    }
  }

  struct Member {
    std::string_view name;  ///< As written; ours need no escapes.
    std::size_t from = 0, to = 0;
  };

  bool object(int depth) {
    ++at_;
    std::vector<Member> members;
    bool sorted = true;
    const std::size_t start = out_.size();
    out_.push_back('{');
    if (peek('}')) return close('}');
    for (;;) {
      if (!peek('"')) return false;
      const std::size_t name = at_ + 1;
      if (!skip_string()) return false;
      Member member{text_.substr(name, at_ - 1 - name)};
      if (!peek(':')) return false;
      ++at_;
      if (!members.empty()) {
        out_.push_back(',');
        sorted = sorted && members.back().name < member.name;
      }
      member.from = out_.size();
      out_.push_back('"');
      out_.append(member.name);
      out_.append("\":", 2);
      if (!value(depth + 1)) return false;
      member.to = out_.size();
      members.push_back(member);
      if (peek('}')) break;
      if (!peek(',')) return false;
      ++at_;
    }
    if (!sorted) reorder(members, start);
    return close('}');
  }

  void reorder(std::vector<Member>& members, std::size_t start) {
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) { return a.name < b.name; });
    std::string ordered;
    ordered.reserve(out_.size() - start);
    for (const Member& member : members) {
      ordered.push_back(ordered.empty() ? '{' : ',');
      ordered.append(out_, member.from, member.to - member.from);
    }
    out_.replace(start, out_.size() - start, ordered);
  }

  [[nodiscard]] bool peek(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool close(char c) {
    out_.push_back(c);
    ++at_;
    return true;
  }
  bool skip_string() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '"') {
        ++at_;
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::string& out_;
  std::size_t at_ = 0;
};

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 15]);
  }
}

// The value of a member of a canonical object: what stands behind `"name":` at the top.
std::pair<std::string_view, std::string_view> split_values(std::string_view values) {
  // {"new_values":…,"old_values":…}: both names are fixed, and the second one ends at the last brace. A value may hold
  // the same words inside a string, so the split is found by walking.
  constexpr std::string_view kNew = "{\"new_values\":";
  constexpr std::string_view kOld = ",\"old_values\":";
  if (!values.starts_with(kNew) || !values.ends_with('}')) return {"null", "null"};
  int depth = 0;
  for (std::size_t i = kNew.size(); i < values.size(); ++i) {
    const char c = values[i];
    if (c == '"') {
      for (++i; i < values.size() && values[i] != '"'; ++i) {
        if (values[i] == '\\') ++i;
      }
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    } else if (c == ',' && depth == 0 && values.substr(i).starts_with(kOld)) {
      const std::size_t old_from = i + kOld.size();
      return {values.substr(kNew.size(), i - kNew.size()), values.substr(old_from, values.size() - 1 - old_from)};
    }
  }
  return {"null", "null"};
}

}  // namespace

std::string sha256(std::string_view first, std::string_view second) {
  // The one-shot form needs one buffer; the parts are small, so that a copy costs less than a context does.
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  auto* const out = reinterpret_cast<unsigned char*>(digest.data());
  if (second.empty()) {
    SHA256(reinterpret_cast<const unsigned char*>(first.data()), first.size(), out);
    return digest;
  }
  thread_local std::string joined;
  joined.assign(first);
  joined.append(second);
  SHA256(reinterpret_cast<const unsigned char*>(joined.data()), joined.size(), out);
  return digest;
}

std::string canonical_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  if (!Sorter(json, out).run()) return std::string(json);
  return out;
}

std::string audit_entry_text(const Event& event, std::string_view values_digest) {
  std::string out;
  out.reserve(512);
  std::string digest;
  append_hex(digest, values_digest);
  JsonWriter json(out);
  json.begin_object().field("action", action_of(event.type)).key("actor").begin_object();
  json.field("id", event.actor.id).field("type", to_string(event.actor.type)).end_object();
  json.field("correlation_id", event.correlation)
      .field("entity_id", event.entity.str())
      .field("entity_type", entity_type_of(event.type))
      .field("event_id", event.id.str())
      .field("event_type", to_string(event.type))
      .field("sequence", event.sequence)
      .field("timestamp", to_rfc3339(event.at))
      .field("values_digest", digest)
      .end_object();
  return out;
}

AuditEntry make_audit_entry(const Event& event, std::string_view previous, std::string salt) {
  AuditEntry entry;
  entry.user = event.user;
  entry.sequence = event.sequence;
  entry.event = event.id;
  entry.entity = event.entity;
  entry.action = static_cast<std::uint8_t>(event.type);
  entry.at = event.at;
  entry.values = canonical_json(audit_values_json(event));
  entry.salt = std::move(salt);
  entry.text = audit_entry_text(event, sha256(entry.salt, entry.values));
  entry.hash = sha256(previous, entry.text);
  return entry;
}

void append_audit_json(std::string& out, const AuditEntry& entry) {
  const auto [new_values, old_values] = split_values(entry.values);
  // The text is an object already: its closing brace makes room for what stands beside the chain.
  out.append(entry.text, 0, entry.text.empty() ? 0 : entry.text.size() - 1);
  out.append(entry.text.empty() ? "{\"old_values\":" : ",\"old_values\":").append(old_values);
  out.append(",\"new_values\":").append(new_values);
  out.append(",\"hash\":\"");
  append_hex(out, entry.hash);
  out.append("\"}");
}

}  // namespace yaad
