#include "app/assistant/borrowed_text.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <utility>

#include "app/assistant/answers.h"
#include "app/assistant/plan.h"

namespace yaad::assistant {
namespace {

using Text = decltype(Turn::text);

// A turn reads its text long after the statement that gave it one: "text = 'delete ' + name" must not compile.
static_assert(!std::is_assignable_v<Text&, std::string&&>);
static_assert(!std::is_assignable_v<Text&, const std::string>);
static_assert(!std::is_constructible_v<Text, std::string&&>);
static_assert(!std::is_convertible_v<std::string, Text>);

// Nor does it outlive the reading and the memory that it borrows.
template <typename Other>
concept ReadsOtherwise = requires(const Turn& turn, Other&& reading) {
  with_reading(turn, std::forward<Other>(reading));
};
template <typename Other>
concept RemembersOtherwise = requires(const Turn& turn, Other&& state) {
  with_state(turn, std::forward<Other>(state));
};
static_assert(ReadsOtherwise<const language::Reading&> && !ReadsOtherwise<language::Reading>);
static_assert(RemembersOtherwise<const State&> && !RemembersOtherwise<State>);

TEST(BorrowedText, ReadsWhatSomebodyElseHolds) {
  const std::string held = "delete it";
  Text text = held;
  EXPECT_EQ(text.data(), held.data());
  EXPECT_EQ(text, "delete it");
  text = "mark it as done";
  EXPECT_EQ(text.substr(0, 4), "mark");
  text = std::string_view(held).substr(7);
  EXPECT_EQ(text, "it");
}

}  // namespace
}  // namespace yaad::assistant
