#include "mentions/folding.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace bede::mentions {
namespace {

// U+00C0..U+017F, two letters a place where one will not do.
constexpr const char* kLatin[] = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // C0
    "d", "n", "o",  "o",  "o", "o", "o",  "x", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // E0
    "d", "n", "o",  "o",  "o", "o", "o",  "/", "o", "u", "u", "u", "u", "y", "th", "y",
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",  // 100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",  // 120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",  // 140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",  // 160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"};
static_assert(std::size(kLatin) == 0x180 - 0xC0);

// U+1E00..U+1EFF, as Vietnamese is written: one letter each, but for the great sharp s.
constexpr std::string_view kMoreLatin =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasssSdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";
static_assert(kMoreLatin.size() == 0x1F00 - 0x1E00);

// Marks that stand behind the letter they belong to, and what only says where a word may be broken.
bool is_mark(uint32_t code) {
  return (code >= 0x300 && code < 0x370) || code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060;
}

const char* folded_code(uint32_t code) {
  if (is_mark(code)) return "";
  if (code == 0x1E9E) return "ss";
  if (code >= 0xC0 && code < 0x180 && code != 0xD7 && code != 0xF7) return kLatin[code - 0xC0];
  switch (code) {
    case 0x218:
    case 0x219:
      return "s";
    case 0x21A:
    case 0x21B:
      return "t";
    case 0x18F:
    case 0x259:
      return "a";
    case 0x2018:
    case 0x2019:
    case 0x2BC:
      return "'";
    case 0x2010:
    case 0x2011:
    case 0x2013:
      return "-";
    default:
      return nullptr;
  }
}

using Sound = std::pair<std::string_view, std::string_view>;
constexpr std::array kSounds = {
    Sound{"sch", "sh"}, Sound{"tch", "ch"}, Sound{"iou", "iu"}, Sound{"kh", "h"},  Sound{"gh", "g"},  Sound{"ph", "f"},
    Sound{"ck", "k"},   Sound{"dj", "j"},   Sound{"zh", "j"},   Sound{"ou", "u"},  Sound{"oo", "u"},  Sound{"ee", "i"},
    Sound{"ei", "i"},   Sound{"ey", "i"},   Sound{"ai", "i"},   Sound{"ay", "i"},  Sound{"iy", "i"},  Sound{"yi", "i"},
    Sound{"ye", "a"},   Sound{"ii", "i"},   Sound{"ie", "i"},   Sound{"ia", "ia"}, Sound{"ya", "ia"}, Sound{"yu", "iu"},
    Sound{"iu", "iu"},  Sound{"ae", "a"},   Sound{"oe", "u"},   Sound{"ue", "u"},  Sound{"th", "t"},  Sound{"q", "k"},
    Sound{"x", "ks"},   Sound{"w", "v"},    Sound{"y", "i"},    Sound{"e", "a"},   Sound{"o", "u"},   Sound{"'", ""}};

std::string_view replacement(std::string_view rest, size_t& taken) {
  for (const auto& [from, to] : kSounds)
    if (from[0] == rest[0] && rest.starts_with(from)) {
      taken = from.size();
      return to;
    }
  taken = 1;
  return rest.substr(0, 1);
}

}  // namespace

void fold_letters(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const auto c = static_cast<unsigned char>(text[0]);
    if (c < 0x80) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : text[0];
      text.remove_prefix(1);
      continue;
    }
    const Decoded d = decode_utf8(text);
    if (d.code >= 0x1E00 && d.code < 0x1F00 && d.code != 0x1E9E)
      out += kMoreLatin[d.code - 0x1E00];
    else if (const char* letters = folded_code(d.code))
      out += letters;
    else
      out += text.substr(0, d.size);
    text.remove_prefix(d.size);
  }
}

std::string folded_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_letters(text, out);
  return out;
}

std::string sound_of(std::string_view folded_name) {
  std::string out;
  while (!folded_name.empty()) {
    size_t taken = 1;
    for (const char c : replacement(folded_name, taken))
      if (out.empty() || out.back() != c) out += c;  // doubled letters count once
    folded_name.remove_prefix(taken);
  }
  return out;
}

}  // namespace bede::mentions
