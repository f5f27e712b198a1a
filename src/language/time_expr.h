// Times on the way from words to a When.
#pragma once
#include <array>
#include <optional>

#include "language/lexicon.h"
#include "language/reader.h"

namespace yaad::language {

using LocalDays = std::chrono::local_days;

/// A length of time as it was said. Like Capture without initialisers, for matching makes many: write `Duration{}`.
struct Duration {
  int months;
  int days;
  int workdays;
  std::int64_t seconds;
  Unit finest;
  [[nodiscard]] bool timed() const { return finest <= Unit::kHour; }
  /// In minutes, with 30 days to the month.
  [[nodiscard]] std::int64_t minutes() const { return (months * 30LL + days + workdays) * 1440 + seconds / 60; }
};

/// A time expression that is still being put together.
struct Expr {
  bool has_date = false;
  bool has_clock = false;
  bool instant = false;       ///< Counted from now to the minute: date and clock are both exact.
  bool weekday = false;       ///< The date is a weekday's name: rolls by a week.
  bool yearless = false;      ///< Rolls by a year.
  bool past_word = false;     ///< Said to be in the past: does not roll.
  bool half_unknown = false;  ///< am or pm was not said.
  bool end_half_unknown = false;
  bool half_soft = false;  ///< "11:59": as it stands, unless a part of day says otherwise.
  bool weak = false;       ///< Needs company.
  bool implied_today = false;
  bool month_only = false;
  bool has_year = false;
  int either_way = 0;  ///< Days from today that could as well be days ago.
  int or_days = 0;     ///< So many days from `date` is what others mean by the same words ("next Friday").
  bool has_end_date = false;
  bool has_end_clock = false;
  bool midnight = false;
  LocalDays date{};
  LocalDays period_end{};  ///< Exclusive, of the period that `date` begins.
  LocalDays end_date{};    ///< Exclusive, of a range.
  Grain grain = Grain::kDay;
  int clock = 0;  ///< Seconds since midnight.
  int end_clock = 0;
  Grain clock_grain = Grain::kMinute;
  bool day_of_month = false;  ///< Only the day was said: rolls by a month.
  bool needs_lead = false;    ///< A bare year: counts only after "in", "since", "by".
  bool of_week = false;       ///< A weekday of a week that was named.
  bool edge = false;          ///< The beginning or the end of a period: an end stays when it is a deadline.
  int holiday = -1;           ///< Holiday.
  std::optional<LocalSeconds> end_instant;  ///< Of a stretch that begins or ends now.
  bool due_at_end = false;                  ///< "in the next 2 hours"
  std::optional<Part> part;
  PrepMeaning meaning = PrepMeaning::kPlain;
  int due_offset = 0;                       ///< Days into the period at which a task falls due.
  NamedZone zone = NamedZone::kNone;        ///< In which the clock was said, when it is another than the reader's.
  std::optional<std::int16_t> zone_offset;  ///< The same in minutes east of UTC: "T10:00+05:00", "3pm UTC+5".
};

/// A few small numbers that were listed: "1st, 15th and last".
struct SmallList {
  std::array<std::int8_t, 12> items{};
  std::size_t size = 0;
  void add(int item) {
    if (size < items.size()) items[size++] = static_cast<std::int8_t>(item);
  }
  [[nodiscard]] const std::int8_t* begin() const { return items.data(); }
  [[nodiscard]] const std::int8_t* end() const { return items.data() + size; }
};

/// What an element of a template took.
struct Capture {
  ElementKind kind;
  Class word_class;
  int value;
  std::size_t token;
  std::size_t end;
  Duration duration;
  const Expr* expr;  ///< In the Match that this belongs to.
  SmallList list;
};

/// Room for an Expr that is made only when it is needed, and then is never destroyed.
struct ExprRoom {
  ExprRoom() noexcept {}  // NOLINT: nothing is made.
  union {
    Expr expr;
  };
};

struct Match {
  Match() noexcept : end(0), count(0) {}  // Anything else would fill the captures with zeros first.
  std::size_t end;
  std::size_t count;
  std::array<Capture, 6> captures;
  std::array<ExprRoom, 6> exprs;
  [[nodiscard]] const Capture* find(Class kind, std::size_t nth = 0) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (captures[i].kind == ElementKind::kClass && captures[i].word_class == kind && nth-- == 0) return &captures[i];
    }
    return nullptr;
  }
  /// The date, day or span that an element took.
  [[nodiscard]] const Capture* date() const {
    for (std::size_t i = 0; i < count; ++i) {
      const ElementKind kind = captures[i].kind;
      if (kind == ElementKind::kDate || kind == ElementKind::kDay || kind == ElementKind::kSpan) return &captures[i];
    }
    return nullptr;
  }
  [[nodiscard]] const Capture* find(ElementKind kind, std::size_t nth = 0) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (captures[i].kind == kind && nth-- == 0) return &captures[i];
    }
    return nullptr;
  }
};

