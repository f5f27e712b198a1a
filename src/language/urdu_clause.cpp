// Urdu messages: their shapes, and what one clause asks for.
#include "language/urdu_reader.h"
#include "language/word_list.h"

namespace yaad::language {

std::optional<UrduCommand> UrduReader::run() {
  auto made = whole();
  if (made && made->intent == Intent::kDelete) {
    if (takes_out()) return created(items_.begin, items_.end, 0.9);
    // "agar lottery nikal aaye to …": nothing is deleted by what may befall.
    if (begins_with_if(items_.begin)) return refusal();
  }
  if (made && little_ && made->intent == Intent::kCreate && made->priority == 0 && !slots_.priority) made->priority = 3;
  return made;
}

/// "freezer se gosht nikal lena", «چھت سے کپڑے اتار لینا»: out of a thing, and not off the list.
bool UrduReader::takes_out() const {
  static constexpr WordList takes("nikal", "nikaal", "utar", "utaar", "نکال", "اتار");
  static constexpr WordList here("calendar", "schedule", "app", "yahan", "idhar", "is", "us", "iss", "uss", "in", "un",
                                 "کیلنڈر", "شیڈول", "یہاں", "ادھر", "اس", "ان", "ایپ");
  static constexpr WordList mein("mein", "main", "mai", "me", "men", "میں");
  bool from = false;
  for (std::size_t i = items_.begin; i + 1 < items_.end; ++i) {
    if (words_.literal(i)) continue;
    if (words_.has(i, Role::kWala) || words_.has(i, Role::kTask)) return false;
    if (i > items_.begin && words_.has(i, Role::kFrom)) {
      const bool inside = mein.holds(words_.norm(i - 1)) && i > items_.begin + 1;  // «لسٹ میں سے»
      const std::size_t place = inside ? i - 2 : i - 1;
      from = !words_.has(place, Role::kList) && !here.holds(words_.norm(place));
    }
    if (from && takes.holds(words_.norm(i))) return true;
  }
  return false;
}

std::optional<UrduCommand> UrduReader::whole() {
  std::size_t begin = items_.begin;
  std::size_t end = items_.end;
  // "nahi nahi, …"
  static constexpr WordList kMat("mat", "na", "مت");
  const auto mat = [&](std::size_t i) { return kMat.holds(words_.norm(i)); };
  while (end - begin > 2 && words_.has(begin, Role::kNot) && !mat(begin) && !mat(begin + 1) &&
         (words_.has(begin + 1, Role::kNot) || words_.sign(begin + 1))) {
    begin += words_.sign(begin + 1) ? 2 : 1;
    while (end - begin > 1 && words_.has(begin, Role::kNot)) ++begin;
  }
  begin = past_opening(begin, end);
  // "haan doodh le aya", "chalo kal bank jana hai"
  while (end - begin > 2 && !words_.literal(begin) && agrees(begin)) ++begin;
  without_calls(begin, end);
  // "book karwana hai … ke liye": left of a time
  if (end - begin > 3 && words_.has(end - 1, Role::kFor)) {
    const std::size_t verb = words_.has(end - 2, Role::kOf) ? end - 3 : end - 2;
    if (words_.has(verb, Role::kCopula) || words_.infinitive(verb)) end = verb + 1;
  }
  if (end - begin > 2 && words_.norm(begin) == "remind" && words_.norm(begin + 1) == "me" &&
      !words_.has(begin + 2, Role::kKe))
    return created(begin + 2, end, 0.95, Detail::kRemind);
  if (begin == end) return std::nullopt;
  // "ptm ka time 10 baje hai humara"
  static constexpr WordList whose("mera", "meri", "mere", "hamara", "hamari", "humara", "humari", "میرا", "میری",
                                  "میرے", "ہمارا", "ہماری");
  if (end > begin + 3 && whose.holds(words_.norm(end - 1)) && words_.has(end - 2, Role::kCopula) &&
      (!asks(begin, end) || any(begin, end, Role::kPlan) || any(begin, end, Role::kTask)))
    --end;
  // "mera kal ka schedule kya hai"
  if (end > begin + 2 && whose.holds(words_.norm(begin)) && asks(begin, end) && slots_.when &&
      (any(begin, end, Role::kPlan) || any(begin, end, Role::kTask)))
    ++begin;
  // "aaj dawa kha li hai maine": who did it, said behind
  static constexpr WordList by_me("maine", "mene", "mainay", "meine");
  const std::size_t me = by_me.holds(words_.norm(end - 1))                                                     ? 1
                         : end > begin + 1 && words_.has(end - 1, Role::kBy) && words_.has(end - 2, Role::kMe) ? 2
                                                                                                               : 0;
  if (me > 0 && end > begin + me + 2 && words_.has(end - me - 1, Role::kCopula) && !asks(begin, end) &&
      words_.group(begin, end - me).mood == Mood::kDone)
    end -= me;
  begin = past_leisure(begin, end);
  begin = past_promise(past_decision(begin, end), end);
  begin = past_you(begin, end);
  if (auto again = reopened(begin, end)) return again;
  begin = past_remark(begin, end);
  if (auto tagged = tagged_behind(begin, end)) return tagged;
  end = before_statement(begin, before_why(begin, before_prayer(begin, cut_reasons(begin, end))));
  end = before_negation(begin, before_relative(begin, end));
  if (const std::size_t needless = before_no_need(begin, end); needless < end) {
    end = needless;
    const Mood mood = words_.group(begin, end).mood;
    if (mood != Mood::kDuty && mood != Mood::kDone) return refusal();
  }
  if (auto whether = whether_done(begin, end)) return whether;
  if (asks_free(begin, end)) return plain(Intent::kQuery, 0.88);
  if (auto rid = got_rid_of(begin, end)) return rid;
  // "… hona chahiye ya nahi": a question
  static constexpr WordList kOr("ya", "یا");
  if (end > begin + 3 && words_.has(end - 1, Role::kNot) && kOr.holds(words_.norm(end - 2))) return refusal();
  if (as_much(begin, end) || to_a_person(begin, end) || only_talk(begin, end)) return refusal();
  begin = past_excuse(begin, end);
  // "agle mahine dekhunga kuch": the verb is the last but one.
  static constexpr WordList some("kuch", "kuchh", "shayad", "shaayad", "کچھ", "شاید");
  if (end > begin + 1 && some.holds(words_.norm(end - 1)) && words_.group(begin, end - 1).future) --end;
  if (auto wanted = wants_reminder(begin, end)) return wanted;
  if (auto message = passed_on(begin, end)) return message;
  if (auto settled = arranged(begin, end)) return settled;
  if (auto reminded = reminded_thing(begin, end)) return reminded;
  if (auto said = reported(begin, end)) return said;
  return parts(begin, end);
}

/// The shapes that a whole message can have.
std::optional<UrduCommand> UrduReader::parts(std::size_t begin, std::size_t end) {
  if (auto moved = time_changed(begin, end)) return moved;
  if (auto thrown = thrown_away(begin, end)) return thrown;
  if (auto named = named_by_deed(begin, end)) return named;
  if (auto recalled = brought_up(begin, end)) return recalled;
  if (auto over = done_first(begin, end)) return over;
  if (auto less = matters_less(begin, end)) return less;
  if (auto name = renamed_between(begin, end)) return name;
  if (auto left = left_first(begin, end)) return left;
  if (auto line = titled_line(begin, end)) return line;
  if (auto name = title_becomes(begin, end)) return name;
  if (auto that = before_that(begin, end)) return that;
  if (slots_.priority) end = before_degree(begin, end);
  if (auto more = duty_and_rest(begin, end)) return more;
  if (auto joined = two_clauses(begin, end)) return joined;
  if (auto front = front_command(begin, end)) return front;
  if (auto its = its_reminder(begin, end)) return its;
  return clause(begin, end);
}

bool UrduReader::written(std::size_t at) const {
  static constexpr WordList words("likha", "likhi", "likhe", "likhay", "لکھا", "لکھی", "لکھے");
  return words.holds(words_.norm(at));
}

/// Whom one speaks to.
bool UrduReader::called(std::size_t at) const {
  static constexpr WordList words("beta", "bete", "beti", "bhai", "bhaiya", "baji", "jaan", "sir", "madam", "boss",
                                  "dear", "api", "jan", "بیٹا", "بیٹی", "بھائی", "باجی", "جان", "سر", "میڈم");
  return !words_.literal(at) && words.holds(words_.norm(at));
}

/// "beta yaad dilana …", "… kar do beta"; not "beta ko", "bhai jan ko".
void UrduReader::without_calls(std::size_t& begin, std::size_t& end) const {
  constexpr std::uint64_t posts = role(Role::kKo) | role(Role::kOf) | role(Role::kOn) | role(Role::kFrom) |
                                  role(Role::kBy) | role(Role::kFor) | role(Role::kWala) | role(Role::kAnd);
  const bool apart = end - begin > 2 && items_.source[begin] + 1 != items_.source[begin + 1];
  const auto plain_call = [&](std::size_t i) { return called(i) && (words_.of(i + 1).roles & posts) == 0; };
  if (end - begin > 3 && called(begin) && plain_call(begin + 1)) ++begin;  // "bhai jan, …"
  if (end - begin > 2 && called(begin) && (words_.of(begin + 1).roles & posts) == 0 &&
      (apart || !words_.content(begin + 1)))
    ++begin;
  if (end - begin > 2 && called(end - 1) && words_.of(end - 2).forms != 0 && !words_.has(end - 2, Role::kOf)) --end;
}

std::optional<UrduCommand> UrduReader::duty_and_rest(std::size_t begin, std::size_t end) {
  static constexpr WordList when("jab", "agar", "jabke", "taake", "takay", "taki", "jb", "جب", "اگر", "تاکہ", "جبکہ");
  static constexpr WordList says("keh", "kah", "bol", "bata", "pooch", "puch", "کہ", "بول", "بتا", "پوچھ");
  for (std::size_t i = begin + 2; i + 1 < end; ++i) {
    // "bol dena aa jaye"
    const bool politely = words_.verb(i - 1, kInfinitive) && words_.of(i - 1).act == Act::kGive &&
                          says.holds(words_.norm(i - 2)) && i > begin + 2 && !words_.sign(i);
    if (politely && !asks(begin, end)) {
      UrduCommand made = plain(Intent::kCreate, 0.85);
      made.object = object(begin, end, false);
      return made;
    }
    if (words_.literal(i) || !words_.infinitive(i - 1) || !words_.has(i, Role::kCopula)) continue;
    const auto verb = words_.norm(i - 1);
    // The infinitive's ending is two letters, of one or two bytes each.
    const std::size_t tail = static_cast<unsigned char>(verb[0]) < 0x80 ? 2 : 4;
    const bool tells = verb.size() > tail && says.holds(verb.substr(0, verb.size() - tail));
    const bool under = when.holds(words_.norm(i + 1)) || ends_in_manner(i + 1, end);
    if ((!tells && !under) || asks(begin, end) || words_.has(i + 1, Role::kKe)) continue;
    UrduCommand made = plain(Intent::kCreate, 0.85);
    made.object = object(begin, end, false);
    return made;
  }
  return std::nullopt;
}

/// "… kisi din baith kar", "… bazaar ja ke": how something is done, said behind it.
bool UrduReader::ends_in_manner(std::size_t begin, std::size_t end) const {
  while (end > begin && (words_.sign(end - 1) || filler(end - 1))) --end;
  if (end < begin + 2 || words_.literal(end - 2) || words_.of(end - 2).roles != 0 || words_.sign(end - 2)) return false;
  const bool having =
      words_.has(end - 1, Role::kKe) || (words_.of(end - 1).act == Act::kDo && words_.verb(end - 1, kRoot));
  for (std::size_t i = begin; i + 2 < end; ++i) {
    if (words_.of(i).forms != 0 || words_.has(i, Role::kCopula)) return false;
  }
  return having && words_.norm(end - 1) != words_.norm(end - 2);
}

bool UrduReader::agrees(std::size_t at) const {
  static constexpr std::string_view words[] = {"haan", "han", "haa", "hanji", "chalo", "ہاں", "چلو", "acha", "اچھا"};
  return std::find(std::begin(words), std::end(words), words_.norm(at)) != std::end(words);
}

/// "naya kaam: …", "likho: …", "kaam - …"
std::optional<UrduCommand> UrduReader::titled_line(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i + 1 < end && i < begin + 12; ++i) {
    if (words_.norm(i) != ":" && words_.norm(i) != "-") {
      continue;
    }
    if (i == begin) return std::nullopt;
    const VerbGroup group = words_.group(begin, i);
    if (auto name = renamed_line(begin, i, end)) return name;
    if (bids_remember(begin, i) && !tells_only(i + 1, end)) return created(i + 1, end, 0.95, Detail::kRemind);
    if (only_weight(begin, i)) return created(i + 1, end, 0.9);
    // "kaam khatam: bulb lana"
    const Act act = group.noun != Act::kNone ? group.noun : group.act;
    const bool ended = group.mood == Mood::kBare || group.mood == Mood::kDone || group.mood == Mood::kImperative;
    if (ended && !group.negated && (act == Act::kComplete || act == Act::kEnd || act == Act::kDelete))
      return target(act == Act::kDelete ? Intent::kDelete : Intent::kComplete, i + 1, end, 0.93);
    // "mita do wo purana task: …"
    const VerbGroup front = front_group(begin, i);
    if (front.mood == Mood::kImperative && front.noun != Act::kMark && front.end < i &&
        (words_.has(i - 1, Role::kTask) || !words_of_name(front.end, i)))
      return decide(i + 1, end, front);
    // "kam tarjeeh par daal do: …"
    if (const auto rated = group.act == Act::kPut ? prioritised(begin, group.begin, group) : std::nullopt;
        rated && words_empty(rated->object)) {
      UrduCommand made = created(i + 1, end, 0.94);
      made.priority = rated->priority;
      return made;
    }
    const bool task = words_.has(i - 1, Role::kTask) || words_.has(i - 1, Role::kReminder);
    const bool puts = group.act == Act::kPut && slots_.priority && !words_of_name(begin, group.begin);
    const bool write =
        group.mood != Mood::kNone && (writes(group) || group.act == Act::kForget || group.act == Act::kMake || puts);
    // "maal mangwana hai: cheeni 2 bori, atta 5 bori": the duty, and what of
    if (!task && !write && group.mood == Mood::kDuty && group.copula && !group.negated && group.begin > begin &&
        group.end == i && !asks(begin, end)) {
      UrduCommand made = plain(Intent::kCreate, 0.9);
      made.object = object(begin, end, false);
      return made;
    }
    if (!task && !write) return std::nullopt;
    UrduCommand made = created(i + 1, end, 0.95, reminds(group) ? Detail::kRemind : Detail::kNone);
    if (little(begin, i)) made.priority = 3;
    return made;
  }
  return std::nullopt;
}

