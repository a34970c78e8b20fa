// Any bytes as a web archive, packed or not.
#include <cstdint>

#include "fuzz/scratch.h"
#include "text/json_document.h"
#include "text/warc.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const bede::testing::ScratchFolder folder;
  const auto path = folder.path() / "pages.warc";
  bede::testing::write_file(path, {reinterpret_cast<const char*>(data), size});
  auto archive = bede::text::WarcFile::open(path.string());
  if (!archive) return 0;
  std::string page;
  for (int pages = 0; pages < 1000; ++pages) {
    const auto more = archive->next(page, 1 << 20);
    if (!more || !*more) return 0;
    (void)bede::text::document_from_json(page, "fuzz");
  }
  return 0;
}
