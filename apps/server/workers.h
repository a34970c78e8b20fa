// Threads that answer requests, with a bounded queue before them.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bede::server {

class Workers {
 public:
  Workers(size_t threads, size_t waiting);
  // Waits for what is in hand; what waits is dropped.
  ~Workers();

  // False where the queue is full: the job will not be done. urgent: part of an answer that is under way, always taken.
  bool enqueue(std::function<void()> job, bool urgent = false);

 private:
  void run();

  size_t most_waiting_;
  std::mutex lock_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace bede::server
