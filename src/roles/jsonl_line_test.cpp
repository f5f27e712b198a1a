#include "roles/jsonl_line.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"

namespace yaad::roles {
namespace {

namespace json = boost::json;

std::string error_of(std::string_view text) {
  JsonlLine line;
  try {
    line.read(text);
    return "";
  } catch (const LineError& error) {
    return error.what();
  }
}

/// Whether the line says what the full parser says, of each member and of what is wrong.
bool agrees_with_parser(const std::string& text) {
  if (!utf8::is_valid(text)) return error_of(text) == "the line is not valid UTF-8";
  boost::system::error_code problem;
  const json::value parsed = json::parse(text, problem);
  if (problem) return error_of(text) == "the line is not valid JSON: " + problem.message();
  if (!parsed.is_object()) return error_of(text) == "the line is not a JSON object; send one object a line";
  JsonlLine line;
  line.read(text);
  const json::value* id = parsed.get_object().if_contains("id");
  if (line.id_json() != (id != nullptr ? json::serialize(*id) : "null")) return false;
  for (const auto& [name, value] : parsed.get_object()) {
    const json::value* found = line.find(std::string_view(name));
    if (found == nullptr || *found != value) return false;
  }
  return line.find("no such name") == nullptr;
}

TEST(JsonlLine, ReadsWhatTheFullParserReads) {
  for (const char* text :
       {R"({"id":"1","text":"buy milk","now":"2026-03-04T10:00:00","tz":null})", R"( { "id" : 7 , "text" : "" } )",
        R"({"id":"a\"b","text":"\b\f\n\r\t\/\\\" \u06A9\u0644 \ud83d\ude00 \u0000."})",
        R"({"text":"last","text":"wins"})", R"({"id":1,"id":"2"})", R"({"\u0069d":3})",
        R"({"id":[1,{"a":2.50}],"f":true})", R"({"id":1e3})", R"({"id":-0})", R"({"id":999999999999999999})",
        R"({"id":9223372036854775807})", R"({"id":9223372036854775808})", "{}", "[]", "5"}) {
    EXPECT_TRUE(agrees_with_parser(text)) << text;
  }
}

TEST(JsonlLine, RefusesWhatTheFullParserRefuses) {
  for (const char* text : {"",
                           "rubbish",
                           "{",
                           R"({"id")",
                           R"({"id":)",
                           R"({"id":1)",
                           R"({"id":1,})",
                           R"({"id":01})",
                           R"({"id":1x})",
                           R"({"id":nul})",
                           R"({"id":"a)",
                           R"({"id":"a\)",
                           R"({"id":"\u12"})",
                           R"({"id":"\ud83d"})",
                           R"({"id":"\ude00"})",
                           R"({"id":"\ud83d\u0041"})",
                           R"({"id":"\x"})",
                           "{\"id\":\"a\tb\"}",
                           R"({"id":1} x)",
                           R"({"id":1}})",
                           R"({1:2})",
                           R"({,"id":1})",
                           "{\"id\":\"\xff\"}",
                           "\xef\xbb\xbf{}"}) {
    EXPECT_TRUE(agrees_with_parser(text)) << text;
    EXPECT_NE(error_of(text), "") << text;
  }
}

RC_GTEST_PROP(JsonlLine, AgreesOnLinesWithSomethingChanged, ()) {
  std::string text =
      R"({"id": "a-1", "text": "caf\u00e9 at 5\" \n کل", "now": "2026-03-04", "limit": 120, "tz": null})";
  for (int changes = *rc::gen::inRange(1, 4); changes > 0; --changes) {
    const auto at = static_cast<std::size_t>(*rc::gen::inRange<std::size_t>(0, text.size()));
    const std::string piece =
        *rc::gen::element<std::string>("", "\"", "\\", "{", "}", "[", "]", ":", ",", "0", "-", ".5", "e", " ", "\t",
                                       "\x01", "\\u", "\\ud83d", "\\ude00", "null", "\"id\":2,", "\xc3");
    text.replace(at, static_cast<std::size_t>(*rc::gen::inRange(0, 3)), piece);
  }
  RC_ASSERT(agrees_with_parser(text));
}

TEST(JsonlLine, RefusesWhatIsTooLong) {
  std::string text = R"({"id":1,"text":")";
  text.append(JsonlLine::kSizeMax - text.size() - 2, 'x').append("\"}");
  EXPECT_EQ(error_of(text), "");
  EXPECT_EQ(error_of(text + ' '), "the line is longer than 1 MiB");
}

TEST(JsonlLine, ForgetsTheLineBefore) {
  JsonlLine line;
  line.read(R"({"id":1,"tz":"UTC"})");
  EXPECT_THROW(line.read("rubbish"), LineError);
  EXPECT_EQ(line.id_json(), "null");
  EXPECT_EQ(line.find("tz"), nullptr);
}

}  // namespace
}  // namespace yaad::roles
