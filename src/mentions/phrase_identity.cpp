#include "mentions/phrase_identity.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

bool has(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Stands before a noun as a part of its phrase.
bool modifier(Relation relation) {
  return relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod__desc ||
         relation == Relation::nmod__unmarked || relation == Relation::flat;
}

bool place_preposition(std::string_view preposition) {
  for (const std::string_view one : {"in", "at", "near", "from", "into", "across", "inside", "around", "through",
                                     "within", "throughout", "outside", "via", "onto"})
    if (preposition == one) return true;
  return false;
}

// "the driving force behind it", "driving forces of growth": what moves something.
bool is_driving_force(const Reading& reading, TokenId head) {
  if (reading[head].lemma != "force") return false;
  for (const TokenId child : syntax::children(reading, head))
    if (child < head && among(lower(reading[child].form), {"driving", "motive"})) return true;
  return false;
}

// "the use of force", "used excessive force": no soldiers; "a peacekeeping force", "the UN force".
bool is_sheer_force(const Reading& reading, TokenId head) {
  static constexpr std::string_view kHow[] = {"excessive", "military", "deadly", "lethal",      "disproportionate",
                                              "brute",     "physical", "brutal", "unnecessary", "overwhelming",
                                              "armed",     "sheer",    "undue",  "full"};
  if (reading[head].form != "force") return false;
  for (const TokenId child : syntax::children(reading, head)) {
    const Relation relation = reading[child].relation;
    const bool how = relation == Relation::amod && among(reading[child].lemma, kHow);
    if (child < head && !how && relation != Relation::case_ && relation != Relation::cc &&
        relation != Relation::punct && relation != Relation::advmod && relation != Relation::mark)
      return false;
  }
  return !modifier(reading[head].relation);
}

constexpr size_t kReport = 4;  // sentences of a text in which "the parties" may be many

// "the two officers", "both pilots", and not "two officers", of whom nobody has told.
bool says_which(const Reading& reading, TokenId head) {
  for (const TokenId child : syntax::children(reading, head))
    if (reading[child].relation == Relation::det || reading[child].relation == Relation::det__predet) return true;
  return false;
}

}  // namespace

std::vector<Identity> PhraseIdentity::of(const Mention& mention) {
  mention_ = &mention;
  if (is_sheer_force(reading_, mention.head) || is_driving_force(reading_, mention.head)) return {};
  if (mention.kind == MentionKind::pronoun || names_.in_time(mention.head) || inside_a_name() || listed_before_role())
    return {};
  if (const Entry* own = names_.own(mention_->head)) return by_own(*own);
  if (auto found = by_person()) return {*std::move(found)};
  if (const Entry* entry = head_entry()) return by_entry(*entry);
  if (reading_[mention.head].upos == Upos::PROPN && !is_courtesy(reading_[mention.head].form)) return by_bare_name();
  return {};
}

// "State" of "Secretary of State": another word of the name heads it.
bool PhraseIdentity::inside_a_name() const {
  const NameMatch* match = names_.match(mention_->head);
  const TokenId above = reading_[mention_->head].head;
  return match && above && match->first <= above && above <= match->last && mention_->last <= match->last &&
         reading_[mention_->head].relation != Relation::flat;
}

// What the head itself is, past titles and persons.
const Entry* PhraseIdentity::head_entry() const {
  const TokenId head = mention_->head;
  const bool modifies = modifier(reading_[head].relation) && names_.match(head) &&
                        names_.match(head)->last == mention_->last && names_.match(head)->first == mention_->first;
  const bool capital_first = names_.match(head) && starts_upper(reading_[names_.match(head)->first].form);
  if (reading_[head].upos == Upos::PROPN || starts_upper(reading_[head].form) || capital_first) {
    if (modifies)
      if (const Entry* adjective = names_.find(head, EntryKind::adjective)) return adjective;
    for (const EntryKind kind : {EntryKind::state, EntryKind::organisation, EntryKind::body, EntryKind::group,
                                 EntryKind::metonym, EntryKind::capital, EntryKind::territory, EntryKind::citizen})
      if (const Entry* found = of_country(head, kind)) return found;
  }
  if (const Entry* role = names_.role(head)) return role;
  if (const Entry* people = names_.find(head, EntryKind::citizen)) return people;
  return names_.find(head, EntryKind::adjective);
}

