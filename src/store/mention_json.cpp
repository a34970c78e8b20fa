// Mentions of events as the field passes them on: a line of JSON each.
#include <simdjson.h>

#include "bede/group.h"

namespace bede {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

Error bad(const std::string& name, std::string reason) {
  return {ErrorCode::bad_format,
          name,
          0,
          0,
          false,
          std::move(reason),
          "give {\"id\",\"document\",\"cameo\",\"published\",\"sentence\",\"source\",\"target\"}"};
}

// Text, or a number as it is written; empty where there is none.
std::string text_of(const object& fields, const char* key) {
  element found;
  std::string_view text;
  if (fields.at_key(key).get(found) != simdjson::SUCCESS) return {};
  if (found.get(text) == simdjson::SUCCESS) return std::string(text);
  return found.is_number() ? simdjson::minify(found) : std::string();
}

std::string first_of(const object& fields, const char* one, const char* other) {
  std::string out = text_of(fields, one);
  return out.empty() ? text_of(fields, other) : out;
}

void take_side(const object& fields, const char* key, std::vector<Participant>& out) {
  object side;
  if (fields.at_key(key).get(side) != simdjson::SUCCESS) return;
  out.push_back({first_of(side, "actor_name", "name"), first_of(side, "agent_name", "agent")});
}

}  // namespace

Result<EventMention> mention_from_json(std::string_view json, const std::string& name) {
  simdjson::dom::parser parser;
  element root;
  if (const auto failed = parser.parse(json.data(), json.size()).get(root))
    return bad(name, simdjson::error_message(failed));
  object fields;
  if (root.get(fields) != simdjson::SUCCESS) return bad(name, "not an object");
  EventMention out;
  out.id = text_of(fields, "id");
  if (out.id.empty()) return bad(name, "no \"id\" in it");
  out.document = text_of(fields, "document");
  out.code = first_of(fields, "cameo", "code");
  if (out.code.empty()) return bad(name, "no \"cameo\" in it");
  out.day = first_of(fields, "published", "day");
  int64_t sentence = 0;
  if (fields.at_key("sentence").get(sentence) == simdjson::SUCCESS) out.sentence = sentence;
  take_side(fields, "source", out.sources);
  take_side(fields, "target", out.targets);
  return out;
}

}  // namespace bede
