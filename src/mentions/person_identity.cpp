// Persons by name: their titles, the countries these belong to, and the offices that the lexicon knows them to have
// held.
#include <algorithm>
#include <set>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/dates.h"
#include "mentions/person_names.h"
#include "mentions/phrase_identity.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr size_t kReport = 4;    // sentences from which on a text can be expected to name the states of whom it speaks
constexpr uint32_t kTitle = 12;  // words within which a name's title stands
constexpr int kRemembered = 12;  // years after which a family name alone no longer means a former office-holder

bool ended_recently(const Tenure& tenure, Date day) {
  return tenure.before(day) && tenure.to && day.year - tenure.to->year <= kRemembered;
}

bool may_be_person(const Token& token) {
  return token.entity == EntityKind::person || token.entity == EntityKind::other;
}

bool is_rank(const Entry& role) {
  return role.role_kind == "person" && role.sectors == std::vector<std::string>{"MIL"};
}

// "General Sisi", who is president: the rank says no more of his place.
bool is_rank_of_rulers(std::string_view role) {
  return among(role, {"general", "field marshal", "marshal", "general of the army"});
}

// "Mr Miller", in a report of several sentences that never names the state of the one known by that family name.
bool is_stranger(const Reading& reading, const NamesInText& names, const std::string& country) {
  if (country.empty() || reading.sentences.size() < kReport) return false;
  return !names.names_country(country);
}

// Whoever holds it is called by it, or by no office at all.
bool is_throne(std::string_view office) {
  return among(office, {"King", "Queen", "Crown Prince", "Crown Princess", "Emir", "Sultan", "Emperor", "Grand Duke"});
}

bool is_commoner(std::string_view role) {
  return among(role, {"chairman", "chair", "chairwoman", "chairperson", "president", "prime minister", "premier",
                      "minister", "foreign minister", "ambassador", "director", "secretary", "speaker", "governor",
                      "mayor", "general", "senator"});
}

// "Q" before a question, "B.A." of a degree.
bool is_letters(std::string_view form) {
  for (size_t i = 1; i < form.size(); i += 2)
    if (form[i] != '.') return false;
  return form.size() == 1 || form.size() > 2;
}

// "Holm", "Holm-Ruiz".
bool is_one_name(const Reading& reading, TokenId first, TokenId last) {
  for (uint32_t t = first.value; t < last.value; ++t)
    if (reading.tokens[t].form != "-" && reading.tokens[t + 1].form != "-") return false;
  return true;
}

// "MR. HOLM: (Via interpreter)", "MS. RUIZ: (In Spanish.)": a guest.
bool is_interpreted(const Reading& reading, uint32_t bracket) {
  if (bracket + 2 >= reading.tokens.size() || reading.tokens[bracket].form != "(") return false;
  if (reading.tokens[bracket + 1].form == "In" && starts_upper(reading.tokens[bracket + 2].form)) return true;
  for (uint32_t t = bracket + 1; t < reading.tokens.size() && t < bracket + 5; ++t) {
    const std::string word = lower(reading.tokens[t].form);
    if (among(word, {"interpreter", "interpreted", "interpretation", "translated", "retranslated", "translation"}))
      return true;
    if (word == ")") return false;
  }
  return false;
}

}  // namespace

