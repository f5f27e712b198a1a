#include "app/assistant/phrase.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace yaad::assistant {
namespace {

TEST(Phrase, IsHeldAgainstWholePatterns) {
  EXPECT_TRUE(Phrase("Remove the reminder, please!").match("remove|drop the? reminder please?"));
  EXPECT_TRUE(Phrase("drop reminder").match("remove|drop the? reminder please?"));
  EXPECT_FALSE(Phrase("drop the reminder and the task").match("remove|drop the? reminder please?"));
  EXPECT_FALSE(Phrase("").match("remove"));
}

TEST(Phrase, GivesTheWordsThatMayBeAnyAsTheyWereWritten) {
  EXPECT_EQ(Phrase("move it to Friday at 6:30pm.").match("move it to *"), "Friday at 6:30pm");
  EXPECT_EQ(Phrase("note: size 9, the blue ones!").match("note *"), "size 9, the blue ones");
  EXPECT_EQ(Phrase("stop the Yoga series").match("stop the * series"), "Yoga");
  EXPECT_FALSE(Phrase("stop the series").match("stop the * series"));
  EXPECT_EQ(Phrase("stop the series").match("stop the *? series"), "");
}

// A pattern that was put together would be looked up by its bytes after these are gone.
static_assert(!std::is_invocable_v<decltype(&Phrase::match), const Phrase&, std::string>);
static_assert(!std::is_invocable_v<decltype(&Phrase::match_parts), const Phrase&, const std::string&>);

TEST(Phrase, PartsTwoThings) {
  const Phrase moved("The dentist is now at 5 pm");
  EXPECT_EQ(moved.match_two({"* late by *", "the|my? * is now at|on *"}),
            std::pair(std::string("dentist"), std::string("5 pm")));
  EXPECT_FALSE(moved.match_two({"* late by *"}));
  EXPECT_EQ(Phrase("what calls are left").match_two({"what * are *?"})->second, "left");
  EXPECT_EQ(Phrase("what calls are").match_two({"what * are *?"})->second, "");
}

TEST(Phrase, MakesFormsOfOneLetterTheSame) {
  EXPECT_TRUE(Phrase("ياد دهاني ہٹا دو").match("یاد دہانی|دھانی ہٹا دو") ||
              Phrase("یاد دہانی ہٹا دو").match("یاد دہانی ہٹا دو"));
  EXPECT_TRUE(Phrase("I don’t need it").match("i dont need it"));
}

TEST(Phrase, TakesSpellingsAndRespectForThePlainOrder) {
  EXPECT_EQ(Phrase("subah 9 baje yaad krwa dijiye ga").match("* yaad dila dena|do"), "subah 9 baje");
  EXPECT_EQ(Phrase("صبح نو بجے یاد کروا دیجیے گا").match("* یاد دلا دینا|دو"), "صبح نو بجے");
  EXPECT_TRUE(Phrase("cancel farma dein").match("cancel kardo|karo|kar do|dein"));
}

TEST(Phrase, TellsDaysOfAMonthAndOfAWeek) {
  EXPECT_TRUE(Phrase("to the 3rd").is_day_of_month());
  EXPECT_FALSE(Phrase("the 3rd of march").is_day_of_month());
  EXPECT_FALSE(Phrase("at 3:30").is_day_of_month());
  EXPECT_TRUE(Phrase("منگل کو").is_weekday());
  EXPECT_FALSE(Phrase("next tuesday").is_weekday());
}

}  // namespace
}  // namespace yaad::assistant
