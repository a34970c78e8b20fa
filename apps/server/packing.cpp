#include "packing.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>

#include "base/strings.h"

namespace bede::server {
namespace {

constexpr int kGzipLevel = 5, kZstdLevel = 3;  // about as small as one another

std::string gzip(std::string_view text) {
  constexpr int kGzipWindow = 15 + 16;  // +16: gzip's frame instead of zlib's
  z_stream stream{};
  if (deflateInit2(&stream, kGzipLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return "";
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(whole ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

std::string zstd(std::string_view text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  const size_t size = ZSTD_compress(out.data(), out.size(), text.data(), text.size(), kZstdLevel);
  out.resize(ZSTD_isError(size) ? 0 : size);
  return out;
}

// "gzip;q=0.5" names gzip with some weight.
bool takes(std::string_view part, std::string_view name) {
  part = trimmed(part);
  if (part.substr(0, part.find(';')) != name) return false;
  const size_t weight = part.find("q=");
  return weight == std::string_view::npos || part.find_first_of("123456789", weight) != std::string_view::npos;
}

}  // namespace

Packing packing_for(std::string_view accept_encoding) {
  const auto parts = split(accept_encoding, ',');
  const auto taken = [&](std::string_view name) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return takes(part, name); });
  };
  return taken("zstd") ? Packing::zstd : taken("gzip") ? Packing::gzip : Packing::none;
}

const char* name_of(Packing packing) {
  return packing == Packing::zstd ? "zstd" : packing == Packing::gzip ? "gzip" : "";
}

std::string packed(std::string_view text, Packing packing) {
  return packing == Packing::zstd ? zstd(text) : packing == Packing::gzip ? gzip(text) : std::string(text);
}

}  // namespace bede::server
