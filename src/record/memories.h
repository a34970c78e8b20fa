// Acts that their words tell as long past, without a day: of states that are no more, of the wars of the past, of
// former days.
#pragma once

#include "record/draft.h"

namespace bede::record {

// The first word of what tells the act: its verb, or where an agreement or a contact is told.
TokenId word_of(const Reading& reading, const RecordEvent& event);

bool is_memory(const Draft& draft, const RecordEvent& event);

}  // namespace bede::record
