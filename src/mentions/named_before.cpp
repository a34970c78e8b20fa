#include "mentions/named_before.h"

#include <algorithm>
#include <map>

#include "base/among.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr size_t kWindow = 60;      // mentions looked back over
constexpr uint32_t kSentences = 3;  // sentences looked back over for a pronoun

bool subject(const Reading& reading, TokenId head) {
  return syntax::is_subject(reading[first_conjunct(reading, head)].relation);
}

}  // namespace

bool NamedBefore::definite(const Mention& mention) const {
  for (const TokenId child : syntax::children(reading_, mention.head))
    if (reading_[child].relation == Relation::det &&
        (reading_[child].lemma == "the" || reading_[child].lemma == "this"))
      return true;
  return false;
}

template <class Test>
ActorId NamedBefore::best_before(const Mention& mention, const Test& test) const {
  const uint32_t sentence = reading_[mention.head].sentence.value;
  ActorId best;
  int most = -1;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
    const Mention& m = reading_.mentions[i];
    const uint32_t apart = sentence - reading_[m.head].sentence.value;
    if (apart > kSentences) break;
    if (!m.actor || m.modifier || m.last >= mention.first || !test(m)) continue;
    if (same_clause(m.head, mention.head)) continue;
    const int score = (subject(reading_, m.head) ? 25 : 0) +
                      (reading_[m.head].relation == Relation::nmod__poss ? 5 : 0) + 40 - 20 * static_cast<int>(apart) -
                      static_cast<int>(std::min<size_t>(steps, 15));
    if (score > most) most = score, best = m.actor;
  }
  return best;
}

// "the country": the state named last, a subject before others.
ActorId NamedBefore::last_state(const Mention& mention) const {
  return best_before(mention, [&](const Mention& m) {
    const std::string_view before = preposition_of(reading_, first_conjunct(reading_, m.head));
    return reading_[m.actor].kind == ActorKind::state && before != "to" && before != "from";
  });
}

ActorId NamedBefore::last_body(const Mention& mention, std::string_view noun) const {
  const bool of_states = among(noun, {"bloc", "body", "alliance", "organisation", "organization"});
  if (!of_states && !among(noun, {"group", "movement"})) return {};
  for (const TokenId child : syntax::children(reading_, mention.head))
    if (child < mention.head && reading_[child].form != "the" && reading_[child].form != "The")
      return {};  // "the opposition group", "this organisation": which speaks
  if (!definite(mention) || is_plural(reading_[mention.head])) return {};
  return best_before(mention, [&](const Mention& m) {
    const Actor& actor = reading_[m.actor];
    if (actor.known_as.empty() || actor.kind == ActorKind::person || actor.kind == ActorKind::state) return false;
    const bool armed = std::any_of(actor.sectors.begin(), actor.sectors.end(), [](const auto& one) {
      return among(one, {"REB", "OPP", "SEP", "PTY", "UAF"});
    });
    return of_states ? actor.code.starts_with("IGO") || actor.country.size() != 3 : armed;
  });
}

// Of a state, and not of an organisation of states.
bool NamedBefore::is_of_state(const Mention& mention) const {
  if (!mention.actor) return false;
  const Actor& actor = reading_[mention.actor];
  return actor.country.size() == 3 && !actor.code.starts_with("IGO");
}

// The country of all that were named in the sentence so far; empty where they are of several.
std::string NamedBefore::country_of_sentence(const Mention& mention) const {
  std::string country;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
    const Mention& m = reading_.mentions[i];
    if (reading_[m.head].sentence != reading_[mention.head].sentence) break;
    if (!is_of_state(m)) continue;
    if (!country.empty() && country != reading_[m.actor].country) return {};
    country = reading_[m.actor].country;
  }
  return country;
}

namespace {

bool is_of_power(const Reading& reading, const Mention& mention) {
  return among(reading[mention.head].form,
               {"government", "authorities", "parliament", "opposition", "junta", "regime"}) &&
         !syntax::has_child(reading, mention.head, Relation::nmod__poss);
}

}  // namespace

// "In Chad, we urge the government", "Chad helped. The government imposed": of the land that the sentence begins with,
// or that the one before was about.
std::string NamedBefore::country_of_topic(const Mention& mention) const {
  if (!is_of_power(reading_, mention) || !definite(mention)) return {};
  const SentenceId here = reading_[mention.head].sentence;
  const TokenId first = reading_[here].first;
  const bool bare = mention.first.value + 1 == mention.head.value && mention.last == mention.head;
  const TokenId doer = bare && here.value > 0 && reading_[mention.head].relation == Relation::nsubj
                           ? doer_alone(SentenceId(here.value - 1))
                           : TokenId{};
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
    const Mention& m = reading_.mentions[i];
    if (!is_of_state(m) || reading_[m.actor].kind != ActorKind::state) continue;
    if (m.head == doer) return reading_[m.actor].country;
    if (reading_[m.head].sentence != here) continue;
    const TokenId mark = syntax::child(reading_, m.head, Relation::case_);
    const bool begins = mark == first && reading_[mark].form == "In";
    if (begins) return reading_[m.actor].country;
    if (doer) return {};  // another state was named since
  }
  return {};
}

