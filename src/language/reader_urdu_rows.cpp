// Several things to do in one Urdu message of which only the first is said whole: "Monday ko 9th ka test hai aur
// Wednesday ko 10th ka", "roz subah 5 baje … aur sham 5 baje bhi"; and lists under a heading: "shadi ki tayyari: hall
// booking, card chapwana".
#include "language/again.h"
#include "language/clause_words.h"
#include "language/urdu_words.h"

namespace yaad::language {
namespace {

constexpr std::size_t kItemsMost = 12;

bool is_joint(const Token& token) {
  static constexpr WordList kJoints("aur", "or", "and", "phir", ",", "اور", "پھر", "،");
  return !token.literal && kJoints.holds(token);
}

Reading like(const Reading& first, const Again& again) {
  Reading next = first;
  next.title = again.title;
  next.when = again.when;
  next.further.clear();
  std::erase_if(next.reminders, [](const ReminderPhrase& reminder) { return reminder.at.has_value(); });
  next.due = due_again(again, *first.due, next.recurrence);
  return next;
}

/// Where the list begins behind a heading that names what its things belong to; 0 without one. A duty before the colon
/// says what to do with all of them.
std::size_t behind_heading(const TokenList& list) {
  static constexpr WordList kThings("kaam", "kam", "tayyari", "tayari", "taiyari", "tiyari", "tayyariyan", "tasks",
                                    "assignments", "assignment", "homework", "cheezain", "cheezen", "کام", "کاموں",
                                    "تیاری", "تیاریاں", "تیاریوں", "چیزیں", "اسائنمنٹ", "اسائنمنٹس");
  static constexpr WordList kOrders("likho", "likh", "add", "naya", "nayi", "naye", "note", "yaad", "لکھو", "لکھ",
                                    "نیا", "نئے", "نئی", "نوٹ", "یاد");
  constexpr std::size_t kLongest = 6;
  bool thing = false, names = false;
  for (std::size_t at = 0; at + 2 < list.size() && at <= kLongest; ++at) {
    if (list[at].literal) return 0;
    if (is_sign(list[at])) return list[at].norm == ":" && thing && names && !list[at + 1].glued ? at + 1 : 0;
    if (holds_word(list, at, kOrders) || is_infinitive(list[at].norm)) return 0;
    const bool one = holds_word(list, at, kThings);
    thing = thing || one;
    const UrduWord* word = urdu_word(list[at].norm, list[at].hash);
    const bool content = is_word(list[at]) && (word == nullptr || (word->roles == 0 && word->forms == 0)) && !one &&
                         (list[at].classes & kTimes) == 0;
    // "3 assignments", but "3 kaam" say nothing of what they belong to
    const bool kind = one && (word == nullptr || (word->roles & role(Role::kTask)) == 0);
    names = names || content || (kind && at > 0 && (list[at - 1].classes & bit(Class::kNumber)) != 0) ||
            (kind && at > 0 && list[at - 1].kind == TokenKind::kNumber);
  }
  return 0;
}

}  // namespace

std::vector<Reading> read_urdu_again(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  constexpr std::size_t kTailMost = 8;
  if (!context.ignore.empty() || list.size() > kClauseWordsMax) return {};
  for (std::size_t at = list.size(); at-- > 3;) {
    if (at + kTailMost < list.size()) break;
    if (!is_joint(list[at]) || is_joint(list[at - 1]) || at + 2 >= list.size() || inside_quotes(list, at)) continue;
    const Reading first = read_part(text, clause_of(text, list, 0, at, false), context);
    if (!is_new(first) || !first.due) continue;
    const std::string_view tail = text.substr(list[at].bytes.begin, list.back().bytes.end - list[at].bytes.begin);
    const auto again = read_again(tail, first.title, context);
    // "har mangal aur jumerat 8 baje" is one rule.
    if (!again || (again->title == first.title && !again->also)) continue;
    return {first, like(first, *again)};
  }
  return {};
}

std::vector<Reading> read_urdu_listed(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  const std::size_t from = behind_heading(list);
  if (from == 0 || !context.ignore.empty()) return {};
  const Span heading = trimmed(text, {list[0].bytes.begin, list[from - 2].bytes.end});
  std::vector<Reading> all;
  std::size_t begin = from;
  for (std::size_t at = from; at <= list.size(); ++at) {
    if (at < list.size() && !is_joint(list[at])) continue;
    if (at > begin) {
      all.push_back(read_part(text, clause_of(text, list, begin, at, true), context));
      if (all.back().intent != Intent::kCreate || all.back().title.empty() || all.size() > kItemsMost) return {};
      all.back().description = text.substr(heading.begin, heading.end - heading.begin);
    }
    begin = at + 1;
  }
  return all.size() > 1 ? all : std::vector<Reading>();
}

bool ends_urdu_event(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kOther("jo", "jis", "jab", "agar", "kya", "kab", "ke", "keh", "nahi", "nahin", "جو", "جس",
                                   "جب", "اگر", "کیا", "کب", "کہ", "نہیں");
  static constexpr WordList kBehindTime("ko", "baje", "bajay", "bje", "tak", "کو", "بجے", "تک");
  constexpr std::uint64_t kDay = bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kDayWord) |
                                 bit(Class::kEitherDay) | bit(Class::kPart) | bit(Class::kHoliday) |
                                 bit(Class::kClockShift);
  const auto is_when = [](const Token& token) {
    return !token.literal && (token.kind == TokenKind::kNumber || (token.classes & (kDay | bit(Class::kNumber))) != 0);
  };
  // "doctor hai jumme ko": the time may follow.
  while (end > begin + 2 && (is_when(list[end - 1]) || kBehindTime.holds(list[end - 1]) || is_sign(list[end - 1])))
    --end;
  if (end < begin + 3 || any_token(list, begin, end, [](const Token& one) { return kOther.holds(one); })) return false;
  const UrduWord* last = is_word(list[end - 1]) ? urdu_word(list[end - 1].norm, list[end - 1].hash) : nullptr;
  const bool told =
      last != nullptr && ((last->roles & (role(Role::kCopula) | role(Role::kGa))) != 0 || (last->forms & kFuture) != 0);
  return told && any_token(list, begin, list.size(), is_when);
}

