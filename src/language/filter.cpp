#include "language/filter.h"

#include <fmt/format.h>

#include "language/filter_terms.h"

namespace yaad::language {
namespace {

bool ends_in_field(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && ((text[begin - 1] | 0x20) >= 'a' || text[begin - 1] == '_')) --begin;
  return is_filter_field(text.substr(begin));
}

struct Refused {
  std::size_t at;
  std::string why;
};

/// Recursive descent: or, and, not, brackets, term. Bounded in depth and number of nodes.
class FilterParser {
 public:
  FilterParser(std::string_view text, const ReadContext& context) : text_(text), context_(context) {}

  FilterNode run() {
    FilterNode made = either(0);
    skip_space();
    if (at_ < text_.size())
      refuse(at_, text_[at_] == ')' ? "this bracket was not opened" : "an operator is missing here");
    return made;
  }

 private:
  [[noreturn]] static void refuse(std::size_t at, std::string why) { throw Refused{at, std::move(why)}; }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) ++at_;
  }

  bool eat(std::string_view sign) {
    skip_space();
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  bool eat_operator(char sign) {
    if (!eat(std::string_view(&sign, 1))) return false;
    if (at_ < text_.size() && text_[at_] == sign) ++at_;  // Vikunja doubles it.
    return true;
  }

  FilterNode either(std::size_t depth) { return chain(depth, '|', FilterKind::kOr); }

  FilterNode chain(std::size_t depth, char sign, FilterKind kind) {
    if (depth > kFilterDepthMax) refuse(at_, "brackets are nested too deep");
    const auto next = [&] { return kind == FilterKind::kOr ? chain(depth, '&', FilterKind::kAnd) : one(depth); };
    FilterNode all;
    all.kind = kind;
    all.parts.push_back(next());
    while (eat_operator(sign)) all.parts.push_back(next());
    if (all.parts.size() > 1) return all;
    FilterNode only = std::move(all.parts.front());
    return only;
  }

  FilterNode one(std::size_t depth) {
    if (depth > kFilterDepthMax) refuse(at_, "signs are nested too deep");
    if (++nodes_ > kFilterNodesMax) refuse(at_, "the filter has too many parts");
    skip_space();
    const bool differs = text_.substr(at_).starts_with("!=");
    if (!differs && eat("!")) {
      FilterNode made;
      made.kind = FilterKind::kNot;
      made.parts.push_back(one(depth + 1));
      return made;
    }
    if (eat("(")) {
      const std::size_t opened = at_;
      FilterNode made = either(depth + 1);
      if (!eat(")")) refuse(opened, "this bracket is not closed");
      return made;
    }
    return term();
  }

  FilterNode term() {
    skip_space();
    const std::size_t begin = at_;
    char quote = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        at_ += 2;
        continue;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"') {
        quote = c;
      } else if (c == '&' || c == '|' || c == '(' || c == ')') {
        break;
      }
      ++at_;
    }
    if (quote != 0) refuse(begin, "a quotation is not closed");
    std::string_view said = text_.substr(begin, at_ - begin);
    while (!said.empty() && (said.back() == ' ' || said.back() == '\t' || said.back() == '\n')) said.remove_suffix(1);
    if (said.empty()) refuse(begin, "a condition is missing here");
    FilterNode made;
    const std::string wrong = read_filter_term(said, context_, made);
    if (!wrong.empty()) refuse(begin, wrong);
    return made;
  }

  std::string_view text_;
  const ReadContext& context_;
  std::size_t at_ = 0;
  std::size_t nodes_ = 0;
};

std::size_t place_of(std::string_view text, std::size_t byte) {
  std::size_t place = 1;
  for (std::size_t i = 0; i < byte && i < text.size(); ++i)
    place += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return place;
}

