// "Delete everything but the milk", «دودھ کے علاوہ سب حذف کرو»: many tasks, and those that are left out.
#include <string>
#include <utility>

#include "language/clause_words.h"

namespace yaad::language {
namespace {

/// The tokens [begin, end) name what is left out; what is asked for stands before `word` and behind `rest`.
struct Exception {
  std::size_t word = kNoToken;  ///< Where "except" stands, or the name before "ke ilawa".
  std::size_t begin = 0, end = 0;
  std::size_t rest = 0;
};

bool is_day(const Token& token) { return (token.classes & kDays) != 0; }

bool counts_many(const Token& token) {
  static constexpr WordList kMany("everything", "all", "every", "everyone", "anything", "each", "whole");
  return is_word(token) && kMany.holds(token);
}

enum class Leaves : std::uint8_t {
  kNothing,
  kAlone,   ///< "except"
  kPair,    ///< The first word of "apart from", "other than".
  kBut,     ///< "but", behind "everything"; "including" behind "not"
  kBefore,  ///< "ilawa": what stands before it.
};

Leaves leaves_out(const Token& token) {
  switch (token.hash) {
    case hash_of("except"):
    case hash_of("excluding"):
    case hash_of("besides"):
    case hash_of("barring"):
    case hash_of("minus"):
      return Leaves::kAlone;
    case hash_of("apart"):
    case hash_of("aside"):
    case hash_of("other"):
    case hash_of("save"):
      return Leaves::kPair;
    case hash_of("but"):
    case hash_of("including"):
      return Leaves::kBut;
    case hash_of("ilawa"):
    case hash_of("elawa"):
    case hash_of("alawa"):
    case hash_of("ilaawa"):
    case hash_of("ilava"):
    case hash_of("siwaa"):
    case hash_of("siwa"):
    case hash_of("siwae"):
    case hash_of("siwaye"):
    case hash_of("sewa"):
    case hash_of("علاوہ"):
    case hash_of("سوا"):
    case hash_of("سوائے"):
      return Leaves::kBefore;
    default:
      return Leaves::kNothing;
  }
}

/// The tokens of "except for", "apart from", "but not" at `at`; 0 for none of them. A bare "but" leaves out only behind
/// "everything" or "all": "delete the milk, but not yet".
std::size_t excepts(const TokenList& list, std::size_t at) {
  static constexpr WordList kSecond("from", "than", "for");
  static constexpr WordList kNot("not", "for");
  constexpr std::size_t kNear = 6;
  if (!is_word(list[at])) return 0;
  const bool more = at + 1 < list.size();
  const Leaves leaves = leaves_out(list[at]);
  if (leaves == Leaves::kAlone) return more && list[at + 1].norm == "for" ? 2 : 1;
  if (leaves == Leaves::kPair) return more && kSecond.holds(list[at + 1]) ? 2 : 0;
  if (list[at].norm == "not" && more && list[at + 1].norm == "including") return 2;
  if (list[at].norm != "but" || !any_token(list, at > kNear ? at - kNear : 0, at, counts_many)) return 0;
  return more && kNot.holds(list[at + 1]) ? 2 : 1;
}

Exception english_exception(const TokenList& list) {
  for (std::size_t at = 1; at + 1 < list.size() && at < kClauseWordsMax; ++at) {
    const std::size_t length = excepts(list, at);
    if (length == 0 || at + length >= list.size() || inside_quotes(list, at)) continue;
    std::size_t head = at;
    while (head > 1 && is_sign(list[head - 1])) --head;
    return {head, at + length, list.size(), list.size()};
  }
  return {};
}

/// Behind "shopping list se": what stands before a place names nothing that is left out.
std::size_t behind_place(const TokenList& list, std::size_t end) {
  static constexpr WordList kList("list", "لسٹ", "فہرست", "fehrist", "kaamon", "کاموں");
  static constexpr WordList kIn("se", "sy", "mein", "main", "me", "mai", "ki", "par", "pe", "سے", "میں", "کی", "پر");
  for (std::size_t at = end; at > 0; --at) {
    if (!holds_word(list, at - 1, kList)) continue;
    while (at < end && holds_word(list, at, kIn)) ++at;
    return at < end ? at : 0;
  }
  std::size_t at = 0;  // "aaj doodh ke ilawa"
  while (at < end && (list[at].classes & bit(Class::kDayWord)) != 0) ++at;
  return at < end ? at : 0;
}

/// "doodh ke ilawa sab …", "doodh ke siwa …": what stands before is left out.
Exception urdu_exception(const TokenList& list) {
  static constexpr WordList kOf("ke", "k", "kay", "کے");
  const auto leaves = [&](std::size_t at) { return is_word(list[at]) && leaves_out(list[at]) == Leaves::kBefore; };
  for (std::size_t at = 2; at + 1 < list.size() && at < kClauseWordsMax; ++at) {
    if (leaves(at) && holds_word(list, at - 1, kOf)) return {0, behind_place(list, at - 1), at - 1, at + 1};
  }
  // "sab delete karo siwaye namaz ke"
  for (std::size_t at = 2; at + 1 < list.size() && at < kClauseWordsMax; ++at) {
    if (!leaves(at)) continue;
    const std::size_t end = holds_word(list, list.size() - 1, kOf) ? list.size() - 1 : list.size();
    if (end > at + 1) return {at, at + 1, end, 0};
  }
  return {};
}

/// "milk and the eggs" as two names, without articles.
std::vector<std::string> names_of(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kBetween("and", "or", ",", "nor", "aur", "اور", "،", "ya", "یا");
  static constexpr WordList kArticles("the", "my", "a", "an", "our", "for", "wale", "wala", "please", ".", "!");
  std::vector<std::string> names;
  for (std::size_t from = begin; from < end;) {
    std::size_t to = from;
    while (to < end && (list[to].literal || !kBetween.holds(list[to]))) ++to;
    std::size_t first = from, last = to;
    while (first < last && kArticles.holds(list[first])) ++first;
    while (last > first && kArticles.holds(list[last - 1])) --last;
    if (first < last) {
      const Span span = trimmed(text, {list[first].bytes.begin, list[last - 1].bytes.end});
      names.emplace_back(text.substr(span.begin, span.end - span.begin));
    }
    from = to + 1;
  }
  return names;
}

/// "Clear the groceries", "clear friday": as a deletion, which it is of a list or a day. "Clear the garage" is a chore.
std::string clears_list(std::string_view text, const TokenList& list, std::size_t end) {
  static constexpr WordList kLists("list", "lists", "groceries", "grocery", "shopping", "errands", "chores", "tasks",
                                   "todos", "todo", "reminders", "items", "schedule");
  if (end < 2 || list[0].norm != "clear") return {};
  const Span rest = trimmed(text, {list[1].bytes.begin, list[end - 1].bytes.end});
  std::string said(text.substr(rest.begin, rest.end - rest.begin));
  const bool listed = any_token(list, 1, end, [](const Token& token) { return is_word(token) && kLists.holds(token); });
  const bool day = any_token(list, 1, end, is_day);
  return listed ? "delete " + said : day ? "delete everything " + said : std::string();
}

/// "Delete the groceries except …": more than one thing, called so.
void make_many(Reading& reading) {
  static constexpr std::string_view kLeads[] = {"everything ", "all ", "of ", "on ", "in ",
                                                "from ",       "the ", "my ", "our "};
  const bool order =
      reading.intent == Intent::kDelete || reading.intent == Intent::kComplete || reading.intent == Intent::kUpdate;
  if (!order || reading.target.empty() || reading.detail != Detail::kNone || reading.missing != Missing::kNothing)
    return;
  reading.detail = reading.intent == Intent::kDelete     ? Detail::kBulkDelete
                   : reading.intent == Intent::kComplete ? Detail::kBulkComplete
                                                         : Detail::kBulkUpdate;
  reading.filter.words = std::exchange(reading.target, {});
  reading.title.clear();
  reading.reference = Reference::kNone;
  reading.filter.all = true;
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view lead : kLeads) {
      if (!reading.filter.words.starts_with(lead)) continue;
      reading.filter.words.erase(0, lead.size());
      cut = true;
    }
  }
}

