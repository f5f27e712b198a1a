// "At 8 pm", "it's urgent", "and friday?": words that say something only after what was just said.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "app/undo_log.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kLongest = 120;  ///< Bytes; what is longer speaks for itself.
constexpr std::size_t kMostWords = 9;

struct Word {
  std::string norm;
  std::size_t begin, end;  ///< Bytes of the text.
  bool pause;              ///< A comma stands behind it.
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Words as search_words() writes them, with their places.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_blank(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_blank(text[at]) && text[at] != ',') ++at;
    const std::size_t end = at;
    while (at < text.size() && text[at] == ',') ++at;
    std::string norm;
    for (const std::string& part : search_words(text.substr(begin, end - begin), 4)) norm += part;
    const bool urdu_pause = text.substr(begin, end - begin).ends_with("،");
    if (!norm.empty()) words.push_back({std::move(norm), begin, end, at > end || urdu_pause});
  }
  return words;
}

/// Words in Urdu stand here as they are written, and are looked for as searching sees them.
template <std::size_t N>
bool one_of(const std::string& word, const std::array<std::string_view, N>& list) {
  const bool latin = static_cast<unsigned char>(word.front()) < 0x80;
  return std::any_of(list.begin(), list.end(), [&](std::string_view one) {
    return one == word || (!latin && static_cast<unsigned char>(one.front()) >= 0x80 && search_text(one) == word);
  });
}

/// What leads to the thing itself: "no, …", "wait, …", "too early, …", «بلکہ …».
bool leads(const std::string& word) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"wait",  "hmm",  "hm",    "oh",     "ok",   "okay", "actually", "sorry", "oops",  "no",
       "nope",  "nah",  "but",   "rather", "well", "then", "also",     "and",   "just",  "say",
       "lets",  "too",  "early", "late",   "soon", "far",  "balkay",   "balke", "balki", "nahi",
       "nahin", "acha", "achha", "aur",    "بلکہ", "نہیں", "اچھا",     "اور",   "ارے"});
  return one_of(word, words);
}

/// The change that the words mean when they are said of the task in hand.
std::optional<Reading> change_of_it(const Turn& turn, const std::string& text) {
  Reading made = read_as(turn, text, turn.now);
  const bool of_it = made.detail == Detail::kCorrection || made.reference == language::Reference::kPronoun;
  if (!of_it || !made.target.empty() || made.changes.empty() || made.changes.title) return std::nullopt;
  if (made.intent != Intent::kUpdate && made.detail != Detail::kCorrection) return std::nullopt;
  made.language = turn.reading.language;
  return said_of_it(std::move(made));
}

/// "it's high", "8 pm" as an order.
std::vector<std::string> as_orders(const Turn& turn, std::string_view rest) {
  const std::string said(rest);
  switch (turn.reading.language) {
    case language::Language::kUrdu:
      return {"اسے " + said + " کر دو", said};
    case language::Language::kRomanUrdu:
      return {"isay " + said + " kar do", "make it " + said, said};
    default:
      return {"make it " + said, "move it " + said, said, "isko " + said + " kar do"};  // "15 tareekh ko"
  }
}

/// What remains of the words without what leads to them: "not today, |tomorrow", "it's |urgent".
std::string_view core_of(std::string_view text, const std::vector<Word>& words) {
  static constexpr auto kSubjects = std::to_array<std::string_view>({"its", "thats", "this", "it", "that", "make"});
  std::size_t at = 0;
  while (at < words.size() && leads(words[at].norm)) ++at;
  if (at < words.size() && (words[at].norm == "not" || words[at].norm == "rename")) {
    std::size_t pause = at;
    while (pause < words.size() && !words[pause].pause) ++pause;
    if (pause + 1 < words.size()) at = pause + 1;
    while (at < words.size() && leads(words[at].norm)) ++at;
  }
  for (std::size_t i = 0; i < 3 && at + 1 < words.size(); ++i) {
    const bool is = i > 0 && (words[at].norm == "is" || words[at].norm == "s");
    if (one_of(words[at].norm, kSubjects) || is) ++at;
  }
  if (at >= words.size()) return {};
  // "sunday, not saturday"
  std::size_t end = text.size();
  for (std::size_t i = at; i + 1 < words.size(); ++i) {
    if (words[i].pause && words[i + 1].norm == "not") {
      end = words[i].end;
      break;
    }
  }
  return text.substr(words[at].begin, end - words[at].begin);
}

