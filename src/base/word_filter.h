// A quick no before a look-up: whether a set of words may hold one, by its length, its first byte and its last, the
// second and the middle one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bede {

class WordFilter {
 public:
  void add(std::string_view word) {
    ends_[ends(word, as_written)] |= length(word);
    inner_[inner(word, as_written)] |= length(word);
  }
  // True for every word that was added, and for a few others.
  bool may_hold(std::string_view word) const { return may(word, as_written); }
  // The same of the word in small letters.
  bool may_hold_small(std::string_view word) const { return may(word, small); }

 private:
  static unsigned char as_written(char c) { return static_cast<unsigned char>(c); }
  static unsigned char small(char c) { return as_written(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c); }
  template <class Letter>
  bool may(std::string_view word, const Letter& letter) const {
    const uint32_t bit = length(word);
    return (ends_[ends(word, letter)] & bit) != 0 && (inner_[inner(word, letter)] & bit) != 0;
  }
  template <class Letter>
  static size_t ends(std::string_view word, const Letter& letter) {
    if (word.empty()) return 0;
    return (letter(word.front()) * 37u + letter(word.back())) % kSlots;
  }
  template <class Letter>
  static size_t inner(std::string_view word, const Letter& letter) {
    if (word.size() < 2) return 0;
    return (letter(word[1]) * 37u + letter(word[word.size() / 2])) % kSlots;
  }
  static uint32_t length(std::string_view word) { return 1u << (word.size() < 31 ? word.size() : 31); }

  static constexpr size_t kSlots = 1024;
  std::array<uint32_t, kSlots> ends_ = {}, inner_ = {};
};

}  // namespace bede
