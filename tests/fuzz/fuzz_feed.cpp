// Any bytes as a feed: what comes out are objects that are read as documents.
#include "text/feed.h"
#include "text/json_document.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)bede::text::looks_like_feed(bytes);
  const auto items = bede::text::feed_items(bytes, "fuzz");
  if (!items) return 0;
  for (const std::string& item : *items) {
    const auto document = bede::text::document_from_json(item, "fuzz");
    if (!document && document.error().reason.find("JSON") != std::string::npos) __builtin_trap();
  }
  return 0;
}
