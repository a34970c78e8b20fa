// Whose somebody or something is: the states and organisations that a phrase's modifiers name.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/phrase_identity.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool former_word(std::string_view lemma) {
  return lemma == "former" || lemma == "ex" || lemma == "late" || lemma == "then" || lemma == "deposed" ||
         lemma == "ousted";
}

bool pre_nominal(Relation relation) {
  return relation == Relation::compound || relation == Relation::amod || relation == Relation::nmod__desc ||
         relation == Relation::nmod__poss || relation == Relation::nmod__unmarked || relation == Relation::flat;
}

// A preposition behind which stands whom or where somebody belongs to.
bool locates(std::string_view preposition) {
  for (const std::string_view one : {"of", "in", "from", "for", "at", "throughout", "across", "inside", "within"})
    if (preposition == one) return true;
  return false;
}

// "special representative for Chad", "secretary of state for European affairs": whom somebody else sends there.
bool is_sent(std::string_view lemma) {
  for (const std::string_view one : {"representative", "rep.", "envoy", "coordinator", "negotiator", "adviser",
                                     "advisor", "government", "secretary", "minister", "director", "state"})
    if (equal_ignoring_case(lemma, one)) return true;
  return false;
}

// "veterans of the war in Chad", not "victims of the war in Chad": who fights or works there is mostly from elsewhere.
bool took_part(std::string_view who, std::string_view deed) {
  return among(who, {"participant", "veteran", "serviceman", "soldier", "officer", "troop", "personnel", "pilot"}) &&
         among(deed, {"activity", "operation", "mission", "campaign", "exercise", "action", "war", "battle", "fighting",
                      "hostility", "effort"});
}

// "our partners at the summit in Chad": where they meet, and not whose they are.
bool is_gathering(const Token& token) {
  return among(lower(token.lemma), {"summit", "conference", "meeting", "ministerial", "forum", "congress", "assembly",
                                    "session", "ceremony", "talk", "negotiation", "seminar", "workshop"});
}

// "negotiators for Chad and Niger": of each of them.
bool are_of_several(const Reading& reading, TokenId head, TokenId state) {
  return is_plural(reading[head]) && syntax::has_child(reading, state, Relation::conj);
}

// A whole state's: "the people and government of Chad".
bool is_of_whole(std::string_view lemma) {
  for (const std::string_view one : {"people", "government", "leader", "authority", "citizen", "nation"})
    if (equal_ignoring_case(lemma, one)) return true;
  return false;
}

// "the Merkel government", "the Trump Administration": named after who leads it.
bool is_cabinet(std::string_view lemma) {
  return among(lower(lemma), {"government", "administration", "cabinet", "regime"});
}

// Bodies of persons that two states may have together; "a Chadian-Malian trader" is of both himself.
bool is_crew(std::string_view lemma) {
  return among(lower(lemma), {"crew", "team", "expedition", "delegation", "commission", "committee", "group", "patrol",
                              "brigade", "force"});
}

// "Chadian" of "the Chadian-Malian crew"
TokenId twin_of(const Reading& reading, TokenId name) {
  for (const TokenId first : syntax::children(reading, name))
    if (pre_nominal(reading[first].relation) && first.value + 2 == name.value &&
        reading.tokens[first.value + 1].form == "-")
      return first;
  return {};
}

}  // namespace

// "the Oslo Process": the town gave its name to what was agreed there.
bool PhraseIdentity::names_its_plan(TokenId town) const {
  const NameMatch* match = names_.match(town);
  const uint32_t next = match ? match->last.value + 1 : 0;
  return next > 0 && next < reading_.tokens.size() && reading_.tokens[next].upos == Upos::PROPN &&
         among(lower(reading_.tokens[next].lemma), {"plan", "process", "protocol", "club"});
}

