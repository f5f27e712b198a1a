// Words of time that are part of what a thing is called: "the winter tyres", "movie night", "monday report by friday".
#include "language/slot_names.h"

#include "language/slot_words.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {

bool holiday_in_name(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  if ((grammar.is(begin, "the") || grammar.is(begin, "for")) && end == begin + 2) ++begin;
  if (end != begin + 1 || !grammar.has(begin, Class::kHoliday)) return false;
  static constexpr WordList kThings("card", "cards", "tree", "trees", "lights", "present", "presents", "gift", "gifts",
                                    "shopping", "decorations", "dress", "jumper", "jumpers", "sweater", "costume",
                                    "costumes", "pudding", "cake", "cookies", "candy", "basket", "baskets", "eggs",
                                    "wreath", "stockings", "crackers", "list", "playlist", "album", "letter", "letters",
                                    "hamper", "turkey", "leftovers", "ornaments", "wrapping", "menu", "bonus", "meat",
                                    "clothes", "outfit", "sweets", "mithai", "fair", "fayre", "market", "raffle");
  const bool thing = end < list.size() && !list[end].literal && kThings.holds(list[end]);
  if (grammar.roman()) return thing;
  // "christmas decorations go up in october" tells.
  const bool told = end + 1 < list.size() && list[end + 1].norm.starts_with("go");
  if (begin == 0) return (thing && !told) || (list[0].norm == "valentines" && grammar.has(end, Class::kPast));
  const Token& before = list[begin - 1];
  // "order valentines", "those valentines": cards.
  if (list[begin].norm == "valentines" && !before.literal &&
      (before.norm == "those" || before.norm == "the" ||
       (before.classes & (bit(Class::kAction) | bit(Class::kErrand) | bit(Class::kPast) | bit(Class::kPerson))) != 0))
    return !grammar.is(end, "day");
  static constexpr WordList kTag("tagged", "tag", "labelled", "labeled", "label", "with", "as");
  const bool tags = kTag.holds(before) && (kTag.holds(list[0]) || before.norm.starts_with("tagged"));
  if (tags && !before.literal) return true;
  constexpr std::uint64_t kLeads = bit(Class::kBefore) | bit(Class::kShift) | bit(Class::kEvery);
  // "you can drop the super bowl party": what goes or is changed is named by it.
  static constexpr WordList kGone("delete", "remove", "cancel", "drop", "scrap", "ditch", "bin", "rename", "reopen");
  constexpr std::uint64_t kNoNoun = kLeads | bit(Class::kStop) | bit(Class::kAction) | bit(Class::kAnd);
  if (end < list.size() && !list[end].literal && list[end].kind == TokenKind::kWord &&
      ((list[end].classes & kNoNoun) == 0 || list[end].norm == "list") &&
      (before.norm == "the" || before.norm == "my")) {
    for (std::size_t i = 0; i < std::min<std::size_t>(begin, 4); ++i) {
      if (kGone.holds(list[i])) return true;
    }
  }
  // "goats for eid meat": what it is for, and no day.
  return thing && (before.literal || before.norm == "for" || (before.classes & kLeads) == 0);
}

bool season_in_name(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  constexpr std::uint64_t kTimes = bit(Class::kUnit) | bit(Class::kWeekday) | bit(Class::kPart) | bit(Class::kBefore) |
                                   bit(Class::kAnd) | bit(Class::kStop) | bit(Class::kJoin) | bit(Class::kAction);
  static constexpr WordList kOwn("the", "my", "our", "their", "kids");
  if (grammar.is(begin, "for")) ++begin;
  const std::size_t season = grammar.is(begin, "the") ? begin + 1 : begin;
  if (grammar.roman() || end != season + 1 || !grammar.has(season, Class::kSeason) || end >= list.size()) return false;
  const bool owned = season > begin || (begin > 0 && !list[begin - 1].literal && kOwn.holds(list[begin - 1]));
  const Token& noun = list[end];
  return owned && !noun.literal && noun.kind == TokenKind::kWord && (noun.classes & kTimes) == 0;
}

