// What is asked and what is answered, once the bytes of HTTP are taken off.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bede::server {

using Fields = std::vector<std::pair<std::string, std::string>>;

// The value of the first field of that name, or nullptr.
inline const std::string* field(const Fields& fields, std::string_view name) {
  for (const auto& [key, value] : fields)
    if (key == name) return &value;
  return nullptr;
}

struct Request {
  std::string method;  // "GET"
  std::string path;    // without escapes and query; begins with /
  Fields query;        // without escapes, in the order of the URL
  Fields headers;      // names in lower case, values without white space around them
  std::string body;
  std::string peer;  // address of the client
  bool keep_alive = true;
  bool streams = true;  // the client understands chunks (HTTP/1.1)

  const std::string* header(std::string_view name) const { return field(headers, name); }
  // The value in the query, or an empty one.
  std::string parameter(std::string_view name) const {
    const std::string* value = field(query, name);
    return value ? *value : std::string();
  }
};

struct Response {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body;
  Fields headers;
  // Long answers come in pieces: called again until it gives an empty one; body is the first piece then.
  std::function<std::string()> more;
};

// "Not Found"; empty for a status that is never sent.
const char* reason_of(int status);

// Status line, headers and body as they go over the wire. head_only: a HEAD request, headers alone.
std::string wire(const Response& response, const Request& request);
// A piece of a long answer; the empty piece ends it.
std::string chunk(std::string_view piece);

}  // namespace bede::server