bool UrduReader::writes(const VerbGroup& group) {
  return group.act == Act::kWrite || group.noun == Act::kWrite || reminds(group);
}

/// "likh lo ke …", "yaad dila do ke …", "soch raha hun ke …"
std::optional<UrduCommand> UrduReader::before_that(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (!words_.has(i, Role::kKe) || words_.literal(i)) continue;
    const VerbGroup group = words_.group(begin, i);
    const bool english = words_.norm(i - 1) == "me" && i >= begin + 2 && words_.norm(i - 2) == "remind";
    if (english) return created(i + 1, end, 0.96, Detail::kRemind);
    if (group.mood == Mood::kNone || group.end + 1 < i) continue;
    if (bids_remember(begin, i) && !tells_only(i + 1, end)) return created(i + 1, end, 0.95, Detail::kRemind);
    const bool request = group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula);
    if (request && writes(group)) {
      return created(i + 1, end, 0.96, reminds(group) ? Detail::kRemind : Detail::kNone);
    }
    const bool makes = group.act == Act::kMake || group.act == Act::kPut || group.act == Act::kSet;
    if (request && makes && (any(begin, i, Role::kTask) || any(begin, i, Role::kReminder)) && i < begin + 8)
      return created(i + 1, end, 0.95, any(begin, i, Role::kReminder) ? Detail::kRemind : Detail::kNone);
    if (request && group.act == Act::kTell && slots_.when) return created(i + 1, end, 0.92, Detail::kRemind);
    // "aisa karo ke …": what is wanted comes behind.
    const auto word = group.begin > begin ? words_.norm(group.begin - 1) : std::string_view();
    if (request && group.act == Act::kDo && (word == "aisa" || word == "esa" || word == "ایسا"))
      return clause(i + 1, end);
    const bool arabic = words_.norm(i) == "کہ";
    if (group.act == Act::kOther && (group.mood == Mood::kTold || group.mood == Mood::kIs) &&
        (arabic || group.end == i)) {
      const VerbGroup said = words_.group(i + 1, end);
      const bool to_do = said.mood == Mood::kDuty || said.mood == Mood::kWish;
      if (to_do) return created(i + 1, end, 0.8, Detail::kNone);
    }
  }
  return std::nullopt;
}

