// Any bytes as HTTP requests: taken at once and byte by byte they are the same requests, or refused alike.
#include <cstdlib>
#include <string>
#include <string_view>

#include "server/request_parser.h"

namespace {

using bede::server::Limits;
using bede::server::RequestParser;
using State = RequestParser::State;

// All requests in the bytes, as one text, and how it ended.
std::string read_all(std::string_view bytes, size_t step) {
  static const Limits limits{.head = 300, .target = 100, .body = 200, .headers = 6, .parameters = 4};
  RequestParser parser(limits);
  std::string out;
  for (size_t at = 0; at < bytes.size(); at += step) {
    State state = parser.feed(bytes.substr(at, step));
    while (state == State::ready) {
      const bede::server::Request request = parser.take();
      if (request.path.empty() || request.path.front() != '/' || request.body.size() > limits.body) std::abort();
      out += request.method + " " + request.path + " " + request.body + (request.keep_alive ? " stay\n" : " leave\n");
      for (const auto& [name, value] : request.query) out += name + "=" + value + "\n";
      for (const auto& [name, value] : request.headers) out += name + ": " + value + "\n";
      state = parser.feed("");
    }
    if (state == State::refused) return out + std::to_string(parser.status());
  }
  return out + "more";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (read_all(bytes, bytes.size() + 1) != read_all(bytes, 1)) std::abort();
  return 0;
}
