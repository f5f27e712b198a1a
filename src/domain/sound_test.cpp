#include "domain/sound.h"

#include <gtest/gtest.h>

#include "domain/search_text.h"

namespace yaad {
namespace {

bool alike(std::string_view roman, std::string_view urdu) {
  return sounds_alike(search_text(roman), search_text(urdu));
}

TEST(Sound, RomanSpellingsReachTheUrduWord) {
  const std::pair<const char*, const char*> kSame[] = {
      {"doodh", "دودھ"},  {"dudh", "دودھ"},   {"bijli", "بجلی"},   {"bill", "بل"},        {"gari", "گاڑی"},
      {"gaari", "گاڑی"},  {"dawai", "دوائی"}, {"hafta", "ہفتہ"},   {"subah", "صبح"},      {"kitab", "کتاب"},
      {"kitaab", "کتاب"}, {"ammi", "امی"},    {"school", "سکول"},  {"chabi", "چابی"},     {"khana", "کھانا"},
      {"ghar", "گھر"},    {"anday", "انڈے"},  {"ande", "انڈے"},    {"wapas", "واپس"},     {"Bazaar", "بازار"},
      {"darzi", "درزی"},  {"fees", "فیس"},    {"sabzi", "سبزی"},   {"mulaqat", "ملاقات"}, {"naukri", "نوکری"},
      {"shadi", "شادی"},  {"jute", "جوتے"},   {"paudon", "پودوں"},
  };
  for (const auto& [roman, urdu] : kSame) {
    EXPECT_TRUE(alike(roman, urdu)) << roman << " " << urdu << " " << roman_sound(search_text(roman)) << " "
                                    << urdu_sound(search_text(urdu));
  }
}

TEST(Sound, OtherWordsDoNot) {
  const std::pair<const char*, const char*> kOther[] = {
      {"doodh", "دادا"}, {"bijli", "بل"},  {"gari", "گوشت"}, {"ghar", "گاڑی"},
      {"a", "ا"},        {"milk", "دودھ"}, {"bil2", "بل"},   {"roti", "دوائی"},  // ph is پھ.
  };
  for (const auto& [roman, urdu] : kOther) EXPECT_FALSE(alike(roman, urdu)) << roman << " " << urdu;
}

TEST(Sound, KnowsTheScript) {
  EXPECT_TRUE(has_arabic_script("buy دودھ"));
  EXPECT_FALSE(has_arabic_script("buy milk"));
}

}  // namespace
}  // namespace yaad
