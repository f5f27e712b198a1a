// The answer to a question of yes or no: "yes", "no, the other one", "not yet", "only the first two", "delete it". More
// than a bare yes or no is carried out where it is clear; an answer that is not understood is asked for again.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/asides.h"
#include "app/assistant/kept_question.h"
#include "app/assistant/likeness.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

enum class Said : std::uint8_t { kNothing, kYes, kNo, kBoth };

struct Answered {
  Said said = Said::kNothing;
  bool forbids = false;  ///< "don't": what follows is what shall not be done.
  bool ends_no = false;  ///< A no that takes back the yes before it: "yes, actually no". "Yes no" is unclear.
  AnswerWords rest;
};

/// "Wait" of "no wait, just the plants": nothing is waited for.
bool hesitates(const AnswerWord& word) {
  static constexpr std::string_view kWords[] = {"wait", "hold", "hang", "ruko", "ruk", "thehro", "رکو", "ٹھہرو"};
  return word.kind == WordKind::kVoid && std::find(std::begin(kWords), std::end(kWords), word.norm) != std::end(kWords);
}

/// "Not that one", "wo wala nahi", «یہ نہیں» at `at`: a no to the one that is asked about; where it ends, else 0.
std::size_t not_that(const AnswerWords& words, std::size_t at) {
  const auto skip = [&](std::size_t i) {
    while (i < words.size() && words[i].kind == WordKind::kFiller) ++i;
    return i;
  };
  const bool not_before = words[at].kind == WordKind::kExcept && words[at].norm == "not";
  if (!not_before && words[at].kind != WordKind::kPronoun) return 0;
  const std::size_t other = not_before ? at + 1 : skip(at + 1);
  const bool both = other < words.size() && words[other].kind == (not_before ? WordKind::kPronoun : WordKind::kNo) &&
                    words[other].value == 0;
  return both ? skip(other + 1) : 0;
}

/// The yes or no at the beginning, and what follows it.
Answered answered(const AnswerWords& words) {
  Answered out;
  std::size_t at = 0, end = 0;
  for (; at < words.size(); ++at) {
    const AnswerWord& word = words[at];
    if (word.kind == WordKind::kYes || word.kind == WordKind::kNo) {
      const Said now = word.kind == WordKind::kYes ? Said::kYes : Said::kNo;
      // «جی نہیں» is a polite no.
      const bool polite = out.said == Said::kYes && now == Said::kNo && at == end &&
                          (words[at - 1].norm == "ji" || words[at - 1].norm == "jee" || words[at - 1].norm == "جی");
      out.said = out.said == Said::kNothing || out.said == now || polite ? now : Said::kBoth;
      out.ends_no = now == Said::kNo && at != end;
      out.forbids = out.forbids || (word.kind == WordKind::kNo && word.value == 1);
      end = at + 1;
    } else if (const std::size_t past = out.said == Said::kYes ? 0 : not_that(words, at); past > 0) {
      out.said = Said::kNo;
      end = past;
      at = past - 1;
    } else if (hesitates(word) && at + 1 < words.size()) {
      end = at + 1;
    } else if (says_something(word)) {
      break;
    }
  }
  out.rest.assign(words.begin() + static_cast<std::ptrdiff_t>(end), words.end());
  while (!out.rest.empty() && out.rest.front().kind == WordKind::kSeparator) out.rest.erase(out.rest.begin());
  if (std::none_of(out.rest.begin(), out.rest.end(), says_something)) out.rest.clear();
  return out;
}

/// What is asked about with a yes or a no.
struct Question {
  Reading original;
  std::vector<Task> rows;
  bool of_note = false;  ///< Whether words are to be kept with a task.
  [[nodiscard]] bool offers_task() const { return original.intent == Intent::kCreate && rows.empty() && !of_note; }
};

