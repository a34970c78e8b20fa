// Any bytes as a web page, all the way to the record's JSON.
#include "fuzz/whole_road.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  bede::testing::read_whole({reinterpret_cast<const char*>(data), size}, bede::text::Format::html);
  return 0;
}
