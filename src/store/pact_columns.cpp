// Agreements with their parties and stages, votes, contacts with their sides.
#include "base/strings.h"
#include "record/fields.h"
#include "store/columns.h"

namespace bede::store {
namespace {

using record_format::name_of;

Cell number_or_null(const std::optional<Cited<int64_t>>& number) { return number ? Cell(number->value) : Cell(); }

struct AgreementItem {
  const Context& context;
  const Agreement& agreement;
};

// The day of its last dated stage that happened; else the day of publication.
std::string last_day(const Context& context, const Agreement& agreement) {
  std::string out;
  for (const AgreementStage& stage : agreement.stages)
    if (stage.date && stage.status == EventStatus::actual) out = std::max(out, context.day(stage.date));
  return out.empty() ? context.day({}) : out;
}

const std::vector<ColumnOf<AgreementItem>>& agreement_columns() {
  using A = AgreementItem;
  static const std::vector<ColumnOf<A>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const A& a) { return Cell(a.context.key(a.agreement.id)); }},
      {"document", "integer", "documents.key", [](const A& a) { return Cell(a.context.document); }},
      {"id", "text", "in its record (\"g1\")", [](const A& a) { return Cell(a.agreement.id); }},
      {"day", "text", "for sorting: of its last dated stage; else the day of publication; else empty",
       [](const A& a) { return Cell(last_day(a.context, a.agreement)); }},
      {"name", "text", "as the text calls it", [](const A& a) { return Cell(a.agreement.name); }},
      {"kind", "text", "treaty, agreement, memorandum, ceasefire, contract ...",
       [](const A& a) { return Cell(a.agreement.kind); }},
      {"parties", "text", "codes of countries and organisations, parted by blanks",
       [](const A& a) { return words_cell(a.agreement.parties); }},
      {"sectors", "text", "what it is about, parted by blanks",
       [](const A& a) { return words_cell(a.agreement.sectors); }},
      {"words", "text", "where the text names it",
       [](const A& a) { return Cell(a.context.words(a.agreement.evidence)); }},
  };
  return all;
}

struct PartyItem {
  const Context& context;
  const Agreement& agreement;
  const std::string& party;
};

const std::vector<ColumnOf<PartyItem>>& party_columns() {
  using P = PartyItem;
  static const std::vector<ColumnOf<P>> all = {
      {"agreement", "integer", "agreements.key", [](const P& p) { return Cell(p.context.key(p.agreement.id)); }},
      {"party", "text", "code of a country or organisation", [](const P& p) { return Cell(p.party); }},
      {"day", "text", "of the agreement", [](const P& p) { return Cell(last_day(p.context, p.agreement)); }},
  };
  return all;
}

struct StageItem {
  const Context& context;
  const Agreement& agreement;
  size_t number;
  const AgreementStage& stage() const { return agreement.stages[number]; }
};

const std::vector<ColumnOf<StageItem>>& stage_columns() {
  using S = StageItem;
  static const std::vector<ColumnOf<S>> all = {
      {"agreement", "integer", "agreements.key", [](const S& s) { return Cell(s.context.key(s.agreement.id)); }},
      {"number", "integer", "from 1, in order of life, then of text",
       [](const S& s) { return Cell(int64_t(s.number) + 1); }},
      {"document", "integer", "documents.key", [](const S& s) { return Cell(s.context.document); }},
      {"stage", "text",
       "proposed, negotiating, initialled, signed, submitted, approved, ratified, in_force, suspended, withdrawn, "
       "rejected or expired",
       [](const S& s) { return Cell(s.stage().stage); }},
      {"body", "text?", "who took it there", [](const S& s) { return text_or_null(s.stage().body); }},
      {"day", "text", "for sorting: first day of date; else the day of publication; else empty",
       [](const S& s) { return Cell(s.context.day(s.stage().date)); }},
      {"date", "text?", "when, as much as the text says",
       [](const S& s) { return s.stage().date ? text_or_null(s.stage().date->value) : Cell(); }},
      {"place", "text?", "where",
       [](const S& s) { return s.stage().place ? text_or_null(s.stage().place->name) : Cell(); }},
      {"place_country", "text?", "ISO 3166-1 alpha-3",
       [](const S& s) { return s.stage().place ? text_or_null(s.stage().place->country) : Cell(); }},
      {"vote", "integer?", "votes.key", [](const S& s) { return key_or_null(s.context.key(s.stage().vote)); }},
      {"status", "text", "actual, future, hypothetical, negated or historical",
       [](const S& s) { return Cell(name_of(s.stage().status)); }},
      {"according_to", "integer?", "claims.key of the claim that carries it",
       [](const S& s) { return key_or_null(s.context.key(s.stage().according_to)); }},
      {"words", "text", "the words of it", [](const S& s) { return Cell(s.context.words(s.stage().evidence)); }},
  };
  return all;
}

