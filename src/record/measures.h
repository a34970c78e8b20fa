// What the lists of sanctions, posts, casualties, forces and deadlines have in common: the acts told of a noun, who
// does them, how many, and in what words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/sides.h"

namespace bede::record {

using Codes = std::vector<std::string>;

// An act of one list that a word tells of a noun.
struct Measure {
  Tie tie;
  std::string act;  // "lifted"
};

class Measures {
 public:
  explicit Measures(const Draft& draft)
      : draft_(draft), reading_(draft.reading), sides_(draft.sides), circumstances_(draft.circumstances) {}

  const Draft& draft() const { return draft_; }
  const Reading& reading() const { return reading_; }
  const Sides& sides() const { return sides_; }

  bool is_about(std::string_view list, TokenId noun) const;
  // The acts of a list that the words around a noun tell of it; cost: that of ties_of().
  std::vector<Measure> acts_of(std::string_view list, TokenId noun) const;

  // Who acts in a verb, whom a phrase names, whom the phrase's own modifiers name, whom the phrases after a
  // preposition.
  Codes acting(TokenId verb) const;
  Codes named(TokenId phrase) const;
  Codes owners(TokenId noun) const;
  Codes after(TokenId word, std::initializer_list<std::string_view> prepositions) const;
  // The place in a phrase after a preposition, by name; empty where none.
  std::string place_after(TokenId word, std::initializer_list<std::string_view> prepositions) const;

  // The words of a noun phrase without article, numbers, and what follows its head but "of" phrases.
  std::string words(TokenId head) const;
  // The number of things that a noun counts, or that stands for them; null where none.
  const Quantity* quantity(TokenId head) const;
  static Cited<int64_t> cited(const Quantity& quantity);

  // When, where, how firmly, on whose word; the evidence is the clause of the word and the phrase itself.
  void tell(TokenId word, TokenId phrase, Told& out) const;

 private:
  const Mention* place_headed_by(TokenId head) const;
  bool is_before(TokenId at, TokenId head) const;
  std::vector<TokenId> doers(TokenId verb) const;
  bool is_asked_for(TokenId noun) const;

  const Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  const Circumstances& circumstances_;
  mutable std::vector<MentionId> places_;  // by head, the first that names a place; made when first asked
};

}  // namespace bede::record
