// What every handler has at hand. Immutable while the server runs but for the counts.
#pragma once

#include <string>

#include "bede/bede.h"
#include "book.h"
#include "meters.h"

namespace bede::server {

struct Context {
  const Reader& reader;
  const Book* book;  // nullptr: none is served
  const Meters& meters;
  const Traffic& traffic;
  std::string version;
};

}  // namespace bede::server
