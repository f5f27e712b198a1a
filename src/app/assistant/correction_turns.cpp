// Second thoughts on the task in hand that no reading of one message can tell: another word, day or length than the one
// that was said, another name, what is said behind "scratch that".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// One thing that was said, and what it should have been.
struct Correction {
  std::string old, other;
};

std::optional<Correction> said_otherwise(const Phrase& phrase) {
  const auto two = phrase.match_two({
      "no|nope|sorry|oops|wait|actually|ok? no|wait|sorry|actually? i? said|meant? not * but|its|rather|its|make? it? "
      "*",
      "no|nope|sorry|oops|wait|actually|ok? instead of *, *",
      "nahi|nahin|sorry|are|arey? * ki|ke jagah|jaga|jagha|bajaye|bajae|bajai * kar|likh|rakh|bana do|dein",
      "nahi|nahin|sorry|are|arey? * ki|ke jagah|jaga|jagha|bajaye|bajae|bajai * karo|kardo|likho|likhdo|rakho?",
      "nahi|nahin|sorry|are|arey? * nahi|nahin|nai|nhi|nahn balke|balki? * kar|likh|rakh|bana do|dein",
      "nahi|nahin|sorry|are|arey? * nahi|nahin|nai|nhi|nahn balke|balki? * karo|kardo|likho|likhdo|rakho|hai?",
      "نہیں|ارے? * کی|کے جگہ|بجائے * کر|لکھ|رکھ|بنا دو|دیں",
      "نہیں|ارے? * کی|کے جگہ|بجائے * کرو|لکھو|رکھو?",
      "نہیں|ارے? * نہیں بلکہ? * کر|لکھ|رکھ|بنا دو|دیں",
      "نہیں|ارے? * نہیں بلکہ? * کرو|لکھو|رکھو|ہے?",
  });
  if (two) return Correction{two->first, two->second};
  static constexpr std::string_view kOtherFirst[] = {
      "no|nope|sorry|oops|wait|actually|ok? make|write|say|put? it|that? * instead of *",
      "no|nope|sorry|oops|wait|actually|ok? make|write|say|put? it|that? * rather than *",
      "no|nope|sorry|oops|wait|actually|ok? make|write|say|put? it|that? * in place of *",
      "no|nope|sorry|oops|wait|actually|ok? its? * not the|my|a|an? * i|we have|need|want|had|must|should to? *",
      "no|nope|sorry|oops|wait|actually|ok? its? * not *",
      "nahi|nahin|sorry|are|arey? * hai|hain|he|h|tha|thi * nahi|nahin|nai|nhi|nahn",
      "نہیں|ارے? * ہے|ہیں|تھا|تھی * نہیں",
  };
  for (const std::string_view pattern : kOtherFirst) {
    // What is to be done may stand behind both: "the plumber not the mason I have to call".
    if (const auto parts = phrase.match_parts(pattern); parts) return Correction{(*parts)[1], parts->front()};
  }
  return std::nullopt;
}

/// "Not the mason, the plumber": the pause parts them.
std::optional<Correction> parted_by_comma(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto old = Phrase(text.substr(0, comma)).match("no|nope|sorry|wait|actually? not the|my? *");
  const auto other = Phrase(text.substr(comma + 1)).match("but? its? the|my? *");
  return old && other ? std::optional(Correction{*old, *other}) : std::nullopt;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos;
}

bool holds_words(const std::string& title, const std::string& words) {
  const auto own = search_words(title, 64), said = search_words(words, 8);
  return !said.empty() && std::search(own.begin(), own.end(), said.begin(), said.end()) != own.end();
}

/// "28 nahi 29" of what is due on the 28th.
std::optional<Plan> other_day(const Turn& turn, const Task& task, const Correction& said) {
  if (!is_number(said.old) || !is_number(said.other) || !task.due) return std::nullopt;
  const auto day = static_cast<unsigned>(task.due->date.day());
  const bool hour = task.due->time && task.due->time->hour % 12 == static_cast<int>(day % 12);
  if (std::to_string(day) != said.old || hour) return std::nullopt;
  return order_for_hand(turn, "move it to the " + said.other + "th");
}

/// What is other of "room 5, not 4" in "book room 4": "5".
std::string without_shared_lead(const std::string& title, const Correction& said) {
  const auto own = search_words(title, 64), old = search_words(said.old, 8), other = search_words(said.other, 8);
  const auto at = std::search(own.begin(), own.end(), old.begin(), old.end());
  if (at == own.end() || other.size() <= old.size()) return said.other;
  const auto lead = static_cast<std::ptrdiff_t>(other.size() - old.size());
  const bool shared = at - own.begin() >= lead && std::equal(at - lead, at, other.begin());
  if (!shared) return said.other;
  std::string rest = said.other;
  for (std::ptrdiff_t i = 0; i < lead; ++i) rest.erase(0, rest.find(' ') == std::string::npos ? 0 : rest.find(' ') + 1);
  return rest;
}

