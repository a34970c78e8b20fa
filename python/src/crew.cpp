#include "crew.h"

#include <pybind11/pybind11.h>

#include <chrono>
#include <stdexcept>
#include <utility>

#include "module.h"

namespace py = pybind11;

namespace bede::python {
Result<Record> record_of(const Reader& reader, std::string_view bytes, const std::string& name,
                         const text::LoadOptions& options) {
  auto document = text::load(bytes, name, options);
  if (!document) return document.error();
  Record record = make_record(reader.read(*std::move(document)), reader);
  record.checks = check(record, reader);
  return record;
}

Crew::Crew(Reader reader, size_t threads, uint64_t limit) : reader_(std::move(reader)), limit_(limit), count_(threads) {
  try {
    while (threads_.size() < count_) threads_.emplace_back([this] { work(std::make_shared<Returned<Record>>()); });
  } catch (...) {  // the system has no more of them
    close();
    throw;
  }
}

void Crew::put(std::string bytes, text::Format format) {
  const std::lock_guard lock(mutex_);
  reports_.push_back({first_ + answers_.size(), std::move(bytes), format});
  answers_.emplace_back();
  given_.notify_one();
}

// Whether it is time to wake who waits for an answer.
bool Crew::due() const { return !answers_.empty() && answers_.front() && reports_.size() < count_; }

std::optional<Crew::Answer> Crew::next() {
  std::unique_lock lock(mutex_);
  if (answers_.empty()) throw std::logic_error("no report was given");
  if (!answers_.front()) answered_.wait_for(lock, std::chrono::milliseconds(50), [this] { return due(); });
  if (!answers_.front()) return std::nullopt;
  auto answer = std::move(answers_.front());
  answers_.pop_front();
  ++first_;
  return answer;
}

std::optional<Crew::Report> Crew::take() {
  std::unique_lock lock(mutex_);
  given_.wait(lock, [this] { return closed_ || !reports_.empty(); });
  if (closed_) return std::nullopt;
  std::optional<Report> report(std::move(reports_.front()));
  reports_.pop_front();
  if (due()) answered_.notify_one();
  return report;
}

Crew::Answer Crew::read(const Report& report, const std::shared_ptr<Returned<Record>>& returned) const {
  Answer answer{std::shared_ptr<Record>(), {}, {}};
  try {
    auto record = record_of(reader_, report.bytes, "", {report.format, limit_});
    if (!record) return {record.error(), {}, {}};
    answer.json = to_json(*record);
    answer.record = std::shared_ptr<Record>(
        new Record(*std::move(record)), [returned](Record* done) { returned->give(std::unique_ptr<Record>(done)); });
  } catch (...) {
    answer.fault = std::current_exception();
  }
  return answer;
}

void Crew::work(const std::shared_ptr<Returned<Record>>& returned) {
  while (auto report = take()) {
    returned->free_all();
    Answer answer = read(*report, returned);
    const std::lock_guard lock(mutex_);
    if (closed_) break;
    answers_[report->number - first_] = std::move(answer);
    if (due()) answered_.notify_one();
  }
  returned->close();
}

void Crew::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    given_.notify_all();
  }
  for (std::thread& thread : threads_)
    if (thread.joinable()) thread.join();
}

namespace {

Crew& ours(Crew& crew) {
  if (!crew.ours()) throw std::runtime_error("reading many does not go on in a process forked off");
  return crew;
}

// (record, its JSON); raises what went wrong with the report, and KeyboardInterrupt and the like while it waits.
py::tuple next(Crew& crew) {
  while (true) {
    auto answer = [&] {
      const py::gil_scoped_release released;
      return ours(crew).next();
    }();
    if (answer) {
      if (answer->fault) std::rethrow_exception(answer->fault);
      return py::make_tuple(value_or_raise(std::move(answer->record)), py::str(answer->json));
    }
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  }
}

}  // namespace

void add_crew(py::module_& module) {
  py::class_<Crew, std::unique_ptr<Crew, Crew::Deleter>>(module, "Crew")
      .def(py::init<Reader, size_t, uint64_t>(), py::arg("reader"), py::arg("threads"), py::arg("limit"))
      .def(
          "put",
          [](Crew& crew, const std::string& data, const std::string& format) {
            ours(crew).put(data, format_from(format));
          },
          py::arg("data"), py::arg("format"))
      .def("next", &next)
      .def(
          "close",
          [](Crew& crew) {
            if (crew.ours()) crew.close();
          },
          py::call_guard<py::gil_scoped_release>());
}

}  // namespace bede::python
