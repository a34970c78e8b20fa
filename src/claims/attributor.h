// On whose word: source, cue, content, hedge, denial.
#pragma once

#include <memory>
#include <string>

#include "bede/reading.h"
#include "bede/result.h"

namespace bede::claims {

class Attributor {
 public:
  // Reads its part of the lexicon. Errors: not_found, bad_format (file and line named).
  static Result<Attributor> open(const std::string& lexicon_directory);

  // Fills claims; sets Event::according_to and Predicate::claim. Needs events. Thread-safe.
  void attribute(Reading& reading) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace bede::claims