/// The same word, or a form of the same verb: "bulana", "bulao".
bool same_word(const std::string& one, const std::string& other) {
  if (one == other) return true;
  static constexpr std::string_view kEndings[] = {"na", "ni", "ne", "نا", "نی"};
  for (const std::string_view ending : kEndings) {
    const std::string infinitive = search_text(ending);
    if (one.size() > infinitive.size() + 1 && one.ends_with(infinitive))
      return other.starts_with(one.substr(0, one.size() - infinitive.size())) && is_urdu_verb(other);
  }
  return false;
}

/// What is said anew, without what it repeats of the title beside the words that were wrong.
struct Anew {
  std::string other;
  bool repeats = false;  ///< So it says what is to be done, and is no remark.
};

/// "plumber ko" of "plumber ko bulana hai", in the place of "mistri ko" in "mistri ko bulana".
Anew said_beside(const std::string& title, const Correction& said) {
  static const std::vector<std::string> kLead =
      search_words("i we have need want to must should its it is mujhe مجھے", 16);
  static const std::vector<std::string> kArticles = search_words("the my a an", 8);
  static const std::vector<std::string> kIs = search_words("hai hain he h tha thi ہے ہیں تھا تھی", 16);
  const AnswerWords own = answer_words(title), other = answer_words(said.other);
  const std::vector<std::string> old = search_words(said.old, 8);
  const auto at = std::search(own.begin(), own.end(), old.begin(), old.end(),
                              [](const AnswerWord& word, const std::string& one) { return word.norm == one; });
  if (at == own.end() || old.empty()) return {said.other};
  std::size_t begin = 0, end = other.size();
  Anew made;
  while (end > begin + 1 && one_of(other[end - 1].norm, kIs)) --end;
  for (auto last = own.end(); last != at + static_cast<std::ptrdiff_t>(old.size()) && end > begin + 1; --end) {
    if (!same_word((--last)->norm, other[end - 1].norm)) break;
    made.repeats = true;
  }
  std::size_t first = begin;
  while (first + 1 < end && one_of(other[first].norm, kLead)) ++first;
  for (auto word = own.begin(); word != at && first + 1 < end && word->norm == other[first].norm; ++word) {
    begin = ++first;
    made.repeats = true;
  }
  if (made.repeats && at == own.begin()) begin = first;
  const bool article = at != own.begin() && one_of((at - 1)->norm, kArticles);
  while (begin + 1 < end && article && one_of(other[begin].norm, kArticles)) ++begin;
  made.other = joined_raw(other, begin, end);
  return made;
}

/// "Not Ali, Asad", "doodh ki jagah dahi kar do", "5 nahi 6 hazar": other words where the title has these. Days and
/// times are left to others.
std::optional<Plan> other_words(const Turn& turn, const Task& task, const Correction& corrected) {
  constexpr std::size_t kMost = 4;
  const Anew anew = said_beside(task.title, corrected);
  const Correction said{corrected.old, anew.other};
  if (!holds_words(task.title, said.old) || holds_words(task.title, said.other)) return std::nullopt;
  if (search_words(said.other, kMost + 1).size() > kMost) return std::nullopt;
  const bool amount = is_number(said.old);
  // "Mehman nahi aa rahe ab" is told of the guests: a bare "not" parts one word from another.
  const bool bare = !anew.repeats && Phrase(turn.text).is({"*? nahi|nahin|nai|nhi|nahn *?", "*? نہیں *?"});
  if (bare && !amount && (search_words(said.other, 2).size() > 1 || is_urdu_verb(said.other))) return std::nullopt;
  if (!amount && (read_as(turn, said.other, turn.now).when || read_as(turn, said.old, turn.now).when))
    return std::nullopt;
  Reading made = said_of_it(turn.reading);
  made.changes = {};
  made.changes.title = without_shared_lead(task.title, said);
  if (anew.repeats && turn.reading.intent == Intent::kCreate) made.changes.due = turn.reading.due;
  made.detail = Detail::kCorrection;
  made.target = said.old;
  Turn of_it = with_reading(turn, made);
  of_it.chosen = {task.id};
  return task_agent(of_it);
}

