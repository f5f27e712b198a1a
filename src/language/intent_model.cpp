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

/// The embedded table: a head, then one signed byte for each bucket and intent.
struct Weights {
  static constexpr unsigned kBits = 16;
  static constexpr std::size_t kIntents = std::tuple_size_v<IntentOdds>;
  struct Head {
    std::array<char, 4> magic;
    std::uint32_t bits;
    std::uint32_t intents;
    float scale;
  };
  static constexpr std::size_t kRow = 8;
  static constexpr int kBias = 128;
  std::vector<std::uint8_t> table;
  float scale = 0;

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
  }
};

/// The weights of all features, added up: eight at a time, in the 16-bit lanes of two words.
std::array<int, Weights::kRow> sums_of(const Weights& weights, const IntentFeatures& features) {
  static_assert(std::endian::native == std::endian::little, "the first lane is the first byte");
  constexpr std::uint64_t kLanes = 0x00FF00FF00FF00FFU;
  constexpr std::size_t kFull = 0xFFFF / 0xFF;  // So many fit into a lane.
  std::array<int, Weights::kRow> sums{};
  for (std::size_t i = 0; i < features.count;) {
    std::uint64_t even = 0;
    std::uint64_t odd = 0;
    const std::size_t end = std::min(features.count, i + kFull);
    const int bias = static_cast<int>(end - i) * Weights::kBias;
    for (; i < end; ++i) {
      const std::uint32_t bucket = (features.hash[i] * 2654435769U) >> (32 - Weights::kBits);
      std::uint64_t row = 0;
      std::memcpy(&row, weights.table.data() + bucket * Weights::kRow, sizeof row);
      even += row & kLanes;
      odd += row >> 8 & kLanes;
    }
    for (std::size_t k = 0; k < Weights::kRow; ++k)
      sums[k] += static_cast<int>((k % 2 == 0 ? even : odd) >> (k / 2 * 16) & 0xFFFF) - bias;
  }
  return sums;
}

}  // namespace

IntentOdds intent_odds(const IntentFeatures& features) {
  static const Weights weights;
  std::array<int, Weights::kRow> sums = sums_of(weights, features);
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
