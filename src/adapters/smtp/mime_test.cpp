#include "adapters/smtp/mime.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"

namespace yaad::smtp {
namespace {

using ::testing::HasSubstr;

TEST(Mime, ParsesAddresses) {
  EXPECT_EQ(parse_address("Yaad <a@b.c>")->name, "Yaad");
  EXPECT_EQ(parse_address("\"Yaad, me\" <a@b.c>")->name, "Yaad, me");
  EXPECT_EQ(parse_address(" a@b.c ")->mailbox, "a@b.c");
  for (const char* bad :
       {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b>", "<a@b", "a@b\n", "a@b,c@d", "a@b\xC2\x85", "\xFF@b"}) {
    EXPECT_FALSE(parse_address(bad).ok()) << bad;
  }
}

TEST(Mime, EncodesSubjectsInShortWordsWithoutCuttingCharacters) {
  EXPECT_EQ(encode_header_text("plain"), "plain");
  EXPECT_EQ(encode_header_text("یاد"), "=?UTF-8?B?24zYp9iv?=");
  EXPECT_EQ(encode_header_text("=?x").substr(0, 10), "=?UTF-8?B?");
  std::string text;
  for (int i = 0; i < 100; ++i) text += "😀";
  const std::string encoded = encode_header_text(text);
  for (std::size_t at = 0; at < encoded.size();) {
    const auto end = std::min(encoded.find("\r\n", at), encoded.size());
    EXPECT_LE(end - at, 76U);
    at = end + 2;
  }
}

TEST(Mime, QuotedPrintableKeepsLinesShortAndEndsVisible) {
  EXPECT_EQ(quoted_printable("a = b \n.x\nFrom y"), "a =3D b=20\r\n=2Ex\r\n=46rom y");
  EXPECT_EQ(quoted_printable("é"), "=C3=A9");
}

RC_GTEST_PROP(Mime, QuotedPrintableIsShortAscii, (const std::string& text)) {
  const std::string out = quoted_printable(text);
  std::size_t line = 0;
  for (const char c : out) {
    line = c == '\n' ? 0 : line + 1;
    RC_ASSERT(line <= 78U);
    RC_ASSERT((c >= 32 && c < 127) || c == '\r' || c == '\n');
  }
}

RC_GTEST_PROP(Mime, NoFieldCanStartAHeaderOfItsOwn, (const std::string& subject, const std::string& value)) {
  const Mail mail{.to = "a@b",
                  .from = "c@d",
                  .subject = subject,
                  .text = "x",
                  .html = {},
                  .message_id = "i@y",
                  .headers = {{"X-A", value}}};
  const auto message = build_message(mail, Instant());
  if (!message) return;
  const std::string head = message->substr(0, message->find("\r\n\r\n"));
  std::size_t headers = 0;
  for (std::size_t at = 0; at < head.size(); ++headers) {
    const auto end = std::min(head.find("\r\n", at), head.size());
    at = end + 2;
    while (at < head.size() && head[at] == ' ') at = std::min(head.find("\r\n", at), head.size()) + 2;
  }
  RC_ASSERT(headers == 10U);
}

TEST(Mime, WritesTheDateOfItsClock) {
  EXPECT_EQ(rfc5322_date(Instant(std::chrono::seconds(1'772'712'000))), "Thu, 5 Mar 2026 12:00:00 +0000");
}

TEST(Mime, RefusesHeadersThatItWritesItself) {
  Mail mail{.to = "a@b",
            .from = "c@d",
            .subject = "s",
            .text = "x",
            .html = {},
            .message_id = "i@y",
            .headers = {{"BCC", "e@f"}}};
  EXPECT_FALSE(build_message(mail, Instant()).ok());
  mail.headers = {{"List-Unsubscribe", "<http://h/u>"}};
  EXPECT_THAT(*build_message(mail, Instant()), HasSubstr("List-Unsubscribe: <http://h/u>\r\n"));
}

}  // namespace
}  // namespace yaad::smtp
