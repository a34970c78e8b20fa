// Words numbered in the order in which they were added: a flat hash table for look-ups that every token of a text pays.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bede {

class WordIndex {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFFu;

  // The word's number; the next free one where it is new.
  uint32_t add(std::string_view word);

  // kNone where it was never added. Cost: linear in the word; one memory access for most words that are not there.
  uint32_t find(std::string_view word) const;

  uint32_t size() const { return static_cast<uint32_t>(ends_.size()); }

 private:
  struct Slot {
    uint32_t mark = 0;  // of the hash, for a quick no
    uint32_t number = kNone;
  };
  std::string_view word(uint32_t number) const {
    const size_t begin = number ? ends_[number - 1] : 0;
    return std::string_view(letters_).substr(begin, ends_[number] - begin);
  }
  size_t place(std::string_view word, uint64_t hash) const;
  void grow();

  std::string letters_;  // all words, one after the other
  std::vector<uint32_t> ends_;
  std::vector<Slot> slots_;  // a power of two, at most half full
};

}  // namespace bede
