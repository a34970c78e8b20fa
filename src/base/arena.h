// Memory for the strings of one reading: grows by blocks, freed at once, addresses stable.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace bede {

class Arena {
 public:
  // A copy of text that lives as long as the arena.
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* place = take(text.size());
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }

  // Room for size bytes, uninitialised.
  char* take(size_t size) {
    if (size > left_) grow(size);
    char* place = next_;
    next_ += size;
    left_ -= size;
    return place;
  }

 private:
  void grow(size_t at_least) {
    const size_t block = at_least > kBlock ? at_least : kBlock;
    blocks_.push_back(std::make_unique<char[]>(block));
    next_ = blocks_.back().get();
    left_ = block;
  }

  static constexpr size_t kBlock = 1 << 14;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  size_t left_ = 0;
};

}  // namespace bede
