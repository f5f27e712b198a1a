// "Anday rehne do, ghar mein pare hain", «روٹی نہیں چاہیے», "doodh mat lana": something is not needed after all. Of a
// list that is one task the rest stays.
#include "app/assistant/answers.h"
#include "app/assistant/list_task.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kLongest = 160;  ///< Bytes of a message.

struct Unneeded {
  std::string name;
  bool left = false;  ///< "rehne do", which is also said of a whole task.
};

/// What is not needed, when what stands behind asks for nothing of its own.
std::optional<Unneeded> unneeded(const Turn& turn, const Phrase& phrase) {
  constexpr std::string_view kLeft[] = {
      "* rehne|rahne|rehnay|rahnay do|dein|den|dijiye *?",
      "* رہنے دو|دیں|دیجیے *?",
  };
  constexpr std::string_view kNot[] = {
      "* nahi|nahin|nai chahiye|chahye|chahiyen|chahie *?",
      "* نہیں چاہیے|چاہئے|چاہییں *?",
      "* ki|ke zaroorat|zarurat|zarorat nahi|nahin|nai *?",
      "* کی ضرورت نہیں *?",
      "* mat|na lana|laana|lena|lani|lane *?",
      "* مت|نہ لانا|لینا|لانی|لانے *?",
      "* nahi|nahin|nai lana|lane|lani|lena|lene|leni *?",
      "* نہیں لانا|لانے|لانی|لینا|لینے|لینی *?",
      "* nikal|hata|kaat do|dein|den *?",
      "* نکال|ہٹا|کاٹ دو|دیں *?",
      "* ghar|gher pe|par|mein|me|per bhi? "
      "hai|hain|he|h|para|pari|pare|paray|parey|parha|pade|pada|padi|mojood|rakha|rakhi *?",
      "* گھر پر|پہ|میں بھی? ہے|ہیں|پڑا|پڑی|پڑے|موجود|رکھا|رکھی *?",
  };
  std::optional<std::vector<std::string>> parts;
  bool left = false;
  for (const std::string_view pattern : kLeft) {
    if (!parts) left = (parts = phrase.match_parts(pattern)).has_value();
  }
  for (const std::string_view pattern : kNot) {
    if (!parts) parts = phrase.match_parts(pattern);
  }
  if (!parts || parts->empty()) return std::nullopt;
  std::string name = parts->front();
  for (const std::string_view lead :
       {"acha *", "nahi *", "ab *", "list|fehrist se *", "اچھا *", "نہیں *", "اب *", "لسٹ|فہرست سے *"}) {
    if (auto rest = Phrase(name).match(lead)) name = *rest;
  }
  for (const std::string_view tail :
       {"* ko|to|wala|wali|wale", "* کو|تو|والا|والی|والے", "* list|fehrist se", "* لسٹ|فہرست سے"}) {
    if (auto rest = Phrase(name).match(tail)) name = *rest;
  }
  if (parts->size() > 1 && !parts->back().empty()) {
    const Reading behind = read_as(turn, parts->back(), turn.now);
    const bool only = Phrase(parts->back()).is({"sirf|bas|bus|only *", "صرف|بس *"});  // "…, sirf daal likho"
    const bool asks = !only && behind.confidence >= kSure &&
                      (is_order(behind) || behind.intent == Intent::kCreate || behind.intent == Intent::kQuery);
    if (asks) return std::nullopt;
  }
  return name.empty() ? std::nullopt : std::optional(Unneeded{std::move(name), left});
}

/// Out of the list in hand, or out of the only one that has it.
std::optional<Plan> out_of_list(const Turn& turn, const std::string& name) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
  Turn said = with_reading(turn, reading);
  said.text = name;  // "Patti wali" is the tea of the list.
  std::optional<Plan> found;
  for (const Task& task : all_open(turn)) {
    auto plan = part_taken_out(said, task, name);
    if (!plan) continue;
    if (task.id == turn.before.last) return plan;
    if (found) return std::nullopt;
    found = std::move(plan);
  }
  return found;
}

}  // namespace

std::optional<Plan> part_turn(const Turn& turn, const Phrase& phrase) {
  if (turn.reading.language == language::Language::kEnglish || !turn.chosen.empty() || turn.confirmed ||
      turn.text.size() > kLongest || turn.text.find_first_of("\"\n:") != std::string_view::npos ||
      has_question_sign(turn.text))
    return std::nullopt;
  const auto said = unneeded(turn, phrase);
  if (!said) return std::nullopt;
  if (auto plan = out_of_list(turn, said->name)) return plan;
  if (!said->left) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, said->name);
  const Turn whole = with_reading(turn, reading);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(whole, StatusFilter::kActive);
  if (!targets.clear || targets.tasks.front().repeat) return std::nullopt;
  Plan plan = task_agent(whole);
  if (plan.state.pending != Pending::kNothing) plan.state.text = "delete it";
  return plan;
}

}  // namespace yaad::assistant
