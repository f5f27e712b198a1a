// What Urdu corrects of the name of a task, or passes on of its time: "bed 6 nahi bed 9", "chini ki 2 nahi 4 bori kr
// do", «اردو کا نہیں اسلامیات کا»; "ab parson ka keh raha hai same time", "saleem keh raha hai hafte ko dega".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using WordsSaid = std::vector<std::string>;

constexpr std::size_t kMostWords = 14;

bool is_post(const std::string& word) {
  static const WordsSaid kPosts = search_words("ka ki ke k ko se sy mein me par pe کا کی کے کو سے میں پر", 24);
  return one_of(search_text(word), kPosts);
}

/// 4 of "4", "char", «چار»; 0 for all else.
int number_of(const std::string& word) {
  static const WordsSaid kNumbers[] = {search_words("1 ek aik ایک", 4),        search_words("2 do دو", 4),
                                       search_words("3 teen tin تین", 4),      search_words("4 char chaar چار", 4),
                                       search_words("5 panch paanch پانچ", 4), search_words("6 che chay chhe چھ", 5),
                                       search_words("7 saat sat سات", 4),      search_words("8 aath ath آٹھ", 4),
                                       search_words("9 nau no نو", 4),         search_words("10 das dus دس", 4)};
  const std::string norm = search_text(word);
  for (std::size_t i = 0; i < std::size(kNumbers); ++i) {
    if (one_of(norm, kNumbers[i])) return static_cast<int>(i) + 1;
  }
  constexpr std::size_t kDigits = 4;
  const bool digits =
      !norm.empty() && norm.size() <= kDigits && norm.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::stoi(norm) : 0;
}

bool same_word(const std::string& a, const std::string& b) {
  return search_text(a) == search_text(b) || (number_of(a) != 0 && number_of(a) == number_of(b));
}

bool holds(const WordsSaid& words, const std::string& word) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& one) { return same_word(one, word); });
}

/// "chini" of "cheeni 2 bori mangwani"
bool sounds_in(const WordsSaid& title, const std::string& word) {
  return holds(title, word) ||
         (!has_arabic_script(word) && std::any_of(title.begin(), title.end(), [&](const auto& own) {
           return roman_sound(search_text(word)) == roman_sound(search_text(own));
         }));
}

/// What was said to be wrong, what is right, and what else was said of the task.
struct Correction {
  WordsSaid beside, wrong, right;
};

/// The words of "… X nahi Y kar do"; nothing where no "nahi" parts them, or what follows tells of a deed.
std::optional<Correction> parted(const WordsSaid& said) {
  static const WordsSaid kOpen = search_words(
      "sorry soory are arey oho acha wo woh nahi nahin maaf maafi galti ghalti سوری ارے اوہو اچھا وہ نہیں معاف غلطی",
      32);
  static const WordsSaid kNot = search_words("nahi nahin nhi nai نہیں", 8);
  static const WordsSaid kOrder = search_words(
      "kar kr krdo kardo karo kro kardein krdein likh likho rakh rakho do dein hai hain he h tha thi the likhna "
      "کر کردو کرو کردیں لکھ لکھو رکھ رکھو دیں ہے ہیں تھا تھی تھے لکھنا",
      48);
  static const WordsSaid kGive = search_words("دو", 1);
  std::size_t begin = 0;
  while (begin + 3 < said.size() && one_of(search_text(said[begin]), kOpen)) ++begin;
  std::size_t no = begin + 1;
  while (no < said.size() && !one_of(search_text(said[no]), kNot)) ++no;
  if (no + 1 >= said.size()) return std::nullopt;
  Correction made;
  made.wrong.assign(said.begin() + static_cast<std::ptrdiff_t>(begin), said.begin() + static_cast<std::ptrdiff_t>(no));
  for (std::size_t i = no + 1; i < said.size(); ++i) {
    const std::string norm = search_text(said[i]);
    const bool counts = norm == "do" && made.right.empty();  // "3 nahi do"
    if (!made.right.empty() && one_of(norm, kGive) && i + 1 == said.size()) break;
    if (one_of(norm, kOrder) && !counts) break;
    made.right.push_back(said[i]);
  }
  constexpr std::size_t kMost = 7;
  const bool deed = std::any_of(made.right.begin(), made.right.end(), [](const std::string& word) {
    return is_urdu_verb(word) && !ends_in_infinitive(word) && number_of(word) == 0 && !is_post(word);
  });
  if (deed || made.right.empty() || ends_in_infinitive(made.right.front()) || made.right.size() > kMost ||
      made.wrong.size() > kMost)
    return std::nullopt;
  return made;
}

