// Tokens -> actors, offices, places, dates, quantities; who "he" and "the agreement" are.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bede/reading.h"
#include "bede/result.h"
#include "mentions/actor_lexicon.h"
#include "mentions/compiled_names.h"
#include "mentions/memberships.h"
#include "mentions/offices.h"

namespace bede::mentions {

class Resolver {
 public:
  // Reads its part of the lexicon; its names from where they are compiled, if that is given. Errors: not_found,
  // bad_format (file and line named), bad_model (of what is compiled).
  static Result<Resolver> open(const std::string& lexicon_directory, const OwnDictionaries& own = {},
                               std::optional<Sections> compiled = {});

  // The names as compiled, to be kept.
  const Sections& compiled() const;

  // Fills mentions, actors, things, times, places, quantities. Needs trees. Thread-safe.
  void resolve(Reading& reading) const;

  // Who held which office: for the checks floor.
  const Offices& offices() const;
  // What the lexicon calls states and all who act: for the record floor.
  const ActorLexicon& actors() const;
  // Who belongs to which organisation: for the checks floor.
  const Memberships& memberships() const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace bede::mentions
