// What a change changes: new values, the times it moves between, and by how much.
#include <algorithm>
#include <utility>

#include "language/frame.h"
#include "language/order_words.h"
#include "language/word_list.h"

namespace yaad::language {

/// "drop the book return, Sal did it": where the name ends, before a clause that says why.
std::size_t Frame::before_reason(std::size_t begin, std::size_t end) const {
  const auto& list = items_.tokens.list;
  static constexpr WordList kPersons("im", "were", "hes", "shes", "theyre", "its", "ive", "weve", "theyve", "i", "we",
                                     "he", "she", "they", "it", "the", "my", "there", "theres");
  static constexpr WordList kBecause("as", "because", "since", "cause", "cos", "coz");
  for (std::size_t at = begin + 1; at + 2 < end; ++at) {
    if (list[at].literal) continue;
    if (kBecause.holds(list[at]) && kPersons.holds(list[at + 1])) return at;
    if (list[at].norm != "," && list[at].norm != "." && list[at].norm != ";") continue;
    if (shortened(list[at + 1]) && kPersons.holds(list[at + 1])) return at;
    static constexpr WordList kWhy("still", "never", "need", "have", "cant", "dont", "havent", "didnt", "forgot");
    if (kPersons.holds(list[at + 1]) && kWhy.holds(list[at + 2])) return at;
    for (std::size_t i = at + 2; i < end; ++i) {
      const auto norm = list[i].norm;
      if (has(i, Class::kPast) || has(i, Class::kTells) || norm == "is" || norm == "was" || norm == "has") return at;
    }
  }
  return end;
}

/// "booked the van |for £85", "… for 85 quid": what it cost.
bool Frame::tells_price(std::size_t at, std::size_t end) const {
  static constexpr WordList kSigns("\x01", "$", "rs", "pkr", "usd", "gbp", "eur");  // A sign that is not ASCII, "£".
  static constexpr WordList kUnits("pounds", "pound", "quid", "dollars", "dollar", "bucks", "euros", "euro", "rupees",
                                   "rs", "pkr", "usd", "gbp", "eur", "grand", "pence", "cents", "$", "\x01");
  const auto& list = items_.tokens.list;
  if (list[at].literal || list[at].norm != "for") return false;
  std::size_t number = at + 1;
  const bool sign = number < end && kSigns.holds(list[number]);
  if (sign) ++number;
  if (number >= end || list[number].kind != TokenKind::kNumber) return false;
  return (sign && number + 1 == end) || (number + 2 == end && kUnits.holds(list[number + 1]));
}

/// "the invoice went out", "the leak at number 9 is": where the name of what is done ends.
std::size_t Frame::before_report(std::size_t begin, std::size_t end) const {
  static constexpr WordList kVerbs("went", "came", "is", "are", "was", "were", "has");
  // "mark check who is coming as done": a name between the words of a command.
  static constexpr WordList kCommands("mark", "set", "tick", "check", "cross", "complete", "close", "finish", "put");
  // "did the ironing, so that's one less thing"
  static constexpr WordList kThen("so", "and");
  static constexpr WordList kThat("thats", "its", "this");
  const auto& list = items_.tokens.list;
  if (kCommands.holds(list[items_.begin])) return end;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if ((!list[i].literal && kVerbs.holds(list[i])) || tells_price(i, end)) return i;
    if (i + 1 < end && !list[i].literal && kThen.holds(list[i]) && kThat.holds(list[i + 1]))
      return list[i - 1].norm == "," && i > begin + 1 ? i - 1 : i;
  }
  return end;
}

