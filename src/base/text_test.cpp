#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  std::string out = "x";
  JsonWriter json(out);
  json.begin_object().field("a", 1).key("b").begin_array().value("s").value(nullptr).begin_object().end_object().value(
      true);
  json.end_array().raw_field("c", "[2]").field("d", std::optional<int>()).field("e", std::string("é")).end_object();
  EXPECT_EQ(out, R"(x{"a":1,"b":["s",null,{},true],"c":[2],"d":null,"e":"é"})");
}

TEST(JsonWriter, WritesNumbersThatReadBack) {
  std::string out;
  JsonWriter json(out);
  json.begin_array().value(std::numeric_limits<std::int64_t>::min()).value(std::numeric_limits<std::uint64_t>::max());
  json.value(0.1).value(0.0).value(std::nan("")).value(-INFINITY).end_array();
  EXPECT_EQ(out, "[-9223372036854775808,18446744073709551615,0.1,0,null,null]");
}

TEST(JsonWriter, EscapesAsCanonicalJsonWants) {
  EXPECT_EQ(escaped("\b\t\n\f\r\"\\/\x01\x1f\x7f"), "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\\u001f\x7f\"");
  EXPECT_EQ(escaped("کل شام پانچ بجے"), "\"کل شام پانچ بجے\"");
}

RC_GTEST_PROP(JsonWriter, FastScanEqualsByteByByte, (const std::string& text)) {
  std::string expected = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const std::string_view shorts = "\b\t\n\f\r\"\\";
    const auto at = shorts.find(c);
    char buffer[8];
    if (at != std::string_view::npos) {
      expected += {'\\', "btnfr\"\\"[at]};
    } else if (byte < 0x20) {
      snprintf(buffer, sizeof(buffer), "\\u%04x", byte);
      expected += buffer;
    } else {
      expected += c;
    }
  }
  RC_ASSERT(escaped(text) == expected + "\"");
}

TEST(JsonWriter, EveryByteAtEveryPlaceOfAWord) {
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 17; ++at) {
      std::string text(17, 'a');
      text[at] = static_cast<char>(byte);
      const bool special = byte < 0x20 || byte == '"' || byte == '\\';
      EXPECT_EQ(escaped(text).size() > 19, special) << byte << " at " << at;
    }
  }
}

TEST(JsonWriter, KnowsWhatStandsAsItIs) {
  for (std::size_t size = 0; size < 20; ++size) EXPECT_TRUE(is_plain_json(std::string(size, '~'))) << size;
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 17; ++at) {
      std::string text(at < 7 ? 7 : 17, ' ');  // Shorter and longer than a word.
      text[at] = static_cast<char>(byte);
      const bool plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
      EXPECT_EQ(is_plain_json(text), plain) << byte << " at " << at;
    }
  }
}

TEST(JsonWriter, KeysKnownWhenCompilingAreThoseThatAreNot) {
  std::string known;
  JsonWriter(known).begin_object().key<"a">().value(1).null_field<"bc">().key<"">().plain("x").end_object();
  std::string given;
  JsonWriter(given).begin_object().field("a", 1).field("bc", nullptr).field("", "x").end_object();
  EXPECT_EQ(known, given);
  EXPECT_EQ(known, R"({"a":1,"bc":null,"":"x"})");
}

TEST(Utf8, RefusesWhatIsNotWellFormed) {
  for (const char* good : {"", "a", "é", "پ", "😀", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF", "abcdefgh😀"}) {
    EXPECT_TRUE(utf8::is_valid(good)) << good;
  }
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xFF", "abcdefgh\xFE"}) {
    EXPECT_FALSE(utf8::is_valid(bad));
  }
  EXPECT_EQ(utf8::find_invalid("abcdefghi\xFF"), 9U);
}

TEST(Utf8, CountsAndConvertsOffsets) {
  const std::string_view text = "aپ😀b";
  EXPECT_EQ(utf8::count(text), 4U);
  EXPECT_EQ(utf8::utf16_length(text), 5U);
  EXPECT_EQ(utf8::utf16_offset(text, 3), 2U);
  EXPECT_EQ(utf8::utf16_offset(text, 5), 2U);
  EXPECT_EQ(utf8::utf16_offset(text, 7), 4U);
  EXPECT_EQ(utf8::utf16_offset(text, 99), 5U);
  EXPECT_EQ(utf8::byte_offset(text, 2), 3U);
  EXPECT_EQ(utf8::byte_offset(text, 3), 3U);
  EXPECT_EQ(utf8::byte_offset(text, 4), 7U);
  EXPECT_EQ(utf8::byte_offset(text, 99), 8U);
}

TEST(Utf8, TrimsUnicodeWhiteSpaceOnly) {
  EXPECT_EQ(utf8::trim("\xC2\xA0\xE2\x80\x83 a b\xE3\x80\x80\t\n"), "a b");
  EXPECT_EQ(utf8::trim(" \t "), "");
  EXPECT_EQ(utf8::trim("\xE2\x80\x8C"
                       "a"),
            "\xE2\x80\x8C"
            "a");  // ZWNJ is a letter's business, not space.
}

TEST(Utf8, FindsControlCharacters) {
  EXPECT_TRUE(utf8::has_control("a\n"));
  EXPECT_FALSE(utf8::has_control("a\n\t\r", utf8::Lines::kMany));
  EXPECT_TRUE(utf8::has_control("a\x1b", utf8::Lines::kMany));
  EXPECT_TRUE(utf8::has_control("\x7f"));
  EXPECT_TRUE(utf8::has_control("\xC2\x85"));
  EXPECT_FALSE(utf8::has_control("\xC2\xA0é"));
}

TEST(Utf8, PrefixesNeverCutACharacter) {
  EXPECT_EQ(utf8::prefix("پچ", 1), "پ");
  EXPECT_EQ(utf8::prefix("پچ", 9), "پچ");
  EXPECT_EQ(utf8::prefix_bytes("پچ", 3), "پ");
  EXPECT_EQ(utf8::prefix_bytes("😀", 3), "");
}

RC_GTEST_PROP(Utf8, EveryCodePointComesBack, ()) {
  const auto c = static_cast<char32_t>(*rc::gen::inRange(0, 0x110000));
  std::string text;
  utf8::append(text, c);
  RC_ASSERT(utf8::is_valid(text));
  std::size_t at = 0;
  RC_ASSERT(utf8::next(text, at) == (c >= 0xD800 && c < 0xE000 ? 0xFFFDU : c));
  RC_ASSERT(at == text.size());
}

RC_GTEST_PROP(Utf8, AnyBytesAreSafe, (const std::string& text)) {
  RC_ASSERT(utf8::trim(text).size() <= text.size());
  RC_ASSERT(utf8::prefix(text, 3).size() <= text.size());
  RC_ASSERT(!utf8::has_control(text, utf8::Lines::kMany) || utf8::has_control(text));
  std::size_t at = 0;
  while (at < text.size()) utf8::next(text, at);
  RC_ASSERT(at == text.size());
}

}  // namespace
}  // namespace yaad
