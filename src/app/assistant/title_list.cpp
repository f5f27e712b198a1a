// The items of a title, with what is said of all of them.
#include "app/assistant/title_list.h"

#include <algorithm>
#include <array>

#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "app/assistant/spoken.h"
#include "domain/search_text.h"
#include "domain/task.h"
#include "language/urdu_words.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kWordsMax = 64;
constexpr std::size_t kItemsMax = 20;
constexpr double kSameWord = 0.75;

/// The length of what parts two items at `at`, 0 where nothing does: ", ", " and ", "، اور ".
std::size_t separator_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view kPauses[] = {", ", "، ", "; ", "؛ "};
  static constexpr std::string_view kWords[] = {"and then ", "and ", "& ",    "+ ",       "n ",   "plus ", "then ",
                                                "aur phir ", "aur ", "phir ", "اور پھر ", "اور ", "پھر "};
  std::size_t length = 0;
  for (const std::string_view pause : kPauses) {
    if (text.substr(at).starts_with(pause)) length = pause.size();
  }
  if (length == 0 && text[at] != ' ') return 0;
  if (length == 0) length = 1;
  for (const std::string_view word : kWords) {
    const std::string_view rest = text.substr(at + length);
    if (rest.size() > word.size() && fold_case(rest.substr(0, word.size())) == word) return length + word.size();
  }
  return length > 1 ? length : 0;
}

std::string norm_of(const std::string& word) { return search_text(word); }

/// A verb of things to do, where more follows: "hoover upstairs", not "iron". What may be a noun as well needs an
/// object that is pointed out: "water the plants", not "water bottles".
bool begins_with_verb(const std::vector<std::string>& words) {
  static constexpr auto kVerbs = std::to_array<std::string_view>(
      {"add",    "answer", "apply",  "arrange", "ask",     "bake",  "bath",   "bathe", "book",    "bring",  "brush",
       "buy",    "call",   "cancel", "change",  "charge",  "check", "clean",  "clear", "collect", "cook",   "do",
       "draft",  "drive",  "drop",   "email",   "empty",   "feed",  "fetch",  "fill",  "find",    "finish", "fix",
       "fold",   "get",    "give",   "go",      "grab",    "hang",  "hoover", "make",  "meet",    "mop",    "move",
       "mow",    "order",  "pack",   "pay",     "phone",   "pick",  "polish", "prep",  "prepare", "print",  "put",
       "read",   "refill", "renew",  "repair",  "replace", "reply", "return", "scrub", "see",     "sell",   "send",
       "sign",   "sort",   "start",  "submit",  "sweep",   "take",  "tell",   "text",  "tidy",    "update", "upload",
       "vacuum", "visit",  "walk",   "wash",    "wipe",    "write"});
  static constexpr auto kEither = std::to_array<std::string_view>(
      {"cut", "dry", "dust", "file", "iron", "paint", "plant", "plan", "post", "ring", "water", "wrap"});
  static constexpr auto kPoints = std::to_array<std::string_view>(
      {"the", "my", "our", "his", "her", "their", "a", "an", "some", "all", "it", "them", "this", "that"});
  if (words.size() < 2) return false;
  const std::string first = norm_of(words.front());
  return one_of(first, kVerbs) || (one_of(first, kEither) && one_of(norm_of(words[1]), kPoints));
}

bool is_particle(const std::string& word) {
  static constexpr auto kParticles =
      std::to_array<std::string_view>({"up", "out", "off", "away", "back", "down", "in", "over"});
  return one_of(norm_of(word), kParticles);
}

bool is_preposition(const std::string& word) {
  static constexpr auto kPrepositions = std::to_array<std::string_view>(
      {"with", "for", "from", "to", "of", "about", "at", "on", "in", "before", "after"});
  return one_of(norm_of(word), kPrepositions);
}

/// "hai", "lane", «لانا»: what an item in Urdu ends with, behind what it is of.
bool ends_item(const std::string& word) {
  static const std::vector<std::string> kUrdu = search_words("ہے ہیں لانی بنانی پکانی منگانی", 8);
  static constexpr auto kCopulas =
      std::to_array<std::string_view>({"hai", "hain", "he", "h", "lani", "laani", "banani", "pakani", "mangani"});
  const std::string norm = norm_of(word);
  return one_of(norm, kCopulas) || std::find(kUrdu.begin(), kUrdu.end(), norm) != kUrdu.end() ||
         language::is_infinitive(norm);
}

/// "bazaar se", «بازار سے»: from where all of it is.
bool is_postposition(const std::string& word) {
  static const std::vector<std::string> kUrdu = search_words("سے لیے میں", 4);
  static constexpr auto kRoman = std::to_array<std::string_view>({"se", "say", "liye", "lye", "mein"});
  const std::string norm = norm_of(word);
  return one_of(norm, kRoman) || std::find(kUrdu.begin(), kUrdu.end(), norm) != kUrdu.end();
}

