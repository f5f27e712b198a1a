// "call the plumber at 4 and the electrician at 5", "tomorrow: buy eggs, gym at 6": things to do that stand in a row,
// each with a time of its own or all under one heading.
#include "language/clause_words.h"
#include "language/slot_reminders.h"
#include "language/told_event.h"
#include "language/urdu_words.h"

namespace yaad::language {
namespace {

constexpr std::size_t kPartsMost = 10;
constexpr double kPartSure = 0.8;    ///< A bare noun with its time claims no more in Roman Urdu.
constexpr double kErrandSure = 0.7;  ///< Nor does an Urdu imperative with its day claim that much.

bool joins_parts(const TokenList& list, std::size_t at) {
  static constexpr WordList kSigns(",", ";", "،", "&");
  static constexpr WordList kWords("and", "then", "also", "plus", "oh", "um", "uh", "erm", "aur", "phir", "اور", "پھر");
  if (list[at].literal) return false;
  static constexpr WordList kBetween("between");
  if (at > 1 && holds_word(list, at - 2, kBetween)) return false;  // "between 8 and 1"
  if (is_word(list[at])) return kWords.holds(list[at]);
  const bool inside = at > 0 && at + 1 < list.size() && list[at].glued && list[at + 1].glued;  // "1,000"
  // "Bright & Co", "Marks & Spencer"
  static constexpr WordList kFirm("co", "sons", "son", "partners", "daughters", "associates", "company", "bros");
  const bool firm = list[at].norm == "&" && at > 0 && at + 1 < list.size() &&
                    (kFirm.holds(list[at + 1]) || (at > 1 && list[at - 1].capital && list[at + 1].capital));
  return is_sign(list[at]) && kSigns.holds(list[at]) && !inside && !firm;
}

/// A verb that is hardly ever a noun: "add water bottles, milk shakes and paint brushes" is a list of things.
bool is_plain_verb(const Token& token) {
  static constexpr WordList kPlain("call", "feed", "buy", "pay", "send", "clean", "fix", "wash", "pick", "collect",
                                   "email", "text", "return", "renew", "submit", "cook", "bake", "tidy", "vacuum",
                                   "mop", "read", "write", "take", "bring", "get", "make", "finish", "check", "prepare",
                                   "pack", "fold", "sweep", "visit", "ask", "cancel", "order", "repair");
  return is_word(token) && kPlain.holds(token);
}

/// "call mum at 8 |buy milk tomorrow", "… tomorrow |the dentist is on friday": said in one breath, what may be another
/// thing to do begins right behind a time.
bool runs_on(const TokenList& list, std::size_t at) {
  static constexpr WordList kOpens("the", "my", "our", "i", "we");
  static constexpr WordList kWhose("the", "my", "our", "a", "his", "her", "their", "that", "this", "your");
  constexpr std::uint64_t kWhen = kTimes | bit(Class::kOrdinal) | bit(Class::kEitherDay);
  const auto timed = [&](std::size_t i) {
    return !list[i].literal && (list[i].kind == TokenKind::kNumber || (list[i].classes & kWhen) != 0);
  };
  if (at < 2 || at + 2 >= list.size() || !is_word(list[at]) || !is_word(list[at + 1]) || !timed(at - 1)) return false;
  std::size_t first = at - 1;
  while (first > 0 && timed(first - 1)) --first;
  // "my 9am call with Linda"
  const bool noun =
      first > 0 && holds_word(list, first - 1, kWhose) && (list[first].classes & bit(Class::kOrdinal)) == 0;
  return !noun && (is_plain_verb(list[at]) || kOpens.holds(list[at]));
}

/// "Kal Ali ko call karo", «جمعے کو گاڑی دھلواؤ»: a day, and an imperative at the end. Alone it may be said to
/// somebody; in a row of such it is one of the things to do.
bool is_urdu_errand(const TokenList& list, std::size_t begin, std::size_t end) {
  constexpr std::uint64_t kDay = bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday);
  if (end < begin + 3 || list[begin].literal || (list[begin].classes & kDay) == 0 || !is_word(list[end - 1]))
    return false;
  if (any_token(list, begin, end, is_sign)) return false;  // "kal, nahi ruko"
  const UrduWord* verb = urdu_word(list[end - 1].norm, list[end - 1].hash);
  return verb != nullptr && (verb->forms & kImperative) != 0;
}

/// Where a time stands in a part: a name between two of them belongs to one.
struct Timed {
  bool front = false, back = false;
};

Timed times_of(const Reading& reading, const Stretch& part) {
  Timed timed;
  for (const Piece& piece : reading.pieces) {
    if (piece.kind != PieceKind::kWhen && piece.kind != PieceKind::kRecurrence) continue;
    timed.front = timed.front || piece.bytes.begin <= part.bytes.begin;
    timed.back = timed.back || piece.bytes.end >= part.bytes.end;
  }
  return timed;
}

/// Things to do in a row, as they are found from the front.
class Row {
 public:
  Row(std::string_view text, const TokenList& list, const ReadContext& context)
      : text_(text), list_(list), context_(context) {}

