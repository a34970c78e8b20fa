// A capital put into a country that it is not the capital of: "in Vienna, Hungary".
#include <algorithm>

#include "base/strings.h"
#include "checks/ledger.h"
#include "reading/parts.h"

namespace bede::checks {
namespace {

using mentions::EntryKind;

class PlaceCheck {
 public:
  explicit PlaceCheck(Ledger& ledger)
      : ledger_(ledger), reading_(ledger.reading()), lexicon_(ledger.reader.parts().resolver.actors()) {}

  void run() {
    const auto& names = reading_.lexicon_names;
    for (size_t i = 0; i + 1 < names.size(); ++i) {
      const mentions::Entry* capital = only(names[i], EntryKind::capital);
      const mentions::Entry* state = only(names[i + 1], EntryKind::state);
      const bool adjacent = names[i + 1].first.value == names[i].last.value + 2;
      if (capital && state && adjacent && capital->country != state->country)
        judge(names[i], names[i + 1], *capital, *state);
      capital_of(names[i], names[i + 1]);
      adjective_before(names[i], names[i + 1]);
    }
  }

 private:
  // The entry of a kind that a name may be; null where it is none or may be of several countries.
  const mentions::Entry* only(const mentions::NameMatch& match, EntryKind kind) const {
    const mentions::Entry* found = nullptr;
    for (const uint32_t entry : match.entries) {
      if (lexicon_[entry].kind != kind) continue;
      if (found && found->country != lexicon_[entry].country) return nullptr;
      found = &lexicon_[entry];
    }
    return found;
  }

  std::string_view form(uint32_t at) const {
    return at < reading_.tokens.size() ? reading_.tokens[at].form : std::string_view{};
  }

  // Athens and Rome lie in the American Georgia too.
  static bool among_towns(std::string_view name) {
    return name == "Athens" || name == "Rome" || name == "Dublin" || name == "Vienna" || name == "Damascus";
  }

  // "Lyon, the capital of France"
  void capital_of(const mentions::NameMatch& city, const mentions::NameMatch& land) {
    const mentions::Entry* state = only(land, EntryKind::state);
    const uint32_t at = city.last.value + 1;
    const bool said = form(at) == "," && form(at + 1) == "the" && form(at + 2) == "capital" && form(at + 3) == "of" &&
                      (land.first.value == at + 4 || (form(at + 4) == "the" && land.first.value == at + 5));
    if (state && said) no_capital(city, land, *state);
  }

  // "the Swiss capital, Vienna", "the Swiss capital Vienna"
  void adjective_before(const mentions::NameMatch& land, const mentions::NameMatch& city) {
    const mentions::Entry* state = only(land, EntryKind::adjective);
    const uint32_t at = land.last.value + 1;
    const bool said = form(at) == "capital" && (form(at + 1) == "," ? at + 2 : at + 1) == city.first.value;
    if (state && said && land.first.value > 0 && form(land.first.value - 1) == "the") no_capital(city, land, *state);
  }

  // A city that is called the capital of a state and is not; many were once, so that only capitals of others and
  // cities that never were one are told.
  void no_capital(const mentions::NameMatch& city, const mentions::NameMatch& land, const mentions::Entry& state) {
    static constexpr std::string_view kOnce[] = {
        "Almaty",       "Lagos",     "Bonn",           "Karachi",        "Dar es Salaam",
        "Yangon",       "Rangoon",   "Abidjan",        "Rio de Janeiro", "Kyoto",
        "Istanbul",     "Blantyre",  "La Paz",         "Sucre",          "Cape Town",
        "Bloemfontein", "Tel Aviv",  "St. Petersburg", "St Petersburg",  "Saint Petersburg",
        "Leningrad",    "The Hague", "Bujumbura",      "Kolkata",        "Calcutta",
        "Nanjing",      "Turin",     "Florence",       "Melbourne",      "Philadelphia",
        "New York",     "Vichy",     "Kaunas"};
    const std::string name(reading_[city.first].span.joined(reading_[city.last].span).of(ledger_.text()));
    const mentions::Entry* own = nullptr;
    bool town = false;
    for (const uint32_t entry : city.entries) {
      const mentions::Entry& one = lexicon_[entry];
      if (one.kind == EntryKind::capital && one.country == state.country) return;
      if (one.kind == EntryKind::capital) own = &one;
      town = town || (one.kind == EntryKind::city && one.country == state.country);
    }
    if (std::find(std::begin(kOnce), std::end(kOnce), name) != std::end(kOnce) || (!own && !town)) return;
    const mentions::Entry* owner = own ? lexicon_.state(own->country) : nullptr;
    ledger_.add("place", Severity::warning,
                name + " is called the capital of " + lexicon_.state(state.country)->name + ", but it is " +
                    (owner ? "that of " + owner->name : std::string("another town there")),
                {}, {reading_[city.first].span.joined(reading_[land.last].span)}, own ? own->line : std::string{});
  }

  // "in Vienna, Hungary." - not "in Vienna, Hungary's minister", "in Vienna, Hungary and Austria". Towns overseas bear
  // the names of capitals: of the United States, Canada and Australia nothing is said.
  void judge(const mentions::NameMatch& city, const mentions::NameMatch& land, const mentions::Entry& capital,
             const mentions::Entry& state) {
    if (form(city.last.value + 1) != "," || city.first.value == 0) return;
    const std::string_view before = form(city.first.value - 1), after = form(land.last.value + 1);
    const bool where = before == "in" || before == "to" || before == "from" || before == "near";
    const std::string_view beyond = form(land.last.value + 2);
    const bool aside = after == "," && beyond != "and" && beyond != "or" && !starts_upper(beyond);  // no list of places
    const bool closes = aside || after == "." || after == ";" || after == ")" || after == "on" || after == "for" ||
                        after == "this" || after == "last" || after == "where";
    const bool of_the_south = state.country == "GEO" && among_towns(form(city.first.value));
    if (of_the_south) return;
    if (!where || !closes || state.country == "USA" || state.country == "CAN" || state.country == "AUS") return;
    const mentions::Entry* own = lexicon_.state(capital.country);
    if (!own) return;
    ledger_.add("place", Severity::warning,
                std::string(reading_[city.first].span.joined(reading_[city.last].span).of(ledger_.text())) +
                    " is put in " + state.name + ", but it is the capital of " + own->name,
                {}, {reading_[city.first].span.joined(reading_[land.last].span)}, capital.line);
  }

  Ledger& ledger_;
  const Reading& reading_;
  const mentions::ActorLexicon& lexicon_;
};

}  // namespace

void check_places(Ledger& ledger) { PlaceCheck(ledger).run(); }

}  // namespace bede::checks
