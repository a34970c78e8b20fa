#include "runner/schema.h"

#include <simdjson.h>

#include <set>

namespace bede::testing {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;
using Type = simdjson::dom::element_type;

bool is_of(const element& value, std::string_view type) {
  const bool whole = value.is_int64() || value.is_uint64();
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_bool();
  if (type == "null") return value.is_null();
  if (type == "integer") return whole;
  return type == "number" && (whole || value.is_double());
}

class Validator {
 public:
  explicit Validator(const element& schema) : schema_(schema) {}

  void check(const element& rule, const element& value, const std::string& path) {
    for (const auto [keyword, how] : rule.get_object()) {
      if (known().count(keyword) == 0)
        fail(path, "the schema's keyword " + std::string(keyword) + " is not known to the test");
      one(keyword, how, rule, value, path);
    }
  }

  std::vector<std::string> errors;

 private:
  static const std::set<std::string_view>& known() {
    static const std::set<std::string_view> words = {
        "$schema",  "title", "description",          "$defs",    "type",     "properties",
        "required", "items", "additionalProperties", "minItems", "maxItems", "enum",
        "$ref",     "anyOf"};
    return words;
  }

  void fail(const std::string& path, const std::string& what) { errors.push_back(path + ": " + what); }

  void one(std::string_view keyword, const element& how, const element& rule, const element& value,
           const std::string& path) {
    if (keyword == "type") type(how, value, path);
    if (keyword == "properties" && value.is_object()) properties(how, value, path);
    if (keyword == "required" && value.is_object()) required(how, value, path);
    if (keyword == "additionalProperties" && value.is_object()) others(how, rule, value, path);
    if (keyword == "items" && value.is_array()) items(how, value, path);
    if (keyword == "minItems" && value.is_array() && value.get_array().size() < uint64_t(how)) fail(path, "too few");
    if (keyword == "maxItems" && value.is_array() && value.get_array().size() > uint64_t(how)) fail(path, "too many");
    if (keyword == "enum") choices(how, value, path);
    if (keyword == "$ref") check(schema_["$defs"][std::string_view(how).substr(8)], value, path);
    if (keyword == "anyOf") any(how, value, path);
  }

  void type(const element& how, const element& value, const std::string& path) {
    bool fits = false;
    if (how.is_string()) {
      fits = is_of(value, how.get_string());
    } else {
      for (const element each : how.get_array()) fits = fits || is_of(value, each.get_string());
    }
    if (!fits) fail(path, "is of the wrong type");
  }

  void properties(const element& how, const element& value, const std::string& path) {
    for (const auto [name, rule] : how.get_object()) {
      element inner;
      if (!value[name].get(inner)) check(rule, inner, path + "/" + std::string(name));
    }
  }

  void required(const element& how, const element& value, const std::string& path) {
    for (const element name : how.get_array()) {
      element inner;
      if (value[std::string_view(name)].get(inner)) fail(path, "lacks " + std::string(std::string_view(name)));
    }
  }

  void others(const element& how, const element& rule, const element& value, const std::string& path) {
    for (const auto [name, inner] : value.get_object()) {
      element named;
      if (!rule["properties"][name].get(named)) continue;
      if (how.is_bool())
        fail(path, "may not hold " + std::string(name));
      else
        check(how, inner, path + "/" + std::string(name));
    }
  }

  void items(const element& how, const element& value, const std::string& path) {
    size_t at = 0;
    for (const element each : value.get_array()) check(how, each, path + "/" + std::to_string(at++));
  }

  void choices(const element& how, const element& value, const std::string& path) {
    for (const element each : how.get_array())
      if (simdjson::minify(each) == simdjson::minify(value)) return;
    fail(path, simdjson::minify(value) + " is not one of the choices");
  }

  void any(const element& how, const element& value, const std::string& path) {
    for (const element each : how.get_array()) {
      Validator trial(schema_);
      trial.check(each, value, path);
      if (trial.errors.empty()) return;
    }
    fail(path, "fits none of the kinds it may be");
  }

  const element& schema_;
};

}  // namespace

std::vector<std::string> schema_errors(const std::string& schema, const std::string& json) {
  simdjson::dom::parser of_schema, of_json;
  const simdjson::padded_string schema_bytes(schema), json_bytes(json);
  element rule, value;
  if (of_schema.parse(schema_bytes).get(rule)) return {"the schema is not JSON"};
  if (of_json.parse(json_bytes).get(value)) return {"the record is not JSON"};
  Validator validator(rule);
  validator.check(rule, value, "");
  return validator.errors;
}

}  // namespace bede::testing
