// One of those who act, as the lexicon has it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bede/document.h"

namespace bede::mentions {

enum class EntryKind : uint8_t {
  state,      // "Iran"
  adjective,  // "Iranian"
  citizen,    // "Iranians", "Spaniard"
  capital,    // "Tehran": government or place
  metonym,    // "the Kremlin": the government
  organisation,
  group,  // armed group, party, company, medium, people
  body,   // parliament, ministry, army of one state
  territory,
  role,    // "foreign minister", "troops"
  person,  // an office-holder by full name
  family,  // an office-holder by family name
  city,    // a city that is no seat of government
};

struct Entry {
  EntryKind kind;
  std::string name;     // our name for it
  std::string country;  // alpha-3 or an organisation's code; empty where none
  std::string code;     // a CAMEO code of its own; or empty
  std::vector<std::string> sectors;
  std::string role_kind;         // of roles: office person people body state materiel; of groups and bodies: their kind
  std::optional<Date> from, to;  // when it holds
  int seats = 0;
  std::vector<uint32_t> tenures;  // of persons: indices into Offices::tenures()
  std::string line;               // "actors/states.tsv:12"
  bool own = false;               // of the user's dictionary: goes before ours
  bool silent = false;            // known by name, but no actor ("---")
  std::vector<std::string> cues;  // of a local name: words that tell that a text is of its state's own affairs
  std::vector<uint32_t> also;     // entries that the same name stands for at once

  bool covers(std::optional<Date> day) const;
  bool is_place() const { return kind == EntryKind::capital || kind == EntryKind::territory; }
};

}  // namespace bede::mentions
