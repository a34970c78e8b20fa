// What those who make one event of an act told twice ask of events.
#pragma once

#include <optional>

#include "bede/record.h"

namespace bede::record {

// The same day as far as both say it.
bool compatible(const std::optional<RecordDate>& a, const std::optional<RecordDate>& b);

// "ratify {agreement}: ratified", "agreement g1: ratified": what a body does with what others have signed.
bool is_by_body(const RecordEvent& event);

}  // namespace bede::record
