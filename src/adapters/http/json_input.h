#pragma once
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace yaad::http {

/// A JSON body, read strictly: one object; UTF-8; no doubled keys, lone surrogates, control characters or nesting
/// beyond
/// 32. Lives on the stack of one request; its values live as long as it does.
class JsonInput {
 public:
  static constexpr std::size_t kMaxDepth = 32;
  JsonInput() : memory_(space_.data(), space_.size()) {}
  JsonInput(const JsonInput&) = delete;
  JsonInput& operator=(const JsonInput&) = delete;

  /// kInvalid with the pointer of the place and the remedy. An empty text is an empty object when `may_be_empty`.
  Result<const boost::json::object*> read(std::string_view text, bool may_be_empty = false);

 private:
  std::array<unsigned char, 4096> space_;
  boost::json::monotonic_resource memory_;
  boost::json::value value_;
};

/// Takes the members of one object by name and type, and gathers everything that is wrong with them.
/// Each getter: empty when the member is absent or wrong (then an error has been added).
class ObjectReader {
 public:
  ObjectReader(const boost::json::object& object, std::string pointer, std::vector<FieldError>& errors)
      : object_(object), pointer_(std::move(pointer)), errors_(errors) {}

  [[nodiscard]] bool has(std::string_view name);  ///< Also with the value null. Counts as known.
  [[nodiscard]] bool is_null(std::string_view name);
  const boost::json::value* raw(std::string_view name);
  std::optional<std::string> text(std::string_view name, std::string_view what = "must be a string");
  std::optional<std::int64_t> integer(std::string_view name, std::int64_t min, std::int64_t max);
  std::optional<bool> boolean(std::string_view name);
  const boost::json::object* object(std::string_view name, std::string_view what = "must be an object");
  const boost::json::array* array(std::string_view name, std::string_view what = "must be an array");
  void wrong(std::string_view name, std::string detail);
  /// The member may be there and is not looked at.
  void ignore(std::string_view name) { known_.push_back(name); }
  /// Every member that was not asked for is an error, by its name.
  void refuse_the_rest();
  [[nodiscard]] std::string pointer_to(std::string_view name) const;

 private:
  const boost::json::object& object_;
  std::string pointer_;
  std::vector<FieldError>& errors_;
  std::vector<std::string_view> known_;
};

/// One kInvalid of all of them.
Error refused(std::vector<FieldError> errors);

}  // namespace yaad::http
