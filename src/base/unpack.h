// Reads a file that may be packed with gzip or zstd, in bounded memory.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bede/result.h"

namespace bede {

class PackedFile {
 public:
  // Plain, gzip (any number of members) or zstd (any number of frames), told by the first bytes. Errors: not_found,
  // unreadable.
  static Result<PackedFile> open(const std::string& path);

  // Up to most bytes are added to out; 0 at the end. Errors: unreadable, bad_format (damaged, or cut short).
  Result<size_t> read(std::string& out, size_t most);

  ~PackedFile();
  PackedFile(PackedFile&&) noexcept;
  PackedFile& operator=(PackedFile&&) noexcept;

 private:
  struct Parts;
  explicit PackedFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace bede
