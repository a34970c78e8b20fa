// What a government's own page says of days to come without a word for it: lines of a programme, journeys announced.
#pragma once

#include "record/draft.h"

namespace bede::record {

bool is_on_programme(const Draft& draft, const RecordEvent& event);
bool is_announced(const Draft& draft, const RecordEvent& event);

}  // namespace bede::record
