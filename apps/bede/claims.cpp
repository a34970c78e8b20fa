// bede claims: who says what, and how firmly.
#include "base/strings.h"
#include "batch.h"
#include "record/fields.h"

namespace bede::cli {
namespace {

std::string joined_words(const Record& record, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : " ... ") + std::string(span.of(record.document().text));
  for (char& c : out) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return out;
}

bool holds(const std::string& text, const std::string& words) {
  return lower(text).find(lower(words)) != std::string::npos;
}

struct Wanted {
  std::string by, about, status;
};

std::string listed(const Record& record, const Wanted& wanted) {
  std::string out;
  for (const RecordClaim& claim : record.claims) {
    const std::string content = joined_words(record, claim.content);
    const std::string status = record_format::name_of_claim(claim.status);
    if (!holds(claim.source_text, wanted.by) || !holds(content, wanted.about)) continue;
    if (!wanted.status.empty() && status != wanted.status) continue;
    out += record.document().id + "\t" + claim.id + "\t" + status + "\t" +
           (claim.source_text.empty() ? "-" : claim.source_text) + "\t" + content + "\n";
  }
  return out;
}

}  // namespace

int claims(const Arguments& arguments) {
  const Wanted wanted{arguments.value("--by"), arguments.value("--about"), arguments.value("--status")};
  return run_batch(arguments, [wanted](const Record& record) { return listed(record, wanted); });
}

}  // namespace bede::cli
