// Records as tables: rows are made by the library (bede/tables.h) and handed on by the PyCapsules of Arrow.
#include "bede/tables.h"

#include <pybind11/stl.h>

#include "arrow.h"
#include "module.h"

namespace py = pybind11;

namespace bede::python {
namespace {

// Collects the rows of many records, a table each of those that a record fills; the texts and the JSON where they are
// asked for.
class TableMaker {
 public:
  explicit TableMaker(bool texts) : texts_(texts) {
    for (const Table& table : bede::tables())
      if (table.of_record) made_.push_back(std::make_shared<ArrowTable>(table.name, table.meaning, table.columns));
  }

  void add(const Record& record, int64_t document) {
    const py::gil_scoped_release released;
    add_rows(rows_of(record, document));
  }

  // A record that was kept as JSON, with its text or without.
  void add_json(const std::string& json, const std::optional<std::string>& text, int64_t document) {
    add_rows(value_or_raise([&] {
      const py::gil_scoped_release released;
      return rows_of_json(json, text ? &*text : nullptr, document);
    }()));
  }

  // The tables so far; the maker is empty afterwards.
  std::vector<std::shared_ptr<ArrowTable>> take() {
    auto made = std::exchange(made_, TableMaker(texts_).made_);
    std::erase_if(made, [this](const auto& table) { return !wanted(table->name()); });
    return made;
  }

 private:
  void add_rows(const std::vector<TableRows>& all) {
    size_t at = 0;
    for (const TableRows& rows : all) {
      ArrowTable& table = *made_[at++];
      if (!wanted(table.name())) continue;
      for (const auto& row : rows.rows) table.add(row);
    }
  }
  bool wanted(const std::string& name) const { return texts_ || (name != "texts" && name != "records"); }

  bool texts_;
  std::vector<std::shared_ptr<ArrowTable>> made_;
};

template <class Structure>
py::capsule capsule_of(Structure* structure, const char* name) {
  return py::reinterpret_steal<py::capsule>(PyCapsule_New(structure, name, [](PyObject* capsule) {
    auto* held = static_cast<Structure*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
    if (held->release) held->release(held);
    delete held;
  }));
}

py::capsule stream_of(const std::shared_ptr<ArrowTable>& table, const py::object&) {
  auto* stream = new ArrowArrayStream;
  ArrowTable::export_stream(table, stream);
  return capsule_of(stream, "arrow_array_stream");
}

py::capsule schema_of(const ArrowTable& table) {
  auto* schema = new ArrowSchema;
  table.export_schema(schema);
  return capsule_of(schema, "arrow_schema");
}

py::object object_of(const Cell& cell) {
  if (const auto* whole = std::get_if<int64_t>(&cell)) return py::int_(*whole);
  if (const auto* real = std::get_if<double>(&cell)) return py::float_(*real);
  if (const auto* text = std::get_if<std::string>(&cell)) return py::str(*text);
  return py::none();
}

py::tuple row_of(const ArrowTable& table, int64_t row) {
  if (row < 0 || row >= table.rows()) throw py::index_error("no such row");
  py::tuple out(table.columns().size());
  for (size_t i = 0; i < table.columns().size(); ++i) out[i] = object_of(table.cell(row, i));
  return out;
}

const char* name_of(CellType type) {
  switch (type) {
    case CellType::integer:
      return "integer";
    case CellType::real:
      return "real";
    case CellType::text:
      return "text";
  }
  return "";
}

// (name, type, nullable, meaning) of each column.
py::list columns_of(const ArrowTable& table) {
  py::list out;
  for (const Column& column : table.columns())
    out.append(py::make_tuple(column.name, name_of(column.type), column.nullable, column.meaning));
  return out;
}

}  // namespace

void add_tables(py::module_& module) {
  py::class_<ArrowTable, std::shared_ptr<ArrowTable>>(module, "Table")
      .def_property_readonly("name", &ArrowTable::name)
      .def_property_readonly("meaning", &ArrowTable::meaning)
      .def_property_readonly("columns", &columns_of)
      .def("__len__", &ArrowTable::rows)
      .def("row", &row_of, py::arg("number"))
      .def("stream", &stream_of, py::arg("requested_schema"))
      .def("schema", &schema_of);
  py::class_<TableMaker>(module, "TableMaker")
      .def(py::init<bool>(), py::arg("texts"))
      .def("add", &TableMaker::add, py::arg("record"), py::arg("document"))
      .def("add_json", &TableMaker::add_json, py::arg("json"), py::arg("text"), py::arg("document"))
      .def("take", [](TableMaker& maker) {
        py::list out;
        for (const auto& table : maker.take()) out.append(table);
        return out;
      });
}

}  // namespace bede::python
