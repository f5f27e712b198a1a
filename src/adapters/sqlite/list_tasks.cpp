#include <fmt/format.h>

#include "adapters/sqlite/session.h"
#include "adapters/sqlite/task_columns.h"
#include "app/page_cursor.h"
#include "app/row_text.h"
#include "domain/search_text.h"

namespace yaad::sqlite {
namespace {

constexpr std::size_t kWordsMax = 16;
/// Tasks newer than the newest that is indexed, which a search reads one by one.
constexpr std::int64_t kTailMax = 20'000;
constexpr std::size_t kTitleKeyBytes = 200;

using Value = std::variant<std::int64_t, std::string>;

}  // namespace

/// One list query: the words of its SQL and its values. Every list of one status and sort is a walk along one index.
class TaskLister {
 public:
  TaskLister(Session& session, UserId user, const TaskQuery& query)
      : session_(session), db_(session.db_), user_(user), query_(query), hash_(filter_hash(query)) {}

  Result<TaskPage> run() {
    const auto key = session_.key_of(user_);
    if (!query_.after.empty()) {
      cursor_ = decode_cursor(query_.after, hash_);
      if (!cursor_) return invalid("#/cursor", "is not a cursor of this list: take next_cursor of the page before");
    }
    if (key == 0) return TaskPage{};
    limit_ = std::clamp<std::size_t>(query_.limit, 1, 200);
    owner_ = key;
    words_ = search_words(query_.words, kWordsMax);
    if (!query_.words.empty() && words_.empty()) return TaskPage{};
    if (query_.sort == TaskSort::kPriority || query_.sort == TaskSort::kTitle ||
        (!words_.empty() && query_.sort != TaskSort::kCreatedAt)) {
      return sorted_in_memory();
    }
    if (!words_.empty()) return by_words();
    switch (query_.sort) {
      case TaskSort::kDueDate:
        return by_due();
      case TaskSort::kUpdatedAt:
        return by_update();
      default:
        return by_creation();
    }
  }

 private:
  struct Light {
    std::int64_t row;
    std::int64_t number;
    std::string text;
  };

  std::string param(Value value) {
    values_.push_back(std::move(value));
    return fmt::format("?{}", values_.size());
  }
  [[nodiscard]] std::vector<int> states() const {
    if (query_.overdue_at) {
      return query_.status == StatusFilter::kActive || query_.status == StatusFilter::kAll ? std::vector{0}
                                                                                           : std::vector{-1};
    }
    switch (query_.status) {
      case StatusFilter::kActive:
        return {0};
      case StatusFilter::kCompleted:
        return {1};
      case StatusFilter::kDeleted:
        return {2};
      case StatusFilter::kAll:
        return {0, 1};
    }
    return {0};
  }
  [[nodiscard]] bool due_filtered() const { return query_.due_from || query_.due_to || query_.overdue_at; }
  [[nodiscard]] const char* direction() const { return query_.descending ? " DESC" : ""; }
  [[nodiscard]] const char* beyond() const { return query_.descending ? "<" : ">"; }

  /// The conditions that are not part of the walk.
  std::string filters(std::size_t first_tag) {
    std::string sql;
    if (query_.priority_set) {
      sql += query_.priority ? " AND priority = " + param(static_cast<std::int64_t>(*query_.priority))
                             : std::string(" AND priority IS NULL");
    }
    for (std::size_t i = first_tag; i < query_.tags.size(); ++i) {
      sql +=
          " AND EXISTS (SELECT 1 FROM task_tags g WHERE g.user = ?1 AND g.tag = " + param(fold_case(query_.tags[i])) +
          " AND g.task = tasks.row)";
    }
    if (query_.due_from) sql += " AND due_at >= " + param(micros(*query_.due_from));
    if (query_.due_to) sql += " AND due_at < " + param(micros(*query_.due_to));
    if (query_.overdue_at) {
      const auto at = param(micros(*query_.overdue_at));
      sql += " AND due_at < " + at + " AND late_at < " + at;
    }
    return sql;
  }

  /// SELECT over `index`, one arm for each state, merged in order; the few that bear a tag are walked by the tag.
  std::string select(std::string_view index, const std::string& place, const std::string& order, std::size_t limit,
                     const char* columns = YAAD_TASK_COLUMNS ", due_at") {
    std::string sql;
    if (!query_.tags.empty()) {
      const auto tag = param(fold_case(query_.tags.front()));
      const auto rest = filters(1);
      sql = fmt::format(
          "SELECT {} FROM task_tags first CROSS JOIN tasks ON row = first.task WHERE first.user = ?1 AND first.tag = {}"
          " AND tasks.user = ?1 AND state IN ({}){}{}",
          columns, tag, fmt::join(states(), ", "), place, rest);
    } else {
      const auto rest = filters(0);
      for (const int state : states()) {
        if (!sql.empty()) sql += " UNION ALL ";
        sql += fmt::format("SELECT {} FROM tasks INDEXED BY {} WHERE user = ?1 AND state = {}{}{}", columns, index,
                           state, place, rest);
      }
    }
    if (!order.empty()) sql += " ORDER BY " + order;
    return sql + " LIMIT " + param(static_cast<std::int64_t>(limit));
  }

