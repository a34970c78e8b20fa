#include "base/lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace bede {
namespace {

constexpr size_t kBlock = 1 << 18;

Error system_error(const std::string& path) {
  const bool missing = errno == ENOENT || errno == ENOTDIR;
  return {missing ? ErrorCode::not_found : ErrorCode::unreadable, path, 0, 0, false, std::strerror(errno),
          missing ? "check the path" : "check the permissions"};
}

}  // namespace

void LineFile::Closer::operator()(const int* descriptor) const {
  if (*descriptor != STDIN_FILENO) ::close(*descriptor);
  delete descriptor;
}

Result<LineFile> LineFile::open(const std::string& path) {
  const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return system_error(path);
  LineFile file;
  file.path_ = path;
  file.descriptor_.reset(new int(descriptor));
  file.block_.resize(kBlock);
  return file;
}

// False at the end of the file.
Result<bool> LineFile::fill() {
  ssize_t got = 0;
  do {
    got = ::read(*descriptor_, block_.data(), block_.size());
  } while (got < 0 && errno == EINTR);
  if (got < 0) return system_error(path_);
  at_ = 0;
  end_ = static_cast<size_t>(got);
  return got > 0;
}

Result<char> LineFile::first_byte() {
  if (at_ == end_) {
    const auto filled = fill();
    if (!filled) return filled.error();
  }
  for (size_t i = at_; i < end_; ++i)
    if (!std::strchr(" \t\r\n\xEF\xBB\xBF", block_[i])) return block_[i];
  return '\0';
}

Result<bool> LineFile::next(std::string& line, uint64_t limit) {
  line.clear();
  line_begin_ = taken_;
  bool any = false;
  bool past = false;
  while (true) {
    if (at_ == end_) {
      const auto filled = fill();
      if (!filled) return filled.error();
      if (!*filled) break;
    }
    any = true;
    const char* from = block_.data() + at_;
    const auto* stop = static_cast<const char*>(std::memchr(from, '\n', end_ - at_));
    const size_t size = stop ? static_cast<size_t>(stop - from) : end_ - at_;
    past = past || line.size() + size > limit;
    if (past) {
      line.clear();
    } else {
      line.append(from, size);
    }
    at_ += size + (stop ? 1 : 0);
    taken_ += size + (stop ? 1 : 0);
    if (stop) break;
  }
  if (!any) return false;
  ++line_;
  if (past)
    return Error{ErrorCode::too_large, path_, line_,
                 line_begin_,          true,  "a line of more than " + std::to_string(limit) + " bytes",
                 "split the report"};
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

Result<std::string> LineFile::rest(uint64_t limit) {
  std::string out;
  while (true) {
    out.append(block_.data() + at_, end_ - at_);
    at_ = end_;
    if (out.size() > limit)
      return Error{
          ErrorCode::too_large,          path_, 0, limit, true, "larger than " + std::to_string(limit) + " bytes",
          "split it, or give JSON lines"};
    const auto filled = fill();
    if (!filled) return filled.error();
    if (!*filled) return out;
  }
}

}  // namespace bede
