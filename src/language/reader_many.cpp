// Several tasks in one message: lines, bullets, clauses.
#include <algorithm>

#include "language/frame.h"
#include "language/reader.h"

namespace yaad::language {
namespace {

constexpr std::size_t kPartsMax = 50;

struct Stretch {
  Span bytes;
  bool bullet = false;
};

Span trimmed(std::string_view text, Span span) {
  const auto blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t' || text[at] == '\r'; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.begin < span.end && blank(span.end - 1)) --span.end;
  return span;
}

/// Without "- ", "* ", "• ", "1. ", "2) " or "[ ] " in front.
Stretch without_bullet(std::string_view text, Span line) {
  Stretch part{line, false};
  const std::string_view said = text.substr(line.begin, line.end - line.begin);
  std::size_t cut = 0;
  for (std::string_view mark : {"- [ ] ", "[ ] ", "- ", "* ", "• ", "– "}) {
    if (cut == 0 && said.starts_with(mark)) cut = mark.size();
  }
  std::size_t digits = 0;
  while (digits < said.size() && digits < 3 && said[digits] >= '0' && said[digits] <= '9') ++digits;
  const bool numbered =
      digits > 0 && digits + 1 < said.size() && (said[digits] == '.' || said[digits] == ')') && said[digits + 1] == ' ';
  if (numbered) cut = digits + 2;
  part.bullet = cut > 0;
  part.bytes.begin += static_cast<std::uint32_t>(cut);
  part.bytes = trimmed(text, part.bytes);
  return part;
}

std::vector<Stretch> lines_of(std::string_view text) {
  std::vector<Stretch> parts;
  std::size_t begin = 0;
  while (begin <= text.size() && parts.size() < kPartsMax) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!line.empty()) parts.push_back(without_bullet(text, line));
    begin = end + 1;
  }
  // "groceries:" above a list is no task.
  if (parts.size() > 2 && text[parts[0].bytes.end - 1] == ':' && parts[1].bullet) parts.erase(parts.begin());
  return parts;
}

Reading read_part(std::string_view text, const Stretch& part, const ReadContext& context) {
  ReadContext own = context;
  if (part.bullet) own.mode = Mode::kQuickAdd;
  std::vector<Span> ignore;
  for (const Span& span : context.ignore) {
    if (span.end <= part.bytes.begin || part.bytes.end <= span.begin) continue;
    ignore.push_back({std::max(span.begin, part.bytes.begin) - part.bytes.begin,
                      std::min(span.end, part.bytes.end) - part.bytes.begin});
  }
  own.ignore = ignore;
  Reading made = read(text.substr(part.bytes.begin, part.bytes.end - part.bytes.begin), own);
  const std::uint32_t units = Utf16Counter(text).at(part.bytes.begin);
  for (Piece& piece : made.pieces) {
    piece.bytes = {piece.bytes.begin + part.bytes.begin, piece.bytes.end + part.bytes.begin};
    piece.utf16 = {piece.utf16.begin + units, piece.utf16.end + units};
  }
  if (made.when) made.when->span = {made.when->span.begin + part.bytes.begin, made.when->span.end + part.bytes.begin};
  return made;
}

bool is_new(const Reading& reading) {
  return reading.intent == Intent::kCreate && reading.confidence >= 0.7 && !reading.title.empty();
}

/// Where a second clause begins: after "and", "then" and the like, when the first has a time of its own and what
/// follows begins with the verb of another thing to do.
std::vector<Reading> clauses(std::string_view text, const ReadContext& context) {
  Tokens tokens;
  prepare_tokens(text, context, tokens);
  const auto& list = tokens.list;
  for (std::size_t i = 1; i + 1 < list.size() && i < 60; ++i) {
    const auto norm = list[i].norm;
    const bool joins = !list[i].literal && (norm == "and" || norm == "then" || norm == ";" || norm == "&");
    const bool verb = !list[i + 1].literal && (list[i + 1].classes & bit(Class::kAction)) != 0;
    if (!joins || !verb) continue;
    Span left = trimmed(text, {0, list[i].bytes.begin});
    while (left.end > 0 && (text[left.end - 1] == ',' || text[left.end - 1] == ' ')) --left.end;
    const Reading first = read_part(text, {left, false}, context);
    if (!is_new(first) || !first.due) continue;
    const Stretch rest{{list[i + 1].bytes.begin, static_cast<std::uint32_t>(text.size())}, false};
    const Reading second = read_part(text, rest, context);
    if (!is_new(second)) continue;
    return {first, second};
  }
  return {};
}

}  // namespace

std::vector<Reading> read_all(std::string_view text, const ReadContext& context) {
  if (text.size() <= kMaxBytes) {
    const std::vector<Stretch> parts = lines_of(text);
    if (parts.size() > 1) {
      std::vector<Reading> all;
      for (const Stretch& part : parts) all.push_back(read_part(text, part, context));
      return all;
    }
    if (context.mode == Mode::kChat && text.size() < 1000) {
      if (auto all = clauses(text, context); !all.empty()) return all;
    }
  }
  std::vector<Reading> one;
  one.push_back(read(text, context));
  return one;
}

}  // namespace yaad::language
