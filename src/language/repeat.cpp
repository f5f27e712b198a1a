// Repeats: template captures to an RRULE and its first day.
#include "language/repeat.h"
#include "language/slot_words.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace yaad::language {
namespace {

constexpr unsigned kWorkdays = 0b0011111;
constexpr int kTimesMax = 31;
/// For n times a week: days as far apart as they can be. Six leave out Sunday.
constexpr std::array<unsigned, 8> kSpread = {0, 0, 0b0001001, 0b0010101, 0b0011011, 0b0011111, 0b0111111, 0b1111111};

constexpr std::string_view kDayNames[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

std::chrono::weekday weekday(int from_monday) {
  return std::chrono::weekday(static_cast<unsigned>((from_monday + 1) % 7));
}

/// Bits from Monday, of days without a number.
unsigned bits_of(const std::vector<WeekdayNum>& days) {
  unsigned bits = 0;
  for (const WeekdayNum& day : days) bits |= 1U << ((day.day.c_encoding() + 6) % 7);
  return bits;
}

unsigned bits_of(const SmallList& days) {
  unsigned bits = 0;
  for (const int day : days) bits |= 1U << day;
  return bits;
}

void set_days(RRule& rule, unsigned bits, const SmallList* nths = nullptr) {
  rule.by_day.clear();
  constexpr std::int8_t kEach[] = {0};
  const auto add = [&](int nth) {
    for (int day = 0; day < 7; ++day) {
      const WeekdayNum entry{nth, weekday(day)};
      const bool known = std::find(rule.by_day.begin(), rule.by_day.end(), entry) != rule.by_day.end();
      if ((bits >> day & 1U) != 0 && !known) rule.by_day.push_back(entry);
    }
  };
  if (nths == nullptr) {
    add(kEach[0]);
  } else {
    for (const int nth : *nths) add(nth);
  }
}

void set_unit(RRule& rule, Unit unit) {
  static constexpr Frequency kFrequencies[] = {
      Frequency::kSecondly, Frequency::kMinutely, Frequency::kHourly, Frequency::kDaily,  Frequency::kWeekly,
      Frequency::kMonthly,  Frequency::kMonthly,  Frequency::kYearly, Frequency::kWeekly, Frequency::kWeekly,
      Frequency::kWeekly,   Frequency::kYearly,   Frequency::kYearly};
  rule.freq = kFrequencies[static_cast<std::size_t>(unit)];
  if (unit == Unit::kQuarter) rule.interval *= 3;
  if (unit == Unit::kFortnight) rule.interval *= 2;
  if (unit == Unit::kDecade) rule.interval *= 10;
  if (unit == Unit::kCentury) rule.interval *= 100;
  if (unit == Unit::kWorkday) set_days(rule, kWorkdays);
  if (unit == Unit::kWeekendDay) set_days(rule, 0b1100000);
}

bool every_n(const Duration& said, RRule& rule) {
  std::int64_t interval = 0;
  if (said.months > 0 && said.days == 0 && said.seconds == 0) {
    const bool years = said.months % 12 == 0;
    set_unit(rule, years ? Unit::kYear : Unit::kMonth);
    interval = years ? said.months / 12 : said.months;
  } else if (said.days > 0 && said.months == 0 && said.seconds == 0) {
    const bool weeks = said.finest == Unit::kWeek;
    set_unit(rule, weeks ? Unit::kWeek : Unit::kDay);
    interval = weeks ? said.days / 7 : said.days;
  } else if (said.seconds >= 60 && said.seconds % 60 == 0 && said.months == 0 && said.days == 0) {
    const bool hours = said.seconds % 3600 == 0;
    set_unit(rule, hours ? Unit::kHour : Unit::kMinute);
    interval = said.seconds / (hours ? 3600 : 60);
  }
  if (interval < 1 || interval > 9999) return false;  // "every 0 days" stays in the title
  rule.interval = static_cast<int>(interval);
  return true;
}

/// n times a day, week, month or year, as evenly as days and months allow.
bool times_a(int times, Unit unit, RRule& rule) {
  if (times < 1 || times > kTimesMax) return false;
  set_unit(rule, unit);
  if (times == 1) return true;
  if (unit == Unit::kWeek) {
    if (times > 7) return false;
    set_days(rule, kSpread[static_cast<std::size_t>(times)]);
  } else if (unit == Unit::kMonth) {
    if (times > 5) return false;
    for (int i = 0; i < times; ++i) rule.by_month_day.push_back(1 + i * (times == 2 ? 14 : 30 / times));
  } else if (unit == Unit::kYear) {
    if (12 % times != 0) return false;
    rule.freq = Frequency::kMonthly;
    rule.interval = 12 / times;
  }
  return true;
}

void set_monthdays(RRule& rule, const SmallList& days) {
  rule.by_month_day.clear();
  for (const int day : days) {
    if (std::find(rule.by_month_day.begin(), rule.by_month_day.end(), day) == rule.by_month_day.end()) {
      rule.by_month_day.push_back(day);
    }
  }
}

/// Room for a plan, which is big: an empty optional would be filled with zeros for each word that begins none.
class PlanRoom {
 public:
  PlanRoom() noexcept {}  // NOLINT: nothing is made.
  ~PlanRoom() {
    if (made_) std::destroy_at(&plan_);
  }
  PlanRoom(const PlanRoom&) = delete;
  PlanRoom& operator=(const PlanRoom&) = delete;
  void put(RepeatPlan&& plan) {
    if (made_) {
      plan_ = std::move(plan);
    } else {
      std::construct_at(&plan_, std::move(plan));
      made_ = true;
    }
  }
  /// Of what has been put.
  RepeatPlan& operator*() { return plan_; }
  RepeatPlan* operator->() { return &plan_; }

 private:
  union {
    RepeatPlan plan_;
  };
  bool made_ = false;
};

class RepeatFinder {
 public:
  explicit RepeatFinder(const Grammar& grammar) : grammar_(grammar), list_(grammar.tokens()) {}

  void run(std::optional<RepeatPlan>& plan) {
    const TemplateSet& repeats = Lexicon::get().repeats;
    if (!grammar_.may_begin(repeats)) return;
    PlanRoom found;
    std::optional<RepeatPlan::Span> said_before;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      if (!grammar_.may_begin(repeats, i) || !head_at(i, found)) continue;
      const bool bare = found->bare;
      const RepeatPlan::Span span = found->spans.front();
      i = span.end - 1;
      if (given_up(span)) {
        said_before = span;
        continue;
      }
      if (const std::size_t instead = behind_instead(span.begin); instead < span.begin) {
        said_before = {instead, span.end};
        continue;
      }
      // "salana zakat har saal 1 march": said twice
      const bool again = plan && !bare && grammar_.roman() && plan->rule.freq == found->rule.freq &&
                         !list_[plan->spans.front().begin].norm.ends_with("ly");
      if (again) said_before = plan->spans.front();
      if (!plan || !bare) plan = std::move(*found);
      if (!bare && behind_instead(span.end + 2) != span.end) break;
    }
    if (!plan) return;
    extend(*plan);
    if (said_before) plan->spans.push_back(*said_before);
    complete_elsewhere(*plan);
  }

 private:
  /// "from weekly to monthly": what it was.
  [[nodiscard]] bool given_up(const RepeatPlan::Span& span) const {
    // "vitamins shouldn't be daily anymore, make it every sunday", "swimming is no longer weekly, make it monthly"
    const bool no_longer = span.begin > 1 && grammar_.is(span.begin - 1, "longer") && grammar_.is(span.begin - 2, "no");
    if ((past_any_more(grammar_, span.end) > span.end || no_longer) && span.end + 3 < list_.size()) return true;
    return span.begin > 0 && span.end + 1 < list_.size() && grammar_.is(span.begin - 1, "from") &&
           (grammar_.is(span.end, "to") || grammar_.is(span.end, "into")) &&
           (grammar_.has(span.end + 1, Class::kFrequency) || grammar_.has(span.end + 1, Class::kEvery));
  }

  /// "make …", "… should be", "… is now on": a rule that is to change. Elsewhere "instead" is all that says so, and has
  /// to stay.
  [[nodiscard]] bool orders_change(std::size_t before) const {
    static constexpr WordList kOrders("make", "change", "set", "switch", "have", "let", "turn", "should", "must",
                                      "needs", "want", "put", "move", "now");
    if (before < 4 || before >= list_.size()) return false;
    return std::any_of(list_.begin(), list_.begin() + static_cast<std::ptrdiff_t>(before) - 2,
                       [](const Token& token) { return !token.literal && kOrders.holds(token); });
  }

  /// "weekly |instead of fortnightly|", "rather than every two weeks": where the words before `at` begin that give up
  /// what follows; `at` without such words.
  [[nodiscard]] std::size_t behind_instead(std::size_t at) const {
    const bool gives_up = orders_change(at) && says_instead(grammar_, at - 2);
    return gives_up ? at - 2 : at;
  }

  /// "meeting with HR thursday" is with people; "hr" as "har" is not led by such words.
  [[nodiscard]] bool names_department(std::size_t at) const {
    static constexpr WordList kLeads("with", "to", "from", "for", "call", "email", "mail", "ask", "the", "at");
    return list_[at].norm == "hr" && at > 0 && !list_[at - 1].literal && kLeads.holds(list_[at - 1]);
  }

  /// "this weekends stuff", "next mondays class": one of them, with its apostrophe left out.
  [[nodiscard]] bool said_of_one(std::size_t at) const {
    const bool day = grammar_.has(at, Class::kWeekday) || grammar_.has(at, Class::kWeekend);
    return day && at > 0 && (grammar_.is(at - 1, "this") || grammar_.is(at - 1, "next") || grammar_.is(at - 1, "last"));
  }

  /// The best repeat that begins here.
  bool head_at(std::size_t at, PlanRoom& best) {
    if (names_department(at) || said_of_one(at)) return false;
    std::size_t best_end = 0;
    each_rule(at, [&](const RepeatRule_& rule, const Match& match) {
      if (match.end <= best_end || (rule.flags & kDaysOnly) != 0 || rule.action == Repeat::kAfterDone) return;
      if (rule.action == Repeat::kUnit && grammar_.is(match.end - 1, "mon"))
        return;  // A monday, where "2 mon" are months.
      const bool counted = at > 0 && !list_[at - 1].literal &&
                           (list_[at - 1].kind == TokenKind::kNumber || grammar_.has(at - 1, Class::kNumber));
      if (counted && grammar_.has(match.end - 1, Class::kUnit) && !grammar_.has(at, Class::kEvery) &&
          !grammar_.has(at, Class::kFrequency))
        return;  // "3 business days"
      RepeatPlan plan;
      if (!apply(rule, match, at, plan)) return;
      if ((rule.flags & kBareWord) != 0 && !made_often(at, match.end) && (described(at) || describes(rule, match, at)))
        return;
      plan.bare = (rule.flags & (kBareWord | kPluralOnly)) != 0;
      best.put(std::move(plan));
      best_end = match.end;
    });
    if (best_end == 0) return false;
    best->spans = {{at, best_end}};
    return true;
  }

  template <typename Visit>
  void each_rule(std::size_t at, Visit visit) const {
    const Lexicon& lexicon = Lexicon::get();
    grammar_.best(lexicon.repeats, at, 0, [&](const Template& made, const Match& match) {
      if (grammar_.stands_free(at, match.end)) visit(lexicon.repeat_rules[made.rule], match);
    });
  }

  /// "set a weekly reminder for …", "schedule a daily standup with …": what is to be made comes that often.
  [[nodiscard]] bool made_often(std::size_t at, std::size_t end) const {
    static constexpr WordList kKept("reminder", "reminders", "task", "todo", "alert", "notification", "event", "habit",
                                    "chore", "entry", "nudge");
    static constexpr WordList kMeets("meeting", "standup", "call", "appointment", "class", "lesson", "session", "sync",
                                     "catchup", "checkin", "huddle", "review", "briefing", "retro", "chat");
    static constexpr WordList kBetween("a", "an", "another", "new", "up", "me", "us", "in");
    static constexpr WordList kMakes("set", "create", "add", "make", "put", "schedule", "arrange", "organise",
                                     "organize", "plan", "book", "start", "enter");
    static constexpr WordList kWants("need", "want", "give", "get", "send", "like", "have");
    static constexpr WordList kGoesOn("with", "for", "to", "about", "of", "called", "named", "on", "at", "in", "from",
                                      "starting", "and", "by", "until", "between", "where", "then");
    if (at == 0 || end >= list_.size() || list_[end].literal || !grammar_.has(at, Class::kFrequency)) return false;
    const bool kept = kKept.holds(list_[end]);
    if (!kept && !kMeets.holds(list_[end])) return false;
    // "add the weekly meeting notes": of what is to be made.
    const std::size_t next = end + 1;
    const bool goes_on = next >= list_.size() || list_[next].kind != TokenKind::kWord || kGoesOn.holds(list_[next]);
    std::size_t verb = at;
    while (verb > 0 && kBetween.holds(list_[verb - 1])) --verb;
    if (verb == 0 || list_[verb - 1].literal) return false;
    return kept ? kMakes.holds(list_[verb - 1]) || kWants.holds(list_[verb - 1])
                : goes_on && kMakes.holds(list_[verb - 1]);
  }

  /// "the weekly report", "my daily walk", "is roz", "جمعہ کے روز": a word of something else.
  [[nodiscard]] bool described(std::size_t at) const {
    if (at == 0 || list_[at - 1].literal) return false;
    const std::string_view before = list_[at - 1].norm;
    // "completed: quarterly report"
    if (before == ":" && at == 2 && grammar_.has(at, Class::kFrequency) && grammar_.has(0, Class::kMended)) return true;
    if (grammar_.has(at - 1, Class::kWeekday)) return true;
    if (at > 1 && grammar_.has(at - 2, Class::kWeekday) && grammar_.has(at - 1, Class::kJoin) &&
        !grammar_.has(at - 1, Class::kAnd)) {
      return before != "ko" && before != "کو";
    }
    // "woh roz late aata hai" is a remark; "make it daily", "isay rozana kar do" are none.
    static constexpr WordList kObjects("mujhe", "مجھے", "isay", "ise", "isey", "usay", "use", "usey", "اسے", "اِسے",
                                       "اُسے");
    static constexpr WordList kMakes("make", "have", "set", "keep", "do", "change", "turn", "run");
    const bool object = kObjects.holds(list_[at - 1]) || (at > 1 && kMakes.holds(list_[at - 2]));
    // «رمضان میں روز»: in it, and not "I"
    const bool within = at > 1 && (grammar_.has(at - 2, Class::kMonth) || grammar_.has(at - 2, Class::kHoliday));
    const bool remark = grammar_.has(at - 1, Class::kPerson) && !object && !within;
    return remark || grammar_.has(at - 1, Class::kArticle) || grammar_.has(at - 1, Class::kShift) || before == "the" ||
           before == "my" || before == "our" || before == "your" || before == "his" || before == "her" ||
           before == "their";
  }

  /// "send weekly report": in the middle of words it belongs to the next one. What says each day is an adverb in Urdu.
  [[nodiscard]] bool describes(const RepeatRule_& rule, const Match& match, std::size_t at) const {
    const Capture* frequency = match.find(Class::kFrequency);
    if (frequency == nullptr ? rule.arg == v(Unit::kDay) || rule.action != Repeat::kUnit
                             : frequency->value == v(Unit::kDay) && rule.arg == 0) {
      return false;
    }
    // "prep for quarterly review"
    const bool led = at > 0 && !list_[at - 1].literal && frequency != nullptr &&
                     (list_[at - 1].norm == "for" || list_[at - 1].norm == "of" || list_[at - 1].norm == "about" ||
                      list_[at - 1].norm == "with");
    if (led && match.end < list_.size() && list_[match.end].kind == TokenKind::kWord && !list_[match.end].literal)
      return true;
    // "quarterly taxes due jan 15": one date.
    for (std::size_t i = match.end; frequency != nullptr && at == 0 && i + 1 < list_.size(); ++i) {
      if (grammar_.is(i, "due") && grammar_.has(i + 1, Class::kMonth)) return true;
    }
    const bool opens = at == 0 || list_[at - 1].kind == TokenKind::kSign || list_[at - 1].kind == TokenKind::kLineEnd;
    // «ہفتہ وار میٹنگ کے نوٹس پیر تک»: of the meeting, and the notes are due once.
    if (opens && grammar_.has(match.end + 1, Class::kPossessive) && due_behind(match.end)) return true;
    // "mark quarterly review as done": what is done has it in its name.
    static constexpr WordList kOrders("mark", "tag", "label", "rename", "reopen", "complete", "finish", "tick", "check",
                                      "off", "delete", "remove", "cancel", "skip", "snooze", "move", "reschedule",
                                      "push", "postpone", "bump", "untag", "drop");
    static constexpr WordList kNoNoun("for", "with", "on", "if", "in", "at", "of", "whether", "that", "to", "from",
                                      "and");
    // «رپورٹ کو ماہانہ کر دو»
    static constexpr WordList kMakes("کر", "کرو", "کریں", "کردو", "کردیں", "رکھ", "رکھو", "رکھیں", "بنا", "بناؤ", "پر");
    const bool made = at > 0 && grammar_.is(at - 1, "کو") && match.end < list_.size();
    if (made && kMakes.holds(list_[match.end])) return false;
    if (behind_instead(match.end + 2) == match.end || past_any_more(grammar_, match.end) > match.end) return false;
    const bool noun = match.end < list_.size() && !kNoNoun.holds(list_[match.end]);
    const bool ordered =
        noun && frequency != nullptr && at > 0 && !list_[at - 1].literal && kOrders.holds(list_[at - 1]);
    return !opens && match.end < list_.size() && list_[match.end].kind == TokenKind::kWord &&
           (ordered || !grammar_.clause_end(match.end));
  }

  /// Whether a day is said behind `at` by which something is due.
  [[nodiscard]] bool due_behind(std::size_t at) const {
    constexpr std::uint64_t days =
        bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kDayWord) | bit(Class::kEitherDay);
    for (; at + 1 < list_.size(); ++at) {
      if ((list_[at].classes & days) != 0 && grammar_.has(at + 1, Class::kAfter) &&
          grammar_.value(at + 1, Class::kAfter) == v(PrepMeaning::kDeadline))
        return true;
    }
    return false;
  }

