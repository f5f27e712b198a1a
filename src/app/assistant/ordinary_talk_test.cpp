// Ordinary talk: words around an order, questions beside an offer, details, what repeats within a time.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(OrdinaryTalk, WordsAroundAnOrderAreNoPartOfIt) {
  for (const char* said : {"remind me the day before too", "remind me the day before as well",
                           "also remind me the day before", "remind me the day before again please"}) {
    Talk talk;
    talk.say("dentist appointment friday 2:30pm");
    EXPECT_TRUE(holds(talk.say(said), "I'll remind you of 'dentist appointment' 1 day before")) << said;
  }
  Talk asked;
  asked.say("dentist friday");
  asked.say("what's on thursday");
  EXPECT_TRUE(holds(asked.say("ok and friday?"), "dentist"));
  Talk offered;  // What they leave is offered, never made.
  EXPECT_TRUE(holds(offered.say("the essay is due friday btw"), "Should I add the task 'the essay'?"));
  EXPECT_TRUE(offered.open_tasks().empty());
  offered.say("yes");
  EXPECT_EQ(offered.due_of("the essay"), "2026-03-06");
}

TEST(OrdinaryTalk, AnOfferGivesWayToWhatIsSaidOfTheTask) {
  Talk talk;
  talk.say("order cake for the party");
  EXPECT_TRUE(holds(talk.say("from Bakehouse, 0423 555 111"), "Should I note that"));
  EXPECT_TRUE(holds(talk.say("show me the details"), "order cake for the party"));
  EXPECT_TRUE(holds(talk.say("urgent!"), "high priority"));
  EXPECT_EQ(talk.open_tasks().front().priority, Priority::kHigh);
  EXPECT_FALSE(talk.open_tasks().front().description.has_value());
  talk.say("from Bakehouse, 0423 555 111");
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().front().description, "from Bakehouse, 0423 555 111");
}

TEST(OrdinaryTalk, AQuestionIsAnsweredBesideAnOpenOne) {
  Talk talk;
  talk.say("maths homework for tomorrow");
  talk.say("delete the maths homework");
  const std::string told = talk.say("what homework is left");
  EXPECT_TRUE(holds(told, "1. maths homework")) << told;
  EXPECT_TRUE(holds(told, "Delete 'maths homework'?")) << told;
}

TEST(OrdinaryTalk, DetailsTellAllThatIsKept) {
  for (const char* asked : {"show me the details", "details", "what are the notes on it", "tafseel batao",
                            "تفصیل دکھاؤ", "show me the details of the dentist"}) {
    Talk talk;
    talk.say("dentist friday 3pm #health");
    talk.say("remind me an hour before");
    talk.say("add a note: bring the x-ray");
    const std::string told = talk.say(asked);
    for (const char* part : {"dentist", "#health", "2:00", "bring the x-ray"}) EXPECT_TRUE(holds(told, part)) << told;
  }
}

TEST(OrdinaryTalk, WhatRepeatsIsToldOfADayToCome) {
  Talk talk;
  talk.say("gym every day at 7pm");
  talk.say("dentist friday 3pm");
  const std::string friday = talk.say("what's on friday");
  EXPECT_TRUE(holds(friday, "1. dentist")) << friday;
  EXPECT_TRUE(holds(friday, "• gym — on Friday, 6 March at 7:00 pm")) << friday;
  const std::string saturday = talk.say("what's on saturday");
  EXPECT_TRUE(holds(saturday, "Only what repeats comes then:\n• gym — on Saturday, 7 March at 7:00 pm")) << saturday;
  EXPECT_FALSE(holds(talk.say("what's on today"), "•"));
  EXPECT_FALSE(holds(talk.say("what's on this week"), "• gym"));  // It is in the list.
  talk.say("gym is done");                                        // Today's turn; what has passed does not come again.
  EXPECT_FALSE(holds(talk.say("what's on today"), "gym"));
  Talk over;
  over.say("gym every day at 7pm until friday");
  EXPECT_FALSE(holds(over.say("what's on saturday"), "gym"));
}

