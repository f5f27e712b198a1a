// Questions in Urdu that no reading of one message tells: what is left, what comes first, when a reminder comes, what
// was just kept. Each is put into the words of one that is read.
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_list.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

std::optional<Plan> show(const Turn& turn, std::string_view question) {
  Reading reading = read_as(turn, question, turn.now);
  if (reading.intent != Intent::kQuery) return std::nullopt;
  reading.language = turn.reading.language;
  reading.confidence = std::max(reading.confidence, kSure);
  Turn asked = with_reading(turn, reading);
  asked.text = question;
  return task_agent(asked);
}

bool asks_what_is_left(const Phrase& phrase) {
  return phrase.is({
      "acha|ok|aur|theek? hai? aur|ab? kya|kia kya|kia? kaam|kuch? baqi|baaqi|baki? reh|bach|rah "
      "gaya|gya|gaye|gae|gayi "
      "hai|hain? ab|abhi|aaj?",
      "aur|ab? kya|kia kya|kia? baqi|baaqi|baki hai|he|h ab|abhi?",
      "jo jo? kaam? baqi|baaqi|baki? reh|bach|rah gaye|gaya|gae|gay|gai hain|hai? wo|woh|unhe|unki? kaam|list? "
      "batao|bata|dikhao|dikha|suna|sunao do|dein|dijiye?",
      "jo jo? kaam? baqi|baaqi|baki hain|hai wo|woh? batao|bata|dikhao|dikha|suna|sunao do|dein|dijiye?",
      "aur|ab|acha? kya|kia kya|kia? kaam? rehta|rehti|rahta|rehte hai|he|h|hain? ab|abhi|aaj?",
      "aur|ab|acha? kya|kia kya|kia? reh|rah gaya|gya|gaye hai|he? aur|ab?",
      "ab? kuch|koi kaam? reh|rah? rehta|rahta|gaya|gya? to|tou? nahi|nahin|nai hai|gaya|gya?",
      "list khali hai|he|h kya ab?",
      "aur|or koi|kuch kaam|kam hai|he|h?",
      "اچھا|اوکے|ٹھیک? ہے? اور|اب? کیا کیا? کام|کچھ? باقی? رہ|بچ گیا|گئے|گئی ہے|ہیں? اب|ابھی|آج?",
      "جو جو? کام? باقی? رہ|بچ گئے|گیا|گئی ہیں|ہے? وہ? کام? بتاؤ|بتا|دکھاؤ|دکھا|سنا|سناؤ دو|دیں?",
      "جو جو? کام? باقی ہیں|ہے وہ? بتاؤ|بتا|دکھاؤ|دکھا دو|دیں?",
      "اور کوئی|کچھ کام ہے?",
      "اور|اب|اچھا? کیا کیا? کام? رہتا|رہتی|رہتے ہے|ہیں? اب|ابھی|آج?",
      "اب? کچھ|کوئی کام? رہ? رہتا|گیا? تو? نہیں ہے|گیا?",
      "لسٹ|فہرست خالی ہے کیا اب?",
  });
}

bool asks_for_all(const Phrase& phrase) {
  return phrase.is({
      "theek|acha|ok|chalo? hai? ab? dikhao|dikha|batao|bata do? kya kya hai|he|hain? ab?",
      "sab|sara|saare|sare kuch? kaam? tareekh|tarikh|date|waqt ke|k hisab|hisaab se dikhao|batao|dikha|bata do|dein?",
      "tareekh|tarikh|date ke|k hisab|hisaab se dikhao|batao|dikha|bata do|dein?",
      "sab|sara|saara kuch|kaam? batao|bata|dikhao|dikha|suna do|dein?",
      "ٹھیک|اچھا|اوکے|چلو? ہے? اب? دکھاؤ|دکھا|بتاؤ|بتا دو? کیا کیا ہے|ہیں? اب?",
      "سب|سارے|سارا کچھ? کام? تاریخ|وقت کے حساب سے دکھاؤ|بتاؤ|دکھا|بتا دو|دیں?",
      "سب|سارا کچھ|کام? بتاؤ|بتا|دکھاؤ|دکھا|سنا دو|دیں?",
  });
}

