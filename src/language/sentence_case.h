// For tests: a sentence, and its reading as one line "intent/detail | title | due | rrule | the rest".
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "language/reader.h"

namespace yaad::language {

struct SentenceCase {
  std::string_view text;
  std::string_view frame;
};

inline void PrintTo(const SentenceCase& row, std::ostream* out) { *out << row.text; }

/// Wednesday, 4 March 2026, 10:00, in UTC.
inline Reading read_wednesday(std::string_view text, Mode mode = Mode::kChat, Syntax syntax = Syntax::kTodoist) {
  const Zone utc;
  const LocalSeconds now = parse_civil("2026-03-04T10:00")->local();
  return read(text, ReadContext{now, utc, "", mode, syntax, {}, true});
}

inline std::string frame_of(const Reading& reading) {
  constexpr std::string_view priorities[] = {"", "high", "medium", "low"};
  std::string rest;
  const auto add = [&](std::string_view word, const std::string& value = "") {
    if (!rest.empty()) rest += ", ";
    rest += word;
    rest += value;
  };
  if (reading.priority) add(priorities[static_cast<std::size_t>(*reading.priority)]);
  for (const auto& tag : reading.tags) add("#", tag);
  for (const auto& reminder : reading.reminders) {
    if (reminder.minutes_before) add("-", std::to_string(*reminder.minutes_before) + "m");
    if (reminder.at) add("@", to_string(CivilDateTime::from_local(*reminder.at, true)));
  }
  if (reading.duration_minutes) add("for ", std::to_string(*reading.duration_minutes));
  if (reading.choice > 0) add("no ", std::to_string(reading.choice));
  const Changes& changes = reading.changes;
  if (changes.title) add("title ", *changes.title);
  if (changes.priority) add("priority ", std::string(priorities[static_cast<std::size_t>(*changes.priority)]));
  if (changes.duration_minutes) add("lasts ", std::to_string(*changes.duration_minutes));
  if (changes.move_by_minutes) add("by ", std::to_string(*changes.move_by_minutes));
  if (changes.clear_due) add("no due");
  if (reading.intent == Intent::kQuery) {
    const Filter& filter = reading.filter;
    if (filter.from) add("from ", to_string(CivilDateTime::from_local(*filter.from, true)));
    if (filter.to) add("to ", to_string(CivilDateTime::from_local(*filter.to, true)));
    if (filter.overdue) add("overdue");
    if (filter.status == TaskStatus::kCompleted) add("completed");
    if (!filter.words.empty()) add("words ", filter.words);
  }
  std::string out(to_string(reading.intent));
  if (reading.detail != Detail::kNone) out += "/" + std::string(to_string(reading.detail));
  out += " | " + reading.title + " | " + (reading.due ? to_string(*reading.due) : "") + " | " +
         (reading.recurrence ? reading.recurrence->rrule : "") + " | " + rest;
  while (!out.empty() && (out.back() == ' ' || out.back() == '|')) out.pop_back();
  return out;
}

/// The tasks of a message, each with its due date; read on Wednesday, 4 March 2026, at 10.
inline std::vector<std::string> titles(std::string_view text, Mode mode = Mode::kChat) {
  const Zone utc;
  const ReadContext context{parse_civil("2026-03-04T10:00")->local(), utc, "", mode, Syntax::kTodoist, {}, true};
  std::vector<std::string> out;
  for (const Reading& reading : read_all(text, context)) {
    out.push_back(reading.title + (reading.due ? " " + to_string(*reading.due) : ""));
    for (const Piece& piece : reading.pieces) {
      EXPECT_EQ(piece.text, text.substr(piece.bytes.begin, piece.bytes.end - piece.bytes.begin)) << text;
    }
  }
  return out;
}

}  // namespace yaad::language
