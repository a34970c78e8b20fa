// Health, metrics and the API's own description.
#include "answers.h"
#include "handlers.h"
#include "openapi.h"
#include "record/fields.h"

namespace bede::server {

Response get_health(const Context& context, const Request&, const PathValues&) {
  JsonWriter json;
  json.begin_object().key("status").value("ok").key("version").value(context.version).end_object();
  return json_answer(json.take());
}

Response get_metrics(const Context& context, const Request&, const PathValues&) {
  Response response;
  response.type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = context.meters.text(context.traffic);
  return response;
}

Response get_openapi(const Context& context, const Request&, const PathValues&) {
  return json_answer(openapi(context.version));
}

Response get_record_schema(const Context&, const Request&, const PathValues&) {
  Response response = json_answer(record_format::json_schema());
  response.type = "application/schema+json";
  return response;
}

}  // namespace bede::server
