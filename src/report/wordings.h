// What the codes of an event say, as a line of the brief says it.
#pragma once

#include "bede/record.h"

namespace bede::report {

// What a CAMEO code or a PLOVER type says of A and B. together: of several who act on one another.
struct Wording {
  const char* code;  // the beginning of a CAMEO code, or a PLOVER type
  const char* towards;
  const char* alone;
  const char* together;
};

// nullptr where neither code nor type is known.
const Wording* wording_of(const RecordEvent& event);

// Of a body that approves or ratifies what was signed.
const Wording* passing();

}  // namespace bede::report
