#include "language/filter_terms.h"

#include <fmt/format.h>

#include <charconv>

#include "language/frame.h"

namespace yaad::language {
namespace {

constexpr auto kDay = std::chrono::days(1);

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// Without its quotation marks, and `\x` as x.
std::string plain(std::string_view text) {
  text = trim(text);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
    text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out += text[i];
  }
  return out;
}

std::vector<std::string> list_of(std::string_view text) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t comma = text.find(',');
    if (std::string name = plain(text.substr(0, comma)); !name.empty()) out.push_back(std::move(name));
    if (comma == std::string_view::npos) return out;
    text.remove_prefix(comma + 1);
  }
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A stretch of time that a value names: [from, to).
struct Range {
  LocalSeconds from;
  LocalSeconds to;
};

/// now, now+7d, now-1w/d: s m h d w M y.
std::optional<Range> date_maths(std::string_view text, const ReadContext& context) {
  if (!text.starts_with("now")) return std::nullopt;
  LocalSeconds at = context.now;
  text.remove_prefix(3);
  bool rounded = false;
  constexpr std::string_view letters = "smhdwMy";
  while (!text.empty()) {
    const char sign = text.front();
    text.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits >= text.size() || digits > 6 || letters.find(text[digits]) == std::string_view::npos)
      return std::nullopt;
    const int count = digits == 0 ? 1 : *number(text.substr(0, digits));
    const auto unit = letters.find(text[digits]);
    text.remove_prefix(digits + 1);
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto clock = at - LocalSeconds(day);
    static constexpr Unit units[] = {Unit::kSecond, Unit::kMinute, Unit::kHour, Unit::kDay,
                                     Unit::kWeek,   Unit::kMonth,  Unit::kYear};
    if (sign == '/') {
      at = unit >= 3 ? LocalSeconds(start_of(day, units[unit])) : at;
      rounded = rounded || unit >= 3;
    } else if (sign == '+' || sign == '-') {
      const int signed_count = sign == '-' ? -count : count;
      static constexpr int seconds[] = {1, 60, 3600, 86400, 604800};
      if (unit < 5) {
        at += std::chrono::seconds(static_cast<std::int64_t>(signed_count) * seconds[unit]);
      } else if (count <= 9999) {
        at = LocalSeconds(add_units(day, units[unit], signed_count)) + clock;
      }
    } else {
      return std::nullopt;
    }
  }
  return Range{at, rounded ? at + kDay : at + std::chrono::minutes(1)};
}

std::optional<Range> time_of(std::string_view text, const ReadContext& context) {
  const std::string said = plain(text);
  if (const auto maths = date_maths(said, context)) return maths;
  if (said.starts_with('-') || said.starts_with('+')) {  // "-30 days": counted from today
    const auto back = date_maths("now", context);
    Tokens tokens;
    prepare_tokens(std::string_view(said).substr(1), context, tokens);
    Duration length;
    const auto end = Grammar(tokens, context, false).duration_at(0, length);
    if (!end || *end != tokens.list.size()) return std::nullopt;
    const auto shift = std::chrono::minutes(said[0] == '-' ? -length.minutes() : length.minutes());
    const LocalSeconds at =
        length.timed() ? back->from + shift : LocalSeconds(std::chrono::floor<std::chrono::days>(context.now)) + shift;
    return Range{at, length.timed() ? at + std::chrono::minutes(1) : at + kDay};
  }
  Tokens tokens;
  prepare_tokens(said, context, tokens);
  if (tokens.list.empty()) return std::nullopt;
  const Grammar grammar(tokens, context, false);
  const auto found = grammar.time_at(0, true);
  if (!found || found->end != tokens.list.size()) return std::nullopt;
  const When when = grammar.resolve(found->expr);
  if (when.end) return Range{when.start, *when.end};
  return Range{when.start, when.has_time ? when.start + std::chrono::minutes(1) : when.start + kDay};
}

FilterNode node(FilterKind kind) {
  FilterNode made;
  made.kind = kind;
  return made;
}

FilterNode negated(FilterNode inner) {
  FilterNode made = node(FilterKind::kNot);
  made.parts.push_back(std::move(inner));
  return made;
}

FilterNode priority_node(int level) {
  FilterNode made = node(FilterKind::kPriority);
  if (level >= 1 && level <= 3) made.priority = static_cast<Priority>(level);
  return made;
}

enum class Sign : std::uint8_t { kIs, kIsNot, kLess, kAtMost, kMore, kAtLeast, kLike, kIn, kNotIn };

void put_range(FilterNode& out, const Range& range, Sign sign) {
  if (sign == Sign::kIs || sign == Sign::kIsNot || sign == Sign::kAtLeast) out.from = range.from;
  if (sign == Sign::kMore) out.from = range.to;
  if (sign == Sign::kIs || sign == Sign::kIsNot || sign == Sign::kAtMost) out.to = range.to;
  if (sign == Sign::kLess) out.to = range.from;
}

