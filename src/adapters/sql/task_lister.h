#pragma once
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "adapters/sql/rows.h"
#include "app/page_cursor.h"
#include "domain/search_text.h"

namespace yaad::sql {

/// What a list is asked by that no index of either store can give is sorted in memory.
struct LightTask {
  std::int64_t row;
  std::int64_t number;
  std::string text;
};
/// What it is sorted by.
LightTask light_task(const TaskQuery& query, std::int64_t row, std::optional<std::int64_t> priority,
                     std::string_view title, std::optional<std::int64_t> due_at, std::int64_t updated_at);
/// Sorted; empty of what lies up to the cursor. kTooLarge when they are too many.
Result<void> sort_light(std::vector<LightTask>& tasks, const TaskQuery& query, const std::optional<PageCursor>& cursor);
/// Which states the query asks for, as in the column; -1, which none has, when it asks for what cannot be.
std::vector<int> states_of(const TaskQuery& query);

/// One list query: the words of its SQL and its values. Every list of one status and sort is a walk along one index;
/// which one, and how a search is a walk, each store says.
template <typename Db, char kMark>
class TaskLister {
 public:
  using Query = decltype(std::declval<Db&>().query(""));

  /// Borrows; `owner` is the user's key, 0 when there is none.
  TaskLister(Db& db, ReadView& view, UserId user, std::int64_t owner, const TaskQuery& query)
      : db_(db), view_(view), user_(user), owner_(owner), query_(query), hash_(filter_hash(query)) {}
  TaskLister(const TaskLister&) = delete;
  TaskLister& operator=(const TaskLister&) = delete;
  virtual ~TaskLister() = default;

  Result<TaskPage> run() {
    constexpr std::size_t kWordsMax = 16;
    if (!query_.after.empty()) {
      cursor_ = decode_cursor(query_.after, hash_);
      if (!cursor_) return invalid("#/cursor", "is not a cursor of this list: take next_cursor of the page before");
    }
    if (owner_ == 0) return TaskPage{};
    limit_ = std::clamp<std::size_t>(query_.limit, 1, 200);
    words_ = search_words(query_.words, kWordsMax);
    if (!query_.words.empty() && words_.empty()) return TaskPage{};
    if (query_.sort == TaskSort::kPriority || query_.sort == TaskSort::kTitle ||
        (!words_.empty() && query_.sort != TaskSort::kCreatedAt)) {
      return sorted_in_memory();
    }
    switch (query_.sort) {
      case TaskSort::kDueDate:
        return by_due();
      case TaskSort::kUpdatedAt:
        return by_update();
      default:
        return by_creation();
    }
  }

 protected:
  enum class Walk : std::uint8_t { kCreation, kPriority, kDue, kUpdate };

  /// SELECT of `columns` of `tasks t`: what the query asks for and `place`, in `order`, along an index.
  virtual std::string select(Walk walk, const std::string& place, const std::string& order, std::size_t limit,
                             const char* columns) = 0;
  /// Behind the cursor, in the order of `column` and number.
  virtual std::string behind(const char* column) = 0;
  virtual Result<TaskPage> by_creation() = 0;
  /// The task of a row.
  virtual Task read(Query& query) = 0;
  /// Tasks that were read, ahead of giving them away.
  virtual void complete(std::vector<Task>& tasks) = 0;
  /// The tasks of these numbers, in their order.
  virtual std::vector<Task> load(const std::vector<std::int64_t>& numbers) = 0;
  /// Begins a statement: its first value is the owner.
  virtual void start() {
    values_.clear();
    values_.emplace_back(owner_);
  }
  virtual std::vector<LightTask> collect() {
    std::vector<LightTask> all;
    start();
    auto query = db_.query_text(select(due_filtered() ? Walk::kDue : Walk::kCreation, "", "", kSortInMemoryMax + 1,
                                       "t.number, t.priority, t.title, t.due_at, t.updated_at"));
    bind_values(query);
    while (query.step()) {
      all.push_back(light_task(query_, query.integer(0), query.maybe_integer(1), query.text(2), query.maybe_integer(3),
                               query.integer(4)));
    }
    return all;
  }

  template <typename T>
  std::string param(T value) {
    values_.emplace_back(std::move(value));
    return fmt::format("{}{}", kMark, values_.size());
  }
  [[nodiscard]] bool due_filtered() const { return query_.due_from || query_.due_to || query_.overdue_at; }
  [[nodiscard]] const char* direction() const { return query_.descending ? " DESC" : ""; }
  [[nodiscard]] const char* beyond() const { return query_.descending ? "<" : ">"; }
  [[nodiscard]] std::string order(const char* column) const {
    return fmt::format("{0}{1}, number{1}", column, direction());
  }

