// bede add: reads reports with many threads and writes their records into a book with one.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>
#include <variant>

#include "base/returned.h"
#include "batch.h"
#include "ordered.h"
#include "progress.h"

namespace bede::cli {
namespace {

struct There {};  // the report is in the book already

// A record goes back to the thread that read it, where it is freed.
struct Read {
  std::unique_ptr<Record> record;
  std::shared_ptr<Returned<Record>> home;
};

struct Answer {
  std::variant<Read, There, Error> what;
  uint64_t bytes = 0;
};

using Reports = Ordered<Result<Piece>, Answer>;

uint64_t size_of(const Piece& piece) {
  std::error_code failed;
  if (piece.in_hand) return piece.bytes.size() + 1;
  const auto size = std::filesystem::file_size(piece.name, failed);
  return failed ? 0 : size;
}

struct Task {
  const Reader& reader;
  const std::string& book;
  std::optional<Date> published;
  AddOptions options;
};

// A report that is there already is not read again.
Answer answer_for(const Result<Piece>& piece, const Task& task, const Store* look,
                  const std::shared_ptr<Returned<Record>>& home) {
  if (!piece) return {piece.error(), 0};
  Answer out{There{}, size_of(*piece)};
  auto document = load(*piece);
  if (!document) {
    out.what = document.error();
    return out;
  }
  if (!document->published) document->published = task.published;
  if (look && !task.options.again) {
    const auto there = look->holds(*document);
    if (there && *there) return out;
  }
  auto record = std::make_unique<Record>(make_record(task.reader.read(*std::move(document)), task.reader));
  record->checks = check(*record, task.reader);
  out.what = Read{std::move(record), home};
  return out;
}

void read_reports(Reports& reports, Inputs& inputs, const Task& task) {
  const auto look = Store::open(task.book, {false, true, 5000});
  const auto home = std::make_shared<Returned<Record>>();
  size_t number = 0;
  while (auto piece = reports.take(number, [&] { return inputs.next(); })) {
    home->free_all();
    reports.put(number, answer_for(*piece, task, look ? &*look : nullptr, home));
  }
  home->close();
}

// Writes in transactions: what is committed stays, whatever happens to the program. The first are small, so that
// something is kept soon; later ones are larger, since a page that many reports touch is then written once.
class Writer {
 public:
  Writer(Store& store, AddOptions options) : store_(store), options_(options) {}

  Status add(const Record& record) {
    if (!open_) {
      if (auto done = store_.begin(); !done) return done;
      open_ = true;
      begin_ = Clock::now();
    }
    const auto added = store_.add(record, options_);
    if (!added) return added.error();
    added->fresh ? ++fresh_ : ++old_;
    const bool full = ++in_batch_ >= batch_ || Clock::now() - begin_ > std::chrono::seconds(4);
    if (!full) return Done{};
    batch_ = std::min(2 * batch_, kMost);
    return commit();
  }

  Status commit() {
    if (!open_) return Done{};
    if (auto done = store_.commit(); !done) return done;
    open_ = false;
    in_batch_ = 0;
    committed_ = fresh_;
    return Done{};
  }

  // After an error: keeps what can be kept.
  void give_up() {
    if (open_ && !commit()) (void)store_.roll_back();
  }

  void skip() { ++old_; }
  size_t committed() const { return committed_; }
  size_t old() const { return old_; }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr size_t kMost = 256;  // reports of a transaction
  Store& store_;
  const AddOptions options_;
  bool open_ = false;
  size_t batch_ = 16, in_batch_ = 0, fresh_ = 0, committed_ = 0, old_ = 0;
  Clock::time_point begin_;
};

struct Counts {
  size_t failed = 0;
  std::optional<Error> stopped;
};

Counts write_reports(Reports& reports, Writer& writer, Progress& progress) {
  Counts counts;
  while (auto answer = reports.get()) {
    Status done = Done{};
    if (auto* error = std::get_if<Error>(&answer->what)) {
      progress.end();
      complain(*error);
      ++counts.failed;
    } else if (auto* read = std::get_if<Read>(&answer->what)) {
      done = writer.add(*read->record);
      read->home->give(std::move(read->record));
    } else {
      writer.skip();
    }
    if (!done) {
      counts.stopped = done.error();
      reports.stop();
      break;
    }
    progress.step(answer->bytes);
  }
  progress.end();
  if (counts.stopped) {
    writer.give_up();
  } else if (auto done = writer.commit(); !done) {
    counts.stopped = done.error();
    writer.give_up();
  }
  return counts;
}

int report(const Counts& counts, const Writer& writer) {
  std::string line = "added " + std::to_string(writer.committed()) + (writer.committed() == 1 ? " report" : " reports");
  if (writer.old() > 0) line += "; " + std::to_string(writer.old()) + " there already";
  if (counts.failed > 0) line += "; " + std::to_string(counts.failed) + " could not be read";
  const bool said = print(line + "\n");
  if (counts.stopped) complain(*counts.stopped);
  return said && counts.failed == 0 && !counts.stopped ? kDone : kSomeFailed;
}

int fail(const Error& error, int code) {
  complain(error);
  return code;
}

}  // namespace

int add(const Arguments& arguments) {
  const auto threads = thread_count(arguments);
  if (!threads) return fail(threads.error(), kUsage);
  const auto date = published(arguments);
  if (!date) return fail(date.error(), kUsage);
  const auto reader = open_reader(arguments);
  if (!reader) return fail(reader.error(), kSomeFailed);
  const std::string& book = arguments.inputs.front();
  auto store = Store::open(book, {true, false, 60000});
  if (!store) return fail(store.error(), kSomeFailed);

  const std::vector<std::string> words(arguments.inputs.begin() + 1, arguments.inputs.end());
  Inputs inputs(words);
  Progress progress(words);
  Reports reports(8 * *threads);
  const Task task{*reader, book, *date, {!arguments.has("--no-text"), arguments.has("--again")}};
  std::vector<std::thread> readers;
  for (size_t i = 0; i < *threads; ++i) readers.emplace_back([&] { read_reports(reports, inputs, task); });
  Writer writer(*store, task.options);
  Counts counts = write_reports(reports, writer, progress);
  for (std::thread& one : readers) one.join();
  if (!counts.stopped && !arguments.has("--no-link"))
    if (const auto linked = store->link(); !linked) counts.stopped = linked.error();
  return report(counts, writer);
}

}  // namespace bede::cli
