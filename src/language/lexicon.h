// The packs, compiled: a hash of words and templates ready to match. Built once, read by any thread.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/pack.h"
#include "language/token.h"

namespace yaad::language {

/// One meaning of a word.
struct Sense {
  Class kind;
  std::int16_t value;
};

constexpr std::uint64_t bit(Class kind) { return std::uint64_t{1} << static_cast<int>(kind); }

// Bits beside those of the classes: what else a template can ask of a token or a message.
constexpr std::uint64_t kAnything = std::uint64_t{1} << 63;   ///< Also that there is none.
constexpr std::uint64_t kFigures = std::uint64_t{1} << 62;    ///< Of a message: a number in words as well.
constexpr std::uint64_t kRomanRead = std::uint64_t{1} << 61;  ///< The message is read as Roman Urdu, too.
constexpr std::uint64_t kTimeFirst = std::uint64_t{1} << 60;  ///< A time may begin with it.
constexpr std::uint64_t kSuffix = std::uint64_t{1} << 59;     ///< The "th" of "5th".
static_assert(static_cast<int>(Class::kCount_) <= 59, "one bit per class");

/// Classes of words that a number, an ordinal or a length can begin with.
constexpr std::uint64_t kNumeric = bit(Class::kNumber) | bit(Class::kOrdinal) | bit(Class::kArticle) |
                                   bit(Class::kHalf) | bit(Class::kClockFixed) | bit(Class::kClockShift);

enum class ElementKind : std::uint8_t {
  kWords,
  kClass,
  kNumber,
  kOrdinal,
  kMonthday,
  kYear,
  kDuration,
  kClock,
  kDate,
  kDay,
  kSpan,
  kOrdinals,
  kMonthdays,
  kWeekdays,
  kGap
};

struct Element {
  ElementKind kind = ElementKind::kWords;
  bool optional = false;
  Class word_class = Class::kNumber;
  std::uint64_t hint = 0;  ///< Bit by the last digits of each word's id.
  std::vector<std::uint32_t> words;
  void add(std::uint32_t word) {
    hint |= std::uint64_t{1} << word % 64;
    words.push_back(word);
  }
  [[nodiscard]] bool holds(std::uint32_t word) const {
    return (hint >> word % 64 & 1U) != 0 && std::find(words.begin(), words.end(), word) != words.end();
  }
};

/// A set of word ids that may say yes for a word that it does not hold.
struct WordSet {
  std::array<std::uint64_t, 4> bits{};
  void add(std::uint32_t word) { bits[word / 64 % 4] |= std::uint64_t{1} << word % 64; }
  [[nodiscard]] bool meets(const WordSet& other) const {
    return ((bits[0] & other.bits[0]) | (bits[1] & other.bits[1]) | (bits[2] & other.bits[2]) |
            (bits[3] & other.bits[3])) != 0;
  }
};

/// What is asked of it most stands in its first line of the cache.
struct alignas(64) Template {
  std::vector<Element> elements;
  std::uint16_t rule = 0;  ///< Index into the list that it was compiled from.
  std::uint8_t word_count = 0;
  std::uint8_t scripts = 0;
  bool goes_on = false;            ///< Its first element has been read already.
  bool numbers = false;            ///< A number is needed.
  std::array<WordSet, 3> words{};  ///< One word of each is needed.
  std::uint64_t classes = 0;       ///< Words of all of these are needed.
};

/// The same need of a template, smaller: it may say yes where the template says no. Read first, for it is near the
/// others.
struct Need {
  std::uint64_t classes = 0;             ///< And kFigures, kRomanRead.
  std::array<std::uint64_t, 2> words{};  ///< One of each; all bits set: no word is needed.
  static Need of(const Template& made);
};

/// A template where it may begin, with what can stand behind its first token.
struct Start {
  Need need;
  std::uint64_t next_classes = 0;  ///< And kAnything, kFigures, kTimeFirst, kSuffix.
  std::uint64_t next_words = 0;    ///< Bit by the last digits of a word's id.
  std::uint16_t number = 0;        ///< Index into the set.
};

/// What a template that begins at a token finds behind it.
struct NextToken {
  std::uint64_t classes = 0;  ///< And kAnything, kFigures, kTimeFirst, kSuffix.
  std::uint64_t words = 0;    ///< One bit at most.
};

/// Templates that one token can begin, in the order in which they are tried.
class StartList {
 public:
  void add(const Start& start) { all_.push_back(start); }
  /// Once all have been added.
  void close();
  [[nodiscard]] bool empty() const { return all_.empty(); }

