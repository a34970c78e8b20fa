// The book's schema: made from tables(), checked on opening, migrated by user_version.
#pragma once

#include <string>

#include "store/sqlite.h"

namespace bede::store {

constexpr int64_t kFormat = 4;                // user_version: a book of a newer format is refused
constexpr int64_t kApplication = 0x62656465;  // application_id: "bede"

// CREATE statements of all tables, indexes, views and full-text indexes.
std::string ddl();

// Makes the tables in an empty file; refuses what is no book or newer; migrates what is older (where may_write: an
// older book is read as it is).
Status prepare_schema(Database& database, bool may_write);

// docs/store-format.md between its markers.
std::string store_format();

}  // namespace bede::store
