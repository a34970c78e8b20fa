// What is long past when a report is written.
#pragma once

#include "record/draft.h"

namespace bede::record {

// Dated more than a month before the report; of a report without a date, told by the year alone.
bool is_long_before(const Draft& draft, const RecordDate& date);

}  // namespace bede::record