namespace {

bool clock_follows(const std::vector<Token>& list, std::size_t from) {
  for (std::size_t i = from; i + 1 < list.size(); ++i) {
    if (list[i].norm == "at" && list[i + 1].kind == TokenKind::kNumber && !list[i].literal) return true;
  }
  return false;
}

/// "the morning run doesn't need to repeat", "finished the evening shift", "done: morning meditation": what is done,
/// changed or gone has the part of day in its name.
bool names_by_part(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kVerbs("delete", "remove", "cancel", "drop", "scrap", "rename", "reopen", "skip", "done",
                                   "finished", "completed", "complete", "finish", "mark", "tick", "move", "reschedule",
                                   "push", "snooze", "postpone", "shift", "change", "make", "set", "repeating", "stop",
                                   "with", "del");
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kTaskWord) |
                                    bit(Class::kUnit) | bit(Class::kWeekday) | bit(Class::kPart) |
                                    bit(Class::kClockFixed) | bit(Class::kJoin);
  const auto& list = grammar.tokens();
  const std::size_t noun = at + 1;
  if (!grammar.has(at, Class::kPart) || list[at].norm == "tonight" || noun >= list.size() || list[noun].literal ||
      list[noun].kind != TokenKind::kWord || (list[noun].classes & kNoNoun) != 0)
    return false;
  // "morning run every day at 7": the hour is said as well, in the half of the day that it has alone.
  if (at == 0) return list[0].norm == "morning" && clock_follows(list, noun);
  if (list[at - 1].literal) return false;
  const bool owned = list[at - 1].norm == "the" || list[at - 1].norm == "my";
  const std::size_t verb = owned ? at - 1 : at;
  // "take the morning tablet every day at 8": the hour is said, and the part of day only says which half it is in.
  if (owned && verb > 0 && !grammar.has(verb - 1, Class::kBefore) && clock_follows(list, noun)) return true;
  if (verb == 0) return noun + 1 < list.size() && list[noun + 1].kind == TokenKind::kWord;
  const bool colon = list[verb - 1].norm == ":" && verb > 1;
  return kVerbs.holds(list[verb - 1 - (colon ? 1 : 0)]);
}

/// "the staff morning tea", "cover the night shift": a part of day at `at` that says which one.
bool heads_name(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  static constexpr WordList kHeads("tea", "teas", "shift", "shifts", "class", "classes", "school", "light");
  return grammar.has(at, Class::kPart) && at + 1 < list.size() && !list[at + 1].literal &&
         list[at + 1].kind == TokenKind::kWord &&
         (kHeads.holds(list[at + 1]) || (list[at].norm == "night" && list[at + 1].norm == "out"));
}

}  // namespace

namespace {

/// Works and people whose names hold a time: the word before it, its own last word, the word behind; "" for any.
struct KnownName {
  std::string_view before, time, behind;
};
constexpr KnownName kKnownNames[] = {
    {"blue", "monday", ""},      {"manic", "monday", ""},    {"stormy", "monday", ""},    {"ruby", "tuesday", ""},
    {"", "wednesday", "addams"}, {"", "thursday", "murder"}, {"", "thursday", "next"},    {"", "night", "lights"},
    {"", "night", "fever"},      {"night", "live", ""},      {"", "sunday", "times"},     {"", "sunday", "telegraph"},
    {"", "easter", "island"},    {"an", "easter", "egg"},    {"", "midnight", "library"}, {"", "midnight", "blue"},
    {"", "midnight", "mass"},    {"for", "night", "before"}, {"", "midsummer", "night"},  {"", "christmas", "carol"},
    {"a", "christmas", "story"}, {"", "monday", "blues"},    {"bloody", "sunday", ""},    {"", "saturday", "kitchen"},
    {"", "minute", "detail"},    {"", "minute", "details"},
};

bool is_known_name(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  if (grammar.roman()) return false;
  const std::string_view before = begin > 0 && !list[begin - 1].literal ? list[begin - 1].norm : std::string_view();
  const std::string_view behind = end < list.size() && !list[end].literal ? list[end].norm : std::string_view();
  return std::any_of(std::begin(kKnownNames), std::end(kKnownNames), [&](const KnownName& name) {
    return list[end - 1].norm == name.time && (name.before.empty() || name.before == before) &&
           (name.behind.empty() || name.behind == behind);
  });
}

/// "prepare for monday meeting tomorrow": the day of the meeting is part of its name where another day is said.
bool is_day_of_event(const Grammar& grammar, std::size_t begin, std::size_t end) {
  static constexpr WordList kEvents("meeting", "standup", "review", "class", "call", "session", "presentation", "exam",
                                    "lecture", "workshop", "training");
  const auto& list = grammar.tokens();
  const bool named = end < begin + 3 && end > 2 && grammar.has(end - 1, Class::kWeekday) && end < list.size() &&
                     kEvents.holds(list[end]) && !list[end - 2].literal &&
                     (list[end - 2].norm == "for" || list[end - 2].norm == "the");
  static constexpr WordList kDays("today", "tomorrow", "tonight");
  return named && std::any_of(list.begin() + static_cast<std::ptrdiff_t>(end) + 1, list.end(),
                              [](const Token& token) { return !token.literal && kDays.holds(token); });
}

}  // namespace

