// A file of named sections: how models and compiled names are kept. Little-endian, every section aligned to 64 bytes,
// so that it is used as mapped.
//
//   "BEDESECT" · uint32 version · uint32 count · uint64 size of the file · uint64 checksum of everything after the
//   header · count times: name (24 bytes, zero-filled) · uint64 offset · uint64 size · then the sections.
//
// Version 1 has checksum(), version 2 wide_checksum().
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "bede/result.h"

namespace bede {

using SectionList = std::vector<std::pair<std::string, std::string>>;  // names (at most 23 bytes) and contents

class Sections {
 public:
  static constexpr uint32_t kVersion = 1, kWideVersion = 2;

  // Maps the file and checks it whole. Errors: not_found, unreadable, bad_model. Cost: one pass over the bytes (1 ms
  // for 4 MB; of version 2 a quarter of it).
  static Result<Sections> open(const std::string& path);

  // The same from memory, as if it had been written and opened.
  static Sections hold(SectionList sections);

  // These sections as a file of version 2, and the others, which stand for those of their names. The path has the old
  // file or the new one, whole, at any moment. Errors: unwritable.
  Status write(const std::string& path, const SectionList& others) const;

  bool has(std::string_view name) const;
  std::string_view operator[](std::string_view name) const;  // empty where there is none
  // The checksum as 16 hexadecimal digits: names the file's content.
  std::string hash() const;
  Error damaged(const std::string& reason) const;

 private:
  static Result<Sections> read(std::shared_ptr<const MappedFile> file, const std::string& path);

  std::string path_;
  std::shared_ptr<const MappedFile> file_;
  std::shared_ptr<const SectionList> held_;
  uint64_t checksum_ = 0;
  std::vector<std::pair<std::string_view, std::string_view>> sections_;
};

// 64 bits over bytes, eight at a time; not against malice.
uint64_t checksum(std::string_view bytes);
// The same in four lanes, for files of a hundred megabytes.
uint64_t wide_checksum(std::string_view bytes);

}  // namespace bede
