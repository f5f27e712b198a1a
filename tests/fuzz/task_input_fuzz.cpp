// Bodies of requests: refused, or read into commands.
#include <string>
#include <string_view>

#include "adapters/http/task_input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  static const yaad::Zone zone = *yaad::Zone::find("Asia/Karachi");
  const auto user_zone = []() -> const yaad::Zone& { return zone; };
  const auto current = [] { return std::string(R"({"id": "x", "title": "call ali", "version": 3})"); };
  (void)yaad::http::read_create(body, user_zone);
  (void)yaad::http::read_update(body, {}, user_zone, current);
  (void)yaad::http::read_reminder(body, user_zone);
  (void)yaad::http::read_snooze(body, {}, user_zone);
  (void)yaad::http::read_profile(body);
  (void)yaad::http::read_undo(body);
  return 0;
}
