// Several tasks in one message.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

using List = std::vector<std::string>;

TEST(ReadAll, PartsClausesThatHaveTheirOwnTime) {
  EXPECT_EQ(titles("buy milk tomorrow and call ali at 5"), (List{"buy milk 2026-03-05", "call ali 2026-03-04T17:00"}));
  EXPECT_EQ(titles("buy milk and eggs"), List{"buy milk and eggs"});
  EXPECT_EQ(titles("buy milk and eggs tomorrow"), List{"buy milk and eggs 2026-03-05"});
}

TEST(ReadAll, CountsADayFromThatOfTheTaskBefore) {
  EXPECT_EQ(titles("harvest rice next monday and sow wheat the monday after that"),
            (List{"harvest rice 2026-03-09", "sow wheat 2026-03-16"}));
  EXPECT_EQ(titles("pay ali on friday and sow wheat the monday after that"),
            (List{"pay ali 2026-03-06", "sow wheat 2026-03-09"}));
  EXPECT_EQ(titles("sow wheat the monday after that"), List{"sow wheat 2026-03-16"});
}

TEST(ReadAll, PartsOrdersThatStandAlone) {
  EXPECT_EQ(titles("call mom friday. call dad saturday."), (List{"call mom 2026-03-06", "call dad 2026-03-07"}));
  EXPECT_EQ(titles("mark milk done, and move bread to saturday"), (List{"milk", "bread 2026-03-07"}));
  EXPECT_EQ(titles("add call mom at 5pm. add call dad at 6pm. show my tasks"),
            (List{"call mom 2026-03-04T17:00", "call dad 2026-03-04T18:00", ""}));
  EXPECT_EQ(titles("add call mom 10.03. 2pm to my list"), List{"call mom 2026-03-10T14:00"});
  EXPECT_EQ(titles("remind me to call mom and delete the old photos"), List{"call mom and delete the old photos"});
  EXPECT_EQ(titles("office hours with Dr. Okafor wednesday"), List{"office hours with Dr. Okafor 2026-03-04"});
  EXPECT_EQ(titles("call mom friday. ask her about the cake").size(), 1U);
  EXPECT_EQ(titles("cancel the gym and delete it from my list").size(), 1U);
}

TEST(ReadAll, PartsWhatIsDone) {
  EXPECT_EQ(titles("paid the plumber and called the bank"), (List{"plumber", "bank"}));
  EXPECT_EQ(titles("i took out the trash, washed the car and fed the cat"), (List{"trash", "car", "cat"}));
  EXPECT_EQ(titles("gym done, yoga done"), (List{"gym", "yoga"}));
  EXPECT_EQ(titles("gym done and yoga done"), (List{"gym", "yoga"}));
  EXPECT_EQ(titles("finished the essay and the slides"), List{"essay and the slides"});
  EXPECT_EQ(titles("finished the draft and sent it to Ana"), List{"draft"});
  EXPECT_EQ(titles("finished and submitted the report"), List{"report"});
}

TEST(ReadAll, RemindsBeforeWhatWasTold) {
  EXPECT_EQ(titles("the exam is on 14 april, remind me a week before to revise"),
            (List{"exam 2026-04-14", "revise 2026-04-07"}));
  EXPECT_EQ(titles("wedding on 31 may, remind me a month before to book a hotel"),
            (List{"wedding 2026-05-31", "book a hotel 2026-04-30"}));
  EXPECT_EQ(titles("exam on 14 april at 9, remind me to leave an hour before"),
            (List{"exam 2026-04-14T09:00", "leave 2026-04-14T08:00"}));
  EXPECT_EQ(titles("exam on 14 april at 9, remind me an hour before"), List{"exam 2026-04-14T09:00"});
  EXPECT_EQ(titles("exam 14 april ko hai, ek hafta pehle yaad dilana ke parhai karni hai"),
            (List{"exam 2026-04-14", "parhai karni 2026-04-07"}));
  EXPECT_EQ(titles("shadi 31 may ko hai ek mahina pehle hotel book karna yaad dilana"),
            (List{"shadi 2026-05-31", "hotel book karna 2026-04-30"}));
  EXPECT_EQ(titles("flight kal shaam 6 baje hai, us se 3 ghante pehle nikalna hai"),
            (List{"flight 2026-03-05T18:00", "nikalna 2026-03-05T15:00"}));
  EXPECT_EQ(titles("امتحان 14 اپریل کو ہے، ایک ہفتہ پہلے تیاری شروع کرنا یاد دلانا"),
            (List{"امتحان 2026-04-14", "تیاری شروع کرنا 2026-04-07"}));
}

TEST(ReadAll, PartsThePlanOfADay) {
  const List plan{"call with Leo 2026-03-05T09:00", "site visit 2026-03-05T11:00", "handover 2026-03-05T15:00"};
  EXPECT_EQ(titles("9am call with Leo, 11am site visit, 3pm handover tomorrow"), plan);
  EXPECT_EQ(titles("call with Leo tomorrow 9am, site visit tomorrow 11am, handover tomorrow 3pm"), plan);
  EXPECT_EQ(titles("meeting with Ali at 4 and Sara at 5"),
            (List{"meeting with Ali 2026-03-04T16:00", "meeting with Sara 2026-03-04T17:00"}));
}

