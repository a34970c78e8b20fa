// The sentences of a report that an item of its record rests on, with the item's own words marked in them.
#pragma once

#include "base/json.h"
#include "bede/store.h"

namespace bede::server {

// [{"text", "marks": [[begin, end]]}, ...]: three sentences at most, spans in code points of text; none where the book
// does not keep the report's text. stage: of an agreement, only what tells of this stage (where anything does). Errors:
// of SQLite. Cost: the report's sentences.
Status write_passages(JsonWriter& json, const Store& store, int64_t document, const std::string& item,
                      const std::string& stage = "");

}  // namespace bede::server
