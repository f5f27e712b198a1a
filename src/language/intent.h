// A small linear model over hashed n-grams and the rules' own reading, which settles the intent and says how sure that
// is. The weights are a committed table; scripts/train_intents.py makes it.
#pragma once
#include <array>

#include "language/command.h"

namespace yaad::language {

/// What the rules alone made of a message.
struct RuleGuess {
  Intent intent = Intent::kUnknown;
  double confidence = 0;                ///< As the rule or the fallback states it; not calibrated.
  const CommandMatch* match = nullptr;  ///< Null when no template matched.
};

/// Where the weights lie. They are more than the nearest cache holds: what will be added up is asked for long before.
struct WeightPlaces {
  static constexpr unsigned kBits = 16;
  static constexpr std::size_t kRow = 8;    ///< Bytes of one hash.
  static constexpr std::size_t kWord = 24;  ///< Bytes of one known word.
  const std::uint8_t* rows = nullptr;
  const std::uint8_t* words = nullptr;
  static constexpr std::uint32_t bucket_of(std::uint32_t hash) { return (hash * 2654435769U) >> (32 - kBits); }
  void expect(std::uint32_t hash) const {
    if (rows != nullptr) __builtin_prefetch(rows + bucket_of(hash) * kRow);
  }
  void expect_word(std::uint32_t known) const {
    if (words != nullptr) __builtin_prefetch(words + known * kWord);
  }
};
WeightPlaces weight_places();

/// What the model looks at: hashes, and words that the lexicon knows, each of which stands for several hashes whose
/// weights have been added up already. Bounded: what stands after the first `kWordsMax` words, or would be more than
/// `kMax` hashes, does not count.
struct IntentFeatures {
  static constexpr std::size_t kMax = 512;
  static constexpr std::size_t kWordsMax = 40;
  std::array<std::uint32_t, kMax> hash;
  std::size_t count = 0;
  std::array<std::uint32_t, kWordsMax> known;  ///< Token::known.
  std::size_t known_count = 0;
  std::size_t known_hashes = 0;  ///< How many they stand for.
  bool whole = false;            ///< Every hash is written out; for training.
  WeightPlaces places;
  void add(std::uint32_t value) {
    if (count + known_hashes >= kMax) return;
    hash[count++] = value;
    places.expect(value);
  }
};

void intent_features(const Tokens& tokens, const Slots& slots, const Items& items, const RuleGuess& guess,
                     Language language, IntentFeatures& out);
/// Of a word alone. `hash` is hash_of(word).
void word_features(std::string_view word, std::uint32_t hash, IntentFeatures& out);

/// Calibrated probability of each intent, by its number. Sums to 1.
using IntentOdds = std::array<float, 6>;
IntentOdds intent_odds(const IntentFeatures& features);

/// Builds the table of weights now rather than at the first message.
void warm_up_intents();

}  // namespace yaad::language
