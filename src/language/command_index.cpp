#include "language/command_index.h"

#include <algorithm>
#include <bit>

namespace yaad::language {
namespace {

constexpr std::size_t kBits = 64;

// The required words of which a message must hold one: those with the fewest alternatives tell most.
const Element* key_of(const Template& made) {
  const Element* key = nullptr;
  for (const Element& element : made.elements) {
    if (element.optional || element.kind != ElementKind::kWords) continue;
    if (key == nullptr || element.words.size() < key->words.size()) key = &element;
  }
  return key;
}

}  // namespace

const CommandIndex& CommandIndex::get() {
  static const CommandIndex index(Lexicon::get().commands);
  return index;
}

CommandIndex::CommandIndex(const TemplateSet& commands) : always_((commands.all.size() + kBits - 1) / kBits) {
  for (std::size_t i = 0; i < commands.all.size(); ++i) {
    const Element* key = key_of(commands.all[i]);
    if (key == nullptr) always_[i / kBits] |= std::uint64_t{1} << (i % kBits);
    for (const std::uint32_t word : key == nullptr ? std::vector<std::uint32_t>() : key->words) {
      by_word_[word].push_back(static_cast<std::uint16_t>(i));
    }
  }
}

void CommandIndex::candidates(const Tokens& tokens, std::vector<std::uint16_t>& into) const {
  into.clear();
  thread_local std::vector<std::uint64_t> wanted;
  wanted = always_;
  for (const Token& token : tokens.list) {
    const auto found = token.literal ? by_word_.end() : by_word_.find(token.word);
    if (found == by_word_.end()) continue;
    for (const std::uint16_t i : found->second) wanted[i / kBits] |= std::uint64_t{1} << (i % kBits);
  }
  for (std::size_t block = 0; block < wanted.size(); ++block) {
    for (std::uint64_t left = wanted[block]; left != 0; left &= left - 1) {
      into.push_back(static_cast<std::uint16_t>(block * kBits + static_cast<std::size_t>(std::countr_zero(left))));
    }
  }
}

}  // namespace yaad::language
