// One thing to do in an Urdu message of several clauses: "bijli ka bill aa gaya hai, aakhri tareekh 28 hai, 18 hazar ka
// hai". One clause names it, another may say when it is due, and what the rest tells is kept as its description.
#include <string>

#include "language/clause_words.h"
#include "language/frame.h"
#include "language/urdu_words.h"

namespace yaad::language {
namespace {

constexpr std::size_t kClausesMost = 5;

struct Clause {
  std::size_t begin = 0, end = 0;  ///< Tokens.
};

std::vector<Clause> clauses_of(const TokenList& list) {
  static constexpr WordList kParts(",", ".", ";", "!");
  std::vector<Clause> all;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    if (at < list.size() && !(is_sign(list[at]) && kParts.holds(list[at]))) continue;
    if (at > begin) all.push_back({begin, at});
    begin = at + 1;
  }
  return all;
}

/// "jama karwana |hai|": something is to be done. «اسکول کھلیں گے، یونیفارم لینا» is one name.
bool says_duty(const TokenList& list, const Clause& clause) {
  for (std::size_t at = clause.begin + 1; at < clause.end; ++at) {
    if (holds_role(list[at], Role::kCopula) && is_urdu_infinitive(list[at - 1])) return true;
  }
  return clause.begin == 0 && clause.end > 1 && is_urdu_infinitive(list[clause.end - 1]);
}

/// "|saas ki dawai lani| thi bhool gai": what was to be done and is still. Where its words end; `begin` for any other.
std::size_t before_forgotten(const TokenList& list, const Clause& clause) {
  static constexpr WordList kForgot("bhool", "bhul", "reh", "rah", "بھول", "رہ");
  for (std::size_t at = clause.begin + 2; at < clause.end; ++at) {
    const bool was = holds_role(list[at], Role::kPast) || kForgot.holds(list[at]);
    if (!was || !is_urdu_infinitive(list[at - 1])) continue;
    return any_token(list, at, clause.end, [&](const Token& one) { return kForgot.holds(one); }) ? at : clause.begin;
  }
  return clause.begin;
}

/// "bijli ka bill |aa gaya hai|", «فون کا بل |آیا ہے|»: where what has come is named no more; `begin` where nothing
/// has. It is what one pays or answers: guests and thoughts come as well.
std::size_t before_coming(const TokenList& list, const Clause& clause) {
  static constexpr WordList kComes("aa", "a", "aaya", "aya", "ayi", "aayi", "aye", "aaye", "mila", "mili", "mile",
                                   "mil", "آ", "آیا", "آئی", "آئے", "ملا", "ملی", "ملے", "مل");
  static constexpr WordList kBills("bill", "bil", "challan", "chalan", "voucher", "invoice", "notice", "fees", "fee",
                                   "qist", "form", "demand", "بل", "چالان", "واؤچر", "نوٹس", "فیس", "قسط", "فارم");
  constexpr std::uint64_t kBehind = role(Role::kCopula) | role(Role::kEmphasis) | role(Role::kTime);
  std::size_t at = clause.end;
  while (at > clause.begin + 1) {
    const UrduWord* word = is_word(list[at - 1]) ? urdu_word(list[at - 1].norm, list[at - 1].hash) : nullptr;
    const bool went = word != nullptr && word->act == Act::kGo && (word->forms & kPerfect) != 0;
    if (!went && !kComes.holds(list[at - 1]) && (word == nullptr || (word->roles & kBehind) == 0)) break;
    --at;
  }
  const bool comes =
      at < clause.end && any_token(list, at, clause.end, [](const Token& one) { return kComes.holds(one); });
  return comes && kBills.holds(list[at - 1]) ? at : clause.begin;
}

struct Told {
  std::string words;  ///< Empty for a clause that says more than when, or nothing of it.
  bool hour = false;  ///< Of a day that is told elsewhere.
};

/// "|28 tareekh| hai", "|5:30 baje| ka time mila hai", "|raat 8 baje tak| tayyar ho": the words of a clause that only
/// says when.
Told only_when(std::string_view text, const TokenList& list, const Clause& clause, const ReadContext& context) {
  static constexpr WordList kAround(
      "aakhri", "akhri", "aakhiri", "akhiri", "last", "final", "due", "date", "deadline", "dead", "line", "time", "tym",
      "waqt", "appointment", "mila", "mili", "mil", "gaya", "gayi", "gai", "gya", "diya", "di", "rakha", "rakhi", "hai",
      "hain", "he", "h", "hay", "tayyar", "tayar", "taiyar", "ready", "ho", "hona", "honi", "hone", "chahiye", "chahye",
      "jaye", "jae", "jaen", "uski", "uska", "iski", "iska", "ki", "ka", "ke", "k", "hoga", "hogi", "us", "is",
      "mukammal", "jama", "wo", "ye", "lazmi", "laazmi", "zaroor", "zaruri", "karna", "krna", "karni", "krni", "lena",
      "leni", "لازمی", "ضرور", "کرنا", "کرنی", "لینا", "لینی", "yeh", "آخری", "مقررہ", "ڈیڈ", "لائن", "ڈیڈلائن", "ڈیٹ",
      "وقت", "ٹائم", "اپائنٹمنٹ", "ملا", "ملی", "مل", "گیا", "گئی", "دیا", "دی", "رکھا", "رکھی", "ہے", "ہیں", "تیار",
      "ہو", "ہونا", "ہونی", "ہونے", "چاہیے", "چاہئے", "جائے", "جائیں", "اس", "کی", "کا", "کے", "ہوگا", "ہوگی", "مکمل",
      "جمع", "وہ", "یہ");
  static constexpr WordList kDate("tareekh", "tarikh", "date", "تاریخ", "ڈیٹ");
  constexpr std::size_t kLongest = 12;
  if (clause.end - clause.begin > kLongest) return {};
  std::size_t begin = clause.begin, end = clause.end;
  bool date = false;
  const auto around = [&](std::size_t at) { return kAround.holds(list[at]) || kDate.holds(list[at]); };
  for (; begin < end && around(begin); ++begin) date = date || kDate.holds(list[begin]);
  while (end > begin && kAround.holds(list[end - 1]) && !kDate.holds(list[end - 1])) --end;
  static constexpr WordList kLabel("last", "due", "final", "akhri", "aakhri", "akhiri", "aakhiri", "آخری", "مقررہ");
  if (end > begin + 2 && kDate.holds(list[end - 1]) && kLabel.holds(list[end - 2])) end -= 2;
  if (begin == end || (begin == clause.begin && end == clause.end && end - begin > 4)) return {};
  std::string words(text_between(text, list, begin, end));
  const bool urdu = any_token(list, clause.begin, clause.end, in_arabic);
  if (end == begin + 1 && list[begin].kind == TokenKind::kNumber) {
    if (!date) return {};
    words += urdu ? " تاریخ" : " tareekh";
  }
  const Reading probe = read_whole(words + (urdu ? " بینک جانا ہے" : " bank jana hai"), context);
  const bool only = probe.intent == Intent::kCreate && probe.title == (urdu ? "بینک جانا" : "bank jana") && probe.due &&
                    !probe.recurrence && probe.reminders.empty();
  return only ? Told{words, probe.when && probe.when->no_day} : Told{};
}

/// What one says beside something to do: no order, no question, no other thing to do.
bool is_beside(const Reading& reading) {
  return reading.intent == Intent::kUnknown && (reading.detail == Detail::kNone || reading.detail == Detail::kYes) &&
         reading.reminders.empty();
}

/// "bharna hai", "30 tak jama karwana hai": what is done with a bill, and names nothing else.
bool pays_only(const TokenList& list, const Clause& clause) {
  static constexpr WordList kOwn("jama", "ada", "pay", "online", "bank", "mein", "jana", "جمع", "ادا", "آن", "لائن",
                                 "بینک", "میں");
  for (std::size_t at = clause.begin; at < clause.end && !is_urdu_infinitive(list[at]); ++at) {
    const bool own = is_urdu_time(list[at]) || kOwn.holds(list[at]) || holds_role(list[at], Role::kMe) ||
                     holds_role(list[at], Role::kEmphasis) || holds_role(list[at], Role::kPronounKo);
    if (!own) return false;
  }
  return true;
}

/// Where the words end that stand before the verb of a duty.
std::size_t before_duty(const TokenList& list, const Clause& clause) {
  std::size_t at = clause.begin;
  while (at < clause.end && !is_urdu_infinitive(list[at])) ++at;
  return at;
}

/// The clause of `clauses` that names what is to be done, and how far its name goes.
struct Named {
  std::size_t which = 0;
  Clause words;
  std::optional<Clause> bill;  ///< What has come; `words` are it where no clause says what is to be done with it.
  std::size_t told = 0;        ///< Which clause tells that.
  bool forgot = false;         ///< It was to be done, and is said in the past.
};

std::optional<Named> named_in(const TokenList& list, const std::vector<Clause>& clauses) {
  std::optional<Named> found;
  bool duty = false;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const std::size_t to = before_coming(list, clauses[i]);
    if (const std::size_t forgot = before_forgotten(list, clauses[i]); forgot > clauses[i].begin) {
      if (duty || found) return std::nullopt;
      duty = true;
      found = Named{i, {clauses[i].begin, forgot}, std::nullopt, i, true};
    } else if (to > clauses[i].begin) {
      if (found) return std::nullopt;
      const Clause bill{clauses[i].begin, to};
      found = Named{i, bill, bill, i, false};
    } else if (says_duty(list, clauses[i])) {
      if (found && found->forgot && pays_only(list, clauses[i])) continue;  // "…, aaj lazmi karna hai"
      if (duty) return std::nullopt;                                        // Two things to do are two tasks.
      duty = true;
      if (!found) found = Named{i, clauses[i], std::nullopt, i, false};
      found->which = i;
      found->words = clauses[i];
    }
  }
  return found;
}

