// Who held which office, where and when; and what to make of a name that a report gives to an office.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/document.h"
#include "bede/result.h"

namespace bede::mentions {

// An office as titles.tsv has it.
struct Title {
  std::string office;                  // "Foreign Minister"
  std::vector<std::string> titles;     // lower case: "minister of foreign affairs"
  std::vector<std::string> countries;  // where only these have it; empty: any
  std::vector<std::string> sectors;
  bool single = true;  // one holder at a time
  std::string line;

  bool used_by(std::string_view country) const;
};

// One person in one office from one day to another.
struct Tenure {
  std::string person;                 // usual English spelling
  std::vector<std::string> variants;  // other spellings
  std::string office;
  std::string country;  // or an organisation's short code
  std::optional<Date> from;
  std::optional<Date> to;  // none: still in office
  bool acting = false;
  std::string line;  // "offices/heads.tsv:211"

  // Whether the tenure may cover the day: where a month or a day is not known, both ends are taken generously.
  bool covers(Date day) const;
  bool before(Date day) const;  // ended before the day
  bool after(Date day) const;   // began after the day
};

enum class NameVerdict : uint8_t {
  no_say,        // nobody is known for this office, country and date
  holder,        // the name, or a known spelling of it
  spelling,      // the holder, in another transliteration (they sound the same)
  misspelling,   // probably the holder: near, but not a way to write the name
  former,        // held the office before the date
  later,         // held the office after the date
  other_office,  // holds another office of the country on the date
  unknown,       // none of these
};

struct NameJudgement {
  NameVerdict verdict = NameVerdict::no_say;
  const Tenure* holder = nullptr;  // who held the office on the date
  const Tenure* named = nullptr;   // whom the name means, where that is somebody else (former, later, other_office)
  uint32_t distance = 0;           // edits between the name and the nearest spelling of the holder's
};

const char* name_of(NameVerdict verdict);  // "misspelling"

class Offices {
 public:
  // Reads offices/titles.tsv and offices/heads.tsv. Errors: not_found, bad_format (file and line).
  static Result<Offices> open(const std::string& lexicon_directory);

  // The office that a title means in a country ("foreign minister", "USA" -> "Secretary of State"); nullptr where none.
  // Case is ignored. Without a country: the office of that name that any country may have.
  const Title* office_of(std::string_view title, std::string_view country) const;

  // A quick no: whether a title may begin with the word.
  bool may_begin_title(std::string_view word) const;

  // Who held the office of the country on the day (all tenures of it where there is no day), in the order of the file.
  std::vector<const Tenure*> holders(std::string_view office, std::string_view country, std::optional<Date> day) const;

  // Every tenure of people called this: a full name or variant, case and accents ignored.
  std::vector<const Tenure*> named(std::string_view name) const;

  // Every tenure of people with this family name: "Putin". Accents ignored.
  std::vector<const Tenure*> family_named(std::string_view family) const;

  // What to make of a report that gives this name (full, or family name alone) to the office on the day.
  // Cost: the tenures of one country.
  NameJudgement judge(std::string_view name, std::string_view office, std::string_view country, Date day) const;

  const std::vector<Tenure>& tenures() const;
  const std::vector<Title>& titles() const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

// A name without accents, apostrophes, hyphens and capitals, single blanks: "Volodymyr Zelenskyy" -> "volodymyr
// zelenskyy".
std::string folded_name(std::string_view name);

// The family name in a full name: the last word, with what belongs to it ("de Villepin", "al-Sisi", "Le Drian"); the
// first word in Chinese, Korean and Vietnamese names when country says so.
std::string_view family_name(std::string_view name, std::string_view country);

}  // namespace bede::mentions
