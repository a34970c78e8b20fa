#include "told.h"

#include <charconv>

#include "report/explain.h"

namespace bede::server {

Result<size_t> columns_of(const Request& request) {
  const std::string said = request.parameter("columns");
  if (said.empty()) return size_t{72};
  size_t out = 0;
  const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), out);
  if (error == std::errc() && end == said.data() + said.size() && out >= 20 && out <= 1000) return out;
  return Error{ErrorCode::bad_argument, "", 0, 0, false, "columns is not a width", "give 20 to 1000"};
}

Response explanation(const Record& record, const Request& request) {
  const auto columns = columns_of(request);
  if (!columns) return problem(columns.error());
  const bool tree = request.parameter("tree") == "true";
  const auto text = report::explain(record, request.parameter("item"), {*columns, false, tree});
  if (!text) return problem(text.error());
  JsonWriter json;
  json.begin_object().key("explanation").value(*text).end_object();
  return json_answer(json.take());
}

}  // namespace bede::server
