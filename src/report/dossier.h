// One page on two countries: contacts, agreements, conflict and cooperation by month, who says what, contradictions.
#pragma once

#include <string>

#include "bede/store.h"
#include "report/name_tables.h"

namespace bede::report {

// one and other: countries by code or name (IRN, Iran), organisations by code (NATO). from and to as in Filter. Errors:
// bad_argument (no such country), not_found (the book tells nothing of the two), as Store::find.
Result<std::string> dossier(const Store& store, const NameTables& names, const std::string& one,
                            const std::string& other, const Filter& days);

}  // namespace bede::report