TEST(ReadAll, PartsWhatIsToBeDoneThen) {
  EXPECT_EQ(titles("book the hotel by friday and then email marcus about the slides"),
            (List{"book the hotel 2026-03-06", "email marcus about the slides"}));
  EXPECT_EQ(titles("buy milk and then email marcus about the slides"),
            (List{"buy milk", "email marcus about the slides"}));
  EXPECT_EQ(titles("tomorrow i need to drop the kids off at eight then go to the bank and then pick up the dry "
                   "cleaning before six"),
            (List{"drop the kids off 2026-03-05T08:00", "go to the bank 2026-03-05",
                  "pick up the dry cleaning 2026-03-05T18:00"}));
  EXPECT_EQ(titles("finish the report and then send it to sara"), List{"finish the report and then send it to sara"});
}

TEST(ReadAll, GoesOnWithTheHoursOfADay) {
  EXPECT_EQ(titles("dentist tomorrow at 10, pick up the kids at 3"),
            (List{"dentist 2026-03-05T10:00", "pick up the kids 2026-03-05T15:00"}));
  EXPECT_EQ(titles("match sunday at 10:30, meet at the clubhouse at 9"),
            (List{"match 2026-03-08T10:30", "meet at the clubhouse 2026-03-08T09:00"}));
  EXPECT_EQ(titles("kal 5 baje doctor, 6 baje bachon ko lena"),
            (List{"doctor 2026-03-05T17:00", "bachon ko lena 2026-03-05T18:00"}));
  // Another day that is said, or none that has its hour.
  EXPECT_EQ(titles("dentist tomorrow at 10, call ben today at 4"),
            (List{"dentist 2026-03-05T10:00", "call ben 2026-03-04T16:00"}));
  EXPECT_EQ(titles("buy cake tomorrow, call ben at 4"), (List{"buy cake 2026-03-05", "call ben 2026-03-04T16:00"}));
}

TEST(ReadAll, KeepsFirmsWhole) {
  EXPECT_EQ(titles("invoice for Bright & Co needs to go out by friday"),
            List{"invoice for Bright & Co needs to go out 2026-03-06"});
}

TEST(ReadAll, PartsErrandsThatHaveTheirOwnTimes) {
  EXPECT_EQ(titles("buy milk, call mom at 6, and pay rent friday"),
            (List{"buy milk", "call mom 2026-03-04T18:00", "pay rent 2026-03-06"}));
  EXPECT_EQ(titles("buy stamps, then call the vet at 4pm"), (List{"buy stamps", "call the vet 2026-03-04T16:00"}));
  // A deadline or a day at the end is that of all, an hour that of the last.
  EXPECT_EQ(titles("clean the kitchen, mop the floor and take out the bins by 5"),
            (List{"clean the kitchen 2026-03-04T17:00", "mop the floor 2026-03-04T17:00",
                  "take out the bins 2026-03-04T17:00"}));
  EXPECT_EQ(titles("clean the oven, vacuum upstairs and change the sheets this weekend"),
            (List{"clean the oven 2026-03-07", "vacuum upstairs 2026-03-07", "change the sheets 2026-03-07"}));
  EXPECT_EQ(titles("call Ali, email Sara and text Ben at 5"),
            (List{"call Ali", "email Sara", "text Ben 2026-03-04T17:00"}));
  EXPECT_EQ(titles("buy milk, get bread and order cake for Sunday").front(), "buy milk");
  EXPECT_EQ(titles("wash, dry and fold the laundry").size(), 1U);
  EXPECT_EQ(titles("pick up the parcel, drop it off at mum's and buy stamps").size(), 1U);
  EXPECT_EQ(titles("find the receipt, scan it and email it to HR by friday").size(), 1U);
  EXPECT_EQ(titles("buy milk, eggs and bread tomorrow"), List{"buy milk, eggs and bread 2026-03-05"});
}

TEST(ReadAll, LeavesTimesAndRemindersOfOneThingTogether) {
  EXPECT_EQ(titles("swimming kit, tomorrow, 7.45 in the morning").size(), 1U);
  EXPECT_EQ(titles("interview next wednesday at 11, reminder please at 6 in the evening on tuesday").size(), 1U);
}

TEST(ReadAll, PartsUrduOrdersAtTheirVerbs) {
  EXPECT_EQ(titles("doodh delete karo aur anday kal kar do"), (List{"doodh", "anday 2026-03-05"}));
  EXPECT_EQ(titles("دودھ حذف کرو اور انڈے حذف کرو"), (List{"دودھ", "انڈے"}));
  EXPECT_EQ(titles("doodh hata do aur usay kal kar do").size(), 1U) << "the second speaks of the first";
  EXPECT_EQ(titles("doodh aur anday hata do").size(), 1U);
}

