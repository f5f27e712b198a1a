#include "app/next_due.h"

namespace yaad {

Zone zone_of_task(const Task& task, const Zone& user_zone) {
  if (!task.due || task.due->tz.empty()) return user_zone;
  return Zone::find(task.due->tz).value_or(user_zone);
}

NextOccurrence occurrence_after(const Task& source, const Zone& user_zone, Instant ended) {
  if (!source.repeat || !source.series || !source.due || !source.occurrence || !source.series_start) return {};
  const auto rule = parse_rrule(source.repeat->rrule);
  if (!rule) return {};
  const Zone zone = zone_of_task(source, user_zone);
  SeriesMoment moment;
  moment.dtstart = source.series_start->local();
  moment.current = source.occurrence->local();
  moment.completed_at = zone.to_local(ended);
  moment.generated_count = source.occurrence_index;
  moment.all_day = !source.due->time;
  moment.zone = &zone;
  const Recurrence recurrence{*rule, static_cast<Basis>(source.repeat->basis),
                              static_cast<Missed>(source.repeat->missed)};
  return next_occurrence(recurrence, moment);
}

std::optional<Due> next_due(const Task& source, const Zone& user_zone, Instant ended) {
  const NextOccurrence next = occurrence_after(source, user_zone, ended);
  if (!next.at) return std::nullopt;
  Due due = *source.due;
  const auto civil = CivilDateTime::from_local(*next.at, due.time.has_value());
  due.date = civil.date;
  due.time = civil.time;
  return due;
}

}  // namespace yaad