/// The title is nothing but words that lead to something: "wait, sunday" read as a task "wait".
bool is_no_title(const std::string& title) {
  const std::vector<Word> words = words_of(title);
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return leads(word.norm) || word.norm == "not"; });
}

/// Words that mean nothing by themselves.
bool is_fragment(const Reading& reading) {
  if (reading.intent == Intent::kUnknown)
    return reading.detail == Detail::kNone || reading.detail == Detail::kCorrection;
  // "too early, make it 8:30": no task is called "early".
  if (reading.intent == Intent::kUpdate && !reading.target.empty()) return is_no_title(reading.target);
  if (reading.intent != Intent::kCreate || reading.title.empty()) return false;
  return is_no_title(reading.title) || (reading.priority && reading.title.starts_with("not "));
}

/// "یہ بہت ضروری ہے", "ye urgent hai"
std::optional<Reading> priority_of_it(const Turn& turn, const std::vector<Word>& words) {
  static constexpr auto kSubjects = std::to_array<std::string_view>(
      {"it", "its", "this", "that", "thats", "ye", "yeh", "yah", "wo", "woh", "یہ", "وہ"});
  if (!turn.reading.priority || words.empty() || words.size() > 6 || !one_of(words.front().norm, kSubjects))
    return std::nullopt;
  Reading made = said_of_it(turn.reading);
  made.changes.priority = made.priority;
  return made;
}

/// "It's 30 this year", "it's raining": news of something, unless nothing but a day, a time or an urgency is said of
/// it.
bool is_told_of_it(const Turn& turn, const std::vector<Word>& words, std::string_view core) {
  static constexpr auto kIts = std::to_array<std::string_view>({"its", "thats", "it", "that", "this"});
  if (!std::any_of(words.begin(), words.end(), [](const Word& word) { return one_of(word.norm, kIts); })) return false;
  const Reading alone = read_as(turn, core, turn.now);
  if (alone.priority || turn.reading.priority) return false;
  const bool plain = alone.detail == Detail::kCorrection && alone.when && alone.when->grain < language::Grain::kWeek;
  return !plain && std::none_of(words.begin(), words.end(), [](const Word& word) {
    return word.norm == "make" || word.norm == "move" || word.norm == "change" || word.norm == "push";
  });
}

/// "make it 20" of what was said to be "in 10 minutes": the number alone is another.
std::optional<std::string> other_number(const Turn& turn, const std::vector<Word>& words) {
  static constexpr auto kUnits = std::to_array<std::string_view>(
      {"minutes", "minute", "mins", "min", "hours", "hour", "days", "weeks", "minat", "ghante", "din"});
  const auto is_number = [](const std::string& word) {
    return !word.empty() && word.size() <= 3 && word.find_first_not_of("0123456789") == std::string::npos;
  };
  if (words.empty() || words.size() > 4 || !is_number(words.back().norm)) return std::nullopt;
  const std::vector<Word> before = words_of(turn.before.said);
  for (std::size_t at = 1; at + 1 < before.size(); ++at) {
    if (before[at - 1].norm == "in" && is_number(before[at].norm) && one_of(before[at + 1].norm, kUnits))
      return "move it to in " + words.back().norm + " " + before[at + 1].norm;
  }
  return std::nullopt;
}

/// Carries `made` out. A question about it is remembered with the words of the order: those that were said mean the
/// same only behind what was said before.
Plan as_said(const Turn& turn, const Reading& made, const std::string& order) {
  Plan plan = dispatch(with_reading(turn, made));
  if (plan.state.pending != Pending::kNothing && plan.state.text == turn.text) plan.state.text = order;
  return plan;
}

/// "Wrong time", "you set it for the wrong day", "that's not right": a complaint, behind which the right words follow.
std::size_t complaint_end(const std::vector<Word>& words) {
  static constexpr auto kSmall = std::to_array<std::string_view>(
      {"you",  "it",    "thats", "that", "this", "its", "is",  "was",  "set", "put",  "made", "have", "has",
       "got",  "the",   "a",     "for",  "on",   "at",  "to",  "in",   "day", "date", "time", "not",  "no",
       "oops", "sorry", "hey",   "ye",   "yeh",  "hai", "din", "waqt", "یہ",  "ہے",   "دن",   "وقت"});
  static constexpr auto kWrong =
      std::to_array<std::string_view>({"wrong", "incorrect", "mistake", "right", "ghalat", "galat", "غلط"});
  bool wrong = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    wrong = wrong || one_of(words[i].norm, kWrong);
    if (!one_of(words[i].norm, kSmall) && !one_of(words[i].norm, kWrong)) return 0;
    if (words[i].pause) return wrong ? i + 1 : 0;
  }
  return 0;
}

