// Arrays as bytes and back: what a compiled file is made of. Whatever the bytes, no look-up leaves them.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace bede {

template <class T>
std::string packed(const std::vector<T>& values) {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

// Over bytes that must outlive it, aligned or not.
template <class T>
class PackedArray {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  PackedArray() = default;
  explicit PackedArray(std::string_view bytes) : data_(bytes.data()), size_(bytes.size() / sizeof(T)) {}
  explicit PackedArray(const std::vector<T>& values)
      : data_(reinterpret_cast<const char*>(values.data())), size_(values.size()) {}

  size_t size() const { return size_; }
  // All zero past the end.
  T operator[](size_t index) const {
    T value{};
    if (index < size_) std::memcpy(&value, data_ + index * sizeof(T), sizeof(T));
    return value;
  }

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
};

// Words one after the other, by number; empty past the last.
class PackedWords {
 public:
  PackedWords() = default;
  PackedWords(PackedArray<uint32_t> ends, std::string_view letters) : ends_(ends), letters_(letters) {}

  size_t size() const { return ends_.size(); }
  std::string_view operator[](uint32_t number) const {
    if (number >= ends_.size()) return {};
    const size_t begin = number ? ends_[number - 1] : 0, end = ends_[number];
    return begin <= end && end <= letters_.size() ? letters_.substr(begin, end - begin) : std::string_view{};
  }

 private:
  PackedArray<uint32_t> ends_;
  std::string_view letters_;
};

}  // namespace bede