/// Only the order itself once more: "delete it", "delete them all", "add it".
bool repeats_order(const AnswerWords& rest, const Question& question) {
  bool verb = false, other = false;
  for (const AnswerWord& word : rest) {
    switch (word.kind) {
      case WordKind::kVerb:
        verb = true;
        other = other || word.value != static_cast<int>(question.original.intent);
        break;
      case WordKind::kPronoun:
      case WordKind::kPlural:
      case WordKind::kFiller:
      case WordKind::kSeparator:
      case WordKind::kYes:
        break;
      case WordKind::kAll:
        other = other || (word.value > 0 && static_cast<std::size_t>(word.value) != question.rows.size());
        break;
      default:
        other = true;
    }
  }
  return verb && !other;
}

Plan carry_out(const Turn& here, const Question& question) {
  return again(here, question.original, here.before.text, here.before.ids, true);
}

/// "Keep it", «رہنے دو»: no.
bool keeps_all(const Turn& here, const AnswerWords& rest, const Question& question) {
  if (!has_kind(rest, WordKind::kKeep) || question.offers_task()) return false;
  const bool named =
      has_kind(rest, WordKind::kOther) || has_kind(rest, WordKind::kNumber) || has_kind(rest, WordKind::kLast);
  if (!named) return !has_kind(rest, WordKind::kExcept);
  const Selection kept = select_rows(here, rest, question.rows);
  return question.rows.size() == 1 && kept.only_excluded && !kept.unclear && !kept.unknown && kept.rows.empty();
}

/// A part of the rows that the question shows: they are shown again, fewer.
std::optional<Plan> shrink(const Turn& here, const AnswerWords& rest, const Question& question) {
  if (question.rows.size() < 2) return std::nullopt;
  const Selection selection = select_rows(here, rest, question.rows);
  if (selection.wrong_number || selection.unclear || selection.unknown || selection.none) return std::nullopt;
  if (selection.rows.empty() || selection.rows.size() == question.rows.size()) return std::nullopt;
  return again(here, question.original, here.before.text, picked(question.rows, selection), false);
}

/// "No, the first": another of the list from which the one that is asked about was chosen.
std::optional<Plan> other_of_list(const Turn& here, const AnswerWords& rest, const Question& question) {
  const auto& shown = here.before.shown;
  if (question.rows.size() != 1 || shown.size() < 2) return std::nullopt;
  const std::vector<Task> rows = tasks_of(here, shown);
  const auto current =
      std::find_if(rows.begin(), rows.end(), [&](const Task& task) { return task.id == question.rows.front().id; });
  if (current == rows.end() || rows.size() != shown.size()) return std::nullopt;
  const Selection selection = select_rows(here, rest, rows, static_cast<std::size_t>(current - rows.begin()));
  if (!is_clear(selection) || selection.unknown || selection.excluded) return std::nullopt;
  const std::vector<TaskId> ids = picked(rows, selection);
  if (ids.size() == 1 && ids.front() == question.rows.front().id) return ask_again(here, question.original);
  return again(here, question.original, here.before.text, ids, false);
}

/// "No, delete friday's", «نہیں، جمعے والا»: what is due then, in place of the one that is asked about.
std::optional<Plan> other_of_day(const Turn& here, const AnswerWords& rest, const Question& question) {
  const Intent intent = question.original.intent;
  if (question.rows.size() != 1 || (intent != Intent::kDelete && intent != Intent::kComplete)) return std::nullopt;
  AnswerWords day;
  for (const AnswerWord& word : rest) {
    const bool other_verb = word.kind == WordKind::kVerb && word.value != static_cast<int>(intent);
    if (other_verb || word.kind == WordKind::kKeep || word.kind == WordKind::kExcept) return std::nullopt;
    if (word.kind == WordKind::kOther || word.kind == WordKind::kNumber) day.push_back(word);
  }
  const auto time = day.empty() ? std::nullopt : only_time(here, joined_raw(day, 0, day.size()));
  if (!time || !time->when || time->when->grain != language::Grain::kDay) return std::nullopt;
  std::vector<Task> due = due_then(here, *time->when, joined_raw(day, 0, day.size()), all_open(here));
  std::erase_if(due, [&](const Task& task) { return task.id == question.rows.front().id; });
  if (due.empty()) return std::nullopt;
  if (due.size() == 1) return again(here, question.original, here.before.text, {due.front().id}, false);
  Turn which = with_reading(here, question.original);
  which.text = here.before.text;
  which.now = here.before.asked_at;
  return ask_which(which, {due, false, {}, 0, false});
}