// "the Director-General of the Wheat Union in Oslo": where a body of many states sits, and not whose it is.
bool PhraseIdentity::is_seat(const Countries& located, TokenId head) const {
  static constexpr std::string_view kBodies[] = {"committee",   "union",       "organisation", "organization",
                                                 "secretariat", "association", "federation",   "general"};
  return reading_[head].upos == Upos::PROPN && among(lower(reading_[head].form), kBodies) &&
         std::none_of(located.begin(), located.end(), [](const auto& one) {
           return one.second->kind == EntryKind::state || one.second->kind == EntryKind::adjective;
         });
}

// "the Counter-Daesh Coalition", "the Defeat ISIS Alliance": whom it is against.
bool PhraseIdentity::is_fought(TokenId name) const {
  const NameMatch* match = names_.match(name);
  uint32_t t = match ? match->first.value : 0;
  while (t >= 2 && reading_.tokens[t - 1].upos == Upos::SYM && names_.match(TokenId(t - 2))) t -= 2;  // "Daesh/ISIS"
  if (t >= 2 && reading_.tokens[t - 1].form == "-") --t;
  return t > 0 && among(lower(reading_.tokens[t - 1].form), {"defeat", "counter", "anti"});
}

// "co-chairman of the Norwegian-Chilean Commission": of either state. "The Norwegian-Chilean singer" is of both.
bool PhraseIdentity::is_of_joint_body(TokenId name, TokenId head) const {
  const NameMatch* match = names_.match(name);
  if (!match || reading_[match->last].head == head || !title_at(head) || is_plural(reading_[head])) return false;
  const auto state = [&](uint32_t t) {
    return t < reading_.tokens.size() && names_.find(TokenId(t), EntryKind::adjective);
  };
  const uint32_t first = match->first.value, next = match->last.value + 1;
  return (first >= 2 && reading_.tokens[first - 1].form == "-" && state(first - 2)) ||
         (next + 1 < reading_.tokens.size() && reading_.tokens[next].form == "-" && state(next + 1));
}

void PhraseIdentity::add_owner(TokenId token, TokenId head, Countries& found) const {
  if (names_.same_match(token, head) || is_fought(token) || is_of_joint_body(token, head)) return;
  const Entry* e = names_.owner(token);
  const TokenId named = reading_[token].head;
  const bool surname = e && e->kind == EntryKind::adjective && token > head &&  // "Mary English"
                       reading_[token].relation == Relation::flat && names_.in_person(token);
  if (surname) return;
  const bool calls = e && (e->kind == EntryKind::territory || e->kind == EntryKind::capital) && named;
  if (calls && (names_its_plan(token) || (named > token && reading_[named].form == "Group")))
    return;  // "the Bavaria Group", "the Oslo Process Committee": called after where it met
  if (!e && is_cabinet(reading_[head].lemma)) e = leader_at(token);
  if (!e || e->country.empty() || is_inside_longer(token, *e)) return;
  if (e->kind != EntryKind::group && is_in_participle(token)) return;  // who is linked to a group is counted to it
  for (const auto& [code, known] : found)
    if (code == e->country) return;
  found.emplace_back(e->country, e);
}

// "the Merkel government", not "the Holm Government" of a town whose mayor shares a minister's name: whoever led a
// state.
const Entry* PhraseIdentity::leader_at(TokenId name) const {
  const Entry* e = names_.person(name);
  const bool led = e && std::any_of(e->tenures.begin(), e->tenures.end(), [&](uint32_t tenure) {
                     const Tenure& one = offices_.tenures()[tenure];
                     const bool minister = one.office.ends_with("Minister") || one.office.starts_with("Secretary");
                     return one.country == e->country && (!minister || leads_state(one.office));
                   });
  return led || (e && e->tenures.empty()) ? e : nullptr;
}

