#include "text/head_date.h"

#include <algorithm>

#include "base/strings.h"
#include "text/characters.h"
#include "text/dates.h"

namespace bede::text {
namespace {

constexpr size_t kLongestLine = 160;
constexpr size_t kLongestDate = 40;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view word_from(std::string_view text, size_t at) {
  return text.substr(at, text.find_first_of(" ,.", at) - at);
}

bool is_weekday(std::string_view word) {
  if (word.size() < 3) return false;
  for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})
    if (word.starts_with(day)) return true;
  return false;
}

// Where the dash, bar or bullet at the beginning of text ends; 0: none.
size_t mark_size(std::string_view text) {
  if (text.empty()) return 0;
  const Character first = character_at(text, 0);
  return first.kind == Kind::dash || first.code == '-' || first.code == '|' || first.code == 0xB7 ? first.size : 0;
}

bool ends_in_mark(std::string_view text) {
  if (text.ends_with(',') || text.ends_with(':') || text.ends_with('(')) return true;
  return !text.empty() && mark_size(text.substr(text.size() - character_before(text, text.size()).size)) > 0;
}

// What may stand before a date that stands apart: nothing, one word, or words and a mark that no number goes before.
bool parts_from(std::string_view before) {
  before = trimmed(before);
  if (before.empty()) return true;
  if (!ends_in_mark(before)) return before.find(' ') == std::string_view::npos && !is_digit(before.back());
  before = trimmed(before.substr(0, before.size() - character_before(before, before.size()).size));
  return before.empty() || !is_digit(before.back());
}

std::optional<Date> full_date(std::string_view text) {
  const auto date = parse_date(text);
  return date && date->year != 0 && date->day != 0 ? date : std::nullopt;
}

// The bytes of the full date that begins at: the shortest piece of whole words that reads as one; 0: none. The "2" of
// "2 - 4 May 2023" begins none.
size_t date_size(std::string_view line, size_t at) {
  const std::string_view first = word_from(line, at);
  if (!is_digit(line[at]) && month_from(first) == 0 && !is_weekday(first)) return 0;
  for (size_t end = at + 1; end <= line.size() && end - at <= kLongestDate; ++end) {
    if (end < line.size() && (is_digit(line[end]) || is_letter(character_at(line, end).kind))) continue;
    const std::string_view piece = line.substr(at, end - at);
    if (!full_date(piece)) continue;
    return is_weekday(first) || !full_date(piece.substr(std::min(first.size(), piece.size()))) ? piece.size() : 0;
  }
  return 0;
}

// What may follow: nothing, an hour ("10:30 GMT"), a bracket, or, behind a date at the beginning, a mark and more.
bool parts_after(std::string_view after, bool at_beginning) {
  if (after.starts_with('T')) return true;
  after = trimmed(after);
  if (after.starts_with(')') || after.starts_with(',')) after = trimmed(after.substr(1));
  if (after.empty() || (is_digit(after.front()) && after.size() < 16)) return true;
  return at_beginning && mark_size(after) > 0;
}

}  // namespace

bool is_head_line(std::string_view line) {
  line = trimmed(line);
  return line.size() <= kLongestLine && !line.ends_with('.') && !line.ends_with('?') && !line.ends_with('!');
}

std::optional<Date> find_head_date(std::string_view line) {
  line = trimmed(line);
  for (size_t at = 0; at < line.size() && at <= kLongestLine; ++at) {
    if (at > 0 && !is_blank(line[at - 1]) && line[at - 1] != '(') continue;
    const size_t size = date_size(line, at);
    if (size == 0) continue;
    const bool apart = parts_from(line.substr(0, at)) && parts_after(line.substr(at + size), at == 0);
    if (apart && (at == 0 || is_head_line(line))) return parse_date(line.substr(at, size));
    at += size - 1;
  }
  return {};
}

}  // namespace bede::text