/// "I meant Omar", "no, with Omar" behind "meet Ali at 3": another one in the place of whom the title names.
std::optional<Plan> other_person(const Turn& turn, const Phrase& phrase, const Task& task) {
  static const std::vector<std::string> kBefore = search_words(
      "call phone ring text email message meet meeting with tell ask visit see pay remind invite thank", 32);
  const auto name = phrase.match_any({
      "no|nope|sorry|oops|wait|actually|ah|oh? no|sorry|wait|actually? i meant|mean|said *",
      "no|nope|sorry|oops|actually wait|sorry|actually? with|its? *",
  });
  if (!name || name->find(' ') != std::string::npos || read_as(turn, *name, turn.now).when) return std::nullopt;
  // Behind an order another task was meant.
  if (!read_as(turn, turn.before.said, turn.now).target.empty() || holds_words(task.title, *name)) return std::nullopt;
  std::string old;
  bool behind = false;
  for (const std::string& word : between_blanks(task.title)) {
    if (behind && !old.empty()) return std::nullopt;  // Two of them: which is meant?
    if (behind) old = word;
    behind = std::find(kBefore.begin(), kBefore.end(), search_text(word)) != kBefore.end();
  }
  return old.empty() ? std::nullopt : other_words(turn, task, Correction{old, *name});
}

/// "Oops I meant walk the dog every morning at 7" behind "walk the dog": its time, which was left out.
std::optional<Plan> meant_whole(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto said = phrase.match("no|nope|sorry|oops|wait|actually|ah|oh? no|sorry|wait|actually? i meant|mean *");
  if (!said) return std::nullopt;
  const Reading whole = read_as(turn, *said, turn.now);
  const bool timed = whole.intent == Intent::kCreate && (whole.due || whole.recurrence);
  if (!timed || fold_case(whole.title) != fold_case(task.title)) return std::nullopt;
  Reading made = said_of_it(turn.reading);
  made.changes = {};
  made.changes.due = whole.due;
  made.changes.due_date_only = !whole.when || !whole.when->has_time;
  made.changes.recurrence = whole.recurrence;
  made.when = whole.when;
  made.target.clear();
  Turn of_it = with_reading(turn, made);
  of_it.chosen = {task.id};
  return task_agent(of_it);
}

/// "two", "12": a number of a title, in letters or figures.
bool is_count(const std::string& word) {
  static const std::vector<std::string> kCounts = search_words(
      "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred ek do "
      "teen chaar char paanch panch chay chhe saat aath nau das bees dono ایک دو تین چار پانچ چھ سات آٹھ نو دس بیس",
      64);
  constexpr std::size_t kFigures = 4;
  const bool figures =
      !word.empty() && word.size() <= kFigures && word.find_first_not_of("0123456789") == std::string::npos;
  return figures || std::find(kCounts.begin(), kCounts.end(), word) != kCounts.end();
}

/// "Make that three dozen", "make it 12 eggs": another number where the title has one before the same words. A bare
/// number may be an hour, where it has none or more than one.
std::optional<Plan> other_count(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto said = phrase.match_any({
      "no|nope|sorry|oops|wait|actually|ok|hmm|oh? no|wait|sorry|actually? make|say|get|do it|that|this * "
      "instead|please?",
      "no|nope|sorry|oops|wait|actually no|wait|sorry|actually? *",
      "isko|isay|ise|nahi|nahin|balke|balki? * kar|karo|kardo do|dein?",
      "نہیں|اسے|بلکہ? * کر|کرو|کردو دو|دیں?",
  });
  const std::vector<std::string> words = said ? search_words(*said, 6) : std::vector<std::string>();
  if (words.empty() || words.size() > 4 || !is_count(words.front())) return std::nullopt;
  std::vector<std::string> own = between_blanks(task.title);
  std::size_t at = own.size(), counts = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (!is_count(search_text(own[i]))) continue;
    ++counts;
    bool same = i + words.size() <= own.size();
    for (std::size_t k = 1; same && k < words.size(); ++k) same = search_text(own[i + k]) == words[k];
    if (same) at = i;
  }
  const bool bare = words.size() == 1;
  if (at == own.size() || (bare && (counts != 1 || (task.due && task.due->time)))) return std::nullopt;
  own[at] = between_blanks(*said).front();
  Reading made = said_of_it(turn.reading);
  made.changes = {};
  made.changes.title = joined_words(own, 0, own.size());
  made.target.clear();
  Turn of_it = with_reading(turn, made);
  of_it.chosen = {task.id};
  return task_agent(of_it);
}

/// "Call it orthodontist", "no wait call it Q3 report": another name. One calls it a day, too.
std::optional<Plan> other_name(const Turn& turn, const Phrase& phrase) {
  const auto name =
      phrase.match_any({"no|nope|sorry|oops|wait|actually|ok|hmm|and? no|wait|sorry|actually|just? call|name|title "
                        "it|that|this *"});
  if (!name || Phrase(*name).is({"a day|night", "quits|off|out|even *?"})) return std::nullopt;
  const Reading alone = read_as(turn, *name, turn.now);
  if (alone.when || !alone.reminders.empty()) return std::nullopt;  // "Call it in at 5".
  Reading made = said_of_it(turn.reading);
  made.changes = {};
  made.changes.title = *name;
  made.target.clear();
  return task_agent(with_reading(turn, made));
}

