#include "language/urdu_verbs.h"

#include "language/word_list.h"

namespace yaad::language {

namespace {

const UrduWord kOrdinary{};

/// aata, dekhte: of a verb that no list has.
bool is_habit(std::string_view norm) {
  static constexpr std::string_view nouns[] = {"rasta",  "raasta",  "beti",   "roti", "choti", "chota",
                                               "nashta", "naashta", "party",  "بیٹی", "روٹی",  "چھوٹی",
                                               "ginti",  "گنتی",    "bharti", "بھرتی"};
  if (std::find(std::begin(nouns), std::end(nouns), norm) != std::end(nouns)) return false;
  if (norm.size() < 4) return false;
  for (std::string_view end : {"ta", "ti", "te", "tay", "تا", "تی", "تے"}) {
    if (norm.ends_with(end)) return norm.size() > end.size() + 1;
  }
  return false;
}

/// "kar diya jaye": what one asks for without saying of whom.
bool is_jaye(std::string_view norm) {
  static constexpr std::string_view forms[] = {"jaye", "jae", "jaaye", "jaen", "jayen", "jaein", "جائے", "جائیں"};
  return std::find(std::begin(forms), std::end(forms), norm) != std::end(forms);
}

bool is_light(Act act) {
  return act == Act::kGive || act == Act::kTake || act == Act::kGo || act == Act::kPut || act == Act::kStay ||
         act == Act::kCome || act == Act::kDo || act == Act::kBe;
}

}  // namespace

/// A group on its way, read from its end towards `floor`.
struct UrduWords::Chain {
  VerbGroup made;
  std::size_t floor;
  std::size_t at;  ///< What stands before it is read next.
  bool going = false;
  bool already = false;
  bool split = false;
  std::uint8_t forms = 0;  ///< Of the last verb of the chain.
};

UrduWords::UrduWords(const Items& items) : items_(items) {
  words_.reserve(items.tokens.list.size());
  for (const Token& token : items.tokens.list) {
    const UrduWord* found =
        token.literal || token.kind != TokenKind::kWord ? nullptr : urdu_word(token.norm, token.hash);
    words_.push_back(found == nullptr ? &kOrdinary : found);
  }
  for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
    if (names_part(at)) words_[at] = &kOrdinary;
    if (at > 0 && norm(at) == "kia" && asks_of_list(at)) {
      static const UrduWord kWhatIs{.roles = role(Role::kWhat)};
      words_[at] = &kWhatIs;
    }
  }
}

/// "schedule |kia| hai", "list mein |kia| para hai": what, where "kia" is "did" as well.
bool UrduWords::asks_of_list(std::size_t at) const {
  static constexpr WordList in("mein", "main", "mai", "mei", "me", "men", "mn");
  static constexpr WordList lies("para", "pari", "pare", "paray", "parra", "rakha", "rakhi");
  static constexpr WordList we("main", "mein", "hum", "ham", "maine", "mene");
  if (literal(at) || any(0, at, Role::kBy)) return false;
  for (std::size_t i = 0; i + 1 < at; ++i) {
    if (we.holds(norm(i))) return false;
  }
  const bool plural = norm(at + 1) == "hain" || norm(at + 1) == "hein";
  const bool list = has(at - 1, Role::kPlan) || has(at - 1, Role::kList) || (has(at - 1, Role::kTask) && plural);
  return (list && has(at + 1, Role::kCopula)) || (in.holds(norm(at - 1)) && lies.holds(norm(at + 1)));
}

/// «پک اپ», "check up", "PR 482": part of an English name, whatever such a word is in Urdu.
bool UrduWords::names_part(std::size_t at) const {
  static constexpr WordList phrases("پک", "چیک", "سیٹ", "pick", "check", "set");
  static constexpr WordList up("up", "اپ");
  if (literal(at) || literal(at + 1)) return false;
  if (phrases.holds(norm(at)) && up.holds(norm(at + 1))) return true;
  // "naye note", «پانچ سو کے نوٹ»: money
  static constexpr WordList notes("note", "notes", "نوٹ");
  static constexpr WordList fresh("naye", "nae", "nay", "nye", "purane", "puranay", "khulay", "khule", "نئے", "پرانے",
                                  "کھلے");
  if (at > 0 && notes.holds(norm(at)) && fresh.holds(norm(at - 1))) return true;
  // "AI ki assignment": no "aayi", which has something before it as a postposition has.
  if (norm(at) == "ai" && has(at + 1, Role::kOf) &&
      (at == 0 || sign(at - 1) || has(at - 1, Role::kMe) || has(at - 1, Role::kEmphasis)))
    return true;
  return norm(at) == "pr" && number(at + 1) && (at == 0 || sign(at - 1)) &&
         items_.source[at] + 1 == items_.source[at + 1];
}

