// A conversation of one person in Karachi with the assistant, for tests; on a Wednesday, the fourth of March 2026, at
// 15:00.
#pragma once
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "app/assistant.h"
#include "app/testing/fake_store.h"

namespace yaad::testing {

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class Talk {
 public:
  Talk();
  ~Talk();
  Talk(const Talk&) = delete;
  Talk& operator=(const Talk&) = delete;
  boost::json::object answer(const std::string& text, LanguageModel* model = nullptr);
  /// The answer's text.
  std::string say(const std::string& text);
  std::vector<Task> open_tasks();
  /// The local due time of the open task `title`, "" without one, "gone" where there is no such task.
  std::string due_of(const std::string& title);
  /// The only open task's due date, "" without one.
  std::string due();

 protected:
  FakeStore store_;
  ManualClock clock_{*parse_rfc3339("2026-03-04T10:00:00Z")};
  UuidV7Source ids_{clock_};
  Executor executor_{store_, clock_, ids_, {}};
  UserId user_{Uuid::v5({}, "user")};
};

}  // namespace yaad::testing
