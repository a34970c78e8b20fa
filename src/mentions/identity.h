// What a noun phrase says of the one it names: kind, country, sectors, office, name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/reading.h"
#include "mentions/actor_lexicon.h"
#include "mentions/names_in_text.h"
#include "mentions/person_names.h"

namespace bede::mentions {

struct Identity {
  EntityKind entity = EntityKind::other;
  ActorKind kind = ActorKind::group;
  std::string name;           // as it is to be called
  std::string country, code;  // code: of its own, else composed
  std::vector<std::string> sectors;
  std::string role;    // lower case: "foreign minister", "troops"
  std::string office;  // the lexicon's name for it: "Foreign Minister"
  std::string known_as, line;
  TokenId name_first, name_last;  // of a person: the words of the name
  std::string family;             // of a person: what later mentions may say
  Gender gender = Gender::unknown;
  bool person_name = false;  // a person's name stands in the phrase
  bool acts = false;         // it names an actor
  bool place = false;        // here it is (also) a place
  bool part = false;         // a territory of its country: an actor apart from the state
  bool plural = false;
  bool former = false;             // "former president"
  bool refers_to_state = false;    // "the country": whichever was named last
  bool before_name = false;        // a title whose bearer's name follows
  bool refers_to_several = false;  // "both countries", "the two sides"
  bool refers_to_pair = false;     // "the presidents": the two holders, where two states have named theirs
  bool open_country = false;       // a body or office whose state is not said
  bool anyone = false;             // "two people", "a village": of no state that acts upon them
  bool of_conjunct = false;        // rebels: of the state whose government they are named beside
  std::string home;                // of an office of no state said, on a government's own page: that state
  bool speaks = false;             // a speaker's label of courtesy and family name: "Mr Holm:"
  bool weak = false;               // a family name that nothing near confirms: only for a person known by it
  bool supplanted = false;         // of a government's own page: somebody else leads its state on the day
};

// What metonymy.tsv says.
class Metonymy {
 public:
  static Result<Metonymy> open(const std::string& lexicon_directory);
  // Whether a capital's name stands for its government here.
  bool governs(const Reading& reading, TokenId head) const;
  // Whether it is part of a text's or gathering's name: "Paris Agreement".
  bool names_text(const Reading& reading, TokenId head) const;

 private:
  bool listed(const char* use, std::string_view word) const;
  std::vector<std::pair<std::string, std::string>> words_;  // use, word; sorted
};

class Identifier {
 public:
  Identifier(const ActorLexicon& lexicon, const Metonymy& metonymy, const Offices& offices)
      : lexicon_(lexicon), metonymy_(metonymy), offices_(offices) {}

  // Identities of each of the reading's mentions: one, or several where a phrase names several ("Hungarian and Romanian
  // officials"), or none. day: of the report, for what holds when. home: the state whose government published it,
  // or empty. Cost: linear in the phrase.
  std::vector<std::vector<Identity>> identify(const Reading& reading, const NamesInText& names, std::optional<Date> day,
                                              const std::string& home) const;

 private:
  bool may_be_of(const std::string& home, const Identity& who) const;
  static bool is_past_elsewhere(const std::string& home, const Identity& who);
  static Identity official_of(const std::string& home, Identity who);
  bool is_supplanted(const std::string& home, std::optional<Date> day, const Identity& who) const;

  const ActorLexicon& lexicon_;
  const Metonymy& metonymy_;
  const Offices& offices_;
};

// Of the offices whose one holder a state's own pages name by the title alone.
bool leads_state(std::string_view office);

// "IRN" and {"GOV"} -> "IRNGOV".
std::string composed(const std::string& country, const std::vector<std::string>& sectors);

}  // namespace bede::mentions
