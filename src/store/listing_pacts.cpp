// Agreements with their stages, votes and contacts.
#include "store/listing_parts.h"

namespace bede::store::listings {
namespace {

void add_party(Conditions& where, const std::string& party) {
  if (!party.empty())
    where.push_back(Sql().add("m.key IN (SELECT p.agreement FROM parties p WHERE p.party = ?)", party));
}

// Whoever is named by a country or its like is looked up as it stands, any other code by its beginning.
Sql contact_code(const std::string& alias, const std::string& code, const char* side) {
  Sql sql;
  if (naming_of(code) == Naming::country)
    sql.add(alias + ".code = ?", code);
  else
    sql.add(alias + ".code >= ?", code).add(" AND " + alias + ".code < ?", code + "[");
  return *side ? sql.add(" AND " + alias + ".side = '" + std::string(side) + "'") : sql;
}

void add_contact_side(Conditions& where, const std::string& code, const char* side) {
  if (code.empty()) return;
  where.push_back(Sql()
                      .add("EXISTS (SELECT 1 FROM contact_sides s WHERE s.contact = m.key AND ")
                      .add(contact_code("s", code, side))
                      .add(")"));
}

// The contacts of the first side asked for, in the order of days where its index gives it; then the other side.
void take_contact_sides(ListingPlan& plan, const Filter& filter) {
  const bool by_actor = !filter.actor.empty();
  const std::string& first = by_actor ? filter.actor : filter.recipient;
  if (!first.empty()) {
    plan.keys.from = "contact_sides a CROSS JOIN contacts m ON m.key = a.contact";
    plan.keys.key = "a.contact";
    plan.keys.day = "a.day";
    const char* side = !by_actor ? "to" : filter.recipient.empty() ? "" : "from";
    plan.keys.where.insert(plan.keys.where.begin(), contact_code("a", first, side));
    plan.keys.sorted = plan.keys.sorted && naming_of(first) == Naming::country;
  }
  if (by_actor) add_contact_side(plan.keys.where, filter.recipient, "to");
  add_contact_side(plan.keys.where, filter.with, "");
}

}  // namespace

Result<ListingPlan> agreements(const Filter& filter) {
  ListingPlan out = listing("agreements", kReport);
  out.columns += group_of("agreement");
  Conditions& where = out.keys.where;
  equal(where, "kind", filter.kind);
  in_document(where, filter.document);
  add_party(where, filter.actor);
  add_party(where, filter.recipient);
  add_party(where, filter.with);
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (!filter.stage.empty())
    where.push_back(Sql().add("m.key IN (SELECT s.agreement FROM stages s WHERE s.status = 'actual' AND s.stage = ?)",
                              filter.stage));
  if (!filter.words.empty())
    where.push_back(
        Sql().add("instr(lower(m.name || ' ' || m.sectors || ' ' || m.words), lower(?)) > 0", filter.words));
  out.keys.sorted = filter.actor.empty() && filter.document.empty() && filter.stage.empty() && filter.id.empty();
  return out;
}

Result<ListingPlan> stages(const Filter& filter) {
  ListingPlan out = listing("stages", kReport);
  out.columns +=
      ", (SELECT g.name FROM agreements g WHERE g.key = m.agreement) AS agreement_name"
      ", (SELECT g.parties FROM agreements g WHERE g.key = m.agreement) AS parties";
  out.keys.key = "m.agreement * 1024 + m.number";
  equal(out.keys.where, "stage", filter.stage);
  equal(out.keys.where, "status", filter.status);
  in_document(out.keys.where, filter.document);
  if (!filter.id.empty()) {
    Conditions id;
    if (auto done = itself(id, filter.id); !done) return done.error();
    out.keys.where.push_back(Sql().add("m.agreement = ?", id.front().values.front()));
  }
  at_place(out.keys.where, filter.place);
  out.keys.sorted = false;
  return out;
}

Result<ListingPlan> votes(const Filter& filter) {
  ListingPlan out = listing("votes", kReport);
  out.columns += group_of("vote");
  Conditions& where = out.keys.where;
  equal(where, "outcome", filter.kind);
  equal(where, "status", filter.status);
  in_document(where, filter.document);
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (naming_of(filter.actor) == Naming::country)
    equal(where, "body_country", filter.actor);
  else if (!filter.actor.empty())
    where.push_back(Sql().add("instr(lower(m.body), lower(?)) > 0", filter.actor));
  if (!filter.words.empty())
    where.push_back(Sql().add(
        "instr(lower(coalesce(m.body, '') || ' ' || coalesce(m.subject, '') || ' ' || m.words), lower(?)) > 0",
        filter.words));
  out.keys.sorted = filter.document.empty() && filter.id.empty();
  return out;
}

Result<ListingPlan> contacts(const Filter& filter) {
  ListingPlan out = listing("contacts", kReport);
  out.columns += group_of("contact");
  Conditions& where = out.keys.where;
  equal(where, "kind", filter.kind);
  equal(where, "status", filter.status);
  at_place(where, filter.place);
  in_document(where, filter.document);
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (!filter.words.empty())
    where.push_back(Sql().add("instr(lower(m.persons || ' ' || m.words), lower(?)) > 0", filter.words));
  out.keys.sorted = filter.document.empty() && filter.id.empty();
  take_contact_sides(out, filter);
  return out;
}

}  // namespace bede::store::listings
