// Another amount for what is paid: "driver ki salary 32000 kr do", «ماسی کی تنخواہ نو ہزار کر دو», «دس نہیں بارہ ہزار»,
// «حاجی صاحب کو اب ساٹھ ہزار دینے ہیں». The amount stands in the name of the task; where none stands there, it is kept
// with it.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using WordsSaid = std::vector<std::string>;

constexpr std::size_t kMostWords = 12;

bool is_unit(const std::string& word) {
  static const WordsSaid kUnits =
      search_words("hazar hazaar sau lakh rupay rupaye rupees rupee rs pkr ہزار سو لاکھ روپے روپیہ", 32);
  return one_of(search_text(word), kUnits);
}

bool is_figure(const std::string& word) {
  constexpr std::size_t kLeast = 3, kMost = 9;
  return word.size() >= kLeast && word.size() <= kMost && word.find_first_not_of("0123456789,") == std::string::npos;
}

bool is_count(const std::string& word) {
  static const WordsSaid kCounts = search_words(
      "ek aik do teen tin char chaar panch paanch chay che chhe saat sat aath ath nau no das dus gyarah barah bara "
      "terah "
      "chaudah pandra pandrah solah satrah atharah unnees bees pachees pachis tees paintees chalis chalees pachas "
      "pachaas "
      "saath sath sattar assi nabbe dedh dhai sarhe ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ "
      "سولہ "
      "سترہ اٹھارہ انیس بیس پچیس تیس پینتیس چالیس پچاس ساٹھ ستر اسی نوے ڈیڑھ ڈھائی ساڑھے",
      128);
  return one_of(search_text(word), kCounts) ||
         (!word.empty() && word.size() <= 3 && word.find_first_not_of("0123456789") == std::string::npos);
}

/// Where an amount of money stands among words: "32000", "15 hazar", «بیس ہزار», "500 rupay".
struct Amount {
  std::size_t begin = 0, end = 0;  ///< Empty: there is none, or more than one.
  [[nodiscard]] bool none() const { return begin == end; }
};

Amount amount_in(const WordsSaid& words) {
  Amount found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t end = i;
    while (end < words.size() && (is_count(words[end]) || is_figure(search_text(words[end])))) ++end;
    const std::size_t number = end;
    while (end < words.size() && end > i && is_unit(words[end])) ++end;
    const bool figure = number == i + 1 && is_figure(search_text(words[i]));
    if (end == number && !figure) {
      i = std::max(i, number == i ? i : number - 1);
      continue;
    }
    if (number == i) continue;
    if (!found.none()) return {};
    found = {i, end};
    i = end - 1;
  }
  return found;
}

/// The title with another amount in the place of its own; its commas stay.
std::string with_amount(const std::string& title, const WordsSaid& words, const Amount& old,
                        const std::string& amount) {
  const std::string said = joined_words(words, old.begin, old.end);
  if (const std::size_t at = title.find(said); at != std::string::npos)
    return std::string(title).replace(at, said.size(), amount);
  std::string made = joined_words(words, 0, old.begin);
  made.append(made.empty() ? "" : " ").append(amount);
  if (old.end < words.size()) made.append(" ").append(joined_words(words, old.end, words.size()));
  return made;
}

Plan set_amount(const Turn& turn, const Task& task, const std::string& amount) {
  const WordsSaid title = written_words(task.title);
  const Amount old = amount_in(title);
  if (!old.none()) return renamed(turn, task, with_amount(task.title, title, old, amount));
  Reading made = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
  return keep_note(with_reading(turn, made), task, amount);
}

/// The words in front of the amount name the task that has it now.
std::optional<Plan> set_named(const Turn& turn, const WordsSaid& words, const Amount& amount) {
  const std::string name = joined_words(words, 0, amount.begin);
  const auto task = only_time(turn, name) ? std::nullopt : task_named(turn, name);
  if (!task || !names_title(search_words(name, kMostWords), task->title)) return std::nullopt;
  return set_amount(turn, *task, joined_words(words, amount.begin, amount.end));
}

/// "driver ki salary 32000 kr do": what is changed, and to how much.
std::optional<Plan> named_anew(const Turn& turn, const Phrase& phrase) {
  const auto said = phrase.match_any({
      "ab|nahi|acha? * kar|kr|krdo|kardo|likh do|dein|den|lo|dena|lena?",
      "اب|نہیں|اچھا? * کر|لکھ دو|دیں|لو|دینا|لینا",
  });
  if (!said) return std::nullopt;
  const WordsSaid words = written_words(*said);
  const Amount amount = words.size() <= kMostWords ? amount_in(words) : Amount{};
  if (amount.none() || amount.end != words.size()) return std::nullopt;
  if (amount.begin == 0) {  // "12000 kar do", of what is paid and in hand
    const auto hand = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
    const bool paid = hand && !amount_in(written_words(hand->title)).none();
    return paid ? std::optional(set_amount(turn, *hand, *said)) : std::nullopt;
  }
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, joined_words(words, 0, amount.begin));
  return reading.reference == language::Reference::kByName ? set_named(turn, words, amount) : std::nullopt;
}

