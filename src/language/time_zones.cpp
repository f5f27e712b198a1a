// Times said in another zone: "3pm EST", "9am London time", "2027-02-01T10:00:00+05:00".
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "language/lexicon.h"
#include "language/time_expr.h"

namespace yaad::language {
namespace {

using std::chrono::days;
using std::chrono::seconds;

struct ZoneName {
  NamedZone zone;
  const char* name;
};

/// "EST" is what New York's clocks show, in summer too: hardly anybody who says it then means the hour beside.
constexpr ZoneName kZones[] = {
    {NamedZone::kUtc, "UTC"},
    {NamedZone::kGreenwich, "UTC"},
    {NamedZone::kEastern, "America/New_York"},
    {NamedZone::kCentral, "America/Chicago"},
    {NamedZone::kMountain, "America/Denver"},
    {NamedZone::kPacific, "America/Los_Angeles"},
    {NamedZone::kBritish, "Europe/London"},
    {NamedZone::kCentralEurope, "Europe/Berlin"},
    {NamedZone::kEasternEurope, "Europe/Athens"},
    {NamedZone::kMoscow, "Europe/Moscow"},
    {NamedZone::kGulf, "Asia/Dubai"},
    {NamedZone::kPakistan, "Asia/Karachi"},
    {NamedZone::kIndia, "Asia/Kolkata"},
    {NamedZone::kSingapore, "Asia/Singapore"},
    {NamedZone::kHongKong, "Asia/Hong_Kong"},
    {NamedZone::kJapan, "Asia/Tokyo"},
    {NamedZone::kSydney, "Australia/Sydney"},
    {NamedZone::kSaudi, "Asia/Riyadh"},
};

/// Short names that people in these zones say of their own clock: "3pm GMT" in London's summer.
struct OwnName {
  std::string_view norm;
  std::string_view zone;
};
constexpr OwnName kOwnNames[] = {
    {"gmt", "Europe/London"},      {"gmt", "Europe/Dublin"},    {"gmt", "Europe/Lisbon"},
    {"gmt", "Africa/Casablanca"},  {"est", "Australia/Sydney"}, {"est", "Australia/Melbourne"},
    {"est", "Australia/Brisbane"}, {"est", "Australia/Hobart"}, {"aest", "Australia/Brisbane"},
    {"cst", "Asia/Shanghai"},      {"cst", "Asia/Taipei"},      {"cst", "America/Havana"},
    {"mst", "America/Phoenix"},    {"pst", "Asia/Manila"},      {"bst", "Asia/Dhaka"},
    {"ist", "Europe/Dublin"},      {"ist", "Asia/Jerusalem"},
};

/// Nothing where the machine does not know the zone.
std::optional<Zone> zone_said(const Expr& expr) {
  if (expr.zone_offset) {
    char name[8];
    std::snprintf(name, sizeof name, "%c%02d:%02d", *expr.zone_offset < 0 ? '-' : '+',
                  std::abs(*expr.zone_offset) / 60 % 24, std::abs(*expr.zone_offset) % 60);
    return Zone::find(name);
  }
  for (const ZoneName& known : kZones) {
    if (known.zone == expr.zone) return Zone::find(known.name);
  }
  return std::nullopt;
}

}  // namespace

bool Grammar::act_on_zone(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* clock = match.find(ElementKind::kClock);
  if (clock == nullptr) return false;
  out = *clock->expr;
  std::size_t last = match.end - 1;
  if (is(last, ")")) --last;
  const auto name = tokens_.list[last].norm;
  if (rule.action == Do::kOffsetZone) {
    const Capture* hours = match.find(ElementKind::kNumber);
    const Capture* minutes = match.find(ElementKind::kNumber, 1);
    if (hours == nullptr) return false;
    const bool joined = tokens_.list[hours->token].digits == 4;  // "+0530"
    const int whole = joined ? hours->value / 100 : hours->value;
    const int rest = joined ? hours->value % 100 : minutes != nullptr ? minutes->value : 0;
    if (whole > 14 || rest > 59) return false;
    out.zone_offset = static_cast<std::int16_t>((is(hours->token - 1, "-") ? -1 : 1) * (whole * 60 + rest));
    return true;
  }
  // "5pm ET" and "5pm ET tomorrow", not "3pm CT scan" or "6pm pt session".
  if (name.size() == 2 && !clause_end(match.end) && !may_begin(Lexicon::get().times, match.end)) return false;
  const bool own = std::any_of(std::begin(kOwnNames), std::end(kOwnNames), [&](const OwnName& known) {
    return known.norm == name && known.zone == context_.zone.name();
  });
  if (!own) out.zone = static_cast<NamedZone>(rule.arg);
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
  const auto said = zone_said(expr);
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
  // The days of a rule are those that were said: across midnight the clock stays what it was.
  if (repeating_ && std::chrono::floor<days>(moved(start)) != std::chrono::floor<days>(start)) return;
  const seconds shift = start - when.start;
  when.start = moved(start);
  if (when.end) when.end = moved(*when.end + shift);
  when.due = CivilDateTime::from_local(when.start, true);
}

}  // namespace yaad::language
