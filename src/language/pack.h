// A language as data: its words, and the templates of its times, repeats, reminders and commands. The engine is the
// same for all; adding a language adds Packs and no code.
//
// Template syntax, elements parted by spaces:
//   word|other   any of these words            <class>   a word of that class, its value is captured
//   {num} {ord} {dom} {year} {dur}             a number, ordinal, day of month, year, length of time; captured
//   {clock} {date} {day} {span}                a time of day; a date; one that is a day; one that is longer; captured
//   {date} … at the front of a time template   goes on from a date, a day, a span or a clock time that was just read
//   {ords} {doms} {days}                       lists of ordinals, days of month, weekdays; captured
//   *            any words (commands only), captured as a stretch
//   x?           x or nothing
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "language/reading.h"

namespace yaad::language {

/// What a word can be. A word may be several; its value is part of the class.
enum class Class : std::uint8_t {
  kNumber,      ///< its value; tens and hundreds add up
  kOrdinal,     ///< 1..31, -1 for "last"
  kArticle,     ///< a, an: one, before a unit
  kHalf,        ///< half
  kWeekday,     ///< 0 Monday .. 6 Sunday
  kMonth,       ///< 1..12
  kDayWord,     ///< days from today
  kEitherDay,   ///< days from today, in either direction (کل)
  kUnit,        ///< Unit
  kPart,        ///< Part
  kMeridiem,    ///< 0 am, 12 pm
  kShift,       ///< -1 last, 0 this, 1 next
  kWeekend,     ///< 5
  kHoliday,     ///< Holiday
  kSeason,      ///< 0 spring .. 3 winter
  kPossessive,  ///< makes what stands before it an attribute of what follows: کی
  kOccasion,    ///< what one keeps on a holiday: چھٹی
  kNameTag,     ///< stands after a name: sahib
  kMended,      ///< a word of which misspellings are read, beside the longer words of times
  kUnmended,    ///< a real word that is one letter from such a word: stays as it is
  kEdge,        ///< Edge
  kClockShift,  ///< minutes added to the hour that follows: 30, 15, -15
  kClockFixed,  ///< minutes after 0:00: 90, 150
  kAnd,         ///< joins numbers, lists and clauses
  kDash,        ///< joins two ends of a range
  kBefore,      ///< preposition that goes into the span: PrepMeaning
  kAfter,       ///< postposition: PrepMeaning
  kJoin,        ///< may stand between a date and its time
  kEvery,       ///< 0 from the due date, 1 from completion
  kFrequency,   ///< Unit: daily, weekly
  kOtherOne,    ///< every other
  kPriority,    ///< 1 high, 2 medium, 3 low, 4 none
  kStop,        ///< function word: a bare clock may be followed by it, a title does not end with it
  kMarker,      ///< shows that Latin text is Roman Urdu: 1, surely 2, or a noun of English there 3
  kTaskWord,    ///< task, reminder, list: what this program is about
  kAction,      ///< verb of things that people put on lists: buy, call, pay
  kForeign,     ///< verb or noun of some other service: play, weather, volume
  kAsk,         ///< question word
  kPerson,      ///< subject of a statement: I, he, it
  kWeak,        ///< also an everyday word: needs company to be a time
  kService,     ///< thing that some other service keeps: account, card, reservation
  kPutOff,      ///< verb that moves a task by a length of time
  kErrand,      ///< verb of things to do: no other service answers to it (1), some do (2), as often a noun (3)
  kPast,        ///< past of a verb of errands: bought, sent
  kTells,       ///< finite verb of a report: starts, went
  kFiller,      ///< word that only commands are made of: no title holds it at its edge
  kCount_,
};

enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kWorkday,
  kWeekendDay,
  kFortnight,
  kDecade,
  kCentury
};
enum class Part : std::uint8_t {
  kEarly,
  kMorning,
  kNoon,
  kMidday,
  kAfternoon,
  kEvening,
  kNight,
  kTonight,
  kMidnight,
  kLunch,
  kDinner,
  kBreakfast,
  kMidMorning,
  kLateMorning,
  kEarlyAfternoon,
  kLateAfternoon,
  kEarlyEvening,
  kLateEvening,
  kLateNight,
  kAfterWork,
  kWorkHours,
  kDawn,       ///< and the morning prayer
  kZuhr,       ///< the prayer after noon
  kAsr,        ///< the prayer in the afternoon
  kMaghrib,    ///< sunset, and its prayer
  kIsha,       ///< the prayer at night
  kSmallHours  ///< after midnight
};
enum class Edge : std::uint8_t { kBegin, kMid, kEnd };
enum class PrepMeaning : std::uint8_t { kPlain, kAt, kDeadline, kOpen, kUntil, kStarting };
constexpr int kOfSeries = 100;  ///< With a PrepMeaning: counts only where a repeat was found.
enum class Holiday : std::uint8_t {
  kChristmas,
  kChristmasEve,
  kBoxingDay,
  kNewYear,
  kNewYearsEve,
  kEpiphany,
  kValentine,
  kStPatrick,
  kAprilFools,
  kEarthDay,
  kMayDay,
  kHalloween,
  kAllSaints,
  kAllSouls,
  kGuyFawkes,
  kVeterans,
  kGroundhog,
  kWomensDay,
  kPiDay,
  kCincoDeMayo,
  kJuneteenth,
  kFlagDay,
  kIndependenceUs,
  kCanadaDay,
  kBastille,
  kStDavid,
  kStGeorge,
  kStAndrew,
  kAustraliaDay,
  kAnzac,
  kMlk,
  kPresidents,
  kMothers,
  kMothersUk,
  kMemorial,
  kFathers,
  kLabor,
  kColumbus,
  kThanksgiving,
  kThanksgivingCanada,
  kBlackFriday,
  kCyberMonday,
  kGivingTuesday,
  kVictoria,
  kElection,
  kEaster,
  kEasterMonday,
  kHolySaturday,
  kGoodFriday,
  kMaundyThursday,
  kPalmSunday,
  kAshWednesday,
  kShroveTuesday,
  kAscension,
  kPentecost,
  kWhitMonday,
  kTrinity,
  kCorpusChristi,
  kAdvent,
  kEidFitr,
  kEidAdha,
  kRamadan,  ///< Its first day.
  kAshura,
  kMilad,
  kIslamicNewYear,
  kArafah,
  kShabEBarat,
  kShabEMeraj,
  kChaandRaat,
  kPakistanDay,
  kPakistanIndependence,
  kKashmir,
  kIqbal,
  kQuaid,
  kDefence,
  kYoumETakbeer,
  kRepublicIndia,
  kIndependenceIndia,
  kGandhi,
  kDiwali,
  kHoli,
  kNowruz,
  kLunarNewYear,
  kTeachers,
  kChildrens,
  kStStephen,
  kBossDay,
  kSecretaries,
  kTaxDay,
  kKwanzaa,
  kHanukkah,
  kPassover,
  kRoshHashanah,
  kYomKippur,
  kOrthodoxEaster,
  kTwelfthNight,
  kBurnsNight,
  kLohri,
  kPongal,
  kWaitangi,
  kCandlemas,
  kWhiteDay,
  kAnnunciation,
  kEmancipation,
  kVaisakhi,
  kKingsDay,
  kWalpurgis,
  kStarWars,
  kVeDay,
  kEuropeDay,
  kDDay,
  kMidsummer,
  kAssumption,
  kPatriotDay,
  kConstitutionDay,
  kMensDay,
  kSinglesDay,
  kAidsDay,
  kStNicholas,
  kPearlHarbor,
  kImmaculate,
  kStLucia,
  kPatriotsDay,
  kEarlyMay,
  kSpringBank,
  kArmedForces,
  kParentsDay,
  kSummerBank,
  kGrandparents,
  kRemembranceSunday,
  kArborDay,
  kSuperBowl,
  kPurim,
  kLagBaOmer,
  kShavuot,
  kTishaBAv,
  kSukkot,
  kSimchatTorah,
  kDhanteras,
  kBhaiDooj,
  kDussehra,
  kNavaratri,
  kRakshaBandhan,
  kVesak,
  kMidAutumn,
  kLanterns,
  kOrthodoxFriday,
  kOrthodoxChristmas,
  kTruthReconciliation,
  kStJohn,
  kGermanUnity,
  kReformation,
  kStMartin,
  kStJoseph,
  kMichaelmas,
  kLammas,
  kHolyInnocents,
  kStSwithin,
  kAmbedkar,
  kEnvironment,
  kHumanRights,
  kUnDay,
  kHealthDay,
  kPeaceDay,
  kWaterDay,
  kYogaDay,
  kMandela,
  kLoyalty,
  kLeifErikson,
  kSusanAnthony,
  kLincoln,
  kCesarChavez,
  kKamehameha,
  kPioneerDay,
  kHolocaust,
  kCancerDay,
  kGalentine,
  kFestivus,
  kBookDay,
  kPirateDay,
  kLiteracy,
  kKindness,
  kTrafalgar,
  kBattleOfBritain,
  kNurses,
  kVjDay,
  kOldNewYear,
  kFreedomDay,
  kOrangemen,
  kWomensEquality,
  kBloomsday,
  kMexicanIndependence,
  kChinaNational,
  kGuadalupe,
  kMischiefNight,
  kTowelDay,
  kFamilyDay,
  kCivic,
  kKingsBirthday,
  kMelbourneCup,
  kSmallBusiness,
  kThanksgivingEve,
  kPrayerDay,
  kFriendshipDay,
  kSweetest,
  kDerby,
  kPulaski,
  kNativeHeritage,
  kSysadmin,
  kFathersAustralia,
  kEasterTuesday,
  kLowSunday,
  kSacredHeart,
  kHolyTuesday,
  kHolyWednesday,
  kRoseMonday,
  kWhitTuesday,
  kGoodShepherd,
  kLentBegins,
  kHolyWeek,
  kLaetare,
  kOrthodoxMonday,
  kOrthodoxPalm,
  kOrthodoxSaturday,
  kOrthodoxAscension,
  kOrthodoxPentecost,
  kCleanMonday,
  kLazarusSaturday,
  kJanmashtami,
  kGaneshChaturthi,
  kShivaratri,
  kRamNavami,
  kGuruNanak,
  kBuddhaPurnima,
  kGuruPurnima,
  kKarvaChauth,
  kUgadi,
  kVasantPanchami,
  kAkshayaTritiya,
  kMahavir,
  kLaylatAlQadr,
  kHajj,
  kQingming,
  kDragonBoat,
  kDoubleNinth,
  kQixi,
  kGhostFestival,
  kBuddhaChinese,
  kTuBishvat,
  kYomHashoah,
  kYomHaatzmaut,
  kYomYerushalayim,
  kSheminiAtzeret,
  kGovardhan,
  kChhath
};

