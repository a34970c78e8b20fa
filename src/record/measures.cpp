#include "record/measures.h"

#include <algorithm>
#include <cmath>

#include "base/among.h"
#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

bool is_oblique(Relation relation) {
  return relation == Relation::obl || relation == Relation::nmod || relation == Relation::obl__agent;
}

}  // namespace

bool Measures::is_about(std::string_view list, TokenId noun) const {
  const Upos upos = reading_[noun].upos;
  const std::string_view lemma = reading_[noun].lemma;
  return (upos == Upos::NOUN || upos == Upos::PROPN) && draft_.deeds.may_be_about(lemma) &&
         draft_.deeds.is_about(list, SmallLetters(lemma));
}

std::vector<Measure> Measures::acts_of(std::string_view list, TokenId noun) const {
  std::vector<Measure> found;
  for (const Tie& tie : ties_of(reading_, noun)) {
    const auto& lines = draft_.deeds.acts(list, reading_[tie.word].lemma);
    if (const events::DeedWord* line = lines.empty() ? nullptr : fitting(reading_, lines, tie))
      found.push_back({tie, line->kind});
  }
  return found;
}

Codes Measures::named(TokenId phrase) const {
  Codes codes;
  for (const Side& side : sides_.in_phrase(phrase)) add_once(codes, side.code);
  if (codes.empty())
    if (const Side place = sides_.place_at(phrase); !place.code.empty()) codes.push_back(place.code);
  return codes;
}

// "called on Chad to lift the ban": Chad; "took steps to lift the ban": who took them.
std::vector<TokenId> Measures::doers(TokenId verb) const {
  const Token& token = reading_[verb];
  const TokenId above = token.head;
  const bool infinitive = token.xpos == "VB" && syntax::has_child(reading_, verb, Relation::mark);
  if (!above || !infinitive || syntax::has_child(reading_, verb, Relation::nsubj)) return subjects_of(reading_, verb);
  if (token.relation == Relation::acl && reading_[above].head && reading_[reading_[above].head].upos == Upos::VERB)
    return subjects_of(reading_, reading_[above].head);
  if (!among(reading_[above].lemma, {"ask", "urge", "call", "push", "press", "tell", "want", "order", "allow", "force",
                                     "pressure", "invite", "encourage", "expect", "request"}))
    return subjects_of(reading_, verb);
  std::vector<TokenId> asked;
  for (const TokenId child : children(reading_, above)) {
    const bool object = reading_[child].relation == Relation::obj || reading_[child].relation == Relation::iobj;
    const bool addressed =
        reading_[child].relation == Relation::obl && among(preposition(reading_, child), {"on", "for"});
    if (child < verb && (object || addressed)) asked.push_back(child);
  }
  return asked.empty() ? subjects_of(reading_, verb) : asked;
}

Codes Measures::acting(TokenId verb) const {
  Codes codes;
  for (const TokenId subject : doers(verb))
    for (std::string& code : named(subject)) add_once(codes, std::move(code));
  if (reading_[verb].upos == Upos::VERB) return codes;
  for (std::string& code : owners(verb)) add_once(codes, std::move(code));
  for (std::string& code : after(verb, {"by"})) add_once(codes, std::move(code));
  return codes;
}

Codes Measures::owners(TokenId noun) const {
  Codes codes;
  for (const TokenId child : children(reading_, noun)) {
    const Relation relation = reading_[child].relation;
    if (relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound)
      for (std::string& code : named(child)) add_once(codes, std::move(code));
  }
  return codes;
}

Codes Measures::after(TokenId word, std::initializer_list<std::string_view> prepositions) const {
  Codes codes;
  for (const TokenId child : children(reading_, word))
    if (is_oblique(reading_[child].relation) && among(preposition(reading_, child), prepositions))
      for (std::string& code : named(child)) add_once(codes, std::move(code));
  return codes;
}

const Mention* Measures::place_headed_by(TokenId head) const {
  if (places_.empty()) {
    places_.resize(reading_.tokens.size());
    for (uint32_t i = 0; i < reading_.mentions.size(); ++i) {
      const Mention& mention = reading_.mentions[i];
      const bool place = mention.place || mention.entity == EntityKind::place;
      if (place && mention.head && !places_[mention.head.value]) places_[mention.head.value] = MentionId(i);
    }
  }
  return places_[head.value] ? &reading_[places_[head.value]] : nullptr;
}

