// Which intent: the rules' guess, the model's odds, and what is done when they disagree.
#include "language/frame.h"
#include "language/possessive.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// Confidence of readings that no command template gave.
constexpr double kSureOfTask = 0.86;
constexpr double kLikelyTask = 0.78;
constexpr double kPerhapsTask = 0.55;
constexpr double kNotForUs = 0.35;

}  // namespace

/// "i need to delete the dentist": what is wished is a command of its own, and surer than the wish.
void Frame::unwrap_wish() {
  constexpr float kSure = 0.92F;
  const std::size_t begin = items_.begin;
  items_.begin = match_->gaps[0].begin;
  const auto inner = match_command(items_, context_, roman_, facts());
  const bool better = inner && inner->rule->confidence >= kSure && inner->rule->intent != Intent::kUnknown &&
                      inner->rule->intent != Intent::kComplete;
  if (better) {
    match_ = inner;
  } else {
    items_.begin = begin;
  }
}

/// What templates and the fallback make of the message, before the model has a say.
RuleGuess Frame::rule_guess() const {
  if (reminds_of_existing()) return {Intent::kUpdate, 0.95, nullptr};
  if (!match_) return bare_guess();
  if (for_another_service(*match_->rule)) return {Intent::kUnknown, kNotForUs, nullptr};
  if (told_to() && !slots_.due && !errand_at(match_->gaps[match_->gap_count - 1].begin))
    return {Intent::kUnknown, kNotForUs, nullptr};
  // "my flight got delayed by three hours yesterday": nothing moves into the past.
  const bool told = match_->rule->intent == Intent::kUpdate && (match_->rule->flags & kDateOnly) != 0 &&
                    !slots_.times.empty() && !begins_with_verb() &&
                    std::all_of(slots_.times.begin(), slots_.times.end(), [&](const Grammar::Found& found) {
                      const auto last = tokens_.list[found.end - 1].norm;  // "move it a day earlier"
                      return found.expr.past_word && last != "earlier" && last != "sooner";
                    });
  if (told || long_past(*match_->rule)) return {Intent::kUnknown, kNotForUs, nullptr};
  // "which reports are no longer urgent": asked, and nothing changes.
  const bool asked = match_->rule->intent == Intent::kUpdate && (match_->rule->flags & kNeedsPriority) != 0 &&
                     match_->gap_count > 0 && has(match_->gaps[0].begin, Class::kAsk);
  if (asked) return {Intent::kUnknown, kNotForUs, nullptr};
  // "the doctor said my cholesterol is high"
  if ((match_->rule->flags & kPriorityWord) != 0 && match_->gap_count > 0) {
    for (std::size_t i = match_->gaps[0].begin + 1; i + 1 < match_->gaps[0].end; ++i) {
      if (has(i, Class::kTells)) return {Intent::kUnknown, kNotForUs, nullptr};
    }
  }
  // "delete is my favourite key"
  const bool acts = match_->rule->intent == Intent::kDelete || match_->rule->intent == Intent::kComplete;
  if (acts && match_->gap_count > 0 && match_->gaps[0].begin == items_.begin + 1 && tells_of(items_.begin + 1))
    return {Intent::kUnknown, kNotForUs, nullptr};
  // "i need to paint the fence": as sure as the errand alone.
  const bool wish =
      (match_->rule->flags & kWishFor) != 0 && match_->gap_count > 0 && match_->rule->intent == Intent::kCreate;
  if (wish && errand_at(match_->gaps[0].begin)) return {Intent::kCreate, slots_.due ? 0.97 : 0.94, &*match_};
  return {match_->rule->intent, static_cast<double>(match_->rule->confidence), &*match_};
}

/// "i completed my masters in 2012": nothing that has waited on a list till now.
bool Frame::long_past(const CommandRule& rule) const {
  constexpr std::chrono::days kWaits{200};
  if (rule.intent != Intent::kComplete || slots_.times.empty() || out_.language != Language::kEnglish) return false;
  const LocalDays today = std::chrono::floor<std::chrono::days>(context_.now);
  return std::all_of(slots_.times.begin(), slots_.times.end(), [&](const Grammar::Found& found) {
    return found.expr.has_date && !found.expr.instant && found.expr.date + kWaits < today;
  });
}

/// "the doctor told me to drink more water": advice, unless it is something to be done.
bool Frame::told_to() const { return match_->gap_count > 0 && (match_->rule->flags & kAdvice) != 0; }

/// "proofread chapter 4, 2 hours", "cut the grass on friday": a verb with one form, of what has not been done.
bool Frame::not_yet_done() const {
  if ((match_->rule->flags & kPastAlone) == 0 || !errand()) return false;
  return !slots_.due || !slots_.due->expr.past_word;
}

