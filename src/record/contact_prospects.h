// Whether a meeting or visit that nothing says is to come is still ahead when the report tells of it.
#pragma once

#include "record/draft.h"

namespace bede::record {

// dateless: its day, where one is told, may be another's (a visit's, a verb's).
bool is_still_ahead(const Draft& draft, TokenId word, bool dateless);

}  // namespace bede::record