/// Where `part` stands in `title`, word by word; npos where it does not.
std::size_t place_of(const WordsSaid& title, const WordsSaid& part) {
  const auto at = std::search(title.begin(), title.end(), part.begin(), part.end(), same_word);
  return part.empty() || at == title.end() ? std::string::npos : static_cast<std::size_t>(at - title.begin());
}

/// The title of `task` with what is right in the place of what is wrong; empty where it has nothing of the kind.
std::string corrected(const Task& task, const Correction& said) {
  const WordsSaid title = written_words(task.title);
  // "chini ki 2 nahi 4": only the number is wrong.
  const bool count = number_of(said.wrong.back()) != 0 && number_of(said.right.front()) != 0;
  const std::size_t longest = count ? 1 : 3;
  for (std::size_t size = std::min(said.wrong.size(), longest); size > 0; --size) {
    WordsSaid wrong(said.wrong.end() - static_cast<std::ptrdiff_t>(size), said.wrong.end()), right = said.right;
    if (std::all_of(wrong.begin(), wrong.end(), is_post)) continue;
    std::size_t at = place_of(title, wrong);
    if (at == std::string::npos && is_post(wrong.back()) && is_post(right.back()) && right.size() > 1) {
      wrong.pop_back();
      right.pop_back();
      at = place_of(title, wrong);
    }
    if (at == std::string::npos) continue;
    // "2 nahi 4 |bori|", "ali nahi sara |ko call karni|": goes on as the title does.
    const std::size_t behind = at + wrong.size();
    const WordsSaid rest(title.begin() + static_cast<std::ptrdiff_t>(behind), title.end());
    std::size_t keep = 1;
    while (keep < right.size() && place_of(rest, {right.begin() + static_cast<std::ptrdiff_t>(keep), right.end()}) != 0)
      ++keep;
    right.resize(keep);
    constexpr std::size_t kMost = 4;
    const bool number = number_of(wrong.front()) != 0 && wrong.size() == 1;
    if (right.size() > kMost || (number && (right.size() != 1 || number_of(right.front()) == 0))) continue;
    // What else was said is of this task, or says that it is about its name.
    const bool named = std::any_of(said.wrong.begin(), said.wrong.end(),
                                   [](const std::string& word) { return Phrase(word).is({"naam|نام"}); });
    const bool own = std::all_of(said.wrong.begin(), said.wrong.end() - static_cast<std::ptrdiff_t>(size),
                                 [&](const std::string& word) { return is_post(word) || sounds_in(title, word); });
    if (!named && !own) continue;
    WordsSaid made(title.begin(), title.begin() + static_cast<std::ptrdiff_t>(at));
    made.insert(made.end(), right.begin(), right.end());
    made.insert(made.end(), title.begin() + static_cast<std::ptrdiff_t>(behind), title.end());
    return joined_words(made, 0, made.size());
  }
  return {};
}

/// "bed 6 nahi bed 9", "2 nahi 4 bori kr do", «اردو کا نہیں اسلامیات کا», "… ka naam naila nahi nabeela hai".
std::optional<Plan> other_word(const Turn& turn, const WordsSaid& words) {
  const auto said = parted(words);
  if (!said) return std::nullopt;
  // Days and hours are moved, and are in no name.
  if (only_time(turn, joined_words(said->wrong, 0, said->wrong.size())) &&
      only_time(turn, joined_words(said->right, 0, said->right.size())))
    return std::nullopt;
  const auto hand = task_at_hand(turn);
  if (hand) {
    if (std::string title = corrected(*hand, *said); !title.empty()) return renamed(turn, *hand, std::move(title));
  }
  std::optional<Task> only;
  std::string name;
  for (const Task& task : all_open(turn)) {
    std::string title = corrected(task, *said);
    if (title.empty()) continue;
    if (only) return std::nullopt;
    only = task;
    name = std::move(title);
  }
  return only ? std::optional(renamed(turn, *only, std::move(name))) : std::nullopt;
}

