// How an Urdu message is read clause by clause; urdu_clause.h is what others use.
#pragma once
#include "language/urdu_clause.h"
#include "language/urdu_verbs.h"

namespace yaad::language {

inline UrduCommand plain(Intent intent, double confidence, Detail detail = Detail::kNone) {
  UrduCommand made;
  made.intent = intent;
  made.detail = detail;
  made.confidence = confidence;
  return made;
}

inline UrduCommand refusal() { return plain(Intent::kUnknown, 0.3); }

/// Reads one message; used once.
class UrduReader {
  using Second = UrduCommand::Second;

 public:
  UrduReader(const Items& items, const UrduSlots& slots, const Grammar& grammar)
      : items_(items), slots_(slots), grammar_(grammar), words_(items) {}

  std::optional<UrduCommand> run();
  std::optional<UrduCommand> whole();

 private:
  // --- objects ---------------------------------------------------------------------------------------------------

  /// Without the small words at either end; empty when nothing but small words is there.
  [[nodiscard]] Gap object(std::size_t begin, std::size_t end, bool of_a_task) const;

  [[nodiscard]] bool quote(std::size_t i) const { return words_.norm(i) == "\"" || words_.norm(i) == "'"; }
  [[nodiscard]] bool stays_inside(std::size_t begin, std::size_t at) const;
  [[nodiscard]] bool norm_is_until(std::size_t i) const;
  [[nodiscard]] bool named_so(std::size_t i, std::size_t end) const;
  [[nodiscard]] bool also(std::size_t i) const;
  [[nodiscard]] Gap with_tail(Gap gap, std::size_t end) const;
  [[nodiscard]] bool possessive(std::size_t i) const;
  [[nodiscard]] bool filler(std::size_t i) const;

  /// Where "list se", "fehrist mein" ends the object.
  [[nodiscard]] std::size_t without_list(std::size_t begin, std::size_t end, bool& said) const;

  [[nodiscard]] std::size_t find(std::size_t begin, std::size_t end, Role kind) const;

  [[nodiscard]] bool any(std::size_t begin, std::size_t end, Role kind) const { return words_.any(begin, end, kind); }
  [[nodiscard]] bool asks(std::size_t begin, std::size_t end) const;

  [[nodiscard]] bool slots() const;

  // --- shapes of whole messages ----------------------------------------------------------------------------------

