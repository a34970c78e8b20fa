#include "mentions/identity.h"

#include <algorithm>

#include "base/strings.h"

#include "mentions/phrase_identity.h"

namespace bede::mentions {

std::string composed(const std::string& country, const std::vector<std::string>& sectors) {
  std::string code = country;
  for (const std::string& sector : sectors)
    if (sector.size() == 3 && code.size() < 9) code += sector;
  return code;
}

bool leads_state(std::string_view office) { return office == "President" || office == "Prime Minister"; }

std::vector<std::vector<Identity>> Identifier::identify(const Reading& reading, const NamesInText& names,
                                                        std::optional<Date> day, const std::string& home) const {
  PhraseIdentity phrase(lexicon_, metonymy_, offices_, reading, names, day);
  std::vector<std::vector<Identity>> all;
  all.reserve(reading.mentions.size());
  for (const Mention& mention : reading.mentions) {
    all.push_back(phrase.of(mention));
    for (Identity& who : all.back()) {
      if (may_be_of(home, who)) who.home = home;
      if (is_past_elsewhere(home, who))
        who.known_as.clear(), who.country.clear(), who.sectors.clear(), who.code.clear(), who.line.clear();
      if (who.speaks && !home.empty() && who.country != home) who = official_of(home, std::move(who));
      who.supplanted = is_supplanted(home, day, who);
    }
  }
  return all;
}

// "Holm works with the agency" on a government's page: a firm, sooner than who once governed another state.
bool Identifier::is_past_elsewhere(const std::string& home, const Identity& who) {
  return who.weak && !home.empty() && who.country != home && who.sectors == std::vector<std::string>{"ELI"};
}

// "Mr Holm:" in a government's transcript is one of its own, whoever else bears the name: guests are called by office.
Identity Identifier::official_of(const std::string& home, Identity who) {
  who.country = home;
  who.sectors.clear(), who.known_as.clear(), who.office.clear(), who.code.clear(), who.line.clear();
  who.weak = false;
  return who;
}

// "President Holm" on the page of a government that Ms Ruiz leads on the day: its "President" alone is Ms Ruiz.
bool Identifier::is_supplanted(const std::string& home, std::optional<Date> day, const Identity& who) const {
  if (home.empty() || !day || !who.person_name || who.country != home || !leads_state(who.office)) return false;
  const NameVerdict verdict = offices_.judge(who.name, who.office, home, *day).verdict;
  return verdict >= NameVerdict::former;  // or of another office, or of none
}

// A government's own page names its own officials without their state. Of offices whose holders are known, not one who
// is none of them, nor an office that the state does not have ("Foreign Minister X" on an American page).
bool Identifier::may_be_of(const std::string& home, const Identity& who) const {
  if (home.empty() || !who.open_country || who.plural) return false;
  if (who.entity != EntityKind::person) {
    const std::string name = lower(who.name);
    return name.find("federal government") != std::string::npos || name.find(" administration") != std::string::npos;
  }
  if (who.role == "foreign secretary" && !offices_.office_of(who.role, home)) return false;
  const auto& tenures = offices_.tenures();
  const bool known =
      std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& t) { return t.office == who.office; });
  if (!known) return true;
  return !who.person_name && !offices_.holders(who.office, home, std::nullopt).empty();
}

}  // namespace bede::mentions
