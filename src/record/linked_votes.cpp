// Which vote carried which stage: the ballots that the text tells beside an agreement's passage are its vote.
#include <algorithm>

#include "record/draft.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

constexpr ptrdiff_t kNear = 2;  // sentences after the stage in which its numbers may stand

bool is_decided_by_vote(const AgreementStage& stage) {
  return stage.stage == "approved" || stage.stage == "ratified" || stage.stage == "rejected";
}

bool is_beside(const Reading& reading, const AgreementStage& stage, const Vote& vote) {
  for (const Span told : stage.evidence)
    for (const Span counted : vote.evidence) {
      const Sentence *from = syntax::sentence_at(reading, told.begin),
                     *to = syntax::sentence_at(reading, counted.begin);
      if (from && from <= to && to - from < kNear) return true;
    }
  return false;
}

bool same_body(const AgreementStage& stage, const Vote& vote) {
  return stage.body.empty() || vote.body.empty() || stage.body.find(vote.body) != std::string::npos ||
         vote.body.find(stage.body) != std::string::npos;
}

bool is_to_come(EventStatus status) { return status == EventStatus::future || status == EventStatus::hypothetical; }

// "The Senate is due to vote on it": what is still to be voted on is not passed.
bool is_told_as(const AgreementStage& stage, const Vote& vote) {
  return std::any_of(stage.evidence.begin(), stage.evidence.end(), [&](Span told) {
    return std::any_of(vote.evidence.begin(), vote.evidence.end(), [&](Span one) { return one.overlaps(told); });
  });
}

void link(Agreement& agreement, AgreementStage& stage, Vote& vote) {
  stage.vote = vote.id;
  vote.subject = agreement.id;
  if (vote.body.empty()) vote.body = stage.body;
  if (stage.body.empty()) stage.body = vote.body;
  if (!vote.date) vote.date = stage.date;
  if (!stage.date) stage.date = vote.date;
}

}  // namespace

void link_votes(Draft& draft) {
  for (Agreement& agreement : draft.record.agreements)
    for (AgreementStage& stage : agreement.stages) {
      if (!is_decided_by_vote(stage)) continue;
      for (const Vote& vote : draft.record.votes)
        if (vote.status == EventStatus::future && is_told_as(stage, vote)) stage.status = EventStatus::future;
      for (Vote& vote : draft.record.votes)
        if (stage.vote.empty() && is_to_come(stage.status) == is_to_come(vote.status) && same_body(stage, vote) &&
            is_beside(draft.reading, stage, vote))
          link(agreement, stage, vote);
    }
}

}  // namespace bede::record
