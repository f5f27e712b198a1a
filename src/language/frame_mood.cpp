// The mood of an English message: an order, something done, something told.
#include "language/frame.h"
#include "language/word_list.h"

namespace yaad::language {

/// "our flight got cancelled": somebody else did that, nothing of one's own is finished.
bool Frame::undone_by_others() const {
  static constexpr WordList kUndone("cancelled", "canceled", "delayed", "rejected", "declined", "denied", "stolen");
  static constexpr WordList kBe("is", "are", "was", "were", "got", "been", "gets");
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin + 1; i < items_.end; ++i) {
    if (list[i].literal || !kUndone.holds(list[i])) continue;
    const Token& before = list[i - 1];
    if (kBe.holds(before) || shortened(before)) return true;
  }
  return false;
}

/// "tell Chidi to bring the drill back": what is to be passed on is something to do.
bool Frame::tells_to() const {
  const auto& list = items_.tokens.list;
  if (items_.end < items_.begin + 4 || list[items_.begin].norm != "tell" || list[items_.begin].literal) return false;
  for (std::size_t i = items_.begin + 2; i + 1 < items_.end && i < items_.begin + 5; ++i) {
    if (list[i].norm == "to" && !list[i].literal) return has(i + 1, Class::kAction) || has(i + 1, Class::kErrand);
  }
  return false;
}

/// "the application is due on 30 september"
bool Frame::falls_due() const {
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || !slots_.due || items_.end < items_.begin + 2) return false;
  const Token& last = list[items_.end - 1];
  static constexpr WordList kMothers("sister", "wife", "daughter", "cousin", "friend", "she", "partner", "niece", "cow",
                                     "mare", "baby", "neighbour", "neighbor");
  if (kMothers.holds(list[items_.end - 2])) return false;
  return !last.literal && (last.norm == "is" || last.norm == "are") && tokens_.list[slots_.due->begin].norm == "due";
}

/// "car insurance expires in a month, renew it"
bool Frame::ends_in_order() const {
  static constexpr WordList kIt("it", "them", "that", "this");
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || items_.end < items_.begin + 4) return false;
  const std::size_t verb = items_.end - 2;
  return !list[verb].literal && kIt.holds(list[verb + 1]) && (has(verb, Class::kErrand) || has(verb, Class::kAction)) &&
         list[verb - 1].norm == ",";
}

/// "do the laundry", "do 20 pushups", not "do you know", "do penguins fly".
bool Frame::does_it() const {
  static constexpr WordList kQuestions("work", "sleep", "dream", "fly", "eat", "speak", "talk", "open", "close",
                                       "start", "have", "need", "like", "cost", "take", "accept", "sell", "get", "know",
                                       "think", "run", "mean", "live", "bite", "exist", "still", "come", "go", "ever",
                                       "really", "actually", "always", "swim", "drink", "want", "help", "make");
  static constexpr WordList kNever("not", "no", "any", "anything", "people", "tasks", "reminders", "they", "it", "that",
                                   "this", "so", "nothing", "too", "something");
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || items_.end < items_.begin + 2 || list[items_.begin].literal ||
      list[items_.begin].norm != "do" || tokens_.list.back().norm == "?")
    return false;
  const std::size_t next = items_.begin + 1;
  constexpr std::uint64_t kBreaks = bit(Class::kAsk) | bit(Class::kTaskWord) | bit(Class::kEdge);
  static constexpr WordList kOwn("my", "our", "his", "her", "their");
  if (!list[next].literal && !kOwn.holds(list[next]) &&
      (kNever.holds(list[next]) || has(next, Class::kPerson) || (list[next].classes & kBreaks) != 0))
    return false;
  for (std::size_t i = next + 1; i < items_.end; ++i) {
    const bool several = list[i - 1].norm.ends_with("s") && !list[i - 1].norm.ends_with("ss");
    if (!list[i].literal && several && kQuestions.holds(list[i])) return false;
  }
  return true;
}

