// Two names joined by "and", of which the first is in letters and the second in words.
#pragma once

#include "bede/reading.h"

namespace bede::syntax {

// "the IMF and World Bank", which the trees take for one name: the second is joined to the first, which stands where
// both do. Not "the NATO and Arab League missions", nor "the NATO and Arab League Summit", which one thing heads.
// Whether one moved; the children are to be linked anew then. Cost: linear.
bool join_acronyms(Reading& reading);

}  // namespace bede::syntax