// A person's name as head, with the title and the country before it.
std::optional<Identity> PhraseIdentity::by_person() {
  const TokenId head = name_head();
  if (!head || names_.in_time(head)) return {};
  const Entry* known = names_.person(head);
  if (reading_[head].upos != Upos::PROPN && !names_.in_person(head) && !(known && known->kind == EntryKind::person))
    return {};
  const auto [first, last] = name_tokens(head);
  if (first > last) return {};
  known_at_ = known && known->kind == EntryKind::person ? head : last;
  known = names_.person(known_at_);
  const Entry* title = title_before(first);
  const bool courtesy = first.value > 0 && is_courtesy(reading_.tokens[first.value - 1].form);
  if (first == last && (is_letters(reading_[first].form) || reading_[mention_->last].upos == Upos::NUM)) return {};
  const bool named = first < last || may_be_person(reading_[head]);  // not "Executive Order", "Leaders' Summit"
  const bool called = (title && named) || courtesy || names_.in_person(head);
  const bool article = first.value > 0 && reading_.tokens[first.value - 1].upos == Upos::DET;
  if (article && first == last && !called) return {};  // "the Hague"
  const bool other = names_.find(head, [](const Entry& e) { return e.kind <= EntryKind::territory; }) != nullptr;
  const bool meant = title || (names_.in_person(head) && names_.in_person(last));
  const bool given = first < last && meant && lexicon_.given_name(reading_[first].form);  // "Victoria Holt": no town
  if (other && !given && !(known && (title || courtesy || first < last)) && !(title && names_.in_person(head)))
    return {};
  if (!known && !called) return {};
  if (!title && !courtesy && names_.place_named(first, last) &&
      (first < last || preposition_of(reading_, mention_->head) == "in"))
    return {};
  Identity who;
  who.name_first = first;
  who.name_last = last;
  who.name = Span{reading_[first].span.begin, reading_[last].span.end}.of(reading_.text());
  if (title) take_role(*title, who);
  if (title && is_deputy(*title, first, last)) who.role = "deputy " + who.role;
  if (courtesy) who.gender = gender_of(reading_.tokens[first.value - 1].form);
  complete_person(known, title, who);
  if (known && known->kind == EntryKind::family && first == last && !title && !is_only_one() &&
      is_stranger(reading_, names_, who.country))
    who.country.clear(), who.known_as.clear(), who.sectors.clear(), who.office.clear(), who.code.clear();
  if (who.known_as.empty() && !called && first < last && !names_.in_person(last)) return {};
  const bool past = !title && !courtesy && who.sectors == std::vector<std::string>{"ELI"};  // "Roe v. Holt"
  who.weak = known && known->kind == EntryKind::family && first == last && ((!called && who.known_as.empty()) || past);
  const uint32_t next = last.value + 1;
  who.speaks = courtesy && !title && is_one_name(reading_, first, last) && next < reading_.tokens.size() &&
               reading_.tokens[next].form == ":" && !is_interpreted(reading_, next + 1);
  return who;
}

// "His Excellency General Holm": the name behind a style; none where the style stands alone.
TokenId PhraseIdentity::name_behind(TokenId style) const {
  for (uint32_t t = style.value + 1; t <= mention_->last.value; ++t)
    if (names_.in_person(TokenId(t)) && !names_.role(TokenId(t)) && !is_courtesy(reading_.tokens[t].form))
      return TokenId(t);
  return {};
}

// The head of the name: the head of the phrase, or what follows the title that the tree took for it.
TokenId PhraseIdentity::name_head() const {
  const TokenId head = mention_->head;
  if (is_courtesy(reading_[head].form)) return name_behind(head);
  if (!names_.role(head) && !(names_.find(head, EntryKind::state) && !names_.in_person(head))) return head;
  if (!names_.role(head)) {  // "President of Paraguay X": the state took the name below it
    for (uint32_t t = names_.match(head)->last.value + 1; t <= mention_->last.value; ++t)
      if (names_.in_person(TokenId(t)) && reading_.tokens[t].relation == Relation::flat) return TokenId(t);
    return head;
  }
  if (head > mention_->first && names_.in_person(head)) {
    const TokenId before(head.value - 1);
    if (names_.in_person(before) && !names_.role(before)) return head;
  }
  for (uint32_t t = names_.match(head)->last.value + 1; t <= mention_->last.value; ++t) {
    if (reading_.tokens[t].upos != Upos::PROPN) return {};
    if (names_.in_person(TokenId(t)) || names_.find(TokenId(t), EntryKind::person)) return TokenId(t);
  }
  return {};
}

