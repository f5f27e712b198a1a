#include "app/assistant/model_budget.h"

#include <gtest/gtest.h>

namespace yaad::assistant {
namespace {

TEST(ModelBudget, IsSpentRefilledAndEachPersonsOwn) {
  ModelBudget budget(3);
  const UserId one{Uuid::v5({}, "one")}, two{Uuid::v5({}, "two")};
  const std::chrono::steady_clock::time_point start{};
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(budget.take(one, start));
  EXPECT_FALSE(budget.take(one, start));
  EXPECT_TRUE(budget.take(two, start));
  EXPECT_FALSE(budget.take(one, start + std::chrono::seconds(19)));
  EXPECT_TRUE(budget.take(one, start + std::chrono::seconds(21)));
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(budget.take(one, start + std::chrono::hours(1)));
  EXPECT_FALSE(budget.take(one, start + std::chrono::hours(1)));
}

}  // namespace
}  // namespace yaad::assistant
