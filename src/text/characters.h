// What a character is to the tokeniser: one table for ASCII, ranges for the rest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bede::text {

enum class Kind : uint8_t {
  space,
  lower,  // letters without case are lower
  upper,
  digit,
  joiner,  // '_', soft hyphen, zero-width joiners, combining marks: part of whatever they stand in
  period,
  comma,
  colon,
  slash,
  ampersand,
  at,
  apostrophe,  // ' ` and the single quotation marks
  quote,       // the double ones
  hyphen,      // - and U+2010, U+2011
  dash,        // en, em and longer
  bracket,
  mark,  // ! ? ; and the like
  currency,
  symbol,
};

struct Character {
  Kind kind = Kind::space;
  uint8_t size = 1;  // bytes
  uint32_t code = 0;
};

namespace detail {
constexpr std::array<Kind, 128> make_ascii() {
  std::array<Kind, 128> table{};
  for (size_t i = 0; i < 128; ++i) table[i] = i <= ' ' || i == 127 ? Kind::space : Kind::symbol;
  for (size_t i = 'a'; i <= 'z'; ++i) table[i] = Kind::lower;
  for (size_t i = 'A'; i <= 'Z'; ++i) table[i] = Kind::upper;
  for (size_t i = '0'; i <= '9'; ++i) table[i] = Kind::digit;
  table['_'] = Kind::joiner;
  table['.'] = Kind::period;
  table[','] = Kind::comma;
  table[':'] = Kind::colon;
  table['/'] = Kind::slash;
  table['&'] = Kind::ampersand;
  table['@'] = Kind::at;
  table['\''] = table['`'] = Kind::apostrophe;
  table['"'] = Kind::quote;
  table['-'] = Kind::hyphen;
  for (const char c : {'(', ')', '[', ']', '{', '}'}) table[static_cast<size_t>(c)] = Kind::bracket;
  for (const char c : {'!', '?', ';'}) table[static_cast<size_t>(c)] = Kind::mark;
  table['$'] = Kind::currency;
  return table;
}
}  // namespace detail

inline constexpr std::array<Kind, 128> kAscii = detail::make_ascii();

// The kind of a code point beyond ASCII.
Kind kind_of(uint32_t code);
Character decode_character(std::string_view text, size_t at);

// The character at text[at]; past the end: a space of size 1.
inline Character character_at(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {kAscii[byte], 1, byte};
  return decode_character(text, at);
}

// The character that ends before text[at]; before the beginning: a space.
Character character_before(std::string_view text, size_t at);

constexpr bool is_letter(Kind kind) { return kind == Kind::lower || kind == Kind::upper; }
constexpr bool is_word(Kind kind) {
  return kind == Kind::lower || kind == Kind::upper || kind == Kind::digit || kind == Kind::joiner;
}
constexpr bool is_word(char c) {
  return static_cast<unsigned char>(c) < 0x80 && is_word(kAscii[static_cast<size_t>(c)]);
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace bede::text