  /// The conditions that are not part of the walk.
  std::string filters(std::size_t first_tag = 0) {
    std::string sql;
    if (query_.priority_set) {
      sql += query_.priority ? " AND t.priority = " + param(static_cast<std::int64_t>(*query_.priority))
                             : std::string(" AND t.priority IS NULL");
    }
    for (auto i = first_tag; i < query_.tags.size(); ++i) {
      sql += fmt::format(
          " AND EXISTS (SELECT 1 FROM task_tags g WHERE g.owner = {}1 AND g.tag = {} AND g.task = t.number)", kMark,
          param(fold_case(query_.tags[i])));
    }
    if (query_.due_from) sql += " AND t.due_at >= " + param(micros(*query_.due_from));
    if (query_.due_to) sql += " AND t.due_at < " + param(micros(*query_.due_to));
    if (query_.overdue_at) {
      const auto at = param(micros(*query_.overdue_at));
      sql += " AND t.due_at < " + at + " AND t.late_at < " + at;
    }
    return sql;
  }
  void bind_values(Query& query) const {
    for (const auto& value : values_) {
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        query.bind(*number);
      } else {
        query.bind(std::string_view(std::get<std::string>(value)));
      }
    }
  }
  /// Reads until the page has one task more than it may show.
  void fill(Walk walk, const std::string& place, const std::string& order) {
    auto query = db_.query_text(select(walk, place, order, limit_ + 1 - tasks_.size(), YAAD_TASK_COLUMNS ", t.due_at"));
    bind_values(query);
    while (tasks_.size() <= limit_ && query.step()) tasks_.push_back(read(query));
  }
  Result<TaskPage> finish(const std::function<PageCursor(const Task&)>& cursor_of) {
    TaskPage page;
    if (tasks_.size() > limit_) {
      tasks_.resize(limit_);
      page.next = encode_cursor(cursor_of(tasks_.back()), hash_);
    }
    complete(tasks_);
    page.tasks = std::move(tasks_);
    return page;
  }
  Zone zone() {
    const auto profile = view_.find_profile(user_);
    return profile ? Zone::find(profile->tz).value_or(Zone()) : Zone();
  }

  Db& db_;
  ReadView& view_;
  UserId user_;
  std::int64_t owner_;
  const TaskQuery& query_;
  std::uint64_t hash_;
  std::size_t limit_ = 1;
  std::optional<PageCursor> cursor_;
  std::vector<std::string> words_;
  std::vector<Task> tasks_;

 private:
  Result<TaskPage> by_due() {
    if (!cursor_ || cursor_->phase == 0) {
      start();
      const auto place = cursor_ ? behind("due_at") : std::string(" AND t.due_at IS NOT NULL");
      fill(Walk::kDue, place, order("due_at"));
    }
    if (tasks_.size() <= limit_ && !due_filtered()) {
      start();
      std::string place = " AND t.due_at IS NULL";
      if (cursor_ && cursor_->phase == 1) place += fmt::format(" AND t.number {} {}", beyond(), param(cursor_->row));
      fill(Walk::kDue, place, std::string("number") + direction());
    }
    return finish([zone = zone()](const Task& task) {
      return task.due ? PageCursor{0, micros(due_key(*task.due, zone)), task.row, {}} : PageCursor{1, 0, task.row, {}};
    });
  }
  Result<TaskPage> by_update() {
    start();
    const auto place = cursor_ ? behind("updated_at") : std::string();
    fill(due_filtered() ? Walk::kDue : Walk::kUpdate, place, order("updated_at"));
    return finish([](const Task& task) { return PageCursor{0, micros(task.updated_at), task.row, {}}; });
  }
  Result<TaskPage> sorted_in_memory() {
    auto all = collect();
    if (auto sorted = sort_light(all, query_, cursor_); !sorted) return sorted.error();
    const bool more = all.size() > limit_;
    if (more) all.resize(limit_);
    std::vector<std::int64_t> numbers;
    for (const auto& task : all) numbers.push_back(task.row);
    TaskPage page;
    page.tasks = load(numbers);
    if (more) page.next = encode_cursor({0, all.back().number, all.back().row, all.back().text}, hash_);
    return page;
  }

  std::vector<std::variant<std::int64_t, std::string>> values_;
};

}  // namespace yaad::sql
