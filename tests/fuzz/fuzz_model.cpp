// Any bytes as a model file: an error, never a crash.
#include <cstdint>

#include "fuzz/scratch.h"
#include "syntax/model.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const bede::testing::ScratchFolder folder;
  const auto path = folder.path() / "model.bede";
  bede::testing::write_file(path, {reinterpret_cast<const char*>(data), size});
  (void)bede::syntax::Model::open(path.string());
  return 0;
}