  Query prepare(const std::string& sql) {
    auto query = db_.query_text(sql);
    for (const auto& value : values_) {
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        query.bind(*number);
      } else {
        query.bind(std::string_view(std::get<std::string>(value)));
      }
    }
    return query;
  }
  void start() {
    values_.clear();
    values_.emplace_back(owner_);
  }
  /// Reads until the page has one task more than it may show.
  void fill(const std::string& sql) {
    auto query = prepare(sql);
    while (tasks_.size() <= limit_ && query.step()) tasks_.push_back(session_.read_task(query, user_));
  }
  [[nodiscard]] std::size_t missing() const { return limit_ + 1 - tasks_.size(); }

  Result<TaskPage> finish(const std::function<PageCursor(const Task&)>& cursor_of) {
    TaskPage page;
    if (tasks_.size() > limit_) {
      tasks_.resize(limit_);
      page.next = encode_cursor(cursor_of(tasks_.back()), hash_);
    }
    page.tasks = std::move(tasks_);
    return page;
  }

  Result<TaskPage> by_creation() {
    start();
    auto place = cursor_ ? fmt::format(" AND row {} {}", beyond(), param(cursor_->row)) : std::string();
    // The few of a priority, or within a span of time, are walked by their own index; the rest by creation.
    const bool rare = query_.priority_set && query_.priority != Priority::kMedium;
    if (rare) place += " AND priority IS NOT 2";  // Said so that the partial index is allowed.
    const auto* index = due_filtered() ? "tasks_by_due" : rare ? "tasks_by_priority" : "tasks_by_creation";
    fill(select(index, place, std::string("row") + direction(), missing()));
    return finish([](const Task& task) { return PageCursor{0, 0, task.row, {}}; });
  }

  Result<TaskPage> by_due() {
    if (!cursor_ || cursor_->phase == 0) {
      start();
      std::string place = " AND due_at IS NOT NULL";
      if (cursor_) {
        const auto number = param(cursor_->number);
        place = fmt::format(" AND due_at {0}= {1} AND (due_at {0} {1} OR row {0} {2})", beyond(), number,
                            param(cursor_->row));
      }
      fill(select("tasks_by_due", place, fmt::format("due_at{0}, row{0}", direction()), missing()));
    }
    if (tasks_.size() <= limit_ && !due_filtered()) {
      const bool inside = cursor_ && cursor_->phase == 1;
      start();
      std::string place = " AND due_at IS NULL";
      if (inside) place += fmt::format(" AND row {} {}", beyond(), param(cursor_->row));
      fill(select("tasks_by_due", place, std::string("row") + direction(), missing()));
    }
    auto& owner = zone_source();
    return finish([&](const Task& task) {
      return task.due ? PageCursor{0, micros(due_key(*task.due, owner)), task.row, {}} : PageCursor{1, 0, task.row, {}};
    });
  }

  Result<TaskPage> by_update() {
    start();
    std::string place;
    if (cursor_) {
      const auto number = param(cursor_->number);
      place = fmt::format(" AND updated_at {0}= {1} AND (updated_at {0} {1} OR row {0} {2})", beyond(), number,
                          param(cursor_->row));
    }
    const auto* index = due_filtered() ? "tasks_by_due" : "tasks_by_update";
    fill(select(index, place, fmt::format("updated_at{0}, row{0}", direction()), missing()));
    return finish([](const Task& task) { return PageCursor{0, micros(task.updated_at), task.row, {}}; });
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
    std::string place = " AND row > " + last;
    if (cursor_) place += fmt::format(" AND row {} {}", beyond(), param(cursor_->row));
    auto query = prepare(select("tasks_by_creation", place, std::string("row") + direction(), kTailMax));
    while (tasks_.size() < wanted && query.step()) {
      auto task = session_.read_task(query, user_);
      if (has_words(task)) tasks_.push_back(std::move(task));
    }
  }
  void fill_indexed(std::int64_t indexed, std::size_t wanted) {
    if (indexed == 0 || tasks_.size() >= wanted) return;
    start();
    const auto sought = param(match());
    std::string place = " AND tasks_fts.rowid <= " + param(indexed);
    if (cursor_) place += fmt::format(" AND tasks_fts.rowid {} {}", beyond(), param(cursor_->row));
    const auto rest = filters(0);
    auto query =
        prepare(fmt::format("SELECT {} FROM tasks_fts CROSS JOIN tasks ON row = tasks_fts.rowid WHERE tasks_fts MATCH "
                            "{}{} AND user = ?1 AND"
                            " state IN ({}){} ORDER BY tasks_fts.rowid{} LIMIT {}",
                            YAAD_TASK_COLUMNS, sought, place, fmt::join(states(), ", "), rest, direction(),
                            param(static_cast<std::int64_t>(wanted - tasks_.size()))));
    while (query.step()) tasks_.push_back(session_.read_task(query, user_));
  }
  void fill_by_words(std::size_t wanted) {
    const auto indexed = last_indexed();
    if (query_.descending) fill_tail(indexed, wanted);
    fill_indexed(indexed, wanted);
    if (!query_.descending) fill_tail(indexed, wanted);
  }
  Result<TaskPage> by_words() {
    fill_by_words(limit_ + 1);
    return finish([](const Task& task) { return PageCursor{0, 0, task.row, {}}; });
  }

