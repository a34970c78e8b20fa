// What a Store holds: the connection and its prepared statements.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "bede/store.h"
#include "store/sqlite.h"
#include "store/words.h"

namespace bede {

struct Store::Parts {
  std::unique_ptr<store::Database> database;
  std::vector<store::Statement> inserts;  // one a table of records, in their order; made at the first add
  store::Statement insert_name, insert_band;
  store::Statement number_of, made_by, next_number;  // made when first asked
  store::WaitingWords words;
  bool in_transaction = false;
  std::function<bool()> stop;  // empty: nobody asks

  // A statement for a question that is asked again and again: prepared once, taken while it is used.
  Result<store::Statement> take(const std::string& sql);
  void give_back(const std::string& sql, store::Statement statement);

 private:
  std::map<std::string, store::Statement> kept_;
};

}  // namespace bede
