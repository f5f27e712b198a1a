// Verb groups: "mukammal kar do", "karni hai", "ho chuke hain", "le ja raha hun".
#pragma once
#include <vector>

#include "language/command.h"
#include "language/urdu_words.h"

namespace yaad::language {

enum class Mood : std::uint8_t {
  kNone,        ///< No verb.
  kBare,        ///< Only a noun that asks for a verb: "sabzi done".
  kImperative,  ///< do it, please
  kDuty,        ///< karna hai, karna: to be done
  kDone,        ///< kar liya
  kTold,        ///< is doing, does, will do, was
  kWish,        ///< kar lun
  kIs,          ///< only "hai"
  kWas,         ///< only "tha"
};

struct VerbGroup {
  Mood mood = Mood::kNone;
  Act act = Act::kNone;
  Act noun = Act::kNone;
  bool negated = false;
  bool past = false;    ///< With tha.
  bool light = false;   ///< "kar do", not "karo".
  bool copula = false;  ///< With hai.
  bool should = false;
  bool future = false;
  bool mine = false;      ///< "karunga": the speaker's own.
  bool carried = false;   ///< le ja, le aa
  std::size_t begin = 0;  ///< The group with its noun.
  std::size_t verb = 0;   ///< The first verb, after the noun.
  std::size_t stem = 0;   ///< Behind the verb proper, before hai, ga, parega.
  std::size_t end = 0;
};

/// The words of a message with what each is. An index beyond them is a word that is nothing: a sentence without a verb
/// has its verb there.
class UrduWords {
 public:
  explicit UrduWords(const Items& items);

  [[nodiscard]] bool has(std::size_t at, Role kind) const { return (of(at).roles & role(kind)) != 0; }
  [[nodiscard]] bool any(std::size_t begin, std::size_t end, Role kind) const;
  [[nodiscard]] const UrduWord& of(std::size_t at) const { return at < words_.size() ? *words_[at] : nothing(); }
  [[nodiscard]] bool verb(std::size_t at, std::uint8_t forms) const { return (of(at).forms & forms) != 0; }
  [[nodiscard]] bool infinitive(std::size_t at) const;
  [[nodiscard]] bool sign(std::size_t at) const { return token(at).kind == TokenKind::kSign; }
  [[nodiscard]] bool number(std::size_t at) const { return token(at).kind == TokenKind::kNumber; }
  [[nodiscard]] bool literal(std::size_t at) const { return token(at).literal; }
  [[nodiscard]] std::string_view norm(std::size_t at) const { return token(at).norm; }
  /// A word that is none of the small ones: it belongs to a name.
  [[nodiscard]] bool content(std::size_t at) const;
  [[nodiscard]] const Items& items() const { return items_; }

  /// The verb group that ends at `end`, signs and fillers behind it apart.
  [[nodiscard]] VerbGroup group(std::size_t begin, std::size_t end) const;

 private:
  struct Chain;
  [[nodiscard]] static const UrduWord& nothing();
  [[nodiscard]] const Token& token(std::size_t at) const {
    static const Token none{};
    return at < items_.tokens.list.size() ? items_.tokens.list[at] : none;
  }
  [[nodiscard]] bool names_part(std::size_t at) const;
  [[nodiscard]] bool asks_of_list(std::size_t at) const;
  [[nodiscard]] bool acts(std::size_t floor, std::size_t at) const;
  void outer(Chain& chain) const;
  bool bound(Chain& chain) const;
  bool inner(Chain& chain) const;
  void nouns(Chain& chain) const;

  const Items& items_;
  std::vector<const UrduWord*> words_;
};

}  // namespace yaad::language
