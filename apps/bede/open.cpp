#include "open.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "base/strings.h"

namespace bede::cli {
namespace {

namespace fs = std::filesystem;

// The first of the places that is there; the last where none is, so that the error names it.
std::string first_there(const std::vector<fs::path>& places) {
  std::error_code failed;
  for (const fs::path& place : places)
    if (fs::exists(place, failed)) return place.string();
  return places.back().string();
}

std::string installed_or_source(const char* name) {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return first_there({program.parent_path().parent_path() / "share" / "bede" / name, fs::path(BEDE_SOURCE_DIR) / name});
}

bool number_from(std::string_view digits, int least, int most, int& out) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return error == std::errc() && end == digits.data() + digits.size() && out >= least && out <= most;
}

bool cannot_write() {
  complain({ErrorCode::unwritable, "", 0, 0, false, std::string("standard output: ") + std::strerror(errno),
            "make room for it"});
  return false;
}

}  // namespace

std::string lexicon_folder(const Arguments& arguments) {
  return arguments.has("--lexicon") ? arguments.value("--lexicon") : installed_or_source("lexicon");
}

Result<Reader> open_reader(const Arguments& arguments) {
  ReaderOptions options;
  options.lexicon = lexicon_folder(arguments);
  options.model = arguments.has("--model") ? arguments.value("--model") : installed_or_source("models/english.bede");
  options.statements = arguments.has("--statements");
  options.own_lexicon = arguments.value("--own");
  options.petrarch_actors = arguments.value("--petrarch-actors");
  options.petrarch_agents = arguments.value("--petrarch-agents");
  options.petrarch_verbs = arguments.value("--petrarch-verbs");
  options.petrarch_discards = arguments.value("--petrarch-discards");
  options.cache = arguments.value("--cache");
  return Reader::open(options);
}

Result<std::optional<Date>> published(const Arguments& arguments) {
  if (!arguments.has("--date")) return std::optional<Date>();
  const std::string text = arguments.value("--date");
  static constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = 0, month = 0, day = 0;
  const bool whole = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                     number_from(std::string_view(text).substr(0, 4), 1, 9999, year) &&
                     number_from(std::string_view(text).substr(5, 2), 1, 12, month) &&
                     number_from(std::string_view(text).substr(8, 2), 1, kDays[month - 1], day);
  if (!whole)
    return Error{ErrorCode::bad_argument,   "", 0, 0, false, "--date " + text + " is not a day",
                 "write it like 2025-05-21"};
  return std::optional(Date{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)});
}

void Unstated::complete(Document& document) const {
  if (!document.published) document.published = published;
  if (document.between.empty()) document.between = between;
}

Result<Unstated> unstated(const Arguments& arguments) {
  auto date = published(arguments);
  if (!date) return date.error();
  Unstated out{*date, {}};
  if (!arguments.has("--between")) return out;
  const std::string pair = arguments.value("--between");
  for (const std::string_view name : split(pair, ',')) out.between.emplace_back(trimmed(name));
  const bool two = out.between.size() == 2 && !out.between[0].empty() && !out.between[1].empty();
  if (two) return out;
  return Error{ErrorCode::bad_argument,
               "",
               0,
               0,
               false,
               "--between " + pair + " names no two",
               "write it like \"Norway,the harbour board\"; names with commas go in JSON lines"};
}

void complain(const Error& error) { std::fprintf(stderr, "bede: %s\n", error.message().c_str()); }

bool print(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() || cannot_write();
}

bool flushed() { return std::fflush(stdout) == 0 || cannot_write(); }

bool in_colour(const Arguments& arguments) {
  const std::string when = arguments.value("--colour");
  return when == "always" || (when != "never" && ::isatty(STDOUT_FILENO));
}

bool to_terminal() { return ::isatty(STDOUT_FILENO); }

size_t columns() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
  return known ? size.ws_col : 80;
}

}  // namespace bede::cli
