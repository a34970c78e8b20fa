#include "base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
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

namespace {

bool write_all(const Descriptor& out, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(out.value, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  return true;
}

}  // namespace

Status replace_file(const std::string& path, std::string_view bytes) {
  const auto error = [&path] {
    return Error{ErrorCode::unwritable, path, 0, 0, false, std::strerror(errno), "check permissions and space"};
  };
  std::string beside = path + ".XXXXXX";
  const Descriptor out{::mkstemp(beside.data())};
  if (out.value < 0) return error();
  if (write_all(out, bytes) && ::rename(beside.c_str(), path.c_str()) == 0) return Done{};
  const Error failed = error();
  ::unlink(beside.c_str());
  return failed;
}

std::optional<FileState> state_of(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return std::nullopt;
  const auto nanoseconds = [](const timespec& time) {
    return static_cast<int64_t>(time.tv_sec) * 1000000000 + static_cast<int64_t>(time.tv_nsec);
  };
  return FileState{static_cast<uint64_t>(info.st_size), nanoseconds(info.st_mtim), nanoseconds(info.st_ctim)};
}

std::string cache_folder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value ? value : "");
  };
  if (const std::string own = variable("BEDE_CACHE"); !own.empty()) return own;
  if (const std::string all = variable("XDG_CACHE_HOME"); !all.empty()) return all + "/bede";
  if (const std::string home = variable("HOME"); !home.empty()) return home + "/.cache/bede";
  return {};
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
