// Errands in two words, which alone may be meant for a telephone: "call dad", "email sarah", and one more thing behind
// what was just put down to buy: "and cheese".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/one_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using Names = std::vector<std::string>;

/// No person and no place: "call it a day", "text me", "phone charger", "thank god".
bool is_nobody(const Names& words) {
  static const Names kNobody = search_words(
      "me us you it him her them that this those these back again later now off out in up over a an police ambulance "
      "taxi uber cab help for as on to and god goodness heavens lord away home received sent",
      64);
  static const Names kThings = search_words(
      "charger case bill number cable screen contract cover credit card stand holder address list signature password "
      "account inbox thread centre center log book box bank",
      48);
  static const Names kVerbs = search_words("is are was were will has had have says said wants crying please", 24);
  return one_of(words.front(), kNobody) || one_of(words.front(), kThings) ||
         std::any_of(words.begin(), words.end(), [&](const std::string& word) { return one_of(word, kVerbs); });
}

bool is_plain(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool unsure = (reading.intent == Intent::kUnknown && reading.perhaps_new) ||
                      (reading.intent == Intent::kCreate && reading.confidence < kSure);
  return unsure && reading.language == language::Language::kEnglish && !reading.when && !reading.recurrence &&
         turn.chosen.empty() && !turn.confirmed && turn.text.find_first_of("?:\"\n,;") == std::string_view::npos;
}

Plan add(const Turn& turn, Reading made) {
  made.confidence = std::max(made.confidence, kSure);
  made.language = turn.reading.language;
  return task_agent(with_reading(turn, made));
}

/// "Buy", of what is to be bought: a title that begins so, or "need …".
std::optional<std::string> shopping_verb(const Turn& turn, const Task& task) {
  static const Names kBuys = search_words("buy get order grab purchase", 8);
  const Names title = search_words(task.title, 2);
  if (!title.empty() && one_of(title.front(), kBuys)) return task.title.substr(0, task.title.find(' ') + 1);
  const bool listed = std::any_of(task.tags.begin(), task.tags.end(), [](const std::string& tag) {
    return Phrase(tag).is({"shopping|groceries|grocery|shop|supermarket"});
  });
  const bool needed = Phrase(turn.before.said).is({"i|we|also|and? i|we? need|want some|a|more? *"});
  return listed || needed ? std::optional(std::string()) : std::nullopt;
}

/// "take the pizza out in 20 minutes": with its time, whatever else the words might ask of a kitchen.
std::optional<Plan> carried_off(const Turn& turn, const Phrase& phrase) {
  const bool carries = turn.reading.intent == Intent::kUnknown &&
                       turn.reading.language == language::Language::kEnglish &&
                       turn.reading.detail == language::Detail::kNone && turn.chosen.empty() && !turn.confirmed &&
                       phrase.is({"please? take|put|bring|let|hang|get the|my|our * out|away|back|down *"});
  if (!carries || has_question_sign(turn.text)) return std::nullopt;
  const Reading made = read_as(turn, turn.text, turn.now, language::Mode::kQuickAdd);
  const bool timed = made.intent == Intent::kCreate && made.due && made.when && made.due->local() >= turn.now;
  return timed && !made.title.empty() ? std::optional(add(turn, made)) : std::nullopt;
}

/// "chase harlow design, they still haven't paid me": the reason is kept with it.
std::optional<Plan> with_reason(const Turn& turn) {
  const std::size_t comma = turn.text.find(", ");
  const bool plain = comma != std::string_view::npos && turn.reading.intent == Intent::kUnknown &&
                     turn.reading.language == language::Language::kEnglish && turn.chosen.empty() && !turn.confirmed &&
                     turn.reading.detail == language::Detail::kNone && turn.text.find('\n') == std::string_view::npos &&
                     !has_question_sign(turn.text);
  if (!plain) return std::nullopt;
  const std::string_view reason = turn.text.substr(comma + 2);
  const auto errand = Phrase(turn.text.substr(0, comma)).match("and|also|oh|ok|so? also? *");
  const bool told =
      Phrase(reason).is({"they|theyve|theyre|theyll|he|hes|she|shes|its|ive|im|weve|were still|not|never|"
                         "havent|hasnt|have|has|owe|owes|keep|keeps|forgot|nearly|almost|running|run *"});
  if (!told || !errand || reason.find(',') != std::string_view::npos ||
      !Phrase(*errand).is({"chase|call|ring|phone|text|email|message|ask|pay|order|buy|fix|return|renew|check|collect|"
                           "send|post|clean|wash|invoice|remind|nudge|thank *"}))
    return std::nullopt;
  Reading made = read_as(turn, *errand, turn.now);
  const bool sure = made.intent == Intent::kCreate && made.confidence >= kSure && !made.recurrence &&
                    made.reminders.empty() && !made.title.empty();
  if (!sure) return std::nullopt;
  made.description = std::string(reason);
  return add(turn, made);
}

}  // namespace

std::optional<Plan> bare_errand(const Turn& turn) {
  const Phrase phrase(turn.text);
  if (auto plan = with_reason(turn)) return plan;
  if (auto plan = carried_off(turn, phrase)) return plan;
  if (!is_plain(turn)) return std::nullopt;
  const auto whom = phrase.match(
      "and|also|then|ok|oh|so|please? call|ring|phone|text|email|mail|message|whatsapp|visit|thank|invite|feed|chase "
      "the|my|our? *");
  constexpr std::size_t kMost = 3;
  const Names words = whom ? search_words(*whom, kMost + 1) : Names();
  if (words.empty() || words.size() > kMost || is_nobody(words)) return std::nullopt;
  const auto title = phrase.match("and|also|then|ok|oh|so|please? *");
  const Reading made = read_as(turn, "add a task \"" + *title + '"', turn.now);
  return made.intent == Intent::kCreate ? std::optional(add(turn, made)) : std::nullopt;
}

std::string without_and(std::string_view text) {
  const Phrase phrase(text);
  auto bare = phrase.match_any({"and|also|plus|oh and|also|plus? * too|also",
                                "and|also|plus|oh and|also|plus? * as well", "and|also|plus|oh and|also|plus? *"});
  return bare ? std::move(*bare) : std::string(text);
}

std::optional<Plan> further_item(const Turn& turn) {
  const std::string item = without_and(turn.text);
  if (item == turn.text || !is_plain(turn) || !turn.before.fresh) return std::nullopt;
  static const Names kNoThing = search_words(
      "i im ive we he she they it its that this there you then now so no not yes is are was were will can could would "
      "should do does did have has had if when what who how why because more less again later",
      64);
  constexpr std::size_t kMost = 4;
  const Names words = search_words(item, kMost + 1);
  const bool thing = !words.empty() && words.size() <= kMost &&
                     std::none_of(words.begin(), words.end(), [](const std::string& w) { return one_of(w, kNoThing); });
  const auto hand = thing ? task_at_hand(turn) : std::nullopt;
  const bool added = read_as(turn, turn.before.said, turn.now).intent == Intent::kCreate ||
                     without_and(turn.before.said) != turn.before.said;  // "and cheese" itself
  if (!hand || hand->repeat || !added) return std::nullopt;
  const auto verb = shopping_verb(turn, *hand);
  if (!verb) return std::nullopt;
  Reading made = read_as(turn, "add a task \"" + *verb + item + '"', turn.now);
  if (made.intent != Intent::kCreate) return std::nullopt;
  made.tags = hand->tags;
  if (hand->due) made.due = due_civil(*hand->due);
  return add(turn, std::move(made));
}

}  // namespace yaad::assistant
