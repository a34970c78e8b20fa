#include "syntax/model.h"

#include <algorithm>
#include <utility>

#include "base/arena.h"
#include "base/sections.h"
#include "base/word_map.h"
#include "syntax/classes.h"
#include "syntax/form_tags.h"
#include "syntax/headlines.h"
#include "syntax/lemma_rules.h"
#include "syntax/mend.h"
#include "syntax/network.h"
#include "syntax/spellings.h"
#include "syntax/tree.h"

namespace bede::syntax {

struct Model::Weights {
  Sections sections;
  Network network;
  Classes classes;
  Spellings spellings;
  Headlines headlines;
  std::string hash;
};

namespace {

using Kept = std::vector<std::string_view>;

// Class names copied to the reading's arena once each, so that a reading outlives its model.
std::string_view keep(std::string_view name, Kept& kept, size_t number, Arena& arena) {
  if (kept[number].data() == nullptr) kept[number] = name.empty() ? std::string_view("", 0) : arena.keep(name);
  return kept[number];
}

std::vector<uint32_t> longest_first(const Reading& reading) {
  std::vector<uint32_t> order;
  for (uint32_t s = 0; s < reading.sentences.size(); ++s)
    if (reading.sentences[s].first.value <= reading.sentences[s].last.value) order.push_back(s);
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return reading.sentences[a].size() > reading.sentences[b].size(); });
  return order;
}

bool touches_hyphen(const Reading& reading, uint32_t i) {
  const auto& tokens = reading.tokens;
  return (i > 0 && !tokens[i - 1].space_after && tokens[i - 1].form == "-") ||
         (i + 1 < tokens.size() && !tokens[i].space_after && tokens[i + 1].form == "-");
}

using Forms = std::vector<std::string_view>;  // as the network is shown them

// The words as they are meant; only whole words are written otherwise ("ur" is your, but not in "Aziz-ur-Rahman").
Forms meant_words(const Reading& reading, Forms shown, const Spellings& spellings) {
  for (uint32_t i = 0; i < shown.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.continues || touches_hyphen(reading, i)) continue;
    const std::string_view meant = spellings.meant(shown[i]);
    if (meant.data() != shown[i].data()) shown[i] = reading.arena->keep(meant);
  }
  return shown;
}

void show(const Reading& reading, const Sentence& sentence, const Forms& forms, std::vector<Word>& words) {
  for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
    const bool first = i == sentence.first.value;
    const bool glued = reading.tokens[i].continues || (i > 0 && !reading.tokens[i - 1].space_after);
    words[i].rows = features(forms[i], glued, first);
  }
}

// The lemmas of one reading; the list, which is large, is asked once for each form of each class.
class Lemmas {
 public:
  Lemmas(const Classes& classes, Arena& arena) : classes_(classes), arena_(arena) {}

  // A word is what the list says of what was meant, else what its script and the rules of spelling make.
  std::string_view of(const Token& token, std::string_view meant, size_t script) {
    if (token.upos == Upos::NUM)
      if (const auto number = number_lemma(token.form, token.xpos, arena_); !number.empty()) return number;
    const auto [known, fresh] = asked_[static_cast<size_t>(token.upos)].try_emplace(meant);
    if (fresh) known->second = arena_.keep(classes_.lemmas.find(meant, token.upos));
    const std::string_view lemma = known->second.empty() ? made(token, meant, script) : known->second;
    return within_name(token.upos, token.xpos) ? with_capital(lemma, arena_) : lemma;
  }

 private:
  // "ruder", whose degree the network missed, is of "rude" if the list has that.
  std::string_view made(const Token& token, std::string_view meant, size_t script) const {
    if (token.upos == Upos::ADJ && token.xpos == "JJ" && (meant.ends_with("er") || meant.ends_with("est"))) {
      const std::string positive = positive_of(meant);
      if (!positive.empty() && classes_.lemmas.find(positive, Upos::ADJ) == positive) return arena_.keep(positive);
    }
    return ruled_lemma(meant, token.upos, token.xpos, classes_.scripts.apply(script, meant, arena_), arena_);
  }

  const Classes& classes_;
  Arena& arena_;
  WordMap<std::string_view, std::string_view> asked_[static_cast<size_t>(Upos::X) + 1];
};

// Writes what the network said of the words to their tokens.
class Writer {
 public:
  Writer(const Classes& classes, const Spellings& spellings, Reading& reading)
      : classes_(classes),
        spellings_(spellings),
        reading_(reading),
        xpos_(classes.tags.size()),
        feats_(classes.feats.size()),
        lemmas_(classes, *reading.arena) {}

