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

/// How far the moon is ahead of the sun, in degrees; right to some hundredths.
double elongation(double days_since_1970) {
  const double t = (days_since_1970 + 69.0 / 86400 - 10957.5) / 36525;
  const double sun = (357.52911 + 35999.05029 * t) * kRadians;
  const double d = (297.8501921 + 445267.1114034 * t) * kRadians;
  const double moon = (134.9633964 + 477198.8675055 * t) * kRadians;
  const double f = (93.272095 + 483202.0175233 * t) * kRadians;
  const double of_sun = 280.46646 + 36000.76983 * t + 1.914602 * std::sin(sun) + 0.019993 * std::sin(2 * sun);
  const double of_moon = 218.3164477 + 481267.88123421 * t + 6.288774 * std::sin(moon) +
                         1.274027 * std::sin(2 * d - moon) + 0.658314 * std::sin(2 * d) +
                         0.213618 * std::sin(2 * moon) - 0.185116 * std::sin(sun) - 0.114332 * std::sin(2 * f) +
                         0.058793 * std::sin(2 * d - 2 * moon) + 0.057066 * std::sin(2 * d - sun - moon) +
                         0.053322 * std::sin(2 * d + moon) + 0.045758 * std::sin(2 * d - sun) -
                         0.040923 * std::sin(sun - moon) - 0.03472 * std::sin(d) - 0.030383 * std::sin(sun + moon);
  const double ahead = std::fmod(of_moon - of_sun, 360);
  return ahead < 0 ? ahead + 360 : ahead;
}

/// The first day from `from` on that has the lunar day `tithi` at that hour, or in which it is passed over.
LocalDays day_of_tithi(LocalDays from, int tithi, double hour) {
  const auto at = [&](LocalDays day) {
    return static_cast<int>(elongation(static_cast<double>(day.time_since_epoch().count()) + hour / 24) / 12) % 30;
  };
  // A lunar day is a little shorter than a day.
  LocalDays day = from + ch::days(std::max(0, (tithi - at(from) + 30) % 30 - 3));
  if (at(from) == tithi) day = from;
  for (int step = 0; step < 8; ++step, day += ch::days(1)) {
    const int here = at(day);
    if (here == tithi || ((tithi - here + 30) % 30 == 1 && (at(day + ch::days(1)) - here + 30) % 30 == 2)) return day;
  }
  return day;
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
    {Holiday::kTruthReconciliation, 9, 30},
    {Holiday::kStJohn, 6, 24},
    {Holiday::kGermanUnity, 10, 3},
    {Holiday::kReformation, 10, 31},
    {Holiday::kStMartin, 11, 11},
    {Holiday::kStJoseph, 3, 19},
    {Holiday::kMichaelmas, 9, 29},
    {Holiday::kLammas, 8, 1},
    {Holiday::kHolyInnocents, 12, 28},
    {Holiday::kStSwithin, 7, 15},
    {Holiday::kAmbedkar, 4, 14},
    {Holiday::kEnvironment, 6, 5},
    {Holiday::kHumanRights, 12, 10},
    {Holiday::kUnDay, 10, 24},
    {Holiday::kHealthDay, 4, 7},
    {Holiday::kPeaceDay, 9, 21},
    {Holiday::kWaterDay, 3, 22},
    {Holiday::kYogaDay, 6, 21},
    {Holiday::kMandela, 7, 18},
    {Holiday::kLoyalty, 5, 1},
    {Holiday::kLeifErikson, 10, 9},
    {Holiday::kSusanAnthony, 2, 15},
    {Holiday::kLincoln, 2, 12},
    {Holiday::kCesarChavez, 3, 31},
    {Holiday::kKamehameha, 6, 11},
    {Holiday::kPioneerDay, 7, 24},
    {Holiday::kHolocaust, 1, 27},
    {Holiday::kCancerDay, 2, 4},
    {Holiday::kGalentine, 2, 13},
    {Holiday::kFestivus, 12, 23},
    {Holiday::kBookDay, 4, 23},
    {Holiday::kPirateDay, 9, 19},
    {Holiday::kLiteracy, 9, 8},
    {Holiday::kKindness, 11, 13},
    {Holiday::kTrafalgar, 10, 21},
    {Holiday::kBattleOfBritain, 9, 15},
    {Holiday::kNurses, 5, 12},
    {Holiday::kVjDay, 8, 15},
    {Holiday::kOldNewYear, 1, 14},
    {Holiday::kFreedomDay, 4, 27},
    {Holiday::kOrangemen, 7, 12},
    {Holiday::kWomensEquality, 8, 26},
    {Holiday::kBloomsday, 6, 16},
    {Holiday::kMexicanIndependence, 9, 16},
    {Holiday::kChinaNational, 10, 1},
    {Holiday::kGuadalupe, 12, 12},
    {Holiday::kMischiefNight, 10, 30},
    {Holiday::kTowelDay, 5, 25},
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
    {Holiday::kFamilyDay, 2, 0, 3, 0},
    {Holiday::kCivic, 8, 0, 1, 0},
    {Holiday::kKingsBirthday, 6, 0, 2, 0},
    {Holiday::kMelbourneCup, 11, 1, 1, 0},
    {Holiday::kSmallBusiness, 11, 3, 4, 2},
    {Holiday::kThanksgivingEve, 11, 3, 4, -1},
    {Holiday::kPrayerDay, 5, 3, 1, 0},
    {Holiday::kFriendshipDay, 8, 6, 1, 0},
    {Holiday::kSweetest, 10, 5, 3, 0},
    {Holiday::kDerby, 5, 5, 1, 0},
    {Holiday::kPulaski, 3, 0, 1, 0},
    {Holiday::kNativeHeritage, 11, 3, 4, 1},
    {Holiday::kSysadmin, 7, 4, -1, 0},
    {Holiday::kFathersAustralia, 9, 6, 1, 0},
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
    {Holiday::kTrinity, 56},        {Holiday::kCorpusChristi, 60},  {Holiday::kEasterTuesday, 2},
    {Holiday::kLowSunday, 7},       {Holiday::kSacredHeart, 68},    {Holiday::kHolyTuesday, -5},
    {Holiday::kHolyWednesday, -4},  {Holiday::kRoseMonday, -48},    {Holiday::kWhitTuesday, 51},
    {Holiday::kGoodShepherd, 21},   {Holiday::kLentBegins, -46},    {Holiday::kHolyWeek, -7},
    {Holiday::kLaetare, -21},
};