  /// Those of [begin, end), each with a time of its own; none when they are not at least two.
  std::vector<Reading> timed(std::size_t begin, std::size_t end) {
    std::vector<Cut> parts;
    begin = behind_lead(begin, end);
    for (std::size_t at = begin + 1; at + 1 < end; ++at) {
      if (!parts_at(begin, at) || inside_quotes(list_, at)) continue;
      const std::size_t next = behind_joins(at, end);
      if (opens(begin, at, next, end)) {
        if (parts.size() + 2 > kPartsMost) return {};
        parts.push_back({begin, at});
        note_day(read_cut(parts.back()));
        begin = next;
      }
      at = next;
    }
    parts.push_back({begin, end});
    context_.spoken_of = spoken_of_;
    if (parts.size() == 1) return told_days(parts.front());
    std::vector<Reading> all = read_parts(parts);
    const auto own = std::count_if(all.begin(), all.end(), [](const Reading& one) { return has_time(one); });
    // What is only told is a thing to remember beside something to do, or in a row of such; alone, or as "the match is
    // on friday and the final is on sunday", it may be talk.
    const auto told = std::count_if(parts.begin(), parts.end(), [&](const Cut& cut) { return is_told(cut); });
    const bool talk =
        told == std::ssize(parts) &&
        std::all_of(parts.begin(), parts.end(), [&](const Cut& cut) { return list_[cut.begin].norm == "the"; }) &&
        std::none_of(all.begin(), all.end(),
                     [](const Reading& one) { return (one.due && one.due->time) || one.recurrence; });
    if (talk) return {};
    return own + (told > 0 && told < std::ssize(parts) ? 1 : 0) > 1 ? all : std::vector<Reading>();
  }

