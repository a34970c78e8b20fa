// What a Reader holds open.
#pragma once

#include <string>

#include "bede/reader.h"
#include "claims/attributor.h"
#include "events/ballots.h"
#include "events/coder.h"
#include "events/codes.h"
#include "events/deeds.h"
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
  claims::Attributor attributor;
  events::Codes codes;  // for the record
  events::Deeds deeds;
  events::Ballots ballots;
};

}  // namespace bede
