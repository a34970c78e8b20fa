// The event lexicon: patterns over the dependency tree, one a line (docs/lexicon.md says how they are written).
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"
#include "events/word_choice.h"

namespace bede::events {

// What fills a slot of a pattern.
enum class Slot : uint8_t { none, source, target, parties };

// One thing that hangs on the trigger.
struct Condition {
  enum class Kind : uint8_t { object, preposition, possessor, subject, complement, clause, above, copula, negated };
  Kind kind = Kind::object;
  std::string word;         // preposition, or several with | between; else empty
  WordChoice fill;          // lemmas of which one must stand there; empty: any
  WordChoice below;         // of a complement: lemmas of which one must be its object; empty: any
  bool anything = false;    // of an object: whatever it is
  bool participle = false;  // of a complement: "ordered them jailed", not "ordered them to jail"
  Slot slot = Slot::none;
  bool optional = false;
  bool strict =
      false;  // somebody himself, not what is his; where something else stands there, the pattern does not fit
};

struct Pattern {
  Upos upos = Upos::VERB;  // of the trigger
  uint32_t weight = 0;     // how much it asks for: the heaviest that fits wins
  std::string particle;    // "off" of break~off
  std::vector<Condition> conditions;
  bool symmetric = false, reversed = false;
  bool only_whose = false;       // no target but whose the object is: "condemned Chad's raid", not "the raid on Chad"
  bool told_by_speaker = false;  // the subject is the target, whoever says it the source
  std::string cameo, plover, mode;
  std::vector<std::string> contexts;
  std::string text;     // as in the file
  std::string line;     // "predicates/consult.tsv:12"
  std::string example;  // "RUS>IRN Moscow signed ..."
  bool is_own() const {
    return !line.starts_with("predicates/");
  }  // of a user's folder: goes before ours of its weight
};

class Patterns {
 public:
  // Reads words/verb_forms.tsv, predicates/classes.tsv and every other predicates/*.tsv. Errors: not_found, bad_format
  // (file and line).
  static Result<Patterns> open(const std::string& lexicon_directory);

  // The lemma of an irregular form (lower case), else the form itself.
  std::string_view lemma_of(std::string_view form) const;

  // Patterns whose trigger has this lemma (lower case); heaviest first, else in the order of the files.
  const std::vector<uint32_t>& of(std::string_view lemma) const;
  const Pattern& operator[](uint32_t index) const { return patterns_[index]; }
  // What is asked of most patterns, close together.
  struct Head {
    Upos upos = Upos::VERB;
    uint32_t weight = 0;
  };
  Head head(uint32_t index) const { return heads_[index]; }
  size_t size() const { return patterns_.size(); }
  std::vector<std::string> lemmas() const;  // of all triggers, sorted

 private:
  using Words = std::vector<std::string>;
  Status load_classes(const std::string& directory);
  Status load_forms(const std::string& directory);
  Status load_types(const std::string& directory);
  Status load_file(const std::string& directory, const std::string& name);
  Result<Words> fill_of(std::string_view piece, const std::string& place) const;
  Status add_condition(std::string_view piece, Pattern& pattern, const std::string& place) const;
  Status add(std::string_view text, Pattern pattern);

  std::vector<Pattern> patterns_;
  std::vector<Head> heads_;  // of patterns_
  WordMap<Words> classes_;
  WordMap<std::string> forms_;
  std::set<std::string, std::less<>> plover_types_;
  WordMap<std::vector<uint32_t>> by_lemma_;
};

}  // namespace bede::events
