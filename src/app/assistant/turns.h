#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"

/// Messages in set phrases that mean something with what was just talked about: a reminder, a series, an undo. They are
/// told by their words rather than by the reading, which knows one message only. Each is empty when the message is
/// nothing of the kind. `phrase` is that of the turn's text. Pure.
namespace yaad::assistant {

struct Words;

/// "remove the reminder", "remind me of it on Thursday", "what reminders do I have?"
std::optional<Plan> reminder_turn(const Turn& turn, const Phrase& phrase);
/// "flight ki reminder 5 ghante pehle", «پانی والی یاد دہانی ایک دن پہلے»: of a task of that name, or of both in hand.
std::optional<Plan> named_reminder_turn(const Turn& turn, const Phrase& phrase);
/// Whether the question before was one of a `reminder_turn`; its answer is a time, and all else is a new matter.
bool awaits_reminder(const Turn& here);
std::optional<Plan> reminder_answer(const Turn& here);
/// Gives the task these reminders, beside those that it has or in their place; asks when it is due where that is
/// needed.
Plan set_reminders(const Turn& turn, const Task& task, const std::vector<language::ReminderPhrase>& phrases,
                   bool replace);
/// A reminder before the due time of a task that has none could never be kept: asks when it is due.
Plan ask_due(const Turn& turn, const Task& task);

/// "sunday ko nahi", "friday ka din hata do", «کل سے»: other days, or another beginning, of the series in hand.
std::optional<Plan> series_days_turn(const Turn& turn, const Phrase& phrase);

/// "delete the whole series of yoga", "skip next week", "when is the next one?"
std::optional<Plan> series_turn(const Turn& turn, const Phrase& phrase);
/// "just this one", "all of them": the answer to whether a series is to be deleted.
std::optional<Plan> series_answer(const Turn& here);
/// Deletes a repeating task, once it is clear how much of it is meant.
Plan delete_repeating(const Turn& turn, const Task& task);
/// Moves a repeating task on to its next date, and says which were meant.
Plan skip_occurrence(const Turn& turn, const Task& task);
/// Leaves out the occurrence of a repeating task that falls on `day` ("kal", "next week"); asks when the next one is on
/// another. Empty when these are no words of a day, or it does not repeat.
std::optional<Plan> skip_on_day(const Turn& turn, const Task& task, const std::string& day);
/// Leaves out the occurrences of a repeating task that fall within what was said; asks when something of it comes
/// before them, or when none does.
Plan skip_within(const Turn& turn, const Task& task, const language::When& said);
/// "Done: …", with its own date and that of the one that follows.
std::string completed_series(const Turn& turn, const Task& task);

/// "Pause swimming until january", "skip yoga for two weeks", "I'm away next week, skip it": the occurrences up to then
/// are left out, and which comes next is said; asks until when where that is not said.
std::optional<Plan> pause_turn(const Turn& turn);
/// Leaves out what falls due from `from` until `to`; asks first where something of the series comes before that.
Plan leave_out(const Turn& turn, const Task& task, LocalSeconds from, LocalSeconds to);
/// Whether the question before was until when a series is paused; its answer is a date or a length.
bool awaits_pause(const Turn& here);
std::optional<Plan> pause_answer(const Turn& here);
/// "Resume it", "start yoga again in january": back to the occurrences that a pause has left out.
std::optional<Plan> resume_turn(const Turn& turn);

/// "No more wednesdays", "make it the second friday", "from january the choir will be on thursdays", "end the backups
/// after 31 december", and "only this time" behind such a change: the rule of a series.
std::optional<Plan> rule_turn(const Turn& turn, const Phrase& phrase);
/// "from january the choir will be on thursdays", "agle mahine se 8 baje", "school run is at 9 on mondays": a series
/// that is another from a day on, or on some of its days; asked first where it is parted.
std::optional<Plan> parted_turn(const Turn& turn, const Phrase& phrase);
/// "only this week at 6", "instead of tuesday this week do it wednesday": one turn of a series at another time.
std::optional<Plan> once_turn(const Turn& turn);
/// "No more wednesdays" while a question is open: its "no" answers nothing.
std::optional<Plan> days_dropped(const Turn& here);
/// "the end of june" for "june": of a whole period the last day is meant by "after".
std::string when_over(const Turn& turn, const std::string& end);
/// Gives a repeating task the last day that `words` name ("31 december", "three weeks"); empty when they name none.
std::optional<Plan> end_repeat(const Turn& turn, const Task& task, const std::string& words);

/// "Leave for the airport 3 hours before", "pack the day before the trip", "read every evening until the exam": a new
/// task that hangs on the one in hand, or on one of that name.
std::optional<Plan> relative_turn(const Turn& turn);

/// "Make it 8am, 2pm and 9pm", "remind me at 8am, 2pm and 9pm": all the hours of the daily series in hand.
std::optional<Plan> series_hours_turn(const Turn& turn, const Phrase& phrase);

/// "when is it due?", "stop repeating", "only until december", «اسے کل تک کرنا ہے»: of the task in hand.
std::optional<Plan> hand_turn(const Turn& turn, const Phrase& phrase);

/// "how long until the train?", "interview cancel ho gaya", "aaj ki dawai kha li": what is asked or told of a task of
/// that name, which means nothing where there is none.
std::optional<Plan> name_turn(const Turn& turn, const Phrase& phrase);

/// "which one is first?", "is friday free?", "which bills are left?", "what did you just change?"
std::optional<Plan> question_turn(const Turn& turn, const Phrase& phrase);
/// "when did I last water the plants?", "how many times have I done it this month?": of what was completed.
std::optional<Plan> past_question(const Turn& turn, const Phrase& phrase);
/// "what's my booking reference?", "where's the interview?", «شادی کہاں ہے»: of what is kept with a task.
std::optional<Plan> detail_question(const Turn& turn, const Phrase& phrase);
/// The tasks that were deleted last, and when.
Plan deletions_told(const Turn& turn);
/// When the occurrence after the next one of a repeating task is due.
Plan tell_after(const Turn& turn, const Task& task);

/// "the 3pm one is done", "raat wali hata do", "I took the 2pm pill": of the task that is due then; asks where none or
/// several are.
std::optional<Plan> of_pointed_time(const Turn& turn);
/// "make the saturday one at noon", "stop the wednesday one": the same by a day alone, where the words would make a
/// task.
std::optional<Plan> of_pointed_day(const Turn& turn);

/// "it's important", "the fee one isn't that urgent", "no rush": the priority of the task in hand, or of one of that
/// name.
std::optional<Plan> importance_turn(const Turn& turn, const Phrase& phrase);

/// "add a note to the passport task: bring two photos": of the task of that name; where there is none it is a new task.
std::optional<Plan> note_turn(const Turn& turn);
/// "the plumber is coming tomorrow at 4": asks whether that is to be a task. Empty when no event ahead is told.
std::optional<Plan> offer_event(const Turn& turn);
/// "at 6:30", "make that 5", behind "Should I add …?": it is added with that.
std::optional<Plan> detail_of_offer(const Turn& here, const language::Reading& offered);
/// The offered task with what the answer says of it.
language::Reading offer_with(const Turn& here, language::Reading offered, const language::Reading& answer);
/// «اتوار کو پھوپھو لوگ کھانے پر آ رہے ہیں»: asks whether that is to be a task.
std::optional<Plan> offer_visit(const Turn& turn);
/// "book a hotel", which is asked of some other service: says so, and asks whether to keep it as a task.
std::optional<Plan> offer_errand(const Turn& turn);
/// The new task that such a fact would be, sure of itself.
std::optional<language::Reading> told_event(const Turn& turn);

/// "it should be the dark green one", of the task just made: asks whether that is to be kept with it. Empty when it
/// does not sound like such a thing.
std::optional<Plan> offer_note(const Turn& turn);
/// "his birthday is on 12 december": of somebody whom only the task in hand names.
bool tells_of_owner(const Turn& turn);
/// The open question is such an offer.
bool offers_note(const State& state);
/// "for the fence", "from the corner shop", right behind a task: a detail of it rather than a new one.
bool may_be_note(const Turn& turn);
/// Writes `noted` behind what is kept with the task.
Plan keep_note(const Turn& turn, const Task& task, std::string_view noted);

/// "Not Ali, Asad", "28 nahi 29", "scratch that, make it 7", "call it Q3 report": second thoughts on the task in hand.
std::optional<Plan> correction_turn(const Turn& turn, const Phrase& phrase);

/// "actually the pickup is at half 5", "Margaret's birthday is actually the 3rd": the task of that name, whichever was
/// touched last; asked first where it only speaks of that.
std::optional<Plan> named_time_turn(const Turn& turn, const Phrase& phrase);

/// "no wait 7", "6 am not pm", "get it on saturday", "I'll do it tomorrow", "forget it, I'm too tired": of the task in
/// hand.
std::optional<Plan> second_thought(const Turn& turn, const Phrase& phrase);

/// "She quit, delete it", "he came, done": what happened, and an order that names nothing.
std::optional<Plan> reason_turn(const Turn& turn);

/// "called her", "i watered them today", "all packed", "went to choir": that a task is done, by the past of its verb.
std::optional<Plan> done_turn(const Turn& turn, const Phrase& phrase);
/// Whether it is this one, with its date, that was done; the turn's text is carried out with a yes.
Plan ask_whether_done(const Turn& turn, const Task& task);
/// Whether the message tells another deed than the task it names: "paid dave", of "call dave" or of a long title that
/// has the name in passing.
bool is_other_deed(const Turn& turn, const Task& task);

/// "Nahi paper 11 baje hai", «رپورٹ کل شام تک», "7 baje nikalna hai": a time for the task in hand, in the words of a
/// new one.
std::optional<Plan> told_again_turn(const Turn& turn, const Phrase& phrase);

/// "parson bhi isi waqt", «کل پھر دینی ہے اسی وقت», "nadra kal same time": the task in hand once more, or on another
/// day at its own hour.
std::optional<Plan> same_again_turn(const Turn& turn, const Phrase& phrase);

/// "sab kal", «یہ تینوں کل کے لیے رکھ دو», "office tag teeno par": of several tasks together.
std::optional<Plan> together_turn(const Turn& turn, const Phrase& phrase);

/// "move both of tomorrow's to friday", "kal ke dono kaam friday pe", «کل والے دونوں ہو گئے»: those due on that day.
std::optional<Plan> day_group_turn(const Turn& turn);

/// "meeting ka kya bana?", «دسمبر والا یا جنوری والا؟»: what became of a task, which is no new one.
std::optional<Plan> outcome_turn(const Turn& turn, const Phrase& phrase);

/// "The flight is delayed by 3 hours", "mehman nahi aa rahe ab": what is told of a task of that name.
std::optional<Plan> news_turn(const Turn& turn, const Phrase& phrase);

/// "do the fridge today", "the lawn on saturday", "and the gym to wednesday": the task of that name that is there is
/// moved, or it is asked whether it is meant.
std::optional<Plan> existing_turn(const Turn& turn);
/// "Parents evening is at 6:30", told as `event`: the task of that name that is due at another time is moved. Empty
/// where there is none.
std::optional<Plan> moved_by_event(const Turn& turn, const language::Reading& event);
/// "new", "move it": the answer to whether the one that is there is meant. Empty when it is another question.
std::optional<Plan> existing_answer(const Turn& here);

/// "and the phone bill too", "same for rent", «فیس کا بھی»: what was just done to one task is done to another.
std::optional<Plan> likewise_turn(const Turn& turn, const Phrase& phrase);

/// "aur khalida ka sunday tak", "maid ko bhi usi din": the next one like the task in hand; "us se ek din pehle
/// packing karni hai".
std::optional<Plan> again_turn(const Turn& turn, const Phrase& phrase);

/// «اتوار کی بجائے ہفتے کو», "ab sirf mangal ko", "is juma nahi jana", «یکم دسمبر سے شروع کرو»: the days of the series
/// in hand.
std::optional<Plan> urdu_series_days_turn(const Turn& turn, const Phrase& phrase);

/// "dentist ne time change kar diya 5 baje", "bank 1 ghanta late", «لاہور اب بدھ کو جاؤں گا»: a task is at another
/// time.
std::optional<Plan> urdu_news_turn(const Turn& turn, const Phrase& phrase);
/// "PTM parson ho gai hai", «میٹنگ گیارہ بجے ہو گئی», "time 7 se 8 ho gaya": what is still ahead was not done, it is at
/// another time now.
std::optional<Plan> fixed_turn(const Turn& turn, const Phrase& phrase);
/// "kal bhar dunga bijli wala", "pani wala 25 ko krna", «ہفتے کو نہیں اتوار کو لے جاؤں گا», "barat 17 ko hai sorry":
/// one of several is moved.
std::optional<Plan> urdu_move_turn(const Turn& turn);
/// "sialkot ka plan cancel", "meeting cancel ho gai hai": offers to delete it.
std::optional<Plan> urdu_called_off(const Turn& turn, const Phrase& phrase);

/// «چھوڑ دیا بچوں کو», "le aya", "maal agya": a task is done, told by its own verb or by what came of it.
std::optional<Plan> deed_turn(const Turn& turn);
/// The same of news beside another matter: empty unless it is clear which task it ticks off, or which it asks about.
std::optional<Plan> told_done(const Turn& turn);

/// "anday rehne do, ghar mein pare hain", «روٹی نہیں چاہیے»: one thing of a list that is one task is taken out of it; a
/// task of that name is asked about.
std::optional<Plan> part_turn(const Turn& turn, const Phrase& phrase);

/// "jo reh gaye wo batao", «سب سے پہلے کون سا کام ہے», «یاد دہانی کب آئے گی»: questions in Urdu that no reading tells.
std::optional<Plan> asked_turn(const Turn& turn, const Phrase& phrase);

/// «غلطی ہو گئی میٹنگ واپس لے آؤ», "ghalti se keh diya abhi nahi di", «نہیں فون والا»: second thoughts in Urdu on what
/// was done.
std::optional<Plan> back_turn(const Turn& turn, const Phrase& phrase);

/// "science ka paper 24 ko hai" behind "maths ka paper 20 ko": in the same month, that of a list. Empty where it is
/// that already, or no such day.
std::optional<language::Reading> counted_on(const Turn& turn);

/// «نہیں نہیں واپس لے آؤ، ہمیں بھی دینا ہے», "nahi patti bhi leni hai": an answer in Urdu by which what is asked about
/// stays as it is, as it is wanted.
bool still_wanted(const Turn& here);
/// "nahi rehne do, doodh bhi lana hai": of what stands behind; «نہیں واپس لے آؤ»: the last change is taken back.
std::optional<Plan> wanted_turn(const Turn& turn, const Phrase& phrase);

/// "driver ki salary 32000 kr do", «دس نہیں بارہ ہزار», «حاجی صاحب کو اب ساٹھ ہزار دینے ہیں»: another amount for what
/// is paid.
std::optional<Plan> amount_turn(const Turn& turn, const Phrase& phrase);

/// Gives the task another name.
Plan renamed(const Turn& turn, const Task& task, std::string title);
/// "bed 6 nahi bed 9", "chini ki 2 nahi 4 bori kr do", «اردو کا نہیں اسلامیات کا»: another word in the name of a task.
std::optional<Plan> urdu_correction_turn(const Turn& turn, const Phrase& phrase);
/// "ab parson ka keh raha hai", "saleem keh raha hai hafte ko dega": the other day that somebody tells.
std::optional<Plan> urdu_told_time_turn(const Turn& turn, const Phrase& phrase);

/// "aaj bohat garmi hai", «سر بہت اچھا پڑھاتے ہیں»: in Urdu, told of how things are, and of no task that is there.
bool tells_only(const Turn& turn);

/// "hey how are you", "nope, that's all", "no don't add that", "can you add something for me?"
std::optional<Plan> talk_turn(const Turn& turn, const Phrase& phrase);

/// "cancel tomorrow", "drop friday": all that is due then, asked first.
std::optional<Plan> cancelled_day_turn(const Turn& turn, const Phrase& phrase);

/// "swap lunch and dinner": the due times of two tasks that are there.
std::optional<Plan> swap_turn(const Turn& turn, const Phrase& phrase);

/// "undo the rename", "undo both", "redo", and plain "undo".
std::optional<Plan> undo_turn(const Turn& turn, const Phrase& phrase);
/// A bare "undo" while a question is open: it drops the question. Empty when it is no such word.
std::optional<Plan> undo_of_question(const Turn& here);
/// Takes the last change back and says what that was; asks first when the last turn changed nothing.
Plan undo_last(const Turn& turn);

/// "tag it work too", "change the tag to baking", "remove the tag": of the task in hand.
std::optional<Plan> tag_turn(const Turn& turn, const Phrase& phrase);
/// Gives the task this tag beside those that it has.
Plan tag_task(const Turn& turn, const Task& task, const std::string& tag);
/// Asks whether to give it to `count` tasks that are talked about, 0 for all of them; which, where so many are not
/// there.
Plan tag_together(const Turn& turn, const std::string& tag, std::size_t count);
/// "add to groceries: milk and eggs", "put these three on the wedding list", "what's in camping?", «فہرست»
std::optional<Plan> list_turn(const Turn& turn, const Phrase& phrase);

/// The reading of `turn` with another meaning: `target` names the task, and none is the one touched last.
language::Reading reading_as(const Turn& turn, language::Intent intent, language::Detail detail,
                             const std::string& target);
/// Deletes what is called so, and asks before as an order to delete it would.
Plan delete_called(const Turn& turn, const std::string& name);
/// Says so, and does nothing.
Plan say_only(const Turn& turn, const Words& what);
/// Says that the message is not understood, and that no other reader would do better.
Plan ask_to_say_anew(const Turn& turn);
/// An empty plan as of a message of that intent, which is sure of it.
Plan begin_as(const Turn& turn, language::Intent intent, std::string_view skill);
/// The answer to a question, with the tasks that it is of. What is talked about stays what it was.
Plan answer_of(const Turn& turn, std::vector<Task> tasks, std::string reply);
/// The same, and these tasks are what is talked about from then on; the only one is the task in hand.
Plan answer_about(const Turn& turn, std::vector<Task> tasks, std::string reply);
/// The words of the time that the message holds; empty where it gives a task anything else than a name.
std::string time_said(const language::Reading& reading);
/// The words of all pieces of these kinds, in their order.
std::string pieces_said(const language::Reading& reading, std::initializer_list<language::PieceKind> kinds);
/// "move it to friday" in the language of the message: of the task in hand.
std::string move_order(const Turn& turn, const std::string& when);
/// The same in the words of each language in turn, as many a time is understood in one only.
std::vector<std::string> move_orders(const std::string& when);
/// A new time of "it" and nothing else, and the order that says so.
struct Move {
  language::Reading reading;
  std::string order;
};
/// The first such order that is understood; empty where `when` is no time.
std::optional<Move> move_to(const Turn& turn, const std::string& when);
/// `made`, which is how `order` reads, carried out on the task in hand; a question about it is remembered with the
/// words of the order.
Plan carry_out_of_hand(const Turn& turn, language::Reading made, const std::string& order);
/// What "it" means behind a list of those of one name: the only one with a time. Empty when none stands out.
std::optional<TaskId> standing_out(const std::vector<Task>& listed);
/// The one open task that is clearly called so; empty where none or several are.
std::optional<Task> task_named(const Turn& turn, const std::string& name);
/// `one` behind what `all` does and answers already.
void add_plan(std::optional<Plan>& all, Plan one);
/// The open task that is talked about: the one touched last, or after a completion the one that followed it.
std::optional<Task> task_at_hand(const Turn& turn);
/// Carries out what an order says of the task in hand: a new time and nothing else. A question about it is remembered
/// with the words of the order.
std::optional<Plan> order_for_hand(const Turn& turn, const std::string& order);
/// `task` as it was before this command of its user.
Task before_command(const Turn& turn, const Task& task, const CommandId& command);
/// The open occurrence that came after `task`, which was completed or deleted.
std::optional<Task> follower_of(const Turn& turn, const Task& task);

}  // namespace yaad::assistant