constexpr auto kNot = std::to_array<std::string_view>({"not", "nahi", "nahin", "نہیں"});

/// The words that correct what was just made: "friday" of "I said friday not today", "eleven" of "make that eleven
/// instead", "9" of "wrong time, it's 9". Empty when nothing says that they do.
std::string_view correcting_words(std::string_view text, const std::vector<Word>& words) {
  static constexpr auto kSaid = std::to_array<std::string_view>({"said", "meant", "mean", "wanted", "asked"});
  static constexpr auto kLead = std::to_array<std::string_view>(
      {"make", "move", "change", "set", "it", "that", "its", "thats", "is", "to", "for"});
  std::size_t at = complaint_end(words), end = words.size();
  bool corrects = at > 0;
  if (at == 0) {
    while (at < words.size() && leads(words[at].norm)) ++at;
  }
  if (at + 1 < words.size() && words[at].norm == "i" && one_of(words[at + 1].norm, kSaid)) {
    corrects = true;
    at += 2;
  }
  if (end > at && words[end - 1].norm == "instead") {
    corrects = true;
    --end;
  }
  while (at < end && one_of(words[at].norm, kLead)) ++at;
  for (std::size_t i = at + 1; i < end && corrects; ++i) {
    if (one_of(words[i].norm, kNot)) end = i;
  }
  return corrects && at < end ? text.substr(words[at].begin, words[end - 1].end - words[at].begin) : std::string_view();
}

std::optional<Plan> mended_words(const Turn& turn, const std::vector<Word>& words) {
  const std::string_view said = correcting_words(turn.text, words);
  if (said.empty()) return std::nullopt;
  for (const std::string& order : as_orders(turn, said)) {
    if (const auto made = change_of_it(turn, order)) return as_said(turn, *made, order);
  }
  return std::nullopt;
}

/// "Ali nahi Bilal ko", «احمد نہیں اسلم کو», "Bilal not Ali": another name where the title has one.
std::optional<Plan> other_name(const Turn& turn, const std::vector<Word>& words, const Task& last) {
  static constexpr auto kBehind = std::to_array<std::string_view>(
      {"ko", "se", "ka", "ki", "ke", "wala", "hai", "کو", "سے", "کا", "کی", "کے", "ہے"});
  std::size_t end = words.size();
  while (end > 0 && one_of(words[end - 1].norm, kBehind)) --end;
  std::size_t at = 0;
  while (at < end && leads(words[at].norm) && !one_of(words[at].norm, kNot)) ++at;
  if (end - std::min(at, end) != 3 || !one_of(words[at + 1].norm, kNot)) return std::nullopt;
  const bool english = words[at + 1].norm == "not";
  // "Plumber nahi aya" tells what did not happen.
  const Word& behind = words[at + 2];
  if (!english && is_urdu_verb(turn.text.substr(behind.begin, behind.end - behind.begin))) return std::nullopt;
  const Word &old = words[english ? at + 2 : at], &name = words[english ? at : at + 2];
  const std::vector<Word> title = words_of(last.title);
  const auto place = std::find_if(title.begin(), title.end(), [&](const Word& word) { return word.norm == old.norm; });
  const auto has = [&](const Word& one) {
    return std::any_of(title.begin(), title.end(), [&](const Word& word) { return word.norm == one.norm; });
  };
  const std::string said(turn.text.substr(name.begin, name.end - name.begin));
  if (place == title.end() || has(name) || read_as(turn, said, turn.now).when) return std::nullopt;
  Reading made = said_of_it(turn.reading);
  made.changes = {};
  made.changes.title = std::string(last.title).replace(place->begin, place->end - place->begin, said);
  made.target.clear();
  return task_agent(with_reading(turn, made));
}