/// Vikunja's 0..5 as ours: 5 and 4 high, 3 medium, 2 and 1 low, 0 none.
std::string compare_priority(std::string_view value, Sign sign, FilterNode& out) {
  const auto level = number(value);
  if (!level || *level < 0 || *level > 5) return "a priority is a number from 0 to 5";
  const auto holds = [&](int each) {
    switch (sign) {
      case Sign::kIs:
      case Sign::kIsNot:
        return each == *level;
      case Sign::kLess:
        return each < *level && each > 0;
      case Sign::kAtMost:
        return each <= *level && each > 0;
      case Sign::kMore:
        return each > *level;
      case Sign::kAtLeast:
        return each >= *level;
      default:
        return false;
    }
  };
  static constexpr std::pair<int, int> ours[] = {{5, 1}, {4, 1}, {3, 2}, {2, 3}, {1, 3}, {0, 4}};
  FilterNode any = node(FilterKind::kOr);
  for (const auto& [theirs, mine] : ours) {
    if (!holds(theirs)) continue;
    FilterNode made = priority_node(mine);
    if (any.parts.empty() || !(any.parts.back() == made)) any.parts.push_back(std::move(made));
  }
  if (any.parts.empty()) return "no priority is like that";
  out = any.parts.size() == 1 ? any.parts.front() : std::move(any);
  if (sign == Sign::kIsNot) out = negated(std::move(out));
  return {};
}

// The fields of comparisons, beside "done" and "priority".
constexpr std::string_view kTextFields[] = {"title", "description", "text"};
constexpr std::pair<std::string_view, FilterKind> kListFields[] = {
    {"labels", FilterKind::kTag},         {"label", FilterKind::kTag},        {"tags", FilterKind::kTag},
    {"project", FilterKind::kProject},    {"projects", FilterKind::kProject}, {"project_id", FilterKind::kProject},
    {"assignees", FilterKind::kAssignee}, {"assignee", FilterKind::kAssignee}};
constexpr std::pair<std::string_view, FilterKind> kTimeFields[] = {
    {"duedate", FilterKind::kDue},       {"due_date", FilterKind::kDue},       {"due", FilterKind::kDue},
    {"created", FilterKind::kCreated},   {"updated", FilterKind::kUpdated},    {"doneat", FilterKind::kCompleted},
    {"done_at", FilterKind::kCompleted}, {"completed", FilterKind::kCompleted}};

std::string compare(std::string_view field, Sign sign, std::string_view value, const ReadContext& context,
                    FilterNode& out) {
  const std::string name = lower(field);
  const bool inverse = sign == Sign::kIsNot || sign == Sign::kNotIn;
  const auto finish = [&](FilterNode made) {
    out = inverse ? negated(std::move(made)) : std::move(made);
    return std::string();
  };
  if (name == "done") {
    const std::string truth = lower(plain(value));
    if (truth != "true" && truth != "false") return "done is true or false";
    const bool yes = (truth == "true") != inverse;
    out = yes ? node(FilterKind::kDone) : negated(node(FilterKind::kDone));
    return {};
  }
  if (name == "priority") return compare_priority(plain(value), sign, out);
  for (const auto& [key, kind] : kListFields) {
    if (key != name) continue;
    FilterNode made = node(kind);
    made.names = list_of(value);
    if (made.names.empty()) return "a name is missing";
    return finish(std::move(made));
  }
  if (std::find(std::begin(kTextFields), std::end(kTextFields), name) != std::end(kTextFields)) {
    FilterNode made = node(FilterKind::kWords);
    std::string words = plain(value);
    words.erase(std::remove(words.begin(), words.end(), '%'), words.end());
    if (words.empty()) return "words are missing";
    made.names.push_back(std::move(words));
    return finish(std::move(made));
  }
  for (const auto& [key, kind] : kTimeFields) {
    if (key != name) continue;
    if (kind == FilterKind::kDue && lower(plain(value)) == "null") return finish(node(FilterKind::kNoDue));
    const auto range = time_of(value, context);
    if (!range) return fmt::format("there is no date in “{}”", value);
    FilterNode made = node(kind);
    put_range(made, *range, sign);
    return finish(std::move(made));
  }
  return fmt::format("there is no field “{}”", field);
}

/// `field sign value`. Nothing: no comparison. Else what is wrong, empty when all is well.
std::optional<std::string> comparison(std::string_view said, const ReadContext& context, FilterNode& out) {
  static constexpr std::pair<std::string_view, Sign> signs[] = {
      {" not in ", Sign::kNotIn}, {" in ", Sign::kIn},    {" like ", Sign::kLike},
      {"!=", Sign::kIsNot},       {">=", Sign::kAtLeast}, {"<=", Sign::kAtMost},
      {"=", Sign::kIs},           {">", Sign::kMore},     {"<", Sign::kLess}};
  for (const auto& [sign, meaning] : signs) {
    const std::size_t at = said.find(sign);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view field = trim(said.substr(0, at));
    if (field.find(' ') != std::string_view::npos) continue;
    const std::string_view value = trim(said.substr(at + sign.size()));
    if (value.empty()) return "a value is missing";
    return compare(field, meaning, value, context, out);
  }
  return std::nullopt;
}

