#include "app/assistant/pause_words.h"

#include <algorithm>
#include <array>

#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Reading;
using std::chrono::days;

/// The time that `words` are, when they are nothing else.
std::optional<language::When> bare_time(const Turn& turn, const std::string& words) {
  for (const std::string& text : {words, "on " + words, "in " + words}) {
    const Reading read = read_as(turn, text, turn.now);
    const bool alone = read.when && read.intent != language::Intent::kQuery && read.title.empty() &&
                       read.target.empty() && !read.recurrence;
    if (alone && (read.when->end.value_or(read.when->start) > turn.now - days(1))) return read.when;
  }
  return std::nullopt;
}

LocalSeconds day_of(LocalSeconds at) { return std::chrono::floor<days>(at); }

/// The first day behind what was said.
LocalSeconds behind(const language::When& when) {
  if (!when.end) return day_of(when.start) + days(1);
  return day_of(*when.end - std::chrono::seconds(1)) + days(1);
}

/// "january", "after christmas", "the end of the month": the first day on which it goes on.
std::optional<LocalSeconds> until_day(const Turn& turn, const std::string& words) {
  const Phrase phrase(words);
  if (const auto after = phrase.match_any({"after|past *", "* ke|kay baad", "* کے بعد"})) {
    const auto when = bare_time(turn, *after);
    return when ? std::optional(behind(*when)) : std::nullopt;
  }
  const auto when = bare_time(turn, words);
  if (!when) return std::nullopt;
  const bool end = phrase.is({"the? end of *", "* ke|kay aakhir|akhir|end", "* کے آخر"});
  const LocalSeconds day = end ? behind(*when) : day_of(when->start);
  return day > turn.now ? std::optional(day) : std::nullopt;
}

/// "two weeks", "a month", "do hafte": from now on.
std::optional<LocalSeconds> length_end(const Turn& turn, const std::string& words) {
  for (const std::string& text : {"in " + words, words + " baad", words + " بعد"}) {
    const Reading read = read_as(turn, text, turn.now);
    const bool alone = read.when && read.title.empty() && read.target.empty() && !read.recurrence;
    if (alone && !read.when->open && day_of(read.when->start) > turn.now) return day_of(read.when->start);
  }
  return std::nullopt;
}

bool is_length(const std::string& words) {
  static const std::vector<std::string> kUnits = search_words(
      "day days week weeks month months year years fortnight fortnights din hafta hafte haftay hafton mahina mahine "
      "maheene mahinay saal دن ہفتہ ہفتے ہفتوں مہینہ مہینے ماہ سال",
      64);
  const std::vector<std::string> said = search_words(words, 8);
  if (said.empty() || std::find(kUnits.begin(), kUnits.end(), said.back()) == kUnits.end()) return false;
  return said.front() != "this" && said.front() != "next" && said.front() != "the" && said.front() != "agle" &&
         said.front() != "is" && said.front() != "rest";
}

std::size_t number_said(const std::string& word) {
  static constexpr std::array<std::string_view, 10> kNumbers = {"one", "two",   "three", "four", "five",
                                                                "six", "seven", "eight", "nine", "ten"};
  static const std::vector<std::string> kRoman = search_words("ek do teen char paanch", 5),
                                        kUrdu = search_words("ایک دو تین چار پانچ", 5);
  const auto spelled = std::find(kNumbers.begin(), kNumbers.end(), word);
  if (spelled != kNumbers.end()) return static_cast<std::size_t>(spelled - kNumbers.begin()) + 1;
  for (const auto* names : {&kRoman, &kUrdu}) {
    const auto named = std::find(names->begin(), names->end(), word);
    if (named != names->end()) return static_cast<std::size_t>(named - names->begin()) + 1;
  }
  const bool digits = !word.empty() && word.size() < 3 && word.find_first_not_of("0123456789") == std::string::npos;
  return digits ? static_cast<std::size_t>(std::stoi(word)) : 0;
}

