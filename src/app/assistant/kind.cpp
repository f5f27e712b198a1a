// Tasks of a kind, which people name in the plural or by its verb: "bills", "calls", "the next watering".
#include "app/assistant/kind.h"

#include <algorithm>

#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kLookedAt = 200;
constexpr std::size_t kWordsMax = 16;
constexpr double kSameWord = 0.9;  ///< Another form of it; a slip or a beginning is less.

/// Words beside the kind that no title need hold.
bool is_beside(const std::string& word) {
  static constexpr std::string_view kBeside[] = {"now",  "still", "left",  "again",  "then", "please", "any",  "all",
                                                 "my",   "our",   "other", "things", "due",  "more",   "some", "next",
                                                 "ones", "tasks", "stuff", "of",     "for",  "these",  "those"};
  return is_filler(word) || std::find(std::begin(kBeside), std::end(kBeside), word) != std::end(kBeside);
}

/// "shopping": what is to be bought.
bool is_shopping(const std::string& word, const std::vector<std::string>& title) {
  static constexpr std::string_view kShopping[] = {"shopping", "shop", "grocery", "groceries"};
  static constexpr std::string_view kBuys[] = {"buy", "get", "order", "grab", "purchase"};
  return std::find(std::begin(kShopping), std::end(kShopping), word) != std::end(kShopping) && !title.empty() &&
         std::find(std::begin(kBuys), std::end(kBuys), title.front()) != std::end(kBuys);
}

using Names = std::vector<std::string>;

/// What a kind is called, and what the titles of its tasks hold, which need not name it.
struct Field {
  Names called, verbs, nouns;
  Names bare;  ///< Only where the title is paid, or nothing else: "phone", and no "phone mum".
};

const std::vector<Field>& fields() {
  static const std::vector<Field> kFields = {
      {search_words("bill bills payment payments pay", 8), search_words("pay settle renew", 8),
       search_words(
           "rent mortgage electricity council tax insurance broadband internet wifi subscription loan fees fee "
           "tuition membership licence license hmrc netflix spotify instalment installment kist kiraya",
           32),
       search_words("phone mobile gas water electric energy heating nursery school", 16)},
      {search_words("call calls phonecalls phone ring", 8), search_words("call ring phone telephone", 8), {}, {}},
      {search_words("appointment appointments appts appt", 8),
       {},
       search_words("dentist doctor doctors gp vet optician hygienist physio haircut hairdresser barber checkup clinic "
                    "hospital scan vaccination jab mot cardiology",
                    32),
       {}},
      {search_words("homework assignment assignments coursework", 8),
       {},
       search_words("essay homework assignment worksheet coursework", 8),
       {}},
  };
  return kFields;
}

/// "rent", "council tax", "pay the phone": bills that are not called so. Who is called or written to about one pays
/// nothing yet.
bool is_of_field(const std::string& word, const Names& title) {
  static const Names kOther = search_words(
      "call ring phone email text message chase ask cancel buy get check read switch compare clean book fix water send",
      32);
  if (title.empty()) return false;
  return std::any_of(fields().begin(), fields().end(), [&](const Field& field) {
    if (!one_of(word, field.called)) return false;
    if (one_of(title.front(), field.verbs)) return true;
    const bool bare = title.size() == 1 && one_of(title.front(), field.bare);
    const bool holds =
        std::any_of(title.begin(), title.end(), [&](const auto& own) { return one_of(own, field.nouns); });
    return bare || (holds && !one_of(title.front(), kOther));
  });
}

}  // namespace

std::vector<Task> tasks_of_kind(const Turn& turn, const std::string& words, language::Filter bounds) {
  std::vector<std::string> wanted = search_words(words, kWordsMax);
  std::erase_if(wanted, is_beside);
  if (wanted.empty()) return {};
  const bool next_only = bounds.next_only;
  bounds.next_only = false;
  bounds.words.clear();
  language::Reading reading = turn.reading;
  reading.filter = std::move(bounds);
  std::vector<Task> tasks = select_tasks(with_reading(turn, reading), kLookedAt);
  std::erase_if(tasks, [&](const Task& task) {
    const std::vector<std::string> title = search_words(task.title, kWordsMax);
    return !std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      const auto same = [&](const std::string& other) { return word_likeness(word, other) >= kSameWord; };
      return is_shopping(word, title) || is_of_field(word, title) || std::any_of(title.begin(), title.end(), same);
    });
  });
  if (next_only && tasks.size() > 1) tasks.resize(1);
  return tasks;
}

}  // namespace yaad::assistant