  [[nodiscard]] bool agrees(std::size_t at) const;
  [[nodiscard]] bool ends_in_manner(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool called(std::size_t at) const;
  void without_calls(std::size_t& begin, std::size_t& end) const;

  /// "bhai ko kehna hai charger wapas kare", "achar dalna hai jab keri aaye": a duty, and more of it behind.
  std::optional<UrduCommand> duty_and_rest(std::size_t begin, std::size_t end);

  std::optional<UrduCommand> reminded_thing(std::size_t begin, std::size_t end);

  /// "naya kaam: …", "likho: …", "kaam - …"
  std::optional<UrduCommand> titled_line(std::size_t begin, std::size_t end);

  static bool reminds(const VerbGroup& group);
  static bool writes(const VerbGroup& group);

  /// "likh lo ke …", "yaad dila do ke …", "soch raha hun ke …"
  std::optional<UrduCommand> before_that(std::size_t begin, std::size_t end);

  /// "warna …", "kyunke …", ", agli dafa dekhein ge": why, not what.
  [[nodiscard]] std::size_t cut_reasons(std::size_t begin, std::size_t end) const;

  [[nodiscard]] Gap parted_at(std::size_t begin, std::size_t end) const;

  /// "darzi se kapray le liye, tick kar do": the last clause says what to do with what the one before names.
  std::optional<UrduCommand> two_clauses(std::size_t begin, std::size_t end);

  [[nodiscard]] std::size_t before_relative(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool as_much(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool to_a_person(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool written(std::size_t at) const;
  std::optional<UrduCommand> tag_before_name(std::size_t begin, std::size_t end);
  [[nodiscard]] bool beside(std::size_t at) const;
  [[nodiscard]] bool brings_up(std::size_t begin, const VerbGroup& group) const;
  [[nodiscard]] bool gives_reason(const VerbGroup& order, const VerbGroup& last, std::size_t begin,
                                  std::size_t end) const;
  [[nodiscard]] bool words_of_name(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> not_needed(std::size_t begin, std::size_t end) const;

  [[nodiscard]] std::size_t without_degree(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_degree(std::size_t begin, std::size_t end) const;

  /// "aakhri tareekh hai": says only when.
  [[nodiscard]] bool only_dates(std::size_t begin, std::size_t end) const;

  /// The end of a clause's object: what its own verb group leaves.
  [[nodiscard]] std::size_t object_end(std::size_t begin, std::size_t comma, const VerbGroup& group) const;

  /// Behind the verb only "list se" and the like may stand.
  [[nodiscard]] std::size_t clause_tail(const VerbGroup& group, std::size_t end) const;

  /// The verb first: "add kro …", "yaad dilana …", "mark kar do … mukammal", "note kar lo …".
  std::optional<UrduCommand> front_command(std::size_t begin, std::size_t end);

  UrduCommand created(std::size_t begin, std::size_t end, double confidence, Detail detail = Detail::kNone);

  // --- one clause ------------------------------------------------------------------------------------------------

  std::optional<UrduCommand> clause(std::size_t begin, std::size_t end);

  /// "nikal do list se", "le liye maine", "lagana hai chat par": something stands behind the verb.
  std::optional<UrduCommand> verb_inside(std::size_t begin, std::size_t end, const VerbGroup& last);

  static bool shows(const VerbGroup& group);

  /// "jin kaamon ki tareekh nahi wo nikalo"
  [[nodiscard]] bool relative(std::size_t begin, std::size_t end, const VerbGroup& group) const;

  std::optional<UrduCommand> decide(std::size_t begin, std::size_t end, const VerbGroup& group);

  std::optional<UrduCommand> told(std::size_t begin, std::size_t end, const VerbGroup& group);

  std::optional<UrduCommand> duty(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "gym wala kaam", "doodh lana ko": a task that is on the list.
  [[nodiscard]] std::size_t before_say(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool points_at_task(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool points_only(const Gap& gap) const;
  [[nodiscard]] std::size_t past_told(std::size_t begin, std::size_t end) const;

  [[nodiscard]] UrduCommand target(Intent intent, std::size_t begin, std::size_t end, double confidence,
                                   Detail detail = Detail::kNone) const;

  [[nodiscard]] bool names_wala(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t wala_task(std::size_t begin, std::size_t end) const;

  [[nodiscard]] std::size_t before_instead(std::size_t begin, std::size_t end) const;
  UrduCommand update(std::size_t begin, std::size_t end, double confidence, Detail detail = Detail::kNone);
  [[nodiscard]] std::size_t before_changing(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t behind_absence(std::size_t begin, std::size_t end) const;

  std::optional<UrduCommand> remind(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "interview se … pehle yaad dilana": nothing new is to be done.
  std::optional<UrduCommand> its_reminder(std::size_t begin, std::size_t end);
  std::optional<UrduCommand> remind_existing(std::size_t begin, std::size_t end);

  // --- orders ----------------------------------------------------------------------------------------------------

  std::optional<UrduCommand> order(std::size_t begin, std::size_t end, const VerbGroup& group);

  [[nodiscard]] std::optional<UrduCommand> own_errand(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] UrduCommand created_thing(std::size_t begin, std::size_t end) const;
  [[nodiscard]] UrduCommand skipped(std::size_t begin, std::size_t end, double confidence) const;
  std::optional<UrduCommand> snooze(std::size_t begin, std::size_t end, const VerbGroup& group);
  [[nodiscard]] bool again(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t without_again(std::size_t begin, std::size_t end) const;

  std::optional<UrduCommand> write(std::size_t begin, std::size_t end);

  std::optional<UrduCommand> end_it(std::size_t begin, std::size_t end, const VerbGroup& group);

  std::optional<UrduCommand> delete_it(std::size_t begin, std::size_t end, const VerbGroup& group);

  std::optional<UrduCommand> leave(std::size_t begin, std::size_t end);

  std::optional<UrduCommand> restored(std::size_t begin, std::size_t end);

  std::optional<UrduCommand> repeated(std::size_t begin, std::size_t end);

  /// "ka repeat band karo" stops a rule; "band karo" alone is for a lamp, or for a task that was named before.
  std::optional<UrduCommand> close(std::size_t begin, std::size_t end);

  std::optional<UrduCommand> schedule(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// What is left: rakh, daal, laga, kar, le ja with a time, a rule, an amount.
  std::optional<UrduCommand> other_order(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// The word right before "kar" makes it a verb of its own: "call karo", "tez karo".
  [[nodiscard]] bool unusual(std::size_t begin, std::size_t end) const;

  std::optional<UrduCommand> cleared_away(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "do din aage kar do"
  std::optional<UrduCommand> moved_by(std::size_t begin, std::size_t end);

  // --- turns of phrase -------------------------------------------------------------------------------------------

  std::optional<UrduCommand> whether_done(std::size_t begin, std::size_t end);
  [[nodiscard]] bool ticked(std::size_t at) const;
  [[nodiscard]] std::optional<UrduCommand> slipped(std::size_t begin, std::size_t comma, std::size_t end) const;
  [[nodiscard]] bool tagged_tasks(std::size_t begin, const VerbGroup& group) const;
  [[nodiscard]] bool some_task_that(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool some_event(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool sends_list(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] bool little(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool asks_free(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_negation(std::size_t begin, std::size_t end);
  [[nodiscard]] bool any_need(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Gap without_why(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool degree(std::size_t at) const;
  [[nodiscard]] Gap left_undone(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool brings_back(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> reopened(std::size_t begin, std::size_t end);
  std::optional<UrduCommand> with_attribute(std::size_t begin, std::size_t comma, std::size_t second, std::size_t end);
  [[nodiscard]] std::optional<UrduCommand> out_of_done(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t not_now(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> woken(std::size_t begin, const VerbGroup& group);
  [[nodiscard]] std::optional<UrduCommand> reminded_again(std::size_t begin, std::size_t end,
                                                          const VerbGroup& group) const;
  [[nodiscard]] std::optional<UrduCommand> from_now(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> quoted_name(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> renamed_front(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> dated(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t past_opening(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t before_lying(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool only_occasion(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> more_time(std::size_t begin, std::size_t end);
  [[nodiscard]] bool gives_time(std::size_t verb) const;
  [[nodiscard]] bool gives_to_person(std::size_t begin, std::size_t end, std::size_t verb) const;
  [[nodiscard]] bool frees(std::size_t at) const;
  [[nodiscard]] std::optional<UrduCommand> got_rid_of(std::size_t begin, std::size_t end) const;

  // --- beside an order -------------------------------------------------------------------------------------------

  [[nodiscard]] bool adds(std::size_t begin, const VerbGroup& last) const;
  [[nodiscard]] bool pause(std::size_t i) const;
  [[nodiscard]] VerbGroup front_group(std::size_t i, std::size_t end) const;
  [[nodiscard]] bool remarks(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t past_remark(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_why(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t before_statement(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_prayer(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> left_first(std::size_t begin, std::size_t end);
  [[nodiscard]] bool cut_off(const VerbGroup& group) const;
  [[nodiscard]] std::optional<UrduCommand> thrown_away(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> time_changed(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> named_by_deed(std::size_t begin, std::size_t end);
  [[nodiscard]] std::optional<UrduCommand> visited(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] bool own_event(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t before_tag(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> tagged_behind(std::size_t begin, std::size_t end);
  std::optional<UrduCommand> parts(std::size_t begin, std::size_t end);
  [[nodiscard]] bool takes_out() const;

  // --- said to people (urdu_remarks.cpp) -----------------------------------------------------------------------------

  [[nodiscard]] bool only_talk(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool prays(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t past_excuse(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool excuses(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool sums(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool has_habit(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool relieved(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool only_goes_on(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool likes(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool begins_with_if(std::size_t begin) const;
  [[nodiscard]] bool supposes(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool calls_ride(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool public_duty(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool takes_leave(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool told_to_another(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool grumbles(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool felt(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_away(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool says_twice(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> hoped_for(std::size_t begin, std::size_t end, const VerbGroup& group);
  [[nodiscard]] std::size_t before_no_need(std::size_t begin, std::size_t end) const;

  // --- told as settled (urdu_facts.cpp) ---------------------------------------------------------------------------

  [[nodiscard]] std::optional<UrduCommand> arranged(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t past_promise(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> wants_reminder(std::size_t begin, std::size_t end);
  [[nodiscard]] std::optional<UrduCommand> passed_on(std::size_t begin, std::size_t end) const;

  // --- before what is to be done (urdu_said.cpp) -------------------------------------------------------------------

  [[nodiscard]] std::size_t past_saying(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t past_telling(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t past_report(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> reported(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t past_leisure(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t past_decision(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t past_you(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool bids_remember(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool tells_only(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool belittles(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool only_weight(std::size_t begin, std::size_t end) const;

  // --- tasks as they are brought up (urdu_pointed.cpp) ---------------------------------------------------------------

  [[nodiscard]] Gap name_of(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> given_name(std::size_t begin, std::size_t end, Gap name) const;
  [[nodiscard]] bool gives_name(const VerbGroup& group) const;
  [[nodiscard]] std::optional<UrduCommand> renamed_line(std::size_t begin, std::size_t colon, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> title_becomes(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> renamed_between(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> put_into_task(std::size_t begin, std::size_t end,
                                                         const VerbGroup& group) const;
  std::optional<UrduCommand> brought_up(std::size_t begin, std::size_t end);
  [[nodiscard]] std::optional<UrduCommand> matters_less(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> done_first(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool orders_only(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool only_adds(std::size_t begin, std::size_t end) const;
  std::optional<UrduCommand> rated_behind(std::size_t begin, std::size_t comma, std::size_t second,
                                          const VerbGroup& last);
  [[nodiscard]] bool own_duty(std::size_t begin, std::size_t end) const;

  // --- attributes: name, priority, tag, date ---------------------------------------------------------------------

  std::optional<UrduCommand> change_of_attribute(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "X ka naam Y rakh do", "X ka naam badal kar Y kar do", "X ko badal kar Y kar do"
  std::optional<UrduCommand> renamed(std::size_t begin, std::size_t end, const VerbGroup& group);

  std::optional<UrduCommand> prioritised(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "X ko Y ka tag laga do", "X se Y wala tag hata do"; `end` is where the word tag stands.
  std::optional<UrduCommand> tagged(std::size_t begin, std::size_t end, Second kind);

  // --- many at once ----------------------------------------------------------------------------------------------

  /// "saare kaam", "sab", "jitne bhi … hain": not "sab se aham".
  [[nodiscard]] bool all_of(std::size_t begin, std::size_t end) const;

  /// Whether what was said of all of them is only what a filter can hold.
  [[nodiscard]] bool only_filter(std::size_t begin, std::size_t end) const;

  std::optional<UrduCommand> bulk_order(std::size_t begin, std::size_t end, Act act);

  // --- what was done ---------------------------------------------------------------------------------------------

  std::optional<UrduCommand> done(std::size_t begin, std::size_t end, const VerbGroup& group);

  static bool only_was(std::string_view verb);
  [[nodiscard]] bool tells_change(std::size_t begin, std::size_t end) const;
  static bool only_thought(std::string_view verb);
  std::optional<UrduCommand> completed(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "dawa le li", "sulwa diya": what stands before "diya" may be a verb that no list has.
  std::optional<UrduCommand> diya(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "sir ne", "wo": somebody else did it.
  [[nodiscard]] bool tells_of_others(std::size_t begin, std::size_t end) const;

  [[nodiscard]] bool says_i(const VerbGroup& group) const;
  [[nodiscard]] bool became(std::size_t begin, std::size_t at) const;
  [[nodiscard]] bool on_purpose(const VerbGroup& group, std::size_t end) const;
  [[nodiscard]] bool pays_for(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] bool first_ever(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool keeps_word(std::size_t end) const;
  [[nodiscard]] bool gave_time(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool gone_with(const VerbGroup& group) const;
  [[nodiscard]] bool ate(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] bool used_up(const VerbGroup& group, std::size_t end) const;
  [[nodiscard]] std::size_t without_paid(std::size_t begin, std::size_t end) const;

  /// "dollar phir mehenga ho gaya", "do sau rupay kilo ho gaye"
  [[nodiscard]] bool tells_how(std::size_t begin, std::size_t end) const;

  // --- questions -------------------------------------------------------------------------------------------------

  std::optional<UrduCommand> asked_behind(std::size_t begin, std::size_t end);
  std::optional<UrduCommand> asked(std::size_t begin, std::size_t end, const VerbGroup& group);

  static bool commands(const VerbGroup& group) { return group.noun != Act::kNone || group.act != Act::kOther; }

  [[nodiscard]] bool asks_when(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool asks_of_program(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<UrduCommand> wants_to_see(std::size_t begin, std::size_t end);
  [[nodiscard]] bool kept(std::size_t at, std::size_t end) const;
  std::optional<UrduCommand> anything_noted(std::size_t begin, std::size_t end);
  [[nodiscard]] bool asks_of_deed(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] bool asks_own_list(std::size_t begin, std::size_t end, const VerbGroup& group) const;
  [[nodiscard]] bool asks_whom(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool asks_how(std::size_t begin, std::size_t end) const;

  /// A query whose words, if there are any, are names of tasks.
  std::optional<UrduCommand> queried(std::size_t begin, std::size_t end, std::size_t stop, double confidence);

  std::optional<UrduCommand> query(std::size_t begin, std::size_t end, const VerbGroup& group);

  static bool words_empty(const Gap& gap) { return gap.begin >= gap.end; }

  /// Conditions that were said: overdue, without a date, done, a priority; and the words that are left.
  void put_filter(UrduCommand& made, std::size_t begin, std::size_t end, bool adjectives);

  [[nodiscard]] bool entire(std::size_t at) const;
  [[nodiscard]] bool joined(std::size_t last, std::size_t next) const;
  [[nodiscard]] bool any_now(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool first_of_all(std::size_t begin, std::size_t at) const;
  void put_words(UrduCommand& made, std::size_t begin, std::size_t end);

  // --- without a verb --------------------------------------------------------------------------------------------

  std::optional<UrduCommand> nominal(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "mere kaam", "ghar wale kaam", "bina tareekh wale tasks"
  [[nodiscard]] bool names_tasks(std::size_t begin, std::size_t end) const;

  std::optional<UrduCommand> asked_nominal(std::size_t begin, std::size_t end, const VerbGroup& group);

  /// "… hai": an event when it has a time; otherwise it tells something.
  std::optional<UrduCommand> is(std::size_t begin, std::size_t end, const VerbGroup& group);

  [[nodiscard]] bool subject(std::size_t at) const;

  /// A bare thing: a task when something says when, or when it is short.
  std::optional<UrduCommand> thing(std::size_t begin, std::size_t end);
  [[nodiscard]] bool either_or(std::size_t begin, std::size_t end) const;

  const Items& items_;
  const UrduSlots& slots_;
  const Grammar& grammar_;
  UrduWords words_;
  struct Front {
    std::size_t first = 0;
    std::size_t last = 0;
    VerbGroup group;
  };
  mutable Front front_;  ///< The group that front_group() was asked for last.
  bool later_ = false;   ///< It began with "not now".
  bool little_ = false;  ///< It began with "not very important".
  bool gone_ = false;    ///< Behind the order stood that it is no longer to be done.
};

}  // namespace yaad::language