constexpr OfEaster kOfOrthodoxEaster[] = {
    {Holiday::kOrthodoxFriday, -2},    {Holiday::kOrthodoxEaster, 0},    {Holiday::kOrthodoxMonday, 1},
    {Holiday::kOrthodoxPalm, -7},      {Holiday::kOrthodoxSaturday, -1}, {Holiday::kOrthodoxAscension, 39},
    {Holiday::kOrthodoxPentecost, 49}, {Holiday::kCleanMonday, -48},     {Holiday::kLazarusSaturday, -8},
};

/// A day of the Hindu calendar: the first one from `month`/`day` on at whose `tenths` of hours (universal time) the
/// lunar day is `tithi`, from 0, the one after the new moon. The hour is that of the rite: dawn, noon, dusk, midnight.
struct OfTithi {
  Holiday which;
  int month, day, tithi, tenths;
};

constexpr OfTithi kOfTithi[] = {
    {Holiday::kDiwali, 10, 15, 29, 120},      {Holiday::kDussehra, 9, 25, 9, 85},
    {Holiday::kDhanteras, 10, 14, 27, 110},   {Holiday::kRakshaBandhan, 8, 2, 14, 30},
    {Holiday::kNavaratri, 9, 17, 0, 7},       {Holiday::kBhaiDooj, 10, 17, 1, 65},
    {Holiday::kJanmashtami, 8, 9, 22, 120},   {Holiday::kGaneshChaturthi, 8, 21, 3, 65},
    {Holiday::kShivaratri, 2, 10, 28, 185},   {Holiday::kRamNavami, 3, 25, 8, 65},
    {Holiday::kGuruNanak, 10, 29, 14, 7},     {Holiday::kBuddhaPurnima, 4, 29, 14, 7},
    {Holiday::kGuruPurnima, 7, 1, 14, 7},     {Holiday::kKarvaChauth, 10, 4, 18, 130},
    {Holiday::kUgadi, 3, 17, 0, 7},           {Holiday::kVasantPanchami, 1, 20, 4, 30},
    {Holiday::kAkshayaTritiya, 4, 18, 2, 65}, {Holiday::kMahavir, 3, 30, 12, 7},
};

struct OfHijra {
  Holiday which;
  int month, day;
};

