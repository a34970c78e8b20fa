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

}  // namespace

std::vector<Finding> check(const Record& record, const Reader& reader) {
  std::vector<Finding> findings;
  checks::Ledger ledger{record, reader, findings};
  checks::check_tallies(ledger);
  checks::check_offices(ledger);
  checks::check_dates(ledger);
  checks::check_stages(ledger);
  checks::check_sums(ledger);
  checks::check_orders(ledger);
  checks::check_shares(ledger);
  checks::check_retellings(ledger);
  checks::check_places(ledger);
  checks::check_spellings(ledger);
  std::stable_sort(findings.begin(), findings.end(), earlier);
  for (size_t i = 0; i < findings.size(); ++i) findings[i].id = "x" + std::to_string(i + 1);
  return findings;
}

}  // namespace bede
