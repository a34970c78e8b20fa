// The same event across reports: by the same score as bare mentions, one family of codes after another.
#include "base/strings.h"
#include "bede/group.h"
#include "store/linked.h"

namespace bede::store {
namespace {

Result<std::vector<std::string>> fresh_roots(const Database& database) {
  auto statement = database.prepare(
      "SELECT DISTINCT e.cameo_root FROM changed h JOIN events e ON e.document = h.document ORDER BY 1");
  if (!statement) return statement.error();
  std::vector<std::string> out;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return out;
    out.push_back(statement->text(0));
  }
}

// Who takes part, by country where it is known: one report names the president, another the state.
Participant participant(const Statement& row, int from) {
  const std::string name = row.text(from), country = row.text(from + 1), code = row.text(from + 2);
  if (country.empty()) return {lower(name), code};
  return {country, code.size() > 3 ? code.substr(3) : ""};
}

Status read_sides(const Database& database, const std::string& root, const std::map<int64_t, size_t>& places,
                  std::vector<EventMention>& mentions) {
  auto statement = database.prepare(
      "SELECT a.event, a.role, a.name, coalesce(a.country, ''), coalesce(a.code, '') FROM events e JOIN event_actors a "
      "ON a.event = e.key "
      "WHERE e.cameo_root = ?");
  if (!statement) return statement.error();
  const Cell named = root;
  statement->bind(1, named);
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return Done{};
    const auto at = places.find(statement->integer(0));
    if (at == places.end()) continue;
    EventMention& mention = mentions[at->second];
    (statement->text(1) == "actor" ? mention.sources : mention.targets).push_back(participant(*statement, 2));
  }
}

Status link_root(Database& database, const std::string& root) {
  auto statement = database.prepare("SELECT " + std::string(kItemColumns) +
                                    ", coalesce(t.sentence, 0), t.cameo, t.status IN ('actual', 'historical') FROM "
                                    "events t JOIN documents d ON d.key = t.document LEFT JOIN "
                                    "copies c ON c.document = t.document WHERE t.cameo_root = ?");
  if (!statement) return statement.error();
  const Cell named = root;
  statement->bind(1, named);
  std::vector<Item> items;
  std::vector<EventMention> mentions;
  std::map<int64_t, size_t> places;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) break;
    items.push_back(read_item(*statement));
    items.back().happened = statement->integer(8) == 1;
    const Item& item = items.back();
    places[item.key] = mentions.size();
    mentions.push_back(
        {item.id, std::to_string(item.document), statement->integer(6), statement->text(7), item.day, {}, {}});
  }
  if (auto done = read_sides(database, root, places, mentions); !done) return done;
  const std::vector<Membership> memberships = group_mentions(mentions, {true});
  std::vector<Member> members;
  for (size_t i = 0; i < memberships.size(); ++i)
    members.push_back({i, memberships[i].first, memberships[i].score, memberships[i].reason});
  return keep_groups(database, "event", "m.item IN (SELECT e.key FROM events e WHERE e.cameo_root = '" + root + "')",
                     items, members);
}

}  // namespace

Status link_events(Database& database) {
  const auto roots = fresh_roots(database);
  if (!roots) return roots.error();
  for (const std::string& root : *roots)
    if (root.find('\'') == std::string::npos)
      if (auto done = link_root(database, root); !done) return done;
  return Done{};
}

}  // namespace bede::store
