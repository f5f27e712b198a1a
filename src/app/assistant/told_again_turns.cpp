// A time for the task in hand, told in words that would make a task of their own: "nahi paper 11 baje hai" behind
// "physics ka paper", «رپورٹ کل شام تک», "7 baje nikalna hai", "kal 7 baje krna".
#include <algorithm>

#include "app/assistant/answer_words.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::PieceKind;
using language::Reading;

constexpr std::size_t kMostWords = 12;

/// The words of that kind, in their order.
std::string said_of(const Reading& reading, PieceKind kind) {
  std::string words;
  for (const language::Piece& piece : reading.pieces) {
    if (piece.kind == kind) words += (words.empty() ? "" : " ") + piece.text;
  }
  return words;
}

/// Nothing but a time or a rule is said of whatever it is.
bool says_only_when(const Reading& reading) {
  return reading.intent == Intent::kCreate && (reading.due || reading.recurrence) && reading.reminders.empty() &&
         reading.tags.empty() && reading.further.empty() && reading.description.empty() && !reading.priority;
}

/// The thing is told of with all its words: another one of the kind, unless that gives what the task in hand lacks.
bool is_another(const Turn& turn, const TitleWords& said, const Task& task) {
  if (!said.whole || said.denied || !task.due) return false;
  // "Class 5 baje hai": the event of that day, told again with an hour and no day.
  const bool told = Phrase(turn.text).is({"* hai|he|hy|h|hain", "* ہے|ہیں"});
  return !told || ends_in_infinitive(task.title);
}

std::vector<std::string> orders(const Turn& turn, const std::string& when) {
  if (turn.reading.language == language::Language::kUrdu)
    return {"اسے " + when + " کر دو", "اسے " + when + " پر کر دو"};
  return {"isko " + when + " kar do", "move it to " + when, "make it " + when};
}

/// One thing of a list of things is not the list: "anday parson" of "doodh aur anday".
bool lists_things(const Task& task) {
  return task.title.find(',') != std::string::npos || Phrase(task.title).is({"* and|n|aur|or|اور *"});
}

std::optional<Plan> told_again(const Turn& turn, const Reading& reading, const Task& task) {
  if (!says_only_when(reading)) return std::nullopt;
  const std::vector<std::string> words = search_words(reading.title, kMostWords + 1);
  const TitleWords said = title_words(words, task.title);
  if (!said.only || words.size() > kMostWords || is_another(turn, said, task)) return std::nullopt;
  // "Nahi mujhe abhi chahiye", "sirf kal wali".
  const bool points = Phrase(turn.text).is({"*? wala|wali|wale|one|ones *?", "*? والا|والی|والے *?"});
  if ((said.refused || points) && said.named == 0 && said.verbs == 0) return std::nullopt;
  if (said.named > 0 && !said.whole && lists_things(task)) return std::nullopt;
  const bool english = reading.language == language::Language::kEnglish;
  if (english && said.verbs == 0 && !said.denied && task.due) return std::nullopt;
  const std::string when = said_of(reading, reading.recurrence ? PieceKind::kRecurrence : PieceKind::kWhen);
  if (when.empty()) return std::nullopt;
  const bool whole = said.whole && !said.denied && task.due.has_value();
  for (const std::string& order : orders(turn, when)) {
    if (whole && !read_as(turn, order, turn.now).changes.due_time_only) continue;
    if (auto plan = order_for_hand(turn, order)) return plan;
  }
  return std::nullopt;
}

/// "Mehman aa rahe hain, khana 8 baje": what is told first is why.
std::optional<std::string> behind_reason(const Phrase& phrase) {
  return phrase.match_any({
      "* raha|rahe|rahi|rhi|rha|rhe hai|hain|hy|h *",
      "* رہا|رہے|رہی ہے|ہیں *",
  });
}

