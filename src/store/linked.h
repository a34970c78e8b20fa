// Groups of items of many reports, as they are computed and kept.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/sqlite.h"

namespace bede::store {

// An item that may tell the same as another report's.
struct Item {
  int64_t key = 0, document = 0;
  std::string id;      // content of its document and its id there: the same whatever the order of arrival
  std::string day;     // or empty
  std::string family;  // of its document: copies count once
  std::string source;  // of its document: reports of one publisher count once; or empty
  bool happened = true;
};

struct Member {
  size_t item = 0, first = 0;  // indexes of items; first: the group's member with the smallest id
  double score = 1;
  std::string reason;
};

// Keeps the groups of these items, which are all that kind has within scope (a condition on members m, "1" for all).
// Writes only what has changed.
Status keep_groups(Database& database, const char* kind, const std::string& scope, const std::vector<Item>& items,
                   const std::vector<Member>& members);

// The columns of an item of a table t with documents d and copies c, in the order in which read_item takes them.
extern const char* const kItemColumns;
Item read_item(const Statement& row, int from = 0);

int64_t group_key(const char* kind, const std::string& first_id);

// Groups the events of the kinds of acts that documents in the temporary table changed tell.
Status link_events(Database& database);
Status link_agreements(Database& database);
Status link_votes(Database& database);
Status link_contacts(Database& database);
// Makes table contradictions anew from the groups.
Status find_contradictions(Database& database);

}  // namespace bede::store
