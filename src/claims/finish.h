// From drafts to claims: quotations completed, claims nested, events and predicates told on whose word they stand.
#pragma once

#include <vector>

#include "claims/ground.h"
#include "claims/hedges.h"

namespace bede::claims {

// "announced in a statement that ...": a noun that nobody is named for gives way to the verb with the same content.
void drop_shared(const Ground& ground, std::vector<Draft>& drafts);

// Lengthens content over its quotations, cuts cue and source out of it, drops drafts with nothing left.
void finish(const Ground& ground, std::vector<Draft>& drafts);

std::vector<Claim> claims_of(const Ground& ground, const Hedges& hedges, const std::vector<Draft>& drafts);

// Within another claim only what somebody is said to have said is a claim of its own: "X says that Y told Z ...", not
// "X says that Y hopes ..."; and what the speaker of a transcript tells in marks. Removes the others; true: something
// was removed.
bool drop_minor(const Ground& ground, std::vector<Draft>& drafts, std::vector<Claim>& claims);

// Sets Claim::inside, Event::according_to and Predicate::claim. Cost: linear in tokens and in content.
void link_claims(Reading& reading);

}  // namespace bede::claims
