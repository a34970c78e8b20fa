// Threads of the library's own that read reports for Python and never hold the interpreter's lock.
#pragma once

#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/returned.h"
#include "bede/bede.h"
#include "text/load.h"

namespace bede::python {

// The record of what load() gives, checked.
Result<Record> record_of(const Reader& reader, std::string_view bytes, const std::string& name,
                         const text::LoadOptions& options);

// Reports in, their records out in the same order. put() and next() are called by one thread.
class Crew {
 public:
  Crew(Reader reader, size_t threads, uint64_t limit);
  ~Crew() { close(); }
  struct Deleter {
    void operator()(Crew* crew) const {
      if (crew->ours()) delete crew;  // else nobody would leave what its threads wait at
    }
  };

  void put(std::string bytes, text::Format format);

  struct Answer {
    Result<std::shared_ptr<Record>> record;
    std::string json;
    std::exception_ptr fault;  // where reading did not come to an end
  };
  // The answer to the first report that next() has not answered yet; there must be one. Waits for it; where it has to,
  // until the threads are about to run out of reports, so that the caller is woken once for several. Nothing after 50
  // ms: ask again.
  std::optional<Answer> next();

  // Drops what is not read yet and waits for the threads.
  void close();

  // Not in a process forked off meanwhile, where the threads are not: nothing may be called there.
  bool ours() const { return process_ == getpid(); }

 private:
  struct Report {
    size_t number;
    std::string bytes;
    text::Format format;
  };
  std::optional<Report> take();
  Answer read(const Report& report, const std::shared_ptr<Returned<Record>>& returned) const;
  void work(const std::shared_ptr<Returned<Record>>& returned);
  bool due() const;

  const pid_t process_ = getpid();
  const Reader reader_;
  const uint64_t limit_;
  const size_t count_;  // of threads
  std::mutex mutex_;
  std::condition_variable given_, answered_;
  std::deque<Report> reports_;
  std::deque<std::optional<Answer>> answers_;  // of the reports put and not answered by next(), in their order
  size_t first_ = 0;                           // the number of the first of them
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace bede::python