  /// Visits those of the templates `all` that `next` can go on and whose Need the message meets. (`message` is a
  /// Summary. Of the words that are needed only the first are looked at.)
  template <typename Message, typename Visit>
  void each(const NextToken& next, const Message& message, const Template* all, Visit visit) const {
    if (blocks_.empty()) {
      for (const Start& start : all_) {
        if (((next.classes & start.next_classes) | (next.words & start.next_words)) == 0) continue;
        if (message.may_hold(start.need)) visit(all[start.number]);
      }
      return;
    }
    for (const Block& block : blocks_) {
      std::uint64_t found = next.words == 0 ? 0 : block.by_word[place(next.words)];
      for (std::uint64_t left = next.classes & block.classes; left != 0; left &= left - 1)
        found |= block.by_class[place(left)];
      found &= met(block, message.classes);
      if (found == 0) continue;
      std::uint64_t worded = 0;
      for (std::uint64_t left = message.folded; left != 0; left &= left - 1)
        worded |= block.by_needed_word[place(left)];
      found &= worded;
      for (std::uint64_t left = found; left != 0; left &= left - 1)
        __builtin_prefetch(all + block.numbers[place(left)]);
      for (; found != 0; found &= found - 1) visit(all[block.numbers[place(found)]]);
    }
  }

 private:
  static constexpr std::size_t kLong = 12;  ///< From this length on rows of bits are faster than the list.
  /// 64 starts, a bit for each.
  struct Block {
    std::uint64_t classes = 0;                       ///< That suit one of them at least.
    std::array<std::uint64_t, 64> by_class{};        ///< Which starts each bit of next_classes suits,
    std::array<std::uint64_t, 64> by_word{};         ///< and each of next_words.
    std::array<std::uint64_t, 64> by_needed_word{};  ///< Which starts each bit of the first need of words suits.
    std::array<std::uint16_t, 64> numbers{};         ///< Of the templates.
    std::uint32_t needs_begin = 0;                   ///< In `needs_`.
    std::uint32_t needs_end = 0;
  };
  /// Starts of a block that need the same classes.
  struct SameNeed {
    std::uint64_t classes = 0;
    std::uint64_t starts = 0;
  };
  static unsigned place(std::uint64_t bits) { return static_cast<unsigned>(std::countr_zero(bits)); }
  /// Which starts find the classes that they need among `present`: few needs are told apart in a block.
  [[nodiscard]] std::uint64_t met(const Block& block, std::uint64_t present) const {
    std::uint64_t may = 0;
    const SameNeed* const end = needs_.data() + block.needs_end;
    for (const SameNeed* need = needs_.data() + block.needs_begin; need != end; ++need) {
      const bool all = (need->classes & ~present) == 0;
      may |= need->starts & (std::uint64_t{0} - static_cast<std::uint64_t>(all));
    }
    return may;
  }

