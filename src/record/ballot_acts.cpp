#include "record/ballot_acts.h"

#include <algorithm>

#include "base/among.h"
#include "record/ballot_bodies.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using events::BallotMatch;
using events::BallotRole;

class Clerk : private BallotBodies {
 public:
  using BallotBodies::BallotBodies;

  std::vector<BallotAct> acts() {
    for (uint32_t at = sentence_.first.value; at <= sentence_.last.value; ++at) {
      const Token& token = reading_[TokenId(at)];
      if (token.upos == Upos::VERB)
        verb(TokenId(at));
      else if (token.upos == Upos::NOUN)
        noun(TokenId(at));
    }
    return std::move(acts_);
  }

 private:
  bool voting_here() const {
    return ballots_.find(BallotRole::ballot, sentence_.first, sentence_.last) ||
           ballots_.find(BallotRole::vote, sentence_.first, sentence_.last);
  }

  TokenId subject_of(TokenId verb) const {
    for (int steps = 0; steps < 4 && verb; ++steps) {
      for (const TokenId child : syntax::children(reading_, verb))
        if (syntax::is_subject(reading_[child].relation) && child < verb) return child;
      if (reading_[verb].relation != Relation::conj && reading_[verb].relation != Relation::xcomp) return {};
      verb = reading_[verb].head;
    }
    return {};
  }

  bool is_passive(TokenId verb) const {
    return syntax::has_child(reading_, verb, Relation::aux__pass) ||
           syntax::has_child(reading_, verb, Relation::nsubj__pass) || is_participle_after_noun(verb);
  }
  bool is_participle_after_noun(TokenId verb) const {
    return reading_[verb].xpos == "VBN" && !syntax::has_child(reading_, verb, Relation::aux) &&
           !syntax::has_child(reading_, verb, Relation::nsubj);
  }

  // "the bill passed in the upper house".
  bool passes_in(TokenId word) const {
    return (reading_[word].lemma == "pass" || reading_[word].lemma == "fail") &&
           !syntax::has_child(reading_, word, Relation::obj);
  }

  BodyWords doer_of(TokenId word) const {
    const bool intransitive = reading_[word].lemma == "vote" && !syntax::has_child(reading_, word, Relation::aux__pass);
    if (is_passive(word) && !intransitive) return agent_after(word);
    if (const TokenId subject = subject_of(word))
      if (const BodyWords body = body_headed(subject)) return body;
    if (const BodyWords body = subject_before(word)) return body;
    return passes_in(word) ? agent_after(word) : BodyWords{};
  }

  TokenId matter_of(TokenId verb) const {
    if (const TokenId object = syntax::child(reading_, verb, Relation::obj)) return object;
    if (is_passive(verb)) {
      if (const TokenId subject = subject_of(verb)) return subject;
      const Token& token = reading_[verb];
      if (token.relation == Relation::acl || token.relation == Relation::acl__relcl) return token.head;
    }
    return {};
  }

  const Predicate* predicate_of(TokenId word) const {
    const auto at = std::lower_bound(reading_.predicates.begin(), reading_.predicates.end(), word,
                                     [](const Predicate& p, TokenId token) { return p.token < token; });
    return at != reading_.predicates.end() && at->token == word ? &*at : nullptr;
  }

  bool aux_is(TokenId verb, std::string_view a, std::string_view b) const {
    for (const TokenId child : syntax::children(reading_, verb))
      if (reading_[child].upos == Upos::AUX &&
          (equal_ignoring_case(reading_[child].form, a) || equal_ignoring_case(reading_[child].form, b)))
        return true;
    return false;
  }

  // False where the act is not told as done or coming.
  bool status_of(TokenId word, EventStatus& status) const {
    if (aux_is(word, "will", "'ll") || is_planned(word)) status = EventStatus::future;
    const Predicate* predicate = predicate_of(word);
    const Modality modality = predicate ? predicate->modality : Modality::asserted;
    if (modality == Modality::denied || modality == Modality::hypothetical || modality == Modality::asked) return false;
    if (modality == Modality::future) status = EventStatus::future;
    if (aux_is(word, "must", "should") || aux_is(word, "could", "would") || aux_is(word, "may", "might") ||
        aux_is(word, "shall", "can"))
      return false;
    if (status == EventStatus::actual && waits(word)) return false;
    return status == EventStatus::future || !is_infinitive(word);
  }
  // "until the Senate passes it", "to see the House pass it".
  bool waits(TokenId word) const {
    const Token& token = reading_[word];
    if (token.xpos == "VB") return true;
    if (token.xpos != "VBZ" && token.xpos != "VBP") return false;
    for (const TokenId child : syntax::children(reading_, word))
      if (reading_[child].relation == Relation::mark || reading_[child].relation == Relation::advmod)
        for (const std::string_view mark : {"until", "if", "once", "when", "unless", "before", "whether"})
          if (is(child.value, mark)) return true;
    return false;
  }
  bool is_infinitive(TokenId word) const {
    for (const TokenId child : syntax::children(reading_, word))
      if (is(child.value, "to") && child < word) return true;
    return is(word.value - 1, "to");
  }
  bool is_planned(TokenId word) const {
    for (uint32_t back = 1; back < 10 && inside(word.value - back); ++back)
      if (const BallotMatch plan = match(BallotRole::plan, TokenId(word.value - back)))
        if (plan.last.value >= word.value) return true;
    return is_infinitive(word) && inside(word.value - 2) && match(BallotRole::holding, TokenId(word.value - 2));
  }

