// "Make it 8am, 2pm and 9pm", "remind me at 8am, 2pm and 9pm": all the hours of a daily series at once.
#include <set>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"

namespace yaad::assistant {
namespace {

using language::Reading;

/// The hours, and whether they are those of reminders.
struct Hours {
  std::string words;
  bool reminds = false;
};

std::optional<Hours> hours_said(const Phrase& phrase) {
  if (auto words = phrase.match_any({
          "and|ok|please? remind me about|of? it|that? at *",
          "mujhe? * par|pe? yaad dilana|dila|karwana|kara dena|do|dein?",
          "مجھے? * پر|پہ? یاد دلانا|دلا|کرانا|کرا دینا|دو|دیں?",
      }))
    return Hours{std::move(*words), true};
  if (auto words = phrase.match_any({
          "no|ok|and|actually|sorry|please? make|set|put|move|change it|them|that|those to|at|for? *",
          "no|ok|and|actually|sorry? it|they|these|those should|must|has|have to? be at? *",
          "no|ok|and|actually|sorry? its|theyre at *",
          "isko|isay|ise|unko|inko? * par|pe? kar|rakh do|dein|lo",
          "اسے|انہیں? * پر|پہ? کر|رکھ دو|دیں|لو",
      }))
    return Hours{std::move(*words), false};
  return std::nullopt;
}

/// «شام والی آٹھ بجے اور صبح والی بھی آٹھ بجے»: of each part of the day, its hour.
std::optional<Hours> hours_of_parts(std::string_view text) {
  static constexpr std::string_view kParts = "subah|subha|dopahar|dopehar|sham|shaam|raat|صبح|دوپہر|شام|رات";
  constexpr std::size_t kMost = 14;
  std::vector<std::string> words = written_words(text);
  std::size_t parts = 0, ones = 0;
  for (std::size_t i = 0; i < words.size() && words.size() <= kMost; ++i) {
    const bool part = Phrase(words[i]).is({kParts});
    parts += part ? 1 : 0;
    ones += part && i + 1 < words.size() && Phrase(words[i + 1]).is({"wali|wala|wale|walay|والی|والا|والے"}) ? 1 : 0;
  }
  if (parts < 2 || ones == 0) return std::nullopt;
  std::erase_if(words, [](const std::string& word) {
    return Phrase(word).is(
        {"wali|wala|wale|walay|bhi|b|ko|ki|ka|kar|kr|do|kardo|krdo|karo|rakho|hai|hain|goli|dawai|dawa",
         "والی|والا|والے|بھی|کو|کی|کا|کر|دو|کردو|کرو|رکھو|ہے|ہیں|گولی|دوائی|دوا"});
  });
  return Hours{joined_words(words, 0, words.size()), false};
}

bool is_daily_at_hours(const Task& task) {
  if (!task.repeat || !task.due || !task.due->time) return false;
  const auto rule = parse_rrule(task.repeat->rrule);
  return rule && rule->freq == Frequency::kDaily;
}

/// The hours of a clock face: eight and eight at night are one.
std::set<int> faces(const RRule& rule) {
  std::set<int> hours;
  for (const int hour : rule.by_hour) hours.insert(hour % 12);
  return hours;
}

/// "8 and 10" of what comes at 8 in the morning and 10 at night: its own hours.
bool are_its_own(const RRule& said, const Task& task) {
  const auto rule = parse_rrule(task.repeat->rrule);
  return rule && faces(said) == faces(*rule);
}

std::vector<ReminderSpec> at_each_turn() { return {{0, std::nullopt, {}}}; }

Plan remind_each_time(const Turn& turn, const Task& task) {
  UpdateTask command;
  command.id = task.id;
  command.reminders = at_each_turn();
  Plan plan = begin(turn, "ReminderAgent");
  plan.operation = to_string(language::Intent::kUpdate);
  plan.confidence = kSure;
  plan.state.last = task.id;
  plan.reply = say(turn.reading.language,
                   {"I'll remind you of '{0}' each time: {1}.", "’{0}‘ کی ہر بار یاد دہانی ہوگی: {1}۔",
                    "'{0}' ki har baar yaad dehani hogi: {1}."},
                   task.title, repeat_phrase(turn.reading.language, task.repeat->rrule));
  plan.commands.emplace_back(std::move(command));
  return plan;
}

}  // namespace

std::optional<Plan> series_hours_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.before.fresh || turn.confirmed || !turn.chosen.empty() || has_question_sign(turn.text)) return std::nullopt;
  auto said = hours_said(phrase);
  if (!said && turn.reading.language != language::Language::kEnglish) said = hours_of_parts(turn.text);
  const auto task = said ? task_at_hand(turn) : std::nullopt;
  if (!task || !is_daily_at_hours(*task)) return std::nullopt;
  const Words daily{"every day at ", "روزانہ ", "roz "};
  const std::string order = std::string(daily.in(turn.reading.language)) + said->words;
  const Reading reading = read_as(turn, order, turn.now);
  if (!reading.recurrence || !reading.title.empty()) return std::nullopt;
  const auto rule = parse_rrule(reading.recurrence->rrule);
  if (!rule || rule->by_hour.size() < 2) return std::nullopt;
  if (said->reminds && are_its_own(*rule, *task)) return remind_each_time(turn, *task);
  Turn asked = with_reading(turn, reading);
  asked.text = order;
  auto plan = follow_up(asked);
  if (!plan) plan = by_reading(asked);
  if (!plan || plan->commands.size() != 1 || !std::holds_alternative<UpdateTask>(plan->commands.front()))
    return std::nullopt;
  auto& command = std::get<UpdateTask>(plan->commands.front());
  if (!command.repeat || command.id != task->id) return std::nullopt;
  if (said->reminds) {
    command.reminders = at_each_turn();
    plan->reply += say(turn.reading.language,
                       {" I'll remind you each time.", " ہر بار یاد دلا دوں گا۔", " Har baar yaad dila doonga."});
  }
  return plan;
}

}  // namespace yaad::assistant