/// "bin day every other wednesday", "drop the mower at the repair shop", "have the furnace inspected": the words of a
/// command, of which none is given.
bool Frame::day_of_bins() const {
  const bool have = match_->rule->intent == Intent::kComplete || match_->rule->intent == Intent::kUnknown ||
                    match_->rule->intent == Intent::kQuery || (match_->rule->flags & kWishFor) != 0;
  if (have && has_done()) return true;
  if (match_->rule->intent == Intent::kComplete && waits_for_end()) return true;
  // "get car inspected" is still to be done, "get a haircut is done" is not.
  if (match_->rule->intent == Intent::kComplete) return items_.tokens.list[items_.begin].norm == "get" && !ends_done();
  if (match_->rule->intent == Intent::kUpdate && changes_part()) return true;
  if (match_->rule->intent == Intent::kDelete && cancels_by_day()) return true;
  if (match_->rule->intent == Intent::kDelete && items_.tokens.list[items_.begin].norm == "drop") {
    static constexpr WordList kPlaces("at", "off", "by", "round");
    for (std::size_t i = items_.begin + 1; i + 1 < items_.end; ++i) {
      if (!items_.tokens.list[i].literal && kPlaces.holds(items_.tokens.list[i])) return true;
    }
  }
  // "trash out every monday"
  const bool bins = (match_->rule->flags & kSlang) != 0 ||
                    (match_->rule->intent == Intent::kDelete && items_.tokens.list[items_.begin].norm == "trash");
  return bins && slots_.repeat.has_value();
}

/// "send it to Karen once it's done", "check if the cake is ready": still to be done, when something else is.
bool Frame::waits_for_end() const {
  static constexpr WordList kWhen("once", "when", "whenever", "after", "until", "till", "if", "soon", "whether");
  static constexpr WordList kDone("done", "finished", "completed", "complete", "ready", "sorted", "over", "paid");
  static constexpr WordList kTicks("mark", "tick", "check", "cross", "close", "complete", "finish", "set", "consider",
                                   "count", "put", "get");
  constexpr std::size_t kLeast = 4;  // "call when it's done"
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || items_.end < items_.begin + kLeast || !begins_with_verb()) return false;
  if (!kDone.holds(list[items_.end - 1]) || has(items_.begin, Class::kPast)) return false;
  const bool asks = list[items_.begin + 1].norm == "if" || list[items_.begin + 1].norm == "whether";
  if (kTicks.holds(list[items_.begin]) && !asks) return false;
  // "call mum when she lands is done" has a verb of its own behind "when".
  static constexpr WordList kThird("it", "its", "he", "hes", "she", "shes", "they", "theyre", "that", "thats", "all");
  constexpr std::size_t kSubject = 5;
  for (std::size_t i = items_.begin + 1; i + 2 < items_.end; ++i) {
    if (list[i].literal || !kWhen.holds(list[i])) continue;
    return kThird.holds(list[i + 1]) ? items_.end <= i + 4 : items_.end <= i + kSubject;
  }
  return false;
}

/// "… is done", "…: finished"
bool Frame::ends_done() const {
  static constexpr WordList kDone("done", "finished", "completed", "complete");
  static constexpr WordList kIs("is", "are", "all", "now", "been", "as", "-", ":");
  const auto& list = items_.tokens.list;
  const std::size_t last = items_.end - 1;
  return last > items_.begin && kDone.holds(list[last]) && kIs.holds(list[last - 1]);
}

/// "change the water filter on friday": a chore, where nothing says what it becomes.
bool Frame::changes_part() const {
  static constexpr WordList kParts(
      "filter", "filters", "oil", "sheets", "bedding", "bedsheets", "linen", "linens", "beds", "bed", "battery",
      "batteries", "bulb", "bulbs", "lightbulb", "lightbulbs", "tyre", "tyres", "tire", "tires", "nappy", "nappies",
      "diaper", "diapers", "dressing", "bandage", "lock", "locks", "litter", "towels", "brakes", "pads", "fuse", "tap",
      "wipers", "clock", "clocks", "strings", "cartridge", "toner", "curtains", "catheter", "needle", "fluid");
  const auto& list = items_.tokens.list;
  return list[items_.begin].norm == "change" && match_->gap_count == 1 && match_->gaps[0].end == items_.end &&
         !list[items_.end - 1].literal && kParts.holds(list[items_.end - 1]) && !facts().turn;
}

/// "cancel the subscription", "cancel the gym by friday": something to do, elsewhere.
bool Frame::cancels_by_day() const {
  const auto& list = items_.tokens.list;
  if (list[items_.begin].norm != "cancel" || any(Class::kTaskWord)) return false;
  const bool limited = slots_.due && slots_.due->expr.meaning == PrepMeaning::kDeadline;
  for (std::size_t i = items_.begin + 2; i + 2 < items_.end; ++i) {
    if (!list[i].literal && list[i].norm == "before" && list[i + 1].norm == "it") return true;
  }
  // "cancel my gym membership": with whoever takes the money.
  static constexpr WordList kPaid("subscription", "subscriptions", "membership", "trial", "contract", "policy");
  static constexpr WordList kWith("at", "with", "to", "from", "for", "of", ",", "and");
  for (std::size_t i = items_.begin + 1; i < items_.end; ++i) {
    const bool ends = i + 1 == items_.end || kWith.holds(list[i + 1]);
    if (!list[i].literal && kPaid.holds(list[i]) && ends) return true;
  }
  return limited;
}

