// Comparing secrets without telling by the time it takes where they differ.
#pragma once

#include <string_view>

#include "base/sha256.h"

namespace bede::server {

// Both are hashed first, so that neither the length nor a common beginning shows in the time.
inline bool same_secret(std::string_view given, std::string_view expected) {
  const std::string a = sha256_hex(given), b = sha256_hex(expected);
  unsigned char differs = 0;
  for (size_t i = 0; i < a.size(); ++i) differs |= static_cast<unsigned char>(a[i] ^ b[i]);
  return differs == 0;
}

}  // namespace bede::server
