// "20 minute ka reminder lagao", «چائے کے لیے بیس منٹ کا الارم»: how long it is until something is to ring.
#include "language/time_expr.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {

void take_timer(const Grammar& grammar, std::vector<Token>& list, LocalSeconds now, Slots& slots) {
  static constexpr WordList kRings("reminder", "alarm", "alert", "yaad", "ریمائنڈر", "الارم", "یاد", "الرٹ",
                                   "یاددہانی");
  static constexpr WordList kOf("ka", "ki", "کا", "کی");
  static constexpr WordList kBefore("pehle", "pehlay", "pahle", "phle", "qabl", "se", "پہلے", "قبل", "سے");
  constexpr std::int64_t kLongest = 1440;
  for (std::size_t at = 2; at < list.size(); ++at) {
    if (list[at].literal || !kRings.holds(list[at]) || list[at - 1].literal || !kOf.holds(list[at - 1])) continue;
    constexpr std::size_t kWords = 5;
    for (std::size_t begin = at < kWords ? 0 : at - kWords; begin + 1 < at; ++begin) {
      Duration said;
      const auto end = list[begin].literal ? std::nullopt : grammar.duration_at(begin, said);
      if (!end || *end + 1 != at || !said.timed() || said.minutes() <= 0 || said.minutes() > kLongest) continue;
      // "meeting se 20 minute pehle ka reminder" has its "pehle" between; "har 20 minute ka" a rule.
      if (begin > 0 && (kBefore.holds(list[begin - 1]) || grammar.has(begin - 1, Class::kEvery))) return;
      Expr soon;
      set_instant(soon, now + std::chrono::minutes(said.minutes()), Grain::kMinute);
      slots.times.push_back({soon, begin, at});
      slots.taken.push_back({PieceKind::kWhen, begin, at, ""});
      for (std::size_t i = begin; i < at; ++i) list[i].literal = true;
      grammar.forget();
      return;
    }
    return;
  }
}

}  // namespace yaad::language
