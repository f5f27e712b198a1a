#pragma once
#include <string>
#include <string_view>

namespace yaad::language {

/// "the report's" is the report, with a typed or a typographic apostrophe: bytes of such an ending, 0 where there is
/// none. Pure.
constexpr std::size_t possessive_size(std::string_view name) {
  for (const std::string_view ending : {"'s", "'S", "’s", "’S"}) {
    if (name.ends_with(ending)) return ending.size();
  }
  return 0;
}

/// Takes that ending off.
inline void drop_possessive(std::string& name) {
  if (const std::size_t size = possessive_size(name); size > 0) name.erase(name.size() - size);
}

}  // namespace yaad::language
