#include "language/command.h"

#include "language/command_index.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr int kStepsMax = 60'000;

class Matcher {
 public:
  Matcher(const Items& items, const ReadContext& context, bool roman, const Facts& facts)
      : items_(items), grammar_(items.tokens, context, roman), facts_(facts), roman_(roman) {}

  std::optional<CommandMatch> run(std::optional<Intent> intent) {
    const Lexicon& lexicon = Lexicon::get();
    thread_local std::vector<std::uint16_t> candidates;
    const auto all = std::span<const Token>(items_.tokens.list).subspan(items_.begin, items_.end - items_.begin);
    CommandIndex::get().candidates({all, roman_, lacking(), intent}, candidates);
    for (const std::uint16_t candidate : candidates) __builtin_prefetch(&lexicon.commands.all[candidate]);
    for (const std::uint16_t candidate : candidates) {
      const Template& made = lexicon.commands.all[candidate];
      const CommandRule& rule = lexicon.command_rules[made.rule];
      CommandMatch match;
      match.rule = &rule;
      if (step(made, 0, items_.begin, match) && fits(rule, match)) return match;
      if (steps_ > kStepsMax) break;
    }
    return std::nullopt;
  }

 private:
  /// Needs that a rule may state and this message does not meet.
  [[nodiscard]] std::uint32_t lacking() const {
    std::uint32_t flags = facts_.when ? kNeedsNothing : kNeedsWhen;
    if (!facts_.repeat) flags |= kNeedsRepeat;
    if (!facts_.tags) flags |= kNeedsTag;
    if (!facts_.reminder) flags |= kNeedsReminder;
    if (!facts_.priority) flags |= kNeedsPriority;
    if (!facts_.length) flags |= kNeedsLength;
    if (!facts_.past) flags |= kNeedsPast;
    if ((items_.classes & bit(Class::kTaskWord)) == 0) flags |= kNeedsTaskWord;
    if (!facts_.turn) flags |= kNeedsTurn;
    if (!facts_.shift) flags |= kNeedsShift;
    if (!facts_.now) flags |= kNeedsNow;
    if (!facts_.adverb) flags |= kNeedsAdverb;
    return flags;
  }

  /// "make the standup daily at 9", not "make the soup".
  [[nodiscard]] bool takes_place(const Gap& gap) const {
    static constexpr WordList kRegular(
        "standup", "meeting", "sync", "class", "lesson", "session", "practice", "rehearsal", "review", "checkup", "gym",
        "yoga", "bins", "rent", "meds", "medication", "vitamins", "physio", "workout", "retro", "demo", "reminder",
        "task", "chore", "cleaning", "laundry", "event", "walk", "swim", "training", "catchup", "briefing", "visit",
        "night", "day", "lunches", "filter", "filters", "service", "inspection", "maintenance", "audit", "backup",
        "haircut", "injection", "dose", "pills", "medicine", "refill", "subscription", "tuition", "appointment",
        "interview", "workshop", "webinar", "seminar", "presentation", "lecture", "tutorial");
    if (gap.begin == gap.end) return false;
    // "make dinner an hour later", not "make a cake an hour later"
    static constexpr WordList kNew("a", "an", "some", "another", "new");
    if (facts_.shift_by && !kNew.holds(items_.tokens.list[gap.begin])) return true;
    return kRegular.holds(items_.tokens.list[gap.end - 1]);
  }

  /// "shift starts at 6", "move is on saturday": what would be an order is what is told of.
  [[nodiscard]] bool verb_is_noun(const CommandMatch& match) const {
    static constexpr WordList kTold("is", "are", "was", "were", "starts", "begins", "ends", "isnt", "finishes", "will");
    const std::size_t second = items_.begin + 1;
    const bool taken = match.gap_count == 0 || match.gaps[0].begin == second;
    return !roman_ && taken && second < items_.end && !items_.tokens.list[second].literal &&
           kTold.holds(items_.tokens.list[second]);
  }

