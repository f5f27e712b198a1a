// The tags of the task that is talked about.
#include <algorithm>
#include <sstream>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;

const Words kTagged{"'{0}' is tagged {1}.", "’{0}‘ کے ٹیگ: {1}۔", "'{0}' ke tag: {1}."};
const Words kUntagged{"'{0}' has no tags now.", "’{0}‘ پر اب کوئی ٹیگ نہیں۔", "'{0}' par ab koi tag nahin."};
const Words kHasNoTag{"'{0}' has no such tag.", "’{0}‘ پر ایسا کوئی ٹیگ نہیں۔", "'{0}' par aisa koi tag nahin."};
const Words kWhichTag{"'{0}' is tagged {1}. Which one? Say for example 'remove the tag {2}'.",
                      "’{0}‘ کے ٹیگ: {1}۔ کون سا؟ مثلاً کہیے: «{2} ٹیگ ہٹا دو»۔",
                      "'{0}' ke tag: {1}. Kaun sa? Maslan kahiye: '{2} tag hata do'."};

Plan plan_of(const Turn& turn, const Task& task, std::string reply) {
  Plan plan = begin_as(turn, Intent::kUpdate, "TaskAgent");
  plan.state.last = task.id;
  plan.reply = std::move(reply);
  return plan;
}

Plan set_tags(const Turn& turn, const Task& task, std::vector<std::string> tags) {
  const auto language = turn.reading.language;
  Plan plan =
      plan_of(turn, task,
              tags.empty() ? say(language, kUntagged, task.title) : say(language, kTagged, task.title, tag_list(tags)));
  UpdateTask command;
  command.id = task.id;
  command.tags = std::move(tags);
  plan.commands.emplace_back(std::move(command));
  return plan;
}

Plan ask_which_tag(const Turn& turn, const Task& task) {
  Plan plan =
      plan_of(turn, task, say(turn.reading.language, kWhichTag, task.title, tag_list(task.tags), task.tags.front()));
  plan.clarify = true;
  return plan;
}

/// One word; more may be the name of a task.
std::optional<std::string> tag_in(std::optional<std::string> words) {
  if (!words) return std::nullopt;
  if (words->starts_with('#')) words->erase(0, 1);
  if (words->empty() || words->find(' ') != std::string::npos) return std::nullopt;
  return words;
}

/// "tag it work too", "tag home", "tag lagao health"
std::optional<std::string> added_tag(const Phrase& phrase) {
  return tag_in(phrase.match_any(
      {"tag laga|lagao|lagado|lagana do|dein? *",
       "is|iss|us|ispe|uspe|ispar|isko|isay par|pe|p|ko? tag laga|lagao|lagado|lagana|kar|kr|daal do|dein? *",
       "اس|اسے پر|پہ|کو? ٹیگ لگا|لگاؤ|لگائیں|کر|ڈال دو|دیں? *", "please? tag it|this|that as|with? * too|also|please",
       "please? also? tag it|this|that as|with? *", "and|also|please? tag as|with? *",
       "and|also|please? add|put|give a|the tag *", "اسے|اس پر? * کا|کی? ٹیگ بھی? کر|کرو|کریں|لگا|لگاؤ دو|دیں?",
       "* کا|کی? ٹیگ بھی? لگا|لگاؤ|ڈال دو|دیں|دینا?", "ٹیگ لگاؤ|لگا|لگائیں دو|دیں? *",
       "isay|ise|isko|is|ispe|ispar par|pe? * ka|ki? tag bhi? kar|karo|laga|lagao do|dein?",
       "* ka|ki? tag bhi? laga|lagao|lagado|daal|dal|dalo do|dein|dena?"}));
}

/// "work and paperwork": tags of one word each; none when they are more likely something else.
std::vector<std::string> tags_in(const std::string& words) {
  constexpr std::size_t kMost = 5;
  std::vector<std::string> tags;
  std::istringstream in(words);
  bool joined = true;
  for (std::string word; in >> word;) {
    const bool comma = word.ends_with(',');
    while (word.ends_with(',') || word.ends_with('.') || word.ends_with('!')) word.pop_back();
    if (word.starts_with('#')) word.erase(0, 1);
    if (word == "and" || word == "aur" || word == "اور") {
      joined = true;
      continue;
    }
    if (word == "too" || word == "also" || word == "please") continue;
    if (word.empty() || !joined || tags.size() == kMost) return {};
    tags.push_back(std::move(word));
    joined = comma;
  }
  return tags;
}

/// What an order to tag says beside the tags: whose, none for the task in hand.
struct Tagging {
  std::string target;
  std::vector<std::string> tags;
};

