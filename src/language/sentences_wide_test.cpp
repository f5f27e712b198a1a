// How long tasks take, rules given up for others, other choices of time, and questions in more words. Now is Wednesday,
// 4 March 2026, 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kLengths[] = {
    {"make the staff meeting 45 minutes long", "update_task/set_duration | staff meeting |  |  | for 45, lasts 45"},
    {"make it half an hour long", "update_task/set_duration |  |  |  | for 30, lasts 30"},
    {"set the duration of the vendor call to an hour", "update_task/set_duration | vendor call |  |  | lasts 60"},
    {"change the length of the review from 30 to 45 minutes", "update_task/set_duration | review |  |  | lasts 45"},
    {"set the vendor call's duration to 90 minutes", "update_task/set_duration | vendor call |  |  | lasts 90"},
    {"the standup should take 20 minutes", "update_task/set_duration | standup |  |  | for 20, lasts 20"},
    {"extend the review to 2 hours", "update_task/set_duration | review |  |  | lasts 120"},
    {"make the staff meeting last 45 minutes", "update_task/set_duration | staff meeting |  |  | lasts 45"},
    {"let the standup take 20 minutes", "update_task/set_duration | standup |  |  | lasts 20"},
    {"change the staff meeting to 45 minutes", "update_task/set_duration | staff meeting |  |  | lasts 45"},
    {"the drive should take 20 minutes", "unknown |  |  |  | for 20"},
    {"the film is two hours long", "unknown |  |  |  | for 120"},
};

/// Words of time that are of a name, beside the day that was said.
constexpr SentenceCase kNamedByTime[] = {
    {"watch Monday Night Raw with Hamza", "create_task | watch Monday Night Raw with Hamza"},
    {"Watch Friday Night Dinner with the kids", "create_task | Watch Friday Night Dinner with the kids"},
    {"watch Saturday Night Fever", "create_task | watch Saturday Night Fever"},
    {"watch Top Gun", "create_task | watch Top Gun"},
    {"watch Football on friday", "create_task | watch Football | 2026-03-06"},
    {"buy clothes for Eid on friday", "create_task | buy clothes for Eid | 2026-03-06"},
    {"shop for Ramadan groceries tomorrow", "create_task | shop for Ramadan groceries | 2026-03-05"},
    {"call Fajr khala tomorrow evening", "create_task | call Fajr khala | 2026-03-05T18:00"},
    {"call Juma bhai tomorrow morning", "create_task | call Juma bhai | 2026-03-05T09:00"},
    {"Juma bhai ko call karna hai kal subah", "create_task | Juma bhai ko call karna | 2026-03-05T09:00"},
    {"watch 28 Days Later tonight at 9", "create_task | watch 28 Days Later | 2026-03-04T21:00"},
    {"at 8 tonight text Priya about her Saturday shift",
     "create_task | text Priya about her Saturday shift | 2026-03-04T20:00"},
};

/// Orders and chores that share their verbs.
constexpr SentenceCase kVerbs[] = {
    {"change all the clocks on sunday", "create_task | change all the clocks | 2026-03-08"},
    {"trash out every monday", "create_task | trash out | 2026-03-09 | FREQ=WEEKLY;BYDAY=MO"},
    {"set up 1:1 with Karthik, monday 11am", "create_task | set up 1:1 with Karthik | 2026-03-09T11:00"},
    {"cancel my training on moving and handling", "delete_task | training on moving and handling"},
    {"email my advisor the figures tomorrow", "create_task | email my advisor the figures | 2026-03-05"},
    {"bring forward the stock count by two days", "update_task | stock count |  |  | by -2880"},
    {"colour training with Leanne 10 to 4 on monday",
     "create_task | colour training with Leanne | 2026-03-09T10:00 |  | for 360"},
    {"the forms have to be in no later than 2 april", "create_task | forms | 2026-04-02"},
    {"handover notes due at 7 this evening dont let me forget",
     "create_task/remind | handover notes | 2026-03-04T19:00"},
    {"oops I meant sunday", "update_task/correction |  | 2026-03-08"},
    {"call it orthodontist", "update_task |  |  |  | title orthodontist"},
    {"call it a day", "unknown"},
    {"call it off", "delete_task"},
    {"don't add milk", "unknown"},
};

