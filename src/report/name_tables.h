// The codes and names that other data sets use for what the book codes: countries and kinds of acts.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "bede/result.h"

namespace bede::report {

class NameTables {
 public:
  // From actors/states.tsv, codes/alpha2.tsv and codes/cameo.tsv of the lexicon. Errors: not_found, bad_format.
  static Result<NameTables> open(const std::string& lexicon_directory);

  // All empty for what is no country.
  std::string country(std::string_view code) const;  // "KEN": "Kenya"
  // The code of a country by its code or a name of it, in any case ("kenya"); empty where none is called so.
  std::string code_of(std::string_view name) const;
  std::string alpha2(std::string_view code) const;  // "KE"
  std::string fips(std::string_view code) const;    // "KE"; of Australia "AS"
  // "Express intent to cooperate"; of a code without a name of its own that of its beginning.
  std::string act(std::string_view cameo) const;

  // SHA-256 of all that they say: a data set names it.
  const std::string& hash() const { return hash_; }

 private:
  struct Country {
    std::string name, alpha2, fips;
  };
  const Country* find(std::string_view code) const;

  std::map<std::string, Country, std::less<>> countries_;
  std::map<std::string, std::string> codes_;  // by names and codes in small letters
  std::map<std::string, std::string, std::less<>> acts_;
  std::string hash_;
};

}  // namespace bede::report
