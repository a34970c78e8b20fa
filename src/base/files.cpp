#include "base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace bede {
namespace {

struct Descriptor {
  int value = -1;
  bool owned = true;
  ~Descriptor() {
    if (owned && value >= 0) ::close(value);
  }
};

Error system_error(const std::string& path) {
  const bool missing = errno == ENOENT || errno == ENOTDIR;
  return {missing ? ErrorCode::not_found : ErrorCode::unreadable, path, 0, 0, false, std::strerror(errno),
          missing ? "check the path" : "check the permissions"};
}

Error too_large(const std::string& path, uint64_t limit) {
  return {ErrorCode::too_large,          path, 0, limit, true, "larger than " + std::to_string(limit) + " bytes",
          "split it, or give JSON lines"};
}

Result<std::string> read_all(const Descriptor& in, const std::string& path, uint64_t limit) {
  std::string out;
  struct stat info {};
  if (::fstat(in.value, &info) == 0 && S_ISREG(info.st_mode)) {
    if (static_cast<uint64_t>(info.st_size) > limit) return too_large(path, limit);
    out.reserve(static_cast<size_t>(info.st_size) + 1);
  }
  char buffer[1 << 16];
  while (true) {
    const ssize_t got = ::read(in.value, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(path);
    if (got == 0) return out;
    out.append(buffer, static_cast<size_t>(got));
    if (out.size() > limit) return too_large(path, limit);
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path, uint64_t limit) {
  if (path == "-") return read_all({STDIN_FILENO, false}, path, limit);
  const Descriptor in{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (in.value < 0) return system_error(path);
  return read_all(in, path, limit);
}

Result<std::vector<std::string>> list_files(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (!fs::is_directory(path, failed)) return std::vector<std::string>{path};
  std::vector<std::string> out;
  fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, failed), end;
  for (; !failed && it != end; it.increment(failed)) {
    const std::string name = it->path().filename().string();
    if (!name.empty() && name[0] == '.') {
      if (it->is_directory(failed)) it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file(failed)) out.push_back(it->path().string());
  }
  if (failed) return Error{ErrorCode::unreadable, path, 0, 0, false, failed.message(), "check the permissions"};
  std::sort(out.begin(), out.end());
  return out;
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::string& path) {
  const Descriptor in{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (in.value < 0) return system_error(path);
  struct stat info {};
  if (::fstat(in.value, &info) != 0) return system_error(path);
  std::shared_ptr<MappedFile> file(new MappedFile);
  file->size_ = static_cast<size_t>(info.st_size);
  if (file->size_ > 0) {
    void* data = ::mmap(nullptr, file->size_, PROT_READ, MAP_PRIVATE, in.value, 0);
    if (data == MAP_FAILED) return system_error(path);
    file->data_ = static_cast<const char*>(data);
  }
  return std::shared_ptr<const MappedFile>(std::move(file));
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace bede
