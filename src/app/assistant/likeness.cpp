#include "app/assistant/likeness.h"

#include <algorithm>

#include "app/assistant/loanword.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kWordsMax = 64;
constexpr double kPrefix = 0.85, kStem = 0.9, kSlip = 0.75, kSound = 0.85;

bool is_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto apart = std::mismatch(a.begin(), a.end(), b.begin());
  const std::string_view left(apart.first, a.end()), right(apart.second, b.end());
  if (left.size() < right.size()) return left == right.substr(1);
  if (left.empty() || left.substr(1) == right.substr(1)) return true;
  return left.size() >= 2 && left[0] == right[1] && left[1] == right[0] && left.substr(2) == right.substr(2);
}

// Takes the commonest English endings off; what is left need not be a word.
std::string stem(std::string word) {
  const auto cut = [&](std::string_view ending, std::string_view instead) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) return false;
    word.replace(word.size() - ending.size(), ending.size(), instead);
    return true;
  };
  const auto undouble = [&] {
    const std::size_t n = word.size();
    if (n >= 4 && word[n - 1] == word[n - 2] && std::string_view("lsz").find(word[n - 1]) == std::string_view::npos) {
      word.pop_back();
    }
  };
  if (cut("ies", "y") || cut("ied", "y")) return word;
  if (cut("ing", "") || cut("ed", "")) {
    undouble();
  } else if (!word.ends_with("ss") && !word.ends_with("us")) {
    cut("s", "");
  }
  if (word.ends_with('e') && word.size() > 3) word.pop_back();
  return word;
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool is_filler(const std::string& word) {
  static const std::string_view kFillers[] = {"the", "a",    "an",    "my",    "to",   "task", "todo", "reminder",
                                              "one", "item", "thing", "stuff", "کام",  "والا", "والی", "والے",
                                              "کا",  "کی",   "کے",    "کو",    "wala", "wali", "wale", "kaam",
                                              "kam", "ka",   "ki",    "ke",    "ko"};
  return std::find(std::begin(kFillers), std::end(kFillers), word) != std::end(kFillers);
}

double word_likeness(const std::string& a, const std::string& b) {
  if (a == b) return 1.0;
  const bool ascii_a = is_ascii(a), ascii_b = is_ascii(b);
  if (ascii_a != ascii_b) {
    const std::string &latin = ascii_a ? a : b, &urdu = ascii_a ? b : a;
    return sounds_alike(latin, urdu) || is_loanword(latin, urdu) ? kSound : 0;
  }
  if (ascii_a && stem(a) == stem(b)) return kStem;
  // A letter of Urdu is two bytes: "کی" begins many words.
  const std::size_t shorter = std::min(a.size(), b.size()) / (ascii_a ? 1 : 2);
  if (shorter >= 3 && (a.starts_with(b) || b.starts_with(a))) return kPrefix;
  // Figures are never a slip: "invoice 41" is not "invoice 42".
  const auto has_digit = [](const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; };
  if (shorter < 4 || has_digit(a) || has_digit(b)) return 0;
  return is_one_edit(a, b) || (ascii_a && is_one_edit(stem(a), stem(b))) ? kSlip : 0;
}

namespace {

/// "pickup" of "pick up Leo", "lightbulbs" of "light bulbs": two words of the title in one.
bool is_joined(const std::string& word, const std::vector<std::string>& title) {
  constexpr std::size_t kLeast = 5;
  if (word.size() < kLeast) return false;
  for (std::size_t at = 0; at + 1 < title.size(); ++at) {
    const std::string &first = title[at], &second = title[at + 1];
    if (word.size() == first.size() + second.size() && word.starts_with(first) && word.ends_with(second)) return true;
  }
  return false;
}

}  // namespace

double title_likeness(const std::vector<std::string>& wanted, std::string_view title) {
  const std::vector<std::string> have = search_words(title, kWordsMax);
  if (wanted == have) return 1.0;
  double found = 0;
  std::size_t counted = 0;
  for (const std::string& word : wanted) {
    if (is_filler(word) && wanted.size() > 1) continue;
    ++counted;
    double best = 0;
    for (const std::string& other : have) best = std::max(best, word_likeness(word, other));
    if (best < kStem && is_joined(word, have)) best = kStem;
    found += best;
  }
  if (counted == 0) return 0;
  const double recall = found / static_cast<double>(counted);
  const double precision = have.empty() ? 0 : std::min(1.0, found / static_cast<double>(have.size()));
  return 0.9 * recall + 0.09 * precision;
}

}  // namespace yaad::assistant
