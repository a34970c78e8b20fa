// Which of the persons whom the lexicon knows a name means, by office and day.
#include <algorithm>
#include <set>

#include "base/among.h"
#include "base/strings.h"
#include "mentions/dates.h"
#include "mentions/person_names.h"
#include "mentions/phrase_identity.h"
#include "syntax/tree.h"

namespace bede::mentions {
namespace {

constexpr int kRemembered = 12;  // years after which a family name alone no longer means a former office-holder

bool ended_recently(const Tenure& tenure, Date day) {
  return tenure.before(day) && tenure.to && day.year - tenure.to->year <= kRemembered;
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

// "General Sisi", who is president: the rank says no more of his place.
bool is_rank_of_rulers(std::string_view role) {
  return among(role, {"general", "field marshal", "marshal", "general of the army"});
}

}  // namespace

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
