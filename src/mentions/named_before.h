// What was named before a phrase that names nobody itself: "the country", "both sides", "the parliament".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bede/reading.h"

namespace bede::mentions {

// Looks back over the reading's mentions as far as they are kept; the reading must live longer. Cost: a bounded window.
class NamedBefore {
 public:
  explicit NamedBefore(const Reading& reading) : reading_(reading) {}

  // "the minister", "this minister".
  bool definite(const Mention& mention) const;

  // "the country": the state named last, a subject before others.
  ActorId last_state(const Mention& mention) const;

  // "the bloc", "the group": the organisation of states, or the armed group or party, named last.
  ActorId last_body(const Mention& mention, std::string_view noun) const;

  // The country of all that were named in the sentence so far; empty where they are of several.
  std::string country_of_sentence(const Mention& mention) const;

  // "Peruvian President X and Finance Minister Y": that of X for Y.
  std::string country_of_conjunct(const Mention& mention) const;
  // Of "the government": that of the land that its sentence begins with, or that the one before was about; else empty.
  std::string country_of_topic(const Mention& mention) const;

  // "the parliament", "lawmakers": the state that those named before belong to, where one stands out.
  std::string likely_country(const Mention& mention) const;

  // "Peruvian troops shot two people": the state of whoever does it to them.
  std::string country_of_doer(const Mention& mention) const;

  // Two persons in office, where those of two states and of no third were named; else none. Cost: all actors so far.
  std::vector<ActorId> office_holders() const;

  // "Ministers of both countries".
  bool is_of_two(const Mention& mention) const;
  // The state of the chamber named last, whose other chamber a bare "Senate" is. Cost: all actors so far.
  std::string country_of_chamber() const;
  // The two states or persons named last, of different states; none where fewer were named.
  std::vector<ActorId> two_last(const Mention& mention, ActorKind wanted) const;

 private:
  std::vector<ActorId> who_spoke_together(const Mention& mention) const;
  std::vector<ActorId> last_two(const Mention& mention, ActorKind wanted, bool beside) const;
  TokenId doer_alone(SentenceId sentence) const;
  bool is_of_state(const Mention& mention) const;
  bool bare_singular(const Mention& mention) const;
  std::vector<ActorId> named_together(const Mention& mention, ActorKind wanted) const;
  bool is_side(const Mention& mention, ActorKind wanted) const;
  bool same_clause(TokenId a, TokenId b) const;
  template <class Test>
  ActorId best_before(const Mention& mention, const Test& test) const;

  const Reading& reading_;
};

}  // namespace bede::mentions
