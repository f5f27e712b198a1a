#include "app/assistant/turns.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/assistant.h"
#include "app/testing/talk.h"

namespace yaad::assistant {
namespace {

namespace json = boost::json;

/// A dialogue; the worker that makes the next of a series runs after each message.
class TurnsTest : public ::testing::Test, protected testing::Talk {
 protected:
  std::string say(const std::string& text) {
    const json::object object = answer(text);
    follow_series();
    clock_.advance(std::chrono::seconds(20));
    return std::string(object.at("response").as_string());
  }
  std::vector<Task> open() { return list(StatusFilter::kActive); }
  std::vector<Task> list(StatusFilter status) {
    TaskQuery query;
    query.status = status;
    query.sort = TaskSort::kDueDate;
    query.descending = false;
    Result<TaskPage> page = TaskPage{};
    store_.read([&](ReadView& view) { page = view.list_tasks(user_, query); });
    return page->tasks;
  }
  std::string due(std::size_t at = 0) { return due_date_text(*open().at(at).due); }

 private:
  void follow_series() {
    std::vector<EventPtr> events;
    store_.read([&](ReadView& view) { events = view.events_after(told_, 1000); });
    for (const EventPtr& event : events) {
      told_ = event->position;
      if (event->type != EventType::kTaskCompleted && event->type != EventType::kTaskDeleted) continue;
      CommandContext context;
      context.user = user_;
      context.actor = {ActorType::kService, "recurring"};
      context.source = "recurring";
      (void)executor_.execute_wait({GenerateOccurrence{TaskId{event->entity}, event}}, context).ok();
    }
  }

