#include "server.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "address.h"
#include "loop.h"
#include "service.h"

namespace bede::server {
namespace {

// SIGINT and SIGTERM as something to read, for this thread and those it starts; undone at the end.
class Signals {
 public:
  Signals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &set_, &before_);
    fd_ = ::signalfd(-1, &set_, SFD_NONBLOCK | SFD_CLOEXEC);
  }
  ~Signals() {
    ::close(fd_);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  int fd() const { return fd_; }

 private:
  sigset_t set_{}, before_{};
  int fd_;
};

size_t threads_of(const Options& options) {
  return options.threads > 0 ? options.threads : 2 * std::max(1u, std::thread::hardware_concurrency());
}

std::string shown(const Options& options, int port) {
  const bool six = options.address.find(':') != std::string::npos;
  return "http://" + (six ? "[" + options.address + "]" : options.address) + ":" + std::to_string(port) + "/";
}

}  // namespace

Status serve(const Reader& reader, const Options& options, const std::function<void(const std::string&)>& ready) {
  const bool loopback = is_loopback(options.address);
  if (!loopback && options.token.empty())
    return Error{ErrorCode::bad_argument,
                 "",
                 0,
                 0,
                 false,
                 "others can reach " + options.address + ", and there is no token",
                 "give --token, or stay on 127.0.0.1"};
  const auto listener = Listener::open(options.address, options.port);
  if (!listener) return listener.error();
  std::unique_ptr<Book> book;
  if (!options.book.empty()) {
    auto opened = Book::open(options.book, options.patience);
    if (!opened) return opened.error();
    book = *std::move(opened);
  }
  const Limits limits;
  Traffic traffic;
  Meters meters(meter_names());
  AccessLog log(options.quiet);
  const Context context{reader, book.get(), meters, traffic, options.version};
  Service service(context, {options.token, loopback}, meters, log);
  const Signals signals;
  Loop loop(
      listener->fd(), signals.fd(), limits, threads_of(options),
      [&service](const Request& request) { return service.answer(request); }, traffic);
  ready(shown(options, listener->port()));
  loop.run();
  return Done{};
}

}  // namespace bede::server
