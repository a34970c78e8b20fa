// WARC: the pages of a web archive, one after another, also packed with gzip or zstd.
#pragma once

#include <memory>
#include <string>

#include "bede/result.h"

namespace bede::text {

class WarcFile {
 public:
  // Packing is told by the first bytes. Errors: not_found, unreadable, bad_format (no WARC).
  static Result<WarcFile> open(const std::string& path);

  // The next page as one object of JSON that document_from_json() takes (id, url, date, html or text), or false at the
  // end. Records that are no successful answer with a text are passed over; one past limit bytes too. Memory: one
  // record. Errors end the file: unreadable, bad_format.
  Result<bool> next(std::string& page, uint64_t limit);

  ~WarcFile();
  WarcFile(WarcFile&&) noexcept;
  WarcFile& operator=(WarcFile&&) noexcept;

 private:
  struct Parts;
  explicit WarcFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace bede::text
