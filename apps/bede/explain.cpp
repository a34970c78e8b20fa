// bede explain: why the record says what it says.
#include "batch.h"

namespace bede::cli {

int explain(const Arguments& arguments) {
  const auto reader = open_reader(arguments);
  if (!reader) {
    complain(reader.error());
    return kSomeFailed;
  }
  const auto record = read_one(*reader, arguments.inputs.front(), {});
  if (!record) {
    complain(record.error());
    return kSomeFailed;
  }
  return print(to_json(*record, {true, true}) + "\n") ? kDone : kSomeFailed;
}

}  // namespace bede::cli
