// Work handed out with a number each, taken back in any order, given on in the order of the numbers.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace bede::cli {

template <class Work, class Answer>
class Ordered {
 public:
  // At most ahead answers are held back or still being worked at.
  explicit Ordered(size_t ahead) : ahead_(ahead) {}

  // The next piece of work from next(), which one thread at a time calls; waits while too much is under way. Nothing at
  // its end or after stop().
  template <class Next>
  std::optional<Work> take(size_t& number, Next next) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return stopped_ || taken_ < given_ + ahead_; });
    if (stopped_ || ended_) return std::nullopt;
    std::optional<Work> work = next();
    if (work) {
      number = taken_++;
    } else {
      ended_ = true;
      there_.notify_all();
    }
    return work;
  }

  void put(size_t number, Answer answer) {
    const std::lock_guard lock(mutex_);
    held_.emplace(number, std::move(answer));
    there_.notify_all();
  }

  // The next answer in order; waits for it. Nothing when all work is answered, or after stop().
  std::optional<Answer> get() {
    std::unique_lock lock(mutex_);
    there_.wait(lock, [this] { return stopped_ || held_.count(given_) > 0 || (ended_ && given_ == taken_); });
    const auto at = held_.find(given_);
    if (stopped_ || at == held_.end()) return std::nullopt;
    std::optional<Answer> answer(std::move(at->second));
    held_.erase(at);
    ++given_;
    room_.notify_all();
    return answer;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    there_.notify_all();
  }

 private:
  const size_t ahead_;
  std::mutex mutex_;
  std::condition_variable room_, there_;
  std::map<size_t, Answer> held_;
  size_t taken_ = 0, given_ = 0;
  bool ended_ = false, stopped_ = false;
};

}  // namespace bede::cli
