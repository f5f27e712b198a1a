// From pieces and a command to the finished Reading.
#pragma once
#include "language/intent.h"

namespace yaad::language {

struct UrduCommand;
/// Tokens of `text` with what the lexicon knows of them, and the language that they are of.
Language prepare_tokens(std::string_view text, const ReadContext& context, Tokens& tokens);

/// Reads one message; used once.
class Frame {
 public:
  /// Fills `out`, which is as it was made.
  Frame(std::string_view text, Tokens& tokens, const ReadContext& context, Language language, Reading& out);
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;
  ~Frame();
  void read();
  /// What the intent model would look at; for training. Instead of read().
  void features(RuleGuess& guess, IntentFeatures& out);

 private:
  void finish();
  void find_pieces();
  void find_priority_words();
  [[nodiscard]] bool headed() const;
  void find_match();
  [[nodiscard]] bool shifts() const;
  [[nodiscard]] Facts facts() const;
  void chat();
  void follow_rules(const RuleGuess& guess);
  void follow_model(Intent intent);
  [[nodiscard]] bool duty_by_day(const CommandMatch& match) const;
  [[nodiscard]] bool says_must() const;
  [[nodiscard]] bool names_task(const CommandMatch& match) const;
  [[nodiscard]] bool adds_errand(const CommandMatch& match) const;
  [[nodiscard]] bool cancels_own(const Gap& gap) const;
  [[nodiscard]] bool sends_by_day() const;
  [[nodiscard]] bool forbids() const;
  [[nodiscard]] float errand_weight() const;
  [[nodiscard]] float bare_weight() const;
  void favour(const RuleGuess& guess, IntentOdds& odds) const;
  [[nodiscard]] bool reminds_of_existing() const;
  [[nodiscard]] bool tells_of(std::size_t at) const;
  [[nodiscard]] bool reports(std::size_t at) const;
  [[nodiscard]] bool holds_foreign() const;
  [[nodiscard]] bool tells() const;
  [[nodiscard]] bool asks_leave() const;
  [[nodiscard]] bool must() const;
  [[nodiscard]] bool bare_need() const;
  [[nodiscard]] bool begins_with_verb() const;
  [[nodiscard]] bool begins_as_order() const;
  [[nodiscard]] bool told_to() const;
  [[nodiscard]] bool not_yet_done() const;
  [[nodiscard]] bool day_of_bins() const;
  [[nodiscard]] bool waits_for_end() const;
  [[nodiscard]] bool cancels_by_day() const;
  [[nodiscard]] bool undone_by_others() const;
  [[nodiscard]] bool tells_to() const;
  [[nodiscard]] bool does_it() const;
  [[nodiscard]] bool ends_in_order() const;
  [[nodiscard]] bool falls_due() const;
  bool match_before_ticking();
  [[nodiscard]] bool day_tells() const;
  [[nodiscard]] bool compound_foreign() const;
  [[nodiscard]] bool has_done() const;
  [[nodiscard]] bool marked() const;
  [[nodiscard]] bool said_outright(const RuleGuess& guess) const;
  [[nodiscard]] bool foreign_object() const;
  [[nodiscard]] bool shown_work() const;
  [[nodiscard]] bool points_at_this() const;
  [[nodiscard]] bool done_by_form() const;
  [[nodiscard]] bool errand() const;
  [[nodiscard]] bool goes_on_errand(std::size_t at) const;
  [[nodiscard]] bool sees_to_device(std::size_t at) const;
  [[nodiscard]] bool errand_at(std::size_t at) const;
  [[nodiscard]] bool only_pronouns(Gap gap) const;
  [[nodiscard]] bool only_points(Gap gap) const;
  [[nodiscard]] bool holds_command() const;
  [[nodiscard]] Gap longest_stretch(Gap within) const;
  [[nodiscard]] bool compounded(std::size_t at) const;
  [[nodiscard]] bool of_others() const;
  [[nodiscard]] bool wakes_me() const;
  [[nodiscard]] std::size_t fronted_errand() const;
  [[nodiscard]] bool moves_house() const;
  [[nodiscard]] RuleGuess rule_guess() const;
  [[nodiscard]] RuleGuess bare_guess() const;
  [[nodiscard]] bool for_another_service(const CommandRule& rule) const;
  [[nodiscard]] bool points_elsewhere(const CommandRule& rule) const;
  void apply(const CommandMatch& match);
  void create(const CommandMatch& match);
  void update(const CommandMatch& match);
  [[nodiscard]] bool keeps_verb(const Gap& gap) const;
  [[nodiscard]] std::size_t from_event(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool names_deed(const Gap& gap) const;
  [[nodiscard]] Gap whole_deed(const CommandMatch& match, const Gap& gap) const;
  [[nodiscard]] std::size_t later_to(const Gap& first, const Gap& second) const;
  void target(const Gap& gap);
  void trim_title(std::size_t& begin, std::size_t& end) const;
  [[nodiscard]] std::size_t end_of_quoted(const Gap& gap) const;
  [[nodiscard]] std::size_t before_making(Gap gap) const;
  [[nodiscard]] std::size_t with_again(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_denial(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_copula(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool moves_earlier() const;
  [[nodiscard]] std::size_t before_reason(std::size_t begin, std::size_t end) const;
  void choose_by_tags();
  bool cut_tags_behind();
  void end_before(std::size_t at);
  void cut_second_change();
  void add_tags(const Gap& gap, std::vector<std::string>& tags);
  [[nodiscard]] std::size_t before_report(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_start(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool tells_price(std::size_t at, std::size_t end) const;
  void move_by_length();
  void move_by_passed_time();
  [[nodiscard]] std::size_t wish_words(std::size_t begin, std::size_t end) const;
  void query(const CommandMatch& match);
  void query_names();
  void query_word(std::size_t at);
  [[nodiscard]] std::size_t before_place(std::size_t from) const;
  [[nodiscard]] bool selects_completed(std::size_t at) const;
  [[nodiscard]] bool names_many(const Gap& gap) const;
  [[nodiscard]] bool lowers() const;
  [[nodiscard]] bool clears(const auto& words) const;
  void unwrap_wish();
  void dialogue(const CommandMatch& match);
  [[nodiscard]] bool english_order() const;
  bool urdu();
  void urdu_apply(const UrduCommand& found);
  void choose_by_day();
  void urdu_filter(const UrduCommand& found);
  void urdu_changes(const UrduCommand& found);
  void urdu_day(int day, std::size_t number);
  [[nodiscard]] std::size_t new_day_said() const;
  void take_new_day();
  void no_command(const RuleGuess& guess);
  void correct_hour(int hour);
  void refuse();
  [[nodiscard]] bool only_remarks(Intent intent) const;
  [[nodiscard]] bool orders_done() const;
  [[nodiscard]] bool asks_back() const;
  [[nodiscard]] bool tells_past() const;
  [[nodiscard]] bool tells_how_often() const;
  [[nodiscard]] bool goes_on(std::size_t at) const;
  [[nodiscard]] bool hates() const;
  [[nodiscard]] bool out_of_race(std::size_t place) const;
  [[nodiscard]] bool cancelled_long_ago() const;
  [[nodiscard]] bool exclaims() const;
  [[nodiscard]] bool says_twice() const;
  [[nodiscard]] bool recalls() const;
  [[nodiscard]] bool tells_when() const;
  [[nodiscard]] bool long_ago() const;
  [[nodiscard]] bool only_joins() const;
  [[nodiscard]] bool greets_you() const;
  [[nodiscard]] bool asks_you() const;
  [[nodiscard]] bool owned_event() const;
  [[nodiscard]] bool owned_each_year() const;
  [[nodiscard]] bool is_longer() const;
  [[nodiscard]] bool long_past(const CommandRule& rule) const;
  [[nodiscard]] bool ends_done() const;
  [[nodiscard]] bool changes_part() const;
  [[nodiscard]] bool said_from_to() const;
  [[nodiscard]] bool says_how_long() const;
  void move_from_to();
  void move_hours_from_to();
  [[nodiscard]] bool turns_between(const Grammar::Found& first, const Grammar::Found& last) const;
  static void take_half_of(const Expr& from, Expr& to);
  void take_last_time();
  void skip_now();
  void quick_add();
  void put_slots();
  void put_changes();
  void put_filter();
  /// A piece on its way.
  struct Mark {
    PieceKind kind;
    Span bytes;
    Taken* taken;  ///< Null: a title or a command.
  };
  void put_times();
  void put_pieces();
  void part_overlaps(std::vector<Mark>& marks) const;
  void mark_commands(std::vector<Mark>& marks) const;
  void either_day();
  /// The words of items [begin, end), as they were written, without what pieces took.
  [[nodiscard]] std::string words(std::size_t begin, std::size_t end);
  /// The same of what is no part of the title: a tag, a new name.
  [[nodiscard]] std::string said_of(const When& when) const;
  [[nodiscard]] std::string words_beside(std::size_t begin, std::size_t end);
  [[nodiscard]] bool day_follows(std::size_t token) const;
  [[nodiscard]] bool preposition_follows(std::size_t token) const;
  [[nodiscard]] bool any(Class kind) const;
  [[nodiscard]] bool has(std::size_t item, Class kind) const {
    const auto& list = items_.tokens.list;
    return item < list.size() && (list[item].classes & bit(kind)) != 0 && !list[item].literal;
  }
  [[nodiscard]] std::size_t count(Class kind) const;

  std::string_view text_;
  Tokens& tokens_;
  const ReadContext& context_;
  bool roman_;
  Slots slots_;
  Items items_;
  std::optional<CommandMatch> match_;
  Reading& out_;
  std::vector<Span> title_spans_;
  Gap second_{};          ///< "and tag it admin": another change of the same task, behind the first.
  bool by_verb_ = false;  ///< The clause reader has left out the small words already.
};

}  // namespace yaad::language