  [[nodiscard]] bool fits(const CommandRule& rule, const CommandMatch& match) const {
    const bool empty = match.gap_count > 0 && match.gaps[0].begin == match.gaps[0].end;
    if ((rule.flags & kHourSaid) != 0 && (match.number < 1 || match.number > 24)) return false;
    constexpr std::int64_t kDayLong = 1440;  // "extend the deadline to two weeks" is about a day.
    if (rule.detail == Detail::kSetDuration && (match.minutes > kDayLong || (match.minutes == 0 && !facts_.lasts)))
      return false;
    // "give the dog his tablet for 5 days": how long it goes on.
    const bool goes_on = rule.detail == Detail::kPostpone && match.minutes > 0 && !empty && match.gap_count > 0 &&
                         items_.tokens.list[match.gaps[0].end - 1].norm == "for";
    if (goes_on) return false;
    if (facts_.leave && rule.intent == Intent::kDelete) return false;
    if (rule.intent == Intent::kUpdate && verb_is_noun(match)) return false;
    if ((rule.flags & kNeedsRegular) != 0 && !takes_place(match.gaps[0])) return false;
    return (rule.flags & kMaybe) == 0 || !empty;
  }

  bool step(const Template& made, std::size_t element, std::size_t at, CommandMatch& match) {
    if (++steps_ > kStepsMax) return false;
    if (element == made.elements.size()) return at == items_.end;
    const Element& wanted = made.elements[element];
    if (wanted.kind == ElementKind::kGap) return gap(made, element, at, match);
    if (at < items_.end) {
      const int number = match.number;
      const int priority = match.priority;
      const std::size_t end = take(wanted, at, match);
      if (end != at && step(made, element + 1, end, match)) return true;
      match.number = number;
      match.priority = priority;
    }
    return wanted.optional && step(made, element + 1, at, match);
  }

  bool gap(const Template& made, std::size_t element, std::size_t at, CommandMatch& match) {
    if (match.gap_count == match.gaps.size()) return false;
    const std::size_t index = match.gap_count++;
    const bool last = element + 1 == made.elements.size();
    // A stretch between fixed words may be empty, the first and the last one are what the command is about.
    const bool need = (match.rule->flags & kMaybe) != 0 && (index == 0 || last || (made.scripts & kLatin) == 0);
    for (std::size_t end = last ? items_.end : at + (need ? 1 : 0); end <= items_.end && steps_ <= kStepsMax; ++end) {
      match.gaps[index] = {at, end};
      if (step(made, element + 1, end, match)) return true;
      match.gap_count = index + 1;
    }
    match.gap_count = index;
    return false;
  }

  /// The item after those that `wanted` takes; `at` when it takes none.
  std::size_t take(const Element& wanted, std::size_t at, CommandMatch& match) {
    const Token& token = items_.tokens.list[at];
    if (token.literal) return at;
    std::size_t end = at + 1;
    if (wanted.kind == ElementKind::kWords) {
      if (!wanted.holds(token.word)) return at;
    } else if (wanted.kind == ElementKind::kClass) {
      if (!grammar_.has(at, wanted.word_class)) return at;
      if (wanted.word_class == Class::kOrdinal) match.number = grammar_.value(at, Class::kOrdinal);
      if (wanted.word_class == Class::kPriority) match.priority = grammar_.value(at, Class::kPriority);
    } else if (wanted.kind == ElementKind::kNumber) {
      const auto found = grammar_.number_at(at, match.number);
      if (!found) return at;
      end = *found;
    } else if (wanted.kind == ElementKind::kDuration) {
      Duration said;
      const auto found = grammar_.duration_at(at, said);
      if (!found) return at;
      match.minutes = said.minutes();
      end = *found;
    } else {
      return at;
    }
    return end;
  }

  const Items& items_;
  Grammar grammar_;
  Facts facts_;
  bool roman_;
  int steps_ = 0;
};

/// Moves `items.begin` past templates of `set` that match there.
void trim_front(Items& items, const Grammar& grammar, const TemplateSet& set) {
  for (int times = 0; times < 4; ++times) {
    std::size_t end = items.begin;
    if (end >= items.tokens.list.size() || !grammar.may_begin(set, end)) return;
    grammar.best(set, items.begin, 0, [&](const Template&, const Match& match) {
      // Something must be left: "please" alone, "can you" alone say nothing. "Zara ke school", "yaar ko": a name.
      static constexpr WordList kPosts("ka", "ki", "ke", "kay", "k", "ko", "ne");
      const bool one = grammar.roman() && match.end == items.begin + 1 && match.end < items.end &&
                       items.source[match.end] == items.source[items.begin] + 1;
      static constexpr WordList kOfBus("کارڈ", "پکڑنی", "پکڑنا", "اسٹاپ", "سٹاپ", "ٹکٹ", "پاس", "کا", "کی", "کے", "سے",
                                       "والا", "والے", "اڈے", "اڈا", "فیس", "سروس");
      const bool bus = items.tokens.list[items.begin].norm == "بس" && match.end == items.begin + 1 &&
                       match.end < items.end && items.source[match.end] == items.source[items.begin] + 1 &&
                       kOfBus.holds(items.tokens.list[match.end]);
      const bool named =
          bus ||
          (one && (kPosts.holds(items.tokens.list[match.end]) || items.tokens.list[items.begin].norm == "google"));
      if (match.end < items.end && !named) end = std::max(end, match.end);
    });
    if (end == items.begin) return;
    items.begin = end;
  }
}

