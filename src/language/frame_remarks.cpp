// English: what sounds like an order or like something done and is neither: a question, what has not been done, what
// happened to others, sayings, words between people.
#include "language/frame.h"
#include "language/word_list.h"

namespace yaad::language {

/// Whether a message that words and model took for `intent` is no more than a remark.
bool Frame::only_remarks(Intent intent) const {
  if (out_.language != Language::kEnglish || items_.begin >= items_.end) return false;
  switch (intent) {
    case Intent::kComplete:
      return tells_past();
    case Intent::kDelete:
      return asks_back() || cancelled_long_ago() || hates();
    case Intent::kCreate:
      return !marked() && (exclaims() || says_twice() || recalls() || greets_you() || long_ago() || only_joins());
    case Intent::kQuery:
      return asks_you() || tells_when();
    default:
      return false;
  }
}

/// "mark milk as done", "can you close that": an order, however much is told beside it.
bool Frame::orders_done() const {
  static constexpr WordList kOrders("mark", "tick", "check", "cross", "close", "delete", "remove", "scratch", "strike",
                                    "clear", "drop", "take", "cancel", "scrap", "set", "consider", "count", "call",
                                    "put", "complete", "finish", "lose", "kill", "erase", "wipe", "forget", "ditch",
                                    "bin", "get", "need", "needs", "want", "dont", "can", "could", "please", "no",
                                    "stop", "skip");
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (!list[i].literal && kOrders.holds(list[i])) return true;
  }
  return false;
}

/// "dentist cancelled?", "report finished?": asks whether it is so.
bool Frame::asks_back() const { return !tokens_.list.empty() && tokens_.list.back().norm == "?" && !orders_done(); }

/// "the tap hasn't been fixed", "called mom and we talked", "paid 3000 for that, can you believe it": nothing that one
/// has got done now.
bool Frame::tells_past() const {
  if (asks_back() || tokens_.list[0].norm == "whats") return true;  // "what's done is done"
  static constexpr WordList kNot("not", "never", "hasnt", "havent", "isnt", "arent", "wasnt", "werent", "hadnt",
                                 "nobody", "noone");
  static constexpr WordList kFully("fully", "completely", "totally", "badly", "almost", "nearly", "partly");
  static constexpr WordList kMishap("wrong", "somehow", "ugh", "lol", "eeek", "yay");
  const auto& list = items_.tokens.list;
  const bool ordered = orders_done();
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (list[i].literal || list[i].kind != TokenKind::kWord) continue;
    if (i + 1 < items_.end && list[i].norm == "believe" && list[i + 1].norm == "it") return true;
    if (ordered) continue;
    if (kNot.holds(list[i]) || kMishap.holds(list[i])) return true;
    if (i > items_.begin + 1 && i + 1 < items_.end && (kFully.holds(list[i]) || goes_on(i))) return true;
  }
  if (!ordered && tells_how_often()) return true;
  // "took me three tries", "finished third"
  static constexpr WordList kPlaces("first", "second", "third", "fourth", "fifth", "last");
  const std::size_t second = items_.begin + 1;
  if (ordered || second >= items_.end) return false;
  return (list[second].norm == "me" && has(items_.begin, Class::kPast)) ||
         (kPlaces.holds(list[second]) && out_of_race(second));
}

/// "i've emailed them three times", "i sent it ages ago": says how often or when, not that it is done now.
bool Frame::tells_how_often() const {
  static constexpr WordList kIt("it", "them", "him", "her", "that", "this");
  static constexpr WordList kOften("times", "ages", "years", "twice", "once", "weeks", "months", "forever", "again",
                                   "before", "everywhere");
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin; i + 2 < items_.end && i < items_.begin + 4; ++i) {
    if (!has(i, Class::kPast) || !kIt.holds(list[i + 1])) continue;
    for (std::size_t k = i + 2; k < items_.end; ++k) {
      if (!list[k].literal && kOften.holds(list[k])) return true;
    }
  }
  return false;
}