/// "jitni chadar dekho utne paon phailao": a saying.
bool UrduReader::as_much(std::size_t begin, std::size_t end) const {
  static constexpr WordList first("jitna", "jitni", "jitne", "jitnay", "jaisa", "jaisi", "jaise", "jesa", "jese",
                                  "جتنا", "جتنی", "جتنے", "جیسا", "جیسی", "جیسے");
  static constexpr WordList second("utna", "utni", "utne", "utnay", "itna", "itni", "itne", "waisa", "waisi", "waise",
                                   "wesa", "wesi", "اتنا", "اتنی", "اتنے", "ویسا", "ویسی", "ویسے");
  if (slots() || !first.holds(words_.norm(begin))) return false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (second.holds(words_.norm(i))) return true;
  }
  return false;
}

/// The verb first: "add kro …", "yaad dilana …", "mark kar do … mukammal", "note kar lo …".
std::optional<UrduCommand> UrduReader::front_command(std::size_t begin, std::size_t end) {
  std::size_t i = begin;
  while (i < end && (!words_.content(i) || grammar_.has(i, Class::kNumber)) && words_.of(i).forms == 0 &&
         words_.of(i).noun == Act::kNone && !words_.has(i, Role::kYaad) && !words_.sign(i) && i < begin + 4)
    ++i;
  if (auto name = renamed_front(i, end)) return name;
  const VerbGroup best = front_group(i, end);
  if (best.end == 0 || best.end >= end) return std::nullopt;
  // "yaad dilana …", "note karna, …"
  const bool noted = best.noun == Act::kWrite && words_.sign(best.end);
  const bool soft = best.mood == Mood::kDuty && !best.copula && !best.should && (best.noun == Act::kRemind || noted);
  if (best.mood != Mood::kImperative && !soft) return std::nullopt;
  std::size_t rest = best.end;
  if (rest + 2 < end && words_.norm(rest) == "na" && pause(rest + 1)) ++rest;  // "likh lo na, …"
  bool list = false;
  if (without_list(rest, end, list) == rest) return std::nullopt;  // "nikal do list se": the object is before
  const bool said_task = any(begin, i, Role::kTask) || any(begin, i, Role::kList);
  if (reminds(best) || (soft && !noted)) return created(rest, end, 0.95, Detail::kRemind);
  if (writes(best) || ((best.act == Act::kMake || best.act == Act::kPut) && said_task)) return created(rest, end, 0.94);
  if (best.noun == Act::kSchedule && any(rest, rest + 1, Role::kReminder))
    return created(rest + 1, end, 0.93, Detail::kRemind);
  const Act act = best.noun != Act::kNone ? best.noun : best.act;
  if (best.negated && best.act == Act::kForget) return created(rest, end, 0.92);
  if (act == Act::kLeave && names_wala(rest, end)) return target(Intent::kDelete, rest, end, 0.88);
  if (act == Act::kComplete || act == Act::kDelete || act == Act::kReopen || act == Act::kMark || act == Act::kSnooze) {
    VerbGroup moved = best;
    std::size_t stop = end;
    while (stop > rest + 1 && words_.of(stop - 1).noun == Act::kComplete) --stop;
    return decide(rest, stop, moved);
  }
  if ((act == Act::kShow || act == Act::kTell || act == Act::kFind || act == Act::kSay) && !asks(begin, i)) {
    return query(begin, end, best);
  }
  return std::nullopt;
}