// The subject of a sentence in which nobody is acted upon.
TokenId NamedBefore::doer_alone(SentenceId sentence) const {
  const TokenId root = reading_[sentence].root;
  if (!root || syntax::has_child(reading_, root, Relation::obj)) return {};
  return syntax::child(reading_, root, Relation::nsubj);
}

// "Peruvian President X and Finance Minister Y": Y is of the same state; so is Z of "a Mr X, Peruvian Minister Y and
// Secretary Z".
std::string NamedBefore::country_of_conjunct(const Mention& mention) const {
  const TokenId first = first_conjunct(reading_, mention.head);
  if (first == mention.head) return {};
  std::string nearest;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
    const Mention& m = reading_.mentions[i];
    if (!m.actor || first_conjunct(reading_, m.head) != first) continue;
    const Actor& other = reading_[m.actor];
    const bool government = std::find(other.sectors.begin(), other.sectors.end(), "GOV") != other.sectors.end();
    if (other.kind != ActorKind::person && !government) continue;
    if (m.head == first && !other.country.empty()) return other.country;
    if (nearest.empty() && other.kind == ActorKind::person) nearest = other.country;
  }
  return nearest;
}

std::string NamedBefore::country_of_doer(const Mention& mention) const {
  const Token& token = reading_[first_conjunct(reading_, mention.head)];
  const TokenId doer =
      token.relation == Relation::obj && token.head ? syntax::child(reading_, token.head, Relation::nsubj) : TokenId{};
  for (size_t i = reading_.mentions.size(), steps = 0; doer && i-- > 0 && steps < kWindow; ++steps) {
    const Mention& m = reading_.mentions[i];
    if (m.head != doer || !m.actor) continue;
    const Actor& actor = reading_[m.actor];
    const bool at_home = std::any_of(actor.sectors.begin(), actor.sectors.end(), [](const auto& one) {
      return among(one, {"COP", "JUD"});
    });
    return at_home ? std::string{} : actor.country;  // police act at home
  }
  return {};
}

// "the parliament", "lawmakers": the state that those named before belong to, where one stands out.
std::string NamedBefore::likely_country(const Mention& mention) const {
  std::map<std::string, int> weights;
  const uint32_t sentence = reading_[mention.head].sentence.value;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
    const Mention& m = reading_.mentions[i];
    if (!is_of_state(m)) continue;
    const uint32_t apart = sentence - reading_[m.head].sentence.value;
    weights[reading_[m.actor].country] += (apart == 0   ? 4
                                           : apart <= 2 ? 2
                                                        : 1) *
                                          (m.entity == EntityKind::place ? 1 : 2);
  }
  int all = 0;
  const std::pair<const std::string, int>* best = nullptr;
  for (const auto& one : weights) {
    all += one.second;
    if (!best || one.second > best->second) best = &one;
  }
  if (!best) return {};
  const int share = definite(mention) || bare_singular(mention) ? 60 : 85;  // of all, in hundredths
  return best->second * 100 >= share * all ? best->first : std::string{};
}

// "parliament rejected": as good as definite.
bool NamedBefore::bare_singular(const Mention& mention) const {
  return !is_plural(reading_[mention.head]) && !syntax::has_child(reading_, mention.head, Relation::det);
}

// "The presidents", "the leaders": where office-holders of two states and of no third were named, those two.
std::vector<ActorId> NamedBefore::office_holders() const {
  std::vector<ActorId> found;
  for (uint32_t i = 0; i < reading_.actors.size(); ++i) {
    const Actor& actor = reading_.actors[i];
    if (actor.kind != ActorKind::person || actor.plural || actor.office.empty() || actor.country.size() != 3) continue;
    const auto same =
        std::find_if(found.begin(), found.end(), [&](ActorId id) { return reading_[id].country == actor.country; });
    if (same == found.end()) found.push_back(ActorId(i));
  }
  if (found.size() != 2) found.clear();
  return found;
}

// "the two countries", "both sides", "the two ministers".
std::vector<ActorId> NamedBefore::two_last(const Mention& mention, ActorKind wanted) const {
  if (reading_[mention.head].lemma == "side")
    if (std::vector<ActorId> talking = who_spoke_together(mention); !talking.empty()) return talking;
  std::vector<ActorId> others = last_two(mention, wanted, false);  // than whoever speaks to them
  return others.empty() ? last_two(mention, wanted, true) : others;
}

