// bede check: only what does not add up.
#include "batch.h"
#include "listing.h"
#include "record/fields.h"
#include "store/rows.h"

namespace bede::cli {
namespace {

std::string findings(const Record& record) {
  std::string out;
  for (const Finding& finding : record.checks)
    out += record.document().id + ": " + record_format::name_of(finding.severity) + " (" + finding.kind +
           "): " + finding.message + "\n";
  return out;
}

// Every check with what it looks for.
std::string names() {
  std::string out;
  for (const CheckInfo& check : known_checks())
    out += std::string(check.name) + "\t" + (check.on ? "on" : "off") + "\t" + std::string(check.meaning) + "\n";
  return out;
}

// Within reports, then between them.
int check_book(const Arguments& arguments) {
  const auto store = open_book(arguments);
  Filter all;
  all.limit = 0;
  std::string out;
  for (const Listing listing : {Listing::checks, Listing::contradictions}) {
    const auto found = store ? store->find(listing, all) : Result<Found>(store.error());
    if (!found) {
      complain(found.error());
      return kSomeFailed;
    }
    for (size_t i = 0; i < found->rows.size(); ++i) {
      const store::Row row(*found, i);
      const bool between = listing == Listing::contradictions;
      out += (between ? row.text("first_report") + ", " + row.text("second_report") + ": warning (contradiction, " +
                            row.text("kind")
                      : row.text("report") + ": " + row.text("severity") + " (" + row.text("kind")) +
             "): " + row.text("message") + "\n";
    }
  }
  return print(out) ? kDone : kSomeFailed;
}

}  // namespace

int check(const Arguments& arguments) {
  if (arguments.has("--list")) return print(names()) ? kDone : kSomeFailed;
  if (arguments.inputs.size() == 1 && is_book(arguments.inputs.front())) return check_book(arguments);
  return run_batch(arguments, findings);
}

}  // namespace bede::cli
