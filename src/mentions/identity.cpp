#include "mentions/identity.h"

#include <algorithm>

#include "base/strings.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr uint32_t no_match = 0xFFFFFFFFu;

bool has(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool former_word(std::string_view lemma) {
  return lemma == "former" || lemma == "ex" || lemma == "late" || lemma == "then" || lemma == "deposed" ||
         lemma == "ousted";
}

bool pre_nominal(Relation relation) {
  return relation == Relation::compound || relation == Relation::amod || relation == Relation::nmod__desc ||
         relation == Relation::nmod__poss || relation == Relation::nmod__unmarked || relation == Relation::flat ||
         relation == Relation::det || relation == Relation::nummod;
}

}  // namespace

std::string composed(const std::string& country, const std::vector<std::string>& sectors) {
  std::string code = country;
  for (const std::string& sector : sectors)
    if (sector.size() == 3 && code.size() < 9) code += sector;
  return code;
}

// The work on one document: matches by token, and what each phrase is.
class Identifier::Phrase {
 public:
  Phrase(const Identifier& tools, const Reading& reading, std::optional<Date> day)
      : tools_(tools),
        reading_(reading),
        day_(day),
        matches_(tools.lexicon_.gazetteer().find(reading)),
        at_(reading.tokens.size(), no_match),
        person_(reading.tokens.size(), false) {
    for (uint32_t m = 0; m < matches_.size(); ++m)
      for (uint32_t t = matches_[m].first.value; t <= matches_[m].last.value; ++t) at_[t] = m;
    for (const NameSpan& name : reading.names)
      if (name.kind == NameKind::person)
        for (uint32_t t = name.first.value; t <= name.last.value; ++t) person_[t] = true;
  }

  std::vector<Identity> identify(const Mention& mention) {
    mention_ = &mention;
    if (mention.kind == MentionKind::pronoun) return {};
    if (mention.modifier) return by_modifier();
    if (auto found = by_person()) return {*found};
    if (const Entry* entry = head_entry()) return by_entry(*entry);
    if (reading_[mention.head].upos == Upos::PROPN) return by_bare_name();
    return {};
  }

 private:
  const Entry& entry(uint32_t index) const { return tools_.lexicon_[index]; }

  // The match over a token and the entry of it that a test likes best; nullptr where none.
  template <class Test>
  const Entry* find_entry(TokenId token, const Test& test) const {
    if (at_[token.value] == no_match) return nullptr;
    const Entry* best = nullptr;
    for (const uint32_t index : matches_[at_[token.value]].entries) {
      const Entry& candidate = entry(index);
      if (!test(candidate)) continue;
      if (!best || (candidate.covers(day_) && !best->covers(day_))) best = &candidate;
    }
    return best;
  }

  // The state, land or organisation that a modifier names.
  const Entry* country_entry(TokenId token) const {
    return find_entry(token, [](const Entry& e) {
      return e.kind == EntryKind::state || e.kind == EntryKind::adjective || e.kind == EntryKind::capital ||
             e.kind == EntryKind::metonym || e.kind == EntryKind::territory || e.kind == EntryKind::organisation ||
             (e.kind == EntryKind::group && !e.country.empty());
    });
  }

  const Entry* role_entry(TokenId token) const {
    return find_entry(token, [](const Entry& e) { return e.kind == EntryKind::role; });
  }

  // What the head itself is, past titles and persons.
  const Entry* head_entry() const {
    const TokenId head = mention_->head;
    const bool name = reading_[head].upos == Upos::PROPN || starts_upper(reading_[head].form);
    if (name) {
      const auto order = {EntryKind::state,   EntryKind::organisation, EntryKind::body,      EntryKind::group,
                          EntryKind::metonym, EntryKind::capital,      EntryKind::territory, EntryKind::citizen};
      for (const EntryKind kind : order)
        if (const Entry* found = best_of(head, kind)) return found;
    }
    if (const Entry* role = role_entry(head)) return role;
    if (const Entry* people = best_of(head, EntryKind::citizen)) return people;
    return best_of(head, EntryKind::adjective);
  }

  // Among bodies of the same name, the one of the country that the phrase names.
  const Entry* best_of(TokenId head, EntryKind kind) const {
    if (kind != EntryKind::body && kind != EntryKind::group)
      return find_entry(head, [&](const Entry& e) { return e.kind == kind; });
    const auto countries = countries_of(head);
    const Entry* any = nullptr;
    uint32_t several = 0;
    for (const uint32_t index :
         at_[head.value] == no_match ? std::vector<uint32_t>{} : matches_[at_[head.value]].entries) {
      const Entry& e = entry(index);
      if (e.kind != kind) continue;
      if (!countries.empty() && e.country == countries[0].first) return &e;
      if (!any || (e.covers(day_) && !any->covers(day_))) any = &e;
      ++several;
    }
    ambiguous_ = several > 1;
    return any;
  }

