// The dates of holidays: fixed ones, nth weekdays, those of Easter, of the moon, and of three other calendars.
#include <cmath>

#include "language/time_expr.h"

namespace yaad::language {
namespace {

namespace ch = std::chrono;

/// Gregorian Easter, by the anonymous algorithm.
LocalDays easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  return make_day(year, month, (h + l - 7 * m + 114) % 31 + 1);
}

/// Julian Easter, on the Gregorian calendar.
LocalDays orthodox_easter(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  return make_day(year, month, (d + e + 114) % 31 + 1) + ch::days(year / 100 - year / 400 - 2);
}

/// The nth weekday of a month, -1 the last.
LocalDays nth(int year, int month, int weekday, int count) {
  if (count < 0) {
    const LocalDays last = add_months(make_day(year, month, 1), 1) - ch::days(1);
    return last - ch::days((weekday_of(last) - weekday + 7) % 7);
  }
  const LocalDays first = make_day(year, month, 1);
  return first + ch::days((weekday - weekday_of(first) + 7) % 7 + 7 * (count - 1));
}

/// Day `day` of month `month` of the tabular Islamic year, on or after `from`.
LocalDays islamic(LocalDays from, int month, int day) {
  for (int hijri = (year_of(from) - 622) * 33 / 32 - 1;; ++hijri) {
    const int days = day + (59 * (month - 1) + 1) / 2 + (hijri - 1) * 354 + (3 + 11 * hijri) / 30;
    const LocalDays found = LocalDays(ch::days(days - 492149));  // Civil epoch: 1 Muharram 1 is day -492148.
    if (found >= from) return found;
  }
}

/// 1 Tishri of the Hebrew year that begins in `year`.
LocalDays rosh_hashanah(int year) {
  const auto elapsed = [](std::int64_t hebrew) {
    const std::int64_t months = (235 * hebrew - 234) / 19;
    const std::int64_t day = 29 * months + (12084 + 13753 * months) / 25920;
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const std::int64_t hebrew = year + 3761;
  const std::int64_t before = elapsed(hebrew - 1);
  const std::int64_t here = elapsed(hebrew);
  const std::int64_t after = elapsed(hebrew + 1);
  const int late = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
  return LocalDays(ch::days(here + late - 1373427 - 719163));
}

constexpr double kRadians = 3.14159265358979323846 / 180.0;

/// The new moon (or full moon, `phase` 0.5) at or after the beginning of `day`, as days since 1970 in universal time.
/// Meeus' series without its small terms: right to some minutes.
double moon_after(LocalDays day, double phase) {
  const auto from = static_cast<double>(day.time_since_epoch().count());
  double k = std::floor((from - 10962.6) / 29.530588861) - 1 + phase;  // k 0 is the new moon of 6 January 2000.
  for (;; k += 1) {
    const double t = k / 1236.85;
    const double sun = (2.5534 + 29.10535670 * k - 0.0000014 * t * t) * kRadians;
    const double moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * kRadians;
    const double f = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * kRadians;
    const double jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.4072 * std::sin(moon) +
                       0.17241 * std::sin(sun) + 0.01608 * std::sin(2 * moon) + 0.01039 * std::sin(2 * f) +
                       0.00739 * std::sin(moon - sun) - 0.00514 * std::sin(moon + sun) + 0.00208 * std::sin(2 * sun);
    const double found = jde - 2440587.5 - 69.0 / 86400;
    if (found >= from) return found;
  }
}

LocalDays day_of_moon(LocalDays from, double phase, double shift_hours) {
  return LocalDays(ch::days(static_cast<int>(std::floor(moon_after(from, phase) + shift_hours / 24))));
}

struct Fixed {
  Holiday which;
  int month, day;
};

constexpr Fixed kFixed[] = {
    {Holiday::kChristmas, 12, 25},
    {Holiday::kChristmasEve, 12, 24},
    {Holiday::kBoxingDay, 12, 26},
    {Holiday::kStStephen, 12, 26},
    {Holiday::kKwanzaa, 12, 26},
    {Holiday::kNewYear, 1, 1},
    {Holiday::kNewYearsEve, 12, 31},
    {Holiday::kEpiphany, 1, 6},
    {Holiday::kGroundhog, 2, 2},
    {Holiday::kValentine, 2, 14},
    {Holiday::kStDavid, 3, 1},
    {Holiday::kWomensDay, 3, 8},
    {Holiday::kPiDay, 3, 14},
    {Holiday::kStPatrick, 3, 17},
    {Holiday::kAprilFools, 4, 1},
    {Holiday::kTaxDay, 4, 15},
    {Holiday::kEarthDay, 4, 22},
    {Holiday::kStGeorge, 4, 23},
    {Holiday::kAnzac, 4, 25},
    {Holiday::kMayDay, 5, 1},
    {Holiday::kCincoDeMayo, 5, 5},
    {Holiday::kFlagDay, 6, 14},
    {Holiday::kJuneteenth, 6, 19},
    {Holiday::kCanadaDay, 7, 1},
    {Holiday::kIndependenceUs, 7, 4},
    {Holiday::kBastille, 7, 14},
    {Holiday::kBossDay, 10, 16},
    {Holiday::kHalloween, 10, 31},
    {Holiday::kAllSaints, 11, 1},
    {Holiday::kAllSouls, 11, 2},
    {Holiday::kGuyFawkes, 11, 5},
    {Holiday::kVeterans, 11, 11},
    {Holiday::kStAndrew, 11, 30},
    {Holiday::kAustraliaDay, 1, 26},
    {Holiday::kRepublicIndia, 1, 26},
    {Holiday::kIndependenceIndia, 8, 15},
    {Holiday::kGandhi, 10, 2},
    {Holiday::kKashmir, 2, 5},
    {Holiday::kPakistanDay, 3, 23},
    {Holiday::kYoumETakbeer, 5, 28},
    {Holiday::kPakistanIndependence, 8, 14},
    {Holiday::kDefence, 9, 6},
    {Holiday::kTeachers, 10, 5},
    {Holiday::kIqbal, 11, 9},
    {Holiday::kChildrens, 11, 20},
    {Holiday::kQuaid, 12, 25},
    {Holiday::kTwelfthNight, 1, 5},
    {Holiday::kBurnsNight, 1, 25},
    {Holiday::kLohri, 1, 13},
    {Holiday::kPongal, 1, 15},
    {Holiday::kWaitangi, 2, 6},
    {Holiday::kCandlemas, 2, 2},
    {Holiday::kWhiteDay, 3, 14},
    {Holiday::kAnnunciation, 3, 25},
    {Holiday::kEmancipation, 4, 16},
    {Holiday::kVaisakhi, 4, 14},
    {Holiday::kKingsDay, 4, 27},
    {Holiday::kWalpurgis, 4, 30},
    {Holiday::kStarWars, 5, 4},
    {Holiday::kVeDay, 5, 8},
    {Holiday::kEuropeDay, 5, 9},
    {Holiday::kDDay, 6, 6},
    {Holiday::kMidsummer, 6, 24},
    {Holiday::kAssumption, 8, 15},
    {Holiday::kPatriotDay, 9, 11},
    {Holiday::kConstitutionDay, 9, 17},
    {Holiday::kMensDay, 11, 19},
    {Holiday::kSinglesDay, 11, 11},
    {Holiday::kAidsDay, 12, 1},
    {Holiday::kStNicholas, 12, 6},
    {Holiday::kPearlHarbor, 12, 7},
    {Holiday::kImmaculate, 12, 8},
    {Holiday::kStLucia, 12, 13},
    {Holiday::kOrthodoxChristmas, 1, 7},
};

struct Floating {
  Holiday which;
  int month, weekday, count, plus;
};

constexpr Floating kFloating[] = {
    {Holiday::kMlk, 1, 0, 3, 0},
    {Holiday::kPresidents, 2, 0, 3, 0},
    {Holiday::kMothers, 5, 6, 2, 0},
    {Holiday::kMemorial, 5, 0, -1, 0},
    {Holiday::kFathers, 6, 6, 3, 0},
    {Holiday::kLabor, 9, 0, 1, 0},
    {Holiday::kColumbus, 10, 0, 2, 0},
    {Holiday::kThanksgivingCanada, 10, 0, 2, 0},
    {Holiday::kElection, 11, 0, 1, 1},
    {Holiday::kThanksgiving, 11, 3, 4, 0},
    {Holiday::kBlackFriday, 11, 3, 4, 1},
    {Holiday::kCyberMonday, 11, 3, 4, 4},
    {Holiday::kGivingTuesday, 11, 3, 4, 5},
    {Holiday::kSecretaries, 4, 5, -1, -3},
    {Holiday::kPatriotsDay, 4, 0, 3, 0},
    {Holiday::kEarlyMay, 5, 0, 1, 0},
    {Holiday::kSpringBank, 5, 0, -1, 0},
    {Holiday::kArmedForces, 5, 5, 3, 0},
    {Holiday::kParentsDay, 7, 6, 4, 0},
    {Holiday::kSummerBank, 8, 0, -1, 0},
    {Holiday::kGrandparents, 9, 0, 1, 6},
    {Holiday::kRemembranceSunday, 11, 6, 2, 0},
    {Holiday::kArborDay, 4, 4, -1, 0},
};

struct OfEaster {
  Holiday which;
  int plus;
};

constexpr OfEaster kOfEaster[] = {
    {Holiday::kShroveTuesday, -47}, {Holiday::kAshWednesday, -46},  {Holiday::kMothersUk, -21},
    {Holiday::kPalmSunday, -7},     {Holiday::kMaundyThursday, -3}, {Holiday::kGoodFriday, -2},
    {Holiday::kHolySaturday, -1},   {Holiday::kEaster, 0},          {Holiday::kEasterMonday, 1},
    {Holiday::kAscension, 39},      {Holiday::kPentecost, 49},      {Holiday::kWhitMonday, 50},
    {Holiday::kTrinity, 56},        {Holiday::kCorpusChristi, 60},
};

struct OfHijra {
  Holiday which;
  int month, day;
};

constexpr OfHijra kOfHijra[] = {
    {Holiday::kIslamicNewYear, 1, 1}, {Holiday::kAshura, 1, 10},     {Holiday::kMilad, 3, 12},
    {Holiday::kShabEMeraj, 7, 27},    {Holiday::kShabEBarat, 8, 15}, {Holiday::kRamadan, 9, 1},
    {Holiday::kEidFitr, 10, 1},       {Holiday::kArafah, 12, 9},     {Holiday::kEidAdha, 12, 10},
};

LocalDays other_calendar(Holiday which, int year) {
  switch (which) {
    case Holiday::kChaandRaat:
      return islamic(make_day(year, 1, 1), 10, 1) - ch::days(1);
    case Holiday::kOrthodoxEaster:
      return orthodox_easter(year);
    case Holiday::kAdvent: {
      const LocalDays eve = make_day(year, 12, 24);
      return eve - ch::days((weekday_of(eve) + 1) % 7 + 21);
    }
    case Holiday::kVictoria: {
      const LocalDays last = make_day(year, 5, 24);
      return last - ch::days(weekday_of(last));
    }
    case Holiday::kRoshHashanah:
      return rosh_hashanah(year);
    case Holiday::kYomKippur:
      return rosh_hashanah(year) + ch::days(9);
    case Holiday::kPassover:
      return rosh_hashanah(year) - ch::days(163);
    case Holiday::kHanukkah: {
      const auto length = (rosh_hashanah(year + 1) - rosh_hashanah(year)).count() % 10;
      return rosh_hashanah(year) + ch::days(length == 5 ? 84 : 83);  // Cheshvan has a 30th day in a full year.
    }
    case Holiday::kPurim:
      return rosh_hashanah(year) - ch::days(193);
    case Holiday::kLagBaOmer:
      return rosh_hashanah(year) - ch::days(130);
    case Holiday::kShavuot:
      return rosh_hashanah(year) - ch::days(113);
    case Holiday::kTishaBAv: {
      const LocalDays ninth = rosh_hashanah(year) - ch::days(51);
      return weekday_of(ninth) == 5 ? ninth + ch::days(1) : ninth;  // Nobody fasts on a Saturday.
    }
    case Holiday::kSukkot:
      return rosh_hashanah(year) + ch::days(14);
    case Holiday::kSimchatTorah:
      return rosh_hashanah(year) + ch::days(22);
    case Holiday::kOrthodoxFriday:
      return orthodox_easter(year) - ch::days(2);
    case Holiday::kSuperBowl:  // A week later since the season has seventeen games.
      return nth(year, 2, 6, year >= 2022 ? 2 : 1);
    case Holiday::kDhanteras:
      return other_calendar(Holiday::kDiwali, year) - ch::days(2);
    case Holiday::kBhaiDooj:
      return other_calendar(Holiday::kDiwali, year) + ch::days(2);
    case Holiday::kDussehra:
      return other_calendar(Holiday::kDiwali, year) - ch::days(19);
    case Holiday::kNavaratri:
      return other_calendar(Holiday::kDiwali, year) - ch::days(28);
    case Holiday::kRakshaBandhan:
      return day_of_moon(make_day(year, 8, 3), 0.5, -7);
    case Holiday::kVesak:
      return day_of_moon(make_day(year, 5, 3), 0.5, 8);
    case Holiday::kMidAutumn:
      return day_of_moon(make_day(year, 8, 24), 0, 8) + ch::days(14);
    case Holiday::kLanterns:
      return other_calendar(Holiday::kLunarNewYear, year) + ch::days(14);
    case Holiday::kNowruz:
      return make_day(year, 3, year % 4 == 3 ? 21 : 20);
    case Holiday::kLunarNewYear:
      return day_of_moon(make_day(year, 1, 20), 0, 8);
    case Holiday::kHoli:
      return day_of_moon(make_day(year, 3, 1), 0.5, 12.5);
    case Holiday::kDiwali:  // The evening before the moon is new.
      return day_of_moon(make_day(year, 10, 17), 0, -13.25);
    default:
      return make_day(year, 1, 1);
  }
}

}  // namespace

LocalDays holiday_on(Holiday which, int year) {
  for (const Fixed& row : kFixed) {
    if (row.which == which) return make_day(year, row.month, row.day);
  }
  for (const Floating& row : kFloating) {
    if (row.which == which) return nth(year, row.month, row.weekday, row.count) + ch::days(row.plus);
  }
  for (const OfEaster& row : kOfEaster) {
    if (row.which == which) return easter(year) + ch::days(row.plus);
  }
  for (const OfHijra& row : kOfHijra) {
    if (row.which == which) return islamic(make_day(year, 1, 1), row.month, row.day);
  }
  return other_calendar(which, year);
}

LocalDays holiday_from(Holiday which, LocalDays day) {
  const int year = year_of(day);
  // The Islamic year is shorter: some years see a day twice.
  for (const OfHijra& row : kOfHijra) {
    if (row.which == which) return islamic(day, row.month, row.day);
  }
  const LocalDays here = holiday_on(which, year);
  return here >= day || year >= 9998 ? here : holiday_on(which, year + 1);
}

}  // namespace yaad::language
