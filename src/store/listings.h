// How each listing is asked of SQLite: first the keys of a page in order, then their rows.
#pragma once

#include "store/conditions.h"

namespace bede::store {

// Keys in order: "SELECT key, day FROM from WHERE where ORDER BY day, key". An index gives the order where it can.
struct KeyQuery {
  std::string from;      // "event_actors a JOIN events m ON m.key = a.event"
  std::string key, day;  // "a.event", "a.day"
  std::vector<Sql> where;
  std::vector<Sql> either;  // where there are two, each is asked with all of where, and both answers are merged
  bool sorted = true;       // an index gives the order; false: sort what is found
};

struct ListingPlan {
  KeyQuery keys;
  std::string columns;                  // of one row, selected FROM table WHERE key = ?
  std::string table;                    // "events m"
  const Table* described_by = nullptr;  // where columns that carry its names are described
};

// Errors: bad_argument (a filter that does not apply to the listing, or cannot be read).
Result<ListingPlan> plan(Listing listing, const Filter& filter);

// All that is asked of a key, the days among it (not the cursor). Errors: bad_argument.
Result<std::vector<Sql>> conditions_of(const KeyQuery& keys, const Filter& filter);

// "SELECT key, day ..." in order, without a limit; a key may stand there twice. And the statement of a row.
Result<Sql> keys_sql(const KeyQuery& keys, const Filter& filter);
std::string row_sql(const ListingPlan& plan);

}  // namespace bede::store
