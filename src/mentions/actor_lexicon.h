// What the lexicon knows about those who act: states, organisations, groups, bodies, territories, roles, persons; and
// the gazetteer that finds them in a text. It is looked into as compiled (compiled_names.h).
#pragma once

#include <string>
#include <string_view>

#include "base/sections.h"
#include "base/strings.h"
#include "base/word_map.h"
#include "bede/result.h"
#include "mentions/entry_table.h"
#include "mentions/gazetteer.h"
#include "mentions/person_names.h"

namespace bede::mentions {

class ActorLexicon {
 public:
  // tenures: how many the offices have. Errors: bad_model. The sections must outlive it.
  static Result<ActorLexicon> open(const Sections& compiled, size_t tenures);

  const Entry& operator[](uint32_t index) const { return entries_[index]; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  // The state (or state that was) of a code; nullptr where none.
  const Entry* state(std::string_view code) const;
  // The CAMEO code of an organisation that stands as a country ("UNO" -> "IGOUNO"); empty for states.
  std::string organisation_code(std::string_view country) const;
  // Whether the word is a given name ("Harold"), and whose: a man's, a woman's, or unknown. nullptr where it is none.
  const Gender* given_name(std::string_view word) const;
  size_t size() const { return entries_.size(); }
  bool has_seats(uint32_t index) const { return entries_.has_seats(index); }  // a body whose size is known

  struct Numbered {  // a word of the entries' words, and what it stands for
    uint32_t word, number;
  };

 private:
  template <class Value>
  using ByName = WordMap<Value, std::string_view>;

  EntryTable entries_;
  ByName<uint32_t> states_, organisations_;  // by code, the first
  ByName<Gender> given_names_;               // folded
  Gazetteer gazetteer_;
};

}  // namespace bede::mentions
