// One function a route; routes.cpp says which. Each is called from many threads at once.
#pragma once

#include "context.h"
#include "routes.h"

namespace bede::server {

Response get_health(const Context& context, const Request& request, const PathValues& values);
Response get_metrics(const Context& context, const Request& request, const PathValues& values);
Response get_openapi(const Context& context, const Request& request, const PathValues& values);
Response get_record_schema(const Context& context, const Request& request, const PathValues& values);
Response get_book(const Context& context, const Request& request, const PathValues& values);
Response get_listing(const Context& context, const Request& request, const PathValues& values);
// get_listing of items, each with the sentences that it rests on.
Response get_passages(const Context& context, const Request& request, Listing listing);
Response get_board(const Context& context, const Request& request, const PathValues& values);
Response get_conflicts(const Context& context, const Request& request, const PathValues& values);
Response get_document(const Context& context, const Request& request, const PathValues& values);
Response get_brief(const Context& context, const Request& request, const PathValues& values);
Response get_explanation(const Context& context, const Request& request, const PathValues& values);
Response get_timeline(const Context& context, const Request& request, const PathValues& values);
Response get_relations(const Context& context, const Request& request, const PathValues& values);
Response post_read(const Context& context, const Request& request, const PathValues& values);
Response post_explain(const Context& context, const Request& request, const PathValues& values);

}  // namespace bede::server
