// Visits to a body of many states, which is not of the state where it sits.
#pragma once

#include "record/draft.h"

namespace bede::record {

// "will fly to New York for the General Assembly": a body of the United Nations is visited, and not its host.
bool is_to_gathering(const Draft& draft, const Contact& visit);

}  // namespace bede::record