struct Word {
  std::string_view forms;  ///< Spellings, parted by '|'.
  Class kind;
  int value = 0;
};

/// What a time template does with what it captured.
enum class Do : std::uint8_t {
  // Days.
  kDay,             ///< day word
  kDayPlus,         ///< arg days from today
  kWeekday,         ///< <weekday>, arg as kShift
  kShiftWeekday,    ///< <shift> <weekday>
  kWeekdayOfWeek,   ///< <weekday> <shift>
  kWeekdayPlus,     ///< <weekday>, arg weeks after the nearest one
  kWeekdaysAway,    ///< {num} <weekday>, arg sign
  kNextWeekdays,    ///< <shift> {num} <weekday>: so many in a row
  kWeekdayIn,       ///< the first <weekday> of a {span}
  kDayPart,         ///< <day> or <weekday>, arg part of it
  kNthWeekdayFrom,  ///< {ord} <weekday> after {date}, arg sign
  kThatDay,         ///< arg days from the day that was spoken of
  kThatPart,        ///< <part>, arg days from that day
  kThatWeekday,     ///< <weekday> from that day on; arg 1 behind it, -1 before it
  kClosest,         ///< <weekday> nearest to {date}; with {ord} the second, third
  kMonthDay,        ///< <month> and {dom} in any order, {year} or none
  kMonthDayRange,   ///< two {dom}, <month>, {year} or none
  kDayOfMonth,      ///< {dom}
  kFirstOfMonth,    ///< the next first of a month
  kIdes,            ///< <month>, {year} or none: its 13th or 15th
  kDayOfSpan,       ///< {dom} {span}, or <shift>
  kDayRangeOfSpan,  ///< two {dom} {span}
  kHoliday,         ///< <holiday> or arg, {year} or <shift> or none
  kBeside,          ///< the <unit> next to a {date}, arg steps
  kDatePlus,        ///< {date}, arg days on
  kSameTime,        ///< {date} at the hour that it is now
  kOfYear,          ///< {date} <shift>: of that year
  // Lengths and periods.
  kShiftPeriod,  ///< <shift> <unit>
  kPeriodPlus,   ///< <unit>, arg periods on
  kNextN,        ///< {dur}: from now on, arg sign
  kIn,           ///< {dur} from now, arg sign
  kFromDate,     ///< {dur} {date}, arg sign
  kFromSpoken,   ///< {dur} from the time that was spoken of, arg sign
  kDateFor,      ///< {date} {dur}: that long
  kMonth,        ///< <month>, {year} or none
  kShiftMonth,   ///< <shift> <month>, arg years on
  kYear,         ///< {year}
  kYearRange,    ///< two {year}
  kDecade,       ///< {num}: "the 1990s"; or arg
  kCentury,      ///< {ord}
  kQuarter,      ///< {num} or {ord}, {year} or <shift> or none
  kSeason,       ///< <season>, {year} or <shift> or none
  kHalfOf,       ///< {ord} or {num} half of {span}, {year} or <shift>
  kWeekNumber,   ///< {num} week of {year} or none, as ISO counts them
  kWeekend,      ///< <shift> or none
  kWeekOf,       ///< the <unit> that {date} is in; arg 1: the weekend beside a holiday
  kEdge,         ///< <edge> of {span}, <unit> or {day}
  kNthOf,        ///< {ord} <weekday>, <unit> or <weekend> of {span}, <unit> or this month
  kFirstN,       ///< {ord} {dur} of {span}, {year} or <unit>: its first or last days
  kRestOf,       ///< from today to the end of {span} or <unit>
  kToDate,       ///< from the beginning of <unit> to today
  // Times of day.
  kHour,          ///< {num}: a clock time with no sign of am or pm
  kHourMinute,    ///< {num} {num}
  kHourMeridiem,  ///< {num} <meridiem>
  kMinutesPast,   ///< {num} {num}, arg sign; "quarter" and "half" by kClockShift
  kShiftHour,     ///< <clockshift> {num}
  kFixedClock,    ///< <clockfixed>
  kFromClock,     ///< {dur} {clock}, arg sign
  kPartOfDay,     ///< <part>, or arg - 100
  kHourPart,      ///< {num} <part>
  kHourToClock,   ///< {num} to {clock}: "3-4pm"
  kHourToHour,    ///< {num} to {num}, after "from" or "between"
  kMilitary,      ///< {num} of three or four figures
  kSameClock,     ///< {clock} with a word that adds nothing
  kOtherZone,     ///< {clock} in another zone, arg a NamedZone
  kOffsetZone,    ///< {clock} UTC+5
  kNow,
  kEndOfDay,
  // Not a time by itself.
  kLead,   ///< words before a time, arg a PrepMeaning
  kTrail,  ///< words after a time, arg a PrepMeaning
};

