// Codes by a user's dictionary of verbs (TABARI, PETRARCH) in place of Bede's own patterns.
#pragma once

#include <memory>
#include <string>

#include "bede/reading.h"
#include "bede/result.h"
#include "events/modality.h"
#include "events/verb_dictionary.h"

namespace bede::events {

class DictionaryCoder {
 public:
  // discards: a file of phrases (+PHRASE: of the whole report) whose sentences are not coded; or empty.
  // Errors: not_found, unreadable, bad_format.
  static Result<DictionaryCoder> open(const std::string& lexicon_directory, const std::string& verbs,
                                      const std::string& discards);

  // Fills predicates and events. An event needs two sides that differ; it has the dictionary's code, whatever scheme
  // that is of, and no PLOVER type. Needs trees and mentions. Thread-safe.
  void code(Reading& reading) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace bede::events
