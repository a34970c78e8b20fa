#include "claims/attributor.h"

#include <utility>

#include "claims/finish.h"
#include "claims/ground.h"
#include "claims/verbs.h"

namespace bede::claims {

struct Attributor::Tables {
  Cues cues;
  Sources sources;
};

Result<Attributor> Attributor::open(const std::string& lexicon_directory) {
  auto cues = Cues::open(lexicon_directory);
  if (!cues) return cues.error();
  auto sources = Sources::open(lexicon_directory);
  if (!sources) return sources.error();
  Attributor attributor;
  attributor.tables_ = std::make_shared<Tables>(Tables{*std::move(cues), *std::move(sources)});
  return attributor;
}

void Attributor::attribute(Reading& reading) const {
  const Ground ground(reading, tables_->cues, tables_->sources);
  std::vector<Draft> drafts;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i)
    if (auto draft = claim_of_verb(ground, TokenId(i))) drafts.push_back(*std::move(draft));
  finish(ground, drafts);
  reading.claims = claims_of(ground, drafts);
  link_claims(reading);
}

}  // namespace bede::claims
