// bede generate: documents made from the program's own tables.
#include "open.h"
#include "record/fields.h"
#include "server/openapi.h"
#include "store/schema.h"

namespace bede::cli {

int generate(const Arguments& arguments) {
  const std::string& what = arguments.inputs.front();
  std::string text = generated(what);
  if (what == "schema") text = record_format::json_schema();
  if (what == "fields") text = record_format::markdown_tables();
  if (what == "store") text = store::store_format();
  if (what == "openapi") text = server::openapi(BEDE_VERSION) + "\n";
  if (what == "routes") text = server::routes_in_markdown();
  if (what == "objects") text = record_format::objects_json();
  if (text.empty()) {
    complain({ErrorCode::bad_argument, "", 0, 0, false, what + " is not a document",
              "give man, markdown, bash, zsh, fish, schema, fields, store, openapi, routes or objects"});
    return kUsage;
  }
  return print(text) ? kDone : kSomeFailed;
}

}  // namespace bede::cli
