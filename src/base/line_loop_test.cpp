#include "base/line_loop.h"

#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <gtest/gtest.h>

namespace yaad {
namespace {

constexpr std::size_t kLineMax = 100'000;

/// Says each line back, in brackets; of a long one, that it is.
void echo(std::string_view line, std::string& out) {
  if (line.empty()) return;
  if (line.size() > kLineMax) {
    out += "too long\n";
  } else {
    out.append("[").append(line).append("]\n");
  }
}

struct File {
  File() : stream(std::tmpfile()) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { std::fclose(stream); }
  [[nodiscard]] int descriptor() const { return fileno(stream); }
  std::FILE* stream;
};

std::string contents(int descriptor) {
  std::string all;
  char buffer[4096];
  lseek(descriptor, 0, SEEK_SET);
  for (ssize_t count = 0; (count = read(descriptor, buffer, sizeof buffer)) > 0;) {
    all.append(buffer, static_cast<std::size_t>(count));
  }
  return all;
}

std::string answers_to(std::string_view input, const AnswerLine& answer = echo) {
  const File in;
  const File out;
  EXPECT_EQ(write(in.descriptor(), input.data(), input.size()), static_cast<ssize_t>(input.size()));
  lseek(in.descriptor(), 0, SEEK_SET);
  answer_lines(in.descriptor(), out.descriptor(), kLineMax, answer);
  return contents(out.descriptor());
}

/// The loop on a thread of its own, and the far ends of its pipes.
class Conversation {
 public:
  Conversation() {
    EXPECT_EQ(pipe(in_), 0);
    EXPECT_EQ(pipe(out_), 0);
    loop_ = std::thread([this] { answer_lines(in_[0], out_[1], kLineMax, echo); });
  }
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;
  ~Conversation() {
    close(in_[1]);
    loop_.join();
    for (const int end : {in_[0], out_[0], out_[1]}) close(end);
  }
  void say(std::string_view text) {
    EXPECT_EQ(write(in_[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  /// Waits for this many bytes.
  std::string hear(std::size_t size) {
    std::string heard(size, ' ');
    for (std::size_t at = 0; at < size;) {
      const ssize_t count = read(out_[0], heard.data() + at, size - at);
      if (count <= 0) return "the loop ended";
      at += static_cast<std::size_t>(count);
    }
    return heard;
  }

 private:
  int in_[2] = {};
  int out_[2] = {};
  std::thread loop_;
};

TEST(LineLoop, AnswersEachLineInItsOrder) {
  EXPECT_EQ(answers_to(""), "");
  EXPECT_EQ(answers_to("a\nb\r\n\n\r\nlast"), "[a]\n[b]\n[last]\n");
  EXPECT_EQ(answers_to("\rx\r\r\n"), "[\rx\r]\n");
  std::string input;
  std::string expected;
  for (int i = 0; i < 100'000; ++i) {
    const std::string line = std::to_string(i) + std::string(static_cast<std::size_t>(i % 37), '.');
    input += line + '\n';
    expected += '[' + line + "]\n";
  }
  EXPECT_TRUE(answers_to(input) == expected);
}

TEST(LineLoop, RefusesLongLinesAndGoesOn) {
  const std::string most(kLineMax, 'x');
  EXPECT_EQ(answers_to(most + "\r\na\n"), "[" + most + "]\n[a]\n");
  for (const std::size_t size : {kLineMax + 1, kLineMax + 2, 2 * kLineMax, 40 * kLineMax}) {
    const std::string line(size, 'x');
    EXPECT_EQ(answers_to("a\n" + line + "\nb\n"), "[a]\ntoo long\n[b]\n") << size;
    EXPECT_EQ(answers_to(line), "too long\n") << size;
    EXPECT_EQ(answers_to(line + '\n'), "too long\n") << size;
  }
}

TEST(LineLoop, HoldsNoMoreOfALongLineThanItMust) {
  std::size_t longest = 0;
  answers_to(std::string(100 * kLineMax, 'x'), [&](std::string_view line, std::string&) { longest = line.size(); });
  EXPECT_GT(longest, kLineMax);
  EXPECT_LT(longest, 3 * kLineMax);
}

TEST(LineLoop, AnswersAtOnceWhenNoMoreInputWaits) {
  Conversation conversation;
  conversation.say("one\n");
  EXPECT_EQ(conversation.hear(6), "[one]\n");
  conversation.say("two\nthree\nfo");
  EXPECT_EQ(conversation.hear(14), "[two]\n[three]\n");
  conversation.say("ur\n");
  EXPECT_EQ(conversation.hear(7), "[four]\n");
}

TEST(LineLoop, LetsOutWhatAnAnswerThrows) {
  const auto fails = [](std::string_view line, std::string& out) {
    if (line == "bad") throw std::logic_error("no answer");
    out += "fine\n";
  };
  EXPECT_THROW(answers_to("a\nbad\nb\n", fails), std::logic_error);
}

TEST(LineLoop, SaysWhenItCannotReadOrWrite) {
  const File in;
  EXPECT_THROW(answer_lines(-1, in.descriptor(), kLineMax, echo), std::system_error);
  EXPECT_EQ(write(in.descriptor(), "a\n", 2), 2);
  lseek(in.descriptor(), 0, SEEK_SET);
  EXPECT_THROW(answer_lines(in.descriptor(), -1, kLineMax, echo), std::system_error);
}

}  // namespace
}  // namespace yaad
