// A claim as those who publish checks of facts want it: schema.org's ClaimReview around its Claim, JSON-LD.
#pragma once

#include <string>

#include "bede/record.h"

namespace bede::report {

// One object on one line. What the checker has to add (author, url, datePublished, reviewRating) is null.
std::string claim_review(const Record& record, const RecordClaim& claim);

}  // namespace bede::report