/// "No, the water bill": another task for the same order, asked about like the first.
std::optional<Plan> other_task(const Turn& here, const std::string& rest, const Question& question) {
  if (question.rows.size() != 1 || question.offers_task()) return std::nullopt;
  Reading other = question.original;
  other.target = rest;
  other.reference = language::Reference::kByName;
  other.choice = 0;
  other.language = here.reading.language;
  Turn turn = with_reading(here, other);
  turn.text = here.before.text;
  turn.now = here.before.asked_at;
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (targets.tasks.empty()) return std::nullopt;
  if (!targets.clear) return ask_which(turn, targets);
  if (targets.tasks.front().id == question.rows.front().id) return std::nullopt;
  // Even an order that is not asked about otherwise is, now that it was understood wrongly once.
  if (other.intent == Intent::kDelete) return again(here, other, here.before.text, {targets.tasks.front().id}, false);
  return ask_which(turn, targets);
}

/// "No, mark it as done": no to the question, and an order for what it was about.
std::optional<Plan> order_instead(const Turn& here, const std::string& rest, const Question& question) {
  Reading reading = read_as(here, rest, here.now);
  const bool correction = reading.detail == Detail::kCorrection && reading.confidence >= kSure &&
                          !reading.changes.empty() && question.rows.size() == 1;
  if (!is_new_matter(reading) && !is_own_matter(reading) && !correction) return std::nullopt;
  if (reading.intent == question.original.intent && reading.target.empty()) return ask_again(here, question.original);
  State state = here.before;
  state.pending = Pending::kNothing;
  if (question.rows.size() == 1) state.last = question.rows.front().id;
  Turn turn = with_reading(here, reading);
  turn.text = rest;
  const Turn without = with_state(turn, state);
  const bool of_them = question.rows.size() > 1 && reading.target.empty() && reading.intent != Intent::kCreate &&
                       reading.intent != Intent::kQuery && reading.intent != Intent::kUnknown;
  return of_them ? act_on_many(without, ids_of(question.rows), false) : dispatch(without);
}

/// "Yes, tomorrow" to an offer to add a task: with what the answer says of it.
std::optional<Plan> offered_with_more(const Turn& here, const std::string& rest, const Question& question) {
  if (!question.offers_task()) return std::nullopt;
  const Reading answer = read_as(here, rest, here.now, language::Mode::kQuickAdd);
  const AnswerWords left = answer_words(beside_slots(rest, answer));
  const bool only_slots = std::none_of(left.begin(), left.end(), [](const AnswerWord& word) {
    return says_something(word) && word.kind != WordKind::kVerb && word.kind != WordKind::kPronoun;
  });
  const bool gives = answer.due || answer.priority || answer.recurrence || !answer.tags.empty() ||
                     !answer.reminders.empty() || answer.duration_minutes;
  if (!only_slots || !gives) return std::nullopt;
  return again(here, offer_with(here, question.original, answer), here.before.text, {}, true);
}

