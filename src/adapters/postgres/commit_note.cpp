#include "adapters/postgres/commit_note.h"

#include <algorithm>
#include <charconv>

namespace yaad::postgres {
namespace {

void add_user(CommitHint& hint, const UserId& user) {
  if (hint.all_users || std::find(hint.users.begin(), hint.users.end(), user) != hint.users.end()) return;
  if (hint.users.size() < kNotedUsersMax) {
    hint.users.push_back(user);
  } else {
    hint.users.clear();
    hint.all_users = true;
  }
}

std::string_view next_word(std::string_view& rest) {
  const auto end = std::min(rest.find(' '), rest.size());
  const auto word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

}  // namespace

std::string commit_note(const Uuid& writer, std::span<const EventPtr> events) {
  CommitHint hint;
  for (const EventPtr& event : events) {
    hint.position = std::max(hint.position, event->position);
    hint.reminders |= event->type == EventType::kReminderScheduled || event->type == EventType::kReminderRescheduled;
    hint.deliveries |= event->type == EventType::kReminderTriggered;
    add_user(hint, event->user);
  }
  std::string note = writer.str() + ' ' + std::to_string(hint.position) + ' ';
  if (hint.reminders) note += 'r';
  if (hint.deliveries) note += 'd';
  if (note.back() == ' ') note += '-';
  note += hint.all_users ? " *" : " ";
  for (std::size_t i = 0; i < hint.users.size(); ++i) note += (i > 0 ? "," : "") + hint.users[i].str();
  return note;
}

std::optional<ReadNote> read_commit_note(std::string_view rest) {
  ReadNote note;
  const auto writer = Uuid::parse(next_word(rest));
  const auto position = next_word(rest);
  const auto kinds = next_word(rest);
  const auto read = std::from_chars(position.data(), position.data() + position.size(), note.hint.position);
  if (!writer || read.ec != std::errc() || kinds.empty() || rest.empty()) return std::nullopt;
  note.writer = *writer;
  note.hint.reminders = kinds.find('r') != std::string_view::npos;
  note.hint.deliveries = kinds.find('d') != std::string_view::npos;
  if (rest == "*") {
    note.hint.all_users = true;
    return note;
  }
  for (std::size_t at = 0; at <= rest.size();) {
    const auto end = std::min(rest.find(',', at), rest.size());
    const auto user = Uuid::parse(rest.substr(at, end - at));
    if (!user) return std::nullopt;
    add_user(note.hint, UserId{*user});
    at = end + 1;
  }
  return note;
}

void merge(CommitHint& hint, const CommitHint& more) {
  hint.position = std::max(hint.position, more.position);
  hint.reminders |= more.reminders;
  hint.deliveries |= more.deliveries;
  if (more.all_users) {
    hint.users.clear();
    hint.all_users = true;
  }
  for (const UserId& user : more.users) add_user(hint, user);
}

}  // namespace yaad::postgres
