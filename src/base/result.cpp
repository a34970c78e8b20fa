#include "bede/result.h"

namespace bede {

const char* name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::unreadable:
      return "unreadable";
    case ErrorCode::unwritable:
      return "unwritable";
    case ErrorCode::bad_encoding:
      return "bad_encoding";
    case ErrorCode::bad_format:
      return "bad_format";
    case ErrorCode::bad_model:
      return "bad_model";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::bad_argument:
      return "bad_argument";
    case ErrorCode::empty:
      return "empty";
    case ErrorCode::stopped:
      return "stopped";
  }
  return "unknown";
}

std::string Error::message() const {
  std::string out = file;
  if (line > 0) out += ":" + std::to_string(line);
  if (has_byte) out += " (byte " + std::to_string(byte) + ")";
  if (!out.empty()) out += ": ";
  out += reason;
  if (!remedy.empty()) out += "; " + remedy;
  return out;
}

}  // namespace bede