struct VoteItem {
  const Context& context;
  const Vote& vote;
  bool on_agreement() const {
    return vote.subject.size() > 1 && vote.subject[0] == 'g' && item_key(1, vote.subject) > 0;
  }
};

int64_t counted(const Vote& vote) {
  int64_t sum = 0;
  for (const auto* number : {&vote.in_favour, &vote.against, &vote.abstained, &vote.not_voting})
    if (*number) sum += (*number)->value;
  return sum;
}

const std::vector<ColumnOf<VoteItem>>& vote_columns() {
  using V = VoteItem;
  static const std::vector<ColumnOf<V>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const V& v) { return Cell(v.context.key(v.vote.id)); }},
      {"document", "integer", "documents.key", [](const V& v) { return Cell(v.context.document); }},
      {"id", "text", "in its record (\"v1\")", [](const V& v) { return Cell(v.vote.id); }},
      {"day", "text", "for sorting: first day of date; else the day of publication; else empty",
       [](const V& v) { return Cell(v.context.day(v.vote.date)); }},
      {"date", "text?", "when, as much as the text says",
       [](const V& v) { return v.vote.date ? text_or_null(v.vote.date->value) : Cell(); }},
      {"body", "text?", "who voted", [](const V& v) { return text_or_null(v.vote.body); }},
      {"body_country", "text?", "of which country", [](const V& v) { return text_or_null(v.vote.body_country); }},
      {"agreement", "integer?", "agreements.key, where one was voted on",
       [](const V& v) { return v.on_agreement() ? Cell(v.context.key(v.vote.subject)) : Cell(); }},
      {"subject", "text?", "what was voted on, in words, where it is no agreement",
       [](const V& v) { return v.on_agreement() ? Cell() : text_or_null(v.vote.subject); }},
      {"outcome", "text?", "passed or failed", [](const V& v) { return text_or_null(v.vote.outcome); }},
      {"total_members", "integer?", "seats of the body",
       [](const V& v) { return number_or_null(v.vote.total_members); }},
      {"present", "integer?", "how many were there", [](const V& v) { return number_or_null(v.vote.present); }},
      {"for", "integer?", "votes in favour", [](const V& v) { return number_or_null(v.vote.in_favour); }},
      {"against", "integer?", "votes against", [](const V& v) { return number_or_null(v.vote.against); }},
      {"abstained", "integer?", "abstentions", [](const V& v) { return number_or_null(v.vote.abstained); }},
      {"not_voting", "integer?", "present, but not voting",
       [](const V& v) { return number_or_null(v.vote.not_voting); }},
      {"counted", "integer", "for, against, abstained and not voting together",
       [](const V& v) { return Cell(counted(v.vote)); }},
      {"unaccounted", "integer?", "present less counted",
       [](const V& v) { return v.vote.unaccounted ? Cell(*v.vote.unaccounted) : Cell(); }},
      {"adds_up", "integer?", "1 or 0; null where the text does not give enough to say",
       [](const V& v) { return v.vote.adds_up ? truth(*v.vote.adds_up) : Cell(); }},
      {"status", "text", "actual, future, hypothetical, negated or historical",
       [](const V& v) { return Cell(name_of(v.vote.status)); }},
      {"according_to", "integer?", "claims.key of the claim that carries it",
       [](const V& v) { return key_or_null(v.context.key(v.vote.according_to)); }},
      {"words", "text", "the words of it", [](const V& v) { return Cell(v.context.words(v.vote.evidence)); }},
  };
  return all;
}

struct ContactItem {
  const Context& context;
  const Contact& contact;
};

std::string names_of_persons(const Context& context, const Contact& contact) {
  std::string out;
  for (const std::string& id : contact.persons)
    if (const RecordActor* actor = context.actor(id)) out += (out.empty() ? "" : "; ") + book_name(*actor);
  return out;
}

