// English of Karachi and Lahore: English verbs with Urdu nouns; lentils and the verb that is spelled like them; and
// small words in front of a time; months in names. Now is Wednesday, 4 March 2026, 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kMixed[] = {
    {"buy atta and doodh", "create_task | buy atta and doodh"},
    {"book shadi hall", "create_task | book shadi hall"},
    {"cook daal tomorrow", "create_task | cook daal | 2026-03-05"},
    {"soak daal tonight", "create_task | soak daal | 2026-03-04T21:00"},
    {"pay bijli bill tomorrow", "create_task | pay bijli bill | 2026-03-05"},
    {"take ammi to hospital at 5", "create_task | take ammi to hospital | 2026-03-04T17:00"},
    {"kal daal pakani hai", "create_task | daal pakani | 2026-03-05"},
    {"daal chawal tomorrow", "create_task | daal chawal | 2026-03-05"},
    {"list mein daal daal do", "create_task | daal"},
    {"shopping list mein chawal daal do", "create_task | chawal"},
};

constexpr SentenceCase kBeforeTimes[] = {
    {"call sara tomorrow, say 8am", "create_task | call sara | 2026-03-05T08:00"},
    {"call sara tomorrow maybe at 8am", "create_task | call sara | 2026-03-05T08:00"},
    {"lunch with sara on friday, let's say around 1", "create_task | lunch with sara | 2026-03-06T13:00"},
    {"call sara, probably on friday", "create_task | call sara | 2026-03-06"},
    {"say hi to ali tomorrow", "create_task | say hi to ali | 2026-03-05"},
};

constexpr SentenceCase kFromPeople[] = {
    {"take 15000 rupees from Aslam tomorrow", "create_task | take 15000 rupees from Aslam | 2026-03-05"},
    {"take the car from the mechanic at 5", "create_task | take the car from the mechanic | 2026-03-04T17:00"},
    {"take the milk from my list", "delete_task | milk"},
    {"i can go on friday", "unknown"},
    {"the milk can go", "delete_task | milk"},
};

/// Months and dates that say which, not when.
constexpr SentenceCase kContents[] = {
    {"pay the october invoice on friday", "create_task | pay the october invoice | 2026-03-06"},
    {"submit the february report by monday", "create_task | submit the february report | 2026-03-09"},
    {"email Bob about the minutes from 12 February tomorrow at 9",
     "create_task | email Bob about the minutes from 12 February | 2026-03-05T09:00"},
    {"december rent due friday", "create_task | december rent | 2026-03-06"},
    {"send the invoice for february on march 10", "create_task | send the invoice for february | 2026-03-10"},
    {"meeting about the friday release tomorrow at 2",
     "create_task | meeting about the friday release | 2026-03-05T14:00"},
    {"work on the monday report on thursday", "create_task | work on the monday report | 2026-03-05"},
    {"move the friday meeting to monday", "update_task | meeting | 2026-03-09"},
    {"pay rent december 5", "create_task | pay rent | 2026-12-05"},
    {"call sara in december", "create_task | call sara | 2026-12-01"},
    {"TA office hours tuesday at 3", "create_task | TA office hours | 2026-03-10T15:00"},
    {"call the bank office hours tomorrow", "create_task | call the bank | 2026-03-05T09:00"},
    {"buy tickets december", "create_task | buy tickets | 2026-12-01"},
};

class MixedSentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(MixedSentences, HaveTheExpectedFrame) {
  const SentenceCase& row = GetParam();
  EXPECT_EQ(frame_of(read_wednesday(row.text)), row.frame) << row.text;
}

INSTANTIATE_TEST_SUITE_P(Mixed, MixedSentences, testing::ValuesIn(kMixed));
INSTANTIATE_TEST_SUITE_P(BeforeTimes, MixedSentences, testing::ValuesIn(kBeforeTimes));
INSTANTIATE_TEST_SUITE_P(Contents, MixedSentences, testing::ValuesIn(kContents));
INSTANTIATE_TEST_SUITE_P(FromPeople, MixedSentences, testing::ValuesIn(kFromPeople));

}  // namespace
}  // namespace yaad::language
