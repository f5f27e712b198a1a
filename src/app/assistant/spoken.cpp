#include "app/assistant/spoken.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// Small words of English that no Urdu sentence holds.
bool says_english(std::string_view text) {
  static constexpr std::string_view kWords[] = {
      "the",   "a",   "an",   "my",       "your",  "our",    "is",     "are", "was",  "were",   "am",
      "im",    "its", "it",   "this",     "that",  "these",  "those",  "i",   "you",  "we",     "they",
      "at",    "on",  "in",   "for",      "of",    "with",   "from",   "by",  "and",  "what",   "when",
      "which", "how", "who",  "why",      "where", "do",     "does",   "did", "dont", "didnt",  "have",
      "has",   "had", "will", "would",    "can",   "could",  "should", "not", "show", "please", "every",
      "all",   "any", "some", "tomorrow", "today", "remind", "thanks"};
  constexpr std::size_t kMost = 40;
  const std::vector<std::string> words = search_words(text, kMost);
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  });
}

bool blesses(const Phrase& phrase) {
  return phrase.is({
      "theek|thik|tik|acha|achha|ok|okay|bas|chalo|wah|waah? hai|he|h? bhai|yaar|jani|janab|sir|jee|ji|beta? "
      "bohat|bahut|boht|bht|buhat? shukriya|shukria|shukrya|thanks|thnx|thx|meherbani|mehrbani bhai|yaar|jani|janab|"
      "sir|jee|ji|aap|tumhara|ap? ka?",
      "aap|ap|tumhara|apka|aapka ka? bohat|bahut|boht|bht? bohat|bahut|boht? shukriya|shukria|meherbani",
      "* ka|ki bohat|bahut|boht|bht? shukriya|shukria|meherbani",
      "allah|khuda ka|tera? lakh? shukar|shukr|shuker|shukur hai|he|h? allah? ka|tera?",
      "shukar|shukr|shuker|shukur hai|he|h? allah|khuda|malik? ka|tera? hai|he|h?",
      "alhamdulillah|alhamdolillah|alhamdullilah|alhumdulillah|alhamdullillah|mashallah|masha|maashaallah|subhanallah|"
      "subhan|jazakallah|jazak|ameen|aameen|inshallah|insha allah? khair|khairan?",
      "allah|khuda|rab aap|ap|tumhe|tumhein|tum|apko|aapko|tumko|tujhe? ko? "
      "khush|salamat|slamat|abad|hayati|lambi|jaza|"
      "barkat|sehat rakhe|rakhay|rkhe|de|dey|den|zindagi|khair? de? aap? ko?",
      "jeete|jeetay|jite|jeeti|khush raho|rahein|rehna|rho *?",
      "dua|duain|duaen hai|hain|deta|deti? hoon|hun|hai|aap|ap? ke? liye? liye?",
      "ٹھیک|اچھا|بس|واہ? ہے? بھائی|یار|جناب|سر|جی|بیٹا? بہت? بہت? شکریہ|مہربانی|نوازش بھائی|یار|جناب|سر|جی|آپ? کا|کی?",
      "آپ|تمہارا کا|کی? بہت? بہت? شکریہ|مہربانی",
      "* کا بہت? شکریہ",
      "اللہ|خدا کا? لاکھ? شکر ہے? اللہ? کا?",
      "شکر ہے? اللہ|خدا? کا? ہے?",
      "الحمدللہ|الحمد|ماشاءاللہ|ماشاء|سبحان|جزاک|جزاکاللہ|آمین|انشاءاللہ|ان للہ|اللہ|شاء? اللہ? خیر|خیرا?",
      "اللہ|خدا|رب آپ|تمہیں|تم|تجھے? کو? خوش|سلامت|آباد|حیاتی|لمبی|جزا|جزائے|برکت|صحت خیر|زندگی? رکھے|دے|دیں",
      "جیتے|جیتی|خوش رہو|رہیں|رہنا *?",
  });
}

