#include "app/assistant/named_list.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "app/assistant/answer_words.h"
#include "app/assistant/one_of.h"
#include "domain/search_text.h"
#include "domain/task.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using Names = std::vector<std::string>;

constexpr std::size_t kWordsMost = 2;  ///< Of the name of a list.

/// As they stand there, which search_words() would not keep: each once.
Names words_of(std::string_view text) {
  std::istringstream stream(search_text(text));
  Names words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// Words in front of "list" that say nothing of which it is.
bool says_which(const std::string& word) {
  static const Names kAny = words_of(
      "my the our your this that a an new to do todo todos task tasks reminder reminders main daily whole next same "
      "bucket check wish mere meri apni apne is us iss kaam kamon yaad میری میرے اپنی اپنے اس کاموں کام یاد");
  return !one_of(word, kAny);
}

/// "… to my hardware store |list|": where its name begins; `list` when it has none.
std::size_t name_behind_preposition(const Names& words, std::size_t list) {
  static const Names kTo = words_of("to on onto in into"), kWhose = words_of("my the our");
  for (std::size_t begin = list; begin > 0 && list - begin <= kWordsMost; --begin) {
    std::size_t at = begin - 1;
    if (at > 0 && one_of(words[at], kWhose)) --at;
    if (one_of(words[at], kTo)) return begin;
  }
  return list;
}

/// "sabzi ki |list| mein", «خریداری کی |فہرست| میں»
std::size_t name_before_postposition(const Names& words, std::size_t list) {
  static const Names kIn = words_of("mein main me mai par pe میں پر"), kOf = words_of("ki ka wali والی کی کا");
  if (list + 1 >= words.size() || !one_of(words[list + 1], kIn)) return list;
  std::size_t at = list;
  while (at > 0 && one_of(words[at - 1], kOf)) --at;
  return at > 0 ? at - 1 : list;
}

/// "show my shopping |list|": where its name begins behind whose it is; `list` when that is not said.
std::size_t name_behind_owner(const Names& words, std::size_t list) {
  static const Names kWhose = words_of("my the our");
  for (std::size_t begin = list; begin > 0 && list - begin <= kWordsMost; --begin) {
    if (one_of(words[begin - 1], kWhose)) return begin;
  }
  return list == 1 ? 0 : list;  // "shopping list dikhao"
}

/// The words of a message as they are searched, and as they are written: the tag keeps its letters.
struct Said {
  Names words, written;
};

Said said_in(std::string_view text) {
  Said said;
  for (const AnswerWord& word : answer_words(text)) {
    const Names parts = words_of(word.raw);
    for (const std::string& part : parts) {
      said.words.push_back(part);
      said.written.push_back(parts.size() == 1 ? fold_case(word.raw) : part);
    }
  }
  return said;
}

/// The name that begins where `begin` says, as a tag.
template <typename Begin>
std::optional<std::string> list_at(std::string_view text, Begin begin_of) {
  static const Names kList = words_of("list فہرست لسٹ"), kOf = words_of("ki ka wali والی کی کا");
  const auto [words, written] = said_in(text);
  for (std::size_t list = 1; list < words.size(); ++list) {
    if (!one_of(words[list], kList)) continue;
    std::string tag;
    for (std::size_t at = begin_of(words, list); at < list; ++at) {
      if (one_of(words[at], kOf)) continue;
      if (!says_which(words[at])) return std::nullopt;
      tag += (tag.empty() ? "" : "-") + written[at];
    }
    if (!tag.empty()) return tag;
  }
  return std::nullopt;
}

/// Where a message puts a task on a list.
std::size_t put_there(const Names& words, std::size_t list) {
  const std::size_t begin = name_before_postposition(words, list);
  return begin < list ? begin : name_behind_preposition(words, list);
}

}  // namespace

std::optional<std::string> named_list(std::string_view text) { return list_at(text, put_there); }

std::optional<std::string> asked_list(std::string_view text) { return list_at(text, name_behind_owner); }

std::optional<std::string> list_called(std::string_view name) {
  static const Names kWhose = words_of("my the our meri mere apni میری اپنی");
  const auto [words, written] = said_in(name);
  std::string tag;
  std::size_t at = 0;
  while (at < words.size() && one_of(words[at], kWhose)) ++at;
  if (words.size() > at + kWordsMost) return std::nullopt;
  for (; at < words.size(); ++at) {
    if (!says_which(words[at])) return std::nullopt;
    tag += (tag.empty() ? "" : "-") + written[at];
  }
  return tag.empty() ? std::nullopt : std::optional(std::move(tag));
}

std::optional<std::string> known_list(const Turn& turn, std::string_view name) {
  constexpr std::size_t kLongestName = 60;
  if (name.size() > kLongestName) return std::nullopt;
  auto list = asked_list(name);
  if (!list) list = list_called(name);
  if (!list) return std::nullopt;
  Reading all = turn.reading;
  all.filter = {};
  all.filter.tags = {*list};
  return select_tasks(with_reading(turn, all), 1).empty() ? std::nullopt : list;
}

namespace {

/// "Delete the groceries list except milk", "all groceries": those of the list that is called so, where no title is.
std::optional<Reading> of_tag(const Turn& turn) {
  const auto list = select_tasks(turn, 1).empty() ? known_list(turn, turn.reading.filter.words) : std::nullopt;
  if (!list) return std::nullopt;
  Reading made = turn.reading;
  made.filter.words.clear();
  made.filter.tags = {*list};
  return made;
}

}  // namespace

std::optional<Reading> of_named_list(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool all = reading.intent == Intent::kQuery || is_bulk(reading.detail);
  if (!all || !reading.filter.tags.empty()) return std::nullopt;
  if (!reading.filter.words.empty()) return of_tag(turn);
  auto list = list_at(turn.text, put_there);
  if (!list) list = asked_list(turn.text);
  if (!list) return std::nullopt;
  Reading made = reading;
  made.filter.tags = {*list};
  if (select_tasks(with_reading(turn, made), 1).empty()) return std::nullopt;
  return made;
}

}  // namespace yaad::assistant
