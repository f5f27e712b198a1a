#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "intent_weights.h"
#include "language/intent.h"

namespace yaad::language {
namespace {

/// Rows added up: eight weights, in the 16-bit lanes of two words.
struct Sum {
  static_assert(std::endian::native == std::endian::little, "the first lane is the first byte");
  static constexpr std::uint64_t kLanes = 0x00FF00FF00FF00FFU;
  static constexpr std::size_t kFull = 0xFFFF / 0xFF;  ///< So many rows fit into a lane.
  std::uint64_t even = 0;
  std::uint64_t odd = 0;
  std::size_t rows = 0;
};

/// The embedded table: a head, then one signed byte for each bucket and intent.
struct Weights {
  static constexpr unsigned kBits = WeightPlaces::kBits;
  static constexpr std::size_t kIntents = std::tuple_size_v<IntentOdds>;
  struct Head {
    std::array<char, 4> magic;
    std::uint32_t bits;
    std::uint32_t intents;
    float scale;
  };
  static constexpr std::size_t kRow = WeightPlaces::kRow;
  static constexpr int kBias = 128;
  std::vector<std::uint8_t> table;
  std::vector<Sum> words;  ///< By Token::known: the rows of all hashes of a word that the lexicon knows.
  float scale = 0;

  static const Weights& get() {
    static const Weights weights;
    return weights;
  }

  Weights() {
    const std::string_view bytes = embedded::intent_weights().front().second;
    Head head{};
    if (bytes.size() != sizeof head + (kIntents << kBits))
      throw std::logic_error("the intent weights have a wrong size");
    std::memcpy(&head, bytes.data(), sizeof head);
    if (std::string_view(head.magic.data(), head.magic.size()) != "YIM1" || head.bits != kBits ||
        head.intents != kIntents)
      throw std::logic_error("the intent weights are of another kind");
    scale = head.scale;
    // Rows of eight, each weight more by kBias and so never negative, are added at once.
    table.resize(kRow << kBits);
    const char* from = bytes.data() + sizeof head;
    for (std::size_t row = 0; row < std::size_t{1} << kBits; ++row) {
      for (std::size_t k = 0; k < kIntents; ++k)
        table[row * kRow + k] = static_cast<std::uint8_t>(static_cast<std::int8_t>(from[row * kIntents + k]) + kBias);
    }
    const Lexicon& lexicon = Lexicon::get();
    words.resize(lexicon.known_words() + 1);
    IntentFeatures features;
    features.whole = true;
    for (std::uint32_t word = 1; word < words.size(); ++word) {
      features.count = 0;
      const std::string_view norm = lexicon.known_word(word);
      word_features(norm, hash_of(norm), features);
      for (std::size_t i = 0; i < features.count; ++i) add(features.hash[i], words[word]);
    }
  }

  void add(std::uint32_t hash, Sum& to) const {
    std::uint64_t row = 0;
    std::memcpy(&row, table.data() + WeightPlaces::bucket_of(hash) * kRow, sizeof row);
    to.even += row & Sum::kLanes;
    to.odd += row >> 8 & Sum::kLanes;
    ++to.rows;
  }
};

using Totals = std::array<int, Weights::kRow>;

void close(Sum& sum, Totals& totals) {
  for (std::size_t k = 0; k < totals.size(); ++k) {
    const std::uint64_t lanes = k % 2 == 0 ? sum.even : sum.odd;
    totals[k] += static_cast<int>(lanes >> (k / 2 * 16) & 0xFFFF) - static_cast<int>(sum.rows) * Weights::kBias;
  }
  sum = {};
}

Totals totals_of(const Weights& weights, const IntentFeatures& features) {
  Totals totals{};
  Sum sum;
  for (std::size_t i = 0; i < features.known_count; ++i) {
    const Sum& word = weights.words[features.known[i]];
    if (sum.rows + word.rows > Sum::kFull) close(sum, totals);
    sum.even += word.even;
    sum.odd += word.odd;
    sum.rows += word.rows;
  }
  for (std::size_t i = 0; i < features.count;) {
    if (sum.rows == Sum::kFull) close(sum, totals);
    const std::size_t end = std::min(features.count, i + Sum::kFull - sum.rows);
    for (; i < end; ++i) weights.add(features.hash[i], sum);
  }
  close(sum, totals);
  return totals;
}

}  // namespace

static_assert(sizeof(Sum) == WeightPlaces::kWord);

WeightPlaces weight_places() {
  const Weights& weights = Weights::get();
  return {weights.table.data(), reinterpret_cast<const std::uint8_t*>(weights.words.data())};
}

void warm_up_intents() { (void)Weights::get(); }

IntentOdds intent_odds(const IntentFeatures& features) {
  const Weights& weights = Weights::get();
  const Totals sums = totals_of(weights, features);
  const int most = *std::max_element(sums.begin(), sums.begin() + Weights::kIntents);
  IntentOdds odds{};
  float total = 0;
  for (std::size_t k = 0; k < Weights::kIntents; ++k) {
    odds[k] = std::exp(static_cast<float>(sums[k] - most) * weights.scale);
    total += odds[k];
  }
  for (float& each : odds) each /= total;
  return odds;
}

}  // namespace yaad::language