TEST(ReadAll, PartsUrduClausesAtTheirVerbs) {
  EXPECT_EQ(titles("doodh lana hai aur sham ko abbu ko call karni hai"),
            (List{"doodh lana", "abbu ko call karni 2026-03-04T18:00"}));
  EXPECT_EQ(titles("pehle printer theek karwana hai phir 4 baje ali se milna hai"),
            (List{"printer theek karwana", "ali se milna 2026-03-04T16:00"}));
  // The day of the first is that of the others, unless they have their own.
  EXPECT_EQ(titles("کل بینک جانا ہے، بل بھرنا ہے اور شام کو درزی سے کپڑے لینے ہیں"),
            (List{"بینک جانا 2026-03-05", "بل بھرنا 2026-03-05", "درزی سے کپڑے لینے 2026-03-05T18:00"}));
  EXPECT_EQ(titles("kal bank jana hai aur parson ali se milna hai"),
            (List{"bank jana 2026-03-05", "ali se milna 2026-03-06"}));
  EXPECT_EQ(titles("چائے کی پتی، چینی اور دودھ لانا ہے"), List{"چائے کی پتی، چینی اور دودھ لانا"});
  EXPECT_EQ(titles("bachon ko sulana aur khilana hai"), List{"bachon ko sulana aur khilana"});
}

TEST(ReadAll, PartsErrandsThatAreAdded) {
  EXPECT_EQ(titles("add water plants, feed cat and call Sara"), (List{"water plants", "feed cat", "call Sara"}));
  EXPECT_EQ(titles("add buy bread and butter, call ali and pay rent"),
            (List{"buy bread and butter", "call ali", "pay rent"}));
  EXPECT_EQ(titles("add wash, dry and fold laundry"), List{"wash, dry and fold laundry"});
  EXPECT_EQ(titles("add milk, eggs and bread"), List{"milk, eggs and bread"});
  EXPECT_EQ(titles("add water bottles, milk shakes and paint brushes"),
            List{"water bottles, milk shakes and paint brushes"});
}

TEST(ReadAll, PartsAClauseThatBeginsWithItsDay) {
  EXPECT_EQ(titles("call ali at 5 and tomorrow buy milk"), (List{"call ali 2026-03-04T17:00", "buy milk 2026-03-05"}));
  EXPECT_EQ(titles("call ali at 5 and on sunday buy milk"), (List{"call ali 2026-03-04T17:00", "buy milk 2026-03-08"}));
}

TEST(ReadAll, PartsARowOfTimes) {
  EXPECT_EQ(titles("call plumber at 4 and electrician at 5"),
            (List{"call plumber 2026-03-04T16:00", "call electrician 2026-03-04T17:00"}));
  EXPECT_EQ(titles("meeting with Ali at 4 and Sara at 5"),
            (List{"meeting with Ali 2026-03-04T16:00", "meeting with Sara 2026-03-04T17:00"}));
  EXPECT_EQ(titles("call plumber tomorrow at 4 and electrician at 5"),
            (List{"call plumber 2026-03-05T16:00", "call electrician 2026-03-05T17:00"}));
  EXPECT_EQ(titles("lunch with Sara at 1 and coffee with Omar at 3"),
            (List{"lunch with Sara 2026-03-04T13:00", "coffee with Omar 2026-03-04T15:00"}));
  EXPECT_EQ(titles("I have a physics quiz on monday at 9 and a chem lab report due friday"),
            (List{"physics quiz 2026-03-09T09:00", "chem lab report 2026-03-06"}));
  EXPECT_EQ(titles("subah 8 baje walk aur 9 baje nashta"), (List{"walk 2026-03-05T08:00", "nashta 2026-03-05T09:00"}));
  EXPECT_EQ(titles("kal 4 baje tailor aur 6 baje gym"), (List{"tailor 2026-03-05T16:00", "gym 2026-03-05T18:00"}));
  for (const char* one : {"meeting with Ali at 4 and Sara", "buy milk and eggs at 5", "gym between 4 and 5",
                          "take pills at 9 and again at 6", "lunch with Omar at 12, sorry I meant 1pm, on Sunday",
                          "do i have gym at 4 and yoga at 5"})
    EXPECT_EQ(titles(one).size(), 1U) << one;
}