  // Countries that modify the head, each with the entry that says so: adjectives, possessors, "of Iran", "in Tehran".
  std::vector<std::pair<std::string, const Entry*>> countries_of(TokenId head) const {
    std::vector<std::pair<std::string, const Entry*>> found;
    const uint32_t own = at_[head.value];
    const auto add = [&](TokenId token) {
      if (at_[token.value] == own && own != no_match) return false;
      const Entry* e = country_entry(token);
      if (!e || e->country.empty()) return false;
      for (const auto& [code, known] : found)
        if (code == e->country) return true;
      found.emplace_back(e->country, e);
      return true;
    };
    for (const TokenId child : syntax::children(reading_, head)) {
      const Relation relation = reading_[child].relation;
      if (relation == Relation::nmod ||
          (pre_nominal(relation) && relation != Relation::det && relation != Relation::nummod)) {
        if (relation == Relation::nmod && !located(child)) continue;
        for (const TokenId one : coordinated(reading_, child)) {
          if (add(one)) continue;
          for (const TokenId below : syntax::children(reading_, one))
            if (pre_nominal(reading_[below].relation)) add(below);
        }
      }
      if (relation == Relation::appos && found.empty() && country_entry(child) &&
          country_entry(child)->kind == EntryKind::state)
        add(child);
    }
    if (found.empty())
      for (uint32_t t = mention_->first.value; t < head.value; ++t)
        if (reading_.tokens[t].head == head || at_[t] != no_match) add(TokenId(t));
    return found;
  }

  bool located(TokenId child) const {
    const std::string_view preposition = preposition_of(reading_, child);
    return preposition == "of" || preposition == "in" || preposition == "from" || preposition == "for" ||
           preposition == "at";
  }

  bool says_former() const {
    for (uint32_t t = mention_->first.value; t <= mention_->head.value; ++t)
      if (former_word(reading_.tokens[t].lemma)) return true;
    return false;
  }

  // A person's name as head, with the title and the country before it.
  std::optional<Identity> by_person() {
    const TokenId head = mention_->head;
    if (reading_[head].upos != Upos::PROPN) return {};
    const Entry* known =
        find_entry(head, [](const Entry& e) { return e.kind == EntryKind::person || e.kind == EntryKind::family; });
    const auto [first, last] = name_tokens(head);
    const Entry* title = title_before(first);
    const bool other = find_entry(head, [](const Entry& e) { return e.kind <= EntryKind::territory; }) != nullptr;
    if (other && !(known && (title || first.value < last.value))) return {};
    if (!known && !title && !person_[head.value]) return {};
    if (first.value > last.value) return {};
    Identity who;
    who.entity = EntityKind::person;
    who.kind = ActorKind::person;
    who.person_name = who.acts = true;
    who.former = says_former();
    who.name = Span{reading_[first].span.begin, reading_[last].span.end}.of(reading_.text());
    who.family = reading_[last].form;
    if (title) take_role(*title, who);
    const auto countries = countries_of(head);
    if (!countries.empty()) who.country = countries[0].first;
    if (countries.empty() && title) take_title_country(first, who);
    if (known) take_tenures(*known, title != nullptr, who);
    who.open_country = who.country.empty() && title && has(title->sectors, "GOV");
    who.code = who.former ? std::string() : tools_.lexicon_.organisation_code(who.country);
    if (who.former) who.sectors = {"ELI"};
    return who;
  }

  // The proper nouns around the head that are no title, adjective or state.
  std::pair<TokenId, TokenId> name_tokens(TokenId head) const {
    uint32_t first = head.value, last = head.value;
    if (find_entry(head, [](const Entry& e) { return e.kind == EntryKind::person; })) {
      first = matches_[at_[head.value]].first.value;
      last = matches_[at_[head.value]].last.value;
    }
    const auto part = [&](uint32_t t) {
      const Token& token = reading_.tokens[t];
      if (token.upos != Upos::PROPN || token.sentence != reading_[head].sentence) return false;
      if (role_entry(TokenId(t))) return false;
      const Entry* other = find_entry(TokenId(t), [](const Entry& e) { return e.kind <= EntryKind::territory; });
      return !other || person_[t];
    };
    while (first > mention_->first.value && part(first - 1)) --first;
    while (last < mention_->last.value && part(last + 1)) ++last;
    return {TokenId(first), TokenId(last)};
  }

