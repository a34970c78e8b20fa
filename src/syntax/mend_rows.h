// Rows of office-holders, each named with state and name, which no tree holds together when they are long.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// "The president of Chad Ana Ruiz, the president of Niger Ida Holm and the president of Togo": heads that repeat the
// first one's word or are offices too, with nothing but names between them, are its conjuncts, and keep their own
// names; a name may come first ("Ana Ruiz, prime minister of Niger Ida Holm and king of Norway Olav Lund"). Names after
// an unfinished row ("the heads of Chad, Peru, Togo and Mali") belong to it. Whether one moved; the children are to be
// linked anew then. Cost: linear.
bool mend_rows(Reading& reading);

// "talks with Chadian Ministry Director for Sahel Affairs Idris Ney and Malian Special Envoy for Ports Ali Keita": a
// second officer with a nation of his own is no part of the first one's office. Once more after the brackets, which
// hide it ("and Republic of Mali (ROM) Special Envoy"). Cost: linear.
bool part_officers(Reading& reading);

}  // namespace bede::syntax