// Among bodies and groups of the same name, the one of the country that the phrase names. A body of another country
// than the phrase names is none where a role has the same words.
const Entry* PhraseIdentity::of_country(TokenId head, EntryKind kind) const {
  if (kind != EntryKind::body && kind != EntryKind::group) return names_.find(head, kind);
  const NameMatch* match = names_.match(head);
  if (!match) return nullptr;
  const auto countries = countries_of(head);
  const Entry* any = names_.find(head, kind);
  if (!any) return nullptr;
  if (!countries.empty())
    for (const uint32_t index : match->entries)
      if (names_.entry(index).kind == kind && names_.entry(index).country == countries[0].first)
        return &names_.entry(index);
  const bool foreign = (!countries.empty() && !any->country.empty()) || part_of_longer_name();
  return foreign && names_.role(head) ? nullptr : any;
}

// "Santa Ana Self-Defense Forces": names that the lexicon does not know stand before the one it knows.
bool PhraseIdentity::part_of_longer_name() const {
  const NameMatch* match = names_.match(mention_->head);
  if (!match || match->first <= mention_->first) return false;
  const TokenId before(match->first.value - 1);
  return reading_[before].upos == Upos::PROPN && !names_.match(before);
}

std::vector<Identity> PhraseIdentity::by_entry(const Entry& e) {
  switch (e.kind) {
    case EntryKind::role:
      return by_role(e);
    case EntryKind::state:
    case EntryKind::territory:
      return {land(e)};
    case EntryKind::capital:
      return {capital(e)};
    case EntryKind::adjective:
      return {modifier(reading_[mention_->head].relation) ? land(e) : citizens(e)};
    case EntryKind::citizen:
      return {citizens(e)};
    default:
      return {body(e)};
  }
}

Identity PhraseIdentity::basic(const Entry& e, EntityKind entity, ActorKind kind) const {
  Identity who;
  who.entity = entity;
  who.kind = kind;
  who.name = e.name;
  who.country = e.country;
  who.code = e.code;
  who.sectors = e.sectors;
  who.line = e.line;
  who.known_as = e.name;
  who.acts = true;
  who.plural = is_plural(reading_[mention_->head]) && kind != ActorKind::state;
  return who;
}

Identity PhraseIdentity::land(const Entry& e) const {
  Identity who = basic(e, EntityKind::state, ActorKind::state);
  who.part = e.kind == EntryKind::territory || e.line.starts_with("actors/territories.tsv");
  who.place = place_preposition(preposition_of(reading_, first_conjunct(reading_, mention_->head)));
  if (who.part && metonymy_.names_text(reading_, mention_->head)) who.entity = EntityKind::place, who.acts = false;
  return who;
}

// A seat of government acts as the government; as a place it is its state's.
Identity PhraseIdentity::capital(const Entry& e) const {
  const bool governs = metonymy_.governs(reading_, mention_->head);
  Identity who = basic(e, governs ? EntityKind::state : EntityKind::place, ActorKind::state);
  who.place = !governs;
  who.acts = !metonymy_.names_text(reading_, mention_->head);
  if (governs) who.sectors = {"GOV"};
  return who;
}

// "the Peruvians asked", and not "Peruvians", "the young Peruvians", "the Peruvians who fled": a state is as often
// meant as its people.
bool PhraseIdentity::is_whole_people() const {
  const TokenId head = mention_->head;
  if (!head || head.value == 0 || reading_[TokenId(head.value - 1)].lemma != "the") return false;
  for (const TokenId child : syntax::children(reading_, head)) {
    const Relation relation = reading_[child].relation;
    if (relation == Relation::amod || relation == Relation::nummod || relation == Relation::nmod ||
        relation == Relation::acl || relation == Relation::acl__relcl || relation == Relation::compound)
      return false;
  }
  return true;
}

Identity PhraseIdentity::citizens(const Entry& e) const {
  Identity who = basic(e, EntityKind::people, ActorKind::people);
  if (e.kind == EntryKind::adjective || is_whole_people()) who.sectors.clear();
  who.name = reading_[mention_->head].form;
  who.known_as.clear();
  return who;
}

