// What a filter asks, as SQL with values apart from it.
#pragma once

#include <string>
#include <vector>

#include "bede/store.h"

namespace bede::store {

struct Sql {
  std::string text;  // "m.plover = ?"
  std::vector<Cell> values;

  Sql& add(std::string_view more);
  Sql& add(std::string_view more, Cell value);
  Sql& add(const Sql& more);
};

// How somebody is named in a filter: IRN a country, GOV a sector, IRNGOV a code, anything else words of a name.
enum class Naming : uint8_t { country, sector, code, words };
Naming naming_of(std::string_view who);

// The words of a filter as an FTS5 query: all of them, each as it stands. Empty where there is no letter or digit.
std::string match_all(std::string_view words);

// "2025" -> 2025-01-01 (first) or 2025-12-31 (last). Errors: bad_argument.
Result<std::string> first_day(const std::string& text, const char* flag);
Result<std::string> last_day(const std::string& text, const char* flag);

// A cursor is "DAY.KEY". Errors: bad_argument.
struct Cursor {
  std::string day;
  int64_t key = 0;
};
Result<Cursor> read_cursor(const std::string& text);
std::string write(const Cursor& cursor);

Error bad_filter(std::string reason, std::string remedy);

}  // namespace bede::store