void trim_back(Items& items, const Grammar& grammar, const TemplateSet& set) {
  for (int times = 0; times < 6 && items.end > items.begin + 1; ++times) {
    std::size_t begin = items.end;
    for (std::size_t length = 1; length <= 5 && items.begin + length < items.end; ++length) {
      const std::size_t at = items.end - length;
      if (!grammar.may_begin(set, at)) continue;
      grammar.best(set, at, 0, [&](const Template&, const Match& match) {
        if (match.end == items.end) begin = std::min(begin, at);
      });
    }
    if (begin == items.end) return;
    // "teach the kids to say please": what is said is no courtesy.
    static constexpr WordList kSay("say", "says", "saying", "said", "write", "word");
    static constexpr WordList kKin("nani", "nana", "dadi", "dada", "chacha", "chachi", "mama", "mami", "phupho",
                                   "khala", "papa", "mummy", "guru", "sir", "madam", "uncle", "aunty", "didi",
                                   "bhaiya");
    static constexpr WordList kCalled("bhai", "jaan", "beta", "ji", "bhaijan");
    const Token& before = items.tokens.list[begin - 1];
    if (!before.literal && kSay.holds(before)) return;
    // "nani ji": what she is called.
    if (kKin.holds(before) && kCalled.holds(items.tokens.list[begin])) return;
    // "call Bilal bhai": what he is called.
    if (before.capital && begin > items.begin + 1 && kCalled.holds(items.tokens.list[begin])) return;
    items.end = begin;
  }
}

}  // namespace

namespace {

bool hesitates(const Token& token) {
  static constexpr WordList kSounds("um", "uh", "uhm", "erm");
  return token.norm.size() <= 3 && !token.literal && kSounds.holds(token);
}

}  // namespace