bool part_in_name(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  if (is_known_name(grammar, begin, end) || is_day_of_event(grammar, begin, end)) return true;
  constexpr std::uint64_t kNamed = bit(Class::kPart) | bit(Class::kWeekend);
  if (end == begin + 2 && grammar.is(begin, "the")) ++begin;
  if (grammar.roman() || end != begin + 1 || end >= list.size() || list[end].literal ||
      (list[begin].classes & kNamed) == 0)
    return false;
  static constexpr WordList kThings("gown", "gowns", "dress", "dresses", "glory", "glories", "sickness", "primrose",
                                    "bag", "bags", "warrior", "bar", "coat");
  constexpr std::uint64_t kLeads = bit(Class::kBefore) | bit(Class::kShift) | bit(Class::kEvery) | bit(Class::kDayWord);
  if (names_by_part(grammar, begin)) return true;
  return kThings.holds(list[end]) && (begin == 0 || list[begin - 1].literal || (list[begin - 1].classes & kLeads) == 0);
}

bool other_weekday_in_name(const Grammar& grammar, std::span<const RepeatPlan::Span> repeat, std::size_t at,
                           std::size_t end) {
  const auto& list = grammar.tokens();
  if (grammar.roman() || end != at + 1 || !grammar.has(at, Class::kWeekday)) return false;
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kJoin) |
                                    bit(Class::kPart) | bit(Class::kEvery) | bit(Class::kFrequency);
  const bool noun = end < list.size() && !list[end].literal && list[end].kind == TokenKind::kWord &&
                    (list[end].classes & kNoNoun) == 0;
  return noun && std::any_of(repeat.begin(), repeat.end(), [&](const RepeatPlan::Span& span) {
           for (std::size_t i = std::max(span.begin, end); i < span.end; ++i) {
             if (grammar.has(i, Class::kWeekday)) return true;
           }
           return false;
         });
}

bool after_possessive(const std::vector<Token>& list, std::size_t at) {
  return at > 1 && list[at - 1].norm == "'" && list[at - 1].glued && !list[at].glued &&
         list[at - 2].norm.ends_with("s") && (list[at - 2].classes & bit(Class::kWeekday)) == 0;
}

bool part_of_name(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  if (grammar.roman()) return false;
  if (grammar.is(at, "for") && at > 0 && heads_name(grammar, at + 1)) return true;  // "a call for night shift"
  const std::size_t part = grammar.is(at, "the") ? at + 1 : at;
  if (!grammar.has(part, Class::kPart) || list[part].literal) return false;
  const auto norm = list[part].norm;
  // "film the sunrise"
  static constexpr WordList kWatch("watch", "film", "see", "photograph", "catch", "paint", "shoot", "enjoy");
  if (norm == "sunrise" || norm == "sunset")
    return part > 1 && list[part - 1].norm == "the" && kWatch.holds(list[part - 2]);
  if (part != at || at == 0) return false;
  const Token& before = list[at - 1];
  static constexpr WordList kNights("date", "movie", "film", "game", "games", "quiz", "poker", "karaoke", "bin",
                                    "pizza", "taco", "trivia", "bingo", "curry", "hen", "stag", "press", "comedy",
                                    "girls", "boys", "ladies", "lads", "family", "pub", "opening", "closing", "board",
                                    "teacher", "bath");
  static constexpr WordList kEvenings("parents", "parent", "teacher", "open", "curriculum", "information", "careers",
                                      "awards");
  static constexpr WordList kMornings("coffee", "sports", "open", "taster");
  if (!before.literal &&
      ((norm == "night" && kNights.holds(before)) || (norm == "evening" && kEvenings.holds(before)) ||
       (norm == "morning" && kMornings.holds(before))))
    return true;
  return heads_name(grammar, at) && before.kind == TokenKind::kWord;
}

