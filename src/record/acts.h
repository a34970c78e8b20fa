// What two tellings of one act have in common.
#pragma once

#include "bede/record.h"

namespace bede::record {

// One may be the other told less closely; no date is like any.
bool compatible(const std::optional<RecordDate>& a, const std::optional<RecordDate>& b);

// What a body does with what others have signed: it ratifies or approves it.
bool is_passing(const RecordEvent& event);

}  // namespace bede::record