/// Nobody gives a song a priority or a tag.
bool Frame::marked() const { return slots_.priority.has_value() || !slots_.tags.empty(); }

/// "remind me an hour before the interview": no time of its own, so the interview stands somewhere already.
bool Frame::reminds_of_existing() const {
  if (slots_.reminders.empty() || slots_.due || slots_.repeat || items_.begin >= items_.end) return false;
  const auto& list = items_.tokens.list;
  const auto norm = list[items_.begin].norm;
  const bool named = norm == "the" || norm == "my" || norm == "our";
  const bool first = std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
    return piece.kind == PieceKind::kReminder && piece.end == items_.source[items_.begin];
  });
  // "remind me the night before jury duty", not "remind me an hour before to leave"
  const bool before =
      norm != "to" && items_.source[items_.begin] > 0 && tokens_.list[items_.source[items_.begin] - 1].norm == "before";
  return out_.language == Language::kEnglish && (named || before) && first &&
         slots_.reminders.front().minutes_before.has_value();
}

/// "remind me 15 minutes before the match | starts", "… a day before the rent | is due": where the name ends.
std::size_t Frame::before_start(std::size_t begin, std::size_t end) const {
  static constexpr WordList kStarts("starts", "begins", "opens", "expires", "happens", "closes");
  static constexpr WordList kIs("is", "are", "s");
  const auto& list = items_.tokens.list;
  if (end < begin + 2 || list[end - 1].literal) return end;
  if (kStarts.holds(list[end - 1]) || list[end - 1].norm == "instead") return end - 1;
  const bool due = list[end - 1].norm == "due";
  const std::size_t verb = due ? end - 2 : end - 1;
  return verb > begin && !list[verb].literal && kIs.holds(list[verb]) ? verb : end;
}

/// "remove this photo", "close these tabs": what a person points at is not on the list, unless it is called a task.
bool Frame::points_elsewhere(const CommandRule& rule) const {
  if (rule.intent != Intent::kDelete && rule.intent != Intent::kUpdate && rule.intent != Intent::kComplete)
    return false;
  const std::size_t at = items_.begin + 1;
  const auto& list = items_.tokens.list;
  if (at + 1 >= items_.end || list[at].literal || list[at + 1].literal || any(Class::kTaskWord)) return false;
  if (list[at].norm != "this" && list[at].norm != "these") return false;
  static constexpr std::string_view ours[] = {"one", "ones", "thing", "errand", "chore", "entry", "job", "instead"};
  return list[at + 1].kind == TokenKind::kWord && !has(at + 1, Class::kStop) &&
         std::find(std::begin(ours), std::end(ours), list[at + 1].norm) == std::end(ours) &&
         items_.source[at + 1] == items_.source[at] + 1;
}

/// "add that song to my list", "the list of trains": the thing itself is kept elsewhere.
bool Frame::holds_foreign() const {
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin + 1; i + 1 < items_.end; ++i) {
    if (list[i].literal) continue;
    const auto norm = list[i].norm;
    const bool elsewhere = has(i + 1, Class::kForeign) || has(i + 1, Class::kService);
    if (elsewhere && i == items_.begin + 1 && (norm == "that" || norm == "this")) return true;
    if (elsewhere && norm == "of" && list[i - 1].norm == "list") return true;
  }
  return false;
}

/// "my wife's birthday on 9 september": what has a date of its own and comes to nobody else's mind.
bool Frame::owned_event() const {
  static constexpr WordList kWhose("my", "our", "mums", "moms", "dads");
  static constexpr WordList kEvents("birthday", "anniversary", "graduation", "recital", "christening", "baptism",
                                    "exam", "interview", "appointment", "operation", "surgery", "checkup", "funeral",
                                    "wedding", "retirement", "viva", "audition", "concert", "inspection", "flight",
                                    "party", "engagement", "nikah", "walima", "mehndi", "hearing");
  if (out_.language != Language::kEnglish || !slots_.due || !slots_.due->expr.has_date || slots_.due->expr.past_word)
    return false;
  const auto& list = items_.tokens.list;
  std::size_t end = items_.end;
  const bool told = end > items_.begin + 2 && (list[end - 1].norm == "is" || list[end - 1].norm == "falls");
  if (told) --end;
  if (end < items_.begin + 2 || end > items_.begin + 6) return false;
  // "Ali's birthday is on 3 march", but not "it's the wedding on saturday"
  const Token& first = list[items_.begin];
  const bool named = told && shortened(first) && first.norm.ends_with("s") && !has(items_.begin, Class::kPerson) &&
                     !has(items_.begin, Class::kAsk);
  if (!named && !kWhose.holds(first)) return false;
  for (std::size_t i = items_.begin + 1; i + 1 < end; ++i) {
    if (has(i, Class::kTells) || has(i, Class::kStop) || list[i].kind != TokenKind::kWord) return false;
  }
  // "dad's eye test is on 2 april at 10:15": what has its day and hour, whatever it is.
  // "my train is at 6, remind me to pack at 4": the ride is only told.
  static constexpr WordList kRides("train", "bus", "coach", "ferry", "tram");
  const bool set = told && slots_.due->expr.has_clock && !list[items_.begin].literal && !kRides.holds(list[end - 1]);
  return set || (!list[end - 1].literal && kEvents.holds(list[end - 1]));
}

