// Compiled names kept in the user's cache folder, so that opening maps them instead of reading the lexicon's lines. The
// file can be lost, damaged or unwritable at any time: then the names are compiled anew, and nothing else changes.
#pragma once

#include <optional>
#include <string>

#include "base/sections.h"
#include "bede/reader.h"
#include "reading/sources.h"

namespace bede {

class KeptNames {
 public:
  // Where options say that names are kept, under a name of their own for these sources and this build.
  KeptNames(const ReaderOptions& options, LexiconSources sources);

  // The hash of the sources, and the names made from them if they are kept. A file is trusted as long as no source
  // changed since two seconds before it was written; otherwise the contents of the sources decide. Errors: not_found,
  // unreadable (of sources).
  struct Found {
    std::string hash;
    std::optional<Sections> names;
    bool sure = false;  // without reading the sources: nothing is to be kept anew
  };
  Result<Found> find() const;

  // Keeps names for the next opening, and of all that is kept in the folder the newest only. Does nothing where that
  // fails, or if a source changed since this was made.
  void keep(const Sections& names, const std::string& hash) const;

 private:
  LexiconSources sources_;
  LexiconSources::States states_;
  std::string key_;   // build, options and paths
  std::string path_;  // empty: nothing is kept
};

}  // namespace bede
