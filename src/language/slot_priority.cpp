// Words of priority that stand free in a message: "urgent", "high priority", "asap".
#include "language/slot_words.h"
#include "language/slots.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr WordList kMuch("zyada", "ziada", "ziyada", "زیادہ");  ///< "tarjeeh zyada": of a priority a high one

class PriorityFinder {
 public:
  PriorityFinder(Tokens& tokens, const ReadContext& context, bool roman, Slots& slots)
      : tokens_(tokens), list_(tokens.list), grammar_(tokens, context, roman), slots_(slots) {}

  /// "urgent", "high priority" outside of a command.
  void run() {
    if (slots_.priority) return;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const std::size_t end = as_soon_as_possible(list_, i);
      if (end == i) continue;
      slots_.priority = Priority::kHigh;
      return soft_priority(i, end, "high");
    }
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (!grammar_.is(i, "important")) continue;
      const bool cried = i == 0 && grammar_.is(1, "!");  // "important! sign the lease"
      if (const auto begin = cried ? std::optional<std::size_t>(0) : remark_of_importance(grammar_, i)) {
        slots_.priority = Priority::kHigh;
        std::size_t end = i + 1;
        while (grammar_.is(end, "!")) ++end;
        return soft_priority(*begin, end, "high");
      }
      // "…, flag it as important"
      if (const std::size_t begin = said_of_it(grammar_, i); begin < i && clause_ends(grammar_, i + 1)) {
        slots_.priority = Priority::kHigh;
        return soft_priority(begin, i + 1, "high");
      }
    }
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (list_[i].literal || !(grammar_.has(i, Class::kPriority) || kMuch.holds(list_[i]))) continue;
      const int level = kMuch.holds(list_[i]) ? 1 : grammar_.value(i, Class::kPriority);
      static constexpr WordList kUrduNoun("پرائیورٹی", "پرایورٹی", "پرائرٹی", "پرایرٹی", "پرائوریٹی", "پریارٹی");
      const auto noun = [&](std::size_t at) {
        return grammar_.is(at, "priority") || grammar_.is(at, "prio") || grammar_.is(at, "pri") ||
               grammar_.is(at, "importance") || grammar_.is(at, "tarjeeh") || grammar_.is(at, "ahmiyat") ||
               grammar_.is(at, "ترجیح") || grammar_.is(at, "اہمیت") ||
               (at < list_.size() && kUrduNoun.holds(list_[at]));
      };
      const bool named = noun(i + 1) || grammar_.is(i + 1, "important");
      const bool before =
          i > 0 && (noun(i - 1) || (grammar_.is(i - 1, ":") && i > 1 && grammar_.is(i - 2, "priority")));
      std::size_t begin = i;
      std::size_t end = i + 1;
      if (kMuch.holds(list_[i]) && !named && !before) continue;
      const bool hyphened = grammar_.is(i + 1, "-") && noun(i + 2);  // "high-priority stuff"
      const bool inside = grammar_.is(i + 1, "-") && list_[i + 1].glued && i + 2 < list_.size() && list_[i + 2].glued;
      if (inside && !hyphened) continue;  // "the urgent-care bill"
      if (hyphened) {
        end = i + 3;
      } else if (!named && !before && past_denial(i, end)) {
        // "isn't urgent any more"
      } else if (i > 1 && grammar_.is(i - 1, "(") && grammar_.is(end, ")")) {
        begin = i - 1;  // "ring the bank (high)"
        ++end;
      } else if (named) {
        end = i + 2;
      } else if (before) {
        begin = grammar_.is(i - 1, ":") ? i - 2 : i - 1;
      } else if (end == list_.size() && i > 1 && (grammar_.is(i - 1, "-") || grammar_.is(i - 1, ","))) {
        begin = i - 1;  // "task - fix the door - low"
      } else if (level != 1 || list_[i].norm == "high" || list_[i].norm == "top" || list_[i].norm == "critical" ||
                 list_[i].norm == "highest" || list_[i].norm == "ہائی") {
        continue;
      } else if (i > 0 && end < list_.size() && list_[end].kind == TokenKind::kWord && !grammar_.roman() &&
                 !tokens_.arabic_script) {
        continue;  // "the urgent care clinic" is a place
      }
      if (const auto past = past_denial(begin, end)) {
        slots_.priority_cleared = true;
        return soft_priority(begin, *past, "none");
      }
      if (!named && !before && begin == i && list_[i].norm == "urgent")
        begin = remark_of_importance(grammar_, i).value_or(i);  // "and its kinda urgent"
      if (named || before || clause_ends(grammar_, end)) begin = said_of_it(grammar_, begin);
      if (begin > 0 && grammar_.is(begin - 1, "not")) return soft_priority(begin - 1, end, "none");  // "not urgent"
      if (begin > 0 && (grammar_.is(begin - 1, "with") || grammar_.is(begin - 1, "as")) && named) --begin;
      if (named && end + 1 < list_.size() && grammar_.is(end, "کے") && grammar_.is(end + 1, "ساتھ")) end += 2;
      if (named && end + 1 < list_.size() && grammar_.is(end, "ke") && grammar_.is(end + 1, "sath")) end += 2;
      static constexpr WordList kManner("طور", "tor", "taur", "tour");  // "fori taur par"
      if (end + 1 < list_.size() && kManner.holds(list_[end]) && !list_[end].literal) end += 2;
      begin = with_degree(begin);
      if ((grammar_.roman() && grammar_.is(end, "hai")) || grammar_.is(end, "ہے")) ++end;
      static constexpr const char* names[] = {"", "high", "medium", "low", "none"};
      slots_.priority = level <= 3 ? std::optional(static_cast<Priority>(level)) : std::nullopt;
      soft_priority(begin, end, names[level]);
      return;
    }
  }

 private:
  /// "the quote is no longer |urgent|", "isn't |high priority any more|": where words that take the priority off end.
  [[nodiscard]] std::optional<std::size_t> past_denial(std::size_t begin, std::size_t end) const {
    static constexpr WordList kDegrees("that", "so", "really", "very", "all", "quite", "a");
    static constexpr WordList kNot("isnt", "arent", "not");
    static constexpr WordList kAsks("which", "what", "whats", "who", "is", "are", "any", "anything", "show", "list");
    if (kAsks.holds(list_[0])) return std::nullopt;
    while (begin > 0 && kDegrees.holds(list_[begin - 1])) --begin;
    if (begin < 2 || list_[begin - 1].literal || grammar_.roman()) return std::nullopt;
    const bool longer =
        grammar_.is(begin - 1, "longer") && (grammar_.is(begin - 2, "no") || grammar_.is(begin - 2, "not"));
    const std::size_t past = past_any_more(grammar_, end);
    const bool stops = past >= list_.size() || (past + 1 == list_.size() && list_[past].kind == TokenKind::kSign);
    if (!stops || (!longer && (past == end || !kNot.holds(list_[begin - 1])))) return std::nullopt;
    return past;
  }

  /// "bohat zaroori", «سب سے کم ترجیح»: how much is no part of the name either.
  [[nodiscard]] std::size_t with_degree(std::size_t begin) const {
    static constexpr WordList kDegrees("bohat", "bahut", "boht", "bohot", "bht", "bhot", "بہت");
    if (begin > 0 && !list_[begin - 1].literal && kDegrees.holds(list_[begin - 1])) return begin - 1;
    const bool than = begin > 1 && (grammar_.is(begin - 1, "se") || grammar_.is(begin - 1, "سے"));
    return than && (grammar_.is(begin - 2, "sab") || grammar_.is(begin - 2, "سب")) ? begin - 2 : begin;
  }

  void soft_priority(std::size_t begin, std::size_t end, const char* name) {
    slots_.taken.push_back({PieceKind::kPriority, begin, end, name});
    for (std::size_t i = begin; i < end; ++i) list_[i].literal = true;
    grammar_.forget();
  }

  Tokens& tokens_;
  std::vector<Token>& list_;
  Grammar grammar_;
  Slots& slots_;
};

}  // namespace

void find_bare_priority(Tokens& tokens, const ReadContext& context, bool roman, Slots& slots) {
  const bool any = std::any_of(tokens.list.begin(), tokens.list.end(), [](const Token& token) {
    return (token.classes & bit(Class::kPriority)) != 0 || token.norm == "important" || kMuch.holds(token) ||
           may_be_soon(token);
  });
  if (!any) return;
  PriorityFinder(tokens, context, roman, slots).run();
}

}  // namespace yaad::language