void Frame::update(const CommandMatch& match) {
  const std::uint32_t flags = match.rule->flags;
  const bool tag_first = (flags & kTagFirst) != 0 && match.gap_count > 1;
  const bool tag_after = tag_first && (flags & kTagSecond) != 0;  // "untag the report from work"
  const bool name_first = (flags & kSecondIsTitle) != 0;          // "call it X instead of Y", with kTitleLast
  const bool target_last =
      (flags & kTitleLast) != 0 && ((flags & kTagSecond) != 0 || name_first) && match.gap_count > 1;
  const bool names_it = name_first && match.gap_count == 1;  // "call it orthodontist"
  const Gap* gap =
      match.gap_count > 0 && !names_it ? &match.gaps[(tag_first && !tag_after) || target_last ? 1 : 0] : nullptr;
  const bool renamed = name_first && !target_last && match.gap_count > 1;
  const std::size_t parted = renamed ? later_to(match.gaps[0], match.gaps[1]) : 0;
  if (out_.detail == Detail::kBulkUpdate || (gap != nullptr && names_many(*gap))) {
    out_.detail = Detail::kBulkUpdate;
    query(match);
  } else if (gap != nullptr) {
    // "update buy wrapping paper": a verb after the command's own begins the name.
    const bool named_by_verb =
        (match.rule->pattern.ends_with("<action> *") || match.rule->pattern.ends_with("<errand> *")) &&
        gap->begin > items_.begin;
    // "move back up the laptop"
    const auto& list = items_.tokens.list;
    const bool backs_up = gap->begin == items_.begin + 2 && gap->begin < gap->end && !list[gap->begin].literal &&
                          list[gap->begin].norm == "up" && list[gap->begin - 1].norm == "back";
    target(whole_deed(match, {gap->begin - (named_by_verb || backs_up ? 1 : 0), renamed ? parted : gap->end}));
  }
  if (out_.reference == Reference::kNone) out_.reference = Reference::kPronoun;
  Changes& changes = out_.changes;
  if (tag_first) {
    const Gap& tag = match.gaps[tag_after ? 1 : 0];
    add_tags(tag, changes.remove_tags);
  }
  if (out_.detail == Detail::kSetDuration) {
    if (match.minutes > 0) changes.duration_minutes = static_cast<int>(match.minutes);
  } else if (match.minutes > 0) {
    changes.move_by_minutes = (flags & kBackwards) != 0 ? -match.minutes : match.minutes;
  }
  if (names_it) changes.title = words_beside(match.gaps[0].begin, match.gaps[0].end);
  if ((flags & kSecondIsTitle) != 0 && match.gap_count > 1) {
    const Gap& name = match.gaps[target_last ? 0 : 1];
    changes.title = words_beside(renamed && parted != match.gaps[0].end ? parted + 1 : name.begin, name.end);
    while (changes.title->ends_with(',') || changes.title->ends_with(' '))
      changes.title->pop_back();  // "…, and move it"
  }
  if ((flags & kTagSecond) != 0 && !tag_first && match.gap_count > 1) {
    const Gap& tag = match.gaps[target_last ? 0 : 1];
    add_tags(tag, changes.add_tags);
  }
  add_tags(second_, changes.add_tags);
  if ((flags & kPriorityWord) != 0) {
    const int level = match.priority != 0 ? match.priority : lowers() ? 3 : 1;
    if (level <= 3) changes.priority = static_cast<Priority>(level);
    changes.clear_priority = level == 4;
  }
  if ((flags & kHourSaid) != 0) correct_hour(match.number);
  if ((flags & kClears) != 0) {
    static constexpr WordList kPriority("priority");
    static constexpr WordList kReminds("reminder", "reminders", "alert", "alerts", "notification", "notifications");
    (clears(kPriority)  ? changes.clear_priority
     : clears(kReminds) ? changes.clear_reminders
                        : changes.clear_due) = true;
  }
  changes.clear_recurrence = out_.detail == Detail::kStopRecurrence;
}

