#pragma once
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/ports/mailer.h"

/// What every Mailer must do. An adapter instantiates the suite with a harness that runs a real server of its kind.
namespace yaad::contract {

/// A server in a given state, the mailer that talks to it, and what arrived.
class MailerHarness {
 public:
  enum class State { kGood, kTemporary, kPermanent, kUnreachable, kSilent };
  struct Arrived {
    std::string from, to, data;  ///< Envelope, and the message as it was on the wire.
  };
  virtual ~MailerHarness() = default;
  virtual Mailer& mailer() = 0;
  /// The next mail that arrived; waits for it a bounded time. Fails the test when there is none.
  virtual Arrived next_mail() = 0;
};

struct MailerParam {
  std::string name;
  std::function<std::unique_ptr<MailerHarness>(MailerHarness::State)> make;
};

inline Mail sample_mail() {
  return {.to = "you@example.org",
          .from = "Yaad <yaad@example.org>",
          .subject = "buy milk",
          .text = "buy milk\ndue at 17:00\n",
          .html = {},
          .message_id = "reminder-1.1@yaad",
          .headers = {}};
}

class MailerContract : public ::testing::TestWithParam<MailerParam> {
 protected:
  std::unique_ptr<MailerHarness> start(MailerHarness::State state) { return GetParam().make(state); }
};

TEST_P(MailerContract, DeliversEnvelopeAndHeaders) {
  auto harness = start(MailerHarness::State::kGood);
  const MailResult result = harness->mailer().send(sample_mail());
  ASSERT_TRUE(result.sent()) << result.reason;
  const auto mail = harness->next_mail();
  EXPECT_EQ(mail.from, "yaad@example.org");
  EXPECT_EQ(mail.to, "you@example.org");
  EXPECT_THAT(mail.data, ::testing::HasSubstr("Subject: buy milk"));
  EXPECT_THAT(mail.data, ::testing::HasSubstr("Message-ID: <reminder-1.1@yaad>"));
  EXPECT_THAT(mail.data, ::testing::HasSubstr("Auto-Submitted: auto-generated"));
  EXPECT_THAT(mail.data, ::testing::HasSubstr("due at 17:00"));
}

TEST_P(MailerContract, RepeatsWithTheSameMessageId) {
  auto harness = start(MailerHarness::State::kGood);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(harness->mailer().send(sample_mail()).sent());
    EXPECT_THAT(harness->next_mail().data, ::testing::HasSubstr("<reminder-1.1@yaad>"));
  }
}

TEST_P(MailerContract, RefusesLineBreaksThatWouldForgeHeadersOrCommands) {
  auto harness = start(MailerHarness::State::kGood);
  std::vector<Mail> bad(6, sample_mail());
  bad[0].to = "you@example.org\r\nRCPT TO:<else@example.org>";
  bad[1].from = "a@b\nX: y";
  bad[2].subject = "hi\r\nBcc: else@example.org";
  bad[3].headers = {{"X-Note", "a\r\nBcc: else@example.org"}};
  bad[4].headers = {{"X: y\r\nBcc", "else@example.org"}};
  bad[5].message_id = "a@b>\r\nX: <c";
  for (const Mail& mail : bad) {
    EXPECT_EQ(harness->mailer().send(mail).outcome, MailOutcome::kPermanentFailure);
  }
  ASSERT_TRUE(harness->mailer().send(sample_mail()).sent());
  EXPECT_EQ(harness->next_mail().to, "you@example.org");  // None of the others came before it.
}

TEST_P(MailerContract, TellsTemporaryFromPermanentFailure) {
  const MailResult later = start(MailerHarness::State::kTemporary)->mailer().send(sample_mail());
  EXPECT_EQ(later.outcome, MailOutcome::kTemporaryFailure) << later.reason;
  EXPECT_FALSE(later.reason.empty());
  const MailResult never = start(MailerHarness::State::kPermanent)->mailer().send(sample_mail());
  EXPECT_EQ(never.outcome, MailOutcome::kPermanentFailure) << never.reason;
  EXPECT_FALSE(never.reason.empty());
}

TEST_P(MailerContract, UnreachableOrSilentServerIsATemporaryFailureInBoundedTime) {
  for (const auto state : {MailerHarness::State::kUnreachable, MailerHarness::State::kSilent}) {
    const MailResult result = start(state)->mailer().send(sample_mail());
    EXPECT_EQ(result.outcome, MailOutcome::kTemporaryFailure) << result.reason;
    EXPECT_FALSE(result.reason.empty());
  }
}

TEST_P(MailerContract, SendsFromSeveralThreads) {
  auto harness = start(MailerHarness::State::kGood);
  std::vector<std::thread> threads;
  std::atomic<int> sent = 0;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] { sent += harness->mailer().send(sample_mail()).sent() ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(sent, 4);
  for (int i = 0; i < 4; ++i) harness->next_mail();
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MailerContract);

}  // namespace yaad::contract
