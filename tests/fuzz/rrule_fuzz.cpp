// Rules and recurrence sets of any bytes: refused, or bounded, ascending, the same after writing and reading, the same
// forward and backward, and said in words.
#include <cstdlib>
#include <string_view>

#include "domain/rrule_set.h"
#include "language/repeat_phrase.h"

namespace {

using namespace yaad;

void require(bool good) {
  if (!good) std::abort();
}

void walk(const RRule& rule, LocalSeconds start) {
  require(parse_rrule(to_string(rule)).value() == rule);
  const auto all = occurrences(rule, start, 30);
  for (std::size_t i = 1; i < all.size(); ++i) require(all[i - 1] < all[i]);
  if (!all.empty()) {
    const LocalSeconds last = all.back();
    require(contains(rule, start, last));
    const auto before = previous_before(rule, start, last);
    require(all.size() == 1 ? !before : before == all[all.size() - 2]);
  }
  for (const auto language :
       {language::Language::kEnglish, language::Language::kUrdu, language::Language::kRomanUrdu}) {
    require(!language::repeat_phrase(language, rule).empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const Zone zone = *Zone::find("America/New_York");
  const LocalSeconds start = parse_civil("2024-02-29T09:30")->local();
  if (const auto rule = parse_rrule(text)) walk(*rule, start);
  if (const auto set = parse_recurrence_set(text, start, false, zone)) {
    const auto some = set->instances(start, kNoHorizon, 10);
    for (std::size_t i = 1; i < some.size(); ++i) require(some[i - 1].start <= some[i].start);
    if (!some.empty()) (void)set->previous_before(some.back().start);
  }
  return 0;
}
