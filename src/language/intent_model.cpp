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
  std::vector<std::int8_t> table;
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
    // Rows of eight are added at once.
    table.resize(kRow << kBits);
    const char* from = bytes.data() + sizeof head;
    for (std::size_t row = 0; row < std::size_t{1} << kBits; ++row) {
      for (std::size_t k = 0; k < kIntents; ++k)
        table[row * kRow + k] = static_cast<std::int8_t>(from[row * kIntents + k]);
    }
  }
};

}  // namespace

IntentOdds intent_odds(const IntentFeatures& features) {
  static const Weights weights;
  std::array<int, Weights::kRow> sums{};
  for (std::size_t i = 0; i < features.count; ++i) {
    const std::uint32_t bucket = (features.hash[i] * 2654435769U) >> (32 - Weights::kBits);
    const std::int8_t* row = weights.table.data() + bucket * Weights::kRow;
    for (std::size_t k = 0; k < Weights::kRow; ++k) sums[k] += row[k];
  }
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
