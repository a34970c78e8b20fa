#include "base/strings.h"

#include <algorithm>

#include "base/utf8.h"

namespace bede {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  if (static_cast<unsigned char>(text[0]) < 0x80) return false;
  const uint32_t c = decode_utf8(text).code;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return true;  // Latin-1 capitals
  if (c >= 0x100 && c <= 0x17F)
    return c < 0x138 || (c > 0x148 && c < 0x178) ? c % 2 == 0 : c % 2 == 1;  // Latin Extended-A
  return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);           // Greek, Cyrillic capitals
}

bool equal_letters_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
    const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return fold(x) == fold(y);
  });
}

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  parts.reserve(static_cast<size_t>(std::count(text.begin(), text.end(), separator)) + 1);
  size_t begin = 0;
  while (true) {
    const size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

namespace {
std::vector<uint32_t> code_points(std::string_view text) {
  std::vector<uint32_t> out;
  while (!text.empty()) {
    const Decoded d = decode_utf8(text);
    out.push_back(d.code);
    text.remove_prefix(d.size);
  }
  return out;
}
}  // namespace

uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit) {
  const auto x = code_points(a), y = code_points(b);
  const size_t n = x.size(), m = y.size();
  if ((n > m ? n - m : m - n) > limit) return limit + 1;
  std::vector<uint32_t> before(m + 1), last(m + 1), row(m + 1);
  for (size_t j = 0; j <= m; ++j) last[j] = static_cast<uint32_t>(j);
  for (size_t i = 1; i <= n; ++i) {
    row[0] = static_cast<uint32_t>(i);
    for (size_t j = 1; j <= m; ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (x[i - 1] != y[j - 1])});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[m];
}

}  // namespace bede