constexpr OfHijra kOfHijra[] = {
    {Holiday::kIslamicNewYear, 1, 1}, {Holiday::kAshura, 1, 10},     {Holiday::kMilad, 3, 12},
    {Holiday::kShabEMeraj, 7, 27},    {Holiday::kShabEBarat, 8, 15}, {Holiday::kRamadan, 9, 1},
    {Holiday::kEidFitr, 10, 1},       {Holiday::kArafah, 12, 9},     {Holiday::kEidAdha, 12, 10},
    {Holiday::kLaylatAlQadr, 9, 27},  {Holiday::kHajj, 12, 8},
};

LocalDays other_calendar(Holiday which, int year) {
  switch (which) {
    case Holiday::kChaandRaat:
      return islamic(make_day(year, 1, 1), 10, 1) - ch::days(1);
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
    case Holiday::kTuBishvat: {
      const bool leap = rosh_hashanah(year) - rosh_hashanah(year - 1) > ch::days(370);
      return rosh_hashanah(year) - ch::days(163 + (leap ? 89 : 59));
    }
    case Holiday::kYomHashoah: {  // Not beside a Sabbath.
      const LocalDays day = rosh_hashanah(year) - ch::days(151);
      return weekday_of(day) == 4 ? day - ch::days(1) : weekday_of(day) == 6 ? day + ch::days(1) : day;
    }
    case Holiday::kYomHaatzmaut: {
      const LocalDays day = rosh_hashanah(year) - ch::days(143);
      const int weekday = weekday_of(day);
      return weekday == 4   ? day - ch::days(1)
             : weekday == 5 ? day - ch::days(2)
             : weekday == 0 ? day + ch::days(1)
                            : day;
    }
    case Holiday::kYomYerushalayim:
      return rosh_hashanah(year) - ch::days(120);
    case Holiday::kSheminiAtzeret:
      return rosh_hashanah(year) + ch::days(21);
    case Holiday::kSukkot:
      return rosh_hashanah(year) + ch::days(14);
    case Holiday::kSimchatTorah:
      return rosh_hashanah(year) + ch::days(22);
    case Holiday::kSuperBowl:  // A week later since the season has seventeen games.
      return nth(year, 2, 6, year >= 2022 ? 2 : 1);
    case Holiday::kVesak:
      return day_of_moon(make_day(year, 5, 3), 0.5, 0);
    case Holiday::kMidAutumn:
      return day_of_moon(make_day(year, 8, 24), 0, 8) + ch::days(14);
    case Holiday::kQingming:  // The sun stands at 15 degrees.
      return make_day(year, 4, (year % 100 * 2422 + 48100) / 10000 - year % 100 / 4);
    // Months of the Chinese calendar are named for the term of the sun that falls in them.
    case Holiday::kBuddhaChinese:
      return day_of_moon(make_day(year, 4, 22), 0, 8) + ch::days(7);
    case Holiday::kDragonBoat:
      return day_of_moon(make_day(year, 5, 23), 0, 8) + ch::days(4);
    case Holiday::kQixi:
      return day_of_moon(make_day(year, 7, 25), 0, 8) + ch::days(6);
    case Holiday::kGhostFestival:
      return day_of_moon(make_day(year, 7, 25), 0, 8) + ch::days(14);
    case Holiday::kDoubleNinth:
      return day_of_moon(make_day(year, 9, 24), 0, 8) + ch::days(8);
    case Holiday::kPongal:  // The sun enters Capricorn, as Indian astronomy counts.
      return make_day(year, 1, year % 4 == 1 || year % 4 == 2 ? 14 : 15);
    case Holiday::kGovardhan:
      return holiday_on(Holiday::kDiwali, year) + ch::days(1);
    case Holiday::kChhath:
      return holiday_on(Holiday::kDiwali, year) + ch::days(6);
    case Holiday::kLanterns:
      return other_calendar(Holiday::kLunarNewYear, year) + ch::days(14);
    case Holiday::kNowruz:
      return make_day(year, 3, year % 4 == 3 ? 21 : 20);
    case Holiday::kLunarNewYear:
      return day_of_moon(make_day(year, 1, 20), 0, 8);
    case Holiday::kHoli:
      return day_of_moon(make_day(year, 2, 27), 0.5, 12.5);
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
  for (const OfEaster& row : kOfOrthodoxEaster) {
    if (row.which == which) return orthodox_easter(year) + ch::days(row.plus);
  }
  for (const OfTithi& row : kOfTithi) {
    if (row.which == which) return day_of_tithi(make_day(year, row.month, row.day), row.tithi, row.tenths / 10.0);
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
