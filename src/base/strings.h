// Small string work on UTF-8 that the floors share. ASCII case only, unless said otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bede {

// Lets maps keyed by std::string be asked with a string_view.
struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

std::string lower(std::string_view text);
bool starts_upper(std::string_view text);  // first byte is A-Z, or a non-ASCII letter that has a lower case
bool equal_ignoring_case(std::string_view a, std::string_view b);
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Restricted Damerau-Levenshtein distance in code points; stops early past limit (returns limit + 1).
uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit);

}  // namespace bede
