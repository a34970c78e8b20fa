// What the form of a clause says about whether it happened, whatever its words: mood, question, time, purpose.
#pragma once

#include <string_view>

#include "bede/reading.h"

namespace bede::events {

// "should Chad attack, it will": the helper stands before its subject, and nobody asks.
bool is_condition(const Reading& reading, TokenId verb, TokenId helper);

// "asked about the recent meetings", "must speak of his talks": what was, whatever stands above.
bool presupposed(const Reading& reading, TokenId noun);

// A verb, or a word that a copula or a subject makes one.
bool predicative(const Reading& reading, TokenId token);
bool negation(std::string_view lemma);
// "not only", "not just": more than that, and no negation.
bool only_adds(const Reading& reading, TokenId negation);
// "Nobody came", "found no trace", "was no ally": a word of the clause that takes all of it back; none where nothing
// does.
TokenId denial_of(const Reading& reading, TokenId token);
// "Send the file.": a verb in its bare form with neither subject nor auxiliary that heads its clause.
bool is_imperative(const Reading& reading, TokenId token);
// "Did they sign?"; not "What did they sign?", which takes it that they signed, nor "They signed?".
bool is_asked(const Reading& reading, TokenId token);
bool is_infinitive(const Reading& reading, TokenId token);
bool is_past(const Reading& reading, TokenId token);
// "may have left": whatever it is, it lies behind.
bool is_perfect(const Reading& reading, TokenId token);
// "fell to close at a low", "met to discuss borders", "the first to recognise": an infinitive of what came about.
bool came_about(const Reading& reading, TokenId infinitive);
// Clauses with a status of their own: of time and reason ("... as the guns fall silent"), participles that describe a
// noun ("an agreement reached in May"), questions that take their event for granted ("know what happened").
bool stands_alone(const Reading& reading, TokenId token);
// Whether the word that governs the clause can say how firmly it is meant: complements and infinitives, not "...,
// citing flaws".
bool is_complement(const Reading& reading, TokenId token);
// "called for talks", "agreed on a truce": what a noun after a preposition is to the verb; "after the talks" is not.
bool is_matter(const Reading& reading, TokenId noun);
// What the clause and its governor say together ("is going to", "have to", "from leaving", "until it ends");
// asserted: nothing.
Modality constructed(const Reading& reading, TokenId token);
// Whether a conjunct shares auxiliaries and negation of the first: "did not eat and sleep", not "did not eat and
// slept".
bool shares_auxiliaries(const Reading& reading, TokenId conjunct);

}  // namespace bede::events