TEST(ReadAll, CarriesTheVerbOfAMoveToTheNext) {
  EXPECT_EQ(titles("move the dentist to tomorrow and dinner to friday"),
            (List{"dentist 2026-03-05", "dinner 2026-03-06"}));
  EXPECT_EQ(titles("move gym to 4pm and the yoga to 5pm"), (List{"gym 2026-03-04T16:00", "yoga 2026-03-04T17:00"}));
  EXPECT_EQ(titles("push bread and butter to friday, tea to saturday and the gym to sunday"),
            (List{"bread and butter 2026-03-06", "tea 2026-03-07", "gym 2026-03-08"}));
  EXPECT_EQ(titles("dentist kal kar do aur dinner jumay ko"), (List{"dentist 2026-03-05", "dinner 2026-03-06"}));
  EXPECT_EQ(titles("dentist kal aur dinner jumay ko kar do"), (List{"dentist 2026-03-05", "dinner 2026-03-06"}));
  EXPECT_EQ(titles("ڈینٹسٹ کل کر دو اور ڈنر جمعے کو"), (List{"ڈینٹسٹ 2026-03-05", "ڈنر 2026-03-06"}));
  for (const char* one : {"move the dentist and dinner to friday", "move the call from 3 to 5",
                          "move lunch with Ali and Sara to friday", "move the dentist to friday and the time to 5pm"})
    EXPECT_EQ(titles(one).size(), 1U) << one;
}

TEST(ReadAll, PartsOrdersAboutRows) {
  const Zone utc;
  const ReadContext context{parse_civil("2026-03-04T10:00")->local(), utc, "", Mode::kChat, Syntax::kTodoist, {}, true};
  const std::vector<Reading> rows = read_all("mark the second and delete the third", context);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].intent, Intent::kComplete);
  EXPECT_EQ(rows[0].choice, 2);
  EXPECT_EQ(rows[1].intent, Intent::kDelete);
  EXPECT_EQ(rows[1].choice, 3);
  const std::vector<Reading> moved = read_all("delete the first and move the second to friday", context);
  ASSERT_EQ(moved.size(), 2U);
  EXPECT_EQ(moved[1].choice, 2);
  EXPECT_TRUE(moved[1].changes.due);
  EXPECT_EQ(titles("mark the first as done and add eggs"), (List{"", "eggs"}));
}

TEST(ReadAll, PartsUrduErrandsThatHaveTheirOwnDays) {
  EXPECT_EQ(titles("kal Ali ko call karo, parson report bhejo, jumay ko gaari dhulwao"),
            (List{"Ali ko call karo 2026-03-05", "report bhejo 2026-03-06", "gaari dhulwao 2026-03-06"}));
  EXPECT_EQ(titles("کل سارہ کو فون کرو، پرسوں رپورٹ بھیجو"),
            (List{"سارہ کو فون کرو 2026-03-05", "رپورٹ بھیجو 2026-03-06"}));
  EXPECT_EQ(titles("گوشت لانا ہے کل اور سبزی پرسوں"), (List{"گوشت لانا 2026-03-05", "سبزی 2026-03-06"}));
  EXPECT_EQ(titles("remind me every monday at 9 and again at 10 to take vitamins"),
            List{"take vitamins 2026-03-09T09:00"});
}

TEST(ReadAll, PartsAListUnderAHeading) {
  EXPECT_EQ(titles("tomorrow: buy eggs, call Ali at 3, gym at 6"),
            (List{"buy eggs 2026-03-05", "call Ali 2026-03-05T15:00", "gym 2026-03-05T18:00"}));
  EXPECT_EQ(titles("add three things: order flour sacks, pay the rent by friday, call ali at 4"),
            (List{"order flour sacks", "pay the rent 2026-03-06", "call ali 2026-03-04T16:00"}));
  EXPECT_EQ(titles("todo: fix tap, sweep yard"), (List{"fix tap", "sweep yard"}));
  EXPECT_EQ(titles("tasks for tomorrow: laundry, groceries"), (List{"laundry 2026-03-05", "groceries 2026-03-05"}));
  EXPECT_EQ(titles("todo: milk, eggs").size(), 1U);
  EXPECT_EQ(titles("new task: wash and iron the white shirts").size(), 1U);
}

TEST(ReadAll, PartsAListWithNumbersInOneLine) {
  EXPECT_EQ(titles("tomorrow: 1. call bank 2. pick up suit at 5 3. pay rent"),
            (List{"call bank 2026-03-05", "pick up suit 2026-03-05T17:00", "pay rent 2026-03-05"}));
  EXPECT_EQ(titles("1) buy milk 2) call mom"), (List{"buy milk", "call mom"}));
  EXPECT_EQ(titles("meet in room 1. bring 2. forms").size(), 1U);
}

TEST(ReadAll, PartsClausesThatHaveHoursOfTheirOwn) {
  EXPECT_EQ(
      titles("i have a meeting at 11 with the accountant and then lunch with rabia at 1 and at 4 i have to pick up "
             "the kids from school"),
      (List{"meeting with the accountant 2026-03-04T11:00", "lunch with rabia 2026-03-04T13:00",
            "pick up the kids from school 2026-03-04T16:00"}));
  EXPECT_EQ(titles("meeting with sara at 11 and i have to pick up the kids at 4"),
            (List{"meeting with sara 2026-03-04T11:00", "pick up the kids 2026-03-04T16:00"}));
  EXPECT_EQ(titles("gym at 6 and then shower").size(), 1U);
  EXPECT_EQ(titles("budh ko 2 bje parents meeting he, usi din subah 9 bje yaad dilana").size(), 1U);
}