  /// Takes what follows right away: "every month | on the 5th", "daily | except sundays".
  void extend(RepeatPlan& plan) const {
    std::size_t end = plan.spans.front().end;
    for (int more = 0; more < 3; ++more) {
      const std::size_t next = end < list_.size() && grammar_.is(end, ",") ? end + 1 : end;
      const std::size_t reached = complete_at(next, plan);
      if (reached == 0) break;
      end = reached;
    }
    plan.spans.front().end = after_posts(end);
  }

  /// Past the postpositions that belong to what ends here: "har peer | ko".
  [[nodiscard]] std::size_t after_posts(std::size_t end) const {
    const auto is_post = [&](std::size_t at) {
      return grammar_.has(at, Class::kAfter) && !grammar_.has(at, Class::kUnit) &&
             grammar_.value(at, Class::kAfter) == v(PrepMeaning::kPlain) && !list_[at].literal;
    };
    for (int posts = 0; posts < 2 && is_post(end); ++posts) ++end;
    return end;
  }

  /// "ہر سال، 1 جنوری 2027 تک", "monday se": what ends here is one date and not a day of the rule.
  [[nodiscard]] bool reaches_further(std::size_t end) const {
    if (end < list_.size() && list_[end].kind == TokenKind::kNumber && list_[end].digits == 4) ++end;
    const bool after = grammar_.has(end, Class::kAfter) && !list_[end].literal;
    return after && grammar_.value(end, Class::kAfter) != v(PrepMeaning::kPlain);
  }

