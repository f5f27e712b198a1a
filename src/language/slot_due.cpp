// When a task is due, of all the times that its message names.
#include "language/slot_due.h"

#include "language/further_times.h"
#include "language/slot_names.h"
#include "language/slot_words.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

class DueChooser {
 public:
  DueChooser(Grammar& grammar, Tokens& tokens, Slots& slots, std::size_t repeat_piece)
      : tokens_(tokens), list_(tokens.list), grammar_(grammar), slots_(slots), repeat_piece_(repeat_piece) {}

  /// "the christmas party on 12 december": what only names the thing goes back to its title.
  void give_back_names() {
    for (std::size_t k = 0; k < slots_.times.size(); ++k) {
      const Grammar::Found name = slots_.times[k];
      const bool next = k + 1 < slots_.times.size() && (belongs_to_name(grammar_, name, slots_.times[k + 1]) ||
                                                        names_occasion(grammar_, name, slots_.times[k + 1]) ||
                                                        names_day_of_noun(grammar_, name, slots_.times[k + 1]));
      if (!next && (k == 0 || !names_occasion(grammar_, name, slots_.times[k - 1]))) continue;
      for (std::size_t i = name.begin; i < name.end; ++i) list_[i].literal = false;
      std::erase_if(slots_.taken, [&](const Taken& piece) { return piece.begin == name.begin; });
      slots_.times.erase(slots_.times.begin() + static_cast<std::ptrdiff_t>(k--));
      grammar_.forget();
    }
  }

  /// The first time that can be a due date, joined with what belongs to it elsewhere in the sentence.
  void choose_due() {
    for (auto& found : slots_.times) {
      // "bin day is now on thursdays": since when it is so, not when it is due.
      const bool from_now = slots_.repeat && found.expr.instant && found.begin > 0 &&
                            list_[found.begin].norm == "now" &&
                            (list_[found.begin - 1].norm == "is" || list_[found.begin - 1].norm == "are");
      if (from_now) continue;
      // "june tak har mangal": up to a date is the end of a repeat, up to a time of day is not.
      const bool ends = found.expr.meaning == PrepMeaning::kUntil ||
                        (found.expr.meaning == PrepMeaning::kDeadline && !found.expr.has_clock);
      if (slots_.repeat && ends && found.expr.has_date) {
        const Expr& end = found.expr;  // "every sunday afternoon until christmas"
        if (!slots_.repeat->part && (list_[found.begin].classes & bit(Class::kPart)) != 0)
          slots_.repeat->part = end.part;
        slots_.repeat->end_on(end.has_end_date           ? end.end_date - std::chrono::days(1)
                              : end.grain == Grain::kDay ? end.date
                                                         : end.date - std::chrono::days(1));
        continue;
      }
      // "every monday from 1 april until 30 june"
      if (slots_.repeat && found.expr.has_end_date && found.expr.end_date > found.expr.date + std::chrono::days(7)) {
        slots_.repeat->end_on(found.expr.end_date - std::chrono::days(1));
      }
      if (slots_.repeat && lasts_a_period(found.expr))
        slots_.repeat->end_on(found.expr.period_end - std::chrono::days(1));
      if (!slots_.due) {
        slots_.due = found;
        continue;
      }
      if (corrects(found) || rings_at(found)) continue;
      if ((grammar_.roman() || tokens_.arabic_script) && settle_within(slots_.due->expr, found.expr, grammar_.today()))
        continue;
      if (shares_clock(grammar_, *slots_.due, found)) {
        Expr clock = found.expr;
        clock.has_date = false;
        Grammar::join(slots_.due->expr, clock);
        continue;
      }
      if (names_event(grammar_, *slots_.due, found)) {
        // "subah jaldi uthna hai 5 baje kal": the hour is one of that part.
        const auto part = slots_.due->expr.part;
        slots_.due = found;
        if (part && found.expr.half_unknown && !found.expr.part) slots_.due->expr.part = part;
        continue;
      }
      Expr& due = slots_.due->expr;
      // "from september on, french class every saturday at 10"
      if (slots_.repeat && due.has_date && !due.has_clock && !due.instant && !due.has_end_date &&
          found.expr.has_clock && !found.expr.has_date) {
        due.grain = Grain::kDay;
        Grammar::join(due, found.expr);
        continue;
      }
      // "every wednesday at 4 starting next week"
      const Expr& more = found.expr;
      const bool starts = more.meaning == PrepMeaning::kStarting || more.meaning == PrepMeaning::kOpen;
      if (slots_.repeat && starts && due.has_clock && !due.has_date && !due.instant && more.has_date &&
          !more.has_clock && !more.instant && !more.has_end_date) {
        Expr day = more;
        day.grain = Grain::kDay;
        Grammar::join(due, day);
        continue;
      }
      const bool apart = !due.instant && !more.instant && due.grain == Grain::kDay && more.grain == Grain::kDay &&
                         !due.has_end_date && !due.has_clock;
      const bool timed = more.has_clock || more.part;
      const bool complements = apart && ((due.has_date && !due.part && !more.has_date && timed) ||
                                         (due.part && !more.has_date && more.has_clock));
      const bool day_later = !due.instant && !more.instant && due.grain == Grain::kDay && more.grain == Grain::kDay &&
                             !due.has_date && more.has_date && !more.has_clock;
      if (apart && due.has_date && more.has_date && timed && due.date == more.date && !due.part) {
        due.has_date = false;  // "on election day tomorrow at 7:15": one day, named twice
        Grammar::join(due, more);
        continue;
      }
      if (complements && due.part && more.part && !due.has_date) due = Expr{};  // "فجر کے بعد صبح چھ بجے"
      if (complements || day_later) Grammar::join(due, more);
    }
    if (slots_.named_part && slots_.due) take_named_part(slots_.due->expr);
    std::vector<Grammar::Found> further;
    if (slots_.due) further = further_times(grammar_, list_, slots_);
    if (slots_.repeat) return finish_repeat(std::move(further));
    if (!further.empty()) slots_.further = resolve_further(grammar_, slots_.due->expr, further);
  }

