// What a message is in its dialogue: a correction, small talk, or a matter for a skill; set phrases go before
// (set_phrases.cpp), answers are read in answers.cpp.
#include <algorithm>
#include <cctype>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/named_list.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"
#include "domain/search_text.h"
#include "language/possessive.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// Behind a change that was not asked about: nothing is left as it was.
const Words kIsDone{"That is done already. Say \"undo\" to take it back.",
                    "یہ ہو چکا ہے۔ واپس لینے کے لیے «واپس» کہیے۔",
                    "Yeh ho chuka hai. Wapas lene ke liye \"wapas\" kahiye."};

const Words kAndAgain{", {0}", "، {0}", ", {0}"};  ///< "…, every Thursday".

/// To a yes that answers nothing.
const Words kAllRight{words::kNothingPending.en, "جی، ٹھیک ہے۔ کچھ اور کام ہو تو بتائیے۔",
                      "Jee, theek hai. Kuch aur kaam ho to bataiye."};

/// "Thx, and mark it important": the order behind the thanks.
std::optional<Plan> behind_thanks(const Turn& turn) {
  std::optional<std::string> rest;
  if (const auto comma = turn.text.find_first_of(",.!"); comma != std::string_view::npos)
    rest = Phrase(turn.text.substr(comma + 1)).match("and|now|but|also|then? please? *");
  if (!rest || rest->empty())
    rest = Phrase(turn.text).match("thanks|thank|thx|ty|cheers|shukriya you|u? and|now|but|also *");
  if (!rest || rest->empty()) return std::nullopt;
  const Reading order = read_as(turn, *rest, turn.now);
  const bool sure = order.intent != Intent::kUnknown && order.intent != Intent::kCreate;
  const bool change = order.detail == Detail::kCorrection && !order.changes.empty();
  if ((!sure && !change) || order.confidence < kSure) return std::nullopt;
  Turn said = with_reading(turn, order);
  said.text = *rest;
  Plan plan = dispatch(said);
  return plan;
}

std::optional<Plan> small_talk(const Turn& turn) {
  switch (turn.reading.detail) {
    case Detail::kHelp:
      return say_only(turn, words::kHelp);
    case Detail::kGreet:
      return say_only(turn, words::kGreet);
    case Detail::kThanks:
      if (auto order = behind_thanks(turn)) return order;
      return say_only(turn, words::kThanks);
    case Detail::kGoodbye:
      return say_only(turn, words::kGoodbye);
    case Detail::kCancel:
    case Detail::kNo:
      if (auto back = take_last_back(turn)) return back;
      return say_only(turn, turn.before.fresh && !turn.before.idle ? kIsDone : words::kCancelled);
    case Detail::kYes:
    case Detail::kChoose:
      if (is_thanks(answer_words(turn.text))) return say_only(turn, words::kThanks);
      return say_only(turn, turn.reading.detail == Detail::kYes ? kAllRight : words::kNothingPending);
    default:
      return std::nullopt;
  }
}

Plan not_understood(const Turn& turn) {
  Plan plan = say_only(turn, is_remark(turn) || tells_only(turn) ? heard_only(turn) : words::kNotUnderstood);
  plan.clarify = true;
  plan.unsure = true;
  return plan;
}

}  // namespace

