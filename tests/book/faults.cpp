// faults [STRIDE]: writes a book on a disk that fails at the nth call, for every n (or every STRIDEth).
//
// Four kinds of failure: a call fails and the next ones work; the disk is full from then on; it breaks from then on;
// the current is lost (what was not synced stays or goes, block by block, by chance of a fixed seed). After each the
// book is opened on a sound disk: SQLite finds it whole, every report that was committed is there whole, nothing twice,
// and the same calls made again give the very book that an undisturbed run gives. What the failed call said must be an
// error that names the disk. Prints a line a kind; ends with 1 where something is lost.
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <random>
#include <set>

#include "made_record.h"
#include "store/parts.h"

namespace bede {
namespace {

enum class Failure { once, full, broken, current };

// What the disk does; one book at a time.
struct Disk {
  Failure failure = Failure::once;
  int64_t until = -1;  // calls that still work; -1: all
  int64_t calls = 0;
  bool down = false;
  struct Write {
    std::string file;
    int64_t at;
    std::string before, after;  // zeros before where the file was shorter
  };
  std::vector<Write> unsynced;
};

Disk& disk() {
  static Disk one;
  return one;
}

// What the next call gives: SQLITE_OK, or its error.
int next_call(int error) {
  Disk& d = disk();
  ++d.calls;
  if (d.down) return error;
  if (d.until < 0 || --d.until >= 0) return SQLITE_OK;
  d.until = -1;
  d.down = d.failure != Failure::once;
  return d.failure == Failure::full ? SQLITE_FULL : error;
}

struct File {
  sqlite3_file base;
  char name[512];
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return of(file)->real(); }

void remember(sqlite3_file* file, const void* bytes, int amount, int64_t at) {
  Disk::Write write{of(file)->name, at, std::string(static_cast<size_t>(amount), '\0'),
                    std::string(static_cast<const char*>(bytes), static_cast<size_t>(amount))};
  real(file)->pMethods->xRead(real(file), write.before.data(), amount, at);  // short reads fill with zeros
  disk().unsynced.push_back(std::move(write));
}

int write(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 at) {
  if (const int error = next_call(SQLITE_IOERR_WRITE); error != SQLITE_OK) return error;
  if (disk().failure == Failure::current) remember(file, bytes, amount, at);
  return real(file)->pMethods->xWrite(real(file), bytes, amount, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (const int error = next_call(SQLITE_IOERR_TRUNCATE); error != SQLITE_OK) return error;
  return real(file)->pMethods->xTruncate(real(file), size);
}

// Nothing needs to reach the disk under us: what counts is what the caller asked for.
int sync(sqlite3_file* file, int) {
  if (const int error = next_call(SQLITE_IOERR_FSYNC); error != SQLITE_OK) return error;
  auto& unsynced = disk().unsynced;
  std::erase_if(unsynced, [&](const Disk::Write& write) { return write.file == of(file)->name; });
  return SQLITE_OK;
}

template <auto Method, class... Words>
int pass(sqlite3_file* file, Words... words) {
  return (real(file)->pMethods->*Method)(real(file), words...);
}

int close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }

const sqlite3_io_methods kMethods = {
    3,
    &close,
    &pass<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    &write,
    &truncate,
    &sync,
    &pass<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    &pass<&sqlite3_io_methods::xLock, int>,
    &pass<&sqlite3_io_methods::xUnlock, int>,
    &pass<&sqlite3_io_methods::xCheckReservedLock, int*>,
    &pass<&sqlite3_io_methods::xFileControl, int, void*>,
    &pass<&sqlite3_io_methods::xSectorSize>,
    &pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    &pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
    &pass<&sqlite3_io_methods::xShmLock, int, int, int>,
    [](sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); },
    &pass<&sqlite3_io_methods::xShmUnmap, int>,
    [](sqlite3_file*, sqlite3_int64, int, void** page) {
      *page = nullptr;  // no mapped pages: every byte goes through read and write
      return SQLITE_OK;
    },
    [](sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; },
};

sqlite3_vfs* under = nullptr;

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
  file->pMethods = nullptr;
  if (const int error = next_call(SQLITE_CANTOPEN); error != SQLITE_OK)
    return error == SQLITE_FULL ? error : SQLITE_CANTOPEN;
  const int code = under->xOpen(under, name, real(file), flags, given);
  std::snprintf(of(file)->name, sizeof of(file)->name, "%s", name ? name : "");
  if (code == SQLITE_OK) file->pMethods = &kMethods;
  return code;
}

