// Drafts into claims: whose they are, how they are quoted, how firmly they are put.
#include <map>

#include "claims/finish.h"
#include "syntax/tree.h"

namespace bede::claims {
namespace {

QuoteKind quote_kind(const Ground& ground, const std::vector<TokenRange>& content) {
  uint32_t quoted = 0, words = 0;
  for (const TokenRange range : content)
    for (uint32_t i = range.first; i <= range.last; ++i) {
      if (ground.token(i).upos == Upos::PUNCT) continue;
      ++words;
      quoted += ground.token(i).quoted;
    }
  if (quoted == 0) return QuoteKind::indirect;
  return quoted * 10 >= words * 9 ? QuoteKind::direct : QuoteKind::mixed;
}

// Persons of the document by the last word of their names; a word that two share finds nobody.
class LastNames {
 public:
  explicit LastNames(const Reading& reading) {
    for (uint32_t i = 0; i < reading.actors.size(); ++i) {
      const Actor& actor = reading.actors[i];
      if (actor.kind != ActorKind::person || actor.name.empty()) continue;
      const std::string_view name = actor.name;
      const size_t blank = name.rfind(' ');
      const auto [at, added] = actors_.emplace(name.substr(blank == name.npos ? 0 : blank + 1), ActorId(i));
      if (!added) at->second = ActorId{};
    }
  }
  ActorId find(std::string_view word) const {
    const auto at = actors_.find(word);
    return at == actors_.end() ? ActorId{} : at->second;
  }

 private:
  std::map<std::string_view, ActorId> actors_;
};

// Whom "who" stands for.
TokenId antecedent_of(const Ground& ground, const Draft& draft) {
  const Token& head = ground.reading[draft.source_head];
  if (head.lemma != "who" && head.lemma != "which" && head.lemma != "that") return {};
  if (!head.head || ground.reading[head.head].relation != Relation::acl__relcl) return {};
  return ground.reading[head.head].head;
}

// "the ministry's spokesman, Ana Ruiz": the person whom the phrase names beside its head.
MentionId person_named(const Ground& ground, const Draft& draft) {
  for (uint32_t i = draft.source.first; i <= draft.source.last; ++i) {
    const MentionId mention = ground.mention_at(TokenId(i));
    const Token& token = ground.token(i);
    const bool beside = token.head == draft.source_head &&
                        (token.relation == Relation::appos || token.relation == Relation::flat) &&
                        i > draft.source_head.value;
    if (!mention || !beside || !ground.reading[mention].actor) continue;
    if (ground.reading[ground.reading[mention].actor].kind == ActorKind::person) return mention;
  }
  return {};
}

// "Klimov's remarks": whoever's words they are.
TokenId author_of(const Ground& ground, TokenId head) {
  if (!ground.sources.is_text(ground.reading, head)) return {};
  const TokenId owner = syntax::child(ground.reading, head, Relation::nmod__poss);
  return owner && ground.can_speak(owner) ? owner : TokenId{};
}

}  // namespace

std::vector<Claim> claims_of(const Ground& ground, const Hedges& hedges, const std::vector<Draft>& drafts) {
  std::vector<Claim> claims;
  const LastNames by_name(ground.reading);
  for (const Draft& draft : drafts) {
    Claim claim;
    if (!draft.source.empty()) claim.source.push_back(span_of(ground.reading, draft.source));
    if (!draft.source_rest.empty()) claim.source.push_back(span_of(ground.reading, draft.source_rest));
    if (draft.source_head) {
      claim.source_mention = ground.mention_at(draft.source_head);
      if (const MentionId named = person_named(ground, draft)) claim.source_mention = named;
      const TokenId author = author_of(ground, draft.source_head);
      if (author && ground.mention_at(author)) claim.source_mention = ground.mention_at(author);
      if (const TokenId antecedent = antecedent_of(ground, draft)) claim.source_mention = ground.mention_at(antecedent);
      if (claim.source_mention) claim.source_actor = ground.reading[claim.source_mention].actor;
      if (claim.source_actor && ground.reading[claim.source_actor].name == "Q") claim.source_actor = {};  // a label
      if (!claim.source_actor)
        claim.source_actor = by_name.find(ground.reading[author ? author : draft.source_head].form);
      claim.source_kind =
          ground.sources.kind(ground.reading, author ? author : draft.source_head, claim.source_mention, draft.source);
    }
    claim.cue = span_of(ground.reading, draft.cue_range);
    claim.cue_token = draft.cue;
    for (const TokenRange range : draft.content) claim.content.push_back(span_of(ground.reading, range));
    claim.quote = quote_kind(ground, draft.content);
    Firmness firmness = firmness_of(ground, hedges, draft);
    claim.status = firmness.status;
    claim.factuality = firmness.factuality;
    claim.hedges = std::move(firmness.hedges);
    claim.stance = draft.entry ? draft.entry->stance : "neutral";
    if (draft.entry) claim.lexicon_line = draft.entry->line;
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace bede::claims
