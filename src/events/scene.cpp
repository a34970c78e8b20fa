#include "events/scene.h"

#include <map>

#include "base/among.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

// "in Peru", "most of Lima"; not "the road to Peru", nor Peru that acts.
bool is_scene(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {"in",      "at",     "near",       "across", "inside",
                                               "outside", "around", "throughout", "of",     "within"};
  const Relation relation = reading[noun].relation;
  const bool part = relation == Relation::nmod__poss || relation == Relation::compound || relation == Relation::flat ||
                    relation == Relation::amod;
  const TokenId top = part && reading[noun].head ? reading[noun].head : noun;
  const TokenId preposition = syntax::child(reading, top, Relation::case_);
  if (!preposition) return false;
  if (reading[preposition].lemma == "through" && reading[top].head)  // "marched through Lima"
    return bede::among(reading[reading[top].head].lemma, {"march", "parade", "walk", "stream", "rampage", "surge"});
  return bede::among(reading[preposition].lemma, words);
}

// Of the place from which the report was sent.
std::string country_of_dateline(const Reading& reading) {
  const auto& dateline = reading.document->dateline;
  if (!dateline) return {};
  for (const Mention& mention : reading.mentions)
    if (mention.place && dateline->span.contains(mention.span)) return reading[mention.place].country;
  return {};
}

std::string country_of_most(const Reading& reading) {
  std::map<std::string, int> times;
  int all = 0;
  for (const Mention& mention : reading.mentions) {
    if (!mention.actor || reading[mention.actor].country.size() != 3) continue;
    ++times[reading[mention.actor].country];
    ++all;
  }
  const std::string home = country_of_dateline(reading);
  for (const auto& [country, count] : times)
    if (3 * count >= (country == home ? 1 : 2) * all) return country;
  return {};
}

}  // namespace

// Of whoever is of a state: the United Nations have no rebels.
static std::string state_of(const Actor& actor) {
  const bool of_states = actor.kind == ActorKind::organisation && actor.sectors.empty();
  return of_states ? std::string{} : actor.country;
}

std::string only_country(const Reading& reading) {
  std::string only;
  for (const Mention& mention : reading.mentions)
    for (const std::string& one : {mention.actor ? state_of(reading[mention.actor]) : std::string{},
                                   mention.place ? reading[mention.place].country : std::string{}}) {
      if (one.size() != 3 || one == only) continue;
      if (!only.empty()) return {};
      only = one;
    }
  return only;
}

Scene::Scene(const Reading& reading) : at_(reading.sentences.size()), country_(country_of_most(reading)) {
  std::vector<bool> several(at_.size());
  for (const Mention& mention : reading.mentions) {
    if (!mention.place || !is_scene(reading, mention.head)) continue;
    const size_t sentence = reading[mention.head].sentence.value;
    const std::string& one = reading[mention.place].country;
    if (one.size() != 3 || (!at_[sentence].empty() && at_[sentence] != one)) several[sentence] = true;
    at_[sentence] = one;
  }
  for (size_t i = 0; i < at_.size(); ++i)
    if (several[i]) at_[i].clear();
}

}  // namespace bede::events
