#include "mentions/actor_lexicon_builder.h"

#include <charconv>
#include <map>
#include <set>

#include "base/table.h"
#include "mentions/actor_lexicon.h"
#include "mentions/dates.h"
#include "mentions/entry_table.h"
#include "mentions/folding.h"

namespace bede::mentions {
namespace {

std::vector<std::string_view> listed(std::string_view field, char separator = '|') {
  std::vector<std::string_view> out;
  for (const std::string_view part : split(field, separator))
    if (!trimmed(part).empty()) out.push_back(trimmed(part));
  return out;
}

std::vector<std::string> sectors_of(std::string_view field) {
  std::vector<std::string> out;
  for (const std::string_view part : listed(field, ' ')) out.emplace_back(part);
  return out;
}

Status read_date(const TableRow& row, size_t field, std::optional<Date>& out) {
  if (row.fields[field].empty()) return Done{};
  out = parse_date(row.fields[field]);
  if (!out)
    return row.error("\"" + std::string(row.fields[field]) + "\" is no date", "write YYYY, YYYY-MM or YYYY-MM-DD");
  return Done{};
}

Status read_dates(const TableRow& row, size_t field, Entry& entry) {
  if (auto done = read_date(row, field, entry.from); !done) return done;
  return read_date(row, field + 1, entry.to);
}

// English plural of the last word of a role: "minister" -> "ministers", "authority" -> "authorities", "policeman" ->
// "policemen".
std::string plural_of(std::string_view singular) {
  const std::string word(singular);
  const auto ends = [&](std::string_view end) { return word.ends_with(end); };
  if (ends("man") && !ends("german") && !ends("human")) return word.substr(0, word.size() - 2) + "en";
  if (ends("person") && word != "person") return word + "s";
  if (ends("child")) return word + "ren";
  if (ends("wife")) return word.substr(0, word.size() - 2) + "ves";
  if (ends("thief")) return word.substr(0, word.size() - 1) + "ves";
  if (ends("y") && word.size() > 1 && std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos)
    return word.substr(0, word.size() - 1) + "ies";
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return word + "es";
  return word + "s";
}

// "secretary of state" -> "secretaries of state": the noun before the first preposition takes the plural.
std::string plural_role(std::string_view role) {
  for (const std::string_view preposition : {" of ", " for ", " to ", "-in-", " in "})
    if (const size_t at = role.find(preposition); at != std::string_view::npos)
      return plural_of(role.substr(0, at)) + std::string(role.substr(at));
  return plural_of(role);
}

bool names_its_people(std::string_view adjective) {
  return adjective.ends_with("an") || adjective.ends_with("i") || adjective.ends_with("ese");
}

// Not where the family name stands first.
bool given_name_first(std::string_view country) {
  for (const std::string_view other : {"CHN", "KOR", "PRK", "VNM", "TWN", "KHM"})
    if (country == other) return false;
  return true;
}

}  // namespace

uint32_t ActorLexiconBuilder::add(Entry entry) {
  const uint32_t index = static_cast<uint32_t>(entries_.size());
  entries_.push_back(std::move(entry));
  return index;
}

void ActorLexiconBuilder::name(uint32_t entry, std::string_view names, NameCase how) {
  for (const std::string_view one : listed(names)) gazetteer_.add(one, entry, how);
}

Status ActorLexiconBuilder::load_states(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry state;
    state.name = listed(row.fields[1]).empty() ? std::string() : std::string(listed(row.fields[1])[0]);
    state.country = row.fields[0];
    state.line = row.place();
    if (state.name.empty() || state.country.size() != 3)
      return row.error("a state needs a code of three letters and a name");
    if (auto done = read_dates(row, 6, state); !done) return done;
    const auto variant = [&](EntryKind kind, std::string_view names) {
      if (names.empty()) return;
      Entry entry = state;
      entry.kind = kind;
      if (kind == EntryKind::metonym) entry.sectors = {"GOV"};
      if (kind == EntryKind::citizen) entry.sectors = {"CVL"};
      name(add(std::move(entry)), names, NameCase::as_given);
    };
    variant(EntryKind::state, row.fields[1]);
    variant(EntryKind::adjective, row.fields[2]);
    std::string people;
    for (const std::string_view pair : listed(row.fields[3]))
      people += std::string(people.empty() ? "" : "|") + std::string(pair);
    for (char& c : people)
      if (c == '/') c = '|';
    for (const std::string_view adjective : listed(row.fields[2]))
      if (names_its_people(adjective) && !adjective.ends_with("ese")) people += "|" + std::string(adjective) + "s";
    variant(EntryKind::citizen, people);
    variant(EntryKind::capital, row.fields[4]);
    variant(EntryKind::metonym, row.fields[5]);
    return Done{};
  };
  return read_table(directory, "actors/states.tsv", "code names adjectives people capitals metonyms from to successor",
                    each);
}

