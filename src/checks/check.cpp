#include "bede/check.h"

#include <algorithm>

#include "bede/reader.h"
#include "bede/record.h"
#include "checks/ledger.h"

namespace bede {
namespace {

Span place_of(const Finding& finding) { return finding.evidence.empty() ? Span{} : finding.evidence.front(); }

bool earlier(const Finding& a, const Finding& b) {
  if (place_of(a) != place_of(b)) return place_of(a) < place_of(b);
  return a.message < b.message;
}

struct Check {
  CheckInfo info;
  void (*run)(checks::Ledger&);
};

constexpr Check kChecks[] = {
    {{"tallies", "the numbers of a vote against each other, the body and the words for its outcome"},
     checks::check_tallies},
    {{"offices", "names given to offices against those who held them"}, checks::check_offices},
    {{"dates", "days that do not exist, weekdays, ends before their starts"}, checks::check_dates},
    {{"stages", "agreements ratified before they were signed"}, checks::check_stages},
    {{"sums", "parts that exceed their whole, announced lists, units against each other"}, checks::check_sums},
    {{"totals", "parts that are all told against the total told with them"}, checks::check_totals},
    {{"parties", "\"the two countries\" against those that are named"}, checks::check_parties},
    {{"parts", "what was counted in groups against the number of all; groups may overlap", false}, checks::check_parts},
    {{"orders", "what is said to follow a day that it precedes"}, checks::check_orders},
    {{"repeats", "\"second visit this year\" against the visits told; how long against from when to when"},
     checks::check_repeats},
    {{"ages", "ages against the years of a life"}, checks::check_ages},
    {{"shares", "percentages against counts, ranges told backwards, millions against billions"}, checks::check_shares},
    {{"retellings", "a stage with two dates, a quotation in two wordings"}, checks::check_retellings},
    {{"numbers", "a score or a toll told twice and not the same way"}, checks::check_retold_numbers},
    {{"quotations", "a quotation against the words that it repeats"}, checks::check_quoted_text},
    {{"places", "a capital put into another country"}, checks::check_places},
    {{"members", "a state called a member of what it did not belong to"}, checks::check_members},
    {{"spellings", "one name written two ways"}, checks::check_spellings},
};

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const std::vector<CheckInfo>& known_checks() {
  static const std::vector<CheckInfo> all = [] {
    std::vector<CheckInfo> infos;
    for (const Check& check : kChecks) infos.push_back(check.info);
    return infos;
  }();
  return all;
}

std::vector<Finding> check(const Record& record, const Reader& reader, const CheckChoice& choice) {
  std::vector<Finding> findings;
  checks::Ledger ledger{record, reader, findings};
  for (const Check& check : kChecks) {
    if (holds(choice.off, check.info.name) || (!check.info.on && !holds(choice.on, check.info.name))) continue;
    const size_t before = findings.size();
    check.run(ledger);
    for (size_t i = before; i < findings.size(); ++i) findings[i].check = check.info.name;
  }
  std::stable_sort(findings.begin(), findings.end(), earlier);
  for (size_t i = 0; i < findings.size(); ++i) findings[i].id = "x" + std::to_string(i + 1);
  return findings;
}

}  // namespace bede
