// What happened to a task that is there, told as a fact: "the flight is delayed by 3 hours", "shaadi 13 ko shift ho
// gayi hai", "mehman nahi aa rahe ab". Without a task of that name it is a remark.
#include <sstream>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// Of what it is told, and by how much it is later or when it is now.
struct News {
  std::string name, time;
};

std::optional<News> two_parts(const Phrase& phrase, std::initializer_list<std::string_view> patterns) {
  for (const std::string_view pattern : patterns) {
    if (const auto parts = phrase.match_parts(pattern); parts && parts->size() == 2)
      return News{parts->front(), parts->back()};
  }
  return std::nullopt;
}

std::optional<News> delayed(const Phrase& phrase) {
  return two_parts(phrase, {
                               "the|my|our? * is|was|got|has|will been|be|now|running? delayed|late|postponed|pushed "
                               "back? by? *",
                               "please? delay|postpone the|my|our? * by *",
                           });
}

std::optional<News> moved(const Phrase& phrase) {
  return two_parts(phrase,
                   {
                       "the|my|our? * is now at|on|for? *",
                       "the|my|our? * is|has|was|got now|been? "
                       "moved|shifted|rescheduled|changed|postponed|pushed|preponed now? to|till|until|for|on? *",
                   });
}

/// "shaadi 13 ko" of "shaadi 13 ko shift ho gayi hai": a name, and behind it a time or a length.
std::optional<std::string> told_in_urdu(const Phrase& phrase) {
  return phrase.match_any({
      "* shift|move|postpone|reschedule|change|multavi|aage|agay|late|delay ho|hogaya|hogayi|hogai|kar|kardi|kardiya "
      "gaya|gayi|gai|gaye|gya|diya|di? hai|hain|he?",
      "* late|delay hai|hain|he",
      "* tal gaya|gayi|gai|gaye|gya hai|hain|he?",
      "* shuru|shuroo|start? hogi|hoga|honge|ho|honi|hona gi|ga|ge|hai?",
      "* aage|agay barh|badh|barha|badha|chala|chali gaya|gayi|gai|gaye|gya|di|diya hai|hain|he?",
      "* شفٹ|ملتوی|منتقل|تبدیل|آگے|لیٹ ہو|ہوگیا|ہوگئی|کر|کردی|کردیا گیا|گئی|گئے|دیا|دی? ہے|ہیں?",
      "* لیٹ ہے|ہیں",
      "* ٹل گیا|گئی|گئے ہے|ہیں?",
      "* شروع|سٹارٹ? ہوگی|ہوگا|ہوں|ہو|ہونی|ہونا گی|گا|گے|ہے?",
      "* آگے بڑھ|بڑھا|چلا|چلی گیا|گئی|گئے|دیا|دی ہے|ہیں?",
  });
}

/// The same with the time behind: "exam aage barh gaya hai 15 december tak".
std::optional<News> told_before_time(const Phrase& phrase) {
  return two_parts(phrase, {
                               "* shift|move|reschedule|change|aage|agay ho|kar|barh|badh|chala|chali gaya|gayi|gai|"
                               "gaye|gya|diya|di hai|hain|he? ab? *",
                               "* شفٹ|منتقل|تبدیل|آگے ہو|کر|بڑھ|چلا|چلی گیا|گئی|گئے|دیا|دی ہے|ہیں? اب? *",
                           });
}

/// The change that such a time makes of "it".
std::optional<Reading> change_to(const Turn& turn, const std::string& time, bool length) {
  const auto orders =
      length ? std::vector<std::string>{"move it by " + time, "isko " + time + " aage karo", "اسے " + time + " آگے کرو"}
             : std::vector<std::string>{"move it to " + time, "move it " + time, "isko " + time + " kar do",
                                        "اسے " + time + " کر دو"};
  for (const std::string& order : orders) {
    Reading made = read_as(turn, order, turn.now);
    const bool said = length ? made.changes.move_by_minutes.has_value() : made.changes.due.has_value();
    if (said && made.target.empty() && !made.changes.title && made.reminders.empty()) return made;
  }
  return std::nullopt;
}

