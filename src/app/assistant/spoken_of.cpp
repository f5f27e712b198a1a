// Which tasks a clause tells of that gives no order: by what it speaks of, or by the day that it names.
#include "app/assistant/spoken_of.h"

#include <algorithm>

#include "app/assistant/answer_words.h"
#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using std::chrono::days;
using Names = std::vector<std::string>;

constexpr std::size_t kLookedAt = 200;
constexpr std::size_t kSubjectMost = 5;  ///< Words.
constexpr double kSameWord = 0.9;

/// What makes an English clause a statement: the subject stands before it.
bool is_finite(const std::string& word) {
  static const Names kFinite = search_words(
      "cant cannot can could couldnt wont will would wouldnt isnt arent is are was were wasnt has have had hasnt "
      "havent "
      "doesnt dont didnt says said wants needs got gets called rang cancelled canceled closed moved works",
      64);
  return one_of(word, kFinite);
}

/// Words that name nobody and nothing.
bool is_no_name(const std::string& word) {
  static const Names kSmall = search_words(
      "i im ive we were weve he hes she shes they theyre theyve it its that thats this there theres you your me us him "
      "her them sorry oh ok okay hey so but and well no nope wait hmm ugh damn today tomorrow "
      "main mein maine hum wo woh ye yeh us un is in acha lekin magar aur to nahi nahin na ne ab abhi aaj kal kar ho "
      "aa "
      "میں ہم وہ یہ اس ان اچھا لیکن مگر اور تو نہیں نہ نے اب ابھی آج کل کر ہو آ",
      128);
  return is_filler(word) || one_of(word, kSmall);
}

bool refuses(const AnswerWords& words) {
  static const Names kNot = search_words(
      "cant cannot couldnt wont isnt arent doesnt didnt wasnt unable off closed full busy unavailable impossible "
      "cancelled canceled nahi nahin nai nhi mushkil band cancel نہیں مشکل بند کینسل",
      32);
  return std::any_of(words.begin(), words.end(),
                     [](const AnswerWord& word) { return word.norm == "not" || one_of(word.norm, kNot); });
}

/// The words by which the clause says what it tells of: what "the", "my" or "our" leads, or its subject.
Names names_in(const AnswerWords& words, bool english) {
  static const Names kArticles = search_words("the my our", 3);
  const auto article =
      std::find_if(words.begin(), words.end(), [](const AnswerWord& word) { return one_of(word.norm, kArticles); });
  Names names;
  auto from = words.begin(), to = words.end();
  if (english && article != words.end()) {
    from = std::next(article);
  } else if (english) {
    to = std::find_if(words.begin(), words.end(), [](const AnswerWord& word) { return is_finite(word.norm); });
    if (to == words.end() || static_cast<std::size_t>(to - from) > kSubjectMost) return {};
  }
  for (; from != to; ++from) {
    const bool verb = !english && is_urdu_verb(from->norm);
    if (!verb && !from->norm.empty() && !is_no_name(from->norm) && !is_finite(from->norm)) names.push_back(from->norm);
  }
  return names;
}

bool has_word(const Task& task, const std::string& said) {
  const Names title = search_words(task.title, 32);
  return std::any_of(title.begin(), title.end(),
                     [&](const std::string& own) { return !is_filler(own) && word_likeness(said, own) >= kSameWord; });
}

/// Those that have the first of the names that any has; of them those with the names that follow, as far as any has.
std::vector<Task> with_names(const Names& names, std::vector<Task> open) {
  bool found = false;
  for (const std::string& name : names) {
    std::vector<Task> those;
    std::copy_if(open.begin(), open.end(), std::back_inserter(those),
                 [&](const Task& task) { return has_word(task, name); });
    if (those.empty()) continue;
    open = std::move(those);
    found = true;
  }
  return found ? open : std::vector<Task>();
}