bool agrees_politely(const Phrase& phrase) {
  return phrase.is({"hm|hmm|hmmm|achha|acha theek|thik? hai|he?", "ہمم|ہوں|اچھا ٹھیک? ہے?",
                    "haan|han|haa|hn|ji|jee|g ji|jee|g|haan|han|hn|bilkul", "haan|han ji|jee|g bilkul|theek|sahi? hai?",
                    "ہاں|جی جی|ہاں|بالکل", "ہاں جی بالکل|ٹھیک ہے?"});
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

void settle_language(Reading& reading, std::string_view text, std::string_view spoken) {
  using language::Language;
  if (!spoken.starts_with("ur")) return;
  const Language before = spoken == "ur" ? Language::kUrdu : Language::kRomanUrdu;
  const bool arabic = has_arabic_script(text);
  if (reading.language == Language::kUrdu && !arabic) reading.language = before;
  if (reading.language == Language::kEnglish && !arabic && !says_english(text)) reading.language = before;
}

Reading read_in_talk(std::string_view text, language::ReadContext context, std::string_view spoken) {
  using language::Language;
  Reading reading = language::read(text, context);
  settle_language(reading, text, spoken);
  const bool doubtful = spoken == language::to_string(Language::kRomanUrdu) &&
                        reading.language == Language::kRomanUrdu && reading.intent == Intent::kUnknown &&
                        reading.detail == Detail::kNone;
  if (!doubtful) return reading;
  context.lang = "ur";
  Reading urdu = language::read(text, context);
  // Words that tell no language of their own may be anything: a task of them is asked about.
  constexpr double kDoubtful = 0.6, kOffered = 0.5;
  const bool more = Phrase(text).is({"* bhi", "* b"});  // "pharmacy bhi"
  if (urdu.intent == Intent::kCreate && !urdu.due && (!more || urdu.confidence < kOffered)) return reading;
  if (urdu.intent == Intent::kCreate && !urdu.due) urdu.confidence = std::min(urdu.confidence, kDoubtful);
  return urdu.language == Language::kRomanUrdu ? urdu : reading;
}

Reading asked_about(const Turn& here) {
  const language::ReadContext context{here.before.asked_at, here.zone, here.profile.language};
  return read_in_talk(here.before.text, context, here.before.spoken);
}

std::string spoken_now(const Plan& plan) { return std::string(language::to_string(plan.language)); }

void settle_courtesy(Reading& reading, std::string_view text) {
  constexpr double kTold = 0.9;
  const bool open = reading.intent == Intent::kUnknown || reading.intent == Intent::kCreate;
  if (!open || reading.due || reading.detail == Detail::kThanks || !has_letters(text)) return;
  // "Karen said yes" is told of somebody, and "karen" no word of Urdu.
  const bool answer = reading.detail == Detail::kYes || reading.detail == Detail::kNo;
  if (answer && Phrase(text).is({"* said|says yes|yeah|no|ok|okay|sure *?"}) &&
      !Phrase(text).is({"i|ive|we said|says *"})) {
    reading = Reading();
    return;
  }
  if (reading.intent == Intent::kCreate && reading.confidence > kTold - 0.1) return;
  const Phrase phrase(text);
  const bool thanks = blesses(phrase);
  if (!thanks && !agrees_politely(phrase)) return;
  const auto language = reading.language;
  reading = Reading();
  reading.language = language;
  reading.detail = thanks ? Detail::kThanks : Detail::kYes;
  reading.confidence = kTold;
}

std::string_view without_particles(std::string_view text) {
  static const std::vector<std::string> kLeads = search_words(
      "ok okay k kk so actually well right alright oh hmm hm hey um cool great good nice sorry wait then now also hi "
      "acha achha theek thik chalo arey are haan han ji jee phir اچھا ٹھیک چلو ارے ہاں جی پھر",
      64);
  static const std::vector<std::string> kTrails =
      search_words("too also actually then now please though instead thanks btw yaar na zara bhai یار نا ذرا", 32);
  const auto among = [](std::string_view word, const std::vector<std::string>& list) {
    const std::vector<std::string> plain = search_words(word, 2);
    return plain.size() == 1 && std::find(list.begin(), list.end(), plain.front()) != list.end();
  };
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \t\n", at)) != std::string_view::npos;) {
    const std::size_t stop = std::min(text.find_first_of(" \t\n", at), text.size());
    words.push_back(text.substr(at, stop - at));
    at = stop;
  }
  std::size_t begin = 0, end = words.size();
  while (begin < end && among(words[begin], kLeads)) ++begin;
  while (end > begin && among(words[end - 1], kTrails)) --end;
  const bool well = end > begin + 2 && words[end - 2] == "as" && words[end - 1].starts_with("well");
  if (well) end -= 2;
  if (begin == end) return {};
  const auto place = [&](std::string_view word) { return static_cast<std::size_t>(word.data() - text.data()); };
  return text.substr(place(words[begin]), place(words[end - 1]) + words[end - 1].size() - place(words[begin]));
}

