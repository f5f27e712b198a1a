// One line of the JSON lines contract.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "language/reading.h"

namespace yaad::language {
namespace {

/// Nearly every line has no changes and no filter; comparing costs less than making another empty one each time.
const Changes kNoChanges;
const Filter kNoFilter;

std::string mended(std::string_view value) {
  std::string made;
  for (std::size_t at = 0; at < value.size();) utf8::append(made, utf8::next(value, at));
  return made;
}

/// Words of the message, which may hold bytes that are no UTF-8; JSON may not. Most are plain, which one look tells.
void text(JsonWriter& json, std::string_view value) {
  if (is_plain_json(value)) {
    json.plain(value);
  } else if (utf8::is_valid(value)) {
    json.value(value);
  } else {
    json.value(mended(value));
  }
}

template <JsonName name>
void text_field(JsonWriter& json, std::string_view value) {
  text(json.key<name>(), value);
}

/// Null when it is empty.
template <JsonName name>
void maybe(JsonWriter& json, std::string_view value) {
  if (value.empty()) {
    json.null_field<name>();
  } else {
    text_field<name>(json, value);
  }
}

template <JsonName name, typename List>
void texts(JsonWriter& json, const List& list) {
  json.key<name>().begin_array();
  for (const auto& item : list) text(json, item);
  json.end_array();
}

template <JsonName name>
void local_field(JsonWriter& json, LocalSeconds value) {
  std::string& out = json.key<name>().slot();
  out += '"';
  append_local(out, value);
  out += '"';
}

template <JsonName name>
void civil_field(JsonWriter& json, const CivilDateTime& value) {
  std::string& out = json.key<name>().slot();
  out += '"';
  append_civil(out, value);
  out += '"';
}

/// With two decimals, 0..1. Printing a double exactly takes longer than all else of a line, and is only needed where
/// rounding might go either way.
void confidence_field(JsonWriter& json, double value) {
  const double scaled = value * 100;
  const auto whole = static_cast<int>(std::lround(scaled));
  std::array<char, 16> digits{static_cast<char>('0' + whole / 100), '.', static_cast<char>('0' + whole / 10 % 10),
                              static_cast<char>('0' + whole % 10)};
  auto* end = digits.data() + 4;
  constexpr double kSure = 0.4999999;
  if (!(value >= 0 && value <= 1 && std::abs(scaled - whole) < kSure)) {
    end = std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed, 2).ptr;
  }
  json.key<"confidence">().raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

std::string_view name_of(Priority priority) {
  return priority == Priority::kHigh ? "high" : priority == Priority::kMedium ? "medium" : "low";
}

std::string_view name_of(RepeatBasis basis) { return basis == RepeatBasis::kDue ? "due" : "completion"; }

void write_when(JsonWriter& json, const Reading& reading, std::string_view message) {
  if (!reading.when) return void(json.null_field<"when">());
  const When& when = *reading.when;
  json.key<"when">().begin_object();
  local_field<"start">(json, when.start);
  if (when.end) {
    local_field<"end">(json, *when.end);
  } else {
    json.null_field<"end">();
  }
  json.key<"grain">().plain(to_string(when.grain));
  text_field<"text">(json, message.substr(when.span.begin, when.span.end - when.span.begin));
  if (when.open) json.key<"kind">().plain("after");
  if (when.deadline) json.key<"kind">().plain("before");
  json.end_object();
}

void write_reminder(JsonWriter& json, const ReminderPhrase& reminder) {
  json.begin_object();
  if (reminder.minutes_before) json.key<"minutes_before">().value(*reminder.minutes_before);
  if (reminder.at) {  // To the minute.
    civil_field<"at">(json, CivilDateTime::from_local(std::chrono::floor<std::chrono::minutes>(*reminder.at), true));
  }
  json.end_object();
}

void write_reminders(JsonWriter& json, const Reading& reading) {
  if (!reading.reminders.empty() && reading.reminders.front().minutes_before) {
    json.key<"reminder_minutes">().value(*reading.reminders.front().minutes_before);
  } else {
    json.null_field<"reminder_minutes">();
  }
  json.key<"reminders">().begin_array();
  for (const ReminderPhrase& reminder : reading.reminders) write_reminder(json, reminder);
  json.end_array();
}

void write_changes(JsonWriter& json, const Changes& changes) {
  if (changes == kNoChanges) return void(json.null_field<"changes">());
  json.key<"changes">().begin_object();
  if (changes.title) text_field<"title">(json, *changes.title);
  if (changes.due) civil_field<"due">(json, *changes.due);
  if (changes.due_time_only) json.key<"keeps">().plain("date");
  if (changes.due_date_only) json.key<"keeps">().plain("time");
  if (changes.clear_due) json.null_field<"due">();
  if (changes.move_by_minutes) json.key<"move_by_minutes">().value(*changes.move_by_minutes);
  if (changes.duration_minutes) json.key<"duration_minutes">().value(*changes.duration_minutes);
  if (changes.priority) json.key<"priority">().plain(name_of(*changes.priority));
  if (changes.clear_priority) json.null_field<"priority">();
  if (changes.recurrence) {
    text_field<"recurrence">(json, changes.recurrence->rrule);
    json.key<"repeat_from">().plain(name_of(changes.recurrence->basis));
  }
  if (changes.clear_recurrence) json.null_field<"recurrence">();
  if (changes.clear_reminders) json.key<"reminders">().begin_array().end_array();
  if (!changes.add_tags.empty()) texts<"add_tags">(json, changes.add_tags);
  if (!changes.remove_tags.empty()) texts<"remove_tags">(json, changes.remove_tags);
  json.end_object();
}

void write_filter(JsonWriter& json, const Reading& reading) {
  const Filter& filter = reading.filter;
  if (reading.intent != Intent::kQuery && filter == kNoFilter) return void(json.null_field<"filter">());
  json.key<"filter">().begin_object();
  if (filter.from) local_field<"from">(json, *filter.from);
  if (filter.to) local_field<"to">(json, *filter.to);
  if (filter.status) json.key<"status">().plain(*filter.status == TaskStatus::kCompleted ? "completed" : "active");
  if (filter.overdue) json.key<"overdue">().value(true);
  if (filter.no_due) json.key<"no_due">().value(true);
  if (!filter.except.empty()) texts<"except">(json, filter.except);
  if (filter.recurring) json.key<"recurring">().value(true);
  if (filter.next_only) json.key<"next_only">().value(true);
  if (filter.all) json.key<"all">().value(true);
  if (filter.priority) json.key<"priority">().plain(name_of(*filter.priority));
  if (!filter.tags.empty()) texts<"tags">(json, filter.tags);
  if (!filter.words.empty()) text_field<"words">(json, filter.words);
  json.end_object();
}

void write_pieces(JsonWriter& json, const Reading& reading) {
  json.key<"pieces">().begin_array();
  for (const Piece& piece : reading.pieces) {
    json.begin_object();
    json.key<"kind">().plain(to_string(piece.kind));
    text_field<"text">(json, piece.text);
    json.key<"byte_start">().value(piece.bytes.begin).key<"byte_end">().value(piece.bytes.end);
    json.key<"utf16_start">().value(piece.utf16.begin).key<"utf16_end">().value(piece.utf16.end);
    text_field<"value">(json, piece.value);
    texts<"alternatives">(json, piece.alternatives);
    json.end_object();
  }
  json.end_array();
}

void write_repeat(JsonWriter& json, const Reading& reading) {
  if (!reading.recurrence) return void(json.null_field<"recurrence">().null_field<"repeat_from">());
  maybe<"recurrence">(json, reading.recurrence->rrule);
  json.key<"repeat_from">().plain(name_of(reading.recurrence->basis));
}

void write_task(JsonWriter& json, const Reading& reading, std::string_view message) {
  maybe<"title">(json, reading.title);
  if (reading.due) {
    civil_field<"due">(json, *reading.due);
  } else {
    json.null_field<"due">();
  }
  write_when(json, reading, message);
  maybe<"priority">(json, reading.priority ? name_of(*reading.priority) : "");
  texts<"tags">(json, reading.tags);
  maybe<"project">(json, reading.project ? std::string_view(*reading.project) : "");
  write_repeat(json, reading);
  write_reminders(json, reading);
  if (reading.duration_minutes) json.key<"duration_minutes">().value(*reading.duration_minutes);
  if (!reading.description.empty()) text_field<"description">(json, reading.description);
}

/// Likelier a task than anything else, and yet not likely enough that anything would be done without a question.
/// (Questions do no harm, and finer intents come from words of their own.)
bool is_doubtful(const Reading& reading) {
  const bool acts = reading.intent != Intent::kUnknown && reading.intent != Intent::kQuery;
  return acts && reading.detail == Detail::kNone && reading.confidence < kActsFrom;
}

/// What is told of it: unknown, with its times and pieces, and that a question is needed.
Reading told_as_unknown(const Reading& doubtful) {
  constexpr double kMost = 0.69;
  Reading told;
  told.confidence = std::min(1.0 - doubtful.confidence, kMost);
  told.language = doubtful.language;
  told.when = doubtful.when;
  told.missing = Missing::kAmbiguous;
  told.pieces = doubtful.pieces;
  return told;
}

/// All of one reading but the bracket at its end, for what the caller may have to add.
void write_reading(JsonWriter& json, const Reading& reading, std::string_view message, std::string_view id_json,
                   bool with_pieces) {
  if (is_doubtful(reading)) return write_reading(json, told_as_unknown(reading), message, id_json, with_pieces);
  json.begin_object();
  if (!id_json.empty()) json.key<"id">().raw(id_json);
  json.key<"intent">().plain(to_string(reading.intent));
  if (reading.detail != Detail::kNone) json.key<"intent_detail">().plain(to_string(reading.detail));
  confidence_field(json, reading.confidence);
  json.key<"language">().plain(to_string(reading.language));
  write_task(json, reading, message);
  maybe<"target">(json, reading.target);
  if (reading.choice > 0) json.key<"choice">().value(reading.choice);
  write_changes(json, reading.changes);
  write_filter(json, reading);
  maybe<"clarification">(json, to_string(reading.missing));
  if (with_pieces) write_pieces(json, reading);
}

constexpr std::size_t kUsual = 600;  // Bytes of a line.

}  // namespace

std::string to_json_line(const Reading& reading, std::string_view text, std::string_view id_json, bool with_pieces) {
  return to_json_line(std::span(&reading, 1), text, id_json, with_pieces);
}

std::string to_json_line(std::span<const Reading> readings, std::string_view text, std::string_view id_json,
                         bool with_pieces) {
  std::string made;
  made.reserve(kUsual);
  append_json_line(made, readings, text, id_json, with_pieces);
  return made;
}

void append_json_line(std::string& out, std::span<const Reading> readings, std::string_view text,
                      std::string_view id_json, bool with_pieces) {
  JsonWriter json(out);
  write_reading(json, readings.front(), text, id_json, with_pieces);
  if (readings.size() > 1) {
    json.key<"more">().begin_array();
    for (const Reading& reading : readings.subspan(1)) {
      write_reading(json, reading, text, "", with_pieces);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace yaad::language
