#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "language/reader.h"

namespace yaad::assistant {

/// What a sentence says again of a title: "nahi paper 11 baje hai" of "physics ka paper".
struct TitleWords {
  bool only = false;      ///< Words of the title, small words and verbs that say nothing of their own; no other word.
  bool whole = false;     ///< Every word of the title that says something.
  bool denied = false;    ///< A "no" or an "I mean" stands among them,
  bool refused = false;   ///< and it is a "no".
  std::size_t named = 0;  ///< Words of the title.
  std::size_t verbs = 0;  ///< Verbs that say nothing of their own: "kar lena", "rakh do", «کرنا ہے».
};
/// `said` are words of search_words(), in all three languages. Pure.
TitleWords title_words(const std::vector<std::string>& said, std::string_view title);

/// Whether every word of `said` that says something is one of the title: "the bank" of "go to the bank".
bool names_title(const std::vector<std::string>& said, std::string_view title);

/// "Krna", "rakh do", «یہ کرنا»: says that something is to be done, and not what.
bool is_plain_doing(std::string_view title);
/// The title without the "bhi" that joins it to what was said before: "doodh lana" of "doodh bhi lana".
std::string without_also(const language::Reading& reading);
/// "Make", "yes make weekly": how something is to change, and not what.
bool is_bare_change(std::string_view title);

/// "kal dobara karunga", «اگلے ہفتے لاؤں گی», "aaj hi bharwa leta hoon": what the speaker will do.
bool is_own_future(std::string_view text);

/// "Dawai leni", «بینک جانا»: something to do, rather than an event.
bool ends_in_infinitive(std::string_view title);

}  // namespace yaad::assistant
