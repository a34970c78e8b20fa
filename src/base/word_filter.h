// A quick no before a look-up: whether a set of words may hold one, by its first byte, its last and its length.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bede {

class WordFilter {
 public:
  void add(std::string_view word) { lengths_[slot(word, as_written)] |= length(word); }
  // True for every word that was added, and for a few others.
  bool may_hold(std::string_view word) const { return (lengths_[slot(word, as_written)] & length(word)) != 0; }
  // The same of the word in small letters.
  bool may_hold_small(std::string_view word) const { return (lengths_[slot(word, small)] & length(word)) != 0; }

 private:
  static unsigned char as_written(char c) { return static_cast<unsigned char>(c); }
  static unsigned char small(char c) { return as_written(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c); }
  template <class Letter>
  static size_t slot(std::string_view word, const Letter& letter) {
    if (word.empty()) return 0;
    return (letter(word.front()) * 37u + letter(word.back())) % 1024;
  }
  static uint32_t length(std::string_view word) { return 1u << (word.size() < 31 ? word.size() : 31); }

  std::array<uint32_t, 1024> lengths_ = {};
};

}  // namespace bede