/// "I still need it" of "no, I still need it", "she is sick", «میں لے آیا»: why it is so. No order, no time, no "but".
bool is_reason(const Turn& here, const AnswerWords& rest) {
  static constexpr std::string_view kPersons[] = {"i",    "im",     "ive",  "id",   "he",   "hes",   "she", "shes",
                                                  "they", "theyre", "we",   "weve", "were", "its",   "it",  "thats",
                                                  "main", "maine",  "mene", "mein", "hum",  "humne", "wo",  "woh",
                                                  "us",   "unho",   "میں",  "ہم",   "وہ",   "اس"};
  static constexpr std::string_view kBefore[] = {"please", "pls",   "because", "cause",  "cuz",    "coz",   "bcz",
                                                 "as",     "since", "thanks",  "kyunke", "kyunki", "کیونکہ"};
  std::size_t at = 0;
  while (at < rest.size() && (one_of(rest[at].norm, kBefore) || rest[at].kind == WordKind::kSeparator)) ++at;
  if (at + 1 >= rest.size() || !one_of(rest[at].norm, kPersons)) return false;
  for (const WordKind kind : {WordKind::kExcept, WordKind::kExceptBefore, WordKind::kKeep, WordKind::kOnly,
                              WordKind::kNumber, WordKind::kAll, WordKind::kVoid, WordKind::kOtherOne}) {
    if (has_kind(rest, kind)) return false;
  }
  static constexpr std::string_view kDoubts[] = {"wrong", "mistake", "mind",  "ghalat",
                                                 "galat", "غلط",     "other", "different"};
  if (std::any_of(rest.begin(), rest.end(), [&](const AnswerWord& word) { return one_of(word.norm, kDoubts); }))
    return false;
  const Reading reading = read_as(here, joined_raw(rest, at, rest.size()), here.now);
  const bool told =
      reading.intent == Intent::kUnknown || (reading.intent == Intent::kComplete && reading.target.empty());
  return told && !reading.due && !reading.when && reading.changes.empty() && reading.reminders.empty();
}

/// "Abhi zaroorat hai", «ابھی لانا ہے», "mujhe doodh abhi chahiye" behind a "no": it is still needed. Nothing else is
/// named, and "now" is no time for a task.
bool is_still_needed(const AnswerWords& rest, const std::vector<Task>& rows) {
  static const std::vector<std::string> kSmall = search_words(
      "abhi abi bhi tak to ki ka ko mujhe hume ye humein hamein is iski isko us uski ابھی بھی تک تو کی کا کو مجھے ہمیں "
      "یہ اس اسکی kal aaj parson کل آج پرسوں اسکو",
      38);
  static const std::vector<std::string> kNeed =
      search_words("chahiye chahie zaroorat zarurat baqi baki rehta چاہیے چاہئے ضرورت باقی رہتا", 13);
  static const std::vector<std::string> kIs = search_words("hai hain hogi hoga ہے ہیں ہوگی ہوگا", 9);
  static const std::vector<std::string> kNow = search_words("abhi abi ابھی", 4);
  static constexpr std::string_view kInfinitive[] = {"na", "ni", "nay", "نا", "نی", "نے"};
  const auto named = [&](const AnswerWord& word) {
    return std::any_of(rows.begin(), rows.end(), [&](const Task& task) {
      const AnswerWords title = answer_words(task.title);
      return std::any_of(title.begin(), title.end(), [&](const AnswerWord& own) { return own.norm == word.norm; });
    });
  };
  bool now = false, needed = false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const std::string& norm = rest[i].norm;
    const bool last = i + 1 == rest.size() || (i + 2 == rest.size() && one_of(rest[i + 1].norm, kIs));
    const bool infinitive =
        i + 2 == rest.size() && last &&
        std::any_of(std::begin(kInfinitive), std::end(kInfinitive), [&](auto end) { return norm.ends_with(end); });
    now = now || one_of(norm, kNow);
    if (last && (one_of(norm, kNeed) || (infinitive && now))) {
      needed = true;
      break;
    }
    if (rest[i].kind != WordKind::kSeparator && !one_of(norm, kSmall) && !named(rest[i])) return false;
  }
  return needed;
}

/// "I don't need the tablet any more" is an order, and no "don't".
bool says_unneeded(const Turn& here) {
  static constexpr std::string_view kSubjects[] = {"i", "we", "mujhe", "hum", "hamein", "مجھے", "ہمیں"};
  AnswerWords words = answer_words(here.text);
  while (!words.empty() && (words.front().kind == WordKind::kYes || words.front().kind == WordKind::kSeparator))
    words.erase(words.begin());
  const bool subject = !words.empty() &&
                       std::find(std::begin(kSubjects), std::end(kSubjects), words.front().norm) != std::end(kSubjects);
  if (!subject || !has_kind(words, WordKind::kNo)) return false;
  const Reading reading = read_as(here, joined_raw(words, 0, words.size()), here.now);
  return reading.intent == Intent::kDelete && reading.confidence >= kSure;
}

