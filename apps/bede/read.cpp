// bede read: reports in, records out.
#include "batch.h"
#include "report/brief.h"
#include "report/conllu.h"

namespace bede::cli {
namespace {

Render render_for(const Arguments& arguments) {
  const std::string format = arguments.value("--format");
  const bool layers = arguments.has("--layers");
  if (format == "json") return [layers](const Record& r) { return to_json(r, {layers, true}) + "\n"; };
  if (format == "jsonl") return [layers](const Record& r) { return to_json(r, {layers, false}) + "\n"; };
  if (format == "conllu") return [](const Record& r) { return report::conllu(*r.reading); };
  const report::BriefOptions options{columns(), in_colour(arguments)};
  return [options](const Record& r) { return report::brief(r, options); };
}

}  // namespace

int read(const Arguments& arguments) { return run_batch(arguments, render_for(arguments)); }

}  // namespace bede::cli
