// Reading a tree for what stands to what: conjuncts, prepositions, and the words that a phrase is an argument of.
#pragma once

#include <string_view>
#include <vector>

#include "bede/reading.h"
#include "events/deeds.h"
#include "mentions/phrases.h"

namespace bede::record {

// The first of a row of conjuncts ("Iran" of "Iran and Russia"), and the whole row in text order.
using mentions::first_conjunct;
std::vector<TokenId> conjuncts(const Reading& reading, TokenId token);

// Lemma of the first preposition of a phrase; empty where none.
std::string_view preposition(const Reading& reading, TokenId token);

// "in Geneva", "at the palace": the phrase says where.
bool is_where(std::string_view preposition);

// "All states except Israel": the phrase is not among them.
bool is_exception(std::string_view preposition);

// "their right": whose the object of the verb is; none where nobody's.
TokenId owner_of_object(const Reading& reading, TokenId verb);

bool is_passive(const Reading& reading, TokenId verb);
// A verb, or the predicate of a clause with a copula.
bool is_predicate(const Reading& reading, TokenId token);

// The nearest predicate above the token, or none. The token itself counts where it is one.
TokenId clause_of(const Reading& reading, TokenId token);

// Heads of the phrases that act in a verb: its subject and agent; else, for a verb that shares one, those of the verb
// it hangs on
// ("plans to visit", "arrived and met", "the minister who signed").
std::vector<TokenId> subjects_of(const Reading& reading, TokenId verb);

// A word that a phrase is tied to, and how: its object (or passive subject), its subject, or by a preposition.
struct Tie {
  TokenId word;
  events::DeedRole role = events::DeedRole::object;
  std::string_view second;  // the preposition of an oblique or of a noun's phrase
};

// The words that the phrase headed by a token is an argument of: its governor, the verbs coordinated with that one that
// share it, the infinitive under it, the participles and relative clauses that modify the phrase. Cost: linear in the
// children looked at.
std::vector<Tie> ties_of(const Reading& reading, TokenId head);

// The line of the lexicon that fits a tie, or null.
const events::DeedWord* fitting(const Reading& reading, const std::vector<events::DeedWord>& words, const Tie& tie);

// Words of the token, of its children and of their phrases but for clauses: what it takes to tell it. Without outer
// punctuation.
Span clause_span(const Reading& reading, TokenId token);

// Whether the sentence of the word is of sport: "the team's tour of Chad". Cost: one pass over it.
bool is_of_sport(const Reading& reading, TokenId word);

}  // namespace bede::record