  std::int64_t told_ = 0;
};

TEST_F(TurnsTest, AYesToThisOneOrAllDeletesNothing) {
  say("water plants every monday");
  EXPECT_NE(say("delete water plants").find("Monday, 9 March"), std::string::npos);
  say("yes");
  say("yes");
  EXPECT_EQ(open().size(), 1u);
  say("all of them");
  EXPECT_TRUE(open().empty());
}

TEST_F(TurnsTest, ThisWeeksIsOneOccurrence) {
  for (const char* words : {"cancel this week's", "is hafte ki cancel kar do", "اس ہفتے کی کینسل کر دو"}) {
    say("piano lesson every friday at 5pm");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_EQ(due(), "2026-03-13T17:00:00+05:00") << words;
    say("delete the whole series of piano lesson");
    say("yes");
  }
}

TEST_F(TurnsTest, AnEndIsSaidOfTheSeriesInHand) {
  for (const char* words : {"stop it after march 15", "end it on march 15", "15 march tak", "15 مارچ تک", "12 din tak",
                            "12 دن تک", "for 12 days"}) {
    say("standup every weekday at 9:30am");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_NE(open()[0].repeat->rrule.find("UNTIL=20260315"), std::string::npos) << words;
    say("delete the whole series of standup");
    say("yes");
  }
}

TEST_F(TurnsTest, ThisOneMovesTheSeriesOn) {
  for (const char* words : {"just this one", "only the next one", "only this one", "skip it", "صرف یہ", "صرف اگلا",
                            "sirf yeh wala", "sirf agla wala"}) {
    say("water plants every monday");
    say("delete water plants");
    EXPECT_NE(say(words).find("16"), std::string::npos) << words;
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_EQ(due(), "2026-03-16") << words;
    say("delete water plants");
    say("yes, all of them");
    EXPECT_TRUE(open().empty()) << words;
  }
}

TEST_F(TurnsTest, TheWholeSeriesIsNamedInManyWays) {
  for (const char* words :
       {"delete the whole series of yoga", "delete yoga forever", "stop the yoga series", "delete all future yoga",
        "delete the whole series", "yoga hamesha ke liye delete kar do"}) {
    say("yoga every tuesday at 7am");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words << ": asked first";
    say("yes");
    EXPECT_TRUE(open().empty()) << words;
  }
}

TEST_F(TurnsTest, ADeletionThatNamesADayMeansThatDay) {
  say("standup every weekday at 9:30");
  say("cancel tomorrow's standup");
  say("yes");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_EQ(due(), "2026-03-06T09:30:00+05:00");
}

TEST_F(TurnsTest, AYesToAnotherQuestionEndsNoSeries) {
  say("water the garden plants every monday");
  say("delete the plant situation");
  say("yes");
  EXPECT_EQ(open().size(), 1u);
}

TEST_F(TurnsTest, AfterACompletionItIsTheNextOne) {
  say("pay rent on the 1st of every month");
  EXPECT_NE(say("pay rent done").find("1 May"), std::string::npos);
  EXPECT_NE(say("when is the next one?").find("1 May"), std::string::npos);
  say("move it to the 3rd");
  EXPECT_EQ(due(), "2026-05-03");
}

TEST_F(TurnsTest, SkipsByTheDayThatIsNamedAndAsksWhenItIsAnother) {
  say("yoga every tuesday at 7am");
  say("skip next week");
  EXPECT_EQ(due(), "2026-03-17T07:00:00+05:00");
  EXPECT_NE(say("skip tomorrow").find("Skip that one?"), std::string::npos);
  say("no");
  EXPECT_EQ(due(), "2026-03-17T07:00:00+05:00");
}

TEST_F(TurnsTest, RemovingTheReminderKeepsTheTask) {
  for (const char* words : {"remove the reminder", "cancel the reminder", "turn off the reminder for it",
                            "no reminder please", "یاد دہانی ہٹا دو", "yaad dehani hata do"}) {
    say("dentist friday 3pm, remind me an hour before");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_TRUE(open()[0].reminders.empty()) << words;
    say("undo");
    EXPECT_EQ(open()[0].reminders.size(), 1u) << words;
    say("delete dentist");
    say("yes");
  }
}

TEST_F(TurnsTest, ATaskThatIsCalledAReminderIsDeletedAsBefore) {
  say("call mom tomorrow");
  EXPECT_EQ(say("cancel the reminder to call mom"), "Delete 'call mom'? (yes / no)");
  say("no");
  say("dentist friday 3pm, remind me an hour before");
  say("add buy milk");
  say("remove the reminder from the dentist");
  EXPECT_EQ(open().size(), 3u);
  for (const Task& task : open()) EXPECT_TRUE(task.reminders.empty());
}

TEST_F(TurnsTest, AsksWhichReminderIsMeantAndDeletesNothing) {
  say("call mom friday 5pm, remind me an hour before");
  say("call dad friday 6pm, remind me an hour before");
  EXPECT_NE(say("turn off the reminder for the call").find("Which one"), std::string::npos);
  say("the second");
  ASSERT_EQ(open().size(), 2u);
  EXPECT_EQ(open()[0].reminders.size() + open()[1].reminders.size(), 1u);
}

TEST_F(TurnsTest, WhatWasJustDeletedIsBroughtBack) {
  say("gym every monday");
  say("delete gym");
  say("yes");
  say("bring it back");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_TRUE(open()[0].repeat);
}

TEST_F(TurnsTest, AnotherMatterIsNoAnswerToWhenItIsDue) {
  say("buy printer ink");
  say("remind me an hour before");
  say("buy milk");
  ASSERT_EQ(open().size(), 2u);
  for (const Task& task : open()) EXPECT_TRUE(task.reminders.empty()) << task.title;
}

TEST_F(TurnsTest, RemindsOfItInsteadOfMakingATask) {
  say("pay rent friday");
  say("remind me of it tomorrow at 6pm");
  say("remind me to do it on thursday");
  ASSERT_EQ(open().size(), 1u);
  ASSERT_EQ(open()[0].reminders.size(), 2u);
  EXPECT_EQ(open()[0].reminders[0].at, parse_rfc3339("2026-03-05T13:00:00Z"));
  EXPECT_EQ(open()[0].reminders[1].at, parse_rfc3339("2026-03-05T04:00:00Z"));
}

TEST_F(TurnsTest, ReplacesWithInsteadAndAddsWithAlso) {
  say("renew car insurance on 30 march");
  say("remind me two days before");
  say("remind me the day before at 8pm instead");
  ASSERT_EQ(open()[0].reminders.size(), 1u);
  EXPECT_EQ(open()[0].reminders[0].trigger_time, parse_rfc3339("2026-03-29T15:00:00Z"));
  say("also a week before");
  EXPECT_EQ(open()[0].reminders.size(), 2u);
  say("aur do din pehle bhi");
  EXPECT_EQ(open()[0].reminders.size(), 3u);
  say("change the reminder to 28 march at noon");
  ASSERT_EQ(open()[0].reminders.size(), 1u);
  EXPECT_EQ(open()[0].reminders[0].at, parse_rfc3339("2026-03-28T07:00:00Z"));
  EXPECT_NE(say("what time is the reminder?").find("Saturday, 28 March at 12:00 pm"), std::string::npos);
  EXPECT_NE(say("what reminders do i have?").find("renew car insurance"), std::string::npos);
}

TEST_F(TurnsTest, AsksForTheDueDateThatAReminderCountsFrom) {
  say("buy printer ink");
  EXPECT_NE(say("remind me an hour before").find("When is it due?"), std::string::npos);
  say("tomorrow at 5pm");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_EQ(due(), "2026-03-05T17:00:00+05:00");
  ASSERT_EQ(open()[0].reminders.size(), 1u);
  EXPECT_EQ(open()[0].reminders[0].trigger_time, parse_rfc3339("2026-03-05T11:00:00Z"));
}

TEST_F(TurnsTest, UndoSaysWhatCameBackAndTakesSeveral) {
  say("call mom friday");
  say("move it to saturday");
  say("rename it to call mother");
  EXPECT_EQ(say("undo the rename"), "Undone: 'call mother' is called 'call mom' again.");
  say("make it high priority");
  say("undo both");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_EQ(due(), "2026-03-06");
  EXPECT_EQ(open()[0].priority, Priority::kMedium);
  say("delete it");
  say("yes");
  EXPECT_NE(say("wapas lao").find("wapas aa gaya"), std::string::npos);
  EXPECT_EQ(open().size(), 1u);
}

TEST_F(TurnsTest, RedoNeverMakesATask) {
  EXPECT_EQ(say("redo"), "There is nothing to do again.");
  say("call mom friday");
  say("undo");
  EXPECT_TRUE(open().empty());
  say("undo the undo");
  EXPECT_EQ(open().size(), 1u);
  say("redo");
  EXPECT_EQ(open().size(), 1u);
}

TEST_F(TurnsTest, UndoOfANamedTaskLeavesTheOthers) {
  say("call mom friday");
  say("call dad saturday");
  say("undo call mom");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_EQ(open()[0].title, "call dad");
  say("undo the wiring in the attic");
  EXPECT_EQ(open().size(), 2u) << "a name that is nobody's is left to others";
}

TEST_F(TurnsTest, TwoUndosLeaveOneOfTheSeries) {
  say("take vitamins every day at 8am");
  const std::string first = due();
  say("tick off the vitamins");
  say("tick off the vitamins");
  say("undo");
  say("undo");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_EQ(due(), first);
}

TEST_F(TurnsTest, WhatIsDueLaterIsNotDoneByNewsToldTwice) {
  const struct {
    const char *made, *deed;
  } rows[] = {{"roz raat 9 baje goli khani hai", "goli kha li"},
              {"ہر روز رات نو بجے گولی کھانی ہے", "گولی کھا لی"},
              {"take my pill every day at 9pm", "took my pill"},
              {"roz kutte ko ghumana hai", "kutta ghuma liya"},
              {"har budh ko kachra bahar rakhna hai", "kachra rakh diya"}};
  for (const auto& row : rows) {
    say(row.made);
    say(row.deed);
    ASSERT_EQ(open().size(), 1u) << row.made;
    const std::string next = due();
    const std::string asked = say(row.deed);
    EXPECT_NE(asked.find(std::string_view(row.deed) == "گولی کھا لی" ? "نہیں" : " / n"), std::string::npos) << asked;
    EXPECT_EQ(due(), next) << row.deed;
    say(row.made[0] == 't' ? "yes" : "haan");
    EXPECT_NE(due(), next) << row.deed;
    say("delete the whole series");
    say("yes");
    ASSERT_TRUE(open().empty()) << row.made;
  }
}

TEST_F(TurnsTest, WhatIsOrderedDoneOrPaidAheadIsNotAskedAbout) {
  for (const char* order : {"goli wala kaam mukammal kar do", "mark the goli as done", "goli complete karo"}) {
    say("roz subah 8 baje goli khani hai");  // It is past eight: the first one is tomorrow's.
    const std::string first = due();
    EXPECT_EQ(say(order).find("?"), std::string::npos) << order;
    EXPECT_NE(due(), first) << order;
    say("delete the whole series");
    say("yes");
  }
  say("har mahine ki 20 ko bijli ka bill dena hai");
  EXPECT_EQ(say("bijli ka bill de diya").find("?"), std::string::npos);
  EXPECT_NE(say("bijli ka bill de diya").find("?"), std::string::npos) << "paid a moment ago";
}

TEST_F(TurnsTest, AnUpdateSaysWhatChanged) {
  say("dentist friday 3pm");
  EXPECT_EQ(say("make it high priority"), "Updated 'dentist': high priority.");
  say("buy milk tomorrow");
  say("set all tasks to low priority");
  EXPECT_NE(say("yes").find("low priority"), std::string::npos);
}

TEST_F(TurnsTest, UndoWhileAQuestionIsOpenDropsTheQuestion) {
  for (const char* undo : {"undo", "wapas", "واپس کرو"}) {
    say("buy milk");
    say("delete it");
    say(undo);
    EXPECT_EQ(open().size(), 1u) << undo;
    say("yes");
    EXPECT_EQ(open().size(), 1u) << undo << ": there is no question any more";
    say("delete it");
    say(undo);
    EXPECT_EQ(say(undo).find("milk") == std::string::npos, false) << undo;
    EXPECT_TRUE(open().empty()) << undo << ": the second takes the creation back";
  }
}

TEST_F(TurnsTest, UndoAfterAnAnswerThatChangedNothingAsksFirst) {
  for (const char* undo : {"undo", "wapas kar do", "واپس"}) {
    say("buy milk");
    say("delete the wardrobe");
    EXPECT_NE(say(undo).find("milk"), std::string::npos) << undo;
    EXPECT_EQ(open().size(), 1u) << undo;
    say("no");
    EXPECT_EQ(open().size(), 1u) << undo;
    say(undo);
    say("yes");
    EXPECT_TRUE(open().empty()) << undo;
  }
}

TEST_F(TurnsTest, UndoAfterALookAtTheListNeedsNoQuestion) {
  say("buy milk");
  say("list");
  say("undo");
  EXPECT_TRUE(open().empty());
}

TEST_F(TurnsTest, AYesAfterHalfAnAnswerEndsNoSeries) {
  say("yoga every tuesday");
  say("delete yoga");
  EXPECT_EQ(say("hmm the next one I guess").find("yes"), std::string::npos);
  say("yes");
  ASSERT_EQ(open().size(), 1u);
  say("all of them");
  EXPECT_TRUE(open().empty());
}

TEST_F(TurnsTest, StoppingARepeatingTaskEndsItsSeriesAndCompletesNothing) {
  for (const char* words : {"stop it", "stop yoga", "band karo", "yoga band karo", "بند کر دو"}) {
    say("yoga every tuesday");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    say("yes");
    EXPECT_TRUE(open().empty()) << words;
    EXPECT_TRUE(list(StatusFilter::kCompleted).empty()) << words;
  }
}

TEST_F(TurnsTest, AnOpenQuestionAnswersOthersAndIsAskedAgain) {
  say("write the report on friday");
  for (const char* words : {"hmm wait, what was the due date?", "ruko, kab ki thi?", "when is it due?", "کب کی تھی؟"}) {
    say("delete it");
    EXPECT_NE(say(words).find("6"), std::string::npos) << words;
    say("no");
    EXPECT_EQ(open().size(), 1u) << words;
  }
  say("delete report");
  say("نہیں مت مٹاؤ");
  EXPECT_EQ(open().size(), 1u);
  say("delete report");
  say("report");
  EXPECT_TRUE(open().empty());
}

TEST_F(TurnsTest, TheNameOfAnotherTaskIsNoYes) {
  say("write the report");
  say("report");
  say("delete write the report");
  say("report");
  EXPECT_EQ(open().size(), 2u);
}

TEST_F(TurnsTest, AReminderWithoutANameIsOfTheTaskJustTouchedAndOnItsDay) {
  for (const char* words : {"remind me at 8", "remind me at 8 instead", "remind me about it tomorrow at 8am"}) {
    say("submit the report by thursday 5pm");
    EXPECT_NE(say(words).find("Thursday, 5 March) at 8:00 am"), std::string::npos) << words;
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_EQ(open()[0].reminders.size(), 1u) << words;
    say("delete it");
    say("yes");
  }
}

TEST_F(TurnsTest, ACorrectedReminderLeavesTheTaskWhereItIs) {
  const std::pair<const char*, const char*> talks[] = {
      {"remind me a day before", "no, 2 hours before"},
      {"ek din pehle yaad dilana", "nahi 2 ghante pehle"},
      {"یاد دہانی لگا دو ایک گھنٹہ پہلے", "نہیں دو گھنٹے پہلے"},
      {"remind me an hour before", "change the reminder to 120 minutes"}};
  for (const auto& [set, correction] : talks) {
    say("submit the report by saturday 5pm");
    say(set);
    say(correction);
    ASSERT_EQ(open().size(), 1u) << correction;
    EXPECT_EQ(due(), "2026-03-07T17:00:00+05:00") << correction;
    ASSERT_EQ(open()[0].reminders.size(), 1u) << correction;
    EXPECT_EQ(open()[0].reminders[0].minutes_before, 120) << correction;
    EXPECT_NE(say("when will I be reminded?").find("3:00 pm"), std::string::npos);
    say("delete it");
    say("yes");
  }
}

TEST_F(TurnsTest, OneOfSeveralRemindersGoes) {
  for (const char* words : {"remove the day one", "ek din wali hata do"}) {
    say("submit the report by 20 march 5pm");
    say("remind me a week before");
    say("add another one a day before");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    ASSERT_EQ(open()[0].reminders.size(), 1u) << words;
    EXPECT_EQ(open()[0].reminders[0].minutes_before, 7 * 24 * 60) << words;
    say("yaad dilana hata do");
    EXPECT_TRUE(open()[0].reminders.empty());
    say("delete it");
    say("yes");
  }
}

TEST_F(TurnsTest, RemovingRemindersDeletesNoTask) {
  say("buy milk");
  say("undo");
  say("undo");
  for (const char* words : {"remove the reminders", "یاد دہانیاں ہٹا دو", "reminder hata do"}) {
    say(words);
    say("yes");
    EXPECT_EQ(list(StatusFilter::kDeleted).size(), 1u) << words;
  }
}

TEST_F(TurnsTest, AQuestionIsNoTitle) {
  for (const char* words : {"when will you remind me?", "کب یاد دلاؤ گے؟", "no"}) {
    say("add a task");
    say(words);
    EXPECT_TRUE(open().empty()) << words;
    say("never mind");
  }
}

TEST_F(TurnsTest, TagsOfTheTaskAtHand) {
  say("bake a cake");
  say("tag it home");
  say("tag it work too");
  EXPECT_EQ(open()[0].tags, (std::vector<std::string>{"home", "work"}));
  say("remove the tag");
  EXPECT_EQ(open()[0].tags.size(), 2u) << "which of them is not said";
  say("remove the tag home");
  say("change the tag to baking");
  EXPECT_EQ(open()[0].tags, std::vector<std::string>{"baking"});
  say("remove the tag");
  EXPECT_TRUE(open()[0].tags.empty());
  ASSERT_EQ(open().size(), 1u);
}

TEST_F(TurnsTest, OneWordAsksForTheList) {
  say("buy milk");
  for (const char* words : {"fehrist", "فہرست", "list"}) {
    EXPECT_NE(say(words).find("milk"), std::string::npos) << words;
    EXPECT_EQ(open().size(), 1u) << words;
  }
}

TEST_F(TurnsTest, EachOfTwoMovesHasItsOwnTime) {
  say("dentist tomorrow at 3pm");
  say("dinner with Sara on sunday");
  say("move the dentist to tomorrow at 5pm and dinner to friday");
  EXPECT_EQ(due(0), "2026-03-05T17:00:00+05:00");
  EXPECT_EQ(due(1), "2026-03-06");
}

TEST_F(TurnsTest, EachOfTwoOrdersMayMeanARow) {
  say("buy milk tomorrow");
  say("buy bread friday");
  say("buy fish saturday");
  say("show my tasks");
  EXPECT_NE(say("mark the second and delete the third").find("Delete 'buy fish'?"), std::string::npos);
  EXPECT_EQ(open().size(), 2u);
  say("yes");
  say("show my tasks");
  say("mark the first as done and add eggs");
  ASSERT_EQ(open().size(), 1u);
  EXPECT_EQ(open()[0].title, "eggs");
}

TEST_F(TurnsTest, TwoOrdersForOneTaskAreAskedAbout) {
  say("doodh lana hai aur anday bhi");
  EXPECT_NE(say("doodh hata do aur anday kal kar do").find("ek hi kaam"), std::string::npos);
  ASSERT_EQ(open().size(), 1u);
  EXPECT_FALSE(open()[0].due);
}

TEST_F(TurnsTest, WapasLaoTakesBackTheChangeJustMade) {
  for (const char* words : {"wapas lao", "ghalti se ho gaya", "ghalti ho gayi", "واپس لاؤ", "غلطی سے ہو گیا"}) {
    say("buy milk tomorrow");
    say("move it to friday");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_EQ(due(), "2026-03-05") << words;
    say("delete milk");
    say("yes");
    say("ghalti se delete ho gaya wapas kar do");
    ASSERT_EQ(open().size(), 1u) << words;
    say("delete milk");
    say("yes");
  }
}

TEST_F(TurnsTest, OneMoreStepBack) {
  for (const char* words : {"ek aur wapas", "phir wapas", "ایک اور واپس"}) {
    say("buy milk tomorrow");
    say("move it to friday");
    say("move it to saturday");
    say("wapas lao");
    say(words);
    ASSERT_EQ(open().size(), 1u) << words;
    EXPECT_EQ(due(), "2026-03-05") << words;
    say("delete milk");
    say("yes");
  }
}

}  // namespace
}  // namespace yaad::assistant
