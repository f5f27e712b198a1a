#pragma once
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yaad {

/// Appends `text` as the inside of a JSON string (no quotes): `"`, `\` and U+0000–U+001F are escaped as RFC 8785 wants
/// (short forms, else \u00xx in lower case), everything else is copied byte for byte.
void append_json_escaped(std::string& out, std::string_view text);

/// True when `text` is ASCII that stands in a JSON string as it is: nothing to escape, and surely UTF-8.
[[nodiscard]] bool is_plain_json(std::string_view text);

/// A name that is known when compiling; one that would have to be escaped does not compile.
template <std::size_t N>
struct JsonName {
  constexpr JsonName(const char (&name)[N]) {  // NOLINT(google-explicit-constructor): `key<"title">()`
    for (std::size_t i = 0; i + 1 < N; ++i) {
      if (name[i] < 0x20 || name[i] == '"' || name[i] == '\\') throw "this name needs an escape";
      text[i] = name[i];
    }
  }
  char text[N]{};
};

namespace detail {
/// `,"name":` and what follows it, put together when compiling. A writer that needs no comma leaves the first byte out.
template <JsonName name, JsonName rest>
struct JsonMember {
  static constexpr auto made = [] {
    std::array<char, sizeof(name.text) + sizeof(rest.text) + 2> all{',', '"'};
    char* at = std::copy_n(name.text, sizeof(name.text) - 1, all.data() + 2);
    *at++ = '"';
    *at++ = ':';
    std::copy_n(rest.text, sizeof(rest.text) - 1, at);
    return all;
  }();
};
}  // namespace detail

/// Appends a quoted JSON string.
inline void append_json_string(std::string& out, std::string_view text) {
  out.push_back('"');
  append_json_escaped(out, text);
  out.push_back('"');
}

/// Writes JSON text to the end of a string, in one pass, with the commas put by itself.
///
///   JsonWriter json(out);
///   json.begin_object().field("title", title).field("version", 3).key("tags").begin_array();
///   for (const auto& tag : tags) json.value(tag);
///   json.end_array().end_object();
///
/// Allocation: none beyond the growth of `out`. Strings must be valid UTF-8 already (`utf8::is_valid`); they are kept
/// as UTF-8. Nesting is the caller's to balance. Canonical form (RFC 8785): strings and integers come out canonical,
/// and no white space is written, so an object of fixed keys is canonical when the caller writes its keys in sorted
/// order and avoids floating point. Thread-safety: none.
class JsonWriter {
 public:
  /// Borrows `out` and writes behind what it holds.
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name) {
    comma();
    out_.push_back('"');
    append_json_escaped(out_, name);
    out_.append("\":", 2);
    comma_ = false;
    return *this;
  }

  /// A key that is known when compiling: one append instead of five.
  template <JsonName name>
  JsonWriter& key() {
    return put<name, "">(false);
  }
  template <JsonName name>
  JsonWriter& null_field() {
    return put<name, "null">(true);
  }

  JsonWriter& value(std::string_view text) {
    comma();
    append_json_string(out_, text);
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::nullptr_t) { return raw("null"); }
  JsonWriter& value(bool yes) { return raw(yes ? "true" : "false"); }
  template <std::integral T>
  requires(!std::same_as<T, bool> && !std::same_as<T, char>) JsonWriter& value(T number) {
    char text[24];
    const auto end = std::to_chars(text, text + sizeof(text), number).ptr;
    return raw({text, static_cast<std::size_t>(end - text)});
  }
  /// The shortest text that reads back as the same number; NaN and infinities have no JSON form and become null.
  JsonWriter& value(double number) {
    if (!std::isfinite(number)) return raw("null");
    char text[40];
    const auto end = std::to_chars(text, text + sizeof(text), number).ptr;
    return raw({text, static_cast<std::size_t>(end - text)});
  }
  template <typename T>
  JsonWriter& value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : value(nullptr);
  }

  /// Writes text that is JSON already: a cached object, a number kept as text.
  JsonWriter& raw(std::string_view json) {
    comma();
    out_.append(json);
    return *this;
  }

  /// A string that is plain (see `is_plain_json`), such as the name of a value of ours.
  JsonWriter& plain(std::string_view text) {
    comma();
    out_.push_back('"');
    out_.append(text);
    out_.push_back('"');
    return *this;
  }

  template <typename T>
  JsonWriter& field(std::string_view name, const T& member) {
    return key(name).value(member);
  }
  JsonWriter& raw_field(std::string_view name, std::string_view json) { return key(name).raw(json); }

  /// For a value that the caller appends to `out()` itself: puts the comma and counts it as written.
  std::string& slot() {
    comma();
    return out_;
  }
  [[nodiscard]] std::string& out() { return out_; }

 private:
  void comma() {
    if (comma_) out_.push_back(',');
    comma_ = true;
  }
  template <JsonName name, JsonName rest>
  JsonWriter& put(bool comma_follows) {
    constexpr auto& text = detail::JsonMember<name, rest>::made;
    const std::size_t skipped = comma_ ? 0 : 1;
    out_.append(text.data() + skipped, text.size() - skipped);
    comma_ = comma_follows;
    return *this;
  }
  JsonWriter& open(char bracket) {
    comma();
    out_.push_back(bracket);
    comma_ = false;
    return *this;
  }
  JsonWriter& close(char bracket) {
    out_.push_back(bracket);
    comma_ = true;
    return *this;
  }

  std::string& out_;
  bool comma_ = false;  // Every place but the first of an object or array, and the one behind a key, needs a comma.
};

}  // namespace yaad
