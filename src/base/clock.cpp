#include "base/clock.h"

namespace yaad {
namespace {

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  }
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override {
    return std::chrono::steady_clock::now();
  }
};

void put(char* at, int value, int digits) {
  for (int i = digits - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

}  // namespace

Clock& system_clock() {
  static SystemClock clock;
  return clock;
}

void append_rfc3339(std::string& out, Instant instant) {
  using namespace std::chrono;
  const auto day = floor<days>(instant);
  const year_month_day date(day);
  const hh_mm_ss time(floor<milliseconds>(instant - day));
  char text[] = "0000-00-00T00:00:00.000Z";
  put(text, static_cast<int>(date.year()), 4);
  put(text + 5, static_cast<int>(static_cast<unsigned>(date.month())), 2);
  put(text + 8, static_cast<int>(static_cast<unsigned>(date.day())), 2);
  put(text + 11, static_cast<int>(time.hours().count()), 2);
  put(text + 14, static_cast<int>(time.minutes().count()), 2);
  put(text + 17, static_cast<int>(time.seconds().count()), 2);
  put(text + 20, static_cast<int>(time.subseconds().count()), 3);
  out.append(text, sizeof(text) - 1);
}

std::string to_rfc3339(Instant instant) {
  std::string out;
  append_rfc3339(out, instant);
  return out;
}

}  // namespace yaad
