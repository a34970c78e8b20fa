// bede lexicon check: are the lexicon's files whole?
#include "open.h"

namespace bede::cli {

int lexicon(const Arguments& arguments) {
  if (arguments.inputs.front() != "check") {
    complain({ErrorCode::bad_argument, "", 0, 0, false, "lexicon " + arguments.inputs.front() + " does not exist",
              "say: bede lexicon check"});
    return kUsage;
  }
  const auto reader = open_reader(arguments);
  if (!reader) {
    complain(reader.error());
    return kSomeFailed;
  }
  return print("lexicon " + reader->lexicon_hash().substr(0, 12) + ": every file reads well\n") ? kDone : kSomeFailed;
}

}  // namespace bede::cli
