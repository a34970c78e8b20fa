// What the coder knows, opened once.
#pragma once

#include "events/matters.h"
#include "events/modality.h"
#include "events/patterns.h"
#include "events/stances.h"

namespace bede::events {

struct CoderTables {
  Patterns patterns;
  Stances stances;
  ModalityLexicon modality;
  Matters matters;
  bool statements = false;  // CAMEO 01 is told where nothing else is
};

}  // namespace bede::events