/// "move the eye test to friday and make it high priority": the command ends before the second change, whose values are
/// pieces by now, but for a tag.
void Frame::cut_second_change() {
  static constexpr WordList kFirst("move", "push", "bump", "change", "set", "make", "mark", "reschedule", "shift",
                                   "rename", "update", "bring", "put", "postpone", "delay", "raise", "lower", "switch",
                                   "tag", "label", "flag", "snooze", "drop", "reopen");
  static constexpr WordList kSecond("make", "move", "set", "push", "change", "bump", "mark", "flag", "tag", "label",
                                    "repeat", "raise", "put", "shift", "reschedule");
  static constexpr WordList kIt("it", "that", "them", "its");
  const auto& list = items_.tokens.list;
  second_ = {};
  if (out_.language != Language::kEnglish || context_.mode != Mode::kChat || items_.end < items_.begin + 4) return;
  if (cut_tags_behind() || list[items_.begin].literal || !kFirst.holds(list[items_.begin])) return;
  for (std::size_t i = items_.begin + 2; i + 2 < items_.end; ++i) {
    if (list[i].literal || (list[i].norm != "and" && list[i].norm != "," && list[i].norm != "then")) continue;
    const std::size_t verb = i + 1 + (list[i + 1].norm == "and" || list[i + 1].norm == "then" ? 1 : 0);
    if (verb + 1 >= items_.end || !kSecond.holds(list[verb]) || !kIt.holds(list[verb + 1])) continue;
    const bool tags = list[verb].norm == "tag" || list[verb].norm == "label";
    // "change the cover and put it in the wash" is one thing to do.
    static constexpr WordList kSmall("to", "at", "on", "for", "as", "a", "an", "due", "priority", "high", "low",
                                     "medium", "urgent", "important", "instead", "please", "up", "down", "back",
                                     "repeat", "be");
    bool small = true;
    for (std::size_t k = verb + 2; k < items_.end; ++k) small = small && !list[k].literal && kSmall.holds(list[k]);
    if (!tags && !small) continue;
    if (tags) second_ = {verb + 2, items_.end};
    items_.end = i;
    return;
  }
}

/// "walked the dog, you can tick that off": what is asked for at the end is meant by the words before it, if they tell
/// of something done.
bool Frame::match_before_ticking() {
  static constexpr WordList kSmall("so", "please", "you", "can", "could", "just", "and", "may");
  static constexpr WordList kTicks("tick", "check", "cross", "mark", "close");
  static constexpr WordList kIt("it", "that", "this", "them");
  static constexpr WordList kOff("one", "off", "done", "as", "complete", "completed", "finished", "out");
  const auto& list = items_.tokens.list;
  if (out_.language != Language::kEnglish || context_.mode != Mode::kChat || items_.end < items_.begin + 5)
    return false;
  std::size_t at = items_.end;
  while (at > items_.begin && kOff.holds(list[at - 1])) --at;
  if (at < items_.begin + 4 || !kIt.holds(list[at - 1]) || !kTicks.holds(list[at - 2])) return false;
  at -= 2;
  while (at > items_.begin + 1 && kSmall.holds(list[at - 1])) --at;
  if (at < items_.begin + 2 || (list[at - 1].norm != "," && list[at - 1].norm != "." && list[at - 1].norm != ";"))
    return false;
  // A template that knows such an end has left it out already.
  const bool known = match_ && match_->rule->intent == Intent::kComplete && match_->gap_count > 0 &&
                     match_->gaps[match_->gap_count - 1U].end < at;
  if (known) return true;
  const std::size_t end = std::exchange(items_.end, at - 1);
  const auto found = match_command(items_, context_, roman_, facts(), Intent::kComplete);
  if (found) {
    match_ = found;
    return true;
  }
  items_.end = end;
  return false;
}

