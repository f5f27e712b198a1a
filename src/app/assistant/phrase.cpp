#include "app/assistant/phrase.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "domain/search_text.h"
#include "language/urdu_spelling.h"
#include "language/urdu_words.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kWordsMax = 64;  ///< A longer message is no set phrase.

// One word, however it was written: "Don't" is dont, and the forms of Urdu letters are made one.
std::string norm_of(std::string_view written) {
  std::string norm = search_text(written);
  std::erase(norm, ' ');
  return norm;
}

std::string_view bare(std::string_view word) {
  constexpr std::string_view kSigns[] = {",", ".", "!", "?", ";", "(", ")", "\"", "'",
                                         "،", "۔", "؟", "«", "»", "’", "‘", "“",  "”"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view sign : kSigns) {
      if (word.starts_with(sign)) {
        word.remove_prefix(sign.size());
        cut = true;
      }
      if (word.ends_with(sign)) {
        word.remove_suffix(sign.size());
        cut = true;
      }
    }
  }
  return word;
}

template <typename Visit>
void each_part(std::string_view text, std::string_view breaks, Visit visit) {
  for (std::size_t at = text.find_first_not_of(breaks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(breaks, at), text.size());
    visit(text.substr(at, end - at));
    at = text.find_first_not_of(breaks, end);
  }
}

// As the rules of the language spell it: "dila" for the "krwa" of "yaad krwa". `before` is the word before it, spelled
// so.
std::string usual_word(std::string_view before, std::string_view written) {
  std::vector<language::Token> pair(2);
  std::string word = language::fold_word(written);
  const auto put = [](language::Token& token, std::string_view norm) {
    token.norm = norm;
    token.hash = language::hash_of(norm);
    token.kind = language::TokenKind::kWord;
  };
  put(pair[0], before);
  put(pair[1], word);
  const std::string_view usual = language::usual_spelling(pair, 1);
  return usual.empty() ? word : std::string(usual);
}

// Patterns list no degrees of respect: "yaad dila dijiye ga" is "yaad dila do" to them; nor each spelling of "yaad".
std::string_view plain_order(std::string_view usual) {
  if (usual == "dilaiye") return "dilao";
  if (usual == "yad") return "yaad";
  if (usual == "دلائیے") return "دلاؤ";
  if (usual == "dijiye") return "do";
  return usual == "دیجیے" ? "دو" : usual;
}

}  // namespace

struct Phrase::Slot {
  std::vector<std::string> either;  ///< None: words of any kind.
  bool may_miss = false;
};

Phrase::Phrase(std::string_view text) : text_(text) {
  std::string before;
  bool polite = false;
  each_part(text, " \t\n\r", [&](std::string_view part) {
    std::string norm = norm_of(part);
    if (norm.empty() || words_.size() > kWordsMax) return;
    if (polite && (norm == "ga" || norm == norm_of("گا"))) return;
    const std::string usual = usual_word(before, bare(part));
    const std::string_view plain = plain_order(usual);
    polite = plain != usual;
    if (polite || usual != language::fold_word(bare(part))) norm = norm_of(plain);
    before = usual;
    words_.push_back({std::move(norm), bare(part)});
  });
}

std::vector<Phrase::Slot> Phrase::parse(std::string_view pattern) {
  std::vector<Slot> slots;
  each_part(pattern, " ", [&](std::string_view part) {
    Slot slot;
    if (part.ends_with('?')) {
      slot.may_miss = true;
      part.remove_suffix(1);
    }
    if (part != "*") each_part(part, "|", [&](std::string_view word) { slot.either.push_back(norm_of(word)); });
    slots.push_back(std::move(slot));
  });
  return slots;
}

const std::vector<Phrase::Slot>& Phrase::parsed(Pattern pattern) {
  thread_local std::unordered_map<std::string_view, std::vector<Slot>> kept;
  const auto found = kept.find(pattern.words());
  return found != kept.end() ? found->second : kept.emplace(pattern.words(), parse(pattern.words())).first->second;
}

bool Phrase::fits(const std::vector<Slot>& slots, std::size_t slot, std::size_t word,
                  std::vector<std::pair<std::size_t, std::size_t>>& gaps) const {
  if (slot == slots.size()) return word == words_.size();
  const Slot& here = slots[slot];
  if (here.either.empty()) {
    for (std::size_t end = word + (here.may_miss ? 0 : 1); end <= words_.size(); ++end) {
      if (!fits(slots, slot + 1, end, gaps)) continue;
      gaps.emplace_back(word, end);
      return true;
    }
    return false;
  }
  const bool same =
      word < words_.size() && std::find(here.either.begin(), here.either.end(), words_[word].norm) != here.either.end();
  if (same && fits(slots, slot + 1, word + 1, gaps)) return true;
  return here.may_miss && fits(slots, slot + 1, word, gaps);
}

