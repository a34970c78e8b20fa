#include "mentions/lexicon_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/strings.h"
#include "base/table.h"
#include "mentions/dates.h"
#include "mentions/folding.h"
#include "mentions/offices.h"

namespace bede::mentions {
namespace {

class Checker {
 public:
  explicit Checker(const std::string& directory) : directory_(directory) {}
  Result<std::vector<LexiconFault>> run();

 private:
  // What the lines of a file of names hold, by column.
  struct Columns {
    std::string_view all;
    size_t names, country, from = kNone;
    bool shared = false;  // several states may have the name: "National Assembly"
  };
  static constexpr size_t kNone = static_cast<size_t>(-1);

  Status read_codes(const std::string& name, std::string_view columns, bool unique, size_t from = kNone);
  Status read_names(const std::string& name, const Columns& columns);
  void check_country(const TableRow& row, std::string_view country);
  void check_dates(const TableRow& row, size_t from);
  Status read_members();
  void check_tenures(const Offices& offices);
  void check_order(const Tenure& tenure);
  void check_overlaps(const Offices& offices, std::vector<const Tenure*> tenures);
  // Two lines of which one is the user's: his goes before ours, which is no fault.
  bool overrides(const std::string& line, const std::string& other) const { return layer(line) != layer(other); }
  size_t layer(const std::string& line) const;
  void fault(const std::string& line, std::string message) { faults_.push_back({line, std::move(message)}); }

