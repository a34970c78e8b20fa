// Lines for people: wrapped, indented, coloured only where asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bede/span.h"

namespace bede::report {

class Page {
 public:
  Page(size_t columns, bool colours) : columns_(columns < 40 ? 40 : columns), colours_(colours) {}

  void title(std::string_view text);
  void heading(std::string_view text);
  // text, wrapped, its first line after label, all others as far in as label is wide (but at least indent).
  void line(size_t indent, std::string_view label, std::string_view text);
  void quote(size_t indent, std::string_view words);  // words of the text, in quotation marks
  void warning(size_t indent, std::string_view label, std::string_view text);
  void raw(std::string_view text) { out_ += text; }
  void blank() { out_ += '\n'; }

  size_t columns() const { return columns_; }
  std::string take() { return std::move(out_); }

 private:
  void wrapped(size_t indent, std::string_view label, std::string_view text, const char* colour);

  size_t columns_;
  bool colours_;
  std::string out_;
};

// How many code points; what a terminal shows of Latin, Greek, Cyrillic and most other scripts takes as many columns.
size_t width(std::string_view text);

// The characters of the spans with " ... " between, white space as one blank, cut with "..." past limit code points.
std::string words_of(std::string_view text, const std::vector<Span>& spans, size_t limit = 240);

// "a", "a and b", "a, b and c"
std::string listed(const std::vector<std::string>& items);

}  // namespace bede::report
