// Any bytes in place of each of the lexicon's files in turn: an error or a reader, never a crash.
#include <cstdint>
#include <vector>

#include "base/files.h"
#include "claims/attributor.h"
#include "events/coder.h"
#include "fuzz/scratch.h"
#include "mentions/resolver.h"

namespace {

namespace fs = std::filesystem;

// A copy of the lexicon in which one file is replaced.
class Lexicon {
 public:
  Lexicon() : top_(scratch_.path() / "lexicon") {
    fs::copy(BEDE_SOURCE_DIR "/lexicon", top_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    if (auto files = bede::list_files(top_.string())) files_ = *std::move(files);
  }

  void open_with(std::string_view bytes) {
    const std::string& path = files_[turn_++ % files_.size()];
    const auto before = bede::read_file(path);
    bede::testing::write_file(path, bytes);
    (void)bede::mentions::Resolver::open(top_.string());
    (void)bede::events::Coder::open(top_.string());
    (void)bede::claims::Attributor::open(top_.string());
    if (before) bede::testing::write_file(path, *before);
  }

 private:
  bede::testing::ScratchFolder scratch_;
  fs::path top_;
  std::vector<std::string> files_;
  size_t turn_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Lexicon lexicon;
  lexicon.open_with({reinterpret_cast<const char*>(data), size});
  return 0;
}
