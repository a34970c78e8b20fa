#include "syntax/features.h"

#include <algorithm>

namespace bede::syntax {
namespace {

constexpr size_t kLongest = 64;  // bytes of a word that count

struct Piece {
  char bytes[kLongest];
  size_t size = 0;
};

uint64_t hash_of(const char* bytes, size_t size, uint64_t seed) {
  uint64_t h = seed * 0x9E3779B97F4A7C15ull ^ 1469598103934665603ull;
  for (size_t i = 0; i < size; ++i) h = (h ^ static_cast<unsigned char>(bytes[i])) * 1099511628211ull;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ull;
  return h ^ h >> 32;
}

// Row 0 is kept for "unknown".
uint32_t row(Table table, const char* bytes, size_t size) {
  return static_cast<uint32_t>(1 + hash_of(bytes, size, table + 1) % (kTableRows[table] - 1));
}

// Lower case, every digit a 0, typographic quotation marks as typewriters have them.
Piece lower_of(std::string_view form) {
  Piece out;
  for (size_t i = 0; i < form.size() && out.size < kLongest; ++i) {
    const char c = form[i];
    if (c == '\xE2' && i + 2 < form.size() && form[i + 1] == '\x80' && form[i + 2] >= '\x98' && form[i + 2] <= '\x9F') {
      out.bytes[out.size++] = form[i + 2] <= '\x9B' ? '\'' : '"';
      i += 2;
    } else {
      out.bytes[out.size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c >= '0' && c <= '9' ? '0' : c;
    }
  }
  return out;
}

char class_of(char c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (c >= '0' && c <= '9') return 'd';
  return static_cast<unsigned char>(c) >= 0x80 ? 'u' : c;
}

// Classes of characters, runs cut to two: "Xxx" for a capitalised word.
Piece shape_of(std::string_view form) {
  Piece out;
  for (const char c : form.substr(0, kLongest)) {
    const char k = class_of(c);
    const size_t n = out.size;
    if (n >= 2 && out.bytes[n - 1] == k && out.bytes[n - 2] == k) continue;
    out.bytes[out.size++] = k;
  }
  return out;
}

uint32_t suffix(Table table, const Piece& word, size_t length) {
  const size_t size = std::min(length, word.size);
  return row(table, word.bytes + word.size - size, size);
}

}  // namespace

FeatureIds features(std::string_view form, bool glued, bool first) {
  const Piece low = lower_of(form), shape = shape_of(form);
  FeatureIds ids;
  ids[kForm] = row(kForm, form.data(), std::min(form.size(), kLongest));
  ids[kLower] = row(kLower, low.bytes, low.size);
  ids[kPrefix] = row(kPrefix, low.bytes, std::min<size_t>(3, low.size));
  ids[kSuffix2] = suffix(kSuffix2, low, 2);
  ids[kSuffix3] = suffix(kSuffix3, low, 3);
  ids[kSuffix4] = suffix(kSuffix4, low, 4);
  ids[kShape] = row(kShape, shape.bytes, shape.size);
  ids[kPlace] = 1 + (glued ? 1 : 0) + (first ? 2 : 0) + 4 * static_cast<uint32_t>(std::min<size_t>(form.size(), 12));
  return ids;
}

}  // namespace bede::syntax
