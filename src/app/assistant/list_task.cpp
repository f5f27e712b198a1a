#include "app/assistant/list_task.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/replies.h"
#include "domain/search_text.h"
#include "language/urdu_words.h"

namespace yaad::assistant {
namespace {

const Words kAskWhole{"That is part of '{0}'. Is all of it done? (yes / no)",
                      "یہ ’{0}‘ کا ایک حصہ ہے۔ کیا سب ہو گیا؟ (ہاں / نہیں)",
                      "Yeh '{0}' ka ek hissa hai. Kya sab ho gaya? (haan / nahin)"};

constexpr std::size_t kWordsMax = 64;
constexpr double kSameWord = 0.75;

/// The items of a title, each as its words.
std::vector<std::vector<std::string>> items_of(std::string_view title) {
  std::vector<std::vector<std::string>> items(1);
  for (const AnswerWord& word : answer_words(title)) {
    if (word.kind == WordKind::kSeparator && !word.norm.starts_with("lekin")) {
      if (!items.back().empty()) items.emplace_back();
      continue;
    }
    for (std::string& part : search_words(word.raw, kWordsMax)) items.back().push_back(std::move(part));
  }
  if (items.back().empty()) items.pop_back();
  return items;
}

/// "hai", "lane", «لانا»: what an item in Urdu ends with, behind what it is of.
bool ends_item(const std::string& word) {
  static const std::vector<std::string> kUrdu = search_words("ہے ہیں", 4);
  static constexpr std::string_view kCopulas[] = {"hai", "hain", "he", "h"};
  return std::find(std::begin(kCopulas), std::end(kCopulas), word) != std::end(kCopulas) ||
         std::find(kUrdu.begin(), kUrdu.end(), word) != kUrdu.end() || language::is_infinitive(word);
}

/// The word that says what the item is: the last but for a verb of Urdu.
const std::string& head_of(const std::vector<std::string>& item) {
  std::size_t at = item.size() - 1;
  while (at > 0 && ends_item(item[at])) --at;
  return item[at];
}

bool said_of(const std::vector<std::string>& said, const std::string& word) {
  return !is_filler(word) &&
         std::any_of(said.begin(), said.end(), [&](const auto& one) { return word_likeness(one, word) >= kSameWord; });
}

}  // namespace

bool names_a_part(std::string_view said, std::string_view title) {
  const auto items = items_of(title);
  const std::vector<std::string> words = search_words(said, kWordsMax);
  if (items.size() < 2 || words.empty()) return false;
  std::size_t named = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& item = items[i];
    const bool any = std::any_of(item.begin(), item.end(), [&](const auto& word) { return said_of(words, word); });
    if (i == 0 && any && !said_of(words, head_of(item))) return false;
    if (any) ++named;
  }
  return named > 0 && named < items.size();
}

std::optional<Plan> ask_whole_list(const Turn& turn, const Task& task) {
  const bool settled = turn.confirmed || !turn.chosen.empty();
  if (settled || !names_a_part(turn.reading.target, task.title)) return std::nullopt;
  Plan plan = ask(turn, say(turn.reading.language, kAskWhole, task.title), Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  return plan;
}

}  // namespace yaad::assistant
