// The packs, compiled: a hash of words and templates ready to match. Built once, read by any thread.
#pragma once
#include <array>
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

static_assert(static_cast<int>(Class::kCount_) <= 64, "one bit per class");
constexpr std::uint64_t bit(Class kind) { return std::uint64_t{1} << static_cast<int>(kind); }

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
  std::vector<std::uint32_t> words;
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

struct Template {
  std::uint64_t classes = 0;  ///< Words of all of these are needed.
  bool numbers = false;       ///< A number is needed.
  std::uint8_t word_count = 0;
  std::array<WordSet, 3> words{};  ///< One word of each is needed.
  std::vector<Element> elements;
  std::uint8_t scripts = 0;
  bool goes_on = false;    ///< Its first element has been read already.
  std::uint16_t rule = 0;  ///< Index into the list that it was compiled from.
};

/// The same need of a template, smaller: it may say yes where the template says no. Read first, for it is near the
/// others.
struct Need {
  std::uint64_t classes = 0;
  std::array<std::uint64_t, 2> words{};  ///< All bits set: no word is needed.
  std::uint8_t scripts = 0;
  bool numbers = false;
  [[nodiscard]] static std::uint64_t fold(const WordSet& set) {
    return set.bits[0] | set.bits[1] | set.bits[2] | set.bits[3];
  }
};

/// Templates that can begin at a token, by what that token is.
struct TemplateSet {
  std::vector<Template> all;
  std::vector<Need> needs;  ///< Of each of them.
  std::array<std::vector<std::uint16_t>, 64> by_class;
  std::vector<std::vector<std::uint16_t>> by_word;  ///< By word id.
  std::vector<std::uint16_t> by_number;             ///< Those that may begin with a number or a duration.
};

class Lexicon {
 public:
  static const Lexicon& get();

  /// Fills in word ids and senses. `roman`: Roman Urdu meanings go before English ones.
  void look_up(Tokens& tokens, bool roman) const;
  /// Which language the words are of.
  [[nodiscard]] Language guess(Tokens& tokens, std::string_view lang) const;

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
  struct Entry {
    std::uint32_t id = 0;
    std::uint8_t scripts = 0;
    std::vector<Sense> plain;  ///< In English and Urdu messages.
    std::vector<Sense> roman;  ///< In Roman Urdu ones.
    std::vector<Sense> own_roman;
    std::uint64_t plain_mask = 0;
    std::uint64_t roman_mask = 0;
  };

  Lexicon();
  Entry& entry(std::string_view form);
  [[nodiscard]] const Entry* find(std::string_view norm) const;
  /// Of a Roman Urdu word that is spelled in another way than the packs spell it.
  [[nodiscard]] const Entry* spelled_alike(std::string_view norm) const;
  void add_words(const Pack& pack);
  bool same_rule(const TimeRule& rule, std::uint8_t scripts);
  TemplateSet& times_of(const TimeRule& rule);
  struct Mendable {
    std::string_view norm;
    std::uint32_t letters;  ///< Bit per letter.
    const Entry* entry;
    bool command;  ///< Only near the front of a message.
  };
  /// The word that `norm` misspells by one edit, if it can be told.
  [[nodiscard]] const Mendable* mend(std::string_view norm, bool near_front) const;
  Template compile(std::string_view pattern, std::uint8_t scripts, std::size_t rule);
  static void require(Template& made);
  void add(TemplateSet& set, std::string_view pattern, std::uint8_t scripts, std::size_t rule);
  void finish();

  std::unordered_map<std::string, Entry> owned_;
  /// Open addressing, a power of two, at most half full: looked up for every word of every message.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< Of `known_`, from 1; 0: empty.
  };
  struct Known {
    std::string_view norm;
    const Entry* entry;
  };
  void index_words();
  static std::uint32_t hash_of(std::string_view norm) {
    std::uint32_t hash = 2166136261U;
    for (const char c : norm) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ hash >> 15;
  }
  std::vector<Slot> slots_;
  std::vector<Known> known_;
  std::unordered_map<std::string, const Entry*> by_latin_key_;
  std::vector<std::pair<std::string, std::string>> same_as_;  ///< While it is built: spelling, and whose it is.
  std::array<std::vector<Mendable>, 26> mendable_;            ///< By first letter.
};

}  // namespace yaad::language