/// «کرایہ پینتیس ہزار ہو گیا ہے»: what it costs now, which nobody has paid by that.
std::optional<Plan> costs_now(const Turn& turn, const Phrase& phrase) {
  const auto said = phrase.match_any({
      "ab? * ho gaya|gayi|gai|gya|gyi|gaye hai|he|h|hain?",
      "ab? * hogaya|hogayi|hogai|hogya|hogaye hai|he|h|hain?",
      "اب? * ہو گیا|گئی|گئے ہے|ہیں?",
      "اب? * ہوگیا|ہوگئی|ہوگئے ہے|ہیں?",
  });
  WordsSaid words = said ? written_words(*said) : WordsSaid();
  static const WordsSaid kOf = search_words("ka ki ke کا کی کے", 8);
  if (words.size() > 1 && one_of(search_text(words.back()), kOf)) words.pop_back();  // "kiraya 35000 ka ho gaya"
  const Amount amount = words.size() <= kMostWords ? amount_in(words) : Amount{};
  if (amount.none() || amount.end != words.size() || amount.begin == 0) return std::nullopt;
  return set_named(turn, words, amount);
}

/// «دس نہیں بارہ ہزار», "nahi pandra nahi bees hazar": of the amount of the task in hand.
std::optional<Plan> not_so_much(const Turn& turn, const Phrase& phrase) {
  const auto two = phrase.match_two({
      "nahi|nahin|are|sorry? * nahi|nahin|nai|nhi * kar|kr|likh do|dein?",
      "nahi|nahin|are|sorry? * nahi|nahin|nai|nhi * hai|hain|dene|deni?",
      "نہیں|ارے? * نہیں * کر|لکھ دو|دیں?",
      "نہیں|ارے? * نہیں * ہے|ہیں?",
  });
  const auto task = two ? task_at_hand(turn) : std::nullopt;
  if (!task) return std::nullopt;
  const WordsSaid old = written_words(two->first), other = written_words(two->second),
                  title = written_words(task->title);
  const Amount said = amount_in(other), own = amount_in(title);
  if (said.none() || said.begin != 0 || said.end != other.size() || own.none() || old.empty()) return std::nullopt;
  // What it was is the amount of the title, with its unit or without.
  const bool same =
      own.end - own.begin >= old.size() &&
      std::equal(old.begin(), old.end(), title.begin() + static_cast<std::ptrdiff_t>(own.begin),
                 [](const std::string& a, const std::string& b) { return search_text(a) == search_text(b); });
  return same ? std::optional(renamed(turn, *task, with_amount(task->title, title, own, two->second))) : std::nullopt;
}

/// «حاجی صاحب کو اب ساٹھ ہزار دینے ہیں»: the same words as those of a task, with another amount and "now".
std::optional<Plan> now_so_much(const Turn& turn) {
  static const WordsSaid kNow = search_words("ab اب", 2);
  const Reading& reading = turn.reading;
  if (reading.intent != Intent::kCreate || reading.due || reading.recurrence) return std::nullopt;
  WordsSaid words = written_words(reading.title);
  const std::size_t size = words.size();
  std::erase_if(words, [](const std::string& word) { return one_of(search_text(word), kNow); });
  const Amount amount = words.size() < size && words.size() <= kMostWords ? amount_in(words) : Amount{};
  if (amount.none()) return std::nullopt;
  const auto without = [](const WordsSaid& all, const Amount& part) {
    return search_text(joined_words(all, 0, part.begin) + " " + joined_words(all, part.end, all.size()));
  };
  for (const Task& task : all_open(turn)) {
    const WordsSaid title = written_words(task.title);
    const Amount own = amount_in(title);
    if (own.none() || without(title, own) != without(words, amount)) continue;
    return renamed(turn, task, with_amount(task.title, title, own, joined_words(words, amount.begin, amount.end)));
  }
  return std::nullopt;
}

}  // namespace

Plan renamed(const Turn& turn, const Task& task, std::string title) {
  Reading made = reading_as(turn, Intent::kUpdate, Detail::kCorrection, {});
  made.changes.title = std::move(title);
  Turn of_it = with_reading(turn, made);
  of_it.chosen = {task.id};
  of_it.alone = false;
  return task_agent(of_it);
}

std::optional<Plan> amount_turn(const Turn& turn, const Phrase& phrase) {
  if (turn.reading.language == language::Language::kEnglish || !turn.chosen.empty() || turn.confirmed ||
      has_question_sign(turn.text) || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  if (auto plan = named_anew(turn, phrase)) return plan;
  if (auto plan = costs_now(turn, phrase)) return plan;
  if (auto plan = not_so_much(turn, phrase)) return plan;
  return now_so_much(turn);
}

}  // namespace yaad::assistant
