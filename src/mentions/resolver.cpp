#include "mentions/resolver.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/actor_lexicon.h"
#include "mentions/actors.h"
#include "mentions/coreference.h"
#include "mentions/given_names.h"
#include "mentions/identity.h"
#include "mentions/letterheads.h"
#include "mentions/name_mentions.h"
#include "mentions/phrases.h"
#include "mentions/places.h"
#include "mentions/publishers.h"
#include "mentions/quantities.h"
#include "mentions/state_rows.h"
#include "mentions/things.h"
#include "mentions/times.h"
#include "mentions/titled_names.h"
#include "mentions/towns.h"

namespace bede::mentions {

struct Resolver::Tables {
  Sections compiled;  // what actors and places look into
  Offices offices;
  ActorLexicon actors;
  Metonymy metonymy;
  ThingNouns things;
  TimeReader times;
  QuantityReader quantities;
  PlaceReader places;
  Publishers publishers;
  Letterheads letterheads;
  Memberships memberships;
};

namespace {

// The day that decides who held which office: of publication, else the latest year that the text states.
std::optional<Date> day_of(const Reading& reading) {
  if (reading.document->published) return reading.document->published;
  std::optional<Date> latest;
  for (const Token& token : reading.tokens) {
    int year = 0;
    if (token.form.size() != 4 || (token.form[0] != '1' && token.form[0] != '2')) continue;
    const auto [end, code] = std::from_chars(token.form.data(), token.form.data() + 4, year);
    if (code != std::errc{} || end != token.form.data() + 4 || year < 1900 || year > 2099) continue;
    if (!latest || year > latest->year) latest = Date{static_cast<int16_t>(year), 0, 0};
  }
  return latest;
}

}  // namespace

Result<Resolver> Resolver::open(const std::string& lexicon_directory, const OwnDictionaries& own,
                                std::optional<Sections> compiled) {
  auto offices = Offices::open(lexicon_directory);
  if (!offices) return offices.error();
  if (!compiled) {
    auto made = compile_names(lexicon_directory, *offices, own);
    if (!made) return made.error();
    compiled = *std::move(made);
  }
  auto actors = ActorLexicon::open(*compiled, offices->tenures().size());
  if (!actors) return actors.error();
  auto metonymy = Metonymy::open(lexicon_directory);
  if (!metonymy) return metonymy.error();
  auto things = ThingNouns::open(lexicon_directory);
  if (!things) return things.error();
  auto times = TimeReader::open(lexicon_directory);
  if (!times) return times.error();
  auto quantities = QuantityReader::open(lexicon_directory);
  if (!quantities) return quantities.error();
  const PlaceReader places(*compiled);
  auto publishers = Publishers::open(lexicon_directory);
  if (!publishers) return publishers.error();
  auto letterheads = Letterheads::open(lexicon_directory);
  if (!letterheads) return letterheads.error();
  auto memberships = Memberships::open(lexicon_directory);
  if (!memberships) return memberships.error();
  Resolver resolver;
  resolver.tables_ = std::make_shared<Tables>(Tables{*std::move(compiled), *std::move(offices), *std::move(actors),
                                                     *std::move(metonymy), *std::move(things), *std::move(times),
                                                     *std::move(quantities), places, *std::move(publishers),
                                                     *std::move(letterheads), *std::move(memberships)});
  return resolver;
}

namespace {

// "3 million US dollars": money, and nobody who acts.
bool is_of_money(const Reading& reading, const NameMatch& match) {
  static constexpr std::string_view kUnits[] = {"dollar", "dollars"};
  const uint32_t next = match.last.value + 1;
  if (next >= reading.tokens.size()) return false;
  const std::string word = lower(reading.tokens[next].form);
  return std::find(std::begin(kUnits), std::end(kUnits), word) != std::end(kUnits);
}

// "the Commonwealth of Puerto Rico": the first word of another name, and not the body that is called by it alone.
bool is_of_longer_name(const Reading& reading, const ActorLexicon& lexicon, const NameMatch& match) {
  const uint32_t next = match.last.value + 1;
  if (next + 1 >= reading.tokens.size() || reading.tokens[next].form != "of") return false;
  const std::string_view word = reading[match.last].form;
  const bool single = match.first == match.last || lower(reading[match.first].form) == "the";
  if (!single || word.size() < 2 || !starts_upper(word) || starts_upper(word.substr(1))) return false;
  if (reading.tokens[next + 1].upos != Upos::PROPN) return false;
  return word == "House" || std::any_of(match.entries.begin(), match.entries.end(),
                                        [&](uint32_t entry) { return lexicon[entry].kind == EntryKind::organisation; });
}

// "the High Tariff Schedule (HTS)": the letters that the words before the bracket begin with; empty where they spell
// something else. Cost: the words of one name.
std::string spelt_before(const Reading& reading, TokenId bracket) {
  static constexpr std::string_view kSmall[] = {"of", "and", "the", "for", "on", "in", "to"};
  std::string letters;
  const uint32_t first = reading[reading[bracket].sentence].first.value;
  for (uint32_t t = bracket.value; t-- > first && letters.size() < 8;) {
    const std::string_view form = reading.tokens[t].form;
    if (starts_upper(form)) letters.insert(letters.begin(), form[0]);
    if (!starts_upper(form) && !among(form, kSmall)) break;
  }
  return letters;
}

// Capital letters that the text itself explains as a name of its own, and no other than the lexicon's.
std::set<std::string, std::less<>> explained_letters(const Reading& reading) {
  std::set<std::string, std::less<>> found;
  for (size_t i = 0; i < reading.lexicon_names.size(); ++i) {
    const NameMatch& match = reading.lexicon_names[i];
    const uint32_t at = match.first.value;
    if (match.first != match.last || at == 0 || at + 1 >= reading.tokens.size()) continue;
    if (reading.tokens[at - 1].form != "(" || reading.tokens[at + 1].form != ")") continue;
    const bool named = i > 0 && reading.lexicon_names[i - 1].last.value + 2 == at &&
                       reading.lexicon_names[i - 1].entries == match.entries;
    const std::string_view form = reading[match.first].form;
    if (!named && form.size() > 2 && spelt_before(reading, TokenId(at - 1)).ends_with(form)) found.emplace(form);
  }
  return found;
}

void drop_explained(Reading& reading, const ActorLexicon& lexicon) {
  const auto letters = explained_letters(reading);
  if (letters.empty()) return;
  std::set<std::string, std::less<>> whole;  // names that the text has at their full length
  for (const NameMatch& match : reading.lexicon_names)
    if (match.first != match.last) whole.emplace(lexicon[match.entries[0]].name);
  const auto known = [&](const NameMatch& match) { return whole.contains(lexicon[match.entries[0]].name); };
  std::vector<NameMatch> kept;
  for (const NameMatch& match : reading.lexicon_names) {
    const bool own = match.first == match.last && letters.contains(reading[match.first].form) && !known(match);
    if (!own) kept.push_back(match);
  }
  reading.lexicon_names = std::move(kept);
}

// "Victoria", "Douglas": a seat of government that is also a given name, in a text that never names its state.
void drop_mere_names(Reading& reading, const ActorLexicon& lexicon) {
  std::set<std::string, std::less<>> named;
  for (const NameMatch& match : reading.lexicon_names)
    for (const uint32_t e : match.entries)
      if (lexicon[e].kind <= EntryKind::citizen) named.insert(lexicon[e].country);
  for (NameMatch& match : reading.lexicon_names) {
    if (match.first != match.last || !lexicon.given_name(reading[match.first].form)) continue;
    std::erase_if(match.entries, [&](uint32_t e) {
      const bool town = lexicon[e].kind == EntryKind::capital || lexicon[e].kind == EntryKind::city;
      return town && !named.contains(lexicon[e].country);
    });
  }
  std::erase_if(reading.lexicon_names, [](const NameMatch& match) { return match.entries.empty(); });
}

// "Congolese" of a text that names one of the two Congos only.
void settle_twins(Reading& reading, const ActorLexicon& lexicon) {
  const auto countries_of = [&](const NameMatch& match, bool named) {
    std::set<std::string> countries;
    for (const uint32_t index : match.entries) {
      const Entry& entry = lexicon[index];
      const bool name = entry.kind == EntryKind::state || entry.kind == EntryKind::capital;
      const bool adjective = entry.kind == EntryKind::adjective || entry.kind == EntryKind::citizen;
      if (named ? name : adjective) countries.insert(std::string(entry.country));
    }
    return countries;
  };
  std::set<std::string> named;
  for (const NameMatch& match : reading.lexicon_names) {
    const auto countries = countries_of(match, true);
    if (countries.size() == 1) named.insert(*countries.begin());
  }
  for (NameMatch& match : reading.lexicon_names) {
    const auto countries = countries_of(match, false);
    const auto known =
        std::count_if(countries.begin(), countries.end(), [&](const auto& one) { return named.count(one); });
    if (countries.size() < 2 || known != 1) continue;
    std::erase_if(match.entries, [&](uint32_t index) {
      const Entry& entry = lexicon[index];
      return (entry.kind == EntryKind::adjective || entry.kind == EntryKind::citizen) &&
             !named.count(std::string(entry.country));
    });
  }
}

// What nothing else has claimed is what the syntax model takes its head for; so is a group that nobody is ("the
// island").
void name_the_rest(Reading& reading) {
  for (Mention& mention : reading.mentions) {
    const bool open = mention.entity == EntityKind::other || (mention.entity == EntityKind::group && !mention.actor);
    const EntityKind kind = reading[mention.head].entity;
    if (open && !mention.modifier && kind != EntityKind::other) mention.entity = kind;
  }
}

}  // namespace

// The order matters: mentions are the noun phrases; the lexicon says what each is; actors join those that are the same.
void Resolver::resolve(Reading& reading) const {
  tables_->times.read(reading);
  tables_->quantities.read(reading);
  reading.lexicon_names = tables_->actors.gazetteer().find(reading);
  std::erase_if(reading.lexicon_names, [&](const NameMatch& match) {
    return is_of_money(reading, match) || is_of_longer_name(reading, tables_->actors, match);
  });
  drop_explained(reading, tables_->actors);
  drop_mere_names(reading, tables_->actors);
  settle_twins(reading, tables_->actors);
  mend_titled_names(reading, tables_->actors);
  mend_state_rows(reading, tables_->actors);
  mend_given_names(reading, tables_->actors);
  reading.mentions = noun_phrases(reading);
  const std::optional<Date> day = day_of(reading);
  reading.home = tables_->publishers.of(reading.document->url);
  if (reading.home.empty())
    reading.home = tables_->letterheads.home_of(reading, tables_->actors, tables_->offices, day);
  const NamesInText names(tables_->actors, reading, day, reading.home);
  add_name_mentions(reading, names);
  const Identifier identifier(tables_->actors, tables_->metonymy, tables_->offices);
  gather_actors(reading, identifier.identify(reading, names, day, reading.home));
  tables_->things.find(reading);
  find_antecedents(reading);
  tables_->places.read(reading);
  give_towns_states(reading, tables_->actors);
  name_the_rest(reading);
}

const Sections& Resolver::compiled() const { return tables_->compiled; }
const Offices& Resolver::offices() const { return tables_->offices; }
const ActorLexicon& Resolver::actors() const { return tables_->actors; }
const Memberships& Resolver::memberships() const { return tables_->memberships; }

}  // namespace bede::mentions
