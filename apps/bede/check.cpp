// bede check: only what does not add up.
#include "batch.h"
#include "record/fields.h"

namespace bede::cli {
namespace {

std::string findings(const Record& record) {
  std::string out;
  for (const Finding& finding : record.checks)
    out += record.document().id + ": " + record_format::name_of(finding.severity) + " (" + finding.kind +
           "): " + finding.message + "\n";
  return out;
}

}  // namespace

int check(const Arguments& arguments) { return run_batch(arguments, findings); }

}  // namespace bede::cli