std::string Measures::place_after(TokenId word, std::initializer_list<std::string_view> prepositions) const {
  for (const TokenId child : children(reading_, word)) {
    if (!is_oblique(reading_[child].relation) || !among(preposition(reading_, child), prepositions)) continue;
    if (const Mention* mention = place_headed_by(child))
      return mention->place ? reading_[mention->place].name : std::string(mention->span.of(reading_.text()));
    if (const ActorId actor = sides_.actor_at(child); actor && reading_[actor].kind == ActorKind::state)
      return reading_[actor].known_as.empty() ? reading_[actor].name : reading_[actor].known_as;
  }
  return {};
}

std::string Measures::words(TokenId head) const {
  TokenId first = head, last = head;
  for (uint32_t i = head.value; i-- > reading_[reading_[head].sentence].first.value;) {
    const TokenId at(i);
    if (!is_before(at, head)) break;
    first = at;
  }
  for (const TokenId child : children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    const bool of = relation == Relation::nmod && preposition(reading_, child) == "of" &&
                    reading_.tokens[head.value + 1].form == "of";  // not "restrictions on 18 nationals of Chad"
    if (relation == Relation::flat || of) last = std::max(last, child);
    if (child > head && child.value == head.value + 1 && relation == Relation::compound) last = std::max(last, child);
  }
  while (first < head && reading_[first].upos == Upos::PUNCT) first = TokenId(first.value + 1);  // ", Ana Ruiz"
  return std::string(reading_[first].span.joined(reading_[last].span).of(reading_.text()));
}

// Does a word belong to the modifiers that the phrase of a head begins with: no article, number or verb of a clause?
bool Measures::is_before(TokenId at, TokenId head) const {
  const Token& token = reading_[at];
  const bool closed = token.upos == Upos::DET || token.upos == Upos::NUM || token.upos == Upos::PRON ||
                      token.upos == Upos::ADP || token.upos == Upos::CCONJ || token.upos == Upos::ADV ||
                      token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP";
  if (closed && !(token.upos == Upos::NUM && reading_.tokens[at.value + 1].lemma == "percent")) return false;
  TokenId above = at;
  for (int steps = 0; above && above != head && steps < 5; ++steps) above = reading_[above].head;
  return above == head;
}

const Quantity* Measures::quantity(TokenId head) const {
  const auto sentence = reading_[reading_[head].sentence];
  const auto at = std::lower_bound(reading_.quantities.begin(), reading_.quantities.end(), sentence.first,
                                   [](const Quantity& q, TokenId first) { return q.first < first; });
  for (auto one = at; one != reading_.quantities.end() && one->first <= sentence.last; ++one) {
    const bool beside = one->of && one->of < head && reading_[one->of].head == head;  // "2,000 Ugandan troops"
    const bool name = !one->of && reading_[head].xpos == "NNPS" && one->last < head;  // "350 Royal Marines"
    const bool here = name      ? one->last.value + 3 > head.value
                      : one->of ? one->of == head || beside
                                : one->first <= head && head <= one->last;
    const std::string_view text = one->span.of(reading_.text());
    const bool vague = text == "several" || text == "few" || text == "some" || text == "many";
    if (one->kind == QuantityKind::count && here && !vague && one->low == std::floor(one->low)) return &*one;
  }
  return nullptr;
}

Cited<int64_t> Measures::cited(const Quantity& quantity) { return {static_cast<int64_t>(quantity.low), quantity.span}; }

// "demand action, including the withdrawal of forces", "called for the lifting of the ban"
bool Measures::is_asked_for(TokenId noun) const {
  TokenId at = noun;
  for (int steps = 0; steps < 4 && reading_[at].head; ++steps) {
    at = reading_[at].head;
    if (among(reading_[at].lemma, {"demand", "call", "urge", "request", "seek", "propose", "insist", "appeal"}))
      return true;
    if (reading_[at].upos == Upos::VERB && reading_[at].lemma != "include") return false;
  }
  return false;
}

void Measures::tell(TokenId word, TokenId phrase, Told& out) const {
  out.date = circumstances_.date(word);
  out.place = circumstances_.place(word);
  out.status = circumstances_.status(word);
  if (out.status == EventStatus::actual && reading_[word].upos == Upos::NOUN && is_asked_for(word))
    out.status = EventStatus::future;
  out.according_to = draft_.claim_id(circumstances_.claim(word));
  out.evidence.push_back(clause_span(reading_, word).joined(reading_[phrase].span));
}

}  // namespace bede::record
