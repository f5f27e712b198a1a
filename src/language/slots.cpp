#include "language/slots.h"

#include <fmt/format.h>

#include "language/further_times.h"
#include "language/slot_due.h"
#include "language/slot_names.h"
#include "language/slot_reminders.h"
#include "language/slot_words.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// Finds the pieces of one message, most certain first.
class SlotFinder {
 public:
  SlotFinder(std::string_view text, Tokens& tokens, const ReadContext& context, bool roman, Slots& slots)
      : text_(text),
        tokens_(tokens),
        list_(tokens.list),
        context_(context),
        grammar_(tokens, context, roman),
        slots_(slots) {}

  void run() {
    signs();
    if (grammar_.roman() || tokens_.arabic_script) {
      keep_new_name(list_);
      keep_first_turn(list_);
      drop_also(list_, slots_);
      revoke_repeats(list_, slots_);
      take_timer(grammar_, list_, context_.now, slots_);
    } else {
      keep_given_name(list_);
    }
    find_reminders(grammar_, tokens_, slots_);
    repeats();
    if (slots_.repeat)
      durations();  // "har peer 3 hafte tak": its length goes before times, in which hafte is Saturday.
    times();
    take_first_reminder();
    hour_after_to();
    find_further_hours(grammar_, list_, slots_);
    if (grammar_.roman() || tokens_.arabic_script) keep_lengths_from_other(grammar_, list_, slots_);
    revoke_times(list_, slots_, grammar_.today());
    bare_day();
    durations();
    bare_duration();
    length_of_noun();
    choose_due(grammar_, tokens_, slots_, repeat_piece_);
  }

 private:
  void take(PieceKind kind, std::size_t begin, std::size_t end, std::string value) {
    slots_.taken.push_back({kind, begin, end, std::move(value)});
    for (std::size_t i = begin; i < end; ++i) list_[i].literal = true;
    grammar_.forget();
  }

  [[nodiscard]] bool opens(std::size_t at) const {
    return !list_[at].literal && (!list_[at].glued || (at > 0 && list_[at - 1].norm == "("));
  }

  /// The end of a tag's name: letters, digits, '_', '-' and '/', without a gap.
  [[nodiscard]] std::size_t name_end(std::size_t at) const {
    std::size_t end = at;
    while (end < list_.size() && list_[end].glued && list_[end].norm != "\n") {
      const Token& token = list_[end];
      const bool inner = token.norm == "-" || token.norm == "/" || token.norm == "_" || token.norm == "&";
      const bool more =
          inner && end + 1 < list_.size() && list_[end + 1].glued && list_[end + 1].kind != TokenKind::kSign;
      if (token.kind == TokenKind::kSign && !more) break;
      ++end;
    }
    return end;
  }

  [[nodiscard]] std::string_view raw(std::size_t begin, std::size_t end) const {
    return text_.substr(list_[begin].bytes.begin, list_[end - 1].bytes.end - list_[begin].bytes.begin);
  }

