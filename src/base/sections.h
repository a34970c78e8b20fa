// A file of named sections: how models are kept. Little-endian, every section aligned to 64 bytes, so that it is used
// as mapped.
//
//   "BEDESECT" · uint32 version · uint32 count · uint64 size of the file · uint64 checksum of everything after the
//   header · count times: name (24 bytes, zero-filled) · uint64 offset · uint64 size · then the sections.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "bede/result.h"

namespace bede {

class Sections {
 public:
  static constexpr uint32_t kVersion = 1;

  // Maps the file and checks it whole. Errors: not_found, unreadable, bad_model. Cost: one pass over the bytes (1 ms
  // for 4 MB).
  static Result<Sections> open(const std::string& path);

  bool has(std::string_view name) const;
  std::string_view operator[](std::string_view name) const;  // empty where there is none
  // The checksum as 16 hexadecimal digits: names the file's content.
  std::string hash() const;
  Error damaged(const std::string& reason) const;

 private:
  static Result<Sections> read(std::shared_ptr<const MappedFile> file, const std::string& path);

  std::string path_;
  std::shared_ptr<const MappedFile> file_;
  uint64_t checksum_ = 0;
  std::vector<std::pair<std::string_view, std::string_view>> sections_;
};

// 64 bits over bytes, eight at a time; not against malice.
uint64_t checksum(std::string_view bytes);

}  // namespace bede