UrduCommand UrduReader::created(std::size_t begin, std::size_t end, double confidence, Detail detail) {
  UrduCommand made = plain(Intent::kCreate, confidence, detail);
  const VerbGroup group = words_.group(begin, end);
  if (group.mood == Mood::kDuty && group.end < end && clause_tail(group, end) == end) end = group.end;
  if (group.mood == Mood::kDuty && group.should && group.end == end && group.act != Act::kNone) end = group.stem;
  if ((group.should || group.copula) && group.end == end) {
    while (end > begin && (words_.has(end - 1, Role::kCopula) || words_.has(end - 1, Role::kShould))) --end;
  }
  if (detail == Detail::kRemind && end > begin + 1 && words_.has(end - 1, Role::kFor)) --end;
  made.object = object(begin, without_degree(begin, end), false);
  // "task banao, naam 'Ghar ka budget'": what is in quotes is the name.
  Gap& name = made.object;
  if (name.begin + 3 < name.end && words_.has(name.begin, Role::kName) && quote(name.begin + 1)) {
    std::size_t close = name.begin + 2;
    while (close < name.end && words_.norm(close) != words_.norm(name.begin + 1)) ++close;
    if (close < name.end && close > name.begin + 2) name = {name.begin + 2, close};
  }
  return made;
}

