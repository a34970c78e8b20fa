#include "record/sides.h"

#include <algorithm>
#include <numeric>

#include "base/strings.h"
#include "mentions/phrases.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "syntax/tree.h"

namespace bede::record {

Sides::Sides(const Reading& reading, const mentions::ActorLexicon& names, const events::Deeds& deeds)
    : reading_(reading), deeds_(deeds), place_at_head_(reading.tokens.size()), thing_at_head_(reading.tokens.size()) {
  for (size_t i = 0; i < reading.mentions.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    if (!mention.head) continue;
    if (mention.place) place_at_head_[mention.head.value] = mention.place;
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
  for (const mentions::NameMatch& match : reading_.lexicon_names)
    for (const uint32_t entry : match.entries) {
      const mentions::Entry& found = names[entry];
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

// "All states except Israel", "groups that care for refugees of Chad"
bool leaves_out(std::string_view preposition) {
  for (const char* word : {"except", "but", "besides", "without", "against", "excluding", "for", "about"})
    if (preposition == word) return true;
  return false;
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

void Sides::collect(TokenId head, int depth, std::vector<Side>& out) const {
  const std::vector<Side> own = at(head);
  for (const Side& side : own) add_once(out, side);
  const bool row = syntax::has_child(reading_, head, Relation::cc) ||
                   syntax::has_child(reading_, head, Relation::conj);  // "A of Chad and B of Niger", parsed as one name
  if (depth == 0 || (!own.empty() && !row)) return;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    const bool part = relation == Relation::nmod || relation == Relation::nmod__poss || relation == Relation::amod ||
                      relation == Relation::compound || relation == Relation::appos ||
                      relation == Relation::nmod__desc || relation == Relation::flat;
    const bool listed = relation == Relation::appos && row && is_state(child);  // "Spain, the Kingdom of X and Y"
    if (!own.empty() && relation != Relation::compound && !listed) continue;
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

namespace {

bool says_two(const Reading& reading, TokenId head) {
  for (const TokenId child : syntax::children(reading, head)) {
    const std::string_view lemma = reading[child].lemma;
    if (lemma == "two" || lemma == "both" || lemma == "each" || reading[child].form == "Both") return true;
  }
  return false;
}

// "The two leaders" are states of whom somebody was named, before those that they spoke about.
bool of_persons(std::string_view lemma) {
  static constexpr std::string_view words[] = {"leader", "president", "minister", "official", "premier", "diplomat"};
  return std::find(std::begin(words), std::end(words), lemma) != std::end(words);
}

constexpr size_t kLookedBack = 60;  // mentions before "both sides" in which the two must have been named
constexpr uint32_t kLead = 80;      // tokens in which a report says between whom it happens

struct Named {
  Side side;
  int times = 0;
  bool person = false, here = false;  // named as a person; in the sentence of "both sides"
};

// The two that `fits` holds for; none where it holds for more or fewer.
template <class Fits>
std::vector<Side> only_two(const std::vector<Named>& named, const Fits& fits) {
  std::vector<Side> two;
  for (const Named& one : named)
    if (fits(one)) two.push_back(one.side);
  if (two.size() != 2) return {};
  std::reverse(two.begin(), two.end());
  return two;
}

// "between President Ney and Prime Minister Holm, in which the two leaders": the last two of the sentence, named
// together.
std::vector<Side> joined_before(const Reading& reading, const std::vector<Named>& named) {
  if (named.size() < 2 || !named[0].here || !named[1].here || !named[0].person || !named[1].person) return {};
  const TokenId last = named[0].side.head, first = named[1].side.head;
  return first_conjunct(reading, last) == first ? std::vector<Side>{named[1].side, named[0].side} : std::vector<Side>{};
}

// The states of whose persons a report speaks first, where they are two: "President Ney and Prime Minister Holm met".
std::vector<std::string> lead_codes(const Reading& reading, const std::vector<std::pair<TokenId, MentionId>>& heads) {
  for (const bool persons : {true, false}) {  // "the Presidents of Chad and Niger" are no persons by name
    std::vector<std::string> codes;
    SentenceId sentence;
    for (const auto& [head, mention] : heads) {
      const Actor& actor = reading[reading[mention].actor];
      if (head.value >= kLead || (codes.size() == 2 && reading[head].sentence != sentence)) break;
      sentence = reading[head].sentence;
      if ((actor.kind == ActorKind::person || !persons) && actor.country.size() == 3) add_once(codes, actor.country);
    }
    if (codes.size() == 2) return codes;
  }
  return {};
}

// Two states, or one and its rebels.
bool can_face(const std::string& one, const std::string& other) {
  const auto rebels = [](const std::string& code) { return code.size() == 6 && code.ends_with("REB"); };
  const bool sides = one.size() == 3 ? other.size() == 3 || rebels(other) : rebels(one) && other.size() == 3;
  return sides && one != other;
}

// "Chad and Niger urged the two countries to talk": they are none of those whom they speak to.
TokenId speaker_to(const Reading& reading, TokenId head) {
  const Relation relation = reading[head].relation;
  if (relation != Relation::obj && relation != Relation::obl) return {};
  const TokenId subject = syntax::child(reading, reading[head].head, Relation::nsubj);
  return subject && subject < head && syntax::has_child(reading, subject, Relation::conj) ? subject : TokenId{};
}

}  // namespace

// "Mr Holm met the Chadian premier, and the two sides signed": the only two of its own sentence.
std::vector<Side> Sides::named_right_before(TokenId head) const {
  std::vector<Side> found;
  if (!syntax::is_subject(reading_[head].relation)) return found;
  const TokenId first = reading_[reading_[head].sentence].first;
  auto one =
      std::lower_bound(heads_.begin(), heads_.end(), first, [](const auto& a, TokenId b) { return a.first < b; });
  for (; one != heads_.end() && one->first < head; ++one) {
    const TokenId token = one->first;
    if (is_where(preposition(reading_, token)) || is_modifying(token)) continue;
    for (Side side : at(token)) {
      side.head = head;
      const auto same = [&](const Side& known) { return known.code == side.code; };
      if (std::none_of(found.begin(), found.end(), same)) found.push_back(side);
    }
  }
  return found.size() == 2 ? found : std::vector<Side>{};
}

// "Norway's share", "the Chadian north"
bool Sides::is_modifying(TokenId head) const {
  const Relation relation = reading_[head].relation;
  return relation == Relation::nmod__poss || relation == Relation::amod || relation == Relation::compound;
}

// "brokered by Qatar and Egypt": they stand between the two sides.
bool Sides::mediates(TokenId one) const {
  if (preposition(reading_, one) != "by") return false;
  const auto& words = deeds_.contacts(reading_[reading_[one].head].lemma);
  return std::any_of(words.begin(), words.end(), [](const auto& word) { return word.kind == "mediated"; });
}

// "Chad and Niger signed ... The two sides": the row of two that was named last, in the sentences right before.
std::vector<Side> Sides::named_together(TokenId head) const {
  constexpr uint32_t kSentences = 3;
  const TokenId speaker = speaker_to(reading_, head);
  auto one = std::lower_bound(heads_.begin(), heads_.end(), head, [](const auto& a, TokenId b) { return a.first < b; });
  while (one != heads_.begin()) {
    --one;
    const TokenId second = one->first;
    if (reading_[head].sentence.value - reading_[second].sentence.value > kSentences) return {};
    if (reading_[second].relation != Relation::conj) continue;
    const TokenId first = reading_[second].head;
    int more = 0;
    for (const TokenId child : syntax::children(reading_, first))
      more += reading_[child].relation == Relation::conj ? 1 : 0;
    if (more != 1 || first == speaker || mentions::addresses_two(reading_, first) || mediates(first)) continue;
    const std::vector<Side> a = at(first), b = at(second);
    if (a.size() == 1 && b.size() == 1 && can_face(a[0].code, b[0].code))
      return {{head, a[0].actor, a[0].code}, {head, b[0].actor, b[0].code}};
  }
  return {};
}

std::vector<Side> Sides::pair_at(TokenId head) const {
  const auto& words = deeds_.contacts(lower(reading_[head].lemma));
  const bool may = std::any_of(words.begin(), words.end(), [](const auto& word) { return word.kind == "pair"; });
  if (!may || !says_two(reading_, head)) return {};
  if (auto pair = named_right_before(head); !pair.empty()) return pair;
  if (auto pair = named_together(head); !pair.empty()) return pair;
  std::vector<Named> named;  // the last first
  const TokenId speaker = speaker_to(reading_, head);
  auto one = std::lower_bound(heads_.begin(), heads_.end(), head, [](const auto& a, TokenId b) { return a.first < b; });
  for (size_t looked = 0; one != heads_.begin() && looked < kLookedBack; ++looked) {
    --one;
    const ActorId id = reading_[one->second].actor;
    const std::string code = code_of(id);
    if (reading_[id].country.empty() || reading_[id].country == "NGO" || is_where(preposition(reading_, one->first)))
      continue;
    if (speaker && first_conjunct(reading_, one->first) == speaker) continue;
    auto at = std::find_if(named.begin(), named.end(), [&](const Named& known) { return known.side.code == code; });
    if (at == named.end()) at = named.insert(named.end(), {{head, {}, code}, 0});
    if (reading_[id].kind == ActorKind::state) at->side.actor = id;
    ++at->times;
    at->person = at->person || reading_[id].kind == ActorKind::person;
    at->here = at->here || reading_[one->first].sentence == reading_[head].sentence;
  }
  if (auto joined = joined_before(reading_, named); !joined.empty()) return joined;
  const bool persons = of_persons(reading_[head].lemma);
  const std::vector<std::string> lead = lead_codes(reading_, heads_);
  auto pair = only_two(named, [&](const Named& who) { return who.here && (who.person || !persons); });
  if (pair.empty())
    pair = only_two(named, [&](const Named& who) { return std::count(lead.begin(), lead.end(), who.side.code) > 0; });
  if (!pair.empty()) return pair;
  std::stable_sort(named.begin(), named.end(), [&](const Named& a, const Named& b) {
    if (persons && a.person != b.person) return a.person;
    return a.times > b.times;
  });
  for (const Named& known : named)
    if (pair.size() < 2) pair.push_back(known.side);
  if (pair.size() < 2) return {};
  std::reverse(pair.begin(), pair.end());
  return pair;
}

}  // namespace bede::record
