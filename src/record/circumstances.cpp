#include "record/circumstances.h"

#include "base/among.h"
#include "events/modality.h"
#include "record/clauses.h"
#include "record/draft.h"

namespace bede::record {
namespace {

constexpr uint32_t kNone = UINT32_MAX;

}  // namespace

Circumstances::Circumstances(const Reading& reading)
    : reading_(reading),
      predicate_at_(reading.tokens.size(), kNone),
      times_(reading.sentences.size()),
      places_(reading.sentences.size()) {
  for (uint32_t i = 0; i < reading.claims.size(); ++i) claims_.add(i, reading.claims[i].content);
  for (uint32_t i = 0; i < reading.predicates.size(); ++i) predicate_at_[reading.predicates[i].token.value] = i;
  for (uint32_t i = 0; i < reading.times.size(); ++i)
    times_[reading[reading.times[i].first].sentence.value].push_back(TimeId(i));
  for (uint32_t i = 0; i < reading.mentions.size(); ++i)
    if (reading.mentions[i].place) places_[reading[reading.mentions[i].head].sentence.value].push_back(MentionId(i));
}

MentionId Circumstances::place_under(TokenId word, bool goal) const {
  MentionId best;
  int nearest = 0;
  for (const MentionId id : places_[reading_[word].sentence.value]) {
    const TokenId head = reading_[id].head;
    const std::string_view before = preposition(reading_, first_conjunct(reading_, head));
    const bool fits = goal ? among(before, {"to", "in", "into", "at"}) : among(before, {"in", "at"});
    const int steps = fits ? distance(head, word) : 0;
    if (steps == 0 || (best && steps >= nearest)) continue;
    best = id;
    nearest = steps;
  }
  return best;
}

std::optional<RecordPlace> Circumstances::place(TokenId word) const {
  MentionId mention = place_under(word, false);
  if (!mention) return std::nullopt;
  return place_of(reading_, reading_[mention].place, reading_[mention].span);
}

std::optional<RecordPlace> Circumstances::goal(TokenId word) const {
  const MentionId mention = place_under(word, true);
  if (!mention) return std::nullopt;
  return place_of(reading_, reading_[mention].place, reading_[mention].span);
}

EventStatus Circumstances::status(TokenId word) const {
  for (TokenId at = word; at; at = reading_[at].head) {
    const uint32_t predicate = predicate_at_[at.value];
    if (predicate != kNone) return events::status_of(reading_.predicates[predicate]);
    if (reading_[at].upos == Upos::VERB) break;
  }
  return EventStatus::actual;
}

ClaimId Circumstances::claim(TokenId word) const {
  const uint32_t predicate = predicate_at_[word.value];
  if (predicate != kNone && reading_.predicates[predicate].claim) return reading_.predicates[predicate].claim;
  ClaimId best;
  uint32_t smallest = 0;
  for (const uint32_t i : claims_.at(reading_[word].span.begin))
    for (const Span content : reading_.claims[i].content) {
      if (!content.contains(reading_[word].span) || (best && content.size() >= smallest)) continue;
      best = ClaimId(i);
      smallest = content.size();
    }
  return best;
}

}  // namespace bede::record