/// "Don't delete the milk": the order that is asked about, forbidden with its name.
bool forbids_named(const Turn& here, const Answered& answer, const Question& question) {
  const bool same = std::any_of(answer.rest.begin(), answer.rest.end(), [&](const AnswerWord& word) {
    return word.kind == WordKind::kVerb && word.value == static_cast<int>(question.original.intent);
  });
  if (!answer.forbids || !same || question.rows.size() != 1) return false;
  const Selection named = select_rows(here, answer.rest, question.rows);
  return is_clear(named) && !named.unknown && !named.excluded;
}

Plan answer_no(const Turn& here, const Answered& answer, const Question& question) {
  if (answer.rest.empty()) return left_as_it_was(here);
  const bool order = repeats_order(answer.rest, question);
  if (answer.forbids && (order || !has_kind(answer.rest, WordKind::kOther))) return left_as_it_was(here);
  if (order) return ask_again(here, question.original);
  if (forbids_named(here, answer, question)) return left_as_it_was(here);
  // «نہیں ابھی نہیں کھائی»: what is not done is not to be ticked off.
  if (question.original.intent == Intent::kComplete && has_kind(answer.rest, WordKind::kNo) &&
      !has_kind(answer.rest, WordKind::kSeparator))
    return left_as_it_was(here);
  if (keeps_all(here, answer.rest, question)) return left_as_it_was(here);
  if (auto plan = shrink(here, answer.rest, question)) return *plan;
  if (auto plan = other_of_list(here, answer.rest, question)) return *plan;
  const std::string rest = joined_raw(answer.rest, 0, answer.rest.size());
  const Selection named = select_rows(here, answer.rest, question.rows);
  if (!question.rows.empty() && is_clear(named) && !named.unknown && !named.excluded &&
      has_kind(answer.rest, WordKind::kOther))
    return ask_again(here, question.original);  // "No" to it, and its name.
  const bool told = is_reason(here, answer.rest) && read_as(here, rest, here.now).intent == Intent::kUnknown;
  if (told || is_still_needed(answer.rest, question.rows)) return left_as_it_was(here);
  if (auto plan = other_of_day(here, answer.rest, question)) return *plan;
  if (auto plan = order_instead(here, rest, question)) return *plan;
  if (auto plan = other_task(here, rest, question)) return *plan;
  if (here.reading.detail == Detail::kNo || here.reading.detail == Detail::kCancel) return left_as_it_was(here);
  return ask_again(here, question.original);
}

Plan answer_yes(const Turn& here, const Answered& answer, const Question& question) {
  if (answer.rest.empty() || repeats_order(answer.rest, question)) return carry_out(here, question);
  if (auto plan = shrink(here, answer.rest, question)) return *plan;
  const std::string rest = joined_raw(answer.rest, 0, answer.rest.size());
  if (auto plan = offered_with_more(here, rest, question)) return *plan;
  const bool verbs_fit = std::all_of(answer.rest.begin(), answer.rest.end(), [&](const AnswerWord& word) {
    return word.kind != WordKind::kVerb || word.value == static_cast<int>(question.original.intent);
  });
  const Selection named = select_rows(here, answer.rest, question.rows);
  const bool same = is_clear(named) && !named.unknown && !named.excluded && named.rows.size() == question.rows.size();
  if (verbs_fit && same && !has_kind(answer.rest, WordKind::kNo)) return carry_out(here, question);
  if (!has_kind(answer.rest, WordKind::kNo) && is_reason(here, answer.rest)) return carry_out(here, question);
  return ask_again(here, question.original);
}