/// "two classes", "the next three": occurrences rather than days.
std::size_t times_said(const std::string& words) {
  const auto parts = Phrase(words).match_parts(
      "the? next? * times|classes|sessions|lessons|occurrences|ones|time|class|session|lesson|baar|bar|dafa|بار|دفعہ");
  const std::size_t times = parts && !parts->empty() ? number_said(search_text(parts->front())) : 0;
  return times > 1 ? times : 0;
}

std::optional<Gap> gap_for(const Turn& turn, const std::string& words) {
  if (const std::size_t times = times_said(words); times > 0) return Gap{std::nullopt, {}, times};
  std::string length = words;
  for (const std::string_view front : {"the next ", "the coming ", "another ", "about ", "around ", "at least "}) {
    if (length.starts_with(front)) length.erase(0, front.size());
  }
  if (length == "week" || length == "month" || length == "fortnight") length = "a " + length;
  if (is_length(length)) {
    const auto end = length_end(turn, length);
    return end ? std::optional(Gap{std::nullopt, *end, 0}) : std::nullopt;
  }
  const auto rest = Phrase(words).match_any({"the? rest|remainder of *", "the? whole|all|entire of? *"});
  std::string span = rest.value_or(words);
  if (span.starts_with("the ")) span.replace(0, 3, "this");
  const auto when = bare_time(turn, span);
  if (!when || when->grain < language::Grain::kWeek) return std::nullopt;
  const bool began = day_of(when->start) <= turn.now;
  return Gap{began ? std::nullopt : std::optional(day_of(when->start)), behind(*when), 0};
}

/// Any stretch of time: "next week", "in december", "from monday to friday", "over christmas".
std::optional<Gap> gap_of(const Turn& turn, const language::When& when) {
  const bool period = when.end && (when.grain >= language::Grain::kWeek || *when.end - when.start > days(1));
  if (!period) return std::nullopt;
  const bool began = day_of(when.start) <= turn.now;
  return Gap{began ? std::nullopt : std::optional(day_of(when.start)), behind(when), 0};
}

bool is_open_end(const std::string& words) {
  return Phrase(words).is({"further notice", "i say so|otherwise|again?", "i tell you *?",
                           "im|i am|ive|were|we|i get|got|come|came|are|return|feel *?", "now", "a while|bit", "later",
                           "good", "it|this is|gets over|better *?", "i|we *?"});
}

std::optional<PauseSaid> with_end(const Turn& turn, std::string name, const std::string& end, bool until, bool sure) {
  PauseSaid said{std::move(name), std::nullopt, sure, false};
  if (until) {
    if (const auto day = until_day(turn, end)) said.gap = Gap{std::nullopt, *day, 0};
  } else {
    said.gap = gap_for(turn, end);
  }
  said.lasting = !said.gap && is_open_end(end);
  if (!said.gap && !(said.lasting && sure)) return std::nullopt;
  return said;
}

struct Pattern {
  std::string_view words;  ///< The first "*" is the name where `named`, the last the end.
  bool named, until, sure;
};

constexpr Pattern kEnglish[] = {
    {"pause|pausing|suspend|suspending|freeze until|till|til|untill *", false, true, true},
    {"pause|pausing|suspend|suspending|freeze * until|till|til|untill *", true, true, true},
    {"pause|pausing|suspend|suspending|freeze for *", false, false, true},
    {"pause|pausing|suspend|suspending|freeze * for *", true, false, true},
    {"put|place|keep|set * on a? hold|pause|ice|break until|till|til *", true, true, true},
    {"put|place|keep|set * on a? hold|pause|ice|break for *", true, false, true},
    {"hold off|back? on|with? * until|till|til *", true, true, true},
    {"hold off|back? on|with? * for *", true, false, false},
    {"take|taking a? break|pause|rest from * until|till|til *", true, true, true},
    {"take|taking a? break|pause|rest from * for *", true, false, true},
    {"skip|skipping|stop|halt|cancel|drop|leave|miss|interrupt out? until|till|til|untill *", false, true, false},
    {"skip|skipping|stop|halt|cancel|drop|miss|interrupt * until|till|til|untill *", true, true, false},
    {"leave * out|off until|till|til|untill *", true, true, false},
    {"skip|skipping|stop|halt|cancel|drop|miss|interrupt for *", false, false, false},
    {"skip|skipping|stop|halt|cancel|drop|miss|interrupt * for *", true, false, false},
    {"no more? * until|till|til|untill *", true, true, false},
    {"no more? * for *", true, false, false},
    {"* is|are|will be? paused|suspended|off|cancelled|canceled until|till|til *", true, true, false},
    {"* is|are|will be? on a? hold|pause|break until|till|til *", true, true, false},
    {"* is|are|will be? paused|suspended|off|cancelled|canceled for *", true, false, false},
    {"* is|are|will be? on a? hold|pause|break for *", true, false, false},
    {"until|till|til * pause|pausing|suspend|suspending|freeze *", true, true, true},
    {"for * pause|pausing|suspend|suspending|freeze *", true, false, true},
};