constexpr SentenceCase kRules[] = {
    {"make the herd check every 10 days instead",
     "update_task/set_recurrence | herd check | 2026-03-04 | FREQ=DAILY;INTERVAL=10"},
    {"dose the calves every second saturday starting 21 march",
     "create_task | dose the calves | 2026-03-21 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"},
    {"Make the payroll approval repeat every week instead of every two weeks",
     "update_task/set_recurrence | payroll approval | 2026-03-04 | FREQ=WEEKLY"},
    {"make the standup weekly rather than every two weeks",
     "update_task/set_recurrence | standup | 2026-03-04 | FREQ=WEEKLY"},
    {"change the standup to weekly rather than fortnightly",
     "update_task/set_recurrence | standup | 2026-03-04 | FREQ=WEEKLY"},
    {"water plants every 3 days instead of every 2",
     "update_task/set_recurrence | water plants | 2026-03-04 | FREQ=DAILY;INTERVAL=3"},
    {"call grandma every sunday afternoon until christmas",
     "create_task | call grandma | 2026-03-08T15:00 | FREQ=WEEKLY;BYDAY=SU;UNTIL=20261225"},
    {"put the roster audit off until monday week", "update_task/snooze | roster audit | 2026-03-16"},
    {"I'd rather do the laundry on Sunday than Saturday", "update_task | laundry | 2026-03-08"},
    {"meet ali at 4 or 5 pm", "create_task | meet ali | 2026-03-04T16:00"},
    {"meet ali at 4 or 5", "create_task | meet ali | 2026-03-04T16:00"},
    {"call ali on monday or tuesday at 5", "create_task | call ali | 2026-03-09T17:00"},
    {"review thursday the week after next", "create_task | review | 2026-03-19"},
    {"dentist on monday the week after", "create_task | dentist | 2026-03-09"},
};

constexpr SentenceCase kNames[] = {
    {"pay the water bill before 25th feb, mark it urgent", "create_task | pay the water bill | 2027-02-25 |  | high"},
    {"submit the form by monday, flag it as important", "create_task | submit the form | 2026-03-09 |  | high"},
    {"take the morning tablet every day at 8", "create_task | take the morning tablet | 2026-03-05T08:00 | FREQ=DAILY"},
    {"take the evening tablet every day at 8", "create_task | take the evening tablet | 2026-03-04T20:00 | FREQ=DAILY"},
    {"buy goats for eid meat", "create_task | buy goats for eid meat"},
    {"plan meals for christmas and new year", "create_task | plan meals for christmas and new year | 2026-12-25"},
    {"read \"Monday or Tuesday\" sat", "create_task | read \"Monday or Tuesday\" | 2026-03-07"},
};

constexpr SentenceCase kQuestions[] = {
    {"show me this weekends stuff", "query_tasks |  |  |  | from 2026-03-07T00:00, to 2026-03-09T00:00"},
    {"What is there for next week, please?", "query_tasks |  |  |  | from 2026-03-09T00:00, to 2026-03-16T00:00"},
    {"when is Leo's checkup", "query_tasks |  |  |  | words Leo's checkup"},
    {"when is the next full moon", "unknown"},
    {"when is easter", "unknown"},
    {"what is there in the fridge", "unknown"},
    {"What all can you do?", "unknown/help"},
    {"how do you do", "unknown"},
};

class WideSentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(WideSentences, HaveTheExpectedFrame) {
  const SentenceCase& row = GetParam();
  EXPECT_EQ(frame_of(read_wednesday(row.text)), row.frame) << row.text;
}

INSTANTIATE_TEST_SUITE_P(Lengths, WideSentences, testing::ValuesIn(kLengths));
INSTANTIATE_TEST_SUITE_P(Rules, WideSentences, testing::ValuesIn(kRules));
INSTANTIATE_TEST_SUITE_P(Names, WideSentences, testing::ValuesIn(kNames));
INSTANTIATE_TEST_SUITE_P(NamedByTime, WideSentences, testing::ValuesIn(kNamedByTime));
INSTANTIATE_TEST_SUITE_P(Verbs, WideSentences, testing::ValuesIn(kVerbs));
INSTANTIATE_TEST_SUITE_P(Questions, WideSentences, testing::ValuesIn(kQuestions));

}  // namespace
}  // namespace yaad::language