  /// Those of a list under a heading, parted at every comma; `any`: also what begins with no verb.
  std::vector<Reading> listed(std::size_t begin, std::size_t end, bool any) {
    std::vector<Cut> parts;
    for (std::size_t at = begin + 1; at + 1 < end; ++at) {
      if (!joins_parts(list_, at) || inside_quotes(list_, at)) continue;
      const std::size_t next = behind_joins(at, end);
      const bool comma = is_sign(list_[at]);
      if (comma || (any && at > begin + 1 && is_verb(list_[next]))) {
        parts.push_back({begin, at});
        begin = next;
      }
      at = next;
    }
    parts.push_back({begin, end});
    as_list_ = true;
    std::vector<Reading> all = read_parts(parts);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!any && !is_verb(list_[parts[i].begin]) && !has_time(all[i])) return {};
    }
    return all;
  }

  /// "water plants, feed cat and call Sara": three errands at least, each with its verb and what it is about. None when
  /// one before the last says when.
  std::vector<Reading> errands(std::size_t begin, std::size_t end) {
    constexpr std::size_t kFewest = 3;
    std::vector<Cut> parts;
    const auto take = [&](std::size_t stop) {
      const bool errand = is_errand(begin, stop);
      if (errand) parts.push_back({begin, stop});
      return errand;
    };
    for (std::size_t at = begin + 1; at + 1 < end; ++at) {
      if (!joins_parts(list_, at) || inside_quotes(list_, at)) continue;
      const std::size_t next = behind_joins(at, end);
      // "buy eggs, milk and bread", "buy bread and butter, call ali and pay rent"
      if (!is_sign(list_[at]) && !is_verb(list_[next])) continue;
      if (!take(at)) return {};
      begin = at = next;
    }
    if (!take(end) || parts.size() < kFewest || parts.size() > kPartsMost) return {};
    if (std::none_of(parts.begin(), parts.end(), [&](const Cut& cut) { return is_plain_verb(list_[cut.begin]); }))
      return {};
    as_list_ = true;
    std::vector<Reading> all = read_parts(parts);
    if (all.empty() || std::any_of(all.begin(), all.end() - 1, has_time) || all.back().recurrence) return {};
    if (is_of_all(all.back())) {
      for (std::size_t i = 0; i + 1 < all.size(); ++i) all[i].due = all.back().due;
    }
    return all;
  }

 private:
  struct Cut {
    std::size_t begin, end;
  };

  /// When the last of several is due, and all of them: a day, a part of it or a deadline. Of "order the cake for
  /// sunday" it is the day of the cake.
  static bool is_of_all(const Reading& last) {
    const bool of_all = last.due && last.when && (!last.due->time || last.when->deadline || last.when->end);
    return of_all && std::none_of(last.pieces.begin(), last.pieces.end(), [](const Piece& piece) {
             return piece.kind == PieceKind::kWhen && piece.text.starts_with("for ");
           });
  }

  /// A verb and what it is about; "ask about dinner" is of the call before.
  [[nodiscard]] bool is_errand(std::size_t begin, std::size_t end) const {
    static constexpr WordList kOfBefore("ask", "tell", "say", "let", "see");
    return is_verb(list_[begin]) && end > begin + 1 && !kOfBefore.holds(list_[begin]) &&
           !points_back_at_all(list_, begin, end);
  }

  /// "7.45" of "kit, 7.45 in the morning" is no name.
  static bool is_named(const Reading& reading) {
    std::string title = reading.title;
    for (std::size_t at = title.find("،"); at != std::string::npos; at = title.find("،")) title.erase(at, 2);
    return std::any_of(title.begin(), title.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
  }

  /// "on the day", "the friday after" of what follows count from the day of `before`.
  void note_day(const Reading& before) {
    if (before.due && !before.recurrence) context_.spoken_of = before.due;
  }

  static bool has_time(const Reading& reading) { return reading.due || reading.recurrence; }

  [[nodiscard]] std::size_t behind_joins(std::size_t at, std::size_t end) const {
    while (at + 1 < end && joins_parts(list_, at)) ++at;
    return at;
  }

  /// Past words that only say when: "on friday at 6 |take the cat …", "at 9 to |call mum".
  [[nodiscard]] std::size_t behind_when(std::size_t at, std::size_t end) const {
    static constexpr WordList kLeading("on", "at", "by", "in", "to", "the", "for", "around", ":", "ko", "baje", "کو",
                                       "بجے");
    constexpr std::uint64_t kWhen = kTimes | bit(Class::kOrdinal) | bit(Class::kEitherDay) | bit(Class::kShift);
    while (at < end && !list_[at].literal &&
           (list_[at].kind == TokenKind::kNumber || (list_[at].classes & kWhen) != 0 || kLeading.holds(list_[at])))
      ++at;
    return at;
  }

  /// Something may begin at `at`, behind what began at `begin`.
  [[nodiscard]] bool parts_at(std::size_t begin, std::size_t at) const {
    return joins_parts(list_, at) || (runs_on(list_, at) && behind_when(begin, at) < at);
  }

  [[nodiscard]] std::size_t next_join(std::size_t begin, std::size_t end) const {
    std::size_t at = begin + 1;
    while (at < end && !parts_at(begin, at)) ++at;
    return at;
  }

  [[nodiscard]] Stretch part(const Cut& cut) const { return clause_of(text_, list_, cut.begin, cut.end, as_list_); }

  /// "the dentist is on the third"
  [[nodiscard]] bool is_told(const Cut& cut) const { return !as_list_ && tells_event(list_, cut.begin, cut.end); }

  /// Its reading, if the day is ahead.
  [[nodiscard]] std::optional<Reading> read_told(const Cut& cut) const {
    if (!is_told(cut)) return std::nullopt;
    Stretch stretch = part(cut);
    stretch.bullet = true;
    Reading made = read_part(text_, stretch, context_);
    const bool ahead = made.due && made.due->date >= CivilDateTime::from_local(context_.now, true).date;
    if (made.intent != Intent::kCreate || !ahead || made.recurrence || !made.when || made.when->grain > Grain::kDay)
      return std::nullopt;
    made.title = event_name(std::move(made.title));
    made.confidence = std::max(made.confidence, kPartSure);
    return made;
  }

  /// "exams are mon and weds at 9": told of several days, each of which counts.
  [[nodiscard]] std::vector<Reading> told_days(const Cut& cut) const {
    auto told = read_told(cut);
    if (!told || told->further.empty()) return {};
    return {*std::move(told)};
  }

  /// "nothing to eat from 10 tonight", "no food after midnight": what has to be kept to, from when on.
  [[nodiscard]] bool is_fast(const Cut& cut) const {
    static constexpr WordList kNo("no", "nothing");
    static constexpr WordList kWhat("food", "drink", "drinks", "eating", "drinking", "water", "coffee", "tea", "milk",
                                    "breakfast", "solids", "alcohol", "caffeine", "dairy", "fluids", "snacks", "to",
                                    "smoking", "painkillers", "ibuprofen", "aspirin", "exercise", "makeup", "contacts");
    return cut.end > cut.begin + 2 && holds_word(list_, cut.begin, kNo) && holds_word(list_, cut.begin + 1, kWhat);
  }

  [[nodiscard]] Reading read_cut(const Cut& cut) const {
    if (auto told = read_told(cut)) return *std::move(told);
    Stretch stretch = part(cut);
    if (is_fast(cut)) {
      stretch.bullet = true;
      return read_part(text_, stretch, context_);
    }
    Reading made = read_part(text_, stretch, context_);
    const bool sure = made.intent != Intent::kUnknown && made.confidence >= kErrandSure;
    // "book the hotel" alone may be asked of some other service
    const bool errand = made.intent == Intent::kUnknown && made.detail == Detail::kNone && cut.begin > 0 &&
                        is_verb(list_[cut.begin]) && cut.end > cut.begin + 2;
    // "cancel the broadband", "book the van": in a list of things to do they are among them.
    const bool listed = as_list_ && !is_new(made);
    if ((sure && !listed) || !(errand || listed || is_urdu_errand(list_, cut.begin, cut.end))) return made;
    stretch.bullet = true;
    return read_part(text_, stretch, context_);
  }

  /// A new part begins at `next`: times stand on both sides of it, in the same place, or it is one more errand.
  [[nodiscard]] bool opens(std::size_t begin, std::size_t at, std::size_t next, std::size_t end) {
    static constexpr WordList kGoesOn("again", "back", "maybe", "or", "not", "then", "if", "first", "starting", "sorry",
                                      "actually", "no", "wait", "rather", "dobara", "phir", "pehli", "pehla", "nahi",
                                      "دوبارہ", "پہلی", "پہلا", "نہیں");
    static constexpr WordList kPoints("it", "them", "that", "her", "him", "they", "us", "usay", "unhe", "اسے", "انہیں");
    static constexpr WordList kThen("then");
    constexpr std::uint64_t kNone = bit(Class::kPerson) | bit(Class::kAsk);
    if (next >= end) return false;
    const std::size_t stop = next_join(next, end);
    if (kGoesOn.holds(list_[next]) && !is_fast({next, stop})) return false;
    const bool told = is_told({next, stop});
    if ((list_[next].classes & kNone) != 0 && !told && !is_duty(next, end)) return false;
    for (std::size_t i = next; i < stop; ++i) {
      const bool of_time = i + 1 < stop && list_[i].norm == "that" && (list_[i + 1].classes & kTimes) != 0;
      if (holds_word(list_, i, kPoints) && !of_time) return false;  // "that afternoon" is when.
    }
    // "interview at 11, reminder at 6 the day before"
    static constexpr WordList kReminds("reminder", "reminders", "remind", "alert", "alarm", "ping", "nudge", "yaad",
                                       "یاد");
    if (any_token(list_, next, stop, [](const Token& one) { return is_word(one) && kReminds.holds(one); }))
      return false;
    if (asks_for_reminder(list_, next)) return false;
    const Stretch left = part({begin, at}), right = part({next, stop});
    const Reading before = read_cut({begin, at});
    if (!is_new(before)) return false;
    const bool errands = is_sign(list_[at]) && is_verb(list_[begin]) && at > begin + 1;
    if (errands && is_verb(list_[next]) && stop > next + 1) return true;
    const auto spoken_of = context_.spoken_of;
    note_day(before);
    const Reading after = read_cut({next, stop});
    context_.spoken_of = spoken_of;
    if (!is_new(after) || !after.reminders.empty()) return false;
    // "call mum at 8 and buy milk tomorrow and |pay the rent|"
    const bool then = next > at && holds_word(list_, next - 1, kThen) && is_verb(list_[next]) && stop > next + 1;
    if (!has_time(after)) return next > at && has_time(before) && (then || opens_errand(next, stop));
    if (then) return true;
    if (next == at && !has_time(before)) return false;
    if (told || is_told({begin, at}) || is_fast({next, stop})) return true;
    // "… and ask about the trip and |pay the fees by friday|"
    if (begin > 1 && joins_parts(list_, begin - 1) && is_plain_verb(list_[begin]) && is_plain_verb(list_[next]))
      return true;
    const Timed first = times_of(before, left), second = times_of(after, right);
    return errands || (first.back && second.back) || (first.front && second.front) ||
           (has_time(before) && has_time(after) &&
            (is_verb(list_[next]) || (is_word(list_[next]) && at_hour(before) && at_hour(after))));
  }

  static bool is_own(const Token& token) {
    static constexpr WordList kOwn("my", "our", "i", "we");
    return is_word(token) && kOwn.holds(token);
  }

  [[nodiscard]] bool opens_errand(std::size_t next, std::size_t stop) const {
    static constexpr WordList kWhich("the", "a", "an", "my", "our", "some");
    const bool verb = is_plain_verb(list_[next]) || (is_verb(list_[next]) && holds_word(list_, next + 1, kWhich));
    return stop > next + 1 && (verb || is_duty(next, stop));
  }

  /// Past "ok so", which only begin to speak.
  [[nodiscard]] std::size_t behind_lead(std::size_t at, std::size_t end) const {
    static constexpr WordList kLeads("so", "ok", "okay", "right", "well", "and", "also", "hey", "hi", "oh", "um", "uh",
                                     "yeah", "basically", "anyway", "alright", "to", "acha", "accha", "achha", "yaar",
                                     "haan", "تو", "اچھا", "یار", "ہاں");
    const std::size_t first = at;
    while (at + 2 < end &&
           (holds_word(list_, at, kLeads) || (at > first && is_sign(list_[at]) && list_[at].norm == ",")))
      ++at;
    return at;
  }

  /// "and |i have to| pick up the kids at 4"
  [[nodiscard]] bool is_duty(std::size_t at, std::size_t end) const {
    static constexpr WordList kNeed("have", "need", "must", "gotta", "should");
    return at + 3 < end && (list_[at].norm == "i" || list_[at].norm == "we") && kNeed.holds(list_[at + 1]);
  }

  /// One thing has one hour: "a meeting at 11 with the accountant and lunch with Rabia at 1" are two.
  static bool at_hour(const Reading& reading) {
    return reading.due && reading.due->time && reading.when && reading.when->has_time && !reading.when->deadline &&
           !reading.recurrence;
  }

  std::vector<Reading> read_parts(const std::vector<Cut>& parts) {
    std::vector<Reading> all;
    std::vector<std::string> owners;  // "john's ", of each.
    if (parts.size() < 2) return all;
    for (const Cut& cut : parts) {
      if (!all.empty()) note_day(all.back());
      all.push_back(read_cut(cut));
      owners.push_back(is_told(cut) ? owner_in(cut) : std::string());
      Reading& made = all.back();
      const bool told = is_told(cut);
      // "…, bedrooms friday" behind what has its own day.
      const bool next_day = all.size() > 1 && all.front().due && made.due && made.due->date != all.front().due->date;
      const double sure = next_day || is_urdu_errand(list_, cut.begin, cut.end) ? kErrandSure : kPartSure;
      if (!is_new(made) || made.confidence < sure || !is_named(made)) return {};
      drop_is(made.title);
      if (all.size() == 1) continue;
      // A verb of its own begins something else, unless the day stands in front of all: "kal 4 baje …".
      const Stretch first = part(parts.front());
      const bool in_front = times_of(all.front(), first).front;
      Stretch own = part(cut);
      own.bullet = own.bullet || told || is_fast(cut);
      if (!as_list_ && (in_front || !(is_verb(list_[cut.begin]) || is_duty(cut.begin, cut.end))))
        take_day(made, all[all.size() - 2], text_, own, context_);
      if (told) made.title = event_name(std::move(made.title));
      take_owner(made, cut, owners.back(), owners[owners.size() - 2]);
      take_noun(made, all[all.size() - 2]);
      if (all.front().detail == Detail::kRemind && made.due && made.due->time) made.detail = Detail::kRemind;
      // "I have an exam on friday and a party on saturday"
      for (const std::string_view article : {"a ", "an "}) {
        if (made.title.starts_with(article)) made.title.erase(0, article.size());
      }
      if (!told && shares_verb(all.front(), cut, in_front)) take_verb(made, all.front(), cut);
    }
    return all;
  }

  /// "john's " of "johns got the optician": whose it is.
  [[nodiscard]] std::string owner_in(const Cut& cut) const {
    const Span bytes = part(cut).bytes;
    return owner_of(std::string(text_.substr(bytes.begin, bytes.end - bytes.begin)));
  }

  /// "emma's got swimming on wednesday and ballet on saturday": both are hers. `owner` is that of `before`.
  void take_owner(Reading& next, const Cut& cut, std::string& owner, const std::string& of_before) const {
    static constexpr WordList kAnd("and");
    static constexpr WordList kOwn("my", "our", "i", "we", "the");
    const bool joined = cut.begin > 0 && holds_word(list_, cut.begin - 1, kAnd);
    const Token& first = list_[cut.begin];
    if (!joined || of_before.empty() || !owner.empty() || is_told(cut) || is_verb(first) || kOwn.holds(first)) return;
    owner = of_before;
    for (const std::string_view article : {"a ", "an ", "his ", "her ", "their "}) {
      if (next.title.starts_with(article)) next.title.erase(0, article.size());
    }
    next.title.insert(0, owner);
  }

  /// "hen do is the 12th, |wedding's| the 19th": what it is said to be, and nobody's.
  static void drop_is(std::string& title) {
    for (const std::string_view is : {"'s", "’s"}) {
      if (title.ends_with(is) && title.size() > is.size() + 2) title.erase(title.size() - is.size());
    }
  }

  /// "her jabs are on the 1st and his are on the 3rd": his jabs.
  static void take_noun(Reading& next, const Reading& before) {
    static constexpr std::string_view kWhose[][2] = {{"his", "his "},  {"hers", "her "},     {"mine", "my "},
                                                     {"ours", "our "}, {"theirs", "their "}, {"yours", "your "}};
    const std::string said = fold_word(next.title);
    const std::size_t blank = before.title.find(' ');
    if (blank == std::string::npos) return;
    const std::string owner = fold_word(before.title.substr(0, blank + 1));
    bool owned = before.title[blank - 1] == 's';
    for (const auto& one : kWhose) owned = owned || owner == one[1];
    for (const auto& one : kWhose) {
      if (owned && said == one[0]) next.title = std::string(one[1]) + before.title.substr(blank + 1);
    }
  }

  /// "9am call with Leo, 11am site visit" is a day's plan, in which each is something else; behind "and" a name is one
  /// more of the same.
  [[nodiscard]] bool shares_verb(const Reading& first, const Cut& cut, bool timed_in_front) const {
    const bool comma = cut.begin > 0 && is_sign(list_[cut.begin - 1]);
    if (!comma) return true;
    if (timed_in_front) return false;
    static constexpr WordList kThe("the", "my", "our", "a", "an");
    const Token& name = list_[cut.begin];
    const bool with = first.title.find(" with ") != std::string::npos;
    return name.capital || kThe.holds(name) || (!with && !is_word_of_name(list_, cut.begin + 1));
  }

  static bool is_word_of_name(const TokenList& list, std::size_t at) {
    constexpr std::uint64_t kWhen = kTimes | bit(Class::kEitherDay) | bit(Class::kBefore);
    return at < list.size() && !list[at].literal && is_word(list[at]) && (list[at].classes & kWhen) == 0;
  }

  /// "call the plumber at 4 and the electrician at 5", "meeting with Ali at 4 and Sara at 5": the second name is one of
  /// the same kind.
  void take_verb(Reading& next, const Reading& first, const Cut& cut) const {
    static constexpr WordList kCarried("call", "phone", "ring", "text", "email", "message", "meet", "visit", "see",
                                       "pay", "buy", "order");
    static constexpr WordList kOccasions("gym", "dinner", "lunch", "breakfast", "brunch", "yoga", "class", "meeting",
                                         "football", "cricket", "movie", "party", "practice", "training", "walk", "run",
                                         "school", "work", "dentist", "doctor", "flight", "interview", "exam", "quiz");
    constexpr std::size_t kNameWords = 3;
    const auto words = std::count(next.title.begin(), next.title.end(), ' ') + 1;
    if (as_list_ || words > static_cast<std::ptrdiff_t>(kNameWords)) return;
    if (const std::size_t name = behind_when(cut.begin, cut.end); name < cut.end && is_verb(list_[name])) return;
    const std::string last = next.title.substr(next.title.rfind(' ') + 1);
    if (kOccasions.holds(last) || kOccasions.holds(next.title)) return;
    const std::size_t with = first.title.find(" with ");
    const std::size_t blank = first.title.find(' ');
    if (next.title.find(" with ") != std::string::npos) return;
    if (next.title.starts_with("with ")) next.title.erase(0, 5);
    if (with != std::string::npos) {
      next.title = first.title.substr(0, with + 6) + next.title;
    } else if (blank != std::string::npos && kCarried.holds(fold_word(first.title.substr(0, blank)))) {
      next.title = first.title.substr(0, blank + 1) + next.title;
    }
  }

  const std::string_view text_;
  const TokenList& list_;
  ReadContext context_;
  const std::optional<CivilDateTime> spoken_of_ = context_.spoken_of;
  bool as_list_ = false;
};

