#include "language/frame.h"

#include "language/slot_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// Memory that one reading of a thread leaves to the next.
struct Spare {
  std::vector<Token> items;
  std::vector<std::size_t> source;
  std::vector<Taken> taken;
  std::vector<Grammar::Found> times;
  std::vector<Span> title_spans;
};
thread_local Spare spare;
constexpr std::size_t kSpareItems = 1000;  // More than these and the memory is given back.

/// "mehmaan aa rahe hain": what stands behind is no verb of its own.
bool still_going(const Token& before) {
  static constexpr WordList kGoing("raha", "rahi", "rahe", "rahay", "rha", "rhi", "rhe", "رہا", "رہی", "رہے");
  return kGoing.holds(before);
}

}  // namespace

Frame::Frame(std::string_view text, Tokens& tokens, const ReadContext& context, Language language, Reading& out)
    : text_(text), tokens_(tokens), context_(context), roman_(language == Language::kRomanUrdu), out_(out) {
  out_.language = language;
  items_.tokens.list.swap(spare.items);
  items_.source.swap(spare.source);
  slots_.taken.swap(spare.taken);
  slots_.times.swap(spare.times);
  title_spans_.swap(spare.title_spans);
}

Frame::~Frame() {
  if (items_.tokens.list.capacity() > kSpareItems) return;
  items_.tokens.list.clear();
  items_.source.clear();
  slots_.taken.clear();
  slots_.times.clear();
  title_spans_.clear();
  items_.tokens.list.swap(spare.items);
  items_.source.swap(spare.source);
  slots_.taken.swap(spare.taken);
  slots_.times.swap(spare.times);
  title_spans_.swap(spare.title_spans);
}

bool Frame::any(Class kind) const { return (items_.classes & bit(kind)) != 0 && count(kind) > 0; }

std::size_t Frame::count(Class kind) const {
  std::size_t found = 0;
  for (std::size_t i = items_.begin; i < items_.end; ++i) found += has(i, kind) ? 1 : 0;
  return found;
}

std::string Frame::words_beside(std::size_t begin, std::size_t end) {
  const auto spans = title_spans_;
  std::string said = words(begin, end);
  title_spans_ = spans;
  return said;
}

