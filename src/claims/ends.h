// Where content ends before its sentence does: at another cue, another speaker, the writer's own judgement.
#pragma once

#include <vector>

#include "claims/ground.h"

namespace bede::claims {

class Ends {
 public:
  // Keeps the ground, not the drafts.
  Ends(const Ground& ground, const std::vector<Draft>& drafts);
  // The cue of the same source that ended the content; none where something else or nothing did.
  TokenId shorten(Draft& draft) const;

 private:
  const Ground& ground_;
  std::vector<bool> is_cue_;      // by token
  std::vector<bool> is_subject_;  // by token: a source begins here that stands before its cue
};

}  // namespace bede::claims
