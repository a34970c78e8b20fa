#include "cache.h"

namespace bede::server {

std::shared_ptr<const Response> Cache::find(const std::string& key) {
  const std::lock_guard hold(lock_);
  const auto at = by_key_.find(key);
  if (at == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, at->second);
  return at->second->response;
}

void Cache::keep(const std::string& key, std::shared_ptr<const Response> response) {
  Entry entry{key, std::move(response)};
  const size_t size = size_of(entry);
  if (size > most_ / 4) return;
  const std::lock_guard hold(lock_);
  if (by_key_.count(key) > 0) return;
  used_ += size;
  entries_.push_front(std::move(entry));
  by_key_[key] = entries_.begin();
  while (used_ > most_) {
    used_ -= size_of(entries_.back());
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

}  // namespace bede::server
