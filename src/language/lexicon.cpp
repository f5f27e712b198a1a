#include "language/lexicon.h"

#include <algorithm>
#include <stdexcept>

#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr std::pair<std::string_view, Class> kClassNames[] = {
    {"ordinal", Class::kOrdinal},
    {"weekday", Class::kWeekday},
    {"month", Class::kMonth},
    {"day", Class::kDayWord},
    {"eitherday", Class::kEitherDay},
    {"unit", Class::kUnit},
    {"part", Class::kPart},
    {"meridiem", Class::kMeridiem},
    {"shift", Class::kShift},
    {"weekend", Class::kWeekend},
    {"holiday", Class::kHoliday},
    {"season", Class::kSeason},
    {"edge", Class::kEdge},
    {"clockshift", Class::kClockShift},
    {"clockfixed", Class::kClockFixed},
    {"and", Class::kAnd},
    {"every", Class::kEvery},
    {"frequency", Class::kFrequency},
    {"other", Class::kOtherOne},
    {"priority", Class::kPriority},
    {"task", Class::kTaskWord},
    {"article", Class::kArticle},
    {"dash", Class::kDash},
    {"action", Class::kAction},
    {"foreign", Class::kForeign},
    {"ask", Class::kAsk},
    {"person", Class::kPerson},
    {"half", Class::kHalf},
    {"past", Class::kPast},
    {"errand", Class::kErrand},
    {"tells", Class::kTells},
};

constexpr std::pair<std::string_view, ElementKind> kNonterminals[] = {
    {"num", ElementKind::kNumber},    {"ord", ElementKind::kOrdinal},    {"day", ElementKind::kDay},
    {"span", ElementKind::kSpan},     {"dom", ElementKind::kMonthday},   {"year", ElementKind::kYear},
    {"dur", ElementKind::kDuration},  {"clock", ElementKind::kClock},    {"date", ElementKind::kDate},
    {"ords", ElementKind::kOrdinals}, {"doms", ElementKind::kMonthdays}, {"days", ElementKind::kWeekdays},
};

template <typename Visit>
void split(std::string_view text, char by, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(by), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

template <typename Value, std::size_t size>
Value named(const std::pair<std::string_view, Value> (&table)[size], std::string_view name) {
  for (const auto& [key, value] : table) {
    if (key == name) return value;
  }
  throw std::logic_error("unknown name in a language pack: " + std::string(name));
}

/// Adds what a token can be to be taken by `element`.
void put_first(const Element& element, Start& start) {
  switch (element.kind) {
    case ElementKind::kWords:
      start.next_words |= element.hint;
      break;
    case ElementKind::kClass:
      start.next_classes |= bit(element.word_class);
      break;
    case ElementKind::kWeekdays:
      start.next_classes |= bit(Class::kWeekday);
      break;
    case ElementKind::kClock:
    case ElementKind::kDate:
    case ElementKind::kDay:
    case ElementKind::kSpan:
      start.next_classes |= kTimeFirst;
      break;
    case ElementKind::kGap:
      start.next_classes |= kAnything;
      break;
    default:
      start.next_classes |= kNumeric | kFigures;
  }
}

/// What can stand behind a token that element `i` has taken.
void put_following(const Template& made, std::size_t i, Start& start) {
  for (++i; i < made.elements.size(); ++i) {
    put_first(made.elements[i], start);
    if (!made.elements[i].optional) return;
  }
  start.next_classes |= kAnything;
}

/// What can stand behind the first token, a word, whichever of the first elements takes it.
void put_next_to_word(const Template& made, Start& start) {
  for (std::size_t i = made.goes_on ? 1 : 0; i < made.elements.size(); ++i) {
    const Element& first = made.elements[i];
    if (first.kind == ElementKind::kWords || first.kind == ElementKind::kClass) {
      put_following(made, i, start);
    } else {
      start.next_classes |= kAnything;
    }
    if (!first.optional) return;
  }
}

/// The same behind a number in figures.
void put_next_to_figure(const Template& made, Start& start) {
  for (std::size_t i = made.goes_on ? 1 : 0; i < made.elements.size(); ++i) {
    const Element& first = made.elements[i];
    switch (first.kind) {
      case ElementKind::kWords:
      case ElementKind::kClass:
      case ElementKind::kWeekdays:
        break;
      case ElementKind::kNumber:
      case ElementKind::kYear:
        put_following(made, i, start);
        break;
      case ElementKind::kMonthday:
        put_following(made, i, start);
        start.next_classes |= kSuffix;
        break;
      case ElementKind::kOrdinal:
      case ElementKind::kOrdinals:
        start.next_classes |= kSuffix;
        break;
      default:
        start.next_classes |= kAnything;
    }
    if (!first.optional) return;
  }
}

void index_first(TemplateSet& set, std::size_t number) {
  const Template& made = set.all[number];
  Start start;
  start.need = Need::of(made);
  start.number = static_cast<std::uint16_t>(number);
  Start figure = start;
  put_next_to_word(made, start);
  put_next_to_figure(made, figure);
  const auto add_class = [&](Class kind) {
    set.by_class[static_cast<std::size_t>(kind)].add(start);
    set.classes |= bit(kind);
  };
  for (std::size_t i = made.goes_on ? 1 : 0; i < made.elements.size(); ++i) {
    const Element& element = made.elements[i];
    switch (element.kind) {
      case ElementKind::kWords:
        for (std::uint32_t word : element.words) set.add_word(word).add(start);
        break;
      case ElementKind::kClass:
        add_class(element.word_class);
        break;
      case ElementKind::kWeekdays:
        add_class(Class::kWeekday);
        break;
      default:
        set.by_number.add(start);
        set.by_figure.add(figure);
    }
    if (!element.optional) return;
  }
}

}  // namespace

