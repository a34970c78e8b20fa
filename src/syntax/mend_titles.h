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

// "Chadian Minister Idris Ney, UN Special Envoy Ana Ruiz, and Ida Holm", the envoy read as what Ney is: an officer of
// another nation who has a name of his own is another man. Whether anything moved. Cost: one pass over the tokens.
bool join_named_officers(Reading& reading);

bool is_officer(const Token& token);

// "Chadian", "UN": a word that says whose an officer is.
bool is_nation(const Token& token);

// The first word after the "and" or the comma before an item of a row.
uint32_t item_begin(const Reading& reading, uint32_t at);

}  // namespace bede::syntax