/// "due before: friday", "search: milk". Nothing: no such key.
std::optional<std::string> keyed(std::string_view said, const ReadContext& context, FilterNode& out) {
  const std::size_t colon = said.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string key = lower(trim(said.substr(0, colon)));
  const std::string_view value = trim(said.substr(colon + 1));
  if (key == "search") {
    if (value.empty()) return "words are missing";
    out = node(FilterKind::kWords);
    out.names.push_back(plain(value));
    return "";
  }
  if (key == "assigned to" || key == "assigned by") {
    out = node(FilterKind::kAssignee);
    out.names.push_back(plain(value));
    return value.empty() ? "a name is missing" : "";
  }
  static constexpr std::pair<std::string_view, FilterKind> times[] = {{"due", FilterKind::kDue},
                                                                      {"date", FilterKind::kDue},
                                                                      {"deadline", FilterKind::kDue},
                                                                      {"created", FilterKind::kCreated},
                                                                      {"added", FilterKind::kCreated},
                                                                      {"updated", FilterKind::kUpdated},
                                                                      {"completed", FilterKind::kCompleted}};
  for (const auto& [name, kind] : times) {
    if (!std::string_view(key).starts_with(name)) continue;
    const std::string_view rest = trim(std::string_view(key).substr(name.size()));
    if (!rest.empty() && rest != "before" && rest != "after") continue;
    const auto range = time_of(value, context);
    if (!range) return fmt::format("there is no date in “{}”", value);
    out = node(kind);
    put_range(out, *range, rest == "before" ? Sign::kLess : rest == "after" ? Sign::kMore : Sign::kIs);
    return "";
  }
  return std::nullopt;
}

/// "7 days", "next 7 days": due from today on.
bool coming_days(std::string_view said, const ReadContext& context, FilterNode& out) {
  if (said.starts_with("next ")) said.remove_prefix(5);
  const std::size_t space = said.find(' ');
  if (space == std::string_view::npos) return false;
  const auto days = number(said.substr(0, space));
  const std::string_view unit = trim(said.substr(space));
  if (!days || *days < 1 || *days > 10'000 || (unit != "days" && unit != "day")) return false;
  out = node(FilterKind::kDue);
  out.from = LocalSeconds(std::chrono::floor<std::chrono::days>(context.now));
  out.to = *out.from + kDay * *days;
  return true;
}

}  // namespace

std::string read_filter_term(std::string_view said, const ReadContext& context, FilterNode& out) {
  const std::string word = lower(said);
  static constexpr std::pair<std::string_view, FilterKind> flags[] = {
      {"all", FilterKind::kAll},           {"view all", FilterKind::kAll},   {"overdue", FilterKind::kOverdue},
      {"over due", FilterKind::kOverdue},  {"od", FilterKind::kOverdue},     {"no date", FilterKind::kNoDue},
      {"no due date", FilterKind::kNoDue}, {"no time", FilterKind::kNoTime}, {"no labels", FilterKind::kNoTags},
      {"no label", FilterKind::kNoTags},   {"no tags", FilterKind::kNoTags}, {"recurring", FilterKind::kRecurring},
      {"subtask", FilterKind::kSubtask},   {"done", FilterKind::kDone},      {"completed", FilterKind::kDone}};
  for (const auto& [name, kind] : flags) {
    if (word != name) continue;
    out = node(kind);
    return {};
  }
  if (word == "no priority") {
    out = priority_node(4);
    return {};
  }
  if (word.size() == 2 && word[0] == 'p' && word[1] >= '1' && word[1] <= '4') {
    out = priority_node(word[1] - '0');
    return {};
  }
  if (said.front() == '@' || said.front() == '#') {
    std::string_view name = said.substr(1);
    if (name.starts_with('#')) name.remove_prefix(1);
    out = node(said.front() == '@' ? FilterKind::kTag : FilterKind::kProject);
    out.names.push_back(plain(name));
    return out.names.front().empty() ? "a name is missing" : "";
  }
  if (coming_days(word, context, out)) return {};
  if (auto wrong = keyed(said, context, out)) return *wrong;
  if (auto wrong = comparison(said, context, out)) return *wrong;
  const auto range = time_of(said, context);
  if (!range) return fmt::format("“{}” is no condition and no date", said);
  out = node(FilterKind::kDue);
  put_range(out, *range, Sign::kIs);
  return {};
}

bool is_filter_field(std::string_view word) {
  const std::string name = lower(word);
  const auto is_it = [&](const auto& field) { return field.first == name; };
  return name == "done" || name == "priority" ||
         std::find(std::begin(kTextFields), std::end(kTextFields), name) != std::end(kTextFields) ||
         std::any_of(std::begin(kListFields), std::end(kListFields), is_it) ||
         std::any_of(std::begin(kTimeFields), std::end(kTimeFields), is_it);
}

}  // namespace yaad::language
