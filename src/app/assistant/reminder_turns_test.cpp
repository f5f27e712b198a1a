// Reminders asked for in more words, of the task that is talked about.
#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

/// Minutes before, or "@" and the moment; in their order.
std::string reminders_after(const char* task, std::initializer_list<const char*> turns) {
  Talk talk;
  talk.say(task);
  for (const char* turn : turns) talk.say(turn);
  const auto tasks = talk.open_tasks();
  EXPECT_EQ(tasks.size(), 1U) << *(turns.end() - 1);
  std::string all;
  for (const Reminder& one : tasks.empty() ? std::vector<Reminder>() : tasks.front().reminders) {
    if (!all.empty()) all += ' ';
    all += one.minutes_before ? std::to_string(*one.minutes_before)
                              : "@" + std::to_string(one.at.value_or(Instant()).time_since_epoch().count());
  }
  return all;
}

TEST(ReminderTurns, AskedForPolitely) {
  constexpr const char* kDentist = "dentist on friday at 5pm";
  EXPECT_EQ(reminders_after(kDentist, {"lovely, and could I get a reminder at 3pm"}),
            reminders_after(kDentist, {"remind me at 3pm"}));
  EXPECT_EQ(reminders_after(kDentist, {"great, also remind me at 3pm"}),
            reminders_after(kDentist, {"remind me at 3pm"}));
  EXPECT_EQ(reminders_after(kDentist, {"add one, an hour before", "and one a day before"}), "60 1440");
  EXPECT_EQ(reminders_after(kDentist, {"remind me the day before as well as an hour before"}), "1440 60");
  EXPECT_EQ(reminders_after("yoga every monday at 7am", {"remind me 90 minutes before each"}), "90");
}

TEST(ReminderTurns, RemovedByTheNameOfItsTaskWhichStays) {
  EXPECT_EQ(reminders_after("passport by 10 april", {"remind me a week before", "remove the passport reminder", "yes"}),
            "");
  EXPECT_EQ(reminders_after("dentist friday 5pm", {"remind me 15 mins b4"}), "15");
}

TEST(ReminderTurns, OneThatIsThereIsNotKeptTwice) {
  EXPECT_EQ(reminders_after("dentist on friday at 9am", {"remind me the evening before", "and the evening before"}),
            "720");
}

TEST(ReminderTurns, ASnoozeCountsFromWhatIsStillToCome) {
  const auto next = [](const std::vector<const char*>& turns) {
    Talk talk;
    for (const char* said : turns) talk.say(said);
    return to_rfc3339(*talk.open_tasks().front().reminders.front().trigger_time);
  };
  EXPECT_EQ(next({"remind me in 20 minutes to take the pizza out", "snooze that for 10 more minutes"}),
            "2026-03-04T10:30:00.000Z");
  EXPECT_EQ(next({"remind me in 20 minutes to take the pizza out", "snooze it another half hour"}),
            "2026-03-04T10:50:00.000Z");
  EXPECT_EQ(next({"call Sara tomorrow", "snooze it for an hour"}), "2026-03-04T11:00:00.000Z");
  EXPECT_EQ(next({"remind me to call Sara tomorrow at 9am", "snooze it until 8pm"}), "2026-03-04T15:00:00.000Z");
}

}  // namespace
}  // namespace yaad
