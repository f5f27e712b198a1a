// A rule in words: "every 2 weeks on Monday and Friday, until 30 June 2027", «ہر دو ہفتے بعد پیر اور جمعہ کو», "har do
// hafte baad peer aur juma ko".
#pragma once
#include <string>

#include "domain/rrule.h"
#include "language/reading.h"

namespace yaad::language {

/// Says every part of the rule; everyday rules as people say them, the rest correct if clumsy. The first letter is
/// small, so that it can stand in a sentence. For everyday rules the phrase is read back as the same rule.
/// Thread-safety: any thread.
std::string repeat_phrase(Language language, const RRule& rule, RepeatBasis basis = RepeatBasis::kDue);

/// The same of an RRULE text; one that cannot be read comes back as it is.
std::string repeat_phrase(Language language, std::string_view rrule, RepeatBasis basis = RepeatBasis::kDue);

/// A time of day as people say it: "9:05 am", «رات 9:05 بجے», "raat 9:05 baje". `hour` 0..23, `minute` 0..59.
std::string clock_phrase(Language language, int hour, int minute);

}  // namespace yaad::language
