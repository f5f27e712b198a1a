#include "app/testing/talk.h"

#include <gtest/gtest.h>

namespace yaad::testing {

Talk::Talk() {
  store_.with_state([&](auto& state) { state.profiles[user_] = Profile{.user = user_, .tz = "Asia/Karachi"}; });
}
Talk::~Talk() = default;

boost::json::object Talk::answer(const std::string& text, LanguageModel* model) {
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

std::string Talk::say(const std::string& text) { return std::string(answer(text).at("response").as_string()); }

std::vector<Task> Talk::open_tasks() {
  Result<TaskPage> page = TaskPage{};
  store_.read([&](ReadView& view) { page = view.list_tasks(user_, {}); });
  return page->tasks;
}

std::string Talk::due_of(const std::string& title) {
  for (const Task& task : open_tasks()) {
    if (task.title == title) return task.due ? to_string(CivilDateTime{task.due->date, task.due->time}) : "";
  }
  return "gone";
}

std::string Talk::due() {
  const auto tasks = open_tasks();
  EXPECT_EQ(tasks.size(), 1U);
  return tasks.empty() || !tasks[0].due ? std::string() : due_date_text(*tasks[0].due);
}

}  // namespace yaad::testing
