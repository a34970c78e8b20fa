// The book from Python: the calls of bede/store.h, one at a time, with the interpreter's lock released while they work.
#include "bede/store.h"

#include <mutex>

#include "arrow.h"
#include "module.h"

namespace py = pybind11;

namespace bede::python {
namespace {

// A Store is one connection, for one thread at a time: the others wait.
class Book {
 public:
  explicit Book(Store store) : store_(std::move(store)) {}

  template <class Call>
  auto operator()(Call call) {
    const py::gil_scoped_release released;
    const std::lock_guard lock(*mutex_);
    return call(store_);
  }

 private:
  Store store_;
  std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();
};

Book open(const std::string& path, bool create, bool read_only, int wait_ms) {
  auto store = [&] {
    const py::gil_scoped_release released;
    return Store::open(path, {create, read_only, wait_ms});
  }();
  return Book(value_or_raise(std::move(store)));
}

py::tuple add(Book& book, const Record& record, bool text, bool again) {
  AddOptions options;
  options.text = text;
  options.again = again;
  const auto added = value_or_raise(book([&](Store& store) { return store.add(record, options); }));
  return py::make_tuple(added.document, added.fresh);
}

// The filter's fields by the names they have in the library.
Filter filter_from(const py::dict& given) {
  Filter filter;
  const std::pair<const char*, std::string Filter::*> words[] = {
      {"actor", &Filter::actor},   {"recipient", &Filter::recipient},
      {"with", &Filter::with},     {"type", &Filter::type},
      {"mode", &Filter::mode},     {"code", &Filter::code},
      {"quad", &Filter::quad},     {"from", &Filter::from},
      {"to", &Filter::to},         {"place", &Filter::place},
      {"status", &Filter::status}, {"source", &Filter::source},
      {"words", &Filter::words},   {"kind", &Filter::kind},
      {"stage", &Filter::stage},   {"document", &Filter::document},
      {"id", &Filter::id},         {"after", &Filter::after}};
  for (const auto& [name, field] : words)
    if (given.contains(name)) filter.*field = given[name].cast<std::string>();
  if (given.contains("newest_first")) filter.newest_first = given["newest_first"].cast<bool>();
  if (given.contains("limit")) filter.limit = given["limit"].cast<uint32_t>();
  return filter;
}

// The rows as a table, and the cursor of the next page.
py::tuple find(Book& book, const std::string& name, const py::dict& given) {
  const auto listing = listing_named(name);
  if (!listing) raise({ErrorCode::bad_argument, "", 0, 0, false, name + " is no listing", "see bede.Store.find"});
  const Filter filter = filter_from(given);
  const Found found = value_or_raise(book([&](Store& store) { return store.find(*listing, filter); }));
  auto table = std::make_shared<ArrowTable>(name, "", found.columns);
  for (const auto& row : found.rows) table->add(row);
  return py::make_tuple(table, found.next);
}

py::object or_none(const std::optional<std::string>& text) {
  return text ? py::object(py::str(*text)) : py::object(py::none());
}

}  // namespace

void add_store(py::module_& module) {
  py::class_<Book>(module, "Store")
      .def_static("open", &open, py::arg("path"), py::arg("create"), py::arg("read_only"), py::arg("wait_ms"))
      .def("add", &add, py::arg("record"), py::arg("text"), py::arg("again"))
      .def("find", &find, py::arg("listing"), py::arg("filter"))
      .def("begin", [](Book& book) { value_or_raise(book([](Store& s) { return s.begin(); })); })
      .def("commit", [](Book& book) { value_or_raise(book([](Store& s) { return s.commit(); })); })
      .def("roll_back", [](Book& book) { value_or_raise(book([](Store& s) { return s.roll_back(); })); })
      .def("record_json",
           [](Book& book, int64_t number) {
             return or_none(value_or_raise(book([&](Store& s) { return s.record_json(number); })));
           })
      .def("text",
           [](Book& book, int64_t number) {
             return or_none(value_or_raise(book([&](Store& s) { return s.text(number); })));
           })
      .def("count", [](Book& book, const std::string& table) {
        return value_or_raise(book([&](Store& s) { return s.count(table); }));
      });
}

}  // namespace bede::python