/// "3 nahi 4 baje", «3 نہیں 4 بجے», "4:30 not 4", "saturday not friday": another time or day, of the same kind, than
/// the one that was said or understood.
std::optional<Plan> other_time(const Turn& turn, const std::vector<Word>& words, const Task& last) {
  std::size_t at = 0;
  while (at < words.size() && leads(words[at].norm)) ++at;
  const auto no = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(at), words.end(),
                               [](const Word& word) { return one_of(word.norm, kNot); });
  const auto middle = static_cast<std::size_t>(no - words.begin());
  if (!last.due || middle == at || middle + 1 >= words.size()) return std::nullopt;
  const auto part = [&](std::size_t from, std::size_t to) {
    return std::string(turn.text.substr(words[from].begin, words[to - 1].end - words[from].begin));
  };
  std::string old = part(at, middle), other = part(middle + 1, words.size());
  if (no->norm == "not") std::swap(old, other);
  const auto changed = [&](const std::string& said) -> std::optional<std::pair<Reading, std::string>> {
    for (const std::string& time : {said, said + " baje"}) {
      for (const std::string& order : as_orders(turn, time)) {
        auto made = change_of_it(turn, order);
        if (made && made->changes.due) return std::pair(std::move(*made), order);
      }
    }
    return std::nullopt;
  };
  const auto from = changed(old), to = changed(other);
  if (!from || !to || from->first.changes.due_time_only != to->first.changes.due_time_only) return std::nullopt;
  if (from->first.changes.due_time_only && !last.due->time) return std::nullopt;
  return as_said(turn, to->first, to->second);
}

std::optional<Plan> change_it(const Turn& turn, const std::vector<Word>& words) {
  const Reading& reading = turn.reading;
  if (const auto other = other_number(turn, words)) {
    if (auto made = change_of_it(turn, *other)) return as_said(turn, *made, *other);
  }
  if (!is_fragment(reading)) return std::nullopt;
  if (reading.detail == Detail::kCorrection && !reading.changes.empty() && !leads(words.front().norm)) {
    // "an hour later" counts from the task's own time, which only an order says.
    for (const std::string& order : as_orders(turn, turn.text)) {
      auto made = change_of_it(turn, order);
      if (made && made->changes.move_by_minutes) return as_said(turn, *made, order);
    }
    const Reading made = said_of_it(reading);
    return dispatch(with_reading(turn, made));
  }
  if (const auto made = priority_of_it(turn, words)) return dispatch(with_reading(turn, *made));
  const std::string_view core = core_of(turn.text, words);
  if (core.empty() || is_told_of_it(turn, words, core)) return std::nullopt;
  for (const std::string& order : as_orders(turn, core)) {
    if (const auto made = change_of_it(turn, order)) return as_said(turn, *made, order);
  }
  return std::nullopt;
}

/// A further task like it, when the message says.
Reading like(const Turn& turn, const Task& last) {
  Reading made = turn.reading;
  made.intent = Intent::kCreate;
  made.detail = Detail::kNone;
  made.confidence = 0.9;
  made.missing = language::Missing::kNothing;
  made.title = last.title;
  made.tags = last.tags;
  made.priority = last.priority;
  return made;
}

/// "thursday", "saturday", "sunday" of "also on saturday and sunday": what each further task says of its time.
std::vector<std::string> further_times(std::string_view text, const std::vector<Word>& words) {
  static constexpr auto kAlso = std::to_array<std::string_view>({"also", "and", "aur", "bhi", "اور", "بھی"});
  std::vector<std::string> times;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    const bool parts = i == words.size() || one_of(words[i].norm, kAlso);
    if (parts && i > begin) times.emplace_back(text.substr(words[begin].begin, words[i - 1].end - words[begin].begin));
    if (parts) begin = i + 1;
    if (!parts && words[i].pause) {
      times.emplace_back(text.substr(words[begin].begin, words[i].end - words[begin].begin));
      begin = i + 1;
    }
  }
  return times;
}

