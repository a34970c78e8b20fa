#include "text/encoding.h"

#include <algorithm>

#include "base/utf8.h"

namespace bede::text {
namespace {

enum class Wide : uint8_t { none, little, big };

// 0x80..0x9F of Windows-1252; 0 where nothing is defined.
constexpr uint16_t kWindows[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Error bad_byte(const std::string& name, size_t byte, std::string reason,
               std::string remedy = "convert the file to UTF-8") {
  return {ErrorCode::bad_encoding, name, 0, byte, true, std::move(reason), std::move(remedy)};
}

Wide wide_by_pattern(std::string_view bytes) {
  const size_t size = std::min<size_t>(bytes.size(), 4096) & ~size_t{1};
  size_t zero[2] = {0, 0};
  for (size_t i = 0; i < size; ++i) zero[i % 2] += bytes[i] == '\0';
  const size_t pairs = size / 2;
  if (pairs < 2) return Wide::none;
  if (zero[1] * 2 > pairs && zero[0] * 20 < pairs) return Wide::little;
  return zero[0] * 2 > pairs && zero[1] * 20 < pairs ? Wide::big : Wide::none;
}

Result<Converted> from_wide(std::string_view bytes, size_t at, Wide order, const std::string& name) {
  Converted out;
  out.note = order == Wide::little ? "converted from utf-16le" : "converted from utf-16be";
  out.text.reserve(bytes.size() / 2);
  if ((bytes.size() - at) % 2 != 0)
    return bad_byte(name, bytes.size() - 1, "UTF-16 cut off in the middle of a character");
  const auto unit = [&](size_t i) -> uint32_t {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return order == Wide::little ? static_cast<uint32_t>(b << 8 | a) : static_cast<uint32_t>(a << 8 | b);
  };
  for (; at < bytes.size(); at += 2) {
    uint32_t code = unit(at);
    if (code == 0) return bad_byte(name, at, "a NUL character in UTF-16 text", "give text, not a binary file");
    if (code >= 0xD800 && code < 0xE000) {
      const uint32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (code >= 0xDC00 || low < 0xDC00 || low > 0xDFFF)
        return bad_byte(name, at, "half a surrogate pair in UTF-16 text");
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    append_utf8(code, out.text);
  }
  return out;
}

// Text of no UTF-8 but of defined Windows-1252 characters, mostly ASCII. One valid sequence of UTF-8 tells a damaged
// UTF-8 file.
bool is_plausible_windows(std::string_view bytes) {
  size_t high = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto b = static_cast<unsigned char>(bytes[i]);
    if (b < 0x80) continue;
    ++high;
    if (b < 0xA0 && kWindows[b - 0x80] == 0) return false;
    if (decode_utf8(bytes.substr(i)).valid) return false;
  }
  return high * 3 < bytes.size();
}

// The first two or three bytes of a sequence of UTF-8 and then the end.
bool is_cut_sequence(std::string_view tail) {
  if (tail.size() < 2 || tail.size() > 3) return false;
  const auto first = static_cast<unsigned char>(tail[0]);
  const size_t due = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  return first >= 0xC2 && tail.size() < due && std::all_of(tail.begin() + 1, tail.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
         });
}

std::string from_windows(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto b = static_cast<unsigned char>(c);
    append_utf8(b >= 0x80 && b < 0xA0 ? kWindows[b - 0x80] : b, out);
  }
  return out;
}

// Control characters are what a picture or an archive is full of.
bool is_binary(std::string_view bytes) {
  size_t control = 0;
  for (const char c : bytes) {
    const auto b = static_cast<unsigned char>(c);
    control += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1B;
  }
  return control * 20 > bytes.size();
}

// Files that hold text but are none, by their first bytes: what they are, and what makes text of them.
struct Container {
  std::string_view mark, reason, remedy;
};

constexpr Container kContainers[] = {
    {"%PDF-", "a PDF file, not text", "take the text out of it first (pdftotext FILE)"},
    {"{\\rtf", "a file of rich text (RTF), not text", "save it as plain text"},
    {"PK\x03\x04", "a zip file (a Word document is one), not text", "unpack it, or save the document as plain text"},
    {"\xD0\xCF\x11\xE0", "an old Word or Office file, not text", "save the document as plain text"},
    {"\x1F\x8B", "compressed with gzip", "unpack it first (gunzip FILE)"},
    {"\x28\xB5\x2F\xFD", "compressed with zstd", "unpack it first (unzstd FILE)"},
    {"BZh9", "compressed with bzip2", "unpack it first (bunzip2 FILE)"},
    {"\xFD"
     "7zXZ",
     "compressed with xz", "unpack it first (unxz FILE)"},
    {"SQLite format 3", "a book or another SQLite file, not text", "give the reports; bede find asks a book"},
};

const Container* container_of(std::string_view bytes) {
  for (const Container& container : kContainers)
    if (bytes.starts_with(container.mark)) return &container;
  return nullptr;
}

}  // namespace

uint32_t windows_character(uint8_t byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return kWindows[byte - 0x80] != 0 ? kWindows[byte - 0x80] : 0xFFFD;
}

Result<Converted> to_utf8(std::string_view bytes, const std::string& name) {
  if (const Container* container = container_of(bytes))
    return bad_byte(name, 0, std::string(container->reason), std::string(container->remedy));
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  if (starts(std::string_view("\xFF\xFE\0\0", 4)) || starts(std::string_view("\0\0\xFE\xFF", 4)))
    return bad_byte(name, 0, "UTF-32 is not read");
  if (starts("\xFF\xFE")) return from_wide(bytes, 2, Wide::little, name);
  if (starts("\xFE\xFF")) return from_wide(bytes, 2, Wide::big, name);
  if (const Wide order = wide_by_pattern(bytes); order != Wide::none) return from_wide(bytes, 0, order, name);
  const size_t mark = starts("\xEF\xBB\xBF") ? 3 : 0;
  if (const size_t zero = bytes.find('\0'); zero != std::string_view::npos)
    return bad_byte(name, zero, "a NUL byte: this is no text", "give text, not a binary file");
  if (is_binary(bytes))
    return bad_byte(name, 0, "full of control characters: this is no text", "give text, not a binary file");
  const std::string_view rest = bytes.substr(mark);
  const size_t bad = first_invalid_utf8(rest);
  if (bad == rest.size()) return Converted{std::string(rest), {}};
  if (mark == 0 && !is_cut_sequence(rest.substr(bad)) && is_plausible_windows(bytes))
    return Converted{from_windows(bytes), "converted from windows-1252"};
  return bad_byte(name, mark + bad, "not valid UTF-8");
}

}  // namespace bede::text