bool goes_on_with_duty(const std::vector<Token>& list, std::size_t begin, std::size_t at) {
  static constexpr WordList kUnder("ke", "k", "keh", "kyunke", "kyunki", "kyun", "jab", "agar", "warna", "taake",
                                   "taki", "lekin", "magar", "ya", "jo", "jis", "کہ", "کیونکہ", "جب", "اگر", "ورنہ",
                                   "تاکہ", "لیکن", "مگر", "یا", "جو", "جس");
  static constexpr WordList kSays("kehna", "kahna", "batana", "bolna", "poochna", "puchna", "rakhna", "dekhna", "کہنا",
                                  "بتانا", "بولنا", "پوچھنا", "رکھنا", "دیکھنا");
  const auto copula = [&](std::size_t i) {
    const UrduWord* word = i < list.size() && is_word(list[i]) ? urdu_word(list[i].norm, list[i].hash) : nullptr;
    return word != nullptr && (word->roles & role(Role::kCopula)) != 0;
  };
  const auto duty = [&](std::size_t i) { return copula(i) && is_word(list[i - 1]) && is_infinitive(list[i - 1].norm); };
  static constexpr WordList kAsItIs("to", "toh", "is", "us", "isliye", "تو", "اس", "اسلیے");
  if (at < begin + 2 || !copula(at) || kSays.holds(list[at - 1]) || at + 3 >= list.size()) return false;
  // "…, jumme ko doctor hai |bill bhi dena hai"; in front it tells why
  if (!duty(at) && (begin == 0 || kAsItIs.holds(list[at + 1]) || !ends_urdu_event(list, begin, at + 1))) return false;
  if (!is_word(list[at + 1]) && list[at + 1].kind != TokenKind::kNumber) return false;
  if (kUnder.holds(list[at + 1]) || joins_urdu_clauses(list[at + 1])) return false;
  for (std::size_t i = at + 2; i < list.size(); ++i) {
    if (joins_urdu_clauses(list[i]) || kUnder.holds(list[i])) return false;
    if (copula(i)) return i > at + 2 && duty(i);
  }
  return false;
}

}  // namespace yaad::language