/// "also on thursday", "also on saturday and sunday", "also at 6pm" behind a task with a time: further ones like it.
std::optional<Plan> further_ones(const Turn& turn, const std::vector<Word>& words, const Task& last) {
  const auto says_also = [](const Word& word) {
    return one_of(word.norm, std::to_array<std::string_view>({"also", "bhi", "بھی"}));
  };
  const bool also = words.size() > 1 && std::any_of(words.begin(), words.end(), says_also);
  const bool bare = turn.reading.detail == Detail::kCorrection && turn.reading.target.empty();  // «ہفتے کو بھی»
  const bool dated = (turn.reading.intent == Intent::kCreate || bare) && turn.reading.due && !turn.reading.recurrence &&
                     turn.reading.reminders.empty() && !turn.reading.priority;
  const std::vector<Word> title = words_of(turn.reading.title);
  const bool untitled =
      std::all_of(title.begin(), title.end(), [&](const Word& word) { return leads(word.norm) || says_also(word); });
  if (!also || !dated || !last.due || !untitled) return std::nullopt;
  std::optional<Plan> all;
  for (const std::string& time : further_times(turn.text, words)) {
    auto moved = change_of_it(turn, "move it to " + time);
    if (!moved) moved = change_of_it(turn, "move it " + time);
    if (!moved) moved = change_of_it(turn, "اسے " + time + " کر دو");
    if (!moved || !moved->changes.due) return std::nullopt;
    if (moved->changes.due_time_only && !last.due->time) return std::nullopt;
    Reading made = like(turn, last);
    made.due = moved->changes.due;
    if (moved->changes.due_time_only) made.due->date = last.due->date;
    if (moved->changes.due_date_only) made.due->time = last.due->time;
    const bool over = made.due->time && made.due->local() <= turn.now && Phrase(time).is_weekday();
    if (over) made.due->date = CivilDate(std::chrono::local_days(made.due->date) + std::chrono::days(7));
    Plan one = task_agent(with_reading(turn, made));
    if (all) {
      all->reply += "\n" + one.reply;
      std::move(one.commands.begin(), one.commands.end(), std::back_inserter(all->commands));
    } else {
      all = std::move(one);
    }
  }
  return all;
}

/// "same for saturday", "the same again on sunday": one more like it.
std::optional<Plan> one_more(const Turn& turn, const std::vector<Word>& words, const Task& last) {
  static constexpr auto kMore = std::to_array<std::string_view>({"same", "again"});
  const bool same = words.size() > 1 && (one_of(words[0].norm, kMore) || one_of(words[1].norm, kMore));
  const bool also = words[0].norm == "and" && turn.reading.intent == Intent::kCreate && last.due &&
                    turn.reading.title == "and" && turn.reading.when && !turn.reading.recurrence;
  if ((!same && !also) || !turn.reading.due || turn.reading.intent == Intent::kQuery) return std::nullopt;
  // "Sara again on monday" behind a lunch with Ahmed is none of that.
  std::vector<std::string> named = search_words(turn.reading.title, kMostWords);
  std::erase_if(named, [](const std::string& word) { return leads(word) || one_of(word, kMore); });
  if (!named.empty() && !names_title(named, last.title)) return std::nullopt;
  Reading made = like(turn, last);
  if (last.due && last.due->time && !made.due->time) made.due->time = last.due->time;
  // "And again at 5pm" behind what is due tomorrow at 8: later on that day.
  const auto moved = change_of_it(turn, "move it to " + when_text(turn));
  const bool hour = moved && moved->changes.due_time_only && made.due->time && last.due && last.due->time;
  if (hour && last.due->date > made.due->date && *made.due->time > *last.due->time) made.due->date = last.due->date;
  made.reminders = reminders_like(turn, last, made.due);
  return task_agent(with_reading(turn, made));
}

/// "it's not done", "i haven't done it yet", «ابھی نہیں ہوا»
bool takes_back_done(const std::vector<Word>& words) {
  static constexpr auto kTakesBack = std::to_array<std::string_view>(
      {"not", "isnt", "havent", "hasnt", "didnt", "never", "nahi", "nahin", "نہیں", "reopen"});
  static constexpr auto kDone = std::to_array<std::string_view>(
      {"done", "finished", "complete", "completed", "it", "yet", "hua", "hui", "kiya", "ہوا", "ہوئی", "کیا"});
  const auto holds = [&](const auto& list) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) { return one_of(word.norm, list); });
  };
  return words.size() > 1 && holds(kTakesBack) && holds(kDone);
}

/// "actually i didn't get the butter", of a task of that name.
bool denies_by_name(const std::vector<Word>& words, std::string_view title) {
  static constexpr auto kDenies = std::to_array<std::string_view>({"didnt", "havent", "hasnt", "wasnt", "couldnt"});
  const auto denied =
      std::find_if(words.begin(), words.end(), [](const Word& word) { return one_of(word.norm, kDenies); });
  if (denied == words.end()) return false;
  const std::vector<std::string> own = search_words(title, 16);
  return std::any_of(denied, words.end(), [&](const Word& word) {
    return !is_filler(word.norm) && std::find(own.begin(), own.end(), word.norm) != own.end();
  });
}

