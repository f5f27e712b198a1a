#include "language/again.h"

#include <gtest/gtest.h>

namespace yaad::language {
namespace {

// Wednesday 4 March 2026, 15:00.
std::string next_like(const std::string& said, const std::string& title) {
  const LocalSeconds now = std::chrono::local_days(std::chrono::year(2026) / 3 / 4) + std::chrono::hours(15);
  const Zone zone;
  const auto again = read_again(said, title, ReadContext{now, zone, "en"});
  if (!again) return "nothing";
  std::string told = again->title;
  if (again->when) told += " " + to_string(again->when->due);
  if (again->same_day) told += " that day";
  return told;
}

TEST(Again, NamesSomebodyElse) {
  EXPECT_EQ(next_like("aur khalida ka sunday tak", "rubina baji ka suit silna"), "khalida ka suit silna 2026-03-08");
  EXPECT_EQ(next_like("aur Wednesday ko 10th ka", "9th class ka test"), "10th ka test 2026-03-04");
  EXPECT_EQ(next_like("maid ko bhi usi din", "driver ko salary deni"), "maid ko salary deni that day");
  EXPECT_EQ(next_like("اور پرسوں خالدہ کا", "علی کا سوٹ دینا"), "خالدہ کا سوٹ دینا 2026-03-06");
  EXPECT_EQ(next_like("بشیر سے بھی", "رشید سے ملنا"), "بشیر سے ملنا that day");
}

TEST(Again, NamesAnotherTime) {
  EXPECT_EQ(next_like("aur sham 5 baje bhi", "dawai leni"), "dawai leni 2026-03-04T17:00");
  EXPECT_EQ(next_like("پرسوں بھی", "دوا لینی"), "دوا لینی 2026-03-06");
  EXPECT_EQ(next_like("ایک ٹیکہ رات نو بجے بھی", "انسولین کا ٹیکہ لگانا"), "انسولین کا ٹیکہ لگانا 2026-03-04T21:00");
}

TEST(Again, NamesAnotherInEnglish) {
  EXPECT_EQ(next_like("and for Ahmed too", "Sara's fees"), "Ahmed's fees that day");
  EXPECT_EQ(next_like("and Ahmed's as well", "pay Sara's fees"), "pay Ahmed's fees that day");
  EXPECT_EQ(next_like("same for Ahmed", "book a slot for Sara"), "book a slot for Ahmed that day");
  EXPECT_EQ(next_like("and Ahmed too", "lunch with Sara at the cafe"), "lunch with Ahmed at the cafe that day");
  EXPECT_EQ(next_like("and the ferns too", "water the roses"), "water the ferns that day");
  EXPECT_EQ(next_like("and for Ahmed too on the 10th", "pay school fees"), "pay school fees for Ahmed 2026-03-10");
  for (const char* said : {"and for you too", "same for saturday", "and the other one too", "and on friday too",
                           "me too", "and then the ferns", "same to you"})
    EXPECT_EQ(next_like(said, "water the roses"), "nothing") << said;
}

TEST(Again, NamesAnotherSubjectOrWhatItIsOf) {
  EXPECT_EQ(next_like("سائنس کا ۲۲ کو", "علی کا ریاضی کا پیپر"), "علی کا سائنس کا پیپر 2026-03-22");
  EXPECT_EQ(next_like("sara ka 22 ko", "ali ka maths ka paper"), "sara ka maths ka paper 2026-03-22");
  EXPECT_EQ(next_like("chem ka 23 ko", "mera physics ka paper"), "chem ka paper 2026-03-23");
  EXPECT_EQ(next_like("aur gas ka bill parson", "bijli ka bill bharna"), "gas ka bill bharna 2026-03-06");
  EXPECT_EQ(next_like("اور پانی کا بل بھی", "بجلی کا بل بھرنا"), "پانی کا بل بھرنا that day");
}

TEST(Again, LeavesWhatSaysSomethingOfItsOwn) {
  for (const char* said :
       {"aur doodh lana hai", "ali ko kal", "aur ali ka number bhi do", "bhi", "kal 5 baje", "theek hai"})
    EXPECT_EQ(next_like(said, "driver ko salary deni"), "nothing") << said;
}

}  // namespace
}  // namespace yaad::language