TEST(ReadAll, TakesTwoSeriesOfOneThing) {
  const List both{"wake up 2026-03-05T07:00", "wake up 2026-03-07T09:00"};
  EXPECT_EQ(titles("wake up at 7 on weekdays and 9 on weekends"), both);
  EXPECT_EQ(titles("wake up on weekdays at 7 and on weekends at 9"), both);
}

TEST(ReadAll, TakesWhatIsDoneAndWhatComesNext) {
  EXPECT_EQ(titles("I called Sana, now I need to send her the photos by thursday"),
            (List{"Sana", "send her the photos 2026-03-05"}));
  EXPECT_EQ(titles("I called Sana, she needs the photos").size(), 1U);
}

TEST(ReadAll, PartsUrduClausesBehindACountAndBeforeATime) {
  EXPECT_EQ(titles("doodh lana hai, anday lane hain aur darzi se suit lena hai shaam 5 baje"),
            (List{"doodh lana", "anday lane", "darzi se suit lena 2026-03-04T17:00"}));
  EXPECT_EQ(titles("yaar kal bohat kaam hai pehle 9 baje bill jama karwana hai phir 11 baje Usman se milna hai"),
            (List{"bill jama karwana 2026-03-05T09:00", "Usman se milna 2026-03-05T11:00"}));
  EXPECT_EQ(titles("aaj bohat kaam hain 12 baje meeting hai 2 baje lunch hai aur 5 baje bachon ko lena hai"),
            (List{"meeting 2026-03-04T12:00", "lunch 2026-03-04T14:00", "bachon ko lena 2026-03-04T17:00"}));
  EXPECT_EQ(titles("kal shaam 6 baje Imran se milna hai clifton mein aur haan raat ko ammi ko phone karna hai"),
            (List{"Imran se milna hai clifton mein 2026-03-05T18:00", "ammi ko phone karna 2026-03-05T21:00"}));
  EXPECT_EQ(titles("کل دو کام ہیں بینک جانا ہے اور بل دینا ہے"), (List{"بینک جانا 2026-03-05", "بل دینا 2026-03-05"}));
}

TEST(ReadAll, TakesWhatAnUrduClauseLeavesOutFromTheOneBeforeIt) {
  EXPECT_EQ(titles("Monday ko 9th class ka test hai aur Friday ko 10th ka"),
            (List{"9th class ka test 2026-03-09", "10th ka test 2026-03-13"}));
  EXPECT_EQ(titles("roz subah 8 baje dawai leni hai aur raat 9 baje bhi"),
            (List{"dawai leni 2026-03-05T08:00", "dawai leni 2026-03-04T21:00"}));
  EXPECT_EQ(titles("روز صبح آٹھ بجے دوا لینی ہے اور رات نو بجے بھی"),
            (List{"دوا لینی 2026-03-05T08:00", "دوا لینی 2026-03-04T21:00"}));
  EXPECT_EQ(titles("raat ki shift har mangal aur jumerat 8 baje se").size(), 1U);
}

TEST(ReadAll, PartsUrduDutiesThatNothingParts) {
  EXPECT_EQ(titles("بجٹ بنانا ہے ای میل بھیجنی ہے اور انوائس پرنٹ کرنی ہے"),
            (List{"بجٹ بنانا", "ای میل بھیجنی", "انوائس پرنٹ کرنی"}));
  EXPECT_EQ(titles("bank jana hai bill bharna hai"), (List{"bank jana", "bill bharna"}));
  EXPECT_EQ(titles("bhai ko kehna hai charger wapas karna hai").size(), 1U);
  EXPECT_EQ(titles("airport jana hai Tariq ko lene").size(), 1U);
}

TEST(ReadAll, KeepsTheHeadingOfAnUrduListWithItsTasks) {
  EXPECT_EQ(titles("shadi ki tayyari: hall booking, card chapwana, zewar lena"),
            (List{"hall booking", "card chapwana", "zewar lena"}));
  EXPECT_EQ(titles("شادی کے کام: ہال، کھانا، دعوت نامے"), (List{"ہال", "کھانا", "دعوت نامے"}));
  EXPECT_EQ(titles("3 assignments hain: math kal, english parson"), (List{"math 2026-03-05", "english 2026-03-06"}));
  EXPECT_EQ(titles("naya kaam: doodh, anday").size(), 1U);
}

TEST(ReadAll, LeavesADayInTheNameOfAThingWhereAnotherSaysWhen) {
  EXPECT_EQ(titles("جمعے کا خطبہ تیار کرنا ہے جمعرات رات تک"), List{"جمعے کا خطبہ تیار کرنا 2026-03-05T21:00"});
  EXPECT_EQ(titles("agle hafte ka test tayyar karna hai kal"), List{"agle hafte ka test tayyar karna 2026-03-05"});
  EXPECT_EQ(titles("salam mujhe kal Sialkot jana hai subah"), List{"Sialkot jana 2026-03-05T09:00"});
  EXPECT_EQ(titles("السلام علیکم مجھے کل لاہور جانا ہے"), List{"لاہور جانا 2026-03-05"});
  EXPECT_EQ(titles("aslam chacha ko call karna hai"), List{"aslam chacha ko call karna"});
}

