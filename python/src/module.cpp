// The module bede._bede: readers, records, errors. Everything that is Python's manner is in python/bede; here are only
// the calls, with the lock of the interpreter released while they work.
#include "module.h"

#include "base/freed_memory.h"
#include "bede/bede.h"
#include "crew.h"
#include "record/fields.h"
#include "text/load.h"

namespace py = pybind11;

namespace bede::python {

void raise(const Error& error) {
  const py::object type = py::module_::import("bede._error").attr("Error");
  const py::object made = type(name_of(error.code), error.reason, error.remedy,
                               error.file.empty() ? py::object(py::none()) : py::object(py::str(error.file)),
                               error.line == 0 ? py::object(py::none()) : py::object(py::int_(error.line)),
                               error.has_byte ? py::object(py::int_(error.byte)) : py::object(py::none()));
  PyErr_SetObject(type.ptr(), made.ptr());
  throw py::error_already_set();
}

text::Format format_from(std::string_view name) {
  if (name == "plain") return text::Format::plain;
  if (name == "html") return text::Format::html;
  if (name == "json") return text::Format::json;
  return text::Format::detect;
}

namespace {

Reader open(const std::string& lexicon, const std::string& model) {
  auto reader = [&] {
    const py::gil_scoped_release released;
    return Reader::open({lexicon, model});
  }();
  return value_or_raise(std::move(reader));
}

std::shared_ptr<Record> read(const Reader& reader, const py::bytes& bytes, const std::string& name,
                             const std::string& format, uint64_t limit) {
  const std::string_view view(bytes);
  auto record = [&] {
    const py::gil_scoped_release released;
    return record_of(reader, view, name, {format_from(format), limit});
  }();
  return std::make_shared<Record>(value_or_raise(std::move(record)));
}

py::str json_of(const Record& record, bool layers, bool pretty) {
  const std::string json = [&] {
    const py::gil_scoped_release released;
    return to_json(record, {layers, pretty});
  }();
  return py::str(json);
}

// The record with the findings of this reader; the one given stays as it is.
std::shared_ptr<Record> checked(const Record& record, const Reader& reader) {
  const py::gil_scoped_release released;
  auto out = std::make_shared<Record>(record);
  out->checks = check(*out, reader);
  return out;
}

}  // namespace

PYBIND11_MODULE(_bede, module) {
  module.attr("version") = BEDE_VERSION;
  py::class_<Record, std::shared_ptr<Record>>(module, "Record")
      .def("json", &json_of, py::arg("layers"), py::arg("pretty"))
      .def_property_readonly("id", [](const Record& record) { return py::str(record.document().id); })
      .def_property_readonly("text", [](const Record& record) { return py::str(record.document().text); });
  py::class_<Reader>(module, "Reader")
      .def_static("open", &open, py::arg("lexicon"), py::arg("model"))
      .def("read", &read, py::arg("data"), py::arg("name"), py::arg("format"), py::arg("limit"))
      .def("checked", [](const Reader& reader, const Record& record) { return checked(record, reader); })
      .def_property_readonly("lexicon_hash", &Reader::lexicon_hash)
      .def_property_readonly("model_hash", &Reader::model_hash);
  module.def("keep_freed_memory", &keep_freed_memory);
  add_crew(module);
  add_tables(module);
  add_store(module);
  add_group(module);
}

}  // namespace bede::python