/// One line after the other that may be a task, "email Ahmed the slides" while a deletion waits: the new one is asked
/// about instead. Few words may be an answer that is not understood, and so may those of the task in question.
bool may_be_another(const Turn& here, const AnswerWords& rest, const Question& question) {
  const auto named =
      std::count_if(rest.begin(), rest.end(), [](const AnswerWord& word) { return word.kind == WordKind::kOther; });
  if (named == 0 || has_kind(rest, WordKind::kVoid)) return false;
  if (question.offers_task()) return here.reading.intent == Intent::kCreate || here.reading.perhaps_new;
  constexpr int kEnough = 3;
  return named >= kEnough && here.reading.perhaps_new && select_rows(here, rest, question.rows).rows.empty();
}

/// Words enough for a sentence, none of which is of the task in question: "pitch is waterlogged so thursdays off".
bool tells_of_other(const Turn& here, const AnswerWords& rest, const Question& question) {
  constexpr int kEnough = 3;
  const auto named =
      std::count_if(rest.begin(), rest.end(), [](const AnswerWord& word) { return word.kind == WordKind::kOther; });
  if (named < kEnough || has_kind(rest, WordKind::kVoid) || here.before.series) return false;
  const std::string offered = question.rows.empty() ? question.original.title : std::string();
  return select_rows(here, rest, question.rows).rows.empty() &&
         (offered.empty() || title_likeness(search_words(here.text, 32), offered) < 0.3);
}

/// What is neither an answer nor understood, told again beside a question: it is said so, and the question can go.
Plan not_understood_beside(const Turn& here) {
  Plan plan = left_as_it_was(here);
  plan.reply = std::string(words::kNotUnderstood.in(here.reading.language)) + "\n" + plan.reply;
  return plan;
}

/// "All packed", "everything's done", «سب ہو گیا», where it is asked whether all of it is done.
bool says_all_done(const Phrase& phrase) {
  const auto done =
      phrase.match_any({"yes|yeah|yep? its|theyre|thats? all|everything|everythings is|are|was? now|already? * "
                        "now|already?"});
  const bool whole =
      phrase.is({"yes|yeah|yep? i|we|ive|weve? got|bought|did|finished|done|completed it? all|everything of? "
                 "it|them|that? now|already?",
                 "yes|yeah|yep? got|did|finished|bought|done them|the? all|lot|whole thing? now?",
                 "haan|han|ji? sab|sara|poora kuch? le|ho|kar aaya|aya|gaya|liya|li|diya hai|hoon?",
                 "ہاں|جی? سب|سارا|پورا کچھ? لے|ہو|کر آیا|گیا|لیا|لی|دیا ہے|ہوں?"});
  return whole ||
         (done && (done->ends_with("ed") || done->ends_with("done") || done->ends_with("bought") || *done == "in") &&
          done->find(' ') == std::string::npos);
}

/// A mere offer to add a task is forgotten by who says something else in Urdu: it was mostly a misunderstanding.
bool drops_offer(const Turn& here, const Question& question) {
  constexpr std::size_t kFewest = 2;
  return question.offers_task() && here.reading.language != Language::kEnglish && here.reading.confidence < 1.0 &&
         search_words(here.text, kFewest).size() >= kFewest;
}

