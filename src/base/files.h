// The one door to the world outside: files and standard input. Everything else in the library works on bytes in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/result.h"

namespace bede {

// The whole file; "-" is standard input. Errors: not_found, unreadable, too_large past limit bytes.
Result<std::string> read_file(const std::string& path, uint64_t limit = 1ull << 30);

// Paths of the regular files below directory (itself, if it is a file), sorted by bytes, hidden ones left out.
Result<std::vector<std::string>> list_files(const std::string& path);

// Makes the file anew: until all bytes are written the path keeps what it had, and so it does where that fails.
// Errors: unwritable.
Status replace_file(const std::string& path, std::string_view bytes);

// When and how large: what changes whenever somebody writes to a file.
struct FileState {
  uint64_t size = 0;
  int64_t written = 0, changed = 0;  // nanoseconds since 1970: of the content; of anything, by the system's own clock
  bool operator==(const FileState&) const = default;
};
std::optional<FileState> state_of(const std::string& path);

// The user's folder for what can be made again: $BEDE_CACHE, else $XDG_CACHE_HOME/bede, else ~/.cache/bede. Empty where
// there is none. Never anything that decides what is read in a text.
std::string cache_folder();

// A file mapped read-only; lives as long as somebody holds it.
class MappedFile {
 public:
  static Result<std::shared_ptr<const MappedFile>> open(const std::string& path);
  std::string_view bytes() const { return {data_, size_}; }
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

 private:
  MappedFile() = default;
  const char* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace bede
