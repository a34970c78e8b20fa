#include "text/json_document.h"

#include <simdjson.h>

#include "text/dates.h"
#include "text/html.h"

namespace bede::text {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

Error bad_json(const std::string& name, std::string reason) {
  return {ErrorCode::bad_format, name, 0, 0, false, std::move(reason), "give an object with \"text\" a line"};
}

// The field's string; empty where it is missing or null. A field of another kind is named in wrong.
std::string string_in(const object& fields, const char* key, std::string& wrong) {
  element found;
  if (fields.at_key(key).get(found) != simdjson::SUCCESS || found.is_null()) return {};
  std::string_view text;
  if (found.get(text) == simdjson::SUCCESS) return std::string(text);
  if (found.is_number()) return simdjson::minify(found);
  wrong = key;
  return {};
}

std::string first_string(const object& fields, std::initializer_list<const char*> keys, std::string& wrong) {
  for (const char* key : keys)
    if (std::string found = string_in(fields, key, wrong); !found.empty()) return found;
  return {};
}

void take_date(const std::string& stated, Document& document) {
  if (stated.empty()) return;
  const auto date = parse_date(stated);
  if (date && date->year != 0) {
    document.published = date;
  } else {
    document.notes.push_back("date not understood: " + stated.substr(0, 40));
  }
}

void take_origin(const object& fields, Document& document, std::string& wrong) {
  const auto take = [&](std::string& field, std::initializer_list<const char*> keys) {
    if (std::string found = first_string(fields, keys, wrong); !found.empty()) field = std::move(found);
  };
  take(document.id, {"id"});
  take(document.title, {"title"});
  take(document.url, {"url"});
  take(document.source, {"source"});
  take(document.byline, {"byline", "author"});
  take(document.language, {"language"});
  take_date(first_string(fields, {"date", "published", "date_published"}, wrong), document);
}

// "between": the two whom the question is about. Anything but two strings is named in wrong.
void take_between(const object& fields, Document& document, std::string& wrong) {
  element given;
  if (fields.at_key("between").get(given) != simdjson::SUCCESS || given.is_null()) return;
  simdjson::dom::array names;
  if (given.get(names) == simdjson::SUCCESS && names.size() == 2)
    for (const element name : names)
      if (std::string_view text; name.get(text) == simdjson::SUCCESS) document.between.emplace_back(text);
  if (document.between.size() != 2) wrong = "between";
}

}  // namespace

Result<Document> document_from_json(std::string_view json, const std::string& name) {
  simdjson::dom::parser parser;
  element root;
  if (const auto failed = parser.parse(json.data(), json.size()).get(root))
    return bad_json(name, simdjson::error_message(failed));
  object fields;
  if (root.get(fields) != simdjson::SUCCESS) return bad_json(name, "not an object");
  std::string wrong;
  Document document;
  document.text = string_in(fields, "text", wrong);
  if (const std::string html = string_in(fields, "html", wrong); document.text.empty() && !html.empty()) {
    auto article = article_from_html(html, name);
    if (!article) return article;
    document = *std::move(article);
  }
  element stated;
  const bool has_text = fields.at_key("text").get(stated) == simdjson::SUCCESS;
  if (document.text.empty() && wrong.empty() && !has_text) return bad_json(name, "no \"text\" in it");
  if (has_text && stated.is_number()) wrong = "text";  // an id may be one
  take_origin(fields, document, wrong);
  if (wrong.empty()) take_between(fields, document, wrong);
  if (wrong == "between") return bad_json(name, "\"between\" is not two strings");
  if (!wrong.empty()) return bad_json(name, "\"" + wrong + "\" is not a string");
  if (document.text.find_first_not_of(" \t\r\n\f\v") == std::string::npos)
    return Error{ErrorCode::empty, name, 0, 0, false, "no text in it", "give a report"};
  return document;
}

}  // namespace bede::text
