#include "mentions/offices.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "base/table.h"
#include "base/word_filter.h"
#include "base/word_map.h"
#include "mentions/dates.h"
#include "mentions/folding.h"

namespace bede::mentions {
namespace {

using Indices = std::vector<uint32_t>;
using IndexMap = WordMap<Indices>;

constexpr std::string_view kParticles[] = {"de",  "da",  "di", "del", "della", "van", "von",  "der",
                                           "den", "la",  "le", "bin", "ibn",   "al",  "el",   "ter",
                                           "dos", "das", "du", "ben", "abu",   "des", "ould", "wa"};
constexpr std::string_view kFamilyFirst[] = {"CHN", "TWN", "KOR", "PRK", "KHM"};

std::vector<std::string> listed(std::string_view field, char separator) {
  std::vector<std::string> out;
  for (const std::string_view part : split(field, separator))
    if (!trimmed(part).empty()) out.emplace_back(trimmed(part));
  return out;
}

// "al-Sisi" and "Sisi" are one family name.
std::string_view without_article(std::string_view family) {
  for (const std::string_view article : {"al ", "el ", "al-", "el-", "ad-", "as-", "ash-"})
    if (family.starts_with(article) && family.size() > article.size() + 2) return family.substr(article.size());
  return family;
}

void add_once(Indices& list, uint32_t value) {
  if (list.empty() || list.back() != value) list.push_back(value);
}

Result<Title> read_title(const TableRow& row) {
  Title title;
  title.office = row.fields[0];
  title.titles = listed(row.fields[1], '|');
  title.countries = listed(row.fields[2], ' ');
  title.sectors = listed(row.fields[3], ' ');
  title.line = row.place();
  if (row.fields[4] != "single" && row.fields[4] != "several")
    return row.error("holders is \"" + std::string(row.fields[4]) + "\"", "write single or several");
  title.single = row.fields[4] == "single";
  return title;
}

Result<Tenure> read_tenure(const TableRow& row) {
  Tenure tenure;
  tenure.person = row.fields[0];
  tenure.office = row.fields[1];
  tenure.country = row.fields[2];
  tenure.variants = listed(row.fields[5], '|');
  tenure.acting = row.fields[6] == "acting";
  tenure.line = row.place();
  if (tenure.person.empty() || tenure.office.empty() || tenure.country.empty())
    return row.error("person, office and country must be given");
  for (const auto& [field, out] : {std::pair(row.fields[3], &tenure.from), std::pair(row.fields[4], &tenure.to)}) {
    if (field.empty()) continue;
    const auto date = parse_date(field);
    if (!date) return row.error("\"" + std::string(field) + "\" is no date", "write YYYY, YYYY-MM or YYYY-MM-DD");
    *out = *date;
  }
  return tenure;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string folded, out;
  fold_letters(name, folded);
  for (const char c : folded) {
    if (c == '\'' || c == '.') continue;
    const char shown = c == '-' || c == '\t' || c == '\n' ? ' ' : c;
    if (shown != ' ' || (!out.empty() && out.back() != ' ')) out += shown;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string_view family_name(std::string_view name, std::string_view country) {
  name = trimmed(name);
  if (name.find(' ') == std::string_view::npos) return name;
  const bool three = std::count(name.begin(), name.end(), ' ') == 2;
  if (among(country, kFamilyFirst) || (country == "SGP" && three)) return name.substr(0, name.find(' '));
  for (const std::string_view after : {" Jr.", " Jr", " Sr.", " Sr", " II", " III"})
    if (name.ends_with(after) && name.find(' ') + after.size() < name.size()) name.remove_suffix(after.size());
  size_t begin = name.rfind(' ') + 1;
  while (begin > 1) {
    const size_t before = name.rfind(' ', begin - 2);
    const size_t word = before == std::string_view::npos ? 0 : before + 1;
    if (word == 0 || !among(folded_letters(name.substr(word, begin - 1 - word)), kParticles)) break;
    begin = word;
  }
  return name.substr(begin);
}

const char* name_of(NameVerdict verdict) {
  constexpr const char* names[] = {"no say", "holder", "spelling",     "misspelling",
                                   "former", "later",  "other office", "unknown"};
  return names[static_cast<size_t>(verdict)];
}

bool Title::used_by(std::string_view country) const {
  return countries.empty() || std::find(countries.begin(), countries.end(), country) != countries.end();
}

bool Tenure::covers(Date day) const { return !before(day) && !after(day); }
bool Tenure::before(Date day) const { return to && latest(*to) < earliest(day); }
bool Tenure::after(Date day) const { return from && earliest(*from) > latest(day); }

struct Offices::Tables {
  std::vector<Title> titles;
  std::vector<Tenure> tenures;
  IndexMap by_name, by_family, by_country, by_title;
  WordFilter title_firsts;

  void index(uint32_t i);
};

void Offices::Tables::index(uint32_t i) {
  const Tenure& tenure = tenures[i];
  add_once(by_country[tenure.country], i);
  std::vector<std::string_view> spellings{tenure.person};
  spellings.insert(spellings.end(), tenure.variants.begin(), tenure.variants.end());
  for (const std::string_view spelling : spellings) {
    add_once(by_name[folded_name(spelling)], i);
    const std::string family = folded_name(family_name(spelling, tenure.country));
    add_once(by_family[family], i);
    add_once(by_family[std::string(without_article(family))], i);
    const size_t last = family.rfind(' ');
    if (last != std::string::npos && !among(tenure.country, kFamilyFirst))
      add_once(by_family[family.substr(last + 1)], i);
  }
}

Result<Offices> Offices::open(const std::string& lexicon_directory) {
  auto tables = std::make_shared<Tables>();
  const auto add_title = [&](const TableRow& row) -> Status {
    auto title = read_title(row);
    if (!title) return title.error();
    for (const std::string& words : title->titles) {
      const std::string folded = folded_name(words);
      tables->title_firsts.add(std::string_view(folded).substr(0, folded.find(' ')));
      add_once(tables->by_title[folded], static_cast<uint32_t>(tables->titles.size()));
    }
    tables->titles.push_back(*std::move(title));
    return Done{};
  };
  const auto add_tenure = [&](const TableRow& row) -> Status {
    auto tenure = read_tenure(row);
    if (!tenure) return tenure.error();
    tables->tenures.push_back(*std::move(tenure));
    tables->index(static_cast<uint32_t>(tables->tenures.size() - 1));
    return Done{};
  };
  if (auto done =
          read_table(lexicon_directory, "offices/titles.tsv", "office titles countries sectors holders", add_title);
      !done)
    return done.error();
  if (auto done =
          read_table(lexicon_directory, "offices/heads.tsv", "person office country from to variants note", add_tenure);
      !done)
    return done.error();
  Offices offices;
  offices.tables_ = std::move(tables);
  return offices;
}

bool Offices::may_begin_title(std::string_view word) const {
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  return tables_->title_firsts.may_hold_small(word) || !std::all_of(word.begin(), word.end(), is_letter);
}

const Title* Offices::office_of(std::string_view title, std::string_view country) const {
  const auto found = tables_->by_title.find(folded_name(title));
  if (found == tables_->by_title.end()) return nullptr;
  const Title* any = nullptr;
  for (const uint32_t i : found->second) {
    const Title& candidate = tables_->titles[i];
    if (!candidate.used_by(country)) continue;
    if (!candidate.countries.empty()) return &candidate;  // the country's own office goes before one that any may have
    if (!any) any = &candidate;
  }
  return any;
}

std::vector<const Tenure*> Offices::holders(std::string_view office, std::string_view country,
                                            std::optional<Date> day) const {
  std::vector<const Tenure*> out;
  const auto found = tables_->by_country.find(country);
  if (found == tables_->by_country.end()) return out;
  for (const uint32_t i : found->second) {
    const Tenure& tenure = tables_->tenures[i];
    if (tenure.office == office && (!day || tenure.covers(*day))) out.push_back(&tenure);
  }
  return out;
}

namespace {
std::vector<const Tenure*> found_in(const IndexMap& map, const std::vector<Tenure>& tenures, const std::string& key) {
  std::vector<const Tenure*> out;
  if (const auto found = map.find(key); found != map.end())
    for (const uint32_t i : found->second) out.push_back(&tenures[i]);
  return out;
}
}  // namespace

std::vector<const Tenure*> Offices::named(std::string_view name) const {
  return found_in(tables_->by_name, tables_->tenures, folded_name(name));
}

std::vector<const Tenure*> Offices::family_named(std::string_view family) const {
  auto out = found_in(tables_->by_family, tables_->tenures, folded_name(family));
  if (out.empty())
    out = found_in(tables_->by_family, tables_->tenures, std::string(without_article(folded_name(family))));
  return out;
}

const std::vector<Tenure>& Offices::tenures() const { return tables_->tenures; }
const std::vector<Title>& Offices::titles() const { return tables_->titles; }

}  // namespace bede::mentions
