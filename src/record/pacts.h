// Which things of a text are agreements, and which of them are one under several names.
#pragma once

#include <string>
#include <vector>

#include "bede/reading.h"

namespace bede::record {

struct Pact {
  std::string name;  // the fullest short name
  std::string kind;
  std::vector<MentionId> mentions;  // in text order
  bool plain = true;                // only ever "the agreement", "a deal"
};

// In order of first mention. "The border agreement" after "the long-awaited border agreement" is that one.
// Cost: linear in the things, each compared with at most a score of pacts before it.
std::vector<Pact> pacts_of(const Reading& reading);

}  // namespace bede::record
