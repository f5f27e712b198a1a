// Sentences of which one part is the order and the other says why, or where it goes. Now is Wednesday, 4 March 2026,
// 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kCases[] = {
    // a word on what was said before it
    {"great, then add lunch with Rita at 1 on monday", "create_task | lunch with Rita | 2026-03-09T13:00"},
    {"no? great, then add lunch with Rita at 1 on monday", "create_task | lunch with Rita | 2026-03-09T13:00"},
    {"fine then add doctor at 3pm", "create_task | doctor | 2026-03-04T15:00"},
    {"yes and add gym sunday", "create_task | gym | 2026-03-08"},
    {"ok but move the dentist to friday", "update_task | dentist | 2026-03-06"},
    {"right, so then remind me to call Ali tomorrow", "create_task/remind | call Ali | 2026-03-05"},
    {"Hi! need to pick up Hania from ballet tomorrow at 4",
     "create_task | pick up Hania from ballet | 2026-03-05T16:00"},
    {"no problem, add milk tomorrow", "create_task | milk | 2026-03-05"},
    {"no thanks, just add milk", "create_task | milk"},
    {"that's fine then add doctor at 3pm", "create_task | doctor | 2026-03-04T15:00"},
    {"great, buy milk tomorrow", "create_task | buy milk | 2026-03-05"},
    {"perfect. now move gym to 8pm", "update_task | gym | 2026-03-04T20:00"},
    {"haha great add milk", "create_task | milk"},
    {"great news, the dentist is done", "complete_task | dentist"},
    {"theek hai phir kal doodh lana", "create_task | doodh lana | 2026-03-05"},
    {"nice, quiet dinner with Ali on friday", "create_task | nice, quiet dinner with Ali | 2026-03-06"},
    {"good book for Ali tomorrow", "create_task | good book for Ali | 2026-03-05"},
    // a caller wants another time
    {"vet called, they want 4:15", "update_task | vet | 2026-03-04T16:15"},
    {"the plumber rang and said he can only do thursday", "update_task | plumber | 2026-03-05"},
    {"set all hardware ones to 15 march", "update_task/bulk_update |  | 2026-03-15"},
    // what says why
    {"The pitch is waterlogged, so move football to the 19th", "update_task | football | 2026-03-19"},
    {"it's raining so push the picnic to sunday", "update_task | picnic | 2026-03-08"},
    {"the plumber can't make it. move the boiler service to monday 10am",
     "update_task | boiler service | 2026-03-09T10:00"},
    {"scrap my driving lesson, the instructor's ill", "delete_task | driving lesson"},
    {"mark the invoice done, they finally paid", "complete_task | invoice"},
    {"remove milk, it's already in the fridge", "delete_task | milk"},
    {"as we agreed move the call to friday", "update_task | call | 2026-03-06"},
    {"we've got guests on friday so remind me to hoover on thursday night",
     "create_task/remind | hoover | 2026-03-05T21:00"},
    // the day stands in the reason
    {"the car is booked in for tuesday so remind me to drop it off at 8",
     "create_task/remind | drop it off | 2026-03-10T08:00"},
    // a list is no reason
    {"delete buy bread, milk and eggs", "delete_task | buy bread, milk and eggs"},
    {"cancel the meeting with Bob, Anne and Sue", "delete_task | meeting with Bob, Anne and Sue"},
    // conditions, questions and what others said are no reasons
    {"if it is raining, cancel the barbecue", "unknown"},
    {"once i've paid, delete the pay bill task", "unknown"},
    {"the boss said, delete the report", "unknown"},
    {"i was thinking, delete the gym?", "unknown"},
    {"i was going to say, cancel the gym, but no", "unknown"},
    {"i need to buy milk, take the bins out and set the table",
     "create_task | buy milk, take the bins out and set the table"},
    // what only asks to keep
    {"the client wants me to renew my passport, add that to my tasks", "create_task | renew my passport"},
    {"i was just told there's a wedding on june 3rd, put it in my calendar", "create_task | wedding | 2026-06-03"},
    {"lunch with sam friday at 1, put it in", "create_task | lunch with sam | 2026-03-06T13:00"},
    {"i like this song, save it to my liked songs", "unknown"},
    {"make the cake, put that on my list", "create_task | make the cake"},
    {"no smoking sign, add that to my shopping list", "create_task | no smoking sign"},
    // one more step is not taken off
    {"buy a shelf and put it up", "create_task | buy a shelf and put it up"},
    {"make a list of guests and add them to the calendar",
     "create_task | make a list of guests and add them to the calendar"},
    {"thanks for that, keep it up", "unknown/thanks"},
    // where it goes
    {"renew my passport goes on my list of things to do", "create_task | renew my passport"},
    {"tack renew my passport onto the bottom of my reminders", "create_task | renew my passport"},
    {"add eggs to the list of chores", "create_task | eggs"},
    // a list that the task speaks of stays
    {"send bob the names on my list of suppliers", "create_task | send bob the names on my list of suppliers"},
    {"fix the bug in the calendar that bob found", "create_task | fix the bug in the calendar that bob found"},
    {"pay everyone on the list by friday", "create_task | pay everyone on the list | 2026-03-06"},
    // from the old hour to the new one
    {"move the plumber from 10 to 11:30", "update_task | plumber | 2026-03-04T11:30"},
    {"move the meeting from 9 to 5", "update_task | meeting | 2026-03-04T17:00"},
    {"move standup to friday from 9 to 10", "update_task | standup | 2026-03-06T09:00"},
};

class Clauses : public testing::TestWithParam<SentenceCase> {};

TEST_P(Clauses, HaveTheExpectedFrame) {
  const SentenceCase& row = GetParam();
  EXPECT_EQ(frame_of(read_wednesday(row.text)), row.frame) << row.text;
}

INSTANTIATE_TEST_SUITE_P(Table, Clauses, testing::ValuesIn(kCases));

TEST(ClauseSpans, AreThoseOfTheWholeMessage) {
  for (const std::string_view text :
       {"it's raining so push the picnic to sunday", "the café is shut, so move tea with Zoë to friday",
        "renew my passport goes on my list of things to do", "cancel yoga, my back hurts"}) {
    const Reading reading = read_wednesday(text);
    EXPECT_FALSE(reading.pieces.empty()) << text;
    for (const Piece& piece : reading.pieces) {
      ASSERT_LE(piece.bytes.end, text.size()) << text;
      EXPECT_EQ(text.substr(piece.bytes.begin, piece.bytes.end - piece.bytes.begin), piece.text) << text;
    }
  }
}

TEST(ClauseBounds, ManyClausesAreReadInBoundedTime) {
  std::string text = "it is late";
  for (int i = 0; i < 60; ++i) text += ", so move tea to 4, they said it is off";
  EXPECT_FALSE(read_wednesday(text).confidence < 0);
}

}  // namespace
}  // namespace yaad::language