/// What the words of a message are, all together: a template that needs another one need not be tried.
struct Summary {
  bool made = false;
  std::uint16_t starts = 0;
  std::uint64_t classes = 0;  ///< And kFigures, kRomanRead.
  WordSet words;
  std::uint64_t folded = 0;  ///< Of the words, with one bit that stands for "none needed".
  void add(const Token& token) {
    classes |= token.classes;
    starts |= token.starts;
    if (token.kind == TokenKind::kNumber || (token.classes & kNumeric) != 0) classes |= kFigures;
    if (token.word == 0) return;
    words.add(token.word);
    folded |= std::uint64_t{1} << token.word % 64;
  }
  void close(bool roman) {
    if (roman) classes |= kRomanRead;
    // A message without a word that is known meets those that need none.
    if (folded == 0) folded = 1;
    made = true;
  }
  [[nodiscard]] bool may_hold(const Need& need) const {
    return (need.classes & ~classes) == 0 && (need.words[0] & folded) != 0 && (need.words[1] & folded) != 0;
  }
  /// Says no for more templates; one whose Need is met.
  [[nodiscard]] bool may_hold_words(const Template& wanted) const {
    for (std::size_t i = 0; i < wanted.word_count; ++i) {
      if (!words.meets(wanted.words[i])) return false;
    }
    return true;
  }
};

/// Matches templates and reads times on the tokens of one message.
class Grammar {
 public:
  Grammar(const Tokens& tokens, const ReadContext& context, bool roman);

  struct Found {
    Expr expr;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  /// Whether a time expression may begin at `at`: a quick no for most words.
  [[nodiscard]] bool time_may_begin(std::size_t at) const {
    if (at >= tokens_.list.size() || tokens_.list[at].literal) return false;
    const Token& token = tokens_.list[at];
    const Lexicon& lexicon = Lexicon::get();
    return token.kind == TokenKind::kNumber || (token.classes & bit(Class::kBefore)) != 0 ||
           (token.starts & (lexicon.times.mark | lexicon.leads.mark)) != 0;
  }
  /// The longest time expression that begins at `at`.
  [[nodiscard]] std::optional<Found> time_at(std::size_t at, bool bare = false) const;
  /// The same without prepositions and ranges; for templates.
  [[nodiscard]] std::optional<Found> node_at(std::size_t at, int depth) const;
  [[nodiscard]] std::optional<std::size_t> duration_at(std::size_t at, Duration& out) const;
  [[nodiscard]] std::optional<std::size_t> number_at(std::size_t at, int& out) const;
  [[nodiscard]] std::optional<std::size_t> monthday_at(std::size_t at, int& out, bool* marked = nullptr) const;
  /// Lists for repeats: "2nd and last", "the 1st, the 15th", "mon, wed-fri"; weekdays from 0 Monday. `marked`: every
  /// item was said as an ordinal.
  [[nodiscard]] std::optional<std::size_t> ordinals_at(std::size_t at, SmallList& out) const;
  [[nodiscard]] std::optional<std::size_t> monthdays_at(std::size_t at, SmallList& out, bool* marked = nullptr) const;
  [[nodiscard]] std::optional<std::size_t> weekdays_at(std::size_t at, SmallList& out) const;
  [[nodiscard]] std::optional<std::size_t> year_at(std::size_t at, int& out) const;
  /// "first", "3rd", "twenty-third", "last" (-1), "second to last" (-2).
  [[nodiscard]] std::optional<std::size_t> ordinal_at(std::size_t at, int& out) const;
  /// Tokens have become literal: what was read before no longer holds.
  void forget() const;
  /// A repeat was found: "for 3 weeks" then says how long it lasts.
  void set_repeating() {
    repeating_ = true;
    forget();
  }