/// "kal ke kaam kya hain bolo": behind a whole question it only asks for the answer. Where it begins.
std::size_t UrduReader::before_say(std::size_t begin, std::size_t end) const {
  static constexpr WordList say("bol", "bolo", "bolna", "bolein", "bolen", "boliye", "boldo", "بول", "بولو", "بولنا",
                                "بولیں", "بولیے");
  const VerbGroup group = words_.group(begin, end);
  const bool ordered = group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula);
  if (!ordered || group.noun != Act::kNone || group.begin < begin + 2 || !say.holds(words_.norm(group.verb)))
    return end;
  const bool whole = words_.has(group.begin - 1, Role::kCopula) || words_.of(group.begin - 1).forms != 0;
  return whole && asks(begin, group.begin) ? group.begin : end;
}

std::optional<UrduCommand> UrduReader::clause(std::size_t begin, std::size_t end) {
  while (end > begin + 2 && words_.has(end - 1, Role::kMe) && !words_.has(end - 1, Role::kOn) && asks(begin, end))
    --end;
  // "کل کیا کیا کر لیا تھا میں نے"
  if (end > begin + 4 && words_.has(end - 1, Role::kBy) && words_.has(end - 2, Role::kMe) && asks(begin, end - 2))
    end -= 2;
  end = before_say(begin, end);
  if (auto noted = anything_noted(begin, end)) return noted;
  if (auto seen = wants_to_see(begin, end)) return seen;
  if (auto habit = from_now(begin, end)) return habit;
  if (some_task_that(begin, end)) return queried(begin, end, end, 0.88);
  if (auto behind = asked_behind(begin, end)) return behind;
  const VerbGroup group = words_.group(begin, end);
  if (auto useless = not_needed(begin, end)) return useless;
  if (group.mood == Mood::kNone || group.mood == Mood::kIs) {
    if (auto existing = remind_existing(begin, end)) return existing;
    if (auto inside = verb_inside(begin, end, group)) return inside;
  }
  if (group.mood == Mood::kNone || group.mood == Mood::kIs || group.mood == Mood::kWas)
    return nominal(begin, end, group);
  const bool those = words_.has(begin, Role::kEach) && any(begin, end, Role::kTask);
  if (those && (group.mood == Mood::kDone || group.mood == Mood::kTold)) return queried(begin, end, end, 0.85);
  if (group.mood == Mood::kTold && group.future) {
    // "is bar chor do, agli dafa karein ge"
    for (std::size_t to = group.begin; to > begin + 1 && to + 5 > group.begin; --to) {
      const VerbGroup order = words_.group(begin, to);
      const bool known =
          order.noun != Act::kNone || (order.act != Act::kOther && order.act != Act::kDo && order.act != Act::kDoing);
      if (order.end == to && order.mood == Mood::kImperative && known) return decide(begin, order.begin, order);
    }
  }
  // "koi kaam reh to nahi gaya"
  bool left = any(begin, end, Role::kLeft);
  for (std::size_t i = begin; i < end && !left; ++i) left = words_.of(i).act == Act::kStay;
  if (left && any(begin, group.begin, Role::kSome) && any(begin, group.begin, Role::kTask) &&
      (group.mood == Mood::kDone || group.mood == Mood::kTold))
    return queried(begin, end, group.begin, 0.88);
  // "dedh ghante baad dawa ka bata dena"
  const bool tells_later = group.act == Act::kTell && group.light && slots_.when && words_.infinitive(group.end - 1) &&
                           group.begin > begin && words_.has(group.begin - 1, Role::kOf) &&
                           words_.content(group.begin - 2) && !any(begin, end, Role::kTask) &&
                           !any(begin, end, Role::kPlan) && !any(begin, end, Role::kWorld);
  if (tells_later && !asks(begin, end)) return created(begin, group.begin, 0.85, Detail::kRemind);
  if (brings_up(begin, group)) return query(begin, end, group);
  if (asks(begin, end) || relative(begin, end, group)) return asked(begin, end, group);
  if (shows(group)) return query(begin, end, group);
  return decide(begin, group.begin, group);
}