/// "I have to wash the bibs", "we need to book it": a deed of its own, said whole.
bool is_own_deed(const std::vector<std::string>& words) {
  static constexpr auto kWho = std::to_array<std::string_view>({"i", "we"});
  static constexpr auto kMust = std::to_array<std::string_view>({"have", "need", "must", "should"});
  return words.size() > 3 && one_of(norm_of(words[0]), kWho) && one_of(norm_of(words[1]), kMust);
}

/// "She needs it", "number is 0800 555 1234", "has to be nut free", "420 euros": told beside the one thing to do.
bool is_remark(const std::vector<std::string>& words) {
  static constexpr auto kBegins = std::to_array<std::string_view>(
      {"i",    "he",      "she",  "it",   "its", "they", "we",      "you", "this",  "that", "theyre", "hes",
       "shes", "ill",     "has",  "have", "is",  "are",  "must",    "not", "no",    "next", "so",     "if",
       "when", "because", "need", "only", "or",  "else", "ideally", "but", "maybe", "same", "say",    "please"});
  static constexpr auto kFinite =
      std::to_array<std::string_view>({"is", "are", "was", "has", "needs", "will", "wants"});
  const bool figures = words.size() > 1 && words.front().find_first_not_of("0123456789.,") == std::string::npos;
  static constexpr auto kMoney = std::to_array<std::string_view>(
      {"euros", "euro", "dollars", "pounds", "quid", "rupees", "rupay", "rs", "pkr", "people", "minutes", "hours"});
  return one_of(norm_of(words.front()), kBegins) || (figures && one_of(norm_of(words[1]), kMoney)) ||
         std::any_of(words.begin() + 1, words.end(),
                     [](const std::string& word) { return one_of(norm_of(word), kFinite); });
}

/// "find a DJ, book hair and makeup, and order the cake": where each has its verb, what has none is of the deed before.
void keep_deeds_whole(std::vector<std::vector<std::string>>& items) {
  const bool deeds = items.size() > 2 && begins_with_verb(items.front()) &&
                     std::any_of(items.begin() + 1, items.end(), begins_with_verb);
  for (std::size_t i = 1; deeds && i < items.size();) {
    if (begins_with_verb(items[i])) {
      ++i;
      continue;
    }
    items[i - 1].emplace_back("and");
    items[i - 1].insert(items[i - 1].end(), items[i].begin(), items[i].end());
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// How many words of the first item are said of all: "buy", "pick up", "dinner with".
std::size_t lead_length(const std::vector<std::vector<std::string>>& items) {
  const auto& first = items.front();
  for (std::size_t i = first.size() - 1; i-- > 0;) {  // "Shopping: milk"
    if (first[i].ends_with(":")) return i + 1;
  }
  const bool own = std::all_of(items.begin() + 1, items.end(), begins_with_verb);
  if (begins_with_verb(first)) {
    if (own) return 0;
    const std::size_t verb = first.size() > 2 && is_particle(first[1]) ? 2 : 1;
    for (std::size_t i = first.size() - 1; i-- > verb;) {  // "go to", "call the bank about"
      if (is_preposition(first[i])) return i + 1;
    }
    return verb;
  }
  for (std::size_t i = first.size() - 1; i-- > 1;) {
    if (is_preposition(first[i]) || is_postposition(first[i])) return i + 1;
  }
  return 0;
}

/// Where what is said of all begins in the last item: "from the shop", "lana hai".
std::size_t tail_begin(const std::vector<std::vector<std::string>>& items) {
  const auto& last = items.back();
  std::size_t end = last.size();
  const bool urdu_own =
      std::any_of(items.begin(), items.end() - 1, [](const auto& item) { return ends_item(item.back()); });
  while (!urdu_own && end > 1 && ends_item(last[end - 1])) --end;
  if (end < last.size()) return end;
  if (begins_with_verb(last)) return last.size();
  if (last.size() > 1 && is_particle(last.back())) return last.size() - 1;
  for (std::size_t i = 1; i + 1 < last.size(); ++i) {
    if (is_preposition(last[i])) return i;
  }
  return last.size();
}

bool is_small(const std::string& word) {
  static constexpr auto kSmall = std::to_array<std::string_view>(
      {"and", "both", "all",  "some", "any", "of",  "up",  "out", "off", "in",   "our", "his", "her",
       "too", "also", "just", "for",  "n",   "aur", "bhi", "sab", "hai", "hain", "اور", "بھی"});
  return is_filler(word) || one_of(word, kSmall);
}

bool holds(const std::vector<std::string>& words, const std::string& said) {
  return std::any_of(words.begin(), words.end(),
                     [&](const auto& word) { return !is_filler(word) && word_likeness(said, word) >= kSameWord; });
}

/// The word that says what an item is: the last but for a verb of Urdu.
const std::string& head_of(const std::vector<std::string>& words) {
  std::size_t at = words.size() - 1;
  while (at > 0 && ends_item(words[at])) --at;
  return words[at];
}

/// "Health and safety training", "R and D review": the last word is of both, and the last item no item of its own.
bool may_be_one(const TitleList& list, const std::vector<bool>& named) {
  const auto& items = list.items;
  const auto letter = [](const TitleList::Item& item) { return item.raw.size() == 1; };
  if (list.joint || std::any_of(items.begin(), items.end(), letter)) return true;
  const bool pair = items.size() == 2 && items.front().words.size() == 1 && items.back().words.size() > 1;
  return pair && named.back() && !items.back().verb && !ends_item(items.back().words.back());
}

}  // namespace

TitleList title_list(std::string_view title) {
  std::vector<std::vector<std::string>> items;
  TitleList list;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (auto words = between_blanks(title.substr(begin, end - begin)); !words.empty())
      items.push_back(std::move(words));
  };
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t length = separator_at(title, at);
    if (length == 0) {
      ++at;
      continue;
    }
    close(at);
    list.last = title.substr(at, length);
    if (list.comma.empty()) list.comma = list.last;
    begin = at += length;
  }
  close(title.size());
  for (auto& words : items) {
    if (is_own_deed(words)) words.erase(words.begin(), words.begin() + (norm_of(words[2]) == "to" ? 3 : 2));
  }
  keep_deeds_whole(items);
  if (items.size() < 2 || items.size() > kItemsMax) return {};
  if (std::any_of(items.begin() + 1, items.end(), is_remark)) return {};
  // "Bazaar se sauda lana hai, aata aur daal": the first says what the others are of.
  const bool heads = ends_item(items.front().back()) && !ends_item(items.back().back());
  if (heads && items.size() > 2) {
    list.lead = joined_words(items.front(), 0, items.front().size());
    list.lead += list.comma.substr(0, list.comma.find(' '));
    items.erase(items.begin());
    for (const auto& words : items) {
      const std::string raw = joined_words(words, 0, words.size());
      list.items.push_back({raw, search_words(raw, kWordsMax), false});
      if (list.items.back().words.empty()) return {};
    }
    return list;
  }
  const std::size_t lead = lead_length(items);
  list.lead = joined_words(items.front(), 0, lead);
  const bool shared = lead > 0 && (list.lead.ends_with(":") || is_postposition(items.front()[lead - 1]));
  list.joint = heads || (lead > 0 && !shared && !begins_with_verb(items.front()));
  items.front().erase(items.front().begin(), items.front().begin() + static_cast<std::ptrdiff_t>(lead));
  const std::size_t tail = tail_begin(items);
  list.tail = joined_words(items.back(), tail, items.back().size());
  items.back().resize(tail);
  for (const auto& words : items) {
    std::string raw = joined_words(words, 0, words.size());
    list.items.push_back({raw, search_words(raw, kWordsMax), begins_with_verb(words)});
    if (list.items.back().words.empty()) return {};
  }
  return list;
}

