#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "adapters/client/http_client.h"
#include "roles/cli/commands.h"

namespace yaad::cli {

namespace json = boost::json;

/// A command's talk with the server: says what went wrong in words, and keeps the exit code that goes with it.
class Session {
 public:
  explicit Session(Context& context);

  /// The answer's JSON, or empty after the problem has been printed; `exit` is then set.
  std::optional<json::value> call(std::string_view method, std::string_view target, std::string_view body = {});
  /// The task that is meant: a whole id, the end of one, or words of a title. Prints why when it is not one.
  std::optional<json::object> find_task(const std::string& name);
  /// The text of the last answer, for --json.
  [[nodiscard]] const std::string& text() const { return text_; }
  int exit = kDone;

 private:
  Context& context_;
  client::HttpClient client_;
  std::string text_;
};

std::string_view text_of(const json::object& object, std::string_view name);
/// The last six characters of an id: enough to name a task at a terminal.
std::string short_id(const json::object& task);
void print_tasks(Context& context, const json::array& tasks);
void print_task(Context& context, const json::object& task);
std::string join(const std::vector<std::string>& words, std::size_t from = 0);

}  // namespace yaad::cli
