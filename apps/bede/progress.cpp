#include "progress.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace bede::cli {
namespace {

namespace fs = std::filesystem;

// 0 where it cannot be told.
uint64_t size_of(const std::string& word) {
  std::error_code failed;
  if (fs::is_regular_file(word, failed)) return fs::file_size(word, failed);
  uint64_t sum = 0;
  if (!fs::is_directory(word, failed)) return 0;
  for (fs::recursive_directory_iterator at(word, failed), end; !failed && at != end; at.increment(failed))
    if (at->is_regular_file(failed)) sum += at->file_size(failed);
  return sum;
}

std::string clock_of(double seconds) {
  const auto whole = static_cast<unsigned>(seconds);
  char text[32];
  std::snprintf(text, sizeof text, "%u:%02u:%02u", whole / 3600, whole / 60 % 60, whole % 60);
  return text;
}

}  // namespace

Progress::Progress(const std::vector<std::string>& words) : shown_(::isatty(STDERR_FILENO)) {
  if (!shown_) return;
  for (const std::string& word : words) {
    const uint64_t size = size_of(word);
    if (size == 0) {
      total_ = 0;
      return;
    }
    total_ += size;
  }
}

void Progress::step(uint64_t bytes) {
  ++reports_;
  bytes_ += bytes;
  const auto now = Clock::now();
  if (!shown_ || now - last_ < std::chrono::milliseconds(500)) return;
  last_ = now;
  say(std::chrono::duration<double>(now - begin_).count());
}

void Progress::say(double seconds) {
  std::string left;
  if (total_ > bytes_ && bytes_ > 0)
    left = ", " + clock_of(seconds * double(total_ - bytes_) / double(bytes_)) + " left";
  std::fprintf(stderr, "\r\x1b[K%llu reports, %.1f a second%s", static_cast<unsigned long long>(reports_),
               double(reports_) / seconds, left.c_str());
  on_line_ = true;
}

void Progress::end() {
  if (on_line_) std::fputs("\r\x1b[K", stderr);
  on_line_ = false;
}

}  // namespace bede::cli
