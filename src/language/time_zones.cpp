// Times said in another zone: "3pm EST", "9am London time", "2027-02-01T10:00:00+05:00".
#include <cstdio>
#include <cstdlib>
#include <string>

#include "language/time_expr.h"

namespace yaad::language {
namespace {

using std::chrono::days;
using std::chrono::seconds;

/// A name's zone, and those in which people say the name of their own clock: "3pm GMT" in London's summer. "EST" is
/// what New York's clocks show, in summer too: hardly anybody who says it then means the hour beside.
struct ZoneName {
  NamedZone zone;
  const char* name;
  std::array<std::string_view, 4> own{};
};

constexpr ZoneName kZones[] = {
    {NamedZone::kUtc, "UTC", {}},
    {NamedZone::kGreenwich, "UTC", {"Europe/London", "Europe/Dublin", "Europe/Lisbon", "Africa/Casablanca"}},
    {NamedZone::kEastern, "America/New_York", {"America/Toronto", "America/Detroit", "Australia/Sydney"}},
    {NamedZone::kCentral, "America/Chicago", {"America/Winnipeg", "Asia/Shanghai", "Asia/Taipei", "America/Havana"}},
    {NamedZone::kMountain, "America/Denver", {"America/Phoenix", "America/Edmonton", "America/Boise"}},
    {NamedZone::kPacific, "America/Los_Angeles", {"America/Vancouver", "America/Tijuana", "Asia/Manila"}},
    {NamedZone::kBritish, "Europe/London", {"Asia/Dhaka"}},
    {NamedZone::kCentralEurope, "Europe/Berlin", {}},
    {NamedZone::kEasternEurope, "Europe/Athens", {}},
    {NamedZone::kMoscow, "Europe/Moscow", {}},
    {NamedZone::kGulf, "Asia/Dubai", {}},
    {NamedZone::kPakistan, "Asia/Karachi", {}},
    {NamedZone::kIndia, "Asia/Kolkata", {"Europe/Dublin", "Asia/Jerusalem", "Asia/Calcutta"}},
    {NamedZone::kSingapore, "Asia/Singapore", {}},
    {NamedZone::kHongKong, "Asia/Hong_Kong", {}},
    {NamedZone::kJapan, "Asia/Tokyo", {}},
    {NamedZone::kSydney, "Australia/Sydney", {"Australia/Melbourne", "Australia/Hobart", "Australia/Brisbane"}},
    {NamedZone::kSaudi, "Asia/Riyadh", {}},
};

/// Nothing where the clock is the reader's own, or the machine does not know the zone.
std::optional<Zone> zone_said(const Expr& expr, const Zone& own) {
  if (expr.zone_offset) {
    char name[8];
    std::snprintf(name, sizeof name, "%c%02d:%02d", *expr.zone_offset < 0 ? '-' : '+',
                  std::abs(*expr.zone_offset) / 60 % 24, std::abs(*expr.zone_offset) % 60);
    return Zone::find(name);
  }
  for (const ZoneName& known : kZones) {
    if (known.zone != expr.zone) continue;
    for (std::string_view local : known.own) {
      if (own.name() == local) return std::nullopt;
    }
    return Zone::find(known.name);
  }
  return std::nullopt;
}

}  // namespace

bool Grammar::act_on_zone(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* clock = match.find(ElementKind::kClock);
  if (clock == nullptr) return false;
  out = *clock->expr;
  if (rule.action == Do::kOffsetZone) {
    const Capture* hours = match.find(ElementKind::kNumber);
    if (hours == nullptr || hours->value > 14) return false;
    out.zone_offset = static_cast<std::int16_t>((is(hours->token - 1, "-") ? -60 : 60) * hours->value);
  } else {
    out.zone = static_cast<NamedZone>(rule.arg);
  }
  return true;
}

std::optional<std::size_t> Grammar::offset_at(std::size_t at, Expr& expr) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || !list[at].glued) return std::nullopt;
  if (is(at, "z")) {
    expr.zone = NamedZone::kUtc;
    return at + 1;
  }
  const bool west = is(at, "-");
  if ((!west && !is(at, "+")) || at + 1 >= list.size() || !list[at + 1].glued || list[at + 1].number < 0)
    return std::nullopt;
  const Token& number = list[at + 1];
  if (number.digits != 2 && number.digits != 4) return std::nullopt;
  int hours = number.digits == 4 ? number.number / 100 : number.number;
  int minutes = number.digits == 4 ? number.number % 100 : 0;
  std::size_t end = at + 2;
  if (number.digits == 2 && end + 1 < list.size() && is(end, ":") && list[end].glued && list[end + 1].glued &&
      list[end + 1].digits == 2) {
    minutes = list[end + 1].number;
    end += 2;
  }
  if (hours > 14 || minutes > 59) return std::nullopt;
  expr.zone_offset = static_cast<std::int16_t>((west ? -1 : 1) * (hours * 60 + minutes));
  return end;
}

void Grammar::to_own_zone(const Expr& expr, When& when) const {
  const Zone& own = context_.zone;
  const auto said = zone_said(expr, own);
  if (!said || *said == own) return;
  const auto moved = [&](LocalSeconds at) { return own.to_local(said->to_instant(at)); };
  // Without a day it is the next such time: which day that is, the other zone's clock may see otherwise.
  const bool rolls = !expr.has_date && !expr.implied_today;
  LocalSeconds start = when.start;
  if (rolls) {
    start -= days(1);
    while (moved(start) <= context_.now) start += days(1);
  } else if (expr.weekday && !expr.past_word && moved(start) <= context_.now) {
    start += days(7);
  }
  const seconds shift = start - when.start;
  when.start = moved(start);
  if (when.end) when.end = moved(*when.end + shift);
  when.due = CivilDateTime::from_local(when.start, true);
}

}  // namespace yaad::language
