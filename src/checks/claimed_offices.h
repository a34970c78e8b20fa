// Which names a text gives to an office of a state: "Iranian President Jane Doe", "the president of Chad, John Doe".
#pragma once

#include <string>
#include <vector>

#include "checks/ledger.h"
#include "reading/parts.h"

namespace bede::checks {

struct ClaimedOffice {
  TokenId first, last;  // all of it
  Span name;
  const mentions::Title* title = nullptr;
  std::string country;
  SentenceId sentence;
  bool state_first = false;  // "Iranian President", not "President of Iran"
};

// In text order. Left out: former, acting and coming holders, deputies, and names of one word. Cost: linear in the
// text.
std::vector<ClaimedOffice> claimed_offices(const Ledger& ledger);

}  // namespace bede::checks
