// SHA-256 (FIPS 180-4): names texts, lexicons and models by their content.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace bede {

class Sha256 {
 public:
  Sha256();
  Sha256& add(std::string_view bytes);
  std::string hex();  // ends it: 64 digits

 private:
  void block(const unsigned char* data);
  std::array<uint32_t, 8> state_;
  unsigned char buffer_[64];
  size_t used_ = 0;
  uint64_t length_ = 0;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace bede
