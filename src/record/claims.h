// The record's claims from the reading's.
#pragma once

#include "bede/record.h"

namespace bede {

// Fills record.claims ("c1" ...) from record.reading, in the reading's order. Source ids are those of record.actors by
// origin.
void fill_claims(Record& record);

}  // namespace bede
