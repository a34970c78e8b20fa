#include "record/sides.h"

#include <algorithm>
#include <numeric>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "syntax/tree.h"

namespace bede::record {

namespace {

// Not "visited Leningrad", of Russia before there was one.
bool existed(const mentions::ActorLexicon& names, const std::string& country, std::optional<Date> day) {
  const mentions::Entry* state = country.empty() || !day ? nullptr : names.state(country);
  return !state || state->covers(day);
}

}  // namespace

bool are_of_no_power(const std::vector<std::string>& sectors) {
  return !sectors.empty() && std::none_of(sectors.begin(), sectors.end(), [](const std::string& one) {
    return among(one, {"GOV", "MIL", "LEG", "PTY", "OPP", "REB", "SPY", "JUD", "COP", "IGO"});
  });
}

Sides::Sides(const Reading& reading, const mentions::ActorLexicon& names, const events::Deeds& deeds, Partners partners,
             bool joint)
    : reading_(reading),
      deeds_(deeds),
      find_partners_(std::move(partners)),
      joint_(joint),
      place_at_head_(reading.tokens.size()),
      thing_at_head_(reading.tokens.size()) {
  for (size_t i = 0; i < reading.mentions.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    if (!mention.head) continue;
    if (mention.place && existed(names, reading[mention.place].country, reading.document->published))
      place_at_head_[mention.head.value] = mention.place;
    if (mention.thing) thing_at_head_[mention.head.value] = true;
    if (mention.actor && mention.entity != EntityKind::place) heads_.emplace_back(mention.head, MentionId(i));
  }
  find_names(names);
  std::stable_sort(heads_.begin(), heads_.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : reading[a.second].span.size() > reading[b.second].span.size();
  });
}

namespace {

// "the Canada-India dialogue"
bool is_by_hyphen(const Reading& reading, TokenId first, TokenId last) {
  const auto is_hyphen = [&](size_t at) {
    return at < reading.tokens.size() && (reading.tokens[at].form == "-" || reading.tokens[at].form == "–");
  };
  return is_hyphen(last.value + 1) || (first.value > 0 && is_hyphen(first.value - 1));
}

}  // namespace

// How many persons' names each token stands in and goes on in.
std::vector<int32_t> Sides::persons_over() const {
  std::vector<int32_t> over(reading_.tokens.size());
  for (const auto& [head, id] : heads_) {
    const Mention& mention = reading_[id];
    if (mention.entity != EntityKind::person || mention.last <= mention.first) continue;
    ++over[mention.first.value];
    --over[mention.last.value];
  }
  std::partial_sum(over.begin(), over.end(), over.begin());
  return over;
}

void Sides::find_names(const mentions::ActorLexicon& names) {
  const std::vector<int32_t> persons = persons_over();
  const auto is_proper = [&](uint32_t at) {
    return at < reading_.tokens.size() && reading_.tokens[at].upos == Upos::PROPN;
  };
  const auto is_in_person = [&](TokenId token) {  // "Victoria" of "Victoria Holt"
    return persons[token.value] > 0 && is_proper(token.value) && is_proper(token.value + 1);
  };
  const std::optional<Date> day = reading_.document->published;
  const auto exists_then = [&](const mentions::NameMatch& match) {
    return std::any_of(match.entries.begin(), match.entries.end(),
                       [&](uint32_t entry) { return names[entry].covers(day); });
  };
  for (const mentions::NameMatch& match : reading_.lexicon_names)
    for (const uint32_t entry : match.entries) {
      const mentions::Entry& found = names[entry];
      if (!found.covers(day) && exists_then(match)) continue;  // "Moscow", of a state that was not yet
      const bool paired = found.kind == mentions::EntryKind::state && is_by_hyphen(reading_, match.first, match.last);
      if (found.kind == mentions::EntryKind::adjective || paired) adjectives_.emplace_back(match.last, found.country);
      if (found.kind == mentions::EntryKind::capital && !is_in_person(match.last))
        capitals_.emplace_back(match.last, found.country);
    }
}

namespace {

std::string code_in(const std::vector<std::pair<TokenId, std::string>>& names, TokenId token) {
  const auto at = std::lower_bound(names.begin(), names.end(), token,
                                   [](const auto& name, TokenId wanted) { return name.first < wanted; });
  return at == names.end() || at->first != token ? std::string{} : at->second;
}

// "groups that care for refugees of Chad", "colleagues on the war in Chad"
bool leaves_out(std::string_view preposition) {
  return is_exception(preposition) || among(preposition, {"against", "for", "about", "on", "regarding", "concerning"});
}

// "a Chadian-brokered ceasefire", "Chadian-made missiles": no party to them.
bool is_in_participle(const Reading& reading, TokenId head) {
  return reading[head].upos == Upos::VERB && reading[head].relation == Relation::amod && reading[head].form != "led" &&
         head.value > 0 && reading[TokenId(head.value - 1)].form == "-";
}

}  // namespace

