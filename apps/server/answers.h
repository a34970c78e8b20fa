// Answers that handlers share: JSON, and what went wrong.
#pragma once

#include <string>

#include "base/json.h"
#include "bede/result.h"
#include "http.h"

namespace bede::server {

Response json_answer(std::string json, int status = 200);

// {"error": {"code", "reason", "remedy"}}
Response problem(int status, std::string_view code, std::string_view reason, std::string_view remedy);

// The status that fits the error's code; places of files on this machine are left out.
Response problem(const Error& error);

}  // namespace bede::server
