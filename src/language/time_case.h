// For tests: words, and their time as one line "start .. end grain kind".
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "language/sentence_case.h"

namespace yaad::language {

struct TimeCase {
  std::string_view text;
  std::string_view when;  ///< Empty: no time at all.
};

inline void PrintTo(const TimeCase& row, std::ostream* out) { *out << row.text; }

inline std::string time_line(const Reading& reading) {
  if (!reading.when) return "";
  const auto iso = [](LocalSeconds local) {
    const bool timed = local != std::chrono::floor<std::chrono::days>(local);
    std::string text = to_string(CivilDateTime::from_local(local, timed));
    return text;
  };
  const When& when = *reading.when;
  std::string out = iso(when.start);
  if (when.end) out += " .. " + iso(*when.end);
  out += " " + std::string(to_string(when.grain));
  if (when.open) out += " after";
  if (when.deadline) out += " before";
  return out;
}

/// Each file of tables instantiates this with its own.
class Times : public testing::TestWithParam<TimeCase> {};

}  // namespace yaad::language
