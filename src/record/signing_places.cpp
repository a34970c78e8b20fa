// Where an agreement was signed, when the report tells only of the visit at which it was.
#include <algorithm>

#include "record/draft.h"

namespace bede::record {
namespace {

bool among(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// A visit between two of the parties.
bool is_of_parties(const Contact& visit, const Agreement& agreement) {
  const auto party = [&](const std::string& code) { return among(agreement.parties, code); };
  return visit.kind == "visit" && std::any_of(visit.from.begin(), visit.from.end(), party) &&
         std::any_of(visit.to.begin(), visit.to.end(), party);
}

// The words of the visit stand within those of the signing: "signed during the visit of X to Y".
bool is_told_within(const Contact& visit, const AgreementStage& stage) {
  return std::any_of(visit.evidence.begin(), visit.evidence.end(), [&](Span one) {
    return std::any_of(stage.evidence.begin(), stage.evidence.end(), [&](Span other) { return other.overlaps(one); });
  });
}

}  // namespace

void place_signings(Draft& draft) {
  for (Agreement& agreement : draft.record.agreements)
    for (AgreementStage& stage : agreement.stages) {
      if (stage.stage != "signed" || stage.place || stage.status != EventStatus::actual) continue;
      for (const Contact& contact : draft.record.contacts)
        if (contact.place && contact.status == EventStatus::actual && is_of_parties(contact, agreement) &&
            is_told_within(contact, stage)) {
          stage.place = contact.place;
          break;
        }
    }
}

}  // namespace bede::record
