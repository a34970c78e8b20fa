// train_splitter LEXICON OUT.splitter TRAIN.conllu... --dev DEV.conllu...: learns where sentences end, and says how
// well.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "base/files.h"
#include "corpus.h"
#include "net.h"
#include "text/scanner.h"

namespace bede::train {
namespace {

constexpr int kEpochs = 4;
constexpr int kMeanFrom = 2;  // the mean is over the epochs from here on
constexpr uint32_t kBits = 13;

struct Paragraph {
  std::vector<Token> tokens;
  std::vector<bool> is_end;
};

struct Corpus {
  std::string file;
  std::vector<Source> sources;  // own the text that the tokens point into
  std::vector<Paragraph> paragraphs;
  size_t gold = 0;
};

Result<Corpus> corpus_of(const std::string& file, const text::Words& words) {
  const auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  Corpus corpus;
  corpus.file = file;
  corpus.sources = sources_of(*bytes);
  for (const Source& source : corpus.sources) {
    corpus.gold += source.ends.size();
    for (const auto& [begin, end] : source.paragraphs) {
      Paragraph& paragraph = corpus.paragraphs.emplace_back();
      text::Scanner(source.text, words, paragraph.tokens).scan({begin, end});
      for (const Token& token : paragraph.tokens) paragraph.is_end.push_back(source.ends.contains(token.span.end));
    }
  }
  return corpus;
}

uint64_t random_bits(uint64_t& state) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state * 0x2545F4914F6CDD1Dull;
}

// Walks the places of a paragraph as the reader will: each sentence begins where the last was found to end. One in five
// sentences of the training walk begins where the gold one does instead, so that both histories are known.
template <class Weigh>
void walk(const Paragraph& paragraph, const text::Words& words, Weigh&& weigh) {
  text::BoundaryFeatures features;
  text::BoundaryFeatures::Row row;
  features.prepare(paragraph.tokens, 0, paragraph.tokens.size(), words);
  size_t begin = 0;
  for (size_t i = 0; i + 1 < paragraph.tokens.size(); ++i) {
    if (!features.is_possible(i)) continue;
    features.row(i, begin, row);
    if (weigh(i, row, features.is_certain(i))) begin = i + 1;
  }
}

void learn_epoch(Net& net, const std::vector<Corpus>& corpora, const text::Words& words, float rate, uint64_t& state) {
  std::vector<const Paragraph*> order;
  for (const Corpus& corpus : corpora)
    for (const Paragraph& paragraph : corpus.paragraphs) order.push_back(&paragraph);
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_bits(state) % i]);
  for (const Paragraph* paragraph : order)
    walk(*paragraph, words, [&](size_t i, const Net::Row& row, bool) {
      const uint32_t dropped = static_cast<uint32_t>(random_bits(state) & random_bits(state));
      net.learn(row, paragraph->is_end[i], rate, dropped, 1);
      return random_bits(state) % 5 == 0 ? net.score(row) > 0 : static_cast<bool>(paragraph->is_end[i]);
    });
}

double sentence_score(const Net& net, const Corpus& corpus, const text::Words& words) {
  size_t found = 0, right = 0;
  for (const Paragraph& paragraph : corpus.paragraphs) {
    if (paragraph.tokens.empty()) continue;
    std::vector<bool> is_end(paragraph.tokens.size(), false);
    walk(paragraph, words,
         [&](size_t i, const Net::Row& row, bool certain) { return is_end[i] = certain || net.score(row) > 0; });
    is_end.back() = true;
    bool clean = true;  // both began where this sentence begins
    for (size_t i = 0; i < is_end.size(); ++i) {
      found += is_end[i];
      right += is_end[i] && paragraph.is_end[i] && clean;
      if (is_end[i] || paragraph.is_end[i]) clean = is_end[i] && paragraph.is_end[i];
    }
  }
  return 200.0 * static_cast<double>(right) / static_cast<double>(found + corpus.gold);
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3) {
    std::fputs("train_splitter LEXICON OUT TRAIN.conllu... --dev DEV.conllu...\n", stderr);
    return 2;
  }
  const auto words = text::Words::open(arguments[0]);
  if (!words) return std::fprintf(stderr, "%s\n", words.error().message().c_str()), 1;
  std::vector<Corpus> train, dev;
  bool is_dev = false;
  for (size_t i = 2; i < arguments.size(); ++i) {
    if (arguments[i] == "--dev") {
      is_dev = true;
      continue;
    }
    auto corpus = corpus_of(arguments[i], *words);
    if (!corpus) return std::fprintf(stderr, "%s\n", corpus.error().message().c_str()), 1;
    (is_dev ? dev : train).push_back(*std::move(corpus));
  }
  Net net(kBits, 88172645463325252ull);
  uint64_t state = 362436069362436069ull;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    learn_epoch(net, train, *words, 0.1f * static_cast<float>(kEpochs - epoch) / kEpochs, state);
    if (epoch >= kMeanFrom) net.snapshot();
    std::printf("epoch %d", epoch);
    for (const Corpus& corpus : dev) std::printf("  %.2f", sentence_score(net, corpus, *words));
    std::printf("\n");
    std::fflush(stdout);
  }
  net.use_mean();
  std::printf("mean");
  for (const Corpus& corpus : dev) std::printf("  %.2f", sentence_score(net, corpus, *words));
  std::printf("\n");
  std::ofstream(arguments[1], std::ios::binary) << net.packed();
  return 0;
}

}  // namespace
}  // namespace bede::train

int main(int count, char** words) { return bede::train::run({words + 1, words + count}); }
