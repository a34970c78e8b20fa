// Or why not: Error and Result<T>.
//
// The library never prints, never exits and never throws across its border, unless the caller asks for it by
// Result::value().
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace bede {

enum class ErrorCode : uint8_t {
  not_found,     // a file or an item that is not there
  unreadable,    // there, but the system would not let us read it
  unwritable,    // no permission, no space, a broken pipe
  bad_encoding,  // bytes that are not text
  bad_format,    // a lexicon line, a JSON line, a CoNLL-U row that breaks its format
  bad_model,     // a model or compiled file that is damaged or of another version
  too_large,     // past a stated budget
  bad_argument,  // the caller asked for something that does not exist
  empty,         // no text in it
  stopped,       // the caller did not want to wait longer (Store::stop_when)
};

// "file:line (byte N): what is wrong; what to do". Empty or zero parts are left out of message().
struct Error {
  ErrorCode code = ErrorCode::bad_argument;
  std::string file;   // path as the caller gave it, or "-" for standard input
  uint64_t line = 0;  // from 1; 0: does not apply
  uint64_t byte = 0;  // offset from 0 in the file; meaningful where has_byte
  bool has_byte = false;
  std::string reason;  // the offending piece of input is named here
  std::string remedy;  // what the user can do

  std::string message() const;
};

// The name of a code as it stands in JSON and in the documentation ("bad_encoding").
const char* name_of(ErrorCode code);

class ResultError : public std::runtime_error {
 public:
  explicit ResultError(Error error) : std::runtime_error(error.message()), error_(std::move(error)) {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

// Either a T or an Error. value() throws ResultError where there is none; operator* does not check.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit by design
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit by design

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& operator*() & { return *std::get_if<0>(&state_); }
  const T& operator*() const& { return *std::get_if<0>(&state_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }
  T value() && {
    if (!ok()) throw ResultError(error());
    return std::move(*std::get_if<0>(&state_));
  }
  const T& value() const& {
    if (!ok()) throw ResultError(error());
    return *std::get_if<0>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace bede
