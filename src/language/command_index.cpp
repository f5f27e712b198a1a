#include "language/command_index.h"

#include <algorithm>
#include <bit>

#include "language/time_expr.h"

namespace yaad::language {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::size_t kTogether = 4;  ///< Words of a row that are looked at in one step.

void put(std::uint64_t* row, std::size_t number) { row[number / kBits] |= std::uint64_t{1} << (number % kBits); }

bool is_required(const Element& element) { return !element.optional && element.kind == ElementKind::kWords; }

/// By word id, of how many templates it is asked: a word of many ("to", "the") stands in most messages, too.
std::vector<std::uint32_t> count_words(const TemplateSet& commands) {
  std::vector<std::uint32_t> count;
  for (const Template& made : commands.all) {
    for (const Element& element : made.elements) {
      if (!is_required(element)) continue;
      for (const std::uint32_t word : element.words) {
        if (count.size() <= word) count.resize(word + 1);
        ++count[word];
      }
    }
  }
  return count;
}

/// The required words of which a message must hold one: the rarest tell most.
const Element* key_of(const Template& made, const std::vector<std::uint32_t>& count) {
  const Element* key = nullptr;
  std::uint32_t fewest = 0;
  for (const Element& element : made.elements) {
    if (!is_required(element)) continue;
    std::uint32_t most = 0;
    for (const std::uint32_t word : element.words) most = std::max(most, count[word]);
    if (key != nullptr && most >= fewest) continue;
    key = &element;
    fewest = most;
  }
  return key;
}

}  // namespace

const CommandIndex& CommandIndex::get() {
  static const CommandIndex index(Lexicon::get());
  return index;
}

CommandIndex::CommandIndex(const Lexicon& lexicon)
    : blocks_((lexicon.commands.all.size() + kBits * kTogether - 1) / (kBits * kTogether) * kTogether),
      rows_(blocks_),
      always_(blocks_) {
  const TemplateSet& commands = lexicon.commands;
  front_.open.resize(blocks_);
  back_.open.resize(blocks_);
  std::vector<std::pair<std::uint32_t, std::uint16_t>> found_by;
  const std::vector<std::uint32_t> count = count_words(commands);
  for (std::size_t i = 0; i < commands.all.size(); ++i) {
    const Template& made = commands.all[i];
    const CommandRule& rule = lexicon.command_rules[made.rule];
    briefs_.push_back({Need::of(made), rule.flags, rule.intent});
    add_end(front_, made.elements, false, i);
    add_end(back_, made.elements, true, i);
    const Element* key = key_of(made, count);
    if (key == nullptr) {
      put(always_.data(), i);
      continue;
    }
    for (const std::uint32_t word : key->words) found_by.emplace_back(word, static_cast<std::uint16_t>(i));
  }
  std::sort(found_by.begin(), found_by.end());
  places_.assign(found_by.back().first + 2, 0);
  for (const auto& [word, number] : found_by) {
    ++places_[word + 1];
    by_word_.push_back(number);
  }
  for (std::size_t word = 1; word < places_.size(); ++word) places_[word] += places_[word - 1];
}

/// The bits of a row, which is made if there is none.
std::uint64_t* CommandIndex::row_of(std::uint32_t& row) {
  if (row == 0) {
    row = static_cast<std::uint32_t>(rows_.size() / blocks_);
    rows_.resize(rows_.size() + blocks_);
  }
  return rows_.data() + row * blocks_;
}

void CommandIndex::add_end(End& end, const std::vector<Element>& elements, bool last, std::size_t number) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Element& element = elements[last ? elements.size() - 1 - i : i];
    if (element.kind == ElementKind::kWords) {
      for (const std::uint32_t word : element.words) {
        if (end.by_word.size() <= word) end.by_word.resize(word + 1);
        put(row_of(end.by_word[word]), number);
      }
    } else if (element.kind == ElementKind::kClass) {
      end.classes |= bit(element.word_class);
      put(row_of(end.by_class[static_cast<std::size_t>(element.word_class)]), number);
    } else {
      break;
    }
    if (!element.optional) return;
  }
  put(end.open.data(), number);
}

/// Takes from `set` what can not have `token` at this end.
void CommandIndex::keep_fitting(const End& end, const Token& token, std::vector<std::uint64_t>& set) const {
  std::array<const std::uint64_t*, kBits + 2> rows;
  std::size_t count = 0;
  rows[count++] = end.open.data();
  if (!token.literal) {
    if (token.word < end.by_word.size() && end.by_word[token.word] != 0)
      rows[count++] = rows_.data() + end.by_word[token.word] * blocks_;
    for (std::uint64_t left = token.classes & end.classes; left != 0; left &= left - 1)
      rows[count++] = rows_.data() + end.by_class[static_cast<std::size_t>(std::countr_zero(left))] * blocks_;
  }
  for (std::size_t block = 0; block < blocks_; block += kTogether) {
    std::array<std::uint64_t, kTogether> fits{};
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t* row = rows[i] + block;
      for (std::size_t k = 0; k < kTogether; ++k) fits[k] |= row[k];
    }
    for (std::size_t k = 0; k < kTogether; ++k) set[block + k] &= fits[k];
  }
}

void CommandIndex::candidates(const Query& query, std::vector<std::uint16_t>& into) const {
  into.clear();
  thread_local std::vector<std::uint64_t> wanted;
  wanted = always_;
  std::uint64_t* const row = wanted.data();
  Summary summary;
  for (const Token& token : query.tokens) {
    if (token.literal) continue;
    summary.add(token);
    if (token.word + 1 >= places_.size()) continue;
    for (std::uint32_t at = places_[token.word]; at < places_[token.word + 1]; ++at) put(row, by_word_[at]);
  }
  summary.close(query.roman);
  if (!query.tokens.empty()) {
    keep_fitting(front_, query.tokens.front(), wanted);
    keep_fitting(back_, query.tokens.back(), wanted);
  }
  for (std::size_t block = 0; block < blocks_; ++block) {
    for (std::uint64_t left = wanted[block]; left != 0; left &= left - 1) {
      const std::size_t number = block * kBits + static_cast<std::size_t>(std::countr_zero(left));
      const Brief& brief = briefs_[number];
      if ((brief.flags & query.lacking) != 0) continue;
      if (query.intent && brief.intent != *query.intent) continue;
      if (summary.may_hold(brief.need)) into.push_back(static_cast<std::uint16_t>(number));
    }
  }
}

}  // namespace yaad::language
