#include "text/segment.h"

#include <algorithm>

#include "text/quotes.h"
#include "text/scanner.h"
#include "text/splitter.h"

namespace bede::text {
namespace {

// Where to cut a sentence that is too long: after the last comma or semicolon of the piece, else at its end.
uint32_t forced_cut(const std::vector<Token>& tokens, uint32_t first) {
  uint32_t last = first + kMostTokens - 1;
  const uint32_t least = first + kMostTokens / 2;
  for (uint32_t i = last; i > least; --i)
    if (tokens[i].form == ";" || tokens[i].form == ",") return i;
  while (last > least && tokens[last + 1].continues) --last;
  return last;
}

void add_sentence(Reading& reading, uint32_t first, uint32_t last, uint32_t paragraph) {
  Sentence sentence;
  sentence.first = TokenId(first);
  sentence.last = TokenId(last);
  sentence.span = reading.tokens[first].span.joined(reading.tokens[last].span);
  sentence.paragraph = paragraph;
  for (uint32_t i = first; i <= last; ++i) reading.tokens[i].sentence = SentenceId(reading.sentences.size());
  reading.sentences.push_back(sentence);
}

// The token after the dateline, where the tokens from first on begin with one; else first.
uint32_t after_dateline(const Reading& reading, uint32_t first) {
  if (!reading.document->dateline || first >= reading.tokens.size()) return first;
  const Span line = reading.document->dateline->span;
  if (reading.tokens[first].span.begin != line.begin) return first;
  uint32_t at = first;
  while (at < reading.tokens.size() && reading.tokens[at].span.end <= line.end) ++at;
  return at;
}

}  // namespace

Result<Segmenter> Segmenter::open(const std::string& lexicon) {
  auto words = Words::open(lexicon);
  if (!words) return words.error();
  Segmenter segmenter;
  segmenter.words_ = *std::move(words);
  return segmenter;
}

Status Segmenter::learn(std::string_view splitter) {
  auto learned = LearnedSplitter::open(splitter);
  if (!learned) return learned.error();
  learned_ = *std::move(learned);
  return Done{};
}

void Segmenter::segment(Reading& reading) const {
  const std::string_view text = reading.text();
  reading.tokens.reserve(text.size() / 5 + 8);
  Scanner scanner(text, words_, reading.tokens);
  const RuleSplitter rules(reading.tokens, words_);
  std::vector<uint32_t> ends;
  for (size_t p = 0; p < reading.document->paragraphs.size(); ++p) {
    uint32_t first = static_cast<uint32_t>(reading.tokens.size());
    scanner.scan(reading.document->paragraphs[p]);
    ends.clear();
    const uint32_t body = after_dateline(reading, first);
    if (body > first) ends.push_back(body - 1);
    if (learned_) {
      learned_->split(reading.tokens, words_, body, reading.tokens.size(), ends);
    } else {
      rules.split(body, reading.tokens.size(), ends);
    }
    for (const uint32_t last : ends) {
      while (last - first >= kMostTokens) {
        const uint32_t cut = forced_cut(reading.tokens, first);
        add_sentence(reading, first, cut, static_cast<uint32_t>(p));
        first = cut + 1;
      }
      add_sentence(reading, first, last, static_cast<uint32_t>(p));
      first = last + 1;
    }
  }
  mark_quotations(reading);
}

}  // namespace bede::text
