#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaad::assistant {

/// What a phrase is held against (`Phrase::match`). A literal: what it was parsed to is kept for as long as the thread
/// lives, so a string that was put together is refused. Pure.
class Pattern {
 public:
  constexpr Pattern(const char* words) : words_(words) {}       // NOLINT(google-explicit-constructor)
  constexpr Pattern(std::string_view words) : words_(words) {}  // NOLINT(google-explicit-constructor)
  Pattern(const std::string&) = delete;                         // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr std::string_view words() const { return words_; }

 private:
  std::string_view words_;
};

/// A message as words that can be held against patterns: "Remove the reminder, please!" is remove, the, reminder,
/// please. Borrows the text. Pure.
class Phrase {
 public:
  explicit Phrase(std::string_view text);

  /// Whether the whole message is one of these patterns. A pattern is words parted by spaces; "a|b" is either, with a
  /// "?" behind it may be missing, "*" stands for one or more words of any kind, "*?" for any
  /// number. -> What stood for the last "*", as it was written, without the signs around it; empty text without "*".
  [[nodiscard]] std::optional<std::string> match(Pattern pattern) const;
  /// What stood for each "*" of the pattern, in their order.
  [[nodiscard]] std::optional<std::vector<std::string>> match_parts(Pattern pattern) const;
  /// What stood for the two "*" of the first of these patterns that matches: "the|my * is now at *". Each has two.
  [[nodiscard]] std::optional<std::pair<std::string, std::string>> match_two(
      std::initializer_list<Pattern> patterns) const;
  /// The first of several that matches.
  [[nodiscard]] std::optional<std::string> match_any(std::initializer_list<Pattern> patterns) const;
  [[nodiscard]] bool is(std::initializer_list<Pattern> patterns) const { return match_any(patterns).has_value(); }
  /// "to the 3rd", "3 tareekh ko": a day of some month.
  [[nodiscard]] bool is_day_of_month() const;
  /// "on Tuesday", «منگل کو»: a day of some week.
  [[nodiscard]] bool is_weekday() const;
  /// "tuesday at 8", «منگل کو آٹھ بجے»
  [[nodiscard]] bool begins_with_weekday() const;

 private:
  struct Word {
    std::string norm;
    std::string_view written;
  };
  struct Slot;
  static std::vector<Slot> parse(std::string_view pattern);
  static const std::vector<Slot>& parsed(Pattern pattern);
  [[nodiscard]] bool fits(const std::vector<Slot>& slots, std::size_t slot, std::size_t word,
                          std::vector<std::pair<std::size_t, std::size_t>>& gaps) const;
  [[nodiscard]] std::string written(std::pair<std::size_t, std::size_t> gap) const;

  std::string_view text_;
  std::vector<Word> words_;  ///< Parts of the text.
};

/// It ends in a question mark of either script. Pure.
inline bool has_question_sign(std::string_view text) { return text.ends_with("?") || text.ends_with("؟"); }

/// "aya", «نہیں آیا»: a form of an Urdu verb. Pure.
bool is_urdu_verb(std::string_view word);

}  // namespace yaad::assistant
