// What the network's class numbers mean.
#pragma once

#include <string_view>
#include <vector>

#include "base/sections.h"
#include "bede/reading.h"
#include "syntax/lemmas.h"

namespace bede::syntax {

struct Tag {
  Upos upos = Upos::X;
  std::string_view xpos;
};

// Views into the sections.
struct Classes {
  std::vector<Tag> tags;
  std::vector<std::string_view> feats;
  LemmaScripts scripts;
  LemmaDictionary lemmas;
  std::vector<Relation> labels;
  std::vector<EntityKind> entities;  // of the noun phrase that a word heads; the first is none (other)

  // Error: bad_model where a list holds what Bede does not know.
  static Result<Classes> open(const Sections& sections);
};

// Reading::names from the entity kind of each proper noun that heads a name. Cost: linear.
void find_names(Reading& reading);

}  // namespace bede::syntax