/// The time that `words` are and nothing else; none that repeats.
std::optional<Reading> single_time(const Turn& turn, const std::string& words) {
  auto time = only_time(turn, words);
  return time && time->when && !time->recurrence ? std::move(time) : std::nullopt;
}

/// Moves that task, and none else, to what `when` says; empty where that is no time.
std::optional<Plan> move_task(const Turn& turn, const Task& task, const std::string& when) {
  if (task.repeat || !single_time(turn, when)) return std::nullopt;
  State state = turn.before;
  state.last = task.id;
  return order_for_hand(with_state(turn, state), move_order(turn, when));
}

/// "rashid keh raha hai hafte ko dega", of what is given to him: when he gives something is another matter.
bool gives_ours(const Phrase& phrase, const Task& task) {
  return phrase.is({"*? dega|degi|denge|de|دے|دیں|دےگا *?"}) &&
         Phrase(task.title).is({"*? dena|deni|dene|dene|دینا|دینی|دینے *?"});
}

/// "ab parson ka keh raha hai same time", «اب پرسوں کا کہہ رہے ہیں»: of the task in hand, at its own hour.
std::optional<Plan> told_day(const Turn& turn, const Phrase& phrase) {
  const auto when = phrase.match_any({
      "wo|woh|ab|to|yaar|acha? ab? wo? * ka|ki keh|kah|bol raha|rahi|rahe|rha|rhi|rhe hai|hain|he|h? same|isi|usi? "
      "time|waqt|tym? pe|par|ko?",
      "wo|woh|ab|acha? ab? * ka|ki kehta|kehti|kehte|keh|bola|boli|kaha hai|hain|diya|he? same|isi|usi? "
      "time|waqt|tym? pe|par|ko?",
      "وہ|اب|تو|اچھا? اب? وہ? * کا|کی کہہ|کہ|بول رہا|رہی|رہے ہے|ہیں? اسی|اس? وقت|ٹائم? پر?",
  });
  const auto task = when ? task_at_hand(turn) : std::nullopt;
  return task && task->due ? move_task(turn, *task, *when) : std::nullopt;
}

/// "saleem keh raha hai hafte ko dega", «بجوا صاحب کا فون آیا جمعے کو چاہیے»: of the task that names who says it.
std::optional<Plan> told_by_named(const Turn& turn, const Phrase& phrase) {
  const auto parts = phrase.match_parts(
      "* keh|kah|bol raha|rahi|rahe|rha|rhi|rhe hai|hain|he|h? ab|ke|k|wo|unko|usko? * ko|pe|par|tak? wapas|le|de? "
      "dega|degi|denge|karega|karegi|krega|krdega|aega|aayega|ayega|aayegi|ayegi|ayenge|lega|legi|lenge|chahiye|chahye|"
      "bulaya "
      "hai|he?");
  auto said = parts;
  if (!said)
    said = phrase.match_parts(
        "* ka|ki phone|call|message|msg|fone aya|aaya|ayi|aayi hai|he? ab|ke|k|unko|usko|unhe? * ko|pe|par|tak? "
        "chahiye|chahye|aayega|ayega|aega|aayenge|ayenge|bulaya|dega|degi|denge hai|he?");
  if (!said)
    said = phrase.match_parts(
        "* کہہ|بول رہا|رہی|رہے ہے|ہیں? اب|کہ|وہ|انہیں|اسے? * کو|تک? واپس|لے|دے? "
        "دےگا|دے|دیں|کرےگا|کرے|آئےگا|آئے|آئیں|لےگا|لے|لیں|چاہیے گا|گی|گے? ہے?");
  if (!said)
    said = phrase.match_parts(
        "* کا|کی فون|کال|میسج آیا|آئی ہے? اب|کہ|انہیں|ان کو? * کو|تک? چاہیے|آئے|آئیں|بلایا|دے|دیں گا|گی|گے|ہے?");
  if (!said || said->size() != 2) return std::nullopt;
  const auto task = task_named(turn, said->front());
  if (!task || !names_title(search_words(said->front(), kMostWords), task->title)) return std::nullopt;
  return gives_ours(phrase, *task) ? std::nullopt : move_task(turn, *task, said->back());
}