std::optional<PauseSaid> ended_pause(const Turn& turn, const Phrase& phrase) {
  for (const Pattern& one : kEnglish) {
    const auto parts = phrase.match_parts(one.words);
    if (!parts) continue;
    const bool turned = one.words.starts_with("until") || one.words.starts_with("for");
    const std::string& name = turned ? parts->back() : parts->front();
    const std::string& end = turned ? parts->front() : parts->back();
    if (auto said = with_end(turn, one.named ? name : std::string(), end, one.until, one.sure)) return said;
  }
  return std::nullopt;
}

/// "skip the next two", "skip the next two english classes", "skip yoga twice", "yoga ki agli do classes chhor do".
std::optional<PauseSaid> counted_pause(const Turn& turn, const Phrase& phrase) {
  const auto of_times = [](std::size_t times, std::string name) {
    return PauseSaid{std::move(name), Gap{std::nullopt, {}, times}, false, false};
  };
  if (auto twice = phrase.match("please? skip|cancel|miss * twice")) return of_times(2, *std::move(twice));
  const auto urdu = phrase.match_parts(
      "* ki|ka|ke|کی|کا|کے agli|agle|aglay|aglaa|agla|اگلی|اگلے * "
      "baar|bar|dafa|classes|class|ones|بار|دفعہ|کلاسیں|کلاسز? "
      "chhor|chor|skip|cancel|چھوڑ|کینسل kar|کر? do|dein|dena|karo|دو|دیں|دینا|کرو");
  if (urdu && number_said(search_text(urdu->back())) > 1)
    return of_times(number_said(search_text(urdu->back())), urdu->front());
  const auto bare = phrase.match(
      "agli|agle|aglay|agla|اگلی|اگلے * baar|bar|dafa|classes|class|بار|دفعہ|کلاسیں|کلاسز? "
      "chhor|chor|skip|cancel|چھوڑ|کینسل kar|کر? do|dein|dena|karo|دو|دیں|دینا|کرو");
  if (bare && number_said(search_text(*bare)) > 1) return of_times(number_said(search_text(*bare)), {});
  const auto counted = phrase.match("please? skip|cancel|miss|pause|drop the? next|coming? *");
  const std::string first = counted ? counted->substr(0, counted->find(' ')) : std::string();
  const std::size_t times = number_said(search_text(first));
  if (times < 2 || times > 31) return std::nullopt;
  if (auto gap = gap_for(turn, *counted)) return PauseSaid{{}, gap, false, false};
  if (!phrase.is({"please? skip|cancel|miss|pause|drop the? next|coming *"})) return std::nullopt;
  std::string name = counted->substr(first.size() == counted->size() ? first.size() : first.size() + 1);
  if (const auto of = Phrase(name).match("times|classes|sessions|lessons|ones|occurrences of|for *")) name = *of;
  return of_times(times, std::move(name));
}