/// "mum's birthday is 3 june every year": told for the first time, and no change.
bool Frame::owned_each_year() const {
  return slots_.repeat && slots_.repeat->rule.freq == Frequency::kYearly && !begins_with_verb() && owned_event();
}

/// A message that no template takes: a bare thing to do, or something that is not for us.
RuleGuess Frame::bare_guess() const {
  RuleGuess guess{Intent::kUnknown, kNotForUs, nullptr};
  const auto& list = items_.tokens.list;
  const bool slots =
      slots_.due || slots_.repeat || !slots_.tags.empty() || slots_.priority || !slots_.reminders.empty();
  if (items_.begin == items_.end) {
    const bool tags = !slots_.tags.empty() && !slots_.due && !slots_.repeat && !slots_.priority &&
                      slots_.reminders.empty() && !slots_.duration_minutes;
    if (tags && out_.language == Language::kEnglish) return {Intent::kQuery, 0.9, nullptr};
    guess.confidence = slots ? 0.6 : 0.2;
    return guess;
  }
  const bool question = (has(items_.begin, Class::kAsk) && !has_done() && !does_it()) || asks_leave() ||
                        (!tokens_.list.empty() && tokens_.list.back().norm == "?");
  const bool sure_verb = out_.language == Language::kEnglish && errand();
  // "flight to Leeds on friday at 9": what has its day and hour is an appointment.
  const bool appointed = !begins_with_verb() && slots_.due && slots_.due->expr.has_date && slots_.due->expr.has_clock;
  const bool ours = sure_verb || appointed || marked();
  // "power cut since morning"
  const bool lasting = slots_.due && tokens_.list[slots_.due->begin].norm == "since" && !begins_with_verb();
  if (lasting && out_.language == Language::kEnglish) return guess;
  if (!question && (owned_event() || moves_house() || wakes_me() || fronted_errand() > 0))
    return {Intent::kCreate, 0.96, nullptr};
  if (question || (foreign_object() && !ours)) return guess;
  if (begins_with_verb() && !slots && points_at_this()) return guess;
  // "book me a table": a favour, not an errand of one's own.
  const bool favour = begins_with_verb() && items_.begin + 1 < items_.end &&
                      (list[items_.begin + 1].norm == "me" || list[items_.begin + 1].norm == "us");
  if (favour) return guess;
  if (begins_with_verb() && items_.begin + 1 < items_.end && reports(items_.begin + 1)) return guess;
  const std::size_t length = items_.end - items_.begin;
  const bool urdu = out_.language != Language::kEnglish;
  // "the registration expires on 30 september, remind me a week before"
  const bool reminded = slots_.due && !slots_.reminders.empty();
  const bool statement =
      !reminded && !has_done() && !ends_in_order() && !falls_due() && (has(items_.begin, Class::kPerson) || tells());
  if (done_by_form() && !statement && !slots_.repeat) return {Intent::kComplete, kLikelyTask, nullptr};
  std::size_t last = items_.end - 1;
  while (urdu && last > items_.begin && (list[last].classes & bit(Class::kStop)) != 0) --last;
  const bool action =
      urdu ? has(last, Class::kAction)
           : begins_with_verb() || begins_as_order() || has_done() || tells_to() || ends_in_order() || falls_due();
  double confidence = 0;
  if (sure_verb) {
    confidence = slots ? 0.96 : 0.93;
  } else if (action && (!statement || urdu)) {
    confidence = urdu && slots ? 0.92 : slots ? 0.9 : kSureOfTask;
  } else if (!statement && slots && length <= 12) {
    confidence =
        slots_.reminders.empty() && slots_.tags.empty() && slots_.priority == std::nullopt ? kLikelyTask : 0.88;
  } else if (!statement && length <= 3 && urdu) {
    confidence = kPerhapsTask;
  }
  if (length > 40) confidence = std::min(confidence, kPerhapsTask);
  if (confidence == 0) return guess;
  return {Intent::kCreate, confidence, nullptr};
}

void Frame::no_command(const RuleGuess& guess) {
  out_.intent = guess.intent;
  out_.confidence = guess.confidence;
  if (items_.begin == items_.end) {
    if (guess.confidence > 0.5 && guess.intent == Intent::kUnknown)
      out_.detail = Detail::kCorrection;  // "Friday", "at 6": an answer to a question
    return;
  }
  if (guess.intent == Intent::kUnknown) return;
  const std::size_t end =
      before_copula(items_.begin, before_denial(items_.begin, before_making({items_.begin, items_.end})));
  // put "call Sam" on friday
  const auto& list = items_.tokens.list;
  const bool quoted = end > items_.begin + 3 && !list[items_.begin].literal && list[items_.begin].norm == "put" &&
                      is_quote(list[items_.begin + 1].norm) && is_quote(list[end - 1].norm);
  const std::size_t begin = quoted ? items_.begin + 1 : items_.begin;
  out_.title = words(begin, with_again(begin, end));
  if (out_.confidence < kActsFrom) out_.missing = Missing::kAmbiguous;
  if (out_.title.empty()) out_.missing = Missing::kTitle;
}

