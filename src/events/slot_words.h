// Whether a word of the text is one of those that a pattern asks for.
#pragma once

#include <string>
#include <string_view>

#include "bede/reading.h"
#include "events/word_choice.h"

namespace bede::events {

bool among(const WordChoice& choice, std::string_view lemma);

// By its lemma, or by a plural in -s that the lemma missed.
bool named_by(const Token& token, const WordChoice& choice);

// The noun, or what it measures or is specified by ("tons of aid", "aid program"), is one of the words; a word of two
// ("peace talk") asks for the noun before it too. False for no noun.
bool noun_is(const Reading& reading, TokenId noun, const WordChoice& choice);
// "each other", "one another"
bool is_reciprocal(const Reading& reading, TokenId noun);
// "tons of aid", "three of the hostages": the noun that is measured; none of others.
TokenId measured(const Reading& reading, TokenId noun);

// The word of three tokens that this one ends, its lemma in small letters: "cease-fire", "test-fire"; empty: it ends
// none. Cost: constant.
std::string joined_lemma(const Reading& reading, TokenId last);

// "responsible", "called Chad a liar".
bool is_predicate(const Reading& reading, TokenId word);

// "a plane carrying tents", "a ship laden with grain": what it brings; none where that is not said.
TokenId cargo_of(const Reading& reading, TokenId vehicle);

// "We engaged, together with Chad, to train them": whoever does it too, and not with whom it is done. with: the
// preposition, or none.
bool is_beside_doer(const Reading& reading, TokenId verb, TokenId with);

// "discussed cooperation with Peru": what they spoke of, and not with whom.
bool is_matter_with(const Reading& reading, TokenId trigger, std::string_view preposition, TokenId noun);
// "steps up its support to the invasion": whoever invades.
bool is_served(const Reading& reading, TokenId noun);
// Whether the phrase begins where the noun's own ends.
bool stands_after(const Reading& reading, TokenId phrase, TokenId noun);

}  // namespace bede::events