TEST(ReadAll, TakesEachLineAndEachBullet) {
  EXPECT_EQ(titles("- water filters\n- light bulbs friday\n\n- hand soap"),
            (List{"water filters", "light bulbs 2026-03-06", "hand soap"}));
  EXPECT_EQ(titles("groceries:\n1. milk\n2. eggs"), (List{"milk", "eggs"}));
  EXPECT_EQ(titles("pay rent tomorrow\ncall ali", Mode::kQuickAdd), (List{"pay rent 2026-03-05", "call ali"}));
  EXPECT_EQ(titles("").size(), 1U);
}

TEST(ReadAll, PartsWhatIsDictatedInOneBreath) {
  EXPECT_EQ(titles("call mum tonight at eight and also buy milk tomorrow and the dentist is on the third"),
            (List{"call mum 2026-03-04T20:00", "buy milk 2026-03-05", "dentist 2026-04-03"}));
  EXPECT_EQ(titles("so tomorrow I have to pick up the kids and then on friday the car goes to the garage"),
            (List{"pick up the kids 2026-03-05", "car goes to the garage 2026-03-06"}));
  EXPECT_EQ(titles("buy milk tomorrow and the plumber comes on thursday at 10 and pay rent by the 1st"),
            (List{"buy milk 2026-03-05", "plumber comes 2026-03-05T10:00", "pay rent 2026-04-01"}));
  EXPECT_EQ(titles("call mum at 8 tonight and buy milk tomorrow and pay the rent"),
            (List{"call mum 2026-03-04T20:00", "buy milk 2026-03-05", "pay the rent"}));
  EXPECT_EQ(titles("call the school tomorrow and ask about the trip and pay the fees by friday"),
            (List{"call the school 2026-03-05", "ask about the trip", "pay the fees 2026-03-06"}));
  EXPECT_EQ(titles("call mum tonight at eight buy milk tomorrow pay rent by the 1st"),
            (List{"call mum 2026-03-04T20:00", "buy milk 2026-03-05", "pay rent 2026-04-01"}));
  EXPECT_EQ(titles("tomorrow call mum and on friday visit the vet"),
            (List{"call mum 2026-03-05", "visit the vet 2026-03-06"}));
  EXPECT_EQ(titles("call mum at 8 oh and buy milk tomorrow"),
            (List{"call mum 2026-03-04T20:00", "buy milk 2026-03-05"}));
  EXPECT_EQ(titles("my 9am call with Linda tomorrow").size(), 1U);
}

TEST(ReadAll, KeepsWhatTakesPlaceBesideOrders) {
  EXPECT_EQ(titles("call the bank and the dentist is on friday"), (List{"call the bank", "dentist 2026-03-06"}));
  EXPECT_EQ(titles("buy milk and the rent is due on the 1st"), (List{"buy milk", "rent 2026-04-01"}));
  EXPECT_EQ(titles("the dentist is on the 9th and I have to buy milk"), (List{"dentist 2026-03-09", "buy milk"}));
  EXPECT_EQ(titles("buy milk tomorrow and Ali's birthday is on saturday"),
            (List{"buy milk 2026-03-05", "Ali's birthday 2026-03-07"}));
  // An hour alone is of the day that was said.
  EXPECT_EQ(titles("buy eggs tomorrow and the meeting is at 3"),
            (List{"buy eggs 2026-03-05", "meeting 2026-03-05T15:00"}));
  for (const char* one :
       {"buy bread and the big bag of rice tomorrow", "the plumber is coming tomorrow at 4 and it rains",
        "tell Sara about the party and the heating is on at 6", "sign up for the hackathon, deadline is oct 28",
        "the match is on friday and the final is on sunday"})
    EXPECT_EQ(titles(one).size(), 1U) << one;
}

TEST(ReadAll, PartsNoEventOfTwoThings) {
  EXPECT_EQ(titles("tell Sara tomorrow the dentist and the doctor are on friday").size(), 1U);
  EXPECT_EQ(titles("buy milk tomorrow and the exams are on friday"), (List{"buy milk 2026-03-05", "exams 2026-03-06"}));
}

