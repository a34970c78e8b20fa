// bede_names_bench: what finding names costs with 20,000 names and with 1,000,000, in the same text: one word in
// fifteen begins a name that both know. Names are made up, the same in every run. Best of five rounds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "bede/bede.h"
#include "mentions/gazetteer_builder.h"

namespace bede::bench {
namespace {

constexpr int kRounds = 5;
constexpr size_t kFew = 20000, kMany = 1000000, kTokens = 200000;

// Numbers that look random, without a clock.
class Dice {
 public:
  uint32_t roll(uint32_t sides) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<uint32_t>((state_ >> 33) % sides);
  }

 private:
  uint64_t state_ = 20000;
};

std::string word(Dice& dice) {
  static constexpr const char* kSyllables[] = {"ka", "mi",  "ro",  "ten", "la",  "sur", "be", "do",  "vin", "ash",
                                               "or", "pel", "qua", "zi",  "har", "ut",  "ny", "gos", "lem", "fri"};
  std::string out = kSyllables[dice.roll(20)];
  for (uint32_t more = 2 + dice.roll(3); more > 0; --more) out += kSyllables[dice.roll(20)];
  out[0] = static_cast<char>(out[0] - 32);
  return out;
}

std::vector<std::string> names(size_t count) {
  Dice dice;
  std::vector<std::string> out;
  for (size_t i = 0; i < count; ++i) {
    std::string name = word(dice);
    for (uint32_t more = dice.roll(3); more > 0; --more) name += " " + word(dice);
    out.push_back(std::move(name));
  }
  return out;
}

// Words of no name, and the first names in between.
Reading text(const std::vector<std::string>& known, std::string& bytes) {
  Dice dice;
  std::vector<Span> spans;
  const auto put = [&](std::string_view piece) {
    bytes += ' ';
    spans.push_back({static_cast<uint32_t>(bytes.size()), static_cast<uint32_t>(bytes.size() + piece.size())});
    bytes += piece;
  };
  while (spans.size() < kTokens) {
    if (dice.roll(15) == 0) {
      const std::string& name = known[dice.roll(static_cast<uint32_t>(kFew))];
      for (size_t at = 0; at < name.size();) {
        const size_t end = std::min(name.find(' ', at), name.size());
        put(std::string_view(name).substr(at, end - at));
        at = end + 1;
      }
    } else {
      put(std::string(1, static_cast<char>('a' + dice.roll(26))) + "word" + std::to_string(dice.roll(5000)));
    }
  }
  Reading reading;
  for (const Span span : spans) {
    Token token;
    token.span = span;
    token.form = span.of(bytes);
    token.upos = Upos::PROPN;
    token.sentence = SentenceId(0);
    reading.tokens.push_back(token);
  }
  Sentence sentence{};
  sentence.last = TokenId(static_cast<uint32_t>(reading.tokens.size() - 1));
  reading.sentences.push_back(sentence);
  return reading;
}

double nanoseconds_a_token(const mentions::Gazetteer& gazetteer, const Reading& reading, size_t& found) {
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    found = gazetteer.find(reading).size();
    const double time = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
    best = round ? std::min(best, time) : time;
  }
  return best / static_cast<double>(reading.tokens.size());
}

int run() {
  const auto all = names(kMany);
  std::string bytes;
  const Reading reading = text(all, bytes);
  std::printf("| names | found | ns a word |\n| ---: | ---: | ---: |\n");
  for (const size_t count : {kFew, kMany}) {
    mentions::GazetteerBuilder builder;
    for (size_t i = 0; i < count; ++i) builder.add(all[i], static_cast<uint32_t>(i), mentions::NameCase::as_given);
    SectionList list;
    builder.pack("made", list);
    const Sections sections = Sections::hold(std::move(list));
    const mentions::Gazetteer gazetteer(sections, "made", count);
    size_t found = 0;
    const double cost = nanoseconds_a_token(gazetteer, reading, found);
    std::printf("| %zu | %zu | %.0f |\n", count, found, cost);
  }
  return 0;
}

}  // namespace
}  // namespace bede::bench

int main() { return bede::bench::run(); }
