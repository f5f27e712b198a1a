#include "adapters/http/json_input.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cmath>
#include <set>

#include "base/utf8.h"

namespace yaad::http {
namespace {

namespace json = boost::json;

/// "a/b~c" → "a~1b~0c", RFC 6901.
void append_pointer_part(std::string& out, std::string_view part) {
  out.push_back('/');
  for (char c : part) {
    if (c == '~') {
      out.append("~0");
    } else if (c == '/') {
      out.append("~1");
    } else {
      out.push_back(c);
    }
  }
}

constexpr std::size_t kPointerPartMax = 100;

/// Builds values and knows where it is, so that a doubled key, which Boost.JSON lets pass, is refused with its place.
class Builder {
 public:
  static constexpr std::size_t max_object_size = 10'000;
  static constexpr std::size_t max_array_size = 100'000;
  static constexpr std::size_t max_key_size = 4096;
  static constexpr std::size_t max_string_size = 2'000'000;

  explicit Builder(json::storage_ptr memory) { stack_.reset(std::move(memory)); }

  json::value release() { return stack_.release(); }
  [[nodiscard]] const std::string& doubled() const { return doubled_; }
  [[nodiscard]] std::string pointer() const {
    std::string out = "#";
    for (const Level& level : path_) {
      if (level.is_array) {
        append_pointer_part(out, std::to_string(level.count));
      } else if (!level.key.empty()) {
        append_pointer_part(out, utf8::prefix(level.key, kPointerPartMax));
      }
    }
    return out;
  }

  using error_code = boost::system::error_code;
  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) {
    path_.push_back({});
    return true;
  }
  bool on_object_end(std::size_t n, error_code&) {
    stack_.push_object(n);
    return leave();
  }
  bool on_array_begin(error_code&) {
    path_.push_back({.is_array = true});
    return true;
  }
  bool on_array_end(std::size_t n, error_code&) {
    stack_.push_array(n);
    return leave();
  }
  bool on_key_part(json::string_view part, std::size_t, error_code&) {
    partial_key_.append(part.data(), part.size());
    stack_.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, error_code& ec) {
    partial_key_.append(part.data(), part.size());
    Level& level = path_.back();
    level.key = std::exchange(partial_key_, {});
    stack_.push_key(part);
    if (!level.keys.insert(level.key).second) {
      doubled_ = pointer();
      ec = json::error::syntax;
      return false;
    }
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, error_code&) {
    stack_.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, error_code&) {
    stack_.push_string(part);
    return next();
  }
  bool on_number_part(json::string_view, error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, error_code&) {
    stack_.push_int64(number);
    return next();
  }
  bool on_uint64(std::uint64_t number, json::string_view, error_code&) {
    stack_.push_uint64(number);
    return next();
  }
  bool on_double(double number, json::string_view, error_code&) {
    stack_.push_double(number);
    return next();
  }
  bool on_bool(bool value, error_code&) {
    stack_.push_bool(value);
    return next();
  }
  bool on_null(error_code&) {
    stack_.push_null();
    return next();
  }
  bool on_comment_part(json::string_view, error_code&) { return true; }
  bool on_comment(json::string_view, error_code&) { return true; }

 private:
  struct Level {
    bool is_array = false;
    std::size_t count = 0;
    std::string key = {};
    std::set<std::string> keys = {};
  };
  bool next() {
    if (!path_.empty() && path_.back().is_array) ++path_.back().count;
    return true;
  }
  bool leave() {
    path_.pop_back();
    return next();
  }

  json::value_stack stack_;
  std::vector<Level> path_;
  std::string partial_key_;
  std::string doubled_;
};

std::string describe(const boost::system::error_code& error, std::size_t at) {
  const auto place = " at byte " + std::to_string(at);
  if (error == json::error::too_deep) {
    return "is nested deeper than " + std::to_string(JsonInput::kMaxDepth) + " levels; send it flatter";
  }
  if (error == json::error::incomplete) return "the JSON ends too early; send it whole";
  if (error == json::error::extra_data)
    return "something follows the JSON" + place + "; send one object and nothing else";
  if (error == json::error::illegal_leading_surrogate || error == json::error::illegal_trailing_surrogate) {
    return "a \\u escape is half of a surrogate pair" + place + "; send the whole character";
  }
  if (error == json::error::syntax) {
    return "is not valid JSON" + place + "; check quotes, commas and that control characters are written as escapes";
  }
  return "is not valid JSON" + place + " (" + error.message() + ")";
}

}  // namespace

