// A quick no before a look-up among very many words: one bit for each word's hash.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/strings.h"

namespace bede {

// 16 kB: of 20,000 words, one other word in seven is taken for one of them.
class HashFilter {
 public:
  void add(std::string_view word) {
    const uint64_t hash = StringHash{}(word);
    bits_[place(hash)] |= bit(hash);
  }
  // True for every word that was added, and for some others.
  bool may_hold(std::string_view word) const {
    const uint64_t hash = StringHash{}(word);
    return (bits_[place(hash)] & bit(hash)) != 0;
  }

 private:
  static constexpr size_t kPlaces = 2048;
  static size_t place(uint64_t hash) { return (hash >> 6) % kPlaces; }
  static uint64_t bit(uint64_t hash) { return uint64_t{1} << hash % 64; }

  std::array<uint64_t, kPlaces> bits_ = {};
};

}  // namespace bede
