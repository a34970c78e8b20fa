// bede explain: why the record says what it says.
#include "report/explain.h"

#include "batch.h"

namespace bede::cli {

int explain(const Arguments& arguments) {
  const auto given = unstated(arguments);
  if (!given) {
    complain(given.error());
    return kUsage;
  }
  const auto reader = open_reader(arguments);
  if (!reader) {
    complain(reader.error());
    return kSomeFailed;
  }
  const auto record = read_one(*reader, arguments.inputs.front(), *given);
  if (!record) {
    complain(record.error());
    return kSomeFailed;
  }
  const std::string item = arguments.inputs.size() > 1 ? arguments.inputs[1] : "";
  const auto text = report::explain(*record, item, {columns(), in_colour(arguments), arguments.has("--tree")});
  if (!text) {
    complain(text.error());
    return kSomeFailed;
  }
  return print(*text) ? kDone : kSomeFailed;
}

}  // namespace bede::cli
