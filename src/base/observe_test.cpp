#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/logging.h"
#include "base/metrics.h"

namespace yaad {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Lines go into a pipe, which holds far more than these tests write.
class Log : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(::pipe(ends_), 0);
    ::fcntl(ends_[0], F_SETFL, O_NONBLOCK);
    ::unsetenv("JOURNAL_STREAM");
    use(log::Format::kJson);
  }
  void TearDown() override {
    log::configure({});
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  void use(log::Format format, log::Level level = log::Level::kInfo) {
    log::configure({.level = level, .format = format, .descriptor = ends_[1], .clock = &clock_});
  }
  std::string written() {
    std::string text(60'000, '\0');
    const ssize_t got = ::read(ends_[0], text.data(), text.size());
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
  }

  ManualClock clock_{Instant(std::chrono::seconds(1'772'712'000))};
  int ends_[2] = {-1, -1};
};

TEST_F(Log, WritesOneJsonLineWithItsFields) {
  const log::CorrelationScope scope("abc");
  log::info("it \"works\"", {{"n", -3}, {"big", std::uint64_t{1} << 63}, {"ok", true}, {"ms", 1.5}, {"who", "میں\n"}});
  EXPECT_EQ(
      written(),
      "{\"ts\":\"2026-03-05T12:00:00.000Z\",\"level\":\"info\",\"msg\":\"it \\\"works\\\"\",\"correlation_id\":\"abc\","
      "\"n\":-3,\"big\":9223372036854775808,\"ok\":true,\"ms\":1.5,\"who\":\"میں\\n\"}\n");
}

TEST_F(Log, WritesNothingBelowItsLevel) {
  log::debug("quiet");
  EXPECT_FALSE(log::enabled(log::Level::kDebug));
  EXPECT_EQ(written(), "");
  log::set_level(log::Level::kOff);
  log::error("quiet too");
  EXPECT_EQ(written(), "");
}

TEST_F(Log, TextCannotBeForgedByAField) {
  use(log::Format::kText);
  log::warn("odd", {{"title", "x\nlevel=error"}, {"plain", "word"}});
  const std::string line = written();
  EXPECT_THAT(line, HasSubstr("warn  odd title=\"x\\nlevel=error\" plain=word\n"));
  EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
}

TEST_F(Log, BoundsAndCleansWhatItIsGiven) {
  log::info("long", {{"x", std::string(100'000, 'y')}, {"bad", "\xFF"}});
  const std::string line = written();
  EXPECT_LT(line.size(), 5000U);
  EXPECT_THAT(line, HasSubstr("\"bad\":\"\xEF\xBF\xBD\""));
}

TEST_F(Log, PutsPriorityForTheJournal) {
  ::setenv("JOURNAL_STREAM", "8:1", 1);
  use(log::Format::kJson);
  log::error("x");
  EXPECT_TRUE(written().starts_with("<3>{"));
  ::unsetenv("JOURNAL_STREAM");
}

TEST_F(Log, CorrelationScopesNest) {
  const log::CorrelationScope outer("a");
  {
    const log::CorrelationScope inner("b");
    EXPECT_EQ(log::correlation_id(), "b");
  }
  EXPECT_EQ(log::correlation_id(), "a");
}

TEST_F(Log, LinesOfThreadsDoNotMix) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 50; ++i) log::info("line", {{"filler", "0123456789012345678901234567890123456789"}});
    });
  }
  for (auto& thread : threads) thread.join();
  std::string text = written();
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size(); ++lines) {
    const auto end = text.find('\n', at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_EQ(text.compare(at, 6, "{\"ts\":"), 0);
    EXPECT_EQ(text[end - 1], '}');
    at = end + 1;
  }
  EXPECT_EQ(lines, 200U);
}

TEST(LogLevel, IsParsedWhateverTheCase) {
  EXPECT_EQ(log::parse_level("WARNING"), log::Level::kWarn);
  EXPECT_EQ(log::parse_level("debug"), log::Level::kDebug);
  EXPECT_EQ(log::parse_level("loud"), std::nullopt);
}

TEST(Metrics, RendersPrometheusText) {
  metrics::Registry registry;
  registry.counter("yaad_http_requests_total", "Requests.", {{"route", "a\"b\\c\n"}}).add(2);
  registry.gauge("yaad_queue_length", "Waiting.").set(1.5);
  registry.gauge_of("yaad_lag_events", "Behind.", [] { return 7.0; });
  const double bounds[] = {0.1, 1};
  auto& histogram = registry.histogram("yaad_wait_seconds", "Wait.", bounds, {{"k", "v"}});
  histogram.observe(0.1);
  histogram.observe(std::chrono::milliseconds(500));
  histogram.observe(9.0);
  std::string out;
  registry.render(out);
  EXPECT_EQ(out,
            "# HELP yaad_http_requests_total Requests.\n# TYPE yaad_http_requests_total counter\n"
            "yaad_http_requests_total{route=\"a\\\"b\\\\c\\n\"} 2\n"
            "# HELP yaad_lag_events Behind.\n# TYPE yaad_lag_events gauge\nyaad_lag_events 7\n"
            "# HELP yaad_queue_length Waiting.\n# TYPE yaad_queue_length gauge\nyaad_queue_length 1.5\n"
            "# HELP yaad_wait_seconds Wait.\n# TYPE yaad_wait_seconds histogram\n"
            "yaad_wait_seconds_bucket{k=\"v\",le=\"0.1\"} 1\nyaad_wait_seconds_bucket{k=\"v\",le=\"1\"} 2\n"
            "yaad_wait_seconds_bucket{k=\"v\",le=\"+Inf\"} 3\nyaad_wait_seconds_sum{k=\"v\"} 9.6\n"
            "yaad_wait_seconds_count{k=\"v\"} 3\n");
}

TEST(Metrics, SameNameAndLabelsAreTheSameSeries) {
  metrics::Registry registry;
  auto& one = registry.counter("a_total", "A.", {{"x", "1"}});
  EXPECT_EQ(&one, &registry.counter("a_total", "A.", {{"x", "1"}}));
  EXPECT_NE(&one, &registry.counter("a_total", "A.", {{"x", "2"}}));
  EXPECT_THROW(registry.gauge("a_total", "A."), std::logic_error);
}

TEST(Metrics, LabelsFromOutsideCannotGrowTheMemory) {
  metrics::Registry registry;
  for (int i = 0; i < 1000; ++i) registry.counter("a_total", "A.", {{"x", std::to_string(i)}}).add();
  std::string out;
  registry.render(out);
  EXPECT_THAT(out, HasSubstr("a_total{x=\"other\"} 744\n"));
  EXPECT_THAT(out, Not(HasSubstr("a_total{x=\"999\"}")));
}

TEST(Metrics, CountsEverythingFromSeveralThreads) {
  metrics::Registry registry;
  auto& counter = registry.counter("a_total", "A.");
  auto& histogram = registry.histogram("b_seconds", "B.");
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 10'000; ++i) {
        counter.add();
        histogram.observe(1.0);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(counter.value(), 40'000U);
  EXPECT_EQ(histogram.count(), 40'000U);
  EXPECT_DOUBLE_EQ(histogram.sum(), 40'000.0);
}

}  // namespace
}  // namespace yaad
