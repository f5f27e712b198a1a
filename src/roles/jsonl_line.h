#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

namespace yaad::roles {

/// What is wrong with a line; its text becomes the line's "error".
struct LineError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The members of one line's JSON object.
///
/// Nearly all lines are a flat object of strings, whole numbers and nulls, which is read in one pass without
/// allocating. All others, and whatever is not valid, is left to the full parser, so that it alone decides what JSON
/// is.
class JsonlLine {
 public:
  enum class Kind : std::uint8_t { kNull, kString, kInteger, kOther };
  struct Value {
    Kind kind = Kind::kOther;
    std::string_view text;    ///< Of a string, without escapes.
    std::int64_t number = 0;  ///< Of an integer.
  };

  static constexpr std::size_t kSizeMax = 1024 * 1024;

  /// Throws LineError. Views stay good until the next call, and as long as `line`. An object is for one thread.
  void read(std::string_view line);
  /// The last one of this name; null when there is none.
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// `otherwise` when it is absent or null; throws LineError when it is no string.
  [[nodiscard]] std::string_view text(std::string_view name, std::string_view otherwise = {}) const;
  /// The value of "id" as JSON; null when there is none, and until a line is read.
  [[nodiscard]] std::string_view id_json() const { return id_json_; }

 private:
  struct Member {
    std::string_view name;
    Value value;
  };

  bool read_flat(std::string_view line);
  void read_any(std::string_view line);

  std::vector<Member> members_;
  std::string decoded_;  // Strings that had escapes.
  std::string_view id_json_ = "null";
  std::string id_text_;
  boost::json::value parsed_;
};

}  // namespace yaad::roles