/// Zones with names of their own: "3pm EST", "9am London time". Their IANA names are in time_zones.cpp.
enum class NamedZone : std::uint8_t {
  kNone,
  kUtc,
  kGreenwich,
  kEastern,
  kCentral,
  kMountain,
  kPacific,
  kBritish,
  kCentralEurope,
  kEasternEurope,
  kMoscow,
  kGulf,
  kPakistan,
  kIndia,
  kSingapore,
  kHongKong,
  kJapan,
  kSydney,
  kSaudi,
  kCount_
};

struct TimeRule {
  std::string_view pattern;
  Do action;
  int arg = 0;
};

enum class Repeat : std::uint8_t {
  kUnit,         ///< every <unit>
  kNUnits,       ///< every {dur}
  kOtherUnit,    ///< every other <unit>
  kOrdinalUnit,  ///< every {ords} <unit>: every third day
  kFrequency,    ///< <frequency>; arg 1: "daily" may be an adjective too
  kWeekdays,     ///< {days}; without, arg bits from Monday
  kMonthdays,    ///< {doms}; without, arg
  kNthWeekday,   ///< {ords} {days}, of <month> or of each month
  kNthWorkday,   ///< {ords} working day of the month; without, arg
  kYearday,      ///< <month> and {dom}
  kMonth,        ///< <month>
  kPart,         ///< every <part>: daily then
  kTimesA,       ///< {num} times a <unit>; without, arg times
  kPeriodEnd,    ///< the last day of each quarter (arg 3) or year (arg 12)
  kExcept,       ///< but not on {days}
  kAfterDone,    ///< Counted from the day it is done.
};

