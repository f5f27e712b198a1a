#include <array>

#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

std::string only_title(Talk& talk) {
  const auto tasks = talk.open_tasks();
  EXPECT_EQ(tasks.size(), 1U);
  return tasks.empty() ? std::string() : tasks.front().title;
}

TEST(CorrectionTurns, OneWordStandsInThePlaceOfAnother) {
  struct Case {
    const char *task, *said, *title;
  };
  constexpr Case kCases[] = {
      {"buy milk and eggs tomorrow", "make it curd instead of milk", "buy curd and eggs"},
      {"buy milk and eggs tomorrow", "curd instead of milk", "buy curd and eggs"},
      {"kal bazar se doodh aur anday lane hain", "doodh ki jagah dahi kar do", "bazar se dahi aur anday lane"},
      {"کل بازار سے دودھ اور انڈے لانے ہیں", "دودھ کی جگہ دہی کر دو", "بازار سے دہی اور انڈے لانے"},
      {"dinner with Ali tomorrow at 8", "wait no, not Ali, Asad", "dinner with Asad"},
      {"Usman ko 5 hazar dene hain 28 ko", "5 nahi 6 hazar", "Usman ko 6 hazar dene"},
      {"call the dentist tomorrow", "call it orthodontist", "orthodontist"},
      {"write the Q2 report friday", "no wait call it Q3 report", "Q3 report"},
      {"book room 4 on friday", "room 5, not 4", "book room 5"},
      {"meet Ali at 3 friday", "I meant Omar", "meet Omar"},
      {"call sara tomorrow", "sorry i meant hana", "call hana"},
      {"dinner with Ali tomorrow at 8", "no, with Bilal", "dinner with Bilal"},
      {"plumber ko bulana hai kal", "plumber nahi aya", "plumber ko bulana"},
      {"پلمبر کو بلانا ہے", "پلمبر نہیں آیا", "پلمبر کو بلانا"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(only_title(talk), one.title) << one.said;
  }
}

TEST(CorrectionTurns, AnotherDayOrHour) {
  struct Case {
    const char *task, *said, *due;
  };
  constexpr Case kCases[] = {
      {"dinner with Ali tomorrow at 8pm", "scratch that, make it 7", "2026-03-05T19:00:00+05:00"},
      {"dinner with Ali saturday at 8pm", "oops I meant sunday", "2026-03-08T20:00:00+05:00"},
      {"کل امی کو فون کرنا ہے", "معاف کرنا پرسوں", "2026-03-06"},
      {"Usman ko paise dene hain 28 ko", "28 nahi 29", "2026-03-29"},
      {"pay Usman on the 28th", "not 28, 29", "2026-03-29"},
      {"عثمان کو 28 تاریخ کو پیسے دینے ہیں", "28 نہیں 29", "2026-03-29"},
      {"do ghante baad chulha band karna yaad dilana", "nahi teen ghante", "2026-03-04T18:00:00+05:00"},
      {"remind me to turn off the stove in two hours", "no, three hours", "2026-03-04T18:00:00+05:00"},
      {"دو گھنٹے بعد چولہا بند کرنا یاد دلانا", "نہیں تین گھنٹے", "2026-03-04T18:00:00+05:00"},
      {"passport renew karwana hai agle mahine", "15 tareekh ko", "2026-04-15"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
}

TEST(CorrectionTurns, WhatIsToldOfATaskChangesIt) {
  struct Case {
    const char *task, *said, *due;
  };
  constexpr Case kCases[] = {
      {"flight to Lahore tomorrow at 7am", "the flight is delayed by 3 hours", "2026-03-05T10:00:00+05:00"},
      {"flight to Lahore tomorrow at 7am", "flight is now at 10", "2026-03-05T10:00:00+05:00"},
      {"Sana ki shaadi 12 march ko hai", "shaadi 13 ko shift ho gayi hai", "2026-03-13"},
      {"سارہ کی شادی 12 مارچ کو ہے", "شادی 13 کو شفٹ ہو گئی ہے", "2026-03-13"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
}

TEST(CorrectionTurns, WhatDoesNotTakePlaceIsAskedAbout) {
  for (const auto& [task, said, yes] :
       {std::array{"mehman aa rahe hain itwar ko", "mehman nahi aa rahe ab", "haan"},
        std::array{"اتوار کو مہمان آ رہے ہیں", "مہمان نہیں آ رہے اب", "ہاں"},
        std::array{"guests coming on sunday", "the guests aren't coming anymore", "yes"},
        std::array{"office mein presentation kal 3 baje", "presentation cancel", "yes"}}) {
    Talk talk;
    talk.say(task);
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
    talk.say(yes);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(CorrectionTurns, ARemarkChangesNothing) {
  for (const char* said : {"call it a day", "the flight is delayed", "it is now or never"}) {
    Talk talk;
    talk.say("dinner with Ali tomorrow at 8pm");
    talk.say(said);
    EXPECT_EQ(only_title(talk), "dinner with Ali") << said;
    EXPECT_EQ(talk.due(), "2026-03-05T20:00:00+05:00") << said;
  }
}

TEST(CorrectionTurns, AFurtherReminderLeavesTheTaskWhereItIs) {
  for (const auto& [task, first, second] :
       {std::array{"buy flowers on sunday", "remind me a day before", "two days before too"},
        std::array{"itwar ko phool lane hain", "ek din pehle yaad dilana", "2 din pehle bhi"},
        std::array{"اتوار کو پھول لانے ہیں", "ایک دن پہلے یاد دلانا", "دو دن پہلے بھی"}}) {
    Talk talk;
    talk.say(task);
    talk.say(first);
    talk.say(second);
    EXPECT_EQ(talk.due(), "2026-03-08") << second;
    EXPECT_EQ(talk.open_tasks().front().reminders.size(), 2U) << second;
  }
}

TEST(CorrectionTurns, ALeadTimeAndTheWordReminder) {
  for (const auto& [task, said] : {std::array{"kal 3 baje client meeting", "reminder 15 min pehle"},
                                   std::array{"کل تین بجے میٹنگ ہے", "ریمائنڈر پندرہ منٹ پہلے"},
                                   std::array{"client meeting tomorrow at 3pm", "reminder 15 min before"},
                                   std::array{"kal 3 baje meeting", "aur usi din subah bhi yaad dila dena"}}) {
    Talk talk;
    talk.say(task);
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    EXPECT_EQ(talk.open_tasks().front().reminders.size(), 1U) << said;
  }
}

TEST(CorrectionTurns, WhatIsSaidAgainBesideTheOtherNameIsNoSecondTask) {
  struct Row {
    const char *task, *said, *title;
  };
  for (const Row& row : {Row{"مستری کو بلانا ہے", "مستری کو نہیں پلمبر کو بلانا ہے", "پلمبر کو بلانا"},
                         {"mistri ko bulana hai", "mistri ko nahi plumber ko bulana hai", "plumber ko bulana"},
                         {"mistri ko bulana hai", "plumber ko bulana hai mistri ko nahi", "plumber ko bulana"},
                         {"doodh lana hai", "doodh nahi dahi lani hai", "dahi lana"},
                         {"call the mason", "it's the plumber not the mason I have to call", "call the plumber"},
                         {"call the mason", "I have to call the plumber not the mason", "call the plumber"},
                         {"call the mason", "not the mason, the plumber", "call the plumber"}}) {
    Talk talk;
    talk.say(row.task);
    talk.say(row.said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << row.said;
    EXPECT_EQ(talk.open_tasks().front().title, row.title) << row.said;
  }
  Talk talk;
  talk.say("kal Ali ko call karni hai");
  talk.say("bijli ka bill dena hai");
  talk.say("Ali ko nahi Asad ko parson call karni hai");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  EXPECT_EQ(talk.due_of("Asad ko call karni"), "2026-03-06");
  // A remark names no other.
  talk.say("Asad ko nahi bulana");
  EXPECT_EQ(talk.due_of("Asad ko call karni"), "2026-03-06");
}

}  // namespace
}  // namespace yaad
