#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "language/lexicon.h"
#include "language/token.h"

namespace yaad::language {

/// Which templates of whole messages can match at all, by a word that each of them must find somewhere in the message.
/// Of a thousand templates a message is then compared with a few dozen. Built once; read by any thread.
class CommandIndex {
 public:
  /// Of Lexicon::get().commands.
  static const CommandIndex& get();

  /// Indices into `commands.all`, ascending: the order of the packs, in which the first that matches wins.
  /// `into` is cleared first; keep it between messages to save its memory.
  void candidates(const Tokens& tokens, std::vector<std::uint16_t>& into) const;

 private:
  explicit CommandIndex(const TemplateSet& commands);
  std::unordered_map<std::uint32_t, std::vector<std::uint16_t>> by_word_;
  std::vector<std::uint64_t> always_;  ///< A bit for each template that needs no word of its own.
};

}  // namespace yaad::language