const UrduWord& UrduWords::nothing() { return kOrdinary; }

bool UrduWords::any(std::size_t begin, std::size_t end, Role kind) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (has(i, kind)) return true;
  }
  return false;
}

bool UrduWords::infinitive(std::size_t at) const {
  if (literal(at)) return false;
  if (verb(at, kInfinitive)) return true;
  constexpr std::uint64_t small = ~(role(Role::kState) | role(Role::kWorld));
  return of(at).forms == 0 && of(at).noun == Act::kNone && (of(at).roles & small) == 0 && is_infinitive(norm(at));
}

bool UrduWords::content(std::size_t at) const {
  if (sign(at)) return false;
  const UrduWord& word = of(at);
  if (literal(at)) return true;
  constexpr std::uint64_t open = role(Role::kState) | role(Role::kWorld);
  return (word.roles & ~open) == 0 && word.forms == 0 && (word.noun == Act::kNone || word.noun == Act::kMark);
}

VerbGroup UrduWords::group(std::size_t begin, std::size_t end) const {
  Chain chain{{}, begin, end};
  const auto filler = [&](std::size_t i) {
    return sign(i) ||
           (of(i).forms == 0 && (has(i, Role::kEmphasis) || has(i, Role::kTime) || has(i, Role::kInterject)));
  };
  while (chain.at > begin && filler(chain.at - 1)) --chain.at;
  chain.made.end = chain.at;
  outer(chain);
  if (!inner(chain)) {
    const Act noun = chain.at > begin && !literal(chain.at - 1) ? of(chain.at - 1).noun : Act::kNone;
    const bool state = noun == Act::kComplete || noun == Act::kEnd;
    if (chain.made.mood == Mood::kTold) {
      chain.made.begin = chain.made.verb = chain.at;
      return chain.made;
    }
    if (noun != Act::kNone && !chain.made.past && !chain.made.should && (state || !chain.made.copula)) {
      chain.made.mood = Mood::kBare;
    } else {
      chain.made.mood = chain.made.past ? Mood::kWas : chain.made.copula ? Mood::kIs : Mood::kNone;
      chain.made.begin = chain.made.verb = chain.at;
      return chain.made;
    }
  }
  nouns(chain);
  return chain.made;
}

/// hai, tha, ga, raha, chuka, chahiye, nahi: behind the verb.
void UrduWords::outer(Chain& chain) const {
  VerbGroup& made = chain.made;
  bool moved = true;
  while (moved && chain.at > chain.floor) {
    const std::size_t i = chain.at - 1;
    const bool first = chain.at == made.end;
    moved = true;
    if (has(i, Role::kCopula) && (first || made.should) && !literal(i)) {
      made.copula = true;
    } else if (has(i, Role::kPast) && (first || made.past) && chain.at - 1 > chain.floor) {
      made.past = true;
    } else if (has(i, Role::kGa) && first) {
      made.future = true;
    } else if (has(i, Role::kGoing) && i > chain.floor) {
      chain.going = true;
    } else if (has(i, Role::kAlready) && i > chain.floor) {
      chain.already = true;
    } else if (has(i, Role::kShould)) {
      made.should = true;
    } else if (made.copula && !first && i > chain.floor && (norm(i) == "na" || norm(i) == "نا") && verb(i - 1, kRoot)) {
      chain.split = true;  // "gin na hai": the infinitive in two words
    } else if (made.copula && !first && i > chain.floor && has(i, Role::kLeft) && infinitive(i - 1)) {
      made.should = true;  // "bill bharna baqi hai"
    } else if (has(i, Role::kNot) && !first && i > chain.floor) {
      made.negated = true;
    } else if ((norm(i) == "hi" || norm(i) == "ہی" || norm(i) == "bhi" || norm(i) == "بھی") && !first) {
      // between the verb and hai
    } else {
      moved = false;
    }
    if (moved) --chain.at;
  }
  if (bound(chain)) made.should = true;
  // "bhoolna mat", "karna nahi"
  if (chain.at == made.end && chain.at > chain.floor + 1 && has(chain.at - 1, Role::kNot) &&
      (of(chain.at - 2).forms & kInfinitive) != 0) {
    made.negated = true;
    --chain.at;
  }
}

