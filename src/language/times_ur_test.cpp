// Times of Urdu in both scripts, and Hindi, by tables: words, and what they mean. Now is Wednesday, 4 March 2026,
// 10:00.
#include <array>
#include <sstream>

#include "language/time_case.h"

namespace yaad::language {
namespace {

constexpr TimeCase kUrdu[] = {
    {"پرسوں", "2026-03-06 day"},
    {"ترسوں", "2026-03-07 day"},
    {"اگلے ہفتے", "2026-03-09 .. 2026-03-16 week"},
    {"آئندہ ماہ", "2026-04-01 .. 2026-05-01 month"},
    {"گزشتہ ہفتے", "2026-02-23 .. 2026-03-02 week"},
    {"مہینے کے آخر تک", "2026-03-31 .. 2026-04-01 day before"},
    {"ساڑھے پانچ بجے", "2026-03-04T17:30 minute"},
    {"سوا چھ بجے", "2026-03-04T18:15 minute"},
    {"پونے سات بجے", "2026-03-04T18:45 minute"},
    {"ڈھائی بجے", "2026-03-04T14:30 minute"},
    {"ڈیڑھ گھنٹے بعد", "2026-03-04T11:30 minute"},
    {"ڈھائی گھنٹے میں", "2026-03-04T12:30 minute"},
    {"ساڑھے تین گھنٹے بعد", "2026-03-04T13:30 minute"},
    {"صبح سویرے", "2026-03-05T05:00 .. 2026-03-05T08:00 hour"},
    {"کل دوپہر", "2026-03-05T12:00 .. 2026-03-05T15:00 hour"},
    {"کل سہ پہر", "2026-03-05T12:00 .. 2026-03-05T17:00 hour"},
    {"مغرب کے بعد", "2026-03-04T19:00 hour after"},
    {"عشاء کے بعد", "2026-03-04T21:00 hour after"},
    {"جمعرات کو", "2026-03-05 day"},
    {"دو دن بعد", "2026-03-06 day"},
    {"اگلے مہینے کی پانچ تاریخ", "2026-04-05 day"},
    {"ہفتے کو", "2026-03-07 day"},
    {"اس ہفتے", "2026-03-02 .. 2026-03-09 week"},
    {"اگلے جمعے", "2026-03-13 day"},
    {"اگلے ہفتے جمعرات کو", "2026-03-12 day"},
    {"ستمبر کی پہلی پیر کو", "2026-09-07 day"},
    {"مہینے کے آخری دن", "2026-03-31 day"},
    {"مہینے کے آخری جمعے", "2026-03-27 day"},
    {"عید سے دو دن پہلے", "2026-03-18 day"},
    {"آج سے ٹھیک دو ہفتے بعد", "2026-03-18 day"},
    {"یکم نومبر", "2026-11-01 day"},
    {"۲۳ مارچ ۲۰۲۷", "2027-03-23 day"},
    {"مارچ کی ۲۵ تاریخ کو", "2026-03-25 day"},
    {"کل صبح ۹ بج کر ۳۰ منٹ", "2026-03-05T09:30 minute"},
    {"پانچ بجنے میں دس منٹ", "2026-03-04T16:50 minute"},
    {"شام پانچ بجے سے سات بجے تک", "2026-03-04T17:00 .. 2026-03-04T19:00 minute"},
    {"عید الفطر", "2026-03-20 day"},
    {"بڑی عید", "2026-05-27 day"},
    {"یوم آزادی", "2026-08-14 day"},
    {"آدھے گھنٹے میں", "2026-03-04T10:30 minute"},
    {"پندرہ منٹ میں", "2026-03-04T10:15 minute"},
    {"آج رات نو بجے", "2026-03-04T21:00 minute"},
    {"رات بارہ بجے", "2026-03-05 minute"},
    {"فجر کے وقت", "2026-03-05T05:00 .. 2026-03-05T07:00 hour"},
    {"سنڈے کو", "2026-03-08 day"},
    {"اگلے تین دن", "2026-03-04 .. 2026-03-07 day"},
    {"5 سے 7 مارچ", "2026-03-05 .. 2026-03-08 day"},
    {"2 تاریخ کو", "2026-04-02 day"},
    {"اگلے سال جنوری میں", "2027-01-01 .. 2027-02-01 month"},
    {"رات نو تک", "2026-03-04T21:00 minute before"},
    {"اگلے جمعے کی نماز کے بعد", "2026-03-13 day"},
    {"مارچ ختم ہونے سے پہلے", "2026-03-21 .. 2026-04-01 day"},
};

constexpr TimeCase kRomanUrdu[] = {
    {"agle hafte", "2026-03-09 .. 2026-03-16 week"},
    {"aglay mahine", "2026-04-01 .. 2026-05-01 month"},
    {"kal saarhe paanch baje", "2026-03-05T17:30 minute"},
    {"aaj sawa che baje", "2026-03-04T18:15 minute"},
    {"paune saat baje shaam ko", "2026-03-04T18:45 minute"},
    {"dhai baje jana hai", "2026-03-04T14:30 minute"},
    {"derh ghante baad", "2026-03-04T11:30 minute"},
    {"jumeraat ko milna hai", "2026-03-05 day"},
    {"jumerat subah 10 baje", "2026-03-05T10:00 minute"},
    {"itwar ko shaam 5 bjy", "2026-03-08T17:00 minute"},
    {"agle peer ko", "2026-03-09 day"},
    {"mangal ko dopehar 2 baje", "2026-03-10T14:00 minute"},
    {"budh ko", "2026-03-04 day"},
    {"agle mahine ki 5 tareekh", "2026-04-05 day"},
    {"15 tareekh tak bill dena hai", "2026-03-15 day before"},
    {"do din baad", "2026-03-06 day"},
    {"do hafte baad", "2026-03-18 day"},
    {"mahine ke akhir tak", "2026-03-31 .. 2026-04-01 day before"},
    {"kl subha 7 bjy", "2026-03-05T07:00 minute"},
    {"aaj se theek ek hafta baad", "2026-03-11 day"},
    {"bakra eid se 10 din pehle", "2026-05-17 day"},
    {"christmas se do din pehle", "2026-12-23 day"},
    {"kal raat 11:59 tak", "2026-03-05T23:59 minute before"},
    {"aadhay ghantay mein", "2026-03-04T10:30 minute"},
    {"aaj raat 9 baje", "2026-03-04T21:00 minute"},
    {"paun ghante baad", "2026-03-04T10:45 minute"},
    {"paune ghante mein", "2026-03-04T10:45 minute"},
    {"sawa ghante baad", "2026-03-04T11:15 minute"},
    {"maghrib ke baad", "2026-03-04T19:00 hour after"},
    {"shaam 5 se 7 baje", "2026-03-04T17:00 .. 2026-03-04T19:00 minute"},
    {"hafte ko", "2026-03-07 day"},
    {"10 march ko", "2026-03-10 day"},
    {"april ki 3 tareekh ko", "2026-04-03 day"},
    {"kal dopahar ko", "2026-03-05T12:00 .. 2026-03-05T15:00 hour"},
    {"paanch minute mein", "2026-03-04T10:05 minute"},
    {"aane wale jume ko", "2026-03-06 day"},
    {"meeting with Bilal on Thursday dopehar 2 baje", "2026-03-05T14:00 minute"},
    {"sarhay 3 bajay", "2026-03-04T15:30 minute"},
};

constexpr TimeCase kHindi[] = {
    {"कल शाम पाँच बजे", "2026-03-05T17:00 minute"},
    {"परसों", "2026-03-06 day"},
    {"अगले सोमवार को", "2026-03-09 day"},
    {"शुक्रवार सुबह साढ़े नौ बजे", "2026-03-06T09:30 minute"},
    {"दो दिन बाद", "2026-03-06 day"},
    {"डेढ़ घंटे में", "2026-03-04T11:30 minute"},
    {"अगले महीने की 5 तारीख", "2026-04-05 day"},
    {"१५ अगस्त", "2026-08-15 day"},
    {"15 अगस्त 2027", "2027-08-15 day"},
    {"दिवाली", "2026-11-08 day"},
    {"महीने के अंत तक", "2026-03-31 .. 2026-04-01 day before"},
    {"मार्च के आखिरी शुक्रवार", "2026-03-27 day"},
    {"अगले हफ्ते", "2026-03-09 .. 2026-03-16 week"},
    {"ढाई बजे", "2026-03-04T14:30 minute"},
    {"पौने सात बजे", "2026-03-04T18:45 minute"},
    {"दस बजे से बारह बजे तक", "2026-03-04T10:00 .. 2026-03-04T12:00 minute"},
    {"रविवार तक", "2026-03-08 day before"},
};

/// The day of the month on which a bill is due, in the words of `spelling`; 0 where it says none.
int day_of_bill(const std::string& text) {
  const Zone utc;
  const Reading reading = read(
      text, ReadContext{parse_civil("2026-03-31T10:00")->local(), utc, "", Mode::kChat, Syntax::kTodoist, {}, true});
  const bool whole = reading.title == "bill dena" || reading.title == "بل دینا";
  return whole && reading.due && !reading.due->time ? static_cast<int>(static_cast<unsigned>(reading.due->date.day()))
                                                    : 0;
}

TEST(DaysOfTheMonth, InWords) {
  const std::pair<int, const char*> spellings[] = {
      {5, "paanch پانچ"},
      {6, "chhe چھ"},
      {7, "saat سات"},
      {8, "aath آٹھ"},
      {9, "nau نو"},
      {10, "das dus دس"},
      {11, "gyarah gyara گیارہ"},
      {12, "barah بارہ"},
      {13, "terah تیرہ"},
      {14, "chaudah choda چودہ"},
      {15, "pandrah pandra پندرہ"},
      {16, "solah سولہ"},
      {17, "satrah satara سترہ"},
      {18, "atharah athara اٹھارہ"},
      {19, "unnees unis انیس"},
      {20, "bees bis بیس"},
      {21, "ikkees ikis اکیس"},
      {22, "bais baais بائیس بائس"},
      {23, "teis teyis تئیس تیئس"},
      {24, "chaubees chobis چوبیس"},
      {25, "pachees pachis پچیس"},
      {26, "chhabbees chabis چھبیس"},
      {27, "satais sattaees satayis ستائیس ستائس"},
      {28, "athais atthais athayis اٹھائیس اٹھائس"},
      {29, "untees unattees انتیس"},
      {30, "tees tis تیس"},
  };
  static constexpr std::array<const char*, 3> kBehindRoman = {" ko", " tak", " tareekh ko"},
                                              kBehindUrdu = {" کو", " تک", " تاریخ کو"};
  for (const auto& [day, words] : spellings) {
    std::istringstream all(words);
    for (std::string word; all >> word;) {
      const bool roman = static_cast<unsigned char>(word.front()) < 0x80;
      for (const char* behind : roman ? kBehindRoman : kBehindUrdu)
        EXPECT_EQ(day_of_bill(roman ? "bill " + word + behind + " dena hai" : "بل " + word + behind + " دینا ہے"), day)
            << word << behind;
    }
  }
}

bool none_due(const std::string& text) {
  const Zone utc;
  return !read(text, ReadContext{parse_civil("2026-03-31T10:00")->local(), utc, ""}).due;
}

TEST(DaysOfTheMonth, CountNoPeople) {
  for (const char* text : {"un paanch ko bulana hai", "ان پانچ کو بلانا ہے", "mere saat ko khana khilana hai",
                           "do ko bula lena", "bachon ko das tak ginti sikhani hai"})
    EXPECT_TRUE(none_due(text)) << text;
}

INSTANTIATE_TEST_SUITE_P(Urdu, Times, testing::ValuesIn(kUrdu));
INSTANTIATE_TEST_SUITE_P(RomanUrdu, Times, testing::ValuesIn(kRomanUrdu));
INSTANTIATE_TEST_SUITE_P(Hindi, Times, testing::ValuesIn(kHindi));

}  // namespace
}  // namespace yaad::language
