// Runs the floors in order. The way of a text through Bede is Reader::read.
#include "bede/reader.h"

#include <algorithm>
#include <future>
#include <utility>

#include "base/arena.h"
#include "reading/kept_names.h"
#include "reading/parts.h"
#include "text/load.h"
#include "text/segment.h"

namespace bede {
namespace {

Result<std::optional<events::DictionaryCoder>> open_dictionary(const ReaderOptions& options) {
  std::optional<events::DictionaryCoder> coder;
  if (options.petrarch_verbs.empty()) return coder;
  auto opened = events::DictionaryCoder::open(options.lexicon, options.petrarch_verbs, options.petrarch_discards);
  if (!opened) return opened.error();
  coder = *std::move(opened);
  return coder;
}

// With the names that are kept; if they are not what they seem, with names made anew, which are kept from now on.
Result<mentions::Resolver> open_resolver(const ReaderOptions& options, const KeptNames& keeper,
                                         const KeptNames::Found& kept) {
  const mentions::OwnDictionaries own{options.petrarch_actors, options.petrarch_agents,
                                      !options.petrarch_verbs.empty() && !options.petrarch_agents.empty()};
  if (kept.names) {
    auto resolver = mentions::Resolver::open(options.lexicon, own, kept.names);
    if (resolver && !kept.sure) keeper.keep(resolver->compiled(), kept.hash);
    if (resolver || resolver.error().code != ErrorCode::bad_model) return resolver;
  }
  auto resolver = mentions::Resolver::open(options.lexicon, own);
  if (resolver) keeper.keep(resolver->compiled(), kept.hash);
  return resolver;
}

// Opens a part while the others are opened; later where no thread is to be had.
template <class Open>
auto beside(Open open) {
  return std::async(std::launch::async | std::launch::deferred, std::move(open));
}

}  // namespace

Result<Reader> Reader::open(const ReaderOptions& given) {
  ReaderOptions options = given;
  if (options.lexicon.empty()) options.lexicon = BEDE_SHARE_DIR "/lexicon";
  if (options.model.empty()) options.model = BEDE_SHARE_DIR "/models/english.bede";
  if (!options.own_lexicon.empty()) options.lexicon = options.own_lexicon + ":" + options.lexicon;
  auto sources = LexiconSources::of(options);
  if (!sources) return sources.error();
  const KeptNames keeper(options, *std::move(sources));
  auto kept = keeper.find();
  if (!kept) return kept.error();
  auto opening_model = beside([&] { return syntax::Model::open(options.model, options.lexicon); });
  auto opening_coder = beside([&] { return events::Coder::open(options.lexicon, options.statements); });
  auto opening_resolver = beside([&] { return open_resolver(options, keeper, *kept); });
  auto segmenter = text::Segmenter::open(options.lexicon);
  if (!segmenter) return segmenter.error();
  auto attributor = claims::Attributor::open(options.lexicon);
  auto codes = events::Codes::open(options.lexicon);
  auto deeds = events::Deeds::open(options.lexicon);
  auto ballots = events::Ballots::open(options.lexicon);
  auto model = opening_model.get();
  if (!model) return model.error();
  if (const std::string_view splitter = model->section("splitter"); !splitter.empty())
    if (auto learned = segmenter->learn(splitter); !learned) return learned.error();
  auto resolver = opening_resolver.get();
  if (!resolver) return resolver.error();
  auto coder = opening_coder.get();
  if (!coder) return coder.error();
  auto dictionary_coder = open_dictionary(options);
  if (!dictionary_coder) return dictionary_coder.error();
  if (!attributor) return attributor.error();
  if (!codes) return codes.error();
  if (!deeds) return deeds.error();
  if (!ballots) return ballots.error();
  Reader reader;
  reader.parts_ = std::make_shared<Parts>(Parts{
      options.lexicon, kept->hash, *std::move(segmenter), *std::move(model), *std::move(resolver), *std::move(coder),
      *std::move(dictionary_coder), *std::move(attributor), *std::move(codes), *std::move(deeds), *std::move(ballots)});
  return reader;
}

Reading Reader::parse(Document document) const {
  if (document.sha256.empty()) text::complete(document);
  Reading reading;
  reading.arena = std::make_shared<Arena>();
  reading.document = std::make_shared<const Document>(std::move(document));
  parts_->segmenter.segment(reading);
  parse(reading);
  return reading;
}

void Reader::parse(Reading& reading) const { parts_->model.parse(reading); }

Reading Reader::read(Document document) const {
  Reading reading = parse(std::move(document));
  parts_->resolver.resolve(reading);
  if (parts_->dictionary_coder)
    parts_->dictionary_coder->code(reading);
  else
    parts_->coder.code(reading);
  parts_->attributor.attribute(reading);
  return reading;
}

const std::string& Reader::lexicon_hash() const { return parts_->lexicon_hash; }
const std::string& Reader::model_hash() const { return parts_->model.hash(); }

}  // namespace bede