/// "Main shaam ko karunga", "bank 11 baje jaunga", «شام کو کروں گا»: the time in front of the verb.
std::optional<std::string> when_i_will(const Turn& turn, const Task& task) {
  static const std::vector<std::string> kEnds = search_words("ga gi ge gay گا گی گے ye yeh to tu یہ تو", 16);
  static const std::vector<std::string> kBeside = search_words(
      "main mein hum ab phir ye yeh isko isay chala chali chhoro chhodo choro chalo acha theek hi میں ہم اب یہ اسے چلا "
      "چلی چھوڑو چلو اچھا ٹھیک ہی",
      64);
  static const std::vector<std::string> kNow = search_words("hoon hun hu hain ہوں ہیں", 8);
  static const std::vector<std::string> kTake =
      search_words("leta leti lete deta deti dete لیتا لیتی لیتے دیتا دیتی", 16);
  static const std::vector<std::string> kFirst = search_words("وں ؤں", 2);
  const auto among = [](const AnswerWord& word, const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), word.norm) != list.end();
  };
  const AnswerWords words = answer_words(turn.text);
  std::size_t begin = 0, end = words.size();
  while (end > 0 && among(words[end - 1], kEnds)) --end;
  if (end < 2 || words.size() > kMostWords) return std::nullopt;
  const auto is_future = [&](const std::string& verb) {
    return verb.ends_with("nga") || verb.ends_with("ngi") || verb.ends_with("oon") || verb.ends_with("un") ||
           std::any_of(kFirst.begin(), kFirst.end(), [&](const auto& one) { return verb.ends_with(one); });
  };
  std::size_t verb = end - 1, behind = words.size();
  // «آج ہی بھروا لیتا ہوں»
  const bool now = end > 3 && among(words[end - 1], kNow) && among(words[end - 2], kTake);
  if (now) verb = end - 3;
  // "jumeraat ko jaunga 11 baje": the hour behind it.
  if (!now && !is_future(words[verb].norm)) {
    while (verb > 0 && !words[verb].norm.ends_with("nga") && !words[verb].norm.ends_with("ngi")) --verb;
    behind = verb + 1;
    if (!only_time(turn, joined_raw(words, behind, words.size()))) return std::nullopt;
  }
  end = verb;
  if (end == 0 || !(now || is_future(words[verb].norm)) || !title_words({words[verb].norm}, task.title).only)
    return std::nullopt;
  const auto of_it = [&](const AnswerWord& word) {
    return among(word, kBeside) || (word.kind == WordKind::kOther && names_title({word.norm}, task.title));
  };
  while (end > begin && of_it(words[end - 1])) --end;
  while (begin < end && of_it(words[begin])) ++begin;
  if (begin >= end) return std::nullopt;
  const std::string front = joined_raw(words, begin, end);
  return behind < words.size() ? front + " " + joined_raw(words, behind, words.size()) : front;
}

/// "Hamesha raat ko krna hai ye", of a task that does not repeat yet: every day.
std::optional<Plan> always(const Turn& turn, const Task& task) {
  static const std::vector<std::string> kAlways = search_words("hamesha hmesha hamaisha humesha always ہمیشہ", 8);
  std::vector<std::string> words = search_words(turn.reading.title, kMostWords + 1);
  const auto gone = std::erase_if(
      words, [&](const std::string& word) { return std::find(kAlways.begin(), kAlways.end(), word) != kAlways.end(); });
  if (gone == 0 || task.repeat || !title_words(words, task.title).only) return std::nullopt;
  const std::string when = said_of(turn.reading, PieceKind::kWhen);
  const bool urdu = turn.reading.language == language::Language::kUrdu;
  return order_for_hand(turn, urdu ? "اسے روز " + when + " کر دو" : "isko roz " + when + " kar do");
}

}  // namespace

std::optional<Plan> told_again_turn(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  // One more is not the same with another time.
  const bool more = phrase.is({"*? bhi|phir|dobara|dubara|also|too|again|another|aur *?", "*? بھی|پھر|دوبارہ|مزید *?"});
  // In English existing_turns.cpp tells whether the task that is there is meant.
  if (turn.reading.language == language::Language::kEnglish) return std::nullopt;
  if (asks || more || !turn.before.last || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (turn.text.find_first_of("\n\"#@") != std::string_view::npos) return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task) return std::nullopt;
  const TitleWords said = title_words(search_words(turn.reading.title, kMostWords + 1), task->title);
  // Long after it was talked about only what names nothing else is said of it.
  if (!turn.before.fresh && turn.reading.intent == Intent::kCreate && (said.named > 0 || said.verbs == 0))
    return std::nullopt;
  const bool stray = turn.reading.intent == Intent::kUnknown || turn.reading.intent == Intent::kCreate;
  if (stray && turn.before.fresh) {
    const auto when = when_i_will(turn, *task);
    for (const std::string& order : when ? orders(turn, *when) : std::vector<std::string>()) {
      if (auto plan = order_for_hand(turn, order)) return plan;
    }
  }
  if (auto plan = told_again(turn, turn.reading, *task)) return plan;
  if (auto plan = says_only_when(turn.reading) ? always(turn, *task) : std::nullopt) return plan;
  const auto rest = behind_reason(phrase);
  if (!rest || !turn.before.fresh) return std::nullopt;
  return told_again(turn, read_as(turn, *rest, turn.now), *task);
}

}  // namespace yaad::assistant
