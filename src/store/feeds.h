// The feeds that a book follows (table feeds): what is asked, what came of it, when it may be asked again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bede/store.h"

namespace bede::store {

// A row of the table. Times are UTC ("2026-11-28T05:40:00Z"), so that they sort as text; empty: not yet.
struct Feed {
  std::string url;      // as the user gave it: its key
  std::string address;  // where it is asked: url, or where it has moved to for good
  std::string title;
  std::string etag, last_modified;  // of the last whole answer, given back with the next question
  std::string asked, due;
  std::string answer;    // of the last question, in words
  int64_t failures = 0;  // in a row
  int64_t reports = 0;   // that it has brought
  bool gone = false;     // never asked again: its server says that it is gone for good
};

// All of them, by url. Errors: unreadable.
Result<std::vector<Feed>> feeds_of(const Store& store);

// The same as rows of the table.
Result<Found> list_feeds(const Store& store);

// Inserts it, or replaces the one with its url. Within the store's transaction, where one is open. Errors: unwritable.
Status keep_feed(Store& store, const Feed& feed);

// Whether it was there. Its reports stay.
Result<bool> forget_feed(Store& store, const std::string& url);

}  // namespace bede::store
