#include "store/sides.h"

#include "base/strings.h"

namespace bede::store {
namespace {

Result<Sql> named(const std::string& who, const std::string& column) {
  const std::string match = match_all(who);
  if (match.empty()) return bad_filter("no word in " + who, "give a country (IRN), a code (IRNGOV) or words of a name");
  return Sql().add(
      column +
          " IN (SELECT n.name FROM names n WHERE n.key IN (SELECT rowid FROM name_words WHERE name_words MATCH ?))",
      match);
}

// The rows of event_actors (as alias) that are meant by who.
Result<Sql> side(const std::string& who, const std::string& alias) {
  switch (naming_of(who)) {
    case Naming::country:
      return Sql().add(alias + ".country = ?", who);
    case Naming::sector:
      return Sql().add(alias + ".sector = ?", who);
    case Naming::code:
      return Sql().add(alias + ".code >= ?", who).add(" AND " + alias + ".code < ?", who + "[");
    case Naming::words:
      break;
  }
  return named(who, alias + ".name");
}

// A word of the source's own phrase, whole: "a spokesman for Hamas", not "Hamasa".
std::string word_pattern(const std::string& who) {
  std::string out = "*[^a-z0-9]";
  for (const char c : lower(who)) out += c == '*' || c == '?' || c == '[' ? '?' : c;
  return out + "[^a-z0-9]*";
}

// The countries of actors whose name is just that.
Sql called(const std::string& who) {
  return Sql().add("SELECT a.country FROM actors a WHERE coalesce(a.known_as, a.name) = ?", who);
}

// Who speaks for a body: all of a state, or of an organisation by its code ("NATO"); of others, who is told with its
// name, and what else he says in that report.
Sql speaking_for(const std::string& who, const std::string& alias) {
  Sql out;
  out.add(alias + ".source_country = ?", who);
  out.add(" OR " + alias + ".source_country IN (").add(called(who));
  out.add(" AND a.kind = 'state')");
  out.add(" OR " + alias +
          ".key IN (SELECT o.key FROM claims s JOIN claims o ON o.document = s.document AND (o.source = s.source OR "
          "o.key = s.key) WHERE s.source_country IN (")
      .add(called(who))
      .add(" AND a.kind IN ('organisation', 'group'))");
  return out.add(" AND ' ' || lower(s.source_text) || ' ' GLOB ?)", word_pattern(who));
}

Status add_other(ListingPlan& plan, const std::string& who, const char* role) {
  const auto other = side(who, "o");
  if (!other) return other.error();
  plan.keys.where.push_back(Sql()
                                .add("EXISTS (SELECT 1 FROM event_actors o WHERE o.event = a.event AND o.role = " +
                                     std::string(role) + " AND ")
                                .add(*other)
                                .add(")"));
  return Done{};
}

// The events themselves are looked at only where something is asked of them.
std::string joined(const ListingPlan& plan) {
  return plan.keys.where.empty() ? "" : " CROSS JOIN events m ON m.key = a.event";
}

// The two act upon each other, in either direction: by the pairs of codes where both are countries.
void between_countries(ListingPlan& plan, const std::string& one, const std::string& other, bool both_ways) {
  plan.keys.from = "dyads a" + joined(plan);
  const auto pair = [](const std::string& source, const std::string& target) {
    return Sql().add("a.source_country = ?", source).add(" AND a.target_country = ?", target);
  };
  if (both_ways)
    plan.keys.either = {pair(one, other), pair(other, one)};
  else
    plan.keys.where.insert(plan.keys.where.begin(), pair(one, other));
}

}  // namespace

// Of a code and the longer ones that begin so, most acts are of the code itself, which its index gives in order of
// days.
Result<ListingPlan> take_sides(ListingPlan plan, const Filter& filter) {
  const std::string& actor = filter.actor;
  const std::string& other = filter.with.empty() ? filter.recipient : filter.with;
  if (!filter.with.empty() && (actor.empty() || !filter.recipient.empty()))
    return bad_filter("with needs an actor and no recipient", "say: actor IRN with RUS");
  if (actor.empty() && other.empty()) return plan;
  plan.keys.key = "a.event";
  plan.keys.day = "a.day";
  if (!actor.empty() && !other.empty() && naming_of(actor) == Naming::country && naming_of(other) == Naming::country) {
    between_countries(plan, actor, other, !filter.with.empty());
    return plan;
  }
  plan.keys.from = "event_actors a" + joined(plan);
  const std::string& first = actor.empty() ? other : actor;
  const auto driving = side(first, "a");
  if (!driving) return driving.error();
  if (!filter.with.empty()) {
    plan.keys.sorted = false;
    if (auto done = add_other(plan, other, "CASE a.role WHEN 'actor' THEN 'recipient' ELSE 'actor' END"); !done)
      return done.error();
  } else {
    plan.keys.where.push_back(Sql().add(actor.empty() ? "a.role = 'recipient'" : "a.role = 'actor'"));
    if (!actor.empty() && !other.empty())
      if (auto done = add_other(plan, other, "'recipient'"); !done) return done.error();
  }
  const Naming naming = naming_of(first);
  plan.keys.sorted = plan.keys.sorted && (naming == Naming::country || naming == Naming::sector);
  if (naming == Naming::code)
    plan.keys.either = {Sql().add("a.code = ?", first),
                        Sql().add("a.code > ?", first).add(" AND a.code < ?", first + "[")};
  else
    plan.keys.where.insert(plan.keys.where.begin(), *driving);
  return plan;
}

Result<Sql> claims_by(const std::string& who, const std::string& alias) {
  switch (naming_of(who)) {
    case Naming::country:
      return Sql().add(alias + ".source_country = ?", who);
    case Naming::code:
      return Sql().add(alias + ".source_code >= ?", who).add(" AND " + alias + ".source_code < ?", who + "[");
    case Naming::sector:
      return Sql().add("instr(" + alias + ".source_code, ?) > 0", who);
    case Naming::words:
      break;
  }
  auto by_name = named(who, alias + ".source_name");
  if (!by_name) return by_name;
  return Sql().add("(").add(*by_name).add(" OR ").add(speaking_for(who, alias)).add(")");
}

Sql group_with(const std::string& country) {
  Sql out;
  out.add(
      "EXISTS (SELECT 1 FROM groups g WHERE g.key = m.group_key AND CASE g.kind WHEN 'event' THEN EXISTS "
      "(SELECT 1 FROM event_actors x WHERE x.event = g.item AND x.country = ?)",
      country);
  out.add(" WHEN 'agreement' THEN EXISTS (SELECT 1 FROM parties p WHERE p.agreement = g.item AND p.party = ?)",
          country);
  out.add(" WHEN 'contact' THEN EXISTS (SELECT 1 FROM contact_sides s WHERE s.contact = g.item AND s.code = ?)",
          country);
  return out.add(
      " ELSE EXISTS (SELECT 1 FROM votes v LEFT JOIN parties p ON p.agreement = v.agreement WHERE v.key = g.item AND ? "
      "IN (v.body_country, p.party)) END)",
      country);
}

}  // namespace bede::store