/// "new task: …", "call my mother on friday": the words of an order, or of an errand that has its day, outweigh a model
/// that does not know the rest of them.
bool Frame::said_outright(const RuleGuess& guess) const {
  constexpr double kOrder = 0.93;
  if (guess.intent == Intent::kQuery) return false;
  const bool dated = slots_.due && slots_.due->expr.has_date && !slots_.due->expr.past_word;
  const bool elsewhere = any(Class::kForeign) || any(Class::kService);
  if (guess.match != nullptr && (guess.match->rule->flags & kWishFor) == 0) return guess.confidence >= kOrder;
  const bool wish = guess.match != nullptr && guess.match->gap_count > 0;
  const std::size_t verb = wish ? guess.match->gaps[0].begin : items_.begin;
  return guess.intent == Intent::kCreate && dated && !elsewhere &&
         (has(verb, Class::kAction) || has(verb, Class::kErrand));
}

/// The model settles the intent; the dialogue's own words ("yes", "undo") and answers without words stay the rules'.
void Frame::chat() {
  const RuleGuess guess = rule_guess();
  const bool dialogue =
      guess.match != nullptr && guess.intent == Intent::kUnknown && guess.match->rule->detail != Detail::kNone;
  if (dialogue || items_.begin == items_.end) return follow_rules(guess);
  IntentFeatures found;
  found.places = weight_places();
  intent_features(tokens_, slots_, items_, guess, out_.language, found);
  IntentOdds odds = intent_odds(found);
  favour(guess, odds);
  const auto best = std::max_element(odds.begin(), odds.end());
  auto intent = static_cast<Intent>(best - odds.begin());
  // Urdu verbs have been read by their mood already: what the rules take for new is new.
  if (out_.language != Language::kEnglish && guess.intent == Intent::kCreate) intent = guess.intent;
  // To change something that exists takes more than the sound of it.
  constexpr float kSureOfChange = 0.74F;
  const bool changes = intent == Intent::kUpdate || intent == Intent::kComplete || intent == Intent::kDelete;
  const bool one_word = items_.end - items_.begin == 1;  // "trash every tuesday": nothing is left to be deleted.
  if (changes && intent != guess.intent && (one_word || *best < kSureOfChange) &&
      !match_command(items_, context_, roman_, facts(), intent)) {
    intent = guess.intent;
  }
  // "trash out every monday": what goes is never gone again and again.
  if (intent == Intent::kDelete && guess.intent == Intent::kCreate && slots_.repeat) intent = guess.intent;
  if (intent == Intent::kComplete && out_.language == Language::kEnglish && undone_by_others()) return refuse();
  const bool to_do = items_.tokens.list[items_.begin].norm == "get" || waits_for_end();
  if (intent == Intent::kComplete && to_do) intent = guess.intent;
  // "Ali called at 5 yesterday" is a report.
  const bool of_past_year =
      slots_.due && slots_.due->expr.has_year && slots_.due->expr.has_date &&
      year_of(slots_.due->expr.date) < year_of(std::chrono::floor<std::chrono::days>(context_.now));
  const bool past = slots_.due && (slots_.due->expr.past_word || of_past_year) && guess.match == nullptr;
  if (intent == Intent::kCreate && past) intent = Intent::kUnknown;
  const bool asks =
      intent == Intent::kCreate && ((has(items_.begin, Class::kAsk) && !does_it() && !has_done()) || tells());
  const float sure_of_new = asks && tells() ? 0.98F : any(Class::kForeign) ? 0.92F : asks || of_others() ? 0.84F : 0.5F;
  const bool is_new = intent == Intent::kCreate || intent == Intent::kQuery;
  if (is_new && guess.intent == Intent::kUnknown && *best < sure_of_new) intent = guess.intent;
  if (intent != Intent::kUnknown && only_remarks(intent)) return refuse();
  if (intent == guess.intent) {
    follow_rules(guess);
  } else {
    follow_model(intent);
  }
  // "rent's due on the 1st", "rent's due every friday"
  const std::size_t said = out_.intent != Intent::kCreate || title_spans_.empty() ? 0 : title_spans_.back().end;
  const auto behind = std::find_if(tokens_.list.begin(), tokens_.list.end(),
                                   [&](const Token& token) { return token.bytes.begin >= said; });
  if (said > 0 && behind != tokens_.list.end() && behind->norm == "due") drop_possessive(out_.title);
  if (const std::size_t at = out_.intent == Intent::kCreate && guess.match == nullptr ? fronted_errand() : 0; at > 0) {
    std::size_t end = at;  // "get bread on my way home"
    while (end > items_.begin + 1 && items_.tokens.list.at(end - 1).kind == TokenKind::kSign) --end;
    const Span front{items_.tokens.list.at(items_.begin).bytes.begin, items_.tokens.list.at(end - 1).bytes.end};
    out_.title = words_beside(at, items_.end).append(" ").append(text_.substr(front.begin, front.end - front.begin));
  }
  // "bin bags", "new strings for my ukulele": the person is asked.
  constexpr float kPerhaps = 0.15F;
  constexpr std::size_t kNoteMax = 8;  // Words.
  out_.perhaps_new = out_.intent == Intent::kUnknown && odds[static_cast<std::size_t>(Intent::kCreate)] >= kPerhaps &&
                     items_.end - items_.begin <= kNoteMax && !past && !forbids() && !asks_leave() && !tells() &&
                     !has(items_.begin, Class::kAsk) && !any(Class::kForeign) && tokens_.list.back().norm != "?";
  // What is missing keeps its own, lower, confidence.
  auto sure = static_cast<double>(odds[static_cast<std::size_t>(out_.intent)]);
  if (out_.intent == guess.intent && said_outright(guess)) sure = std::max(sure, 0.72);
  out_.confidence = out_.missing == Missing::kNothing || out_.intent == Intent::kUnknown ? sure : std::min(sure, 0.9);
}