/// What stands above a list: "add three things:", "todo:", "tomorrow:", "for friday I have two tasks:".
struct Heading {
  std::size_t end = 0;  ///< Tokens, with the colon; 0 for none.
  bool many = false;    ///< It says that several follow.
  bool timed = false;   ///< It may say when.
};

Heading heading_of(const TokenList& list) {
  static constexpr WordList kLeads("add", "create", "make", "note", "new", "i", "have", "need", "to", "do", "got",
                                   "the", "these", "following", "my", "for", "me", "a", "of", "please", "few", "couple",
                                   "some", "remember", "put", "down", "on", "at", "in", "this", "next", "list");
  static constexpr WordList kMany("things", "tasks", "items", "todos", "reminders", "errands", "chores", "jobs");
  static constexpr WordList kTodo("todo", "todays");
  constexpr std::size_t kLongest = 9;
  constexpr std::uint64_t kWhenWords = kTimes & ~bit(Class::kNumber);
  Heading heading;
  bool names = false;
  for (std::size_t at = 0; at + 2 < list.size() && at < kLongest; ++at) {
    const Token& token = list[at];
    if (is_sign(token) && (token.norm == ":" || token.norm == "-") && at > 0) {
      const bool told = names || (heading.timed && !any_token(list, 0, at, [](const Token& one) {
                                    return is_word(one) && one.norm == "list";
                                  }));
      if (token.norm == ":" && !list[at + 1].glued && told) heading.end = at + 1;
      if (token.norm == ":") return heading;
      continue;  // "to-do"
    }
    if (token.literal) return {};
    const bool when = (token.classes & kWhenWords) != 0, number = (token.classes & bit(Class::kNumber)) != 0;
    heading.many = heading.many || kMany.holds(token);
    names = names || kMany.holds(token) || kTodo.holds(token) || (token.norm == "do" && at > 0);
    heading.timed = heading.timed || when;
    if (!when && !number && !kLeads.holds(token) && !kMany.holds(token) && !kTodo.holds(token)) return {};
  }
  return {};
}