/// "|atta|, chawal aur daal leni hai", "maal lana hai: cheeni 2 bori, |ghee 3 dabbay|": of a list, and nothing told;
/// not "42 hazar".
bool is_item(const TokenList& list, const Clause& clause) {
  static constexpr WordList kMoney("hazar", "hazaar", "sau", "lakh", "rupay", "rupee", "rupees", "rs", "ہزار", "سو",
                                   "لاکھ", "روپے", "روپیہ");
  const auto beside = [](const Token& one) {
    return kMoney.holds(one) || holds_role(one, Role::kEmphasis) || holds_role(one, Role::kInterject);
  };
  if (any_token(list, clause.begin, clause.end, beside)) return false;
  return clause.end == clause.begin + 1 || !any_token(list, clause.begin, clause.end, [](const Token& one) {
           const UrduWord* word = is_word(one) ? urdu_word(one.norm, one.hash) : nullptr;
           constexpr std::uint64_t kTells =
               role(Role::kCopula) | role(Role::kPast) | role(Role::kGa) | role(Role::kShould);
           return word != nullptr && ((word->roles & kTells) != 0 || (word->forms & ~kRoot) != 0);
         });
}

/// `whole`: null where only a bill that has come is looked for.
std::optional<Reading> facts_of(std::string_view text, const TokenList& list, const Reading* whole,
                                const ReadContext& context) {
  if (list.size() < 5 || list.size() > kClauseWordsMax || !context.ignore.empty() || list.back().norm == "?" ||
      list.back().norm == "؟" || any_token(list, 0, list.size(), [](const Token& one) { return one.norm == ":"; }))
    return std::nullopt;
  const std::vector<Clause> clauses = clauses_of(list);
  if (clauses.size() < 2 || clauses.size() > kClausesMost) return std::nullopt;
  auto named = named_in(list, clauses);
  // "jumerat ko mehman hain, us din roza nahi rakhungi", "school fees 10 tareekh tak, sab mila ke 42 hazar"
  if (!named && whole != nullptr && whole->intent == Intent::kUnknown)
    named = Named{0, clauses.front(), std::nullopt, 0, false};
  if (!named || (whole == nullptr && !named->bill && !named->forgot)) return std::nullopt;
  const bool only_bill = named->bill && named->which == named->told;
  if (named->bill && !only_bill && !pays_only(list, named->words)) return std::nullopt;
  const Stretch part = clause_of(text, list, named->words.begin, named->words.end, only_bill);
  std::string front;
  if (named->bill && !only_bill)
    front = std::string(text_between(text, list, named->bill->begin, named->bill->end)) + " ";
  std::string is;
  if (named->forgot) is = in_arabic(list[named->words.end - 1]) ? " ہے" : " hai";
  Reading made = read_completed(text, part, front, is, context);
  std::string told;
  bool timed = false;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (i == named->which || i == named->told) continue;
    Clause clause = clauses[i];
    if (named->forgot && pays_only(list, clause)) clause.end = before_duty(list, clause);  // "|kal| bharna hai"
    const Told when = timed ? Told{} : only_when(text, list, clause, context);
    if (when.words.empty() && is_item(list, clauses[i])) return std::nullopt;
    const bool fits = !made.due || (when.hour && !made.due->time && !made.recurrence);
    if (!when.words.empty() && fits) {
      timed = true;
      made = read_completed(text, part, front, is + " " + when.words, context);
      continue;
    }
    const Stretch rest = clause_of(text, list, clauses[i].begin, clauses[i].end, false);
    if (when.words.empty() && !is_beside(read_part(text, rest, context))) return std::nullopt;
    if (!told.empty()) told += ", ";
    told += text.substr(rest.bytes.begin, rest.bytes.end - rest.bytes.begin);
  }
  if (only_bill && !timed) return std::nullopt;  // "bill aa gaya hai" asks for nothing.
  if (made.intent != Intent::kCreate || made.title.empty() || made.confidence < kActsFrom || (timed && !made.due))
    return std::nullopt;
  // "dawai nahi hai, kal leni hai": what, the other clause says.
  if (named->which > 0 && front.empty() && made.title.find(' ') == std::string::npos && is_infinitive(made.title))
    return std::nullopt;
  const bool says_when = made.due || named->forgot || says_duty(list, clauses[named->which]);
  if (!says_when || (!timed && whole != nullptr && whole->intent == Intent::kCreate && whole->due != made.due))
    return std::nullopt;
  made.description = told;
  return made;
}

}  // namespace

std::optional<Reading> read_urdu_facts(std::string_view text, const Reading& whole, const ReadContext& context) {
  Tokens tokens;  // Those that `whole` was read of have been taken.
  prepare_tokens(text, context, tokens);
  return facts_of(text, tokens.list, &whole, context);
}

std::optional<Reading> read_urdu_bill(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  return facts_of(text, tokens.list, nullptr, context);
}

}  // namespace yaad::language
