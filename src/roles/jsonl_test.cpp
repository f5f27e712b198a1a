#include "roles/jsonl.h"

#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace yaad::roles {
namespace {

/// What a command answers to these lines, line by line.
std::vector<std::string> answers_of(void (*command)(int, int), std::string_view input) {
  std::FILE* const in = std::tmpfile();
  std::FILE* const out = std::tmpfile();
  std::fwrite(input.data(), 1, input.size(), in);
  std::rewind(in);
  command(fileno(in), fileno(out));
  std::rewind(out);
  std::vector<std::string> lines(1);
  for (int c = 0; (c = std::fgetc(out)) != EOF;) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += static_cast<char>(c);
    }
  }
  EXPECT_EQ(lines.back(), "") << "the last line lacks its line feed";
  lines.pop_back();
  std::fclose(in);
  std::fclose(out);
  return lines;
}

std::string line_of(int id, std::string_view text) {
  return "{\"id\":" + std::to_string(id) + ",\"text\":\"" + std::string(text) + R"(","now":"2026-03-04T10:00:00"})";
}

TEST(ParseLines, AnswersTenThousandInTheirOrder) {
  constexpr int kLines = 10'000;
  const std::string_view texts[] = {"buy milk tomorrow at 5pm", "what is due today", "کل شام پانچ بجے دودھ لانا ہے",
                                    "x"};
  std::string input;
  for (int i = 0; i < kLines; ++i) input += i % 100 == 7 ? "rubbish\n" : line_of(i, texts[i % 4]) + '\n';
  const auto answers = answers_of(parse_lines, input);
  ASSERT_EQ(answers.size(), static_cast<std::size_t>(kLines));
  for (int i = 0; i < kLines; ++i) {
    const std::string begin = i % 100 == 7 ? "{\"id\":null,\"error\":\"the line is not valid JSON"
                                           : "{\"id\":" + std::to_string(i) + ",\"intent\":";
    ASSERT_EQ(answers[static_cast<std::size_t>(i)].substr(0, begin.size()), begin);
  }
}

TEST(ParseLines, GoesOnBehindLinesThatAreWrong) {
  const std::string good = line_of(1, "buy milk");
  const auto answers = answers_of(parse_lines, good + "\n{}\r\n\n \t\n" + good + "\r\n{\"id\":\"z\",\"text\":5}\n" +
                                                   std::string(3 * 1024 * 1024, 'x') + "\n\xff\n" + good);
  ASSERT_EQ(answers.size(), 7U);
  EXPECT_EQ(answers[1], R"({"id":null,"error":"text is missing; give what the person wrote, as a string"})");
  EXPECT_EQ(answers[3], R"({"id":"z","error":"text must be a string"})");
  EXPECT_EQ(answers[4], R"({"id":null,"error":"the line is longer than 1 MiB"})");
  EXPECT_EQ(answers[5], R"({"id":null,"error":"the line is not valid UTF-8"})");
  for (const std::size_t same : {2U, 6U}) EXPECT_EQ(answers[same], answers[0]);
}

TEST(ParseLines, ReadsEachLineInItsOwnZone) {
  const auto line = [](std::string_view zone) {
    return R"({"text":"in 2 hours","now":"2026-03-04T10:00:00Z","tz":")" + std::string(zone) + "\"}\n";
  };
  const auto answers =
      answers_of(parse_lines, line("Asia/Karachi") + line("Mars/Base") + line("Asia/Karachi") + line("UTC"));
  ASSERT_EQ(answers.size(), 4U);
  EXPECT_NE(answers[0].find(R"("due":"2026-03-04T17:00")"), std::string::npos) << answers[0];
  EXPECT_NE(answers[1].find("tz is not a known time zone"), std::string::npos) << answers[1];
  EXPECT_EQ(answers[2], answers[0]);
  EXPECT_NE(answers[3].find(R"("due":"2026-03-04T12:00")"), std::string::npos) << answers[3];
}

TEST(RecurLines, AnswersTheSameWay) {
  const auto answers = answers_of(recur_lines, R"({"id":1,"dtstart":"2026-03-05T17:00","rrule":"FREQ=DAILY","limit":2})"
                                               "\n"
                                               R"({"id":2,"dtstart":"2026-03-05","rrule":"FREQ=YEARLY","limit":1})"
                                               "\n"
                                               R"({"id":3,"limit":0})");
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(answers[0], R"({"id":1,"occurrences":["2026-03-05T17:00:00","2026-03-06T17:00:00"]})");
  EXPECT_EQ(answers[1], R"({"id":2,"occurrences":["2026-03-05"]})");
  EXPECT_EQ(answers[2], R"({"id":3,"error":"limit must be a whole number from 1 to 100000"})");
}

}  // namespace
}  // namespace yaad::roles
