#include "base/line_loop.h"

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <latch>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

#include <gtest/gtest.h>

namespace yaad {
namespace {

constexpr std::size_t kLineMax = 100'000;

/// Says each line back, in brackets; of a long one, that it is.
void say_back(std::string_view line, std::string& out) {
  if (line.empty()) return;
  if (line.size() > kLineMax) {
    out += "too long\n";
  } else {
    out.append("[").append(line).append("]\n");
  }
}

AnswerLine echo() { return say_back; }

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

std::string answers_to(std::string_view input, const MakeAnswer& make = echo, unsigned threads = 0) {
  const File in;
  const File out;
  EXPECT_EQ(write(in.descriptor(), input.data(), input.size()), static_cast<ssize_t>(input.size()));
  lseek(in.descriptor(), 0, SEEK_SET);
  answer_lines(in.descriptor(), out.descriptor(), kLineMax, make, threads);
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

/// Many lines of unequal length, and what `say_back` makes of them.
struct Lines {
  explicit Lines(int count) {
    for (int i = 0; i < count; ++i) {
      const std::string line = std::to_string(i) + std::string(static_cast<std::size_t>(i % 37), '.');
      input += line + '\n';
      expected += '[' + line + "]\n";
    }
  }
  std::string input;
  std::string expected;
};

TEST(LineLoop, AnswersEachLineInItsOrder) {
  EXPECT_EQ(answers_to(""), "");
  EXPECT_EQ(answers_to("a\nb\r\n\n\r\nlast"), "[a]\n[b]\n[last]\n");
  EXPECT_EQ(answers_to("\rx\r\r\n"), "[\rx\r]\n");
  const Lines many(100'000);
  for (const unsigned threads : {0U, 1U, 2U, 5U}) EXPECT_TRUE(answers_to(many.input, echo, threads) == many.expected);
}

TEST(LineLoop, KeepsTheOrderOfAnswersTooLargeToKeep) {
  std::string input;
  for (int i = 0; i < 20'000; ++i) input += std::to_string(i) + '\n';
  const auto swelling = [](std::string_view line, std::string& out) {
    out.append(line).append(line.ends_with("00") ? 100'000 : 0, '.').append("\n");
  };
  const auto make = [&]() -> AnswerLine { return swelling; };
  EXPECT_TRUE(answers_to(input, make, 4) == answers_to(input, make, 1));
}

TEST(LineLoop, AnswersOnSeveralThreadsWhereMuchWaits) {
  constexpr unsigned kThreads = 3;
  std::latch all_here(kThreads);
  const MakeAnswer make = [&]() -> AnswerLine {
    return [&all_here, first = true](std::string_view line, std::string& out) mutable {
      if (std::exchange(first, false)) all_here.arrive_and_wait();
      say_back(line, out);
    };
  };
  const Lines many(20'000);
  EXPECT_TRUE(answers_to(many.input, make, kThreads) == many.expected);
}

TEST(LineLoop, GoesOnWhileOneThreadIsHeldUp) {
  constexpr int kOthers = 3000;  // Lines; more than two blocks have.
  std::atomic<int> answered = 0;
  const MakeAnswer make = [&]() -> AnswerLine {
    return [&](std::string_view line, std::string& out) {
      if (line == "0") {
        for (int seen = answered; seen < kOthers; seen = answered) answered.wait(seen);
      } else {
        ++answered;
        answered.notify_all();
      }
      say_back(line, out);
    };
  };
  const Lines many(20'000);
  EXPECT_TRUE(answers_to(many.input, make, 2) == many.expected);
}

TEST(LineLoop, AnswersFewLinesOnTheThreadThatCalled) {
  std::thread::id used;
  const MakeAnswer make = [&]() -> AnswerLine {
    return [&](std::string_view, std::string&) { used = std::this_thread::get_id(); };
  };
  answers_to("a\nb\nc\n", make, 4);
  EXPECT_EQ(used, std::this_thread::get_id());
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
  answers_to(std::string(100 * kLineMax, 'x'),
             [&]() -> AnswerLine { return [&](std::string_view line, std::string&) { longest = line.size(); }; });
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
  const MakeAnswer make = []() -> AnswerLine {
    return [](std::string_view line, std::string& out) {
      if (line == "bad") throw std::logic_error("no answer");
      say_back(line, out);
    };
  };
  EXPECT_THROW(answers_to("a\nbad\nb\n", make), std::logic_error);
  const Lines many(20'000);
  for (const unsigned threads : {1U, 4U}) {
    EXPECT_THROW(answers_to(many.input + "bad\n" + many.input, make, threads), std::logic_error);
  }
}

TEST(LineLoop, LetsOutThatNoAnswererIsMade) {
  std::atomic<int> made = 0;
  const MakeAnswer make = [&]() -> AnswerLine {
    if (++made > 1) throw std::logic_error("one is enough");
    return say_back;
  };
  EXPECT_THROW(answers_to(Lines(20'000).input, make, 2), std::logic_error);
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