/// "skip the next two classes", "miss 3 weeks", "no piano this week and next", "pause gym from monday to friday".
std::optional<PauseSaid> counted_or_spanned(const Turn& turn, const Phrase& phrase) {
  const auto span = phrase.match_parts("pause|suspend|freeze|skip|stop|no|cancel * from * until|till|til|to|through *");
  if (span && span->size() == 3) {
    const auto from = bare_time(turn, span->at(1));
    auto to = bare_time(turn, span->at(2));
    if (from && to && to->start <= from->start && Phrase(span->at(2)).is_weekday()) {  // "monday to friday"
      to->start += days(7);
      if (to->end) *to->end += days(7);
    }
    if (from && to && to->start > from->start && day_of(from->start) > turn.now)
      return PauseSaid{span->at(0), Gap{day_of(from->start), behind(*to), 0}, false, false};
  }
  const auto weeks = phrase.match_parts("skip|cancel|miss|pause|drop|no * this week and|or|nor next week?");
  const auto next = weeks ? bare_time(turn, "next week") : std::nullopt;
  if (next) return PauseSaid{weeks->front(), Gap{std::nullopt, behind(*next), 0}, false, false};
  return counted_pause(turn, phrase);
}

/// "pause yoga", "put it on hold", "pause yoga next week", "take a break from gym in december"
std::optional<PauseSaid> plain_pause(const Turn& turn, const Phrase& phrase) {
  const auto rest = phrase.match_any({"pause|pausing|suspend|suspending|freeze *",
                                      "put|place|keep * on a? hold|pause|ice", "put|place on a? hold|pause|ice *",
                                      "take|taking a? break|pause|rest from *", "hold off on|with *"});
  if (!rest) {
    if (!phrase.is({"pause|suspend|freeze", "put on hold"})) return std::nullopt;
    return PauseSaid{{}, std::nullopt, true, false};
  }
  const Reading read = read_as(turn, "skip " + *rest, turn.now);
  const bool dated = read.intent == language::Intent::kUpdate && read.when;
  if (const auto gap = dated ? gap_of(turn, *read.when) : std::nullopt) return PauseSaid{read.target, gap, true, false};
  if (const auto two = Phrase(*rest).match_two({"* for|until|till|over|during|in *"}))
    return PauseSaid{two->first, std::nullopt, true, false};  // "for the holidays": until when is asked.
  if (dated) return std::nullopt;                             // "pause yoga tomorrow": one of them.
  return PauseSaid{*rest, std::nullopt, true, false};
}

// --- Urdu ------------------------------------------------------------------------------------------------------------

bool is_post(const std::string& word) {
  return word == "ko" || word == "کو" || word == "wala" || word == "wali" || word == "wale" || word == "والا" ||
         word == "والی" || word == "والے";
}

/// "yoga do hafte", "january yoga ko": the longest end at either side, and the name beside it.
std::optional<PauseSaid> split_name(const Turn& turn, const std::string& text, bool until) {
  const std::vector<std::string> words = between_blanks(text);
  const auto gap = [&](std::size_t begin, std::size_t end) -> std::optional<Gap> {
    const std::string said = joined_words(words, begin, end);
    if (!until) return gap_for(turn, said);
    if (const auto day = until_day(turn, said)) return Gap{std::nullopt, *day, 0};
    return gap_for(turn, said);  // "do hafte tak"
  };
  for (std::size_t size = std::min<std::size_t>(words.size(), 6); size > 0; --size) {
    std::size_t begin = 0, end = words.size();
    auto found = gap(end - size, end);
    if (found) {
      end -= size;
    } else if ((found = gap(0, size))) {
      begin = size;
    }
    if (!found) continue;
    while (end > begin && is_post(words[end - 1])) --end;
    return PauseSaid{joined_words(words, begin, end), found, false, false};
  }
  return std::nullopt;
}

