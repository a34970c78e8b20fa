#include "clock.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <ctime>

namespace bede::cli {
namespace {

sigset_t endings() {
  sigset_t out;
  sigemptyset(&out);
  sigaddset(&out, SIGINT);
  sigaddset(&out, SIGTERM);
  return out;
}

}  // namespace

int64_t now() { return static_cast<int64_t>(std::time(nullptr)); }

std::string utc(int64_t seconds) {
  const auto point = static_cast<std::time_t>(seconds);
  std::tm parts{};
  gmtime_r(&point, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

Result<int64_t> length_of_time(const std::string& text) {
  constexpr std::string_view kUnits = "smhd";
  constexpr int64_t kSeconds[] = {1, 60, 3600, 24 * 3600};
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const size_t unit = end + 1 == text.data() + text.size() ? kUnits.find(*end) : std::string_view::npos;
  if (error == std::errc() && unit != std::string_view::npos && number >= 1 &&
      number <= 366 * kSeconds[3] / kSeconds[unit])
    return number * kSeconds[unit];
  return Error{ErrorCode::bad_argument,           "", 0, 0, false, text + " is no length of time",
               "write it like 90s, 30m, 2h or 1d"};
}

Stop::Stop() {
  const sigset_t set = endings();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

bool Stop::asked() { return within(0); }

bool Stop::within(int64_t seconds) {
  const sigset_t set = endings();
  const timespec wait{static_cast<std::time_t>(seconds), 0};
  if (!asked_) asked_ = ::sigtimedwait(&set, nullptr, &wait) > 0;
  return asked_;
}

}  // namespace bede::cli
