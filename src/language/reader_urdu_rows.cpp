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

/// A row of things of which only the first is said whole.
class UrduRow {
 public:
  UrduRow(std::string_view text, const TokenList& list, const ReadContext& context, bool named)
      : text_(text), list_(list), context_(context), named_(named) {}

  /// The things when the first ends at `at`; none when something else follows than such things.
  std::vector<Reading> from(std::size_t at) const {
    constexpr std::size_t kTailMost = 8;
    std::vector<Reading> all;
    std::size_t end = list_.size();
    const std::string_view verb = shared_verb(at, end);
    const Reading first = read_part(text_, clause_of(text_, list_, 0, at, false), context_);
    if (!is_new(first) || !first.due || (named_ && !ends_in_verb(at))) return all;
    for (std::size_t i = 2; i < at; ++i) {
      if (is_joint(list_[i]) && ends_in_verb(i)) return all;  // Two are in it already.
    }
    all.push_back(first);
    if (!verb.empty()) all.front().title.append(" ").append(verb);
    for (std::size_t begin = at; begin < end;) {
      std::size_t stop = begin + 1;
      while (stop < end && (!is_joint(list_[stop]) || stop == begin + 1)) ++stop;
      if (stop - begin > kTailMost || all.size() > kItemsMost) return {};
      auto next = next_of(all.back(), begin, stop, ends_in_verb(begin));
      if (!next || (!verb.empty() && !next->due)) return {};
      all.push_back(*std::move(next));
      begin = stop;
    }
    return all.size() > 1 ? all : std::vector<Reading>();
  }

 private:
  [[nodiscard]] const UrduWord* word(std::size_t at) const {
    return is_word(list_[at]) ? urdu_word(list_[at].norm, list_[at].hash) : nullptr;
  }

  /// "ali ki fees 5 ko aur sara ki 7 ko |deni| hai": what is to be done with all of them, taken off the end.
  [[nodiscard]] std::string_view shared_verb(std::size_t at, std::size_t& end) const {
    std::size_t verb = end - 1;
    const UrduWord* is = word(verb);
    if (is == nullptr || (is->roles & role(Role::kCopula)) == 0 || --verb < at + 3) return {};
    if (!is_word(list_[verb]) || !is_infinitive(list_[verb].norm) || ends_in_verb(at)) return {};
    end = verb;
    return text_.substr(list_[verb].bytes.begin, list_[verb].bytes.end - list_[verb].bytes.begin);
  }

  /// "… 15 ko hai", "… bharna hai kal tak"
  [[nodiscard]] bool ends_in_verb(std::size_t at) const {
    for (std::size_t i = at; i-- > 0;) {
      const UrduWord* said = word(i);
      if (said != nullptr && (said->roles & role(Role::kCopula)) != 0) return true;
      const bool time =
          list_[i].kind == TokenKind::kNumber || (list_[i].classes & (kTimes | bit(Class::kEitherDay))) != 0;
      const bool post = said != nullptr && (said->roles & (role(Role::kKo) | role(Role::kOn))) != 0;
      if (!time && !post) return is_word(list_[i]) && is_infinitive(list_[i].norm);
    }
    return false;
  }

  [[nodiscard]] std::optional<Reading> next_of(const Reading& before, std::size_t begin, std::size_t end,
                                               bool told) const {
    const bool joined = is_word(list_[begin]);  // Behind a comma it is as behind "aur".
    std::string said = joined ? "" : "aur ";
    const std::size_t from = list_[joined ? begin : begin + 1].bytes.begin;
    said += text_.substr(from, list_[end - 1].bytes.end - from);
    const auto again = read_again(said, before.title, context_);
    // "har mangal aur jumerat 8 baje" is one rule; "roz 8 baje dawai leni hai aur raat 10 baje" are two.
    if (again && (again->title != before.title || again->also || (told && joined))) return like(before, *again);
    return named_ ? named(before, begin + 1, end) : std::nullopt;
  }

  /// "… aur |barat 16 ko|", «… اور |انڈے پرسوں|»: another thing with a time of its own, and no verb.
  [[nodiscard]] std::optional<Reading> named(const Reading& before, std::size_t begin, std::size_t end) const {
    constexpr std::size_t kNameMost = 4;
    if (begin >= end || end > begin + kNameMost + 4) return std::nullopt;
    for (std::size_t i = begin; i < end; ++i) {
      const UrduWord* said = word(i);
      constexpr std::uint64_t kInside = role(Role::kOf) | role(Role::kKo) | role(Role::kOn) | role(Role::kWala);
      const bool small = said != nullptr && (said->roles & ~kInside) != 0;
      const bool acts = said != nullptr && (said->forms != 0 || said->noun != Act::kNone);
      if (list_[i].literal || (is_sign(list_[i]) && list_[i].norm != ":") || small || acts) return std::nullopt;
    }
    Reading made = read_part(text_, clause_of(text_, list_, begin, end, true), context_);
    const bool dated = made.intent == Intent::kCreate && made.due && made.when && !made.recurrence &&
                       made.reminders.empty() && made.further.empty() && !before.recurrence;
    const bool name = !made.title.empty() && made.title.find_first_of("0123456789,") == std::string::npos &&
                      std::count(made.title.begin(), made.title.end(), ' ') < static_cast<std::ptrdiff_t>(kNameMost);
    if (!dated || !name) return std::nullopt;
    Again again;
    again.when = made.when;
    std::optional<RecurrencePhrase> none;
    if (!again.when->day_of_month) made.due = again.when->no_day ? due_again(again, *before.due, none) : *made.due;
    made.detail = before.detail;
    made.confidence = before.confidence;
    return made;
  }

  const std::string_view text_;
  const TokenList& list_;
  const ReadContext& context_;
  const bool named_;  ///< Things of other names may follow as well.
};

std::vector<Reading> read_urdu_again(std::string_view text, const Tokens& tokens, const ReadContext& context,
                                     bool named) {
  const TokenList& list = tokens.list;
  if (!context.ignore.empty() || list.size() > kClauseWordsMax) return {};
  const UrduRow row(text, list, context, named);
  for (std::size_t at = 2; at + 1 < list.size(); ++at) {
    if (!is_joint(list[at]) || is_joint(list[at - 1]) || inside_quotes(list, at)) continue;
    if (auto all = row.from(at); !all.empty()) return all;
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
