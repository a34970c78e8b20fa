#include "store/listings.h"

#include "store/listing_parts.h"

namespace bede::store {
namespace {

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
    {"documents", "from to source words document id", listings::documents},
    {"actors", "actor words id", listings::actors},
    {"events", "actor recipient with type mode code quad from to place status source words document id",
     listings::events},
    {"claims", "actor recipient with from to status source words kind document id", listings::claims},
    {"agreements", "actor recipient with from to words kind stage document id", listings::agreements},
    {"stages", "from to place status stage document id", listings::stages},
    {"votes", "actor from to status words kind document id", listings::votes},
    {"contacts", "actor recipient with from to place status words kind document id", listings::contacts},
    {"checks", "from to status words kind document id", listings::checks},
    {"contradictions", "actor with from to words kind document id", listings::contradictions},
    {"groups", "from to kind document id", listings::groups},
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
