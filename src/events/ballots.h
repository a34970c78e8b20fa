// The words of voting: which number is "for", what a body decides on, how it came out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_filter.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::events {

enum class BallotRole : uint8_t {
  in_favour,
  against,
  abstained,
  absent,
  in_favour_alone,
  against_alone,
  present,
  member,
  seat,
  body,
  ballot,
  vote,
  passed,
  passed_voted,
  approval,
  failed,
  failed_voted,
  rejection,
  unanimous,
  veto,
  majority,
  two_thirds,
  three_fifths,
  three_quarters,
  matter,
  plan,
  not_vote,
  lawmaker,
  giving,
  holding,
  party,
};

struct BallotPhrase {
  BallotRole role;
  std::vector<std::string> words;
  std::string line;  // "words/votes.tsv:12"
};

// A phrase found: tokens [first, last].
struct BallotMatch {
  const BallotPhrase* phrase = nullptr;
  TokenId first, last;
  explicit operator bool() const { return phrase != nullptr; }
};

class Ballots {
 public:
  // Reads words/votes.tsv. Errors: not_found, bad_format.
  static Result<Ballots> open(const std::string& lexicon_directory);

  // The longest phrase of the role that starts at the token and ends by `end`; an empty match where there is none.
  // Words match by form or lemma, case ignored. Cost: the phrases that begin with that word.
  BallotMatch match(const Reading& reading, BallotRole role, TokenId at, TokenId end) const;

  // The roles of the phrases that begin with the token's form or lemma, a bit each.
  uint32_t roles_at(const Reading& reading, TokenId at) const;

 private:
  void try_word(const Reading& reading, std::string_view word, BallotRole role, TokenId at, TokenId end,
                BallotMatch& best) const;
  struct Start {
    uint32_t roles = 0;  // a bit each
    std::vector<BallotPhrase> phrases;
  };
  const Start* start_of(std::string_view word) const;
  WordMap<Start> starts_;  // by first word
  WordFilter firsts_;
};

// The words of voting in one text, each token looked up once. Both references must outlive it.
class BallotsInText {
 public:
  BallotsInText(const Ballots& ballots, const Reading& reading);

  // Ballots::match, after a look at the token's roles.
  BallotMatch match(BallotRole role, TokenId at, TokenId end) const {
    return has(roles_[at.value], role) ? ballots_.match(reading_, role, at, end) : BallotMatch{};
  }

  // The first phrase of the role in [first, last], at most kReach tokens on.
  BallotMatch find(BallotRole role, TokenId first, TokenId last) const;

 private:
  static constexpr uint32_t kReach = 200;
  static bool has(uint32_t roles, BallotRole role) { return (roles >> static_cast<uint32_t>(role) & 1) != 0; }
  const Ballots& ballots_;
  const Reading& reading_;
  std::vector<uint32_t> roles_, in_sentence_;  // of each token, of each sentence's tokens together
};

}  // namespace bede::events
