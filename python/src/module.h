// What the files of the module bede._bede share.
#pragma once

#include <pybind11/pybind11.h>

#include <string_view>

#include "bede/result.h"
#include "text/load.h"

namespace bede::python {

// Raises bede.Error with the fields of the library's. The interpreter's lock must be held.
[[noreturn]] void raise(const Error& error);

template <class T>
T value_or_raise(Result<T> result) {
  if (!result) raise(result.error());
  return *std::move(result);
}

// "plain", "html", "json"; anything else is detected.
text::Format format_from(std::string_view name);

void add_crew(pybind11::module_& module);
void add_tables(pybind11::module_& module);
void add_store(pybind11::module_& module);
void add_group(pybind11::module_& module);

}  // namespace bede::python