Status ActorLexiconBuilder::load_organisations(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.kind = EntryKind::organisation;
    const auto names = listed(row.fields[1]);
    if (names.empty()) return row.error("an organisation needs a name");
    entry.name = names[0];
    entry.code = row.fields[2];
    entry.country = row.fields[7].empty() ? row.fields[0] : row.fields[7];
    if (entry.code.starts_with("NGO")) entry.country = "NGO";
    entry.sectors = sectors_of(row.fields[3]);
    entry.line = row.place();
    if (auto done = read_dates(row, 5, entry); !done) return done;
    name(add(std::move(entry)), row.fields[1], NameCase::as_given);
    return Done{};
  };
  return read_table(directory, "actors/organisations.tsv", "code names cameo sectors seat from to of", each);
}

Status ActorLexiconBuilder::load_groups(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.kind = EntryKind::group;
    const auto names = listed(row.fields[0]);
    if (names.empty()) return row.error("a group needs a name");
    entry.name = names[0];
    entry.country = row.fields[1];
    entry.sectors = sectors_of(row.fields[2]);
    entry.role_kind = row.fields[3];
    entry.line = row.place();
    if (auto done = read_dates(row, 4, entry); !done) return done;
    name(add(std::move(entry)), row.fields[0], NameCase::as_given);
    return Done{};
  };
  return read_table(directory, "actors/groups.tsv", "names country sectors kind from to", each);
}

Status ActorLexiconBuilder::load_bodies(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.kind = EntryKind::body;
    const auto names = listed(row.fields[0]);
    if (names.empty()) return row.error("a body needs a name");
    entry.name = names[0];
    entry.country = row.fields[1];
    entry.sectors = sectors_of(row.fields[2]);
    entry.role_kind = row.fields[3];
    entry.line = row.place();
    const std::string_view seats = row.fields[4];
    const auto [end, code] = std::from_chars(seats.data(), seats.data() + seats.size(), entry.seats);
    if (!seats.empty() && (code != std::errc{} || end != seats.data() + seats.size()))
      return row.error("seats is \"" + std::string(seats) + "\"", "write a number or nothing");
    if (auto done = read_dates(row, 5, entry); !done) return done;
    name(add(std::move(entry)), row.fields[0], NameCase::as_given);
    return Done{};
  };
  return read_table(directory, "actors/bodies.tsv", "names country sectors kind seats from to", each);
}

Status ActorLexiconBuilder::load_local(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.role_kind = row.fields[3];
    entry.kind = entry.role_kind == "territory" ? EntryKind::territory : EntryKind::body;
    const auto names = listed(row.fields[0]);
    if (names.empty()) return row.error("a body needs a name");
    entry.name = names[0];
    entry.country = row.fields[1];
    entry.sectors = sectors_of(row.fields[2]);
    entry.line = row.place();
    for (const std::string_view cue : listed(row.fields[4])) entry.cues.emplace_back(cue);
    if (entry.cues.empty()) return row.error("no cue", "write words that tell that a text is of this state");
    name(add(std::move(entry)), row.fields[0], NameCase::as_given);
    return Done{};
  };
  return read_table(directory, "actors/local.tsv", "names country sectors kind cues", each);
}

Status ActorLexiconBuilder::load_territories(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.kind = EntryKind::territory;
    const auto names = listed(row.fields[0]);
    if (names.empty()) return row.error("a territory needs a name");
    entry.name = names[0];
    entry.country = row.fields[1];
    entry.sectors = sectors_of(row.fields[2]);
    if (!row.fields[3].empty()) entry.country = row.fields[3];
    entry.line = row.place();
    Entry adjective = entry;
    adjective.kind = EntryKind::adjective;
    name(add(std::move(entry)), row.fields[0], NameCase::as_given);
    if (row.fields[4].empty()) return Done{};
    std::string people;
    for (const std::string_view one : listed(row.fields[4])) people += std::string(one) + "s|";
    Entry citizen = adjective;
    citizen.kind = EntryKind::citizen;
    citizen.sectors = {"CVL"};
    name(add(std::move(adjective)), row.fields[4], NameCase::as_given);
    name(add(std::move(citizen)), people, NameCase::as_given);
    return Done{};
  };
  return read_table(directory, "actors/territories.tsv", "names country sectors code adjectives", each);
}

