// Who met, visited, called or wrote to whom: over the trees, by the words of contacts.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/to_come.h"
#include "record/circumstances.h"
#include "record/contact_prospects.h"
#include "record/contact_sides.h"
#include "record/days.h"
#include "record/draft.h"
#include "record/mediators.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

bool same_date(const std::optional<RecordDate>& a, const std::optional<RecordDate>& b) {
  return !a || !b || a->value.starts_with(b->value) || b->value.starts_with(a->value);
}

std::vector<std::string> all_sides(const Contact& contact) {
  std::vector<std::string> all = contact.from;
  for (const std::string& side : contact.to) add_once(all, side);
  std::sort(all.begin(), all.end());
  return all;
}

// How much a kind says: a summit is a meeting, a meeting holds talks.
int weight(const std::string& kind) {
  if (kind == "summit") return 3;
  if (kind == "meeting") return 2;
  return kind == "talks" ? 1 : 0;
}

constexpr uint32_t kNear = 400;  // bytes of text in which "the meeting" is still the summit told before

bool same_kind(const Contact& a, const Contact& b) {
  if (a.kind == b.kind) return true;
  if (weight(a.kind) == 0 || weight(b.kind) == 0) return false;
  return b.evidence.front().begin < a.evidence.back().end + kNear;
}

// One contact told twice.
bool same_contact(const Contact& a, const Contact& b) {
  return same_kind(a, b) && a.status == b.status && same_date(a.date, b.date) && all_sides(a) == all_sides(b);
}

// "The meeting was attended by A and B": some of those who met before.
bool is_told_again(const Reading& reading, TokenId word, const Contact& before, const Contact& now) {
  const TokenId article = syntax::child(reading, word, Relation::det);
  const bool definite = reading[word].upos == Upos::NOUN && article && reading[article].lemma == "the";
  const std::vector<std::string> all = all_sides(before), some = all_sides(now);
  return definite && same_kind(before, now) && before.kind != "visit" && before.status == now.status &&
         same_date(before.date, now.date) && std::includes(all.begin(), all.end(), some.begin(), some.end());
}

void join(Contact& into, const Contact& from) {
  if (weight(from.kind) > weight(into.kind)) into.kind = from.kind;
  if (!into.date || (from.date && from.date->value.size() > into.date->value.size())) into.date = from.date;
  if (!into.place) into.place = from.place;
  if (into.according_to.empty()) into.according_to = from.according_to;
  for (const std::string& person : from.persons) add_once(into.persons, person);
  for (const std::string& mediator : from.mediators) add_once(into.mediators, mediator);
  for (const Span span : from.evidence) add_once(into.evidence, span);
}

class Contacts {
 public:
  explicit Contacts(Draft& draft)
      : draft_(draft),
        reading_(draft.reading),
        sides_(draft.sides),
        circumstances_(draft.circumstances),
        found_(draft, sides_) {}

  void make() {
    for (size_t i = 0; i < reading_.tokens.size(); ++i) {
      const std::optional<Encounter> encounter = found_.at(TokenId(i));
      if (encounter) write(TokenId(i), *encounter);
    }
  }

 private:
  void write(TokenId word, const Encounter& encounter) {
    if (encounter.kind == "visit" && (is_by_travellers(encounter) || is_of_sport(reading_, word))) return;
    if (!encounter.directed && !encounter.apart) return add(word, contact(word, encounter, encounter.to), encounter);
    for (const Side& other : encounter.to) add(word, contact(word, encounter, {other}), encounter);
  }

  // Tourists, workers, fighters and rescuers who go somewhere pay no visit of their state.
  bool is_by_travellers(const Encounter& encounter) const {
    return !encounter.from.empty() && std::all_of(encounter.from.begin(), encounter.from.end(), [&](const Side& side) {
      if (!side.actor) return false;
      const auto& sectors = reading_[side.actor].sectors;
      const bool named = reading_[side.actor].kind == ActorKind::person && !reading_[side.actor].unnamed;
      const bool private_person = sectors.size() == 1 && among(sectors[0], {"CVL", "EDU", "LAB", "AGR", "MED", "JRN"});
      if (named && (!private_person || !reading_[side.actor].office.empty())) return false;
      if (among(reading_[side.head].xpos, {"NNS", "NNPS"}) && sectors == std::vector<std::string>{"MIL"})
        return true;  // "forces"
      return std::any_of(sectors.begin(), sectors.end(), [](const std::string& one) {
        return among(one, {"CVL", "REB", "MED", "REF", "EDU", "LAB", "AGR"});
      });
    });
  }

  Contact contact(TokenId word, const Encounter& encounter, const std::vector<Side>& others) const {
    Contact out;
    out.kind = encounter.kind;
    const bool mutual = !encounter.directed && (out.kind == "meeting" || out.kind == "talks" || out.kind == "summit");
    for (const Side& side : encounter.from) put(side, out.from, out.persons);
    for (const Side& side : others) put(side, mutual ? out.from : out.to, out.persons);
    if (out.kind == "visit") leave_hosts(out);
    std::erase_if(out.to,
                  [&](const std::string& code) { return std::count(out.from.begin(), out.from.end(), code) > 0; });
    set_mediators(word, out);
    out.date = circumstances_.date(word);
    out.place = out.kind == "visit" ? circumstances_.goal(word) : circumstances_.place(word);
    if (out.kind == "visit" && out.to.empty()) find_host(word, encounter, out);
    out.status = encounter.called_off ? EventStatus::negated : status(word, encounter);
    out.according_to = draft_.claim_id(circumstances_.claim(word));
    Span evidence = clause_span(reading_, word);
    for (const Side& side : encounter.from) evidence = evidence.joined(reading_[side.head].span);
    out.evidence.push_back(evidence);
    return out;
  }

