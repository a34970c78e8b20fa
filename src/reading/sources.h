// The files that a reader's lexicon is made of, and what they hold.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "bede/reader.h"

namespace bede {

class LexiconSources {
 public:
  // The files below the lexicon's folders, and the user's dictionaries. Errors: not_found, unreadable.
  static Result<LexiconSources> of(const ReaderOptions& options);

  // One hash over names and contents, in the order of the names: it goes into every record.
  Result<std::string> hash() const;

  // As they are on the disk now.
  struct States {
    std::string lines;  // files, sizes and times: the same as long as nobody writes to one, adds one or takes one away
    int64_t changed = 0;  // the latest change, nanoseconds since 1970
  };
  States states() const;

 private:
  struct Source {
    std::string path, name;
  };
  std::vector<Source> sources_;
};

}  // namespace bede