std::optional<PauseSaid> urdu_pause(const Turn& turn, const Phrase& phrase) {
  const auto name_last = phrase.match_parts(
      "* tak|تک * ko|کو? rok|rokay|roke|band|pause|hold|suspend|chhor|chor|روک|روکے|بند|معطل|چھوڑ pe|par|پر? "
      "kar|کر? do|dein|dena|karo|karein|rakho|rakhna|rakhein|lo|kardo|دو|دیں|دینا|کرو|کریں|رکھو|رکھیں|رکھنا|کردو?");
  if (name_last) {
    if (auto said = split_name(turn, name_last->front(), true); said && said->name.empty()) {
      said->name = name_last->back();
      return said;
    }
  }
  constexpr std::string_view kVerb[] = {
      "* tak|تک rok|rokay|roke|roko|band|pause|hold|suspend|chhor|chor|روک|روکے|بند|معطل|چھوڑ pe|par|پر? kar|کر? "
      "do|dein|dena|karo|karein|rakho|rakhna|rakhein|lo|kardo|دو|دیں|دینا|کرو|کریں|رکھو|رکھیں|رکھنا|کردو?",
      "* tak|تک nahi|nahin|nai|نہیں hai|hogi|hoga|karni|karna|jana|ہے|ہوگی|ہوگا|ہو|کرنی|کرنا|جانا gi|ga|hai|گی|گا|ہے?"};
  for (const std::string_view pattern : kVerb) {
    if (const auto before = phrase.match(pattern)) return split_name(turn, *before, true);
  }
  const auto length = phrase.match(
      "* ke|kay|k|کے liye|lie|liay|lye|لیے|لئے "
      "rok|rokay|roke|roko|band|pause|hold|suspend|chhor|chor|روک|روکے|بند|معطل|"
      "چھوڑ pe|par|پر? kar|کر? "
      "do|dein|dena|karo|karein|rakho|rakhna|rakhein|lo|kardo|دو|دیں|دینا|کرو|کریں|رکھو|رکھیں|رکھنا|کردو?");
  if (length) return split_name(turn, *length, false);
  const auto open =
      phrase.match_any({"* ko|کو? rok|pause|hold|suspend|روک|معطل pe|par|پر? kar|کر? "
                        "do|dein|dena|karo|karein|rakho|rakhna|lo|kardo|دو|دیں|دینا|کرو|کریں|رکھو|رکھیں|کردو"});
  return open ? std::optional(PauseSaid{*open, std::nullopt, true, false}) : std::nullopt;
}

// --- an aside in front -----------------------------------------------------------------------------------------------

/// Where the order begins behind a reason: "I hurt my knee, |pause running until 10 january".
std::size_t behind_reason(const std::string& text) {
  std::size_t begin = 0;
  for (const std::string_view mark : {", ", "; ", ". ", " so ", " - ", "، ", "۔ "}) {
    const std::size_t at = text.rfind(mark);
    if (at != std::string::npos) begin = std::max(begin, at + mark.size());
  }
  return begin;
}

std::string without_lead(std::string text) {
  for (const std::string_view tail : {" please", " pls", " thanks", " thank you", " thx"}) {
    if (text.ends_with(tail)) text.erase(text.size() - tail.size());
  }
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view lead :
         {"please ", "pls ",       "plz ",         "can you ",   "could you ",  "would you ", "can we ",
          "lets ",   "let's ",     "ok ",          "okay ",      "and ",        "so ",        "just ",
          "then ",   "i want to ", "i'd like to ", "i need to ", "we need to ", "i have to ", "we're ",
          "we are ", "i'm ",       "i am ",        "let me ",    "ab ",         "aur ",       "acha ",
          "اب ",     "اور ",       "hey ",         "now "}) {
      if (search_text(text.substr(0, lead.size())) + " " != search_text(lead) + " " || text.size() <= lead.size())
        continue;
      text.erase(0, lead.size());
      cut = true;
    }
  }
  return text;
}

