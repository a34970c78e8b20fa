// bede serve: the reading room.
#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "open.h"
#include "server/server.h"

namespace bede::cli {
namespace {

// The number after a flag, or standard where it is not given; nothing where it is none.
std::optional<int> number(const Arguments& arguments, const std::string& flag, int standard, int most) {
  if (!arguments.has(flag)) return standard;
  const std::string text = arguments.value(flag);
  int out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  const bool whole = error == std::errc() && end == text.data() + text.size() && out >= 0 && out <= most;
  if (whole) return out;
  complain({ErrorCode::bad_argument, "", 0, 0, false,
            flag + " " + text + " is no number from 0 to " + std::to_string(most), "write it in digits"});
  return std::nullopt;
}

// --token, else BEDE_TOKEN, which other users of the machine cannot see.
std::string token(const Arguments& arguments) {
  if (arguments.has("--token")) return arguments.value("--token");
  const char* given = std::getenv("BEDE_TOKEN");
  return given ? given : "";
}

}  // namespace

int serve(const Arguments& arguments) {
  server::Options options;
  const auto port = number(arguments, "--port", options.port, 65535);
  const auto threads = number(arguments, "--threads", 0, 1024);
  const auto patience = number(arguments, "--patience", static_cast<int>(options.patience.count()), 3600000);
  if (!port || !threads || !patience) return kUsage;
  if (!arguments.inputs.empty()) options.book = arguments.inputs.front();
  options.port = *port;
  options.patience = std::chrono::milliseconds(*patience);
  options.threads = static_cast<size_t>(*threads);
  if (arguments.has("--bind")) options.address = arguments.value("--bind");
  options.token = token(arguments);
  options.quiet = arguments.has("--quiet");
  options.version = BEDE_VERSION;
  const auto reader = open_reader(arguments);
  if (!reader) {
    complain(reader.error());
    return kSomeFailed;
  }
  const Status done = server::serve(*reader, options, [](const std::string& address) {
    std::printf("bede: serving on %s\n", address.c_str());
    std::fflush(stdout);
  });
  if (done) return kDone;
  complain(done.error());
  return done.error().code == ErrorCode::bad_argument ? kUsage : kSomeFailed;
}

}  // namespace bede::cli
