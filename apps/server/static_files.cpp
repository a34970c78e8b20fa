#include "static_files.h"

#include "answers.h"
#include "assets.h"
#include "routes.h"

namespace bede::server {
namespace {

const Asset* asset_at(std::string_view path) {
  for (const Asset& asset : assets())
    if (asset.path == path) return &asset;
  return nullptr;
}

}  // namespace

Response static_file(const Request& request) {
  if (request.method != "GET" && request.method != "HEAD")
    return problem(405, "bad_method", "pages are only read", "use GET");
  const Asset* asset = asset_at(is_page(request.path) ? "/index.html" : request.path);
  const std::string* accepts = request.header("accept");
  const bool browser = accepts && accepts->find("text/html") != std::string::npos;
  Response response;
  if (!asset && browser) {
    response.status = 404;
    asset = asset_at("/index.html");  // which says so
  }
  if (!asset) return problem(404, "not_found", "there is no such page", "begin at /");
  response.type = asset->type;
  response.body = asset->bytes;
  return response;
}

}  // namespace bede::server
