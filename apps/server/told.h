// A record told for people: the brief, and why.
#pragma once

#include "answers.h"
#include "bede/record.h"

namespace bede::server {

// Of lines: the parameter columns, 72 where it is not given. Errors: bad_argument.
Result<size_t> columns_of(const Request& request);

// Members "brief", in lines of so many columns, and "sections", the same for a client that lays it out itself.
void write_brief(JsonWriter& json, const Record& record, size_t columns);

// Texts past this are not read while a client waits: some seconds of one processor. Errors: too_large.
Status short_enough(const Document& document);

// {"explanation": ...} of the item that the request names; of all where it names none.
Response explanation(const Record& record, const Request& request);

}  // namespace bede::server