/// What somebody says, without who and that they say it; nothing where nobody does.
struct Passed {
  std::string who, what;
};

std::optional<Passed> passed_on(const Phrase& phrase) {
  auto two = phrase.match_two({
      "* ka|ki phone|call|message|msg|fone aya|aaya|ayi|aayi tha|thi|hai|he? keh|kah|bol raha|rahi|rahe|rha|rhi|rhe "
      "hai|hain|tha? *",
      "* keh|kah|bol raha|rahi|rahe|rha|rhi|rhe hai|hain|he|h|tha|thi|the ke|k|keh? *",
      "* kehta|kehti|kehte|kehtay|kahta|kahti hai|hain ke|k|keh? *",
      "* ne kaha|bataya|btaya|bola hai|tha|he ke|k|keh? *",
      "* کا|کی فون|کال|میسج آیا|آئی تھا|تھی|ہے? کہہ|کہ|بول رہا|رہی|رہے ہے|ہیں|تھا? *",
      "* کہہ|کہ|بول رہا|رہی|رہے ہے|ہیں|تھا|تھی|تھے کہ? *",
      "* کہتا|کہتی|کہتے ہے|ہیں کہ? *",
      "* نے کہا|بتایا ہے|تھا کہ? *",
  });
  return two ? std::optional(Passed{std::move(two->first), std::move(two->second)}) : std::nullopt;
}