enum RepeatFlags : std::uint8_t {
  kDaysOnly = 1,    ///< Completes a repeat that is said elsewhere; is none by itself.
  kOther = 2,       ///< Every other one.
  kBareWord = 4,    ///< As likely an adjective: not after "the", and only where nothing else is a repeat.
  kAnyMonth = 8,    ///< A bare number is a day of the month here.
  kPluralOnly = 16  ///< Only in the plural: "on weekdays".
};

struct RepeatRule_ {
  std::string_view pattern;
  Repeat action;
  int arg = 0;
  std::uint8_t flags = 0;
};

/// A template of a whole message. Times, repeats, tokens and reminders have been taken out before it is tried.
struct CommandRule {
  std::string_view pattern;
  Intent intent;
  Detail detail = Detail::kNone;
  float confidence = 0.95F;
  std::uint32_t flags = 0;
};

enum CommandFlags : std::uint32_t {
  kNeedsWhen = 1,      ///< Only where a time was found.
  kNeedsNothing = 2,   ///< Only where no time was found.
  kSecondIsTitle = 4,  ///< The second stretch is the new title.
  kPriorityWord = 8,   ///< <priority> is the new priority.
  kDateOnly = 16,      ///< The time that was found is the change, not part of the name.
  kTagSecond = 32,     ///< The second stretch is a tag.
  kClears = 64,        ///< Takes the due date away.
  kMaybe = 128,        ///< The stretch must not be empty.
  kTitleLast = 256,    ///< The last stretch is the title, not the first.
  kNeedsRepeat = 512,
  kNeedsTag = 1024,
  kNeedsReminder = 2048,
  kNeedsPriority = 4096,
  kTagFirst = 8192,             ///< The first stretch is a tag to be taken off, the second the task.
  kBackwards = 16384,           ///< The {dur} moves the task earlier.
  kWishFor = 32768,             ///< "i need to …": what is wished may be a command of its own.
  kMakesEvent = 1073741824,     ///< Its verb may be part of the title: "set up the tent", not "set up a meeting".
  kNeedsRegular = 2147483648U,  ///< Only of what takes place again and again, as a meeting does; not of what is made.
  kNeedsShift = 536870912,      ///< Only where a time says "later", "earlier" or "sooner".
  kNeedsTurn = 65536,           ///< Only where a time follows "to", "until" or "from".
  kHourSaid = 131072,           ///< The {num} is the new hour.
  kAllGaps = 262144,            ///< The title reaches from the first stretch to the last.
  kNeedsNow = 524288,           ///< Only where "now" stands beside another time.
  kNeedsAdverb = 1048576,       ///< Only where the repeat is one word: "weekly".
  kAdvice = 2097152,            ///< "the doctor told me to …": what is said there need not be meant to be done.
  kPastAlone = 4194304,         ///< <past> alone says that it is done: "cut the grass" may be an order as well.
  kSlang = 8388608,             ///< Its verb is a thing as well: "bin day".
  kNeedsPast = 268435456,       ///< Only where the time is today or past.
  kNeedsTaskWord = 134217728,   ///< Only where "task", "appointment" or the like stands somewhere.
  kErrandByDay = 67108864,      ///< With a day alone its verb is part of the title: "book a flu jab on friday".
  kNeedsLength = 33554432,      ///< Only where a length of time was found.
  kTellsWhy = 16777216,         ///< "the flight got cancelled so delete it": what goes is named by its end.
};

