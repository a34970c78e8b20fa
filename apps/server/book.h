// The book as the server holds it: connections that requests borrow, and a word that changes when the book does.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "bede/store.h"

namespace bede::server {

class Book {
 public:
  // patience: how long a loan may be asked questions; past it they fail with stopped. Errors: as Store::open.
  static Result<std::unique_ptr<Book>> open(const std::string& path, std::chrono::milliseconds patience);

  // One connection, for as long as the loan lives.
  class Loan {
   public:
    Loan(const Book& book, Store store);
    Loan(Loan&&) = default;
    Loan& operator=(Loan&&) = delete;
    ~Loan();
    const Store& operator*() const { return store_; }
    const Store* operator->() const { return &store_; }

   private:
    struct NotMoved {
      void operator()(const Book*) const {}
    };
    std::unique_ptr<const Book, NotMoved> book_;  // empty in what was moved from
    Store store_;
  };
  Result<Loan> borrow() const;

  // The same while nothing is written to the book: made from the files' sizes and times.
  std::string state() const;

 private:
  Book(std::string path, std::chrono::milliseconds patience) : path_(std::move(path)), patience_(patience) {}
  std::string path_;
  std::chrono::milliseconds patience_;
  mutable std::mutex lock_;
  mutable std::vector<Store> free_;
};

}  // namespace bede::server
