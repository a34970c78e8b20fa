// The trained model: opened once, checked, shared by threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bede/reading.h"
#include "bede/result.h"

namespace bede::syntax {

class Model {
 public:
  // lexicon: where words/spellings.tsv and words/headlines.tsv are; nothing: words are taken as they are written.
  // Errors: not_found, unreadable, bad_model (damaged, cut short, or of another version), and what is wrong in a table.
  static Result<Model> open(const std::string& path, const std::string& lexicon = {});

  // Fills upos, xpos, feats, lemma, head, relation of every token, Reading::names, each sentence's root, and links the
  // children. Needs sentences and tokens (text floor). Every sentence comes out as one tree. Thread-safe.
  void parse(Reading& reading) const;

  const std::string& hash() const;
  // A section that the file carries for another floor ("splitter"); empty where it has none. Lives as long as the
  // model.
  std::string_view section(std::string_view name) const;

 private:
  struct Weights;
  std::shared_ptr<const Weights> weights_;
};

}  // namespace bede::syntax
