#include "language/order_words.h"

#include "language/word_list.h"

namespace yaad::language {

bool list_follows(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kOnto("to", "on", "in", "onto", "into");
  static constexpr WordList kWhose("my", "the", "our");
  const auto& list = grammar.tokens();
  return at + 2 < list.size() && !list[at].literal && kOnto.holds(list[at]) && kWhose.holds(list[at + 1]) &&
         (grammar.has(at + 2, Class::kTaskWord) || grammar.has(at + 3, Class::kTaskWord));
}

bool orders_move(const Token& first) {
  static constexpr WordList kMoves("move", "push", "shift", "shunt", "bump", "postpone", "reschedule", "delay", "put",
                                   "bring", "slide", "kick", "knock", "change", "defer", "roll", "nudge", "pop",
                                   "shove", "swap", "switch", "prepone");
  return !first.literal && kMoves.holds(first);
}

}  // namespace yaad::language
