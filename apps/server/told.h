// A record told for people: the brief, and why.
#pragma once

#include "answers.h"
#include "bede/record.h"

namespace bede::server {

// Of lines: the parameter columns, 72 where it is not given. Errors: bad_argument.
Result<size_t> columns_of(const Request& request);

// {"explanation": ...} of the item that the request names; of all where it names none.
Response explanation(const Record& record, const Request& request);

}  // namespace bede::server
