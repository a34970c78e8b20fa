// What tally.cpp is put together from: a sentence's words as a teller of votes sees them, its numbers and what each
// means. tally_words.cpp knows the words, tally_wholes.cpp those present and the size of the body, tally_scores.cpp
// "58-42", tally_shares.cpp parties, margins and what was needed.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "events/ballots.h"
#include "record/counts.h"
#include "record/tally.h"

namespace bede::record {

// A number's meaning, once found. votes: "220 votes", with no word of how; margin: by how many more; needed: how many
// it would have taken.
enum class Meaning : uint8_t {
  none,
  in_favour,
  against,
  abstained,
  absent,
  present,
  total,
  votes,
  margin,
  needed,
  taken
};

struct Placed {
  Count count;
  Meaning meaning = Meaning::none;
  bool party = false;  // "231 Democrats": a part of the number asked for
  bool all = false;    // "all 99 deputies present": the whole as well
};

inline bool is_for_or_against(Meaning meaning) { return meaning == Meaning::in_favour || meaning == Meaning::against; }

class TallyWords {
 public:
  TallyWords(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots)
      : reading_(reading), sentence_(sentence), ballots_(ballots) {}

  uint32_t first() const { return sentence_.first.value; }
  uint32_t last() const { return sentence_.last.value; }
  bool inside(uint32_t at) const { return at >= first() && at <= last(); }
  std::string_view form(uint32_t at) const { return inside(at) ? reading_[TokenId(at)].form : std::string_view{}; }
  std::string_view lemma(uint32_t at) const { return inside(at) ? reading_[TokenId(at)].lemma : std::string_view{}; }
  Upos upos(uint32_t at) const { return inside(at) ? reading_[TokenId(at)].upos : Upos::X; }
  bool is(uint32_t at, std::string_view word) const;
  bool is_dash(uint32_t at) const;

  // Phrases of a role that start at the token, or anywhere in the sentence.
  events::BallotMatch match(events::BallotRole role, uint32_t at) const;
  events::BallotMatch find(events::BallotRole role) const;

  // Whether those counted are said to be present or voting: "212 deputies present", "votes cast".
  bool is_presence(uint32_t after) const;
  // Past "deputies present": the word "present" is the whole's, not the number's before it.
  uint32_t after_presence(uint32_t at) const;

  // What the phrase that starts at the token makes of a number; alone: words that count only right beside it too.
  std::pair<Meaning, events::BallotMatch> role_at(uint32_t at, bool alone) const;
  // The same of the phrase that ends at the token.
  std::pair<Meaning, events::BallotMatch> role_at_end(uint32_t end, bool alone) const;
  // "voted to expel the ambassador", "gave the accord their votes": for.
  bool is_vote_to(uint32_t at) const;
  bool gives_votes(uint32_t at) const;

  // Whether a party stands there: "Democrats", "two independents", "of the opposition".
  bool is_party(uint32_t at) const;
  bool is_people(uint32_t at) const;  // "deputies", "seats"

  const Reading& reading() const { return reading_; }

 private:
  const Reading& reading_;
  const Sentence sentence_;
  const events::BallotsInText& ballots_;
};

// "71 of the 96 deputies present", "Out of 96 deputies", "a 450-member chamber", "all 99 deputies".
void place_wholes(const TallyWords& words, std::vector<Placed>& counts);

// "needed 151 votes", "carried by 14 votes", "12 more than", "including 30 Greens": numbers that count nobody's votes,
// or some of those that another number counts.
void place_needed(const TallyWords& words, std::vector<Placed>& counts);

// Which numbers are those of a party, when their meanings are known: "231 Democrats voted for it, two Republicans
// against". Numbers that stand beside one with the verb left out get its meaning ("the Greens twelve").
void place_parties(const TallyWords& words, std::vector<Placed>& counts);

// "58 percent voted for it", "won 65 percent of the vote": shares of the votes, which are no numbers of them.
void place_percents(const TallyWords& words, Tally& tally);

// "58-42", "by 80 votes to 30", "31-54-8"; scored: a word of voting or of the outcome stands in the sentence. True
// where a score was found; at most one is.
bool place_score(const TallyWords& words, std::vector<Placed>& counts, bool scored);

// Where the second number of a pair must start, were the first to end before `at`; 0 where no pair can stand here.
// Sets spoken where words say so, as in "80 votes to 30", which is no span of numbers.
uint32_t second_of_pair(const TallyWords& words, uint32_t at, bool* spoken = nullptr);

}  // namespace bede::record