// "US-backed", "Peruvian-born": what is said of somebody who is not theirs; "Peruvian-led" are Peru's.
bool PhraseIdentity::is_in_participle(TokenId name) const {
  const NameMatch* match = names_.match(name);
  uint32_t hyphen = match ? match->last.value + 1 : 0;
  if (match && hyphen + 1 < reading_.tokens.size() && reading_.tokens[hyphen].form == "-" &&
      among(reading_.tokens[hyphen + 1].form, {"and", "or"}))  // "UN- and US-backed": what the second says of both
    for (uint32_t at = hyphen + 2; at < hyphen + 6 && at < reading_.tokens.size(); ++at)
      if (reading_.tokens[at].form == "-") hyphen = at;
  if (!match || hyphen + 1 >= reading_.tokens.size() || reading_.tokens[hyphen].form != "-") return false;
  const Token& joined = reading_.tokens[hyphen + 1];
  const bool participle = joined.upos == Upos::VERB || joined.xpos == "VBN" || joined.xpos == "VBG" ||
                          joined.form.ends_with("ed") || joined.form.ends_with("ing");
  return participle && !among(joined.form, {"led", "owned", "controlled", "run", "operated", "based", "ruled"});
}

// "East West Bank", "Augusta Victoria Hospital": the town's or region's name in the midst of another.
bool PhraseIdentity::is_inside_longer(TokenId token, const Entry& entry) const {
  const NameMatch* match = names_.match(token);
  if (!match || (entry.kind != EntryKind::capital && entry.kind != EntryKind::territory)) return false;
  const uint32_t first = match->first.value, next = match->last.value + 1;
  if (first == 0 || next >= reading_.tokens.size()) return false;
  const Token &before = reading_.tokens[first - 1], &after = reading_.tokens[next];
  const bool behind =
      before.upos == Upos::PROPN && !names_.match(TokenId(first - 1)) && before.relation == Relation::compound;
  return behind && (after.upos == Upos::PROPN || reading_[match->last].upos == Upos::PROPN) &&
         !names_.in_person(TokenId(first - 1));
}

// "members of the Chadian and Malian parliaments", "ministers of foreign affairs of Chad and Mali": of both.
void PhraseIdentity::add_row(TokenId first, TokenId head, Countries& found) const {
  const size_t before = found.size();
  add_owner(first, head, found);
  if (found.size() == before) return;  // "of Foreign and European Affairs"
  for (const TokenId one : coordinated(reading_, first)) add_owner(one, head, found);
}

void PhraseIdentity::add_owners(TokenId child, TokenId head, Countries& found) const {
  for (const TokenId one : coordinated(reading_, child)) {
    const size_t before = found.size();
    if (const TokenId twin = is_crew(reading_[head].lemma) ? twin_of(reading_, one) : TokenId{})
      add_owner(twin, head, found);
    add_owner(one, head, found);
    if (found.size() > before) continue;
    for (const TokenId below : syntax::children(reading_, one))
      if (pre_nominal(reading_[below].relation)) add_row(below, head, found);
    if (found.size() > before) continue;
    for (const TokenId below : syntax::children(reading_, one)) {  // "at the university in Lima", not "envoy for Peru"
      const std::string_view mark = preposition_of(reading_, below);
      if (reading_[below].relation == Relation::nmod && locates(mark) &&
          !(mark == "in" && (took_part(reading_[head].lemma, reading_[one].lemma) || is_gathering(reading_[one]))) &&
          !(mark == "for" && is_sent(reading_[one].lemma)) &&
          !(reading_[head].form == "General" && mark == "in"))  // "of the Union in Oslo"
        add_row(below, head, found);
    }
  }
}