  /// Applies the longest phrase at `at` that completes the plan; its end, or 0.
  std::size_t complete_at(std::size_t at, RepeatPlan& plan) const {
    if (at >= list_.size() || !grammar_.may_begin(Lexicon::get().repeats, at)) return 0;
    std::size_t best_end = 0;
    RepeatPlan best;
    each_rule(at, [&](const RepeatRule_& rule, const Match& match) {
      const bool completes = (rule.flags & kDaysOnly) != 0 || rule.action == Repeat::kAfterDone ||
                             rule.action == Repeat::kMonthdays || rule.action == Repeat::kNthWeekday ||
                             rule.action == Repeat::kNthWorkday || rule.action == Repeat::kWeekdays ||
                             rule.action == Repeat::kUnit || rule.action == Repeat::kFrequency;
      if (!completes || match.end <= best_end || reaches_further(match.end)) return;
      RepeatPlan with = plan;
      if (!complete(rule, match, at, with)) return;
      best = std::move(with);
      best_end = match.end;
    });
    if (best_end != 0) plan = std::move(best);
    return best_end;
  }

  /// "biweekly 1:1 with Marta, wednesdays 2pm", "filter badalna har 3 mahine, mukammal hone ke baad se".
  void complete_elsewhere(RepeatPlan& plan) const {
    const RepeatPlan::Span head = plan.spans.front();
    for (std::size_t i = 0; i < list_.size() && plan.spans.size() < 4; ++i) {
      if (i >= head.begin && i < head.end) continue;
      if (i > 0 && starts_something(i - 1)) continue;
      std::size_t end = complete_at(i, plan);
      if (end == 0 || (i < head.begin && end > head.begin)) continue;
      end = i < head.begin ? std::min(after_posts(end), head.begin) : after_posts(end);
      plan.spans.push_back({i, end});
      i = end - 1;
    }
  }

