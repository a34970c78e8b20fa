// Small string work on UTF-8 that the floors share. ASCII case only, unless said otherwise.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace bede {

// Lets maps keyed by std::string be asked with a string_view.
struct StringHash {
  using is_transparent = void;
  // Eight bytes at a time: most keys are one word.
  size_t operator()(std::string_view text) const {
    uint64_t hash = text.size() * 0x9E3779B97F4A7C15ull;
    while (text.size() > 8) {
      hash = mixed(hash, piece(text.data(), 8));
      text.remove_prefix(8);
    }
    return mixed(hash, piece(text.data(), text.size()));
  }

 private:
  // Up to eight bytes as a number, the first one lowest, without a loop or a call.
  static uint64_t piece(const char* bytes, size_t size) {
    const auto at = [&](size_t i) { return uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i; };
    if (size >= 4) return four(bytes) | four(bytes + size - 4) << 8 * (size - 4);
    return size ? at(0) | at(size / 2) | at(size - 1) : 0;
  }
  static uint64_t four(const char* bytes) {
    uint32_t value;
    std::memcpy(&value, bytes, 4);
    return value;
  }
  static uint64_t mixed(uint64_t hash, uint64_t value) {
    hash = (hash ^ value) * 0xD6E8FEB86659FD93ull;
    return hash ^ hash >> 32;
  }
};

std::string lower(std::string_view text);

// A word in small letters, without allocation for all but the longest. Not copied, since it looks into itself.
class SmallLetters {
 public:
  explicit SmallLetters(std::string_view word) {
    char* out = inside_;
    if (word.size() > sizeof inside_) {
      outside_.resize(word.size());
      out = outside_.data();
    }
    for (size_t i = 0; i < word.size(); ++i)
      out[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
    view_ = {out, word.size()};
  }
  SmallLetters(const SmallLetters&) = delete;
  SmallLetters& operator=(const SmallLetters&) = delete;
  operator std::string_view() const { return view_; }

 private:
  char inside_[48];
  std::string outside_;
  std::string_view view_;
};

bool starts_upper(std::string_view text);  // first byte is A-Z, or a non-ASCII letter that has a lower case
bool equal_letters_ignoring_case(std::string_view a, std::string_view b);  // of one length
inline bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && equal_letters_ignoring_case(a, b);
}
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Restricted Damerau-Levenshtein distance in code points; stops early past limit (returns limit + 1).
uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit);

}  // namespace bede
