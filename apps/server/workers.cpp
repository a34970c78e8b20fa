#include "workers.h"

namespace bede::server {

Workers::Workers(size_t threads, size_t waiting) : most_waiting_(waiting) {
  for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

Workers::~Workers() {
  {
    const std::lock_guard hold(lock_);
    stopping_ = true;
    jobs_.clear();
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::enqueue(std::function<void()> job, bool urgent) {
  {
    const std::lock_guard hold(lock_);
    if (stopping_ || (!urgent && jobs_.size() >= most_waiting_)) return false;
    jobs_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

void Workers::run() {
  while (true) {
    std::function<void()> job;
    {
      std::unique_lock hold(lock_);
      wake_.wait(hold, [this] { return stopping_ || !jobs_.empty(); });
      if (stopping_) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    job();
  }
}

}  // namespace bede::server