/// "… ke kaam samne lao"
bool UrduReader::brings_up(std::size_t begin, const VerbGroup& group) const {
  if (group.mood != Mood::kImperative || group.verb <= begin) return false;
  const auto before = words_.norm(group.verb - 1);
  const auto verb = words_.norm(group.verb);
  return (verb.starts_with("la") && (before == "samne" || before == "saamne")) ||
         (verb.starts_with("لا") && before == "سامنے");
}

/// "gym wali yaad dehani ki zaroorat nahi": no longer wanted.
std::optional<UrduCommand> UrduReader::not_needed(std::size_t begin, std::size_t end) const {
  static constexpr WordList need("zaroorat", "zarurat", "zrurat", "zaroort", "zarorat", "ضرورت", "حاجت");
  static constexpr WordList still("rahi", "rehi", "rhi", "رہی");
  std::size_t last = end;
  while (last > begin &&
         (words_.sign(last - 1) || words_.has(last - 1, Role::kCopula) || still.holds(words_.norm(last - 1))))
    --last;
  // "phupho ko call karne wala kaam ab nahi chahiye"
  static constexpr WordList wanted("chahiye", "chahye", "chahie", "chaiye", "chahiay", "چاہیے", "چاہئے", "چاہیئے");
  if (last > begin + 3 && wanted.holds(words_.norm(last - 1)) && words_.has(last - 2, Role::kNot) &&
      names_wala(begin, last - 2))
    return target(Intent::kDelete, begin, last - 2, 0.9);
  if (last < begin + 4 || !words_.has(last - 1, Role::kNot) || !need.holds(words_.norm(last - 2)) ||
      !words_.has(last - 3, Role::kOf))
    return std::nullopt;
  const std::size_t to = last - 3;
  const bool named = points_at_task(begin, to) || names_wala(begin, to) || any(begin, to, Role::kReminder);
  if (!named) return std::nullopt;
  return target(Intent::kDelete, begin, to, 0.88);
}