bool asks_what_is_first(const Phrase& phrase) {
  return phrase.is({
      "ab|acha? sab se|say? pehle|pehlay|phle|pahle kya|kaun|kon|konsa|kaunsa|kia sa? kaam|kam? karna|krna? hai|he|h?",
      "sab? se? pehla|pehle wala? kaam kaun|kon|konsa|kaunsa|kya sa? hai|he|h?",
      "اب|اچھا? سب سے پہلے کیا|کون|کونسا سا? کام? کرنا? ہے?",
      "سب? سے? پہلا کام کون|کونسا|کیا سا? ہے?",
  });
}

/// "sab kuch batao aaj ka", "kl ka bta do": of which day.
std::optional<std::string> day_to_show(const Phrase& phrase) {
  return phrase.match_any({
      "sab|sara|saara|mera? kuch|kaam? batao|bata|bta|dikhao|dikha|suna|sunao do|dein? mujhe? * ka|ke|ki",
      "mujhe|zara? * ka|ke|ki sab|sara? kuch? batao|bata|bta|btao|dikhao|dikha|suna|sunao do|dein|dijiye?",
      "سب|سارا|میرا? کچھ|کام? بتاؤ|بتا|دکھاؤ|دکھا|سنا|سناؤ دو|دیں? * کا|کے|کی",
      "مجھے|ذرا? * کا|کے|کی سب? کچھ? بتاؤ|بتا|دکھاؤ|دکھا|سنا|سناؤ دو|دیں|دیجیے?",
  });
}

bool asks_for_reminders(const Phrase& phrase) {
  return phrase.is({
      "meri|mera|iski|iska|is|us? ki? yaad|alarm|reminder dehani|dihani|dahani|dehaniyan? kab|kitne kitne? "
      "baje|bajay|bje? "
      "aayegi|aaye|aye|ayegi|aayega|ayega|aega|bajega|baje|bajay|bajegi|ayga|hai|hogi|hoga|lagi|laga ga|gi|hai?",
      "ab? alarm|reminder|yaad dehani? ab? kab|kitne baje|bajay|bje? "
      "bajega|baje|aayega|ayega|aayegi|ayegi|hai|hoga|hogi ga|gi?",
      "kab|kitne baje|bajay|bje? yaad karao|karwao|dilao|dilaoge|karaoge|krao|karwaoge|dilaogay ge|gay|gi|ga?",
      "kya|kia|kitni|kitne|koi|kon|kaun si? kya|kon|kaun? si? yaad? "
      "dehani|dehaniyan|dihaniyan|dehaniyaan|reminder|reminders|"
      "alarm lagi|lage|laga|set|hain|hai|mojood hui|hue|hua? hain|hai|ha?",
      "یاد دہانی|دہانیاں کب|کتنے بجے? آئے|آئےگی|ہے|ہوگی|بجے گی|گا?",
      "اس|میری? کی? یاددہانی|الارم|ریمائنڈر کب|کتنے بجے? آئے|آئےگی|آئےگا|بجے|ہے|ہوگا|ہوگی گی|گا?",
      "کب|کتنے بجے? یاد کراؤ|کرواؤ|دلاؤ|کرائیں|دلائیں گے|گی",
      "کیا|کتنی|کون|کوئی سی? کیا|کون? سی? یاد? دہانی|دہانیاں|یاددہانی|یاددہانیاں|ریمائنڈر|الارم لگی|لگے|لگا|ہیں|ہے|سیٹ "
      "ہوئی|ہوئے? ہیں|ہے?",
  });
}

