// Rows of the record's tables as Arrow arrays, by Arrow's C data interface: columns are laid out here once and handed
// to pyarrow, polars, DuckDB and the rest without a copy.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bede/tables.h"

// The two structures of the C data interface and the one of its streams, as Arrow publishes them for copying.
extern "C" {
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_NULLABLE 2
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  ArrowSchema** children;
  ArrowSchema* dictionary;
  void (*release)(ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  ArrowArray** children;
  ArrowArray* dictionary;
  void (*release)(ArrowArray*);
  void* private_data;
};
#endif
#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
  int (*get_schema)(ArrowArrayStream*, ArrowSchema* out);
  int (*get_next)(ArrowArrayStream*, ArrowArray* out);
  const char* (*get_last_error)(ArrowArrayStream*);
  void (*release)(ArrowArrayStream*);
  void* private_data;
};
#endif
}

namespace bede::python {

// A column's values as Arrow wants them. numbers holds int64 or double, bit for bit; ends and letters a text column's.
struct ColumnData {
  explicit ColumnData(CellType kind) : type(kind) {}
  void add(const Cell& cell);

  CellType type;
  int64_t count = 0, nulls = 0;
  std::vector<uint8_t> valid;  // a bit a value
  std::vector<uint64_t> numbers;
  std::vector<int32_t> ends = {0};
  std::string letters;
};

struct Batch {
  std::vector<ColumnData> columns;
  int64_t rows = 0;
};

// A table of any number of rows, in batches whose text columns stay within Arrow's 31-bit offsets.
class ArrowTable {
 public:
  ArrowTable(std::string name, std::string meaning, std::vector<Column> columns);

  void add(const std::vector<Cell>& row);

  const std::string& name() const { return name_; }
  const std::string& meaning() const { return meaning_; }
  const std::vector<Column>& columns() const { return columns_; }
  int64_t rows() const;
  Cell cell(int64_t row, size_t column) const;

  void export_schema(ArrowSchema* out) const;
  // The batches hold on to the table's memory; table itself is not needed afterwards. No rows may be added then.
  static void export_stream(std::shared_ptr<const ArrowTable> table, ArrowArrayStream* out);
  void export_batch(size_t number, ArrowArray* out) const;
  size_t batches() const { return batches_.size(); }

 private:
  std::string name_, meaning_;
  std::vector<Column> columns_;
  std::vector<std::shared_ptr<Batch>> batches_;
};

}  // namespace bede::python