/// "… on holiday until 7 december, skip until then", "I'm away next week, skip it": how long stands in the reason.
std::optional<PauseSaid> pause_by_reason(const Turn& turn, const std::string& reason, const std::string& order) {
  const Phrase phrase(order);
  const bool then = phrase.is({"skip|pause|suspend|cancel|stop|leave it|that|them|this|out? until|till|til then",
                               "no * until|till|til then", "skip|pause|suspend|cancel|stop * until|till|til then"});
  const bool points = phrase.is({"skip|pause|suspend|leave it|that|this out? then?",
                                 "skip|pause|suspend|leave it|that|this out? for? that|the week|time|month"});
  const bool urdu =
      phrase.is({"isko|isay|ise|usko|use? skip|chhor|chor kar? do|dein|dena|dijiye", "اسے|اس کو? چھوڑ دو|دیں|دینا"});
  if (!then && !points && !urdu) return std::nullopt;
  std::string name;
  if (then && phrase.match("skip|pause|suspend|cancel|stop * until|till|til then"))
    name = phrase.match_parts("skip|pause|suspend|cancel|stop * until|till|til then")->front();
  const Phrase why(reason);
  if (const auto end = why.match("*? until|till|til|untill *")) {
    const auto day = until_day(turn, *end);
    return day ? std::optional(PauseSaid{name, Gap{std::nullopt, *day, 0}, true, false}) : std::nullopt;
  }
  if (const auto length = why.match("*? for *")) {
    if (auto gap = gap_for(turn, *length)) return PauseSaid{name, gap, true, false};
  }
  const Reading read = read_as(turn, reason, turn.now);
  const auto gap = read.when ? gap_of(turn, *read.when) : std::nullopt;
  return gap ? std::optional(PauseSaid{name, gap, true, false}) : std::nullopt;
}

}  // namespace

std::optional<Gap> gap_said(const Turn& turn, const std::string& text) {
  const std::string words = without_lead(text);
  const Phrase phrase(words);
  auto until = phrase.match_any({"only|just|maybe|say? until|till|til|untill|through *"});
  if (!until) {
    if (const auto parts = phrase.match_parts("* tak|تک *?"); parts && !parts->empty()) until = parts->front();
  }
  const auto length = phrase.match_any({"only|just|maybe|say? for *", "* ke|kay|k|کے liye|lie|lye|لیے|لئے"});
  const std::string bare = until.value_or(length.value_or(words));
  if (length || is_length(bare) || times_said(bare) > 0) return gap_for(turn, bare);
  if (const auto day = until_day(turn, bare)) return Gap{std::nullopt, *day, 0};
  return gap_for(turn, bare);
}

std::optional<PauseSaid> pause_said(const Turn& turn, const std::string& text) {
  if (text.find('\n') != std::string::npos || text.ends_with('?')) return std::nullopt;
  const std::size_t begin = behind_reason(text);
  const std::string order = without_lead(text.substr(begin));
  if (begin > 0) {
    if (auto said = pause_by_reason(turn, text.substr(0, begin), order)) return said;
  }
  const Phrase phrase(order);
  if (auto said = ended_pause(turn, phrase)) return said;
  if (auto said = counted_or_spanned(turn, phrase)) return said;
  if (auto said = urdu_pause(turn, phrase)) return said;
  return plain_pause(turn, phrase);
}

std::optional<ResumeSaid> resume_said(const Turn& turn, const std::string& text) {
  const std::string order = without_lead(text.substr(behind_reason(text)));
  const Phrase phrase(order);
  for (const std::string_view pattern :
       {"resume|restart|continue|unpause * in|on|from|at|after *",
        "start|begin|pick * up? again|back in|on|from|at|after *",
        "* starts|resumes|restarts|continues|begins back|again|on? again? in|on|from|at|after *",
        "* is|will be? back|again|on|start|resume|begin again? in|on|from|at|after *"}) {  // Not "is at 9".
    const auto two = phrase.match_two({pattern});
    const auto day = two ? until_day(turn, two->second) : std::nullopt;
    if (day) return ResumeSaid{two->first, day};
  }
  auto name = phrase.match_any({"actually|ok? resume|restart|unpause|reactivate|continue * now|again|please|today?",
                                "start|begin * again now?", "pick|take * up again", "take * off hold",
                                "* phir|dobara|wapas se? shuru|chalu kar|karo|karein|kardo do|dein?",
                                "* پھر|دوبارہ|واپس سے? شروع|چالو کر|کرو|کریں|کردو دو|دیں?"});
  const bool bare = phrase.is({"isko|isay|ise? phir|dobara|wapas se? shuru|chalu kar|karo|karein|kardo do|dein?",
                               "اسے? پھر|دوبارہ|واپس سے? شروع|چالو کر|کرو|کریں|کردو دو|دیں?"});
  if (!name && !bare) return std::nullopt;
  return ResumeSaid{bare ? std::string() : *name, std::nullopt};
}

}  // namespace yaad::assistant
