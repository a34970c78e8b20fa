// What a government's own page says and nobody has done: of rivals at home, of raids that others may make, of lives.
#pragma once

#include "record/draft.h"

namespace bede::record {

// False where the text is no government's page. Cost: linear in the paragraph that tells the event.
bool is_talk_of_page(const Draft& draft, const RecordEvent& event);

}  // namespace bede::record
