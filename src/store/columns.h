// Every column that a record fills: its name, type, meaning and value, once.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "bede/tables.h"

namespace bede::store {

// What the rows of one record are made with.
class Context {
 public:
  Context(const Record& record, int64_t document);

  int64_t key(std::string_view id) const { return item_key(document, id); }
  const RecordActor* actor(std::string_view id) const;
  const RecordClaim* claim(std::string_view id) const;
  // The country of whoever has this code; the code itself where it is somebody's country ("ASEAN" of a party to an
  // agreement); empty where neither is known.
  std::string country_of_code(std::string_view code) const;
  // The words of the spans on one line, "..." between pieces.
  std::string words(const std::vector<Span>& spans) const;
  std::string words(Span span) const { return words(std::vector<Span>{span}); }
  // The key of the sentence that holds most to the point: the last of the evidence's pieces. 0 where there is none.
  int64_t sentence_of(const std::vector<Span>& evidence) const;
  // First day of the date; else the day of publication; else empty.
  std::string day(const std::optional<RecordDate>& date) const;
  std::string published() const;
  int64_t point(uint32_t byte) const { return points_.at(byte); }

  const Record& record;
  const int64_t document;

 private:
  CodePoints points_;
  std::map<std::string_view, const RecordActor*> actors_, codes_;
  std::set<std::string_view> countries_;
  std::map<std::string_view, const RecordClaim*> claims_;
};

// type: "integer", "real" or "text"; "?" after it: or null.
template <class Item>
struct ColumnOf {
  const char* name;
  const char* type;
  const char* meaning;
  Cell (*cell)(const Item&);
};

// A table with the maker of its rows.
struct Shape {
  Table table;
  std::vector<std::vector<Cell>> (*rows)(const Context&);
};

Column plain(const char* name, std::string_view type, const char* meaning);

template <class Item>
std::vector<Column> plain(const std::vector<ColumnOf<Item>>& columns) {
  std::vector<Column> out;
  for (const ColumnOf<Item>& column : columns) out.push_back(plain(column.name, column.type, column.meaning));
  return out;
}

template <class Item>
std::vector<Cell> row(const std::vector<ColumnOf<Item>>& columns, const Item& item) {
  std::vector<Cell> out;
  out.reserve(columns.size());
  for (const ColumnOf<Item>& column : columns) out.push_back(column.cell(item));
  return out;
}

Cell text_or_null(std::string_view text);
Cell key_or_null(int64_t key);
Cell truth(bool value);
// "GOV MIL": words parted by blanks.
Cell words_cell(const std::vector<std::string>& words);

// The name that one actor has in all reports: the lexicon's where it is known, else the text's.
const std::string& book_name(const RecordActor& actor);

Shape documents_shape();
Shape texts_shape();
Shape records_shape();
Shape sentences_shape();
Shape actors_shape();
Shape evidence_shape();
Shape events_shape();
Shape event_actors_shape();
Shape dyads_shape();
Shape claims_shape();
Shape agreements_shape();
Shape parties_shape();
Shape stages_shape();
Shape votes_shape();
Shape contacts_shape();
Shape contact_sides_shape();
Shape checks_shape();

// The tables of records, in the order of tables().
const std::vector<Shape>& shapes();

}  // namespace bede::store
