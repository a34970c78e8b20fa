#include "record/claims.h"

#include <algorithm>

namespace bede {
namespace {

std::string name_of(ClaimId id) { return "c" + std::to_string(id.value + 1); }

std::string words_of(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : " ... ") + std::string(span.of(text));
  return out;
}

std::string actor_of(const Record& record, ActorId origin) {
  if (!origin) return {};
  for (const RecordActor& actor : record.actors)
    if (actor.origin == origin) return actor.id;
  return {};
}

std::vector<std::string> chain_of(const Reading& reading, const Claim& claim) {
  std::vector<std::string> chain;
  ClaimId around = claim.inside;
  for (size_t depth = 0; around && depth < 16; ++depth) {
    chain.push_back(name_of(around));
    around = reading[around].inside;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace

void fill_claims(Record& record) {
  const Reading& reading = *record.reading;
  record.claims.clear();
  for (uint32_t i = 0; i < reading.claims.size(); ++i) {
    const Claim& claim = reading.claims[i];
    RecordClaim out;
    out.id = name_of(ClaimId(i));
    out.source = actor_of(record, claim.source_actor);
    out.source_text = words_of(reading.text(), claim.source);
    out.source_kind = claim.source_kind;
    out.chain = chain_of(reading, claim);
    out.source_spans = claim.source;
    out.cue = claim.cue;
    out.content = claim.content;
    out.quote = claim.quote;
    out.status = claim.status;
    out.hedges = claim.hedges;
    out.factuality = claim.factuality;
    out.stance = claim.stance;
    out.evidence = claim.source;
    out.evidence.push_back(claim.cue);
    out.evidence.insert(out.evidence.end(), claim.content.begin(), claim.content.end());
    std::sort(out.evidence.begin(), out.evidence.end());
    out.origin = ClaimId(i);
    record.claims.push_back(std::move(out));
  }
}

}  // namespace bede
