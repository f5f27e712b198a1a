#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/assistant/plan.h"
#include "domain/rrule.h"

/// What a message says of a series, whatever the order of its words: "school run is at 9 on mondays", «پیر کو اسکول 9
/// بجے ہوتا ہے», "agle mahine se 8 baje". Pure.
namespace yaad::assistant {

struct SeriesSaid {
  std::string name;                  ///< "" for the task in hand.
  std::vector<WeekdayNum> days;      ///< In the order of the week.
  bool each = false;                 ///< Every one of these days is meant, and not the next one alone.
  std::string clock;                 ///< The words of an hour: "at 9", «آٹھ بجے».
  std::optional<LocalSeconds> from;  ///< "from next month": the first day.
  bool tells = false;                ///< There is a verb: "is", "make", «ہوتا ہے».
};

/// The parts of a message of which nothing else is left; empty where it has neither days nor a beginning, or no hour.
std::optional<SeriesSaid> series_said(const Turn& turn);

/// "only this week at 6", "instead of tuesday this week do it wednesday", «اس ہفتے یوگا بدھ کو ہوگا»: another time for
/// one turn.
struct OnceSaid {
  std::string name;                         ///< "" for the task in hand.
  std::optional<int> week;                  ///< 0: this week, 1: the next; empty: the turn that is next.
  std::optional<std::chrono::weekday> old;  ///< "instead of tuesday": which turn of the week.
  std::optional<std::chrono::weekday> day;
  std::string clock;
  bool tells = false;  ///< There is a verb, an "only" or an "instead".
};
std::optional<OnceSaid> once_said(const Turn& turn);

/// "class is off this tuesday", «اس منگل چھٹی ہے کلاس کی», "aaj dawai ka nagha hai": one that does not take place.
struct OffSaid {
  std::string name;  ///< "" for the task in hand.
  std::string day;   ///< "this tuesday"
};
std::optional<OffSaid> off_said(const Turn& turn);

/// The hour that these words mean for `task`: "7" of what is at six in the evening is seven in the evening.
std::optional<CivilTime> hour_said(const Turn& turn, const Task& task, const std::string& clock);
/// The words of an hour in `words`: "at 8" of "thursdays at 8"; empty where there is none.
std::string clock_in(const Turn& turn, const std::string& words);
/// The day of the week that a word is, in any of its forms; empty where it is none, and for "hafta", which is a week as
/// well.
std::optional<std::chrono::weekday> weekday_of(const Turn& turn, const std::string& word);

}  // namespace yaad::assistant