std::optional<Plan> change_named(const Turn& turn, const News& news, bool length) {
  auto made = change_to(turn, news.time, length);
  if (!made) return std::nullopt;
  Reading reading = said_of_it(std::move(*made));
  reading.reference = language::Reference::kByName;
  reading.target = news.name;
  reading.language = turn.reading.language;
  const Turn told = with_reading(turn, reading);
  const Targets targets = find_targets(told, StatusFilter::kActive);
  if (targets.tasks.empty() || (targets.clear && !targets.tasks.front().due)) return std::nullopt;
  return task_agent(told);
}

/// The ways to part a name from a time behind it, the longest time first.
std::vector<News> name_before_time(const std::string& said) {
  std::istringstream stream(said);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  std::vector<News> parted;
  for (std::size_t name = 1; name < words.size(); ++name) {
    News news;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& part = i < name ? news.name : news.time;
      part += (part.empty() ? "" : " ") + words[i];
    }
    parted.push_back(std::move(news));
  }
  return parted;
}

std::optional<Plan> change_told(const Turn& turn, const Phrase& phrase) {
  const auto said = told_in_urdu(phrase);
  if (!said) return std::nullopt;
  for (const News& news : name_before_time(*said)) {
    for (const bool length : {true, false}) {
      if (auto plan = change_named(turn, news, length)) return plan;
    }
  }
  return std::nullopt;
}

/// "the guests aren't coming anymore", «مہمان نہیں آ رہے اب»: asks whether it goes.
std::optional<Plan> not_any_more(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "the|my|our? * isnt|arent|wont be? coming|happening|needed|on anymore|now|any? longer|more?",
      "the|my|our? * is|are no longer coming|happening|needed|on",
      "the|my|our? * is|are not coming|happening|needed|on anymore|now",
      "ab? * nahi|nahin|nai|nhi|nahn aa|ho|a rahe|rahi|raha hai|hain? ab?",
      "ab? * nahi|nahin|nai|nhi|nahn aayenge|ayenge|aaenge|aayega|aayegi|hogi|hoga ab?",
      "اب? * نہیں آ|ہو رہے|رہی|رہا ہے|ہیں? اب?",
      "اب? * نہیں آئیں|آئے|ہو گے|گا|گی اب?",
  });
  if (!name) return std::nullopt;
  Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  if (!targets.clear) return std::nullopt;
  Turn said = with_reading(turn, reading);
  said.alone = false;
  Plan plan = task_agent(said);
  if (plan.state.pending != Pending::kNothing) plan.state.text = "delete \"" + *name + '"';
  return plan;
}

/// "The meeting has been postponed", "appointment tal gayi hai", and not to when: asks.
std::optional<Plan> put_off(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "the|my|our? * is|was|has|got|have been? postponed|delayed|rescheduled|deferred|put|pushed off|back?",
      "* tal gaya|gayi|gai|gaye|gya hai|hain|he?",
      "* ٹل گیا|گئی|گئے ہے|ہیں?",
  });
  if (!name) return std::nullopt;
  const std::string order = "postpone \"" + *name + '"';
  Reading reading = reading_as(turn, Intent::kUpdate, Detail::kPostpone, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  Turn told = with_reading(turn, reading);
  told.text = order;
  told.alone = false;
  return find_targets(told, StatusFilter::kActive).tasks.empty() ? std::nullopt : std::optional(task_agent(told));
}

/// "Flight late hai ek ghanta", «فلائٹ لیٹ ہے ایک گھنٹہ»: of a task of that name, and else a remark.
std::optional<Plan> late_by(const Turn& turn, const Phrase& phrase) {
  const auto said = two_parts(phrase, {"* late|delay hai|he|h|hy|hain *", "* لیٹ ہے|ہیں *"});
  if (!said || turn.confirmed || !turn.chosen.empty()) return std::nullopt;
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, said->name);
  const bool known = !find_targets(with_reading(turn, named), StatusFilter::kActive).tasks.empty();
  if (auto plan = known ? change_named(turn, *said, true) : std::nullopt) return plan;
  if (turn.reading.intent != Intent::kCreate || turn.reading.due) return std::nullopt;
  Plan plan = begin(turn, "TaskAgent");
  plan.clarify = true;
  plan.reply = std::string(words::kNotUnderstood.in(turn.reading.language));
  return plan;
}