  /// "starting monday", "next friday", "until june": what follows is one date.
  [[nodiscard]] bool starts_something(std::size_t at) const {
    if (grammar_.has(at, Class::kShift) || grammar_.has(at, Class::kAnd)) return !grammar_.is(at, ",");
    return grammar_.has(at, Class::kBefore) && grammar_.value(at, Class::kBefore) != v(PrepMeaning::kPlain);
  }

  /// Sets `plan` from a template that is a repeat by itself.
  bool apply(const RepeatRule_& rule, const Match& match, std::size_t at, RepeatPlan& plan) const {
    const Capture* every = match.find(Class::kEvery);
    if (every != nullptr && (every->value == 1 || grammar_.is(every->token + 1, "!"))) {
      plan.basis = RepeatBasis::kCompletion;
    }
    if ((rule.flags & kOther) != 0) plan.rule.interval = 2;
    switch (rule.action) {
      case Repeat::kUnit:
      case Repeat::kOtherUnit:
      case Repeat::kOrdinalUnit:
        return by_unit(rule, match, plan.rule);
      case Repeat::kNUnits:
        return every_n(match.find(ElementKind::kDuration)->duration, plan.rule);
      case Repeat::kFrequency: {
        const int value = match.find(Class::kFrequency)->value;
        if (yearly_event(list_, match.find(Class::kFrequency)->token)) return false;
        plan.rule.interval = value / 100 + 1;
        set_unit(plan.rule, static_cast<Unit>(value % 100));
        plan.nightly = plan.nightly || list_[match.find(Class::kFrequency)->token].norm == "nightly";
        return true;
      }
      case Repeat::kPart:
        // "روزانہ فجر کے بعد": the part is that of another time.
        if (grammar_.has(match.end, Class::kPossessive) && grammar_.has(match.end + 1, Class::kAfter) &&
            grammar_.value(match.end + 1, Class::kAfter) == static_cast<int>(PrepMeaning::kOpen)) {
          return false;
        }
        // "roz fajr ki namaz parhni hai": the prayer is what repeats.
        if (prayer_to_say(grammar_.tokens(), match.find(Class::kPart)->token, match.end) < match.end) return false;
        // "roz morning walk karni hai": the walk is; "har morning walk karni hai" has no other word for how often.
        if (const std::size_t day_part = match.find(Class::kPart)->token;
            grammar_.roman() && day_part > 0 && !grammar_.has(day_part - 1, Class::kEvery) &&
            part_of_noun(grammar_.tokens(), day_part, match.end) < match.end)
          return false;
        plan.part = static_cast<Part>(match.find(Class::kPart)->value);
        return true;
      case Repeat::kTimesA: {
        const Capture* number = match.find(ElementKind::kNumber);
        const Capture* unit = match.find(Class::kUnit);
        const Capture* frequency = match.find(Class::kFrequency);
        if (unit == nullptr && (frequency == nullptr || frequency->value >= 100)) return false;
        const int times = number != nullptr ? number->value : rule.arg;
        const auto of = static_cast<Unit>(unit != nullptr ? unit->value : frequency->value);
        if (of == Unit::kDay) plan.times_a_day = times;
        return times_a(times, of, plan.rule);
      }
      case Repeat::kPeriodEnd:
        plan.rule.freq = Frequency::kYearly;
        plan.rule.by_month_day = {-1};
        for (int month = rule.arg; month <= 12; month += rule.arg) plan.rule.by_month.push_back(month);
        return true;
      case Repeat::kExcept:
      case Repeat::kAfterDone:
        return false;
      default:
        if (const Capture* part = match.find(Class::kPart); part != nullptr)  // "har hafte ki raat"
          plan.part = static_cast<Part>(part->value);
        return by_days(rule, match, at, plan.rule);
    }
  }

