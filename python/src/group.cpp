// Which mentions tell the same real event, from Python.
#include "bede/group.h"

#include "module.h"

namespace py = pybind11;

namespace bede::python {
namespace {

// [(name, agent)]
std::vector<Participant> side_from(const py::handle& given) {
  std::vector<Participant> out;
  for (const py::handle& one : given.cast<py::list>()) {
    const auto pair = one.cast<py::tuple>();
    out.push_back({pair[0].cast<std::string>(), pair[1].cast<std::string>()});
  }
  return out;
}

// (id, document, sentence, code, day, sources, targets) each; gives (index of the group's first, score, reason) each.
py::list group(const py::list& given, bool near_codes) {
  std::vector<EventMention> mentions;
  for (const py::handle& one : given) {
    const auto fields = one.cast<py::tuple>();
    mentions.push_back({fields[0].cast<std::string>(), fields[1].cast<std::string>(), fields[2].cast<int64_t>(),
                        fields[3].cast<std::string>(), fields[4].cast<std::string>(), side_from(fields[5]),
                        side_from(fields[6])});
  }
  const auto memberships = [&] {
    const py::gil_scoped_release released;
    return group_mentions(mentions, {near_codes});
  }();
  py::list out;
  for (const Membership& one : memberships) out.append(py::make_tuple(one.first, one.score, one.reason));
  return out;
}

}  // namespace

void add_group(py::module_& module) { module.def("group", &group, py::arg("mentions"), py::arg("near_codes")); }

}  // namespace bede::python