 private:
  /// "my flight leaves at 6 am on saturday, remind me to leave at 3": the day of the one, the hour of the other, and
  /// before it.
  bool rings_at(const Grammar::Found& later) {
    static constexpr WordList kRings("remind", "alert", "ping", "nudge", "notify");
    const Expr& event = slots_.due->expr;
    Expr made = later.expr;
    if (!event.has_date || !event.has_clock || event.instant || event.has_end_date) return false;
    if (!made.has_clock || made.has_date || made.instant || later.begin < slots_.due->end) return false;
    bool rings = rings_behind(grammar_, slots_.due->end, later.begin, later.end);
    for (std::size_t i = slots_.due->end; i + 1 < later.begin; ++i)
      rings = rings || (!list_[i].literal && kRings.holds(list_[i]) && grammar_.is(i + 1, "me"));
    if (!rings) return false;
    if (made.half_unknown && !made.part) settle_before(made, event);
    Expr day = event;
    day.has_clock = false;
    day.part.reset();
    Grammar::join(made, day);
    slots_.due = later;
    slots_.due->expr = made;
    return true;
  }

  /// "friday, no wait, sunday", "at 12, sorry i meant 1pm": the later time stands, and takes the words between.
  bool corrects(const Grammar::Found& later) {
    static constexpr WordList strong("wait", "sorry", "actually", "meant", "mean", "scratch", "rather", "oops", "make",
                                     "bajaye", "bajae", "balke", "nahi", "nahin", "بجائے", "بلکہ", "نہیں");
    static constexpr WordList weak("no", "i", "that", "it", "or", "hmm", "um", "uh", "not", "say", "well", "better",
                                   "to", "so", "do", "its", "and", "on", "ki", "ke", "ko", "کی", "کے", "کو");
    bool sure = false;
    std::size_t begin = later.begin;
    for (; begin > slots_.due->end; --begin) {
      const Token& token = list_[begin - 1];
      if (token.literal) return false;
      const bool is_strong = strong.holds(token);
      const bool is_weak = weak.holds(token);
      if (!is_strong && !is_weak && token.kind != TokenKind::kSign) return false;
      sure = sure || is_strong;
    }
    if (!sure) return false;
    Expr made = later.expr;
    const Expr& before = slots_.due->expr;
    const bool joins = !made.instant && !before.instant && made.has_date != before.has_date;
    if (joins && !made.has_date) {
      Expr day = before;
      day.has_clock = false;
      day.part.reset();
      Grammar::join(made, day);
    } else if (joins && before.has_clock && !made.has_clock) {
      Grammar::join(made, before);
    } else if (made.has_date && before.has_date && before.has_clock && !made.has_clock && !before.instant) {
      Expr clock = before;
      clock.has_date = false;
      Grammar::join(made, clock);
    }
    for (Taken& taken : slots_.taken) {
      if (taken.begin == later.begin && taken.kind == PieceKind::kWhen) taken.begin = begin;
    }
    for (std::size_t i = begin; i < later.begin; ++i) list_[i].literal = true;
    slots_.due->expr = made;
    slots_.due->begin = begin;
    slots_.due->end = later.end;
    return true;
  }