Identity PhraseIdentity::body(const Entry& e) const {
  Identity who = basic(e, e.kind == EntryKind::metonym ? EntityKind::state : EntityKind::organisation,
                       e.kind == EntryKind::metonym ? ActorKind::state
                       : e.kind == EntryKind::group ? ActorKind::group
                                                    : ActorKind::organisation);
  const NameMatch& match = *names_.match(mention_->head);
  who.role = lower(Span{reading_[match.first].span.begin, reading_[match.last].span.end}.of(reading_.text()));
  if (e.kind == EntryKind::metonym || e.kind == EntryKind::organisation) return who;
  const auto countries = countries_of(mention_->head);
  const bool longer = part_of_longer_name();
  if (!countries.empty() && countries[0].first != e.country &&
      (e.kind == EntryKind::body || e.country.empty() || longer)) {
    who.country = countries[0].first;
    who.known_as.clear();
    who.name = mention_->span.of(reading_.text());
  } else if (longer) {
    who.country.clear();
    who.known_as.clear();
    who.name = mention_->span.of(reading_.text());
  } else if (e.kind == EntryKind::body && countries.empty()) {
    who.open_country = std::count_if(match.entries.begin(), match.entries.end(),
                                     [&](uint32_t index) { return names_.entry(index).kind == EntryKind::body; }) > 1;
  }
  return who;
}

// "envoys of the UN and the OSCE", "members of the Chadian and Malian parliaments": of no one of them.
void PhraseIdentity::take_several(const Countries& owners, const Identity& plain, Identity& who) const {
  const bool above = std::any_of(owners.begin(), owners.end(),
                                 [](const auto& one) { return one.second->kind == EntryKind::organisation; });
  if (above && !who.country.empty()) who = plain;
  who.country.clear();
  who.code = plain.code;
}

std::vector<Identity> PhraseIdentity::by_role(const Entry& e) {
  if (e.role_kind == "state") return by_state_word();
  if (names_.find(mention_->head, [](const Entry& one) { return one.role_kind == "side"; }))
    if (auto sides = by_side(); !sides.empty() || party_to_something() || is_entourage()) return sides;
  if (is_side_of_state()) return {land(*names_.find(TokenId(mention_->head.value - 1), EntryKind::adjective))};
  if (opposed_to_something() || is_ally_of_bloc() || is_of_relative() || is_quality()) return {};
  Identity who;
  who.before_name = !is_plural(reading_[mention_->head]) && name_follows();
  const bool person = e.role_kind == "person" || e.role_kind == "office";
  const bool people = e.role_kind == "people" || e.role_kind == "crowd";
  who.entity = person ? EntityKind::person : people ? EntityKind::people : EntityKind::group;
  who.kind = person ? ActorKind::person : people ? ActorKind::people : ActorKind::group;
  who.plural = is_plural(reading_[mention_->head]);
  if (who.plural && person) who.kind = ActorKind::group;
  const bool thing = e.role_kind == "materiel" || (e.role_kind == "body" && has(e.sectors, "UNK"));
  who.acts = !thing || agent();
  who.former = says_former() && e.sectors != std::vector<std::string>{"CVL"};  // "former Soviet citizens" held no post
  take_role(e, who);
  who.name = mention_->span.of(reading_.text());
  const Identity plain = who;
  take_complement(who);
  const auto countries = is_above_states(who) ? Countries{} : parties_of(mention_->head);
  if (who.plural && countries.size() > 1 && plain.country.empty()) take_several(countries, plain, who);
  if (who.role == "task force" && is_on_matter()) {
    if (countries.empty()) return {};
    who.sectors = {"GOV"};
  }
  who.open_country =
      !is_above_states(who) && countries.empty() && who.country.empty() && !has(who.sectors, "IGO") &&
      (e.role_kind == "office" || e.role_kind == "body" || has(who.sectors, "GOV") || has(who.sectors, "LEG"));
  who.anyone = is_some(e);
  who.of_conjunct = countries.empty() && who.country.empty() && !who.open_country &&
                    (has(who.sectors, "REB") || has(who.sectors, "OPP"));
  if (who.former) who.sectors = {"ELI"};
  if (e.role_kind == "office") take_office(who);
  const bool leads = e.role_kind == "office" || who.role == "leaders" || who.role == "leader";
  who.refers_to_several =
      person && who.plural && countries.empty() && says_two() && (leads || says_which(reading_, mention_->head));
  who.refers_to_pair = who.plural && countries.empty() && leads && stands_alone();
  if (countries.empty() || !who.country.empty()) return {who};
  std::vector<Identity> all;
  for (const auto& [code, said_by] : countries) {
    Identity one = who;
    one.country = code;
    if (said_by->kind == EntryKind::organisation && !said_by->code.empty()) one.code = said_by->code;
    if (said_by->kind == EntryKind::group || (said_by->kind == EntryKind::body && !one.former))
      one.sectors = said_by->sectors;
    if (e.role_kind == "office") take_office(one);
    if (e.own) one.code = code_with(said_by->code.empty() ? code : said_by->code, e);
    all.push_back(std::move(one));
  }
  return all;
}

