// What is said of a task that is offered, "Should I add the task …?", beside a yes: its hour, another number in its
// name. Who gives a detail of it wants it.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

bool is_figure(const std::string& word) {
  constexpr std::size_t kMost = 4;
  return !word.empty() && word.size() <= kMost && word.find_first_not_of("0123456789") == std::string::npos;
}

/// "Table for 5" of "table for 4": where the title has one number and no other.
std::optional<std::string> with_number(std::string title, const std::string& number) {
  constexpr std::string_view kFigures = "0123456789";
  const std::size_t begin = title.find_first_of(kFigures);
  const std::size_t end = std::min(title.find_first_not_of(kFigures, begin), title.size());
  if (begin == std::string::npos || title.find_first_of(kFigures, end) != std::string::npos) return std::nullopt;
  const bool alone = (begin == 0 || title[begin - 1] == ' ') && (end == title.size() || title[end] == ' ');
  return alone ? std::optional(title.replace(begin, end - begin, number)) : std::nullopt;
}

/// What "make it 5", "actually at 6", "no, 7" says of the offer.
std::optional<std::string> detail_said(const Phrase& phrase) {
  return phrase.match_any({
      "no|ok|yes|yeah|actually|sorry|wait|oh? actually|sorry|wait? make|change|set it|that|this to|for|at? *",
      "no|ok|yes|yeah|actually|sorry|wait|oh? actually|sorry|wait? its|thats|should at|on|be|for? at|for? *",
      "no|actually|sorry|wait|oh actually|sorry|wait|rather? at|for? *",
      "at|from *",
  });
}

}  // namespace

Reading offer_with(const Turn& here, Reading offered, const Reading& answer) {
  if (offered.due && answer.due && answer.when) {
    if (!answer.when->no_day) {
      const auto hour = offered.due->time;
      offered.due = answer.due;
      if (!offered.due->time) offered.due->time = hour;
    } else {
      // "at 7" of a saturday in december is no seven of today.
      const std::string hour = pieces_said(answer, {language::PieceKind::kWhen});
      const Reading whole = read_as(here, here.before.text + " " + hour, here.before.asked_at);
      const bool same = whole.due && whole.due->time && whole.due->date == offered.due->date;
      offered.due->time = same && !offered.due->time ? whole.due->time : answer.due->time;
    }
    offered.when = answer.when;
  }
  merge_slots(offered, answer);
  return offered;
}

std::optional<Plan> detail_of_offer(const Turn& here, const Reading& offered) {
  const State& state = here.before;
  const bool offers = state.pending == Pending::kConfirm && state.ids.empty() && offered.intent == Intent::kCreate &&
                      !offers_note(state);
  if (!offers || here.reading.language != language::Language::kEnglish || has_question_sign(here.text))
    return std::nullopt;
  const auto said = detail_said(Phrase(here.text));
  if (!said) return std::nullopt;
  Reading made = offered;
  if (is_figure(*said)) {
    if (auto title = with_number(offered.title, *said)) {
      made.title = *title;
      return again(here, made, state.text, {}, true);
    }
  }
  const auto time = only_time(here, is_figure(*said) ? "at " + *said : *said);
  if (!time || !time->due || time->recurrence) return std::nullopt;
  return again(here, offer_with(here, std::move(made), *time), state.text, {}, true);
}

}  // namespace yaad::assistant
