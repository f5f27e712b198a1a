// Lists with a name, which are tags: "add to groceries: milk and eggs", «یہ تینوں شادی کی فہرست میں ڈال دو», "how many
// things do I have in camping?"; and the list asked for with one word.
#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/named_list.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kLongest = 300;  ///< Bytes; nobody fills a list with more in one line.

/// A new task of these words on the list; on none where it has no name.
std::optional<Plan> put_new(const Turn& turn, std::string_view what, const std::string& list) {
  Reading made = read_as(turn, what, turn.now, language::Mode::kQuickAdd);
  if (made.intent != Intent::kCreate || made.title.empty()) return std::nullopt;
  made.language = turn.reading.language;
  made.confidence = std::max(made.confidence, kSure);
  const std::string order = "add " + std::string(what) + (list.empty() ? "" : " to the " + list + " list");
  Turn again = with_reading(turn, made);
  again.text = order;
  again.alone = false;
  return task_agent(again);
}

/// Words that only say that something is to be written down somewhere, in front of a colon.
bool only_puts(const Phrase& head) {
  return head.is({
      "please|and|also? add|put|write|note|jot|stick|pop|chuck|bung to|on|onto|in|into|under *",
      "* list|fehrist|fahrist mein|main|me|mai|par|pe? daal|dal|dalo|daalo|likh|likho|add|shamil|rakh|note? kar|karo? "
      "do|dein|den|dena|lo|lena?",
      "* فہرست|لسٹ میں|پر? ڈال|ڈالو|لکھ|لکھو|شامل|رکھ|نوٹ? کر|کرو? دو|دیں|دینا|لو?",
  });
}

/// "add to |groceries|", in front of a colon: the list is named, though the word is not said.
std::optional<std::string> name_put_to(const Phrase& head) {
  const auto name = head.match_any(
      {"please|and|also? add|put|write|jot|stick|pop|chuck|bung to|on|onto|in|into|under the|my|our? *"});
  if (!name || Phrase(*name).is({"*? task|tasks|todo|todos|note|notes|calendar|reminder|reminders|list|it|this|that|"
                                 "them|these|description|title *?"}))
    return std::nullopt;
  return name;
}

/// "add to my to-do list", in front of a colon: the list of all.
bool puts_on_list_of_all(const Phrase& head) {
  return head.is({"please|and|also? add|put|write|note|jot to|on|onto|in|into the|my|our? to-do|todo|task|tasks list",
                  "please|and|also? add|put|write|note|jot to|on|onto|in|into the|my|our? to-dos|todos|tasks"});
}

/// "shopping list |for friday|", in front of a colon.
std::string day_of_heading(const Turn& turn, const Phrase& head) {
  const auto dated = head.match_two({"* list for|on|by *"});
  const std::string when = dated ? "for " + dated->second : std::string();
  return !when.empty() && read_as(turn, when, turn.now).when ? when : std::string();
}

