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
  struct Inserts {
    store::Statement one, some;  // of a row, and of some at once
  };
  std::vector<Inserts> inserts;  // of each table of records, in their order; each made when first asked
  store::Statement insert_name, insert_bands;
  store::Statement number_of, made_by, next_number, savepoint, release;  // made when first asked
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
