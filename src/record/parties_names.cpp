// Whom the words of an agreement's own name mean.
#include "base/strings.h"
#include "record/clauses.h"
#include "record/named_parties.h"
#include "record/parties.h"
#include "record/sides.h"
#include "syntax/tree.h"

namespace bede::record {

using syntax::children;

void Parties::from_name(TokenId head, std::vector<std::string>& codes) const {
  for (std::string& one : parties_in_name(draft_, head)) add_once(codes, std::move(one));
}

// "the Paris climate accord", and not "the Beijing deal with Tokyo": where it was made.
bool Parties::is_named_after(TokenId town, TokenId head) const {
  if (reading_[town].relation != Relation::compound || !sides_.is_capital(town)) return false;
  for (const TokenId child : children(reading_, head))
    if (reading_[child].relation == Relation::nmod && preposition(reading_, child) == "with") return false;
  return true;
}

// "signed agreements with Peru and Chad": who signed them is not in the phrase.
bool Parties::is_with_others(TokenId head) const {
  bool with = false;
  for (const TokenId child : children(reading_, head)) {
    if (reading_[child].relation == Relation::amod || reading_[child].relation == Relation::compound ||
        reading_[child].relation == Relation::nmod__poss)
      if (!sides_.in_phrase(child).empty()) return false;
    if (reading_[child].relation != Relation::nmod) continue;
    const std::string_view before = preposition(reading_, child);
    if (before == "between" || before == "among") return false;
    with = with || before == "with";
  }
  return with;
}

}  // namespace bede::record