// Whose, since when, in which office.
void PhraseIdentity::complete_person(const Entry* known, const Entry* title, Identity& who) const {
  who.entity = EntityKind::person;
  who.kind = ActorKind::person;
  who.person_name = who.acts = true;
  who.former = says_former();
  who.family = reading_[who.name_last].form;
  if (who.gender == Gender::unknown) who.gender = gender_of(who.role);
  if (const Gender* given = lexicon_.given_name(reading_[who.name_first].form); given && who.name_first < who.name_last)
    if (who.gender == Gender::unknown) who.gender = *given;
  const auto countries = countries_of(mention_->head);
  bool owned = !countries.empty();
  if (owned) who.country = countries[0].first;
  const bool loose = stands_in_a_place() || (known && known->kind == EntryKind::person && !is_called_of(who));
  if (owned && known && loose && candidates(*known, who).empty()) {
    owned = false;
    who.country.clear();
  }
  if (!owned && title) who.country = title_country(who.name_first);
  const bool right_behind = who.name_first.value > 0 && title_at(TokenId(who.name_first.value - 1));
  const bool full = known && known->kind == EntryKind::person && who.name_first < who.name_last && !right_behind;
  if (!owned && full && !who.country.empty() && candidates(*known, who).empty())
    who.country.clear();  // "President Ana Ruiz, the Prime Minister of Chad and ...": the next of a row
  if (known) take_tenures(*known, who);
  if (known && who.known_as.empty()) take_known(who);
  if (who.known_as.empty()) take_holder(who);
  if (!who.known_as.empty() && !who.country.empty() &&
      reading_[who.name_first].form == family_name(who.known_as, who.country))
    who.family = reading_[who.name_first].form;  // "Moon Jae-in"
  if (title && title->sectors.empty()) take_employer(who);
  who.open_country = who.country.empty() && title && title->role_kind == "office";
  take_office(who);
  who.code = who.former ? std::string() : lexicon_.organisation_code(who.country);
  if (owned && !who.former && countries[0].second->kind == EntryKind::group) who.sectors = countries[0].second->sectors;
  if (who.former) who.sectors = {"ELI"};
}

// "met President Holm in Geneva", read as if he were of Geneva.
bool PhraseIdentity::stands_in_a_place() const {
  for (const TokenId child : syntax::children(reading_, mention_->head)) {
    const std::string_view before = preposition_of(reading_, child);
    if (child > mention_->head && (before == "in" || before == "at" || before == "to")) return true;
  }
  return false;
}

// "Chilean Senator X", "NATO envoy X": whose an adjective says, or what stands right before the title. Other words of a
// country near a person known by name may belong to something else.
bool PhraseIdentity::is_called_of(const Identity& who) const {
  const uint32_t begin = reading_[reading_[who.name_first].sentence].first.value;
  uint32_t from = mention_->first.value;
  if (from > begin && names_.find(TokenId(from - 1), EntryKind::adjective)) --from;
  for (uint32_t t = from; t < who.name_first.value; ++t) {
    const Entry* owner = names_.owner(TokenId(t));
    if (!owner || owner->country != who.country) continue;
    uint32_t next = names_.match(TokenId(t))->last.value + 1;
    if (next < who.name_first.value && reading_.tokens[next].xpos == "POS") ++next;
    if (owner->kind == EntryKind::adjective || names_.role(TokenId(next))) return true;
  }
  return false;
}

// The proper nouns around the head that are no title, adjective or state.
std::pair<TokenId, TokenId> PhraseIdentity::name_tokens(TokenId head) const {
  uint32_t first = head.value, last = head.value;
  if (names_.find(head, EntryKind::person)) {
    first = names_.match(head)->first.value;
    last = names_.match(head)->last.value;
  }
  const auto part = [&](uint32_t t) {
    const Token& token = reading_.tokens[t];
    if (token.upos != Upos::PROPN && token.form != "-" && !names_.in_person(TokenId(t))) return false;
    if (names_.role(TokenId(t)) || names_.in_time(TokenId(t)) || is_courtesy(token.form)) return false;
    const Entry* other = names_.find(TokenId(t), [](const Entry& e) { return e.kind <= EntryKind::territory; });
    return !other || names_.in_person(TokenId(t));
  };
  const uint32_t begin = reading_[reading_[head].sentence].first.value;
  const auto of_title = [&](uint32_t t) {  // "Affairs" of "Secretary for Business Affairs Ana Holm"
    const Relation relation = reading_.tokens[t].relation;
    return (relation == Relation::nmod || relation == Relation::conj) && reading_.tokens[t].head.value < t;
  };
  while (first > mention_->first.value && part(first - 1) && !of_title(first - 1)) --first;
  while (first > begin && names_.in_person(TokenId(first)) && names_.in_person(TokenId(first - 1)) && part(first - 1))
    --first;
  if (first == last && first > begin && part(first - 1) && lexicon_.given_name(reading_.tokens[first - 1].form))
    --first;
  while (last < mention_->last.value && part(last + 1)) ++last;
  if (first < last && is_courtesy(reading_.tokens[first].form)) ++first;  // "Mr Holm", read with "Mr" as its head
  return {TokenId(first), TokenId(last)};
}

