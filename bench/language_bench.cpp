// Readings per CPU second on one thread, the slowest of a hundred and allocations per reading, over everyday messages
// in three scripts or over the lines of a file. usage: language_bench [ROUNDS [FILE]]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <new>
#include <string>
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

std::size_t allocations = 0;

// Of this thread: what other programs take of the processor does not count.
double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::vector<std::string> texts_of(const char* file) {
  if (file == nullptr) return {std::begin(kTexts), std::end(kTexts)};
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace

// Counted, not avoided: the result's own texts are allocations as well.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

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
  const std::vector<std::string> texts = texts_of(argc > 2 ? argv[2] : nullptr);
  if (texts.empty()) {
    std::fprintf(stderr, "language_bench: %s holds no text\n", argv[2]);
    return 2;
  }
  std::vector<double> micros;
  micros.reserve(static_cast<std::size_t>(rounds) * texts.size());
  std::size_t sink = 0;
  const std::size_t allocated_before = allocations;
  const double begin = cpu_seconds();
  for (int round = 0; round < rounds; ++round) {
    for (const std::string& text : texts) {
      const auto from = Watch::now();
      sink += yaad::language::read(text, context).title.size();
      micros.push_back(std::chrono::duration<double, std::micro>(Watch::now() - from).count());
    }
  }
  const double seconds = cpu_seconds() - begin;
  const double each = static_cast<double>(allocations - allocated_before) / static_cast<double>(micros.size());
  std::sort(micros.begin(), micros.end());
  std::printf(
      "{\"readings_per_second\":%.0f,\"p50_us\":%.2f,\"p99_us\":%.2f,\"allocations\":%.2f,\"tables_ms\":%.2f,"
      "\"check\":%zu}\n",
      static_cast<double>(micros.size()) / seconds, micros[micros.size() / 2], micros[micros.size() * 99 / 100], each,
      std::chrono::duration<double, std::milli>(warm - start).count(), sink);
  return 0;
}