bool is_about_many(const Reading& reading) {
  if (reading.missing != Missing::kNothing) return false;
  return is_bulk(reading.detail) || (reading.intent == Intent::kQuery && reading.detail == Detail::kNone);
}

/// "move everything except the dentist |to friday", "mark all but the gym |as done": where the rest of the order may go
/// on, behind `begin`; the last such place, as "to" may stand in a name.
std::size_t end_of_names(const TokenList& list, std::size_t begin) {
  static constexpr WordList kOn("to", "until", "till", "onto", "as", "is", "are");
  std::size_t end = list.size();
  for (std::size_t at = begin + 1; at + 1 < list.size(); ++at) {
    if (holds_word(list, at, kOn)) end = at;
  }
  return end;
}

/// Read of other words than those that stand in the message.
void elsewhere(Reading& made) {
  made.pieces.clear();
  if (made.when) made.when->span = {};
}

/// What names are left out cannot be the end of a deletion or a question: "delete everything except what is urgent".
bool goes_on_behind(const Reading& made) {
  return made.detail == Detail::kBulkUpdate || made.detail == Detail::kBulkComplete;
}

}  // namespace

bool may_except(const Tokens& tokens) {
  return std::any_of(tokens.list.begin(), tokens.list.end(),
                     [](const Token& token) { return leaves_out(token) != Leaves::kNothing; });
}

