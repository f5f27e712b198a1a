#include "app/audit_chain.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/json_writer.h"

namespace yaad {
namespace {

// Nesting of what we write ourselves is small; deeper text is not ours.
constexpr int kDepthMax = 64;

// One member of an object: where `"name":value` stands in the text.
struct JsonMember {
  std::size_t from = 0, value = 0, to = 0;
  std::size_t name_size = 0;  ///< The name as written; ours need no escapes.
  std::uint64_t prefix = 0;   ///< Its first eight bytes, to compare at once.
  bool deep = false;
};

// Walks one JSON value and appends it with sorted members. Only positions are kept, nothing is decoded; an object whose
// order is right already is copied in one piece as far as it is flat.
class Sorter {
 public:
  Sorter(std::string_view text, std::string& out, std::vector<JsonMember>& members)
      : text_(text), out_(out), members_(members) {}

  bool run() {
    std::size_t end = 0;
    return value(0, 0, end) && end == text_.size();
  }

 private:
  // Appends the value that begins at `from`; `end` is where it ends.
  bool value(std::size_t from, int depth, std::size_t& end) {
    if (from >= text_.size() || depth > kDepthMax) return false;
    if (text_[from] == '{') return object(from, depth, end);
    if (text_[from] == '[') return array(from, depth, end);
    if (!skip_plain(from, end)) return false;
    out_.append(text_, from, end - from);
    return true;
  }

  bool array(std::size_t from, int depth, std::size_t& end) {
    out_.push_back('[');
    std::size_t at = from + 1;
    for (bool first = true;; first = false) {
      if (first && at < text_.size() && text_[at] == ']') break;
      if (!value(at, depth + 1, at) || at >= text_.size()) return false;
      if (text_[at] == ']') break;
      if (text_[at++] != ',') return false;
      out_.push_back(',');
    }
    out_.push_back(']');
    end = at + 1;
    return true;
  }

  bool object(std::size_t from, int depth, std::size_t& end) {
    const std::size_t base = members_.size();
    bool sorted = true, flat = true;
    if (!read_members(from, end, sorted, flat)) return false;
    if (sorted && flat) {
      out_.append(text_, from, end - from);
      members_.resize(base);
      return true;
    }
    const std::size_t count = members_.size();
    if (!sorted) sort_from(base);
    out_.push_back('{');
    for (std::size_t i = base; i < count; ++i) {
      const JsonMember member = members_[i];  // A copy: deeper objects make the list grow.
      if (i > base) out_.push_back(',');
      if (!member.deep) {
        out_.append(text_, member.from, member.to - member.from);
        continue;
      }
      out_.append(text_, member.from, member.value - member.from);
      std::size_t stop = 0;
      if (!value(member.value, depth + 1, stop) || stop != member.to) return false;
    }
    out_.push_back('}');
    members_.resize(base);
    return true;
  }

  // Finds the members of the object at `from`, in the order in which they stand.
  bool read_members(std::size_t from, std::size_t& end, bool& sorted, bool& flat) {
    const std::size_t base = members_.size();
    std::size_t at = from + 1;
    if (at < text_.size() && text_[at] == '}') {
      end = at + 1;
      return true;
    }
    for (;;) {
      JsonMember member;
      member.from = at;
      if (at >= text_.size() || text_[at] != '"' || !skip_string(at, member.value)) return false;
      member.name_size = member.value - at - 2;
      for (std::size_t i = 0; i < 8; ++i)
        member.prefix =
            member.prefix << 8 | (i < member.name_size ? static_cast<unsigned char>(text_[at + 1 + i]) : 0U);
      if (member.value >= text_.size() || text_[member.value++] != ':' || member.value >= text_.size()) return false;
      member.deep = text_[member.value] == '{' || text_[member.value] == '[';
      if (!(member.deep ? skip_deep(member.value, member.to) : skip_plain(member.value, member.to))) return false;
      sorted = sorted && (members_.size() == base || less(members_.back(), member));
      flat = flat && !member.deep;
      members_.push_back(member);
      at = member.to;
      if (at >= text_.size()) return false;
      if (text_[at] == '}') break;
      if (text_[at++] != ',') return false;
    }
    end = at + 1;
    return true;
  }

  [[nodiscard]] std::string_view name(const JsonMember& member) const {
    return text_.substr(member.from + 1, member.name_size);
  }
  [[nodiscard]] bool less(const JsonMember& a, const JsonMember& b) const {
    return a.prefix != b.prefix ? a.prefix < b.prefix : name(a) < name(b);
  }
  void sort_from(std::size_t base) {
    const auto first = members_.begin() + static_cast<std::ptrdiff_t>(base);
    std::sort(first, members_.end(), [this](const JsonMember& a, const JsonMember& b) { return less(a, b); });
  }

  bool skip_string(std::size_t from, std::size_t& end) const {
    for (std::size_t at = from + 1;;) {
      at = text_.find('"', at);
      if (at == std::string_view::npos) return false;
      std::size_t slashes = 0;
      while (text_[at - 1 - slashes] == '\\') ++slashes;  // The opening quote ends this at the latest.
      ++at;
      if (slashes % 2 == 0) {
        end = at;
        return true;
      }
    }
  }
  bool skip_plain(std::size_t from, std::size_t& end) const {
    if (text_[from] == '"') return skip_string(from, end);
    end = from;
    while (end < text_.size() && text_[end] != ',' && text_[end] != '}' && text_[end] != ']') ++end;
    return end > from;
  }
  bool skip_deep(std::size_t from, std::size_t& end) const {
    int depth = 0;
    for (std::size_t at = from; at < text_.size();) {
      const char c = text_[at];
      if (c == '"') {
        if (!skip_string(at, at)) return false;
        continue;
      }
      ++at;
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) {
        end = at;
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::string& out_;
  std::vector<JsonMember>& members_;
};

class Hasher {
 public:
  Hasher() : algorithm_(EVP_MD_fetch(nullptr, "SHA256", nullptr)), context_(EVP_MD_CTX_new()) {
    if (!algorithm_ || !context_) throw std::runtime_error("SHA-256 is not available");
  }
  ~Hasher() {
    EVP_MD_CTX_free(context_);
    EVP_MD_free(algorithm_);
  }
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;

  std::string hash(std::string_view first, std::string_view second) {
    std::string digest(32, '\0');
    const bool done = EVP_DigestInit_ex2(context_, algorithm_, nullptr) == 1 &&
                      EVP_DigestUpdate(context_, first.data(), first.size()) == 1 &&
                      EVP_DigestUpdate(context_, second.data(), second.size()) == 1 &&
                      EVP_DigestFinal_ex(context_, reinterpret_cast<unsigned char*>(digest.data()), nullptr) == 1;
    if (!done) throw std::runtime_error("SHA-256 failed");
    return digest;
  }

 private:
  EVP_MD* algorithm_;
  EVP_MD_CTX* context_;
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
  // The one-shot SHA256() looks the algorithm up on every call, which costs as much as hashing an entry.
  thread_local Hasher hasher;
  return hasher.hash(first, second);
}

std::string canonical_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  thread_local std::vector<JsonMember> members;
  members.clear();
  if (!Sorter(json, out, members).run()) return std::string(json);
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