/// "add a note: bring the passport", "note that he prefers PDF", «نوٹ لکھو کہ …»: what is to be noted.
std::string_view noted_text(std::string_view text, const std::vector<Word>& words) {
  static constexpr auto kNote = std::to_array<std::string_view>({"note", "notes", "نوٹ"});
  static constexpr auto kLead = std::to_array<std::string_view>(
      {"add",    "a",    "note", "notes", "the",  "to",  "it",  "that", "this", "write", "put",
       "attach", "also", "نوٹ",  "لکھو",  "لکھ",  "لو",  "کرو", "کر",   "لیں",  "likho", "likh",
       "lo",     "karo", "kar",  "lein",  "mein", "میں", "اس",  "is",   "us"});
  static constexpr auto kThat = std::to_array<std::string_view>({"that", "saying", "says", "ke", "k", "کہ"});
  bool note = false;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    note = note || one_of(words[at].norm, kNote);
    // "Add a note to the flight: …" is of that task, whichever was touched last.
    const bool colon = words[at].end > 0 && text[words[at].end - 1] == ':' && one_of(words[at].norm, kLead);
    if (note && (colon || (one_of(words[at].norm, kThat) && !one_of(words[at].norm, kNote))))
      return text.substr(words[at + 1].begin);
    if (!one_of(words[at].norm, kLead)) return {};
  }
  return {};
}

std::optional<Plan> note_on_it(const Turn& turn, const std::vector<Word>& words, const Task& last) {
  const std::string_view noted = noted_text(turn.text, words);
  if (noted.empty()) return std::nullopt;
  return keep_note(turn, last, noted);
}

/// "sorry, i meant the slides": what name stands behind such words.
std::string_view meant_name(std::string_view text, const std::vector<Word>& words) {
  static constexpr auto kMeant = std::to_array<std::string_view>({"meant", "mean"});
  static constexpr auto kMatlab = std::to_array<std::string_view>({"matlab", "murad", "مطلب", "مراد"});
  static constexpr auto kSmall =
      std::to_array<std::string_view>({"the", "my", "tha", "thi", "hai", "ہے", "تھا", "تھی", "one", "task"});
  std::size_t at = 0;
  while (at < words.size() && leads(words[at].norm)) ++at;
  const bool english = at + 2 < words.size() && words[at].norm == "i" && one_of(words[at + 1].norm, kMeant);
  const bool urdu = at + 2 < words.size() && one_of(words[at + 1].norm, kMatlab);
  if (!english && !urdu) return {};
  at += 2;
  while (at < words.size() && one_of(words[at].norm, kSmall)) ++at;
  return at < words.size() ? text.substr(words[at].begin, words.back().end - words[at].begin) : std::string_view();
}

/// Nothing was made by that command: what it undoes is a change.
bool changed_only(const Turn& turn, const CommandId& command) {
  const auto events = turn.view.events_of_command(turn.user, command);
  return std::none_of(events.begin(), events.end(),
                      [](const EventPtr& event) { return event->type == EventType::kTaskCreated; });
}

/// The wrong task was taken: that is undone, and what was said is done with the one that was meant.
std::optional<Plan> meant_other(const Turn& turn, const std::vector<Word>& words) {
  const std::string_view name = meant_name(turn.text, words);
  if (name.empty() || turn.before.said.empty()) return std::nullopt;
  if (read_as(turn, name, turn.now).detail == Detail::kCorrection) return std::nullopt;  // "I meant sunday".
  Reading made = read_as(turn, turn.before.said, turn.now);
  if (!is_order(made) || made.target.empty()) return std::nullopt;
  made.target = name;
  made.reference = language::Reference::kByName;
  made.confidence = std::max(made.confidence, 0.9);
  made.language = turn.reading.language;
  Turn again = with_reading(turn, made);
  again.text = turn.before.said;
  again.alone = false;
  Plan plan = dispatch(again);
  const auto done = standing_changes(turn.view, turn.user, 1, turn.before.last);
  if (plan.clarify || plan.commands.empty() || done.empty() || !changed_only(turn, done.front())) return plan;
  plan.commands.insert(plan.commands.begin(), Undo{done.front()});
  return plan;
}

