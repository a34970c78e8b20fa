#include "address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace bede::server {
namespace {

struct Address {
  sockaddr_storage storage{};
  socklen_t size = 0;
};

bool parse(const std::string& text, int port, Address& out) {
  auto& four = reinterpret_cast<sockaddr_in&>(out.storage);
  auto& six = reinterpret_cast<sockaddr_in6&>(out.storage);
  const std::string number = text == "localhost" ? "127.0.0.1" : text;
  if (::inet_pton(AF_INET, number.c_str(), &four.sin_addr) == 1) {
    four.sin_family = AF_INET;
    four.sin_port = htons(static_cast<uint16_t>(port));
    out.size = sizeof four;
  } else if (::inet_pton(AF_INET6, number.c_str(), &six.sin6_addr) == 1) {
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(static_cast<uint16_t>(port));
    out.size = sizeof six;
  }
  return out.size > 0;
}

int port_of(int fd) {
  sockaddr_storage storage{};
  socklen_t size = sizeof storage;
  ::getsockname(fd, reinterpret_cast<sockaddr*>(&storage), &size);
  return ntohs(storage.ss_family == AF_INET ? reinterpret_cast<sockaddr_in&>(storage).sin_port
                                            : reinterpret_cast<sockaddr_in6&>(storage).sin6_port);
}

}  // namespace

Result<Listener> Listener::open(const std::string& address, int port) {
  Address at;
  if (!parse(address, port, at))
    return Error{ErrorCode::bad_argument,
                 "",
                 0,
                 0,
                 false,
                 "--bind " + address + " is no address",
                 "give an IP address, like 127.0.0.1"};
  const int fd = ::socket(at.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int on = 1;
  ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const bool bound = fd >= 0 && ::bind(fd, reinterpret_cast<sockaddr*>(&at.storage), at.size) == 0;
  if (bound && ::listen(fd, 512) == 0) return Listener(fd, port_of(fd));
  const std::string reason = std::strerror(errno);
  if (fd >= 0) ::close(fd);
  return Error{ErrorCode::unreadable,
               "",
               0,
               0,
               false,
               address + ":" + std::to_string(port) + ": " + reason,
               "choose another --port or --bind"};
}

Listener::Listener(Listener&& other) noexcept : fd_(other.fd_), port_(other.port_) { other.fd_ = -1; }

Listener::~Listener() {
  if (fd_ >= 0) ::close(fd_);
}

bool is_loopback(const std::string& address) {
  Address at;
  if (!parse(address, 0, at)) return false;
  if (at.storage.ss_family == AF_INET)
    return (ntohl(reinterpret_cast<sockaddr_in&>(at.storage).sin_addr.s_addr) >> 24) == 127;
  return IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<sockaddr_in6&>(at.storage).sin6_addr);
}

bool is_loopback_host(std::string_view host) {
  if (host.starts_with('[')) return host.starts_with("[::1]") && (host.size() == 5 || host[5] == ':');
  const std::string_view name = host.substr(0, host.find(':'));
  return name == "localhost" || is_loopback(std::string(name));
}

}  // namespace bede::server
