// The description of the API, made from routes().
#pragma once

#include <string>

namespace bede::server {

std::string openapi(const std::string& version);

// docs/server.md's table of routes.
std::string routes_in_markdown();

}  // namespace bede::server
