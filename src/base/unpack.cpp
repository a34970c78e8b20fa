#include "base/unpack.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace bede {

struct PackedFile::Parts {
  enum class Packing : uint8_t { none, gzip, zstd };

  std::string path;
  int descriptor = -1;
  Packing packing = Packing::none;
  std::vector<char> block = std::vector<char>(1 << 16);
  size_t at = 0, end = 0;
  z_stream gzip{};
  ZSTD_DStream* zstd = nullptr;
  bool within = false;  // a member or frame has begun and not ended

  ~Parts() {
    if (packing == Packing::gzip) inflateEnd(&gzip);
    ZSTD_freeDStream(zstd);
    if (descriptor >= 0) ::close(descriptor);
  }

  Result<bool> fill() {
    if (at < end) return true;
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got < 0) return Error{ErrorCode::unreadable, path, 0, 0, false, std::strerror(errno), "check the file"};
    at = 0;
    end = static_cast<size_t>(got);
    return got > 0;
  }

  Error damaged(const std::string& what) const {
    return {ErrorCode::bad_format, path, 0, 0, false, what, "get the file again"};
  }

  // Unpacks some; the bytes written, which may be none.
  Result<size_t> unpack(char* to, size_t most) {
    return packing == Packing::gzip ? gunzip(to, most) : packing == Packing::zstd ? unzstd(to, most) : copy(to, most);
  }

 private:
  Result<size_t> copy(char* to, size_t most) {
    const size_t count = std::min(most, end - at);
    std::memcpy(to, block.data() + at, count);
    at += count;
    return count;
  }

  Result<size_t> gunzip(char* to, size_t most) {
    if (!within) inflateReset(&gzip);
    gzip.next_in = reinterpret_cast<Bytef*>(block.data() + at);
    gzip.avail_in = static_cast<uInt>(end - at);
    gzip.next_out = reinterpret_cast<Bytef*>(to);
    gzip.avail_out = static_cast<uInt>(most);
    const int code = inflate(&gzip, Z_NO_FLUSH);
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
      return damaged(gzip.msg ? gzip.msg : "the gzip data is damaged");
    at = end - gzip.avail_in;
    within = code != Z_STREAM_END;
    return most - gzip.avail_out;
  }

  Result<size_t> unzstd(char* to, size_t most) {
    ZSTD_inBuffer in{block.data() + at, end - at, 0};
    ZSTD_outBuffer out{to, most, 0};
    const size_t left = ZSTD_decompressStream(zstd, &out, &in);
    if (ZSTD_isError(left)) return damaged(ZSTD_getErrorName(left));
    at += in.pos;
    within = left != 0;
    return out.pos;
  }
};

PackedFile::PackedFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PackedFile::~PackedFile() = default;
PackedFile::PackedFile(PackedFile&&) noexcept = default;
PackedFile& PackedFile::operator=(PackedFile&&) noexcept = default;

Result<PackedFile> PackedFile::open(const std::string& path) {
  auto parts = std::make_unique<Parts>();
  parts->path = path;
  parts->descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (parts->descriptor < 0)
    return Error{errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable,
                 path,
                 0,
                 0,
                 false,
                 std::strerror(errno),
                 "check the path"};
  const auto some = parts->fill();
  if (!some) return some.error();
  const std::string_view head(parts->block.data(), std::min<size_t>(parts->end, 4));
  if (head.starts_with("\x1F\x8B") && inflateInit2(&parts->gzip, 15 + 16) == Z_OK)
    parts->packing = Parts::Packing::gzip;
  if (head == "\x28\xB5\x2F\xFD" ||
      (head.size() == 4 && head.substr(1) == "\x2A\x4D\x18" && (head[0] & 0xF0) == 0x50)) {
    parts->packing = Parts::Packing::zstd;
    parts->zstd = ZSTD_createDStream();
  }
  return PackedFile(std::move(parts));
}

Result<size_t> PackedFile::read(std::string& out, size_t most) {
  const size_t before = out.size();
  while (true) {
    const auto more = parts_->fill();
    if (!more) return more.error();
    if (!*more && !parts_->within) return size_t{0};
    out.resize(before + most);
    const auto count = parts_->unpack(out.data() + before, most);  // without input: what is still held back
    out.resize(before + (count ? *count : 0));
    if (!count || *count > 0) return count;
    if (!*more && parts_->within) return parts_->damaged("the packed data is cut short");
  }
}

}  // namespace bede