// "the leaders of Kenya, Uganda and Rwanda", "Hungarian and Slovak officials": names of the same kind that a list joins
// to an owner, by the words, as trees often lose them. step: 1 to the right, -1 to the left.
void PhraseIdentity::add_listed(TokenId from, int step, TokenId head, Countries& found) const {
  const Entry* first = names_.owner(from);
  const Sentence& sentence = reading_[reading_[from].sentence];
  if (!first || (first->kind != EntryKind::state && first->kind != EntryKind::adjective)) return;
  const auto at = [&](int64_t t) { return t >= sentence.first.value && t <= sentence.last.value; };
  const NameMatch* match = names_.match(from);
  const size_t before = found.size();
  bool closed = false;  // by "and": a comma alone may part more than a row ("the people of Chad, Peru will help")
  for (int steps = 0; match && steps < 12; ++steps) {
    int64_t t = (step > 0 ? match->last.value : match->first.value) + step;
    bool joined = false;
    while (at(t) &&
           (reading_.tokens[t].form == "," || reading_.tokens[t].lemma == "and" || reading_.tokens[t].lemma == "the")) {
      joined = joined || reading_.tokens[t].lemma != "the";
      closed = closed || reading_.tokens[t].lemma == "and";
      t += step;
    }
    if (!joined || !at(t)) break;
    const Entry* next = names_.find(TokenId(static_cast<size_t>(t)), first->kind);
    match = next ? names_.match(TokenId(static_cast<size_t>(t))) : nullptr;
    if (next) add_owner(TokenId(static_cast<size_t>(t)), head, found);
  }
  if (!closed && found.size() > before) found.resize(before);
}

// "ambassador to the United Nations", "envoy for Chad": to whom somebody is sent, and not whose he is.
bool PhraseIdentity::is_addressed(TokenId name) const {
  const NameMatch* match = names_.match(name);
  uint32_t t = match ? match->first.value : name.value;
  for (TokenId at = name; reading_[at].head; at = reading_[at].head) {  // "secretary for European and Asian Affairs"
    const TokenId above = reading_[at].head;
    if (above > at && reading_[at].relation == Relation::nmod__desc) break;
    if (above < at && preposition_of(reading_, at) == "for" && is_sent(reading_[above].lemma)) return true;
  }
  if (t > 0 && reading_.tokens[t - 1].lemma == "the") --t;
  if (t < 2 || !names_.role(TokenId(t - 2))) return false;
  return reading_.tokens[t - 1].lemma == "to" ||
         (reading_.tokens[t - 1].lemma == "for" && is_sent(reading_.tokens[t - 2].lemma));
}

// "Russia's Chinese partners": those of China.
bool PhraseIdentity::is_partners_of(TokenId possessor, TokenId head) const {
  if (reading_[possessor].relation != Relation::nmod__poss ||
      !among(reading_[head].lemma, {"partner", "friend", "colleague", "counterpart", "ally", "neighbour", "neighbor"}))
    return false;
  for (const TokenId child : syntax::children(reading_, head))
    if (reading_[child].relation == Relation::amod && child > possessor && names_.find(child, EntryKind::adjective))
      return true;
  return false;
}

// "a plant owned by Chad", "a tanker belonging to a Peruvian company": those behind the participle.
void PhraseIdentity::add_holders(TokenId participle, TokenId head, Countries& found) const {
  if (reading_[participle].lemma == "represent")  // "envoys representing Chad and Mali"
    if (const TokenId whom = syntax::child(reading_, participle, Relation::obj)) add_owners(whom, head, found);
  if (!among(reading_[participle].lemma, {"own", "operate", "run", "belong", "control", "manage", "back", "fund"}))
    return;
  for (const TokenId holder : syntax::children(reading_, participle)) {
    const std::string_view before = preposition_of(reading_, holder);
    if (before == "by" || (before == "to" && reading_[participle].lemma == "belong")) add_owners(holder, head, found);
  }
}

