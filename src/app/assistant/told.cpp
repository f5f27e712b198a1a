// What was changed, in words.
#include "app/assistant/told.h"

namespace yaad::assistant {
namespace {

Words priority_words(const std::optional<Priority>& priority) {
  if (!priority) return {"no priority", "ترجیح: کوئی نہیں", "tarjeeh: koi nahin"};
  switch (*priority) {
    case Priority::kHigh:
      return {"high priority", "ترجیح: زیادہ", "tarjeeh: zyada"};
    case Priority::kLow:
      return {"low priority", "ترجیح: کم", "tarjeeh: kam"};
    default:
      return {"medium priority", "ترجیح: درمیانی", "tarjeeh: darmiyani"};
  }
}

std::string due_part(Language language, const Task& task, LocalSeconds now) {
  if (!task.due) return std::string(Words{"no due date", "وقت: کوئی نہیں", "waqt: koi nahin"}.in(language));
  return say(language, {"due {0}", "وقت: {0}", "waqt: {0}"}, due_phrase(language, *task.due, now));
}

std::string tags_part(Language language, const Task& task) {
  if (task.tags.empty()) return std::string(Words{"no tags", "ٹیگ: کوئی نہیں", "tag: koi nahin"}.in(language));
  return say(language, {"tagged {0}", "ٹیگ: {0}", "tag: {0}"}, tag_list(task.tags));
}

std::string repeat_part(Language language, const Task& task) {
  if (!task.repeat)
    return std::string(Words{"no longer repeating", "دہرایا نہیں جائے گا", "dohraya nahin jayega"}.in(language));
  return say(language, {"repeating {0}", "دہرائی: {0}", "dohrai: {0}"}, repeat_phrase(language, task.repeat->rrule));
}

bool same_times(const Task& before, const Task& after) {
  if (before.reminders.size() != after.reminders.size()) return false;
  for (std::size_t i = 0; i < before.reminders.size(); ++i) {
    const Reminder &a = before.reminders[i], &b = after.reminders[i];
    if (a.minutes_before != b.minutes_before || a.at != b.at) return false;
  }
  return true;
}

}  // namespace

std::string tag_list(const std::vector<std::string>& tags) {
  std::string out;
  for (const std::string& tag : tags) out += (out.empty() ? "#" : " #") + tag;
  return out;
}

std::string told_due(Language language, const Task& task, LocalSeconds now) {
  const Words is{"'{0}' is due {1}.", "’{0}‘ کا وقت: {1}۔", "'{0}' ka waqt: {1}."};
  const Words none{"'{0}' has no due date.", "’{0}‘ کی کوئی تاریخ نہیں۔", "'{0}' ki koi tareekh nahin."};
  return task.due ? say(language, is, task.title, due_phrase(language, *task.due, now))
                  : say(language, none, task.title);
}

Told told_changes(Language language, const Task& before, const Task& after, LocalSeconds now) {
  Told told;
  auto& parts = told.parts;
  if (before.title != after.title)
    parts.push_back(say(language, {"named '{0}'", "نام: ’{0}‘", "naam: '{0}'"}, after.title));
  const bool moved = before.due != after.due;
  if (moved) parts.push_back(due_part(language, after, now));
  if (before.priority != after.priority) parts.emplace_back(priority_words(after.priority).in(language));
  if (before.tags != after.tags) parts.push_back(tags_part(language, after));
  if (before.repeat != after.repeat) parts.push_back(repeat_part(language, after));
  if (before.description != after.description)
    parts.emplace_back(Words{"with another note", "تفصیل بدلی", "tafseel badli"}.in(language));
  told.due_only = moved && parts.size() == 1 && after.due;
  told.reminders = !same_times(before, after);
  return told;
}

std::string listed(Language language, const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : language == Language::kUrdu ? "، " : ", ") + part;
  return out;
}

}  // namespace yaad::assistant
