// bede export: a book in the forms that others read, with a manifest.
#include "report/export.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "listing.h"

namespace bede::cli {
namespace {

namespace fs = std::filesystem;

// Files of one folder, one open at a time.
class Folder {
 public:
  explicit Folder(fs::path path) : path_(std::move(path)) {}

  Status write(const std::string& name, std::string_view bytes) {
    if (name != name_) {
      if (auto done = close(); !done) return done;
      name_ = name;
      file_.open(path_ / name, std::ios::binary | std::ios::trunc);
    }
    file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file_ ? Status(Done{}) : failed();
  }

  Status close() {
    if (!file_.is_open()) return Done{};
    file_.close();
    return file_ ? Status(Done{}) : failed();
  }

 private:
  Status failed() const {
    return Error{ErrorCode::unwritable, (path_ / name_).string(),           0, 0, false,
                 std::strerror(errno),  "make room, or give another folder"};
  }

  fs::path path_;
  std::string name_;
  std::ofstream file_;
};

std::string command_of(const Arguments& arguments) {
  std::string out = "bede export";
  for (const auto& [flag, value] : arguments.given) out += " " + flag + " " + value;
  return out + " " + fs::path(arguments.inputs[0]).filename().string();
}

int fail(const Error& error) {
  complain(error);
  return error.code == ErrorCode::bad_argument ? kUsage : kSomeFailed;
}

}  // namespace

int export_(const Arguments& arguments) {
  const auto filter = filter_of(arguments);
  if (!filter) return fail(filter.error());
  const auto store = open_book(arguments);
  if (!store) return fail(store.error());
  std::error_code failed;
  fs::create_directories(arguments.inputs[1], failed);
  if (failed)
    return fail(
        {ErrorCode::unwritable, arguments.inputs[1], 0, 0, false, failed.message(), "give a folder that may be made"});
  Folder folder(arguments.inputs[1]);
  const std::string kind = arguments.has("--format") ? arguments.value("--format") : "icews";
  const auto sink = [&](const std::string& name, std::string_view bytes) { return folder.write(name, bytes); };
  auto done = report::export_book(*store, lexicon_folder(arguments), kind, *filter, command_of(arguments), sink);
  if (done) done = folder.close();
  return done ? kDone : fail(done.error());
}

}  // namespace bede::cli
