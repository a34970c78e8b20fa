// The pages: files of apps/web/dist, made part of the program when it is built (cmake/pages.cmake).
#pragma once

#include <string_view>
#include <vector>

namespace bede::server {

struct Asset {
  std::string_view path;  // "/assets/room.js"
  std::string_view type;
  std::string_view bytes;
};

const std::vector<Asset>& assets();

}  // namespace bede::server