bool holds_weekday(std::string_view said) {
  const Names words = search_words(said, 8);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) { return Phrase(word).is_weekday(); });
}

/// What has a time, of whatever task: "no, the appointment is on friday".
bool is_any_event(const std::string& name) {
  return Phrase(name).is(
      {"date|day|time|deadline|appointment|appt|meeting|event|thing|booking|start|one|slot|session "
       "time|date?",
       "due|start|new|other|right|real|actual|correct date|day|time|one"});
}

}  // namespace

std::vector<Task> all_open(const Turn& turn) {
  language::Reading everything = turn.reading;
  everything.filter = {};
  return select_tasks(with_reading(turn, everything), kLookedAt);
}

std::vector<Task> due_then(const Turn& turn, const language::When& when, std::string_view said,
                           const std::vector<Task>& tasks) {
  const LocalSeconds from = when.start, to = when.end ? *when.end : std::chrono::floor<days>(when.start) + days(1);
  const auto within = [&](days later) {
    std::vector<Task> those;
    for (const Task& task : tasks) {
      const auto due = task.due ? std::optional(due_civil(*task.due).local()) : std::nullopt;
      if (due && *due >= from + later && *due < to + later) those.push_back(task);
    }
    return those;
  };
  std::vector<Task> those = within(days(0));
  const bool today = std::chrono::floor<days>(from) == std::chrono::floor<days>(turn.now);
  const bool again = those.empty() && today && holds_weekday(said);
  return again ? within(days(7)) : those;
}

bool speaks_of_other(const Turn& turn, const Task& task) {
  if (turn.reading.language != language::Language::kEnglish) return false;
  const Phrase phrase(turn.text);
  if (phrase.is({"no|actually|oh|wait|sorry|ok|but|and|well|hmm|so? no|actually|oh|wait|sorry|but|well? "
                 "i|we|he|she|they|im|hes|shes|theyre am|are|is|will? be? really|so|very|too|already? "
                 "busy|away|out|off|abroad|ill|sick|working|tired|travelling|traveling|booked|exhausted *?"}))
    return true;
  const auto said = phrase.match_two(
      {"no|actually|oh|wait|sorry|ok|but|and|well|hmm|so? no|actually|oh|wait|sorry|but|well? the|my|our|his|her|their "
       "* is|are|was|isnt|arent|wont|comes|come|closes|opens|leaves|arrives|starts|begins|ends|looks *"});
  if (!said || is_any_event(said->first)) return false;
  constexpr double kNamed = 0.5;  // One word of it will do: "the dentist appointment" of "dentist".
  const Names name = search_words(said->first, 8);
  return std::none_of(name.begin(), name.end(), [&](const std::string& word) {
    return !is_no_name(word) && title_likeness({word}, task.title) >= kNamed;
  });
}

SpokenOf spoken_of(const Turn& turn, std::string_view clause) {
  SpokenOf made;
  const language::Reading said = read_as(turn, clause, turn.now);
  const Turn told = with_reading(turn, said);
  std::string bare(clause), time;
  if (said.when && said.when->span.end <= bare.size()) {
    time = bare.substr(said.when->span.begin, said.when->span.end - said.when->span.begin);
    std::fill(bare.begin() + said.when->span.begin, bare.begin() + said.when->span.end, ' ');
  }
  made.refused = refuses(answer_words(clause));
  const std::vector<Task> open = all_open(told);
  const bool english = turn.reading.language == language::Language::kEnglish;
  made.tasks = with_names(names_in(answer_words(bare), english), open);
  const bool day = said.when && said.when->grain <= language::Grain::kDay;
  if (!day || made.tasks.size() == 1) return made;
  std::vector<Task> then = due_then(turn, *said.when, time, made.tasks.empty() ? open : made.tasks);
  made.by_day = made.tasks.empty() && !then.empty();
  if (!then.empty()) made.tasks = std::move(then);
  return made;
}

}  // namespace yaad::assistant
