// Writes JSON: keys in the order of the calls, deterministic, numbers without locale, strings escaped, never invalid
// UTF-8 out of valid UTF-8 in. Reading JSON is simdjson's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bede {

class JsonWriter {
 public:
  explicit JsonWriter(bool pretty = false) : pretty_(pretty) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(int64_t number);
  JsonWriter& value(uint32_t number) { return value(static_cast<int64_t>(number)); }
  JsonWriter& value(int number) { return value(static_cast<int64_t>(number)); }
  JsonWriter& value(size_t number) { return value(static_cast<int64_t>(number)); }
  JsonWriter& value(double number);  // shortest form that reads back the same; not finite: null
  JsonWriter& value(bool truth);
  JsonWriter& null();
  // text, or null where it is empty
  JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

  std::string take() { return std::move(out_); }

 private:
  void before_value();
  void newline();
  void open(char bracket);
  void close(char bracket);

  std::string out_;
  bool pretty_;
  bool first_ = true;  // nothing yet in the innermost bracket
  bool after_key_ = false;
  int depth_ = 0;
};

}  // namespace bede