// The person's role over a token; nullptr where none.
const Entry* PhraseIdentity::title_at(TokenId token) const {
  return names_.find(token, [](const Entry& e) {
    return e.kind == EntryKind::role && (e.role_kind == "person" || e.role_kind == "office");
  });
}

// The role that stands before the name, or in apposition to it.
const Entry* PhraseIdentity::title_before(TokenId first) const {
  const uint32_t begin = reading_[reading_[first].sentence].first.value;
  uint32_t from = mention_->first.value;
  if (from >= first.value && first.value > begin && title_at(TokenId(first.value - 1)) &&
      !is_plural(reading_.tokens[first.value - 1]))
    from = first.value - 1;
  const Entry* rank = nullptr;  // "Defence Minister General X": the office says more than the rank
  for (uint32_t t = first.value; t-- > from;) {
    if (reading_.tokens[t].form == "," || reading_.tokens[t].relation == Relation::nmod__poss) break;
    const Entry* role = title_at(TokenId(t));
    if (role && (rank || !is_rank(*role)) && (!rank || role->role_kind == "office")) return role;
    if (role && !rank) rank = role;
  }
  for (const TokenId child :
       syntax::children(reading_, first))  // behind commas: "Minister of Trade, Energy and Ports X"
    if (!rank && child < first && reading_[child].relation == Relation::nmod__desc) rank = title_at(child);
  if (rank) return rank;
  // "President of Ukraine X"
  if (first.value > begin + 2 && names_.find(TokenId(first.value - 1), EntryKind::state)) {
    uint32_t t = names_.match(TokenId(first.value - 1))->first.value;
    if (t > begin && reading_.tokens[t - 1].lemma == "the") --t;
    if (t > begin && reading_.tokens[t - 1].lemma == "of" && t >= begin + 2)
      if (const Entry* role = title_at(TokenId(t - 2))) return role;
  }
  for (const TokenId child : syntax::children(reading_, mention_->head))
    if (reading_[child].relation == Relation::appos && !is_told_by(mention_->head, child))
      if (const Entry* role = title_at(child)) return role;
  const TokenId above = reading_[mention_->head].head;
  const Relation relation = reading_[mention_->head].relation;
  if (above && (relation == Relation::appos || relation == Relation::flat) && !is_told_by(above, mention_->head))
    return title_at(above);
  return nullptr;
}

// "MR. HOLM: The President": who speaks and of whom, though the tree joins them.
bool PhraseIdentity::is_told_by(TokenId speaker, TokenId topic) const {
  for (uint32_t t = speaker.value + 1; t < topic.value; ++t)
    if (reading_.tokens[t].form == ":") return true;
  return false;
}

// "Deputy National Security Adviser Holm", where the lexicon has the office itself alone: not who holds that.
bool PhraseIdentity::is_deputy(const Entry& title, TokenId first, TokenId last) const {
  const Sentence& sentence = reading_[reading_[first].sentence];
  const auto begins = [&](uint32_t t) {
    return title_at(TokenId(t)) == &title && names_.match(TokenId(t))->first == TokenId(t);
  };
  const auto stands = [&](uint32_t t) {
    return t > sentence.first.value && among(lower(reading_.tokens[t - 1].form), {"deputy", "assistant", "associate"});
  };
  for (uint32_t t = first.value, steps = 0; t-- > sentence.first.value && steps < kTitle; ++steps)
    if (begins(t)) return stands(t);
  for (uint32_t t = last.value + 1; t <= sentence.last.value && t < last.value + kTitle; ++t)
    if (begins(t)) return stands(t);
  return false;
}

// "state secretary to the Prime Minister of Chile": of those whom somebody serves, not of those to whom he is sent.
PhraseIdentity::Countries PhraseIdentity::countries_of_served(TokenId head) const {
  if (!among(lower(reading_[head].lemma), {"secretary", "adviser", "advisor", "aide", "staff", "chief", "deputy",
                                           "assistant", "counsel", "counsellor", "counselor"}))
    return {};
  for (const TokenId child : syntax::children(reading_, head)) {
    if (reading_[child].relation != Relation::nmod) continue;
    if (preposition_of(reading_, child) == "of" && reading_[child].lemma == "staff") return countries_of_served(child);
    if (preposition_of(reading_, child) == "to" && title_at(child)) return countries_of(child);
  }
  return {};
}

