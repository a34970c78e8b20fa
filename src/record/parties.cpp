#include "record/parties.h"

#include <algorithm>

#include "record/clauses.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

using syntax::children;

bool joins_parties(std::string_view preposition) {
  for (const char* word : {"between", "with", "among", "amongst", "by"})
    if (preposition == word) return true;
  return false;
}

bool makes_parties(std::string_view stage) {
  for (const char* name : {"signed", "approved", "negotiating", "initialled", "in_force", "withdrawn", "suspended",
                           "proposed", "ratified"})
    if (stage == name) return true;
  return false;
}

}  // namespace

bool is_body(const Reading& reading, ActorId id) {
  if (!id) return false;
  const Actor& actor = reading[id];
  if (actor.kind != ActorKind::organisation && actor.kind != ActorKind::group) return false;
  return std::find(actor.sectors.begin(), actor.sectors.end(), "LEG") != actor.sectors.end() ||
         std::find(actor.sectors.begin(), actor.sectors.end(), "JUD") != actor.sectors.end();
}

void Parties::add_sides(TokenId phrase, std::vector<std::string>& codes) const {
  for (const Side& side : sides_.in_phrase(phrase))
    if (!is_body(reading_, side.actor)) add_once(codes, side.code);
}

void Parties::from_phrase(TokenId head, std::vector<std::string>& codes) const {
  for (const TokenId child : children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    if (relation == Relation::nmod && joins_parties(preposition(reading_, child))) add_sides(child, codes);
    if (relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound)
      add_sides(child, codes);
  }
}

void Parties::from_acts(TokenId head, std::vector<std::string>& codes) const {
  for (const Tie& tie : ties_of(reading_, head)) {
    const events::DeedWord* word = fitting(reading_, draft_.deeds.stages(reading_[tie.word].lemma), tie);
    if (!word || !makes_parties(word->kind)) continue;
    for (const TokenId subject : subjects_of(reading_, tie.word))
      if (subject != head) add_sides(subject, codes);
    for (const TokenId child : children(reading_, tie.word)) {
      const Relation relation = reading_[child].relation;
      if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::obl__agent) continue;
      if (child != head && joins_parties(preposition(reading_, child))) add_sides(child, codes);
    }
  }
}

// Everyone the phrase names: "the agreement on a Russian base in Kyrgyzstan", "a contract to sell Iran missiles".
void Parties::from_depth(TokenId head, std::vector<std::string>& codes) const {
  std::vector<TokenId> open{head};
  for (size_t i = 0; i < open.size() && i < 64; ++i)
    for (const TokenId child : children(reading_, open[i])) {
      if (reading_[child].relation == Relation::acl__relcl) continue;
      add_code(child, codes);
      open.push_back(child);
    }
}

// Where its sentence speaks of two sides only, they are the two.
void Parties::from_sentence(TokenId head, std::vector<std::string>& codes) const {
  const Sentence& sentence = reading_[reading_[head].sentence];
  std::vector<std::string> spoken_of = codes;
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) add_code(TokenId(i), spoken_of);
  if (spoken_of.size() == 2) codes = std::move(spoken_of);
}

void Parties::add_code(TokenId token, std::vector<std::string>& codes) const {
  for (const Side& side : sides_.at(token))
    if (!is_body(reading_, side.actor)) add_once(codes, side.code);
}

std::vector<std::string> Parties::of(const std::vector<MentionId>& mentions) const {
  using Road = void (Parties::*)(TokenId, std::vector<std::string>&) const;
  std::vector<std::string> codes;
  for (const Road road : {&Parties::from_phrase, &Parties::from_acts, &Parties::from_depth, &Parties::from_sentence}) {
    for (const MentionId mention : mentions) (this->*road)(reading_[mention].head, codes);
    if (codes.size() >= 2) break;
  }
  return codes;
}

}  // namespace bede::record
