// The whole reading of any bytes.
#include "fuzz_reading.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  yaad::fuzz::read_any(data, size, "");
  return 0;
}
