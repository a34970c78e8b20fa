// How somebody stands to an act that another word tells: "refused to deploy", "must withdraw", "will not talk".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede::events {

enum class Stance : uint8_t { none, ask, demand, refuse, threaten, end, intend, fail };

struct Composed {
  std::string cameo, plover;
};

class Stances {
 public:
  // Reads words/stances.tsv and codes/composed.tsv. Errors: not_found, bad_format.
  static Result<Stances> open(const std::string& lexicon_directory);

  Stance of(std::string_view lemma) const;
  // What an act of this code and type is coded as under the stance: by the longest beginning of its code that has a
  // line, else by its type; nullptr: as itself.
  const Composed* code(Stance stance, std::string_view cameo, std::string_view plover) const;

 private:
  const Composed* line(Stance stance, std::string_view act) const;

  WordMap<Stance> words_;
  std::map<std::pair<Stance, std::string>, Composed> codes_;
};

struct StanceAbove {
  TokenId word;  // none: nobody takes one
  Stance stance = Stance::none;
};

// The word with a stance that an act's word hangs on, by complement, coordination, object or preposition; for "issued a
// demand that" the verb, with the stance of its object.
StanceAbove stance_above(const Reading& reading, const Stances& stances, TokenId act);

// "insisted that he would stay", "insists that it has paid": holds that something is so, and demands nothing.
bool insists_it_is_so(const Reading& reading, TokenId verb);

// "may halt": said of oneself, it threatens; "could" and "might" only wonder.
bool is_possible(const Reading& reading, TokenId act);
// "... unless Chad withdraws".
bool has_ultimatum(const Reading& reading, TokenId act);

// The stance that the act's own auxiliaries take: must and should ask, will not refuses.
Stance own_stance(const Reading& reading, TokenId act);

// "told Chad that it must leave": Chad, for whom a pronoun stands in the clause. None where nobody is told.
TokenId told_to_whom(const Reading& reading, TokenId act);

// The verb whose clause holds the act and says it: "said that ... must". None where the text says it itself.
TokenId saying_above(const Reading& reading, TokenId act);

}  // namespace bede::events
