#include "base/json.h"

#include "bede/record.h"

namespace bede {

std::string to_json(const Record& record, JsonOptions options) {
  JsonWriter out(options.pretty);
  out.begin_object().key("document").begin_object().key("id").value(record.document().id).end_object().end_object();
  return out.take();
}

}  // namespace bede
