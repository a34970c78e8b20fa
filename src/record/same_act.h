// When two tellings may be of one act.
#pragma once

#include <optional>
#include <vector>

#include "bede/record.h"

namespace bede::record {

// One day, or one within the other ("2004", "2004-05"); a missing one fits any.
bool compatible(const std::optional<RecordDate>& a, const std::optional<RecordDate>& b);

// Whether some words of the one are words of the other.
bool overlap(const std::vector<Span>& a, const std::vector<Span>& b);

// "ratify {agreement}: ratified", "agreement g1: ratified": what a body does with what others have signed.
bool is_by_body(const RecordEvent& event);

}  // namespace bede::record