const std::vector<ColumnOf<ContactItem>>& contact_columns() {
  using C = ContactItem;
  static const std::vector<ColumnOf<C>> all = {
      {"key", "integer", "document * 2^20 + the number in id",
       [](const C& c) { return Cell(c.context.key(c.contact.id)); }},
      {"document", "integer", "documents.key", [](const C& c) { return Cell(c.context.document); }},
      {"id", "text", "in its record (\"k1\")", [](const C& c) { return Cell(c.contact.id); }},
      {"day", "text", "for sorting: first day of date; else the day of publication; else empty",
       [](const C& c) { return Cell(c.context.day(c.contact.date)); }},
      {"date", "text?", "when, as much as the text says",
       [](const C& c) { return c.contact.date ? text_or_null(c.contact.date->value) : Cell(); }},
      {"kind", "text", "visit, meeting, call, letter, talks or summit",
       [](const C& c) { return Cell(c.contact.kind); }},
      {"from_codes", "text", "codes of who came, called or wrote, parted by blanks",
       [](const C& c) { return words_cell(c.contact.from); }},
      {"to_codes", "text", "codes of whom it was with, parted by blanks",
       [](const C& c) { return words_cell(c.contact.to); }},
      {"persons", "text", "names of the persons, parted by semicolons",
       [](const C& c) { return Cell(names_of_persons(c.context, c.contact)); }},
      {"place", "text?", "where",
       [](const C& c) { return c.contact.place ? text_or_null(c.contact.place->name) : Cell(); }},
      {"place_country", "text?", "ISO 3166-1 alpha-3",
       [](const C& c) { return c.contact.place ? text_or_null(c.contact.place->country) : Cell(); }},
      {"status", "text", "actual, future, hypothetical, negated or historical",
       [](const C& c) { return Cell(name_of(c.contact.status)); }},
      {"according_to", "integer?", "claims.key of the claim that carries it",
       [](const C& c) { return key_or_null(c.context.key(c.contact.according_to)); }},
      {"words", "text", "the words of it", [](const C& c) { return Cell(c.context.words(c.contact.evidence)); }},
  };
  return all;
}

struct ContactSide {
  const Context& context;
  const Contact& contact;
  const char* side;
  const std::string& code;
};

const std::vector<ColumnOf<ContactSide>>& contact_side_columns() {
  using C = ContactSide;
  static const std::vector<ColumnOf<C>> all = {
      {"contact", "integer", "contacts.key", [](const C& c) { return Cell(c.context.key(c.contact.id)); }},
      {"side", "text", "from or to", [](const C& c) { return Cell(std::string(c.side)); }},
      {"code", "text", "of a country or organisation", [](const C& c) { return Cell(c.code); }},
      {"day", "text", "of the contact", [](const C& c) { return Cell(c.context.day(c.contact.date)); }},
  };
  return all;
}

}  // namespace

Shape agreements_shape() {
  return {{"agreements", "what was agreed", "key", plain(agreement_columns())}, [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Agreement& one : c.record.agreements)
              out.push_back(row(agreement_columns(), AgreementItem{c, one}));
            return out;
          }};
}

Shape parties_shape() {
  return {{"parties", "the parties of an agreement", "agreement, party", plain(party_columns())}, [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Agreement& one : c.record.agreements)
              for (const std::string& party : one.parties)
                out.push_back(row(party_columns(), PartyItem{c, one, party}));
            return out;
          }};
}

Shape stages_shape() {
  return {{"stages", "the steps in the life of an agreement", "agreement, number", plain(stage_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Agreement& one : c.record.agreements)
              for (size_t i = 0; i < one.stages.size(); ++i) out.push_back(row(stage_columns(), StageItem{c, one, i}));
            return out;
          }};
}

Shape votes_shape() {
  return {{"votes", "a vote and its numbers, as the text gives them: never repaired", "key", plain(vote_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Vote& vote : c.record.votes) out.push_back(row(vote_columns(), VoteItem{c, vote}));
            return out;
          }};
}

Shape contacts_shape() {
  return {{"contacts", "a visit, meeting, call or letter", "key", plain(contact_columns())}, [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Contact& contact : c.record.contacts)
              out.push_back(row(contact_columns(), ContactItem{c, contact}));
            return out;
          }};
}

Shape contact_sides_shape() {
  return {{"contact_sides", "who came, called or wrote, and whom it was with", "contact, side, code",
           plain(contact_side_columns())},
          [](const Context& c) {
            std::vector<std::vector<Cell>> out;
            for (const Contact& contact : c.record.contacts) {
              for (const std::string& code : contact.from)
                out.push_back(row(contact_side_columns(), ContactSide{c, contact, "from", code}));
              for (const std::string& code : contact.to)
                out.push_back(row(contact_side_columns(), ContactSide{c, contact, "to", code}));
            }
            return out;
          }};
}

}  // namespace bede::store
