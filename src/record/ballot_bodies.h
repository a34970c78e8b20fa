// The houses, councils and boards that a sentence names, as those who vote see them: which words are a body, where its
// name begins and ends, and which one does what a verb tells.
#pragma once

#include <string_view>

#include "base/strings.h"
#include "events/ballots.h"

namespace bede::record {

// Tokens [first, last], without article; none where no body was found.
struct BodyWords {
  TokenId first, last;
  explicit operator bool() const { return first.has_value(); }
};

class BallotBodies {
 public:
  BallotBodies(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots)
      : reading_(reading), sentence_(sentence), ballots_(ballots) {}

  // The body whose words begin at the token: a house, or people who are one when they vote.
  BodyWords body_from(TokenId at) const;

  // With the names and adjectives before it, and "of ..." after it: "Japan's upper house of parliament".
  BodyWords widened(BodyWords body) const;

  // Whether an actor with a seat in the legislature, or an organisation of states, heads the phrase.
  BodyWords body_headed(TokenId head) const;

  // "by the State Duma", "in the upper house": the first body after the word and before the next verb.
  BodyWords agent_after(TokenId word) const;

  // "the State Duma and the Federation Council": the body that follows on the first.
  BodyWords joined_body(BodyWords body) const;

  // The nearest body before the word with no verb between.
  BodyWords subject_before(TokenId word) const;

  // "the parliament, where it was approved".
  BodyWords place_before(TokenId word) const;

  // "the opposition's 60 deputies" are no house.
  bool is_party(BodyWords body) const;
  // Nor are "71 deputies", where they "voted against".
  bool is_part(BodyWords body) const;

  // "fell four votes short of a majority", "came two short of the 60 needed"
  bool is_short(TokenId at) const;
  // "was adopted without a vote"
  bool is_without_vote(TokenId verb) const;

 protected:
  std::string_view form(uint32_t at) const { return inside(at) ? reading_[TokenId(at)].form : std::string_view{}; }
  bool inside(uint32_t at) const { return at >= sentence_.first.value && at <= sentence_.last.value; }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  events::BallotMatch match(events::BallotRole role, TokenId at) const {
    return ballots_.match(role, at, sentence_.last);
  }

  const Reading& reading_;
  const Sentence& sentence_;
  const events::BallotsInText& ballots_;

 private:
  // "House of Representatives Speaker Lucy Ames" is no house.
  bool is_owned(BodyWords body) const;
  // The mention whose head is the body's last word.
  Span mention_headed_within(BodyWords body) const;
  // "in the house", but not "before the house voted".
  bool governs_phrases(uint32_t at) const;
};

}  // namespace bede::record
