// What is long past when a report is written.
#pragma once

#include "record/draft.h"

namespace bede::record {

// Told as long past: dated more than a month before the report; of a report without a date, told by the year alone.
bool is_history(const Draft& draft, const RecordDate& date);

}  // namespace bede::record
