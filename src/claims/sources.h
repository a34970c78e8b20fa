// Who stands behind a claim: noun phrases as sources, and what kind of source they are.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/strings.h"
#include "base/word_map.h"
#include "bede/reading.h"
#include "bede/result.h"
#include "claims/ranges.h"

namespace bede::claims {

class Sources {
 public:
  // Reads words/sources.tsv.
  static Result<Sources> open(const std::string& lexicon_directory);

  // Whether the noun can say, think or want something: names, persons, bodies, pronouns.
  bool can_speak(const Reading& reading, TokenId head) const;
  bool is_text(const Reading& reading, TokenId head) const;  // a document or finding
  // What kind of source the phrase is of which `head` is the head and which the mention names; both may be none.
  SourceKind kind(const Reading& reading, TokenId head, MentionId mention, TokenRange phrase) const;
  bool is_media_name(const Reading& reading, TokenId head) const;

 private:
  const SourceKind* noun(const Token& token) const;
  bool names_title(const Reading& reading, TokenRange phrase) const;
  WordMap<std::vector<SourceKind>> nouns_;
  std::unordered_set<std::string> media_names_;  // lower case, the last word of a name
};

// The whole noun phrase of head with what identifies it, on the side of the verb where it stands: never beyond `limit`.
TokenRange noun_phrase(const Reading& reading, const Extents& extents, TokenId head, TokenRange limit);

}  // namespace bede::claims
