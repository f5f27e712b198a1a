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

/// Hashes of what the model looks at. Bounded: what stands after the first `kWordsMax` words does not count.
struct IntentFeatures {
  static constexpr std::size_t kMax = 512;
  static constexpr std::size_t kWordsMax = 40;
  std::array<std::uint32_t, kMax> hash;
  std::size_t count = 0;
  void add(std::uint32_t value) {
    if (count < kMax) hash[count++] = value;
  }
};

void intent_features(const Tokens& tokens, const Slots& slots, const Items& items, const RuleGuess& guess,
                     Language language, IntentFeatures& out);

/// Calibrated probability of each intent, by its number. Sums to 1.
using IntentOdds = std::array<float, 6>;
IntentOdds intent_odds(const IntentFeatures& features);

}  // namespace yaad::language
