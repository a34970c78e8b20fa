#include "report/board.h"

#include <algorithm>
#include <map>

#include "base/json.h"
#include "base/strings.h"
#include "store/rows.h"

namespace bede::report {
namespace {

// The way of most agreements; what else may happen to one stands beside it.
constexpr const char* kLife[] = {"proposed",  "negotiating", "initialled", "signed",
                                 "submitted", "approved",    "ratified",   "in_force"};
constexpr const char* kMilestones[] = {"signed", "approved", "ratified", "in_force"};

size_t rank(const std::string& stage) {
  return static_cast<size_t>(std::find(std::begin(kLife), std::end(kLife), stage) - std::begin(kLife));
}

bool happened(const BoardStage& stage) { return stage.status == "actual" || stage.status == "historical"; }

void add_stage(BoardAgreement& agreement, BoardStage stage) {
  for (BoardStage& known : agreement.stages)
    if (known.stage == stage.stage && known.day == stage.day && known.status == stage.status) {
      if (known.report != stage.report) known.others.push_back(stage.report);
      return;
    }
  agreement.stages.push_back(std::move(stage));
}

Status add_stages(const Store& store, int64_t key, BoardAgreement& agreement) {
  Filter of;
  of.id = std::to_string(key);
  of.limit = 0;
  const auto stages = store.find(Listing::stages, of);
  if (!stages) return stages.error();
  for (size_t i = 0; i < stages->rows.size(); ++i) {
    const store::Row row(*stages, i);
    add_stage(agreement, {row.text("stage"),
                          row.text("date"),
                          row.text("status"),
                          row.text("place"),
                          row.text("body"),
                          row.text("report"),
                          {}});
  }
  return Done{};
}

void finish(BoardAgreement& agreement) {
  std::stable_sort(agreement.stages.begin(), agreement.stages.end(), [](const BoardStage& a, const BoardStage& b) {
    return std::pair(rank(a.stage), a.day) < std::pair(rank(b.stage), b.day);
  });
  size_t furthest = 0;
  for (const BoardStage& stage : agreement.stages)
    if (happened(stage) && rank(stage.stage) < std::size(kLife) &&
        (agreement.reached.empty() || rank(stage.stage) > furthest)) {
      furthest = rank(stage.stage);
      agreement.reached = stage.stage;
    }
  for (const char* milestone : kMilestones) {
    const bool told = std::any_of(agreement.stages.begin(), agreement.stages.end(),
                                  [&](const BoardStage& stage) { return happened(stage) && stage.stage == milestone; });
    if (!told) agreement.missing.emplace_back(milestone);
  }
}

std::string line_of(const BoardStage& stage) {
  std::string out = "    " + (stage.day.empty() ? std::string("undated") : stage.day);
  out.resize(std::max<size_t>(out.size(), 16), ' ');
  out += stage.stage;
  if (stage.status != "actual") out += " (" + stage.status + ")";
  if (!stage.body.empty()) out += ", " + stage.body;
  if (!stage.place.empty()) out += ", " + stage.place;
  out += "  [" + stage.report;
  for (const std::string& other : stage.others) out += "; " + other;
  return out + "]\n";
}

void write_list(JsonWriter& out, const char* key, const std::vector<std::string>& list) {
  out.key(key).begin_array();
  for (const std::string& one : list) out.value(one);
  out.end_array();
}

}  // namespace

Result<std::vector<BoardAgreement>> board(const Store& store, const Filter& filter) {
  const auto found = store.find(Listing::agreements, filter);
  if (!found) return found.error();
  std::vector<BoardAgreement> out;
  std::map<std::string, size_t> groups;
  for (size_t i = 0; i < found->rows.size(); ++i) {
    const store::Row row(*found, i);
    const std::string group = row.text("group_key");
    const auto [at, fresh] = groups.emplace(group.empty() ? "k" + row.text("key") : group, out.size());
    if (fresh)
      out.push_back({row.text("name"), row.text("kind"), row.text("parties"), row.text("sectors"), {}, {}, "", {}});
    BoardAgreement& agreement = out[at->second];
    if (row.text("name").size() > agreement.name.size()) agreement.name = row.text("name");
    agreement.reports.push_back(row.text("report"));
    if (auto done = add_stages(store, row.integer("key"), agreement); !done) return done.error();
  }
  for (BoardAgreement& agreement : out) finish(agreement);
  return out;
}

std::string board_text(const std::vector<BoardAgreement>& agreements) {
  std::string out;
  for (const BoardAgreement& one : agreements) {
    out += (out.empty() ? "" : "\n") + (one.parties.empty() ? std::string("-") : one.parties) + "  " + one.name;
    if (one.name.find(one.kind) == std::string::npos) out += " (" + one.kind + ")";
    if (!one.sectors.empty()) out += ": " + one.sectors;
    out += "\n";
    for (const BoardStage& stage : one.stages) out += line_of(stage);
    if (!one.missing.empty()) out += "    not told: " + join(one.missing, ", ") + "\n";
  }
  return out;
}

std::string board_json(const std::vector<BoardAgreement>& agreements) {
  std::string out;
  for (const BoardAgreement& one : agreements) {
    JsonWriter writer;
    writer.begin_object().key("name").value(one.name).key("kind").value(one.kind).key("parties").value(one.parties);
    writer.key("sectors").value(one.sectors).key("reached").value_or_null(one.reached);
    write_list(writer, "missing", one.missing);
    write_list(writer, "reports", one.reports);
    writer.key("stages").begin_array();
    for (const BoardStage& stage : one.stages) {
      writer.begin_object()
          .key("stage")
          .value(stage.stage)
          .key("date")
          .value_or_null(stage.day)
          .key("status")
          .value(stage.status);
      writer.key("place").value_or_null(stage.place).key("body").value_or_null(stage.body);
      std::vector<std::string> reports = {stage.report};
      reports.insert(reports.end(), stage.others.begin(), stage.others.end());
      write_list(writer, "reports", reports);
      writer.end_object();
    }
    out += writer.end_array().end_object().take() + "\n";
  }
  return out;
}

}  // namespace bede::report