  std::string directory_;
  std::set<std::string, std::less<>> codes_;
  std::map<std::string, std::string> code_lines_;                     // the first that has each
  std::map<std::string, std::pair<std::string, std::string>> names_;  // folded name -> code and line that has it
  std::vector<LexiconFault> faults_;
};

size_t Checker::layer(const std::string& line) const {
  const auto layers = layers_of(directory_);
  for (size_t i = 0; i + 1 < layers.size(); ++i)
    if (line.starts_with(layers[i] + "/")) return i;
  return layers.size();
}

bool overlap(const TableRow& row, size_t from, std::string_view other_from, std::string_view other_to) {
  const auto start = parse_date(row.fields[from]), end = parse_date(row.fields[from + 1]);
  const auto other_start = parse_date(other_from), other_end = parse_date(other_to);
  const bool before = end && other_start && earliest(*end) <= latest(*other_start);
  const bool after = other_end && start && earliest(*other_end) <= latest(*start);
  return !before && !after;
}

void Checker::check_dates(const TableRow& row, size_t from) {
  const auto start = parse_date(row.fields[from]), end = parse_date(row.fields[from + 1]);
  if (start && end && latest(*end) < earliest(*start))
    fault(row.place(), std::string(split(row.fields[0], '|')[0]) + ": the end lies before the start");
}

// Codes that stand for nobody's country: armed groups and companies across borders, movements, bodies of no state.
void Checker::check_country(const TableRow& row, std::string_view country) {
  for (const std::string_view open : {"", "-", "IMG", "MNC", "ISM", "NGO", "IGO", "NGM"})
    if (country == open) return;
  if (!codes_.count(country))
    fault(row.place(), "the code " + std::string(country) + " is neither a state nor an organisation of the lexicon");
}

// A name stands once in a file for one country at one time; in files whose names states do not share, once at all.
Status Checker::read_names(const std::string& name, const Columns& columns) {
  struct Seen {
    std::string country, line, from, to;
  };
  std::map<std::string, std::vector<Seen>, std::less<>> seen;
  return read_table(directory_, name, columns.all, [&](const TableRow& row) -> Status {
    const std::string country(row.fields[columns.country]);
    check_country(row, country);
    const bool dated = columns.from != kNone;
    if (dated) check_dates(row, columns.from);
    for (const std::string_view field : split(row.fields[columns.names], '|')) {
      const std::string one(trimmed(field));
      for (const Seen& other : seen[one]) {
        if (other.line == row.place() || (columns.shared && other.country != country)) continue;
        if (overrides(row.place(), other.line)) continue;
        if (dated && !overlap(row, columns.from, other.from, other.to)) continue;
        fault(row.place(), "the name \"" + one + "\" also stands in " + other.line +
                               (other.country == country ? "" : " for " + other.country));
      }
      seen[one].push_back({country, row.place(), dated ? std::string(row.fields[columns.from]) : std::string(),
                           dated ? std::string(row.fields[columns.from + 1]) : std::string()});
    }
    return Done{};
  });
}

// The first column is a code, the second the names.
Status Checker::read_codes(const std::string& name, std::string_view columns, bool unique, size_t from) {
  return read_table(directory_, name, columns, [&](const TableRow& row) -> Status {
    const std::string code(row.fields[0]);
    if (from != kNone) check_dates(row, from);
    const auto [known, first] = code_lines_.try_emplace(code, row.place());
    codes_.insert(code);
    if (!first && unique && !overrides(row.place(), known->second))
      fault(row.place(), "the code " + code + " stands twice");
    for (const std::string_view one : split(row.fields[1], '|')) {
      const auto [at, fresh] = names_.try_emplace(std::string(trimmed(one)), code, row.place());
      if (!fresh && at->second.first != code && !overrides(row.place(), at->second.second))
        fault(row.place(),
              "the name \"" + std::string(one) + "\" also stands for " + at->second.first + " in " + at->second.second);
    }
    return Done{};
  });
}

// One line a state, organisation and time.
Status Checker::read_members() {
  struct Seen {
    std::string line, from, to;
  };
  std::map<std::string, std::vector<Seen>, std::less<>> seen;
  const auto each = [&](const TableRow& row) -> Status {
    check_country(row, row.fields[0]);
    check_dates(row, 2);
    for (const std::string_view field : split(row.fields[1], ' ')) {
      const std::string_view country = trimmed(field);
      check_country(row, country);
      std::vector<Seen>& others = seen[std::string(row.fields[0]) + " " + std::string(country)];
      for (const Seen& other : others)
        if (overlap(row, 2, other.from, other.to))
          fault(row.place(),
                std::string(country) + " also belongs to " + std::string(row.fields[0]) + " in " + other.line);
      others.push_back({row.place(), std::string(row.fields[2]), std::string(row.fields[3])});
    }
    return Done{};
  };
  return read_table(directory_, "actors/members.tsv", "organisation members from to", each);
}

std::string shown(const Tenure& tenure) { return tenure.person + ", " + tenure.office + " of " + tenure.country; }

void Checker::check_order(const Tenure& tenure) {
  if (tenure.from && tenure.to && latest(*tenure.to) < earliest(*tenure.from))
    fault(tenure.line, shown(tenure) + ": the end lies before the start");
}

// The day a successor starts may be the day the holder ends.
void Checker::check_overlaps(const Offices& offices, std::vector<const Tenure*> tenures) {
  const Title* title = nullptr;
  for (const Title& one : offices.titles())
    if (one.office == tenures[0]->office && one.used_by(tenures[0]->country)) title = &one;
  if (!title)
    return fault(tenures[0]->line,
                 "the office \"" + tenures[0]->office + "\" is not in offices/titles.tsv for " + tenures[0]->country);
  if (!title->single) return;
  std::stable_sort(tenures.begin(), tenures.end(), [](const Tenure* a, const Tenure* b) {
    return earliest(a->from.value_or(Date{})) < earliest(b->from.value_or(Date{}));
  });
  for (size_t i = 1; i < tenures.size(); ++i) {
    const Tenure &first = *tenures[i - 1], &second = *tenures[i];
    if (!second.from || (first.to && earliest(*first.to) <= latest(*second.from))) continue;
    fault(second.line, shown(second) + ": begins before " + first.person + " ends (" + first.line + ")");
  }
}

void Checker::check_tenures(const Offices& offices) {
  std::map<std::pair<std::string, std::string>, std::vector<const Tenure*>> by_office;
  std::set<std::string> missing;
  for (const Tenure& tenure : offices.tenures()) {
    check_order(tenure);
    if (!codes_.count(tenure.country) && missing.insert(tenure.country).second)
      fault(tenure.line, "the code " + tenure.country + " is neither a state nor an organisation of the lexicon");
    by_office[{tenure.country, tenure.office}].push_back(&tenure);
  }
  for (auto& [office, tenures] : by_office) check_overlaps(offices, std::move(tenures));
}

Result<std::vector<LexiconFault>> Checker::run() {
  auto offices = Offices::open(directory_);
  if (!offices) return offices.error();
  if (auto done =
          read_codes("actors/states.tsv", "code names adjectives people capitals metonyms from to successor", true, 6);
      !done)
    return done.error();
  if (auto done = read_codes("actors/organisations.tsv", "code names cameo sectors seat from to of", true, 5); !done)
    return done.error();
  const std::pair<const char*, Columns> files[] = {
      {"actors/groups.tsv", {"names country sectors kind from to", 0, 1, 4, false}},
      {"actors/persons.tsv", {"name country sectors from to variants", 0, 1, 3, false}},
      {"actors/bodies.tsv", {"names country sectors kind seats from to", 0, 1, 5, true}},
      {"actors/local.tsv", {"names country sectors kind cues", 0, 1, kNone, true}},
      {"actors/territories.tsv", {"names country sectors code adjectives", 0, 1, kNone, false}},
      {"places/cities.tsv", {"names country latitude longitude population", 0, 1, kNone, true}}};
  for (const auto& [file, columns] : files)
    if (auto done = read_names(file, columns); !done) return done.error();
  if (auto done = read_members(); !done) return done.error();
  check_tenures(*offices);
  return std::move(faults_);
}

}  // namespace

Result<std::vector<LexiconFault>> check_lexicon(const std::string& lexicon_directory) {
  return Checker(lexicon_directory).run();
}

}  // namespace bede::mentions
