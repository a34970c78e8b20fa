#include "text/characters.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace bede::text {
namespace {

struct Range {
  uint32_t first, last;
  Kind kind;
};

// Sorted; what is in no range is a letter. What turns the direction of writing stands between words, like a blank.
// Case beyond ASCII is told by is_capital().
constexpr Range kRanges[] = {
    {0x80, 0xA0, Kind::space},          {0xA1, 0xA1, Kind::mark},         {0xA2, 0xA5, Kind::currency},
    {0xA6, 0xA9, Kind::symbol},         {0xAB, 0xAB, Kind::quote},        {0xAC, 0xAC, Kind::symbol},
    {0xAD, 0xAD, Kind::joiner},         {0xAE, 0xB4, Kind::symbol},       {0xB6, 0xB9, Kind::symbol},
    {0xBB, 0xBB, Kind::quote},          {0xBC, 0xBE, Kind::digit},        {0xBF, 0xBF, Kind::mark},
    {0xD7, 0xD7, Kind::symbol},         {0xF7, 0xF7, Kind::symbol},       {0x300, 0x36F, Kind::joiner},
    {0x60C, 0x60C, Kind::comma},        {0x61B, 0x61F, Kind::mark},       {0x660, 0x669, Kind::digit},
    {0x6D4, 0x6D4, Kind::period},       {0x6F0, 0x6F9, Kind::digit},      {0x1680, 0x1680, Kind::space},
    {0x2000, 0x200B, Kind::space},      {0x200C, 0x200D, Kind::joiner},   {0x200E, 0x200F, Kind::space},
    {0x2010, 0x2011, Kind::hyphen},     {0x2012, 0x2015, Kind::dash},     {0x2016, 0x2017, Kind::symbol},
    {0x2018, 0x201B, Kind::apostrophe}, {0x201C, 0x201F, Kind::quote},    {0x2020, 0x2025, Kind::symbol},
    {0x2026, 0x2026, Kind::period},     {0x2027, 0x2027, Kind::symbol},   {0x2028, 0x2029, Kind::space},
    {0x202A, 0x202E, Kind::space},      {0x202F, 0x202F, Kind::space},    {0x2030, 0x2038, Kind::symbol},
    {0x2039, 0x203A, Kind::apostrophe}, {0x203B, 0x203B, Kind::symbol},   {0x203C, 0x203D, Kind::mark},
    {0x203E, 0x2043, Kind::symbol},     {0x2044, 0x2044, Kind::slash},    {0x2045, 0x2046, Kind::bracket},
    {0x2047, 0x2049, Kind::mark},       {0x204A, 0x205E, Kind::symbol},   {0x205F, 0x205F, Kind::space},
    {0x2060, 0x2065, Kind::joiner},     {0x2066, 0x2069, Kind::space},    {0x206A, 0x206F, Kind::joiner},
    {0x2070, 0x209F, Kind::digit},      {0x20A0, 0x20CF, Kind::currency}, {0x20D0, 0x20FF, Kind::joiner},
    {0x2100, 0x214F, Kind::symbol},     {0x2150, 0x2189, Kind::digit},    {0x2190, 0x2BFF, Kind::symbol},
    {0x3000, 0x3000, Kind::space},      {0x3001, 0x3001, Kind::comma},    {0x3002, 0x3002, Kind::period},
    {0x3008, 0x3011, Kind::bracket},    {0x3012, 0x3020, Kind::symbol},   {0xE000, 0xF8FF, Kind::symbol},
    {0xFE00, 0xFE0F, Kind::joiner},     {0xFEFF, 0xFEFF, Kind::space},    {0xFF01, 0xFF01, Kind::mark},
    {0xFF02, 0xFF07, Kind::symbol},     {0xFF08, 0xFF09, Kind::bracket},  {0xFF0C, 0xFF0C, Kind::comma},
    {0xFF0E, 0xFF0E, Kind::period},     {0xFF10, 0xFF19, Kind::digit},    {0xFF1A, 0xFF1A, Kind::colon},
    {0xFF1B, 0xFF1F, Kind::mark},       {0xFFF0, 0xFFFF, Kind::symbol},   {0x1F000, 0x1F3FA, Kind::symbol},
    {0x1F3FB, 0x1F3FF, Kind::joiner},   {0x1F400, 0x1FAFF, Kind::symbol}, {0xE0000, 0xE0FFF, Kind::joiner},
};

bool is_capital(uint32_t code) {
  if (code >= 0xC0 && code <= 0xDE) return true;
  if (code >= 0x100 && code <= 0x17F) {
    if (code < 0x138 || (code > 0x149 && code < 0x178)) return code % 2 == 0;
    return code == 0x178 || code % 2 == 1;
  }
  if (code >= 0x1E00 && code <= 0x1EFF) return code % 2 == 0;
  return (code >= 0x386 && code <= 0x3AB && code != 0x390) || (code >= 0x400 && code <= 0x42F);
}

}  // namespace

Kind kind_of(uint32_t code) {
  if (code < 0x80) return kAscii[code];
  const auto* at = std::lower_bound(std::begin(kRanges), std::end(kRanges), code,
                                    [](const Range& range, uint32_t value) { return range.last < value; });
  if (at != std::end(kRanges) && at->first <= code) return at->kind;
  return is_capital(code) ? Kind::upper : Kind::lower;
}

Character decode_character(std::string_view text, size_t at) {
  const Decoded decoded = decode_utf8(text.substr(at));
  return {kind_of(decoded.code), static_cast<uint8_t>(decoded.size), decoded.code};
}

Character character_before(std::string_view text, size_t at) {
  if (at == 0) return {};
  size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return character_at(text, begin);
}

}  // namespace bede::text
