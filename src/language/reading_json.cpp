// One line of the JSON lines contract.
#include <array>
#include <charconv>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "language/reading.h"

namespace yaad::language {
namespace {

/// Messages may hold bytes that are no UTF-8; JSON may not.
class Writer {
 public:
  Writer() { out_.reserve(kUsual); }
  void key(std::string_view name) { json_.key(name); }
  void text(std::string_view value) {
    if (utf8::is_valid(value)) {
      json_.value(value);
    } else {
      json_.value(mended(value));
    }
  }
  void raw(std::string_view value) { json_.raw(value); }
  void open(char bracket) { bracket == '{' ? json_.begin_object() : json_.begin_array(); }
  void close(char bracket) { bracket == '}' ? json_.end_object() : json_.end_array(); }
  void field(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void number(std::string_view name, std::int64_t value) { json_.field(name, value); }
  std::string take() { return std::move(out_); }

 private:
  static constexpr std::size_t kUsual = 600;  // Bytes of a line.

  static std::string mended(std::string_view value) {
    std::string made;
    for (std::size_t at = 0; at < value.size();) utf8::append(made, utf8::next(value, at));
    return made;
  }

  std::string out_;
  JsonWriter json_{out_};
};

std::string iso(LocalSeconds local) {
  const CivilDateTime civil = CivilDateTime::from_local(local, true);
  std::string made = to_string(civil);
  if (civil.time->second == 0) made += ":00";
  return made;
}

/// With two decimals.
std::string_view hundredths(double value, std::array<char, 16>& text) {
  const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed, 2).ptr;
  return {text.data(), static_cast<std::size_t>(end - text.data())};
}

std::string_view priority_name(Priority priority) {
  return priority == Priority::kHigh ? "high" : priority == Priority::kMedium ? "medium" : "low";
}

template <typename List>
void texts(Writer& writer, std::string_view name, const List& list) {
  writer.key(name);
  writer.open('[');
  for (const auto& item : list) writer.text(item);
  writer.close(']');
}

void write_when(Writer& writer, const Reading& reading, std::string_view text) {
  writer.key("when");
  if (!reading.when) return writer.raw("null");
  const When& when = *reading.when;
  writer.open('{');
  writer.field("start", iso(when.start));
  writer.key("end");
  when.end ? writer.text(iso(*when.end)) : writer.raw("null");
  writer.field("grain", to_string(when.grain));
  writer.field("text", text.substr(when.span.begin, when.span.end - when.span.begin));
  if (when.open) writer.field("kind", "after");
  if (when.deadline) writer.field("kind", "before");
  writer.close('}');
}

void write_reminders(Writer& writer, const Reading& reading) {
  writer.key("reminder_minutes");
  const bool relative = !reading.reminders.empty() && reading.reminders.front().minutes_before;
  writer.raw(relative ? std::to_string(*reading.reminders.front().minutes_before) : "null");
  writer.key("reminders");
  writer.open('[');
  for (const ReminderPhrase& reminder : reading.reminders) {
    writer.open('{');
    if (reminder.minutes_before) writer.number("minutes_before", *reminder.minutes_before);
    if (reminder.at) writer.field("at", iso(*reminder.at).substr(0, 16));
    writer.close('}');
  }
  writer.close(']');
}

void write_changes(Writer& writer, const Changes& changes) {
  writer.key("changes");
  if (changes.empty()) return writer.raw("null");
  writer.open('{');
  if (changes.title) writer.field("title", *changes.title);
  if (changes.due) writer.field("due", to_string(*changes.due));
  if (changes.due_time_only) writer.field("keeps", "date");
  if (changes.due_date_only) writer.field("keeps", "time");
  if (changes.clear_due) {
    writer.key("due");
    writer.raw("null");
  }
  if (changes.move_by_minutes) writer.number("move_by_minutes", *changes.move_by_minutes);
  if (changes.priority) writer.field("priority", priority_name(*changes.priority));
  if (changes.clear_priority) {
    writer.key("priority");
    writer.raw("null");
  }
  if (changes.recurrence) {
    writer.field("recurrence", changes.recurrence->rrule);
    writer.field("repeat_from", changes.recurrence->basis == RepeatBasis::kDue ? "due" : "completion");
  }
  if (changes.clear_recurrence) {
    writer.key("recurrence");
    writer.raw("null");
  }
  if (!changes.add_tags.empty()) texts(writer, "add_tags", changes.add_tags);
  if (!changes.remove_tags.empty()) texts(writer, "remove_tags", changes.remove_tags);
  writer.close('}');
}

void write_filter(Writer& writer, const Reading& reading) {
  writer.key("filter");
  const Filter& filter = reading.filter;
  if (reading.intent != Intent::kQuery && filter == Filter{}) return writer.raw("null");
  writer.open('{');
  if (filter.from) writer.field("from", iso(*filter.from));
  if (filter.to) writer.field("to", iso(*filter.to));
  if (filter.status) writer.field("status", *filter.status == TaskStatus::kCompleted ? "completed" : "active");
  const std::pair<std::string_view, bool> flags[] = {{"overdue", filter.overdue},
                                                     {"no_due", filter.no_due},
                                                     {"recurring", filter.recurring},
                                                     {"next_only", filter.next_only},
                                                     {"all", filter.all}};
  for (const auto& [name, value] : flags) {
    if (!value) continue;
    writer.key(name);
    writer.raw("true");
  }
  if (filter.priority) writer.field("priority", priority_name(*filter.priority));
  if (!filter.tags.empty()) texts(writer, "tags", filter.tags);
  if (!filter.words.empty()) writer.field("words", filter.words);
  writer.close('}');
}

void write_pieces(Writer& writer, const Reading& reading) {
  writer.key("pieces");
  writer.open('[');
  for (const Piece& piece : reading.pieces) {
    writer.open('{');
    writer.field("kind", to_string(piece.kind));
    writer.field("text", piece.text);
    writer.number("byte_start", piece.bytes.begin);
    writer.number("byte_end", piece.bytes.end);
    writer.number("utf16_start", piece.utf16.begin);
    writer.number("utf16_end", piece.utf16.end);
    writer.field("value", piece.value);
    texts(writer, "alternatives", piece.alternatives);
    writer.close('}');
  }
  writer.close(']');
}

void maybe(Writer& writer, std::string_view name, std::string_view value) {
  writer.key(name);
  value.empty() ? writer.raw("null") : writer.text(value);
}

}  // namespace

std::string to_json_line(const Reading& reading, std::string_view text, std::string_view id_json, bool with_pieces) {
  Writer writer;
  writer.open('{');
  if (!id_json.empty()) {
    writer.key("id");
    writer.raw(id_json);
  }
  writer.field("intent", to_string(reading.intent));
  if (reading.detail != Detail::kNone) writer.field("intent_detail", to_string(reading.detail));
  writer.key("confidence");
  std::array<char, 16> digits;
  writer.raw(hundredths(reading.confidence, digits));
  writer.field("language", to_string(reading.language));
  maybe(writer, "title", reading.title);
  maybe(writer, "due", reading.due ? to_string(*reading.due) : "");
  write_when(writer, reading, text);
  maybe(writer, "priority", reading.priority ? priority_name(*reading.priority) : "");
  texts(writer, "tags", reading.tags);
  maybe(writer, "project", reading.project.value_or(""));
  maybe(writer, "recurrence", reading.recurrence ? reading.recurrence->rrule : "");
  writer.key("repeat_from");
  if (reading.recurrence) {
    writer.text(reading.recurrence->basis == RepeatBasis::kDue ? "due" : "completion");
  } else {
    writer.raw("null");
  }
  write_reminders(writer, reading);
  if (reading.duration_minutes) writer.number("duration_minutes", *reading.duration_minutes);
  maybe(writer, "target", reading.target);
  if (reading.choice > 0) writer.number("choice", reading.choice);
  write_changes(writer, reading.changes);
  write_filter(writer, reading);
  maybe(writer, "clarification", to_string(reading.missing));
  if (with_pieces) write_pieces(writer, reading);
  writer.close('}');
  return writer.take();
}

std::string to_json_line(std::span<const Reading> readings, std::string_view text, std::string_view id_json,
                         bool with_pieces) {
  std::string made = to_json_line(readings.front(), text, id_json, with_pieces);
  if (readings.size() == 1) return made;
  made.pop_back();
  made += ",\"more\":[";
  for (std::size_t i = 1; i < readings.size(); ++i) {
    if (i > 1) made += ',';
    made += to_json_line(readings[i], text, "", with_pieces);
  }
  return made + "]}";
}

}  // namespace yaad::language
