#include <algorithm>
#include <span>

#include "language/intent.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// Kinds of features, so that the same word in two roles gives two hashes.
enum class Role : std::uint32_t {
  kWord = 1,
  kPair,
  kTriple,
  kLetters,
  kEdge,
  kPiece,
  kRule,
  kRuleIntent,
  kRuleSure,
  kClasses,
  kLength,
  kTitle,
  kShape,
};

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a ^ (b + 0x9E3779B9U + (a << 6) + (a >> 2))) * 0x85EBCA6BU;
  h ^= h >> 13;
  h *= 0xC2B2AE35U;
  return h ^ (h >> 16);
}

constexpr std::uint32_t mix(Role role, std::uint32_t value) { return mix(static_cast<std::uint32_t>(role), value); }

constexpr std::uint32_t kBegin = 11;
constexpr std::uint32_t kEnd = 12;
constexpr std::uint32_t kNumber = 13;
constexpr std::uint32_t kQuoted = 14;
constexpr std::uint32_t kPieceBase = 20;

constexpr std::size_t kLetters = 4;  ///< As many are looked at together.

/// How many hashes a word gives.
std::size_t hashes_of(std::string_view word) {
  return word.size() < kLetters || word.size() > 24 ? 1 : word.size() - kLetters + 2;
}

/// The message as the model sees it: words, and one sign for each piece, number or quotation; with those before it.
class Walk {
 public:
  explicit Walk(IntentFeatures& out) : out_(out) {}

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] bool full() const { return count_ == IntentFeatures::kWordsMax; }
  [[nodiscard]] bool after_quotation() const { return count_ > 0 && last_ == kQuoted; }

  void add(std::uint32_t hash) {
    if (full()) return;
    next(hash, false);
    out_.add(mix(Role::kWord, hash));
    follow(hash);
  }
  void add_word(const Token& token) {
    next(token.hash, false);
    const std::size_t hashes = hashes_of(token.norm);
    if (token.known == 0 || out_.whole || out_.count + out_.known_hashes + hashes > IntentFeatures::kMax) {
      word_features(token.norm, token.hash, out_);
    } else {
      out_.known[out_.known_count++] = token.known;
      out_.places.expect_word(token.known);
      out_.known_hashes += hashes;
    }
    follow(token.hash);
  }
  /// Inside the stretch that a sure template took as a title or name: one feature a word, and a sign in the place of
  /// the whole stretch.
  void add_of_title(const Token& token) {
    const bool goes_on = count_ > 0 && title_;
    next(token.hash, true);
    out_.add(mix(Role::kTitle, token.hash));
    if (!goes_on) follow(kQuoted);
  }
  void follow(std::uint32_t hash) {
    const std::uint32_t pair = mix(before_, hash);
    out_.add(mix(Role::kPair, pair));
    if (before_ != kBegin) out_.add(mix(Role::kTriple, mix(pair_before_, hash)));
    pair_before_ = pair;
    before_ = hash;
  }

 private:
  void next(std::uint32_t hash, bool title) {
    ++count_;
    last_ = hash;
    title_ = title;
  }

  IntentFeatures& out_;
  std::size_t count_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t before_ = kBegin;
  std::uint32_t pair_before_ = 0;
  bool title_ = false;
};

/// Items that the matched template took as a stretch: the words of a title say little about the intent.
bool in_stretch(const Items& items, const RuleGuess& guess, std::size_t token) {
  if (guess.match == nullptr || guess.match->rule->confidence < 0.95F) return false;
  for (std::size_t i = 0; i < guess.match->gap_count; ++i) {
    const Gap& gap = guess.match->gaps[i];
    if (gap.begin < gap.end && items.source[gap.begin] <= token && token <= items.source[gap.end - 1]) return true;
  }
  return false;
}

void walk_message(const Tokens& tokens, const Slots& slots, const Items& items, const RuleGuess& guess, Walk& walk) {
  const auto& list = tokens.list;
  for (std::size_t i = 0; i < list.size() && !walk.full();) {
    const Taken* piece = nullptr;
    for (const Taken& taken : slots.taken) {
      if (taken.begin <= i && i < taken.end) piece = &taken;
    }
    if (piece != nullptr) {
      // "now" is said to every service, other times mostly to this one.
      const bool now = piece->kind == PieceKind::kWhen && list[piece->end - 1].norm == "now";
      // "due today" says more than "today".
      if (piece->kind == PieceKind::kWhen && (list[piece->begin].classes & bit(Class::kBefore)) != 0)
        walk.add(list[piece->begin].hash);
      constexpr std::uint32_t now_hash = hash_of("now");
      walk.add(now ? now_hash : kPieceBase + static_cast<std::uint32_t>(piece->kind));
      i = piece->end;
      continue;
    }
    const Token& token = list[i];
    if (token.literal) {
      if (!walk.after_quotation()) walk.add(kQuoted);
    } else if (token.kind == TokenKind::kNumber) {
      walk.add(kNumber);
    } else if (token.kind == TokenKind::kWord) {
      if (in_stretch(items, guess, i)) {
        walk.add_of_title(token);
      } else {
        walk.add_word(token);
      }
    }
    ++i;
  }
}

