#include "adapters/postgres/session.h"
#include "adapters/sql/task_lister.h"

namespace yaad::postgres {

/// A search is one walk along the words.
class TaskLister final : public sql::TaskLister<Connection, '$'> {
 public:
  TaskLister(Session& session, UserId user, const TaskQuery& query)
      : sql::TaskLister<Connection, '$'>(session.db_, session, user, session.key_of(user), query), session_(session) {}

 private:
  /// One arm for each state, each of them limited, so that each is a walk along an index; the planner finds which.
  std::string select(Walk /*walk*/, const std::string& place, const std::string& order, std::size_t limit,
                     const char* columns) override {
    const auto rest = filters();
    const auto tail =
        (order.empty() ? std::string() : " ORDER BY " + order) + " LIMIT " + param(static_cast<std::int64_t>(limit));
    const auto states = sql::states_of(query_);
    std::string sql;
    for (const int state : states) {
      if (!sql.empty()) sql += " UNION ALL ";
      sql += fmt::format("(SELECT {} FROM tasks t{} WHERE t.owner = $1 AND t.state = {}{}{}{})", columns, words_join_,
                         state, place, rest, tail);
    }
    return states.size() > 1 ? sql + tail : sql;
  }
  std::string behind(const char* column) override {
    const auto number = param(cursor_->number);
    return fmt::format(" AND (t.{}, t.number) {} ({}, {})", column, beyond(), number, param(cursor_->row));
  }
  void start() override {
    sql::TaskLister<Connection, '$'>::start();
    words_join_.clear();
    if (!words_.empty()) {
      words_join_ = " JOIN task_words w ON w.task = t.number AND w.words @@ (" + param(words_query(owner_, words_)) +
                    ")::tsquery";
    }
  }
  Task read(Query& query) override { return session_.read_task(query, user_); }
  void complete(std::vector<Task>& tasks) override { session_.read_reminders(tasks); }
  Result<TaskPage> by_creation() override {
    start();
    const auto place = cursor_ ? behind("created_at") : std::string();
    fill(Walk::kCreation, place, order("created_at"));
    return finish([](const Task& task) { return PageCursor{0, micros(task.created_at), task.row, {}}; });
  }
  std::vector<Task> load(const std::vector<std::int64_t>& numbers) override {
    const auto list = fmt::format("{{{}}}", fmt::join(numbers, ","));
    auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks t WHERE number = ANY ($1::text::bigint[])");
    query.bind(list);
    std::vector<Task> found;
    while (query.step()) found.push_back(read(query));
    complete(found);
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < numbers.size(); ++i) place[numbers[i]] = i;
    std::sort(found.begin(), found.end(), [&](const Task& a, const Task& b) { return place[a.row] < place[b.row]; });
    return found;
  }

  Session& session_;
  std::string words_join_;
};

Result<TaskPage> Session::list_tasks(UserId user, const TaskQuery& query) {
  return TaskLister(*this, user, query).run();
}

}  // namespace yaad::postgres