/// "add to groceries: milk, eggs and bread", "shopping list: doodh, anday"
std::optional<Plan> under_heading(const Turn& turn) {
  const std::size_t colon = turn.text.find(':');
  if (colon == std::string_view::npos || colon == 0 || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  const std::string_view head = utf8::trim(turn.text.substr(0, colon)), what = utf8::trim(turn.text.substr(colon + 1));
  if (what.empty() || turn.text[colon + 1] != ' ') return std::nullopt;
  const Phrase said(head);
  if (puts_on_list_of_all(said) && turn.reading.title.find(':') != std::string::npos) return put_new(turn, what, {});
  if (const std::string when = day_of_heading(turn, said); !when.empty()) {
    const auto list = asked_list(head);
    return list ? put_new(turn, std::string(what) + " " + when, *list) : std::nullopt;
  }
  std::optional<std::string> list;
  if (only_puts(said)) {
    list = named_list(head);
    if (!list) list = asked_list(head);
    const auto name = list ? std::nullopt : name_put_to(said);
    if (const auto task = name ? task_named(turn, *name) : std::nullopt) return keep_note(turn, *task, what);
    if (name) list = list_called(*name);
  } else {
    list = known_list(turn, head);
  }
  return list ? put_new(turn, what, *list) : std::nullopt;
}

/// What is put on a list: how many tasks that are there, 1 for "it"; empty when it is something of its own.
std::optional<std::size_t> pointed_at(std::string_view what) {
  std::optional<std::size_t> count;
  bool plural = false;
  for (const AnswerWord& word : answer_words(what)) {
    if (word.kind == WordKind::kPronoun && !count) count = 1;
    if (word.kind == WordKind::kPlural) plural = true;
    if (word.kind == WordKind::kAll || (word.kind == WordKind::kNumber && plural))
      count = static_cast<std::size_t>(word.value);
    if (word.kind == WordKind::kOther || word.kind == WordKind::kVerb || word.kind == WordKind::kSeparator)
      return std::nullopt;
  }
  if (plural && (!count || *count == 1)) count = 0;
  return count;
}

/// What a message puts somewhere, and where: "tent" and "camping list".
struct Put {
  std::string what, where;
};

std::optional<Put> english_put(const Phrase& phrase) {
  if (const auto put = phrase.match_two({
          "please|and|also|ok|now? add|put|move|stick|pop|chuck|bung|keep|file|place|throw * to|on|onto|in|into|under "
          "the|my|our? *",
          "and|also|ok|now? * go|goes|belong|belongs on|onto|in|into|under the|my|our? *",
      }))
    return Put{put->first, put->second};
  // "add to my groceries list milk and eggs"
  const auto turned = phrase.match_two({"please|and|also? add|put to|on|onto|in|into the|my|our? * list *"});
  return turned ? std::optional(Put{turned->second, turned->first + " list"}) : std::nullopt;
}

/// "yeh teeno shadi ki list mein daal do", "groceries mein anday daal do" (where «دال» is what Phrase makes of "daal"
/// behind a thing): the words before "mein" are the name alone,
/// or what is put there and the name.
std::optional<Put> urdu_put(const Turn& turn, const Phrase& phrase) {
  for (const std::string_view pattern : {
           "* mein|main|me|mai|par|pe *? daal|dal|دال|dalo|daalo|rakh|rakho|likh|likho|add|shamil|laga kar|karo|kr? "
           "do|dein|den|dena|lo|lena?",
           "* میں|پر *? ڈال|ڈالو|رکھ|رکھو|لکھ|لکھو|شامل|لگا کر|کرو? دو|دیں|دینا|لو|لینا?",
       }) {
    const auto put = phrase.match_two({pattern});
    if (!put) continue;
    const std::string& front = put->first;
    if (!put->second.empty()) return Put{put->second, front};
    // "yeh teeno |shadi ki list": as many words as can be what is put there.
    for (std::size_t at = front.rfind(' '); at != std::string::npos && at > 0; at = front.rfind(' ', at - 1)) {
      const std::string what = front.substr(0, at), where = front.substr(at + 1);
      const bool list = named_list(where + " mein") && pointed_at(what);
      if (list || known_list(turn, where)) return Put{what, where};
    }
  }
  return std::nullopt;
}

/// "Put these three on the wedding list", "add eggs to groceries", where there is such a list.
std::optional<Plan> put_on_list(const Turn& turn, const Phrase& phrase) {
  auto put = english_put(phrase);
  if (!put) put = urdu_put(turn, phrase);
  if (!put) return std::nullopt;
  auto list = named_list(put->where + " mein");
  const bool named = list.has_value();
  if (!list) list = known_list(turn, put->where);
  if (!list) return std::nullopt;
  const auto count = pointed_at(put->what);
  if (count && !when_text(turn).empty()) return ask_to_say_anew(turn);  // Of a list and a time one would be lost.
  if (count && *count == 1) {
    const auto task = task_at_hand(turn);
    return task ? std::optional(tag_task(turn, *task, *list)) : std::nullopt;
  }
  if (count) return tag_together(turn, *list, *count);
  // What is put on a list that is called one is read as it is, where the name stands last.
  const bool last = turn.text.find(put->what) < turn.text.find(put->where);
  if ((named && last) || turn.reading.intent == Intent::kUpdate) return std::nullopt;
  return put_new(turn, put->what, *list);
}

/// The list that is asked for by its name alone.
std::optional<std::string> asked_by_name(const Turn& turn, const Phrase& phrase) {
  for (const std::string_view pattern : {
           "and|so|ok? how many|much * do|have|are|did i|we|there? have|got|left|on|remaining?",
           "and|so|ok? how many|much *? in|on|under|from the|my|our? *",
           "and|so|ok? what|whats *? in|on|under|for the|my|our? *",
           "please? show|list|display|open|read me? the|my|our? *",
           "* mein|main|me|mai kya|kia kya|kia|kuch|baqi? hai|hain|he|h|hn",
           "* mein|main|me|mai kitne|kitni|kitna *? hai|hain|he|h|hn",
           "* dikhao|dikhaein|dikha|dikhaiye do|dein?",
           "* میں کیا کیا|باقی? ہے|ہیں",
           "* میں کتنے|کتنی|کتنا *? ہے|ہیں",
           "* دکھاؤ|دکھائیں|دکھا دو|دیں?",
       }) {
    const auto parts = phrase.match_parts(pattern);
    if (!parts) continue;
    for (const std::string& part : {parts->back(), parts->front()}) {
      if (auto list = known_list(turn, part)) return list;
    }
  }
  return std::nullopt;
}

/// "How many things do I have in camping?", "groceries mein kya kya hai"
std::optional<Plan> asked_list_turn(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool query = reading.intent == Intent::kQuery;
  if (query && (!reading.filter.words.empty() || !reading.filter.tags.empty())) return std::nullopt;
  const auto list = asked_by_name(turn, query ? Phrase(beside_slots(std::string(turn.text), reading)) : phrase);
  if (!list) return std::nullopt;
  Reading made = query ? reading : read_as(turn, "show my tasks", turn.now);
  made.language = reading.language;
  made.confidence = std::max(made.confidence, kSure);
  made.filter.tags = {*list};
  return task_agent(with_reading(turn, made));
}

/// "clear groceries", "empty the camping list"
std::optional<Plan> cleared_list(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({"please? clear|empty|wipe out|off? the|my|our? *"});
  const auto list = name ? known_list(turn, *name) : std::nullopt;
  if (!list) return std::nullopt;
  Reading made = read_as(turn, "delete all tasks", turn.now);
  if (made.detail != Detail::kBulkDelete) return std::nullopt;
  made.filter.tags = {*list};
  Turn again = with_reading(turn, made);
  Plan plan = task_agent(again);
  if (plan.state.pending != Pending::kNothing) plan.state.text = "delete all tasks tagged #" + *list;
  return plan;
}

}  // namespace

std::optional<Plan> list_turn(const Turn& turn, const Phrase& phrase) {
  if (phrase.is({"fehrist|fahrist|fihrist dikhao?", "فہرست دکھاؤ|دکھائیں?"})) {
    Reading reading = read_as(turn, "list", turn.now);
    reading.language =
        turn.reading.language == language::Language::kUrdu ? language::Language::kUrdu : language::Language::kRomanUrdu;
    return task_agent(with_reading(turn, reading));
  }
  if (turn.text.size() > kLongest || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (auto plan = under_heading(turn)) return plan;
  if (auto plan = put_on_list(turn, phrase)) return plan;
  if (auto plan = asked_list_turn(turn, phrase)) return plan;
  return cleared_list(turn, phrase);
}

}  // namespace yaad::assistant
