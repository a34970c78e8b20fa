// Who acts, whom it is done to, who says it: the sides of events and claims in a query.
#pragma once

#include "store/listings.h"

namespace bede::store {

// Narrows a listing of events to the filter's actor, recipient and with, driven by the index that picks fewest.
Result<ListingPlan> take_sides(ListingPlan plan, const Filter& filter);

// Claims (as alias) whose source is named so, or speaks for the state or body that is.
Result<Sql> claims_by(const std::string& who, const std::string& alias = "c");

// Contradictions (as m) about an event, agreement, vote or contact that the country takes part in.
Sql group_with(const std::string& country);

}  // namespace bede::store