/// "fix the checkout bug, tagged work and urgent": whether such words were cut.
bool Frame::cut_tags_behind() {
  static constexpr WordList kTagged("tagged", "labelled", "labeled", "tags", "labels");
  // What is chosen by its tag, or gone, is no place for one.
  static constexpr WordList kShows("show", "list", "find", "display", "search", "any", "anything", "all", "everything",
                                   "delete", "remove", "clear", "cancel", "complete", "finish", "tick", "cross",
                                   "check", "scrap", "drop", "bin", "erase");
  static constexpr WordList kMany("all", "everything", "every", "tasks", "items");
  constexpr std::size_t kWords = 6;
  const auto& list = items_.tokens.list;
  if ((has(items_.begin, Class::kAsk) && !does_it()) || kShows.holds(list[items_.begin])) return false;
  for (std::size_t i = items_.begin; i < std::min(items_.end, items_.begin + 4); ++i) {
    if (!list[i].literal && kMany.holds(list[i]) && !compounded(i)) return false;
  }
  static constexpr WordList kAdds("add", "create", "new", "note", "put");
  const bool adds = kAdds.holds(list[items_.begin]);
  for (std::size_t i = items_.end - 2; i > items_.begin + 1 && i + kWords > items_.end; --i) {
    const bool behind_slot = items_.source[i] > items_.source[i - 1] + 1;  // "tomorrow tagged shopping"
    const bool with = list[i - 1].norm == "with";
    static constexpr WordList kOwn("the", "a", "my", "this", "its", "each", "every");
    // "buy milk, tags: food, home", not "clean the tag: it is dirty"
    const bool colon = i + 2 < items_.end && list[i + 1].norm == ":" && !kOwn.holds(list[i - 1]);
    static constexpr WordList kSeparates(",", ";", ".", "(");
    const bool apart = !list[i - 1].literal && kSeparates.holds(list[i - 1]);
    const bool joined = apart || list[i - 1].norm == "and" || behind_slot || with || colon;
    const bool tags = !list[i].literal && (list[i].norm == "tag" || list[i].norm == "label") && joined;
    static constexpr WordList kIt("it", "this", "that");
    const bool it = tags && i + 2 < items_.end && kIt.holds(list[i + 1]);
    const bool few = i + 3 >= items_.end || colon;
    const bool bare = tags && list[i - 1].norm != "and" && i + 1 < items_.end && few;
    if (it || bare) {
      second_ = {i + (it ? 2 : 1), items_.end};
      end_before(i);
      return true;
    }
    const bool led = apart || behind_slot || adds || colon || (with && list[i].norm == "tags");
    if (list[i].literal || !kTagged.holds(list[i]) || !led) continue;
    second_ = {i + 1, items_.end};
    end_before(i);
    return true;
  }
  return false;
}

/// Leaves out `at` and all behind it, with the commas and the "and" or "with" that led there.
void Frame::end_before(std::size_t at) {
  static constexpr WordList kLeads(",", ";", ".", "(", "and", "with");
  while (at > items_.begin + 1 && !items_.tokens.list[at - 1].literal && kLeads.holds(items_.tokens.list[at - 1])) --at;
  items_.end = at;
}

/// "make all my #garden tasks low priority": the tag says which, unless it is what is put on.
void Frame::choose_by_tags() {
  static constexpr WordList kGives("tag", "label", "add");
  if (out_.detail != Detail::kBulkUpdate || out_.tags.empty() || items_.begin >= items_.end ||
      kGives.holds(items_.tokens.list[items_.begin]))
    return;
  out_.filter.tags.insert(out_.filter.tags.end(), out_.tags.begin(), out_.tags.end());
  out_.filter.all = false;
  out_.tags.clear();
}

/// "security and infra", "work, board": each is a tag.
void Frame::add_tags(const Gap& gap, std::vector<std::string>& tags) {
  const auto& list = items_.tokens.list;
  static constexpr WordList kSmall("as", "with", "the", "tag", "tags", "and", ",", "&", "+", ":", ")", ".");
  for (std::size_t from = gap.begin; from < gap.end;) {
    std::size_t to = from;
    const auto parts = [&](std::size_t i) { return !list[i].literal && kSmall.holds(list[i]); };
    while (to < gap.end && !parts(to)) ++to;
    if (to > from) tags.push_back(words_beside(from, to));
    from = to + 1;
  }
}

/// "remove the priority from buy curtains", not "take the date off it".
bool Frame::clears(const auto& words) const {
  const auto& list = items_.tokens.list;
  for (std::size_t i = items_.begin; i < std::min(items_.end, items_.begin + 5); ++i) {
    if (!list[i].literal && words.holds(list[i])) return true;
  }
  return false;
}

/// "lower the priority of the laundry", without a word for how low.
bool Frame::lowers() const {
  static constexpr std::string_view verbs[] = {"lower",        "reduce",       "decrease", "drop",
                                               "deprioritize", "deprioritise", "de"};
  const auto& list = items_.tokens.list;
  return items_.begin < items_.end &&
         std::find(std::begin(verbs), std::end(verbs), list[items_.begin].norm) != std::end(verbs);
}

