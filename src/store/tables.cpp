// All tables of the book: those that records fill, then the book's own.
#include "store/columns.h"

namespace bede {
namespace {

Column column(const char* name, std::string_view type, const char* meaning) {
  return store::plain(name, type, meaning);
}

Table own(const char* name, const char* meaning, const char* key, std::vector<Column> columns) {
  return {name, meaning, key, std::move(columns), false};
}

Table names_table() {
  return own(
      "names", "every name that acts in an event or makes a claim, once", "key",
      {column("key", "integer", "number of the name"), column("name", "text", "known_as, else name of the actor"),
       column("events", "integer", "in how many it acts or is acted on"),
       column("claims", "integer", "how many it makes")});
}

Table copies_table() {
  return own("copies", "reports whose texts are nearly the same: copies of one agency's report count once", "document",
             {column("document", "integer", "documents.key"),
              column("family", "text", "the same for all copies: the smallest documents.content among them")});
}

Table bands_table() {
  return own("text_bands", "MinHash bands of the texts, by which copies are found", "hash, document",
             {column("hash", "integer", "of one band"), column("document", "integer", "documents.key")});
}

Table groups_table() {
  return own("groups", "the same event, agreement, vote or contact across reports (bede link)", "key",
             {column("key", "integer", "number of the group"),
              column("id", "text", "the same whatever the order in which the reports came"),
              column("kind", "text", "event, agreement, vote or contact"),
              column("day", "text", "of its first member with a day"),
              column("item", "integer", "key of the member that stands for it"),
              column("members", "integer", "how many mentions"), column("reports", "integer", "how many reports"),
              column("sources", "integer", "how many of them are independent: copies counted once")});
}

Table members_table() {
  return own("members", "which items belong to which group, and why", "kind, item",
             {column("kind", "text", "event, agreement, vote or contact"),
              column("item", "integer", "key of the item in the table of its kind"),
              column("document", "integer", "documents.key"), column("group_key", "integer", "groups.key"),
              column("score", "real", "how surely it belongs, 0 to 1; 1 for one that stands alone"),
              column("reason", "text", "what it shares with the member it was joined to")});
}

Table contradictions_table() {
  return own(
      "contradictions", "where reports of the same event disagree", "key",
      {column("key", "integer", "number of the contradiction"), column("kind", "text", "tally, date or denial"),
       column("day", "text", "of the group"), column("message", "text", "one plain sentence that names both reports"),
       column("group_key", "integer", "groups.key"), column("first_document", "integer", "documents.key of the one"),
       column("first_item", "text", "id of the item in its record"),
       column("second_document", "integer", "documents.key of the other"),
       column("second_item", "text", "id of the item in its record")});
}

Table feeds_table() {
  return own("feeds", "the feeds that bede watch follows; times are UTC", "url",
             {column("url", "text", "as it was given"),
              column("address", "text", "where it is asked: url, or where it has moved to for good"),
              column("title", "text?", "what the feed calls itself"),
              column("etag", "text?", "of the last whole answer, given back with the next question"),
              column("last_modified", "text?", "the same"), column("asked", "text?", "when it was last asked"),
              column("due", "text?", "when it may be asked again; null: at once"),
              column("answer", "text?", "what came of the last question"),
              column("failures", "integer", "how many questions failed since the last answer"),
              column("reports", "integer", "how many reports it has brought"),
              column("gone", "integer", "1: its server says that it is gone for good; it is not asked again")});
}

std::vector<Table> all_tables() {
  std::vector<Table> out;
  for (const store::Shape& shape : store::shapes()) out.push_back(shape.table);
  for (Table (*make)() :
       {names_table, bands_table, copies_table, groups_table, members_table, contradictions_table, feeds_table})
    out.push_back(make());
  return out;
}

}  // namespace

const std::vector<Table>& tables() {
  static const std::vector<Table> all = all_tables();
  return all;
}

}  // namespace bede
