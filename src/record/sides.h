// Who the sides are: the states, organisations and groups that phrases of the text stand for.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bede/reading.h"
#include "events/deeds.h"
#include "mentions/actor_lexicon.h"

namespace bede::record {

// One side that a phrase names: the actor, or only the country of a place.
struct Side {
  TokenId head;
  ActorId actor;
  std::string code;
  friend bool operator==(const Side& a, const Side& b) = default;
};

// Students, associations, workers: of a sector, and of none that rules, fights or stands for election.
bool are_of_no_power(const std::vector<std::string>& sectors);

// A look-up table of one reading: which mentions a token heads. Cost to make: mentions sorted, else linear in the
// tokens.
class Sides {
 public:
  using Partners = std::function<std::vector<std::string>()>;
  // `partners`: the two of whose meeting the title speaks, if it does, asked for once at most; `joint`: the report is
  // theirs, and where the title does not name them, the lead does.
  Sides(const Reading& reading, const mentions::ActorLexicon& names, const events::Deeds& deeds, Partners partners,
        bool joint);

  // The actor of the longest mention that the token heads; none where it heads none.
  ActorId actor_at(TokenId head) const;

  // The sides that a token's own phrase, or a word like "Iranian", stands for ("Iranian President Pezeshkian": Iran;
  // "the leaders of Iran and Iraq": both).
  std::vector<Side> at(TokenId head) const;
  // The place (or seat of government) that the token heads a name of, as a side; no code where it is none.
  Side place_at(TokenId head) const;
  // The token ends the name of a seat of government.
  bool is_capital(TokenId token) const;

  // Every side of the phrase and its conjuncts, in text order: of each conjunct its own, else those of its modifiers.
  std::vector<Side> in_phrase(TokenId head) const;

  // Does the token head a mention of a thing (agreement, bill ...)?
  bool is_thing(TokenId head) const { return thing_at_head_[head.value]; }

  // The two last spoken of, where the token heads "both countries", "the two delegations"; those who meet, where they
  // may be meant ("both sides"); empty where it heads no such phrase.
  std::vector<Side> pair_at(TokenId head) const;

  // "IRN"; of rebels "SDNREB"; empty where the actor is of no country and has no code.
  std::string code_of(ActorId actor) const;

 private:
  bool is_folk(ActorId who) const;
  std::vector<Side> any_pair_at(TokenId head) const;
  std::vector<Side> named_right_before(TokenId head) const;
  std::vector<Side> named_together(TokenId head) const;
  std::vector<Side> those_who_meet(TokenId head) const;
  const std::vector<std::string>& partners() const;
  bool mediates(TokenId one) const;
  std::vector<int32_t> persons_over() const;
  bool is_modifying(TokenId head) const;
  void find_names(const mentions::ActorLexicon& names);
  bool is_state(TokenId head) const;
  bool is_row_of_states(TokenId first) const;
  void collect(TokenId head, int depth, std::vector<Side>& out) const;

  const Reading& reading_;
  const events::Deeds& deeds_;
  Partners find_partners_;
  bool joint_;
  mutable std::optional<std::vector<std::string>> partners_;
  std::vector<std::pair<TokenId, MentionId>> heads_;  // by head; of one head the longest first
  std::vector<PlaceId> place_at_head_;
  std::vector<std::pair<TokenId, std::string>> adjectives_, capitals_;  // by token, with the code of the state
  std::vector<bool> thing_at_head_;
};

}  // namespace bede::record
