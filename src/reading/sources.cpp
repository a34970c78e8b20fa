#include "reading/sources.h"

#include <algorithm>

#include "base/sha256.h"
#include "base/table.h"

namespace bede {

Result<LexiconSources> LexiconSources::of(const ReaderOptions& options) {
  LexiconSources out;
  for (const std::string& layer : layers_of(options.lexicon)) {
    const auto files = list_files(layer);
    if (!files) return files.error();
    for (const std::string& path : *files) out.sources_.push_back({path, path.substr(layer.size())});
  }
  for (const std::string& path :
       {options.petrarch_actors, options.petrarch_agents, options.petrarch_verbs, options.petrarch_discards})
    if (!path.empty()) out.sources_.push_back({path, {}});
  return out;
}

Result<std::string> LexiconSources::hash() const {
  Sha256 hash;
  for (const Source& source : sources_) {
    const auto content = read_file(source.path);
    if (!content) return content.error();
    hash.add(source.name).add(*content);
  }
  return hash.hex();
}

LexiconSources::States LexiconSources::states() const {
  States out;
  for (const Source& source : sources_) {
    const FileState state = state_of(source.path).value_or(FileState{});
    out.lines += source.path + "\t" + std::to_string(state.size) + "\t" + std::to_string(state.written) + "\t" +
                 std::to_string(state.changed) + "\n";
    out.changed = std::max(out.changed, state.changed);
  }
  return out;
}

}  // namespace bede
