#include "adapters/sql/task_lister.h"
#include "adapters/sqlite/session.h"

namespace yaad::sqlite {
namespace {

/// Tasks newer than the newest that is indexed, which a search reads one by one.
constexpr std::int64_t kTailMax = 20'000;

}  // namespace

class TaskLister final : public sql::TaskLister<Database, '?'> {
 public:
  TaskLister(Session& session, UserId user, const TaskQuery& query)
      : sql::TaskLister<Database, '?'>(session.db_, session, user, session.key_of(user), query), session_(session) {}

 private:
  static const char* index_of(Walk walk) {
    switch (walk) {
      case Walk::kPriority:
        return "tasks_by_priority";
      case Walk::kDue:
        return "tasks_by_due";
      case Walk::kUpdate:
        return "tasks_by_update";
      default:
        return "tasks_by_creation";
    }
  }
  /// One arm for each state, merged in order; the few that bear a tag are walked by the tag.
  std::string select(Walk walk, const std::string& place, const std::string& order, std::size_t limit,
                     const char* columns) override {
    std::string sql;
    if (!query_.tags.empty()) {
      const auto tag = param(fold_case(query_.tags.front()));
      const auto rest = filters(1);
      sql = fmt::format(
          "SELECT {} FROM task_tags first CROSS JOIN tasks t ON t.number = first.task WHERE first.owner = ?1 AND"
          " first.tag = {} AND t.owner = ?1 AND t.state IN ({}){}{}",
          columns, tag, fmt::join(sql::states_of(query_), ", "), place, rest);
    } else {
      const auto rest = filters();
      for (const int state : sql::states_of(query_)) {
        if (!sql.empty()) sql += " UNION ALL ";
        sql += fmt::format("SELECT {} FROM tasks AS t INDEXED BY {} WHERE t.owner = ?1 AND t.state = {}{}{}", columns,
                           index_of(walk), state, place, rest);
      }
    }
    if (!order.empty()) sql += " ORDER BY " + order;
    return sql + " LIMIT " + param(static_cast<std::int64_t>(limit));
  }
  std::string behind(const char* column) override {
    const auto number = param(cursor_->number);
    return fmt::format(" AND t.{0} {1}= {2} AND (t.{0} {1} {2} OR t.number {1} {3})", column, beyond(), number,
                       param(cursor_->row));
  }
  Task read(Query& query) override { return session_.read_task(query, user_); }
  void complete(std::vector<Task>& /*tasks*/) override {}
  std::vector<Task> load(const std::vector<std::int64_t>& numbers) override {
    std::vector<Task> tasks;
    for (const auto number : numbers) {
      auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks t WHERE number = ?");
      query.bind(number);
      if (query.step()) tasks.push_back(read(query));
    }
    return tasks;
  }

  Result<TaskPage> by_creation() override {
    if (words_.empty()) {
      start();
      auto place = cursor_ ? fmt::format(" AND t.number {} {}", beyond(), param(cursor_->row)) : std::string();
      // The few of a priority, or within a span of time, are walked by their own index; the rest by creation.
      const bool rare = query_.priority_set && query_.priority != Priority::kMedium;
      if (rare) place += " AND t.priority IS NOT 2";  // Said so that the partial index is allowed.
      fill(due_filtered() ? Walk::kDue
           : rare         ? Walk::kPriority
                          : Walk::kCreation,
           place, std::string("number") + direction());
    } else {
      fill_by_words(limit_ + 1);
    }
    return finish([](const Task& task) { return PageCursor{0, 0, task.row, {}}; });
  }

  // --- words -------------------------------------------------------------------------------------------------------

  std::int64_t last_indexed() {
    auto query = db_.query("SELECT rowid FROM tasks_fts ORDER BY rowid DESC LIMIT 1");
    return query.step() ? query.integer(0) : 0;
  }
  std::string match() {
    std::string text = fmt::format("\"u{}u\"", owner_);
    for (const auto& word : words_) {
      text += " \"";
      for (const char c : word) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += "\"*";
    }
    return text;
  }
  [[nodiscard]] bool has_words(const Task& task) const {
    std::string text = search_text(task.title);
    if (task.description) text += ' ' + search_text(*task.description);
    for (const auto& tag : task.tags) text += ' ' + search_text(tag);
    return search_matches(text, words_);
  }
  /// Tasks that are not indexed yet, in order of creation.
  void fill_tail(std::int64_t indexed, std::size_t wanted) {
    start();
    const auto last = param(indexed);
    std::string place = " AND t.number > " + last;
    if (cursor_) place += fmt::format(" AND t.number {} {}", beyond(), param(cursor_->row));
    auto query = db_.query_text(
        select(Walk::kCreation, place, std::string("number") + direction(), kTailMax, YAAD_TASK_COLUMNS));
    bind_values(query);
    while (tasks_.size() < wanted && query.step()) {
      auto task = read(query);
      if (has_words(task)) tasks_.push_back(std::move(task));
    }
  }
  void fill_indexed(std::int64_t indexed, std::size_t wanted) {
    if (indexed == 0 || tasks_.size() >= wanted) return;
    start();
    const auto sought = param(match());
    std::string place = " AND tasks_fts.rowid <= " + param(indexed);
    if (cursor_) place += fmt::format(" AND tasks_fts.rowid {} {}", beyond(), param(cursor_->row));
    const auto rest = filters();
    auto query = db_.query_text(
        fmt::format("SELECT {} FROM tasks_fts CROSS JOIN tasks t ON t.number = tasks_fts.rowid WHERE tasks_fts MATCH"
                    " {}{} AND t.owner = ?1 AND t.state IN ({}){} ORDER BY tasks_fts.rowid{} LIMIT {}",
                    YAAD_TASK_COLUMNS, sought, place, fmt::join(sql::states_of(query_), ", "), rest, direction(),
                    param(static_cast<std::int64_t>(wanted - tasks_.size()))));
    bind_values(query);
    while (query.step()) tasks_.push_back(read(query));
  }
  void fill_by_words(std::size_t wanted) {
    const auto indexed = last_indexed();
    if (query_.descending) fill_tail(indexed, wanted);
    fill_indexed(indexed, wanted);
    if (!query_.descending) fill_tail(indexed, wanted);
  }
  std::vector<sql::LightTask> collect() override {
    if (words_.empty()) return sql::TaskLister<Database, '?'>::collect();
    const auto cursor = std::exchange(cursor_, std::nullopt);
    fill_by_words(kSortInMemoryMax + 1);
    cursor_ = cursor;
    std::vector<sql::LightTask> all;
    const auto users_zone = zone();
    for (const auto& task : tasks_) {
      all.push_back(sql::light_task(
          query_, task.row, task.priority ? std::optional(static_cast<std::int64_t>(*task.priority)) : std::nullopt,
          task.title, task.due ? std::optional(micros(due_key(*task.due, users_zone))) : std::nullopt,
          micros(task.updated_at)));
    }
    tasks_.clear();
    return all;
  }

  Session& session_;
};

Result<TaskPage> Session::list_tasks(UserId user, const TaskQuery& query) {
  return TaskLister(*this, user, query).run();
}

}  // namespace yaad::sqlite
