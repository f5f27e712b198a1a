#include "roles/jsonl_line.h"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad::roles {
namespace {

namespace json = boost::json;

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

char simple_escape(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case '"':
    case '\\':
    case '/':
      return letter;
    default:
      return 0;
  }
}

/// Takes one piece of JSON after the other from the front of a line of valid UTF-8. What it does not take is either
/// wrong or rare; both are for the full parser.
class Scanner {
 public:
  /// `decoded` has room for all of the line: views into it stay good.
  Scanner(std::string_view line, std::string& decoded)
      : at_(line.data()), end_(line.data() + line.size()), decoded_(decoded) {}

  void space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r')) ++at_;
  }
  bool take(char wanted) {
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }
  [[nodiscard]] bool done() const { return at_ == end_; }
  [[nodiscard]] const char* at() const { return at_; }

  bool string(std::string_view& text) {
    if (!take('"')) return false;
    const char* const begin = at_;
    at_ = find_json_special(at_, end_);
    if (at_ == end_) return false;
    text = {begin, at_};
    return take('"') || (*at_ == '\\' && string_with_escapes(text));
  }

  bool value(JsonlLine::Value& value) {
    if (at_ == end_) return false;
    if (*at_ == '"') {
      value.kind = JsonlLine::Kind::kString;
      return string(value.text);
    }
    if (std::string_view(at_, end_).starts_with("null")) {
      value.kind = JsonlLine::Kind::kNull;
      at_ += 4;
      return true;
    }
    value.kind = JsonlLine::Kind::kInteger;
    return integer(value.number);
  }

 private:
  /// `text` is what stands before the first escape.
  bool string_with_escapes(std::string_view& text) {
    const std::size_t begin = decoded_.size();
    decoded_ += text;
    while (!take('"')) {
      if (!take('\\') || !escape()) return false;
      const char* const plain = at_;
      at_ = find_json_special(at_, end_);
      decoded_.append(plain, at_);
    }
    text = std::string_view(decoded_).substr(begin);
    return true;
  }

  bool escape() {
    if (take('u')) return code_point();
    const char made = at_ == end_ ? '\0' : simple_escape(*at_);
    if (made == 0) return false;
    decoded_ += made;
    ++at_;
    return true;
  }

  bool code_point() {
    char32_t unit = 0;
    if (!four_digits(unit)) return false;
    if (unit >= 0xDC00 && unit <= 0xDFFF) return false;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      char32_t low = 0;
      if (!take('\\') || !take('u') || !four_digits(low) || low < 0xDC00 || low > 0xDFFF) return false;
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    utf8::append(decoded_, unit);
    return true;
  }

  bool four_digits(char32_t& unit) {
    if (end_ - at_ < 4) return false;
    for (int i = 0; i < 4; ++i) {
      const auto digit = hex_digit(*at_++);
      if (!digit) return false;
      unit = unit << 4 | *digit;
    }
    return true;
  }

  /// Not negative and surely within 64 bits.
  bool integer(std::int64_t& number) {
    constexpr std::ptrdiff_t kDigitsMax = 18;
    const char* const begin = at_;
    number = 0;
    while (at_ != end_ && *at_ >= '0' && *at_ <= '9' && at_ - begin < kDigitsMax) number = number * 10 + (*at_++ - '0');
    return at_ != begin && (*begin != '0' || at_ - begin == 1);
  }

  const char* at_;
  const char* end_;
  std::string& decoded_;
};

JsonlLine::Value value_of(const json::value& given) {
  if (given.is_null()) return {JsonlLine::Kind::kNull, {}, 0};
  if (given.is_string()) return {JsonlLine::Kind::kString, std::string_view(given.get_string()), 0};
  if (given.is_int64()) return {JsonlLine::Kind::kInteger, {}, given.get_int64()};
  return {};
}

}  // namespace

void JsonlLine::read(std::string_view line) {
  members_.clear();
  id_json_ = "null";
  if (line.size() > kSizeMax) throw LineError("the line is longer than 1 MiB");
  if (!utf8::is_valid(line)) throw LineError("the line is not valid UTF-8");
  if (!read_flat(line)) read_any(line);
}

bool JsonlLine::read_flat(std::string_view line) {
  decoded_.clear();
  decoded_.reserve(line.size());
  Scanner scanner(line, decoded_);
  scanner.space();
  if (!scanner.take('{')) return false;
  do {
    scanner.space();
    Member& member = members_.emplace_back();
    if (!scanner.string(member.name)) return false;
    scanner.space();
    if (!scanner.take(':')) return false;
    scanner.space();
    const char* const begin = scanner.at();
    if (!scanner.value(member.value)) return false;
    if (member.name == "id") {
      id_json_ = {begin, scanner.at()};
      if (id_json_.find('\\') != std::string_view::npos) return false;  // It is given back in its usual form.
    }
    scanner.space();
  } while (scanner.take(','));
  if (!scanner.take('}')) return false;
  scanner.space();
  return scanner.done();
}

void JsonlLine::read_any(std::string_view line) {
  members_.clear();
  id_json_ = "null";
  boost::system::error_code problem;
  parsed_ = json::parse(line, problem);
  if (problem) throw LineError("the line is not valid JSON: " + problem.message());
  const json::object* object = parsed_.if_object();
  if (object == nullptr) throw LineError("the line is not a JSON object; send one object a line");
  for (const auto& [name, value] : *object) members_.push_back({std::string_view(name), value_of(value)});
  if (const json::value* id = object->if_contains("id")) {
    id_text_ = json::serialize(*id);
    id_json_ = id_text_;
  }
}

const JsonlLine::Value* JsonlLine::find(std::string_view name) const {
  const auto found = std::find_if(members_.rbegin(), members_.rend(), [&](const Member& m) { return m.name == name; });
  return found == members_.rend() ? nullptr : &found->value;
}

std::string_view JsonlLine::text(std::string_view name, std::string_view otherwise) const {
  const Value* value = find(name);
  if (value == nullptr || value->kind == Kind::kNull) return otherwise;
  if (value->kind != Kind::kString) throw LineError(std::string(name) + " must be a string");
  return value->text;
}

}  // namespace yaad::roles
