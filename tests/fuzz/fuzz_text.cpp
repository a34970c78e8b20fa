// Any bytes as a plain text, all the way to the record's JSON.
#include "fuzz/whole_road.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  bede::testing::read_whole({reinterpret_cast<const char*>(data), size}, bede::text::Format::plain);
  return 0;
}
