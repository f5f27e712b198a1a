#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "language/lexicon.h"
#include "language/token.h"

namespace yaad::language {

/// Which templates of whole messages can match at all, by the words at the message's ends and by a word that each of
/// them must find somewhere in it. Of a thousand templates a message is then compared with a few. Built once; read by
/// any thread.
class CommandIndex {
 public:
  /// Of Lexicon::get().commands.
  static const CommandIndex& get();

  /// What a message, or the part of it that a template has to take, is and offers.
  struct Query {
    std::span<const Token> tokens;
    bool roman = false;                 ///< Templates of Roman Urdu count, too.
    std::uint32_t lacking = 0;          ///< CommandFlags of needs that are not met.
    std::optional<Intent> intent = {};  ///< Only templates of this intent.
  };

  /// Indices into `commands.all`, ascending: the order of the packs, in which the first that matches wins.
  /// `into` is cleared first; keep it between messages to save its memory.
  void candidates(const Query& query, std::vector<std::uint16_t>& into) const;

 private:
  /// Templates by what the token at one end of them can be; a set of templates is a row of bits.
  struct End {
    std::vector<std::uint32_t> by_word;        ///< Row by word id, 0 for none.
    std::array<std::uint32_t, 64> by_class{};  ///< Row by class, 0 for none.
    std::uint64_t classes = 0;                 ///< Those that have a row.
    std::vector<std::uint64_t> open;           ///< Templates that anything can stand at this end of.
  };
  /// What is looked at before a template itself is.
  struct Brief {
    Need need;
    std::uint32_t flags = 0;
    Intent intent = Intent::kUnknown;
  };

  explicit CommandIndex(const Lexicon& lexicon);
  std::uint64_t* row_of(std::uint32_t& row);
  void add_end(End& end, const std::vector<Element>& elements, bool last, std::size_t number);
  void keep_fitting(const End& end, const Token& token, std::vector<std::uint64_t>& set) const;

  std::size_t blocks_;  ///< Words of 64 bits in a row.
  std::vector<std::uint64_t> rows_;
  End front_;
  End back_;
  /// Those that must find a word, by its id: from `places_[id]` to the next one in `by_word_`.
  std::vector<std::uint32_t> places_;
  std::vector<std::uint16_t> by_word_;
  std::vector<std::uint64_t> always_;  ///< Those that need no word of their own.
  std::vector<Brief> briefs_;
};

}  // namespace yaad::language
