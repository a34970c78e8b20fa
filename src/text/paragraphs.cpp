#include "text/paragraphs.h"

#include <algorithm>
#include <cstddef>

#include "text/characters.h"

namespace bede::text {
namespace {

constexpr size_t kWidestWrap = 140;  // nobody wraps lines wider than this

Span without_space(std::string_view text, size_t begin, size_t end) {
  while (begin < end && character_at(text, begin).kind == Kind::space) begin += character_at(text, begin).size;
  while (begin < end && character_before(text, end).kind == Kind::space) end -= character_before(text, end).size;
  return {static_cast<uint32_t>(std::min(begin, end)), static_cast<uint32_t>(end)};
}

size_t first_word_size(std::string_view line) { return std::min(line.find_first_of(" \t"), line.size()); }

bool ends_sentence(std::string_view line) {
  const Kind last = character_before(line, line.size()).kind;
  return last == Kind::period || last == Kind::mark || last == Kind::colon || last == Kind::quote;
}

bool starts_small(std::string_view line) { return character_at(line, 0).kind == Kind::lower; }

// Lines of a scanned page are cut at a margin, and no two are equally long: that many sentences go on in a line of
// their own says that they are.
bool is_cut_at_margin(std::string_view text, const std::vector<Span>& lines) {
  size_t going_on = 0;
  for (size_t i = 1; i < lines.size(); ++i)
    going_on += !ends_sentence(lines[i - 1].of(text)) && starts_small(lines[i].of(text)) ? 1 : 0;
  return going_on >= 2 && going_on * 4 >= lines.size();
}

// How wide three lines of four are at most.
size_t usual_width(const std::vector<Span>& lines) {
  std::vector<size_t> widths;
  for (const Span line : lines) widths.push_back(line.size());
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4), widths.end());
  return widths[widths.size() * 3 / 4];
}

// Lines (without the space around them) of one block -> paragraphs.
void add_block(std::string_view text, const std::vector<Span>& lines, std::vector<Span>& out) {
  size_t widest = 0;
  for (const Span line : lines) widest = std::max<size_t>(widest, line.size());
  const bool narrow = widest <= kWidestWrap;
  const size_t usual = usual_width(lines);
  const bool scanned = usual <= kWidestWrap && is_cut_at_margin(text, lines);
  Span open = lines.front();
  for (size_t i = 1; i < lines.size(); ++i) {
    const std::string_view before = lines[i - 1].of(text), line = lines[i].of(text);
    const bool full = narrow && before.size() + 1 + first_word_size(line) > widest;
    const bool open_end = starts_small(line) || before.back() == ',' || before.size() * 4 >= usual * 3;
    const bool goes_on = scanned && !ends_sentence(before) && open_end;
    const bool row_on = narrow && open.begin < lines[i - 1].begin && before.back() == ',';  // in running text
    if (full || goes_on || row_on) {
      open.end = lines[i].end;
    } else {
      out.push_back(open);
      open = lines[i];
    }
  }
  out.push_back(open);
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text) {
  std::vector<Span> out, block;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find_first_of("\n\r\f", begin), text.size());
    const Span line = without_space(text, begin, end);
    const bool second_half =
        begin > 0 && begin == end && text[begin - 1] == '\r' && begin < text.size() && text[begin] == '\n';
    if (!line.empty()) {
      block.push_back(line);
    } else if (!second_half && !block.empty()) {
      add_block(text, block, out);
      block.clear();
    }
    begin = end + 1;
  }
  if (!block.empty()) add_block(text, block, out);
  return out;
}

}  // namespace bede::text