  bool by_unit(const RepeatRule_& rule, const Match& match, RRule& to) const {
    const Capture* unit_at = match.find(Class::kUnit);
    const Unit unit = unit_at != nullptr ? static_cast<Unit>(unit_at->value) : static_cast<Unit>(rule.arg);
    if ((rule.flags & kPluralOnly) != 0 && (unit != Unit::kWorkday || list_[unit_at->token].norm.back() != 's')) {
      return false;
    }
    if (rule.action == Repeat::kOtherUnit) to.interval = 2;
    if (rule.action == Repeat::kOrdinalUnit) {
      const SmallList& ordinals = match.find(ElementKind::kOrdinals)->list;
      // "every 15th workday" is one of the month.
      if (unit == Unit::kWorkday) {
        to.freq = Frequency::kMonthly;
        set_days(to, kWorkdays);
        to.by_set_pos.assign(ordinals.begin(), ordinals.end());
        return true;
      }
      if (ordinals.size != 1 || *ordinals.begin() < 1) return false;
      to.interval = *ordinals.begin();
    }
    // "every second" is the start of an ordinal.
    if (unit == Unit::kSecond) return false;
    set_unit(to, unit);
    return true;
  }

  /// The days of weeks, months or years that a template names, with the frequency that goes with them.
  bool by_days(const RepeatRule_& rule, const Match& match, std::size_t at, RRule& to) const {
    const Capture* days = match.find(ElementKind::kWeekdays);
    const Capture* ordinals = match.find(ElementKind::kOrdinals);
    const Capture* month = match.find(Class::kMonth);
    to.freq = month != nullptr ? Frequency::kYearly : Frequency::kMonthly;
    if (month != nullptr) to.by_month = {month->value};
    switch (rule.action) {
      case Repeat::kWeekdays:
        to.freq = Frequency::kWeekly;
        if (const Capture* again = match.find(Class::kWeekday, 1); again != nullptr) {  // "itwar ke itwar"
          set_days(to, 1U << again->value);
          return again->value == match.find(Class::kWeekday)->value;
        }
        set_days(to, days != nullptr ? bits_of(days->list) : static_cast<unsigned>(rule.arg));
        return (rule.flags & kPluralOnly) == 0 || plural_list(*days, (rule.flags & kDaysOnly) != 0);
      case Repeat::kNthWeekday: {
        SmallList nths = ordinals != nullptr ? ordinals->list : SmallList{};
        if (ordinals == nullptr) nths.add(rule.arg);
        set_days(to, bits_of(days->list), &nths);
        return std::all_of(nths.begin(), nths.end(), [](int n) { return n >= -5 && n <= 5; });
      }
      case Repeat::kNthWorkday:
        set_days(to, kWorkdays);
        if (ordinals != nullptr) to.by_set_pos.assign(ordinals->list.begin(), ordinals->list.end());
        if (ordinals == nullptr) to.by_set_pos = {rule.arg};
        return true;
      case Repeat::kMonthdays:
        return by_monthdays(rule, match, at, to);
      case Repeat::kYearday: {
        const Capture* day = match.find(ElementKind::kMonthday);
        to.by_month_day = {day->value};
        return real_date(2024, month->value, day->value);
      }
      case Repeat::kMonth:
        return true;
      default:
        return false;
    }
  }

