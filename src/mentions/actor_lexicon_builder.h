// The lexicon's files of those who act, and the user's dictionaries, into what ActorLexicon looks into.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/result.h"
#include "mentions/entry.h"
#include "mentions/gazetteer_builder.h"
#include "mentions/offices.h"
#include "mentions/person_names.h"

namespace bede::mentions {

// Dictionaries of the user's that go before ours; empty names: none.
struct OwnDictionaries {
  std::string petrarch_actors, petrarch_agents;
  bool alone = false;  // our own roles give no sectors: only the user's agents do
};

class ActorLexiconBuilder {
 public:
  // Reads all files. Errors: not_found, bad_format (file and line).
  Status load(const std::string& lexicon_directory, const Offices& offices, const OwnDictionaries& own);
  void pack(SectionList& out) const;

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
  WordMap<uint32_t> own_roles_;                             // in lower case
  std::map<std::string, Gender, std::less<>> given_names_;  // folded
  GazetteerBuilder gazetteer_;
};

}  // namespace bede::mentions