// "The minister of Chad and the envoy of the Union discussed it. The two sides": the two persons in office, of whatever
// else they spoke.
std::vector<ActorId> NamedBefore::who_spoke_together(const Mention& mention) const {
  const auto is_envoy = [&](const Mention& one) {
    const Actor* actor = one.actor ? &reading_[one.actor] : nullptr;
    return actor && actor->kind == ActorKind::person && !actor->plural &&
           (actor->country.size() == 3 || actor->code.starts_with("IGO"));
  };
  const uint32_t sentence = reading_[mention.head].sentence.value;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 1 && steps < kWindow; ++steps) {
    const Mention& second = reading_.mentions[i];
    if (sentence - reading_[second.head].sentence.value > kSentences) break;
    const TokenId first = reading_[second.head].head;
    if (reading_[second.head].relation != Relation::conj || !first || !syntax::is_subject(reading_[first].relation) ||
        !is_envoy(second))
      continue;
    std::vector<ActorId> row;
    for (size_t j = i - 1, back = 0; back < kWindow; ++back, --j) {
      const Mention& other = reading_.mentions[j];
      if (other.head == first && is_envoy(other)) row = {other.actor, second.actor};
      if (j == 0) break;
    }
    if (!row.empty() && reading_[row[0]].code.substr(0, 3) != reading_[row[1]].code.substr(0, 3)) return row;
  }
  return {};
}

std::vector<ActorId> NamedBefore::last_two(const Mention& mention, ActorKind wanted, bool beside) const {
  std::vector<ActorId> found = named_together(mention, wanted);
  std::string first;
  const uint32_t sentence = reading_[mention.head].sentence.value;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow && found.size() < 2; ++steps) {
    const Mention& m = reading_.mentions[i];
    if (sentence - reading_[m.head].sentence.value > kSentences) break;
    if (!m.actor || m.entity == EntityKind::place || m.last >= mention.first) continue;
    if (!beside && same_clause(m.head, mention.head)) continue;
    const Actor& actor = reading_[m.actor];
    const std::string& whose = actor.country.empty() ? actor.name : actor.country;
    if (actor.kind != wanted || actor.plural || whose == first) continue;
    first = whose;
    found.insert(found.begin(), m.actor);
  }
  if (found.size() != 2) found.clear();
  return found;
}

bool NamedBefore::is_of_two(const Mention& mention) const {
  static constexpr std::string_view kWholes[] = {"country", "state", "nation", "government", "side"};
  for (const TokenId owner : syntax::children(reading_, mention.head)) {
    if (reading_[owner].relation != Relation::nmod || !among(reading_[owner].lemma, kWholes)) continue;
    for (const TokenId count : syntax::children(reading_, owner))
      if (reading_[count].lemma == "two" || reading_[count].lemma == "both") return true;
  }
  return false;
}

std::string NamedBefore::country_of_chamber() const {
  const Actor* last = nullptr;
  for (const Actor& actor : reading_.actors) {
    const auto& sectors = actor.sectors;
    if (actor.mentions.empty() || actor.country.size() != 3) continue;
    if (std::find(sectors.begin(), sectors.end(), "LEG") == sectors.end()) continue;
    if (!last || last->mentions.back() < actor.mentions.back()) last = &actor;
  }
  return last ? last->country : std::string{};
}

// "Chad and Niger": the last two states, in the sentences before, of a row of two; not "Togo, Chad and Niger".
std::vector<ActorId> NamedBefore::named_together(const Mention& mention, ActorKind wanted) const {
  const auto at = [&](size_t i) { return reading_.mentions.begin() + static_cast<std::ptrdiff_t>(i); };
  const uint32_t sentence = reading_[mention.head].sentence.value;
  for (size_t i = reading_.mentions.size(), steps = 0; i-- > 0 && steps < kWindow; ++steps) {
    const Mention& second = reading_.mentions[i];
    if (sentence - reading_[second.head].sentence.value > kSentences) break;
    const TokenId first = reading_[second.head].head;
    if (first && (same_clause(first, mention.head) || addresses_two(reading_, first))) continue;
    if (!is_side(second, wanted) || reading_[second.head].relation != Relation::conj || second.last >= mention.first)
      continue;
    const size_t from = i < kWindow ? 0 : i - kWindow;
    const auto row = std::count_if(at(from), at(i + 1), [&](const Mention& m) {
      return m.head == first || (reading_[m.head].head == first && reading_[m.head].relation == Relation::conj);
    });
    for (size_t j = i; row == 2 && j-- > from;)
      if (reading_.mentions[j].head == first && is_side(reading_.mentions[j], wanted) &&
          reading_[reading_.mentions[j].actor].country != reading_[second.actor].country)
        return {reading_.mentions[j].actor, second.actor};
  }
  return {};
}

bool NamedBefore::is_side(const Mention& mention, ActorKind wanted) const {
  if (!mention.actor || mention.entity == EntityKind::place) return false;
  const Actor& actor = reading_[mention.actor];
  return actor.kind == wanted && !actor.plural && actor.country.size() == 3;
}

// "X met him": arguments of one verb are not the same; a possessive may be ("X met his wife").
bool NamedBefore::same_clause(TokenId a, TokenId b) const {
  if (reading_[b].relation == Relation::nmod__poss) return false;
  return reading_[first_conjunct(reading_, a)].head == reading_[b].head;
}

}  // namespace bede::mentions