  /// "gym tue thu", "mon wed 6pm": two short names with nothing between them, and not of one weekend.
  [[nodiscard]] bool is_training_pair(const Capture& days) const {
    constexpr std::size_t kShort = 5;
    if (days.list.size != 2 || days.end != days.token + 2) return false;
    const int apart = std::abs(static_cast<int>(days.list.items[0]) - static_cast<int>(days.list.items[1]));
    return apart > 1 && apart < 6 && list_[days.token].norm.size() <= kShort &&
           list_[days.token + 1].norm.size() <= kShort && grammar_.has(days.token, Class::kWeekday) &&
           grammar_.has(days.token + 1, Class::kWeekday);
  }

  /// "training is tues and thurs", "nursery is monday to wednesday": what takes place week after week, told with its
  /// days.
  [[nodiscard]] bool is_timetable(const Capture& days) const {
    static constexpr WordList kWeekly("training", "practice", "practise", "rehearsal", "rehearsals", "lessons",
                                      "classes", "class", "club", "sessions", "yoga", "pilates", "zumba", "spin", "gym",
                                      "swimming", "football", "rugby", "netball", "hockey", "cricket", "tennis",
                                      "choir", "ballet", "karate", "judo", "gymnastics", "dance", "drama", "nursery",
                                      "preschool", "playgroup", "creche", "shifts", "lectures", "seminars", "tutorials",
                                      "labs", "physio", "dialysis", "bins");
    static constexpr WordList kIs("is", "are");
    std::size_t at = days.token;
    if (at > 0 && grammar_.is(at - 1, "on")) --at;
    return days.list.size > 1 && at > 1 && !list_[at - 1].literal && kIs.holds(list_[at - 1]) &&
           !list_[at - 2].literal && kWeekly.holds(list_[at - 2]);
  }

