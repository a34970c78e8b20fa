// Reports, who acts in them, what does not add up, and what is told more than once.
#include "store/listing_parts.h"
#include "store/sides.h"

namespace bede::store::listings {
namespace {

// The names of a country, code or sector, one after the other: each is looked up behind the one before.
Sql names_of(const std::string& column, const std::string& who) {
  const std::string first = "SELECT min(a.name) FROM event_actors a WHERE a." + column + " = ?";
  return Sql()
      .add("m.name IN (WITH RECURSIVE n (name) AS (" + first, who)
      .add(" UNION ALL SELECT (" + first, who)
      .add(" AND a.name > n.name) FROM n WHERE n.name IS NOT NULL) SELECT name FROM n)");
}

}  // namespace

Result<ListingPlan> documents(const Filter& filter) {
  ListingPlan out = listing("documents");
  Conditions& where = out.keys.where;
  equal(where, "id", filter.document);
  equal(where, "source", filter.source);
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (!filter.words.empty()) {
    const std::string match = match_all(filter.words);
    if (match.empty()) return bad_filter("no word in " + filter.words, "give letters or digits");
    where.push_back(
        Sql().add("m.key IN (SELECT w.rowid >> 20 FROM sentence_words w WHERE sentence_words MATCH ?)", match));
  }
  out.keys.sorted = filter.words.empty() && filter.document.empty() && filter.id.empty();
  return out;
}

Result<ListingPlan> actors(const Filter& filter) {
  ListingPlan out = listing("names");
  out.columns =
      "m.key, m.name, (SELECT a.country FROM event_actors a WHERE a.name = m.name) AS country"
      ", (SELECT a.code FROM event_actors a WHERE a.name = m.name) AS code, m.events, m.claims";
  out.keys.day = "''";
  if (auto done = itself(out.keys.where, filter.id); !done) return done.error();
  const std::string& who = filter.actor.empty() ? filter.words : filter.actor;
  const Naming naming = naming_of(who);
  if (!who.empty() && naming == Naming::words) {
    if (auto done = with_words(out.keys.where, who, "key", "name_words"); !done) return done.error();
  } else if (!who.empty()) {
    const char* column = naming == Naming::country ? "country" : naming == Naming::sector ? "sector" : "code";
    out.keys.where.push_back(names_of(column, who));
  }
  out.keys.sorted = who.empty() && filter.id.empty();
  return out;
}

Result<ListingPlan> checks(const Filter& filter) {
  ListingPlan out = listing("checks", kReport);
  equal(out.keys.where, "kind", filter.kind);
  equal(out.keys.where, "severity", filter.status);
  in_document(out.keys.where, filter.document);
  if (auto done = itself(out.keys.where, filter.id); !done) return done.error();
  if (!filter.words.empty()) out.keys.where.push_back(Sql().add("instr(lower(m.message), lower(?)) > 0", filter.words));
  out.keys.sorted = filter.document.empty() && filter.id.empty();
  return out;
}

Result<ListingPlan> contradictions(const Filter& filter) {
  ListingPlan out = listing("contradictions",
                            ", (SELECT d.id FROM documents d WHERE d.key = m.first_document) AS first_report"
                            ", (SELECT d.id FROM documents d WHERE d.key = m.second_document) AS second_report");
  Conditions& where = out.keys.where;
  equal(where, "kind", filter.kind);
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (!filter.document.empty()) {
    Sql sql;
    sql.add("m.key IN (SELECT x.key FROM contradictions x JOIN documents d ON d.key = x.first_document WHERE d.id = ?",
            filter.document);
    where.push_back(sql.add(
        " UNION SELECT x.key FROM contradictions x JOIN documents d ON d.key = x.second_document WHERE d.id = ?)",
        filter.document));
  }
  for (const std::string& country : {filter.actor, filter.with})
    if (!country.empty()) where.push_back(group_with(country));
  if (!filter.words.empty()) where.push_back(Sql().add("instr(lower(m.message), lower(?)) > 0", filter.words));
  out.keys.sorted = filter.document.empty() && filter.id.empty();
  return out;
}

Result<ListingPlan> groups(const Filter& filter) {
  ListingPlan out = listing("groups");
  const std::string kind = filter.kind.empty() ? "event" : filter.kind;
  equal(out.keys.where, "kind", kind);
  if (auto done = itself(out.keys.where, filter.id); !done) return done.error();
  if (kind == "event")
    out.columns +=
        ", (SELECT e.plover FROM events e WHERE e.key = m.item) AS plover"
        ", (SELECT e.cameo FROM events e WHERE e.key = m.item) AS cameo"
        ", (SELECT e.source FROM events e WHERE e.key = m.item) AS source"
        ", (SELECT e.target FROM events e WHERE e.key = m.item) AS target"
        ", (SELECT e.words FROM events e WHERE e.key = m.item) AS words";
  if (!filter.document.empty())
    out.keys.where.push_back(
        Sql().add("m.key IN (SELECT g.group_key FROM members g JOIN documents d ON d.key = g.document WHERE d.id = ?)",
                  filter.document));
  out.keys.sorted = filter.document.empty() && filter.id.empty();
  return out;
}

}  // namespace bede::store::listings
