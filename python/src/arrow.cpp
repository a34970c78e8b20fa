#include "arrow.h"

#include <bit>
#include <cerrno>
#include <utility>

namespace bede::python {
namespace {

constexpr size_t kBatchBytes =
    256u << 20;  // of text: a new batch past this; no cell is larger than what is left to 2^31

// What a schema points to, for itself and its children.
struct SchemaHold {
  std::string format, name, metadata;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_schema(ArrowSchema* schema) {
  for (int64_t i = 0; i < schema->n_children; ++i)
    if (schema->children[i]->release) schema->children[i]->release(schema->children[i]);
  delete static_cast<SchemaHold*>(schema->private_data);
  schema->release = nullptr;
}

void append_number(std::string& out, size_t number) {
  const auto value = static_cast<int32_t>(number);
  out.append(reinterpret_cast<const char*>(&value), sizeof value);  // native order, as the interface wants it
}

std::string metadata_of(const std::string& meaning) {
  static const std::string key = "meaning";
  std::string out;
  append_number(out, 1);
  append_number(out, key.size());
  out += key;
  append_number(out, meaning.size());
  return out + meaning;
}

void fill(ArrowSchema* out, SchemaHold* hold, bool nullable) {
  for (ArrowSchema& child : hold->children) hold->pointers.push_back(&child);
  *out = {hold->format.c_str(),
          hold->name.c_str(),
          hold->metadata.empty() ? nullptr : hold->metadata.c_str(),
          nullable ? ARROW_FLAG_NULLABLE : 0,
          static_cast<int64_t>(hold->pointers.size()),
          hold->pointers.data(),
          nullptr,
          &release_schema,
          hold};
}

const char* format_of(CellType type) {
  switch (type) {
    case CellType::integer:
      return "l";
    case CellType::real:
      return "g";
    case CellType::text:
      return "u";
  }
  return "n";
}

// What an array points to: the batch lives as long as any array of it.
struct ArrayHold {
  std::shared_ptr<const Batch> batch;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

void release_array(ArrowArray* array) {
  for (int64_t i = 0; i < array->n_children; ++i)
    if (array->children[i]->release) array->children[i]->release(array->children[i]);
  delete static_cast<ArrayHold*>(array->private_data);
  array->release = nullptr;
}

void fill(ArrowArray* out, ArrayHold* hold, int64_t length, int64_t nulls) {
  for (ArrowArray& child : hold->children) hold->pointers.push_back(&child);
  *out = {length,
          nulls,
          0,
          static_cast<int64_t>(hold->buffers.size()),
          static_cast<int64_t>(hold->pointers.size()),
          hold->buffers.data(),
          hold->pointers.data(),
          nullptr,
          &release_array,
          hold};
}

void export_column(const std::shared_ptr<const Batch>& batch, const ColumnData& column, ArrowArray* out) {
  auto* hold = new ArrayHold{batch, {column.nulls == 0 ? nullptr : column.valid.data()}, {}, {}};
  if (column.type == CellType::text) {
    hold->buffers.push_back(column.ends.data());
    hold->buffers.push_back(column.letters.data());
  } else {
    hold->buffers.push_back(column.numbers.data());
  }
  fill(out, hold, column.count, column.nulls);
}

struct StreamHold {
  std::shared_ptr<const ArrowTable> table;
  size_t next = 0;
};

StreamHold& held(ArrowArrayStream* stream) { return *static_cast<StreamHold*>(stream->private_data); }

int next_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  held(stream).table->export_schema(out);
  return 0;
}

int next_batch(ArrowArrayStream* stream, ArrowArray* out) {
  StreamHold& hold = held(stream);
  if (hold.next == hold.table->batches()) {
    out->release = nullptr;
  } else {
    hold.table->export_batch(hold.next++, out);
  }
  return 0;
}

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<StreamHold*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace

void ColumnData::add(const Cell& cell) {
  if (count % 8 == 0) valid.push_back(0);
  const bool known = cell.index() != 0;
  if (known) valid.back() |= static_cast<uint8_t>(1u << (count % 8));
  ++count;
  nulls += known ? 0 : 1;
  if (type == CellType::text) {
    if (const auto* text = std::get_if<std::string>(&cell)) letters += *text;
    ends.push_back(static_cast<int32_t>(letters.size()));
  } else if (const auto* whole = std::get_if<int64_t>(&cell)) {
    numbers.push_back(type == CellType::real ? std::bit_cast<uint64_t>(static_cast<double>(*whole))
                                             : static_cast<uint64_t>(*whole));
  } else {
    const auto* real = std::get_if<double>(&cell);
    numbers.push_back(real ? std::bit_cast<uint64_t>(*real) : 0);
  }
}

ArrowTable::ArrowTable(std::string name, std::string meaning, std::vector<Column> columns)
    : name_(std::move(name)), meaning_(std::move(meaning)), columns_(std::move(columns)) {}

void ArrowTable::add(const std::vector<Cell>& row) {
  const auto full = [](const Batch& batch) {
    size_t bytes = 0;
    for (const ColumnData& column : batch.columns) bytes += column.letters.size();
    return bytes > kBatchBytes;
  };
  if (batches_.empty() || full(*batches_.back())) {
    batches_.push_back(std::make_shared<Batch>());
    for (const Column& column : columns_) batches_.back()->columns.emplace_back(column.type);
  }
  Batch& batch = *batches_.back();
  for (size_t i = 0; i < columns_.size(); ++i) batch.columns[i].add(row[i]);
  ++batch.rows;
}

int64_t ArrowTable::rows() const {
  int64_t sum = 0;
  for (const auto& batch : batches_) sum += batch->rows;
  return sum;
}

Cell ArrowTable::cell(int64_t row, size_t column) const {
  size_t number = 0;
  while (row >= batches_[number]->rows) row -= batches_[number++]->rows;
  const ColumnData& data = batches_[number]->columns[column];
  const auto at = static_cast<size_t>(row);
  if (!(data.valid[at / 8] >> (at % 8) & 1)) return {};
  if (data.type == CellType::text)
    return data.letters.substr(static_cast<size_t>(data.ends[at]),
                               static_cast<size_t>(data.ends[at + 1] - data.ends[at]));
  if (data.type == CellType::real) return std::bit_cast<double>(data.numbers[at]);
  return static_cast<int64_t>(data.numbers[at]);
}

void ArrowTable::export_schema(ArrowSchema* out) const {
  auto* hold = new SchemaHold{"+s", name_, metadata_of(meaning_), std::vector<ArrowSchema>(columns_.size()), {}};
  for (size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    fill(&hold->children[i], new SchemaHold{format_of(column.type), column.name, metadata_of(column.meaning), {}, {}},
         column.nullable);
  }
  fill(out, hold, false);
}

void ArrowTable::export_batch(size_t number, ArrowArray* out) const {
  const std::shared_ptr<const Batch> batch = batches_[number];
  auto* hold = new ArrayHold{batch, {nullptr}, std::vector<ArrowArray>(batch->columns.size()), {}};
  for (size_t i = 0; i < batch->columns.size(); ++i) export_column(batch, batch->columns[i], &hold->children[i]);
  fill(out, hold, batch->rows, 0);
}

void ArrowTable::export_stream(std::shared_ptr<const ArrowTable> table, ArrowArrayStream* out) {
  *out = {&next_schema, &next_batch, [](ArrowArrayStream*) -> const char* { return nullptr; }, &release_stream,
          new StreamHold{std::move(table)}};
}

}  // namespace bede::python
