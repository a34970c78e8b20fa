#include "request_parser.h"

#include <algorithm>
#include <charconv>

namespace bede::server {
namespace {

constexpr std::string_view kEnd = "\r\n\r\n";

bool is_token(char c) {
  const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return plain || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_token(c); });
}

bool is_visible(char c) { return c > ' ' && c < 0x7F; }

bool holds_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7F; });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool split_query(std::string_view text, size_t most, Fields& out) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('&'), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    const size_t equals = std::min(part.find('='), part.size());
    std::string name, value;
    if (!unescape(part.substr(0, equals), true, name)) return false;
    if (equals < part.size() && !unescape(part.substr(equals + 1), true, value)) return false;
    if (out.size() == most) return false;
    out.emplace_back(std::move(name), std::move(value));
  }
  return true;
}

}  // namespace

bool unescape(std::string_view text, bool form, std::string& out) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && form) {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      if (i + 2 >= text.size()) return false;
      const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0 || high + low == 0) return false;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return true;
}

RequestParser::State RequestParser::refuse(int status) {
  status_ = status;
  return State::refused;
}

RequestParser::State RequestParser::feed(std::string_view bytes) {
  if (status_ != 0) return State::refused;
  buffer_ += bytes;
  if (head_ == 0) {
    const size_t from = scanned_ < 3 ? 0 : scanned_ - 3;
    const size_t end = buffer_.find(kEnd, from);
    scanned_ = buffer_.size();
    if (std::min(end, buffer_.size()) > limits_->head) return refuse(431);
    if (end == std::string::npos) return State::more;
    head_ = end + kEnd.size();
    const State state = parse_head();
    if (state == State::refused) return state;
  }
  return buffer_.size() >= head_ + length_ ? State::ready : State::more;
}

Request RequestParser::take() {
  request_.body = buffer_.substr(head_, length_);
  buffer_.erase(0, head_ + length_);
  buffer_.shrink_to_fit();
  scanned_ = head_ = length_ = 0;
  go_ahead_ = false;
  Request out = std::move(request_);
  request_ = Request();
  return out;
}

RequestParser::State RequestParser::parse_head() {
  std::string_view text = std::string_view(buffer_).substr(0, head_ - 2);
  for (bool first = true; !text.empty(); first = false) {
    const size_t end = text.find("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 2);
    if (const int status = first ? request_line(line) : header_line(line)) return refuse(status);
  }
  if (const int status = body_length()) return refuse(status);
  connection();
  return State::more;
}

int RequestParser::request_line(std::string_view line) {
  const size_t one = line.find(' '), two = line.rfind(' ');
  if (one == std::string_view::npos || one == two) return 400;
  const std::string_view method = line.substr(0, one), version = line.substr(two + 1);
  if (!is_token(method)) return 400;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return version.starts_with("HTTP/") ? 505 : 400;
  request_.method = method;
  request_.streams = version == "HTTP/1.1";
  return target(line.substr(one + 1, two - one - 1));
}

int RequestParser::target(std::string_view text) {
  if (text.size() > limits_->target) return 414;
  if (text.empty() || text.front() != '/' || !std::all_of(text.begin(), text.end(), is_visible)) return 400;
  const size_t mark = std::min(text.find('?'), text.size());
  if (!unescape(text.substr(0, mark), false, request_.path)) return 400;
  if (mark < text.size() && !split_query(text.substr(mark + 1), limits_->parameters, request_.query)) return 400;
  return 0;
}

int RequestParser::header_line(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return 400;
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (holds_control(value)) return 400;
  if (request_.headers.size() == limits_->headers) return 431;
  request_.headers.emplace_back(lower(line.substr(0, colon)), value);
  return 0;
}

int RequestParser::body_length() {
  size_t lengths = 0, hosts = 0;
  for (const auto& [name, value] : request_.headers) {
    if (name == "transfer-encoding") return 411;
    if (name == "host") ++hosts;
    if (name != "content-length") continue;
    const char* end = value.data() + value.size();
    const auto [stopped, error] = std::from_chars(value.data(), end, length_);
    if (error == std::errc::result_out_of_range) return 413;
    if (++lengths > 1 || value.empty() || error != std::errc() || stopped != end) return 400;
  }
  if (hosts > 1 || (hosts == 0 && request_.streams)) return 400;
  if (length_ > limits_->body) return 413;
  const std::string* expect = request_.header("expect");
  if (expect && lower(*expect) != "100-continue") return 400;
  go_ahead_ = expect && request_.streams && length_ > 0;
  return 0;
}

void RequestParser::connection() {
  const std::string* said = request_.header("connection");
  const std::string words = said ? lower(*said) : "";
  request_.keep_alive =
      request_.streams ? words.find("close") == std::string::npos : words.find("keep-alive") != std::string::npos;
}

}  // namespace bede::server