bool is_praise(std::string_view text) {
  static constexpr std::string_view kPraise[] = {
      "great",     "perfect",    "excellent", "awesome", "brilliant", "lovely",    "amazing",   "wonderful",  "nice",
      "cool",      "super",      "fantastic", "good",    "thanks",    "thank",     "thx",       "ty",         "you",
      "much",      "very",       "so",        "that",    "thats",     "all",       "is",        "everything", "ok",
      "okay",      "shukriya",   "shukria",   "bohat",   "bahut",     "zabardast", "behtareen", "khoob",      "theek",
      "hai",       "jazakallah", "jazak",     "allah",   "meherbani", "mehrbani",  "a",         "lot",        "cheers",
      "k",         "kk",         "ta",        "mate",    "youre",     "the",       "best",      "star",       "legend",
      "lifesaver", "works",      "helpful",   "sweet",   "wow",       "ace",       "smashing",  "neat",       "yay",
      "haha",      "hahaha",     "lol",       "hehe"};
  static const std::vector<std::string> kUrdu =
      search_words("شکریہ بہت زبردست بہترین خوب ٹھیک ہے مہربانی جزاک اللہ", 16);
  const std::vector<std::string> said = search_words(text, 8);
  const bool known = std::all_of(said.begin(), said.end(), [](const std::string& word) {
    return std::find(std::begin(kPraise), std::end(kPraise), word) != std::end(kPraise) ||
           std::find(kUrdu.begin(), kUrdu.end(), word) != kUrdu.end();
  });
  // "Is that all" is no thanks: one word has to be praise.
  return known && !said.empty() && (said.size() > 1 || said.front().size() > 3) && said.front() != "that" &&
         said.front() != "is" && said.front() != "so" && said.front() != "you" && said.front() != "the" &&
         said.front() != "a";
}

bool is_answer_only(std::string_view text) {
  static constexpr std::string_view kFirst[] = {"yes",  "yeah", "yep",  "no",    "nope", "nah", "ok",
                                                "okay", "haan", "nahi", "nahin", "ہاں",  "نہیں"};
  const AnswerWords words = answer_words(text);
  if (!words.empty() && std::find(std::begin(kFirst), std::end(kFirst), words.front().norm) != std::end(kFirst))
    return true;
  return std::none_of(words.begin(), words.end(), [](const AnswerWord& word) {
    return word.kind == WordKind::kOther || word.kind == WordKind::kVerb;  // "Remind me to move" has a title.
  });
}