void StartList::close() {
  all_.shrink_to_fit();
  if (all_.size() < kLong) return;
  for (std::size_t begin = 0; begin < all_.size(); begin += 64) {
    Block& block = blocks_.emplace_back();
    block.needs_begin = static_cast<std::uint32_t>(needs_.size());
    for (std::size_t i = begin; i < std::min(begin + 64, all_.size()); ++i) {
      const Start& start = all_[i];
      block.classes |= start.next_classes;
      block.numbers[i % 64] = start.number;
      for (std::size_t k = 0; k < 64; ++k) {
        block.by_class[k] |= (start.next_classes >> k & 1U) << i % 64;
        block.by_word[k] |= (start.next_words >> k & 1U) << i % 64;
        block.by_needed_word[k] |= (start.need.words[0] >> k & 1U) << i % 64;
      }
      const auto same = std::find_if(needs_.begin() + block.needs_begin, needs_.end(),
                                     [&](const SameNeed& need) { return need.classes == start.need.classes; });
      SameNeed& need = same != needs_.end() ? *same : needs_.emplace_back(SameNeed{start.need.classes, 0});
      need.starts |= std::uint64_t{1} << i % 64;
    }
    block.needs_end = static_cast<std::uint32_t>(needs_.size());
  }
}

Need Need::of(const Template& made) {
  Need need;
  need.classes = made.classes | (made.numbers ? kFigures : 0) | ((made.scripts & ~kRoman) == 0 ? kRomanRead : 0);
  for (std::size_t i = 0; i < need.words.size(); ++i) {
    const auto& bits = made.words[i].bits;
    need.words[i] = made.word_count > i ? bits[0] | bits[1] | bits[2] | bits[3] : ~std::uint64_t{0};
  }
  return need;
}

Lexicon::Lexicon()
    : begun_{&times, &times_on, &leads, &trails, &repeats, &reminders, &polite_front, &polite_back, &durations} {
  owned_.reserve(4096);
  for (const Pack* pack : packs()) add_words(*pack);
  each_latin_word([this](std::string_view word, int sure) {
    Entry& to = entry(word);
    if ((to.scripts & kLatin) != 0) return;
    const bool marked = std::any_of(to.own_roman.begin(), to.own_roman.end(),
                                    [](const Sense& sense) { return sense.kind == Class::kMarker; });
    to.scripts |= kRoman;
    if (!marked) to.own_roman.push_back({Class::kMarker, static_cast<std::int16_t>(sure)});
  });
  for (const Pack* pack : packs()) {
    for (const TimeRule& rule : pack->times) {
      if (same_rule(rule, pack->scripts)) continue;
      add(times_of(rule), rule.pattern, pack->scripts, time_rules.size());
      time_rules.push_back(rule);
    }
    for (const RepeatRule_& rule : pack->repeats) {
      add(repeats, rule.pattern, pack->scripts, repeat_rules.size());
      repeat_rules.push_back(rule);
    }
    for (std::string_view rule : pack->reminders) add(reminders, rule, pack->scripts, 0);
    for (const CommandRule& rule : pack->commands) {
      add(commands, rule.pattern, pack->scripts, command_rules.size());
      command_rules.push_back(rule);
      pattern_hashes_.push_back(hash_of(rule.pattern));
    }
    for (std::string_view rule : pack->polite_front) add(polite_front, rule, pack->scripts, 0);
    for (std::string_view rule : pack->polite_back) add(polite_back, rule, pack->scripts, 0);
    for (std::string_view rule : pack->durations) add(durations, rule, pack->scripts, 0);
  }
  finish();
}