/// The day that a heading says is that of all that stand under it and say none.
void take_heading(std::string_view text, const TokenList& list, const Heading& heading, const ReadContext& context,
                  std::vector<Reading>& all) {
  if (!heading.timed) return;
  const Reading told = read_part(text, clause_of(text, list, 0, heading.end - 1, false), context);
  if (!told.when || told.recurrence) return;
  Reading first;
  first.due = told.when->due;
  first.when = told.when;
  for (Reading& one : all) {
    if (one.pieces.empty()) continue;
    const Stretch part{{one.pieces.front().bytes.begin, one.pieces.back().bytes.end}, false, true};
    take_day(one, first, text, part, context);
  }
}

/// Two words of times at least, or one of what is told, and what may part them; nearly all messages have not.
bool may_be_row(const TokenList& list) {
  constexpr std::size_t kFewest = 5;
  if (list.size() < kFewest || list.size() > kClauseWordsMax) return false;
  const auto times = std::count_if(list.begin(), list.end(), [](const Token& token) {
    return !token.literal &&
           ((token.classes & (kTimes | bit(Class::kEitherDay))) != 0 || token.kind == TokenKind::kNumber);
  });
  // "call the bank and the dentist is on the third"
  const auto ordinal = [](const Token& token) { return (token.classes & bit(Class::kOrdinal)) != 0; };
  const bool dated = times > 0 || any_token(list, 0, list.size(), ordinal);
  if (times < 2 && !(dated && any_token(list, 1, list.size(), is_event_verb))) return false;
  for (std::size_t at = 1; at + 1 < list.size(); ++at) {
    if (joins_parts(list, at) || runs_on(list, at)) return true;
  }
  return false;
}