  void write(Sentence& sentence, const Forms& forms, const std::vector<Word>& words) {
    for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
      Token& token = reading_.tokens[i];
      const Word& word = words[i];
      token.upos = classes_.tags[word.tag].upos;
      token.xpos = keep(classes_.tags[word.tag].xpos, xpos_, word.tag, *reading_.arena);
      settle_tag(token, spellings_);
      token.feats = keep(classes_.feats[word.feats], feats_, word.feats, *reading_.arena);
      token.lemma = lemmas_.of(token, forms[i], word.script);
      token.relation = classes_.labels[word.label];
      token.entity = classes_.entities[word.entity];
      token.head = word.head ? TokenId(sentence.first.value + word.head - 1) : TokenId{};
      if (!word.head) sentence.root = TokenId(i);
    }
  }

 private:
  const Classes& classes_;
  const Spellings& spellings_;
  Reading& reading_;
  Kept xpos_, feats_;
  Lemmas lemmas_;
};

// A verb that was shown in the past tense stands in the present.
void put_in_present(Token& verb) {
  const bool third = verb.form.ends_with("s") || verb.form.ends_with("S");
  verb.xpos = third ? "VBZ" : "VBP";
  verb.feats = third ? "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin" : "Mood=Ind|Tense=Pres|VerbForm=Fin";
}

}  // namespace

Result<Model> Model::open(const std::string& path, const std::string& lexicon) {
  auto sections = Sections::open(path);
  if (!sections) return sections.error();
  auto network = Network::open(*sections);
  if (!network) return network.error();
  auto classes = Classes::open(*sections);
  if (!classes) return classes.error();
  auto spellings = lexicon.empty() ? Result<Spellings>(Spellings()) : Spellings::open(lexicon);
  if (!spellings) return spellings.error();
  auto headlines = lexicon.empty() ? Result<Headlines>(Headlines()) : Headlines::open(lexicon);
  if (!headlines) return headlines.error();
  std::string hash = sections->hash();
  Model model;
  model.weights_ = std::make_shared<Weights>(Weights{*std::move(sections), *std::move(network), *std::move(classes),
                                                     *std::move(spellings), *std::move(headlines), std::move(hash)});
  return model;
}

void Model::parse(Reading& reading) const {
  const Network& network = weights_->network;
  Forms forms = meant_words(reading, weights_->headlines.shown(reading, weights_->classes.lemmas), weights_->spellings);
  std::vector<Word> words(reading.tokens.size());
  for (const Sentence& sentence : reading.sentences) show(reading, sentence, forms, words);
  const std::vector<uint32_t> order = longest_first(reading);
  NetworkScratch scratch;
  std::vector<Lane> lanes;
  for (size_t i = 0; i < order.size(); ++i) {
    const Sentence& sentence = reading.sentences[order[i]];
    lanes.push_back({words.data() + sentence.first.value, sentence.size()});
    if (lanes.size() < kLanes && i + 1 < order.size()) continue;
    network.analyse(lanes, scratch);
    lanes.clear();
  }
  Writer writer(weights_->classes, weights_->spellings, reading);
  for (Sentence& sentence : reading.sentences) writer.write(sentence, forms, words);
  for (uint32_t s = 0; s < reading.sentences.size(); ++s) {
    const TokenId verb = weights_->headlines.hidden_verb(reading, s);
    if (!verb) continue;
    Sentence& sentence = reading.sentences[s];
    const TokenId before(verb.value - 1);
    const bool to_come = equal_ignoring_case(reading[before].form, "to");
    if (to_come)
      forms[before.value] = "will";
    else
      forms[verb.value] = reading.arena->keep(past_of(reading[verb].form));
    show(reading, sentence, forms, words);
    network.analyse({{words.data() + sentence.first.value, sentence.size()}}, scratch);
    if (weights_->classes.tags[words[verb.value].tag].xpos != (to_come ? "VB" : "VBD")) continue;
    writer.write(sentence, forms, words);
    if (!to_come) put_in_present(reading[verb]);
  }
  link_children(reading);
  bool moved = false;
  for (uint32_t s = 0; s < reading.sentences.size(); ++s) moved |= weights_->headlines.mend(reading, s);
  if (moved) link_children(reading);
  mend(reading);
  find_names(reading);
}

const std::string& Model::hash() const { return weights_->hash; }
std::string_view Model::section(std::string_view name) const { return weights_->sections[name]; }

}  // namespace bede::syntax
