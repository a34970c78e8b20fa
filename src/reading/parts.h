// What a Reader holds open.
#pragma once

#include <optional>
#include <string>

#include "bede/reader.h"
#include "claims/attributor.h"
#include "events/ballots.h"
#include "events/coder.h"
#include "events/codes.h"
#include "events/deeds.h"
#include "events/dictionary_coder.h"
#include "mentions/resolver.h"
#include "syntax/model.h"
#include "text/segment.h"

namespace bede {

struct Reader::Parts {
  std::string lexicon_directory;
  std::string lexicon_hash;
  text::Segmenter segmenter;
  syntax::Model model;
  mentions::Resolver resolver;
  events::Coder coder;
  std::optional<events::DictionaryCoder> dictionary_coder;  // by the user's verbs, in place of the coder
  claims::Attributor attributor;
  events::Codes codes;  // for the record
  events::Deeds deeds;
  events::Ballots ballots;
};

}  // namespace bede
