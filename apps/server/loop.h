// One thread moves all bytes (epoll), others make the answers: a slow client holds a few kilobytes, never a thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "connection.h"
#include "meters.h"
#include "workers.h"

namespace bede::server {

class Loop {
 public:
  using Handler = std::function<Response(const Request&)>;

  // listener: a listening socket that does not block. signals: a descriptor that can be read when it is time to stop.
  // The caller keeps both, and everything handed in, alive and closes them afterwards.
  Loop(int listener, int signals, const Limits& limits, size_t threads, Handler handler, Traffic& traffic);
  ~Loop();

  // Serves until a signal comes, finishes what is in hand (a second signal: at once) and returns.
  void run();

 private:
  using Map = std::map<uint64_t, std::unique_ptr<Connection>>;

  void turn();
  void accept_all();
  void admit(int fd, std::string peer);
  bool make_room();
  void handle(Connection& connection, uint32_t events);
  void read_some(Connection& connection);
  void advance(Connection& connection, RequestParser::State state);
  void wait_for_more(Connection& connection);
  void work(Connection& connection);
  void refuse(Connection& connection, int status);
  void collect();
  void start_writing(Connection& connection, std::string bytes);
  void write_some(Connection& connection);
  void written(Connection& connection);
  void next_piece(Connection& connection);
  void drain(Connection& connection);
  void sweep();
  void late(Connection& connection);
  void begin_stop();
  void watch(Connection& connection, uint32_t events);
  void close(Connection& connection);
  void post(Made made);

  const Limits& limits_;
  Handler handler_;
  Traffic& traffic_;
  int listener_, signals_, epoll_, wake_;
  Map connections_;
  uint64_t next_id_ = 16;  // below: the loop's own descriptors
  bool stopping_ = false, at_once_ = false;
  Clock::time_point stop_deadline_, swept_;
  std::mutex made_lock_;
  std::vector<Made> made_;
  std::unique_ptr<Workers> workers_;
};

}  // namespace bede::server