TEST(ReadAll, PartsUrduEventsBesideDuties) {
  EXPECT_EQ(titles("کل دودھ لینا ہے اور جمعے کو ڈاکٹر ہے اور بل بھی دینا ہے"),
            (List{"دودھ لینا 2026-03-05", "ڈاکٹر 2026-03-06", "بل بھی دینا"}));
  EXPECT_EQ(titles("kal doodh lana hai aur plumber jumme ko 10 baje aayega aur 15 tareekh tak kiraya dena hai"),
            (List{"doodh lana 2026-03-05", "plumber aayega 2026-03-06T10:00", "kiraya dena 2026-03-15"}));
  EXPECT_EQ(titles("kal doodh lana hai jumme ko doctor hai bill bhi dena hai"),
            (List{"doodh lana 2026-03-05", "doctor 2026-03-06", "bill bhi dena"}));
  EXPECT_EQ(titles("jumme ko doctor hai aur bill bhi dena hai"),
            (List{"doctor 2026-03-06", "bill bhi dena 2026-03-06"}));
  EXPECT_EQ(titles("مجھے کل بینک جانا ہے اور بل بھی جمع کروانا ہے اور اتوار کو شادی ہے"),
            (List{"بینک جانا 2026-03-05", "بل بھی جمع کروانا 2026-03-05", "شادی 2026-03-08"}));
  // A pause, or a word that points back, makes of the event a reason.
  for (const char* one : {"kal saalgirah hai, tohfa lena hai", "jumme ko doctor hai aur us se pehle report leni hai"})
    EXPECT_EQ(titles(one).size(), 1U) << one;
}

TEST(ReadAll, TodayInFrontIsTheDayOfAll) {
  EXPECT_EQ(titles("آج کپڑے دھونے ہیں، برتن دھونے ہیں اور سبزی لانی ہے"),
            (List{"کپڑے دھونے 2026-03-04", "برتن دھونے 2026-03-04", "سبزی لانی 2026-03-04"}));
  EXPECT_EQ(titles("aaj kapre dhone hain aur sabzi lani hai"),
            (List{"kapre dhone 2026-03-04", "sabzi lani 2026-03-04"}));
  EXPECT_EQ(titles("Aaj 5 baje doctor ke paas jana hai aur sabzi lani hai"),
            (List{"doctor ke paas jana 2026-03-04T17:00", "sabzi lani 2026-03-04"}));
  EXPECT_EQ(titles("aaj kapre dhone hain aur kal sabzi lani hai"),
            (List{"kapre dhone 2026-03-04", "sabzi lani 2026-03-05"}));
  EXPECT_EQ(titles("5 baje doctor ke paas jana hai aur sabzi lani hai"),
            (List{"doctor ke paas jana 2026-03-04T17:00", "sabzi lani"}))
      << "only an hour";
}

TEST(ReadAll, PartsRowsInUrduOfWhichOnlyTheFirstIsSaidWhole) {
  EXPECT_EQ(titles("bijli ka bill 18 tak jama karwana hai, gas ka bill 20 ko aur pani ka bill bhi"),
            (List{"bijli ka bill jama karwana 2026-03-18", "gas ka bill jama karwana 2026-03-20",
                  "pani ka bill jama karwana 2026-03-20"}));
  EXPECT_EQ(titles("بجلی کا بل پیر تک بھرنا ہے اور گیس کا بل جمعرات کو"),
            (List{"بجلی کا بل بھرنا 2026-03-09", "گیس کا بل بھرنا 2026-03-12"}));
  EXPECT_EQ(titles("meri cousin ki mehndi 15 ko hai aur barat 16 ko"),
            (List{"meri cousin ki mehndi 2026-03-15", "barat 2026-03-16"}));
  EXPECT_EQ(titles("میری فلائٹ ۵ کو ہے اور واپسی ۱۲ کو"), (List{"میری فلائٹ 2026-03-05", "واپسی 2026-03-12"}));
  EXPECT_EQ(titles("fees 5 ko deni hai aur kiraya 7 tak"), (List{"fees deni 2026-03-05", "kiraya 2026-03-07"}));
  EXPECT_EQ(titles("doodh kal lana hai aur anday parson"), (List{"doodh lana 2026-03-05", "anday 2026-03-06"}));
  EXPECT_EQ(titles("ali ki fees 5 ko aur sara ki 7 ko deni hai"),
            (List{"ali ki fees deni 2026-03-05", "sara ki fees deni 2026-03-07"}));
  EXPECT_EQ(titles("roz subah 8 baje dawai leni hai aur raat 10 baje"),
            (List{"dawai leni 2026-03-05T08:00", "dawai leni 2026-03-04T22:00"}));
  EXPECT_EQ(titles("mehndi 15 ko aur barat 16 ko"), (List{"mehndi 2026-03-15", "barat 2026-03-16"}));
  // An hour alone is of the day that was said.
  EXPECT_EQ(titles("kal 5 baje ali se milna hai aur sara se 6 baje"),
            (List{"ali se milna 2026-03-05T17:00", "sara se milna 2026-03-05T18:00"}));
  for (const char* one : {"har mangal aur jumerat 8 baje gym", "doodh aur anday kal lane hain",
                          "ali aur sara ko kal 5 baje call karni hai", "jumme ko doctor ke paas jana hai, 5 baje",
                          "kal cricket match hai aur main bohat khush hun", "kal shadi hai aur jagah pata nahi"})
    EXPECT_LE(titles(one).size(), 1U) << one;
}

