// Which rows of a list an answer means. Wherever two rows fit equally well the answer is unclear, and asked about.
#include "app/assistant/selection.h"

#include <algorithm>
#include <set>

#include "app/assistant/likeness.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using std::chrono::days;

constexpr double kSameWord = 0.85;  ///< Likeness from which a word of the answer is that of a title.

constexpr std::size_t kDateWords = 6, kDateBegin = 12;

using Rows = std::set<std::size_t>;

struct Part {
  AnswerWords words;
  bool excluded = false;
};

bool fillers_only(const AnswerWords& words) { return std::none_of(words.begin(), words.end(), says_something); }

/// The answer cut at its commas, its "and" and its "but".
std::vector<Part> parts_of(const AnswerWords& words) {
  std::vector<Part> parts;
  Part part;
  bool excluding = false;
  const auto flush = [&](bool excluded) {
    part.excluded = excluded;
    if (!fillers_only(part.words)) parts.push_back(part);
    part.words.clear();
  };
  const auto is_all = [](const AnswerWord& word) { return word.kind == WordKind::kAll; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const AnswerWord& word = words[i];
    const bool ends = word.kind == WordKind::kNo && i > 0 && words[i - 1].kind != WordKind::kSeparator;
    if (word.kind == WordKind::kSeparator) {
      flush(excluding);
    } else if (word.kind == WordKind::kExcept || word.kind == WordKind::kKeep) {
      // «انڈے رہنے دو»: in Urdu the verb follows what is kept.
      const AnswerWords left(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      const bool follows = word.kind == WordKind::kKeep && !fillers_only(part.words) && fillers_only(left);
      flush(excluding || follows);
      excluding = !follows;
    } else if (word.kind == WordKind::kOnly) {
      flush(excluding);
      excluding = false;
    } else if (word.kind == WordKind::kExceptBefore || ends) {
      AnswerWords all;
      for (const AnswerWord& one : part.words)
        if (is_all(one)) all.push_back(one);
      std::erase_if(part.words, is_all);
      excluding = word.kind == WordKind::kExceptBefore && fillers_only(part.words);
      flush(true);
      if (!all.empty()) parts.push_back({all, false});
    } else if (word.kind == WordKind::kYes || word.kind == WordKind::kNo) {
      flush(excluding);
    } else {
      part.words.push_back(word);
    }
  }
  flush(excluding);
  return parts;
}

struct Dated {
  CivilDateTime due;
  bool date_only = false, time_only = false;
  bool weekday = false;  ///< Said by its name: it may be another week's.
  std::optional<LocalSeconds> until;
};

std::optional<Dated> read_date(const Turn& turn, std::string_view text) {
  const auto read = [&](LocalSeconds now) { return read_as(turn, text, now); };
  const language::Reading reading = read(turn.now);
  if (!reading.when && !reading.changes.due) return std::nullopt;
  Dated dated;
  dated.due = reading.changes.due ? *reading.changes.due : reading.when->due;
  dated.date_only = reading.changes.due ? reading.changes.due_date_only : !reading.when->has_time;
  dated.time_only = reading.changes.due_time_only;
  if (reading.when && reading.when->end && reading.when->grain >= language::Grain::kWeek) {
    dated.due = CivilDateTime::from_local(reading.when->start, false);
    dated.until = reading.when->end;
  }
  // A weekday is the same day tomorrow and another one in a week; "tomorrow" and "the 5th" are not.
  const auto later = [&](days by) {
    const auto other = read(turn.now + by);
    const auto due = other.changes.due ? other.changes.due : other.due;
    return due ? (std::chrono::local_days(due->date) - std::chrono::local_days(dated.due.date)) : days(-1);
  };
  const auto ahead = std::chrono::local_days(dated.due.date) - std::chrono::floor<days>(turn.now);
  if (!dated.time_only && !dated.until && ahead > days(0))
    dated.weekday = later(days(7)) == days(7) && later(days(1)) == days(0);
  return dated;
}

bool fits(const Task& task, const Dated& dated, bool same_weekday) {
  if (!task.due) return false;
  const auto day = std::chrono::local_days(task.due->date);
  if (dated.until)
    return day >= std::chrono::local_days(dated.due.date) && day < std::chrono::floor<days>(*dated.until);
  const bool on = same_weekday
                      ? std::chrono::weekday(day) == std::chrono::weekday(std::chrono::local_days(dated.due.date))
                      : task.due->date == dated.due.date;
  const bool at = task.due->time && task.due->time == dated.due.time;
  if (dated.time_only) return at;
  return on && (at || dated.date_only || !dated.due.time);
}

class Selector {
 public:
  Selector(const Turn& turn, const std::vector<Task>& rows, std::optional<std::size_t> current)
      : turn_(turn), rows_(rows), current_(current) {
    for (const Task& row : rows) titles_.push_back(search_words(row.title, 32));
  }

  Selection select(const AnswerWords& words) {
    if (const auto row = named_exactly(words)) {
      out_.rows = {*row};
      return out_;
    }
    const bool undecided =
        std::any_of(words.begin(), words.end(), [](const AnswerWord& word) { return word.kind == WordKind::kVoid; });
    Rows in, out;
    bool said = false;
    for (const Part& part : parts_of(words)) {
      const Rows rows = evaluate(part.words);
      (part.excluded ? out : in).insert(rows.begin(), rows.end());
      (part.excluded ? out_.excluded : said) = true;
    }
    if (undecided) out_.unclear = true;
    out_.only_excluded = out_.excluded && !said;
    if (out_.only_excluded) {
      for (std::size_t i = 0; i < rows_.size(); ++i) in.insert(i);
    }
    for (const std::size_t row : in) {
      if (!out.contains(row)) out_.rows.push_back(row);
    }
    return out_;
  }

 private:
  /// A title word for word, whatever its words would mean elsewhere: "mac and cheese".
  std::optional<std::size_t> named_exactly(const AnswerWords& words) const {
    std::vector<std::string> said;
    for (const AnswerWord& word : words) {
      for (std::string& one : search_words(word.norm, 8)) said.push_back(std::move(one));
    }
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (titles_[i] != said || said.empty()) continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

  Rows all() const {
    Rows rows;
    for (std::size_t i = 0; i < rows_.size(); ++i) rows.insert(i);
    return rows;
  }

  Rows evaluate(const AnswerWords& words) {
    const auto holds = [&](WordKind kind) {
      return std::any_of(words.begin(), words.end(), [&](const AnswerWord& word) { return word.kind == kind; });
    };
    if (holds(WordKind::kNone)) return out_.none = true, Rows{};
    const bool named = holds(WordKind::kOther);
    if (!named && holds(WordKind::kAll)) return counted_all(words);
    if (!named && holds(WordKind::kOtherOne)) return other_one();
    if (!named && (holds(WordKind::kLater) || holds(WordKind::kEarlier)) && words.size() > 1)
      return by_order(holds(WordKind::kLater));
    const bool placed = holds(WordKind::kNumber) || holds(WordKind::kLast);
    if (!named && placed) {
      if (auto rows = by_place(words)) return *rows;
    }
    if (named || placed) return by_words(words, placed);
    const bool several = holds(WordKind::kPlural);
    if (several || holds(WordKind::kPronoun)) return all();
    out_.unclear = true;
    return {};
  }

  Rows counted_all(const AnswerWords& words) {
    for (const AnswerWord& word : words) {
      const bool counts = word.kind == WordKind::kAll || word.kind == WordKind::kNumber;
      if (counts && word.value > 0 && static_cast<std::size_t>(word.value) != rows_.size())
        return out_.wrong_number = true, Rows{};
    }
    out_.all = true;
    return all();
  }

  Rows other_one() {
    if (!current_ || rows_.size() != 2) return out_.unclear = true, Rows{};
    return {1 - *current_};
  }

  /// The one due last, or first, of rows that all have a day.
  Rows by_order(bool latest) {
    Rows best;
    const auto when = [&](std::size_t i) { return due_civil(*rows_[i].due).local(); };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].due) return out_.unclear = true, Rows{};
      if (best.empty() || (latest ? when(i) > when(*best.begin()) : when(i) < when(*best.begin())))
        best = {i};
      else if (when(i) == when(*best.begin()))
        best.insert(i);
    }
    if (best.size() != 1) return out_.unclear = true, Rows{};
    return best;
  }

  /// Places: "2", "the first two", "1 to 3", "last". Nothing when the list has no such place, which may be a date.
  std::optional<Rows> by_place(const AnswerWords& words) const {
    Rows rows;
    const auto count = rows_.size();
    std::optional<std::size_t> before;
    bool range = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const AnswerWord& word = words[i];
      const bool last = word.kind == WordKind::kLast;
      if (word.kind == WordKind::kRange) range = true;
      if (!last && word.kind != WordKind::kNumber) continue;
      const bool counts = i + 1 < words.size() && words[i + 1].kind == WordKind::kNumber && (last || word.value == 1) &&
                          words[i + 1].value > 1 && !is_figure(word);
      const auto number = static_cast<std::size_t>(counts ? words[i + 1].value : word.value);
      if ((!last || counts) && (number < 1 || number > count)) return std::nullopt;
      if (counts) {
        for (std::size_t k = 0; k < number; ++k) rows.insert(last ? count - 1 - k : k);
        ++i;
        continue;
      }
      const std::size_t place = last ? count - 1 : number - 1;
      for (std::size_t k = range && before ? *before : place; k <= place; ++k) rows.insert(k);
      before = place;
      range = false;
    }
    return rows;
  }

  static bool is_figure(const AnswerWord& word) { return word.norm.find_first_of("0123456789") != std::string::npos; }

  /// The rows on the day that was named, then those that share the most words with what else was said.
  Rows by_words(const AnswerWords& words, bool placed) {
    Rows among = all();
    AnswerWords names;
    const auto named = best_by_title(all(), words);
    const bool whole = named.size() == 1 && matches(*named.begin(), words) == content(words);
    if (!whole) {
      if (const auto dated = date_in(words, names)) {
        among = on_date(*dated);
        if (among.empty()) return out_.unclear = true, Rows{};
        if (content(names) == 0) return single(among);
      } else {
        names = words;
      }
    } else {
      names = words;
    }
    const Rows best = best_by_title(among, names);
    if (placed && !best.empty()) {  // "the second dentist"
      if (const auto place = by_place(names); place && place->size() == 1 && best.contains(*place->begin()))
        return *place;
    }
    if (best.empty() && placed) out_.wrong_number = true;
    if (best.empty()) return out_.unclear = true, Rows{};
    if (matches(*best.begin(), names) < content(names)) out_.unknown = true;
    return single(best);
  }

  Rows single(const Rows& rows) {
    if (rows.size() == 1) return rows;
    out_.unclear = true;
    return {};
  }

  /// What a date can be read from, with the words around it left for the names. The longest stretch that is one wins.
  std::optional<Dated> date_in(const AnswerWords& words, AnswerWords& names) const {
    for (std::size_t begin = 0; begin < std::min(words.size(), kDateBegin); ++begin) {
      for (std::size_t end = std::min(words.size(), begin + kDateWords); end > begin; --end) {
        if (is_plain_filler(words[begin]) || is_plain_filler(words[end - 1])) continue;
        const auto dated = date_of(joined_raw(words, begin, end));
        if (!dated) continue;
        names.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
        names.insert(names.end(), words.begin() + static_cast<std::ptrdiff_t>(end), words.end());
        return dated;
      }
    }
    return std::nullopt;
  }

  /// "Juma" is a name as well as a day, and "27th" a place; "juma wala" and "on the 27th" are days.
  [[nodiscard]] std::optional<Dated> date_of(const std::string& text) const {
    for (const std::string& said : {text, text + " wala", "on the " + text}) {
      if (!is_bare_date(said)) continue;
      if (auto dated = read_date(turn_, said)) return dated;
    }
    return std::nullopt;
  }

  static bool is_plain_filler(const AnswerWord& word) {
    return word.kind == WordKind::kFiller && word.norm != "at" && word.norm != "on" && word.norm != "in";
  }

  /// Nothing but a date: as a line of quick add it leaves no word for a title.
  [[nodiscard]] bool is_bare_date(const std::string& text) const {
    const language::Reading reading = read_as(turn_, text, turn_.now, language::Mode::kQuickAdd);
    std::string rest = text;
    bool found = false;
    for (const language::Piece& piece : reading.pieces) {
      if (piece.kind != language::PieceKind::kWhen) continue;
      std::fill(rest.begin() + piece.bytes.begin, rest.begin() + piece.bytes.end, ' ');
      found = true;
    }
    return found && fillers_only(answer_words(rest));
  }

  Rows on_date(const Dated& dated) const {
    for (const bool same_weekday : {false, true}) {
      Rows rows;
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (fits(rows_[i], dated, same_weekday)) rows.insert(i);
      }
      if (!rows.empty() || !dated.weekday) return rows;
    }
    return {};
  }

  static std::size_t content(const AnswerWords& words) {
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [](const AnswerWord& word) { return word.kind == WordKind::kOther; }));
  }

  std::size_t matches(std::size_t row, const AnswerWords& words) const {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const AnswerWord& word) {
      return word.kind == WordKind::kOther &&
             std::any_of(titles_[row].begin(), titles_[row].end(),
                         [&](const std::string& have) { return word_likeness(word.norm, have) >= kSameWord; });
    }));
  }

  Rows best_by_title(const Rows& among, const AnswerWords& words) const {
    Rows best;
    std::size_t most = 1;
    for (const std::size_t row : among) {
      const std::size_t found = matches(row, words);
      if (found < most) continue;
      if (found > most) best.clear();
      most = found;
      best.insert(row);
    }
    return best;
  }

  const Turn& turn_;
  const std::vector<Task>& rows_;
  std::optional<std::size_t> current_;
  std::vector<std::vector<std::string>> titles_;
  Selection out_;
};

}  // namespace

