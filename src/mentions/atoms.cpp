#include "mentions/atoms.h"

#include <algorithm>

#include "base/strings.h"
#include "mentions/folding.h"

namespace bede::mentions {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// A piece of letters a-z and digits alone, in any case: into lower, and true.
bool fold_plain(std::string_view piece, std::string& lower) {
  lower.clear();
  for (const char c : piece) {
    const bool plain = is_lower(c) || is_upper(c) || (c >= '0' && c <= '9');
    if (!plain) return false;
    lower += is_upper(c) ? static_cast<char>(c + 32) : c;
  }
  return true;
}

}  // namespace

void fold_piece(std::string_view piece, std::string& out) {
  if (fold_plain(piece, out)) return;
  std::string folded;
  fold_letters(piece, folded);
  out.clear();
  if (folded == "'s") {
    out = folded;
    return;
  }
  for (const char c : folded)
    if (c != '\'' && c != '.' && c != '`' && c != '"') out += c;
}

char shape_of(std::string_view word) {
  if (!starts_upper(word)) return 'l';
  const bool lower_inside = std::any_of(word.begin(), word.end(), is_lower);
  const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
  return !lower_inside && capitals >= 2 ? 'A' : 'C';
}

}  // namespace bede::mentions
