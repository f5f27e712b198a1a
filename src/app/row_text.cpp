#include "app/row_text.h"

#include <charconv>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad {

std::string tags_to_text(const std::vector<std::string>& tags) {
  std::string out;
  if (tags.empty()) return out;
  JsonWriter json(out);
  json.begin_array();
  for (const auto& tag : tags) json.value(tag);
  json.end_array();
  return out;
}

std::vector<std::string> tags_from_text(std::string_view text) {
  std::vector<std::string> tags;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      inside = !inside;
      if (inside) tags.emplace_back();
    } else if (!inside) {
      continue;
    } else if (c != '\\' || i + 1 >= text.size()) {
      tags.back().push_back(c);
    } else if (const char escaped = text[++i]; escaped == 'u') {
      unsigned code = 0;
      const auto digits = text.substr(i + 1, 4);
      std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
      utf8::append(tags.back(), code);
      i += 4;
    } else {
      constexpr std::string_view kFrom = "bfnrt";
      constexpr std::string_view kTo = "\b\f\n\r\t";
      const auto place = kFrom.find(escaped);
      tags.back().push_back(place == std::string_view::npos ? escaped : kTo[place]);
    }
  }
  return tags;
}

Instant due_key(const Due& due, const Zone& user_zone) {
  if (due.time) return due_instant(due, user_zone);
  const auto zone = due.tz.empty() ? std::nullopt : Zone::find(due.tz);
  return (zone ? *zone : user_zone).to_instant(CivilDateTime{due.date, std::nullopt}.local());
}

}  // namespace yaad
