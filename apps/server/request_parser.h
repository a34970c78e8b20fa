// Bytes -> Request. Strict: what two readers could understand in two ways (bare line feeds, folded lines, two lengths,
// chunked bodies) is refused. Cost: linear in the bytes; memory bounded by the limits.
#pragma once

#include <string>
#include <string_view>

#include "bounds.h"
#include "http.h"

namespace bede::server {

class RequestParser {
 public:
  enum class State { more, ready, refused };

  explicit RequestParser(const Limits& limits) : limits_(&limits) {}

  // Adds bytes and says how far the first request in them has come.
  State feed(std::string_view bytes);
  // After ready: the request; what came behind it is kept and looked at by the next feed("").
  Request take();
  // After refused: the status to answer with.
  int status() const { return status_; }

  bool begun() const { return !buffer_.empty(); }      // a part of a request is there
  bool head_done() const { return head_ > 0; }         // its headers are there
  bool expects_go_ahead() const { return go_ahead_; }  // the client waits for "100 Continue" before the body
  void go_ahead_sent() { go_ahead_ = false; }

 private:
  State refuse(int status);
  State parse_head();
  int request_line(std::string_view line);
  int target(std::string_view text);
  int header_line(std::string_view line);
  int body_length();
  void connection();

  const Limits* limits_;
  std::string buffer_;
  size_t scanned_ = 0;  // no end of headers before this
  size_t head_ = 0;     // bytes of the headers with their empty line; 0: not there yet
  size_t length_ = 0;   // of the body
  bool go_ahead_ = false;
  int status_ = 0;
  Request request_;
};

// Percent escapes (and + where form is set) undone; false where an escape is broken or stands for NUL.
bool unescape(std::string_view text, bool form, std::string& out);

}  // namespace bede::server