/// The series of that name ends then.
std::optional<Plan> ends_then(const Turn& turn, const std::string& name, const std::string& time) {
  const std::string when = Phrase(time).match_any({"* me|mein|main|ko|tak|par|pe|میں|کو|تک|پر"}).value_or(time);
  const Reading said = read_as(turn, when, turn.now);
  if (!said.when || !said.title.empty() || !said.target.empty()) return std::nullopt;
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  const Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  if (!targets.clear || !targets.tasks.front().repeat) return std::nullopt;
  // "In june" is not before its end.
  const bool month = said.when->end && said.when->grain >= language::Grain::kWeek;
  const auto last = month ? CivilDateTime::from_local(*said.when->end - std::chrono::days(1), false) : CivilDateTime{};
  return end_repeat(turn, targets.tasks.front(), month ? to_string(last) : when);
}

/// "Kist khatam ho jaye gi june 2027 me", "kist december mein khatam ho rahi hai": the last day of a series of that
/// name.
std::optional<Plan> will_end(const Turn& turn, const Phrase& phrase) {
  if (const auto said =
          two_parts(phrase, {
                                "the|my|our? * ends|finishes|stops in|on|after|by|with *",
                                "the|my|our? * will end|stop|finish|be over? in|on|after|by|with *",
                                "* khatam|khatm|poori|puri|poora|pura|band|mukammal|complete ho "
                                "jaye|jae|jayegi|jayega|jaegi|jaega|jayen|hogi|hoga ga|gi|ge? *",
                                "* khatam|khatm|poori|puri|poora|pura|band|mukammal hogi|hoga|hojayegi|hojayega *",
                                "* ختم|پوری|پورا|بند|مکمل ہو جائے|جائیں گی|گا|گے *",
                                "* ختم|پوری|پورا|بند|مکمل ہوگی|ہوگا *",
                            }))
    return ends_then(turn, said->name, said->time);
  const auto before = phrase.match_any({
      "* khatam|khatm|poori|puri|poora|pura|band|mukammal|complete ho "
      "jaye|jae|jayegi|jayega|jaegi|jaega|jayen|rahi|raha|rahe ga|gi|ge|hai|hain?",
      "* khatam|khatm|poori|puri|poora|pura|band|mukammal hogi|hoga|hojayegi|hojayega|hai",
      "* ختم|پوری|پورا|بند|مکمل ہو جائے|جائیں|رہی|رہا گی|گا|گے|ہے?",
      "* ختم|پوری|پورا|بند|مکمل ہوگی|ہوگا|ہے",
  });
  const std::vector<News> parted = before ? name_before_time(*before) : std::vector<News>();
  for (const News& said : parted) {
    if (auto plan = ends_then(turn, said.name, said.time)) return plan;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> news_turn(const Turn& turn, const Phrase& phrase) {
  if (auto plan = late_by(turn, phrase)) return plan;
  const bool open = turn.reading.intent == Intent::kUnknown || turn.reading.confidence < kSure;
  if (!open || turn.text.ends_with("?") || turn.text.ends_with("؟")) return std::nullopt;
  if (const auto late = delayed(phrase)) return change_named(turn, *late, true);
  if (const auto other = moved(phrase)) return change_named(turn, *other, false);
  if (auto plan = will_end(turn, phrase)) return plan;
  if (auto plan = change_told(turn, phrase)) return plan;
  if (const auto other = told_before_time(phrase)) {
    if (auto plan = change_named(turn, *other, false)) return plan;
  }
  if (auto plan = put_off(turn, phrase)) return plan;
  return not_any_more(turn, phrase);
}

}  // namespace yaad::assistant
