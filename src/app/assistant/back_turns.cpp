// Second thoughts in Urdu on what was done: «غلطی ہو گئی میٹنگ واپس لے آؤ», "ghalti se keh diya abhi nahi di", "galat
// hai wapas chashma rakho", «نہیں صرف بینک».
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "app/undo_log.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// «میٹنگ واپس لے آؤ»: what is in the trash by that name.
std::optional<Plan> bring_named(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "oh|are|arey|oho|nahi|sorry? ghalti|galti|ghlti ho|hogayi|hogai gayi|gai|gyi|? * wapas|wapis|waapas le|la|ly "
      "aao|ao|"
      "aana|lao|do|dein",
      "oh|are|arey|oho|nahi|sorry? * ko|wala|wali? wapas|wapis|waapas le|la|ly aao|ao|aana|lao|do|dein",
      "oh|are|arey|oho|nahi|sorry? * ko|wala|wali? wapas|wapis|waapas lao|laen|layen",
      "اوہ|ارے|نہیں|معاف? غلطی ہو|ہوگئی گئی? * واپس لے|لا آؤ|آنا|آئیں|دو|دیں",
      "اوہ|ارے|نہیں? * کو|والا|والی? واپس لے|لا آؤ|آنا|آئیں|دو|دیں",
      "اوہ|ارے|نہیں? * کو|والا|والی? واپس لاؤ|لائیں",
  });
  if (!name) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUnknown, Detail::kRestore, *name);
  const Turn said = with_reading(turn, reading);
  if (!find_targets(said, StatusFilter::kActive).tasks.empty()) return std::nullopt;
  if (find_targets(said, StatusFilter::kDeleted).tasks.empty()) return std::nullopt;
  return task_agent(said);
}

/// "ghalti se keh diya abhi nahi di": it is not done, whatever was told.
std::optional<Plan> not_done_after_all(const Turn& turn, const Phrase& phrase) {
  const bool said = phrase.is({
      "nahi|are|arey|oh|oho|sorry? ghalti|galti|ghlti|galati se|say? keh|kah|bol|likh|bata|ho|hogaya|kar diya|dia|gaya|"
      "gayi|di? tha|hai? abhi|abi|ab? tak|to? nahi|nahin|nai|nhi *?",
      "nahi|are|oh|sorry? ghalti|galti|ghlti|galati se|say? keh|kah|bol|likh|bata diya|dia tha|hai?",
      "abhi|abi tak|to? nahi|nahin|nai|nhi *",
      "نہیں|ارے|اوہ|معاف? غلطی سے? کہہ|کہ|بول|لکھ|بتا|ہو|کر دیا|گیا|گئی? تھا|ہے? ابھی|اب? تک|تو? نہیں *?",
      "نہیں|ارے|اوہ? غلطی سے? کہہ|کہ|بول|لکھ|بتا دیا تھا|ہے?",
      "ابھی تک|تو? نہیں *",
  });
  if (!said || !turn.before.fresh || !turn.before.last) return std::nullopt;
  const auto last = turn.view.find_task(turn.user, *turn.before.last);
  if (!last || last->status != TaskStatus::kCompleted || last->deleted_at) return std::nullopt;
  Reading made = reading_as(turn, Intent::kUpdate, Detail::kReopen, {});
  return task_agent(with_reading(turn, made));
}

/// "galat hai wapas chashma rakho", «غلط ہے پہلے والا نام رکھو»: the last change is taken back.
std::optional<Plan> as_it_was(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "nahi|nahin|ye|yeh|are|sorry? galat|ghalat|glt hai|he|h|ho|tha? gaya? wapas|wapis|dobara|phir * "
      "rakho|rakh|karo|kardo|"
      "kar|likho do|dein?",
      "nahi|nahin? wapas|wapis * rakho|rakh|kardo|karo|kar|likho do|dein?",
      "نہیں|یہ|ارے? غلط ہے|ہو|تھا? گیا? واپس|دوبارہ|پھر * رکھو|رکھ|کرو|کر|لکھو دو|دیں?",
      "نہیں? واپس * رکھو|رکھ|کرو|کر|لکھو دو|دیں?",
  });
  if (!words || !turn.before.fresh || !turn.before.last || turn.before.idle) return std::nullopt;
  if (only_time(turn, *words)) return std::nullopt;
  return undo_last(turn);
}