/// "have the brakes looked at": somebody is to do it.
bool Frame::has_done() const {
  static constexpr WordList kDeterminers("the", "my", "our", "a", "his", "her", "their", "this", "that");
  const auto& list = items_.tokens.list;
  if (items_.end < items_.begin + 4 || list[items_.begin].norm != "have" || list[items_.begin].literal ||
      !kDeterminers.holds(list[items_.begin + 1]))
    return false;
  // "have the parcels arrived yet?" asks.
  static constexpr WordList kAsks("been", "yet", "already", "ever", "?");
  bool done = false;
  for (std::size_t i = items_.begin + 2; i < items_.end; ++i) {
    if (kAsks.holds(list[i])) return false;
    const bool past = has(i, Class::kPast) || (list[i].norm.size() > 4 && list[i].norm.ends_with("ed"));
    done = done || (i > items_.begin + 2 && past && !has(i, Class::kTells));
  }
  return done && (tokens_.list.empty() || tokens_.list.back().norm != "?");
}

/// "gritted the path": a past that nobody knows before its object.
bool Frame::done_by_form() const {
  static constexpr WordList kDeterminers("the", "my", "our");
  const auto& list = items_.tokens.list;
  return out_.language == Language::kEnglish && items_.end >= items_.begin + 3 && !list[items_.begin].literal &&
         list[items_.begin].classes == 0 && list[items_.begin].norm.size() > 4 &&
         list[items_.begin].norm.ends_with("ed") && kDeterminers.holds(list[items_.begin + 1]);
}

/// A verb that tells what happened, behind its subject: "dad called", "the bank charged me", "the concert is on
/// friday".
bool Frame::reports(std::size_t at) const {
  static constexpr WordList kVerbs("is", "are", "was", "were", "will", "has", "would", "could", "might");
  static constexpr WordList kOwners("the", "our", "my", "his", "her", "their", "this", "that");
  static constexpr WordList kAway("out", "off", "down", "away", "over");
  static constexpr WordList kObjects("me", "us", "him", "her", "them", "it", "the", "a", "an", "my", "our", "his",
                                     "their");
  const auto& list = items_.tokens.list;
  const std::string_view norm = list[at].norm;
  if (list[at].literal) return false;
  // "practice makes perfect": a verb of the third person behind it makes a noun of the first word.
  static constexpr WordList kThird("makes", "means", "gives", "keeps", "seems", "becomes", "brings", "is", "was",
                                   "has");
  // "finance rejected the budget"
  static constexpr WordList kArticles("the", "my", "our", "his", "her", "their", "a");
  if (begins_with_verb())
    return at == items_.begin + 1 && (kThird.holds(norm) || (norm.size() > 4 && norm.ends_with("ed") &&
                                                             at + 1 < items_.end && kArticles.holds(list[at + 1])));
  // "my passport runs out", "the match kicks off"
  static constexpr WordList kParticles("out", "off", "up", "down", "over", "away", "back");
  const bool third = norm.size() > 4 && norm.ends_with("s") && !norm.ends_with("ss");
  if (third && at > items_.begin + 1 && at + 1 < items_.end && kOwners.holds(list[items_.begin]) &&
      kParticles.holds(list[at + 1]))
    return true;
  if (has(at, Class::kTells) || kVerbs.holds(norm)) return true;
  // "the schools break up", "the clocks go back"
  static constexpr WordList kPlural("break", "go", "come", "start", "open", "close", "finish", "end", "begin", "leave",
                                    "arrive", "land", "run", "expire", "shut", "reopen", "squeak");
  static constexpr WordList kAdverbs("early", "late", "here", "again", "soon", "there", "camp", "school", "nursery",
                                     "college", "uni", "work", "term", "practice");
  if (kPlural.holds(norm) && (at == items_.begin + 1 || kOwners.holds(list[items_.begin])) &&
      list[at - 1].norm.ends_with("s") &&
      (at + 1 >= items_.end || kParticles.holds(list[at + 1]) || kAdverbs.holds(list[at + 1])))
    return true;
  // "parking's free after six"
  static constexpr WordList kStates("free", "closed", "shut", "busy", "full", "empty", "broken", "cheap", "expensive",
                                    "sick", "ill", "asleep", "pregnant", "single", "flooded", "dead", "alive", "out",
                                    "over");
  const Token& named = list[at - 1];
  const bool is_short = shortened(named);  // "parking's"
  if (is_short && kStates.holds(norm)) return true;
  // "my brother's emigrating in the new year", not his wedding
  static constexpr WordList kKin("brothers", "sisters", "mums", "moms", "dads", "cousins", "sons", "daughters",
                                 "uncles", "aunts", "wifes", "husbands", "neighbours", "neighbors", "flatmates",
                                 "nephews", "nieces", "friends", "landlords");
  static constexpr WordList kNouns("wedding", "meeting", "training", "hearing", "fitting", "viewing", "painting",
                                   "housewarming", "reading", "building", "clothing", "christening", "gathering",
                                   "booking", "opening", "thing", "something", "anything", "morning", "evening");
  if (is_short && kKin.holds(named) && norm.size() > 5 && norm.ends_with("ing") && !kNouns.holds(norm)) return true;
  const bool known = has(at, Class::kPast);
  const bool past = known || (norm.size() > 4 && norm.ends_with("ed"));
  if (!past) return false;
  // "the mayor resigned", "the bakery sold out of bread"
  const bool subject = at >= items_.begin + 2 && kOwners.holds(list[items_.begin]);
  const bool last = at + 1 >= items_.end;
  if (last) return subject && at + 1 == items_.end && list[at].classes == 0 && norm.size() > 5 && norm.ends_with("ed");
  return (subject && known && kAway.holds(list[at + 1])) || kObjects.holds(list[at + 1]);
}

