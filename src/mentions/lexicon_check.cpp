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
  Status read_codes(const std::string& name, std::string_view columns, bool unique);
  void check_tenures(const Offices& offices);
  void check_order(const Tenure& tenure);
  void check_overlaps(const Offices& offices, std::vector<const Tenure*> tenures);
  void fault(const std::string& line, std::string message) { faults_.push_back({line, std::move(message)}); }

  std::string directory_;
  std::set<std::string, std::less<>> codes_;
  std::map<std::string, std::pair<std::string, std::string>> names_;  // folded name -> code and line that has it
  std::vector<LexiconFault> faults_;
};

// The first column is a code, the second the names.
Status Checker::read_codes(const std::string& name, std::string_view columns, bool unique) {
  return read_table(directory_, name, columns, [&](const TableRow& row) -> Status {
    const std::string code(row.fields[0]);
    if (!codes_.insert(code).second && unique) fault(row.place(), "the code " + code + " stands twice");
    for (const std::string_view one : split(row.fields[1], '|')) {
      const auto [at, fresh] = names_.try_emplace(std::string(trimmed(one)), code, row.place());
      if (!fresh && at->second.first != code)
        fault(row.place(),
              "the name \"" + std::string(one) + "\" also stands for " + at->second.first + " in " + at->second.second);
    }
    return Done{};
  });
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
          read_codes("actors/states.tsv", "code names adjectives people capitals metonyms from to successor", true);
      !done)
    return done.error();
  if (auto done = read_codes("actors/organisations.tsv", "code names cameo sectors seat from to of", true); !done)
    return done.error();
  check_tenures(*offices);
  return std::move(faults_);
}

}  // namespace

Result<std::vector<LexiconFault>> check_lexicon(const std::string& lexicon_directory) {
  return Checker(lexicon_directory).run();
}

}  // namespace bede::mentions