/// "nikal do list se", "le liye maine", "lagana hai chat par": something stands behind the verb.
std::optional<UrduCommand> UrduReader::verb_inside(std::size_t begin, std::size_t end, const VerbGroup& last) {
  if (asks(begin, end)) return std::nullopt;
  for (std::size_t to = end - 1; to > begin && to + 7 > end; --to) {
    const VerbGroup group = words_.group(begin, to);
    if (group.end != to || group.mood == Mood::kNone || group.mood == Mood::kIs || group.mood == Mood::kBare ||
        group.mood == Mood::kWas)
      continue;
    if (group.mood == Mood::kDuty) {
      if (group.negated && group.act == Act::kGo) return refusal();  // "na jane"
      if (last.mood == Mood::kIs && !group.copula) return std::nullopt;
      UrduCommand made = created(begin, end, slots() ? 0.9 : 0.82);
      made.object = with_tail(made.object, end);
      return made;
    }
    if (group.mood == Mood::kTold && slots()) return std::nullopt;
    if (shows(group)) return query(begin, end, group);
    auto made = decide(begin, group.begin, group);
    // "reminder hata do meeting ka": the name comes last.
    const bool targets = made && (made->intent == Intent::kUpdate || made->intent == Intent::kComplete ||
                                  made->intent == Intent::kDelete);
    const bool back = made && made->detail == Detail::kRestore;
    static constexpr WordList with("sath", "saath", "ساتھ", "samne", "سامنے");
    if (made && made->intent == Intent::kCreate && with.holds(words_.norm(end - 1))) made->tail = {to, end};
    if ((targets || back) && made->object.begin >= made->object.end) made->object = object(to, end, true);
    return made;
  }
  return std::nullopt;
}

bool UrduReader::shows(const VerbGroup& group) {
  const Act act = group.noun == Act::kShow || group.noun == Act::kFind ? group.noun : group.act;
  const bool kind =
      act == Act::kShow || act == Act::kTell || act == Act::kFind || act == Act::kCount || act == Act::kSay;
  return kind && group.noun != Act::kRemind &&
         (group.mood == Mood::kImperative || (group.mood == Mood::kDuty && !group.copula));
}

/// "jin kaamon ki tareekh nahi wo nikalo"
bool UrduReader::relative(std::size_t begin, std::size_t end, const VerbGroup& group) const {
  const bool list = group.begin > begin && words_.has(group.begin - 1, Role::kList);  // "february ki list nikalo"
  return shows(group) || (group.act == Act::kDelete && group.noun == Act::kNone &&
                          (list || any(begin, end, Role::kEach) || tagged_tasks(begin, group)) &&
                          (words_.norm(group.verb).starts_with("nik") || words_.norm(group.verb).starts_with("نکا")));
}

std::optional<UrduCommand> UrduReader::decide(std::size_t begin, std::size_t end, const VerbGroup& group) {
  if (auto again = reminded_again(begin, end, group)) return again;
  if (auto up = woken(begin, group)) return up;
  if (auto hope = hoped_for(begin, end, group)) return hope;
  switch (group.mood) {
    case Mood::kDuty:
      return duty(begin, end, group);
    case Mood::kImperative:
    case Mood::kBare:
      return order(begin, end, group);
    case Mood::kDone:
      return done(begin, end, group);
    case Mood::kWish:
      // "khala ko shukriya kehna na bhoolun"
      if (group.negated && group.act == Act::kForget && words_of_name(begin, end)) return created(begin, end, 0.9);
      if (slots_.when) return created(begin, group.end, 0.74);
      return refusal();
    default:
      return told(begin, end, group);
  }
}