std::string TitleList::title_of(const std::vector<bool>& which) const {
  std::string title = lead;
  std::size_t left = static_cast<std::size_t>(std::count(which.begin(), which.end(), true));
  bool first = true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!which[i]) continue;
    --left;
    if (first)
      title += title.empty() ? "" : " ";
    else
      title += left == 0 ? last : comma;
    first = false;
    title += items[i].raw;
  }
  if (!tail.empty()) title += " " + tail;
  return title;
}

std::optional<std::vector<bool>> items_named(std::string_view said, const TitleList& list, bool exactly) {
  const std::vector<std::string> words = search_words(said, kWordsMax);
  if (list.items.size() < 2 || words.empty()) return std::nullopt;
  std::vector<bool> named;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const TitleList::Item& item = list.items[i];
    const auto says = [&](const std::string& own) {
      return !is_filler(own) && std::any_of(words.begin(), words.end(),
                                            [&](const auto& word) { return word_likeness(word, own) >= kSameWord; });
    };
    const bool any = std::any_of(item.words.begin(), item.words.end(), says);
    const bool sure = says(head_of(item.words)) || (item.verb && says(item.words.front()));
    if (i == 0 && any && !sure) return std::nullopt;  // "Dinner", of "dinner party food and drinks".
    named.push_back(any);
  }
  const auto count = std::count(named.begin(), named.end(), true);
  if (count == 0 || count == static_cast<std::ptrdiff_t>(named.size())) return std::nullopt;
  const std::vector<std::string> beside = search_words(list.lead + " " + list.tail, kWordsMax);
  const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    if (is_small(word) || holds(beside, word)) return true;
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (named[i] && holds(list.items[i].words, word)) return true;
    }
    return false;
  });
  return exactly && (!all || may_be_one(list, named)) ? std::nullopt : std::optional(named);
}

}  // namespace yaad::assistant
