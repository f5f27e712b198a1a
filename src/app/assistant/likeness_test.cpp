#include "app/assistant/likeness.h"

#include <gtest/gtest.h>

#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

double like(std::string_view wanted, std::string_view title) { return title_likeness(search_words(wanted, 64), title); }

TEST(Likeness, OrdersTitlesAsAPersonWould) {
  EXPECT_EQ(like("buy milk", "Buy milk"), 1.0);
  EXPECT_GT(like("milk", "buy milk"), like("milk", "buy milk, bread and two dozen eggs for the party"));
  EXPECT_GT(like("the gym task", "gym"), 0.9);
  EXPECT_LT(like("elephant", "feed the cats"), 0.3);
}

TEST(Likeness, ForgivesStemsSlipsAndScripts) {
  EXPECT_GE(like("reviewing the report", "review the reports"), 0.8);
  EXPECT_GE(like("tomatos", "water the tomatoes"), 0.6);
  EXPECT_GE(like("planning trip", "plan trips"), 0.8);
  EXPECT_GE(like("doodh", "دودھ لانا"), 0.6);
  EXPECT_GE(like("گاڑی", "gari ki service"), 0.6);
}

TEST(Likeness, TwoWordsOfATitleMayBeSaidAsOne) {
  EXPECT_GE(like("pickup", "pick up Leo from football"), 0.6);
  EXPECT_GE(like("lightbulb", "buy a light bulb"), 0.6);
  EXPECT_LT(like("backup", "pack up the tent"), 0.6);
}

TEST(Likeness, FiguresAreNeverASlip) {
  EXPECT_EQ(word_likeness("2041", "2042"), 0);
  EXPECT_LT(like("invoice 4511", "invoice 4512"), like("invoice 4511", "invoice 4511 for Sara"));
}

TEST(Likeness, ShortWordsMustBeTheSame) {
  EXPECT_EQ(word_likeness("cat", "car"), 0);
  EXPECT_EQ(word_likeness("bus", "bu"), 0);
  EXPECT_EQ(word_likeness("کینسل", "کی"), 0);
}

}  // namespace
}  // namespace yaad::assistant