Status ActorLexiconBuilder::load_peoples(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.country = row.fields[0];
    entry.line = row.place();
    const auto people = [&](std::string_view plural) {
      Entry one = entry;
      one.kind = EntryKind::citizen;
      one.name = plural;
      one.sectors = {"CVL"};
      name(add(std::move(one)), plural, NameCase::as_given);
    };
    for (const std::string_view adjective : listed(row.fields[1])) {
      Entry one = entry;
      one.kind = EntryKind::adjective;
      one.name = adjective;
      name(add(std::move(one)), adjective, NameCase::as_given);
      if (!adjective.ends_with("ese") && !adjective.ends_with("ish")) people(std::string(adjective) + "s");
    }
    for (const std::string_view plural : listed(row.fields[2])) people(plural);
    return Done{};
  };
  return read_table(directory, "actors/peoples.tsv", "country adjectives people", each);
}

Status ActorLexiconBuilder::load_roles(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    for (const std::string_view role : listed(row.fields[2])) {
      Entry entry;
      entry.kind = EntryKind::role;
      entry.name = role;
      entry.sectors = sectors_of(row.fields[0]);
      entry.role_kind = row.fields[1];
      entry.line = row.place();
      if (const auto own = own_roles_.find(lower(role)); own != own_roles_.end())
        entries_[own->second].role_kind = entry.role_kind;
      const uint32_t index = add(std::move(entry));
      const NameCase as = lower(role) == role ? NameCase::any : NameCase::as_given;  // "the House", not houses
      gazetteer_.add(role, index, as);
      gazetteer_.add(plural_role(role), index, as);
    }
    return Done{};
  };
  return read_table(directory, "actors/roles.tsv", "sectors kind roles", each);
}

// Of cities of one name the largest.
Status ActorLexiconBuilder::load_cities(const std::string& directory) {
  std::map<std::string, std::pair<int, Entry>, std::less<>> largest;
  const auto each = [&](const TableRow& row) -> Status {
    int population = 0;
    std::from_chars(row.fields[4].data(), row.fields[4].data() + row.fields[4].size(), population);
    for (const std::string_view one : listed(row.fields[0])) {
      Entry entry;
      entry.kind = EntryKind::city;
      entry.name = one;
      entry.country = row.fields[1];
      entry.line = row.place();
      const auto [at, fresh] = largest.try_emplace(std::string(one), population, entry);
      if (!fresh && population > at->second.first) at->second = {population, std::move(entry)};
    }
    return Done{};
  };
  auto done = read_table(directory, "places/cities.tsv", "names country latitude longitude population", each);
  if (!done) return done;
  for (auto& [spelling, known] : largest) {
    const uint32_t index = add(std::move(known.second));
    name(index, spelling, NameCase::as_given);
  }
  return Done{};
}

Status ActorLexiconBuilder::load_given_names(const std::string& directory) {
  const auto each = [&](const TableRow& row) -> Status {
    const std::string_view whose = row.fields[0];
    if (whose != "male" && whose != "female" && whose != "either")
      return row.error("gender is \"" + std::string(whose) + "\"");
    const Gender gender = whose == "male" ? Gender::male : whose == "female" ? Gender::female : Gender::unknown;
    for (const std::string_view one : listed(row.fields[1])) given_names_.try_emplace(folded_letters(one), gender);
    return Done{};
  };
  return read_table(directory, "actors/given_names.tsv", "gender names", each);
}

