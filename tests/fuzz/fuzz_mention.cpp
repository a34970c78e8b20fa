// Any bytes as a mention of an event, then grouped with itself.
#include "bede/group.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto mention = bede::mention_from_json({reinterpret_cast<const char*>(data), size}, "fuzz");
  if (!mention) return 0;
  auto other = *mention;
  other.id += "'";
  const auto found = bede::group_mentions({*mention, other}, {true});
  if (found.size() != 2 || found[0].first != 0 || found[1].first > 1) __builtin_trap();
  if (found[0].score < 0 || found[0].score > 1) __builtin_trap();
  return 0;
}