/// What begins with neither a yes nor a no: the order once more, a part of the rows, another one, what is said of the
/// task that is offered, or another matter, for which it gives nothing.
std::optional<Plan> answer_else(const Turn& here, const Answered& answer, const Question& question) {
  if (answer.rest.empty())
    return is_courtesy(here.reading) ? answer_courtesy(here) : ask_again(here, question.original);
  // "Delete all my tasks" is an order of its own; "delete them all" is about those that were shown.
  if (here.reading.filter.all && !has_kind(answer.rest, WordKind::kPlural) && has_kind(answer.rest, WordKind::kVerb))
    return std::nullopt;
  if (repeats_order(answer.rest, question)) return carry_out(here, question);
  if (keeps_all(here, answer.rest, question)) return left_as_it_was(here);
  if (has_kind(answer.rest, WordKind::kKeep)) {
    if (auto plan = shrink(here, answer.rest, question)) return *plan;
  }
  if (here.reading.detail == Detail::kCorrection && here.reading.confidence >= kSure) {
    if (auto plan = order_instead(here, std::string(here.text), question)) return plan;
  }
  if (here.reading.intent == Intent::kQuery && is_own_matter(here.reading))
    return drops_offer(here, question) ? std::nullopt : std::optional(answer_query(here));
  if (is_other_order(here.reading, question.original) || is_own_matter(here.reading)) return std::nullopt;
  if (auto plan = shrink(here, answer.rest, question)) return *plan;
  if (auto plan = other_of_list(here, answer.rest, question)) return *plan;
  const Selection said = select_rows(here, answer.rest, question.rows);
  if (said.all && is_clear(said) && question.rows.size() > 1) return carry_out(here, question);
  if (said.none) return left_as_it_was(here);
  if (is_courtesy(here.reading)) return answer_courtesy(here);
  if (const auto named = question.rows.size() == 1 ? says_name(here, question.rows.front()) : std::nullopt)
    return *named && !here.before.series ? carry_out(here, question) : ask_again(here, question.original);
  if (is_new_matter(here.reading)) return std::nullopt;
  const bool only_weight = here.reading.priority && !here.reading.due && !here.reading.recurrence;
  if (only_weight && !question.of_note) return ask_again(here, question.original);  // "Zaroori hai" is no yes.
  if (auto plan = offered_with_more(here, std::string(here.text), question)) return *plan;
  const bool another = may_be_another(here, answer.rest, question) || corrects_hand(here) ||
                       tells_deed(here, question.original.intent) ||
                       (question.rows.empty() && is_understood_alone(here));
  if (here.before.again && !here.before.series && is_remark(here)) {  // Asked twice, and still other things are told.
    Plan plan = left_as_it_was(here);
    plan.reply = std::string(heard(here).in(here.reading.language)) + " " + plan.reply;
    return plan;
  }
  if (another || drops_offer(here, question)) return std::nullopt;
  if (tells_of_other(here, answer.rest, question)) {
    if (is_whole_matter(here)) return std::nullopt;
    if (here.before.again) return not_understood_beside(here);
  }
  return ask_again(here, question.original);
}

}  // namespace

bool is_refusal(std::string_view title) {
  AnswerWords words = answer_words(title);
  if (words.empty() || words.front().kind != WordKind::kNo) return false;
  words.erase(words.begin());
  return words.empty() || is_still_needed(words, {});
}

std::optional<Plan> confirm(const Turn& here) {
  const Question question{asked_about(here), tasks_of(here, here.before.ids), offers_note(here.before)};
  const Answered answer = answered(answer_words(here.text));
  const bool plain = answer.rest.empty();
  if (is_thanks(answer_words(here.text))) return ask_again(here, question.original);
  if (auto plan = aside(here, question.rows)) {
    keep_open(here, here.reading.language, *plan);
    return plan;
  }
  if (auto plan = other_matter(here, question.original)) return plan;
  if (here.reading.detail == Detail::kYes && answer.said != Said::kNo && !has_kind(answer.rest, WordKind::kExcept))
    return carry_out(here, question);
  if (question.original.intent == Intent::kComplete && says_all_done(Phrase(here.text)))
    return carry_out(here, question);
  if (says_unneeded(here)) {
    if (!here.reading.target.empty()) return std::nullopt;
    return question.original.intent == Intent::kDelete ? carry_out(here, question) : ask_again(here, question.original);
  }
  if (refuses_whole(Phrase(here.text))) return left_as_it_was(here);
  if (answer.said != Said::kYes && question.original.intent == Intent::kComplete && question.rows.size() == 1 &&
      tells_of_rest(Phrase(here.text)))
    return left_as_it_was(here);
  if (answer.said == Said::kBoth)
    return plain && answer.ends_no ? left_as_it_was(here) : ask_again(here, question.original);
  if (answer.said == Said::kNo) return answer_no(here, answer, question);
  if (answer.said == Said::kYes) return answer_yes(here, answer, question);
  if (here.reading.detail == Detail::kNo || here.reading.detail == Detail::kCancel) return left_as_it_was(here);
  return answer_else(here, answer, question);
}

}  // namespace yaad::assistant