namespace {

// "And also the evening before", "the thursday after": of what remains no task can be made.
bool is_small_words(const std::string& title) {
  static constexpr std::string_view kSmall[] = {
      "and",   "or",   "but",  "also",  "then",    "too",    "not",   "no",   "wait",  "same",    "again", "her",
      "him",   "she",  "he",   "they",  "instead", "before", "after", "the",  "a",     "an",      "it",    "that",
      "this",  "them", "one",  "ones",  "do",      "at",     "on",    "in",   "to",    "for",     "by",    "aur",
      "phir",  "bhi",  "nahi", "nahin", "wo",      "woh",    "ye",    "yeh",  "wala",  "wali",    "wale",  "balkay",
      "balke", "اور",  "پھر",  "بھی",   "us",      "is",     "se",    "din",  "pehle", "baad",    "ya",    "اس",
      "سے",    "دن",   "پہلے", "بعد",   "یا",      "والا",   "والی",  "والے", "sab",   "سب",      "sirf",  "صرف",
      "ab",    "اب",   "dono", "donon", "teeno",   "دونوں",  "تینوں", "as",   "well",  "actually"};
  constexpr std::size_t kMost = 4;  // "us din se pehle"
  const std::vector<std::string> words = search_words(title, kMost + 1);
  return !words.empty() && words.size() <= kMost &&
         std::all_of(words.begin(), words.end(), [](const std::string& word) {
           return std::any_of(std::begin(kSmall), std::end(kSmall),
                              [&](auto small) { return search_text(small) == word; });
         });
}

bool may_be_task(const Turn& turn) {
  return !is_answer_only(turn.text) && turn.reading.perhaps_new &&
         !Phrase(turn.text).is({"make|change|set|turn it|that|this|them *"}) &&
         turn.reading.language == language::Language::kEnglish &&
         turn.text.find_first_of("\"\n") == std::string_view::npos;
}

// "bin bags": with a yes the words become the title as they are.
Plan offer_task(const Turn& turn) {
  const std::string title = without_and(utf8::trim(turn.text));
  Plan plan = ask(turn, say(turn.reading.language, words::kConfirmCreate, title), Pending::kConfirm, {});
  plan.state.text = "add a task \"" + title + '"';
  plan.unsure = true;
  return plan;
}

// "No, Friday": the change meant for the task that was just touched.
/// "No, it's 4.30 on the thursday": the hour counts as with "on thursday".
std::optional<Reading> with_hour_on_the_day(const Turn& turn) {
  if (turn.reading.when && turn.reading.when->has_time) return std::nullopt;
  const auto two = Phrase(turn.text).match_two({"* on the|that *"});
  if (!two || !Phrase(two->second).is_weekday()) return std::nullopt;
  Reading made = read_as(turn, two->first + " on " + two->second, turn.now);
  const bool timed = made.detail == Detail::kCorrection && made.when && made.when->has_time && made.changes.due;
  return timed ? std::optional(std::move(made)) : std::nullopt;
}

Plan correct(const Turn& turn) {
  Reading reading = with_hour_on_the_day(turn).value_or(turn.reading);
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kNone;
  reading.reference = language::Reference::kPronoun;
  return task_agent(with_reading(turn, reading));
}

/// "Do ghante pehle pahunchna hai": nothing is to be done two hours ago; before what is not said.
bool is_gone_by(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool past = reading.intent == Intent::kCreate && reading.due && reading.due->time &&
                    reading.due->local() + std::chrono::minutes(1) < turn.now;
  return past && !turn.confirmed && Phrase(when_text(turn)).is({"* pehle|pehlay|qabl", "* پہلے|قبل"});
}

/// "Handed in the lab report!! A day early, can you believe it": news with a length of time in it asks for no reminder.
bool is_news_with_lead(const Turn& turn) {
  constexpr std::size_t kFew = 4;
  if (turn.reading.intent != Intent::kUnknown || turn.reading.confidence >= kSure ||
      turn.reading.language != language::Language::kEnglish)
    return false;
  if (Phrase(turn.text).is({"*? remind|reminder|reminders|reminding|alert|alarm|notify|notification|warn|warning|nudge|"
                            "ping|tell|bug|poke|prod|heads|wake *?"}))
    return false;
  return search_words(beside_slots(std::string(turn.text), turn.reading), kFew + 1).size() > kFew;
}

// "Remind me two hours before", "remind me the day before too", alone: of the task that was just touched.
bool is_reminder_for_it(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool untold = reading.title.empty() || is_small_words(reading.title);
  const bool fragment = reading.detail == Detail::kCorrection || reading.detail == Detail::kRemind ||
                        reading.intent == Intent::kUnknown || !reading.title.empty();
  const bool moves = reading.changes.due && !when_text(turn).empty();  // "make it 2pm and remind me …"
  return fragment && untold && !moves && !is_news_with_lead(turn) && !reading.reminders.empty() && !reading.due &&
         turn.before.last && (reading.target.empty() || reading.target == reading.title);
}

Plan remind_of_it(const Turn& turn) {
  Reading reading = turn.reading;
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kRemind;
  reading.reference = language::Reference::kPronoun;
  reading.title.clear();
  reading.target.clear();
  reading.confidence = std::max(reading.confidence, kSure);
  return reminder_agent(with_reading(turn, reading));
}

}  // namespace

Turn with_reading(const Turn& turn, const Reading& reading) {
  return Turn{turn.view, turn.user,   turn.profile, turn.zone,      turn.now_instant, turn.now, reading,
              turn.text, turn.before, turn.chosen,  turn.confirmed, turn.alone,       turn.gone};
}

Turn with_state(const Turn& turn, const State& state) {
  return Turn{turn.view, turn.user, turn.profile, turn.zone,      turn.now_instant, turn.now, turn.reading,
              turn.text, state,     turn.chosen,  turn.confirmed, turn.alone,       turn.gone};
}

Reading read_as(const Turn& turn, std::string_view text, LocalSeconds now, language::Mode mode) {
  language::ReadContext context{now, turn.zone, turn.profile.language};
  context.mode = mode;
  return language::read(text, context);
}

Reading said_of_it(Reading reading) {
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kNone;
  reading.reference = language::Reference::kPronoun;
  reading.confidence = std::max(reading.confidence, 0.9);
  return reading;
}

