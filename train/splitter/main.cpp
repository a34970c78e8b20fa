// train_splitter LEXICON OUT.splitter TRAIN.conllu... --prose REPORTS.jsonl... --dev DEV.conllu...: learns where
// sentences end, and says how well. Reports teach where none does: between the words of edited prose.
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
constexpr int kMeanFrom = 2;         // the mean is over the epochs from here on
constexpr uint32_t kBits = 17;       // fewer rows share too many features: 15 bits cost a point and a half
constexpr size_t kReportsApart = 8;  // one report of so many teaches
constexpr float kWeightOfEnds = 4;   // a missed end costs two sentences, and there are few

struct Paragraph {
  bool prose = false;  // only places between words are known, and none is an end
  std::vector<Token> tokens;
  std::vector<bool> is_end;
};

struct Corpus {
  std::string file;
  std::vector<Source> sources;  // own the text that the tokens point into
  std::vector<Paragraph> paragraphs;
  size_t gold = 0;
};

Result<std::vector<Source>> treebank_of(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return bytes.error();
  return sources_of(*bytes);
}

Result<Corpus> corpus_of(const std::string& file, bool prose, const text::Words& words) {
  auto sources = prose ? prose_of(file, words, kReportsApart) : treebank_of(file);
  if (!sources) return sources.error();
  Corpus corpus;
  corpus.file = file;
  corpus.sources = *std::move(sources);
  for (const Source& source : corpus.sources) {
    corpus.gold += source.ends.size();
    for (const auto& [begin, end] : source.paragraphs) {
      Paragraph& paragraph = corpus.paragraphs.emplace_back();
      paragraph.prose = prose;
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

// Each bit set in three draws of eight.
uint64_t three_in_eight(uint64_t& state) {
  const uint64_t one = random_bits(state), two = random_bits(state), three = random_bits(state);
  return one & (two | three);
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

// What stands inside of sentences where rules see no end, "(EFC) Programme", "the U.S. Senate": no mark that may end
// one.
bool is_wordlike(const Token& token, const text::Words& words) {
  const text::Look look = text::look_of(token, words);
  return look == text::Look::title_word || look == text::Look::lower_word || look == text::Look::capitals ||
         look == text::Look::mixed_word || look == text::Look::number || look == text::Look::comma ||
         look == text::Look::closes || look == text::Look::abbreviation;
}

void learn_epoch(Net& net, const std::vector<Corpus>& corpora, const text::Words& words, float rate, uint64_t& state) {
  std::vector<const Paragraph*> order;
  for (const Corpus& corpus : corpora)
    for (const Paragraph& paragraph : corpus.paragraphs) order.push_back(&paragraph);
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_bits(state) % i]);
  for (const Paragraph* paragraph : order)
    walk(*paragraph, words, [&](size_t i, const Net::Row& row, bool) {
      const bool is_end = paragraph->is_end[i];
      const uint64_t dropped = three_in_eight(state);
      if (!paragraph->prose) net.learn(row, is_end, rate, dropped, is_end ? kWeightOfEnds : 1);
      if (paragraph->prose && !is_end && is_wordlike(paragraph->tokens[i], words))
        net.learn(row, false, rate, dropped, 1);
      return !paragraph->prose && random_bits(state) % 5 == 0 ? net.score(row) > 0 : is_end;
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
    std::fputs("train_splitter LEXICON OUT TRAIN.conllu... --prose REPORTS.jsonl... --dev DEV.conllu...\n", stderr);
    return 2;
  }
  const auto words = text::Words::open(arguments[0]);
  if (!words) return std::fprintf(stderr, "%s\n", words.error().message().c_str()), 1;
  std::vector<Corpus> train, dev;
  std::string kind;
  for (size_t i = 2; i < arguments.size(); ++i) {
    if (arguments[i].starts_with("--")) {
      kind = arguments[i];
      continue;
    }
    auto corpus = corpus_of(arguments[i], kind == "--prose", *words);
    if (!corpus) return std::fprintf(stderr, "%s\n", corpus.error().message().c_str()), 1;
    (kind == "--dev" ? dev : train).push_back(*std::move(corpus));
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