  std::vector<Start> all_;
  std::vector<Block> blocks_;
  std::vector<SameNeed> needs_;
};

/// Templates that can begin at a token, by what that token is.
struct TemplateSet {
  std::vector<Template> all;
  std::uint16_t mark = 0;     ///< The bit of Token::starts that stands for this set.
  std::uint64_t classes = 0;  ///< Those in `by_class`.
  std::array<StartList, 64> by_class;
  std::vector<StartList> by_word{1};  ///< The first is that of all words that begin none.
  std::vector<std::uint16_t> rows;    ///< By word id: index into `by_word`.
  StartList by_number;                ///< Those that may begin with a number or a duration, in words
  StartList by_figure;                ///< or in figures.
  [[nodiscard]] const StartList& of_word(std::uint32_t word) const {
    return by_word[word < rows.size() ? rows[word] : 0];
  }
  StartList& add_word(std::uint32_t word) {
    if (rows.size() <= word) rows.resize(word + 1);
    if (rows[word] == 0) {
      rows[word] = static_cast<std::uint16_t>(by_word.size());
      by_word.emplace_back();
    }
    return by_word[rows[word]];
  }
};

class Lexicon {
 public:
  static const Lexicon& get() {
    static const Lexicon lexicon;
    return lexicon;
  }

  /// Finds the words, and says which language they are of.
  [[nodiscard]] Language guess(Tokens& tokens, std::string_view lang) const;
  /// Whether another day stands beside the word at `at`.
  [[nodiscard]] bool has_day_already(const std::vector<Token>& list, std::size_t at) const;
  /// Gives words of Urdu that people write in many ways the one that the rules know.
  void respell_urdu(Tokens& tokens) const;
  /// "wat do i hav", "moov it": hasty spellings of the words of questions and orders, where nothing else can be meant.
  void respell_english(Tokens& tokens) const;
  /// Fills in word ids and senses of words that guess() has found. `roman`: Roman Urdu meanings go before English ones.
  void look_up(Tokens& tokens, bool roman) const;

  /// A word with this hash will be looked up soon: what the memory has to bring for it may be on its way.
  void expect(std::uint32_t hash) const { __builtin_prefetch(slots_.data() + (mixed(hash) & (slots_.size() - 1))); }
  /// The same a while later: sets Token::known to the first word with the token's hash. guess() looks whether it is it.
  void expect(Token& token) const {
    const Slot* const slots = slots_.data();
    const std::size_t mask = slots_.size() - 1;
    const std::uint32_t wanted = mixed(token.hash);
    std::size_t at = wanted & mask;
    while (slots[at].number != 0 && slots[at].hash != wanted) at = (at + 1) & mask;
    token.known = slots[at].number;
    if (token.known != 0) __builtin_prefetch(&known_[token.known - 1]);
  }

  /// Words are numbered from 1 to this: Token::known.
  [[nodiscard]] std::size_t known_words() const { return known_.size(); }
  [[nodiscard]] std::string_view known_word(std::uint32_t number) const { return norms_[number - 1]; }
  /// Of a rule in `command_rules`.
  [[nodiscard]] std::uint32_t hash_of_pattern(const CommandRule& rule) const {
    return pattern_hashes_[static_cast<std::size_t>(&rule - command_rules.data())];
  }

  TemplateSet times;
  TemplateSet times_on;  ///< Those that go on from a time; their first element is that time.
  TemplateSet leads;
  TemplateSet trails;
  TemplateSet repeats;
  TemplateSet reminders;
  TemplateSet commands;
  TemplateSet polite_front;
  TemplateSet polite_back;
  TemplateSet durations;
  std::vector<TimeRule> time_rules;
  std::vector<RepeatRule_> repeat_rules;
  std::vector<CommandRule> command_rules;

 private:
  void read_request(Token& token) const;
  struct Entry {
    std::uint32_t id = 0;
    std::uint8_t scripts = 0;
    std::vector<Sense> plain;  ///< In English and Urdu messages.
    std::vector<Sense> roman;  ///< In Roman Urdu ones.
    std::vector<Sense> own_roman;
  };