/// The task in hand: what the last turn touched, still there.
std::optional<Task> task_in_hand(const Turn& turn) {
  const State& state = turn.before;
  if (!state.fresh || !state.last) return std::nullopt;
  auto last = turn.view.find_task(turn.user, *state.last);
  if (last && last->deleted_at) last.reset();
  return last;
}

/// Only a note, or a complaint with its correction, may be long.
std::optional<Plan> said_at_length(const Turn& turn, const std::vector<Word>& words) {
  const auto last = task_in_hand(turn);
  if (!last) return std::nullopt;
  if (auto noted = note_on_it(turn, words, *last)) return noted;
  const bool open = last->status == TaskStatus::kActive && turn.text.size() <= kLongest;
  return open && complaint_end(words) > 0 ? mended_words(turn, words) : std::nullopt;
}

std::optional<Plan> about_last(const Turn& turn, const std::vector<Word>& words) {
  const bool asks = has_question_sign(turn.text);
  const auto last = asks ? std::nullopt : task_in_hand(turn);
  if (!last) return std::nullopt;
  if (auto other = meant_other(turn, words)) return other;
  if (last->status == TaskStatus::kCompleted) {
    const bool back = takes_back_done(words) || denies_by_name(words, last->title);
    if (turn.reading.intent != Intent::kUnknown || !back) return std::nullopt;
    Reading made = turn.reading;
    made.intent = Intent::kUpdate;
    made.detail = Detail::kReopen;
    made.reference = language::Reference::kPronoun;
    return task_agent(with_reading(turn, made));
  }
  if (auto noted = note_on_it(turn, words, *last)) return noted;
  if (auto more = further_ones(turn, words, *last)) return more;
  if (auto more = one_more(turn, words, *last)) return more;
  if (auto other = other_name(turn, words, *last)) return other;
  if (auto other = other_time(turn, words, *last)) return other;
  if (speaks_of_other(turn, *last)) return std::nullopt;
  if (auto mended = mended_words(turn, words)) return mended;
  return change_it(turn, words);
}

// --- behind a question about tasks -----------------------------------------------------------------------------------

/// "and friday?", "aur kal?": the day, without the words that ask.
std::string_view day_asked(std::string_view text, const std::vector<Word>& words) {
  static constexpr auto kAsk = std::to_array<std::string_view>(
      {"and", "or", "then", "what", "how", "about", "aur", "phir", "اور", "پھر", "for", "on"});
  std::size_t at = 0;
  while (at < words.size() && one_of(words[at].norm, kAsk)) ++at;
  if (at == 0 || at == words.size()) return {};
  text = text.substr(words[at].begin);
  while (has_question_sign(text) || text.ends_with(" ")) text.remove_suffix(text.ends_with("؟") ? 2 : 1);
  return text;
}

std::optional<Plan> show(const Turn& turn, std::string question, const language::Filter* also) {
  Reading made = read_as(turn, question, turn.now);
  if (made.intent != Intent::kQuery) return std::nullopt;
  if (also != nullptr) {
    if (also->priority) made.filter.priority = also->priority;
    if (also->status) made.filter.status = also->status;
    made.filter.overdue = made.filter.overdue || also->overdue;
    made.filter.recurring = made.filter.recurring || also->recurring;
    made.filter.tags.insert(made.filter.tags.end(), also->tags.begin(), also->tags.end());
  }
  made.confidence = std::max(made.confidence, 0.9);
  made.language = turn.reading.language;
  Plan plan = task_agent(with_reading(turn, made));
  plan.state.query = std::move(question);
  return plan;
}

/// "and the day after?": of the day that was asked for.
std::optional<Plan> ask_for_day(const Turn& turn, std::string_view day) {
  const bool english = turn.reading.language == language::Language::kEnglish;
  const std::vector<Word> words = words_of(day);
  if (english && words.size() >= 2 && words.size() <= 3 && words[words.size() - 2].norm == "day" &&
      words.back().norm == "after") {
    const Reading before = read_as(turn, turn.before.query, turn.now);
    if (!before.filter.from) return std::nullopt;
    const auto next = std::chrono::floor<std::chrono::days>(*before.filter.from) + std::chrono::days(1);
    return show(turn, "what is due " + to_string(CivilDateTime::from_local(next, false)), nullptr);
  }
  const Reading alone = read_as(turn, day, turn.now);
  if (!alone.when || alone.detail != Detail::kCorrection) return std::nullopt;  // More than a day was said.
  const std::string said(day);
  if (english) return show(turn, "what is due " + said, nullptr);
  const bool urdu = turn.reading.language == language::Language::kUrdu;
  return show(turn, said + (urdu ? " کے کام دکھاؤ" : " ke kaam dikhao"), nullptr);
}