/// "don't add milk": nothing to be asked about.
bool Frame::forbids() const {
  const auto& list = items_.tokens.list;
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < items_.end && !list[at].literal && list[at].norm == word;
  };
  return is(items_.begin, "dont") || (is(items_.begin, "do") && is(items_.begin + 1, "not"));
}

/// "i need to", "we must", not "i want to": what has to be done is for us, what is wanted may be for another service.
bool Frame::must() const { return says_must() && !any(Class::kForeign) && !any(Class::kService); }

bool Frame::says_must() const {
  static constexpr WordList words("need", "needs", "have", "has", "must", "gotta", "got", "ought", "should", "better",
                                  "mustnt", "cant");
  const auto& list = items_.tokens.list;
  const auto first = list.begin() + static_cast<std::ptrdiff_t>(items_.begin);
  return std::any_of(first, first + static_cast<std::ptrdiff_t>(std::min<std::size_t>(items_.end - items_.begin, 4)),
                     [](const Token& token) { return words.holds(token); });
}

/// "need milk", "must renew the pass": no subject, so it is jotted down.
bool Frame::bare_need() const {
  const auto norm = items_.tokens.list[items_.begin].norm;
  return norm == "need" || norm == "gotta" || norm == "must";
}

/// A template with words of its own is more certain than the words around it make it look.
/// "i have to check in for the flight on sunday": a day of one's own, and nothing that another service would do.
bool Frame::duty_by_day(const CommandMatch& match) const {
  static constexpr WordList kServed("book", "find", "fly", "rent", "reserve", "order", "transfer", "pay", "know", "see",
                                    "get", "send", "buy", "hear", "listen", "watch", "play", "travel", "schedule");
  if (match.gap_count == 0 || match.gaps[0].begin >= match.gaps[0].end) return false;
  if ((match.rule->flags & kWishFor) == 0 || !says_must() || !slots_.due || !slots_.due->expr.has_date) return false;
  const Token& verb = items_.tokens.list[match.gaps[0].begin];
  return !slots_.due->expr.past_word && !kServed.holds(verb);
}

/// "new task: check in for the flight": said in so many words, so that what it speaks of does not matter.
bool Frame::names_task(const CommandMatch& match) const {
  static constexpr WordList kTasks("task", "todo", "reminder", "chore", "errand");
  const std::size_t end = match.gap_count > 0 ? match.gaps[0].begin : items_.end;
  for (std::size_t at = items_.begin; at < end; ++at) {
    if (!items_.tokens.list[at].literal && kTasks.holds(items_.tokens.list[at])) return true;
  }
  return false;
}

/// "add buy juice", "add book a taxi": a verb behind "add" is something to do, wherever else things are added.
bool Frame::adds_errand(const CommandMatch& match) const {
  static constexpr WordList kElsewhere("playlist", "queue", "contacts", "contact", "cart", "basket", "watchlist",
                                       "library", "wishlist", "kindle", "story", "album", "group");
  const auto& list = tokens_.list;
  if (match.gap_count == 0 || list.empty() || list[0].norm != "add" || list[0].literal) return false;
  const std::size_t verb = match.gaps[0].begin;
  if (!has(verb, Class::kAction) && !has(verb, Class::kErrand)) return false;
  return std::none_of(list.begin(), list.end(), [](const Token& token) { return kElsewhere.holds(token); });
}

/// "cancel my training on first aid": what one goes to and no service sells; a flight or a card would be another's.
bool Frame::cancels_own(const Gap& gap) const {
  static constexpr WordList kOwn("training", "lesson", "lessons", "class", "workshop", "session", "shift", "practice",
                                 "rehearsal", "tutorial", "lecture", "seminar", "course", "meeting", "study", "tuition",
                                 "coaching", "supervision", "interview");
  const auto& list = items_.tokens.list;
  const bool mine = gap.begin > items_.begin && (list[gap.begin - 1].norm == "my" || list[gap.begin - 1].norm == "our");
  return mine && gap.begin < gap.end && !list[gap.begin].literal && kOwn.holds(list[gap.begin]);
}