// "two people", "a village": anywhere; "the people" are those of the state spoken of.
bool PhraseIdentity::is_some(const Entry& role) const {
  const TokenId article = syntax::child(reading_, mention_->head, Relation::det);
  return role.role_kind == "body" && has(role.sectors, "CVL") &&
         !(article && among(lower(reading_[article].lemma), {"the", "this", "these"}));
}

// "a task force on trade": no soldiers, and nobody's where nothing says whose.
bool PhraseIdentity::is_on_matter() const {
  const uint32_t on = names_.match(mention_->head)->last.value + 1;
  return on + 1 < reading_.tokens.size() && reading_.tokens[on].lemma == "on" && !names_.in_time(TokenId(on + 1));
}

// "an international tribunal in Oslo": where it sits, it is not that state's.
bool PhraseIdentity::is_above_states(const Identity& who) const {
  if (!has(who.sectors, "JUD") && !has(who.sectors, "IGO")) return false;
  for (const TokenId child : syntax::children(reading_, mention_->head))
    if (reading_[child].relation == Relation::amod && lower(reading_[child].lemma) == "international") return true;
  return false;
}

// A title right before a name: "Foreign Minister X", "President of Ukraine X".
bool PhraseIdentity::name_follows() const {
  const uint32_t end = reading_[reading_[mention_->head].sentence].last.value;
  uint32_t t = names_.match(mention_->head)->last.value + 1;
  if (t < end && reading_.tokens[t].lemma == "of") {
    ++t;
    if (t < end && reading_.tokens[t].lemma == "the") ++t;
    if (t > end || !names_.find(TokenId(t), EntryKind::state)) return false;
    t = names_.match(TokenId(t))->last.value + 1;
  }
  return t <= end && names_.in_person(TokenId(t));
}

// "a team of police", "president of the Riigikogu", "an army spokesman": the sector is that of whom one belongs to,
// where the noun says none or leads what it belongs to.
void PhraseIdentity::take_complement(Identity& who) const {
  const bool leads = who.role == "president" || who.role == "head" || who.role == "speaker" ||
                     who.role == "chancellor" || who.role == "secretary-general" || who.role == "secretary general" ||
                     who.role == "secretary";
  if (!who.sectors.empty() && !leads) return;
  for (const TokenId child : syntax::children(reading_, mention_->head)) {
    const Relation relation = reading_[child].relation;
    const std::string_view preposition = preposition_of(reading_, child);
    const bool below =
        relation == Relation::nmod && (preposition == "of" || preposition == "for" || preposition == "from");
    if (!below && !(relation == Relation::compound || relation == Relation::nmod__poss)) continue;
    if (names_.same_match(child, mention_->head) || is_fought(child)) continue;
    const Entry* e = names_.find(child, [&](const Entry& one) {
      return one.kind == EntryKind::body || one.kind == EntryKind::group || one.kind == EntryKind::organisation ||
             (one.kind == EntryKind::role && !one.sectors.empty() && (!leads || one.role_kind == "body"));
    });
    if (!e) continue;
    if (!e->sectors.empty()) who.sectors = e->sectors;
    if (e->kind == EntryKind::role) {
      const auto countries = countries_of(child);
      if (!countries.empty()) who.country = countries[0].first;
    } else {
      who.country = e->country;
      who.code = e->kind == EntryKind::organisation ? e->code : std::string();
    }
    return;
  }
}

std::vector<Identity> PhraseIdentity::by_state_word() const {
  Identity who;
  who.entity = EntityKind::state;
  who.kind = ActorKind::state;
  who.plural = is_plural(reading_[mention_->head]);
  who.refers_to_several = who.plural && says_two();
  who.name = mention_->span.of(reading_.text());
  const auto countries = countries_of(mention_->head);
  if (who.plural) {
    if (countries.size() == 1 && countries[0].second->kind == EntryKind::organisation && !counted()) {
      who.entity = EntityKind::group;  // "EU countries", "the nations of the bloc"
      who.kind = ActorKind::group;
      who.acts = true;
      who.country = countries[0].first;
      who.code = countries[0].second->code;
    }
    return {who};
  }
  if (!countries.empty() && countries[0].first.size() == 3) {  // "the republic of Nakhichevan", "West Darfur State"
    who.country = countries[0].first;
    if (const Entry* state = lexicon_.state(who.country)) {
      who.name = who.known_as = state->name;
      who.line = state->line;
    }
    return {who};
  }
  const TokenId article = syntax::child(reading_, mention_->head, Relation::det);
  const bool definite = article && (reading_[article].lemma == "the" || reading_[article].lemma == "this");
  who.refers_to_state = definite && !syntax::has_child(reading_, mention_->head, Relation::amod);
  if (!who.refers_to_state) return {};
  return {who};
}

