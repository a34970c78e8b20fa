#include "report/marked.h"

#include <algorithm>

#include "base/utf8.h"
#include "syntax/tree.h"

namespace bede::report {
namespace {

constexpr size_t kIndent = 2;
constexpr size_t kDeepest = 40;  // blanks before the deepest word of a tree

// Where the line that begins at begin ends: after the last blank that fits.
uint32_t line_end(std::string_view text, uint32_t begin, uint32_t end, size_t columns) {
  uint32_t at = begin, blank = begin;
  for (size_t count = 0; at < end && count < columns; ++count) {
    at += decode_utf8(text.substr(at, end - at)).size;
    const bool white = at < end && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t');
    if (white) blank = at;
  }
  return at >= end || blank == begin ? std::min(at, end) : blank;
}

std::string shown(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) c = ' ';
  return out;
}

void write_mark(Page& page, std::string_view text, Span line, const Mark& mark) {
  const Span here{std::max(line.begin, mark.span.begin), std::min(line.end, mark.span.end)};
  const size_t before = kIndent + width(Span{line.begin, here.begin}.of(text));
  const std::string under(width(here.of(text)), '~');
  const bool fits = before + under.size() + 1 + width(mark.label) <= page.columns();
  const std::string label = mark.span.end > line.end ? " ..." : " " + mark.label;
  if (fits || label == " ...") {
    page.raw(std::string(before, ' ') + under + label + "\n");
  } else {
    page.raw(std::string(before, ' ') + under + "\n");
    const size_t back = width(mark.label) + kIndent < page.columns() ? page.columns() - width(mark.label) : kIndent;
    page.raw(std::string(std::min(before, back), ' ') + mark.label + "\n");
  }
}

void write_word(Page& page, const Reading& reading, TokenId id, size_t depth) {
  const Token& token = reading[id];
  page.raw(std::string(kIndent + std::min(2 * depth, kDeepest), ' ') + shown(token.form) + "  " +
           syntax::name_of(token.relation) + " " + syntax::name_of(token.upos) +
           (token.lemma == token.form ? "" : " (" + shown(token.lemma) + ")") + "\n");
}

}  // namespace

void write_marked(Page& page, const Reading& reading, SentenceId sentence, const std::vector<Mark>& marks) {
  const std::string_view text = reading.text();
  const Span whole = reading[sentence].span;
  for (uint32_t begin = whole.begin; begin < whole.end;) {
    const Span line{begin, line_end(text, begin, whole.end, page.columns() - kIndent)};
    page.raw(std::string(kIndent, ' ') + shown(line.of(text)) + "\n");
    for (const Mark& mark : marks)
      if (mark.span.overlaps(line)) write_mark(page, text, line, mark);
    begin = line.end;
    while (begin < whole.end && (text[begin] == ' ' || text[begin] == '\n' || text[begin] == '\t')) ++begin;
  }
}

void write_tree(Page& page, const Reading& reading, SentenceId sentence) {
  std::vector<std::pair<TokenId, size_t>> open{{reading[sentence].root, 0}};
  while (!open.empty()) {
    const auto [at, depth] = open.back();
    open.pop_back();
    if (!at) continue;
    write_word(page, reading, at, depth);
    const size_t first = open.size();
    for (const TokenId child : syntax::children(reading, at)) open.emplace_back(child, depth + 1);
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  }
}

}  // namespace bede::report