/// "email my advisor the figures tomorrow": sent to somebody of one's own on a day that is said.
bool Frame::sends_by_day() const {
  static constexpr WordList kSends("email", "text", "message", "send", "mail", "forward", "show", "give", "bring");
  static constexpr WordList kThing("the", "those", "some", "these", "our");
  const auto& list = items_.tokens.list;
  const bool mine = items_.end > items_.begin + 4 && !list[items_.begin].literal && kSends.holds(list[items_.begin]) &&
                    (list[items_.begin + 1].norm == "my" || list[items_.begin + 1].norm == "our");
  if (!mine || !slots_.due || !slots_.due->expr.has_date || slots_.due->expr.past_word) return false;
  bool thing = false;
  for (std::size_t i = items_.begin + 3; i < items_.end; ++i) {
    thing = thing || (i + 1 < items_.end && kThing.holds(list[i]));
    if (has(i, Class::kPerson) && !kThing.holds(list[i])) return false;  // "text my boss i am late tomorrow"
  }
  return thing;
}

/// What a bare errand weighs: more when it is said for when, less when another service could be meant.
float Frame::errand_weight() const {
  const bool elsewhere = any(Class::kForeign) || any(Class::kService);
  const bool timed =
      slots_.due && !slots_.due->expr.past_word && (slots_.due->expr.has_date || slots_.due->expr.has_clock);
  return elsewhere ? (timed ? 9.0F : 5.0F) : timed ? 30.0F : 12.0F;
}

/// What a message that no template takes weighs as something to do.
float Frame::bare_weight() const {
  if (marked()) return 200;  // "#home" is said to a list of tasks and to nobody else.
  if (waits_for_end()) return 60;
  if (moves_house() || wakes_me() || fronted_errand() > 0) return 2000;
  if (sends_by_day()) return 12;
  if (errand()) return sees_to_device(items_.begin) ? 2000 : errand_weight();
  if (shown_work()) return slots_.due ? 30 : 12;
  if (owned_each_year()) return 200;
  const bool hour_said = slots_.due && slots_.due->expr.has_date && slots_.due->expr.has_clock;
  if (hour_said) return owned_event() ? 200 : 20;
  const bool ordered = begins_as_order() || has_done() || tells_to() || ends_in_order() || falls_due();
  if (ordered) return slots_.due ? 9 : 5;
  return slots_.due ? 5 : 1.7F;
}

void Frame::favour(const RuleGuess& guess, IntentOdds& odds) const {
  float factor = 1;
  if (guess.match != nullptr && guess.intent != Intent::kUnknown)
    factor = guess.confidence >= 0.97 ? 30 : guess.confidence >= 0.96 ? 16 : guess.confidence >= 0.93 ? 5 : 2.3F;
  // "drop wait in for the delivery": what begins with a verb is a task's name.
  if (guess.intent == Intent::kDelete && guess.match != nullptr && guess.match->gap_count > 0 &&
      (has(guess.match->gaps[0].begin, Class::kErrand) || has(guess.match->gaps[0].begin, Class::kAction)))
    factor = std::max(factor, 12.0F);
  if (guess.intent == Intent::kDelete && guess.match != nullptr && guess.match->gap_count > 0 &&
      cancels_own(guess.match->gaps[0]))
    factor = std::max(factor, 16.0F);
  // A wish is weighed by its verb, which the model has seen.
  const bool wish = guess.match != nullptr && (guess.match->rule->flags & kWishFor) != 0;
  if (wish) {
    const std::size_t verb = guess.match->gaps[0].begin;
    // "i've got to see the optician next week": a day makes a plan of what has to be.
    const bool planned = must() && slots_.due && slots_.due->expr.has_date && !slots_.due->expr.past_word &&
                         (has(verb, Class::kErrand) || has(verb, Class::kAction));
    const bool due_to = must() && (errand_at(verb) || bare_need());
    // "i want to go for a run tomorrow"
    const bool hoped = slots_.due && slots_.due->expr.has_date && !slots_.due->expr.past_word &&
                       !any(Class::kForeign) && !any(Class::kService) &&
                       (has(verb, Class::kErrand) || has(verb, Class::kAction));
    const bool plain = must() && (has(verb, Class::kAction) || has(verb, Class::kErrand));
    factor = must() && sees_to_device(verb)         ? 2000
             : factor > 2 && due_to                 ? 16
             : planned || duty_by_day(*guess.match) ? 6.5F
             : hoped || plain                       ? 4
             : factor > 2                           ? 1
                                                    : factor;
  }
  // "i have a flight on saturday, remind me 3 hours before": asked of nobody else.
  const bool reminds = guess.intent == Intent::kCreate && !slots_.reminders.empty();
  if (reminds) factor = std::max(factor, 16.0F);
  const bool by_hand = wish && sees_to_device(guess.match->gaps[0].begin);
  if (guess.intent == Intent::kCreate && guess.match != nullptr && any(Class::kForeign) && !reminds && !by_hand &&
      !names_task(*guess.match) && !duty_by_day(*guess.match))
    factor = std::min(factor, 1.7F);
  if (guess.intent == Intent::kCreate && guess.match != nullptr && adds_errand(*guess.match))
    factor = std::max(factor, 60.0F);
  // "Skip it", "tag it #home": said of the task that was just spoken of, with little else for the model to go by.
  const bool changes =
      guess.intent == Intent::kUpdate || guess.intent == Intent::kComplete || guess.intent == Intent::kDelete;
  if (changes && guess.match != nullptr && guess.match->gap_count > 0 && only_points(guess.match->gaps[0])) factor = 25;
  // "change the flowers to chocolates", not "change the channel to …"
  const bool renames = guess.intent == Intent::kUpdate && guess.match != nullptr &&
                       (guess.match->rule->flags & kSecondIsTitle) != 0 && !any(Class::kForeign);
  if (renames) factor = std::max(factor, 8.0F);
  // "move the workshop half an hour earlier"
  if (guess.intent == Intent::kUpdate && shifts()) factor = std::max(factor, 16.0F);
  if (guess.match == nullptr && guess.intent == Intent::kUpdate) factor = 25;
  if (guess.match == nullptr && guess.intent == Intent::kCreate) factor = bare_weight();
  odds[static_cast<std::size_t>(guess.intent)] *= factor;
  // A remark taken for a task does more harm than a task that has to be said again.
  constexpr float kCaution = 1.5F;
  odds[static_cast<std::size_t>(Intent::kUnknown)] *= kCaution;
  float total = 0;
  for (float each : odds) total += each;
  for (float& each : odds) each /= total;
}

