// One turn of a series at another time, turns left out by their number, and "back to normal".
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

struct Row {
  const char *first, *then, *due;
};

/// What a series is due at after a message about it, said with another task between where it is named.
void expect_due(std::initializer_list<Row> rows, const char* title, const char* rule, const char* between) {
  for (const Row& row : rows) {
    Talk talk;
    talk.say(row.first);
    if (between != nullptr) talk.say(between);
    const std::string told = talk.say(row.then);
    EXPECT_EQ(talk.due_of(title), row.due) << row.then << ": " << told;
    for (const Task& task : talk.open_tasks()) {
      EXPECT_TRUE(task.title != title || task.repeat->rrule == rule) << row.then << ": " << task.repeat->rrule;
    }
    EXPECT_EQ(talk.open_tasks().size(), between == nullptr ? 1U : 2U) << row.then << ": " << told;
  }
}

TEST(SeriesOnce, ThisWeeksIsAtAnotherTime) {
  const char* yoga = "yoga every thursday at 5pm";
  expect_due({{yoga, "only this week at 6", "2026-03-05T18:00"},
              {yoga, "just this week make it 6", "2026-03-05T18:00"},
              {yoga, "instead of thursday this week do it friday", "2026-03-06T17:00"},
              {yoga, "do it friday instead of thursday this week", "2026-03-06T17:00"},
              {"yoga har jumerat shaam 5 baje", "sirf is hafte 6 baje", "2026-03-05T18:00"},
              {"yoga har jumerat shaam 5 baje", "is hafte jumerat ki jagah jume ko", "2026-03-06T17:00"}},
             "yoga", "FREQ=WEEKLY;BYDAY=TH", nullptr);
  expect_due({{yoga, "yoga is on friday this week", "2026-03-06T17:00"},
              {yoga, "this week the yoga is on friday instead of thursday", "2026-03-06T17:00"},
              {yoga, "yoga at 6 this week only", "2026-03-05T18:00"},
              {yoga, "move yoga to 6 this week", "2026-03-05T18:00"},
              {"yoga har jumerat shaam 5 baje", "is hafte yoga jume ko hogi", "2026-03-06T17:00"}},
             "yoga", "FREQ=WEEKLY;BYDAY=TH", "buy milk");
  expect_due({{"یوگا ہر جمعرات شام 5 بجے", "صرف اس ہفتے 6 بجے", "2026-03-05T18:00"}}, "یوگا", "FREQ=WEEKLY;BYDAY=TH",
             nullptr);
  expect_due({{"یوگا ہر جمعرات شام 5 بجے", "اس ہفتے یوگا جمعے کو ہوگا", "2026-03-06T17:00"},
              {"یوگا ہر جمعرات شام 5 بجے", "یوگا اس ہفتے جمعرات کی بجائے جمعے کو کر دو", "2026-03-06T17:00"}},
             "یوگا", "FREQ=WEEKLY;BYDAY=TH", "دودھ لانا ہے");
}

TEST(SeriesOnce, ALaterTurnIsAskedAndPartsTheSeries) {
  Talk talk;
  talk.say("yoga every thursday at 5pm");
  EXPECT_TRUE(holds(talk.say("next week do it on friday"), "Move only the one of Thursday, 12 March to on Friday, 13"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("yes");
  std::vector<std::string> dues;
  for (const Task& task : talk.open_tasks())
    dues.push_back(to_string(due_civil(*task.due)) + (task.repeat ? " " + task.repeat->rrule : ""));
  std::sort(dues.begin(), dues.end());
  // Of the first nothing but its own turn is left before that week.
  EXPECT_EQ(dues, (std::vector<std::string>{"2026-03-05T17:00", "2026-03-13T17:00",
                                            "2026-03-19T17:00 FREQ=WEEKLY;BYDAY=TH"}));
}

TEST(SeriesOnce, NothingIsGuessed) {
  const char* gym = "gym every thursday and friday at 5pm";
  const std::pair<const char*, const char*> rows[] = {
      {"only this week at 6", "Which one do you mean?"},
      {"instead of monday this week do it friday", "is not due then"},
      {"instead of thursday this week do it tuesday", "in the past"},
  };
  for (const auto& [said, told] : rows) {
    Talk talk;
    talk.say(gym);
    const std::string answer = talk.say(said);
    EXPECT_TRUE(holds(answer, told)) << said << ": " << answer;
    EXPECT_EQ(talk.due(), "2026-03-05T17:00:00+05:00") << said;
  }
  for (const char* said :
       {"lunch with sara this week on friday", "call ali at 6 this week", "party is on friday this week"}) {
    Talk talk;
    talk.say(gym);
    talk.say("buy milk");
    talk.say(said);
    EXPECT_EQ(talk.due_of("gym"), "2026-03-05T17:00") << said;
  }
}

TEST(SeriesOnce, BackToNormalChangesNothing) {
  for (const char* said : {"back to normal next week", "back to normal from next week",
                           "yoga goes back to normal next week", "agle hafte se wapas normal"}) {
    Talk talk;
    talk.say("yoga every thursday at 5pm");
    talk.say("make it 6 just this week");
    const std::string told = talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said << ": " << told;
    EXPECT_EQ(talk.due_of("yoga"), "2026-03-05T18:00") << said << ": " << told;
  }
  Talk talk;  // What was changed for all is so for this time.
  talk.say("yoga every thursday at 5pm");
  talk.say("make it 6");
  talk.say("back to normal next week");
  EXPECT_EQ(talk.due(), "2026-03-05T18:00:00+05:00");
  EXPECT_EQ(talk.open_tasks().at(0).series_start->time, (CivilTime{17, 0, 0}));
}

TEST(SeriesOnce, TurnsAreLeftOutByTheirNumber) {
  expect_due({{"yoga every thursday at 5pm", "skip the next two yoga classes", "2026-03-19T17:00"},
              {"yoga every thursday at 5pm", "skip the next two sessions of yoga", "2026-03-19T17:00"},
              {"yoga every thursday at 5pm", "skip yoga twice", "2026-03-19T17:00"},
              {"yoga har jumerat shaam 5 baje", "yoga ki agli do classes chhor do", "2026-03-19T17:00"}},
             "yoga", "FREQ=WEEKLY;BYDAY=TH", "buy milk");
  expect_due({{"yoga har jumerat shaam 5 baje", "agli do chhor do", "2026-03-19T17:00"}}, "yoga",
             "FREQ=WEEKLY;BYDAY=TH", nullptr);
  expect_due({{"یوگا ہر جمعرات شام 5 بجے", "اگلی دو بار چھوڑ دو", "2026-03-19T17:00"}}, "یوگا", "FREQ=WEEKLY;BYDAY=TH",
             nullptr);
}

}  // namespace
}  // namespace yaad
