#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parser.hpp>
#include <boost/json/value.hpp>

namespace yaad::roles {

/// What is wrong with a line; its text becomes the line's "error".
struct LineError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The JSON object of one line. What it is read into is used again for the next line: usual lines allocate nothing.
class JsonlLine {
 public:
  static constexpr std::size_t kSizeMax = 1024 * 1024;

  JsonlLine() = default;
  JsonlLine(const JsonlLine&) = delete;
  JsonlLine& operator=(const JsonlLine&) = delete;
  ~JsonlLine() = default;

  /// Throws LineError. What the other functions give stays good until the next call. An object is for one thread.
  void read(std::string_view line);
  /// The last member of this name; null when there is none.
  [[nodiscard]] const boost::json::value* find(std::string_view name) const;
  /// `otherwise` when it is absent or null; throws LineError when it is no string.
  [[nodiscard]] std::string_view text(std::string_view name, std::string_view otherwise = {}) const;
  /// The value of "id" as JSON; null when there is none, and until a line is read.
  [[nodiscard]] std::string_view id_json() const { return id_json_; }

 private:
  static constexpr std::size_t kUsual = 8 * 1024;  // Bytes of a line's values.

  std::array<unsigned char, kUsual> room_;
  std::array<unsigned char, kUsual> parser_room_;
  boost::json::monotonic_resource memory_{room_.data(), room_.size()};
  boost::json::parser parser_{{}, {}, parser_room_.data(), parser_room_.size()};
  std::optional<boost::json::value> parsed_;  // In `memory_`.
  const boost::json::object* object_ = nullptr;
  std::string id_json_ = "null";
};

}  // namespace yaad::roles