void quote(std::string& out, std::string_view value) {
  out += '"';
  for (char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void write_list(std::string& out, std::string_view name, const std::vector<std::string>& values) {
  out += fmt::format("{{\"{}\":[", name);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ',';
    quote(out, values[i]);
  }
  out += "]}";
}

void write_range(std::string& out, std::string_view name, const FilterNode& node) {
  out += fmt::format("{{\"{}\":{{", name);
  const auto put = [&](std::string_view key, const std::optional<LocalSeconds>& at, bool comma) {
    if (!at) return false;
    out += fmt::format("{}\"{}\":\"{}\"", comma ? "," : "", key, to_string(CivilDateTime::from_local(*at, true)));
    return true;
  };
  const bool first = put("from", node.from, false);
  put("to", node.to, first);
  out += "}}";
}

void write(std::string& out, const FilterNode& node) {
  const auto parts = [&](std::string_view name) {
    out += fmt::format("{{\"{}\":[", name);
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      if (i > 0) out += ',';
      write(out, node.parts[i]);
    }
    out += "]}";
  };
  switch (node.kind) {
    case FilterKind::kAnd:
      return parts("all");
    case FilterKind::kOr:
      return parts("any");
    case FilterKind::kNot:
      out += "{\"not\":";
      write(out, node.parts.front());
      out += '}';
      return;
    case FilterKind::kDue:
      return write_range(out, "due", node);
    case FilterKind::kCreated:
      return write_range(out, "created", node);
    case FilterKind::kUpdated:
      return write_range(out, "updated", node);
    case FilterKind::kCompleted:
      return write_range(out, "completed", node);
    case FilterKind::kTag:
      return write_list(out, "tags", node.names);
    case FilterKind::kProject:
      return write_list(out, "projects", node.names);
    case FilterKind::kAssignee:
      return write_list(out, "assignees", node.names);
    case FilterKind::kWords:
      out += "{\"words\":";
      quote(out, node.names.front());
      out += '}';
      return;
    case FilterKind::kPriority: {
      static constexpr std::string_view names[] = {"null", "\"high\"", "\"medium\"", "\"low\""};
      out += fmt::format("{{\"priority\":{}}}", names[node.priority ? static_cast<std::size_t>(*node.priority) : 0]);
      return;
    }
    default: {
      static constexpr std::pair<FilterKind, std::string_view> flags[] = {
          {FilterKind::kAll, "everything"},  {FilterKind::kOverdue, "overdue"},    {FilterKind::kNoDue, "no_due"},
          {FilterKind::kNoTime, "no_time"},  {FilterKind::kNoTags, "no_tags"},     {FilterKind::kDone, "done"},
          {FilterKind::kSubtask, "subtask"}, {FilterKind::kRecurring, "recurring"}};
      for (const auto& [kind, name] : flags) {
        if (kind == node.kind) out += fmt::format("{{\"{}\":true}}", name);
      }
    }
  }
}

}  // namespace

Result<FilterNode> parse_filter(std::string_view text, const ReadContext& context) {
  if (text.size() > kFilterBytesMax)
    return Error{ErrorCode::kInvalid, fmt::format("a filter has at most {} bytes", kFilterBytesMax)};
  try {
    return FilterParser(text, context).run();
  } catch (const Refused& refused) {
    return Error{ErrorCode::kInvalid, fmt::format("at {}: {}", place_of(text, refused.at), refused.why)};
  }
}

std::string to_json(const FilterNode& filter) {
  std::string out;
  write(out, filter);
  return out;
}

bool looks_like_filter(std::string_view text) {
  if (text.size() > kFilterBytesMax) return false;
  // One pass finds the messages, nearly all, that hold no letter of these signs.
  bool signs = false;
  bool words = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c > '>' && c != '|') continue;  // Nearly all are letters.
    signs = signs || c == '&' || c == '|' || c == '=' || c == '<' || c == '>';
    if (c != ' ' || at + 1 == text.size() || (text[at + 1] != 'l' && text[at + 1] != 'n')) continue;
    const bool compares = text.substr(at).starts_with(" like ") || text.substr(at).starts_with(" not in ");
    words = words || (compares && ends_in_field(text.substr(0, at)));  // "i would like to" is no comparison.
  }
  if (words) return true;
  if (signs) {
    for (std::string_view sign : {" & ", " | ", "&&", "||", " = ", " != ", ">=", "<=", " < ", " > "}) {
      if (text.find(sign) != std::string_view::npos) return true;
    }
  }
  return text.starts_with('!') && text.size() > 2 && text[1] >= 'a' && text[1] <= 'z';
}

bool flatten(const FilterNode& filter, Filter& out) {
  const auto narrow = [&](const FilterNode& node) {
    if (node.from && (!out.from || *out.from < *node.from)) out.from = node.from;
    if (node.to && (!out.to || *node.to < *out.to)) out.to = node.to;
  };
  switch (filter.kind) {
    case FilterKind::kAnd:
      return std::all_of(filter.parts.begin(), filter.parts.end(),
                         [&](const FilterNode& part) { return flatten(part, out); });
    case FilterKind::kNot:
      if (filter.parts.front().kind != FilterKind::kDone) return false;
      out.status = TaskStatus::kActive;
      return true;
    case FilterKind::kAll:
      return out.all = true;
    case FilterKind::kDue:
      narrow(filter);
      return true;
    case FilterKind::kOverdue:
      return out.overdue = true;
    case FilterKind::kNoDue:
      return out.no_due = true;
    case FilterKind::kDone:
      out.status = TaskStatus::kCompleted;
      return true;
    case FilterKind::kRecurring:
      return out.recurring = true;
    case FilterKind::kPriority:
      if (!filter.priority || out.priority) return false;
      out.priority = filter.priority;
      return true;
    case FilterKind::kTag:
    case FilterKind::kProject:
      if (filter.names.size() != 1) return false;
      out.tags.push_back(filter.names.front());
      return true;
    case FilterKind::kWords:
      if (!out.words.empty()) return false;
      out.words = filter.names.front();
      return true;
    default:
      return false;
  }
}

}  // namespace yaad::language