std::string Frame::words(std::size_t begin, std::size_t end) {
  const auto& list = items_.tokens.list;
  const auto& source = items_.source;
  end = std::min(end, list.size());
  const auto stop_value = [&](std::size_t i) {
    for (std::size_t k = 0; k < list[i].sense_count; ++k) {
      if (list[i].senses[k].kind == Class::kStop) return static_cast<int>(list[i].senses[k].value);
    }
    return -1;
  };
  // What a piece left hanging at its edge: "meeting at", "to call mom" after a time.
  const auto gone_after = [&](std::size_t i) {
    return source[i] + 1 < tokens_.list.size() && (i + 1 >= source.size() || source[i + 1] != source[i] + 1);
  };
  const auto gone_before = [&](std::size_t i) { return source[i] > 0 && (i == 0 || source[i - 1] + 1 != source[i]); };
  constexpr std::uint64_t loose = bit(Class::kBefore) | bit(Class::kAnd) | bit(Class::kJoin);
  const auto plain_sign = [&](std::size_t i) {
    return list[i].kind == TokenKind::kSign && !list[i].literal &&
           std::string_view(",;:.-!?=").find(list[i].norm[0]) != std::string_view::npos;
  };
  bool moved = true;
  while (moved && begin < end) {
    moved = false;
    const bool edge = gone_before(begin) || begin == items_.begin;
    if (plain_sign(begin) || (!list[begin].literal && edge && end - begin > 1 &&
                              ((list[begin].classes & (bit(Class::kBefore) | bit(Class::kAnd))) != 0 ||
                               list[begin].norm == "to" || list[begin].norm == "that"))) {
      ++begin;
      moved = true;
    }
  }
  moved = true;
  while (moved && begin < end) {
    moved = false;
    const std::size_t last = end - 1;
    if (list[last].literal) break;
    const bool hanging = !by_verb_ && gone_after(last) && !(list[last].norm == "at" && day_follows(source[last])) &&
                         !((list[last].norm == "on" || list[last].norm == "in") && preposition_follows(source[last])) &&
                         !(list[last].norm == "in" && last > begin && goes_with_in(list[last - 1])) &&
                         ((list[last].classes & loose) != 0 || list[last].norm == "to" || list[last].norm == "the" ||
                          list[last].norm == "as" || list[last].norm == "repeat" || list[last].norm == "repeating");
    // A question that is to be noted is noted whole.
    const bool question = context_.mode == Mode::kQuickAdd && any(Class::kAsk);
    const bool verb = stop_value(last) == 2 && end - begin > 1 && !question && !still_going(list[last - 1]);
    const bool post = out_.language != Language::kEnglish && !by_verb_ &&
                      (list[last].classes & bit(Class::kJoin)) != 0 && end - begin > 1 &&
                      (context_.mode != Mode::kQuickAdd || gone_after(last));
    if (plain_sign(last) || (hanging && end - begin > 1) || verb || post) {
      --end;
      moved = true;
    }
  }
  std::string made;
  for (std::size_t i = begin; i < end; ++i) {
    const Span span = list[i].bytes;
    if (list[i].norm == "\\" && i + 1 < end && list[i + 1].glued && list[i + 1].literal) {
      if (!made.empty() && !list[i].glued) made += ' ';
      continue;
    }
    const bool next_to = i > begin && source[i - 1] + 1 == source[i];
    if (!next_to && plain_sign(i) && made.ends_with(list[i].norm)) continue;  // "yoga, 6pm, the leisure centre"
    if (!made.empty() && (!next_to || !list[i].glued)) {
      const bool tight = !next_to && plain_sign(i);
      if (!tight) made += ' ';
    }
    made += text_.substr(span.begin, span.end - span.begin);
    if (!title_spans_.empty() && next_to && title_spans_.back().end <= span.begin) {
      title_spans_.back().end = span.end;
    } else {
      title_spans_.push_back(span);
    }
  }
  if (end - begin > 2 && is_quote(list[begin].norm) && list[end - 1].norm == list[begin].norm && begin < end) {
    std::size_t quotes = 0;  // An apostrophe between double ones is no quote: "the kids' school".
    for (std::size_t i = begin; i < end; ++i) quotes += list[i].norm == list[begin].norm ? 1 : 0;
    const Span first = list[begin].bytes;
    const Span last = list[end - 1].bytes;
    if (quotes == 2 && made.size() > (first.end - first.begin) + (last.end - last.begin)) {
      made = made.substr(first.end - first.begin, made.size() - (first.end - first.begin) - (last.end - last.begin));
    }
  }
  return made;
}

/// "looked at tomorrow": a day without a time of day does not take "at".
bool Frame::day_follows(std::size_t token) const {
  return std::any_of(slots_.times.begin(), slots_.times.end(), [&](const Grammar::Found& found) {
    return found.begin == token + 1 && !found.expr.has_clock && !found.expr.part;
  });
}

/// "put the washing on at noon": the time has a preposition of its own.
bool Frame::preposition_follows(std::size_t token) const {
  return std::any_of(slots_.times.begin(), slots_.times.end(), [&](const Grammar::Found& found) {
    const Token& first = tokens_.list[found.begin];
    return found.begin == token + 1 &&
           (first.norm == "at" || first.norm == "on" || first.norm == "by" || first.norm == "before" ||
            first.norm == "in" || first.norm == "after" || first.norm == "for" || first.norm == "from" ||
            first.norm == "until" || first.norm == "till");
  });
}

/// "an hour later", not "later this week": the time is counted from where the task is now.
bool Frame::shifts() const {
  static constexpr WordList kShifts("later", "earlier", "sooner");
  return slots_.due && kShifts.holds(tokens_.list[slots_.due->end - 1]);
}

