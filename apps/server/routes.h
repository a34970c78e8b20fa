// Every address of the server, once. The router, docs/openapi.json, docs/server.md and the tests come from this table.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "http.h"

namespace bede::server {

struct Context;

struct Parameter {
  std::string name;
  const char* type = "string";  // of JSON Schema: string, integer, boolean
  std::vector<std::string> choices;
  std::string meaning;
};

using PathValues = std::vector<std::string>;  // what stood in the {braces}, in order
using Handler = Response (*)(const Context&, const Request&, const PathValues&);

struct Route {
  const char* method;
  const char* path;  // "/api/v1/documents/{number}"
  const char* name;  // one word: metrics, operationId
  const char* summary;
  const char* answer;                 // a schema of openapi.cpp, or a media type
  std::vector<const char*> body;      // media types that are taken; empty: no body
  std::vector<Parameter> parameters;  // of the query
  enum Kind : uint8_t {
    open,  // no token needed: says nothing of the book
    own,   // of the server itself, or of what is sent
    kept,  // of the book: the answer stays the same while the book does
  } kind;
  Handler handler;
};

const std::vector<Route>& routes();

// The first route whose path fits; values gets what stood in the braces. other_method: some route fits but for its
// method.
const Route* route_for(const std::string& method, const std::string& path, PathValues& values, bool& other_method);

// The paths of the pages ("/timeline", "/reports/{number}"): all are answered with index.html.
const std::vector<const char*>& pages();
bool is_page(const std::string& path);

}  // namespace bede::server