// "three NATO states", "some members of the bloc"
bool PhraseIdentity::counted() const {
  for (const TokenId child : syntax::children(reading_, mention_->head)) {
    const Token& token = reading_[child];
    if (token.relation == Relation::nummod || (token.relation == Relation::det && token.lemma != "the")) return true;
    if (token.relation == Relation::amod && among(token.lemma, {"several", "many", "other", "certain", "new"}))
      return true;
  }
  return false;
}

// What armed forces act through stands for them where it does something.
bool PhraseIdentity::agent() const {
  const TokenId first = first_conjunct(reading_, mention_->head);
  return syntax::is_subject(reading_[first].relation) || reading_[first].relation == Relation::obl__agent ||
         preposition_of(reading_, first) == "by";
}

// "both", "the two".
bool PhraseIdentity::says_two() const {
  for (uint32_t t = mention_->first.value; t < mention_->head.value; ++t)
    if (reading_.tokens[t].lemma == "two" || reading_.tokens[t].lemma == "both") return true;
  return false;
}

// "the presidents", "the two leaders": nothing says which but the article and the count.
bool PhraseIdentity::stands_alone() const {
  bool definite = false;
  for (const TokenId child : syntax::children(reading_, mention_->head)) {
    const Token& token = reading_[child];
    if (child >= mention_->last && token.relation != Relation::nmod) continue;
    if (token.relation == Relation::det)
      definite = token.lemma == "the" || token.lemma == "both";
    else if (token.relation == Relation::nummod && token.lemma != "two")
      return false;
    else if (token.relation == Relation::amod || token.relation == Relation::compound ||
             token.relation == Relation::nmod || token.relation == Relation::nmod__poss ||
             token.relation == Relation::acl || token.relation == Relation::acl__relcl)
      return false;
  }
  return definite || says_two();
}

constexpr size_t kFew = 3;  // states in a text in which they are the last two

// "the sides", "both parties": those that were named last, where nothing says whose they are.
std::vector<Identity> PhraseIdentity::by_side() const {
  const Token& head = reading_[mention_->head];
  if (!is_plural(head) || (!says_two() && !syntax::has_child(reading_, mention_->head, Relation::det))) return {};
  const bool of_many = reading_.sentences.size() >= kReport && names_.count_countries() > kFew;
  if (head.lemma == "party" && !says_two() && of_many) return {};
  for (const TokenId child : syntax::children(reading_, mention_->head))
    if (reading_[child].relation == Relation::amod || reading_[child].relation == Relation::compound) return {};
  Identity who;
  who.entity = EntityKind::group;
  who.plural = true;
  who.acts = true;
  who.refers_to_several = true;
  return {who};
}

// A name that only the syntax model knows for an organisation's.
std::vector<Identity> PhraseIdentity::by_bare_name() const {
  const TokenId head = mention_->head;
  const auto at = std::lower_bound(reading_.names.begin(), reading_.names.end(), head,
                                   [](const NameSpan& n, TokenId t) { return n.last < t; });
  if (at == reading_.names.end() || at->first > head || at->kind != EntityKind::organisation) return {};
  Identity who;
  who.entity = EntityKind::organisation;
  who.kind = ActorKind::organisation;
  who.acts = true;
  who.name = Span{reading_[at->first].span.begin, reading_[at->last].span.end}.of(reading_.text());
  const auto countries = countries_of(head);
  if (!countries.empty()) who.country = countries[0].first;
  const bool branch = at->first < at->last && names_.find(at->last, EntryKind::state) &&
                      reading_.tokens[at->last.value - 1].upos == Upos::PROPN;
  if (branch) who.sectors = {"BUS"};  // "Ferrex Peru": a firm there, and not the state
  return {who};
}

}  // namespace bede::mentions