  const Entry* title_before(TokenId first) const {
    for (uint32_t t = first.value; t-- > mention_->first.value;) {
      if (const Entry* role = role_entry(TokenId(t))) return role;
      if (reading_.tokens[t].upos == Upos::PUNCT) break;
    }
    for (const TokenId child : syntax::children(reading_, mention_->head))
      if (reading_[child].relation == Relation::appos)
        if (const Entry* role = role_entry(child)) return role;
    const TokenId above = reading_[mention_->head].head;
    if (above && reading_[mention_->head].relation == Relation::appos) return role_entry(above);
    return nullptr;
  }

  // "Foreign Minister of Chile X", or the country on the title's side of an apposition.
  void take_title_country(TokenId first, Identity& who) const {
    for (const TokenId child : syntax::children(reading_, mention_->head)) {
      if (reading_[child].relation != Relation::appos) continue;
      const auto found = countries_of(child);
      if (!found.empty()) who.country = found[0].first;
    }
    const TokenId above = reading_[mention_->head].head;
    if (who.country.empty() && above && reading_[mention_->head].relation == Relation::appos) {
      const auto found = countries_of(above);
      if (!found.empty()) who.country = found[0].first;
    }
    for (uint32_t t = first.value; who.country.empty() && t-- > mention_->first.value;)
      if (const Entry* e = country_entry(TokenId(t))) who.country = e->country;
  }

  void take_role(const Entry& role, Identity& who) const {
    who.role = role.name;
    who.sectors = role.sectors;
    if (who.line.empty()) who.line = role.line;
  }

  // The office-holder that a name means on the day: the tenures decide country and sector.
  void take_tenures(const Entry& known, bool titled, Identity& who) const {
    const Tenure* best = nullptr;
    bool several = false;
    const auto& tenures = tools_.offices_.tenures();
    const auto people = matches_[at_[mention_->head.value]].entries;
    for (const uint32_t index : people) {
      const Entry& person = entry(index);
      if (person.kind != known.kind) continue;
      for (const uint32_t t : person.tenures) {
        const Tenure& tenure = tenures[t];
        if (!who.country.empty() && tenure.country != who.country) continue;
        if (day_ ? !tenure.covers(*day_) : tenure.to.has_value()) continue;
        if (best && best->person != tenure.person) several = true;
        if (!best) best = &tenure;
      }
    }
    if (best && !several && (known.kind == EntryKind::person || !titled || !who.country.empty())) {
      who.country = best->country;
      who.known_as = best->person;
      who.line = best->line;
      if (who.sectors.empty()) who.sectors = {"GOV"};
    } else if (known.kind == EntryKind::person && !best) {
      who.known_as = known.name;
      who.line = known.line;
      if (who.country.empty()) who.country = known.country;
      if (who.sectors.empty()) who.sectors = {"ELI"};
    }
  }

  // A modifier names a state or body, or nobody.
  std::vector<Identity> by_modifier() const {
    const Entry* e = country_entry(mention_->head);
    if (!e) return {};
    const bool state = e->kind == EntryKind::state || e->kind == EntryKind::adjective || e->kind == EntryKind::capital;
    Identity who = basic(*e, state ? EntityKind::state : EntityKind::organisation,
                         state ? ActorKind::state : ActorKind::organisation);
    if (state) who.sectors.clear();
    who.plural = false;
    return {who};
  }

  std::vector<Identity> by_entry(const Entry& e) {
    switch (e.kind) {
      case EntryKind::role:
        return by_role(e);
      case EntryKind::state:
      case EntryKind::territory:
        return {land(e)};
      case EntryKind::capital:
        return {capital(e)};
      case EntryKind::adjective:
      case EntryKind::citizen:
        return {citizens(e)};
      default:
        return {body(e)};
    }
  }

