// What one thread made and another is done with, on the way back to the first: memory is freed by the core that took it
// and finds it near, and the thread that uses what was made does not wait for that.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace bede {

template <class T>
class Returned {
 public:
  // Past a handful what is given is freed at once, as it is after close().
  void give(std::unique_ptr<T> done) {
    const std::lock_guard lock(mutex_);
    if (!closed_ && waiting_.size() < kMost) waiting_.push_back(std::move(done));
  }

  void free_all() {
    std::vector<std::unique_ptr<T>> all;
    const std::lock_guard lock(mutex_);
    all.swap(waiting_);
  }

  void close() {
    free_all();
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }

 private:
  static constexpr size_t kMost = 16;
  std::mutex mutex_;
  std::vector<std::unique_ptr<T>> waiting_;
  bool closed_ = false;
};

}  // namespace bede
