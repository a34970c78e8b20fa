// What the rules of this floor stand on: the reading, its lexicons, and what is looked up by token.
#pragma once

#include <vector>

#include "bede/reading.h"
#include "claims/cues.h"
#include "claims/ranges.h"
#include "claims/sources.h"

namespace bede::claims {

// Words between quotation marks, the marks included where they touch; may run over sentences and paragraphs.
struct Quotation {
  TokenRange range;
  bool whole = false;  // reads as one or more sentences, not as words borrowed for a phrase
};

struct Ground {
  Ground(const Reading& reading, const Cues& cues, const Sources& sources);

  const Token& token(uint32_t index) const { return reading.tokens[index]; }
  TokenRange sentence_of(uint32_t index) const { return range_of(reading, reading.tokens[index].sentence); }
  // The quotation that holds the token or one of whose marks it is; null where there is none.
  const Quotation* quotation_at(uint32_t index) const;
  // Names, persons, bodies, pronouns: by the lexicon of sources, or by what the mention was found to be.
  bool can_speak(TokenId head) const;
  // "has to tell", "was due to speak": it has not been said.
  bool is_unsaid(TokenId verb) const { return unsaid[verb.value]; }
  MentionId mention_at(TokenId head) const { return mentions[head.value]; }

  const Reading& reading;
  const Cues& cues;
  const Sources& sources;
  Extents extents;
  std::vector<Quotation> quotations;   // in text order
  std::vector<uint32_t> quotation_of;  // by token: index into quotations + 1; 0: none
  std::vector<MentionId> mentions;     // by head token: the longest mention
  std::vector<uint32_t> turns;         // of a transcript: the first token of each
  std::vector<bool> unsaid;            // by token: an infinitive of what is only meant or may come
};

// One claim in the making.
struct Draft {
  TokenId cue;
  TokenRange cue_range;
  const Cue* entry = nullptr;  // null: no cue of the lexicon, but the shape of one
  TokenId source_head;
  TokenRange source;
  TokenRange source_rest;           // second piece, or empty
  std::vector<TokenRange> content;  // in text order once finished
  bool clause = false;              // the content states something (a clause or a quotation), not only names it
  bool denied = false;              // the cue itself is negated: "did not say"
};

}  // namespace bede::claims
