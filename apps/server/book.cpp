#include "book.h"

#include <sys/stat.h>

namespace bede::server {
namespace {

std::string state_of(const std::string& path) {
  struct stat seen {};
  if (::stat(path.c_str(), &seen) != 0) return "-";
  return std::to_string(seen.st_ino) + "." + std::to_string(seen.st_size) + "." + std::to_string(seen.st_mtim.tv_sec) +
         "." + std::to_string(seen.st_mtim.tv_nsec);
}

}  // namespace

Result<std::unique_ptr<Book>> Book::open(const std::string& path, std::chrono::milliseconds patience) {
  std::unique_ptr<Book> book(new Book(path, patience));
  const auto first = book->borrow();  // fails now rather than at the first request
  if (!first) return first.error();
  return book;
}

Book::Loan::Loan(const Book& book, Store store) : book_(&book), store_(std::move(store)) {
  const auto end = std::chrono::steady_clock::now() + book.patience_;
  store_.stop_when([end] { return std::chrono::steady_clock::now() >= end; });
}

Book::Loan::~Loan() {
  if (!book_) return;
  store_.stop_when({});
  const std::lock_guard hold(book_->lock_);
  book_->free_.push_back(std::move(store_));
}

Result<Book::Loan> Book::borrow() const {
  {
    const std::lock_guard hold(lock_);
    if (!free_.empty()) {
      Loan loan(*this, std::move(free_.back()));
      free_.pop_back();
      return loan;
    }
  }
  auto store = Store::open(path_, {false, true, 5000});
  if (!store) return store.error();
  return Loan(*this, *std::move(store));
}

std::string Book::state() const { return state_of(path_) + "+" + state_of(path_ + "-wal"); }

}  // namespace bede::server