std::optional<UrduCommand> UrduReader::told(std::size_t begin, std::size_t end, const VerbGroup& group) {
  // "jana ab shaam 6 baje hoga"
  if (group.future && group.act == Act::kBe && slots_.when && any(begin, end, Role::kTime))
    return update(begin, end, 0.85);
  if (auto visit = visited(begin, end, group)) return visit;
  if (!group.future || !slots_.when) return refusal();
  // "tuition 5 ke bajaye 7 baje hogi", "fees aaj nahi, peer ko den ge", "laundry abhi nahi, raat ko karunga"
  const std::size_t later = std::min(not_now(begin, group.stem), end);
  const bool instead = !group.negated && (slots_.taken_back || before_instead(begin, end) != end);
  const bool put_off = (instead && !tells_of_others(begin, end)) || (later > begin && later < end);
  const bool world = any(begin, end, Role::kWorld) && !own_event(begin, end);  // "barish kal nahi, parson hogi"
  if (put_off && !world && !any(begin, end, Role::kYou)) return update(begin, later, 0.86);
  if (group.negated) return refusal();
  // "tyre wala kaam kal kar lenge": it is put off; "kal bank jaunga": the speaker's own plan.
  if (names_wala(begin, end) && (group.mine || group.act == Act::kDo)) return update(begin, end, 0.86);
  const bool others = any(begin, end, Role::kYou) || any(begin, end, Role::kState) || any(begin, end, Role::kWorld) ||
                      tells_of_others(begin, end);
  const Gap gap = object(begin, end, false);
  // "parson tak wapas aa jaunga" is said to who waits there.
  const bool some = gap.end == gap.begin + 1 && words_.has(gap.begin, Role::kSome);  // "kal kuch karunga"
  if (group.mine && !others && gap.begin < gap.end && !some && group.act != Act::kBe && group.act != Act::kCome)
    return created(begin, group.end, 0.74);
  return refusal();
}

std::optional<UrduCommand> UrduReader::duty(std::size_t begin, std::size_t end, const VerbGroup& group) {
  const bool soft = !group.copula && !group.should && !group.past;
  if (group.past) return refusal();
  if (group.negated && group.should && group.act == Act::kNone) return target(Intent::kDelete, begin, end, 0.9);
  if (group.negated && group.act != Act::kForget) return refusal();
  if (soft && reminds(group)) return remind(begin, end, group);
  if (soft && group.act == Act::kForget) {
    if (group.negated) return created(begin, end, 0.92);
    return refusal();
  }
  if (group.noun == Act::kRemind && (group.act == Act::kSet || group.act == Act::kDo)) return remind(begin, end, group);
  // "sabaq har raat dohrana": a lesson is gone over, which is the thing to do itself.
  const bool recurs = group.noun == Act::kRepeat || (group.act == Act::kRepeat && points_at_task(begin, end));
  if ((slots_.repeat || points_at_task(begin, end)) && recurs) {
    UrduCommand made = update(begin, end, 0.92);
    made.detail = Detail::kSetRecurrence;
    return made;
  }
  if (soft) {
    if (auto put = put_into_task(begin, end, group)) return put;
  }
  // "is dafa ki class skip karni hai"
  static constexpr WordList turn("bar", "baar", "dafa", "martaba", "بار", "دفعہ", "مرتبہ");
  const bool this_time = words_.has(begin, Role::kThis) && turn.holds(words_.norm(begin + 1));
  const bool leaves = group.noun == Act::kSkip || (group.noun == Act::kNone && group.act == Act::kLeave);
  if (this_time && leaves && words_of_name(begin + 2, end)) return skipped(begin, end, 0.9);
  const bool task = points_at_task(begin, end);
  if (soft && task && group.noun != Act::kNone) return order(begin, end, group);
  if (group.should && group.act == Act::kNone) return slots_.when ? std::optional(created(begin, end, 0.7)) : refusal();
  return created(begin, group.end, slots() ? 0.93 : 0.88);
}

std::optional<UrduCommand> read_urdu(const Items& items, const UrduSlots& slots, const Grammar& grammar) {
  return UrduReader(items, slots, grammar).run();
}

}  // namespace yaad::language
