#include "store/sqlite.h"

#include <cstdio>
#include <filesystem>

namespace bede::store {
namespace {

struct Meaning {
  int code;
  ErrorCode error;
  const char* reason;
  const char* remedy;
};

constexpr Meaning kMeanings[] = {
    {SQLITE_FULL, ErrorCode::unwritable, "the disk is full", "make room and call again: what was committed is kept"},
    {SQLITE_READONLY, ErrorCode::unwritable, "the book may not be written",
     "give yourself the right to write it and its folder"},
    {SQLITE_BUSY, ErrorCode::unwritable, "another program is writing the book", "call again when it has ended"},
    {SQLITE_LOCKED, ErrorCode::unwritable, "another program is writing the book", "call again when it has ended"},
    {SQLITE_NOTADB, ErrorCode::bad_format, "is not a book", "give a file that bede add made"},
    {SQLITE_CORRUPT, ErrorCode::bad_format, "the book is damaged",
     "restore it from a copy, or make it anew with bede add"},
    {SQLITE_CANTOPEN, ErrorCode::unreadable, "cannot be opened", "give an existing file in a folder that you may use"},
    {SQLITE_IOERR, ErrorCode::unreadable, "reading or writing the disk failed",
     "look after the disk; what was committed is kept"},
    {SQLITE_INTERRUPT, ErrorCode::stopped, "it took longer than the caller would wait", "ask for less at once"},
    {SQLITE_PERM, ErrorCode::unreadable, "may not be opened", "give yourself the right to read it"},
};

}  // namespace

size_t column_of(const Table& table, std::string_view name) {
  size_t at = 0;
  while (table.columns[at].name != name) ++at;
  return at;
}

void Statement::Closer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Closer::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Statement& Statement::bind(int at, const Cell& cell) {
  sqlite3_stmt* const to = statement_.get();
  if (const auto* integer = std::get_if<int64_t>(&cell)) {
    sqlite3_bind_int64(to, at, *integer);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    sqlite3_bind_double(to, at, *real);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    sqlite3_bind_text64(to, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
  } else {
    sqlite3_bind_null(to, at);
  }
  return *this;
}

Statement& Statement::bind_all(const std::vector<Cell>& cells) {
  for (size_t i = 0; i < cells.size(); ++i) bind(static_cast<int>(i) + 1, cells[i]);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Error error = database_->error();
  sqlite3_reset(statement_.get());
  return error;
}

Status Statement::run() {
  while (true) {
    const auto more = step();
    if (!more) return more.error();
    if (*more) continue;
    reset();
    return Done{};
  }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }
int64_t Statement::integer(int at) const { return sqlite3_column_int64(statement_.get(), at); }
bool Statement::is_null(int at) const { return sqlite3_column_type(statement_.get(), at) == SQLITE_NULL; }
int Statement::columns() const { return sqlite3_column_count(statement_.get()); }
std::string Statement::column_name(int at) const { return sqlite3_column_name(statement_.get(), at); }

std::string Statement::text(int at) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), at));
  return bytes ? std::string(bytes, static_cast<size_t>(sqlite3_column_bytes(statement_.get(), at))) : std::string();
}

Cell Statement::cell(int at) const {
  switch (sqlite3_column_type(statement_.get(), at)) {
    case SQLITE_INTEGER:
      return integer(at);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_.get(), at);
    case SQLITE_NULL:
      return {};
    default:
      return text(at);
  }
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Mode mode, int wait_ms) {
  auto out = std::make_unique<Database>();
  out->path_ = path;
  int flags = SQLITE_OPEN_NOMUTEX | (mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
  if (mode == Mode::create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
  out->connection_.reset(connection);
  if (code != SQLITE_OK) return out->error();
  sqlite3_busy_timeout(connection, wait_ms);
  sqlite3_extended_result_codes(connection, 1);
  if (mode == Mode::read && !out->integer("SELECT count(*) FROM sqlite_schema")) {
    const int why = sqlite3_errcode(connection) & 0xFF;
    if (why == SQLITE_CANTOPEN || why == SQLITE_READONLY) return open_still(path);
  }
  return out;
}

// A book on a disk that may not be written has no place for the files beside it; it is read as it stands, where
// nothing is left in them.
Result<std::unique_ptr<Database>> Database::open_still(const std::string& path) {
  std::error_code failed;
  if (std::filesystem::exists(path + "-wal", failed) && std::filesystem::file_size(path + "-wal", failed) > 0)
    return Error{ErrorCode::unreadable,
                 path,
                 0,
                 0,
                 false,
                 "a write to the book was cut short and cannot be ended on this disk",
                 "copy the book with its -wal file to a disk that may be written"};
  std::string uri = "file:";
  for (const char c : path) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' ||
                       c == '.' || c == '_' || c == '-';
    char escaped[4];
    std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned char>(c));
    uri += plain ? std::string(1, c) : std::string(escaped);
  }
  auto out = std::make_unique<Database>();
  out->path_ = path;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2((uri + "?immutable=1").c_str(), &connection,
                                   SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  out->connection_.reset(connection);
  if (code != SQLITE_OK) return out->error();
  return out;
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()), 0, &made, nullptr) != SQLITE_OK)
    return error();
  Statement out;
  out.statement_.reset(made);
  out.database_ = this;
  return out;
}

Status Database::run(const std::string& sql) const {
  if (sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return error();
  return Done{};
}

void Database::ask_to_stop(const std::function<bool()>* wanted) {
  constexpr int kSteps = 500;  // some ten microseconds
  const auto ask = [](void* given) { return static_cast<int>((*static_cast<const std::function<bool()>*>(given))()); };
  if (wanted)
    sqlite3_progress_handler(connection_.get(), kSteps, ask, const_cast<std::function<bool()>*>(wanted));
  else
    sqlite3_progress_handler(connection_.get(), 0, nullptr, nullptr);
}

Result<int64_t> Database::integer(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  return *row ? statement->integer(0) : 0;
}

Error Database::error() const {
  const int code = connection_ ? sqlite3_errcode(connection_.get()) & 0xFF : SQLITE_NOMEM;
  const char* said = connection_ ? sqlite3_errmsg(connection_.get()) : "out of memory";
  for (const Meaning& meaning : kMeanings)
    if (meaning.code == code)
      return {meaning.error, path_, 0, 0, false, std::string(meaning.reason) + " (" + said + ")", meaning.remedy};
  return {ErrorCode::bad_format, path_, 0, 0, false, said, "report this with the command that you gave"};
}

}  // namespace bede::store