Facts Frame::facts() const {
  const bool turn = std::any_of(slots_.times.begin(), slots_.times.end(), [&](const Grammar::Found& found) {
    const auto first = tokens_.list[found.begin].norm;
    return (first == "from" && !slots_.repeat) || first == "until" || first == "till" ||
           (found.begin > 0 && tokens_.list[found.begin - 1].norm == "to");
  });
  const bool now = slots_.times.size() > 1 &&
                   std::any_of(slots_.times.begin(), slots_.times.end(), [&](const Grammar::Found& found) {
                     return found.end == found.begin + 1 && tokens_.list[found.begin].norm == "now";
                   });
  const bool adverb = std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
    return piece.kind == PieceKind::kRecurrence && piece.end == piece.begin + 1 &&
           (tokens_.list[piece.begin].classes & bit(Class::kFrequency)) != 0;
  });
  return {slots_.due.has_value() || !slots_.times.empty(),
          slots_.repeat.has_value(),
          !slots_.tags.empty(),
          !slots_.reminders.empty(),
          slots_.priority.has_value() || slots_.priority_cleared,
          slots_.duration_minutes.has_value(),
          slots_.due && slots_.due->expr.has_date && !slots_.due->expr.has_clock && !slots_.repeat &&
              slots_.due->expr.date <= std::chrono::floor<std::chrono::days>(context_.now),
          turn,
          shifts(),
          shifts() && slots_.due->end > slots_.due->begin + 1,
          now,
          adverb,
          slots_.leave,
          says_how_long()};
}

/// "extend the call by 20 minutes": it takes longer, and is no later.
bool Frame::is_longer() const {
  static constexpr WordList kExtends("extend", "prolong");
  constexpr int kDay = 1440;
  const std::int64_t minutes = match_->minutes > 0 ? match_->minutes : slots_.duration_minutes.value_or(kDay);
  return minutes < kDay && kExtends.holds(items_.tokens.list[items_.begin]);
}

/// "urgent: cancel the old credit card": what follows is a task, not a command.
bool Frame::headed() const {
  return slots_.priority && std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
           return piece.kind == PieceKind::kPriority && piece.begin == 0 && piece.end < tokens_.list.size() &&
                  tokens_.list[piece.end].norm == ":";
         });
}

void Frame::find_match() {
  cut_second_change();
  match_ = match_command(items_, context_, roman_, facts());
  if (match_ && match_->rule->intent == Intent::kUpdate && moves_house()) match_.reset();
  if (match_before_ticking()) return;
  if (match_ && (not_yet_done() || day_of_bins())) match_.reset();
  if (match_ && match_->rule->detail == Detail::kSetRecurrence && owned_each_year()) match_.reset();
  if (match_ && match_->rule->detail == Detail::kPostpone && is_longer()) match_.reset();
  // "did i add the insurance"
  if (match_ && (match_->rule->flags & kPastAlone) != 0 && items_.tokens.list[items_.begin].norm == "did" &&
      has(items_.begin + 1, Class::kPerson))
    match_ = match_command(items_, context_, roman_, facts(), Intent::kQuery);
  // "what's due this month and is urgent" asks, it changes nothing.
  if (match_ && (match_->rule->flags & kPriorityWord) != 0 && items_.begin < items_.end) {
    const auto norm = items_.tokens.list[items_.begin].norm;
    if (norm == "what" || norm == "whats" || norm == "which")
      match_ = match_command(items_, context_, roman_, facts(), Intent::kQuery);
  }
  if (match_ && match_->rule->intent != Intent::kCreate && match_->rule->intent != Intent::kQuery && headed())
    match_.reset();
  // "drop the kids off at 8" takes nothing off a list.
  if (match_ && match_->rule->intent == Intent::kDelete && items_.begin + 2 < items_.end &&
      items_.tokens.list[items_.begin].norm == "drop" && items_.tokens.list[items_.end - 1].norm == "off")
    match_.reset();
  if (context_.mode == Mode::kChat && match_ && (match_->rule->flags & kWishFor) != 0) unwrap_wish();
  // "book a flight" may be asked of some other service in chat; here every line is a task, in its own words.
  if (context_.mode == Mode::kQuickAdd && match_ &&
      (match_->rule->intent != Intent::kCreate || (match_->rule->flags & kMaybe) != 0))
    match_.reset();
}

void Frame::find_pieces() {
  find_slots(text_, tokens_, context_, roman_, slots_);
  remaining_items(tokens_, slots_, context_, roman_, items_);
  find_match();
}

void Frame::find_priority_words() {
  if (match_ && (match_->rule->flags & kPriorityWord) != 0) return;
  const std::size_t before = slots_.taken.size();
  find_bare_priority(tokens_, context_, roman_, slots_);
  if (slots_.taken.size() == before) return;
  remaining_items(tokens_, slots_, context_, roman_, items_);
  find_match();
}

