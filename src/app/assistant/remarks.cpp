// What is told to somebody and asks for nothing: "ugh he lost his lunchbox again", "my mother in law is driving me
// mad", "lovely weather today". It is heard, and that nothing was made of it is said.
#include <algorithm>

#include "app/assistant/loose_turns.h"
#include "app/assistant/one_of.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t kMostWords = 24;

bool any_of(const Names& words, const Names& list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return one_of(word, list); });
}

/// Words of who wants something: then it was an order or news that was not understood.
bool wants_something(const Names& words) {
  static const Names kWants = search_words(
      "remind reminder reminders add task tasks list todo delete remove cancel cancelled canceled move note schedule "
      "reschedule remember forget need needs needed must should gotta please tell show want wants wanted reminding put "
      "change book booked done finished completed sorted off instead skip undo stop due deadline appointment meeting "
      "bring buy pay paid call called rang email emailed send sent pick collect",
      96);
  if (any_of(words, kWants)) return true;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if ((words[at] == "have" || words[at] == "has" || words[at] == "got") && words[at + 1] == "to") return true;
  }
  return false;
}

/// It begins as what one tells: with a sigh, with who it is of, or with how something is.
bool tells(const Names& words) {
  static const Names kOpens = search_words(
      "ugh oh wow omg lol haha hahaha phew damn yay aww argh gosh god man honestly so such what lovely nice beautiful "
      "horrible awful great terrible gorgeous cold hot boiling freezing typical another finally cant feeling running "
      "im "
      "ive he hes she shes they theyre weve its thats this that everyone everybody nobody someone theres there how "
      "starving dreading exhausted knackered tired i it we he she they",
      96);
  static const Names kAsks = search_words("when where who why which do does did can could will would shall is are", 24);
  static const Names kFinite = search_words(
      "is are was were am has had have got gets keeps kept said says loves love hates hate wont cant isnt arent wasnt "
      "doesnt dont didnt looks look feels feel went came comes makes made turned smells seems hope think thinks wish "
      "lost "
      "won broke slept playing",
      64);
  static const Names kAnswers = search_words("yes yeah yep no nope nah ok okay sure fine please thanks", 16);
  if (one_of(words.front(), kAsks) || one_of(words.front(), kAnswers)) return false;
  static const Names kFelt = search_words("nice lovely annoying sad funny weird rude awful cool sweet exciting", 16);
  if (words.front() == "what" || words.front() == "how")  // "what a day", "how lovely"
    return words.size() > 1 && (words[1] == "a" || one_of(words[1], kFelt));
  if (one_of(words.front(), kOpens)) return true;
  constexpr std::size_t kSubject = 6;
  for (std::size_t at = 1; at < std::min(words.size(), kSubject); ++at) {
    if (one_of(words[at], kFinite)) return true;
  }
  return false;
}

/// Time ahead of today, which may be of something to keep.
bool is_of_days_ahead(const Turn& turn) {
  const auto& reading = turn.reading;
  if (reading.recurrence || !reading.reminders.empty()) return true;
  const auto today = std::chrono::floor<std::chrono::days>(turn.now);
  return reading.when && std::chrono::floor<std::chrono::days>(reading.when->start) > today;
}

bool is_sad(const Turn& turn) {
  static const Names kSad = search_words(
      "ugh argh tired exhausted knackered lost broke broken mad killing hurts hurt hurting pain sick ill unwell "
      "worried "
      "nervous stressed sad hate hates awful horrible terrible rubbish worst died fell cry crying annoying annoyed "
      "scared nightmare struggling headache upset rough dreading mess anxious overwhelmed fever tears miss cold late",
      64);
  return any_of(search_words(turn.text, kMostWords), kSad);
}

}  // namespace

bool is_remark(const Turn& turn) {
  const auto& reading = turn.reading;
  const bool open = reading.intent == language::Intent::kUnknown && reading.detail == language::Detail::kNone;
  if (!open || reading.language != language::Language::kEnglish ||
      turn.text.find_first_of("?:\n\"0123456789") != std::string_view::npos)
    return false;
  const Names words = search_words(turn.text, kMostWords + 1);
  return words.size() > 1 && words.size() <= kMostWords && tells(words) && !wants_something(words) &&
         !is_of_days_ahead(turn);
}

const Words& heard(const Turn& turn) {
  static const Words kSorry{"Sorry to hear that.", "افسوس ہوا۔", "Afsos hua."};
  static const Words kISee{"I see.", "اچھا۔", "Acha."};
  return is_sad(turn) ? kSorry : kISee;
}

const Words& heard_only(const Turn& turn) {
  static const Words kSorry{"Sorry to hear that. I have noted nothing; if it is something to do, say \"add …\".",
                            "افسوس ہوا۔ میں نے کچھ نہیں لکھا۔", "Afsos hua. Main ne kuch nahin likha."};
  static const Words kISee{"I see. I have noted nothing; if it is something to do, say \"add …\".",
                           "اچھا۔ میں نے کچھ نہیں لکھا۔", "Acha. Main ne kuch nahin likha."};
  return is_sad(turn) ? kSorry : kISee;
}

}  // namespace yaad::assistant