  void signs() {
    if (context_.syntax == Syntax::kOff) return;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const Token& token = list_[i];
      const bool letter = token.kind == TokenKind::kWord && token.norm.size() == 1;
      if ((!letter && token.kind != TokenKind::kSign) || !opens(i)) continue;
      if (letter && token.norm == "p" && i + 1 < list_.size() && list_[i + 1].glued) {
        const int level = list_[i + 1].number;
        const std::size_t end = i + 2 < list_.size() && list_[i + 2].glued && list_[i + 2].norm == "s" ? i + 3 : i + 2;
        if (level >= 1 && level <= 4 && list_[i + 1].digits == 1 && grammar_.stands_free(i, end))
          priority(i, end, level);  // "my p1s"
      } else if (token.kind == TokenKind::kSign && i + 1 < list_.size()) {
        sign(i, token.norm[0]);
      }
    }
  }

  void sign(std::size_t i, char mark) {
    const bool vikunja = context_.syntax == Syntax::kVikunja;
    if (mark == '!') return bang(i);
    if (mark == '~') {
      if (i > 0 && grammar_.has(i - 1, Class::kBefore)) return;  // "in about ~5 hours"
      Duration said;
      const auto end = grammar_.duration_at(i + 1, said);
      if (end && list_[i + 1].glued && !slots_.duration_minutes) {
        slots_.duration_minutes = static_cast<int>(std::min<std::int64_t>(said.minutes(), 525'600));
        take(PieceKind::kDuration, i, *end, std::to_string(*slots_.duration_minutes));
      }
      return;
    }
    const bool tag = vikunja ? mark == '*' : mark == '#' || mark == '@' || mark == '*';
    const bool project = vikunja && mark == '+';
    if (!tag && !project) return;
    if (!list_[i + 1].glued) return;
    std::size_t begin = i + 1;
    std::size_t end = name_end(begin);
    std::string_view name;
    if ((list_[begin].norm == "\"" || list_[begin].norm == "'") && vikunja) {
      end = begin + 1;
      while (end < list_.size() && list_[end].norm != list_[begin].norm && list_[end].kind != TokenKind::kLineEnd)
        ++end;
      if (end >= list_.size() || list_[end].norm != list_[begin].norm || end == begin + 1) return;
      name = raw(begin + 1, end);
      ++end;
    } else {
      if (end == begin) return;
      const bool digits_only = end == begin + 1 && list_[begin].kind == TokenKind::kNumber;
      if (digits_only && mark != '#') return;  // "@5pm" is a time
      if (digits_only) return;                 // "#1" is a number
      if (mark == '@' && (list_[begin].kind == TokenKind::kNumber)) return;
      const bool dotted = end < list_.size() && list_[end].glued && list_[end].norm == ".";
      const bool address = dotted && end + 1 < list_.size() && list_[end + 1].glued;
      if (mark == '@' && address) return;  // "@example.org", not the end of a sentence
      name = raw(begin, end);
    }
    if (project) {
      if (!slots_.project) slots_.project = std::string(name);
      take(PieceKind::kProject, i, end, std::string(name));
      return;
    }
    if (slots_.tags.size() < kTagsMax && std::find(slots_.tags.begin(), slots_.tags.end(), name) == slots_.tags.end()) {
      slots_.tags.emplace_back(name);
    }
    take(PieceKind::kTag, i, end, std::string(name));
  }

  void bang(std::size_t i) {
    std::size_t marks = i + 1;
    while (marks < list_.size() && list_[marks].norm == "!" && list_[marks].glued) ++marks;
    if (marks - i <= 3 && marks - i > 1 && (marks >= list_.size() || !list_[marks].glued)) {
      return priority(i, marks, static_cast<int>(4 - (marks - i)));
    }
    if (!list_[i + 1].glued) return;
    if (grammar_.has(i + 1, Class::kPriority) && grammar_.stands_free(i + 1, i + 2)) {
      return priority(i, i + 2, grammar_.value(i + 1, Class::kPriority));
    }
    const int level = list_[i + 1].number;
    const bool alone = i + 2 >= list_.size() || !list_[i + 2].glued;
    if (alone && level >= 1 && level <= 5 && list_[i + 1].digits == 1 && !grammar_.has(i + 2, Class::kUnit) &&
        !grammar_.has(i + 2, Class::kMeridiem)) {
      if (context_.syntax == Syntax::kVikunja) return priority(i, i + 2, level >= 4 ? 1 : level == 3 ? 2 : 3);
      if (level <= 4) return priority(i, i + 2, level);
    }
    Duration said;
    const auto length = grammar_.duration_at(i + 1, said);
    if (length && grammar_.is(*length, "before")) return;  // "!1 hour before 10am"
    if (const auto found = grammar_.time_at(i + 1)) {
      add_reminder_at(grammar_.resolve(found->expr).due, i, found->end);
    }
  }

  void priority(std::size_t begin, std::size_t end, int level) {
    static constexpr const char* names[] = {"", "high", "medium", "low", "none"};
    if (!slots_.priority && !slots_.priority_cleared) {
      if (level <= 3) slots_.priority = static_cast<Priority>(level);
      slots_.priority_cleared = level == 4;
    }
    take(PieceKind::kPriority, begin, end, names[level]);
  }

  void add_reminder_at(const CivilDateTime& due, std::size_t begin, std::size_t end) {
    if (slots_.reminders.size() >= kRemindersMax || !due.time) return;
    slots_.reminders.push_back({std::nullopt, due.local(), std::nullopt});
    take(PieceKind::kReminder, begin, end, to_string(due));
  }

  void repeats() {
    find_repeat(grammar_, slots_.repeat);
    if (!slots_.repeat) slots_.repeat = weekly_by_limit(grammar_);
    if (!slots_.repeat && (grammar_.roman() || tokens_.arabic_script)) slots_.repeat = daily_doses(grammar_);
    if (!slots_.repeat) return;
    grammar_.set_repeating();
    repeat_piece_ = slots_.taken.size();
    for (const RepeatPlan::Span& span : slots_.repeat->spans) extend_repeat(span.begin, past_day_word(list_, span.end));
  }

  void times() {
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (!grammar_.time_may_begin(i)) continue;
      if (particle_of_verb(grammar_, i) || part_of_name(grammar_, i) || now_of_done(grammar_, i)) continue;
      if (first_thing_to(grammar_, i) || do_of_verb(list_, i)) continue;
      if (const std::size_t more = from_now_on(grammar_, i) ? 2 : amounts_from(grammar_, i) ? 3 : 0; more > 0) {
        i += more;
        continue;
      }
      auto found = grammar_.time_at(i);
      const bool urdu = grammar_.roman() || tokens_.arabic_script;
      if (const std::size_t meal = found && urdu ? meal_to_prepare(list_, i, found->end) : 0;
          meal > i && meal < found->end)
        found = time_up_to(grammar_, list_, i, meal);
      if (const std::size_t noun = found && urdu ? part_of_noun(list_, i, found->end) : i;
          noun > i && noun < found->end)
        found = time_up_to(grammar_, list_, i, noun);
      if (!found || slots_.times.size() >= 32) continue;
      if (slots_.repeat && left_out(i)) {
        i = found->end - 1;
        continue;
      }
      if (const std::size_t end = two_holidays(grammar_, *found); end > found->end) {
        slots_.times.push_back(*found);  // Their words stay in the title.
        i = end - 1;
        continue;
      }
      if (part_of_noun(list_, i, found->end) == i) {
        if (urdu && names_its_hour(list_, found->end)) slots_.named_part = found->expr.part;
        continue;
      }
      if (ordinal_of_noun(grammar_, i, found->end) || tom_as_name(grammar_, i)) continue;
      if (weekday_in_name(text_, list_, i, found->end) || holiday_in_name(grammar_, i, found->end) ||
          season_in_name(grammar_, i, found->end) || part_in_name(grammar_, i, found->end))
        continue;
      if (names_by_time(grammar_, !slots_.times.empty(), *found)) {
        i = found->end - 1;
        continue;
      }
      if (found->expr.part && after_possessive(list_, i)) continue;  // "parents' evening"
      if (slots_.repeat && other_weekday_in_name(grammar_, slots_.repeat->spans, i, found->end)) continue;
      // "good morning", "the plumber coming wed"
      if (i == 1 && list_[0].norm == "good" && found->expr.part) continue;
      if (coming_as_verb(grammar_, i) || last_as_verb(grammar_, i)) continue;
      const Token& last = list_[found->end - 1];  // "for Friday's review": the preposition is that of the review
      constexpr std::uint64_t kOfDay = bit(Class::kWeekday) | bit(Class::kDayWord);
      const bool possessive = found->end > i + 1 && (last.norm.ends_with("day") || grammar_.is(i, "for")) &&
                              (last.classes & kOfDay) != 0 && shortened(last);
      if (possessive && grammar_.has(i, Class::kBefore)) continue;
      if (names_leave(grammar_, *found)) {
        slots_.leave = true;
        if (found->expr.has_date) slots_.times.push_back(*found);  // Its words stay in the title.
        i = found->end - 1;
        continue;
      }
      if (names_day_of_event(grammar_, *found)) {
        // Its words stay in the title. Who says so on that very weekday hardly means today.
        if (found->expr.date != grammar_.today()) slots_.times.push_back(*found);
        i = found->end - 1;
        continue;
      }
      if (i > 0 && (grammar_.is(i, "about") || grammar_.is(i - 1, "re")) && found->expr.has_date &&
          !found->expr.has_clock && !found->expr.instant && (list_[i - 1].classes & bit(Class::kAsk)) == 0) {
        i = found->end - 1;  // "ask sara about next weekend"
        continue;
      }
      if (const std::size_t prayer = urdu ? prayer_to_say(list_, i, found->end) : found->end; prayer < found->end) {
        slots_.times.push_back(*found);  // Its words stay in the title.
        if (prayer > i) take(PieceKind::kWhen, i, prayer, "");
        i = found->end - 1;
        continue;
      }
      const bool again = asked_again(i) && found->expr.has_clock;
      const auto lead = again ? std::nullopt : reminder_around_time(grammar_, slots_.times, *found);
      const bool timed = found->expr.has_clock || found->expr.part;
      const bool asked = again || (lead && (timed || is_day_before(grammar_, *found, slots_.times.front())));
      i = (asked ? take_reminder(*found, again ? slots_.taken.back().end : *lead) : take_time(*found, i)) - 1;
    }
  }

  /// "…, ping me at 9am": where it ends.
  std::size_t take_reminder(const Grammar::Found& found, std::size_t begin) {
    Expr at = found.expr;
    if (!at.has_date && slots_.times.front().expr.has_date) Grammar::join(at, slots_.times.front().expr);
    const std::size_t end = past_reminding(list_, past_same_day(grammar_, found.end));
    CivilDateTime moment = moment_of_reminder(grammar_, slots_.times.front().expr, found);
    if (!moment.time) moment.time = kReminderHour;
    if (!found.expr.has_date && slots_.times.front().end <= begin && grammar_.is(found.begin - 1, "again")) {
      const bool third = !slots_.reminders.empty() && slots_.reminders.back().at;
      if (slots_.reminders.empty()) slots_.reminders.push_back({0, std::nullopt, std::nullopt});  // At 9 as well.
      const LocalSeconds first = grammar_.resolve(slots_.times.front().expr).due.local();
      moment = later_that_day(at, slots_.times.front().expr, third ? *slots_.reminders.back().at : first, moment);
    }
    const std::size_t before = slots_.reminders.size();
    add_reminder_at(moment, begin, end);
    // "every first friday at 7pm with a reminder at noon": on each of these days.
    if (!at.has_date && slots_.repeat && moment.time && slots_.reminders.size() > before)
      slots_.reminders.back() = {0, std::nullopt, static_cast<int>(moment.time->since_midnight().count())};
    return end;
  }

  /// "remind me on friday at 8 about the fee which is due monday": the first time is that of the reminder.
  void take_first_reminder() {
    if (slots_.times.size() != 2 || slots_.repeat || slots_.reminders.size() >= kRemindersMax) return;
    const Grammar::Found first = slots_.times.front();
    if (!reminds_first(grammar_, first, slots_.times.back())) return;
    CivilDateTime moment = grammar_.resolve(first.expr).due;
    if (!moment.time) moment.time = kReminderHour;
    slots_.reminders.push_back({std::nullopt, moment.local(), std::nullopt});
    for (Taken& piece : slots_.taken) {
      if (piece.begin == first.begin && piece.kind == PieceKind::kWhen)
        piece = {PieceKind::kReminder, first.begin, first.end, to_string(moment)};
    }
    slots_.times.erase(slots_.times.begin());
  }

  /// The time at `at`, with the words that lead in and out of it: where it ends.
  std::size_t take_time(Grammar::Found whole, std::size_t at) {
    if (whole.expr.half_unknown && !whole.expr.part) {
      whole.expr.part = part_by_words(grammar_, at);
      const bool early = whole.expr.clock < 10 * 3600 && whole.expr.clock >= 5 * 3600;
      if (!whole.expr.part && early && evening_occasion(grammar_, at)) whole.expr.part = Part::kEvening;
    }
    whole.begin = due_words(grammar_, lead_in(at, whole.expr));
    end_day_at_midnight(grammar_, whole);
    if (slots_.repeat && !slots_.taken.empty())
      whole.begin = before_again(grammar_, slots_.taken.back().end, whole.begin);
    whole.end = past_bracket(grammar_, whole.begin, lead_out(grammar_, past_other_choice(grammar_, whole)));
    take_urdu_labels(grammar_, whole);
    if (whole.expr.has_clock && (whole.expr.half_unknown || whole.expr.half_soft) &&
        grammar_.has(whole.end, Class::kMeridiem))
      settle_meridiem(grammar_, whole);
    if (whole.expr.has_date && !whole.expr.has_clock && !whole.expr.part && !whole.expr.instant &&
        whole.expr.grain == Grain::kDay && !whole.expr.has_end_date && grammar_.has(whole.end, Class::kMeridiem)) {
      whole.expr.part = grammar_.value(whole.end, Class::kMeridiem) == 0 ? Part::kMorning : Part::kAfternoon;
      ++whole.end;  // "tomorrow am"
    }
    slots_.times.push_back(whole);
    const std::size_t named = before_meal(grammar_, whole);
    if (named > whole.begin) take(PieceKind::kWhen, whole.begin, named, "");
    return whole.end;
  }

  /// "dentist friday, remind me at 9 and again at 10", "take the pills at 9 and again at 10": the second of them.
  [[nodiscard]] bool asked_again(std::size_t at) const {
    if (slots_.taken.empty()) return false;
    const std::size_t end = slots_.taken.back().end;
    if (end >= at || past_joints(grammar_, end) != at) return false;
    if (slots_.taken.back().kind == PieceKind::kWhen)
      return !slots_.repeat && slots_.times.size() == 1 && slots_.times.front().expr.has_clock &&
             grammar_.is(at - 1, "again");
    return slots_.taken.back().kind == PieceKind::kReminder && !slots_.reminders.empty() &&
           (slots_.reminders.back().at || slots_.reminders.back().clock);
  }

  /// "move my 3pm call to 5": beside another clock a number behind "to" is an hour.
  void hour_after_to() {
    const std::size_t size = list_.size();
    if (slots_.times.empty() || slots_.repeat || size < 4 || grammar_.roman() || tokens_.arabic_script) return;
    const Token& hour = list_[size - 1];
    const Expr& front = slots_.times.front().expr;
    const bool alone = !hour.literal && hour.kind == TokenKind::kNumber && hour.digits <= 2 && !hour.glued;
    if (!alone || hour.number < 1 || hour.number > 12 || !grammar_.is(size - 2, "to")) return;
    if (!front.has_clock || front.has_end_clock || !orders_move(list_[0])) return;
    Grammar::Found made{{}, size - 1, size};
    made.expr.has_clock = true;
    made.expr.clock = hour.number * 3600;
    made.expr.half_unknown = true;
    slots_.times.push_back(made);
    take(PieceKind::kWhen, made.begin, made.end, "");
  }

  /// "rent 5th", "pay visa 22nd p1": a day of the month that nothing introduces, where no other time is.
  void bare_day() {
    if (!slots_.times.empty() || slots_.repeat || grammar_.roman() || tokens_.arabic_script) return;
    for (std::size_t i = 1; i + 1 < list_.size(); ++i) {
      const Token& token = list_[i];
      if (token.literal || token.kind != TokenKind::kNumber || token.glued || !list_[i + 1].glued) continue;
      const Token& before = list_[i - 1];
      constexpr std::uint64_t bound = bit(Class::kStop) | bit(Class::kBefore) | bit(Class::kArticle) |
                                      bit(Class::kPerson) | bit(Class::kAsk) | bit(Class::kPast);
      const bool moved = i > 2 && grammar_.is(i - 1, "to") && orders_move(list_[0]);
      const bool after_word =
          moved || before.literal || (before.kind == TokenKind::kWord && (before.classes & bound) == 0);
      const auto found = grammar_.node_at(i, 0);
      if (!after_word || !found || !found->expr.day_of_month || found->end != i + 2) continue;
      const bool ends = found->end >= list_.size() || list_[found->end].literal || list_[found->end].norm == ",";
      if (!ends) continue;
      slots_.times.push_back(*found);
      slots_.times.back().expr.needs_lead = false;
      take(PieceKind::kWhen, i, found->end, "");
      return;
    }
  }

  /// "wed 11:30, 25m", "gym 45 min": a length that stands between pieces, at the end or after a break.
  void bare_duration() {
    if (slots_.duration_minutes || !grammar_.holds_numbers()) return;
    static constexpr std::string_view words[] = {"min", "mins", "hr", "hrs", "h", "m", "minutes", "hours"};
    static constexpr std::string_view signs[] = {",", "-", "("};
    for (std::size_t i = 1; i < list_.size(); ++i) {
      Duration said;
      const bool spelled = (list_[i].classes & (kNumeric | bit(Class::kClockFixed) | bit(Class::kHalf))) != 0 &&
                           (grammar_.roman() || tokens_.arabic_script);
      if (list_[i].literal || (list_[i].kind != TokenKind::kNumber && !spelled)) continue;
      const auto end = grammar_.duration_at(i, said);
      if (!end || !said.timed() || said.minutes() <= 0 || said.minutes() > 1440) continue;
      const Token& before = list_[i - 1];
      const Token& unit = list_[*end - 1];
      const bool plural = std::find(std::begin(words), std::end(words), unit.norm) != std::end(words);
      const bool short_unit = plural && unit.norm != "minutes" && unit.norm != "hours";
      const bool parted = std::find(std::begin(signs), std::end(signs), before.norm) != std::end(signs);
      // "interview prep 2 hours tomorrow afternoon"
      const bool timed = *end < list_.size() && list_[*end].literal && before.kind == TokenKind::kWord &&
                         (before.classes & (bit(Class::kBefore) | bit(Class::kStop))) == 0 && !grammar_.roman();
      const bool after =
          before.literal || parted || timed || (short_unit && (before.classes & bit(Class::kBefore)) == 0);
      const bool closes = *end >= list_.size() || list_[*end].literal || list_[*end].kind != TokenKind::kWord;
      const bool urdu = length_after_time(grammar_, i, *end);
      if (!urdu && spelled) continue;
      if (!urdu && (!after || !plural || (!closes && !(grammar_.roman() && before.literal)))) continue;
      slots_.duration_minutes = static_cast<int>(said.minutes());
      take(PieceKind::kDuration, parted && before.norm != "(" ? i - 1 : i, *end, std::to_string(said.minutes()));
      return;
    }
  }

  /// "aadhe ghante ki walk aaj 6 baje": how long it is stays in the name.
  void length_of_noun() {
    const bool urdu = grammar_.roman() || tokens_.arabic_script;
    if (!urdu || slots_.duration_minutes || slots_.times.size() != 1 || !slots_.times.front().expr.has_clock) return;
    for (std::size_t i = 0; i + 3 < list_.size(); ++i) {
      if (list_[i].literal || (i > 0 && !list_[i - 1].literal && list_[i - 1].kind != TokenKind::kSign)) continue;
      Duration said;
      const auto end = grammar_.duration_at(i, said);
      if (!end || !said.timed() || said.minutes() <= 0 || said.minutes() > 1440) continue;
      if (!of_noun(list_, *end)) continue;
      slots_.duration_minutes = static_cast<int>(said.minutes());
      for (std::size_t at = i; at < *end; ++at) list_[at].literal = true;  // "do": two, and no verb
      grammar_.forget();
      return;
    }
  }

  /// "yoga every tuesday except |the 17th|": no rule says so, and it stays in the title.
  [[nodiscard]] bool left_out(std::size_t at) const {
    static constexpr WordList kAlone("except", "excluding", "barring", "skipping");
    if (at > 1 && (grammar_.is(at - 1, "for") || grammar_.is(at - 1, "on"))) --at;
    if (at > 0 && grammar_.is(at, "from") && grammar_.is(at - 1, "apart")) return true;
    return at > 0 && (kAlone.holds(list_[at - 1]) ||
                      (at > 1 && (are(grammar_, at - 2, {"apart", "from"}) ||
                                  are(grammar_, at - 2, {"other", "than"}) || are(grammar_, at - 2, {"but", "not"}))));
  }

  /// "practise daily |until the recital| on 28 march": where the words for the last day of a repeat begin; `at`
  /// without.
  [[nodiscard]] std::size_t until_event(std::size_t at, const Expr& expr) const {
    static constexpr WordList kUntil("until", "till", "til");
    constexpr std::size_t kWords = 5;
    if (!slots_.repeat || !expr.has_date || expr.has_clock || grammar_.roman()) return at;
    for (std::size_t i = at; i > 1 && i + kWords > at && !list_[i - 1].literal; --i) {
      if (list_[i - 1].kind != TokenKind::kWord) return at;
      if (kUntil.holds(list_[i - 1])) return i < at ? i - 1 : at;
    }
    return at;
  }

  /// "over |the weekend|", "over |christmas|"
  [[nodiscard]] bool lasts_days(std::size_t at, const Expr& expr) const {
    bool weekend = expr.holiday >= 0;
    for (std::size_t i = at; i < std::min(at + 3, list_.size()); ++i)
      weekend = weekend || grammar_.has(i, Class::kWeekend);
    return weekend && expr.has_date && !expr.has_clock;
  }

  /// Words before a time that belong to it: "no later than friday", "sometime next week".
  std::size_t lead_in(std::size_t at, Expr& expr) const {
    const bool latest =
        at >= 3 && (are(grammar_, at - 3, {"no", "later", "than"}) || are(grammar_, at - 3, {"not", "later", "than"}));
    const bool until = at >= 2 && grammar_.is(at - 1, "before") && are(grammar_, at - 3, {"on", "or"});
    if (latest || (at >= 3 && until)) {
      expr.meaning = PrepMeaning::kDeadline;
      return at - 3;
    }
    if (at >= 3 && (are(grammar_, at - 3, {"at", "some", "point"}) || are(grammar_, at - 3, {"at", "some", "stage"})))
      return at - 3;
    if (at >= 2 && are(grammar_, at - 2, {"some", "time"})) return at - 2;
    const auto ends_repeat = until_event(at, expr);
    if (ends_repeat < at) {
      expr.meaning = PrepMeaning::kUntil;
      return ends_repeat;
    }
    if (at >= 1 && grammar_.is(at - 1, "over") && lasts_days(at, expr)) return at - 1;
    if (at >= 1 && (grammar_.is(at - 1, "sometime") || grammar_.is(at - 1, "anytime"))) return at - 1;
    return at;
  }

  void durations() {
    const Lexicon& lexicon = Lexicon::get();
    if (!grammar_.may_begin(lexicon.durations)) return;
    bool puts_off = false;  // "snooze it for two days", but "go to Lahore for two days"
    for (const Token& token : list_)
      puts_off = puts_off || (!token.literal && (token.classes & bit(Class::kPutOff)) != 0);
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (!grammar_.may_begin(lexicon.durations, i)) continue;
      std::size_t end = 0;
      Match best;
      grammar_.best(lexicon.durations, i, 0, [&](const Template&, const Match& match) {
        if (match.end > end && grammar_.stands_free(i, match.end)) {
          end = match.end;
          best = match;
        }
      });
      if (end == 0) continue;
      const Capture* length = best.find(ElementKind::kDuration);
      const Capture* number = best.find(ElementKind::kNumber);
      if (slots_.times.empty() && !slots_.repeat && !puts_off && length != nullptr && rings_after(grammar_, i)) {
        Expr soon;
        set_instant(soon, context_.now + std::chrono::seconds(length->duration.seconds), Grain::kMinute);
        slots_.times.push_back({soon, i, end});
        take(PieceKind::kWhen, i, end, "");
        continue;
      }
      if (slots_.repeat && number != nullptr && length == nullptr && number->value > 0 && number->value < 10000) {
        slots_.repeat->rule.count = number->value;
        extend_repeat(i, end);
      } else if (length != nullptr && slots_.repeat && length->duration.minutes() >= 2880) {
        slots_.repeat->lasts = length->duration;
        extend_repeat(i, end);
      } else if (length != nullptr && !slots_.duration_minutes && (length->duration.timed() || puts_off) &&
                 length->duration.minutes() > 0) {
        slots_.duration_minutes = static_cast<int>(std::min<std::int64_t>(length->duration.minutes(), 525'600));
        take(PieceKind::kDuration, i, end, std::to_string(*slots_.duration_minutes));
      }
    }
  }

  void extend_repeat(std::size_t begin, std::size_t end) { take(PieceKind::kRecurrence, begin, end, ""); }

  std::string_view text_;
  Tokens& tokens_;
  std::vector<Token>& list_;
  const ReadContext& context_;
  Grammar grammar_;
  Slots& slots_;
  std::size_t repeat_piece_ = 0;
};

}  // namespace

void find_slots(std::string_view text, Tokens& tokens, const ReadContext& context, bool roman, Slots& slots) {
  SlotFinder(text, tokens, context, roman, slots).run();
}

}  // namespace yaad::language