/// Languages share templates that name no word of their own, as "<shift> <unit>": one of each is enough.
bool Lexicon::same_rule(const TimeRule& rule, std::uint8_t scripts) {
  TemplateSet& set = times_of(rule);
  for (Template& made : set.all) {
    const TimeRule& other = time_rules[made.rule];
    if (other.pattern != rule.pattern || other.action != rule.action || other.arg != rule.arg) continue;
    made.scripts |= scripts;
    return true;
  }
  return false;
}

TemplateSet& Lexicon::times_of(const TimeRule& rule) {
  if (rule.action == Do::kLead) return leads;
  if (rule.action == Do::kTrail) return trails;
  for (std::string_view left : {"{date} ", "{day} ", "{span} ", "{clock} "}) {
    if (rule.pattern.starts_with(left)) return times_on;
  }
  return times;
}

Lexicon::Entry& Lexicon::entry(std::string_view form) {
  Entry& made = owned_[form == "'" ? std::string(form) : fold_word(form)];
  if (made.id == 0) made.id = static_cast<std::uint32_t>(owned_.size());
  return made;
}

/// What was to be done, done: "bleach", "bleached"; "trim", "trimmed".
void Lexicon::add_past(std::string_view verb) {
  constexpr std::string_view vowels = "aeiou";
  const auto vowel = [&](std::size_t from_end) {
    return verb.size() >= from_end && vowels.find(verb[verb.size() - from_end]) != std::string_view::npos;
  };
  std::string past(verb);
  const char last = verb.back();
  const bool one_syllable =
      verb.size() <= 5 && !vowel(1) && vowel(2) && !vowel(3) && last != 'w' && last != 'x' && last != 'y';
  if (last == 'y' && !vowel(2)) {
    past.back() = 'i';
  } else if (one_syllable) {
    past += last;
  }
  past += last == 'e' ? "d" : "ed";
  Entry& to = entry(past);
  to.scripts |= kLatin;
  const bool there =
      std::any_of(to.plain.begin(), to.plain.end(), [](const Sense& s) { return s.kind == Class::kPast; });
  if (!there) to.plain.push_back({Class::kPast, 0});
}

void Lexicon::add_words(const Pack& pack) {
  for (const Word& word : pack.words) {
    split(word.forms, '|', [&](std::string_view form) {
      Entry& to = entry(form);
      to.scripts |= pack.scripts;
      auto& senses = pack.scripts == kRoman ? to.own_roman : to.plain;
      senses.push_back({word.kind, static_cast<std::int16_t>(word.value)});
      const bool errand =
          (word.kind == Class::kErrand || word.kind == Class::kAction) && (word.value == 1 || word.value == 3);
      if (errand && pack.scripts == kLatin && form != "finish") add_past(form);
      // Arabic keyboards have one heh: ساڑهے is ساڑھے.
      std::string plain_heh(form);
      for (std::size_t at = 0; (at = plain_heh.find("ھ", at)) != std::string::npos;) plain_heh.replace(at, 2, "ہ");
      if (plain_heh != form) same_as_.emplace_back(plain_heh, form);
    });
  }
}

Template Lexicon::compile(std::string_view pattern, std::uint8_t scripts, std::size_t rule) {
  Template made;
  made.scripts = scripts;
  made.rule = static_cast<std::uint16_t>(rule);
  split(pattern, ' ', [&](std::string_view part) {
    Element element;
    if (part.size() > 1 && part.back() == '?') {
      element.optional = true;
      part.remove_suffix(1);
    }
    if (part == "*") {
      element.kind = ElementKind::kGap;
    } else if (part.front() == '<') {
      element.kind = ElementKind::kClass;
      element.word_class = named(kClassNames, part.substr(1, part.size() - 2));
    } else if (part.front() == '{') {
      element.kind = named(kNonterminals, part.substr(1, part.size() - 2));
    } else {
      split(part, '|', [&](std::string_view word) { element.add(entry(word).id); });
    }
    made.elements.push_back(std::move(element));
  });
  return made;
}

