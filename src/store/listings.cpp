#include "store/listings.h"

#include "store/sides.h"

namespace bede::store {
namespace {

using Conditions = std::vector<Sql>;

void equal(Conditions& out, const char* column, const std::string& value) {
  if (!value.empty()) out.push_back(Sql().add(std::string("m.") + column + " = ?", value));
}

void in_document(Conditions& out, const std::string& id) {
  if (!id.empty()) out.push_back(Sql().add("m.document IN (SELECT d.key FROM documents d WHERE d.id = ?)", id));
}

Status itself(Conditions& out, const std::string& id) {
  if (id.empty()) return Done{};
  if (id.find_first_not_of("0123456789") != std::string::npos || id.size() > 18)
    return bad_filter("id " + id + " is not a number of an item", "give the number in the column key");
  out.push_back(Sql().add("m.key = ?", static_cast<int64_t>(std::stoll(id))));
  return Done{};
}

Status with_words(Conditions& out, const std::string& words, const char* column, const char* index) {
  if (words.empty()) return Done{};
  const std::string match = match_all(words);
  if (match.empty()) return bad_filter("no word in " + words, "give letters or digits");
  out.push_back(Sql().add(
      std::string("m.") + column + " IN (SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?)", match));
  return Done{};
}

Status of_code(Conditions& out, const std::string& code) {
  if (code.empty()) return Done{};
  if (code.size() < 2 || code.size() > 4 || code.find_first_not_of("0123456789") != std::string::npos)
    return bad_filter("code " + code + " is not a CAMEO code", "give 2 to 4 digits (04, 042, 0421)");
  equal(out, code.size() == 2 ? "cameo_root" : code.size() == 3 ? "cameo_base" : "cameo", code);
  return Done{};
}

void at_place(Conditions& out, const std::string& place) {
  equal(out, naming_of(place) == Naming::country ? "place_country" : "place", place);
}

// What picks few rows is asked of its own index, and what is found is sorted.
bool picks_few(const Filter& filter) {
  return !filter.words.empty() || !filter.document.empty() || !filter.source.empty() || !filter.id.empty();
}

ListingPlan listing(const char* table, const char* extra = "") {
  ListingPlan out;
  out.table = std::string(table) + " m";
  out.columns = std::string("m.*") + extra;
  out.described_by = table_named(table);
  out.keys = {out.table, "m.key", "m.day", {}, {}, true};
  return out;
}

constexpr const char* kReport = ", (SELECT d.id FROM documents d WHERE d.key = m.document) AS report";

std::string group_of(const char* kind) {
  const std::string named = std::string("'") + kind + "'";
  return ", (SELECT g.group_key FROM members g WHERE g.kind = " + named +
         " AND g.item = m.key) AS group_key, (SELECT g.sources FROM members x JOIN groups g ON g.key = x.group_key "
         "WHERE x.kind = " +
         named + " AND x.item = m.key) AS sources";
}

constexpr const char* kEventExtra =
    ", (SELECT d.id FROM documents d WHERE d.key = m.document) AS report"
    ", (SELECT group_concat(a.name, '; ') FROM event_actors a WHERE a.event = m.key AND a.role = 'actor') AS actors"
    ", (SELECT group_concat(a.name, '; ') FROM event_actors a WHERE a.event = m.key AND a.role = 'recipient') AS "
    "recipients"
    ", (SELECT coalesce(c.source_name, c.source_text, c.source_kind) FROM claims c WHERE c.key = m.according_to) AS "
    "said_by"
    ", (SELECT g.group_key FROM members g WHERE g.kind = 'event' AND g.item = m.key) AS group_key"
    ", (SELECT g.sources FROM members x JOIN groups g ON g.key = x.group_key WHERE x.kind = 'event' AND x.item = "
    "m.key) AS sources";

Result<ListingPlan> events(const Filter& filter) {
  ListingPlan out = listing("events", kEventExtra);
  Conditions& where = out.keys.where;
  equal(where, "plover", filter.type);
  equal(where, "mode", filter.mode);
  equal(where, "quad", filter.quad);
  equal(where, "status", filter.status);
  at_place(where, filter.place);
  in_document(where, filter.document);
  if (auto done = of_code(where, filter.code); !done) return done.error();
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (auto done = with_words(where, filter.words, "sentence", "sentence_words"); !done) return done.error();
  if (!filter.source.empty()) {
    const auto claims = claims_by(filter.source);
    if (!claims) return claims.error();
    where.push_back(Sql().add("m.according_to IN (SELECT c.key FROM claims c WHERE ").add(*claims).add(")"));
  }
  out.keys.sorted = !picks_few(filter);
  return take_sides(out, filter);
}

// Claims whose content is an event between those whom the filter names; nothing where it names none.
Result<Sql> that_tell_of(const Filter& filter) {
  Filter sides;
  sides.actor = filter.actor;
  sides.recipient = filter.recipient;
  sides.with = filter.with;
  if (sides.actor.empty() && sides.recipient.empty() && sides.with.empty()) return Sql();
  const auto told = take_sides(listing("events"), sides);
  if (!told) return told.error();
  const auto keys = keys_sql(told->keys, sides);
  if (!keys) return keys.error();
  return Sql()
      .add("m.key IN (SELECT e.according_to FROM events e WHERE e.key IN (SELECT key FROM (")
      .add(*keys)
      .add(")))");
}

Result<ListingPlan> claims(const Filter& filter) {
  ListingPlan out = listing("claims", kReport);
  Conditions& where = out.keys.where;
  equal(where, "status", filter.status);
  equal(where, "source_kind", filter.kind);
  in_document(where, filter.document);
  if (auto done = itself(where, filter.id); !done) return done.error();
  if (auto done = with_words(where, filter.words, "key", "claim_words"); !done) return done.error();
  if (!filter.source.empty()) {
    const auto by = claims_by(filter.source, "m");
    if (!by) return by.error();
    where.push_back(*by);
  }
  const auto told = that_tell_of(filter);
  if (!told) return told.error();
  if (!told->text.empty()) where.push_back(*told);
  const bool few = !filter.words.empty() || !filter.document.empty() || !filter.id.empty() || !told->text.empty();
  out.keys.sorted = !few && (filter.source.empty() || naming_of(filter.source) == Naming::country);
  return out;
}

void add_party(Conditions& where, const std::string& party) {
  if (!party.empty())
    where.push_back(Sql().add("m.key IN (SELECT p.agreement FROM parties p WHERE p.party = ?)", party));
}

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
  ListingPlan out = listing("names",
                            ", (SELECT a.country FROM event_actors a WHERE a.name = m.name) AS country"
                            ", (SELECT a.code FROM event_actors a WHERE a.name = m.name) AS code"
                            ", (SELECT count(DISTINCT a.event) FROM event_actors a WHERE a.name = m.name) AS events"
                            ", (SELECT count(*) FROM claims c WHERE c.source_name = m.name) AS claims");
  out.keys.day = "''";
  if (auto done = itself(out.keys.where, filter.id); !done) return done.error();
  const std::string& who = filter.actor.empty() ? filter.words : filter.actor;
  const Naming naming = naming_of(who);
  if (!who.empty() && naming == Naming::words) {
    if (auto done = with_words(out.keys.where, who, "key", "name_words"); !done) return done.error();
  } else if (!who.empty()) {
    const char* column = naming == Naming::country ? "country" : naming == Naming::sector ? "sector" : "code";
    out.keys.where.push_back(
        Sql().add(std::string("m.name IN (SELECT a.name FROM event_actors a WHERE a.") + column + " = ?)", who));
  }
  out.keys.sorted = who.empty() && filter.id.empty();
  return out;
}

struct Asked {
  const char* name;
  std::string Filter::*field;
};

constexpr Asked kAsked[] = {
    {"actor", &Filter::actor},   {"recipient", &Filter::recipient},
    {"with", &Filter::with},     {"type", &Filter::type},
    {"mode", &Filter::mode},     {"code", &Filter::code},
    {"quad", &Filter::quad},     {"from", &Filter::from},
    {"to", &Filter::to},         {"place", &Filter::place},
    {"status", &Filter::status}, {"source", &Filter::source},
    {"words", &Filter::words},   {"kind", &Filter::kind},
    {"stage", &Filter::stage},   {"document", &Filter::document},
    {"id", &Filter::id},
};

struct ListingKind {
  const char* name;
  const char* filters;  // what can be asked of it
  Result<ListingPlan> (*plan)(const Filter&);
};

constexpr ListingKind kListings[] = {
    {"documents", "from to source words document id", documents},
    {"actors", "actor words id", actors},
    {"events", "actor recipient with type mode code quad from to place status source words document id", events},
    {"claims", "actor recipient with from to status source words kind document id", claims},
    {"agreements", "actor recipient with from to words kind stage document id", agreements},
    {"stages", "from to place status stage document id", stages},
    {"votes", "actor from to status words kind document id", votes},
    {"contacts", "actor recipient with from to place status words kind document id", contacts},
    {"checks", "from to status words kind document id", checks},
    {"contradictions", "actor with from to words kind document id", contradictions},
    {"groups", "from to kind document id", groups},
};

Status applies(const ListingKind& kind, const Filter& filter) {
  const std::string known = " " + std::string(kind.filters) + " ";
  for (const Asked& asked : kAsked)
    if (!(filter.*asked.field).empty() && known.find(" " + std::string(asked.name) + " ") == std::string::npos)
      return bad_filter(std::string(asked.name) + " cannot be asked of " + kind.name,
                        "ask by: " + std::string(kind.filters));
  return Done{};
}

constexpr const char* kActStatuses = "actual future hypothetical negated historical";
constexpr const char* kClaimStatuses = "asserted hedged denied intended asked";

// A misspelt word of a closed list would find nothing and say so of the world.
Status is_known(Listing listing, const Filter& filter) {
  if (!filter.status.empty() && listing != Listing::checks) {
    const std::string all = listing == Listing::claims ? kClaimStatuses : kActStatuses;
    if ((" " + all + " ").find(" " + filter.status + " ") == std::string::npos)
      return bad_filter("status " + filter.status + " is none of " + name_of(listing), "give one of: " + all);
  }
  for (const char* quad : {"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"})
    if (filter.quad == quad) return Done{};
  return bad_filter("quad " + filter.quad + " is not known",
                    "give verbal or material, and cooperation or conflict: \"verbal conflict\"");
}

Sql select_keys(const KeyQuery& keys, const std::vector<Sql>& where) {
  Sql out;
  out.add("SELECT " + keys.key + " AS key, " + keys.day + " AS day FROM " + keys.from);
  for (size_t i = 0; i < where.size(); ++i) out.add(i == 0 ? " WHERE " : " AND ").add(where[i]);
  return out;
}

}  // namespace