bool ordinal_of_noun(const Grammar& grammar, std::size_t begin, std::size_t end) {
  const auto& list = grammar.tokens();
  if (grammar.roman() || (begin == 0 && !grammar.is(0, "the")) || end >= list.size() || list[end].literal ||
      list[end].kind != TokenKind::kWord)
    return false;
  const Token& said = list[end - 1];
  const bool word = said.kind == TokenKind::kWord && grammar.has(end - 1, Class::kOrdinal) && end >= begin + 2 &&
                    list[end - 2].norm == "the";
  constexpr std::uint64_t kNoNoun = bit(Class::kBefore) | bit(Class::kStop) | bit(Class::kAnd) | bit(Class::kJoin) |
                                    bit(Class::kPart) | bit(Class::kUnit) | bit(Class::kMonth) | bit(Class::kAsk) |
                                    bit(Class::kWeekday) | bit(Class::kEvery) | bit(Class::kFrequency);
  static constexpr WordList kThanks("thanks", "thx", "cheers", "mate", "ta", "kindly", "instead", "sharp", "so",
                                    "because", "cos", "please", "pls", "ok", "okay", "alright", "too");
  // "on the twentieth clear my calendar"
  static constexpr WordList kOrders("clear", "delete", "remove", "cancel", "add", "put", "remind", "set", "schedule",
                                    "create", "move", "show", "tell", "what", "whats", "do", "i", "we");
  if (grammar.is(begin, "on") && kOrders.holds(list[end])) return false;
  if (kThanks.holds(list[end])) return false;
  // "slides for the Q3 review"
  const bool quarter = end >= begin + 2 && said.kind == TokenKind::kNumber && said.glued && grammar.is(end - 2, "q");
  return ((word && said.norm.size() > 4) || quarter) && (list[end].classes & kNoNoun) == 0;
}

bool tom_as_name(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kToPeople("call", "ring", "phone", "text", "email", "message", "meet", "ask", "tell",
                                      "visit", "help", "thank", "invite", "with", "remind", "see", "pay");
  return grammar.is(at, "tom") && at > 0 && !grammar.tokens()[at - 1].literal &&
         kToPeople.holds(grammar.tokens()[at - 1]);
}

std::size_t before_meal(const Grammar& grammar, const Grammar::Found& time) {
  static constexpr WordList kMeals("khana", "khanay", "khane", "کھانا", "کھانے");
  const std::size_t end = time.end;
  const bool meal = end >= time.begin + 2 && end < grammar.tokens().size() &&
                    grammar.has(end - 1, Class::kPossessive) && grammar.has(end - 2, Class::kPart) &&
                    kMeals.holds(grammar.tokens()[end]);
  return meal ? end - 2 : end;
}

std::optional<Part> part_by_words(const Grammar& grammar, std::size_t before) {
  for (std::size_t i = 0; i < before; ++i) {
    if (grammar.is(i, "wake") || grammar.is(i, "waking") || grammar.is(i, "alarm")) return Part::kMorning;
    if (grammar.is(i, "dinner") || grammar.is(i, "supper")) return Part::kEvening;
    // "raat ki shift 8 baje se"
    static constexpr WordList work("shift", "duty", "شفٹ", "ڈیوٹی");
    if (grammar.has(i, Class::kPart) && grammar.has(i + 1, Class::kPossessive) && i + 2 < before &&
        work.holds(grammar.tokens()[i + 2]))
      return static_cast<Part>(grammar.value(i, Class::kPart));
    const bool named = names_by_part(grammar, i);
    if (named && grammar.is(i, "morning")) return Part::kMorning;
    if ((grammar.is(i, "night") || grammar.is(i, "evening")) && (named || part_of_name(grammar, i)))
      return Part::kEvening;
  }
  return std::nullopt;
}