/// A word that nobody knows, in the form of a past.
bool ends_in_ed(const Token& token) {
  return token.classes == 0 && token.norm.size() > 4 && token.norm.ends_with("ed");
}

/// What a word can be in a sentence, whatever the word.
std::uint32_t kind_of(const Token& token) {
  if (token.literal) return 1;
  if (token.kind != TokenKind::kWord) return token.kind == TokenKind::kNumber ? 2 : 3;
  constexpr std::uint64_t kKinds = bit(Class::kAction) | bit(Class::kErrand) | bit(Class::kPerson) | bit(Class::kAsk) |
                                   bit(Class::kPast) | bit(Class::kTells) | bit(Class::kStop) | bit(Class::kForeign) |
                                   bit(Class::kFiller) | bit(Class::kTaskWord);
  constexpr std::uint64_t kVerbs = bit(Class::kAction) | bit(Class::kErrand);
  const std::uint64_t kinds = token.classes & kKinds;
  std::uint32_t form = 0;
  if ((kinds & kVerbs) != 0) {
    const std::span<const Sense> senses(token.senses, token.sense_count);
    const bool sure = std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
      return (sense.kind == Class::kAction || sense.kind == Class::kErrand) && sense.value == 1;
    });
    form = sure ? 1 : 0;
  } else if (token.classes == 0) {
    form = ends_in_ed(token) ? 2 : token.norm.size() > 5 && token.norm.ends_with("ing") ? 3 : 0;
  }
  return mix(mix(static_cast<std::uint32_t>(kinds), static_cast<std::uint32_t>(kinds >> 32)), form + 4);
}

/// Who the sentence is about: 0 nobody that is named, 1 we, 2 you, 3 others, 4 what has an article.
std::uint32_t subject_of(std::string_view norm) {
  static constexpr WordList kUs("i", "im", "ive", "id", "ill", "we", "weve", "were", "my", "our", "me");
  static constexpr WordList kYou("you", "youre", "your", "u");
  static constexpr WordList kOthers("he", "she", "they", "hes", "shes", "theyre", "his", "her", "their", "it", "its",
                                    "everyone", "somebody", "nobody", "this", "that", "thats", "these", "there",
                                    "theres", "someone");
  if (kUs.holds(norm)) return 1;
  if (kYou.holds(norm)) return 2;
  if (kOthers.holds(norm)) return 3;
  return norm == "the" || norm == "a" || norm == "an" ? 4 : 0;
}

/// How many tokens a message has that is nothing but a noun and what goes with it ("new strings for my ukulele"), as
/// far as its words tell; 0 for all others.
std::uint32_t noun_phrase(const Items& items) {
  constexpr std::size_t kWordsMax = 8;
  constexpr std::uint64_t kSaying = bit(Class::kAsk) | bit(Class::kPast) | bit(Class::kTells) | bit(Class::kForeign) |
                                    bit(Class::kService) | bit(Class::kTaskWord);
  constexpr std::uint64_t kVerb = bit(Class::kAction) | bit(Class::kErrand);
  static constexpr WordList kSmall("for", "of", "with", "the", "a", "an", "my", "our", "some", "and", "in", "on", "to",
                                   "more", "from", "at", "new");
  static constexpr WordList kTelling("never", "always", "not", "no", "ever", "been", "suits", "hardly", "too", "so");
  if (items.end - items.begin > kWordsMax) return 0;
  for (std::size_t i = items.begin; i < items.end; ++i) {
    const Token& token = items.tokens.list[i];
    if (token.literal || token.kind == TokenKind::kNumber) continue;
    if (token.kind == TokenKind::kSign && token.norm == "?") return 0;
    if (token.kind != TokenKind::kWord || kSmall.holds(token)) continue;
    const bool verb = i == items.begin && (token.classes & kVerb) != 0;
    const bool small = (token.classes & (bit(Class::kPerson) | bit(Class::kFiller) | bit(Class::kStop))) != 0;
    if (verb || small || kTelling.holds(token) || (token.classes & kSaying) != 0 || ends_in_ed(token)) return 0;
  }
  return static_cast<std::uint32_t>(items.end - items.begin);
}

