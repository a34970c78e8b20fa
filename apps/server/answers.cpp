#include "answers.h"

namespace bede::server {
namespace {

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return 404;
    case ErrorCode::bad_argument:
      return 400;
    case ErrorCode::too_large:
      return 413;
    case ErrorCode::bad_encoding:
    case ErrorCode::bad_format:
    case ErrorCode::empty:
      return 422;
    default:
      return 500;
  }
}

}  // namespace

Response json_answer(std::string json, int status) {
  Response response;
  response.status = status;
  response.type = "application/json";
  response.body = std::move(json);
  response.body += '\n';
  return response;
}

Response problem(int status, std::string_view code, std::string_view reason, std::string_view remedy) {
  JsonWriter json;
  json.begin_object().key("error").begin_object();
  json.key("code").value(code).key("reason").value(reason).key("remedy").value(remedy);
  json.end_object().end_object();
  return json_answer(json.take(), status);
}

namespace {

Response too_long() {
  Response response = problem(503, "too_long", "the book was asked for longer than one question may take",
                              "ask for less at once: fewer days, a country, a smaller limit");
  response.headers.emplace_back("Retry-After", "5");
  return response;
}

}  // namespace

Response problem(const Error& error) {
  if (error.code == ErrorCode::stopped) return too_long();
  return problem(status_of(error.code), name_of(error.code), error.reason, error.remedy);
}

}  // namespace bede::server
