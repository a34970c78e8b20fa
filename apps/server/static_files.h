// The pages and what belongs to them.
#pragma once

#include "http.h"

namespace bede::server {

// An asset, or index.html for the address of a page; 404 for anything else. Looks in the program, never on the disk.
Response static_file(const Request& request);

}  // namespace bede::server
