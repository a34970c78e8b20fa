// Request -> Response: who may ask, which route it is, and what every answer carries.
#pragma once

#include <string>

#include "access_log.h"
#include "cache.h"
#include "context.h"
#include "routes.h"

namespace bede::server {

struct Doors {
  std::string token;     // empty: none is asked for
  bool loopback = true;  // only names of this machine may stand in the Host header
};

class Service {
 public:
  Service(const Context& context, Doors doors, Meters& meters, AccessLog& log);

  // Never throws. May be called from many threads at once.
  Response answer(const Request& request);

 private:
  Response decide(const Request& request, size_t& route);
  Response call(const Route& route, const Request& request, const PathValues& values);
  Response kept(const Route& route, const Request& request, const PathValues& values);
  bool may_enter(const Request& request) const;
  bool from_elsewhere(const Request& request) const;

  const Context& context_;
  Doors doors_;
  Meters& meters_;
  AccessLog& log_;
  Cache cache_;
};

// The names under which requests are counted: the routes', then "page" and "other".
std::vector<std::string> meter_names();

}  // namespace bede::server
