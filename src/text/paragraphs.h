// Blocks of a plain text.
#pragma once

#include <string_view>
#include <vector>

#include "bede/span.h"

namespace bede::text {

// Blank lines part paragraphs; so does the end of a line where the lines were not wrapped (the next line's first word
// would still have fitted into the block's widest line, or the block's lines are long as paragraphs are). Lines of a
// scanned page, cut at a margin that moves, go on where no sentence ends. Spans go without the white space around them.
// Cost: linear.
std::vector<Span> find_paragraphs(std::string_view text);

}  // namespace bede::text
