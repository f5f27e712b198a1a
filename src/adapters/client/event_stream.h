#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace yaad::client {

/// One event of a text/event-stream.
struct StreamEvent {
  std::string id;  ///< The last id that was given, here or before.
  std::string name = "message";
  std::string data;
};

/// Takes the bytes of a text/event-stream apart, wherever they are cut (the rules of the HTML standard).
/// Bounds: 4 MiB for one event. Thread-safety: none.
class EventStreamParser {
 public:
  /// `on_event` returns false to end.
  explicit EventStreamParser(std::function<bool(const StreamEvent&)> on_event) : on_event_(std::move(on_event)) {}
  /// False when it is over: `on_event` said so, or an event is beyond its bound.
  bool feed(std::string_view bytes);

 private:
  bool line(std::string_view text);

  std::function<bool(const StreamEvent&)> on_event_;
  std::string pending_;
  bool after_cr_ = false;
  StreamEvent event_;
  bool has_data_ = false;
};

/// Follows a stream until the server ends it, the connection breaks, nothing (not even a sign of life) has come for two
/// minutes, or `on_event` returns false. Returns the HTTP status; of a status other than 200 no event is read.
/// Errors: kUnavailable when the server cannot be reached.
Result<int> follow_stream(const std::string& base_url, std::string_view target, const std::string& last_event_id,
                          const std::function<bool(const StreamEvent&)>& on_event);

}  // namespace yaad::client