/// "… and we talked", "… and cried", "… and i feel free": the story goes on.
bool Frame::goes_on(std::size_t at) const {
  static constexpr WordList kOthers("we", "she", "he", "they", "nobody", "still", "wow", "cried", "laughed", "loved",
                                    "hated", "feel", "felt", "regret", "now", "im", "immediately");
  static constexpr WordList kMoved("feel", "felt", "love", "loved", "hate", "hated", "am", "was", "still", "cant",
                                   "think", "miss", "regret", "cried", "laughed");
  const auto& list = items_.tokens.list;
  if (list[at].norm != "and") return false;
  return kOthers.holds(list[at + 1]) || (list[at + 1].norm == "i" && at + 2 < items_.end && kMoved.holds(list[at + 2]));
}

/// "kill me now"
bool Frame::hates() const {
  static constexpr WordList kThirds("me", "him", "her", "us");
  const auto& list = items_.tokens.list;
  return items_.end > items_.begin + 1 && list[items_.begin].norm == "kill" && kThirds.holds(list[items_.begin + 1]);
}

/// "finished third", "came last in the race", not "finished first draft".
bool Frame::out_of_race(std::size_t place) const {
  static constexpr WordList kIn("in", "at", "again", "as", "of", "overall");
  return place + 1 >= items_.end || kIn.holds(items_.tokens.list[place + 1]);
}

/// "the project was cancelled by the client in march", "… after one season": news of long ago, or of another's deed.
bool Frame::cancelled_long_ago() const {
  if (orders_done()) return false;
  const auto& list = items_.tokens.list;
  bool was = false;
  for (std::size_t i = items_.begin; i + 1 < items_.end; ++i) {
    was = was || (!list[i].literal && list[i].norm == "was");
    if (was && (list[i].norm == "after" || (list[i].norm == "by" && slots_.due))) return true;
  }
  return false;
}

/// "praise the lord", "imagine waking up at 4", "kill me now", "second time this week".
bool Frame::exclaims() const {
  const auto& list = items_.tokens.list;
  const Token& first = list[items_.begin];
  if (first.literal) return false;
  // "feeling rubbish today", "starving", "running late": how somebody is.
  static constexpr WordList kFeels("feeling", "starving", "dreading", "dying", "craving", "aching", "knackered");
  static constexpr WordList kAlone("freezing", "boiling", "melting", "exhausted", "shattered", "sick", "tired", "ill");
  const bool alone = items_.end == items_.begin + 1;
  if (kFeels.holds(first) || (alone && kAlone.holds(first))) return true;
  if (alone) return false;
  const Token& second = list[items_.begin + 1];
  static constexpr WordList kFancies("imagine", "suppose", "behold", "beware", "rejoice");
  if (kFancies.holds(first) || (first.norm == "running" && second.norm == "late")) return true;
  static constexpr WordList kGod("god", "lord", "allah", "jesus", "heaven", "heavens", "goodness", "him");
  static constexpr WordList kThanks("praise", "thank", "glory", "fear", "trust");
  const Token& named = second.norm == "the" && items_.begin + 2 < items_.end ? list[items_.begin + 2] : second;
  if (kThanks.holds(first) && kGod.holds(named)) return true;
  static constexpr WordList kThirds("him", "them", "her", "me", "us");
  static constexpr WordList kViolent("kill", "finish", "destroy", "crush", "shoot", "bury", "bite", "beat", "forgive",
                                     "haunt", "judge", "save");
  if (kViolent.holds(first) && kThirds.holds(second)) return true;
  // "give him hell"
  static constexpr WordList kGiven("hell", "mercy", "strength", "rest", "chance", "break", "time");
  if (first.norm == "give" && kThirds.holds(second) && kGiven.holds(list[items_.end - 1])) return true;
  // "second time this week", "third coffee of the day"
  static constexpr WordList kPlaces("first", "second", "third", "fourth", "fifth");
  static constexpr WordList kTurns("time", "coffee", "week", "month", "year");
  static constexpr WordList kOf("of", "in", "since", "ever", "without", "i", "we");
  return kPlaces.holds(first) && kTurns.holds(second) &&
         (items_.end == items_.begin + 2 || kOf.holds(list[items_.begin + 2]));
}