  // "Ney, Lund and Ruiz arrived in Oslo": whose the town is receives the others; "the minister of Chad praised Ms
  // Ruiz's visit": he who is not the guest.
  void find_host(TokenId word, const Encounter& encounter, Contact& out) const {
    const bool owned = reading_[word].xpos == "NN" && !encounter.from.empty() && out.from.size() == 2 &&
                       out.from[0] == encounter.from[0].code &&
                       syntax::dominates(reading_, word, encounter.from[0].head);
    const std::string host = out.place ? out.place->country : owned ? out.from[1] : std::string{};
    if (out.from.size() < 2 || std::count(out.from.begin(), out.from.end(), host) == 0) return;
    std::erase(out.from, host);
    out.to.push_back(host);
  }

  // "At the invitation of the Chadian president, Mr Holm paid a visit to Chad": who is visited is no guest.
  static void leave_hosts(Contact& out) {
    const auto hosts = [&](const std::string& code) { return std::count(out.to.begin(), out.to.end(), code) > 0; };
    if (!std::all_of(out.from.begin(), out.from.end(), hosts)) std::erase_if(out.from, hosts);
  }

  // Who mediates is none of the two sides, where two are told without them.
  void set_mediators(TokenId word, Contact& out) const {
    if (out.kind != "talks" && out.kind != "meeting" && out.kind != "summit") return;
    std::vector<std::string> between = mediators_of(draft_, sides_, word);
    const auto mediates = [&](const std::string& code) { return std::count(between.begin(), between.end(), code) > 0; };
    const std::vector<std::string> all = all_sides(out);
    if (between.empty() || std::count_if(all.begin(), all.end(), mediates) + 2 > static_cast<int64_t>(all.size()))
      return;
    std::erase_if(out.from, mediates);
    std::erase_if(out.to, mediates);
    if (out.from.empty()) out.from.swap(out.to);
    out.mediators = std::move(between);
  }

  // "agreed to hold talks": what the verb is told as, where the noun says nothing of its own.
  EventStatus status(TokenId word, const Encounter& encounter) const {
    const EventStatus own = circumstances_.status(word);
    if (own == EventStatus::future && is_what_they_came_for(word)) return EventStatus::actual;
    if (own != EventStatus::actual) return own;
    if (is_still_ahead(draft_, word, encounter.carrier || encounter.kind == "visit")) return EventStatus::future;
    if (events::is_recent(reading_, word) || reading_[word].xpos == "VBD") return own;
    const TokenId carrier = encounter.carrier ? encounter.carrier : reading_[word].head;
    return carrier && found_.is_deed(carrier) ? circumstances_.status(carrier) : own;
  }

  // "The minister flew to Lima to meet with the premier", "was in Lima to meet her": he did.
  bool is_what_they_came_for(TokenId verb) const {
    const Token& token = reading_[verb];
    const bool aim = token.relation == Relation::advcl || token.relation == Relation::xcomp;
    if (!aim || token.xpos != "VB" || !token.head || token.head > verb) return false;
    const TokenId was = syntax::child(reading_, token.head, Relation::cop);
    if (was && reading_[was].xpos == "VBD" && preposition(reading_, token.head) == "in") return true;
    return reading_[token.head].xpos == "VBD" && among(reading_[token.head].lemma, {"travel", "fly", "come", "visit"});
  }

  void put(const Side& side, std::vector<std::string>& codes, std::vector<std::string>& persons) const {
    add_once(codes, side.code);
    const ActorId actor = side.actor;
    if (actor && reading_[actor].kind == ActorKind::person && !reading_[actor].unnamed)
      if (std::string id = draft_.actor_id(actor); !id.empty()) add_once(persons, id);
  }

  // "held talks today ... in our talks of last winter"
  bool is_long_ago(const Contact& contact) const {
    return contact.status == EventStatus::actual && contact.date && is_long_before(draft_, *contact.date);
  }

  void add(TokenId word, Contact contact, const Encounter& told) {
    if (all_sides(contact).size() < 2) return;
    for (Contact& one : draft_.record.contacts)
      if ((same_contact(one, contact) || is_told_again(reading_, word, one, contact)) &&
          is_long_ago(one) == is_long_ago(contact)) {
        if (!told.guessed && !told.topic) std::erase(draft_.guessed_contacts, one.id);
        return join(one, contact);
      }
    contact.id = "k" + std::to_string(draft_.record.contacts.size() + 1);
    if (told.guessed || told.topic) draft_.guessed_contacts.push_back(contact.id);
    if (told.headline) draft_.headline_contacts.push_back(contact.id);
    draft_.record.contacts.push_back(std::move(contact));
  }

  Draft& draft_;
  const Reading& reading_;
  const Sides& sides_;
  const Circumstances& circumstances_;
  ContactSides found_;
};

}  // namespace

void make_contacts(Draft& draft) { Contacts(draft).make(); }

}  // namespace bede::record
