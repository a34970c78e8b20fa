// A sentence with labels under its words, and its tree.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"
#include "report/page.h"

namespace bede::report {

struct Mark {
  Span span;
  std::string label;
};

// The sentence, wrapped, and below each of its lines the marks that have characters in it, in text order.
void write_marked(Page& page, const Reading& reading, SentenceId sentence, const std::vector<Mark>& marks);

// Each word under its head, deeper by two blanks, with its relation and part of speech.
void write_tree(Page& page, const Reading& reading, SentenceId sentence);

}  // namespace bede::report