/// What a message must hold for the template to match anywhere.
void Lexicon::require(Template& made) {
  for (const Element& element : made.elements) {
    if (element.optional) continue;
    switch (element.kind) {
      case ElementKind::kWords:
        if (made.word_count == made.words.size()) break;
        for (std::uint32_t word : element.words) made.words[made.word_count].add(word);
        ++made.word_count;
        break;
      case ElementKind::kClass:
        made.classes |= bit(element.word_class);
        break;
      case ElementKind::kDuration:
        made.classes |= bit(Class::kUnit);
        made.numbers = true;
        break;
      case ElementKind::kNumber:
      case ElementKind::kOrdinal:
      case ElementKind::kOrdinals:
      case ElementKind::kMonthday:
      case ElementKind::kMonthdays:
      case ElementKind::kYear:
        made.numbers = true;
        break;
      default:
        break;
    }
  }
}

void Lexicon::add(TemplateSet& set, std::string_view pattern, std::uint8_t scripts, std::size_t rule) {
  Template made = compile(pattern, scripts, rule);
  made.goes_on = &set == &times_on;
  require(made);
  set.all.push_back(std::move(made));
}

namespace {

bool plain_latin(std::string_view norm) {
  return std::all_of(norm.begin(), norm.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::uint32_t letters_of(std::string_view norm) {
  std::uint32_t letters = 0;
  for (char c : norm) letters |= 1U << (c - 'a');
  return letters;
}

/// One letter more, less, other, or two neighbours in each other's place.
bool one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t front = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  if (a.size() != b.size()) return front + back >= a.size();
  const std::size_t differ = a.size() - front - back;
  return differ <= 1 || (differ == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]);
}

}  // namespace

void Lexicon::finish() {
  for (const auto& [other, form] : same_as_) {
    const Entry made = owned_.at(fold_word(form));
    owned_.try_emplace(fold_word(other), made);
  }
  same_as_.clear();
  constexpr std::uint64_t of_time = bit(Class::kNumber) | bit(Class::kOrdinal) | bit(Class::kWeekday) |
                                    bit(Class::kMonth) | bit(Class::kDayWord) | bit(Class::kUnit) | bit(Class::kPart) |
                                    bit(Class::kWeekend) | bit(Class::kHoliday) | bit(Class::kFrequency) |
                                    bit(Class::kMended);
  index_starts();
  known_.reserve(owned_.size());  // Pointers to them stay.
  norms_.reserve(owned_.size());
  std::vector<std::pair<std::string_view, const Known*>> spelled;
  for (auto& [norm, made] : owned_) {
    made.roman = made.own_roman.empty() ? made.plain : made.own_roman;
    norms_.push_back(norm);
    const Known& known = known_.emplace_back(known_of(norm, made));
    const bool more = std::any_of(made.own_roman.begin(), made.own_roman.end(),
                                  [](const Sense& sense) { return sense.kind != Class::kMarker; });
    if (more && norm.size() >= 4) spelled.emplace_back(norm, &known);
    if ((known.plain_mask & of_time) == 0 || norm.size() < kMendMin || norm.size() > kMendMax || !plain_latin(norm))
      continue;
    const bool command = std::any_of(made.plain.begin(), made.plain.end(), [](const Sense& sense) {
      return sense.kind == Class::kMended && sense.value == 1;
    });
    mendable_[static_cast<std::size_t>(norm[0] - 'a')][norm.size()].push_back(
        {norm, letters_of(norm), &known, command});
  }
  index_words();
  // Of two that sound alike the longer one is meant: the table's order would choose by chance.
  std::sort(spelled.begin(), spelled.end(), [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first;
  });
  for (const auto& [norm, made] : spelled) by_latin_key_.emplace(latin_key(norm), made);
  // The table's order is that of a hash: two words that are equally near are told apart by it no more than by chance.
  for (auto& lists : mendable_) {
    for (auto& list : lists)
      std::sort(list.begin(), list.end(), [](const Mendable& a, const Mendable& b) { return a.norm < b.norm; });
  }
}