// "X, Foreign Minister of Chile", "the Chilean minister, X": the country on the title's side.
std::string PhraseIdentity::title_country(TokenId first) const {
  const TokenId head = mention_->head;
  for (const TokenId child : syntax::children(reading_, head)) {
    if (reading_[child].relation != Relation::appos || names_.find(child, EntryKind::state)) continue;
    auto found = countries_of(child);  // not "met X in Geneva, Switzerland"
    if (found.empty()) found = countries_of_served(child);
    if (!found.empty()) return found[0].first;
  }
  if (reading_[head].head && reading_[head].relation == Relation::appos) {
    const auto found = countries_of(reading_[head].head);
    if (!found.empty()) return found[0].first;
  }
  const uint32_t begin = reading_[reading_[first].sentence].first.value;
  for (uint32_t t = first.value, steps = 0; t-- > begin && steps < 6; ++steps) {
    const bool joins = t >= mention_->first.value || names_.match(TokenId(t));
    if (!joins) break;
    const Entry* e = names_.owner(TokenId(t));
    if (e && !e->country.empty() && !is_addressed(TokenId(t)) && !is_foreign_house(TokenId(t))) return e->country;
  }
  return {};
}

// "Senate Speaker Holm" in Accra: no chamber of a state that the text never names.
bool PhraseIdentity::is_foreign_house(TokenId house) const {
  if (reading_.sentences.size() < kReport || !is_bare_house(reading_, *names_.match(house))) return false;
  const std::string& country = names_.owner(house)->country;
  return country != reading_.home && !names_.names_more_of(reading_, country);
}

void PhraseIdentity::take_role(const Entry& role, Identity& who) const {
  who.role = role.name;
  who.sectors = role.sectors;
  if (who.line.empty()) who.line = role.line;
}

// The tenures that a name may mean here: of the country and office that the phrase says, on the day before any other.
std::vector<const Tenure*> PhraseIdentity::candidates(const Entry& known, const Identity& who) const {
  std::vector<const Tenure*> now, past, ever;
  const bool full = who.name_first < who.name_last && known.kind == EntryKind::family;
  for (const uint32_t index : names_.match(known_at_)->entries) {
    const Entry& person = names_.entry(index);
    if (person.kind != known.kind) continue;
    for (const uint32_t t : person.tenures) {
      const Tenure& tenure = offices_.tenures()[t];
      if (!who.country.empty() && tenure.country != who.country) continue;
      if (full && !given_name_fits(who.name, tenure)) continue;
      ever.push_back(&tenure);
      if (day_ && tenure.covers(*day_)) now.push_back(&tenure);
      if (day_ && ended_recently(tenure, *day_)) past.push_back(&tenure);
    }
  }
  if (!now.empty()) return now;
  if (day_ && known.kind == EntryKind::family && !full) return past;
  return ever;
}

// Of a family of which the lexicon knows nobody else, and in office on the day: whoever says "Lukashenko" means him.
bool PhraseIdentity::is_only_one() const {
  const auto& entries = names_.match(known_at_)->entries;
  if (!day_ || entries.size() != 1 || lexicon_.given_name(reading_[known_at_].form)) return false;
  const auto& tenures = names_.entry(entries[0]).tenures;
  return std::any_of(tenures.begin(), tenures.end(), [&](uint32_t t) { return offices_.tenures()[t].covers(*day_); });
}

// Somebody whom the lexicon knows without an office; a country or a title that the text says goes before its word.
void PhraseIdentity::take_known(Identity& who) const {
  const Entry* known =
      names_.find(known_at_, [](const Entry& e) { return e.kind == EntryKind::person && e.tenures.empty(); });
  if (!known || (!who.country.empty() && who.country != known->country)) return;
  who.country = known->country;
  who.known_as = known->name;
  who.line = known->line;
  if (!who.sectors.empty()) return;
  const bool over = day_ && known->to && latest(*known->to) < earliest(*day_);
  const bool ruled = known->sectors[0] == "GOV" || known->sectors[0] == "LEG" || known->sectors[0] == "MIL";
  who.sectors = over && ruled ? std::vector<std::string>{"ELI"} : known->sectors;
}