// Persons known without an office that the lexicon follows: one entry a line.
Status ActorLexiconBuilder::load_known_persons(const std::string& directory) {
  std::set<std::string, std::less<>> states;
  for (const Entry& one : entries_)
    if (one.kind == EntryKind::state) states.insert(one.name);
  const auto each = [&](const TableRow& row) -> Status {
    Entry entry;
    entry.kind = EntryKind::person;
    entry.name = row.fields[0];
    entry.country = row.fields[1];
    entry.sectors = sectors_of(row.fields[2]);
    entry.line = row.place();
    if (entry.name.find(' ') == std::string::npos || entry.country.empty() || entry.sectors.empty())
      return row.error("a person needs a full name, a country and a sector");
    if (auto done = read_dates(row, 3, entry); !done) return done;
    const std::string first = entry.name.substr(0, entry.name.find(' '));
    if (given_name_first(entry.country) && !states.count(first))
      given_names_.try_emplace(folded_letters(first), Gender::unknown);
    const std::string spellings = entry.name + "|" + std::string(row.fields[5]);
    name(add(std::move(entry)), spellings, NameCase::as_given);
    return Done{};
  };
  return read_table(directory, "actors/persons.tsv", "name country sectors from to variants", each);
}

// One entry a person and country, however many tenures.
void ActorLexiconBuilder::load_persons(const Offices& offices) {
  std::map<std::string, uint32_t> full, family;
  const auto& tenures = offices.tenures();
  for (uint32_t i = 0; i < tenures.size(); ++i) {
    const Tenure& tenure = tenures[i];
    const auto entry_of = [&](std::map<std::string, uint32_t>& map, EntryKind kind) {
      const auto [at, fresh] = map.try_emplace(tenure.person, 0);
      if (fresh) {
        Entry entry;
        entry.kind = kind;
        entry.name = tenure.person;
        entry.country = tenure.country;
        entry.line = tenure.line;
        at->second = add(std::move(entry));
      }
      entries_[at->second].tenures.push_back(i);
      return at->second;
    };
    const uint32_t by_full = entry_of(full, EntryKind::person), by_family = entry_of(family, EntryKind::family);
    std::vector<std::string_view> spellings{tenure.person};
    spellings.insert(spellings.end(), tenure.variants.begin(), tenure.variants.end());
    for (const std::string_view spelling : spellings) {
      if (const size_t blank = spelling.find(' '); blank != std::string_view::npos && given_name_first(tenure.country))
        given_names_.try_emplace(folded_letters(spelling.substr(0, blank)), Gender::unknown);
      if (spelling.find(' ') != std::string_view::npos) gazetteer_.add(spelling, by_full, NameCase::as_given);
      gazetteer_.add(family_name(spelling, tenure.country), by_family, NameCase::as_given);
      if (const size_t last = spelling.rfind(' ');
          last != std::string_view::npos && starts_upper(spelling.substr(last + 1)) &&
          family_name(spelling, tenure.country).find(' ') != std::string_view::npos)
        gazetteer_.add(spelling.substr(last + 1), by_family, NameCase::as_given);
    }
  }
}

Status ActorLexiconBuilder::load(const std::string& lexicon_directory, const Offices& offices,
                                 const OwnDictionaries& own) {
  if (!own.petrarch_actors.empty())
    if (auto done = load_petrarch_actors(own.petrarch_actors); !done) return done;
  if (!own.petrarch_agents.empty())
    if (auto done = load_petrarch_agents(own.petrarch_agents); !done) return done;
  using Builder = ActorLexiconBuilder;
  using Loader = Status (Builder::*)(const std::string&);
  for (const Loader loader :
       {&Builder::load_states, &Builder::load_organisations, &Builder::load_groups, &Builder::load_bodies,
        &Builder::load_local, &Builder::load_territories, &Builder::load_peoples, &Builder::load_cities,
        &Builder::load_given_names, &Builder::load_roles, &Builder::load_known_persons})
    if (auto done = (this->*loader)(lexicon_directory); !done) return done;
  load_persons(offices);
  for (Entry& entry : entries_)
    if (own.alone && entry.kind == EntryKind::role && !entry.own) entry.sectors.clear();
  return Done{};
}

void ActorLexiconBuilder::pack(SectionList& out) const {
  EntryPacker entries;
  std::vector<ActorLexicon::Numbered> states, organisations, given_names;
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    entries.add(entry);
    const uint32_t code = entries.word(entry.country);
    if (entry.kind == EntryKind::state && !entry.own) states.push_back({code, i});
    if (entry.kind == EntryKind::organisation) organisations.push_back({code, i});
  }
  for (const auto& [name, gender] : given_names_)
    given_names.push_back({entries.word(name), static_cast<uint32_t>(gender)});
  entries.pack(out);
  out.emplace_back("states", packed(states));
  out.emplace_back("organisations", packed(organisations));
  out.emplace_back("given_names", packed(given_names));
  gazetteer_.pack("actors", out);
}

}  // namespace bede::mentions