void Frame::read() {
  find_pieces();
  const bool talk = match_ && match_->rule->intent == Intent::kUnknown && match_->rule->detail != Detail::kNone;
  if (out_.language != Language::kEnglish && !talk && !(match_ && english_order()) && urdu()) return finish();
  find_priority_words();
  if (context_.mode == Mode::kQuickAdd) {
    if (match_) {
      apply(*match_);
    } else {
      quick_add();
    }
  } else {
    chat();
  }
  finish();
}

void Frame::finish() {
  either_day();
  put_slots();
  put_filter();
  put_pieces();
}

void Frame::features(RuleGuess& guess, IntentFeatures& out) {
  find_pieces();
  find_priority_words();
  guess = rule_guess();
  intent_features(tokens_, slots_, items_, guess, out_.language, out);
}

void Frame::apply(const CommandMatch& match) {
  const CommandRule& rule = *match.rule;
  out_.intent = rule.intent;
  out_.detail = rule.detail;
  out_.confidence = static_cast<double>(rule.confidence);
  switch (rule.intent) {
    case Intent::kCreate:
      return create(match);
    case Intent::kUpdate:
      return update(match);
    case Intent::kComplete:
    case Intent::kDelete:
      if (rule.detail == Detail::kBulkComplete || rule.detail == Detail::kBulkDelete) return query(match);
      if (match.gap_count > 0 && names_many(match.gaps[0])) {
        out_.detail = rule.intent == Intent::kComplete ? Detail::kBulkComplete : Detail::kBulkDelete;
        return query(match);
      }
      if (match.gap_count > 0)
        target(whole_deed(match, match.gaps[(rule.flags & kTitleLast) != 0 ? std::size_t{match.gap_count} - 1 : 0]));
      if (out_.target.empty() && out_.reference == Reference::kNone) out_.reference = Reference::kPronoun;
      return;
    case Intent::kQuery:
      return query(match);
    case Intent::kUnknown:
      return dialogue(match);
  }
}