  // --- sorted in memory ----------------------------------------------------------------------------------------------

  Light light_of(std::int64_t row, std::optional<std::int64_t> priority, std::string_view title,
                 std::optional<std::int64_t> due_at, std::int64_t updated_at) const {
    switch (query_.sort) {
      case TaskSort::kPriority:
        return {row, priority ? 4 - *priority : 0, {}};
      case TaskSort::kTitle:
        return {row, 0, fold_case(title).substr(0, kTitleKeyBytes)};
      case TaskSort::kDueDate:
        // Tasks without a due date come last in either order.
        return {row, due_at ? *due_at : query_.descending ? INT64_MIN : INT64_MAX, {}};
      default:
        return {row, updated_at, {}};
    }
  }
  std::vector<Light> collect() {
    std::vector<Light> all;
    if (!words_.empty()) {
      const auto cursor = std::exchange(cursor_, std::nullopt);
      fill_by_words(kSortInMemoryMax + 1);
      cursor_ = cursor;
      const auto zone = zone_source();
      for (const auto& task : tasks_) {
        all.push_back(light_of(task.row,
                               task.priority ? std::optional(static_cast<std::int64_t>(*task.priority)) : std::nullopt,
                               task.title, task.due ? std::optional(micros(due_key(*task.due, zone))) : std::nullopt,
                               micros(task.updated_at)));
      }
      tasks_.clear();
      return all;
    }
    start();
    const auto* index = due_filtered() ? "tasks_by_due" : "tasks_by_creation";
    auto query = prepare(select(index, "", "", kSortInMemoryMax + 1, "row, priority, title, due_at, updated_at"));
    while (query.step()) {
      all.push_back(
          light_of(query.integer(0), query.maybe_integer(1), query.text(2), query.maybe_integer(3), query.integer(4)));
    }
    return all;
  }
  Result<TaskPage> sorted_in_memory() {
    auto all = collect();
    if (all.size() > kSortInMemoryMax) {
      return Error{
          ErrorCode::kTooLarge,
          fmt::format("more than {} tasks match, too many for this order: add a filter (status, priority, tag, q, "
                      "due_from, due_to)",
                      kSortInMemoryMax)};
    }
    const auto before = [this](const Light& a, const Light& b) {
      const auto left = std::tie(a.number, a.text, a.row);
      const auto right = std::tie(b.number, b.text, b.row);
      return query_.descending ? right < left : left < right;
    };
    std::sort(all.begin(), all.end(), before);
    auto at = all.begin();
    if (cursor_) at = std::upper_bound(at, all.end(), Light{cursor_->row, cursor_->number, cursor_->text}, before);
    TaskPage page;
    for (; at != all.end() && page.tasks.size() < limit_; ++at) {
      auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks WHERE row = ?");
      query.bind(at->row);
      if (query.step()) page.tasks.push_back(session_.read_task(query, user_));
    }
    if (at != all.end()) {
      const auto& last = *std::prev(at);
      page.next = encode_cursor({0, last.number, last.row, last.text}, hash_);
    }
    return page;
  }

  const Zone& zone_source() {
    const auto profile = session_.find_profile(user_);
    zone_ = profile ? Zone::find(profile->tz).value_or(Zone()) : Zone();
    return zone_;
  }

  Session& session_;
  Database& db_;
  UserId user_;
  const TaskQuery& query_;
  std::uint64_t hash_;
  std::size_t limit_ = 1;
  std::int64_t owner_ = 0;
  std::optional<PageCursor> cursor_;
  std::vector<std::string> words_;
  std::vector<Value> values_;
  std::vector<Task> tasks_;
  Zone zone_;
};

Result<TaskPage> Session::list_tasks(UserId user, const TaskQuery& query) {
  return TaskLister(*this, user, query).run();
}

}  // namespace yaad::sqlite