/// "kya waqt rakha tum ne", "abhi tumne kya save kiya": what was just kept.
bool asks_what_was_kept(const Phrase& phrase) {
  return phrase.is({
      "abhi|ab? tumne|aapne|apne|tum|aap? ne? kya|kia save|note|likha|rakha|add|yaad|set|kiya|daala|dala "
      "kiya|kia|rakha|hai|"
      "ki? hai?",
      "kya|kia|konsa|kaunsa|kitne waqt|time|tareekh|date|din|baje rakha|rakhi|set|likha|likhi|note|lagaya|hua|kiya "
      "kiya|ki|kia|hai|tumne|aapne|apne|tum|aap? ne|hai? ye|yeh|hai?",
      "kitne baje|bajay ka|ki? hua|hui|rakha|hai ye|yeh|hai?",
      "ابھی|اب? تم|آپ نے کیا محفوظ|سیو|نوٹ|لکھا|رکھا|سیٹ|درج کیا|رکھا? ہے?",
      "کیا|کون|کتنے سا? وقت|ٹائم|تاریخ|دن|بجے رکھا|رکھی|لکھا|لکھی|لگایا|ہوا|سیٹ کیا? تم|آپ? نے? ہے? یہ?",
      "کتنے بجے ہوا|رکھا|ہے یہ?",
  });
}

bool asks_what_changed(const Phrase& phrase) {
  return phrase.is({
      "abhi|ab? tumne|aapne|apne|tum|aap? ne? kya|kia kya|kia? badla|badli|change|tabdeel|badal "
      "hai|hua|kiya|kia|diya|gaya? "
      "hai? abhi|ab|tumne|tum|aapne? ne?",
      "ابھی|اب? تم|آپ? نے? کیا کیا? بدلا|بدلی|تبدیل|چینج ہے|ہوا|کیا|دیا|گیا? ہے? ابھی|اب|تم|آپ? نے?",
  });
}

bool asks_days_left(const Phrase& phrase) {
  return phrase.is(
      {"ab|is|iske|is? me|mein|ke? kitne|kitna din|time|waqt|ghante baqi|baki|reh|rah|bache|bacha gaye|gaya|hain|"
       "hai|gae? hain|hai?",
       "اب|اس? میں? کتنے|کتنا دن|وقت|ٹائم|گھنٹے باقی|رہ|بچے|بچا گئے|گیا|ہیں|ہے? ہیں|ہے?"});
}

Plan tell(const Turn& turn, const Task& task, std::string reply) {
  Plan plan = answer_of(turn, {task}, std::move(reply));
  plan.state.last = task.id;
  plan.state.fresh = true;
  return plan;
}

std::optional<Plan> of_task_in_hand(const Turn& turn, const Phrase& phrase) {
  const auto task = task_at_hand(turn);
  if (!task) return std::nullopt;
  if (asks_what_was_kept(phrase)) return tell(turn, *task, task_lines(turn.reading.language, {*task}, turn.now));
  const bool until = phrase.is({"ye|yeh|wo? kab tak|tk hai|he|chalega|chalegi|chale|rahega|rahe|hoga ga|gi? ye|yeh?",
                                "یہ|وہ? کب تک ہے|چلے|چلےگا|رہے|ہوگا گا|گی? یہ?"});
  if (until && task->repeat)
    return tell(turn, *task, "’" + task->title + "‘: " + repeat_phrase(turn.reading.language, task->repeat->rrule));
  if (!asks_days_left(phrase) || !task->due) return std::nullopt;
  Reading reading;
  const std::string words = "how long until " + task->title;
  const Turn asked = said_as(turn, words, reading);
  auto plan = name_turn(asked, Phrase(asked.text));
  return plan ? plan : std::optional(tell(turn, *task, told_due(turn.reading.language, *task, turn.now)));
}

