// Which states belong to which organisations, and when (lexicon/actors/members.tsv).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/document.h"
#include "bede/result.h"

namespace bede::mentions {

struct Membership {
  std::optional<Date> from, to;
  std::string line;  // "actors/members.tsv:12"
};

class Memberships {
 public:
  static Result<Memberships> open(const std::string& lexicon_directory);

  // Whether the organisation's members stand in the file, all of them.
  bool lists(std::string_view organisation) const {
    return by_organisation_.find(organisation) != by_organisation_.end();
  }
  // The times for which a state was a member, in the order of the file; empty where it never was.
  std::vector<Membership> of(std::string_view organisation, std::string_view country) const;
  // A member on some day that the date may mean.
  bool member(std::string_view organisation, std::string_view country, Date day) const;

 private:
  using Members = std::map<std::string, std::vector<Membership>, std::less<>>;  // by country
  std::map<std::string, Members, std::less<>> by_organisation_;
};

}  // namespace bede::mentions
