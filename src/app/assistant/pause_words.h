#pragma once
#include <optional>
#include <string>

#include "app/assistant/plan.h"

/// "Pause swimming until january", "skip yoga for two weeks", "yoga do hafte ke liye rok do": what of a series is to be
/// left out, by the words alone. Pure.
namespace yaad::assistant {

/// A stretch of days in which a series is left out.
struct Gap {
  std::optional<LocalSeconds> from;  ///< Empty: from now on.
  LocalSeconds to{};                 ///< The first moment at which it goes on.
  std::size_t times = 0;             ///< "the next two": so many instead of the days.
};

struct PauseSaid {
  std::string name;        ///< What is paused, "" for the task in hand.
  std::optional<Gap> gap;  ///< Empty: nothing is said of how long.
  bool sure = false;       ///< Said with a verb that means nothing else ("pause"); "skip", "stop" mean more.
  bool lasting = false;    ///< Its end is said to be open: "until further notice".
};
std::optional<PauseSaid> pause_said(const Turn& turn, const std::string& text);

/// "until january", "two weeks", "do hafte", "جنوری تک" by itself: the answer to "until when?".
std::optional<Gap> gap_said(const Turn& turn, const std::string& text);

struct ResumeSaid {
  std::string name;
  std::optional<LocalSeconds> from;  ///< Empty: at once.
};
/// "Resume swimming", "start yoga again in january", "yoga dobara shuru karo".
std::optional<ResumeSaid> resume_said(const Turn& turn, const std::string& text);

}  // namespace yaad::assistant
