#include "syntax/model.h"

#include "base/arena.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/strings.h"
#include "syntax/provisional.h"
#include "syntax/tree.h"

namespace bede::syntax {

struct Model::Weights {
  std::string hash;
  mutable Provisional parser;
};

Result<Model> Model::open(const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) return bytes.error();
  auto weights = std::make_shared<Weights>();
  if (!weights->parser.load(*bytes))
    return Error{ErrorCode::bad_model,     path, 0, 0, true, "not a model of this version, or damaged",
                 "install the model again"};
  weights->hash = sha256_hex(*bytes);
  Model model;
  model.weights_ = weights;
  return model;
}

void Model::parse(Reading& reading) const {
  Provisional& parser = weights_->parser;
  for (Sentence& sentence : reading.sentences) {
    PSentence words;
    for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
      PWord word;
      word.form = reading.tokens[i].form;
      word.lower = lower(word.form);
      words.push_back(std::move(word));
    }
    parser.tag(words, false);
    parser.parse(words, false);
    for (uint32_t i = 0; i < words.size(); ++i) {
      Token& token = reading.tokens[sentence.first.value + i];
      const std::string& tag = parser.tags[static_cast<size_t>(words[i].tag)];
      const size_t a = tag.find('|'), b = tag.find('|', a + 1);
      upos_from(tag.substr(0, a), token.upos);
      token.xpos = std::string_view(tag).substr(a + 1, b - a - 1);
      token.feats = std::string_view(tag).substr(b + 1);
      token.lemma = reading.arena->keep(parser.lemma(words[i].form, tag.substr(0, a)));
      relation_from(parser.labels[static_cast<size_t>(words[i].label)], token.relation);
      token.head = words[i].head < 0 ? TokenId{} : TokenId(sentence.first.value + static_cast<uint32_t>(words[i].head));
      if (words[i].head < 0) {
        token.relation = Relation::root;
        sentence.root = TokenId(sentence.first.value + i);
      }
    }
  }
  link_children(reading);
}

const std::string& Model::hash() const { return weights_->hash; }

}  // namespace bede::syntax
