#include "store/listing_parts.h"

namespace bede::store::listings {

void equal(Conditions& out, const char* column, const std::string& value) {
  if (!value.empty()) out.push_back(Sql().add(std::string("m.") + column + " = ?", value));
}

void in_document(Conditions& out, const std::string& id) {
  if (!id.empty()) out.push_back(Sql().add("m.document IN (SELECT d.key FROM documents d WHERE d.id = ?)", id));
}

Status itself(Conditions& out, const std::string& id) {
  if (id.empty()) return Done{};
  if (id.find_first_not_of("0123456789") != std::string::npos || id.size() > 18)
    return bad_filter("id " + id + " is not a number of an item", "give the number in the column key");
  out.push_back(Sql().add("m.key = ?", static_cast<int64_t>(std::stoll(id))));
  return Done{};
}

Status with_words(Conditions& out, const std::string& words, const char* column, const char* index) {
  if (words.empty()) return Done{};
  const std::string match = match_all(words);
  if (match.empty()) return bad_filter("no word in " + words, "give letters or digits");
  out.push_back(Sql().add(
      std::string("m.") + column + " IN (SELECT rowid FROM " + index + " WHERE " + index + " MATCH ?)", match));
  return Done{};
}

void at_place(Conditions& out, const std::string& place) {
  equal(out, naming_of(place) == Naming::country ? "place_country" : "place", place);
}

ListingPlan listing(const char* table, const char* extra) {
  ListingPlan out;
  out.table = std::string(table) + " m";
  out.columns = std::string("m.*") + extra;
  out.described_by = table_named(table);
  out.keys = {out.table, "m.key", "m.day", {}, {}, true};
  return out;
}

std::string group_of(const char* kind) {
  const std::string named = std::string("'") + kind + "'";
  return ", (SELECT g.group_key FROM members g WHERE g.kind = " + named +
         " AND g.item = m.key) AS group_key, (SELECT g.sources FROM members x JOIN groups g ON g.key = x.group_key "
         "WHERE x.kind = " +
         named + " AND x.item = m.key) AS sources";
}

}  // namespace bede::store::listings
