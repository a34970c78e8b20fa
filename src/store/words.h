// Words of sentences, claims and names are found by FTS5, which writes what it has in hand at every savepoint. So the
// words of reports wait until their transaction ends, and the savepoints of reports find nothing to write.
#pragma once

#include <string>
#include <vector>

#include "store/sqlite.h"

namespace bede::store {

class WaitingWords {
 public:
  // At the begin of a transaction.
  Status begin(const Database& database);

  // The words of a report that stands in its tables, claims being its rows there; its sentences only where its text is
  // kept. Rows of several reports come in the order of their keys.
  void add(const Record& record, const TableRows& claims, int64_t document, bool text);

  // Whether so many wait that index() should be called before the transaction ends.
  bool many() const { return bytes_ > kMost; }

  // All that wait are found from now on, and names that came since begin(). After an error they wait as before.
  Status index(const Database& database);

  // Takes a report's words out. None may wait.
  static Status remove(const Database& database, int64_t document);

 private:
  struct Words {
    Cell key, text;
  };
  static constexpr size_t kMost = 8 << 20;
  Status index_all(const Database& database) const;

  std::vector<Words> sentences_, claims_;
  size_t bytes_ = 0;
  int64_t last_name_ = 0;  // the names up to this one are found
};

}  // namespace bede::store
