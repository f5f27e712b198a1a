#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/civil_time.h"
#include "domain/task.h"

/// What the stores have in common in how they write values into their rows.
namespace yaad {

/// A JSON array of strings; empty text for no tags.
std::string tags_to_text(const std::vector<std::string>& tags);
/// The inverse, for what `tags_to_text` wrote.
std::vector<std::string> tags_from_text(std::string_view text);

/// Days since 1970.
inline std::int64_t day_number(CivilDate date) { return std::chrono::sys_days(date).time_since_epoch().count(); }
inline CivilDate day_of(std::int64_t number) { return CivilDate(std::chrono::sys_days(std::chrono::days(number))); }

/// By what tasks are sorted and filtered when their due date counts: the due instant, local midnight when all-day.
Instant due_key(const Due& due, const Zone& user_zone);

}  // namespace yaad