  /// Three days and more, or one in the plural: nobody lists single dates so. A range is one stretch of time unless
  /// the template says that it is not.
  [[nodiscard]] bool plural_list(const Capture& days, bool ranges) const {
    // "3 fridays from now", "two thursdays ago"
    const bool counted = days.token > 0 && (list_[days.token - 1].kind == TokenKind::kNumber ||
                                            grammar_.has(days.token - 1, Class::kNumber));
    if (counted) return false;
    if (is_timetable(days)) return true;
    // "jumerat jumerat" is each of them.
    bool plural = days.list.size >= 3 || (days.list.size == 2 && days.list.items[0] == days.list.items[1]) ||
                  is_training_pair(days);
    for (std::size_t i = days.token; i < days.end; ++i) {
      // "پیر سے جمعہ" is how Urdu says what happens on each of them; "monday to friday" is one stretch.
      if (grammar_.has(i, Class::kDash) && !grammar_.has(i, Class::kAfter) && !ranges) return false;
      plural = plural || list_[i].norm == "+" ||
               (grammar_.has(i, Class::kWeekday) && list_[i].norm.size() > 5 && list_[i].norm.back() == 's' &&
                list_[i].norm.ends_with("days"));
    }
    return plural;
  }

  bool by_monthdays(const RepeatRule_& rule, const Match& match, std::size_t at, RRule& to) const {
    const Capture* days = match.find(ElementKind::kMonthdays);
    if (days == nullptr) {
      to.by_month_day = {rule.arg};
      return true;
    }
    if (grammar_.is(days->token, "one") && days->end == days->token + 1) return false;  // "before each one"
    SmallList said;
    bool marked = false;
    (void)grammar_.monthdays_at(days->token, said, &marked);
    // "every 3 days", "every 2 and a half hours", "every 5 people"; "every 27" alone is fine.
    const bool loose = (rule.flags & kDaysOnly) != 0 || !grammar_.clause_end(match.end);
    if (!marked && (rule.flags & kAnyMonth) == 0 && loose) return false;
    for (const Class kind : {Class::kWeekday, Class::kMonth, Class::kUnit, Class::kOrdinal}) {
      if (grammar_.has(match.end, kind) && !grammar_.has(match.end, Class::kAfter)) return false;
    }
    // "every second" is no day of the month.
    if (days->list.size == 1 && days->end == days->token + 1 && grammar_.has(days->token, Class::kUnit)) return false;
    if (grammar_.is(match.end, "%") || grammar_.is(match.end, ":")) return false;
    set_monthdays(to, days->list);
    return at <= match.end;
  }

