#include "report/export.h"

#include "base/csv.h"
#include "base/json.h"
#include "base/sha256.h"
#include "report/export_parts.h"
#include "store/rows.h"

namespace bede::report {
namespace {

std::string csv_row(const store::Statement& row) {
  std::string out;
  for (int i = 0; i < row.columns(); ++i) {
    const Cell cell = row.cell(i);
    const auto* real = std::get_if<double>(&cell);
    out += (i == 0 ? "" : ",") + (real ? number_text(*real) : csv_field(row.text(i)));
  }
  return out + "\r\n";
}

// Every table whole; texts and records are what jsonl is for.
Status write_csv(const Order& order) {
  const auto& [store, days, names, sink] = order;
  if (!days.from.empty() || !days.to.empty())
    return Error{ErrorCode::bad_argument,
                 "",
                 0,
                 0,
                 false,
                 "csv is the whole book, of all days",
                 "leave out --from and --to, or ask for another form"};
  for (const Table& table : tables()) {
    if (table.name == "texts" || table.name == "records" || table.name == "text_bands") continue;
    std::string head;
    for (const Column& column : table.columns) head += (head.empty() ? "" : ",") + column.name;
    const std::string file = table.name + ".csv";
    if (auto done = sink(file, head + "\r\n"); !done) return done;
    const std::string sql = "SELECT * FROM " + table.name + " ORDER BY " + table.key;
    const Status done =
        store::each_row(store, sql, {}, [&](const store::Statement& row) { return sink(file, csv_row(row)); });
    if (!done) return done;
  }
  return Done{};
}

Status write_jsonl(const Order& order) {
  const auto& [store, filter, names, sink] = order;
  const auto days = days_of(filter);
  if (!days) return days.error();
  if (auto done = sink("records.jsonl", ""); !done) return done;
  return store::each_row(
      store,
      "SELECT r.json FROM documents d JOIN records r ON r.document = d.key WHERE d.day BETWEEN ? AND ? ORDER BY d.key",
      {days->first, days->last},
      [&](const store::Statement& row) { return sink("records.jsonl", row.text(0) + "\n"); });
}

struct Writer {
  ExportKind kind;
  Status (*write)(const Order&);
  bool of_days;  // tables of events that have a day
};

constexpr Writer kWriters[] = {
    {{"icews", "a row a real event and pair of actors, in the columns of ICEWS"}, write_icews, true},
    {{"phoenix", "the same in the columns of Phoenix"}, write_phoenix, true},
    {{"gdelt", "the events and mentions tables of GDELT 2.0"}, write_gdelt, true},
    {{"csv", "every table of the book"}, write_csv, false},
    {{"jsonl", "every report's record"}, write_jsonl, false},
    {{"graphml", "a network of countries, an edge a kind of act"}, write_graphml, true},
    {{"schema", "events as JSON-LD of schema.org"}, write_schema_org, true},
    {{"ftm", "actors and events as entities of FollowTheMoney"}, write_follow_the_money, true},
};

struct FileState {
  std::string name;
  uint64_t lines = 0, bytes = 0;
  Sha256 hash;
};

Status write_makers(const Store& store, JsonWriter& out) {
  out.key("read_with").begin_array();
  const Status done = store::each_row(
      store, "SELECT version, lexicon, model, count(*) FROM documents GROUP BY 1, 2, 3 ORDER BY 1, 2, 3", {},
      [&](const store::Statement& row) {
        out.begin_object().key("version").value(row.text(0)).key("lexicon").value(row.text(1));
        out.key("model").value(row.text(2)).key("reports").value(row.integer(3)).end_object();
        return Status(Done{});
      });
  out.end_array();
  return done;
}

Status write_manifest(const Order& order, const Writer& writer, const std::string& command,
                      std::vector<FileState>& files) {
  JsonWriter out(true);
  out.begin_object().key("made_by").value("bede " BEDE_VERSION).key("command").value(command);
  out.key("kind").value(writer.kind.name).key("names").value(order.names.hash());
  if (writer.of_days) {
    const auto vague = left_out(order.store, order.days);
    if (!vague) return vague.error();
    out.key("left_out").begin_object().key("not_dated_to_a_week_or_day").value(*vague).end_object();
  }
  if (auto done = write_makers(order.store, out); !done) return done;
  out.key("files").begin_array();
  for (FileState& file : files) {
    out.begin_object().key("name").value(file.name).key("lines").value(static_cast<int64_t>(file.lines));
    out.key("bytes").value(static_cast<int64_t>(file.bytes)).key("sha256").value(file.hash.hex()).end_object();
  }
  return order.sink("manifest.json", out.end_array().end_object().take() + "\n");
}

Status is_linked(const Store& store) {
  const auto open =
      store.parts().database->integer("SELECT count(*) FROM documents WHERE key NOT IN (SELECT document FROM copies)");
  if (!open) return open.error();
  if (*open == 0) return Done{};
  return Error{ErrorCode::bad_format,
               store.parts().database->path(),
               0,
               0,
               false,
               std::to_string(*open) + " reports are not linked yet",
               "run bede link first"};
}

}  // namespace

const std::vector<ExportKind>& export_kinds() {
  static const std::vector<ExportKind> all = [] {
    std::vector<ExportKind> out;
    for (const Writer& writer : kWriters) out.push_back(writer.kind);
    return out;
  }();
  return all;
}

Status export_book(const Store& store, const std::string& lexicon_directory, const std::string& kind,
                   const Filter& days, const std::string& command, const Sink& sink) {
  if (auto done = is_linked(store); !done) return done;
  const auto names = NameTables::open(lexicon_directory);
  if (!names) return names.error();
  for (const Writer& writer : kWriters) {
    if (kind != writer.kind.name) continue;
    std::vector<FileState> files;
    const Sink counting = [&](const std::string& name, std::string_view bytes) {
      if (files.empty() || files.back().name != name) files.push_back({name, 0, 0, {}});
      FileState& file = files.back();
      for (const char c : bytes) file.lines += c == '\n';
      file.bytes += bytes.size();
      file.hash.add(bytes);
      return sink(name, bytes);
    };
    if (auto done = writer.write({store, days, *names, counting}); !done) return done;
    return write_manifest({store, days, *names, sink}, writer, command, files);
  }
  return Error{ErrorCode::bad_argument, "", 0, 0, false, "there is no export of kind " + kind,
               "see bede export --help"};
}

}  // namespace bede::report