Selection select_rows(const Turn& turn, const AnswerWords& words, const std::vector<Task>& rows,
                      std::optional<std::size_t> current) {
  return Selector(turn, rows, current).select(words);
}

std::vector<TaskId> picked(const std::vector<Task>& rows, const Selection& selection) {
  std::vector<TaskId> ids;
  for (const std::size_t row : selection.rows) ids.push_back(rows[row].id);
  return ids;
}

std::string beside_slots(std::string text, const language::Reading& reading) {
  for (const language::Piece& piece : reading.pieces) {
    if (piece.kind == language::PieceKind::kTitle || piece.kind == language::PieceKind::kCommand) continue;
    std::fill(text.begin() + piece.bytes.begin, text.begin() + piece.bytes.end, ' ');
  }
  return text;
}

bool is_selection_only(const AnswerWords& words) {
  bool chooses = false;
  for (const AnswerWord& word : words) {
    switch (word.kind) {
      case WordKind::kOther:
      case WordKind::kNo:
      case WordKind::kVoid:
      case WordKind::kVerb:
        return false;
      case WordKind::kAll:
      case WordKind::kNumber:
      case WordKind::kLast:
      case WordKind::kPlural:
        chooses = true;
        break;
      default:
        break;
    }
  }
  return chooses;
}

}  // namespace yaad::assistant
