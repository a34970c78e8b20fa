// The same agreement, vote or contact across reports: the same sides, kind and body within some days.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <tuple>

#include "base/strings.h"
#include "store/linked.h"

namespace bede::store {
namespace {

// What must be the same for two items to be one, and how many days may lie between them.
struct Alike {
  std::string key;
  int window = 0;
  std::string reason;
  double measure = 0;  // among several, the one with the nearest measure
};

int64_t days_from(const std::string& day) {
  int y = 0, m = 1, d = 1;
  if (day.size() < 10) return 0;
  std::from_chars(day.data(), day.data() + 4, y);
  std::from_chars(day.data() + 5, day.data() + 7, m);
  std::from_chars(day.data() + 8, day.data() + 10, d);
  if (m <= 2) --y, m += 12;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 3) + 2) / 5 + d;
}

struct Open {
  size_t first = 0;
  int64_t last_day = 0;
  double measure = 0;
  std::set<int64_t> documents;
  std::vector<size_t> members;
};

// The group that an item joins: of its key, within its window, without its own report (one report tells its items
// apart); of several the one with the nearest measure, then the latest.
Open* group_for(std::vector<Open>& groups, const Alike& alike, int64_t day, int64_t document) {
  Open* best = nullptr;
  for (Open& group : groups) {
    if (alike.key.empty() || day - group.last_day > alike.window || group.documents.count(document) > 0) continue;
    if (!best || std::abs(group.measure - alike.measure) <= std::abs(best->measure - alike.measure)) best = &group;
  }
  return best;
}

// In the order of days, then ids: each item joins a group or opens one.
std::vector<Member> join_alike(const std::vector<Item>& items, const std::vector<Alike>& alike) {
  std::vector<size_t> order(items.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return std::tie(items[a].day, items[a].id) < std::tie(items[b].day, items[b].id);
  });
  std::map<std::string, std::vector<Open>> open;
  for (const size_t at : order) {
    const int64_t day = days_from(items[at].day);
    std::vector<Open>& groups = open[alike[at].key];
    Open* best = group_for(groups, alike[at], day, items[at].document);
    if (!best) best = &groups.emplace_back(Open{at, day, alike[at].measure, {}, {}});
    best->last_day = day;
    best->documents.insert(items[at].document);
    best->members.push_back(at);
  }
  std::vector<Member> out;
  for (auto& [key, groups] : open)
    for (Open& group : groups) {
      for (const size_t at : group.members)
        if (items[at].id < items[group.first].id) group.first = at;
      const bool alone = group.members.size() == 1;
      for (const size_t at : group.members) out.push_back({at, group.first, 1.0, alone ? "" : alike[at].reason});
    }
  return out;
}

std::string sorted_words(const std::string& words) {
  std::vector<std::string> all;
  for (const std::string_view word : split(words, ' '))
    if (!word.empty()) all.emplace_back(word);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return join(all, " ");
}

using Key = Alike (*)(const Statement&);

Status link_kind(Database& database, const char* kind, const char* table, const char* columns, Key key) {
  auto statement =
      database.prepare("SELECT " + std::string(kItemColumns) + ", " + columns + " FROM " + table +
                       " t JOIN documents d ON d.key = t.document LEFT JOIN copies c ON c.document = t.document");
  if (!statement) return statement.error();
  std::vector<Item> items;
  std::vector<Alike> alike;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) break;
    items.push_back(read_item(*statement));
    alike.push_back(key(*statement));
  }
  return keep_groups(database, kind, "1", items, join_alike(items, alike));
}

// A treaty and an agreement of the same parties may be one; a ceasefire is something else.
std::string class_of(const std::string& kind) {
  for (const char* own : {"ceasefire", "contract", "bill", "resolution", "statement"})
    if (kind == own) return kind;
  return "agreement";
}

Alike agreement_key(const Statement& row) {
  const std::string parties = sorted_words(row.text(7));
  if (parties.find(' ') == std::string::npos) return {};
  return {class_of(row.text(6)) + " " + parties, 400, "same parties and kind", 0};
}

Alike vote_key(const Statement& row) {
  const std::string body = row.text(6), country = row.text(7);
  if (body.empty() && country.empty()) return {};
  return {country.empty() ? lower(body) : country, 3, "same body, within three days", double(row.integer(8))};
}

Alike contact_key(const Statement& row) {
  const std::string sides = sorted_words(row.text(7) + " " + row.text(8));
  if (sides.empty()) return {};
  return {row.text(6) + " " + sides, 3, "same sides and kind, within three days", 0};
}

}  // namespace

Status link_agreements(Database& database) {
  return link_kind(database, "agreement", "agreements", "t.kind, t.parties", agreement_key);
}

Status link_votes(Database& database) {
  return link_kind(database, "vote", "votes",
                   "coalesce(t.body, ''), coalesce(t.body_country, ''), coalesce(t.\"for\", 0)", vote_key);
}

Status link_contacts(Database& database) {
  return link_kind(database, "contact", "contacts", "t.kind, t.from_codes, t.to_codes", contact_key);
}

}  // namespace bede::store
