// Command words within one edit of the right one, near the front of a message; names and titles stay as they are.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kCases[] = {
    {"remnid me to water the ferns", "create_task/remind | water the ferns"},
    {"remid me to water the ferns tomorrow", "create_task/remind | water the ferns | 2026-03-05"},
    {"plz delte wash car", "delete_task | wash car"},
    {"can you remve the dentist from my list", "delete_task | dentist"},
    {"shedule lunch with sara tomorrow at noon", "create_task | lunch with sara | 2026-03-05T12:00"},
    {"pospone the dentist to friday", "update_task/snooze | dentist | 2026-03-06"},
    {"renmae buy milk to buy oat milk", "update_task | buy milk |  |  | title buy oat milk"},
    {"remind me to visit Delte Airlines", "create_task/remind | visit Delte Airlines"},
    {"REMIND ME TO CALL THE BANK TOMORROW", "create_task/remind | CALL THE BANK | 2026-03-05"},
    {"don't let me forget to call the bank", "create_task/remind | call the bank"},
    {"wat do i hav tmrw", "query_tasks |  |  |  | from 2026-03-05T00:00, to 2026-03-06T00:00"},
    {"moov it too friday", "update_task |  | 2026-03-06"},
    {"visit wat arun on friday", "create_task | visit wat arun | 2026-03-06"},
    {"i hav to call mom tomorrow", "create_task | call mom | 2026-03-05"},
    {"remind me to relax lol", "create_task/remind | relax"},
    {"dentist friday haha", "create_task | dentist | 2026-03-06"},
    {"um remind me to uh call the bank", "create_task/remind | call the bank"},
};

class Typos : public testing::TestWithParam<SentenceCase> {};

TEST_P(Typos, AreMendedInCommandsAlone) {
  EXPECT_EQ(frame_of(read_wednesday(GetParam().text)), GetParam().frame) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Table, Typos, testing::ValuesIn(kCases));

}  // namespace
}  // namespace yaad::language