TEST(OrdinaryTalk, WhatSomebodyHasThenIsKept) {
  Talk talk;
  talk.say("i have a flight to Berlin on 5 december at 6:40am");
  EXPECT_EQ(talk.due_of("flight to Berlin"), "2026-12-05T06:40");
  talk.say("I've got a train to Bonn on 7 december at 9am");
  EXPECT_EQ(talk.due_of("train to Bonn"), "2026-12-07T09:00");
  talk.say("pack the day before the flight");
  EXPECT_EQ(talk.due_of("pack"), "2026-12-04");
  EXPECT_TRUE(
      holds(talk.say("Emma has a piano recital next friday at 6pm"), "Should I add the task 'Emma's piano recital'"));
  Talk none;
  for (const char* said :
       {"i have a cold since tuesday", "we have a new car since monday", "i had a flight yesterday"}) {
    none.say(said);
    EXPECT_TRUE(none.open_tasks().empty()) << said;
  }
}

TEST(OrdinaryTalk, AReminderBesideAnotherTask) {
  Talk talk;
  talk.say("flight to Lahore on 10 march at 6:40am");
  talk.say("remind me the night before to pack");
  EXPECT_EQ(talk.due_of("pack"), "2026-03-09T21:00");
  talk.say("and to check in 24 hours before");
  EXPECT_EQ(talk.due_of("check in"), "2026-03-09T06:40");
  EXPECT_TRUE(
      holds(talk.say("set an extra reminder for the flight one 2 hours before"), "'flight to Lahore' 2 hours before"));
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(OrdinaryTalk, TheReminderThatGoesIsNamed) {
  Talk talk;
  talk.say("parent meeting next tuesday 4pm");
  talk.say("remind me an hour before");
  talk.say("and the day before at 8pm");
  EXPECT_TRUE(holds(talk.say("cancel the first reminder"), "Monday, 9 March at 8:00 pm; the others stay"));
  EXPECT_TRUE(holds(talk.say("what reminders does it have now?"), "Tuesday, 10 March at 3:00 pm"));
  EXPECT_TRUE(holds(talk.say("what reminders do I have now"), "1. parent meeting"));
}

TEST(OrdinaryTalk, SomethingIsNoTitle) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("add something for me"), "What should the task be?"));
  talk.say("water the garden");
  EXPECT_EQ(talk.due_of("water the garden"), "");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(OrdinaryTalk, WhatWasDoneLastAndHowOftenIsTold) {
  Talk talk;
  talk.say("jog every day at 6am");
  EXPECT_TRUE(holds(talk.say("when did i last jog?"), "'jog' has not been ticked off yet"));
  talk.say("mark the jog as done");
  for (const char* asked : {"when did i last jog?", "when was the last time i jogged"})
    EXPECT_TRUE(holds(talk.say(asked), "'jog' was last done today (Wednesday, 4 March) at 3:00 pm")) << asked;
  EXPECT_TRUE(holds(talk.say("jog aakhri baar kab ki thi"), "'jog' aakhri baar mukammal hua"));
  for (const char* asked : {"how many times have I done it this month", "how many times did i jog this week so far"})
    EXPECT_TRUE(holds(talk.say(asked), "'jog' was done once")) << asked;
  EXPECT_TRUE(holds(talk.say("how many times did i jog last week"), "'jog' was done 0 times"));
  EXPECT_TRUE(holds(talk.say("is hafte jog kitni baar kiya"), "ek baar"));
  EXPECT_FALSE(holds(talk.say("when did i last see you"), "jog"));
}

TEST(OrdinaryTalk, SameTimeAndBeforeNothing) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("check in 24 hours before"), "Before what?"));
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("parent meeting next tuesday 4pm");
  talk.say("move it to wednesday");
  EXPECT_TRUE(holds(talk.say("same time"), "'parent meeting' is due on Wednesday, 11 March at 4:00 pm"));
}

TEST(OrdinaryTalk, WhatIsFixedForADayToComeIsMovedAndNotDone) {
  for (const char* said : {"میٹنگ جمعے کو ہو گئی ہے", "meeting jumay ko ho gayi hai"}) {
    Talk talk;
    talk.say("meeting thursday 4pm");
    talk.say(said);
    EXPECT_EQ(talk.due_of("meeting"), "2026-03-06T16:00") << said;
  }
  Talk done;
  done.say("meeting today 2pm");
  done.say("meeting ho gayi hai");
  EXPECT_EQ(done.due_of("meeting"), "gone");
  Talk both;
  both.say("bijli ka bill 5 march");
  both.say("gas ka bill 10 march");
  const std::string told = both.say("dono kab hain");
  EXPECT_TRUE(holds(told, "bijli") && holds(told, "gas")) << told;
}

