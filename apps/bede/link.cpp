// bede link: which reports of a book tell the same, and where they disagree.
#include "bede/store.h"
#include "open.h"

namespace bede::cli {

int link(const Arguments& arguments) {
  auto store = Store::open(arguments.inputs.front());
  const auto linked = store ? store->link() : Result<Store::Linked>(store.error());
  if (!linked) {
    complain(linked.error());
    return kSomeFailed;
  }
  return print(std::to_string(linked->groups) + " groups, " + std::to_string(linked->shared) + " of several reports; " +
               std::to_string(linked->contradictions) + " contradictions\n")
             ? kDone
             : kSomeFailed;
}

}  // namespace bede::cli