/// "buy cheap buy twice", "buy one get one free", "another monday another meeting": a saying repeats itself.
bool Frame::says_twice() const {
  constexpr std::size_t kLongest = 8;
  const auto& list = items_.tokens.list;
  const Token& first = list[items_.begin];
  if (first.literal || items_.end - items_.begin > kLongest || items_.end < items_.begin + 3 || slots_.repeat)
    return false;
  const bool twice = begins_with_verb() || first.norm == "do" || first.norm == "another" || first.norm == "more";
  for (std::size_t i = items_.begin + 1; twice && i < items_.end; ++i) {
    if (list[i].kind == TokenKind::kSign || list[i].norm == "and" || list[i].norm == "then") return false;
    static constexpr WordList kWithin("for", "the", "a", "my", "our", "of", "to", "at", "on", "from", "with", "before");
    const bool within = (i == items_.begin + 1 && first.norm != "another") ||
                        kWithin.holds(list[i - 1]);  // "bake cupcakes for bake sale"
    if (!within && list[i].norm == first.norm && !list[i].literal) return true;
  }
  // "buy one get one free"
  return first.norm == "buy" && items_.end == items_.begin + 5 && list[items_.end - 1].norm == "free" &&
         list[items_.begin + 2].norm == "get";
}

/// "remind me again why i married you", "remind me never to eat there again": asks for nothing to be kept.
bool Frame::recalls() const {
  const auto& list = tokens_.list;
  // "they remind me of my grandparents"
  static constexpr WordList kThey("they", "it", "he", "she", "this", "that", "you", "these", "those");
  for (std::size_t i = 1; i + 2 < list.size() && i < 5 && kThey.holds(list[0]); ++i) {
    if (list[i].norm.starts_with("remind") && list[i + 1].norm == "me" && list[i + 2].norm == "of") return true;
  }
  if (list.size() < 4 || list[0].norm != "remind" || list[1].norm != "me") return false;
  static constexpr WordList kWhy("why", "who", "whose");
  std::size_t at = 2;
  if (list[at].norm == "again") ++at;
  const bool again = list.back().norm == "again";
  if (list[at].norm == "to" && again) ++at;
  if (at + 1 >= list.size() || list[at].literal) return false;
  if (list[at].norm == "never" && again) return true;
  const bool asks = kWhy.holds(list[at]) || (at > 2 && (list[at].norm == "what" || list[at].norm == "how"));
  return asks && list[at + 1].norm != "to" && !slots_.due && !slots_.repeat;
}

/// "when i was ten we had …": what was at some time, and nothing asked.
bool Frame::tells_when() const {
  static constexpr WordList kWho("i", "we", "he", "she", "they", "you", "it");
  static constexpr WordList kWas("was", "were", "am", "get", "got", "had", "lived", "worked", "said", "saw", "heard");
  const auto& list = tokens_.list;
  return list.size() > 5 && list[0].norm == "when" && kWho.holds(list[1]) && kWas.holds(list[2]) &&
         list.back().norm != "?";
}

/// "back in 2009 i worked nights", "remember when we got locked out?": told of what was.
bool Frame::long_ago() const {
  static constexpr WordList kWe("we", "i", "you", "he", "she", "they", "my", "our", "it");
  const auto& list = tokens_.list;
  if (list.size() < 5) return false;
  if (list[0].norm == "back" && list[1].norm == "in") return true;
  return list[0].norm == "remember" && (list[1].norm == "when" || list[1].norm == "how") && kWe.holds(list[2]);
}

/// "so anyway, at about five": nothing but words between sentences, beside a time.
bool Frame::only_joins() const {
  static constexpr WordList kJoins("anyway", "anyways", "so", "well", "but", "though", "um", "uh");
  const auto& list = items_.tokens.list;
  return std::all_of(
      list.begin() + static_cast<std::ptrdiff_t>(items_.begin), list.begin() + static_cast<std::ptrdiff_t>(items_.end),
      [](const Token& token) { return !token.literal && (token.kind == TokenKind::kSign || kJoins.holds(token)); });
}

/// "see you at the party", "smell you later": to whom one speaks, and nobody else is to be seen.
bool Frame::greets_you() const {
  static constexpr WordList kMeets("see", "catch", "love", "miss", "hear", "thank", "bless", "trust");
  const auto& list = items_.tokens.list;
  return items_.end > items_.begin + 1 && kMeets.holds(list[items_.begin]) && list[items_.begin + 1].norm == "you" &&
         !list[items_.begin].literal;
}

/// "let me know if you need anything": what the other one does or thinks.
bool Frame::asks_you() const {
  const auto& list = items_.tokens.list;
  if (items_.end < items_.begin + 5 || list[items_.begin].norm != "let" || list[items_.begin + 2].norm != "know")
    return false;
  for (std::size_t i = items_.begin + 3; i < items_.end; ++i) {
    if (!list[i].literal && (list[i].norm == "you" || list[i].norm == "your")) return true;
  }
  return false;
}