/// "Nahi teen ghante", "no, three hours" behind "in two hours": the length that is counted from now.
std::optional<Plan> other_length(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto length = phrase.match_any({
      "no|nope|sorry|oops|wait|actually|not|i no|sorry|wait|actually|said|meant|mean? make|in? it|that? in? *",
      "nahi|nahin|nai|nhi|sorry|are|arey nahi? *",
      "نہیں|ارے|معاف نہیں|کرنا? *",
  });
  if (!length || !task.due || !task.due->time) return std::nullopt;
  const Reading before = read_as(turn, turn.before.said, turn.now);
  const bool from_now = std::any_of(before.pieces.begin(), before.pieces.end(), [](const language::Piece& piece) {
    return piece.kind == language::PieceKind::kWhen &&
           Phrase(piece.text).is({"in|after|within *", "* baad|bad|mein|me", "* بعد|میں", "* from now"});
  });
  const bool lead = std::any_of(before.reminders.begin(), before.reminders.end(),
                                [](const auto& one) { return one.minutes_before.value_or(0) > 0; });
  if (!from_now || lead) return std::nullopt;
  const std::string bare = Phrase(*length).match_any({"* baad|bad", "* بعد"}).value_or(*length);
  for (const std::string& text : {"call in " + bare, bare + " baad chai banani hai", bare + " بعد فون کرنا ہے"}) {
    const Reading read = read_as(turn, text, turn.now);
    const bool nothing_else = read.title == "call" || read.title == "chai banani" || read.title == "فون کرنا";
    if (!nothing_else || !read.due || !read.due->time || read.intent != Intent::kCreate) continue;
    Reading made = said_of_it(turn.reading);
    made.changes = {};
    made.changes.due = read.due;
    made.target.clear();
    made.reminders.clear();
    return task_agent(with_reading(turn, made));
  }
  return std::nullopt;
}

/// "Scratch that, make it 7", «معاف کرنا پرسوں»: what follows is said of the task in hand.
std::optional<Plan> said_anew(const Turn& turn, const Phrase& phrase) {
  const auto rest = phrase.match_any({
      "no|nope|oops|wait|actually|ok|hmm? no|wait|actually? scratch|strike|forget|ignore that|it|this *",
      "are|arey|nahi|nahin|oho? maaf|muaf karna|kijiye|karo|kijiyega *",
      "ارے|نہیں|اوہ? معاف کرنا|کیجیے|کرو|کیجیےگا *",
  });
  if (!rest) return std::nullopt;
  const Reading reading = read_as(turn, *rest, turn.now);
  Turn said = with_reading(turn, reading);
  said.text = *rest;
  return follow_up(said);
}

/// "Mistri ko nahi plumber ko bulana hai" of a task that was not touched last: it says again what is to be done.
std::optional<Plan> named_otherwise(const Turn& turn, const std::optional<Correction>& said) {
  if (!said || turn.reading.intent != Intent::kCreate || !turn.chosen.empty()) return std::nullopt;
  const auto task = task_named(turn, said->old);
  return task && said_beside(task->title, *said).repeats ? other_words(turn, *task, *said) : std::nullopt;
}

/// What is corrected; the time that is said with it stands apart.
std::optional<Correction> correction_in(const Turn& turn, const Phrase& phrase) {
  if (auto said = parted_by_comma(turn.text)) return said;
  const bool timed = turn.reading.intent == Intent::kCreate && turn.reading.due && turn.reading.reminders.empty();
  return said_otherwise(timed ? Phrase(beside_slots(std::string(turn.text), turn.reading)) : phrase);
}

}  // namespace

std::optional<Plan> correction_turn(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  const auto task = turn.before.fresh && turn.chosen.empty() && !asks ? task_at_hand(turn) : std::nullopt;
  const auto said = asks ? std::nullopt : correction_in(turn, phrase);
  if (!task || task->status != TaskStatus::kActive) return named_otherwise(turn, said);
  if (said) {
    if (auto plan = other_day(turn, *task, *said)) return plan;
    if (auto plan = other_words(turn, *task, *said)) return plan;
    if (auto plan = named_otherwise(turn, said)) return plan;
  }
  if (auto plan = other_count(turn, phrase, *task)) return plan;
  if (auto plan = meant_whole(turn, phrase, *task)) return plan;
  if (auto plan = other_length(turn, phrase, *task)) return plan;
  if (auto plan = other_name(turn, phrase)) return plan;
  if (auto plan = other_person(turn, phrase, *task)) return plan;
  return said_anew(turn, phrase);
}

}  // namespace yaad::assistant
