#include "text/paragraphs.h"

#include <algorithm>

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

// Lines (without the space around them) of one block -> paragraphs.
void add_block(std::string_view text, const std::vector<Span>& lines, std::vector<Span>& out) {
  size_t widest = 0;
  for (const Span line : lines) widest = std::max<size_t>(widest, line.size());
  Span open = lines.front();
  for (size_t i = 1; i < lines.size(); ++i) {
    const size_t needed = lines[i - 1].size() + 1 + first_word_size(lines[i].of(text));
    const bool wrapped = widest <= kWidestWrap && needed > widest;
    if (wrapped) {
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
