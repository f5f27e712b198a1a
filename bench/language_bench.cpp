// Readings per second on one thread, and the slowest of a hundred, over everyday messages in three scripts.
// usage: language_bench [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "language/reader.h"

namespace {

constexpr std::string_view kTexts[] = {
    "Create a task to buy milk tomorrow at 5pm",
    "call mom Sunday at 3pm, remind me an hour before",
    "remind me to take medicine every day at 9am",
    "submit report by end of month #work p1",
    "what's due today",
    "move the dentist to next tuesday at 4",
    "mark buy milk as done",
    "how are you doing today my friend",
    "کل شام پانچ بجے دودھ لانا ہے",
    "ہر پیر کو جم جانا یاد دلاؤ",
    "kal subah 9 baje bijli ka bill jama karna",
    "doodh wala kaam ho gaya",
};

}  // namespace

int main(int argc, char** argv) {
  using Watch = std::chrono::steady_clock;
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 20'000;
  const auto start = Watch::now();
  yaad::language::warm_up();
  const auto warm = Watch::now();
  const yaad::Zone zone = yaad::Zone::find("Asia/Karachi").value_or(yaad::Zone());
  const yaad::LocalSeconds now = yaad::parse_civil("2026-03-04T10:00")->local();
  const yaad::language::ReadContext context{
      now, zone, "", yaad::language::Mode::kChat, yaad::language::Syntax::kTodoist, {}, false};
  std::vector<double> micros;
  micros.reserve(static_cast<std::size_t>(rounds) * std::size(kTexts));
  std::size_t sink = 0;
  const auto begin = Watch::now();
  for (int round = 0; round < rounds; ++round) {
    for (std::string_view text : kTexts) {
      const auto from = Watch::now();
      sink += yaad::language::read(text, context).title.size();
      micros.push_back(std::chrono::duration<double, std::micro>(Watch::now() - from).count());
    }
  }
  const double seconds = std::chrono::duration<double>(Watch::now() - begin).count();
  std::sort(micros.begin(), micros.end());
  std::printf("{\"readings_per_second\":%.0f,\"p50_us\":%.2f,\"p99_us\":%.2f,\"tables_ms\":%.2f,\"check\":%zu}\n",
              static_cast<double>(micros.size()) / seconds, micros[micros.size() / 2], micros[micros.size() * 99 / 100],
              std::chrono::duration<double, std::milli>(warm - start).count(), sink);
  return 0;
}
