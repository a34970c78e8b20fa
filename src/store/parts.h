// What a Store holds: the connection and its prepared statements.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "bede/store.h"
#include "store/sqlite.h"

namespace bede {

struct Store::Parts {
  std::unique_ptr<store::Database> database;
  std::vector<store::Statement> inserts;  // one a table of records, in their order; made at the first add
  store::Statement insert_name, insert_band, insert_words;
  bool in_transaction = false;
  std::function<bool()> stop;  // empty: nobody asks
};

}  // namespace bede