Lexicon::Known Lexicon::known_of(std::string_view norm, const Entry& made) const {
  Known known;
  if (norm.size() > 255 || made.plain.size() > 255 || made.roman.size() > 255)
    throw std::logic_error("a word of a language pack is too long: " + std::string(norm));
  std::copy_n(norm.begin(), std::min(norm.size(), Known::kLetters), known.letters.begin());
  known.size = static_cast<std::uint8_t>(norm.size());
  known.id = made.id;
  known.plain = made.plain.data();
  known.plain_count = static_cast<std::uint8_t>(made.plain.size());
  known.roman = made.roman.data();
  known.roman_count = static_cast<std::uint8_t>(made.roman.size());
  for (const Sense& sense : made.plain) known.plain_mask |= bit(sense.kind);
  for (const Sense& sense : made.roman) known.roman_mask |= bit(sense.kind);
  known.plain_starts = starts_of(made.id, known.plain_mask);
  known.roman_starts = starts_of(made.id, known.roman_mask);
  weigh_languages(norm, made, known);
  return known;
}

/// Values of Class::kMarker.
constexpr int kSureMarker = 2;
constexpr int kNounMarker = 3;

/// What guess() asks of a word.
void Lexicon::weigh_languages(std::string_view norm, const Entry& made, Known& known) {
  constexpr std::uint64_t of_time =
      bit(Class::kWeekday) | bit(Class::kEitherDay) | bit(Class::kPart) | bit(Class::kMonth);
  known.only_roman = !made.own_roman.empty() && made.plain.empty();
  known.roman_time = known.only_roman && ((known.roman_mask & of_time) != 0 || norm == "baje" || norm == "bajay");
  // People who write Urdu say them as often.
  static constexpr WordList kBoth("please", "plz", "pls", "kindly", "ok", "okay", "thanks", "thank", "hello", "hi",
                                  "hey", "sorry");
  int roman = 0;
  int english = 0;
  for (const Sense& sense : made.own_roman) {
    if (sense.kind != Class::kMarker) continue;
    known.roman_noun = known.roman_noun || sense.value == kNounMarker;
    roman += std::min<int>(sense.value, kSureMarker);
  }
  for (const Sense& sense : made.plain) {
    const bool stop = sense.kind == Class::kStop && sense.value == 0 && made.own_roman.empty();
    if (stop && !kBoth.holds(norm)) english += 2;
  }
  known.says_roman = static_cast<std::int8_t>(roman);
  known.says_english = static_cast<std::int8_t>(english);
  if (known.says_roman != roman || known.says_english != english)
    throw std::logic_error("a word of a language pack says too much of its language: " + std::string(norm));
}

/// Which templates can begin at which tokens.
void Lexicon::index_starts() {
  unsigned mark = 1;
  for (TemplateSet* set : begun_) {
    set->mark = static_cast<std::uint16_t>(mark);
    mark *= 2;
    for (std::size_t i = 0; i < set->all.size(); ++i) index_first(*set, i);
    for (StartList& list : set->by_class) list.close();
    for (StartList& list : set->by_word) list.close();
    set->by_number.close();
    set->by_figure.close();
    if (!set->by_number.empty()) number_starts_ |= set->mark;
  }
}

std::uint16_t Lexicon::starts_of(std::uint32_t word, std::uint64_t classes) const {
  unsigned starts = 0;
  for (const TemplateSet* set : begun_) {
    const bool named = !set->of_word(word).empty();
    const bool numeric = (classes & kNumeric) != 0 && !set->by_number.empty();
    if (named || numeric || (classes & set->classes) != 0) starts |= set->mark;
  }
  return static_cast<std::uint16_t>(starts);
}

const Lexicon::Mendable* Lexicon::mend(std::string_view norm, bool near_front) const {
  if (norm.size() < kMendMin || norm.size() >= kMendMax || !plain_latin(norm)) return nullptr;
  const std::uint32_t letters = letters_of(norm);
  const auto& lists = mendable_[static_cast<std::size_t>(norm[0] - 'a')];
  const Mendable* meant = nullptr;
  // "completd" is "completed" rather than "complete": the end is seldom wrong.
  const auto better = [&](const Mendable& one, const Mendable& other) {
    const bool ends = one.norm.back() == norm.back();
    return ends != (other.norm.back() == norm.back()) ? ends : one.norm < other.norm;
  };
  for (std::size_t size = norm.size() - 1; size <= norm.size() + 1; ++size) {
    for (const Mendable& word : lists[size]) {
      // An edit changes two letters of the set at most.
      std::uint32_t differ = word.letters ^ letters;
      differ &= differ - 1;
      if ((differ & (differ - 1)) != 0 || (word.command && !near_front) || !one_edit(word.norm, norm)) continue;
      if (meant == nullptr || better(word, *meant)) meant = &word;
      break;
    }
  }
  return meant;
}

}  // namespace yaad::language