std::string Phrase::written(std::pair<std::size_t, std::size_t> gap) const {
  if (gap.first >= gap.second) return {};
  const std::string_view last = words_[gap.second - 1].written;
  const auto begin = static_cast<std::size_t>(words_[gap.first].written.data() - text_.data());
  const auto end = static_cast<std::size_t>(last.data() - text_.data()) + last.size();
  return std::string(text_.substr(begin, end - begin));
}

std::optional<std::string> Phrase::match(Pattern pattern) const {
  std::vector<std::pair<std::size_t, std::size_t>> gaps;  // The last comes first.
  if (words_.size() > kWordsMax || !fits(parsed(pattern), 0, 0, gaps)) return std::nullopt;
  const auto last = std::find_if(gaps.begin(), gaps.end(), [](const auto& gap) { return gap.second > 0; });
  return last == gaps.end() ? std::string() : written(*last);
}

std::optional<std::vector<std::string>> Phrase::match_parts(Pattern pattern) const {
  std::vector<std::pair<std::size_t, std::size_t>> gaps;
  if (words_.size() > kWordsMax || !fits(parsed(pattern), 0, 0, gaps)) return std::nullopt;
  std::vector<std::string> parts;
  for (auto gap = gaps.rbegin(); gap != gaps.rend(); ++gap) parts.push_back(written(*gap));
  return parts;
}

std::optional<std::pair<std::string, std::string>> Phrase::match_two(std::initializer_list<Pattern> patterns) const {
  for (const Pattern pattern : patterns) {
    if (auto parts = match_parts(pattern)) return std::pair(std::move(parts->front()), std::move(parts->back()));
  }
  return std::nullopt;
}

std::optional<std::string> Phrase::match_any(std::initializer_list<Pattern> patterns) const {
  for (const Pattern pattern : patterns) {
    if (auto rest = match(pattern)) return rest;
  }
  return std::nullopt;
}

bool Phrase::is_day_of_month() const {
  if (words_.size() <= 3 && is({"* tareekh|tarikh|تاریخ ko|کو?"})) return true;  // «پانچ تاریخ کو»
  std::size_t numbers = 0;
  for (const Word& word : words_) {
    const std::size_t digits = word.norm.find_first_not_of("0123456789");
    const std::string_view rest =
        digits == std::string::npos ? std::string_view() : std::string_view(word.norm).substr(digits);
    if (digits == 0) {
      constexpr std::string_view kBeside[] = {"to", "on", "the", "of", "ko", "tareekh", "tarikh", "کو", "تاریخ"};
      if (std::find(std::begin(kBeside), std::end(kBeside), word.norm) == std::end(kBeside)) return false;
      continue;
    }
    constexpr std::string_view kEndings[] = {"", "st", "nd", "rd", "th"};
    if (std::find(std::begin(kEndings), std::end(kEndings), rest) == std::end(kEndings)) return false;
    ++numbers;
  }
  return numbers == 1;
}

bool Phrase::is_weekday() const {
  return is(
      {"to|on? the? monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun",
       "پیر|سوموار|منگل|بدھ|جمعرات|جمعہ|جمعے|ہفتہ|ہفتے|اتوار کو|والے|کے? دن? کو?",
       "peer|pir|somwar|mangal|budh|jumerat|jumeraat|juma|jumma|jumme|jume|jumay|jummay|hafta|hafte|itwar|itwaar|itvar "
       "ko|wale|ke? din? ko?"});
}

bool Phrase::begins_with_weekday() const {
  return is({"on? monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thurs|fri|sat|sun *?",
             "پیر|سوموار|منگل|بدھ|جمعرات|جمعہ|جمعے|ہفتہ|ہفتے|اتوار *?",
             "peer|pir|somwar|mangal|budh|jumerat|jumeraat|juma|jumma|jumme|jume|jumay|jummay|hafta|hafte|itwar|itwaar|"
             "itvar *?"});
}

bool is_urdu_verb(std::string_view word) {
  const std::string norm = language::fold_word(word);
  const language::UrduWord* verb = language::urdu_word(norm, language::hash_of(norm));
  return verb != nullptr && verb->forms != 0;
}

}  // namespace yaad::assistant