/// "lani pare gi", "deni hoti hai", "karna hoga": the infinitive before it is a duty. Takes the verb between.
bool UrduWords::bound(Chain& chain) const {
  if (chain.at < chain.floor + 2 || literal(chain.at - 1) || !infinitive(chain.at - 2)) return false;
  const std::size_t i = chain.at - 1;
  const bool must = norm(i).starts_with("par") || norm(i).starts_with("پڑ");
  const bool is = of(i).act == Act::kBe;
  if (!must && !is) return false;
  const bool ahead = chain.made.future || verb(i, kFuture);
  const bool always = verb(i, kHabit) && chain.made.copula;
  const bool now = must && chain.made.copula && verb(i, kHabit);
  if (chain.made.past || !(ahead || always || now)) return false;
  chain.made.future = false;
  --chain.at;
  return true;
}

/// کیا is "what" unless something is done with it; لیے in کے لیے is "for".
bool UrduWords::acts(std::size_t floor, std::size_t at) const {
  if (has(at, Role::kFor) && at > floor &&
      (has(at - 1, Role::kOf) || has(at - 1, Role::kMe) || has(at - 1, Role::kAsk)))
    return false;
  if (!has(at, Role::kWhat) || at == floor) return !has(at, Role::kWhat);
  return of(at - 1).noun != Act::kNone || has(at - 1, Role::kNot) || any(floor, at, Role::kBy) ||
         norm(at - 1) == "maine";
}

/// The verbs: the last gives the mood, the first the meaning.
bool UrduWords::inner(Chain& chain) const {
  VerbGroup& made = chain.made;
  if (chain.at == chain.floor) return false;
  std::size_t i = chain.at - 1;
  made.stem = chain.at;
  const bool known = of(i).forms != 0 && !literal(i);
  const bool after_not = i > chain.floor && has(i - 1, Role::kNot);  // "call nahi ki"
  const bool copied =
      known && !after_not && (of(i).roles & (role(Role::kOf) | role(Role::kOn) | role(Role::kWorld))) != 0;
  // "ki" and "ke" are postpositions unless something of a verb is behind them.
  if (!known || (copied && chain.at == made.end) || !acts(chain.floor, i)) {
    if (!known && !literal(i) && (made.copula || made.past || chain.going) && (is_habit(norm(i)) || chain.going)) {
      made.mood = Mood::kTold;
      return false;
    }
    if (!infinitive(i)) return false;
    made.act = Act::kOther;
    chain.forms = kInfinitive;
  } else {
    made.act = of(i).act;
    chain.forms = of(i).forms;
  }
  if (chain.split) {
    chain.forms = kInfinitive;
    ++made.stem;
  }
  chain.at = i;
  std::uint8_t forms = chain.forms;
  while (is_light(made.act) && chain.at > chain.floor) {
    i = chain.at - 1;
    while (i > chain.floor && (norm(i) == "hi" || norm(i) == "bhi" || norm(i) == "ہی" || norm(i) == "بھی")) --i;
    if (literal(i)) break;
    const UrduWord& word = of(i);
    const bool root = (word.forms & kRoot) != 0 && !has(i, Role::kOf);
    const bool leaves = made.act == Act::kGive && word.act == Act::kStay && (word.forms & kInfinitive) != 0;
    const bool passive = made.act == Act::kGo && (word.forms & kPerfect) != 0;
    if (passive && is_jaye(norm(chain.at))) chain.forms = kImperative;
    const bool often = (made.act == Act::kDo || made.act == Act::kStay) && made.act != word.act &&
                       (word.forms & (kPerfect | kHabit)) != 0 && !has(i, Role::kOf) && (forms & kPerfect) == 0;
    if (!root && !passive && !often && !leaves) {
      // A verb that is not known, before "diya", "liya": "sulwa diya".
      break;
    }
    if (made.act == Act::kDo && root && word.act != Act::kDo) break;  // "badal kar", "le kar": not light
    made.carried = made.carried || word.act == Act::kTake;
    made.light = true;
    made.act = word.act;
    forms = word.forms;
    chain.at = i;
  }
  const std::uint8_t last = chain.forms;
  constexpr std::uint8_t glued = kInfinitive | kImperative;  // "krdena": "kar dena" in one word
  made.light = made.light || (last & glued) == glued;
  if (chain.at > chain.floor && has(chain.at - 1, Role::kNot) && !literal(chain.at - 1)) {
    made.negated = true;
    --chain.at;
  }
  const auto spoken = norm(made.stem - 1);
  made.mine = (last & kWish) != 0 || spoken.ends_with("nga") || spoken.ends_with("ngi");
  // Only "-na" is polite; "kar deni", "kar dene" agree with what is to be done.
  const bool agrees = (last & kInfinitive) != 0 && made.end > chain.floor && !norm(made.end - 1).ends_with("na") &&
                      !norm(made.end - 1).ends_with("نا");
  const bool polite = made.future && (last & kImperative) != 0 && made.end >= 2 && !is_jaye(norm(made.end - 2)) &&
                      (norm(made.end - 2).ends_with("ے") || norm(made.end - 2).ends_with("e"));
  if (chain.going || (last & kHabit) != 0) {
    made.mood = Mood::kTold;
  } else if (chain.already) {
    made.mood = Mood::kDone;
  } else if (made.should || agrees || ((last & kInfinitive) != 0 && !(made.light && !made.copula && !made.past))) {
    made.mood = Mood::kDuty;
  } else if ((last & kInfinitive) != 0) {
    made.mood = made.carried ? Mood::kDuty : Mood::kImperative;  // "hata dena", but "le aana"
  } else if (made.future ? !polite : (last & kFuture) != 0 && (last & ~kFuture) == 0) {
    made.mood = Mood::kTold;
    made.future = true;
  } else if ((last & kPerfect) != 0 && (made.copula || made.past || (last & kImperative) == 0)) {
    made.mood = Mood::kDone;
  } else if ((last & kWish) != 0) {
    made.mood = Mood::kWish;
  } else if ((last & kImperative) != 0) {
    made.mood = Mood::kImperative;
  } else if ((last & kRoot) != 0 && !made.copula && !made.past) {
    made.mood = Mood::kImperative;
  } else {
    made.mood = Mood::kTold;
  }
  return true;
}

