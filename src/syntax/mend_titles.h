// Persons named with a title each, in a row.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// "President Ana Ruiz of Chad, President Ada Holt of Peru and ...": names with a title each are nobody twice. Whether
// anything moved. Cost: one pass over the tokens.
bool join_titled_names(Reading& reading);

// "President Ruiz of San Lago and President Holm of Peru", Holm read as beside San Lago: who has a title is joined to
// who has one. Whether anything moved. Cost: one pass over the tokens.
bool join_titled_to_titled(Reading& reading);

}  // namespace bede::syntax