  Identity basic(const Entry& e, EntityKind entity, ActorKind kind) const {
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

  Identity land(const Entry& e) const {
    Identity who = basic(e, EntityKind::state, ActorKind::state);
    const std::string_view preposition = preposition_of(reading_, first_conjunct(reading_, mention_->head));
    who.place = preposition == "in" || preposition == "at" || preposition == "near" || preposition == "from" ||
                preposition == "into" || preposition == "across" || preposition == "inside" ||
                preposition == "around" || preposition == "through" || preposition == "within";
    return who;
  }

  Identity capital(const Entry& e) const {
    Identity who = basic(e, EntityKind::place, ActorKind::state);
    who.acts = tools_.metonymy_.governs(reading_, mention_->head);
    who.place = !who.acts;
    if (!who.acts) return who;
    who.entity = EntityKind::state;
    who.sectors = {"GOV"};
    return who;
  }

  Identity citizens(const Entry& e) const {
    Identity who = basic(e, EntityKind::people, ActorKind::people);
    who.sectors.clear();
    who.name = reading_[mention_->head].form;
    who.known_as.clear();
    return who;
  }

  Identity body(const Entry& e) const {
    Identity who = basic(e, e.kind == EntryKind::metonym ? EntityKind::state : EntityKind::organisation,
                         e.kind == EntryKind::metonym ? ActorKind::state
                         : e.kind == EntryKind::group ? ActorKind::group
                                                      : ActorKind::organisation);
    const auto countries = countries_of(mention_->head);
    if (!countries.empty() && (e.kind == EntryKind::body || e.country.empty()))
      who.country = countries[0].first;
    else if (e.kind == EntryKind::body && ambiguous_)
      who.open_country = true;
    who.role = lower(reading_[mention_->head].form);
    return who;
  }

  std::vector<Identity> by_role(const Entry& e) {
    if (e.role_kind == "state") return by_state_word();
    Identity who;
    const bool person = e.role_kind == "person" || e.role_kind == "office";
    who.entity = person                                              ? EntityKind::person
                 : e.role_kind == "people" || e.role_kind == "crowd" ? EntityKind::people
                                                                     : EntityKind::group;
    who.kind = person ? ActorKind::person : who.entity == EntityKind::people ? ActorKind::people : ActorKind::group;
    who.plural = is_plural(reading_[mention_->head]);
    if (who.plural && person) who.kind = ActorKind::group;
    who.acts = true;
    who.former = says_former();
    take_role(e, who);
    if (who.former) who.sectors = {"ELI"};
    who.name = mention_->span.of(reading_.text());
    const auto countries = countries_of(mention_->head);
    who.open_country = countries.empty() && (e.role_kind == "office" || e.role_kind == "body" ||
                                             has(e.sectors, "GOV") || has(e.sectors, "LEG"));
    if (countries.empty()) return {who};
    std::vector<Identity> all;
    for (const auto& [code, said_by] : countries) {
      Identity one = who;
      one.country = code;
      if (said_by->kind == EntryKind::organisation && !said_by->code.empty()) one.code = said_by->code;
      if (said_by->kind == EntryKind::group) one.sectors = said_by->sectors;
      all.push_back(std::move(one));
    }
    return all;
  }

  std::vector<Identity> by_state_word() {
    Identity who;
    who.entity = EntityKind::state;
    who.kind = ActorKind::state;
    who.plural = is_plural(reading_[mention_->head]);
    who.refers_to_state = !who.plural;
    who.name = mention_->span.of(reading_.text());
    return {who};
  }

  std::vector<Identity> by_bare_name() const {
    const TokenId head = mention_->head;
    Identity who;
    for (const NameSpan& name : names_at(head)) {
      if (name.kind != NameKind::organisation) continue;
      who.entity = EntityKind::organisation;
      who.kind = ActorKind::organisation;
      who.acts = true;
      who.name = Span{reading_[name.first].span.begin, reading_[name.last].span.end}.of(reading_.text());
      const auto countries = countries_of(head);
      if (!countries.empty()) who.country = countries[0].first;
      return {who};
    }
    return {};
  }

  std::vector<NameSpan> names_at(TokenId head) const {
    const auto at = std::lower_bound(reading_.names.begin(), reading_.names.end(), head,
                                     [](const NameSpan& n, TokenId t) { return n.last < t; });
    return at != reading_.names.end() && at->first <= head ? std::vector<NameSpan>{*at} : std::vector<NameSpan>{};
  }

  const Identifier& tools_;
  const Reading& reading_;
  std::optional<Date> day_;
  std::vector<NameMatch> matches_;
  std::vector<uint32_t> at_;
  std::vector<char> person_;
  const Mention* mention_ = nullptr;
  mutable bool ambiguous_ = false;
};

std::vector<std::vector<Identity>> Identifier::identify(const Reading& reading, const std::vector<Mention>& mentions,
                                                        std::optional<Date> day) const {
  Phrase phrase(*this, reading, day);
  std::vector<std::vector<Identity>> all;
  all.reserve(mentions.size());
  for (const Mention& mention : mentions) all.push_back(phrase.identify(mention));
  return all;
}

}  // namespace bede::mentions
