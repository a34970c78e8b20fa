#include "record/gatherings.h"

#include <algorithm>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::record {

bool is_to_gathering(const Draft& draft, const Contact& visit) {
  if (!visit.place || !among(visit.place->name, {"New York", "New York City", "Geneva", "Vienna"})) return false;
  const Sentence* told = syntax::sentence_at(draft.reading, visit.evidence.front().begin);
  return std::any_of(draft.record.actors.begin(), draft.record.actors.end(), [&](const RecordActor& actor) {
    return actor.code == "IGOUNO" && std::any_of(actor.mentions.begin(), actor.mentions.end(), [&](Span named) {
             return syntax::sentence_at(draft.reading, named.begin) == told;
           });
  });
}

}  // namespace bede::record
