#include <fmt/format.h>

#include "adapters/postgres/session.h"
#include "adapters/postgres/task_columns.h"
#include "app/page_cursor.h"
#include "app/row_text.h"
#include "domain/search_text.h"

namespace yaad::postgres {
namespace {

constexpr std::size_t kWordsMax = 16;
constexpr std::size_t kTitleKeyBytes = 200;

using Value = std::variant<std::int64_t, std::string>;

}  // namespace

/// One list query: the words of its SQL and its values. Every list of one status and sort is a walk along one index, a
/// search one along the words.
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

  template <typename T>
  std::string param(T value) {
    values_.emplace_back(std::move(value));
    return fmt::format("${}", values_.size());
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
  std::string filters() {
    std::string sql;
    if (query_.priority_set) {
      sql += query_.priority ? " AND t.priority = " + param(static_cast<std::int64_t>(*query_.priority))
                             : std::string(" AND t.priority IS NULL");
    }
    for (const auto& tag : query_.tags) {
      sql += " AND EXISTS (SELECT 1 FROM task_tags g WHERE g.owner = $1 AND g.tag = " + param(fold_case(tag)) +
             " AND g.task = t.number)";
    }
    if (query_.due_from) sql += " AND t.due_at >= " + param(micros(*query_.due_from));
    if (query_.due_to) sql += " AND t.due_at < " + param(micros(*query_.due_to));
    if (query_.overdue_at) {
      const auto at = param(micros(*query_.overdue_at));
      sql += " AND t.due_at < " + at + " AND t.late_at < " + at;
    }
    return sql;
  }

  /// SELECT in `order`, one arm for each state, so that each is a walk along an index.
  std::string select(const std::string& place, const std::string& order, std::size_t limit,
                     const char* columns = YAAD_TASK_COLUMNS ", t.due_at") {
    const auto rest = filters();
    const auto tail =
        (order.empty() ? std::string() : " ORDER BY " + order) + " LIMIT " + param(static_cast<std::int64_t>(limit));
    std::string sql;
    for (const int state : states()) {
      if (!sql.empty()) sql += " UNION ALL ";
      sql += fmt::format("(SELECT {} FROM tasks t{} WHERE t.owner = $1 AND t.state = {}{}{}{})", columns, words_join_,
                         state, place, rest, tail);
    }
    return states().size() > 1 ? sql + tail : sql;
  }

  void send(Query& query) {
    for (const auto& value : values_) {
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        query.bind(*number);
      } else {
        query.bind(std::string_view(std::get<std::string>(value)));
      }
    }
  }
  void start() {
    values_.clear();
    values_.emplace_back(owner_);
    words_join_.clear();
    if (!words_.empty()) {
      words_join_ = " JOIN task_words w ON w.task = t.number AND w.words @@ (" + param(words_query(owner_, words_)) +
                    ")::tsquery";
    }
  }
  /// Reads until the page has one task more than it may show.
  void fill(const std::string& sql) {
    auto query = db_.query_text(sql);
    send(query);
    while (tasks_.size() <= limit_ && query.step()) tasks_.push_back(session_.read_task(query, user_));
  }
  [[nodiscard]] std::size_t missing() const { return limit_ + 1 - tasks_.size(); }

  Result<TaskPage> finish(const std::function<PageCursor(const Task&)>& cursor_of) {
    TaskPage page;
    if (tasks_.size() > limit_) {
      tasks_.resize(limit_);
      page.next = encode_cursor(cursor_of(tasks_.back()), hash_);
    }
    session_.read_reminders(tasks_);
    page.tasks = std::move(tasks_);
    return page;
  }

  /// Behind the cursor, in the order of `column` and number.
  std::string behind(const char* column) {
    if (!cursor_) return {};
    const auto number = param(cursor_->number);
    return fmt::format(" AND (t.{}, t.number) {} ({}, {})", column, beyond(), number, param(cursor_->row));
  }
  [[nodiscard]] std::string order(const char* column) const {
    return fmt::format("{0}{1}, number{1}", column, direction());
  }

  Result<TaskPage> by_creation() {
    start();
    const auto place = behind("created_at");
    fill(select(place, order("created_at"), missing()));
    return finish([](const Task& task) { return PageCursor{0, micros(task.created_at), task.row, {}}; });
  }

  Result<TaskPage> by_due() {
    if (!cursor_ || cursor_->phase == 0) {
      start();
      const auto place = " AND t.due_at IS NOT NULL" + behind("due_at");
      fill(select(place, order("due_at"), missing()));
    }
    if (tasks_.size() <= limit_ && !due_filtered()) {
      start();
      std::string place = " AND t.due_at IS NULL";
      if (cursor_ && cursor_->phase == 1) place += fmt::format(" AND t.number {} {}", beyond(), param(cursor_->row));
      fill(select(place, std::string("number") + direction(), missing()));
    }
    auto& owner = zone_source();
    return finish([&](const Task& task) {
      return task.due ? PageCursor{0, micros(due_key(*task.due, owner)), task.row, {}} : PageCursor{1, 0, task.row, {}};
    });
  }

  Result<TaskPage> by_update() {
    start();
    const auto place = behind("updated_at");
    fill(select(place, order("updated_at"), missing()));
    return finish([](const Task& task) { return PageCursor{0, micros(task.updated_at), task.row, {}}; });
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
    start();
    auto query =
        db_.query_text(select("", "", kSortInMemoryMax + 1, "t.number, t.priority, t.title, t.due_at, t.updated_at"));
    send(query);
    while (query.step()) {
      all.push_back(
          light_of(query.integer(0), query.maybe_integer(1), query.text(2), query.maybe_integer(3), query.integer(4)));
    }
    return all;
  }
  /// The tasks of these numbers, in their order.
  std::vector<Task> load(const std::vector<std::int64_t>& numbers) {
    const auto list = fmt::format("{{{}}}", fmt::join(numbers, ","));
    auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks t WHERE number = ANY ($1::text::bigint[])");
    query.bind(list);
    std::vector<Task> found;
    while (query.step()) found.push_back(session_.read_task(query, user_));
    session_.read_reminders(found);
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < numbers.size(); ++i) place[numbers[i]] = i;
    std::sort(found.begin(), found.end(), [&](const Task& a, const Task& b) { return place[a.row] < place[b.row]; });
    return found;
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
    std::vector<std::int64_t> numbers;
    for (; at != all.end() && numbers.size() < limit_; ++at) numbers.push_back(at->row);
    TaskPage page;
    page.tasks = load(numbers);
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
  Connection& db_;
  UserId user_;
  const TaskQuery& query_;
  std::uint64_t hash_;
  std::size_t limit_ = 1;
  std::int64_t owner_ = 0;
  std::optional<PageCursor> cursor_;
  std::vector<std::string> words_;
  std::vector<Value> values_;
  std::string words_join_;
  std::vector<Task> tasks_;
  Zone zone_;
};

Result<TaskPage> Session::list_tasks(UserId user, const TaskQuery& query) {
  return TaskLister(*this, user, query).run();
}

}  // namespace yaad::postgres
