// Objects that a report names in somebody's words: "lodged what it called a protest".
#pragma once

#include "bede/reading.h"

namespace bede::events {

// The noun that somebody calls so, where the verb has "what" before his words for its object; or none.
TokenId called_so(const Reading& reading, TokenId verb);

}  // namespace bede::events
