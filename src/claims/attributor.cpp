#include "claims/attributor.h"

#include <utility>

#include "claims/finish.h"
#include "claims/ground.h"
#include "claims/nouns.h"
#include "claims/speakers.h"
#include "claims/verbs.h"

namespace bede::claims {

struct Attributor::Tables {
  Cues cues;
  Sources sources;
  Hedges hedges;
};

Result<Attributor> Attributor::open(const std::string& lexicon_directory) {
  auto cues = Cues::open(lexicon_directory);
  if (!cues) return cues.error();
  auto sources = Sources::open(lexicon_directory);
  if (!sources) return sources.error();
  auto hedges = Hedges::open(lexicon_directory);
  if (!hedges) return hedges.error();
  Attributor attributor;
  attributor.tables_ = std::make_shared<Tables>(Tables{*std::move(cues), *std::move(sources), *std::move(hedges)});
  return attributor;
}

void Attributor::attribute(Reading& reading) const {
  Ground ground(reading, tables_->cues, tables_->sources);
  ground.turns = speaker_turns(ground);
  std::vector<Draft> drafts;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i)
    for (const auto find : {claim_of_preposition, claim_of_copula, claim_of_verb, claim_of_noun, claim_of_adjective,
                            claim_of_speaker, claim_of_colon, claim_of_adverb})
      if (auto draft = find(ground, TokenId(i))) {
        drafts.push_back(*std::move(draft));
        break;
      }
  drop_shared(ground, drafts);
  finish(ground, drafts);
  reading.claims = claims_of(ground, tables_->hedges, drafts);
  link_claims(reading);
  if (drop_minor(ground, drafts, reading.claims)) link_claims(reading);
}

}  // namespace bede::claims
