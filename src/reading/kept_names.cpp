#include "reading/kept_names.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/sha256.h"
#include "base/table.h"
#include "mentions/compiled_names.h"

namespace bede {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMostFiles = 16;
constexpr uintmax_t kMostBytes = uintmax_t{1} << 30;
constexpr int64_t kDoubt = 2000000000;  // nanoseconds: clocks of file systems are as coarse as that
constexpr const char* kBegin = "names-";
constexpr const char *kKey = "kept.key", *kSources = "kept.sources", *kHash = "kept.hash";  // sections beside the names

std::string key_of(const ReaderOptions& options) {
  std::string key(mentions::compiled_names_version());
  std::vector<std::string> paths = layers_of(options.lexicon);
  for (const std::string& path :
       {options.petrarch_actors, options.petrarch_agents, options.petrarch_verbs, options.petrarch_discards})
    paths.push_back(path);
  for (const std::string& path : paths) {
    std::error_code failed;
    key += "\n" + path;
    if (!path.empty()) key += "\t" + fs::absolute(path, failed).string();
  }
  return key;
}

std::string path_of(const ReaderOptions& options, const std::string& key) {
  if (options.cache == "none") return {};
  const std::string folder = options.cache.empty() ? cache_folder() : options.cache;
  if (folder.empty() || folder == "none") return {};
  return folder + "/" + kBegin + Sha256().add(key).hex().substr(0, 16) + ".bede";
}

// The newest stay: sixteen files, a gibibyte.
void sweep(const fs::path& folder) {
  std::error_code failed;
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed))
    if (it->path().filename().string().starts_with(kBegin)) files.emplace_back(it->last_write_time(failed), it->path());
  std::sort(files.rbegin(), files.rend());
  uintmax_t bytes = 0;
  for (size_t i = 0; i < files.size(); ++i) {
    std::error_code gone;
    const uintmax_t size = fs::file_size(files[i].second, gone);
    if (!gone) bytes += size;
    if (i > 0 && (i >= kMostFiles || bytes > kMostBytes)) fs::remove(files[i].second, gone);
  }
}

}  // namespace

KeptNames::KeptNames(const ReaderOptions& options, LexiconSources sources)
    : sources_(std::move(sources)), key_(key_of(options)), path_(path_of(options, key_)) {
  if (!path_.empty()) states_ = sources_.states();
}

Result<KeptNames::Found> KeptNames::find() const {
  Found found;
  const auto file = path_.empty() ? std::nullopt : state_of(path_);  // before it is opened: a newer one is no harm
  if (file)
    if (auto kept = Sections::open(path_); kept && (*kept)[kKey] == key_) found.names = *std::move(kept);
  found.sure = found.names && (*found.names)[kSources] == states_.lines && states_.changed < file->written - kDoubt;
  if (found.sure) {
    found.hash = (*found.names)[kHash];
    return found;
  }
  auto hash = sources_.hash();
  if (!hash) return hash.error();
  found.hash = *std::move(hash);
  if (found.names && (*found.names)[kHash] != found.hash) found.names.reset();
  return found;
}

void KeptNames::keep(const Sections& names, const std::string& hash) const {
  if (path_.empty() || sources_.states().lines != states_.lines) return;
  const fs::path folder = fs::path(path_).parent_path();
  std::error_code failed;
  if (!fs::exists(folder, failed) && fs::create_directories(folder, failed))
    fs::permissions(folder, fs::perms::owner_all, failed);
  if (names.write(path_, {{kKey, key_}, {kSources, states_.lines}, {kHash, hash}})) sweep(folder);
}

}  // namespace bede