void Frame::create(const CommandMatch& match) {
  if (match.gap_count == 0) {
    out_.missing = Missing::kTitle;
    return;
  }
  const Gap& last = match.gaps[match.gap_count - 1];
  const Gap& first = match.gaps[0];
  // "add milk to my shopping list" has the title first, "add to my list: milk" last.
  const bool ends = (match.rule->flags & kTitleLast) != 0;
  const bool all = (match.rule->flags & kAllGaps) != 0;
  const Gap gap = all ? Gap{first.begin, last.end} : first.begin != first.end && !ends ? first : last;
  if (match.minutes > 0 && !slots_.duration_minutes)
    slots_.duration_minutes = static_cast<int>(std::min<std::int64_t>(match.minutes, 525'600));
  const bool errand = (match.rule->flags & kErrandByDay) != 0 && slots_.due && !slots_.due->expr.has_clock;
  const bool deed = (match.rule->flags & kMakesEvent) != 0 && keeps_verb(gap);
  std::size_t begin = errand || deed ? items_.begin : gap.begin;
  std::size_t end = gap.end;
  const std::size_t quoted = end_of_quoted(gap);
  if (quoted != gap.end) end = quoted;
  trim_title(begin, end);
  begin = from_event(begin, end);
  out_.title = words(begin, end);
  if (quoted != gap.end) {
    slots_.tags.push_back(words_beside(quoted + 1, gap.end));
  }
  if ((match.rule->flags & kTagSecond) != 0 && match.gap_count > 1) {
    add_tags(match.gaps[1], slots_.tags);
  }
  if (out_.title.empty()) {
    out_.missing = Missing::kTitle;
    out_.confidence = std::min(out_.confidence, 0.9);
  }
}

/// "bring the dentist forward by an hour", "prepone it by 30 minutes".
bool Frame::moves_earlier() const {
  static constexpr WordList kEarlier("earlier", "sooner", "prepone", "advance");
  const auto& list = items_.tokens.list;
  if (items_.begin >= items_.end) return false;
  const auto first = list[items_.begin].norm;
  const bool pulls = first == "bring" || first == "pull";
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    if (!list[i].literal && (kEarlier.holds(list[i]) || (pulls && list[i].norm == "forward"))) return true;
  }
  return false;
}

void Frame::dialogue(const CommandMatch& match) {
  switch (out_.detail) {
    case Detail::kNone:
      return;
    case Detail::kCorrection:
      correct_hour(match.number);
      return;
    case Detail::kChoose:
      out_.choice = match.number < 0 ? 0 : match.number;
      out_.reference = match.number < 0 ? Reference::kLastOf : Reference::kOrdinal;
      return;
    case Detail::kRestore:
      if (match.gap_count > 0) target(match.gaps[0]);
      return;
    default:
      return;
  }
}

/// "make it 6": only a number, so an hour.
void Frame::correct_hour(int hour) {
  if (hour < 1 || hour > 24 || slots_.due) return;
  Expr expr;
  expr.has_clock = true;
  expr.clock = hour * 3600;
  expr.half_unknown = hour <= 12;
  out_.changes.due = Grammar(tokens_, context_, roman_).resolve(expr).due;
  out_.changes.due_time_only = true;
  out_.changes.half_unknown = expr.half_unknown;
  out_.due = out_.changes.due;
}

void Frame::quick_add() {
  out_.intent = Intent::kCreate;
  out_.confidence = 0.95;
  out_.title = words(items_.begin, items_.end);
  if (out_.title.empty()) {
    out_.missing = Missing::kTitle;
    out_.confidence = 0.5;
  }
}

/// کل is tomorrow for what is to be done, yesterday for what was.
void Frame::either_day() {
  bool past = out_.intent == Intent::kComplete || out_.filter.status == TaskStatus::kCompleted;
  if (out_.intent == Intent::kQuery) {
    for (std::size_t i = items_.begin; i < items_.end; ++i) {
      const auto norm = items_.tokens.list[i].norm;
      past = past || norm == "تھا" || norm == "تھے" || norm == "tha" || norm == "thay" || norm == "the" ||
             norm == "کیے" || norm == "ہوئے";
    }
  }
  if (!past) return;
  const auto flip = [&](Expr& expr) {
    if (expr.either_way == 0) return;
    expr.date -= std::chrono::days(2 * expr.either_way);
    expr.period_end = expr.date + std::chrono::days(1);
    expr.past_word = true;
    expr.either_way = -expr.either_way;
  };
  for (auto& found : slots_.times) flip(found.expr);
  if (slots_.due) flip(slots_.due->expr);
}

void Frame::put_slots() {
  if (out_.intent == Intent::kCreate) add_tags(second_, slots_.tags);
  Grammar grammar(tokens_, context_, roman_);
  if (slots_.repeat) grammar.set_repeating();
  if (slots_.due) {
    When when = grammar.resolve(slots_.due->expr);
    const std::size_t begin = slots_.due->begin;
    const std::size_t end = slots_.due->end;
    when.span = {tokens_.list[begin].bytes.begin, tokens_.list[end - 1].bytes.end};
    // "tomorrow at 9 for 90 minutes", "from 3pm for 2 hours"
    const Expr& due = slots_.due->expr;
    if (slots_.duration_minutes && due.has_clock && !when.end && !when.deadline && due.meaning != PrepMeaning::kOpen) {
      when.end = when.start + std::chrono::minutes(*slots_.duration_minutes);
      when.open = false;
    }
    out_.when = when;
  } else if (!slots_.times.empty()) {
    out_.when = grammar.resolve(slots_.times.front().expr);
    out_.when->span = {tokens_.list[slots_.times.front().begin].bytes.begin,
                       tokens_.list[slots_.times.front().end - 1].bytes.end};
  }
  out_.reminders = slots_.reminders;
  out_.duration_minutes = slots_.duration_minutes;
  // "meeting from 3 to 5" takes two hours; "eod" says only by when.
  const auto hour = [](const Token& token) {
    return token.kind == TokenKind::kNumber || (token.classes & (bit(Class::kNumber) | bit(Class::kClockFixed))) != 0;
  };
  const auto first = tokens_.list.begin();
  const bool hours = slots_.due && std::any_of(first + static_cast<std::ptrdiff_t>(slots_.due->begin),
                                               first + static_cast<std::ptrdiff_t>(slots_.due->end), hour);
  if (hours && slots_.due->expr.has_end_clock && out_.intent == Intent::kCreate && out_.when && out_.when->end &&
      !out_.duration_minutes && *out_.when->end - out_.when->start < std::chrono::days(1))
    out_.duration_minutes =
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(*out_.when->end - out_.when->start).count());
  out_.priority = slots_.priority;
  out_.priority_cleared = slots_.priority_cleared;
  out_.tags = slots_.tags;
  out_.project = slots_.project;
  if (slots_.repeat && (out_.intent != Intent::kUnknown || out_.detail == Detail::kCorrection)) {
    out_.recurrence = RecurrencePhrase{slots_.repeat->rrule(), slots_.repeat->basis};
  }
  if (out_.intent == Intent::kCreate) {
    if (out_.when && slots_.due) out_.due = out_.when->due;
    out_.further = std::move(slots_.further);
    if (out_.due) settle_reminders(out_.reminders, *out_.due);
    if (out_.due && out_.recurrence) follow_series(out_.reminders, *out_.due);
    return;
  }
  if (out_.intent == Intent::kUpdate || out_.detail == Detail::kCorrection) put_changes();
  if (out_.due && !out_.changes.due_date_only && !out_.changes.due_time_only)
    settle_reminders(out_.reminders, *out_.due);
}