// Adjectives, possessors, compounds, "of Iran", "in Tehran", "owned by Iran"; else any name before the head, or right
// before the phrase.
PhraseIdentity::Countries PhraseIdentity::countries_of(TokenId head) const {
  Countries found, located;
  for (const TokenId child : syntax::children(reading_, head))  // "Chad's Norway-Chad Friendship Group": Chad's
    if (reading_[child].relation == Relation::nmod__poss && !is_partners_of(child, head))
      add_owners(child, head, found);
  if (!found.empty()) return found;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    if (pre_nominal(relation) && !is_partners_of(child, head)) add_owners(child, head, found);
    const std::string_view before = preposition_of(reading_, child);
    const bool elsewhere = before == "for" && is_sent(reading_[head].lemma) && !are_of_several(reading_, head, child);
    if (relation == Relation::nmod && locates(before) && !elsewhere)
      add_owners(child, head, before == "of" ? found : located);
    if (relation == Relation::acl) add_holders(child, head, located);
    if (relation == Relation::appos && names_.find(child, EntryKind::state))  // "envoys of two lands, Chad and Niger"
      for (const TokenId one : coordinated(reading_, child)) add_owner(one, head, located);
  }
  if (found.empty() && !is_seat(located, head)) found = std::move(located);
  const uint32_t first = mention_->head == head ? mention_->first.value : head.value;
  for (uint32_t t = first; found.empty() && t < head.value; ++t)
    if (!is_addressed(TokenId(t))) add_owner(TokenId(t), head, found);
  if (found.empty() && first > reading_[reading_[head].sentence].first.value) {
    const TokenId before(first - 1);
    if (names_.find(before, EntryKind::adjective) && reading_[before].upos != Upos::ADP) add_owner(before, head, found);
  }
  return found;
}

// "the people and Government of Chad", "the Chadian people and government": of one state.
PhraseIdentity::Countries PhraseIdentity::countries_of_row(TokenId head) const {
  Countries found = countries_of(head);
  if (!found.empty() || !is_of_whole(reading_[head].lemma)) return found;
  const TokenId first = reading_[head].relation == Relation::conj ? reading_[head].head : head;
  if (first != head && is_of_whole(reading_[first].lemma)) return countries_of(first);
  for (const TokenId other : syntax::children(reading_, head))
    if (reading_[other].relation == Relation::conj && is_of_whole(reading_[other].lemma) && found.empty())
      found = countries_of(other);
  return found;
}

// The owners of a phrase that may be several parties' at once: plural, or a body of persons.
PhraseIdentity::Countries PhraseIdentity::parties_of(TokenId head) const {
  Countries found = countries_of_row(head);
  const Token& token = reading_[head];
  if (found.empty() || token.upos != Upos::NOUN || !(is_plural(token) || token.lemma == "leadership")) return found;
  if (head.value > 1) {
    const TokenId before(head.value - 1);
    if (names_.find(before, EntryKind::adjective)) add_listed(before, -1, head, found);
  }
  if (head.value + 2 < reading_.tokens.size() && among(reading_.tokens[head.value + 1].lemma, {"of", "for", "from"})) {
    uint32_t t = head.value + 2;
    if (reading_.tokens[t].lemma == "the" && t + 1 < reading_.tokens.size()) ++t;
    if (names_.find(TokenId(t), EntryKind::state)) add_listed(TokenId(t), 1, head, found);
  }
  return found;
}

// "Hungarian" of "Hungarian and Slovak officials" where the tree cut it off.
bool PhraseIdentity::listed_before_role() const {
  const NameMatch* match = names_.match(mention_->head);
  if (!match || !names_.find(mention_->head, EntryKind::adjective)) return false;
  uint32_t t = match->last.value + 1;
  const uint32_t end = reading_[reading_[mention_->head].sentence].last.value;
  while (t < end) {
    if (names_.find(TokenId(t), EntryKind::adjective)) {
      t = names_.match(TokenId(t))->last.value + 1;
      if (t <= end && names_.role(TokenId(t)) && is_plural(reading_.tokens[t])) return true;
    } else if (reading_.tokens[t].form == "," || reading_.tokens[t].lemma == "and") {
      ++t;
    } else {
      return false;
    }
  }
  return false;
}

bool PhraseIdentity::says_former() const {
  for (uint32_t t = mention_->first.value; t <= mention_->head.value; ++t)
    if (former_word(reading_.tokens[t].lemma)) return true;
  return false;
}

}  // namespace bede::mentions
