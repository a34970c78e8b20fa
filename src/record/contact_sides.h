// The words of contacts in a tree, and the sides that their arguments name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/clauses.h"
#include "record/draft.h"
#include "record/sides.h"

namespace bede::record {

struct Encounter {
  std::string kind;           // "visit"
  bool directed = false;      // each of `to` is approached for itself
  std::vector<TokenId> from;  // heads of the sides' phrases
  std::vector<TokenId> to;
};

class ContactSides {
 public:
  ContactSides(const Draft& draft, const Sides& sides) : draft_(draft), reading_(draft.reading), sides_(sides) {}

  // What the token tells of a contact; none where it is no word of contact or names no side.
  std::optional<Encounter> at(TokenId word) const;

  // As Sides::code_at, and the country of a place.
  std::string code_at(TokenId side) const;

 private:
  std::optional<Encounter> verb(TokenId word, const events::DeedWord& line) const;
  Encounter noun(TokenId word, const events::DeedWord& line) const;
  void add_carrier(TokenId word, Encounter& encounter) const;
  std::vector<TokenId> subjects(TokenId verb) const;
  std::vector<TokenId> objects(TokenId verb) const;
  std::vector<TokenId> obliques(TokenId word, std::string_view preposition) const;
  std::vector<TokenId> in_phrase(TokenId head) const;

  const Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
};

}  // namespace bede::record