/// "mukammal", "delete", "yaad" before kar, ho, dila.
void UrduWords::nouns(Chain& chain) const {
  VerbGroup& made = chain.made;
  made.verb = chain.at;
  const bool takes = made.mood == Mood::kBare || made.act == Act::kDo || made.act == Act::kBe ||
                     made.act == Act::kSet || made.act == Act::kGive || made.act == Act::kMake ||
                     made.act == Act::kTake || made.act == Act::kPut || made.act == Act::kRemind ||
                     made.act == Act::kCause || made.act == Act::kMove || made.act == Act::kGo ||
                     made.act == Act::kDoing || norm(chain.at).starts_with("samajh") ||
                     norm(chain.at).starts_with("samjh") || norm(chain.at).starts_with("سمجھ");
  while (takes && chain.at > chain.floor) {
    const std::size_t i = chain.at - 1;
    if (literal(i)) break;
    const Act noun = of(i).noun;
    const bool settled =
        made.noun != Act::kNone && made.noun != Act::kMark && made.noun != Act::kSchedule && made.noun != Act::kWrite;
    if (has(i, Role::kYaad) && !settled) {
      made.noun = Act::kRemind;
    } else if (!settled && has(i, Role::kReminder) && i > chain.floor && has(i - 1, Role::kYaad)) {
      made.noun = Act::kRemind;
      --chain.at;
    } else if (has(i, Role::kNot) && made.mood != Mood::kBare) {
      made.negated = true;
    } else if (noun != Act::kNone && noun != Act::kTag && noun != Act::kRename) {
      const bool helper = made.noun == Act::kMark || made.noun == Act::kSchedule || made.noun == Act::kWrite;
      if (made.noun != Act::kNone && !helper && noun != Act::kMark) break;
      if (made.noun == Act::kNone || made.noun == Act::kMark || noun == Act::kRemind) made.noun = noun;
    } else {
      break;
    }
    --chain.at;
  }
  made.begin = chain.at;
}

}  // namespace yaad::language
