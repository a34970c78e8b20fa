// Events, and the claims about them.
#include "store/listing_parts.h"
#include "store/sides.h"

namespace bede::store::listings {
namespace {

Status of_code(Conditions& out, const std::string& code) {
  if (code.empty()) return Done{};
  if (code.size() < 2 || code.size() > 4 || code.find_first_not_of("0123456789") != std::string::npos)
    return bad_filter("code " + code + " is not a CAMEO code", "give 2 to 4 digits (04, 042, 0421)");
  equal(out, code.size() == 2 ? "cameo_root" : code.size() == 3 ? "cameo_base" : "cameo", code);
  return Done{};
}

// What picks few rows is asked of its own index, and what is found is sorted.
bool picks_few(const Filter& filter) {
  return !filter.words.empty() || !filter.document.empty() || !filter.source.empty() || !filter.id.empty();
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

}  // namespace

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

}  // namespace bede::store::listings
