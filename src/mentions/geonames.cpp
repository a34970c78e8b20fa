#include "mentions/geonames.h"

#include <algorithm>
#include <cstdio>

#include "base/table.h"
#include "base/utf8.h"
#include "mentions/folding.h"
#include "mentions/places.h"

namespace bede::mentions {
namespace {

// Fields of a dump, from 0.
enum Field : size_t {
  kName = 1,
  kAscii = 2,
  kLatitude = 4,
  kLongitude = 5,
  kClass = 6,
  kKind = 7,
  kCountry = 8,
  kPeople = 14
};
constexpr size_t kFields = 19;

// Parts of towns and towns that are no more.
bool left_out(std::string_view kind) {
  for (const std::string_view one : {"PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"})
    if (kind == one) return true;
  return false;
}

bool read_people(std::string_view text, uint64_t& out) {
  out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || out > 1000000000) return false;
    out = out * 10 + static_cast<uint64_t>(c - '0');
  }
  return true;
}

std::string degrees(double value) {
  char buffer[32];
  const long hundredths = static_cast<long>(value * 100 + (value < 0 ? -0.5 : 0.5));
  std::snprintf(buffer, sizeof buffer, "%s%ld.%02ld", hundredths < 0 ? "-" : "", std::abs(hundredths) / 100,
                std::abs(hundredths) % 100);
  return buffer;
}

}  // namespace

Result<GeoNames> GeoNames::open(const std::string& lexicon_directory) {
  GeoNames names;
  auto done = read_table(lexicon_directory, "codes/alpha2.tsv", "code alpha2 fips", [&](const TableRow& row) -> Status {
    if (row.fields[0].size() != 3 || row.fields[1].size() != 2) return row.error("codes have three and two letters");
    names.codes_.try_emplace(std::string(row.fields[1]), row.fields[0]);
    return Done{};
  });
  if (!done) return done.error();
  return names;
}

const char* GeoNames::header() { return "!columns names country latitude longitude population"; }

Result<std::string> GeoNames::row(std::string_view line, uint64_t least, const std::string& file,
                                  uint64_t number) const {
  const auto fail = [&](std::string reason) {
    return Error{ErrorCode::bad_format,
                 file,
                 number,
                 0,
                 false,
                 std::move(reason),
                 "give a dump of GeoNames as it is: allCountries.txt, cities500.txt ..."};
  };
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (trimmed(line).empty()) return std::string();
  if (first_invalid_utf8(line) != line.size()) return fail("not UTF-8");
  const auto fields = split(line, '\t');
  if (fields.size() != kFields)
    return fail(std::to_string(fields.size()) + " fields where " + std::to_string(kFields) + " are expected");
  double latitude = 0, longitude = 0;
  uint64_t people = 0;
  if (!read_degrees(fields[kLatitude], 90, latitude) || !read_degrees(fields[kLongitude], 180, longitude))
    return fail("latitude and longitude are not degrees");
  if (!read_people(fields[kPeople], people)) return fail("the population is no number");
  const auto code = codes_.find(fields[kCountry]);
  const std::string_view name = trimmed(fields[kName]);
  if (fields[kClass] != "P" || left_out(fields[kKind]) || people < least || code == codes_.end() || name.empty() ||
      name.find('|') != std::string_view::npos || name.starts_with('#') || name.starts_with('!') || name == "-")
    return std::string();
  std::string out(name);
  const std::string_view plain = trimmed(fields[kAscii]);
  if (!plain.empty() && plain.find('|') == std::string_view::npos && folded_letters(plain) != folded_letters(name))
    out += "|" + std::string(plain);
  return out + "\t" + code->second + "\t" + degrees(latitude) + "\t" + degrees(longitude) + "\t" +
         std::to_string((people + 500) / 1000);
}

}  // namespace bede::mentions