/// "agli baari kab hai", "ab kab hai agli baar", «آپریشن کب ہے احمد علی کا»: the words in the order in which they are
/// read.
std::string usual_order(const Phrase& phrase, bool urdu) {
  if (phrase.is({"ab|acha? agli|agla|pehli|pehla baari|bari|baar|bar|dafa|turn kab|kis hai|hogi|hoga|aayegi|din? hai?",
                 "ab? kab hai|hogi|hoga agli|pehli|agla baari|bari|baar|bar|dafa",
                 "اب|اچھا? اگلی|پہلی|اگلا باری|بار|دفعہ "
                 "کب|کس ہے|ہوگی|ہو|آئے|دن? گی|ہے?",
                 "اب? کب ہے|ہوگی اگلی|پہلی باری|بار|دفعہ"}))
    return urdu ? "اگلی بار کب ہے" : "agli baar kab hai";
  if (const auto name = phrase.match_any({"agli|agla baar|bar|dafa|baari? kab hai|hogi|hoga *", "kab hai|hogi|hoga *",
                                          "اگلی|اگلا بار|دفعہ|باری? کب ہے|ہوگی|ہوگا *", "کب ہے|ہوگی|ہوگا *"}))
    return *name + (urdu ? " کب ہے" : " kab hai");
  const auto two = phrase.match_two({"* kab hai|he|hoga|hogi * ka|ki|ke", "* کب ہے|ہوگا|ہوگی * کا|کی|کے"});
  return two ? two->second + (urdu ? " کا " : " ka ") + two->first + (urdu ? " کب ہے" : " kab hai") : std::string();
}

std::optional<Plan> reordered(const Turn& turn, const Phrase& phrase) {
  const std::string words = usual_order(phrase, has_arabic_script(turn.text));
  if (words.empty()) return std::nullopt;
  Reading reading;
  const Turn asked = said_as(turn, words, reading);
  const Phrase said(asked.text);
  if (auto plan = series_turn(asked, said)) return plan;
  if (auto plan = name_turn(asked, said)) return plan;
  return reading.intent == Intent::kQuery ? std::optional(task_agent(asked)) : std::nullopt;
}

const Words kSpeaks{"Yes, I speak Urdu too, in either script.", "جی ہاں، میں اردو میں بھی بات کر سکتا ہوں۔ کیا کام ہے؟",
                    "Jee haan, Urdu mein bhi baat kar sakta hoon. Kya kaam hai?"};

bool asks_for_urdu(const Phrase& phrase) {
  return phrase.is(
      {"kya? tum|aap|ap? urdu|roman mein|me|may bhi? baat|bat|bol|samajh|likh kar|kr|? sakte|sakta|skte|lete "
       "ho|hain|hai?",
       "kya? tum|aap|ap? urdu mein|me bhi? baat|bat kar|kr|karo sakte|sakta|skte|lete|ge ho|hain|hai?",
       "کیا? تم|آپ? اردو میں بھی? بات|بول|سمجھ|لکھ کر? سکتے|سکتا|لیتے|سکتی ہو|ہیں|ہے?"});
}

}  // namespace

