// One page on two countries: contacts, agreements, conflict and cooperation by month, who says what, contradictions.
#pragma once

#include <string>

#include "bede/store.h"

namespace bede::report {

// one and other: country codes (IRN, RUS). from and to as in Filter. Errors: as Store::find.
Result<std::string> dossier(const Store& store, const std::string& one, const std::string& other, const Filter& days);

}  // namespace bede::report