  /// "morning walk roz 6 baje": the part of day in the name settles what the due date leaves open, or is nothing.
  void take_named_part(Expr& expr) {
    const bool settled = expr.has_clock && !expr.half_unknown && !expr.half_soft;
    const bool open = !settled && !expr.part && !expr.instant && !expr.has_end_date && !expr.has_end_clock &&
                      expr.grain == Grain::kDay;
    if (open) expr.part = slots_.named_part;
    if (!open) slots_.named_part.reset();
  }

  /// "every day this week", "each morning in june": a repeat that comes several times in a period goes on for it.
  [[nodiscard]] bool lasts_a_period(const Expr& expr) const {
    const RRule& rule = slots_.repeat->rule;
    const bool period = expr.has_date && !expr.has_end_date && expr.meaning == PrepMeaning::kPlain && !expr.past_word &&
                        !rule.until && !rule.count && !slots_.repeat->timed();
    if (!period) return false;
    const bool daily = rule.freq == Frequency::kDaily || (rule.freq == Frequency::kWeekly && !rule.by_day.empty());
    return expr.grain == Grain::kWeek ? daily && (rule.freq == Frequency::kDaily || rule.by_day.size() > 1)
           : expr.grain == Grain::kMonth
               ? daily || rule.freq == Frequency::kWeekly
               : expr.grain > Grain::kMonth && rule.freq >= Frequency::kDaily && rule.freq < Frequency::kYearly;
  }

  void finish_repeat(std::vector<Grammar::Found> further) {
    RepeatPlan& plan = *slots_.repeat;
    const bool given = slots_.due.has_value();
    if (given) plan.start_with(slots_.due->expr);
    if (!given) {
      slots_.due = Grammar::Found{};
      slots_.due->begin = plan.spans.front().begin;
      slots_.due->end = plan.spans.front().end;
      if (slots_.named_part) take_named_part(slots_.due->expr);
    } else if (auto part = part_of_repeat(grammar_, list_, slots_)) {
      further.push_back(*part);
    }
    slots_.further = set_first_dues(grammar_, further, plan, slots_.due->expr, given);
    plan.set_end(slots_.due->expr.date);
    slots_.taken[repeat_piece_].value = plan.rrule();
  }

  Tokens& tokens_;
  std::vector<Token>& list_;
  Grammar& grammar_;
  Slots& slots_;
  std::size_t repeat_piece_;
};

}  // namespace

void choose_due(Grammar& grammar, Tokens& tokens, Slots& slots, std::size_t repeat_piece) {
  DueChooser chooser(grammar, tokens, slots, repeat_piece);
  chooser.give_back_names();
  chooser.choose_due();
}

}  // namespace yaad::language