std::optional<Reading> read_except(std::string_view text, const Tokens& tokens, Language language,
                                   const ReadContext& context) {
  const TokenList& list = tokens.list;
  const bool english = language == Language::kEnglish;
  Exception found = english ? english_exception(list) : urdu_exception(list);
  if (found.word == kNoToken) return std::nullopt;
  const bool behind = english || found.word > 0;  // The names stand at the end.
  const std::size_t from = behind ? 0 : found.rest, to = behind ? found.word : list.size();
  const std::size_t end = english ? end_of_names(list, found.begin) : list.size();
  Reading made;
  if (end < list.size()) {
    const Span head = trimmed(text, {list[0].bytes.begin, list[to - 1].bytes.end});
    made = read_whole(std::string(text.substr(head.begin, head.end - head.begin)) + " " +
                          std::string(text.substr(list[end].bytes.begin)),
                      context);
    elsewhere(made);
    make_many(made);
    if (is_about_many(made) && goes_on_behind(made)) found.end = end;
  }
  if (!behind && any_token(list, 0, found.begin, is_day)) {  // "aaj ke kaamon mein se |doodh ke ilawa| sab hata do"
    made = read_whole(
        std::string(text.substr(0, list[found.begin].bytes.begin)) + std::string(text.substr(list[from].bytes.begin)),
        context);
    elsewhere(made);
    if (!made.filter.from) return std::nullopt;
  } else if (found.end != end || !is_about_many(made)) {
    made = read_part(text, clause_of(text, list, from, to, false), context);
  }
  if (!is_about_many(made) && english) {
    if (const std::string cleared = clears_list(text, list, to); !cleared.empty()) {
      made = read_whole(cleared, context);
      elsewhere(made);
    }
    make_many(made);
  }
  if (!is_about_many(made)) return std::nullopt;
  made.filter.except = names_of(text, list, found.begin, found.end);
  if (made.filter.except.empty()) return std::nullopt;
  made.filter.next_only = false;
  return made;
}

}  // namespace yaad::language
