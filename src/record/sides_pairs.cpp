// Which two "both sides", "the two leaders", "the parties" are.
#include <algorithm>

#include "base/strings.h"
#include "mentions/phrases.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/sides.h"
#include "syntax/tree.h"

namespace bede::record {
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

// Who can be in the room: "the two countries" may be others than those who meet.
bool of_those_present(std::string_view lemma) {
  return of_persons(lemma) || lemma == "side" || lemma == "party" || lemma == "delegation";
}

// "talks between Chad and Niger, in which both leaders agreed"
bool is_within_meeting(const Reading& reading, TokenId head) {
  const TokenId verb = reading[head].head;
  if (!verb || !syntax::is_subject(reading[head].relation) || reading[verb].relation != Relation::acl__relcl)
    return false;
  for (const TokenId child : syntax::children(reading, verb))
    if (child < head && reading[child].relation == Relation::obl && reading[child].lemma == "which") return true;
  return false;
}

// Nothing says which: "the two presidents", and not "the two Baltic presidents", "both leaders of the party".
bool is_bare(const Reading& reading, TokenId head) {
  for (const TokenId child : syntax::children(reading, head)) {
    const Relation relation = reading[child].relation;
    if (equal_ignoring_case(reading[child].form, "prime")) continue;  // "the two Prime Ministers"
    if (relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod ||
        relation == Relation::nmod__poss || relation == Relation::acl__relcl)
      return false;
  }
  return true;
}

// "The sides agreed": of many, the subject of what a sentence tells first.
bool opens_act(const Reading& reading, TokenId head) {
  const Token& token = reading[head];
  const bool several = token.xpos == "NNS" || token.xpos == "NNPS";
  return several && token.relation == Relation::nsubj && token.head && reading[token.head].relation == Relation::root;
}

// "They agreed to": who opens a sentence of a report of two.
bool opens_with_they(const Reading& reading, TokenId head) {
  const Token& token = reading[head];
  return token.upos == Upos::PRON && lower(token.form) == "they" && reading[token.sentence].first == head &&
         token.relation == Relation::nsubj && token.head && reading[token.head].relation == Relation::root;
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
      const bool may_meet = actor.country.size() == 3 || actor.country == "EU";
      if ((actor.kind == ActorKind::person || !persons) && may_meet) add_once(codes, actor.country);
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

const std::vector<std::string>& Sides::partners() const {
  if (partners_) return *partners_;
  partners_ = find_partners_();
  if (joint_ && partners_->empty()) partners_ = lead_codes(reading_, heads_);
  return *partners_;
}

// "Both sides", "the two presidents" in the report of a call: those who speak, whomever they speak of.
std::vector<Side> Sides::those_who_meet(TokenId head) const {
  std::vector<Side> two;
  for (const std::string& code : partners()) two.push_back({head, {}, code});
  return two;
}

// "Our two governments" on a government's page: itself and another, or nobody knows who.
std::vector<Side> Sides::pair_at(TokenId head) const {
  std::vector<Side> pair = any_pair_at(head);
  const TokenId whose = syntax::child(reading_, head, Relation::nmod__poss);
  if (pair.empty() || reading_.home.empty() || !whose || !equal_ignoring_case(reading_[whose].form, "our")) return pair;
  const bool ours =
      std::any_of(pair.begin(), pair.end(), [&](const Side& side) { return side.code.starts_with(reading_.home); });
  return ours ? pair : std::vector<Side>{};
}

// "The Chadian people understood. They chose": no two who meet.
bool Sides::is_folk(ActorId who) const {
  return who && (reading_[who].kind == ActorKind::people || reading_[who].sectors == std::vector<std::string>{"CVL"});
}

std::vector<Side> Sides::any_pair_at(TokenId head) const {
  if (opens_with_they(reading_, head) && !is_folk(actor_at(head)) && !partners().empty()) return those_who_meet(head);
  const auto& words = deeds_.contacts(lower(reading_[head].lemma));
  const bool may = std::any_of(words.begin(), words.end(), [](const auto& word) { return word.kind == "pair"; });
  if (!may) return {};
  const bool bare = is_bare(reading_, head), present = bare && of_those_present(lower(reading_[head].lemma));
  if (!says_two(reading_, head))
    return present && opens_act(reading_, head) ? those_who_meet(head) : std::vector<Side>{};
  if (is_within_meeting(reading_, head))
    if (auto pair = named_together(head); !pair.empty()) return pair;
  if (auto pair = named_right_before(head); !pair.empty()) return pair;
  if (present && !partners().empty()) return those_who_meet(head);
  if (auto pair = named_together(head); !pair.empty()) return pair;
  if (bare && !partners().empty()) return those_who_meet(head);
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
  const bool persons = of_persons(lower(reading_[head].lemma));
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
