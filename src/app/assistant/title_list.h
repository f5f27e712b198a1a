#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaad::assistant {

/// A title that is a list: "buy milk, eggs and bread from the shop".
struct TitleList {
  struct Item {
    std::string raw;                 ///< "eggs"
    std::vector<std::string> words;  ///< As search_words() gives them.
    bool verb = false;               ///< It begins with a verb of its own: "hoover upstairs".
  };
  std::string lead, tail;  ///< Said of every item: "buy", "from the shop", «لانا».
  std::vector<Item> items;
  bool joint = false;       ///< "dinner with Ali and Omar": one thing, for several.
  std::string comma, last;  ///< Between items, and before the last one.

  /// The title of those items alone.
  [[nodiscard]] std::string title_of(const std::vector<bool>& which) const;
};
/// Empty items where the title is none. Pure.
TitleList title_list(std::string_view title);

/// Which items `said` names: some of them, and not all. `exactly`: no word of it is of anything else, and the items are
/// surely apart. Pure.
std::optional<std::vector<bool>> items_named(std::string_view said, const TitleList& list, bool exactly);

}  // namespace yaad::assistant
