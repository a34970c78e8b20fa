#include "runner/items.h"

#include <simdjson.h>

#include <charconv>

#include "base/strings.h"
#include "base/utf8.h"
#include "syntax/tree.h"

namespace bede::testing {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;
using Type = simdjson::dom::element_type;

// Code points back to characters.
class Text {
 public:
  explicit Text(std::string_view text) : text_(text) {
    for (size_t i = 0; i < text.size(); ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts_.push_back(i);
    starts_.push_back(text.size());
  }
  std::string between(uint64_t begin, uint64_t end) const {
    if (begin > end || end >= starts_.size()) return "<outside the text>";
    return on_one_line(text_.substr(starts_[begin], starts_[end] - starts_[begin]));
  }

 private:
  std::string_view text_;
  std::vector<size_t> starts_;
};

bool is_span(const element& e) {
  if (!e.is_array()) return false;
  const auto array = e.get_array().value();
  return array.size() == 2 && array.at(0).is_uint64() && array.at(1).is_uint64();
}

std::string covered(const element& e, const Text& text) {
  return text.between(uint64_t(e.at(0).get_uint64()), uint64_t(e.at(1).get_uint64()));
}

std::string number(double value) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

std::string scalar(const element& e) {
  switch (e.type()) {
    case Type::STRING:
      return std::string(std::string_view(e));
    case Type::BOOL:
      return bool(e) ? "true" : "false";
    case Type::INT64:
      return std::to_string(int64_t(e));
    case Type::UINT64:
      return std::to_string(uint64_t(e));
    case Type::DOUBLE:
      return number(double(e));
    default:
      return "-";
  }
}

// [a,b] of texts, as a dyad: "a>b".
std::string pair_of(const element& e) {
  std::string out;
  for (const element one : e.get_array()) out += (out.empty() ? "" : ">") + scalar(one);
  return out;
}

Field field_of(const element& e, const Text& text) {
  Field field;
  if (is_span(e)) {
    field.spans = true;
    field.values.push_back(covered(e, text));
  } else if (e.is_array()) {
    field.list = true;
    for (const element one : e.get_array()) {
      field.spans = field.spans || is_span(one);
      field.values.push_back(is_span(one) ? covered(one, text) : one.is_array() ? pair_of(one) : scalar(one));
    }
  } else if (!e.is_null()) {
    field.values.push_back(scalar(e));
  }
  return field;
}

// A date or a place: itself by its value or name, and "date.grain" and so on.
void add_nested(Item& item, const std::string& name, const object& nested, const Text& text) {
  Field whole;
  for (const auto [key, value] : nested) {
    const Field field = field_of(value, text);
    if (key == "value" || key == "name") whole.values = field.values;
    if (key == "evidence") whole.evidence = field.values;
    item.fields[name + "." + std::string(key)] = field;
  }
  item.fields[name] = whole;
}

void add_citations(Item& item, const object& cited, const Text& text) {
  for (const auto [key, value] : cited) item.fields[std::string(key)].evidence = field_of(value, text).values;
}

Item item_of(const std::string& kind, const object& from, const Text& text) {
  Item item;
  item.kind = kind;
  for (const auto [key, value] : from) {
    const std::string name(key);
    if (name == "cited") continue;
    if (value.is_object()) {
      add_nested(item, name, value.get_object(), text);
    } else if (!value.is_array() || value.get_array().size() == 0 || !value.at(0).is_object()) {
      item.fields[name] = field_of(value, text);
    }
  }
  if (object cited; !from["cited"].get(cited)) add_citations(item, cited, text);
  if (const Field* id = item.find("id"); id && !id->values.empty()) item.id = id->values.front();
  return item;
}

void add_all(Items& items, const std::string& kind, const object& parent, const char* list, const Text& text) {
  simdjson::dom::array array;
  if (parent[list].get(array)) return;
  for (const element one : array) items.all.push_back(item_of(kind, one.get_object(), text));
}

void add_stages(Items& items, const object& record, const Text& text) {
  for (const element agreement : record["agreements"].get_array())
    for (const element stage : agreement["stages"].get_array()) {
      items.all.push_back(item_of("stage", stage.get_object(), text));
      items.all.back().fields["of"].values.push_back(scalar(agreement["name"]));
      items.all.back().fields["agreement"].values.push_back(scalar(agreement["id"]));
    }
}

void add_tokens(Items& items, const Reading& reading) {
  for (const Token& token : reading.tokens) {
    Item item;
    item.kind = "token";
    const auto put = [&item](const char* name, std::string_view value) {
      if (!value.empty())
        item.fields[name].values.emplace_back(value);
      else
        item.fields[name];
    };
    put("at", token.form);
    put("lemma", token.lemma);
    put("upos", syntax::name_of(token.upos));
    put("xpos", token.xpos);
    put("feats", token.feats);
    put("relation", syntax::name_of(token.relation));
    put("head", token.head ? reading[token.head].form : std::string_view("ROOT"));
    put("quoted", token.quoted ? "true" : "false");
    put("sentence", std::to_string(token.sentence.value + 1));
    items.all.push_back(std::move(item));
  }
}

void add_names(Items& items, const std::string& id, const Item& item, std::initializer_list<const char*> fields) {
  for (const char* name : fields)
    if (const Field* field = item.find(name))
      items.names[id].insert(items.names[id].end(), field->values.begin(), field->values.end());
}

// What cases may call the items that other items point to.
void name_items(Items& items) {
  for (const Item& item : items.all)
    if (item.kind == "actor") add_names(items, item.id, item, {"name", "country", "code", "known_as", "mentions"});
  for (const Item& item : items.all) {
    if (item.kind == "agreement") add_names(items, item.id, item, {"name", "evidence"});
    if (item.kind != "claim") continue;
    add_names(items, item.id, item, {"source_text", "source_spans"});
    const Field* source = item.find("source");
    if (!source || source->values.empty()) continue;
    const auto more = items.names[source->values.front()];
    items.names[item.id].insert(items.names[item.id].end(), more.begin(), more.end());
  }
}

std::string quoted(const std::string& value) {
  const bool bare = !value.empty() && value.find_first_of(" \",|") == std::string::npos;
  return bare ? value : "\"" + value + "\"";
}

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!white)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string Field::shown() const {
  if (values.empty()) return "-";
  std::string out = quoted(spans ? join(values, " | ") : values.size() == 1 ? values.front() : join(values, ","));
  if (list && !spans && values.size() > 1 && out.front() == '"' && out.find(' ') == std::string::npos)
    out = join(values, ",");
  for (const std::string& from : evidence) out += " \"" + from + "\"";
  return out;
}

const Field* Item::find(const std::string& name) const {
  const auto at = fields.find(name);
  return at == fields.end() ? nullptr : &at->second;
}

std::string Item::shown() const {
  std::string out = kind;
  for (const auto& [name, field] : fields)
    if (!field.values.empty() && name.find('.') == std::string::npos) out += " " + name + "=" + field.shown();
  return out;
}

const Item* Items::with_id(const std::string& id) const {
  for (const Item& item : all)
    if (!id.empty() && item.id == id) return &item;
  return nullptr;
}

Items items_of(const std::string& json, const Record& record) {
  simdjson::dom::parser parser;
  const simdjson::padded_string padded(json);
  const object root = parser.parse(padded).get_object();
  const Text text(record.document().text);
  Items items;
  items.all.push_back(item_of("document", root["document"].get_object(), text));
  static constexpr std::pair<const char*, const char*> kLists[] = {
      {"actor", "actors"},         {"event", "events"},        {"claim", "claims"},
      {"agreement", "agreements"}, {"vote", "votes"},          {"contact", "contacts"},
      {"sanction", "sanctions"},   {"personnel", "personnel"}, {"casualties", "casualties"},
      {"movement", "movements"},   {"deadline", "deadlines"},  {"finding", "checks"}};
  for (const auto& [kind, list] : kLists) add_all(items, kind, root, list, text);
  add_stages(items, root, text);
  static constexpr std::pair<const char*, const char*> kLayers[] = {
      {"time", "times"},   {"predicate", "predicates"}, {"mention", "mentions"}, {"quantity", "quantities"},
      {"place", "places"}, {"thing", "things"},         {"name", "names"}};
  for (const auto& [kind, list] : kLayers) add_all(items, kind, root["layers"].get_object(), list, text);
  add_tokens(items, *record.reading);
  name_items(items);
  return items;
}

}  // namespace bede::testing
