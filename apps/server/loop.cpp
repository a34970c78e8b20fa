#include "loop.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace bede::server {
namespace {

constexpr uint64_t kListener = 1, kSignals = 2, kWake = 3;
constexpr std::chrono::milliseconds kTick{250};
constexpr std::chrono::seconds kDrainTime{2};

void add(int epoll, int fd, uint64_t id, uint32_t events) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = id;
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

std::string address_of(const sockaddr_storage& peer) {
  char text[INET6_ADDRSTRLEN] = "";
  if (peer.ss_family == AF_INET)
    ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(peer).sin_addr, text, sizeof text);
  else if (peer.ss_family == AF_INET6)
    ::inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6&>(peer).sin6_addr, text, sizeof text);
  return text;
}

Response plain(int status) {
  Response response;
  response.status = status;
  response.body = std::string(reason_of(status)) + "\n";
  if (status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace

Loop::Loop(int listener, int signals, const Limits& limits, size_t threads, Handler handler, Traffic& traffic)
    : limits_(limits),
      handler_(std::move(handler)),
      traffic_(traffic),
      listener_(listener),
      signals_(signals),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      swept_(Clock::now()),
      workers_(std::make_unique<Workers>(threads, limits.waiting)) {
  add(epoll_, listener_, kListener, EPOLLIN);
  add(epoll_, signals_, kSignals, EPOLLIN);
  add(epoll_, wake_, kWake, EPOLLIN);
}

Loop::~Loop() {
  workers_.reset();
  while (!connections_.empty()) close(*connections_.begin()->second);
  ::close(wake_);
  ::close(epoll_);
}

void Loop::run() {
  while (!at_once_ && (!stopping_ || (!connections_.empty() && Clock::now() < stop_deadline_))) turn();
}

void Loop::turn() {
  epoll_event events[64];
  const int count = ::epoll_wait(epoll_, events, 64, static_cast<int>(kTick.count()));
  for (int i = 0; i < count; ++i) {
    const uint64_t id = events[i].data.u64;
    if (id == kListener)
      accept_all();
    else if (id == kSignals)
      begin_stop();
    else if (id == kWake)
      collect();
    else if (const auto at = connections_.find(id); at != connections_.end())
      handle(*at->second, events[i].events);
  }
  if (Clock::now() - swept_ >= kTick) sweep();
}

void Loop::accept_all() {
  while (!stopping_) {
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    const int fd = ::accept4(listener_, reinterpret_cast<sockaddr*>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) return;
    ++traffic_.accepted;
    if (connections_.size() >= limits_.connections && !make_room()) {
      ++traffic_.overloaded;
      ::close(fd);
      continue;
    }
    admit(fd, address_of(peer));
  }
}

void Loop::admit(int fd, std::string peer) {
  const int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  const uint64_t id = next_id_++;
  auto connection = std::make_unique<Connection>(id, fd, std::move(peer), limits_);
  connection->since = Clock::now();
  connection->deadline = connection->since + limits_.head_time;
  add(epoll_, fd, id, EPOLLIN);
  connections_.emplace(id, std::move(connection));
  traffic_.open = connections_.size();
}

// Closes the one that has kept us waiting longest for its request; false where all are being answered.
bool Loop::make_room() {
  Connection* slowest = nullptr;
  for (auto& [id, connection] : connections_)
    if (connection->state == Connection::State::reading && (!slowest || connection->since < slowest->since))
      slowest = connection.get();
  if (!slowest) return false;
  ++traffic_.evicted;
  close(*slowest);
  return true;
}

void Loop::handle(Connection& connection, uint32_t events) {
  if (connection.state ==
      Connection::State::working) {  // only "hung up" can come; said again and again unless we look away
    if (connection.watched) ::epoll_ctl(epoll_, EPOLL_CTL_DEL, connection.fd, nullptr);
    connection.watched = false;
    connection.close_after = true;
    return;
  }
  if (connection.state == Connection::State::reading) return read_some(connection);
  if (connection.state == Connection::State::draining) return drain(connection);
  if (events & (EPOLLHUP | EPOLLERR)) return close(connection);
  write_some(connection);
}

void Loop::read_some(Connection& connection) {
  char bytes[16384];
  const ssize_t got = ::recv(connection.fd, bytes, sizeof bytes, 0);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return;
  if (got <= 0) return close(connection);
  advance(connection, connection.parser.feed({bytes, static_cast<size_t>(got)}));
}

void Loop::advance(Connection& connection, RequestParser::State state) {
  if (state == RequestParser::State::ready) return work(connection);
  if (state == RequestParser::State::more) return wait_for_more(connection);
  ++traffic_.malformed;
  refuse(connection, connection.parser.status());
}

void Loop::wait_for_more(Connection& connection) {
  const bool first = connection.deadline == Clock::time_point::max();
  if (first && connection.parser.begun()) connection.deadline = Clock::now() + limits_.head_time;
  if (!connection.parser.head_done() || connection.body_timed) return;
  connection.body_timed = true;
  connection.deadline = Clock::now() + limits_.body_time;
  if (!connection.parser.expects_go_ahead()) return;
  connection.parser.go_ahead_sent();
  constexpr std::string_view kGoAhead = "HTTP/1.1 100 Continue\r\n\r\n";
  (void)::send(connection.fd, kGoAhead.data(), kGoAhead.size(), MSG_NOSIGNAL);
}

void Loop::work(Connection& connection) {
  auto request = std::make_shared<Request>(connection.parser.take());
  request->peer = connection.peer;
  if (stopping_) request->keep_alive = false;
  connection.state = Connection::State::working;
  connection.close_after = !request->keep_alive;
  watch(connection, 0);
  const uint64_t id = connection.id;
  const bool taken = workers_->enqueue([this, id, request] {
    Response response = handler_(*request);
    Made made{id, wire(response, *request), !request->keep_alive, false, true, nullptr};
    if (response.more && request->method != "HEAD") {
      made.more = std::make_shared<std::function<std::string()>>(std::move(response.more));
      made.in_chunks = request->streams;
      made.close_after |= !request->streams;
      made.last = false;
    }
    post(std::move(made));
  });
  if (taken) return;
  ++traffic_.overloaded;
  refuse(connection, 503);
}

void Loop::refuse(Connection& connection, int status) {
  Request request;
  request.keep_alive = false;
  connection.close_after = true;
  start_writing(connection, wire(plain(status), request));
}

void Loop::post(Made made) {
  {
    const std::lock_guard hold(made_lock_);
    made_.push_back(std::move(made));
  }
  const uint64_t one = 1;
  (void)!::write(wake_, &one, sizeof one);
}

void Loop::collect() {
  uint64_t seen = 0;
  (void)!::read(wake_, &seen, sizeof seen);
  std::vector<Made> all;
  {
    const std::lock_guard hold(made_lock_);
    all.swap(made_);
  }
  for (Made& made : all) {
    const auto at = connections_.find(made.id);
    if (at == connections_.end()) continue;
    Connection& connection = *at->second;
    if (!connection.watched) {  // the client hung up meanwhile
      close(connection);
      continue;
    }
    connection.close_after |= made.close_after;
    connection.in_chunks |= made.in_chunks;
    if (made.last)
      connection.more.reset();
    else if (made.more)
      connection.more = std::move(made.more);
    start_writing(connection, std::move(made.bytes));
  }
}

void Loop::start_writing(Connection& connection, std::string bytes) {
  connection.state = Connection::State::writing;
  connection.out = std::move(bytes);
  connection.sent = 0;
  connection.deadline = Clock::now() + limits_.write_time;
  write_some(connection);
}

void Loop::write_some(Connection& connection) {
  while (connection.sent < connection.out.size()) {
    const ssize_t sent = ::send(connection.fd, connection.out.data() + connection.sent,
                                connection.out.size() - connection.sent, MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return watch(connection, EPOLLOUT);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return close(connection);
    connection.sent += static_cast<size_t>(sent);
  }
  written(connection);
}

void Loop::written(Connection& connection) {
  connection.out = std::string();
  if (connection.more) return next_piece(connection);
  if (connection.close_after || stopping_) {
    ::shutdown(connection.fd, SHUT_WR);
    connection.state = Connection::State::draining;
    connection.deadline = Clock::now() + kDrainTime;
    return watch(connection, EPOLLIN);
  }
  connection.state = Connection::State::reading;
  connection.body_timed = connection.in_chunks = false;
  connection.since = Clock::now();
  connection.deadline = Clock::time_point::max();
  watch(connection, EPOLLIN);
  if (connection.parser.begun()) return advance(connection, connection.parser.feed(""));
}

void Loop::next_piece(Connection& connection) {
  connection.state = Connection::State::working;
  watch(connection, 0);
  workers_->enqueue(
      [this, id = connection.id, more = connection.more, in_chunks = connection.in_chunks] {
        Made made;
        made.id = id;
        const std::string piece = (*more)();
        made.last = piece.empty();
        made.bytes = in_chunks ? chunk(piece) : piece;
        post(std::move(made));
      },
      true);
}

void Loop::drain(Connection& connection) {
  char bytes[16384];
  const ssize_t got = ::recv(connection.fd, bytes, sizeof bytes, 0);
  if (got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR))) return;
  close(connection);
}

void Loop::sweep() {
  swept_ = Clock::now();
  for (auto at = connections_.begin(); at != connections_.end();) {
    Connection& connection = *(at++)->second;
    if (connection.state == Connection::State::working) continue;
    const bool idle = connection.deadline == Clock::time_point::max();
    if (swept_ >= (idle ? connection.since + limits_.idle_time : connection.deadline)) late(connection);
  }
}

void Loop::late(Connection& connection) {
  const bool idle = connection.state == Connection::State::reading && !connection.parser.begun();
  if (idle || connection.state == Connection::State::draining) return close(connection);
  ++traffic_.timed_out;
  if (connection.state == Connection::State::reading) return refuse(connection, 408);
  close(connection);
}

void Loop::begin_stop() {
  char bytes[256];
  (void)!::read(signals_, bytes, sizeof bytes);
  at_once_ = stopping_;
  stopping_ = true;
  stop_deadline_ = Clock::now() + limits_.stop_time;
  ::epoll_ctl(epoll_, EPOLL_CTL_DEL, listener_, nullptr);
  for (auto at = connections_.begin(); at != connections_.end();) {
    Connection& connection = *(at++)->second;
    if (connection.state == Connection::State::reading) close(connection);
  }
}

void Loop::watch(Connection& connection, uint32_t events) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = connection.id;
  ::epoll_ctl(epoll_, EPOLL_CTL_MOD, connection.fd, &event);
}

void Loop::close(Connection& connection) {
  ::close(connection.fd);
  connections_.erase(connection.id);
  traffic_.open = connections_.size();
}

}  // namespace bede::server