/// The build of the sentence, for words that the model has not seen.
void shape_features(const Items& items, const Slots& slots, IntentFeatures& out) {
  if (items.begin >= items.end) return;
  const auto& list = items.tokens.list;
  constexpr std::uint64_t telling = bit(Class::kPast) | bit(Class::kTells);
  static constexpr WordList kBe("is", "are", "was", "were");
  std::uint32_t told = 0;
  for (std::size_t i = items.begin + 1; i < items.end; ++i) {
    const Token& token = list[i];
    if (token.literal || token.kind != TokenKind::kWord) continue;
    if ((token.classes & telling) != 0 || ends_in_ed(token)) told |= 1U;
    if (kBe.holds(token)) told |= 2U;
  }
  const std::uint32_t first = kind_of(list[items.begin]);
  const std::uint32_t second = items.begin + 1 < items.end ? kind_of(list[items.begin + 1]) : 0;
  const std::uint32_t last = kind_of(list[items.end - 1]);
  const std::uint32_t subject = list[items.begin].literal ? 0 : subject_of(list[items.begin].norm);
  const std::uint32_t timed = (slots.due ? 1U : 0U) | (slots.due && slots.due->expr.past_word ? 2U : 0U);
  out.add(mix(Role::kShape, mix(1, first)));
  out.add(mix(Role::kShape, mix(2, mix(first, second))));
  out.add(mix(Role::kShape, mix(3, last)));
  out.add(mix(Role::kShape, mix(4, subject * 4 + told)));
  out.add(mix(Role::kShape, mix(5, mix(subject * 4 + told, timed))));
  out.add(mix(Role::kShape, mix(6, mix(first, timed * 4 + told))));
  const std::uint32_t nouns = noun_phrase(items);
  if (nouns == 0) return;
  out.add(mix(Role::kShape, mix(7, timed)));
  out.add(mix(Role::kShape, mix(8, nouns * 8 + timed)));
}

void rule_features(const Items& items, const Slots& slots, const RuleGuess& guess, IntentFeatures& out) {
  const auto intent = static_cast<std::uint32_t>(guess.intent);
  out.add(mix(Role::kRuleIntent, intent));
  out.add(mix(Role::kRuleSure, mix(intent, static_cast<std::uint32_t>(guess.confidence * 20))));
  if (guess.match != nullptr) {
    out.add(mix(Role::kRule, Lexicon::get().hash_of_pattern(*guess.match->rule)));
    const Gap& gap = guess.match->gaps[0];
    const bool bare = guess.match->gap_count > 0 && gap.begin == gap.end;
    out.add(mix(Role::kRule, mix(intent, bare ? 3 : 4)));
  }
  std::uint64_t classes = 0;
  for (std::size_t i = items.begin; i < items.end; ++i) {
    if (!items.tokens.list[i].literal) classes |= items.tokens.list[i].classes;
  }
  std::uint32_t held = 0;
  for (const Class kind : {Class::kTaskWord, Class::kForeign, Class::kService, Class::kAsk, Class::kPerson}) {
    held = held * 2 + ((classes & bit(kind)) != 0 ? 1 : 0);
  }
  const bool acts = items.begin < items.end &&
                    (items.tokens.list[items.begin].classes & (bit(Class::kAction) | bit(Class::kErrand))) != 0;
  const std::uint32_t pieces = (slots.due ? 1U : 0U) | (slots.repeat ? 2U : 0U) | (acts ? 4U : 0U);
  out.add(mix(Role::kClasses, mix(held, 77)));
  out.add(mix(Role::kClasses, mix(held, pieces)));
  out.add(mix(Role::kClasses, mix(intent + 100, pieces)));
  out.add(mix(Role::kClasses, mix(intent + 200, held)));
}

}  // namespace

void word_features(std::string_view word, std::uint32_t hash, IntentFeatures& out) {
  out.add(mix(Role::kWord, hash));
  if (hashes_of(word) == 1) return;
  out.add(mix(Role::kLetters, mix(1, hash_of(word.substr(0, kLetters)))));
  for (std::size_t i = 1; i + kLetters <= word.size(); ++i)
    out.add(mix(Role::kLetters, hash_of(word.substr(i, kLetters))));
}

void intent_features(const Tokens& tokens, const Slots& slots, const Items& items, const RuleGuess& guess,
                     Language language, IntentFeatures& out) {
  Walk walk(out);
  walk_message(tokens, slots, items, guess, walk);
  walk.follow(kEnd);
  const auto length = static_cast<std::uint32_t>(walk.count() < 8 ? walk.count() : 8 + walk.count() / 6);
  out.add(mix(Role::kLength, length));
  out.add(mix(Role::kLength, 1000 + static_cast<std::uint32_t>(language)));
  if (language == Language::kEnglish) shape_features(items, slots, out);
  rule_features(items, slots, guess, out);
}

}  // namespace yaad::language
