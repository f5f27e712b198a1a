#include "adapters/postgres/session.h"
#include "adapters/sql/task_lister.h"

namespace yaad::postgres {

namespace {

/// A search looks through so many tasks in their order first, ahead of asking the index of words.
constexpr std::int64_t kWindow = 1'000;
/// More tasks than this with the words are not fetched to be sorted: there, walking in order meets them soon.
constexpr std::int64_t kFoundMax = 50'000;

}  // namespace

/// How a search goes is decided here, as the server cannot know how many tasks begin a word so: it takes two in a
/// hundred for granted. What is common is met soon by walking in order; what is rare is found by the index of words and
/// sorted.
class TaskLister final : public sql::TaskLister<Connection, '$'> {
 public:
  TaskLister(Session& session, UserId user, const TaskQuery& query)
      : sql::TaskLister<Connection, '$'>(session.db_, session, user, session.key_of(user), query), session_(session) {}

 private:
  enum class Search : std::uint8_t { kNone, kWindow, kFound, kWalk };

  /// One arm for each state, each of them limited, so that each is a walk along an index; the planner finds which.
  std::string select(Walk /*walk*/, const std::string& place, const std::string& order, std::size_t limit,
                     const char* columns) override {
    const auto sort = order.empty() ? std::string() : " ORDER BY " + order;
    if (search_ == Search::kWindow) return window(place, sort, limit, columns);
    const auto rest = filters() + with_words();
    const auto tail = sort + " LIMIT " + param(static_cast<std::int64_t>(limit));
    return arms(columns, place + rest, tail);
  }
  std::string arms(const char* columns, const std::string& conditions, const std::string& tail) const {
    const auto states = sql::states_of(query_);
    std::string sql;
    for (const int state : states) {
      if (!sql.empty()) sql += " UNION ALL ";
      sql += fmt::format("(SELECT {} FROM tasks t WHERE t.owner = $1 AND t.state = {}{}{})", columns, state, conditions,
                         tail);
    }
    return states.size() > 1 ? sql + tail : sql;
  }
  std::string window(const std::string& place, const std::string& sort, std::size_t limit, const char* columns) {
    const auto rest = filters() + with_words();
    const auto near = arms("*", place, sort + " LIMIT " + param(kWindow));
    return fmt::format("SELECT {} FROM ({}) t WHERE true{}{} LIMIT {}", columns, near, rest, sort,
                       param(static_cast<std::int64_t>(limit)));
  }
  std::string with_words() {
    if (search_ == Search::kNone) return {};
    const auto sought = param(words_query(owner_, words_));
    if (search_ == Search::kFound) {
      return fmt::format(" AND t.number = ANY (ARRAY(SELECT task FROM task_words WHERE words @@ ({})::tsquery))",
                         sought);
    }
    // Looked up for each task that the walk meets, never joined: OFFSET keeps the planner from that.
    return fmt::format(
        " AND EXISTS (SELECT FROM task_words w WHERE w.task = t.number AND w.words @@ ({})::tsquery OFFSET 0)", sought);
  }
  /// Whether so few tasks have the words that all of them can be sorted.
  bool few_have_words() {
    start();
    auto query = db_.query_text(fmt::format(
        "SELECT count(*) FROM (SELECT FROM task_words WHERE $1::bigint IS NOT NULL AND words @@ ({})::tsquery"
        " LIMIT {}) f",
        param(words_query(owner_, words_)), kFoundMax + 1));
    bind_values(query);
    return query.step() && query.integer(0) <= kFoundMax;
  }
  std::string behind(const char* column) override {
    const auto number = param(cursor_->number);
    return fmt::format(" AND (t.{}, t.number) {} ({}, {})", column, beyond(), number, param(cursor_->row));
  }
  Task read(Query& query) override { return session_.read_task(query, user_); }
  void complete(std::vector<Task>& tasks) override { session_.read_reminders(tasks); }
  void fill_by_creation() {
    start();
    const auto place = cursor_ ? behind("created_at") : std::string();
    tasks_.clear();
    fill(Walk::kCreation, place, order("created_at"));
  }
  Result<TaskPage> by_creation() override {
    search_ = words_.empty() ? Search::kNone : Search::kWindow;
    fill_by_creation();
    if (!words_.empty() && tasks_.size() <= limit_) {
      search_ = few_have_words() ? Search::kFound : Search::kWalk;
      fill_by_creation();
    }
    return finish([](const Task& task) { return PageCursor{0, micros(task.created_at), task.row, {}}; });
  }
  std::vector<sql::LightTask> collect() override {
    if (!words_.empty()) search_ = few_have_words() ? Search::kFound : Search::kWalk;
    return sql::TaskLister<Connection, '$'>::collect();
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
  Search search_ = Search::kNone;
};

Result<TaskPage> Session::list_tasks(UserId user, const TaskQuery& query) {
  return TaskLister(*this, user, query).run();
}

}  // namespace yaad::postgres