TEST(OrdinaryTalk, ScrapsBehindATaskMakeNoOther) {
  Talk paint;
  paint.say("buy paint");
  EXPECT_TRUE(holds(paint.say("for the fence"), "Should I note that on 'buy paint'?"));
  EXPECT_TRUE(holds(paint.say("make it 10 litres"), "not sure what you mean") || paint.open_tasks().size() == 1);
  EXPECT_EQ(paint.open_tasks().size(), 1U);
  Talk call;
  call.say("call with Priya tomorrow at 11");
  EXPECT_TRUE(holds(call.say("and it's about the budget"), "Should I note that"));
  call.say("yes");
  call.say("prepare slides before that");
  EXPECT_EQ(call.due_of("prepare slides"), "2026-03-05T11:00");
  Talk vitamins;
  vitamins.say("take my vitamins every morning at 8");
  vitamins.say("remind me again at 8:30 if I forget");
  EXPECT_EQ(vitamins.open_tasks().size(), 1U);
  Talk fresh;  // Behind nothing it is a task as ever.
  fresh.say("nothing? ok add laundry for tonight");
  EXPECT_EQ(fresh.due_of("laundry"), "2026-03-04T21:00");
  fresh.say("dishes tomorrow then");
  EXPECT_EQ(fresh.due_of("dishes"), "2026-03-05");
}

