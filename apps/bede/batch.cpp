#include "batch.h"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <cstdio>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "base/strings.h"

namespace bede::cli {
namespace {

struct Answer {
  std::string text;
  std::optional<Error> error;
};

Result<Record> record_of(const Reader& reader, Result<Document> document, const Unstated& unstated,
                         const CheckChoice& checks = {}) {
  if (!document) return document.error();
  unstated.complete(*document);
  Record record = make_record(reader.read(*std::move(document)), reader);
  record.checks = check(record, reader, checks);
  return record;
}

// The names after a flag, parted by commas; each must be that of a check.
Result<std::vector<std::string>> names_after(const Arguments& arguments, const std::string& flag) {
  std::vector<std::string> names;
  if (!arguments.has(flag)) return names;
  const std::string list = arguments.value(flag);
  const auto& known = known_checks();
  for (const std::string_view given : split(list, ',')) {
    const std::string name(trimmed(given));
    if (std::none_of(known.begin(), known.end(), [&](const CheckInfo& info) { return info.name == name; }))
      return Error{ErrorCode::bad_argument,       "", 0, 0, false, flag + " " + name + " is no check",
                   "bede check --list names them"};
    names.push_back(name);
  }
  return names;
}

// What --on and --off say.
Result<CheckChoice> chosen_checks(const Arguments& arguments) {
  auto on = names_after(arguments, "--on"), off = names_after(arguments, "--off");
  if (!on) return on.error();
  if (!off) return off.error();
  return CheckChoice{*std::move(on), *std::move(off)};
}

// Hands out pieces with a number each, takes answers in any order, prints them in the order of the numbers.
class Queue {
 public:
  Queue(Inputs& inputs, size_t ahead) : inputs_(inputs), ahead_(ahead) {}

  // The next piece; waits while too many answers are held back. Nothing at the end, or where printing has failed.
  std::optional<Result<Piece>> take(size_t& number) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return stopped_ || taken_ < printed_ + ahead_; });
    if (stopped_) return std::nullopt;
    auto piece = inputs_.next();
    if (piece) number = taken_++;
    return piece;
  }

  void give(size_t number, Answer answer) {
    const std::lock_guard lock(mutex_);
    held_.emplace(number, std::move(answer));
    for (auto at = held_.find(printed_); at != held_.end(); at = held_.find(printed_)) {
      say(at->second);
      held_.erase(at);
      ++printed_;
    }
    room_.notify_all();
  }

  bool failed() const { return failed_; }

 private:
  void say(const Answer& answer) {
    if (stopped_) return;
    if (answer.error) complain(*answer.error);
    stopped_ = !print(answer.text);
    failed_ = failed_ || stopped_ || answer.error;
  }

  Inputs& inputs_;
  const size_t ahead_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::map<size_t, Answer> held_;
  size_t taken_ = 0, printed_ = 0;
  bool failed_ = false, stopped_ = false;
};

void work(Queue& queue, const Reader& reader, const Answerer& answer) {
  size_t number = 0;
  while (auto piece = queue.take(number)) {
    Answer given;
    if (!*piece) {
      given.error = piece->error();
    } else if (auto text = answer(reader, **piece); text) {
      given.text = *std::move(text);
    } else {
      given.error = text.error();
    }
    queue.give(number, std::move(given));
  }
}

int usage(const Error& error) {
  complain(error);
  return kUsage;
}

}  // namespace

Result<size_t> thread_count(const Arguments& arguments) {
  if (!arguments.has("--threads")) return size_t{std::max(1u, std::thread::hardware_concurrency())};
  const std::string text = arguments.value("--threads");
  size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc() && end == text.data() + text.size() && count >= 1 && count <= 1024) return count;
  return Error{ErrorCode::bad_argument, "", 0, 0, false, "--threads " + text + " is not a number of threads",
               "give 1 to 1024"};
}

Result<Record> read_one(const Reader& reader, const std::string& path, const Unstated& unstated) {
  Inputs inputs({path});
  const auto piece = inputs.next();
  if (!piece) return Error{ErrorCode::not_found, path, 0, 0, false, "holds no report", "give a file with text"};
  if (!*piece) return piece->error();
  return record_of(reader, load(**piece), unstated);
}

int run_batch(const Arguments& arguments, const Answerer& answer) {
  const auto threads = thread_count(arguments);
  if (!threads) return usage(threads.error());
  const auto reader = open_reader(arguments);
  if (!reader) {
    complain(reader.error());
    return kSomeFailed;
  }
  Inputs inputs(arguments.inputs);
  Queue queue(inputs, 4 * *threads);
  std::vector<std::thread> others;
  for (size_t i = 1; i < *threads; ++i) others.emplace_back([&] { work(queue, *reader, answer); });
  work(queue, *reader, answer);
  for (std::thread& other : others) other.join();
  return queue.failed() ? kSomeFailed : kDone;
}

int run_batch(const Arguments& arguments, const Render& render) {
  const auto given = unstated(arguments);
  if (!given) return usage(given.error());
  const auto checks = chosen_checks(arguments);
  if (!checks) return usage(checks.error());
  return run_batch(arguments, [&](const Reader& reader, const Piece& piece) -> Result<std::string> {
    const auto record = record_of(reader, load(piece), *given, *checks);
    if (!record) return record.error();
    return render(*record);
  });
}

}  // namespace bede::cli