bool evening_occasion(const Grammar& grammar, std::size_t before) {
  struct Occasion {
    std::string_view first, second;  ///< The second may be missing.
  };
  static constexpr Occasion kOccasions[] = {
      {"book", "club"},
      {"book", "group"},
      {"pub", "quiz"},
      {"quiz", "night"},
      {"school", "play"},
      {"choir", "practice"},
      {"choir", "rehearsal"},
      {"band", "practice"},
      {"governors", "meeting"},
      {"pta", "meeting"},
      {"carol", "service"},
      {"carol", "concert"},
      {"bell", "ringing"},
      {"bingo", ""},
      {"karaoke", ""},
      {"theatre", ""},
      {"cinema", ""},
      {"panto", ""},
      {"gig", ""},
      {"concert", ""},
      {"fireworks", ""},
      {"disco", ""},
      {"takeaway", ""},
      {"cocktails", ""},
      {"drinks", "with"},
      {"five", "a"},
      {"opera", ""},
      {"ceilidh", ""},
      {"supper", "club"},
      {"poker", ""},
      {"darts", ""},
  };
  if (grammar.roman()) return false;
  for (std::size_t i = 0; i < before; ++i) {
    for (const Occasion& one : kOccasions) {
      if (grammar.is(i, one.first) && (one.second.empty() || (i + 1 < before && grammar.is(i + 1, one.second))))
        return true;
    }
  }
  return false;
}

bool belongs_to_name(const Grammar& grammar, const Grammar::Found& name, const Grammar::Found& later) {
  const auto& list = grammar.tokens();
  const Expr& date = later.expr;
  const bool goes_on = name.end < list.size() && list[name.end].kind == TokenKind::kWord && !list[name.end].literal &&
                       !grammar.has(name.end, Class::kBefore) && !grammar.has(name.end, Class::kAnd);
  if (grammar.roman() || date.past_word || !date.has_date || date.holiday >= 0 || date.instant) return false;
  static constexpr WordList kMany("stuff", "things", "thing", "ones", "jobs", "bits");
  // "the minutes of tonight's meeting by friday"
  const Token& last = list[name.end - 1];
  const bool possessive = shortened(last) && !name.expr.has_clock;
  if (possessive)
    return goes_on && date.grain == Grain::kDay && !grammar.has(name.end, Class::kTaskWord) &&
           !kMany.holds(list[name.end]);
  // "book a table |for the 21st| before thursday"
  const bool kept_for = list[name.begin].norm == "for" && name.expr.has_date && !name.expr.has_clock &&
                        !name.expr.weekday && later.begin <= name.end + 1 && date.meaning == PrepMeaning::kDeadline;
  if (kept_for && name.begin > 1 && date.date <= name.expr.date) return true;
  if (!names_event(grammar, name, later)) return false;
  // "parents evening 22 april": a part of day behind a noun.
  if (name.expr.holiday >= 0) return goes_on && !grammar.has(name.end, Class::kAction);
  if (name.expr.weekday && name.begin == 0) return goes_on && date.grain == Grain::kDay && !date.has_clock;
  constexpr std::uint64_t kNoNoun = bit(Class::kStop) | bit(Class::kBefore) | bit(Class::kPerson) | bit(Class::kAnd) |
                                    bit(Class::kAction) | bit(Class::kErrand);
  return name.begin > 0 && name.end == name.begin + 1 && !list[name.begin - 1].literal &&
         list[name.begin - 1].kind == TokenKind::kWord && (list[name.begin - 1].classes & kNoNoun) == 0;
}

bool names_event(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later) {
  const Expr& name = first.expr;
  const Expr& date = later.expr;
  if (only_told(grammar, first, later)) return true;
  const bool led = grammar.has(first.begin, Class::kBefore) || name.meaning != PrepMeaning::kPlain;
  if (led || date.past_word || !date.has_date || date.holiday >= 0) return false;
  if (name.part && !name.has_date && !name.has_clock) return date.has_clock;
  const auto& list = grammar.tokens();
  const bool goes_on = first.end < list.size() && list[first.end].kind == TokenKind::kWord &&
                       !list[first.end].literal && !grammar.has(first.end, Class::kBefore);
  // "halloween costume for Jojo on friday", "monday report by friday"
  const bool said = grammar.has(later.begin, Class::kBefore) && date.meaning != PrepMeaning::kStarting &&
                    std::none_of(list.begin() + static_cast<std::ptrdiff_t>(first.end),
                                 list.begin() + static_cast<std::ptrdiff_t>(later.begin),
                                 [](const Token& token) { return token.kind != TokenKind::kWord; });
  if (name.weekday && said && goes_on && !name.has_clock && !name.part && first.end == first.begin + 1 &&
      (list[first.end].classes & (bit(Class::kAction) | bit(Class::kErrand) | bit(Class::kStop) | bit(Class::kPart))) ==
          0)
    return date.grain == Grain::kDay && date.date != name.date;
  return name.holiday >= 0 && !name.has_clock && goes_on && date.grain == Grain::kDay && (!date.weekday || said);
}

}  // namespace yaad::language
