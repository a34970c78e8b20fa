// A record as flat items with named fields, made from its JSON, so that a case checks what users get.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bede/record.h"

namespace bede::testing {

struct Field {
  bool list = false, spans = false;
  std::vector<std::string> values;  // one, or those of a list; of spans, the characters they cover; none: null or empty
  std::vector<std::string> evidence;  // characters that the value came from, where the record says them

  std::string shown() const;  // as a case would write it; "-" for nothing
};

struct Item {
  std::string kind;
  std::string id;
  std::map<std::string, Field> fields;

  const Field* find(const std::string& name) const;
  std::string shown() const;  // as a line of a case
};

struct Items {
  std::vector<Item> all;
  std::map<std::string, std::vector<std::string>> names;  // id -> what a case may call that item

  const Item* with_id(const std::string& id) const;
};

// json: to_json(record, {layers}). The tokens come from the reading.
Items items_of(const std::string& json, const Record& record);

std::string on_one_line(std::string_view text);

}  // namespace bede::testing
