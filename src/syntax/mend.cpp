#include "syntax/mend.h"

#include "syntax/tree.h"

namespace bede::syntax {
namespace {

bool finite_active(const Reading& reading, TokenId verb) {
  const std::string_view tag = reading[verb].xpos;
  return (tag == "VBD" || tag == "VBZ" || tag == "VBP") && !has_child(reading, verb, Relation::aux__pass);
}

}  // namespace

void mend(Reading& reading) {
  for (Token& token : reading.tokens)
    if (token.relation == Relation::nsubj__pass && token.head && finite_active(reading, token.head))
      token.relation = Relation::nsubj;
}

}  // namespace bede::syntax
