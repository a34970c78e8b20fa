// Opens lexicon and model once; reads from any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bede/document.h"
#include "bede/reading.h"
#include "bede/result.h"

namespace bede {

struct ReaderOptions {
  std::string lexicon;                 // directory; empty: the one installed with the library
  std::string model;                   // file; empty: the one installed with the library
  bool statements = false;             // sayings are events too (CAMEO 01), where their sentence tells nothing else
  std::string own_lexicon = {};        // a directory of the user's own files in the lexicon's form, which go before it
  std::string petrarch_actors = {};    // a TABARI/PETRARCH dictionary of actors, which goes before the lexicon
  std::string petrarch_agents = {};    // and of agents
  std::string petrarch_verbs = {};     // and of verbs: events are coded by it alone, in its codes
  std::string petrarch_discards = {};  // phrases whose sentences (+: reports) it does not code
  // A folder that keeps the names of the lexicon compiled, from opening to opening; "none": none. Empty: $BEDE_CACHE,
  // else $XDG_CACHE_HOME/bede, else ~/.cache/bede. It decides how long opening takes, never what is read.
  std::string cache = {};
};

// Immutable after opening; every method may be called from any number of threads at once. Scratch memory belongs to the
// call.
class Reader {
 public:
  // Errors: not_found, unreadable, bad_format (a lexicon line, named), bad_model. Cost: some tens of milliseconds.
  static Result<Reader> open(const ReaderOptions& options = {});

  // Reads one document: sentences, trees, mentions, events, claims. Never fails on valid UTF-8: past a budget the cut
  // is stated in Document::notes. Cost: linear in the text. make_record() (record.h) turns the reading into the record.
  Reading read(Document document) const;

  // Sentences and trees only, for those who want no more.
  Reading parse(Document document) const;
  // Tags, lemmas and trees of the tokens that a reading holds already.
  void parse(Reading& reading) const;

  const std::string& lexicon_hash() const;
  const std::string& model_hash() const;

  struct Parts;  // the opened lexicons and model, for the library's own floors
  const Parts& parts() const { return *parts_; }

 private:
  std::shared_ptr<const Parts> parts_;
};

}  // namespace bede