std::optional<Plan> about_query(const Turn& turn, const std::vector<Word>& words) {
  static constexpr auto kOnly = std::to_array<std::string_view>({"only", "just", "sirf", "صرف"});
  if (turn.before.query.empty()) return std::nullopt;
  const Reading& reading = turn.reading;
  if (one_of(words.front().norm, kOnly)) {
    language::Filter also = reading.filter;
    if (!also.priority) also.priority = reading.priority;
    const bool narrows = also.priority || also.overdue || also.recurring || !also.tags.empty() || also.status;
    if (reading.intent == Intent::kCreate && !also.priority) return std::nullopt;
    if (narrows && !also.from && also.words.empty()) return show(turn, turn.before.query, &also);
  }
  if (reading.intent != Intent::kUnknown && reading.intent != Intent::kQuery && !is_fragment(reading))
    return std::nullopt;
  std::string_view day = day_asked(turn.text, words);
  const bool bare = reading.detail == Detail::kCorrection && reading.when && !turn.before.fresh;
  if (day.empty() && bare && !leads(words.front().norm)) day = turn.text;  // "what's due today?", "friday"
  return day.empty() ? std::nullopt : ask_for_day(turn, day);
}

/// "what do i have this week": "this" is of the week and points at no task.
bool points_at_task(const Turn& turn, const std::vector<Word>& words) {
  static constexpr auto kIt =
      std::to_array<std::string_view>({"it", "that", "this", "wo", "woh", "ye", "yeh", "وہ", "یہ"});
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!one_of(words[at].norm, kIt)) continue;
    const bool of_time = (words[at].norm == "this" || words[at].norm == "that") && at + 1 < words.size() &&
                         read_as(turn, "this " + words[at + 1].norm, turn.now).when.has_value();
    if (!of_time) return true;
  }
  return false;
}

/// "is it done?", "at what time?", "is it still on friday?": of the task in hand.
std::optional<Plan> about_it(const Turn& turn, const std::vector<Word>& words) {
  static constexpr auto kWhen = std::to_array<std::string_view>(
      {"at", "what", "time", "when", "which", "day", "kab", "kitne", "baje", "کب", "کتنے", "بجے"});
  const Reading& reading = turn.reading;
  if (!turn.before.last) return std::nullopt;
  const bool of_it = reading.intent == Intent::kQuery && reading.filter.words.empty() && reading.filter.tags.empty() &&
                     !reading.filter.all && points_at_task(turn, words);
  const bool when = reading.intent != Intent::kCreate && words.size() <= 4 &&
                    std::all_of(words.begin(), words.end(), [](const Word& word) { return one_of(word.norm, kWhen); });
  if (!of_it && !when) return std::nullopt;
  auto task = turn.view.find_task(turn.user, *turn.before.last);
  if (!task || task->deleted_at) return std::nullopt;
  Plan plan = begin(turn, "TaskAgent");
  plan.operation = to_string(Intent::kQuery);
  const bool done = task->status == TaskStatus::kCompleted;
  plan.tasks.push_back(std::move(*task));
  plan.reply = task_lines(reading.language, plan.tasks, turn.now);
  if (done || reading.filter.status == TaskStatus::kCompleted)
    plan.reply = say(reading.language, done ? words::kDoneAlready : words::kStillOpen, plan.reply);
  return plan;
}

}  // namespace

std::optional<Plan> follow_up(const Turn& turn) {
  if (turn.text.find('\n') != std::string_view::npos) return std::nullopt;
  const std::vector<Word> words = words_of(turn.text.substr(0, kLongest));
  // "Skip the weekend" is no new day for what does not repeat.
  if (words.empty() || leads_with_row(turn) || words.front().norm == "skip") return std::nullopt;
  if (turn.text.size() > kLongest || words.size() > kMostWords) return said_at_length(turn, words);
  if (auto plan = about_query(turn, words)) return plan;
  if (auto plan = about_it(turn, words)) return plan;
  return about_last(turn, words);
}

}  // namespace yaad::assistant
