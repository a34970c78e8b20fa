#include "mentions/phrases.h"

#include <algorithm>

#include "base/sort_by_key.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

// Belongs to the words of a phrase that stands inside of another.
bool inside(Relation relation) {
  switch (relation) {
    case Relation::acl__relcl:
    case Relation::advcl__relcl:
    case Relation::acl:
    case Relation::appos:
    case Relation::parataxis:
    case Relation::punct:
    case Relation::list:
      return false;
    default:
      return true;
  }
}

// Belongs to the words of the phrase itself.
bool own(Relation relation) {
  switch (relation) {
    case Relation::det:
    case Relation::det__predet:
    case Relation::amod:
    case Relation::nummod:
    case Relation::compound:
    case Relation::flat:
    case Relation::fixed:
    case Relation::nmod:
    case Relation::nmod__poss:
    case Relation::nmod__desc:
    case Relation::nmod__unmarked:
    case Relation::goeswith:
      return true;
    default:
      return false;
  }
}

// Hangs on a noun and tells more of it: "the people who stayed", "a fee to be paid".
bool tells_more(Relation relation) { return relation == Relation::acl || relation == Relation::acl__relcl; }

bool may_head(const Token& token) {
  if (token.relation == Relation::expl || token.relation == Relation::fixed || token.relation == Relation::goeswith)
    return false;
  if (token.upos == Upos::PRON) {
    const std::string_view type = syntax::feature(token, "PronType");
    return type == "Prs" || type == "Dem" || type.empty();
  }
  if (token.upos != Upos::NOUN && token.upos != Upos::PROPN) return false;
  return token.relation != Relation::compound && token.relation != Relation::flat &&
         token.relation != Relation::nmod__desc;
}

}  // namespace

Phrases::Phrases(const Reading& reading, bool with_clauses)
    : reading_(reading), with_clauses_(with_clauses), below_(reading.tokens.size()) {
  for (uint32_t i = 0; i < below_.size(); ++i) below_[i] = {TokenId(i), TokenId(i)};
  for (uint32_t i = 0; i < below_.size(); ++i) {
    TokenId at(i);
    while (reading[at].head && (inside(reading[at].relation) || (with_clauses && tells_more(reading[at].relation)))) {
      at = reading[at].head;
      below_[at.value].widen({TokenId(i), TokenId(i)});
    }
  }
}

Extent Phrases::of(TokenId head) const {
  Extent extent{head, head};
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    if (own(relation) || (with_clauses_ && tells_more(relation))) extent.widen(below_[child.value]);
  }
  return extent;
}

bool is_plural(const Token& token) {
  return token.xpos == "NNS" || token.xpos == "NNPS" || syntax::feature(token, "Number") == "Plur";
}

void sort_mentions(std::vector<Mention>& mentions) {
  sort_by_key(mentions, [](const Mention& mention) { return uint64_t{mention.span.begin} << 32 | ~mention.span.end; });
}

std::vector<Mention> noun_phrases(const Reading& reading) {
  const Phrases phrases(reading, false);
  std::vector<Mention> found;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    if (!may_head(reading.tokens[i])) continue;
    const Extent extent = phrases.of(TokenId(i));
    Mention mention;
    mention.first = extent.first;
    mention.last = extent.last;
    mention.head = TokenId(i);
    mention.span = {reading[extent.first].span.begin, reading[extent.last].span.end};
    const Upos upos = reading.tokens[i].upos;
    mention.kind = upos == Upos::PRON    ? MentionKind::pronoun
                   : upos == Upos::PROPN ? MentionKind::name
                                         : MentionKind::nominal;
    found.push_back(mention);
  }
  sort_mentions(found);
  return found;
}

TokenId possessor_of(const Reading& reading, TokenId head) {
  return syntax::child(reading, head, Relation::nmod__poss);
}

std::string_view preposition_of(const Reading& reading, TokenId head) {
  for (const TokenId child : syntax::children(reading, head))
    if (reading[child].relation == Relation::case_ && child < head) return reading[child].lemma;
  return {};
}

std::vector<TokenId> coordinated(const Reading& reading, TokenId head) {
  std::vector<TokenId> all{head};
  for (size_t i = 0; i < all.size(); ++i) {  // "Peru" of "Chad, Mali and Peru", read as beside Mali
    if (i > 0 && reading[all[i]].upos != Upos::PROPN) continue;
    for (const TokenId child : syntax::children(reading, all[i]))
      if (reading[child].relation == Relation::conj) all.push_back(child);
  }
  return all;
}

TokenId first_conjunct(const Reading& reading, TokenId head) {
  while (reading[head].relation == Relation::conj && reading[head].head) head = reading[head].head;
  return head;
}

bool addresses_two(const Reading& reading, TokenId subject) {
  if (reading[subject].relation != Relation::nsubj || !reading[subject].head) return false;
  for (const TokenId other : syntax::children(reading, reading[subject].head)) {
    if (reading[other].relation != Relation::obj && reading[other].relation != Relation::obl) continue;
    for (const TokenId count : syntax::children(reading, other))
      if (reading[count].lemma == "two" || reading[count].lemma == "both") return true;
  }
  return false;
}

}  // namespace bede::mentions
