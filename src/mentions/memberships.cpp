#include "mentions/memberships.h"

#include "base/strings.h"
#include "base/table.h"
#include "mentions/dates.h"

namespace bede::mentions {

Result<Memberships> Memberships::open(const std::string& lexicon_directory) {
  Memberships found;
  const auto read = read_table(
      lexicon_directory, "actors/members.tsv", "organisation members from to", [&](const TableRow& row) -> Status {
        const Membership time{parse_date(row.fields[2]), parse_date(row.fields[3]), row.place()};
        if (!time.from)
          return row.error("\"" + std::string(row.fields[2]) + "\" is no date", "write when they came in");
        Members& members = found.by_organisation_[std::string(row.fields[0])];
        for (const std::string_view country : split(row.fields[1], ' '))
          members[std::string(trimmed(country))].push_back(time);
        return Done{};
      });
  if (!read) return read.error();
  return found;
}

std::vector<Membership> Memberships::of(std::string_view organisation, std::string_view country) const {
  const auto members = by_organisation_.find(organisation);
  if (members == by_organisation_.end()) return {};
  const auto times = members->second.find(country);
  return times == members->second.end() ? std::vector<Membership>{} : times->second;
}

bool Memberships::member(std::string_view organisation, std::string_view country, Date day) const {
  for (const Membership& time : of(organisation, country))
    if (!(latest(day) < earliest(*time.from)) && !(time.to && latest(*time.to) < earliest(day))) return true;
  return false;
}

}  // namespace bede::mentions