namespace {

/// "and" between two tags, brackets around a reminder: they belong to pieces that are gone.
void drop_joiners(const Tokens& tokens, const Slots& slots, Items& items) {
  const auto piece_at = [&](std::size_t token) -> const Taken* {
    for (const Taken& piece : slots.taken) {
      if (piece.begin <= token && token < piece.end) return &piece;
    }
    return nullptr;
  };
  auto& list = items.tokens.list;
  const auto is_joined = [&](std::size_t i) {
    if (list[i].literal || (list[i].classes & bit(Class::kAnd)) == 0) return false;
    const std::size_t at = items.source[i];
    const Taken* before = at > 0 ? piece_at(at - 1) : nullptr;
    const Taken* after = at + 1 < tokens.list.size() ? piece_at(at + 1) : nullptr;
    return before != nullptr && after != nullptr && before->kind == after->kind && before->kind != PieceKind::kWhen;
  };
  const auto opens_piece = [&](std::size_t i) {
    if (list[i].norm != "(" || i + 1 >= list.size() || list[i + 1].norm != ")") return false;
    const std::size_t at = items.source[i];
    return at + 1 < tokens.list.size() && piece_at(at + 1) != nullptr;
  };
  const auto is_label = [&](std::size_t i) {  // "due: tomorrow"
    if (list[i].norm != "due" && list[i].norm != "deadline" && list[i].norm != "when") return false;
    const std::size_t at = items.source[i];
    return i + 1 < list.size() && list[i + 1].norm == ":" && items.source[i + 1] == at + 1 &&
           at + 2 < tokens.list.size() && piece_at(at + 2) != nullptr;
  };
  const auto heads = [&](std::size_t i) {  // "deadline friday renew the passport"
    return i == 0 && !list[0].literal && list[0].norm == "deadline" && items.source[0] == 0 && tokens.list.size() > 1 &&
           piece_at(1) != nullptr;
  };
  for (std::size_t i = 0; i < list.size();) {
    const bool joins = is_joined(i) || heads(i);
    if (joins || opens_piece(i) || is_label(i)) {
      const auto count = static_cast<std::ptrdiff_t>(joins ? 1 : 2);
      const auto from = static_cast<std::ptrdiff_t>(i);
      list.erase(list.begin() + from, list.begin() + from + count);
      items.source.erase(items.source.begin() + from, items.source.begin() + from + count);
      continue;
    }
    ++i;
  }
}

/// The word "todo", which several templates have.
const Token& todo_token() {
  struct Word {
    Tokens tokens;
    Word() {
      tokenize("todo", {}, tokens);
      static_cast<void>(Lexicon::get().guess(tokens, "en"));
      Lexicon::get().look_up(tokens, false);
    }
  };
  static const Word word;
  return word.tokens.list.front();
}

/// "on my to do list", "from the to-do list" have the list that "my todo list" has; in "write my to do list" it is the
/// title's.
void join_todo(Items& items) {
  static constexpr WordList kPlaces("on", "from", "off", "to", "in", "into", "onto", "of", "for");
  static constexpr WordList kWhose("my", "the", "our");
  auto& list = items.tokens.list;
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    const std::size_t last = i + 2 < list.size() && list[i + 1].norm == "-" ? i + 2 : i + 1;
    if (list[i].norm != "to" || list[i].literal) continue;
    const bool many = list[last].norm == "dos";  // "my to-dos", "my to do's"
    const bool lists = last + 1 < list.size() && (list[last + 1].norm == "list" || list[last + 1].norm == "lists");
    if (!many && !(list[last].norm == "do" && lists)) continue;
    const bool whose = i > 0 && kWhose.holds(list[i - 1]);
    if (i != 0 && !(whose && (i == 1 || kPlaces.holds(list[i - 2])))) continue;
    const Span bytes = list[last].bytes;
    list[last] = todo_token();
    list[last].bytes = bytes;
    const auto from = static_cast<std::ptrdiff_t>(i);
    const auto to = static_cast<std::ptrdiff_t>(last);
    list.erase(list.begin() + from, list.begin() + to);
    items.source.erase(items.source.begin() + from, items.source.begin() + to);
  }
}

}  // namespace

void remaining_items(const Tokens& tokens, const Slots& slots, const ReadContext& context, bool roman, Items& items) {
  items.tokens.list.clear();
  items.source.clear();
  items.begin = 0;
  items.classes = 0;
  items.tokens.arabic_script = tokens.arabic_script;
  thread_local std::vector<char> taken;
  taken.assign(tokens.list.size(), 0);
  for (const Taken& piece : slots.taken) {
    std::fill(taken.begin() + static_cast<std::ptrdiff_t>(piece.begin),
              taken.begin() + static_cast<std::ptrdiff_t>(piece.end), 1);
  }
  for (std::size_t i = 0; i < tokens.list.size(); ++i) {
    const Token& token = tokens.list[i];
    if (taken[i] != 0 || token.kind == TokenKind::kLineEnd || (hesitates(token) && tokens.list.size() > 1)) continue;
    items.tokens.list.push_back(token);
    items.classes |= token.classes;
    items.source.push_back(i);
  }
  if (!slots.taken.empty()) drop_joiners(tokens, slots, items);
  join_todo(items);
  items.end = items.source.size();
  // A comma or "and" left over at either end belongs to a piece that is gone.
  const auto loose = [&](std::size_t at) {
    const Token& token = items.tokens.list[at];
    return !token.literal && (token.norm == "," || token.norm == "-" || token.norm == ";" || token.norm == ":" ||
                              token.norm == "." || token.norm == "!");
  };
  while (items.begin < items.end && loose(items.begin)) ++items.begin;
  while (items.begin < items.end && loose(items.end - 1)) --items.end;
  const Grammar grammar(items.tokens, context, roman);
  const Lexicon& lexicon = Lexicon::get();
  trim_back(items, grammar, lexicon.polite_back);
  while (items.begin < items.end && loose(items.end - 1)) --items.end;  // That of ", thanks".
  if (context.mode == Mode::kChat) trim_front(items, grammar, lexicon.polite_front);
}

std::optional<CommandMatch> match_command(const Items& items, const ReadContext& context, bool roman,
                                          const Facts& facts, std::optional<Intent> intent) {
  return Matcher(items, context, roman, facts).run(intent);
}

}  // namespace yaad::language