ActorId Sides::actor_at(TokenId head) const {
  const auto first = std::lower_bound(heads_.begin(), heads_.end(), std::pair{head, MentionId(0)},
                                      [](const auto& a, const auto& b) { return a.first < b.first; });
  return first == heads_.end() || first->first != head ? ActorId{} : reading_[first->second].actor;
}

std::vector<Side> Sides::at(TokenId head) const {
  std::vector<Side> sides;
  auto one = std::lower_bound(heads_.begin(), heads_.end(), std::pair{head, MentionId(0)},
                              [](const auto& a, const auto& b) { return a.first < b.first; });
  if (one == heads_.end() || one->first != head) {
    if (std::string code = code_in(adjectives_, head); !code.empty()) sides.push_back({head, {}, std::move(code)});
    return sides;
  }
  const Span longest = reading_[one->second].span;
  for (; one != heads_.end() && one->first == head && reading_[one->second].span == longest; ++one)
    if (std::string code = code_of(reading_[one->second].actor); !code.empty())
      add_once(sides, Side{head, reading_[one->second].actor, std::move(code)});
  return sides;
}

bool Sides::is_capital(TokenId token) const { return !code_in(capitals_, token).empty(); }

Side Sides::place_at(TokenId head) const {
  const PlaceId place = place_at_head_[head.value];
  return {head, {}, place ? reading_[place].country : code_in(capitals_, head)};
}

std::string Sides::code_of(ActorId id) const {
  if (!id) return {};
  const Actor& actor = reading_[id];
  const bool rebels = std::find(actor.sectors.begin(), actor.sectors.end(), "REB") != actor.sectors.end();
  if (rebels && actor.code.size() > 3) return actor.code;
  if (!actor.country.empty()) return actor.country;
  return actor.code.size() == 3 ? std::string{} : actor.code;  // "GOV" alone is nobody's
}

bool Sides::is_state(TokenId head) const {
  const ActorId actor = actor_at(head);
  return actor && reading_[actor].kind == ActorKind::state;
}

// "the Government of Chad, Niger and Peru"
bool Sides::is_row_of_states(TokenId first) const {
  int more = 0;
  for (const TokenId child : syntax::children(reading_, first)) {
    if (reading_[child].relation != Relation::conj) continue;
    if (!is_state(child)) return false;
    ++more;
  }
  return more > 0 && is_state(first);
}

void Sides::collect(TokenId head, int depth, std::vector<Side>& out) const {
  if (is_in_participle(reading_, head)) return;
  const std::vector<Side> own = at(head);
  for (const Side& side : own) add_once(out, side);
  const bool row = syntax::has_child(reading_, head, Relation::cc) ||
                   syntax::has_child(reading_, head, Relation::conj);  // "A of Chad and B of Niger", parsed as one name
  if (depth == 0) return;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    const bool shared = relation == Relation::nmod && preposition(reading_, child) == "of" && is_row_of_states(child);
    const bool member =
        relation == Relation::nmod && preposition(reading_, child) == "include";  // "partners, including"
    if (!own.empty() && !row && !shared && !member) continue;
    const bool part = relation == Relation::nmod || relation == Relation::nmod__poss || relation == Relation::amod ||
                      relation == Relation::compound || relation == Relation::appos ||
                      relation == Relation::nmod__desc || relation == Relation::flat;
    const bool listed = relation == Relation::appos && row && is_state(child);  // "Spain, the Kingdom of X and Y"
    if (!own.empty() && relation != Relation::compound && !listed && !shared && !member) continue;
    if (!part || is_where(preposition(reading_, child)) || leaves_out(preposition(reading_, child))) continue;
    if (const std::vector<Side> pair = pair_at(child); !pair.empty()) {  // "envoys of both states"
      for (const Side& side : pair) add_once(out, side);
      continue;
    }
    for (const TokenId one : conjuncts(reading_, child)) collect(one, depth - 1, out);
  }
}

std::vector<Side> Sides::in_phrase(TokenId head) const {
  std::vector<Side> out = pair_at(head);
  if (!out.empty()) return out;
  for (const TokenId one : conjuncts(reading_, head)) collect(one, 3, out);
  return out;
}

}  // namespace bede::record
