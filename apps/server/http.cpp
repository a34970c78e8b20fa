#include "http.h"

#include <cstdio>

namespace bede::server {

const char* reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "";
  }
}

std::string wire(const Response& response, const Request& request) {
  std::string out = "HTTP/1.1 " + std::to_string(response.status) + " " + reason_of(response.status) + "\r\n";
  for (const auto& [name, value] : response.headers) out += name + ": " + value + "\r\n";
  const bool bodiless = response.status == 304;
  if (!bodiless) out += "Content-Type: " + response.type + "\r\n";
  const bool streamed = response.more && request.streams;
  if (streamed)
    out += "Transfer-Encoding: chunked\r\n";
  else if (!bodiless && !response.more)
    out += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  const bool closes = !request.keep_alive || (response.more && !request.streams);
  out += closes ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
  if (request.method == "HEAD" || bodiless) return out;
  if (!streamed) return out + response.body;
  return response.body.empty() ? out : out + chunk(response.body);
}

std::string chunk(std::string_view piece) {
  char size[24];
  std::snprintf(size, sizeof size, "%zx\r\n", piece.size());
  std::string out = size;
  out += piece;
  return out += "\r\n";
}

}  // namespace bede::server