// Decides country, sector and known name by the tenures.
void PhraseIdentity::take_tenures(const Entry& known, Identity& who) const {
  std::vector<const Tenure*> found = candidates(known, who);
  if (!who.role.empty()) {
    std::vector<const Tenure*> titled;
    for (const Tenure* tenure : found) {
      const Title* office = offices_.office_of(who.role, tenure->country);
      if (office && office->office == tenure->office) titled.push_back(tenure);
    }
    const bool other =
        titled.empty() && who.country.empty() && who.name_first == who.name_last &&
        std::none_of(found.begin(), found.end(), [&](const Tenure* t) { return !day_ || t->covers(*day_); });
    if (other) return;  // "Congressman Scott", a namesake of one who ruled elsewhere
    if (titled.empty() && who.country.empty() && is_commoner(who.role) &&
        std::all_of(found.begin(), found.end(), [](const Tenure* t) { return is_throne(t->office); }))
      return;  // "Chairman Abdullah" is no king
    if (!titled.empty()) found = std::move(titled);
  }
  if (found.empty()) return;
  std::set<std::string_view> persons, countries;
  for (const Tenure* tenure : found) persons.insert(tenure->person), countries.insert(tenure->country);
  if (countries.size() > 1 && persons.size() > 1) return;
  const Tenure& best = *found.back();
  const bool yet_to_come = day_ && best.after(*day_) && !lexicon_.organisation_code(best.country).empty();
  if (yet_to_come) return;  // who will lead the World Bank one day does not speak for it
  who.country = best.country;
  if (persons.size() == 1) {
    who.known_as = best.person;
    who.line = best.line;
  }
  if (day_ && !best.covers(*day_)) {
    if (who.role.empty() && best.before(*day_)) who.sectors = {"ELI"};
    return;
  }
  const Title* office = offices_.office_of(lower(best.office), best.country);
  if (who.role.empty()) who.role = lower(best.office);
  const bool by_name = known.kind == EntryKind::person || who.name_first < who.name_last || is_only_one();
  if (who.sectors.empty() || (day_ && by_name && is_rank_of_rulers(who.role)))
    who.sectors = office && !office->sectors.empty() ? office->sectors : std::vector<std::string>{"GOV"};
}

// A name that is not in the lexicon may be the office-holder's, spelt in another way.
void PhraseIdentity::take_holder(Identity& who) const {
  if (!day_ || who.country.empty() || who.role.empty()) return;
  const Title* office = offices_.office_of(who.role, who.country);
  if (!office) return;
  const NameJudgement judged = offices_.judge(who.name, office->office, who.country, *day_);
  if (judged.verdict != NameVerdict::holder && judged.verdict != NameVerdict::spelling &&
      judged.verdict != NameVerdict::misspelling)
    return;
  who.known_as = judged.holder->person;
  who.line = judged.holder->line;
}

// "Defence Ministry spokesman X", "X, a spokeswoman for the army": the sector is that of the body before the name or
// beside it.
void PhraseIdentity::take_employer(Identity& who) const {
  const auto take = [&](TokenId token) {
    const Entry* e = names_.find(token, [](const Entry& one) {
      return !one.sectors.empty() && (one.kind == EntryKind::body || one.kind == EntryKind::group ||
                                      one.kind == EntryKind::organisation || one.role_kind == "body");
    });
    if (!e || !who.sectors.empty()) return;
    who.sectors = e->sectors;
    if (who.country.empty()) who.country = e->country;
  };
  for (uint32_t t = mention_->first.value; t < who.name_first.value; ++t) take(TokenId(t));
  for (const TokenId child : syntax::children(reading_, mention_->head))
    if (reading_[child].relation == Relation::appos)
      for (const TokenId below : syntax::subtree(reading_, child)) take(below);
  const TokenId above = reading_[mention_->head].head;
  if (above && reading_[mention_->head].relation == Relation::appos)
    for (const TokenId below : syntax::children(reading_, above))
      if (below != mention_->head) take(below);
}

// The lexicon's name for the office of this country that the title means.
void PhraseIdentity::take_office(Identity& who) const {
  const Title* office = who.role.empty() ? nullptr : offices_.office_of(who.role, who.country);
  if (office) who.office = office->office;
}

}  // namespace bede::mentions
