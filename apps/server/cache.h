// Answers that were made already, the least recently used dropped first.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "http.h"

namespace bede::server {

class Cache {
 public:
  explicit Cache(size_t most_bytes) : most_(most_bytes) {}

  std::shared_ptr<const Response> find(const std::string& key);
  void keep(const std::string& key, std::shared_ptr<const Response> response);

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Response> response;
  };
  static size_t size_of(const Entry& entry) { return entry.key.size() + entry.response->body.size() + 512; }

  size_t most_, used_ = 0;
  std::mutex lock_;
  std::list<Entry> entries_;  // the most recently used first
  std::map<std::string, std::list<Entry>::iterator, std::less<>> by_key_;
};

}  // namespace bede::server