/// "move the plumber from 10 to 11:30": the hours are the one it has and the new one, which is read as if it stood
/// alone.
void Frame::move_hours_from_to() {
  const auto& list = tokens_.list;
  if (!slots_.due || !slots_.due->expr.has_end_clock || slots_.due->expr.has_end_date) return;
  static constexpr WordList kMoved("moved", "shifted", "pushed", "changed", "rescheduled", "switched");
  const std::size_t begin = slots_.due->begin;
  const bool moved = begin > 0 && kMoved.holds(list[begin - 1]);  // "standup moved from 3 to 4"
  if (items_.begin >= items_.end || (!moved && !orders_move(items_.tokens.list[items_.begin]))) return;
  std::size_t from = begin;
  while (from < slots_.due->end && list[from].norm != "from") ++from;
  if (from == slots_.due->end) return;
  // "push it to tomorrow from 8 to 9", "from 10-11 to 2-3", "from 10 to 12 to tuesday": the new time is a stretch, or
  // is said elsewhere.
  const auto turns = [&](std::size_t at) { return list[at].norm == "to" || list[at].norm == "-"; };
  std::size_t count = 0;
  for (std::size_t at = from; at < slots_.due->end; ++at) count += turns(at) ? 1 : 0;
  if (count != 1 || (slots_.due->end < list.size() && turns(slots_.due->end))) return;
  if (from > begin && (list[begin].norm == "to" || (begin > 0 && list[begin - 1].norm == "to"))) return;
  Expr to = slots_.due->expr;
  to.clock = to.end_clock;
  to.half_unknown = to.end_half_unknown;
  to.has_end_clock = to.half_soft = false;
  take_half_of(slots_.due->expr, to);
  slots_.due->expr = to;
  const Span span = out_.when->span;
  out_.when = Grammar(tokens_, context_, roman_).resolve(to);
  out_.when->span = span;
}

/// Not "to the weekend", "to the end of march", "to dec 3-5": there the new time is a stretch.
bool Frame::said_from_to() const {
  if (!slots_.due || !slots_.due->expr.has_end_date || slots_.due->expr.edge) return false;
  static constexpr WordList kTo("to", "until", "till");
  const auto& list = tokens_.list;
  const std::size_t begin = slots_.due->begin;
  if (kTo.holds(list[begin]) || (begin > 0 && kTo.holds(list[begin - 1]))) return false;
  static constexpr WordList kBetween("to", "until", "till", "-", "se", "sy", "say", "سے", "tak", "تک", "onto", ">");
  for (std::size_t i = begin + 1; i < slots_.due->end; ++i) {
    if (kBetween.holds(list[i])) return true;
  }
  return false;
}

/// "move everything from today to tomorrow": the range is two days, the one to choose by and the new one.
void Frame::move_from_to() {
  Expr& expr = slots_.due->expr;
  out_.filter.from = LocalSeconds(expr.date);
  out_.filter.to = LocalSeconds(expr.date + std::chrono::days(1));
  Expr to = expr;
  to.date = expr.end_date - std::chrono::days(1);
  to.has_end_date = false;
  const Span span = out_.when->span;
  out_.when = Grammar(tokens_, context_, roman_).resolve(to);
  out_.when->span = span;
}

/// "the meeting is now at 4": the hour is meant.
void Frame::skip_now() {
  if (!slots_.due || slots_.times.size() < 2 || slots_.due->begin != slots_.times.front().begin ||
      slots_.due->end != slots_.due->begin + 1 || tokens_.list[slots_.due->begin].norm != "now")
    return;
  slots_.due = slots_.times[1];
  out_.when = Grammar(tokens_, context_, roman_).resolve(slots_.due->expr);
  out_.when->span = {tokens_.list[slots_.due->begin].bytes.begin, tokens_.list[slots_.due->end - 1].bytes.end};
}

