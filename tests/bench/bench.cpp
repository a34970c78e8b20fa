// bede_bench [REPORTS.jsonl|FILE...]: words a second of each stage, of the whole reading on one thread and on two, and
// of the engine on each kind of processor. Without files: the example report, over and over. Every figure is the best
// of five rounds, all taken in one run; only their ratios travel from machine to machine. Stages are timed by the
// processor's time of their thread, so that what else runs on the machine hardly tells in their shares.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/arena.h"
#include "base/files.h"
#include "base/freed_memory.h"
#include "bede/bede.h"
#include "reading/parts.h"
#include "text/load.h"

namespace bede::bench {
namespace {

constexpr int kRounds = 5;
constexpr size_t kLeastBytes = 1 << 20;

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct Stage {
  const char* name;
  double best = 0;
};

class Bench {
 public:
  Bench(const Reader& reader, std::vector<Document> documents) : reader_(reader), documents_(std::move(documents)) {}

  void run() {
    Stage stages[] = {{"sentences and words"}, {"trees"}, {"who, when, where"}, {"what"}, {"on whose word"},
                      {"record and checks"}};
    double whole = 0, two = 0;
    for (int round = 0; round < kRounds; ++round) {
      double times[6] = {};
      words_ = 0;
      for (const Document& document : documents_) read_in_stages(document, times);
      for (size_t i = 0; i < 6; ++i) stages[i].best = round ? std::min(stages[i].best, times[i]) : times[i];
      const double one_thread = whole_reading(1), two_threads = whole_reading(2);
      whole = round ? std::min(whole, one_thread) : one_thread;
      two = round ? std::min(two, two_threads) : two_threads;
    }
    std::printf("%zu reports, %zu words\n\n", documents_.size(), words_);
    std::printf("| stage | words/s | part of the whole |\n| --- | ---: | ---: |\n");
    double sum = 0, parsed = 0;
    for (const Stage& stage : stages) sum += stage.best;
    for (const Stage& stage : stages) row(stage.name, stage.best, sum);
    parsed = stages[0].best + stages[1].best;
    std::printf("| after the trees, by what comes to them | %.3f | |\n", (sum - parsed) / parsed);
    row("whole, 1 thread", whole, whole);
    row("whole, 2 threads", two, whole);
  }

 private:
  void row(const char* name, double time, double whole) const {
    std::printf("| %s | %.0f | %.1f %% |\n", name, static_cast<double>(words_) / time, 100 * time / whole);
  }

  static double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
  }

  // Calls step and adds its time.
  static void timed(double& time, const std::function<void()>& step) {
    const double start = processor_seconds();
    step();
    time += processor_seconds() - start;
  }

  void read_in_stages(const Document& document, double* times) {
    const Reader::Parts& parts = reader_.parts();
    Reading reading;
    reading.arena = std::make_shared<Arena>();
    reading.document = std::make_shared<const Document>(document);
    timed(times[0], [&] { parts.segmenter.segment(reading); });
    words_ += reading.tokens.size();
    timed(times[1], [&] { parts.model.parse(reading); });
    timed(times[2], [&] { parts.resolver.resolve(reading); });
    timed(times[3], [&] { parts.coder.code(reading); });
    timed(times[4], [&] { parts.attributor.attribute(reading); });
    timed(times[5], [&] {
      Record record = make_record(std::move(reading), reader_);
      record.checks = check(record, reader_);
    });
  }

  double whole_reading(size_t threads) const {
    const auto start = Clock::now();
    const auto part = [&](size_t first) {
      for (size_t i = first; i < documents_.size(); i += threads) {
        Record record = make_record(reader_.read(documents_[i]), reader_);
        record.checks = check(record, reader_);
      }
    };
    std::vector<std::thread> others;
    for (size_t t = 1; t < threads; ++t) others.emplace_back(part, t);
    part(0);
    for (std::thread& other : others) other.join();
    return seconds_since(start);
  }

  const Reader& reader_;
  std::vector<Document> documents_;
  size_t words_ = 0;
};

void add_file(const std::string& path, std::vector<Document>& documents) {
  const auto bytes = read_file(path);
  if (!bytes) {
    std::fprintf(stderr, "bede_bench: %s\n", bytes.error().message().c_str());
    std::exit(1);
  }
  if (!path.ends_with(".jsonl")) {
    if (auto document = text::load(*bytes, path)) documents.push_back(*std::move(document));
    return;
  }
  for (size_t at = 0; at < bytes->size();) {
    const size_t end = std::min(bytes->find('\n', at), bytes->size());
    if (auto document = text::load(std::string_view(*bytes).substr(at, end - at), path))
      documents.push_back(*std::move(document));
    at = end + 1;
  }
}

int run(int count, char** words) {
  const std::string source = BEDE_SOURCE_DIR;
  const auto reader = Reader::open({source + "/lexicon", source + "/models/english.bede"});
  if (!reader) {
    std::fprintf(stderr, "bede_bench: %s\n", reader.error().message().c_str());
    return 1;
  }
  std::vector<Document> documents;
  for (int i = 1; i < count; ++i) add_file(words[i], documents);
  size_t bytes = 0;
  for (const Document& document : documents) bytes += document.text.size();
  while (count == 1 && bytes < kLeastBytes) {
    add_file(source + "/examples/report.txt", documents);
    bytes += documents.back().text.size();
  }
  Bench(*reader, std::move(documents)).run();
  return 0;
}

}  // namespace
}  // namespace bede::bench

int main(int count, char** words) {
  bede::keep_freed_memory();
  return bede::bench::run(count, words);
}