TEST(OrdinaryTalk, AChangeOfADayIsNoTask) {
  for (const char* said : {"make thursday's weekly", "yes make thursday weekly"}) {
    Talk talk;
    talk.say("gym thursday 6pm");
    EXPECT_TRUE(holds(talk.say(said), "'gym' now repeats every Thursday")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk hour;
  hour.say("gym thursday 6pm");
  hour.say("make thursday 6:30");
  EXPECT_EQ(hour.due_of("gym"), "2026-03-05T18:30");
  Talk none;
  none.say("make friday 5:30");
  EXPECT_TRUE(none.open_tasks().empty());
  Talk skipped;
  skipped.say("call the bank tomorrow at 4");
  skipped.say("skip the weekend");
  EXPECT_EQ(skipped.due_of("call the bank"), "2026-03-05T16:00");
}

TEST(OrdinaryTalk, NoLessonNextWeekAndBackAfterDone) {
  Talk series;
  series.say("yoga every thursday at 5pm");
  EXPECT_TRUE(holds(series.say("next week there's no lesson"), "Leave out Thursday, 12 March?"));
  Talk back;
  back.say("return library books by friday");
  back.say("the library books are done");
  back.say("bring it back");
  EXPECT_EQ(back.due_of("return library books"), "2026-03-06");
}

TEST(OrdinaryTalk, WhatIsToBeWrittenDownIsANote) {
  struct Case {
    const char *said, *note;
  };
  for (const Case& one : {Case{"he wants a cordless drill, write that down", "he wants a cordless drill"},
                          Case{"bill 8500 ka hai, note kar lo", "bill 8500 ka hai"},
                          Case{"10 hazar dene hote hain, likh lo", "10 hazar dene hote hain"},
                          Case{"فیس پچیس ہزار ہے، یہ بھی لکھ لینا", "فیس پچیس ہزار ہے"},
                          Case{"اس میں لکھ لو کہ پرچی میرے بٹوے میں ہے", "پرچی میرے بٹوے میں ہے"}}) {
    Talk talk;
    talk.say("order a present for dad by friday");
    talk.say(one.said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    EXPECT_EQ(talk.open_tasks().front().description, one.note);
  }
  Talk other;  // With a day of its own it is something to do.
  other.say("order a present for dad by friday");
  other.say("kal doctor ke paas jana hai, note kar lo");
  EXPECT_EQ(other.open_tasks().size(), 2U);
}

TEST(OrdinaryTalk, AWeekdayInUrduIsOfTheWeekOfTheTask) {
  for (const char* said : {"isay mangal pe le jao", "isay mangal par kar do", "اسے منگل پر لے جاؤ"}) {
    Talk talk;
    talk.say("renew passport on 16 march");
    talk.say(said);
    EXPECT_EQ(talk.due_of("renew passport"), "2026-03-17") << said;
  }
}

TEST(OrdinaryTalk, OneMoreIsRemindedOfAndOneIsMeantWhole) {
  Talk oven;
  oven.say("remind me in 20 minutes to take the cake out");
  oven.say("and in an hour to call my sister back");
  for (const Task& task : oven.open_tasks()) EXPECT_EQ(task.reminders.size(), 1U) << task.title;
  Talk dog;
  dog.say("add walk the dog");
  dog.say("oops I meant walk the dog every morning at 7");
  ASSERT_EQ(dog.open_tasks().size(), 1U);
  EXPECT_TRUE(dog.open_tasks().front().repeat);
  EXPECT_EQ(dog.due_of("walk the dog"), "2026-03-05T07:00");
  Talk bhi;
  bhi.say("doodh bhi lana hai");
  EXPECT_EQ(bhi.due_of("doodh lana"), "");
}

TEST(OrdinaryTalk, UrduNotesAndRulesOfTheTaskInHand) {
  Talk fees;
  fees.say("bachon ki fees jama karani hai 10 march tak");
  fees.say("fees 12000 hai note kar lo");
  EXPECT_EQ(fees.open_tasks().size(), 1U);
  EXPECT_EQ(fees.open_tasks().front().description, "fees 12000 hai");
  Talk call;
  call.say("شام کو بجلی والے کو فون کرنا");
  call.say("نمبر 0300 1234567 ہے");
  call.say("ہاں");
  EXPECT_EQ(call.open_tasks().front().description, "نمبر 0300 1234567 ہے");
  for (const char* said : {"roz kar do", "روز کر دو"}) {
    Talk gym;
    gym.say("aaj shaam 6 baje gym");
    gym.say(said);
    ASSERT_TRUE(gym.open_tasks().front().repeat) << said;
    EXPECT_EQ(gym.open_tasks().front().repeat->rrule, "FREQ=DAILY") << said;
    EXPECT_EQ(gym.due_of("gym"), "2026-03-04T18:00") << said;
  }
}

TEST(OrdinaryTalk, GotEverythingIsTheRestOfIt) {
  for (const char* said : {"got everything", "yes got it all", "sab le aya", "سب لے آیا"}) {
    Talk talk;
    talk.say("milk, eggs and butter #shopping");
    EXPECT_TRUE(holds(talk.say("got the milk"), "Still open: 'eggs and butter'"));
    talk.say(said);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(OrdinaryTalk, WhatIsToldOfTheTaskInHand) {
  for (const auto& [task, said] : {std::pair("buy a gift for Ahmed", "his birthday is on 12 december"),
                                   std::pair("call the insurance about the claim", "the claim number is 48213")}) {
    Talk talk;
    talk.say(task);
    EXPECT_TRUE(holds(talk.say(said), "Should I note that on '" + std::string(task) + "'?")) << said;
    talk.say("yes");
    EXPECT_EQ(talk.open_tasks().front().description, said);
  }
  Talk due;
  due.say("drop off the library books");
  due.say("they're due tomorrow");
  EXPECT_EQ(due.due_of("drop off the library books"), "2026-03-05");
  due.say("haircut on saturday at 2pm");
  EXPECT_TRUE(holds(due.say("how long until then?"), "That is in 2 days 23 hours"));
  Talk promised;
  EXPECT_TRUE(holds(promised.say("I promised to review Mike's pull request"), "task 'review Mike's pull request'"));
}

TEST(OrdinaryTalk, WhatNeedsDoingIsNoReasonForTheTaskInHand) {
  Talk talk;
  talk.say("call mom tomorrow");
  talk.say("Car needs an oil change, remind me next Monday");
  EXPECT_EQ(talk.due_of("Car needs an oil change"), "2026-03-09");
  talk.say("flight to Berlin on 3 december at 6:45am");
  talk.say("check in online the day before");
  EXPECT_EQ(talk.due_of("check in online"), "2026-12-02");
}

TEST(OrdinaryTalk, WhatMattersMostHasNoTime) {
  Talk talk;
  talk.say("clean the garage this weekend");
  talk.say("fix the leaky tap, that's urgent");
  EXPECT_TRUE(holds(talk.say("what's most important right now?"), "fix the leaky tap"));
}

}  // namespace
}  // namespace yaad