/// "move brunch an hour later": from where it is now, not from the clock.
void Frame::move_by_length() {
  const auto& list = items_.tokens.list;
  const bool moves =
      items_.begin < items_.end &&
      (orders_move(list[items_.begin]) || list[items_.begin].norm == "pull" || list[items_.begin].norm == "make");
  const bool asks_shift = match_ && (match_->rule->flags & kNeedsShift) != 0;
  if (!(moves || asks_shift) || !shifts()) return;
  const Expr& expr = slots_.due->expr;
  if (expr.has_end_date || expr.grain != Grain::kDay) return;
  const LocalSeconds now = context_.now;
  const auto length = expr.instant ? LocalSeconds(expr.date) + std::chrono::seconds(expr.clock) -
                                         std::chrono::floor<std::chrono::minutes>(now)
                                   : LocalSeconds(expr.date) - LocalSeconds(std::chrono::floor<std::chrono::days>(now));
  out_.changes.move_by_minutes = std::chrono::duration_cast<std::chrono::minutes>(length).count();
  slots_.due.reset();
}

/// "move the 9am standup to 9:30": in the morning, too.
void Frame::take_half_of(const Expr& from, Expr& to) {
  constexpr int kHalf = 12 * 3600;
  if (!from.has_clock || from.half_unknown || !to.has_clock || !(to.half_unknown || to.half_soft) || to.part) return;
  const int early = to.clock % kHalf;
  to.clock = std::abs(early - from.clock) <= std::abs(early + kHalf - from.clock) ? early : early + kHalf;
  to.half_unknown = to.half_soft = false;
}

/// "can't do thursday, he's coming monday", "not today, make it friday": the first time is the one that does not suit.
bool Frame::turns_between(const Grammar::Found& first, const Grammar::Found& last) const {
  static constexpr WordList kTurns("coming", "make", "do", "its", "hes", "shes", "theyre", "move", "now", "instead",
                                   "rather", "but", "say", "stick", "put", "shift", "push", "pop");
  static constexpr WordList kNot("not", "cant", "wont", "isnt", "couldnt", "cannot", "arent", "dont", "doesnt");
  const auto& list = tokens_.list;
  const auto holds = [&](std::size_t begin, std::size_t end, const auto& words) {
    return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(begin),
                       list.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Token& token) { return !token.literal && words.holds(token); });
  };
  const bool instead = last.end < list.size() && list[last.end].norm == "instead";
  return holds(0, first.begin, kNot) && (instead || holds(first.end, last.begin, kTurns));
}

/// "everything due today, move it to saturday": the time after "to" is the new one, the other one chooses.
void Frame::take_last_time() {
  if (slots_.times.size() < 2) return;
  const Grammar::Found& last = slots_.times.back();
  const Expr& front = slots_.times.front().expr;
  // "move my 3pm call to 5pm": two clocks; "move my 3pm call to friday" is one time.
  if (!front.has_date && !(front.has_clock && last.expr.has_clock)) return;
  if (last.begin <= slots_.times.front().begin || last.begin == 0) return;
  const auto before = tokens_.list[last.begin - 1].norm;
  if (before != "to" && before != "until" && before != "till" && !turns_between(slots_.times.front(), last)) return;
  const Grammar grammar(tokens_, context_, roman_);
  if (out_.detail == Detail::kBulkUpdate) {
    const When chosen = grammar.resolve(slots_.times.front().expr);
    out_.filter.from = chosen.start;
    out_.filter.to = chosen.end ? chosen.end : std::optional(chosen.start + std::chrono::days(1));
    out_.filter.all = false;
  }
  slots_.due = last;
  take_half_of(front, slots_.due->expr);
  // "shift tomorrow's standup to 10:30": the day stays.
  if (!last.expr.has_date && !last.expr.instant && last.expr.has_clock && front.has_date &&
      front.grain == Grain::kDay) {
    Expr& due = slots_.due->expr;
    due.date = front.date;
    due.has_date = true;
  }
  out_.when = grammar.resolve(slots_.due->expr);
  out_.when->span = {tokens_.list[last.begin].bytes.begin, tokens_.list[last.end - 1].bytes.end};
}

}  // namespace yaad::language
