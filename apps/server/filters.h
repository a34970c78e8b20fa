// The parameters that narrow a listing: the same names as the flags of `bede find`.
#pragma once

#include "bede/store.h"
#include "routes.h"

namespace bede::server {

// Those that a listing takes, with limit, after, newest and format.
std::vector<Parameter> parameters_of(Listing listing);

// Those that narrow events, without those of pages.
std::vector<Parameter> event_parameters();

// The listing's filter as the query has it. Errors: bad_argument.
Result<Filter> filter_of(const Request& request);

}  // namespace bede::server