Plan again(const Turn& here, Reading original, std::string_view text, std::vector<TaskId> chosen, bool confirmed) {
  // "2" and "👍" are of no language.
  const bool words = std::any_of(here.text.begin(), here.text.end(),
                                 [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
  if (words || here.reading.language == language::Language::kUrdu) original.language = here.reading.language;
  if (confirmed) original.confidence = std::max(original.confidence, kSure);
  Turn repeated = with_reading(here, original);
  repeated.text = text;
  repeated.now = here.before.asked_at;
  repeated.chosen = std::move(chosen);
  repeated.confirmed = confirmed;
  if (repeated.chosen.size() > 1 && !is_bulk(original.detail)) return act_on_many(repeated, repeated.chosen, confirmed);
  return dispatch(repeated);
}

Plan begin(const Turn& turn, std::string_view skill) {
  Plan plan;
  plan.operation = to_string(turn.reading.intent);
  plan.skill = skill;
  plan.confidence = turn.reading.confidence;
  plan.language = turn.reading.language;
  plan.state.shown = turn.before.shown;
  plan.state.many = turn.before.many;
  plan.state.last = turn.before.last;
  return plan;
}

Plan ask(const Turn& turn, std::string question, Pending pending, std::vector<TaskId> ids) {
  Plan plan = begin(turn, "TaskAgent");
  plan.clarify = true;
  plan.reply = std::move(question);
  plan.state.question = plan.reply.substr(0, plan.reply.find('\n'));
  if (plan.state.question.size() < plan.reply.size()) plan.state.question += '\n';
  plan.state.pending = pending;
  plan.state.text = turn.text;
  plan.state.asked_at = turn.now;
  plan.state.ids = std::move(ids);
  return plan;
}

std::string confirm_creation(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (!reading.due) return say(reading.language, words::kConfirmCreate, reading.title);
  const Due due{reading.due->date, reading.due->time, {}};
  std::string when = due_phrase(reading.language, due, turn.now);
  if (reading.recurrence)
    when += say(reading.language, kAndAgain, repeat_phrase(reading.language, reading.recurrence->rrule));
  return say(reading.language, words::kConfirmCreateDue, reading.title, when);
}

Plan dispatch(const Turn& turn) {
  if (auto plan = set_phrase(turn)) return std::move(*plan);
  return by_reading(turn);
}

namespace {

/// "Make it 4:30" behind a list in which nothing stands out: which of them is asked.
std::optional<Plan> correct_listed(const Turn& turn) {
  if (turn.before.last || turn.before.shown.size() < 2) return std::nullopt;
  const Reading reading = said_of_it(turn.reading);
  Targets targets;
  targets.tasks = tasks_of(turn, turn.before.shown);
  return targets.tasks.size() < 2 ? std::nullopt : std::optional(ask_which(with_reading(turn, reading), targets));
}

/// "Make wednesday 5:30", "yes make thursday's weekly": of the one that is due on that day; no task is called "make".
std::optional<Plan> change_of_day(const Turn& turn) {
  const auto two =
      Phrase(turn.text).match_two({"yes|yeah|ok|okay|no|and|actually|please? make|change|set|turn|push * *"});
  if (!two) return std::nullopt;
  const std::vector<std::string> words = written_words(two->first + " " + two->second);
  std::string day = words.front();
  language::drop_possessive(day);
  if (!Phrase(day).is_weekday()) return std::nullopt;
  const std::string change = joined_words(words, 1, words.size());
  for (const std::string& order : {"make the " + day + " one " + change, "move the " + day + " one to " + change}) {
    Reading reading;
    const Turn said = said_as(turn, order, reading);
    if (auto made = set_phrase(said)) return made;
    if (is_order(reading) && reading.confidence >= kSure) return by_reading(said);
  }
  return std::nullopt;
}

/// Small talk, an offer to keep what is told, or not understood.
Plan unread(const Turn& turn) {
  if (auto talk = small_talk(turn)) return *talk;
  if (auto back = take_last_back(turn)) return *back;
  if (turn.reading.confidence < kSure && is_answer_only(turn.text)) return say_only(turn, words::kNothingPending);
  if (is_praise(turn.text)) return say_only(turn, words::kThanks);
  if (tells_of_owner(turn)) {
    if (auto note = offer_note(turn)) return *note;
  }
  if (auto item = further_item(turn)) return *item;
  if (auto errand = bare_errand(turn)) return *errand;
  if (auto event = offer_event(turn)) return *event;
  if (auto visit = offer_visit(turn)) return *visit;
  if (auto errand = offer_errand(turn)) return *errand;
  if (auto note = offer_note(turn)) return *note;
  return may_be_task(turn) ? offer_task(turn) : not_understood(turn);
}

}  // namespace

// The skill whose business this is.
Plan by_reading(const Turn& turn) {
  if (const auto listed = of_named_list(turn)) return by_reading(with_reading(turn, *listed));
  if (auto several = several_meant(turn)) return *several;
  if (const auto counted = counted_on(turn)) return by_reading(with_reading(turn, *counted));
  if (is_reminder_for_it(turn)) return remind_of_it(turn);
  const bool untitled = turn.reading.intent == Intent::kCreate && !turn.confirmed &&
                        (is_small_words(turn.reading.title) || is_plain_doing(turn.reading.title));
  // "Yaad dilana 6 baje aur phir 6:30 par": of two times one would be lost, and "phir" is no task.
  if (untitled && turn.reading.detail == Detail::kRemind) return not_understood(turn);
  if (is_gone_by(turn)) return not_understood(turn);
  if (turn.reading.intent == Intent::kCreate && !turn.confirmed && is_bare_change(turn.reading.title))
    return change_of_day(turn).value_or(not_understood(turn));
  const bool sure_correction = turn.reading.detail == Detail::kCorrection && turn.reading.confidence >= kSure;
  if (sure_correction && !turn.reading.changes.empty()) {
    const auto hand = turn.chosen.empty() ? task_at_hand(turn) : std::nullopt;
    const bool other = hand && speaks_of_other(turn, *hand);
    if (!other && (turn.before.last || !turn.chosen.empty())) return correct(turn);
    if (auto asked = correct_listed(turn)) return *asked;
  }
  switch (turn.reading.detail) {
    case Detail::kUndo:
    case Detail::kHistory:
      return audit_agent(turn);
    case Detail::kSnooze:
    case Detail::kRemind:
      return reminder_agent(turn);
    case Detail::kSkip:
    case Detail::kSetRecurrence:
    case Detail::kStopRecurrence:
      return recurring_agent(turn);
    case Detail::kRestore:
      return task_agent(turn);
    default:
      break;
  }
  if (turn.reading.intent == Intent::kUnknown) return unread(turn);
  if (may_be_note(turn)) {
    if (auto note = offer_note(turn)) return *note;
  }
  if (untitled) return is_answer_only(turn.text) ? say_only(turn, words::kNothingPending) : not_understood(turn);
  if (turn.reading.intent == Intent::kCreate && !turn.confirmed && is_refusal(turn.reading.title))
    return say_only(turn, words::kNothingPending);
  // A list that was not asked for does no harm.
  constexpr double kSureOfQuestion = 0.6;
  const double enough = turn.reading.intent == Intent::kQuery ? kSureOfQuestion : kSure;
  if (turn.reading.confidence < enough && !turn.confirmed) {
    if (turn.reading.intent != Intent::kCreate || turn.reading.title.empty()) return not_understood(turn);
    if (is_answer_only(turn.reading.title)) return say_only(turn, words::kNothingPending);
    if (auto errand = bare_errand(turn)) return *errand;
    if (auto event = offer_event(turn)) return *event;
    Plan plan = ask(turn, confirm_creation(turn), Pending::kConfirm, {});
    plan.unsure = true;
    return plan;
  }
  if (auto unknown = offer_unknown_move(turn)) return *unknown;
  return task_agent(turn);
}

}  // namespace yaad::assistant
