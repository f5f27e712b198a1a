// Any bytes where a time is expected.
#include "fuzz_reading.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  yaad::fuzz::read_any(data, size, "call ali on ");
  return 0;
}
