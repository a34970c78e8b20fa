#include "record/ballot_bodies.h"

#include <algorithm>

namespace bede::record {

using events::BallotMatch;
using events::BallotRole;

BodyWords BallotBodies::body_from(TokenId at) const {
  const Token& token = reading_[at];
  if (token.upos != Upos::NOUN && token.upos != Upos::PROPN) return {};
  if (const BallotMatch found = match(BallotRole::body, at)) return {found.first, found.last};
  if (token.xpos == "NNS" || token.xpos == "NNPS")
    if (const BallotMatch found = match(BallotRole::lawmaker, at)) return {found.first, found.last};
  return {};
}

bool BallotBodies::is_owned(BodyWords body) const {
  const uint32_t next = body.last.value + 1;
  if (!inside(next)) return false;
  const Token& token = reading_[TokenId(next)];
  const bool date = token.relation == Relation::obl__unmarked || token.relation == Relation::nmod__unmarked ||
                    token.form.ends_with("day");
  return (token.upos == Upos::NOUN || token.upos == Upos::PROPN) && !date &&
         !match(BallotRole::lawmaker, TokenId(next)) && !match(BallotRole::body, TokenId(next));
}

BodyWords BallotBodies::widened(BodyWords body) const {
  while (body.first.value > sentence_.first.value) {
    const Token& before = reading_[TokenId(body.first.value - 1)];
    const bool belongs = before.upos == Upos::PROPN ||
                         (starts_upper(before.form) && body.first.value > sentence_.first.value + 1) ||
                         before.upos == Upos::ADJ || before.form == "'s" || before.form == "’s" ||
                         (before.upos == Upos::NOUN && before.relation == Relation::compound);
    if (!belongs) break;
    body.first = TokenId(body.first.value - 1);
  }
  uint32_t next = body.last.value + 1;
  if (is(next, "of") && inside(next + 1)) {
    const uint32_t start = is(next + 1, "the") ? next + 2 : next + 1;
    if (const BallotMatch house = match(BallotRole::body, TokenId(start))) {
      body.last = house.last;
    } else if (const Span phrase = mention_headed_within(body); !phrase.empty()) {
      for (uint32_t end = start; inside(end) && phrase.contains(reading_[TokenId(end)].span); ++end)
        body.last = TokenId(end);
    }
  }
  return body;
}

Span BallotBodies::mention_headed_within(BodyWords body) const {
  for (const Mention& mention : reading_.mentions) {
    if (mention.first > body.last) break;
    if (mention.head >= body.first && mention.head <= body.last) return mention.span;
  }
  return {};
}

BodyWords BallotBodies::body_headed(TokenId head) const {
  for (const Mention& mention : reading_.mentions) {
    if (mention.first > head) break;
    if (mention.head != head || !mention.actor) continue;
    const Actor& actor = reading_[mention.actor];
    const bool house = std::find(actor.sectors.begin(), actor.sectors.end(), "LEG") != actor.sectors.end();
    if (house && actor.kind != ActorKind::person) return {head, head};
  }
  for (uint32_t back = 0; back < 3 && head.value >= sentence_.first.value + back; ++back) {
    const BodyWords body = body_from(TokenId(head.value - back));
    if (body && body.last >= head && !is_owned(body)) return body;
  }
  return {};
}

BodyWords BallotBodies::agent_after(TokenId word) const {
  bool open = false;
  for (uint32_t at = word.value + 1; inside(at) && at < word.value + 14; ++at) {
    const Token& token = reading_[TokenId(at)];
    if (token.upos == Upos::VERB || form(at) == ";") return {};
    if (is(at, "by") || is(at, "in") || is(at, "from") || is(at, "through"))
      open = true;
    else if (token.upos == Upos::ADP && !is(at, "of"))
      open = false;
    if (!open) continue;
    if (const BodyWords body = body_from(TokenId(at)); body && !is_owned(body)) return body;
    if (const BodyWords body = body_headed(TokenId(at))) return body;
  }
  return {};
}

BodyWords BallotBodies::joined_body(BodyWords body) const {
  uint32_t at = body.last.value + 1;
  if (!is(at, "and")) return {};
  for (++at; inside(at) && at < body.last.value + 6; ++at) {
    const Token& token = reading_[TokenId(at)];
    if (token.upos == Upos::VERB || token.upos == Upos::ADP || token.upos == Upos::PUNCT) return {};
    if (const BodyWords next = body_from(TokenId(at))) return next;
  }
  return {};
}

bool BallotBodies::governs_phrases(uint32_t at) const {
  return reading_[TokenId(at)].upos == Upos::ADP && !is(at, "before") && !is(at, "after") && !is(at, "as") &&
         !is(at, "since") && !is(at, "until") && !is(at, "than");
}

BodyWords BallotBodies::subject_before(TokenId word) const {
  for (uint32_t at = word.value; at-- > sentence_.first.value && word.value - at < 9;) {
    const Token& token = reading_[TokenId(at)];
    if (token.upos == Upos::VERB || form(at) == ";" || token.upos == Upos::SCONJ) return {};
    const BodyWords body = body_from(TokenId(at));
    if (!body || is_owned(body)) continue;
    const BodyWords wide = widened(body);
    uint32_t left = wide.first.value - 1;
    while (inside(left) && (reading_[TokenId(left)].upos == Upos::DET || reading_[TokenId(left)].upos == Upos::NUM ||
                            reading_[TokenId(left)].upos == Upos::PUNCT))
      --left;
    if (!inside(left) || !governs_phrases(left)) return body;
  }
  return {};
}

BodyWords BallotBodies::place_before(TokenId word) const {
  bool where = false;
  for (uint32_t at = word.value; at-- > sentence_.first.value && word.value - at < 16;) {
    where = where || is(at, "where");
    if (!where) continue;
    if (const BodyWords body = body_from(TokenId(at))) return body;
  }
  return {};
}

bool BallotBodies::is_without_vote(TokenId verb) const {
  for (uint32_t at = verb.value + 1; inside(at + 2); ++at)
    if (is(at, "without") && (is(at + 1, "vote") || (is(at + 1, "a") && is(at + 2, "vote")))) return true;
  return false;
}

bool BallotBodies::is_short(TokenId at) const {
  const std::string_view verb = reading_[at].lemma;
  if (verb != "fall" && verb != "come" && verb != "end") return false;
  for (uint32_t next = at.value + 1; inside(next + 1) && next < at.value + 6; ++next) {
    if (!is(next, "short") || !is(next + 1, "of")) continue;
    for (uint32_t goal = next + 2; inside(goal) && goal < next + 8; ++goal)
      if (is(goal, "needed") || is(goal, "required") || match(BallotRole::majority, TokenId(goal)) ||
          match(BallotRole::two_thirds, TokenId(goal)))
        return true;
  }
  return false;
}

bool BallotBodies::is_part(BodyWords body) const {
  const uint32_t before = body.first.value - 1;
  return match(BallotRole::lawmaker, body.first) && inside(before) && reading_[TokenId(before)].upos == Upos::NUM;
}

bool BallotBodies::is_party(BodyWords body) const {
  constexpr uint32_t kBefore = 5;
  for (uint32_t at = body.last.value + 1; at-- > sentence_.first.value && at + kBefore >= body.first.value;) {
    if (reading_[TokenId(at)].upos == Upos::PUNCT || reading_[TokenId(at)].upos == Upos::VERB) return false;
    if (match(BallotRole::party, TokenId(at))) return true;
  }
  return false;
}

}  // namespace bede::record