int erase(sqlite3_vfs*, const char* name, int) {
  if (const int error = next_call(SQLITE_IOERR_DELETE); error != SQLITE_OK) return error;
  std::erase_if(disk().unsynced, [&](const Disk::Write& write) { return write.file == name; });
  return under->xDelete(under, name, 0);
}

void put_between() {
  static sqlite3_vfs between;
  under = sqlite3_vfs_find(nullptr);
  between = *under;
  between.zName = "faults";
  between.szOsFile = static_cast<int>(sizeof(File)) + under->szOsFile;
  between.pNext = nullptr;
  between.xOpen = &open;
  between.xDelete = &erase;
  sqlite3_vfs_register(&between, 1);
}

void put(const Disk::Write& write, const std::string& bytes) {
  FILE* const file = std::fopen(write.file.c_str(), "r+b");
  if (!file) return;  // deleted since
  std::fseek(file, static_cast<long>(write.at), SEEK_SET);
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
}

// What the current took: of the writes that were not synced each stays or goes by itself.
void lose_the_current(int64_t seed) {
  std::mt19937_64 random(static_cast<uint64_t>(seed));
  auto& unsynced = disk().unsynced;
  for (auto write = unsynced.rbegin(); write != unsynced.rend(); ++write) put(*write, write->before);
  for (const Disk::Write& write : unsynced)
    if (random() % 2 == 0) put(write, write.after);
  unsynced.clear();
}

Record report(int number) {
  static const char* const kCountries[] = {"NOR", "KEN", "PER", "FJI", "OMN"};
  std::string text = "Report " + std::to_string(number) + ".";
  for (int i = 0; i < 40; ++i) text += " Word" + std::to_string(number * 40 + i) + " of it.";
  const std::string day = "2024-03-1" + std::to_string(number % 3);
  return record_of("r" + std::to_string(number), text, kCountries[number % 5],
                   kCountries[(number + 1 + number % 2) % 5], day);
}

struct Outcome {
  std::set<std::string> committed;  // reports whose commit was said to be done
  std::optional<Error> error;
};

// Opens, adds three times four reports, links after each.
Outcome fill(const std::string& path) {
  Outcome out;
  const auto kept = [&](const auto& result) {
    if (!result) out.error = result.error();
    return result.ok();
  };
  auto store = Store::open(path, {true, false, 100});
  if (!kept(store)) return out;
  for (int batch = 0; batch < 3; ++batch) {
    if (!kept(store->begin())) return out;
    std::set<std::string> names;
    for (int i = 0; i < 4; ++i) {
      const Record record = report(batch * 4 + i);
      if (!kept(store->add(record))) {
        if (store->commit())
          out.committed.merge(names);  // as bede add does: keeps what can be kept
        else
          (void)store->roll_back();
        return out;
      }
      names.insert(record.document().id);
    }
    if (!kept(store->commit())) {
      (void)store->roll_back();
      return out;
    }
    out.committed.merge(names);
    if (!kept(store->link())) return out;
  }
  return out;
}

struct Lost {
  std::string what;
};

void require(bool holds, const std::string& what) {
  if (!holds) throw Lost{what};
}

int64_t number(const Store& store, const std::string& sql) { return store.parts().database->integer(sql).value(); }

// The reports of a book, each of which must be there whole.
std::set<std::string> verified(const Store& store) {
  auto check = store.parts().database->prepare("PRAGMA integrity_check").value();
  require(check.step().value() && check.text(0) == "ok", "the file is damaged: " + check.text(0));
  std::set<std::string> out;
  auto rows = store.parts().database->prepare("SELECT id, key FROM documents").value();
  while (rows.step().value()) {
    require(out.insert(rows.text(0)).second, rows.text(0) + " is there twice");
    const std::string key = rows.text(1), of = " WHERE document = " + key;
    const bool whole = number(store, "SELECT count(*) FROM events" + of) == 1 &&
                       number(store, "SELECT count(*) FROM actors" + of) == 2 &&
                       number(store, "SELECT count(*) FROM claims" + of) == 1 &&
                       number(store, "SELECT count(*) FROM records" + of) == 1 &&
                       number(store, "SELECT count(*) FROM texts" + of) == 1 &&
                       number(store, "SELECT count(*) FROM sentence_words WHERE rowid / 1048576 = " + key) == 1;
    require(whole, rows.text(0) + " is there by half");
  }
  for (const char* words : {"sentence_words", "claim_words", "name_words"})
    require(store.parts()
                .database->run(std::string("INSERT INTO ") + words + " (" + words + ") VALUES ('integrity-check')")
                .ok(),
            std::string(words) + " is not what its table says");
  return out;
}

