#include "syntax/model.h"

#include "base/files.h"
#include "base/sha256.h"
#include "syntax/tree.h"

namespace bede::syntax {

struct Model::Weights {
  std::string hash;
};

Result<Model> Model::open(const std::string&) {
  Model model;
  model.weights_ = std::make_shared<Weights>();
  return model;
}

void Model::parse(Reading& reading) const {
  for (Sentence& sentence : reading.sentences) {
    sentence.root = sentence.first;
    for (uint32_t i = sentence.first.value; i <= sentence.last.value; ++i) {
      Token& token = reading.tokens[i];
      token.lemma = token.form;
      token.head = i == sentence.first.value ? TokenId{} : sentence.first;
      token.relation = i == sentence.first.value ? Relation::root : Relation::dep;
    }
  }
  link_children(reading);
}

const std::string& Model::hash() const { return weights_->hash; }

}  // namespace bede::syntax