/// "make the meeting half an hour long": how long it takes, which moves nothing.
bool Frame::says_how_long() const {
  static constexpr WordList kLasts("take", "takes", "last", "lasts", "lasting");
  return std::any_of(slots_.taken.begin(), slots_.taken.end(), [&](const Taken& piece) {
    if (piece.kind != PieceKind::kDuration) return false;
    const auto first = tokens_.list.begin() + static_cast<std::ptrdiff_t>(piece.begin);
    const auto last = tokens_.list.begin() + static_cast<std::ptrdiff_t>(piece.end);
    return (last - 1)->norm == "long" || std::any_of(first, last, [](const Token& word) { return kLasts.holds(word); });
  });
}

/// What pieces say of the new values.
void Frame::put_changes() {
  Changes& changes = out_.changes;
  if (out_.intent == Intent::kUpdate && said_from_to()) move_from_to();
  if (out_.intent == Intent::kUpdate) move_hours_from_to();
  if (out_.intent == Intent::kUpdate) skip_now();
  if (slots_.due && out_.intent == Intent::kUpdate) take_last_time();
  if (slots_.due && out_.intent == Intent::kUpdate) move_by_length();
  // "the report is high priority now"
  const bool only_now = slots_.due && slots_.due->expr.instant && slots_.due->end == slots_.due->begin + 1 &&
                        tokens_.list[slots_.due->begin].norm == "now" && (changes.priority || out_.priority);
  // "delay all of tomorrow's tasks by one day": the day says which.
  const bool chosen = out_.detail == Detail::kBulkUpdate && (changes.move_by_minutes || slots_.duration_minutes) &&
                      slots_.due && out_.when;
  if (chosen) {
    out_.filter.from = out_.when->start;
    out_.filter.to = out_.when->end ? *out_.when->end : out_.when->start + std::chrono::days(1);
    out_.filter.all = false;
  }
  if (out_.when && slots_.due && !chosen && !only_now && !changes.clear_due && out_.detail != Detail::kReopen) {
    const Expr& expr = slots_.due->expr;
    changes.due = out_.when->due;
    changes.due_time_only = !expr.has_date && !expr.instant;
    changes.half_unknown = expr.half_unknown;
    changes.due_date_only = !out_.when->has_time;
    changes.month_unknown = expr.day_of_month;
    out_.due = changes.due;
  }
  if (slots_.duration_minutes && says_how_long()) {
    changes.duration_minutes = slots_.duration_minutes;
  } else if (slots_.duration_minutes && !changes.due) {
    changes.move_by_minutes = moves_earlier() ? -*slots_.duration_minutes : *slots_.duration_minutes;
  }
  if (out_.priority && !changes.priority) changes.priority = out_.priority;
  changes.clear_priority = changes.clear_priority || out_.priority_cleared;
  if (out_.recurrence) changes.recurrence = out_.recurrence;
  choose_by_tags();
  if (match_ && (match_->rule->flags & kTagFirst) != 0 && changes.remove_tags.empty()) {
    changes.remove_tags = std::move(out_.tags);  // "remove #school from the fee payment"
    out_.tags.clear();
  }
  if (changes.add_tags.empty()) changes.add_tags = out_.tags;
  const bool nothing = changes.empty() && out_.reminders.empty();
  const bool needs = out_.detail == Detail::kNone || out_.detail == Detail::kBulkUpdate;
  if (nothing && needs && out_.intent == Intent::kUpdate) {
    out_.missing = Missing::kChange;
    out_.confidence = std::min(out_.confidence, 0.9);
  }
}

