// A dictionary of verbs of TABARI or PETRARCH (both dialects), read as it is: patterns over the running words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/result.h"

namespace bede::events {

struct SequenceWord {
  std::string word;     // lower case
  bool joined = false;  // must stand directly beside the word nearer the verb
};

// What a pattern asks for beside the verb.
struct SequenceItem {
  enum class Kind : uint8_t { words, source, target, noun_phrase, compound };
  Kind kind = Kind::words;
  bool joined = false;                           // directly beside what is nearer the verb
  std::vector<std::vector<SequenceWord>> words;  // of kind words: one of these, in the order away from the verb
};

// Codes as the dictionary has them; both empty: recognised, and no event.
struct DictionaryCode {
  std::string forward;   // source to target
  std::string backward;  // target to source: the second of [032:033]
};

struct VerbPattern {
  std::vector<SequenceItem> before, after;  // the item nearest the verb first
  DictionaryCode code;
  std::string text, line;  // as in the file; "FILE:12"
};

// One form of a verb, with the words that must stand directly beside it (WIRE_+TAP).
struct VerbForm {
  std::vector<std::string> before, after;  // nearest first, lower case
  uint32_t block = 0;
  DictionaryCode code;  // of the bare verb
  std::string line;
};

struct UnreadLine {
  std::string line, reason;
};

class VerbDictionary {
 public:
  // Lines that say nothing to us are left out and kept in unread(). Errors: bad_format where no verb is left.
  static Result<VerbDictionary> read(std::string_view text, const std::string& file);

  // The forms spelt like this, longest first. word: lower case, a form or a lemma.
  const std::vector<VerbForm>& of(std::string_view word) const;
  // The patterns of a block: those that ask for most first, else in the order of the file.
  const std::vector<VerbPattern>& patterns(uint32_t block) const { return blocks_[block]; }

  size_t verbs() const { return forms_.size(); }
  size_t pattern_count() const;
  const std::vector<UnreadLine>& unread() const { return unread_; }

 private:
  friend class VerbDictionaryReader;
  std::vector<std::vector<VerbPattern>> blocks_;
  WordMap<std::vector<VerbForm>> forms_;
  std::vector<UnreadLine> unread_;
};

}  // namespace bede::events
