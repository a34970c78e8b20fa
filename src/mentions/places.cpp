#include "mentions/places.h"

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "base/table.h"
#include "mentions/entry_table.h"
#include "mentions/gazetteer_builder.h"

namespace bede::mentions {
namespace {

bool read_count(std::string_view text, uint32_t& out) {
  out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || out > 100000000) return false;
    out = out * 10 + static_cast<uint32_t>(c - '0');
  }
  return !text.empty();
}

bool speaks_of(const Reading& reading, std::string_view country) {
  return std::any_of(reading.actors.begin(), reading.actors.end(),
                     [&](const Actor& actor) { return actor.country == country; });
}

}  // namespace

bool read_degrees(std::string_view text, double limit, double& out) {
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  double value = 0, unit = 0;
  for (const char c : text) {
    if (c == '.' && unit == 0) {
      unit = 1;
    } else if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      unit *= 10;
    } else {
      return false;
    }
  }
  out = (minus ? -value : value) / (unit > 0 ? unit : 1);
  return !text.empty() && out >= -limit && out <= limit;
}

namespace {

class PlacePacker {
 public:
  Status load_cities(const std::string& directory) {
    return read_table(
        directory, "places/cities.tsv", "names country latitude longitude population",
        [&](const TableRow& row) -> Status {
          const auto names = split(row.fields[0], '|');
          PackedPlace city{};
          city.located = 1;
          if (trimmed(names[0]).empty() || row.fields[1].size() != 3)
            return row.error("a city needs a name and a country's code of three letters");
          if (!read_degrees(row.fields[2], 90, city.latitude) || !read_degrees(row.fields[3], 180, city.longitude))
            return row.error("latitude and longitude are degrees like -33.87 and 151.21");
          if (!read_count(row.fields[4], city.population)) return row.error("population is a number of thousands");
          add(row, names, city);
          return Done{};
        });
  }

  Status load_territories(const std::string& directory) {
    return read_table(directory, "actors/territories.tsv", "names country sectors code adjectives",
                      [&](const TableRow& row) -> Status {
                        add(row, split(row.fields[0], '|'), {});
                        return Done{};
                      });
  }

  void pack(SectionList& out) const {
    out.emplace_back("places.known", packed(known_));
    words_.pack("places.word", out);
    gazetteer_.pack("places", out);
  }

 private:
  void add(const TableRow& row, const std::vector<std::string_view>& names, PackedPlace place) {
    place.name = words_.add(trimmed(names[0]));
    place.country = words_.add(row.fields[1]);
    place.file = words_.add(row.file);
    place.line = static_cast<uint32_t>(row.line);
    for (const std::string_view name : names)
      gazetteer_.add(trimmed(name), static_cast<uint32_t>(known_.size()), NameCase::as_given);
    known_.push_back(place);
  }

  std::vector<PackedPlace> known_;
  WordIndex words_;
  GazetteerBuilder gazetteer_;
};

}  // namespace

Status pack_places(const std::string& lexicon_directory, SectionList& out) {
  PlacePacker places;
  if (auto done = places.load_cities(lexicon_directory); !done) return done;
  if (auto done = places.load_territories(lexicon_directory); !done) return done;
  places.pack(out);
  return Done{};
}

PlaceReader::PlaceReader(const Sections& compiled)
    : known_(compiled["places.known"]),
      words_(PackedArray<uint32_t>(compiled["places.word.ends"]), compiled["places.word.letters"]),
      gazetteer_(compiled, "places", known_.size()) {}

uint32_t PlaceReader::best_of(const std::vector<uint32_t>& entries, const Reading& reading) const {
  uint32_t best = entries[0];
  bool best_spoken_of = speaks_of(reading, words_[known_[best].country]);
  for (const uint32_t entry : entries) {
    const bool spoken_of = speaks_of(reading, words_[known_[entry].country]);
    if (spoken_of != best_spoken_of ? spoken_of : known_[entry].population > known_[best].population) {
      best = entry;
      best_spoken_of = spoken_of;
    }
  }
  return best;
}

void PlaceReader::read(Reading& reading) const {
  std::vector<uint32_t> at(reading.tokens.size(), 0xFFFFFFFFu);
  for (const NameMatch& match : gazetteer_.find(reading))
    for (uint32_t t = match.first.value; t <= match.last.value; ++t) at[t] = best_of(match.entries, reading);
  std::map<std::string, PlaceId> made;
  const auto place_of = [&](const Place& place) {
    const auto [found, fresh] = made.try_emplace(place.name + "\t" + place.country, PlaceId(reading.places.size()));
    if (fresh) reading.places.push_back(place);
    return found->second;
  };
  for (Mention& mention : reading.mentions) {
    if (mention.modifier || mention.kind == MentionKind::pronoun || mention.entity == EntityKind::person) continue;
    const uint32_t entry = at[mention.head.value];
    if (entry != 0xFFFFFFFFu) {
      const PackedPlace known = known_[entry];
      mention.place = place_of({std::string(words_[known.name]), std::string(words_[known.country]), known.latitude,
                                known.longitude, known.located != 0, joined_place({words_[known.file], known.line})});
      if (mention.entity == EntityKind::other) mention.entity = EntityKind::place;
    } else if (mention.entity == EntityKind::state && mention.actor && reading[mention.actor].sectors.empty() &&
               mention.kind == MentionKind::name) {
      const Actor& state = reading[mention.actor];
      mention.place = place_of({state.name, state.country, 0, 0, false, state.lexicon_line});
    }
  }
}

}  // namespace bede::mentions