/// "the fairy lights", "recipe cards": a word of another service within the name of something.
bool Frame::compound_foreign() const {
  const auto& list = items_.tokens.list;
  const auto plain = [&](std::size_t i) {
    return i > items_.begin && i < items_.end && !list[i].literal && list[i].kind == TokenKind::kWord &&
           list[i].classes == 0;
  };
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (has(i, Class::kForeign) && !plain(i + 1) && (i == 0 || !plain(i - 1))) return false;
  }
  return true;
}

/// "play the song", not "charge the earphones before the flight", which only says when.
bool Frame::foreign_object() const {
  static constexpr WordList kWhen("before", "after", "during", "until", "till");
  if (!any(Class::kForeign)) return false;
  const auto& list = items_.tokens.list;
  const bool named = shown_work();
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (i > items_.begin && !list[i].literal && kWhen.holds(list[i])) return false;
    // "watch Friday Night Lights"
    const bool inside =
        named && i > items_.begin + 1 && list[i].capital && list[i - 1].capital && list[i - 1].norm != "the";
    if (has(i, Class::kForeign) && !inside) return true;
  }
  return false;
}

/// "watch Top Gun", "read Great Expectations": what has a name is not asked of a player or a reader.
bool Frame::shown_work() const {
  static constexpr WordList kShown("watch", "rewatch", "read", "reread");
  const auto& list = items_.tokens.list;
  if (items_.end < items_.begin + 2 || list[items_.begin].literal || !kShown.holds(list[items_.begin])) return false;
  const Token& name = list[items_.begin + 1];
  return name.capital && name.kind == TokenKind::kWord && out_.language == Language::kEnglish &&
         !has(items_.begin + 1, Class::kForeign) && !has(items_.begin + 1, Class::kPerson);
}

/// "scan this code", "summarize this article": it is on the screen, if nothing says when.
bool Frame::points_at_this() const {
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin + 1; i + 1 < items_.end && i < items_.begin + 3; ++i) {
    if (!list[i].literal && (list[i].norm == "this" || list[i].norm == "these"))
      return list[i + 1].kind == TokenKind::kWord && items_.source[i + 1] == items_.source[i] + 1;
  }
  return false;
}

/// "play some music", "what is the weather": for another service, whatever the words around them.
/// "i need to update my visa card" is a remark unless a time makes a task of it.
bool Frame::for_another_service(const CommandRule& rule) const {
  const bool asks = rule.intent == Intent::kQuery;
  const bool wishes = rule.intent == Intent::kCreate && rule.pattern.starts_with("i|we");
  const bool foreign = asks ? foreign_object() : any(Class::kForeign);
  const bool service = any(Class::kService) && !(slots_.due && slots_.due->expr.has_date);
  // "put recipe cards off until next month": what gets a day or loses a tag is a task. "the flight got cancelled so
  // delete it" names what to do.
  const bool sure = (rule.flags & kTellsWhy) != 0;
  const bool changes = rule.intent == Intent::kUpdate && !(slots_.due && slots_.due->expr.has_date) &&
                       (rule.flags & (kTagFirst | kTagSecond | kNeedsReminder)) == 0;
  bool reasons = false;  // "scratch that coffee with Amelie, she cancelled"
  for (std::size_t i = items_.begin + 1; i < items_.end; ++i)
    reasons = reasons || (has(i, Class::kPerson) && items_.tokens.list[i - 1].norm == ",");
  // "i have a flight on saturday, remind me 3 hours before"
  const bool own = wishes && match_ && (!slots_.reminders.empty() || duty_by_day(*match_));
  const bool other =
      asks     ? foreign || any(Class::kService)
      : wishes ? (foreign || service) && !own
               : (changes || (rule.intent == Intent::kDelete && !reasons && !sure)) && foreign && !compound_foreign();
  // "reopen listen to the news": what is to be done is a task.
  const bool ours = rule.intent != Intent::kQuery && rule.intent != Intent::kCreate && match_->gap_count > 0 &&
                    names_deed(match_->gaps[0]);
  return (other && !any(Class::kTaskWord) && !ours) || holds_foreign() || points_elsewhere(rule);
}

}  // namespace yaad::language