TEST(ReadAll, CountsDaysOfAMonthOnFromTheOneBefore) {
  // Wednesday 4 March: the second is over, the tenth is not.
  EXPECT_EQ(titles("math ka paper 2 ko hai, science ka 10 ko aur urdu ka 12 ko"),
            (List{"math ka paper 2026-04-02", "science ka paper 2026-04-10", "urdu ka paper 2026-04-12"}));
  EXPECT_EQ(titles("maths on the 2nd and science on the 10th"), (List{"maths 2026-04-02", "science 2026-04-10"}));
  EXPECT_EQ(titles("ٹیسٹ ۲ کو اور میچ ۱۰ کو"), (List{"ٹیسٹ 2026-04-02", "میچ 2026-04-10"}));
  EXPECT_EQ(titles("rent on the 10th and gym on the 2nd"), (List{"rent 2026-03-10", "gym 2026-04-02"}));
}

TEST(ReadAll, WhatComesSoLongBeforeCountsFromWhatWasSaidFirst) {
  EXPECT_EQ(titles("ferry on 22 March at 03:40, check in 24 hours before"),
            (List{"ferry 2026-03-22T03:40", "check in 2026-03-21T03:40"}));
  EXPECT_EQ(titles("barbecue on saturday at 6, collect the meat 2 hours before"),
            (List{"barbecue 2026-03-07T18:00", "collect the meat 2026-03-07T16:00"}));
  EXPECT_EQ(titles("exam on 20 march, buy pens a week before"), (List{"exam 2026-03-20", "buy pens 2026-03-13"}));
  // Without an hour there is nothing from which hours could count.
  EXPECT_EQ(titles("exam on 20 march, buy pens 2 hours before"), List{"exam, buy pens 2 hours before 2026-03-20"});
}

TEST(ReadAll, WhatIsOverGivesNoDayToWhatIsToBeDone) {
  const std::pair<const char*, const char*> rows[] = {
      {"kal mujhe bukhar tha aur aaj dawai leni hai", "dawai leni 2026-03-04"},
      {"کل مجھے بخار تھا اور آج دوائی لینی ہے", "دوائی لینی 2026-03-04"},
      {"کل بارش تھی، آج کپڑے دھونے ہیں", "کپڑے دھونے 2026-03-04"},
      {"mehman aaye the kal aur aaj ghar saaf karna hai", "ghar saaf karna 2026-03-04"},
      {"pichle hafte gari kharab ho gayi thi aur kal mechanic ke paas jana hai", "mechanic ke paas jana 2026-03-05"},
      {"dard tha kal is liye aaj doctor ke paas jana hai", "doctor ke paas jana 2026-03-04"},
      {"kal ammi ne kaha tha ke aaj sabzi lani hai", "sabzi lani 2026-03-04"},
      {"fridge kharab hai aur kal mistri ko bulana hai", "mistri ko bulana 2026-03-05"},
      // What the rest leaves out is said before.
      {"doodh khatam ho gaya hai, lana hai", "doodh lana"},
      {"بجلی کا بل آیا تھا اور تیس تک جمع کروانا ہے", "بجلی کا بل جمع کروانا 2026-03-30"},
      {"kal bank gaya tha lekin band tha, kal phir jana hai", "bank phir jana 2026-03-05"},
      {"موبائل خراب ہو گیا ہے، اسے کل ٹھیک کروانا ہے", "موبائل ٹھیک کروانا 2026-03-05"},
      {"کل بینک جانا تھا، نہیں گیا، آج جانا ہے", "بینک جانا 2026-03-04"},
      {"kal fees deni thi, reh gayi, ab jumme ko deni hai", "fees deni 2026-03-06"},
  };
  for (const auto& [text, task] : rows) EXPECT_EQ(titles(text), List{task}) << text;
  EXPECT_EQ(titles("bill de diya hai aur ab fees deni hai"), (List{"bill", "fees deni"}));
  EXPECT_EQ(titles("kal bukhar tha, aaj dawai leni hai aur doctor ke paas jana hai"),
            (List{"dawai leni 2026-03-04", "doctor ke paas jana 2026-03-04"}));
  // Guests to come give their day; a lamp is no verb; of both, and under a condition the whole is one.
  EXPECT_EQ(titles("mehmaan aa rahe hain parson dopahar, biryani ka gosht nikalna hai").front().substr(0, 7),
            "mehmaan");
  for (const char* whole : {"aata, ghee, diya, batti lani hai", "doodh khatam ho gaya hai aur anday bhi lane hain",
                            "agar bill aa gaya to kal dena hai"})
    EXPECT_EQ(titles(whole).size(), 1U) << whole;
  EXPECT_EQ(titles("aata, ghee, diya, batti lani hai"), List{"aata, ghee, diya, batti lani"});
}

}  // namespace
}  // namespace yaad::language