/// "madam keh rahi hain 6 baje aana", «درزن کہتی ہے ہفتے کو تیار ہوں گے», «استاد نے کہا ہے پریکٹیکل جمعرات کو ہو گا»: a
/// time and nothing else, of the task that is named or of that of who says it.
std::optional<Plan> told_when(const Turn& turn, const Phrase& phrase) {
  static const WordsSaid kSmall = search_words(
      "time waqt tym hai hain he h uske us unke unki pas paas hi ab ko tak free farigh tayyar tayar ready ho hoga hogi "
      "honge ga gi ge wo woh main mein hum aap tum same isi usi bhi ye yeh ke k to pe par "
      "وقت ٹائم ہے ہیں اس ان کے پاس ہی اب کو تک فارغ تیار ہو ہوں ہوگا ہوگی گا گی گے وہ میں ہم آپ اسی بھی یہ کہ تو پر",
      96);
  const auto said = passed_on(phrase);
  if (!said) return std::nullopt;
  const WordsSaid words = written_words(said->what);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {  // Something to do is told, and no other time.
    if (ends_in_infinitive(words[i]) && Phrase(words[i + 1]).is({"hai|hain|ہے|ہیں|parega|پڑے"})) return std::nullopt;
  }
  for (std::size_t size = words.size(); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const std::string when = joined_words(words, begin, begin + size);
      if (!single_time(turn, when)) continue;
      std::string name;
      for (std::size_t i = 0; i < words.size(); ++i) {
        const bool spare = (i >= begin && i < begin + size) || one_of(search_text(words[i]), kSmall) ||
                           (is_urdu_verb(words[i]) && number_of(words[i]) == 0);
        if (!spare) name += (name.empty() ? "" : " ") + words[i];
      }
      const std::string& who = name.empty() ? said->who : name;
      auto task = task_named(turn, who);
      if (task && !names_title(search_words(who, kMostWords), task->title)) task.reset();
      return task && task->due && !gives_ours(phrase, *task) ? move_task(turn, *task, when) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// "begum keh rahi hain itwar ko sunar band hota hai hafte ko chale jayen", «میسج آیا ہے کہ پیر کو نہیں ہیں، منگل کو
/// آئیں»: what is due on the day that will not do is moved to the other.
std::optional<Plan> told_other_day(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kNot = search_words("nahi nahin nhi nai band chutti نہیں بند چھٹی", 12);
  std::size_t no = 1;
  while (no < words.size() && !one_of(search_text(words[no]), kNot)) ++no;
  if (no + 2 >= words.size()) return std::nullopt;
  constexpr std::size_t kNear = 3, kTime = 4;
  std::optional<Reading> refused;
  std::string old;
  for (std::size_t end = no; end > 0 && end + kNear > no && !refused; --end) {
    for (std::size_t begin = end > kTime ? end - kTime : 0; begin < end && !refused; ++begin) {
      old = joined_words(words, begin, end);
      refused = only_time(turn, old);
    }
  }
  if (!refused || !refused->when || refused->recurrence || refused->when->no_day) return std::nullopt;
  std::optional<std::string> when;
  for (std::size_t size = std::min(words.size() - no - 1, kTime + 1); size > 0 && !when; --size) {
    for (std::size_t begin = no + 1; begin + size < words.size() && !when; ++begin) {
      const std::string said = joined_words(words, begin, begin + size);
      const auto time = single_time(turn, said);
      if (time && !time->when->no_day) when = said;
    }
  }
  const bool goes = is_urdu_verb(words.back()) || Phrase(words.back()).is({"ga|gi|ge|hoga|hogi|گا|گی|گے|ہوگا|ہوگی"}) ||
                    Phrase(turn.text).is({"*? same|isi|usi time|waqt", "*? اسی ٹائم|وقت"});
  if (!when || !goes) return std::nullopt;
  std::vector<Task> then = due_then(turn, *refused->when, old, all_open(turn));
  std::erase_if(then, [](const Task& task) { return task.repeat.has_value(); });
  if (const auto hand = task_at_hand(turn); hand && then.size() > 1) {
    const bool own = std::any_of(then.begin(), then.end(), [&](const Task& task) { return task.id == hand->id; });
    if (own) then = {*hand};
  }
  return then.size() == 1 ? move_task(turn, then.front(), *when) : std::nullopt;
}

/// "keh raha hai", «میسج آیا ہے کہ»: somebody passes something on.
bool may_pass_on(const Phrase& phrase) {
  return phrase.is({
      "*? keh|kah|bol raha|rahi|rahe|rha|rhi|rhe *?",
      "*? kehta|kehti|kehte|kaha|bataya hai|hain|he? *",
      "*? message|msg|phone|call aya|aaya|ayi|aayi *",
      "*? کہہ|کہ|بول رہا|رہی|رہے *?",
      "*? کہتا|کہتی|کہتے|کہا|بتایا *",
      "*? میسج|فون|کال آیا|آئی *",
  });
}

bool may_be_told(const Turn& turn, const WordsSaid& words) {
  const Reading& reading = turn.reading;
  const bool stray = reading.intent == Intent::kUnknown || reading.intent == Intent::kCreate ||
                     (reading.intent == Intent::kUpdate && reading.detail == language::Detail::kNone);
  return stray && turn.chosen.empty() && !turn.confirmed && !reading.recurrence && !has_question_sign(turn.text) &&
         turn.text.find('\n') == std::string_view::npos && words.size() >= 3 && words.size() <= kMostWords;
}

}  // namespace

std::optional<Plan> urdu_told_time_turn(const Turn& turn, const Phrase& phrase) {
  if (turn.reading.language == language::Language::kEnglish) return std::nullopt;
  const WordsSaid words = written_words(turn.text);
  if (!may_be_told(turn, words)) return std::nullopt;
  // "doctor peer ko chutti par hai mangal ko jana hoga"
  if (phrase.is({"*? chutti|chuti|chhutti pe|par|pr hai|hain|hoga|honge *", "*? band hai|hota|hoti|rehta|rahega *",
                 "*? چھٹی پر|پہ ہے|ہیں|ہوگا|ہوں *", "*? بند ہے|ہوتا|ہوتی|رہتا|رہے *"})) {
    if (auto plan = told_other_day(turn, words)) return plan;
  }
  if (!may_pass_on(phrase)) return std::nullopt;
  if (auto plan = told_day(turn, phrase)) return plan;
  if (auto plan = told_by_named(turn, phrase)) return plan;
  if (auto plan = told_other_day(turn, words)) return plan;
  return told_when(turn, phrase);
}

std::optional<Plan> urdu_correction_turn(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  if (reading.language == language::Language::kEnglish || !phrase.is({"* nahi|nahin|nhi|nai *", "* نہیں *"}))
    return std::nullopt;
  const WordsSaid words = written_words(turn.text);
  if (!may_be_told(turn, words)) return std::nullopt;
  if (reading.intent == Intent::kUpdate && !reading.target.empty() && task_named(turn, reading.target))
    return std::nullopt;
  return other_word(turn, words);
}

}  // namespace yaad::assistant
