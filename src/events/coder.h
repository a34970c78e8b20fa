// Who did what to whom: the coder and its lexicon.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bede/reading.h"
#include "bede/result.h"
#include "events/stances.h"

namespace bede::events {

class Coder {
 public:
  // Reads its part of the lexicon. Errors: not_found, bad_format (file and line named).
  // statements: sayings are events too (CAMEO 01), where their sentence tells nothing else.
  static Result<Coder> open(const std::string& lexicon_directory, bool statements = false);

  // Fills predicates and events. Needs trees and mentions. Thread-safe.
  void code(Reading& reading) const;

  // What an act that is only meant is coded as (codes/composed.tsv); nullptr: as itself.
  const Composed* meant(std::string_view cameo, std::string_view plover) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace bede::events