Result<const json::object*> JsonInput::read(std::string_view text, bool may_be_empty) {
  if (text.empty()) {
    if (!may_be_empty) return invalid("#", "the body is empty; send a JSON object");
    value_ = json::object(&memory_);
    return &value_.as_object();
  }
  if (const std::size_t bad = utf8::find_invalid(text); bad != std::string_view::npos) {
    return invalid("#", "the body is not UTF-8 at byte " + std::to_string(bad) + "; encode it as UTF-8");
  }
  json::parse_options options;
  options.max_depth = kMaxDepth;
  json::basic_parser<Builder> parser(options, json::storage_ptr(&memory_));
  boost::system::error_code error;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
  if (!error && used < text.size()) error = json::error::extra_data;
  if (error) {
    Builder& builder = parser.handler();
    if (!builder.doubled().empty()) return invalid(builder.doubled(), "is there twice; give it once");
    return invalid(builder.pointer(), describe(error, used));
  }
  value_ = parser.handler().release();
  if (!value_.is_object()) return invalid("#", "must be a JSON object");
  return &value_.as_object();
}

std::string ObjectReader::pointer_to(std::string_view name) const {
  std::string out = pointer_;
  append_pointer_part(out, utf8::prefix(name, kPointerPartMax));
  return out;
}

void ObjectReader::wrong(std::string_view name, std::string detail) {
  errors_.push_back({pointer_to(name), std::move(detail)});
}

const json::value* ObjectReader::raw(std::string_view name) {
  known_.push_back(name);
  return object_.if_contains({name.data(), name.size()});
}

bool ObjectReader::has(std::string_view name) { return raw(name) != nullptr; }

bool ObjectReader::is_null(std::string_view name) {
  const json::value* value = raw(name);
  return value && value->is_null();
}

std::optional<std::string> ObjectReader::text(std::string_view name, std::string_view what) {
  const json::value* value = raw(name);
  if (!value) return std::nullopt;
  if (const json::string* string = value->if_string()) return std::string(string->data(), string->size());
  wrong(name, std::string(what));
  return std::nullopt;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view name, std::int64_t min, std::int64_t max) {
  const json::value* value = raw(name);
  if (!value) return std::nullopt;
  std::optional<std::int64_t> number;
  if (value->is_int64()) number = value->get_int64();
  // JSON Schema counts 5.0 as an integer.
  if (value->is_double() && std::abs(value->get_double()) < 1e15 &&
      std::trunc(value->get_double()) == value->get_double()) {
    number = static_cast<std::int64_t>(value->get_double());
  }
  if (number && *number >= min && *number <= max) return number;
  wrong(name, "must be a whole number from " + std::to_string(min) + " to " + std::to_string(max));
  return std::nullopt;
}

std::optional<bool> ObjectReader::boolean(std::string_view name) {
  const json::value* value = raw(name);
  if (!value) return std::nullopt;
  if (value->is_bool()) return value->get_bool();
  wrong(name, "must be true or false");
  return std::nullopt;
}

const json::object* ObjectReader::object(std::string_view name, std::string_view what) {
  const json::value* value = raw(name);
  if (!value) return nullptr;
  if (const json::object* object = value->if_object()) return object;
  wrong(name, std::string(what));
  return nullptr;
}

const json::array* ObjectReader::array(std::string_view name, std::string_view what) {
  const json::value* value = raw(name);
  if (!value) return nullptr;
  if (const json::array* array = value->if_array()) return array;
  wrong(name, std::string(what));
  return nullptr;
}

void ObjectReader::refuse_the_rest() {
  constexpr std::size_t kNamedMax = 20;
  std::size_t named = 0;
  for (const auto& member : object_) {
    const std::string_view name(member.key().data(), member.key().size());
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    if (++named > kNamedMax) return;
    wrong(name, "is not a field here; leave it out");
  }
}

Error refused(std::vector<FieldError> errors) {
  Error error{ErrorCode::kInvalid, "the request is not valid: ", std::move(errors)};
  constexpr std::size_t kToldMax = 5;
  for (std::size_t i = 0; i < error.fields.size() && i < kToldMax; ++i) {
    const FieldError& field = error.fields[i];
    error.detail +=
        (i > 0 ? "; " : "") + field.pointer.substr(field.pointer.starts_with("#/") ? 2 : 0) + " " + field.detail;
  }
  return error;
}

}  // namespace yaad::http
