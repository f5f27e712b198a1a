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
  Talk() {
    store_.with_state([&](auto& state) { state.profiles[user_] = Profile{.user = user_, .tz = "Asia/Karachi"}; });
  }
  boost::json::object answer(const std::string& text, LanguageModel* model = nullptr) {
    Assistant assistant(store_, executor_, clock_, ids_, model);
    ChatRequest request;
    request.user = user_;
    request.text = text;
    request.conversation_id = "talk";
    request.correlation = "test";
    auto answer = assistant.handle_wait(request);
    EXPECT_TRUE(answer) << (answer ? "" : answer.error().detail);
    return answer ? boost::json::parse(answer->json).as_object() : boost::json::object();
  }
  /// The answer's text.
  std::string say(const std::string& text) { return std::string(answer(text).at("response").as_string()); }
  std::vector<Task> open_tasks() {
    Result<TaskPage> page = TaskPage{};
    store_.read([&](ReadView& view) { page = view.list_tasks(user_, {}); });
    return page->tasks;
  }
  /// The local due time of the open task `title`, "" without one, "gone" where there is no such task.
  std::string due_of(const std::string& title) {
    for (const Task& task : open_tasks()) {
      if (task.title == title) return task.due ? to_string(CivilDateTime{task.due->date, task.due->time}) : "";
    }
    return "gone";
  }
  /// The only open task's due date, "" without one.
  std::string due() {
    const auto tasks = open_tasks();
    EXPECT_EQ(tasks.size(), 1U);
    return tasks.empty() || !tasks[0].due ? std::string() : due_date_text(*tasks[0].due);
  }

 protected:
  FakeStore store_;
  ManualClock clock_{*parse_rfc3339("2026-03-04T10:00:00Z")};
  UuidV7Source ids_{clock_};
  Executor executor_{store_, clock_, ids_, {}};
  UserId user_{Uuid::v5({}, "user")};
};

}  // namespace yaad::testing
