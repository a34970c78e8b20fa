// What the lexicon knows about those who act: states, organisations, groups, bodies, territories, roles, persons; and
// the gazetteer that finds them in a text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/strings.h"
#include "bede/document.h"
#include "bede/result.h"
#include "mentions/gazetteer.h"
#include "mentions/offices.h"
#include "mentions/person_names.h"

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

// Dictionaries of the user's that go before ours; empty names: none.
struct OwnDictionaries {
  std::string petrarch_actors, petrarch_agents;
  bool alone = false;  // our own roles give no sectors: only the user's agents do
};

class ActorLexicon {
 public:
  static Result<ActorLexicon> open(const std::string& lexicon_directory, const Offices& offices,
                                   const OwnDictionaries& own = {});

  const Entry& operator[](uint32_t index) const { return entries_[index]; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  // The state (or state that was) of a code; nullptr where none.
  const Entry* state(std::string_view code) const;
  // The CAMEO code of an organisation that stands as a country ("UNO" -> "IGOUNO"); empty for states.
  std::string organisation_code(std::string_view country) const;
  // Whether the word is a given name ("Harold"), and whose: a man's, a woman's, or unknown. nullptr where it is none.
  const Gender* given_name(std::string_view word) const;
  size_t size() const { return entries_.size(); }

 private:
  uint32_t add(Entry entry);
  void name(uint32_t entry, std::string_view names, NameCase how);
  Status load_states(const std::string& directory);
  Status load_organisations(const std::string& directory);
  Status load_groups(const std::string& directory);
  Status load_bodies(const std::string& directory);
  Status load_local(const std::string& directory);
  Status load_territories(const std::string& directory);
  Status load_peoples(const std::string& directory);
  Status load_roles(const std::string& directory);
  Status load_cities(const std::string& directory);
  Status load_given_names(const std::string& directory);
  Status load_known_persons(const std::string& directory);
  Status load_petrarch_actors(const std::string& file);
  Status load_petrarch_agents(const std::string& file);
  uint32_t add_petrarch(const std::string& name, const std::string& code, const std::string& line);
  void load_persons(const Offices& offices);

  std::vector<Entry> entries_;
  std::unordered_map<std::string, uint32_t, StringHash, std::equal_to<>> states_;         // by code, the first
  std::unordered_map<std::string, uint32_t, StringHash, std::equal_to<>> organisations_;  // by code, the first
  std::unordered_map<std::string, uint32_t, StringHash, std::equal_to<>> own_roles_;      // in lower case
  std::unordered_map<std::string, Gender, StringHash, std::equal_to<>> given_names_;      // folded
  Gazetteer gazetteer_;
};

}  // namespace bede::mentions
