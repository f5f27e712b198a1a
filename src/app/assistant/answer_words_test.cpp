#include "app/assistant/answer_words.h"

#include <gtest/gtest.h>

namespace yaad::assistant {
namespace {

std::string kinds(std::string_view text) {
  std::string out;
  for (const AnswerWord& word : answer_words(text)) {
    switch (word.kind) {
      case WordKind::kNumber:
        out += std::to_string(word.value);
        break;
      case WordKind::kYes:
        out += 'y';
        break;
      case WordKind::kNo:
        out += word.value == 1 ? 'd' : 'n';
        break;
      case WordKind::kAll:
        out += 'a';
        break;
      case WordKind::kNone:
        out += 'z';
        break;
      case WordKind::kOther:
        out += '?';
        break;
      case WordKind::kExcept:
      case WordKind::kExceptBefore:
        out += 'x';
        break;
      case WordKind::kSeparator:
        out += ',';
        break;
      case WordKind::kRange:
        out += '-';
        break;
      case WordKind::kFiller:
        break;
      default:
        out += '.';
    }
  }
  return out;
}

TEST(AnswerWordsTest, NumbersAndPlacesInThreeLanguages) {
  EXPECT_EQ(kinds("1, 2"), "1,2");
  EXPECT_EQ(kinds("the first and third ones"), "1,3");
  EXPECT_EQ(kinds("1-3"), "1-3");
  EXPECT_EQ(kinds("the 27th"), "27");
  EXPECT_EQ(kinds("پہلا اور تیسرا"), "1,3");
  EXPECT_EQ(kinds("۲"), "2");
  EXPECT_EQ(kinds("pehla aur teesra"), "1,3");
  EXPECT_EQ(kinds("pehle do"), "12");
  EXPECT_EQ(kinds("2 no"), "2");
}

TEST(AnswerWordsTest, OneIsACountOnlyWhereItCounts) {
  EXPECT_EQ(kinds("one and three"), "1,3");
  EXPECT_EQ(kinds("the second one"), "2");
  EXPECT_EQ(kinds("number one"), "1");
}

TEST(AnswerWordsTest, YesNoAllNone) {
  EXPECT_EQ(kinds("yes"), "y");
  EXPECT_EQ(kinds("👍🏽"), "y");
  EXPECT_EQ(kinds("👎"), "n");
  EXPECT_EQ(kinds("no don't"), "nd");
  EXPECT_EQ(kinds("do not"), "d");
  EXPECT_EQ(kinds("دونوں"), "a");
  EXPECT_EQ(kinds("koi bhi nahi"), "z");
  EXPECT_EQ(kinds("کوئی نہیں"), "z");
  EXPECT_EQ(kinds("all but the first"), "ax1");
  EXPECT_EQ(kinds("پہلے کے علاوہ سب"), "1xa");
}

TEST(AnswerWordsTest, AnHourIsNoPlaceAndAPossessiveIsItsWord) {
  EXPECT_EQ(kinds("the one at 5"), "?");
  EXPECT_EQ(answer_words("Sunday's")[0].norm, "sunday");
}

TEST(AnswerWordsTest, NothingAndTooMuch) {
  EXPECT_TRUE(answer_words("").empty());
  EXPECT_TRUE(answer_words(" ?! ").empty());
  std::string many;
  for (int i = 0; i < 500; ++i) many += "x ";
  EXPECT_LE(answer_words(many).size(), 65u);
  EXPECT_FALSE(answer_words("\xff\xfe both").empty());
}

}  // namespace
}  // namespace yaad::assistant
