// Document -> sentences -> tokens (spans only).
#pragma once

#include "bede/reading.h"

namespace bede::text {

// Fills Reading::sentences and Reading::tokens (span, form, continues, space_after, quoted, sentence). Cost: linear.
void segment(Reading& reading);

}  // namespace bede::text