/// "they're closing the library in spring": what others do is told, not asked for.
bool Frame::of_others() const {
  static constexpr WordList kOthers("he", "she", "they", "hes", "shes", "theyre", "theyve", "his", "her", "their",
                                    "everyone", "nobody", "somebody", "people", "you", "youre", "yours", "whoever");
  return kOthers.holds(items_.tokens.list[items_.begin]);
}

/// A message that tells something.
bool Frame::tells() const {
  if (out_.language != Language::kEnglish) return false;
  if (begins_with_verb()) return items_.begin + 1 < items_.end && reports(items_.begin + 1);
  if (day_tells()) return true;
  for (std::size_t i = items_.begin + 1; i < items_.end; ++i) {
    if (reports(i)) return true;
  }
  return false;
}

/// "christmas gets earlier every year", "ramadan ended last month": the day itself is what is told of.
bool Frame::day_tells() const {
  if (items_.begin >= items_.end || items_.begin > 0 || items_.source[0] == 0 || !has(0, Class::kTells)) return false;
  return std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
    return piece.kind == PieceKind::kWhen && piece.begin == 0 && piece.end == items_.source[0];
  });
}

/// "can i eat eggs every day": polite words, unless a command follows them.
bool Frame::asks_leave() const {
  const auto& list = tokens_.list;
  return out_.language == Language::kEnglish && list.size() > 2 && (list[0].classes & bit(Class::kAsk)) != 0 &&
         (list[1].norm == "i" || list[1].norm == "we");
}

/// A finite verb where a name should begin.
bool Frame::tells_of(std::size_t at) const {
  if (at >= items_.end || items_.tokens.list[at].literal) return false;
  const auto norm = items_.tokens.list[at].norm;
  return norm == "is" || norm == "was" || norm == "are" || norm == "were" || norm == "means";
}

/// "zorb the hedge": a word that nobody knows before an article is an order.
bool Frame::begins_as_order() const {
  static constexpr WordList kDeterminers("the", "my", "our", "a", "an", "some", "his", "her", "their", "all", "those");
  static constexpr WordList kNever("half", "besides", "despite", "unlike", "via", "during", "within", "amid", "alas",
                                   "hence", "whereas", "nor", "upon", "behind", "beyond", "beneath", "among", "across",
                                   "against", "toward", "towards", "inside", "outside", "except", "both", "such",
                                   "even", "screw", "damn", "fuck", "bless", "forget", "maybe", "perhaps", "although",
                                   "though", "unless", "whatever", "whoever", "however");
  const auto& list = items_.tokens.list;
  if (items_.end < items_.begin + 3 || list[items_.begin].literal || list[items_.begin].classes != 0 ||
      list[items_.begin].kind != TokenKind::kWord || list[items_.begin + 1].literal)
    return false;
  const std::string_view norm = list[items_.begin].norm;
  return norm.size() > 2 && kDeterminers.holds(list[items_.begin + 1]) && !kNever.holds(norm) &&
         !norm.ends_with("ed") && !norm.ends_with("ly") && !norm.ends_with("ing");
}

