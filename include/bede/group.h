// Which mentions tell the same real event.
//
// Every two mentions get a score from what they share: the act, who takes part, the day, the place in one report.
// Mentions are then joined as long as two groups hold together on average. The result depends on the set alone, not on
// its order. docs/grouping.md gives the reasons and the measurements.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bede/result.h"

namespace bede {

struct Participant {
  std::string name;   // who, or whose country: "Kenya"
  std::string agent;  // as what: "Police"; or empty
};

struct EventMention {
  std::string id;  // tells mentions apart; also the order in which ties are broken
  std::string document;
  int64_t sentence = 0;  // of the document
  std::string code;      // CAMEO
  std::string day;       // 2025-01-17; empty where it is not known
  std::vector<Participant> sources, targets;
};

struct GroupOptions {
  bool near_codes = false;  // codes that share their first two digits may tell the same event
};

struct Membership {
  size_t first = 0;    // index of the group's member with the smallest id: the same for all its members
  double score = 1;    // how surely it belongs to the group, 0 to 1; 1 where it stands alone
  std::string reason;  // what it shares with the member it is closest to; empty where it stands alone
};

// One membership a mention, in the order of the mentions. Cost: n log n and the pairs that share a code and a
// participant within 41 days.
std::vector<Membership> group_mentions(const std::vector<EventMention>& mentions, const GroupOptions& options = {});

// A mention from one object of JSON: id, document, sentence, cameo (or code), published (or day), source and target as
// {"actor_name","agent_name"}. Errors: bad_format (file is name).
Result<EventMention> mention_from_json(std::string_view json, const std::string& name);

}  // namespace bede
