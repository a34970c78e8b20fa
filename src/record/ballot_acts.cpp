#include "record/ballot_acts.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using events::BallotMatch;
using events::BallotRole;

struct BodyWords {
  TokenId first, last;
  explicit operator bool() const { return first.has_value(); }
};

class Clerk {
 public:
  Clerk(const Reading& reading, const Sentence& sentence, const events::BallotsInText& ballots)
      : reading_(reading), sentence_(sentence), ballots_(ballots) {}

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
  std::string_view form(uint32_t at) const { return inside(at) ? reading_[TokenId(at)].form : std::string_view{}; }
  bool inside(uint32_t at) const { return at >= sentence_.first.value && at <= sentence_.last.value; }
  bool is(uint32_t at, std::string_view word) const { return equal_ignoring_case(form(at), word); }
  BallotMatch match(BallotRole role, TokenId at) const { return ballots_.match(role, at, sentence_.last); }
  bool voting_here() const {
    return ballots_.find(BallotRole::ballot, sentence_.first, sentence_.last) ||
           ballots_.find(BallotRole::vote, sentence_.first, sentence_.last);
  }

  // The body whose words begin at the token: a house, or people who are one when they vote.
  BodyWords body_from(TokenId at) const {
    const Token& token = reading_[at];
    if (token.upos != Upos::NOUN && token.upos != Upos::PROPN) return {};
    if (const BallotMatch found = match(BallotRole::body, at)) return {found.first, found.last};
    if (token.xpos == "NNS" || token.xpos == "NNPS")
      if (const BallotMatch found = match(BallotRole::lawmaker, at)) return {found.first, found.last};
    return {};
  }

  // "House of Representatives Speaker Lucy Ames" is no house.
  bool is_owned(BodyWords body) const {
    const uint32_t next = body.last.value + 1;
    if (!inside(next)) return false;
    const Token& token = reading_[TokenId(next)];
    const bool date = token.relation == Relation::obl__unmarked || token.relation == Relation::nmod__unmarked ||
                      token.form.ends_with("day");
    return (token.upos == Upos::NOUN || token.upos == Upos::PROPN) && !date &&
           !match(BallotRole::lawmaker, TokenId(next)) && !match(BallotRole::body, TokenId(next));
  }

  // With the names and adjectives before it, and "of ..." after it: "Germany's lower house of parliament".
  BodyWords widened(BodyWords body) const {
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

  // The mention whose head is the body's last word.
  Span mention_headed_within(BodyWords body) const {
    for (const Mention& mention : reading_.mentions) {
      if (mention.first > body.last) break;
      if (mention.head >= body.first && mention.head <= body.last) return mention.span;
    }
    return {};
  }

  // Whether an actor with a seat in the legislature, or an organisation of states, heads the phrase.
  BodyWords body_headed(TokenId head) const {
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

  bool auxiliary_between(TokenId from, TokenId to) const {
    for (uint32_t at = from.value; at < to.value; ++at)
      if (reading_[TokenId(at)].upos == Upos::VERB) return true;
    return false;
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

  // "by the State Duma", "in the upper house": the first body after the word and before the next verb.
  BodyWords agent_after(TokenId word) const {
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

  // "the State Duma and the Federation Council": the body that follows on the first.
  BodyWords joined_body(BodyWords body) const {
    uint32_t at = body.last.value + 1;
    if (!is(at, "and")) return {};
    for (++at; inside(at) && at < body.last.value + 6; ++at) {
      const Token& token = reading_[TokenId(at)];
      if (token.upos == Upos::VERB || token.upos == Upos::ADP || token.upos == Upos::PUNCT) return {};
      if (const BodyWords next = body_from(TokenId(at))) return next;
    }
    return {};
  }

  // "in the house", but not "before the house voted".
  bool governs_phrases(uint32_t at) const {
    return reading_[TokenId(at)].upos == Upos::ADP && !is(at, "before") && !is(at, "after") && !is(at, "as") &&
           !is(at, "since") && !is(at, "until") && !is(at, "than");
  }

  // The nearest body before the word with no verb between.
  BodyWords subject_before(TokenId word) const {
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

  // "the parliament, where it was approved".
  BodyWords place_before(TokenId word) const {
    bool where = false;
    for (uint32_t at = word.value; at-- > sentence_.first.value && word.value - at < 16;) {
      where = where || is(at, "where");
      if (!where) continue;
      if (const BodyWords body = body_from(TokenId(at))) return body;
    }
    return {};
  }

  // "the bill passed in the upper house".
  bool passes_in(TokenId word) const {
    return (reading_[word].lemma == "pass" || reading_[word].lemma == "fail") &&
           !syntax::has_child(reading_, word, Relation::obj);
  }

  BodyWords doer_of(TokenId word) const {
    if (is_passive(word)) return agent_after(word);
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
    if (match(BallotRole::vote, at) && reading_[at].lemma == "vote") return voted(at);
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
    if (!body && !is_passive(at) && !subject_is_matter(at)) return;
    add(at, body, matter, fail ? "failed" : "passed", counted);
    if (refuses && !acts_.empty() && acts_.back().word == at) acts_.back().status = EventStatus::actual;
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
    add(at, body, matter, outcome, true);
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
    if (!status_of(word, status) && !phrase) return;
    if (status == EventStatus::future) outcome.clear();
    if (status == EventStatus::future && !body && reading_[word].lemma != "vote" && !match(BallotRole::holding, word))
      return;
    BallotAct act{word, {}, {}, matter, std::move(outcome), status, voting, reading_[word].span};
    const BodyWords next = body ? joined_body(body) : BodyWords{};
    put(act, body);
    if (next) put(act, next);
  }

  void put(BallotAct act, BodyWords body) {
    if (body) {
      body = widened(body);
      act.body_first = body.first;
      act.body_last = body.last;
      act.span = act.span.joined(reading_[body.first].span).joined(reading_[body.last].span);
    }
    if (act.matter && act.matter > act.word) act.span = act.span.joined(reading_[act.matter].span);
    acts_.push_back(std::move(act));
  }

  const Reading& reading_;
  const Sentence& sentence_;
  const events::BallotsInText& ballots_;
  std::vector<BallotAct> acts_;
};

}  // namespace

std::vector<BallotAct> ballot_acts_of(const Reading& reading, const Sentence& sentence,
                                      const events::BallotsInText& ballots) {
  return Clerk(reading, sentence, ballots).acts();
}

}  // namespace bede::record
