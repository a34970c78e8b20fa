#include "store/linked.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/sha256.h"

namespace bede::store {
namespace {

struct Kept {
  int64_t group = 0;
  double score = 0;
  std::string reason;
};

Result<std::map<int64_t, Kept>> kept_members(const Database& database, const char* kind, const std::string& scope) {
  auto statement =
      database.prepare("SELECT m.item, m.group_key, m.score, m.reason FROM members m WHERE m.kind = ? AND " + scope);
  if (!statement) return statement.error();
  const Cell named = std::string(kind);
  statement->bind(1, named);
  std::map<int64_t, Kept> out;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return out;
    const Cell score = statement->cell(2);
    out[statement->integer(0)] = {
        statement->integer(1), std::holds_alternative<double>(score) ? std::get<double>(score) : 0, statement->text(3)};
  }
}

// Copies of one text count once, and so do the other reports of one publisher.
int64_t independent(const std::vector<Item>& items, const std::vector<size_t>& members) {
  std::map<std::string, std::set<int64_t>> families;
  for (const size_t member : members) families[items[member].family].insert(items[member].document);
  std::set<std::string> origins;
  for (const size_t member : members) {
    const Item& item = items[member];
    const bool copied = families[item.family].size() > 1 || item.source.empty();
    origins.insert(copied ? "family " + item.family : "source " + item.source);
  }
  return static_cast<int64_t>(origins.size());
}

// The member with the smallest id stands for the group; of acts the first that happened.
size_t standing(const std::vector<Item>& items, const std::vector<size_t>& members, size_t first) {
  size_t best = first;
  for (const size_t member : members) {
    if (!items[member].happened) continue;
    if (!items[best].happened || items[member].id < items[best].id) best = member;
  }
  return best;
}

std::vector<Cell> group_row(const char* kind, const std::vector<Item>& items, size_t first,
                            const std::vector<size_t>& members) {
  std::set<int64_t> reports;
  std::string day;
  for (const size_t member : members) {
    reports.insert(items[member].document);
    const std::string& other = items[member].day;
    if (!other.empty() && (day.empty() || other < day)) day = other;
  }
  const std::string id = sha256_hex(std::string(kind) + " " + items[first].id).substr(0, 16);
  return {group_key(kind, items[first].id),
          id,
          std::string(kind),
          day,
          items[standing(items, members, first)].key,
          int64_t(members.size()),
          int64_t(reports.size()),
          independent(items, members)};
}

Status write_members(Database& database, const char* kind, const std::vector<Item>& items,
                     const std::vector<Member>& members, const std::map<int64_t, Kept>& kept) {
  auto write = database.prepare(
      "INSERT OR REPLACE INTO members (kind, item, document, group_key, score, reason) VALUES (?, ?, ?, ?, ?, ?)");
  if (!write) return write.error();
  for (const Member& member : members) {
    const Item& item = items[member.item];
    const int64_t group = group_key(kind, items[member.first].id);
    const auto old = kept.find(item.key);
    if (old != kept.end() && old->second.group == group && old->second.score == member.score &&
        old->second.reason == member.reason)
      continue;
    const std::vector<Cell> row = {std::string(kind), item.key, item.document, group, member.score, member.reason};
    if (auto done = write->bind_all(row).run(); !done) return done;
  }
  return Done{};
}

Status write_groups(Database& database, const char* kind, const std::vector<Item>& items,
                    const std::vector<Member>& members, const std::map<int64_t, Kept>& kept) {
  auto write = database.prepare(
      "INSERT INTO groups (key, id, kind, day, item, members, reports, sources) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON "
      "CONFLICT (key) DO UPDATE "
      "SET day = excluded.day, item = excluded.item, members = excluded.members, reports = excluded.reports, sources = "
      "excluded.sources "
      "WHERE (day, item, members, reports, sources) <> (excluded.day, excluded.item, excluded.members, "
      "excluded.reports, excluded.sources)");
  auto remove = database.prepare("DELETE FROM groups WHERE key = ?");
  if (!write) return write.error();
  if (!remove) return remove.error();
  std::map<size_t, std::vector<size_t>> groups;
  for (const Member& member : members) groups[member.first].push_back(member.item);
  std::set<int64_t> gone;
  for (const auto& [item, old] : kept) gone.insert(old.group);
  for (const auto& [first, inside] : groups) {
    gone.erase(group_key(kind, items[first].id));
    const std::vector<Cell> row = group_row(kind, items, first, inside);
    if (auto done = write->bind_all(row).run(); !done) return done;
  }
  for (const int64_t key : gone)
    if (auto done = remove->bind(1, key).run(); !done) return done;
  return Done{};
}

}  // namespace

const char* const kItemColumns =
    "t.key, t.document, d.content || '/' || t.id, t.day, coalesce(c.family, d.content), coalesce(d.source, '')";

Item read_item(const Statement& row, int from) {
  return {row.integer(from),  row.integer(from + 1), row.text(from + 2),
          row.text(from + 3), row.text(from + 4),    row.text(from + 5)};
}

int64_t group_key(const char* kind, const std::string& first_id) {
  const std::string hex = sha256_hex(std::string(kind) + " " + first_id).substr(0, 15);
  int64_t out = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), out, 16);
  return out;
}

Status keep_groups(Database& database, const char* kind, const std::string& scope, const std::vector<Item>& items,
                   const std::vector<Member>& members) {
  const auto kept = kept_members(database, kind, scope);
  if (!kept) return kept.error();
  if (auto done = write_members(database, kind, items, members, *kept); !done) return done;
  return write_groups(database, kind, items, members, *kept);
}

}  // namespace bede::store