/// "and the licence one tag it work and paperwork", "for the dentist, tag it with health"
std::optional<Tagging> tagging(std::string_view text) {
  const std::string said = fold_case(std::string(text));
  for (const std::string_view verb : {"tag it ", "tag this ", "tag that "}) {
    const std::size_t at = said.find(verb);
    if (at == std::string::npos || (at > 0 && said[at - 1] != ' ')) continue;
    std::string words(text.substr(at + verb.size()));
    for (const std::string_view lead : {"with ", "as "}) {
      if (words.starts_with(lead)) words.erase(0, lead.size());
    }
    Tagging made{std::string(text.substr(0, at)), tags_in(words)};
    while (made.target.ends_with(' ') || made.target.ends_with(',')) made.target.pop_back();
    for (const std::string_view lead : {"and ", "also ", "for ", "on ", "please "}) {
      if (fold_case(made.target + " ").starts_with(lead)) made.target.erase(0, lead.size());
    }
    return made.tags.empty() ? std::nullopt : std::optional(std::move(made));
  }
  return std::nullopt;
}

/// "change the tag to baking"
std::optional<std::string> other_tag(const Phrase& phrase) {
  return tag_in(
      phrase.match_any({"please? change|rename|set|switch|make the|its|that|my? tag|label to|as? *",
                        "اس? کا? ٹیگ بدل کر|کے? * کر|رکھ دو|دیں", "is|iska ka? tag badal kar|ke? * kar|rakh do|dein",
                        "tag badal kar|ke? * kar|rakh do|dein"}));
}

bool removes_the_tag(const Phrase& phrase) {
  return phrase.is({"please? remove|delete|drop|clear the|its|that|this? tag|label from? it|this|that? please?",
                    "please? untag it|this|that", "اس? کا? ٹیگ ہٹا|ہٹاؤ|ختم دو|دیں|کر? دو?",
                    "is|iska? ka? tag hata|hatao|khatam do|dein|kar? do?"});
}

bool removes_all_tags(const Phrase& phrase) {
  return phrase.is({"please? remove|delete|drop|clear all? of? the|its|those? tags|labels from? it|this|that? please?",
                    "اس? کے? سب|سارے? ٹیگ ہٹا دو|دیں", "is|iske ke? sab|saare tag hata do|dein"});
}

std::optional<std::string> removed_tag(const Phrase& phrase) {
  return tag_in(
      phrase.match_any({"please? remove|delete|drop the|its|that? tag *", "please? remove|delete|drop the * tag",
                        "* والا|کا? ٹیگ ہٹا|ہٹاؤ|ہٹائیں|نکال|ختم|مٹا کر? دو|دیں|دینا?",
                        "* wala|ka? tag hata|hatao|hatado|nikal|nikaal|khatam|mita kar? do|dein|dena?"}));
}

std::optional<Plan> remove_tag(const Turn& turn, const Phrase& phrase, const Task& task) {
  const bool all = removes_all_tags(phrase), any = removes_the_tag(phrase);
  const auto language = turn.reading.language;
  if (all || any) {
    if (task.tags.empty()) return plan_of(turn, task, say(language, kHasNoTag, task.title));
    return all || task.tags.size() == 1 ? set_tags(turn, task, {}) : ask_which_tag(turn, task);
  }
  const auto named = removed_tag(phrase);
  if (!named) return std::nullopt;
  auto tags = task.tags;
  if (std::erase(tags, *named) == 0) return plan_of(turn, task, say(language, kHasNoTag, task.title));
  return set_tags(turn, task, std::move(tags));
}

Plan add_tags(const Turn& turn, const Task& task, const std::vector<std::string>& more) {
  auto tags = task.tags;
  for (const std::string& tag : more) {
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
  }
  return set_tags(turn, task, std::move(tags));
}

/// A task of that name is said, and not the one in hand.
std::optional<Plan> tag_named(const Turn& turn, const Phrase& phrase) {
  if (const auto said = tagging(turn.text)) {
    const auto task = said->target.empty() ? task_at_hand(turn) : task_named(turn, said->target);
    if (task) return add_tags(turn, *task, said->tags);
  }
  const auto name = phrase.match_any({"please? untag the|my? *", "please? take|remove the tag off|from the|my? *"});
  const auto task = name ? task_named(turn, *name) : std::nullopt;
  if (!task) return std::nullopt;
  if (task->tags.empty()) return plan_of(turn, *task, say(turn.reading.language, kHasNoTag, task->title));
  return task->tags.size() == 1 ? set_tags(turn, *task, {}) : ask_which_tag(turn, *task);
}

}  // namespace

std::optional<Plan> tag_turn(const Turn& turn, const Phrase& phrase) {
  const auto task = task_at_hand(turn);
  if (task) {
    const auto tag = added_tag(phrase);
    // "tag dentist" names a task of the list rather than a tag.
    if (tag && !task_named(turn, *tag)) return add_tags(turn, *task, {*tag});
    if (const auto other = other_tag(phrase))
      return task->tags.size() < 2 ? set_tags(turn, *task, {*other}) : ask_which_tag(turn, *task);
    if (auto plan = remove_tag(turn, phrase, *task)) return plan;
  }
  return tag_named(turn, phrase);
}

Plan tag_task(const Turn& turn, const Task& task, const std::string& tag) { return add_tags(turn, task, {tag}); }

}  // namespace yaad::assistant
