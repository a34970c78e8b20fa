// On whose word: the reading's claims with their chains, sources and evidence.
#include <algorithm>

#include "record/draft.h"

namespace bede::record {
namespace {

// Outermost first. A claim cannot stand inside itself, but the walk ends all the same.
std::vector<std::string> chain_of(const Draft& draft, const Claim& claim) {
  std::vector<std::string> chain;
  ClaimId around = claim.inside;
  for (size_t steps = draft.reading.claims.size(); around && steps > 0; --steps) {
    if (std::string id = draft.claim_id(around); !id.empty()) chain.push_back(std::move(id));
    around = draft.reading[around].inside;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::string words_of(const Reading& reading, const std::vector<Span>& spans) {
  std::string words;
  for (const Span span : spans) {
    if (!words.empty()) words += " ... ";
    words += span.of(reading.text());
  }
  return words;
}

std::vector<Span> evidence_of(const Claim& claim) {
  std::vector<Span> evidence = claim.source;
  if (!claim.cue.empty()) evidence.push_back(claim.cue);
  evidence.insert(evidence.end(), claim.content.begin(), claim.content.end());
  std::sort(evidence.begin(), evidence.end());
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
  return evidence;
}

RecordClaim entry(const Draft& draft, ClaimId id) {
  const Claim& claim = draft.reading[id];
  RecordClaim out;
  out.id = draft.claim_id(id);
  out.source = draft.actor_id(claim.source_actor);
  out.source_text = words_of(draft.reading, claim.source);
  out.source_kind = claim.source_kind;
  out.chain = chain_of(draft, claim);
  out.source_spans = claim.source;
  out.cue = claim.cue;
  out.content = claim.content;
  out.quote = claim.quote;
  out.status = claim.status;
  out.hedges = claim.hedges;
  out.factuality = claim.factuality;
  out.stance = claim.stance;
  out.evidence = evidence_of(claim);
  out.origin = id;
  return out;
}

// To vote is to act, not to say: the record keeps it as a vote.
bool is_kept(const Reading& reading, const Claim& claim) {
  return !claim.cue_token || reading[claim.cue_token].lemma != "vote";
}

}  // namespace

void make_claims(Draft& draft) {
  const size_t count = draft.reading.claims.size();
  draft.claim_ids.resize(count);
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i)
    if (is_kept(draft.reading, draft.reading.claims[i])) draft.claim_ids[i] = "c" + std::to_string(++kept);
  for (size_t i = 0; i < count; ++i)
    if (!draft.claim_ids[i].empty()) draft.record.claims.push_back(entry(draft, ClaimId(i)));
}

}  // namespace bede::record