bool Frame::begins_with_verb() const { return has(items_.begin, Class::kAction) || has(items_.begin, Class::kErrand); }

/// A verb first that no other service answers to, alone or with its particle ("back up", "look into").
bool Frame::errand() const { return errand_at(items_.begin) || does_it(); }

/// "go to the bank", "pop to the shops": where one goes to get something done, and nothing else.
bool Frame::goes_on_errand(std::size_t at) const {
  static constexpr WordList kGoes("go", "pop", "nip", "run", "head", "stop", "swing");
  static constexpr WordList kTo("to", "by", "round", "into", "over");
  static constexpr WordList kPlaces("bank", "shop", "shops", "store", "stores", "gym", "library", "pharmacy", "chemist",
                                    "dentist", "doctor", "doctors", "vet", "vets", "hospital", "clinic", "market",
                                    "supermarket", "bazaar", "mosque", "church", "temple", "bakery", "butcher",
                                    "butchers", "garage", "dump", "tip", "embassy", "consulate", "cleaners", "barber",
                                    "barbers", "salon", "hairdresser", "tailor", "tailors", "office", "station",
                                    "nursery", "courthouse", "optician", "mall", "laundrette");
  const auto& list = items_.tokens.list;
  if (at + 3 > items_.end || list[at].literal || !kGoes.holds(list[at]) || !kTo.holds(list[at + 1])) return false;
  constexpr std::size_t kPlaceMax = 6;  // "go over to the post office"
  return items_.end <= at + kPlaceMax && !list[items_.end - 1].literal && kPlaces.holds(list[items_.end - 1]);
}

/// "charge my phone", "buy new headphones": done by hand, and no order to the device itself.
bool Frame::sees_to_device(std::size_t at) const {
  static constexpr WordList kByHand("buy", "charge", "recharge", "fix", "repair", "mend", "return", "pack", "unpack",
                                    "replace", "sell", "clean", "wash", "dust", "wrap", "collect", "donate", "borrow",
                                    "lend", "paint", "service");
  static constexpr WordList kDevices(
      "phone", "phones", "mobile", "cell", "headphones", "headset", "earphones", "earbuds", "airpods", "speaker",
      "speakers", "tv", "telly", "television", "radio", "clock", "light", "lights", "lamp", "lamps", "bulb", "bulbs",
      "laptop", "tablet", "ipad", "kindle", "watch", "camera", "charger", "car", "bike", "scooter", "van", "fridge",
      "oven", "boiler", "thermostat", "vacuum", "hoover", "computer", "printer", "router", "console", "battery");
  constexpr std::size_t kObjectMax = 5;
  const auto& list = items_.tokens.list;
  if (list[at].literal || !kByHand.holds(list[at])) return false;
  for (std::size_t i = at + 1; i < std::min(items_.end, at + kObjectMax); ++i) {
    if (list[i].literal || list[i].kind != TokenKind::kWord || has(i, Class::kBefore)) return false;
    if (!kDevices.holds(list[i]) || (i + 1 < items_.end && kDevices.holds(list[i + 1]))) continue;
    return i + 1 == items_.end || has(i + 1, Class::kBefore) || has(i + 1, Class::kAnd) || list[i + 1].norm == "with";
  }
  return false;
}