  /// Adds to a plan what a phrase beside it says; false where the two do not go together.
  bool complete(const RepeatRule_& rule, const Match& match, std::size_t at, RepeatPlan& plan) const {
    if (rule.action == Repeat::kAfterDone) {
      plan.basis = RepeatBasis::kCompletion;
      return true;
    }
    RRule& to = plan.rule;
    if (rule.action == Repeat::kExcept) return leave_out(match, to);
    if (rule.action == Repeat::kUnit || rule.action == Repeat::kFrequency) return says_again(rule, match, at, plan);
    if (!plan.open()) return false;
    RRule days;
    if (!by_days(rule, match, at, days)) return false;
    const bool weekly = days.freq == Frequency::kWeekly;
    // "every day from monday to friday" is weekly; "every year in june" stays yearly.
    const bool fits = (to.freq == Frequency::kDaily && weekly && to.interval == 1) ||
                      (to.freq == Frequency::kWeekly && weekly) ||
                      (to.freq == Frequency::kMonthly && days.freq == Frequency::kMonthly) ||
                      (to.freq == Frequency::kYearly && days.freq == Frequency::kYearly);
    if (!fits) return false;
    if (to.freq == Frequency::kDaily && days.by_day.size() < 2) return false;
    days.interval = to.interval;
    to = std::move(days);
    return true;
  }

  /// "mondays and fridays, every week", "پیر سے جمعہ تک روزانہ": the days are said, this only says that they come
  /// again.
  bool says_again(const RepeatRule_& rule, const Match& match, std::size_t at, RepeatPlan& plan) const {
    if (!plan.bare || plan.rule.freq != Frequency::kWeekly || plan.rule.by_day.empty()) return false;
    RepeatPlan again;
    if (!apply(rule, match, at, again) || !again.open()) return false;
    const bool weekly = again.rule.freq == Frequency::kWeekly;
    if (!weekly && (again.rule.freq != Frequency::kDaily || again.rule.interval > 1)) return false;
    if (weekly) plan.rule.interval = again.rule.interval;
    plan.bare = false;
    return true;
  }

  static bool leave_out(const Match& match, RRule& to) {
    const bool plain = to.interval == 1 && to.by_month_day.empty() && to.by_month.empty() && to.by_set_pos.empty();
    const bool daily = to.freq == Frequency::kDaily && to.by_day.empty();
    if (!plain || (!daily && to.freq != Frequency::kWeekly)) return false;
    const Capture* days = match.find(ElementKind::kWeekdays);
    const unsigned without = days != nullptr ? bits_of(days->list) : 0b1100000U;
    const unsigned left = (to.by_day.empty() ? 0b1111111U : bits_of(to.by_day)) & ~without;
    if (left == 0) return false;
    to.freq = Frequency::kWeekly;
    set_days(to, left);
    return true;
  }

  const Grammar& grammar_;
  const std::vector<Token>& list_;
};

}  // namespace

void find_repeat(const Grammar& grammar, std::optional<RepeatPlan>& found) {
  found.reset();
  RepeatFinder(grammar).run(found);
}

}  // namespace yaad::language