std::string with_actually(std::string_view text) {
  static const std::string kActually = "actually";
  for (std::size_t at = 0, word = 0; word < 2 && at < text.size(); ++word) {  // Behind "oh" as well.
    const std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) return {};
    const std::size_t size = end - at;
    if (size + 1 >= kActually.size() && size <= kActually.size() + 1 && (text[at] == 'a' || text[at] == 'A')) {
      const std::string said = fold_case(text.substr(at, size));
      const bool slip = said != kActually && word_likeness(said, kActually) > 0;
      return slip ? std::string(text.substr(0, at)) + kActually + std::string(text.substr(end)) : std::string();
    }
    at = end + 1;
  }
  return {};
}

std::string_view without_second_thought(std::string_view text) {
  const std::string mended = with_actually(text);
  const auto behind = Phrase(mended.empty() ? text : mended)
                          .match_any({
                              "oh|no|oops|sorry|hm|hmm|ok? actually *",
                              "oh|no|oops|sorry|hm|hmm|actually|ah wait|hang|hold on? no|actually|sorry? *",
                              "oops|whoops sorry|no|wait? *",
                          });
  const std::size_t at = behind && !behind->empty() ? text.find(*behind) : std::string_view::npos;
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

std::string without_same_time(const std::string& text) {
  return Phrase(text).match("* at? the? same time|hour|slot").value_or(text);
}

std::vector<std::string> between_blanks(std::string_view text) {
  std::istringstream in{std::string(text)};
  return {std::istream_iterator<std::string>(in), {}};
}

std::vector<std::string> written_words(std::string_view text) {
  std::vector<std::string> words = between_blanks(text);
  for (std::string& word : words) {
    for (const std::string_view sign : {",", ".", "!", "?", "،", "۔", "؟"}) {
      while (word.ends_with(sign)) word.erase(word.rfind(sign));
    }
  }
  std::erase(words, "");
  return words;
}

std::string joined_words(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end && i < words.size(); ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

std::optional<Reading> only_time(const Turn& turn, const std::string& words) {
  if (words.empty()) return std::nullopt;
  if (turn.reading.language == language::Language::kEnglish) {
    Reading made = read_as(turn, "gym " + words, turn.now);
    if (made.intent == Intent::kCreate && made.title == "gym" && made.reminders.empty() && made.when) return made;
  }
  const bool urdu = has_arabic_script(words);
  // "flight late hai 8 baje": what is told before something to do is no part of its name, and more than a time.
  if (Phrase(words).is({"* hai|hain|he|tha|thi|the *", "* ہے|ہیں|تھا|تھی|تھے *"})) return std::nullopt;
  Reading made = read_as(turn, words + (urdu ? " بینک جانا ہے" : " bank jana hai"), turn.now);
  const bool only = made.intent == Intent::kCreate && made.title == (urdu ? "بینک جانا" : "bank jana") &&
                    made.reminders.empty() && (made.when || made.recurrence);
  return only ? std::optional(std::move(made)) : std::nullopt;
}

Turn said_as(const Turn& turn, const std::string& words, Reading& reading) {
  const auto language = turn.reading.language;
  reading = read_as(turn, words, turn.now);
  reading.language = language;
  Turn said = with_reading(turn, reading);
  said.text = words;
  return said;
}

}  // namespace yaad::assistant
