// bede lexicon check: are the lexicon's files whole, and do they agree with one another?
#include "mentions/lexicon_check.h"

#include "open.h"
#include "reading/parts.h"

namespace bede::cli {
namespace {

int say_faults(const Reader& reader) {
  const std::string& folder = reader.parts().lexicon_directory;
  const auto faults = mentions::check_lexicon(folder);
  if (!faults) {
    complain(faults.error());
    return kSomeFailed;
  }
  for (const mentions::LexiconFault& fault : *faults)
    complain({ErrorCode::bad_format, folder + "/" + fault.line, 0, 0, false, fault.message, "mend one of the lines"});
  if (!faults->empty()) return kSomeFailed;
  return print("lexicon " + reader.lexicon_hash().substr(0, 12) + ": every file reads well\n") ? kDone : kSomeFailed;
}

}  // namespace

int lexicon(const Arguments& arguments) {
  if (arguments.inputs.front() != "check") {
    complain({ErrorCode::bad_argument, "", 0, 0, false, "lexicon " + arguments.inputs.front() + " does not exist",
              "say: bede lexicon check"});
    return kUsage;
  }
  const auto reader = open_reader(arguments);
  if (reader) return say_faults(*reader);
  complain(reader.error());
  return kSomeFailed;
}

}  // namespace bede::cli