std::string content(const Store& store) {
  std::string out;
  for (const Table& table : tables()) {
    if (table.name == "text_bands" || table.name == "names" || table.name == "groups" || table.name == "members")
      continue;
    auto rows = store.parts().database->prepare("SELECT * FROM " + table.name + " ORDER BY " + table.key).value();
    while (rows.step().value())
      for (int i = 0; i < rows.columns(); ++i) out += rows.text(i) + "|";
  }
  auto groups =
      store.parts()
          .database->prepare("SELECT g.id, m.item FROM groups g JOIN members m ON m.group_key = g.key ORDER BY 1, 2")
          .value();
  while (groups.step().value()) out += groups.text(0) + "=" + groups.text(1) + "|";
  return out;
}

void remove(const std::string& path) {
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + ending);
}

// Errors that a user can act on: they name the disk, the book, or another program, never SQLite's words alone.
bool is_clear(const Error& error) {
  return !error.remedy.empty() && error.remedy.find("report this") == std::string::npos;
}

void sound() { disk() = Disk{}; }

// Fails at the nth call; false where the run makes fewer.
bool round(const std::string& path, Failure failure, int64_t n, const std::string& wanted) {
  remove(path);
  sound();
  disk().failure = failure;
  disk().until = n;
  const Outcome first = fill(path);
  const bool reached = disk().until < 0;
  if (failure == Failure::current && reached) lose_the_current(n);
  sound();
  if (!reached) return false;
  if (first.error) require(is_clear(*first.error), "said: " + first.error->message());
  if (std::filesystem::exists(path) && std::filesystem::file_size(path) > 0) {
    auto store = Store::open(path, {true, false, 100});
    require(store.ok(), "cannot be opened: " + (store ? "" : store.error().message()));
    const auto there = verified(*store);
    for (const std::string& id : first.committed) require(there.contains(id), id + " was committed and is lost");
  } else {
    require(first.committed.empty(), "the whole book is lost");
  }
  const Outcome second = fill(path);
  require(!second.error, "the second run fails: " + (second.error ? second.error->message() : ""));
  const auto store = Store::open(path).value();
  verified(store);
  require(content(store) == wanted, "differs from an undisturbed run");
  return true;
}

int run(int64_t stride) {
  put_between();
  const auto folder = std::filesystem::temp_directory_path() / ("bede-faults-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const std::string path = (folder / "book.db").string();
  fill(path);
  const std::string wanted = content(Store::open(path).value());
  int bad = 0;
  constexpr std::pair<Failure, const char*> kKinds[] = {{Failure::once, "one call fails"},
                                                        {Failure::full, "the disk is full"},
                                                        {Failure::broken, "the disk breaks"},
                                                        {Failure::current, "the current is lost"}};
  for (const auto& [failure, name] : kKinds) {
    int64_t rounds = 0;
    for (int64_t n = 0;; n += stride) {
      try {
        if (!round(path, failure, n, wanted)) break;
      } catch (const Lost& lost) {
        std::printf("faults: %s at call %lld: %s\n", name, static_cast<long long>(n), lost.what.c_str());
        ++bad;
      }
      ++rounds;
    }
    std::printf("faults: %s: %lld rounds\n", name, static_cast<long long>(rounds));
  }
  std::filesystem::remove_all(folder);
  std::printf("faults: %s\n", bad == 0 ? "nothing lost, nothing twice, no half report, clear errors" : "see above");
  return bad == 0 ? 0 : 1;
}

}  // namespace
}  // namespace bede

int main(int count, char** words) { return bede::run(count > 1 ? std::atoll(words[1]) : 1); }
