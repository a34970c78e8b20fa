// Whose somebody or something is: the states and organisations that a phrase's modifiers name.
#include <algorithm>

#include "mentions/phrase_identity.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool former_word(std::string_view lemma) {
  return lemma == "former" || lemma == "ex" || lemma == "late" || lemma == "then" || lemma == "deposed" ||
         lemma == "ousted";
}

bool pre_nominal(Relation relation) {
  return relation == Relation::compound || relation == Relation::amod || relation == Relation::nmod__desc ||
         relation == Relation::nmod__poss || relation == Relation::nmod__unmarked || relation == Relation::flat;
}

// A preposition behind which stands whom or where somebody belongs to.
bool locates(std::string_view preposition) {
  for (const std::string_view one : {"of", "in", "from", "for", "at", "throughout", "across", "inside", "within"})
    if (preposition == one) return true;
  return false;
}

}  // namespace

void PhraseIdentity::add_owner(TokenId token, TokenId head, Countries& found) const {
  if (names_.same_match(token, head)) return;
  const Entry* e = names_.owner(token);
  if (!e || e->country.empty()) return;
  for (const auto& [code, known] : found)
    if (code == e->country) return;
  found.emplace_back(e->country, e);
}

void PhraseIdentity::add_owners(TokenId child, TokenId head, Countries& found) const {
  for (const TokenId one : coordinated(reading_, child)) {
    const size_t before = found.size();
    add_owner(one, head, found);
    if (found.size() > before) continue;
    for (const TokenId below : syntax::children(reading_, one))
      if (pre_nominal(reading_[below].relation)) add_owner(below, head, found);
    if (found.size() > before) continue;
    for (const TokenId below : syntax::children(reading_, one))  // "at the university in Lima"
      if (reading_[below].relation == Relation::nmod && locates(preposition_of(reading_, below)))
        add_owner(below, head, found);
  }
}

// Adjectives, possessors, compounds, "of Iran", "in Tehran"; else any name before the head, or right before the phrase.
PhraseIdentity::Countries PhraseIdentity::countries_of(TokenId head) const {
  Countries found, located;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    if (pre_nominal(relation)) add_owners(child, head, found);
    if (relation == Relation::nmod && locates(preposition_of(reading_, child)))
      add_owners(child, head, preposition_of(reading_, child) == "of" ? found : located);
    if (relation == Relation::appos && names_.find(child, EntryKind::state)) add_owner(child, head, located);
  }
  if (found.empty()) found = std::move(located);
  const uint32_t first = mention_->head == head ? mention_->first.value : head.value;
  for (uint32_t t = first; found.empty() && t < head.value; ++t) add_owner(TokenId(t), head, found);
  if (found.empty() && first > reading_[reading_[head].sentence].first.value) {
    const TokenId before(first - 1);
    if (names_.find(before, EntryKind::adjective) && reading_[before].upos != Upos::ADP) add_owner(before, head, found);
  }
  return found;
}

bool PhraseIdentity::says_former() const {
  for (uint32_t t = mention_->first.value; t <= mention_->head.value; ++t)
    if (former_word(reading_.tokens[t].lemma)) return true;
  return false;
}

}  // namespace bede::mentions