Result<ListingPlan> plan(Listing listing, const Filter& filter) {
  const ListingKind& kind = kListings[static_cast<size_t>(listing)];
  if (auto done = applies(kind, filter); !done) return done.error();
  if (auto done = is_known(listing, filter); !done) return done.error();
  Filter asked = filter;
  for (char& c : asked.type)  // PLOVER's types are capitals
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return kind.plan(asked);
}

Result<std::vector<Sql>> conditions_of(const KeyQuery& keys, const Filter& filter) {
  std::vector<Sql> where = keys.where;
  if (!filter.from.empty()) {
    auto day = first_day(filter.from, "from");
    if (!day) return day.error();
    where.push_back(Sql().add(keys.day + " >= ?", *std::move(day)));
  }
  if (!filter.to.empty()) {
    auto day = last_day(filter.to, "to");
    if (!day) return day.error();
    where.push_back(Sql().add(keys.day + " <= ?", *std::move(day)));
  }
  return where;
}

Result<Sql> keys_sql(const KeyQuery& keys, const Filter& filter) {
  auto conditions = conditions_of(keys, filter);
  if (!conditions) return conditions.error();
  std::vector<Sql> where = *std::move(conditions);
  if (!filter.after.empty()) {
    auto cursor = read_cursor(filter.after);
    if (!cursor) return cursor.error();
    Sql after;
    after.add("(" + keys.day + ", " + keys.key + ") " + (filter.newest_first ? "<" : ">") + " (?", cursor->day);
    where.push_back(after.add(", ?)", cursor->key));
  }
  const std::string direction = filter.newest_first ? " DESC" : "";
  if (keys.either.empty()) {
    const std::string plus = keys.sorted ? "" : "+";
    return select_keys(keys, where)
        .add(" ORDER BY " + plus + keys.day + direction + ", " + plus + "(" + keys.key + ")" + direction);
  }
  Sql out;
  for (const Sql& one : keys.either) {
    std::vector<Sql> all = {one};
    all.insert(all.end(), where.begin(), where.end());
    out.add(out.text.empty() ? "" : " UNION ALL ").add(select_keys(keys, all));
  }
  return out.add(" ORDER BY 2" + direction + ", 1" + direction);
}

std::string row_sql(const ListingPlan& plan) {
  return "SELECT " + plan.columns + " FROM " + plan.table + " WHERE " +
         (plan.described_by->name == "stages" ? "m.agreement = ? / 1024 AND m.number = ?1 % 1024" : "m.key = ?");
}

}  // namespace bede::store

namespace bede {

const char* name_of(Listing listing) { return store::kListings[static_cast<size_t>(listing)].name; }

std::optional<Listing> listing_named(std::string_view name) {
  for (size_t i = 0; i < std::size(store::kListings); ++i)
    if (name == store::kListings[i].name) return static_cast<Listing>(i);
  return std::nullopt;
}

}  // namespace bede
