// The names of the book: who acts in how many events and makes how many claims, counted as reports come and go.
#pragma once

#include "store/sqlite.h"

namespace bede::store {

// add: "INSERT INTO names ..." of kAddName, prepared.
inline constexpr const char* kAddName =
    "INSERT INTO names (name, events, claims) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET events = events + "
    "excluded.events, claims = claims + excluded.claims";

// A report's rows in all tables of records.
Status add_names(Statement& add, const std::vector<TableRows>& all);

// Before the report's rows are deleted. A name stays, with a count of 0.
Status remove_names(const Database& database, int64_t document);

}  // namespace bede::store
