// UTF-8: decoding, validation, and the one conversion from byte offsets to code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bede {

struct Decoded {
  uint32_t code = 0xFFFD;
  uint32_t size = 1;  // bytes taken, at least 1
  bool valid = false;
};

// The first code point of text (not empty). Overlong forms, surrogates and stray bytes are invalid: U+FFFD, one byte.
Decoded decode_utf8(std::string_view text);

// Offset of the first byte that is not part of a valid sequence, or text.size().
size_t first_invalid_utf8(std::string_view text);

// The UTF-8 bytes of a code point are added to out.
void append_utf8(uint32_t code, std::string& out);

// Byte offset -> code-point offset in one text. Cost: one pass to make, O(1) a question (a count every 64 bytes).
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  uint32_t at(uint32_t byte) const;

 private:
  std::string_view text_;
  std::vector<uint32_t> counts_;
};

}  // namespace bede
