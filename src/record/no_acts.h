// What reads like an act and is none: aims, hopes, courtesies and careers.
#pragma once

#include "record/draft.h"

namespace bede::record {

// Of an event of a whole report: is nothing done by it? Cost: its sentence.
bool is_no_act(const Draft& draft, const RecordEvent& event);

}  // namespace bede::record