  void verb(TokenId at) {
    const bool down = is_passive(at) && match(BallotRole::failed, at);  // "was voted down"
    if (match(BallotRole::vote, at) && reading_[at].lemma == "vote" && !down) return voted(at);
    if (is_short(at)) return fell_short(at);
    const bool sure_pass = bool(match(BallotRole::passed, at)), sure_fail = bool(match(BallotRole::failed, at));
    const bool counted = voting_here() || ballots_.find(BallotRole::majority, at, sentence_.last);
    const bool may = !sure_pass && !sure_fail && voting_here();
    const bool pass = sure_pass || (may && match(BallotRole::passed_voted, at));
    const bool fail = sure_fail || (may && match(BallotRole::failed_voted, at));
    if (!pass && !fail) return;
    BodyWords body = doer_of(at);
    if (!body && counted) body = place_before(at);
    const bool refuses =
        match(BallotRole::failed, at) && match(BallotRole::failed, at).first != match(BallotRole::failed, at).last;
    TokenId matter = matter_of(at);
    if (subject_is_matter(at)) matter = subject_of(at);
    if (!body && matter) body = owner_of_resolution(at, matter);
    if (!body && !((counted || tallied()) && matter && is_matter(matter))) return;
    const bool survived = reading_[at].lemma == "survive" && matter && is_matter(matter);
    if (!body && !is_passive(at) && !subject_is_matter(at) && !survived && !(counted && is_by_it(at))) return;
    if (is_without_vote(at)) return;
    add(at, body, matter, fail ? "failed" : "passed", counted);
    if (refuses && !acts_.empty() && acts_.back().word == at) acts_.back().status = EventStatus::actual;
  }

  // "It then adopted the draft by 120 votes to three": the house of the sentence before.
  bool is_by_it(TokenId verb) const {
    const TokenId subject = subject_of(verb);
    return subject && reading_[subject].upos == Upos::PRON && among(reading_[subject].lemma, {"it", "they"});
  }
  void fell_short(TokenId at) {
    const TokenId subject = subject_of(at);
    if (!subject || !is_matter(subject)) return;
    add(at, place_before(at) ? place_before(at) : agent_after(at), subject, "failed", true);
    if (!acts_.empty() && acts_.back().word == at) acts_.back().short_of = true;
  }

  // Whether numbers that may be a tally stand in the sentence.
  bool tallied() const {
    for (uint32_t at = sentence_.first.value; at <= sentence_.last.value; ++at)
      if (reading_[TokenId(at)].upos == Upos::NUM) return true;
    return false;
  }

  // "a U.N. resolution approved on Wednesday": who passes resolutions of its own.
  BodyWords owner_of_resolution(TokenId verb, TokenId matter) const {
    if (reading_[matter].lemma != "resolution" || !is_passive(verb)) return {};
    for (const TokenId child : syntax::children(reading_, matter)) {
      const Relation relation = reading_[child].relation;
      if (relation != Relation::compound && relation != Relation::nmod__poss) continue;
      for (const Mention& mention : reading_.mentions)
        if (mention.head == child && mention.actor && reading_[mention.actor].kind == ActorKind::organisation)
          return {mention.first, mention.last};
    }
    return {};
  }

  bool is_matter(TokenId at) const {
    return bool(match(BallotRole::matter, at)) ||
           std::any_of(reading_.mentions.begin(), reading_.mentions.end(),
                       [&](const Mention& mention) { return mention.head == at && mention.thing; });
  }
  bool subject_is_matter(TokenId verb) const {
    const TokenId subject = subject_of(verb);
    return subject && is_matter(subject);
  }

  void voted(TokenId at) {
    const BodyWords body = doer_of(at);
    const auto [outcome, matter] = wish_after(at);
    if (!body) return;
    add(at, body, matter, outcome == "failed" && is_part(body) ? "" : outcome, true);
  }