namespace {

/// "kon kon se bill rehte hain", «اس مہینے کے بل کتنے رہتے ہیں», "ab kya reh gya office ka": which of a kind are open.
std::optional<std::string> kind_left(const Phrase& phrase) {
  return phrase.match_any({
      "aur|ab|acha? kaun|kon|konsa|konse|konsi|kaunsa|kaunse|kaunsi kaun|kon? sa|se|si|say? * "
      "rehta|rehte|rehti|rahta|rahte|rahti hai|hain|he|h?",
      "aur|ab|acha? kaun|kon|konsa|konse|konsi|kaunsa|kaunse|kaunsi kaun|kon? sa|se|si|say? * reh|rah|bach "
      "gaya|gya|gaye|gye|gayi|gai hai|hain|he|h?",
      "* kitne|kitnay|kitni rehte|rehti|rahte hain|hai?",
      "* kitne|kitnay|kitni reh|rah|bach gaye|gye|gayi|gai hain|hai?",
      "ab|aur? kya|kia kya|kia? reh|rah gaya|gya|gaye hai? * ka|ke|ki",
      "اور|اب|اچھا? کون|کونسا|کونسے|کونسی کون? سا|سے|سی? * رہتا|رہتے|رہتی ہے|ہیں?",
      "اور|اب|اچھا? کون|کونسا|کونسے|کونسی کون? سا|سے|سی? * رہ|بچ گیا|گئے|گئی ہے|ہیں?",
      "* کتنے|کتنی رہتے|رہتی ہیں|ہے?",
      "* کتنے|کتنی رہ|بچ گئے|گئی ہیں|ہے?",
      "اب|اور? کیا کیا? رہ گیا|گئے ہے? * کا|کے|کی",
  });
}

/// "kya kya reh gaya sauday me": what is still to be bought.
bool asks_left_to_buy(const Phrase& phrase) {
  return phrase.is({
      "ab|aur? kya|kia kya|kia? reh|rah|baqi gaya|gya|hai hai? sauda|sauday|saude|samaan|saman|list|bazar "
      "me|mein|ka|se?",
      "sauda|sauday|saude|samaan|saman|list me|mein|ka kya|kia kya|kia? reh|rah|baqi gaya|gya|hai hai?",
      "اب|اور? کیا کیا? رہ|باقی گیا|ہے ہے? سودا|سودے|سامان|لسٹ میں|کا?",
      "سودا|سودے|سامان|لسٹ میں|کا کیا کیا? رہ|باقی گیا|ہے ہے?",
  });
}

/// "is mahine ke bill" are those, whose month is not their name.
std::string without_time(const Turn& turn, const std::string& kind) {
  const std::vector<std::string> words = written_words(kind);
  std::size_t begin = 0;
  for (std::size_t end = words.size() - 1; end > 0 && begin == 0; --end) {
    if (only_time(turn, joined_words(words, 0, end))) begin = end;
  }
  while (begin > 0 && begin + 1 < words.size() && Phrase(words[begin]).is({"ka|ke|ki|کا|کے|کی"})) ++begin;
  return joined_words(words, begin, words.size());
}

}  // namespace

std::optional<Plan> asked_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || turn.reading.language == language::Language::kEnglish) return std::nullopt;
  if (turn.reading.intent != Intent::kUnknown && turn.reading.intent != Intent::kQuery &&
      turn.reading.confidence >= kSure && turn.reading.intent != Intent::kCreate)
    return std::nullopt;
  if (asks_what_is_left(phrase) || asks_for_all(phrase)) return show(turn, "show all my tasks");
  if (asks_left_to_buy(phrase)) return show(turn, "show all my tasks");
  if (const auto kind = kind_left(phrase)) {
    const std::string name = without_time(turn, *kind);
    const bool urdu = has_arabic_script(name);
    if (!name.empty()) return show(turn, urdu ? "کون سے " + name + " باقی ہیں" : "kaun se " + name + " baqi hain");
  }
  if (asks_what_is_first(phrase)) return show(turn, "what is my next task");
  if (asks_for_reminders(phrase)) return all_reminders(turn, {});
  if (asks_what_changed(phrase)) {
    const Reading reading = reading_as(turn, Intent::kQuery, Detail::kHistory, {});
    return audit_agent(with_reading(turn, reading));
  }
  if (asks_for_urdu(phrase)) {
    Plan plan = begin(turn, "TaskAgent");
    plan.reply = std::string(kSpeaks.in(turn.reading.language));
    return plan;
  }
  if (const auto day = day_to_show(phrase); day && only_time(turn, *day))
    return show(turn, *day + (has_arabic_script(*day) ? " کے کام دکھاؤ" : " ke kaam dikhao"));
  if (auto plan = of_task_in_hand(turn, phrase)) return plan;
  return reordered(turn, phrase);
}

}  // namespace yaad::assistant
