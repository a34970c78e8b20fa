// CoNLL-U in: text that others cut into sentences and words.
#pragma once

#include <string>
#include <string_view>

#include "bede/reading.h"
#include "bede/result.h"

namespace bede::syntax {

// Sentences and tokens of the file, white space after SpaceAfter, a blank line before each "# newpar" and "# newdoc";
// no tags, no trees. Empty nodes are passed over. Errors: bad_format with the line, empty, bad_encoding. name is for
// messages and the document's id. Cost: linear.
Result<Reading> read_conllu(std::string_view bytes, const std::string& name);

}  // namespace bede::syntax