/// A time may reach around a piece that was found before it ("afternoon, daily, on the day off"): it ends there.
void Frame::part_overlaps(std::vector<Mark>& marks) const {
  for (std::size_t i = 1; i < marks.size();) {
    std::uint32_t& end = marks[i - 1].bytes.end;
    end = std::min(end, marks[i].bytes.begin);
    while (end > marks[i - 1].bytes.begin && text_[end - 1] == ' ') --end;
    if (marks[i - 1].bytes.empty()) {
      marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    } else {
      ++i;
    }
  }
}

/// What is left between the pieces and is neither title nor space is the command itself.
void Frame::mark_commands(std::vector<Mark>& marks) const {
  if (out_.intent == Intent::kUnknown) return;
  const std::size_t pieces = marks.size();
  std::size_t next = 0;
  for (std::size_t i = items_.begin; i < items_.end; ++i) {
    const Span span = items_.tokens.list[i].bytes;
    while (next < pieces && marks[next].bytes.end <= span.begin) ++next;
    if (next < pieces && marks[next].bytes.begin < span.end) continue;
    const bool grows = marks.size() > pieces && i > items_.begin &&
                       marks.back().bytes.end == items_.tokens.list[i - 1].bytes.end &&
                       items_.source[i - 1] + 1 == items_.source[i];
    if (grows) {
      marks.back().bytes.end = span.end;
    } else {
      marks.push_back({PieceKind::kCommand, span, nullptr});
    }
  }
}

/// Writes down what the times among the pieces came to.
void Frame::put_times() {
  const Grammar grammar(tokens_, context_, roman_);
  for (const auto& found : slots_.times) {
    const std::uint32_t begin = tokens_.list[found.begin].bytes.begin;
    for (Taken& taken : slots_.taken) {
      if (taken.kind != PieceKind::kWhen || tokens_.list[taken.begin].bytes.begin != begin) continue;
      const bool known = out_.when && out_.when->span.begin == begin;
      taken.value = to_string(known ? out_.when->due : grammar.resolve(found.expr).due);
      if (found.expr.either_way != 0 || found.expr.or_days != 0) {
        Expr other = found.expr;
        other.date += std::chrono::days(other.or_days - 2 * other.either_way);
        taken.alternatives.push_back(to_string(grammar.resolve(other).due));
      }
    }
  }
}

void Frame::put_pieces() {
  put_times();
  thread_local std::vector<Mark> marks;
  marks.clear();
  for (Taken& taken : slots_.taken) {
    const Span bytes{tokens_.list[taken.begin].bytes.begin, tokens_.list[taken.end - 1].bytes.end};
    marks.push_back({taken.kind, bytes, &taken});
  }
  for (const Span& span : title_spans_) marks.push_back({PieceKind::kTitle, span, nullptr});
  const auto earlier = [](const Mark& a, const Mark& b) { return a.bytes.begin < b.bytes.begin; };
  std::sort(marks.begin(), marks.end(), earlier);
  part_overlaps(marks);
  mark_commands(marks);
  std::sort(marks.begin(), marks.end(), earlier);
  Utf16Counter counter(text_);
  out_.pieces.reserve(marks.size());
  for (const Mark& mark : marks) {
    Piece& piece = out_.pieces.emplace_back();
    piece.kind = mark.kind;
    piece.bytes = mark.bytes;
    piece.text = text_.substr(piece.bytes.begin, piece.bytes.end - piece.bytes.begin);
    piece.utf16.begin = tokens_.plain ? piece.bytes.begin : counter.at(piece.bytes.begin);
    piece.utf16.end = tokens_.plain ? piece.bytes.end : counter.at(piece.bytes.end);
    if (mark.taken != nullptr) {
      piece.value = std::move(mark.taken->value);
      piece.alternatives = std::move(mark.taken->alternatives);
    } else {
      piece.value = mark.kind == PieceKind::kTitle ? std::string_view(piece.text) : to_string(out_.intent);
    }
  }
}

}  // namespace yaad::language
