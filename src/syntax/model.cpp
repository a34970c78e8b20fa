#include "syntax/model.h"

#include <algorithm>
#include <utility>

#include "base/arena.h"
#include "base/sections.h"
#include "base/word_map.h"
#include "syntax/classes.h"
#include "syntax/mend.h"
#include "syntax/network.h"
#include "syntax/tree.h"

namespace bede::syntax {

struct Model::Weights {
  Sections sections;
  Network network;
  Classes classes;
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

using Forms = std::vector<std::string_view>;  // of each token, as the network is shown it

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

  // A number is itself without its commas; a word is what the list says of it, else what its script makes.
  std::string_view of(std::string_view form, Upos upos, size_t script) {
    if (upos == Upos::NUM)
      if (const auto number = LemmaScripts::without_commas(form, arena_); !number.empty()) return number;
    const auto [known, fresh] = asked_[static_cast<size_t>(upos)].try_emplace(form);
    if (fresh) known->second = arena_.keep(classes_.lemmas.find(form, upos));
    return known->second.empty() ? classes_.scripts.apply(script, form, arena_) : known->second;
  }

 private:
  const Classes& classes_;
  Arena& arena_;
  WordMap<std::string_view, std::string_view> asked_[static_cast<size_t>(Upos::X) + 1];
};

// Writes what the network said of the words to their tokens.
class Writer {
 public:
  Writer(const Classes& classes, Reading& reading)
      : classes_(classes),
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
      token.feats = keep(classes_.feats[word.feats], feats_, word.feats, *reading_.arena);
      token.lemma = lemmas_.of(forms[i], token.upos, word.script);
      token.relation = classes_.labels[word.label];
      token.entity = classes_.entities[word.entity];
      token.head = word.head ? TokenId(sentence.first.value + word.head - 1) : TokenId{};
      if (!word.head) sentence.root = TokenId(i);
    }
  }

 private:
  const Classes& classes_;
  Reading& reading_;
  Kept xpos_, feats_;
  Lemmas lemmas_;
};

// A verb that was shown in the past tense stands in the present.
void put_in_present(Token& verb) {
  const bool third = verb.form.ends_with("s");
  verb.xpos = third ? "VBZ" : "VBP";
  verb.feats = third ? "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin" : "Mood=Ind|Tense=Pres|VerbForm=Fin";
}

}  // namespace

Result<Model> Model::open(const std::string& path) {
  auto sections = Sections::open(path);
  if (!sections) return sections.error();
  auto network = Network::open(*sections);
  if (!network) return network.error();
  auto classes = Classes::open(*sections);
  if (!classes) return classes.error();
  std::string hash = sections->hash();
  Model model;
  model.weights_ = std::make_shared<Weights>(
      Weights{*std::move(sections), *std::move(network), *std::move(classes), std::move(hash)});
  return model;
}

Status Model::know_headlines(const std::string& lexicon) {
  auto headlines = Headlines::open(lexicon);
  if (!headlines) return headlines.error();
  headlines_ = *std::move(headlines);
  return Done{};
}

void Model::parse(Reading& reading) const {
  const Network& network = weights_->network;
  Forms forms = headlines_.shown(reading, weights_->classes.lemmas);
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
  Writer writer(weights_->classes, reading);
  for (Sentence& sentence : reading.sentences) writer.write(sentence, forms, words);
  for (uint32_t s = 0; s < reading.sentences.size(); ++s) {
    const TokenId verb = headlines_.hidden_verb(reading, s);
    if (!verb) continue;
    Sentence& sentence = reading.sentences[s];
    forms[verb.value] = reading.arena->keep(past_of(reading[verb].form));
    show(reading, sentence, forms, words);
    network.analyse({{words.data() + sentence.first.value, sentence.size()}}, scratch);
    if (weights_->classes.tags[words[verb.value].tag].xpos != "VBD") continue;
    writer.write(sentence, forms, words);
    put_in_present(reading[verb]);
  }
  link_children(reading);
  bool moved = false;
  for (uint32_t s = 0; s < reading.sentences.size(); ++s) moved |= headlines_.mend(reading, s);
  if (moved) link_children(reading);
  mend(reading);
  find_names(reading);
}

const std::string& Model::hash() const { return weights_->hash; }
std::string_view Model::section(std::string_view name) const { return weights_->sections[name]; }

}  // namespace bede::syntax