bool Frame::errand_at(std::size_t at) const {
  const auto& list = items_.tokens.list;
  if (goes_on_errand(at)) return true;
  if (at >= items_.end || (!has(at, Class::kAction) && !has(at, Class::kErrand) && list[at].norm != "set"))
    return false;
  const auto next_is = [&](std::initializer_list<std::string_view> words) {
    return at + 1 < items_.end && !list[at + 1].literal &&
           std::find(words.begin(), words.end(), list[at + 1].norm) != words.end();
  };
  if (next_is({"me", "us", "you"})) return false;  // "read me the news"
  if (list[at].norm == "read" && next_is({"back", "out", "aloud"})) return false;
  const std::span<const Sense> senses(list[at].senses, list[at].sense_count);
  if (std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return (sense.kind == Class::kAction || sense.kind == Class::kErrand) && sense.value == 1;
      }))
    return true;
  if (sees_to_device(at)) return true;
  const auto norm = list[at].norm;
  if (norm == "look" && next_is({"for"})) return true;
  // "speak to the landlord", but "speak to me"
  static constexpr WordList kOurselves("me", "us", "you", "yourself", "myself");
  if ((norm == "speak" || norm == "talk") && next_is({"to", "with"}))
    return at + 2 < items_.end && !kOurselves.holds(list[at + 2]);
  if (norm == "check" && next_is({"why", "whether", "if", "that"})) return true;
  if (norm == "hang" && next_is({"out"})) return false;
  return norm != "turn" && norm != "switch" && norm != "tell" && norm != "stop" && norm != "start" &&
         next_is({"up", "out", "off", "into", "away", "together", "aside", "apart", "over", "through", "back",
                  "upstairs", "downstairs"});
}

/// "move out on 30 november", "move in day": a household does, and no task.
bool Frame::moves_house() const {
  static constexpr WordList kWhere("in", "out");
  static constexpr WordList kThen("with", "to", "day", "date", "of");
  const auto& list = items_.tokens.list;
  const std::size_t third = items_.begin + 2;
  if (out_.language != Language::kEnglish || third > items_.end || !slots_.due || list[items_.begin].norm != "move" ||
      !kWhere.holds(list[items_.begin + 1]))
    return false;
  return !list[items_.begin].literal && (third == items_.end || kThen.holds(list[third]));
}

/// "wake me up at 7"
bool Frame::wakes_me() const {
  const auto& list = items_.tokens.list;
  const std::size_t second = items_.begin + 1;
  if (out_.language != Language::kEnglish || second >= items_.end || !slots_.due || !slots_.due->expr.has_clock)
    return false;
  const bool up = items_.end == second + 2 && list[second + 1].norm == "up";
  return list[items_.begin].norm == "wake" && list[second].norm == "me" && (up || items_.end == second + 1);
}

/// "on my way home |get bread|", "before bed |take magnesium|": where an errand begins behind what says when in words
/// of one's own; 0 where none does.
std::size_t Frame::fronted_errand() const {
  static constexpr std::string_view kFronts[] = {
      "on my way home",  "on the way home", "on my way to work", "on the way to work",     "on the way back",
      "on my way back",  "before bed",      "before bedtime",    "when i get in",          "when i get home",
      "when i get back", "once i get home", "once i get in",     "next time i am in town", "next time im in town",
      "while im out",    "when im out",     "while im in town",  "when im in town"};
  static constexpr WordList kFirst("on", "before", "when", "once", "next", "while");
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || items_.begin >= items_.end || !kFirst.holds(list[items_.begin])) return 0;
  for (std::string_view front : kFronts) {
    std::size_t at = items_.begin;
    while (!front.empty() && at < items_.end && !list[at].literal && front.starts_with(list[at].norm)) {
      front.remove_prefix(list[at].norm.size());
      if (!front.empty() && front.front() != ' ') break;
      if (!front.empty()) front.remove_prefix(1);
      ++at;
    }
    if (!front.empty()) continue;
    if (at < items_.end && list[at].norm == ",") ++at;
    const bool verb = at + 1 < items_.end && (has(at, Class::kAction) || has(at, Class::kErrand));
    return verb && list[at + 1].norm != "me" && list[at + 1].norm != "us" ? at : 0;
  }
  return 0;
}

}  // namespace yaad::language
