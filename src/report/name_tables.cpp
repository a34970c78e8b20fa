#include "report/name_tables.h"

#include <cctype>

#include "base/sha256.h"
#include "base/strings.h"
#include "base/table.h"

namespace bede::report {

Result<NameTables> NameTables::open(const std::string& directory) {
  NameTables out;
  Sha256 hash;
  const auto keep = [&hash](std::string& to, std::string_view value) {
    if (to.empty()) to = value;
    hash.add(std::string(value) + "\n");
  };
  auto done = read_table(directory, "actors/states.tsv",
                         "code names adjectives people capitals metonyms from to successor", [&](const TableRow& row) {
                           keep(out.countries_[std::string(row.fields[0])].name,
                                row.fields[1].substr(0, row.fields[1].find('|')));
                           const std::string code(row.fields[0]);
                           out.codes_.emplace(lower(code), code);
                           for (std::string_view name : split(row.fields[1], '|')) {
                             if (name.starts_with('~')) name.remove_prefix(1);
                             out.codes_.emplace(lower(name), code);
                           }
                           return Status(Done{});
                         });
  if (!done) return done.error();
  done = read_table(directory, "codes/alpha2.tsv", "code alpha2 fips", [&](const TableRow& row) {
    Country& country = out.countries_[std::string(row.fields[0])];
    keep(country.alpha2, row.fields[1]);
    keep(country.fips, row.fields[2]);
    return Status(Done{});
  });
  if (!done) return done.error();
  done = read_table(directory, "codes/cameo.tsv", "code goldstein name", [&](const TableRow& row) {
    std::string& name = out.acts_[std::string(row.fields[0])];
    keep(name, row.fields[2]);
    if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return Status(Done{});
  });
  if (!done) return done.error();
  out.hash_ = hash.hex();
  return out;
}

const NameTables::Country* NameTables::find(std::string_view code) const {
  const auto at = countries_.find(code);
  return at == countries_.end() ? nullptr : &at->second;
}

std::string NameTables::country(std::string_view code) const {
  const Country* const found = find(code);
  return found ? found->name : std::string();
}

std::string NameTables::code_of(std::string_view name) const {
  const auto at = codes_.find(lower(name));
  return at == codes_.end() ? std::string() : at->second;
}

std::string NameTables::alpha2(std::string_view code) const {
  const Country* const found = find(code);
  return found ? found->alpha2 : std::string();
}

std::string NameTables::fips(std::string_view code) const {
  const Country* const found = find(code);
  return found ? found->fips : std::string();
}

std::string NameTables::act(std::string_view cameo) const {
  for (; cameo.size() >= 2; cameo.remove_suffix(1))
    if (const auto at = acts_.find(cameo); at != acts_.end()) return at->second;
  return {};
}

}  // namespace bede::report