  /// What is asked of every word of every message: one line of the cache.
  struct alignas(64) Known {
    static constexpr std::size_t kLetters = 16;
    std::array<char, kLetters> letters{};  ///< The first ones.
    std::uint64_t plain_mask = 0;
    std::uint64_t roman_mask = 0;
    const Sense* plain = nullptr;
    const Sense* roman = nullptr;
    std::uint32_t id = 0;
    std::uint16_t plain_starts = 0;
    std::uint16_t roman_starts = 0;
    std::uint8_t size = 0;
    std::uint8_t plain_count = 0;
    std::uint8_t roman_count = 0;
    std::int8_t says_roman = 0;    ///< How surely its message is Roman Urdu,
    std::int8_t says_english = 0;  ///< or English.
    bool only_roman = false;
    bool roman_time = false;  ///< Of a time, in Roman Urdu alone.
    bool roman_noun = false;  ///< "doodh", "ammi": in English of Karachi as well.
  };
  static_assert(sizeof(Known) == 64);

  Lexicon();
  Entry& entry(std::string_view form);
  /// The number of `norm` in `known_`, from 1; 0 when it is not there. `hash` is hash_of(norm).
  [[nodiscard]] std::uint32_t find(std::string_view norm, std::uint32_t hash) const;
  [[nodiscard]] const Known* entry_of(std::uint32_t known) const { return known == 0 ? nullptr : &known_[known - 1]; }
  [[nodiscard]] bool is_word(std::uint32_t known, std::string_view norm) const;
  void settle(Token& token) const;
  [[nodiscard]] bool begins_in_english(const std::vector<Token>& list) const;
  /// Of a Roman Urdu word that is spelled in another way than the packs spell it.
  [[nodiscard]] const Known* spelled_alike(std::string_view norm) const;
  void add_words(const Pack& pack);
  void add_past(std::string_view verb);
  bool same_rule(const TimeRule& rule, std::uint8_t scripts);
  TemplateSet& times_of(const TimeRule& rule);
  struct Mendable {
    std::string_view norm;
    std::uint32_t letters;  ///< Bit per letter.
    const Known* entry;
    bool command;  ///< Only near the front of a message.
  };
  /// The word that `norm` misspells by one edit, if it can be told.
  [[nodiscard]] const Mendable* mend(std::string_view norm, bool near_front) const;
  Template compile(std::string_view pattern, std::uint8_t scripts, std::size_t rule);
  static void require(Template& made);
  void add(TemplateSet& set, std::string_view pattern, std::uint8_t scripts, std::size_t rule);
  void finish();
  void index_starts();
  [[nodiscard]] std::uint16_t starts_of(std::uint32_t word, std::uint64_t classes) const;

  std::unordered_map<std::string, Entry> owned_;
  /// Open addressing, a power of two, at most half full: looked up for every word of every message.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< Of `known_`, from 1; 0: empty.
  };
  void index_words();
  [[nodiscard]] Known known_of(std::string_view norm, const Entry& made) const;
  static void weigh_languages(std::string_view norm, const Entry& made, Known& known);
  static std::uint32_t mixed(std::uint32_t hash) { return hash ^ hash >> 15; }
  std::vector<std::uint32_t> pattern_hashes_;
  std::vector<Slot> slots_;
  std::vector<Known> known_;
  std::vector<std::string_view> norms_;  ///< Of `known_`.
  std::unordered_map<std::string, const Known*> by_latin_key_;
  std::array<TemplateSet*, 9> begun_;                         ///< The sets that are tried at a token.
  std::uint16_t number_starts_ = 0;                           ///< Token::starts of a number.
  std::vector<std::pair<std::string, std::string>> same_as_;  ///< While it is built: spelling, and whose it is.
  static constexpr std::size_t kMendMin = 5;
  static constexpr std::size_t kMendMax = 13;
  std::array<std::array<std::vector<Mendable>, kMendMax + 1>, 26> mendable_;  ///< By first letter and length.
};

}  // namespace yaad::language
