// What the listings have in common: conditions on the row m, and where a listing begins.
#pragma once

#include "store/listings.h"

namespace bede::store::listings {

using Conditions = std::vector<Sql>;

// Empty values ask nothing.
void equal(Conditions& out, const char* column, const std::string& value);
void in_document(Conditions& out, const std::string& id);
void at_place(Conditions& out, const std::string& place);

// Errors: bad_argument (an id that is no number; words without a letter or digit).
Status itself(Conditions& out, const std::string& id);
Status with_words(Conditions& out, const std::string& words, const char* column, const char* index);

// The rows of a table, by day and key; extra: more columns of a row.
ListingPlan listing(const char* table, const char* extra = "");

inline constexpr const char* kReport = ", (SELECT d.id FROM documents d WHERE d.key = m.document) AS report";

// The columns group_key and sources of an item of the kind.
std::string group_of(const char* kind);

// The plan of each listing. Errors: bad_argument.
Result<ListingPlan> documents(const Filter& filter);
Result<ListingPlan> actors(const Filter& filter);
Result<ListingPlan> events(const Filter& filter);
Result<ListingPlan> claims(const Filter& filter);
Result<ListingPlan> agreements(const Filter& filter);
Result<ListingPlan> stages(const Filter& filter);
Result<ListingPlan> votes(const Filter& filter);
Result<ListingPlan> contacts(const Filter& filter);
Result<ListingPlan> checks(const Filter& filter);
Result<ListingPlan> contradictions(const Filter& filter);
Result<ListingPlan> groups(const Filter& filter);

}  // namespace bede::store::listings