  // What they voted for: "to send", "against the motion", "on a resolution".
  std::pair<std::string, TokenId> wish_after(TokenId at) const {
    for (uint32_t next = at.value + 1; inside(next) && next < at.value + 16; ++next) {
      const bool reached = inside(next + 1);
      if (is(next, "to") && reached && reading_[TokenId(next + 1)].upos == Upos::VERB) {
        const bool against = is(next - 1, "not") || match(BallotRole::failed, TokenId(next + 1));
        return {against ? "failed" : "passed", TokenId(next + 1)};
      }
      if (is(next, "against") || is(next, "down")) return {"failed", syntax::child(reading_, at, Relation::obl)};
      if (is(next, "for") || is(next, "favor") || is(next, "favour"))
        return {"passed", syntax::child(reading_, at, Relation::obl)};
      if (is(next, "on") && !is_day(next + 1)) return {"", syntax::child(reading_, at, Relation::obl)};
    }
    return {};
  }

  // "on Tuesday", "on May 3".
  bool is_day(uint32_t at) const {
    if (!inside(at)) return false;
    for (const TimeExpression& time : reading_.times)
      if (time.first.value <= at && at <= time.last.value) return true;
    return form(at).ends_with("day");
  }

  void noun(TokenId at) {
    const bool approval = bool(match(BallotRole::approval, at)), rejection = bool(match(BallotRole::rejection, at));
    if (approval || rejection) return approved(at, approval);
    if (reading_[at].lemma == "majority") return reached(at);
    if (reading_[at].lemma == "vote") coming(at);
  }

  // "won its last approval in the State Duma".
  void approved(TokenId at, bool approval) {
    const TokenId verb = reading_[at].head;
    if (!verb || !match(BallotRole::giving, verb) || reading_[verb].upos != Upos::VERB) return;
    BodyWords body = agent_after(at);
    if (!body) body = doer_of(verb);
    if (!body) return;
    const bool refused =
        reading_[verb].lemma == "refuse" || reading_[verb].lemma == "deny" || reading_[verb].lemma == "withhold";
    add(verb, body, subject_of(verb), approval && !refused ? "passed" : "failed", voting_here());
  }

  // "The amendment won a two-thirds majority"; but not "the party won a majority".
  void reached(TokenId majority) {
    const TokenId verb = reading_[majority].head;
    if (!verb || reading_[verb].upos != Upos::VERB || !match(BallotRole::giving, verb)) return;
    const TokenId matter = subject_of(verb);
    if (matter && match(BallotRole::matter, matter)) add(verb, agent_after(majority), matter, "passed", true);
  }

  // "a vote will be held on Tuesday".
  void coming(TokenId at) {
    const TokenId verb = reading_[at].head;
    if (!verb || !syntax::is_subject(reading_[at].relation) || !match(BallotRole::holding, verb)) return;
    EventStatus status = EventStatus::actual;
    status_of(verb, status);
    const bool set = reading_[verb].lemma != "hold" && reading_[verb].lemma != "take";
    if (status != EventStatus::future && !set) return;
    add(verb, agent_after(at), syntax::child(reading_, at, Relation::nmod), "", true);
    if (!acts_.empty() && acts_.back().word == verb) acts_.back().status = EventStatus::future;
  }

  void add(TokenId word, BodyWords body, TokenId matter, std::string outcome, bool voting) {
    EventStatus status = EventStatus::actual;
    const bool phrase = match(BallotRole::failed, word) && match(BallotRole::failed, word).last != word;
    if (!status_of(word, status) && !phrase) {
      if (outcome != "passed" || !tallied() || !aux_is(word, "did", "did") || reading_[word].xpos != "VB") return;
      outcome = "failed";  // "did not pass the bill; only 40 voted for it"
      status = EventStatus::actual;
    }
    if (status == EventStatus::future) outcome.clear();
    if (status == EventStatus::future && !body && reading_[word].lemma != "vote" && !match(BallotRole::holding, word))
      return;
    BallotAct act{word, {}, {}, matter, std::move(outcome), status, voting, false, {}, reading_[word].span};
    const BodyWords next = body ? joined_body(body) : BodyWords{};
    put(act, body);
    if (next) put(act, next);
  }

  void put(BallotAct act, BodyWords body) {
    if (body) {
      act.people = bool(match(BallotRole::lawmaker, body.first)) && !match(BallotRole::body, body.first);
      body = widened(body);
      if (act.people && is_party(body)) body = {};
    }
    if (body) {
      act.body_first = body.first;
      act.body_last = body.last;
      act.span = act.span.joined(reading_[body.first].span).joined(reading_[body.last].span);
    }
    if (act.matter && act.matter > act.word) act.span = act.span.joined(reading_[act.matter].span);
    acts_.push_back(std::move(act));
  }

  std::vector<BallotAct> acts_;
};

}  // namespace

std::vector<BallotAct> ballot_acts_of(const Reading& reading, const Sentence& sentence,
                                      const events::BallotsInText& ballots) {
  return Clerk(reading, sentence, ballots).acts();
}

}  // namespace bede::record