void Frame::follow_rules(const RuleGuess& guess) {
  if (guess.match != nullptr) return apply(*match_);
  if (reminds_of_existing()) {
    out_.intent = Intent::kUpdate;
    out_.detail = Detail::kRemind;
    out_.confidence = guess.confidence;
    return target({items_.begin, before_start(items_.begin, items_.end)});
  }
  if (match_) return refuse();
  if (guess.intent == Intent::kComplete) {
    out_.intent = guess.intent;
    out_.confidence = guess.confidence;
    return target({items_.begin + 1, items_.end});
  }
  no_command(guess);
}

/// Rules and model disagree: the first template of that intent, or else what is left without the words of commands.
void Frame::follow_model(Intent intent) {
  if (intent == Intent::kUnknown) return refuse();
  if (const auto match = match_command(items_, context_, roman_, facts(), intent)) return apply(*match);
  out_.intent = intent;
  if (intent == Intent::kQuery) return query({});
  Gap gap = longest_stretch({items_.begin, items_.end});
  if (intent == Intent::kCreate) {
    if (begins_with_verb() || !holds_command()) {
      gap = {items_.begin + wish_words(items_.begin, items_.end), items_.end};
      trim_title(gap.begin, gap.end);
    }
    out_.title = words(gap.begin, gap.end);
    if (out_.title.empty()) out_.missing = Missing::kTitle;
    return;
  }
  target(gap);
  if (out_.reference == Reference::kNone) out_.reference = Reference::kPronoun;
}

/// A verb or a noun that commands are made of: the title is then only a part of the message.
bool Frame::holds_command() const {
  static constexpr WordList words("add", "put", "set", "create", "include", "insert", "note", "remind", "list",
                                  "calendar", "enter", "save", "make", "mark", "record", "remember", "want", "like",
                                  "please", "jot", "write", "schedule", "reminder", "place");
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (words.holds(items_.tokens.list[i])) return true;
  }
  return false;
}

/// A part of a word with hyphens: "save-the-dates", "W-9".
bool Frame::compounded(std::size_t at) const {
  const auto& list = items_.tokens.list;
  const auto hyphen = [&](std::size_t i) {
    return i + 1 < list.size() && list[i].norm == "-" && list[i].glued && list[i + 1].glued;
  };
  return hyphen(at) || hyphen(at + 1) || (at > 0 && list[at].glued && hyphen(at - 1));
}

/// The longest run of items between words that only commands are made of.
Gap Frame::longest_stretch(Gap within) const {
  Gap best{within.begin, within.begin};
  std::size_t begin = within.begin;
  const auto close = [&](std::size_t end) {
    if (end - begin > best.end - best.begin) best = {begin, end};
  };
  for (std::size_t i = within.begin; i < within.end; ++i) {
    if (compounded(i)) continue;
    // "grandma the pics"
    static constexpr WordList kArticles("the", "a", "an", "my");
    const bool inside = i > begin && i + 1 < within.end && kArticles.holds(items_.tokens.list[i]);
    if (inside && !items_.tokens.list[i].literal && !has(i + 1, Class::kFiller)) continue;
    if (!has(i, Class::kFiller) && items_.tokens.list[i].kind != TokenKind::kSign) continue;
    close(i);
    begin = i + 1;
  }
  close(within.end);
  return best;
}

void Frame::refuse() {
  out_.intent = Intent::kUnknown;
  out_.detail = Detail::kNone;
  out_.confidence = kNotForUs;
}

}  // namespace yaad::language