  /// Best template of `set` at `at`: the longest, then the first. Calls `accept(rule, match)`; a false goes on looking.
  template <typename Accept>
  void best(const TemplateSet& set, std::size_t at, int depth, Accept accept) const;
  /// Whether one of the templates may begin somewhere in the message.
  [[nodiscard]] bool may_begin(const TemplateSet& set) const {
    if (!summary_.made) summarize();
    return (summary_.starts & set.mark) != 0;
  }
  /// The same at one place.
  [[nodiscard]] bool may_begin(const TemplateSet& set, std::size_t at) const {
    return (tokens_.list[at].starts & set.mark) != 0 && !tokens_.list[at].literal;
  }
  /// Whether there may be numbers in the message, in figures or in words.
  [[nodiscard]] bool holds_numbers() const {
    if (!summary_.made) summarize();
    return (summary_.classes & kFigures) != 0;
  }
  [[nodiscard]] bool match(const Template& made, std::size_t element, std::size_t at, int depth, Match& out) const;

  /// Turns a finished expression into a When (spans excepted).
  [[nodiscard]] When resolve(const Expr& expr) const;
  [[nodiscard]] const ReadContext& context() const { return context_; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_.list; }
  [[nodiscard]] bool has(std::size_t at, Class kind) const {
    return at < tokens_.list.size() && (tokens_.list[at].classes & bit(kind)) != 0;
  }
  [[nodiscard]] int value(std::size_t at, Class kind) const;
  [[nodiscard]] bool is(std::size_t at, std::string_view norm) const {
    return at < tokens_.list.size() && tokens_.list[at].norm == norm && !tokens_.list[at].literal;
  }
  [[nodiscard]] LocalDays today() const { return std::chrono::floor<std::chrono::days>(context_.now); }
  [[nodiscard]] bool roman() const { return roman_; }
  /// No letter or digit touches the tokens [begin, end).
  [[nodiscard]] bool stands_free(std::size_t begin, std::size_t end) const;
  /// Where company is needed: nothing but signs, ends and function words stand around.
  [[nodiscard]] bool clause_end(std::size_t at) const;
  /// "… at 3", "… 2pm": an hour is said at `at` or behind it.
  [[nodiscard]] bool hour_behind(std::size_t at) const;
  /// "25 ko", "15 tak": a day of the month without its word. `on` is "ko", which is said of days more often than "tak".
  [[nodiscard]] bool bare_monthday(std::size_t at, bool on) const;
  [[nodiscard]] bool until_day(std::size_t at) const;
  /// "every saturday at 10 |until 5 june|": what begins at `at` is the day on which the repeat ends.
  [[nodiscard]] bool ends_repeat(std::size_t at) const;
  [[nodiscard]] bool stands_for_task(std::size_t at) const;
  /// The stroke of "2026-03-05/2026-03-08".
  [[nodiscard]] bool slash_between(std::size_t at) const;
  static void join(Expr& into, const Expr& other);
  /// "Z", "+05:00", "-0500", "+5" at `at`: where it ends; `expr` gets its offset.
  [[nodiscard]] std::optional<std::size_t> offset_at(std::size_t at, Expr& expr) const;

 private:
  /// Where the next item of a list begins, after what joins two of them; nothing where the list has ended.
  [[nodiscard]] std::optional<std::size_t> after_joint(std::size_t at) const;
  void summarize() const;
  [[nodiscard]] bool read_element(const Element& element, std::size_t at, int depth, Match& out,
                                  std::size_t& end) const;
  static constexpr int kDepthMax = 2;
  struct Amount;
  [[nodiscard]] bool amount_at(std::size_t at, Amount& out) const;
  [[nodiscard]] bool fraction_at(std::size_t at, Amount& out) const;
  [[nodiscard]] bool shifted_one_at(std::size_t at, Amount& out) const;
  [[nodiscard]] bool counts_from_other(const Capture* length, int sign) const;