/// Where the numbers of a list written in one line stand: "1. call bank 2. pay rent", "1) … 2) …". Each is one more
/// than the last; none when they are not at least two.
std::vector<std::size_t> numbers_of_list(const TokenList& list) {
  static constexpr WordList kMarks(".", ")");
  std::vector<std::size_t> marks;
  for (std::size_t at = 0; at + 2 < list.size(); ++at) {
    const Token& number = list[at];
    const bool item = !number.literal && number.kind == TokenKind::kNumber && (!number.glued || at == 0) &&
                      number.number == static_cast<int>(marks.size()) + 1 && is_sign(list[at + 1]) &&
                      list[at + 1].glued && kMarks.holds(list[at + 1]) && !list[at + 2].glued && is_word(list[at + 2]);
    if (item && (marks.empty() || at > marks.back() + 2)) marks.push_back(at);
  }
  return marks.size() > 1 ? marks : std::vector<std::size_t>();
}

/// "tomorrow: 1. call bank 2. pick up suit at 5": a task for each number.
std::vector<Reading> read_numbered(std::string_view text, const TokenList& list, const Heading& heading,
                                   const ReadContext& context) {
  std::vector<Reading> all;
  const std::vector<std::size_t> marks = numbers_of_list(list);
  if (marks.empty() || marks.front() != heading.end || marks.size() > kPartsMost) return all;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    std::size_t end = i + 1 < marks.size() ? marks[i + 1] : list.size();
    while (end > marks[i] + 3 && joins_parts(list, end - 1)) --end;
    all.push_back(read_part(text, clause_of(text, list, marks[i] + 2, end, true), context));
    if (!is_new(all.back())) return {};
  }
  return all;
}

}  // namespace

