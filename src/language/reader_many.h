// What makes several readings of one message; read() and read_all() are their only users.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "language/reader.h"
#include "language/token.h"

namespace yaad::language {

/// One reading for each line of `text`; none when it has but one.
std::vector<Reading> read_lines(std::string_view text, const ReadContext& context);

/// "…, and sow wheat the monday after that": the first such day behind that of the task before.
void count_from_before(std::vector<Reading>& all);

/// "maths on the 20th and science on the 24th", said behind both: the 24th of the month of the 20th.
void go_on_in_month(std::vector<Reading>& all);
/// "dentist tomorrow at 10, pick up the kids at 3": what has an hour alone is on the day of what stands before it, when
/// that has its hour as well.
void go_on_that_day(std::string_view text, const ReadContext& context, std::vector<Reading>& all);

/// "call the bank at 11 and at 3": a reading for each time at which the same falls due.
void spread_further(std::vector<Reading>& all);

/// One reading for each of several clauses, of which `tokens` are the tokens; none when it is one.
std::vector<Reading> read_clauses(std::string_view text, const Tokens& tokens, Language language,
                                  const ReadContext& context);

/// Signs that a message may have a clause that only says why, or only asks to keep what the rest says. Nearly all have
/// none.
struct Clues {
  bool reason = false;  ///< A pause, "so", "because".
  bool keep = false;    ///< "it", "that", "them": what "put it on my list" speaks of.
};
Clues clues_of(const Tokens& tokens);

/// What a message asks for whose other clause only says why ("…, so move football to the 19th"): the reading of the
/// clause that asks. Nothing when there is no such clause, or when alone it does not say enough. `tokens` are those of
/// the whole message.
std::optional<Reading> read_without_reason(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "Take the antibiotics at 8am for 5 days": every day, for so long.
std::optional<Reading> read_course(std::string_view text, const Tokens& tokens, Language language,
                                   const ReadContext& context);

/// "I'm supposed to send the invoice today but it'll have to be monday": the change of the task that was planned.
std::optional<Reading> read_put_off(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "The bank needs my id by friday so I have to scan it tomorrow": the duty, which names by a pronoun what the reason
/// is about, with its name: "scan my id". Only where the duty has a time.
std::optional<Reading> read_duty_about_thing(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "Kids have no school on friday so I need to find a babysitter", of which `whole` made one task: the duty alone.
std::optional<Reading> read_duty_behind_reason(std::string_view text, const Tokens& tokens, const ReadContext& context,
                                               const Reading& whole);

/// "write a reference for Anna, she needs it" of "… by friday": who needs it is no part of the name.
void leave_out_who_needs(Reading& whole);
/// "buy a gift for Ahmed, his birthday is on 12 december": whose it is only the first clause names; the second one is
/// kept with it, and is no task of its own.
void keep_what_is_of_owner(std::string_view text, std::vector<Reading>& all);
/// The same of the message read as one.
void keep_what_is_of_owner(std::string_view text, Reading& whole);

/// What is to be kept of a message whose last clause only asks to keep it: "…, so put that on my list".
std::optional<Reading> read_what_to_store(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// What an order asks for that only points at the task which the news before it names: "the barbecue's off, scrap it".
std::optional<Reading> read_news(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// What the sure half of a message asks for whose other half is a remark ("worming the dog is done, wasn't as bad as i
/// feared"): for messages of which the whole makes no sense.
std::optional<Reading> read_beside_remark(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// Whether a word leaves something out of many; nearly no message holds one.
bool may_except(const Tokens& tokens);
/// "Delete everything but the milk": the reading of what is asked of many, with those that are left out in its filter.
std::optional<Reading> read_except(std::string_view text, const Tokens& tokens, Language language,
                                   const ReadContext& context);

/// Takes a list's name out of the title of `whole`, the reading of a message that says where a task goes: "renew my
/// passport goes on my list of things to do".
void leave_out_place(std::string_view text, const Tokens& tokens, const ReadContext& context, Reading& whole);

struct Stretch {
  Span bytes;
  bool bullet = false;  ///< Read as in quick add.
  bool clause = false;  ///< Of a message that was parted already: it is not parted again.
};

/// Without blanks at its ends.
Span trimmed(std::string_view text, Span span);

/// "exam on 14 february, remind me to revise a week before": counted from the day that was told, which the task itself
/// has not.
void remind_before_told(std::vector<Reading>& all);

/// "A month before" the 14th is the 14th, not thirty days back: how many months `words` say that are `minutes` long; 0
/// where months are not what they say.
int months_said(std::string_view words, int minutes);

/// The day, or the moment where `told` has one or less than days are counted, that is `minutes` before `told`; where
/// `months` are said those count, and not their minutes.
CivilDateTime counted_before(const CivilDateTime& told, int minutes, int months);

/// "flight kal raat 2 baje hai, 3 ghante pehle nikalna hai": what is told, and what is to be done so long before it.
std::vector<Reading> read_urdu_before_told(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// The spans of the reading of what begins at `by` in `text` become those of the whole.
void move_spans(std::string_view text, std::uint32_t by, Reading& made);

/// A part of the message by itself; the spans of the reading are those of the whole.
Reading read_part(std::string_view text, const Stretch& part, const ReadContext& context);

/// The same with the words that it leaves out in front or behind: the spans are those of what was said.
Reading read_completed(std::string_view text, const Stretch& part, std::string_view front, std::string_view back,
                       const ReadContext& context);

/// A new task that need not be asked about.
bool is_new(const Reading& reading);

/// A change of tasks that says all it needs: which, and to what.
bool changes_task(const Reading& reading);

/// "wake up at 7 on weekdays and 9 on weekends": one thing with two rules, where the second leaves out its name.
std::vector<Reading> read_two_series(std::string_view text, const Tokens& tokens, const ReadContext& context);
/// "I called Sana, now I need to send her the photos": what is done, and what comes after it.
std::vector<Reading> read_done_and_next(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "paid the plumber and called the bank", "gym done, yoga done": several things done, each with words of its own that
/// say so. "Finished the draft and sent it" is one.
std::vector<Reading> read_done_row(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "kal bukhar tha aur aaj dawai leni hai", «گولی کھا لی، دودھ لانا ہے»: what is to be done, without what is over in
/// front of it; that comes first where it tells that a task is done. None when the message is nothing of the kind.
std::vector<Reading> read_behind_past(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "bijli ka bill aa gaya hai, aakhri tareekh 28 hai, 18 hazar ka hai": the one thing that a message of several clauses
/// names to be done, with the time that another says; what is told besides is its description. Nothing where it is not
/// one thing, or where more is asked. `whole` is the reading of all of it as one clause.
std::optional<Reading> read_urdu_facts(std::string_view text, const Reading& whole, const ReadContext& context);

/// The same where a bill or a form has come: "pani ka bill aya hai, 3 hazar ka hai, 30 tak bharna hai".
std::optional<Reading> read_urdu_bill(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "roz 9 baje dukan kholni hai, juma chutti", "is hafte night duty hai, mangal budh jumerat raat 8 se subah 8": a
/// series whose days stand in a clause of their own.
std::optional<Reading> read_urdu_days(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// One reading for each of several orders in one message ("delete the gym. move yoga to friday"), of which `tokens` are
/// the tokens; none when it is one.
std::vector<Reading> read_orders(std::string_view text, const Tokens& tokens, const ReadContext& context);
/// The same of Urdu, where each clause ends with its verb: "doodh hata do aur anday kal kar do".
std::vector<Reading> read_urdu_orders(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "Monday ko 9th ka test hai aur Wednesday ko 10th ka", "roz subah 5 baje … aur sham 5 baje bhi": the second is like
/// the first; none when it is not.
/// `named`: also things that have nothing in common with the first, "mehndi 15 ko hai aur barat 16 ko".
std::vector<Reading> read_urdu_again(std::string_view text, const Tokens& tokens, const ReadContext& context,
                                     bool named);
/// "shadi ki tayyari: hall booking, card chapwana": a task for each, with the heading as its description.
std::vector<Reading> read_urdu_listed(std::string_view text, const Tokens& tokens, const ReadContext& context);
/// "jumme ko doctor hai", "plumber 10 baje aayega", «ہفتے کو شادی ہے»: the tokens [begin, end) may tell in Urdu what
/// takes place, and when.
bool ends_urdu_event(const std::vector<Token>& list, std::size_t begin, std::size_t end);
/// "budget banana hai |email bhejni hai": the "hai" at `at` ends a duty that began at `begin`, and another follows with
/// nothing between.
bool goes_on_with_duty(const std::vector<Token>& list, std::size_t begin, std::size_t at);

/// One reading for each of what the tokens [begin, end) move to times of their own ("move the dentist to 5 and dinner
/// to 9"), where only the first has a verb; none when they are not at least two.
std::vector<Reading> read_moves(std::string_view text, const std::vector<Token>& list, std::size_t begin,
                                std::size_t end, const ReadContext& context);
/// The same of Urdu, where only the last has a verb: "dentist kal aur dinner jumay ko kar do".
std::vector<Reading> read_urdu_moves(std::string_view text, const Tokens& tokens, const ReadContext& context);
/// "…, aur dinner jumay ko": `next`, which is `part` of `text`, moves a task as `first` does when it could be one.
void carry_urdu_verb(std::string_view text, const Tokens& tokens, const Stretch& part, const Reading& first,
                     const ReadContext& context, Reading& next);

/// One reading for each of several things that have their own times ("call ali at 4 and sara at 5"); none when it is
/// one.
std::vector<Reading> read_timed_row(std::string_view text, const Tokens& tokens, const ReadContext& context);
/// The same of a list under a heading: "tomorrow: buy eggs, gym at 6", "add two things: …".
std::vector<Reading> read_listed(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// The same of errands that "add" asks for: "add water plants, feed cat and call Sara".
std::vector<Reading> read_errands(std::string_view text, const Tokens& tokens, const ReadContext& context);

/// "kal bank jana hai aur bill bharna hai": `next`, which is `part` of `text`, has the day of `first` unless it says
/// its own.
void take_day(Reading& next, const Reading& first, std::string_view text, const Stretch& part,
              const ReadContext& context);

/// As read(), of one clause: without a description, and not parted again.
Reading read_whole(std::string_view text, const ReadContext& context);

}  // namespace yaad::language
