// Who did what to whom: the coder and its lexicon.
#pragma once

#include <memory>
#include <string>

#include "bede/reading.h"
#include "bede/result.h"

namespace bede::events {

class Coder {
 public:
  // Reads its part of the lexicon. Errors: not_found, bad_format (file and line named).
  // statements: sayings are events too (CAMEO 01), where their sentence tells nothing else.
  static Result<Coder> open(const std::string& lexicon_directory, bool statements = false);

  // Fills predicates and events. Needs trees and mentions. Thread-safe.
  void code(Reading& reading) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace bede::events