std::vector<Reading> read_listed(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  const Heading heading = heading_of(list);
  if (auto all = read_numbered(text, list, heading, context); !all.empty()) {
    take_heading(text, list, heading, context, all);
    return all;
  }
  if (heading.end == 0) return {};
  std::vector<Reading> all = Row(text, list, context).listed(heading.end, list.size(), heading.many);
  take_heading(text, list, heading, context, all);
  return all;
}

std::vector<Reading> read_errands(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  static constexpr WordList kAdds("add", "note", "create");
  const TokenList& list = tokens.list;
  constexpr std::size_t kFewest = 8;
  if (list.size() < kFewest || list.size() > kClauseWordsMax || !is_word(list[0])) return {};
  Row row(text, list, context);
  if (kAdds.holds(list[0])) return row.errands(list[1].norm == ":" ? 2 : 1, list.size());
  return is_plain_verb(list[0]) ? row.errands(0, list.size()) : std::vector<Reading>();
}

std::vector<Reading> read_timed_row(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  static constexpr WordList kWhom("i", "we", "my", "our", "the");  // "do i have gym at 4 and yoga at 5"
  static constexpr WordList kAsks("do", "does", "did", "have", "has", "is", "are", "am", "was", "were", "what", "when",
                                  "where", "which", "who", "how", "why", "should", "will");
  if (!may_be_row(tokens.list)) return {};
  const bool asks = is_word(tokens.list[0]) && kAsks.holds(tokens.list[0]) && holds_word(tokens.list, 1, kWhom);
  if (asks) return {};
  return Row(text, tokens.list, context).timed(0, tokens.list.size());
}

}  // namespace yaad::language