  [[nodiscard]] std::optional<Found> read_node(std::size_t at, int depth) const;
  void go_on(Found& found, int depth) const;
  [[nodiscard]] bool fits(ElementKind kind, const Expr& expr) const;
  [[nodiscard]] std::optional<Found> numeric_at(std::size_t at) const;
  [[nodiscard]] std::optional<Found> numeric_date(std::size_t at) const;
  [[nodiscard]] std::optional<Found> date_without_signs(std::size_t at) const;
  [[nodiscard]] std::optional<Found> date_of_three(std::size_t at, char separator) const;
  [[nodiscard]] std::optional<Found> date_of_two(std::size_t at, char separator, bool dotted) const;
  [[nodiscard]] std::optional<Found> month_in_figures(std::size_t at, char separator) const;
  [[nodiscard]] bool two_are_date(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool dotted_clock(std::size_t at) const;
  [[nodiscard]] bool ends_dotted(std::size_t at) const;
  [[nodiscard]] bool told_dotted(std::size_t at) const;
  [[nodiscard]] bool names_verse(std::size_t at) const;
  void take_compact_clock(Found& found) const;
  [[nodiscard]] std::optional<Found> numeric_clock(std::size_t at, bool inside = false) const;
  [[nodiscard]] std::optional<Found> two_parts(std::size_t at, int depth) const;
  [[nodiscard]] bool can_join(const Expr& left, const Expr& right) const;
  [[nodiscard]] bool act(const TimeRule& rule, const Match& match, std::size_t at, Expr& out) const;
  // Each takes the actions of its file; false: not a time after all.
  [[nodiscard]] bool act_on_weekday(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_weekday(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_weekday_away(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_next_weekdays(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_nth_weekday_from(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_closest_weekday(const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_date(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_monthday(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_monthday_range(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_day_of_month(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_day_of_span(const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_holiday(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_holiday(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_date_of_year(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_same_time(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_beside_date(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool attribute(std::size_t at) const;
  [[nodiscard]] bool act_on_length(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_shifted_period(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_next_length(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_length_from_spoken(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_length_from(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_date_for(const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_years(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_month(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_shifted_month(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_quarter(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool due_before(std::size_t season) const;
  [[nodiscard]] bool on_season(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_half(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_week_number(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_weekend(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_week_of(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_period(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_edge(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_edge(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_first_length(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_rest_of(const Match& match, Expr& out) const;
  [[nodiscard]] bool nth_of(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool nth_in(LocalDays begin, LocalDays end, const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] static const Capture* unit_of_whole(const Match& match);
  [[nodiscard]] bool edge_of(Expr& out, const Expr& whole, Edge edge) const;
  [[nodiscard]] bool act_on_clock(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_zone(const TimeRule& rule, const Match& match, Expr& out) const;
  /// From the zone in which it was said to the reader's.
  void to_own_zone(const Expr& expr, When& when) const;
  [[nodiscard]] bool meal_time(std::size_t at) const;
  [[nodiscard]] bool minutes_past(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_hour(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_hour_of_part(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool on_hour_to_clock(const Match& match, Expr& out) const;
  [[nodiscard]] bool on_hour_to_hour(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool bare_military_hour(std::size_t at) const;
  [[nodiscard]] bool on_military_hour(const TimeRule& rule, const Match& match, Expr& out) const;
  [[nodiscard]] bool act_on_part(const TimeRule& rule, const Match& match, std::size_t at, Expr& out) const;
  [[nodiscard]] std::optional<std::size_t> lead_at(std::size_t at, PrepMeaning& meaning) const;
  [[nodiscard]] std::optional<std::size_t> trail_at(std::size_t at, PrepMeaning& meaning) const;
  /// A number alone, where it can only be an hour.
  [[nodiscard]] std::optional<Found> hour_at(std::size_t at, bool sure) const;
  [[nodiscard]] std::optional<Found> hour_after_day(const Found& found) const;
  /// The year that stands apart: "Thu Oct 26 11:00:09 2023".
  void take_year(Found& found) const;
  void match_weekday(Expr& into, const Expr& other) const;
  [[nodiscard]] bool supported(const Expr& expr, std::size_t begin, std::size_t end, bool prepared) const;
  /// A year stands there that no template took: the date with it would not be real.
  [[nodiscard]] bool year_follows(std::size_t at) const;
  [[nodiscard]] bool pointed_hour(std::size_t at) const;
  [[nodiscard]] bool not_of_month(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool number_follows(std::size_t at) const;
  void step_back(Expr& expr) const;
  void range(Found& found, bool between, PrepMeaning meaning) const;
  bool range_to(Expr& from, const Expr& end) const;
  bool range_of_dates(Expr& from, const Expr& end) const;
  /// A call of something that takes a template, whatever it is: one loop over candidates serves all who look for them.
  class Visitor {
   public:
    template <typename Visit>
    explicit Visitor(Visit& visit)
        : visit_(&visit), call_([](const void* to, const Template& made) { (*static_cast<Visit*>(to))(made); }) {}
    void operator()(const Template& made) const { call_(visit_, made); }

   private:
    const void* visit_;
    void (*call_)(const void*, const Template&);
  };
  /// Visits the templates of `set` that may go on at `at`.
  void best_on(const TemplateSet& set, std::size_t at, Visitor visit) const;
  [[nodiscard]] NextToken next_to(std::size_t at) const;

  const Tokens& tokens_;
  const ReadContext& context_;
  bool roman_;
  bool repeating_ = false;
  mutable Summary summary_;
  mutable std::uint32_t serial_ = 0;  ///< Of what this thread remembers for these tokens.
};

template <typename Accept>
void Grammar::best(const TemplateSet& set, std::size_t at, int depth, Accept accept) const {
  if (at >= tokens_.list.size() || tokens_.list[at].literal || (tokens_.list[at].starts & set.mark) == 0) return;
  Match found;
  const auto attempt = [&](const Template& made) {
    found.count = 0;
    if (match(made, 0, at, depth, found)) accept(made, found);
  };
  best_on(set, at, Visitor(attempt));
}

// Calendar helpers.
LocalDays make_day(int year, int month, int day);
bool real_date(int year, int month, int day);
int year_of(LocalDays day);
int month_of(LocalDays day);
int day_of(LocalDays day);
/// 0 Monday .. 6 Sunday.
int weekday_of(LocalDays day);
LocalDays add_months(LocalDays day, int months);
LocalDays start_of(LocalDays day, Unit unit);
LocalDays add_units(LocalDays day, Unit unit, int count);
LocalDays add_workdays(LocalDays day, int count);
/// Of the given year.
LocalDays holiday_on(Holiday which, int year);
/// The first on or after `day`.
LocalDays holiday_from(Holiday which, LocalDays day);

/// Hours of a part of day, and the one at which a task falls due.
struct PartHours {
  int begin, end, due;
};
PartHours hours_of(Part part);
/// A part of day said with a time settles am or pm, and nothing else.
int settle_by_part(int clock, Part part, int& extra_days);

void set_day(Expr& expr, LocalDays day);
void set_span(Expr& expr, LocalDays begin, LocalDays end, Grain grain);
void set_period(Expr& expr, LocalDays begin, Unit unit, int count = 1);
/// A moment, to the minute or, for `grain` a second, to that.
void set_instant(Expr& expr, LocalSeconds to, Grain grain);
/// Longer than any time that is reckoned with.
bool too_long(const Duration& said);
/// So long after `from`, or before it with `sign` -1, but for what is shorter than a day.
LocalDays moved_by(LocalDays from, const Duration& said, int sign);
/// The same day or period in another year.
void set_year(Expr& expr, int year);

}  // namespace yaad::language