enum PackScript : std::uint8_t { kLatin = 1, kRoman = 2, kArabic = 4, kOwn = 8 };

struct Pack {
  std::uint8_t scripts;  ///< kLatin: English; kRoman: counts in Roman Urdu messages; kArabic: Urdu; kOwn: any other.
  std::span<const Word> words;
  std::span<const TimeRule> times;
  std::span<const RepeatRule_> repeats;
  std::span<const std::string_view> reminders;  ///< Templates with one {dur} or {date}/{clock}.
  std::span<const CommandRule> commands;
  std::span<const std::string_view> polite_front;  ///< Taken off a message before commands are tried.
  std::span<const std::string_view> polite_back;
  std::span<const std::string_view> durations;  ///< Templates with one {dur} or {num}: how long, or how many times.
};

/// All packs, in the order in which their templates are tried. A language may be parted into several packs.
std::span<const Pack* const> packs();

// The values of words, for the tables of packs.
constexpr int v(NamedZone zone) { return static_cast<int>(zone); }
constexpr int v(Unit unit) { return static_cast<int>(unit); }
constexpr int v(Part part) { return static_cast<int>(part); }
constexpr int v(Edge edge) { return static_cast<int>(edge); }
constexpr int v(PrepMeaning meaning) { return static_cast<int>(meaning); }
constexpr int v(Holiday holiday) { return static_cast<int>(holiday); }

}  // namespace yaad::language
