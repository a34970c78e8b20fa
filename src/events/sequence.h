// A dictionary's pattern over the running words of a sentence.
#pragma once

#include <vector>

#include "bede/reading.h"
#include "events/actors.h"
#include "events/verb_dictionary.h"

namespace bede::events {

struct SequenceMatch {
  std::vector<TokenId> words;  // that the pattern asked for, the verb first
  std::vector<MentionId> sources, targets, parties;
};

// The longest mention that begins (ends) at a word; null where none does. Cost: logarithmic in the mentions (and linear
// in those of the sentence).
const Mention* mention_from(const Reading& reading, TokenId at);
const Mention* mention_to(const Reading& reading, TokenId at);

// Whether the words of the form stand directly around the verb; adds them to words.
bool stands(const Reading& reading, TokenId verb, const VerbForm& form, std::vector<TokenId>& words);

// Whether the pattern fits around the verb within its sentence. Of several places the nearest to the verb is taken.
// match: its words hold the verb's own. Cost: items times words of the sentence, bounded.
bool fits(const Reading& reading, const Actors& actors, const VerbPattern& pattern, SequenceMatch& match);

}  // namespace bede::events
