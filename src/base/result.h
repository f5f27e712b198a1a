#pragma once
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace yaad {

/// Why an operation was refused. Each code has one HTTP status and one exit code; see `error_code.h`.
enum class ErrorCode {
  kInvalid,              ///< The request is wrong; `fields` says where and what would be right.
  kNotFound,             ///< No such thing, or it belongs to someone else.
  kConflict,             ///< The state of the thing forbids it.
  kIdTaken,              ///< A client-chosen id is in use for other content.
  kUndoConflict,         ///< A field has changed since the change that was to be undone.
  kPreconditionFailed,   ///< If-Match names another version.
  kIdempotencyMismatch,  ///< The key was used with another body.
  kIdempotencyRunning,   ///< The first request with this key has not ended.
  kTooLarge,             ///< A body, page or list is over its limit.
  kOverloaded,           ///< A bounded queue is full; trying again after `retry_after_s` can help.
  kStorage,              ///< The database failed: disk full, read-only, corrupt. `detail` says which.
  kDamaged,              ///< Stored data contradicts itself.
  kUnavailable,          ///< A part that is needed is not configured or cannot be reached.
  kInternal,
};

/// One wrong field: `pointer` is an RFC 6901 JSON Pointer as a fragment ("#/due_date"), `detail` says what would be
/// right.
struct FieldError {
  std::string pointer;
  std::string detail;
  bool operator==(const FieldError&) const = default;
};

/// An expected failure, as a value. Infrastructure failures inside a store or a bus travel as exceptions instead.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string detail;
  std::vector<FieldError> fields = {};
  int retry_after_s = 0;
};

/// Either a value or an Error. Accessing the wrong side is a bug and throws std::bad_variant_access.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] T& value() { return std::get<0>(state_); }
  [[nodiscard]] const T& value() const { return std::get<0>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  [[nodiscard]] Error& error() { return std::get<1>(state_); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

inline Error invalid(std::string pointer, std::string detail) {
  return Error{ErrorCode::kInvalid,
               pointer.substr(pointer.find('/') == 1 ? 2 : 0) + ": " + detail,
               {FieldError{std::move(pointer), std::move(detail)}}};
}
inline Error not_found(std::string what) { return Error{ErrorCode::kNotFound, std::move(what)}; }

}  // namespace yaad