/// «نہیں فون والا» behind "bank ho gaya": the other one was meant. What was done to the first is undone.
std::optional<Plan> other_one(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "nahi|nahin|nai|nhi|are|arey|sorry nahi? * wala|wali|wale kaam? kaha|bola? tha|hai?",
      "نہیں|ارے|معاف نہیں? * والا|والی|والے کام? کہا|بولا? تھا|ہے?",
  });
  if (!name || !turn.before.fresh || !turn.before.last || turn.before.idle || turn.before.said.empty())
    return std::nullopt;
  Reading made = read_as(turn, turn.before.said, turn.now);
  if (!is_order(made) || only_time(turn, *name)) return std::nullopt;
  made.target = *name;
  made.reference = language::Reference::kByName;
  made.confidence = std::max(made.confidence, kSure);
  made.language = turn.reading.language;
  Turn again = with_reading(turn, made);
  again.text = turn.before.said;
  again.alone = false;
  const Targets targets = find_targets(again, StatusFilter::kActive);
  if (!targets.clear || targets.tasks.front().id == *turn.before.last) return std::nullopt;
  Plan plan = dispatch(again);
  const auto done = standing_changes(turn.view, turn.user, 1, turn.before.last);
  if (plan.clarify || plan.commands.empty() || done.empty()) return plan;
  const auto events = turn.view.events_of_command(turn.user, done.front());
  const bool made_task = std::any_of(events.begin(), events.end(),
                                     [](const EventPtr& event) { return event->type == EventType::kTaskCreated; });
  if (!made_task) plan.commands.insert(plan.commands.begin(), Undo{done.front()});
  return plan;
}

/// «ابھی کے لیے رہنے دو», "filhal rehne do": nothing is to be done, and "now" is no time for it.
std::optional<Plan> let_be(const Turn& turn, const Phrase& phrase) {
  const bool said = phrase.is({
      "acha|chalo|nahi|ok? abhi|filhal|filhaal|fil|aaj|is haal? waqt? ke|k? liye|lie? rehne|rahne|rehnay|chhor|chor "
      "do|dein|"
      "dijiye",
      "اچھا|چلو|نہیں? ابھی|فی|فی الحال|فیالحال? الحال|وقت? کے? لیے|لئے? رہنے|چھوڑ دو|دیں|دیجیے",
  });
  if (!said || turn.reading.target.size() > 0 || turn.text.find(',') != std::string_view::npos) return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task || task->repeat) return std::nullopt;  // Of a series this one is left out.
  Plan plan = begin(turn, "TaskAgent");
  plan.operation = to_string(Intent::kUnknown);
  plan.reply = say(turn.reading.language,
                   {"All right, '{0}' stays as it is.", "ٹھیک ہے، ’{0}‘ جیسا ہے ویسا ہی رہنے دیا۔",
                    "Theek hai, '{0}' jaisa hai waisa hi rehne diya."},
                   task->title);
  return plan;
}

}  // namespace

std::optional<Plan> back_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || turn.reading.language == language::Language::kEnglish) return std::nullopt;
  if (auto plan = bring_named(turn, phrase)) return plan;
  if (auto plan = not_done_after_all(turn, phrase)) return plan;
  if (auto plan = as_it_was(turn, phrase)) return plan;
  if (auto plan = let_be(turn, phrase)) return plan;
  return other_one(turn, phrase);
}

}  // namespace yaad::assistant
