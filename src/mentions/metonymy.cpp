#include <algorithm>

#include "base/strings.h"
#include "base/table.h"
#include "mentions/identity.h"
#include "mentions/phrases.h"
#include "syntax/tree.h"

namespace bede::mentions {

Result<Metonymy> Metonymy::open(const std::string& lexicon_directory) {
  Metonymy metonymy;
  const auto read =
      read_table(lexicon_directory, "words/metonymy.tsv", "use words", [&](const TableRow& row) -> Status {
        for (const std::string_view word : split(row.fields[1], '|'))
          if (!word.empty()) metonymy.words_.emplace_back(row.fields[0], trimmed(word));
        return Done{};
      });
  if (!read) return read.error();
  std::sort(metonymy.words_.begin(), metonymy.words_.end());
  return metonymy;
}

bool Metonymy::listed(const char* use, std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), std::make_pair(std::string(use), std::string(word)));
}

bool Metonymy::governs(const Reading& reading, TokenId head) const {
  const TokenId first = first_conjunct(reading, head);
  const Token& token = reading[first];
  const std::string_view above = token.head ? reading[token.head].lemma : std::string_view{};
  switch (token.relation) {
    case Relation::nsubj:
    case Relation::nsubj__outer:
    case Relation::obl__agent:
      return true;
    case Relation::nsubj__pass:
    case Relation::obj:
      return !listed("place_verb", above);
    case Relation::iobj:
      return true;
    case Relation::nmod__poss:
      return !listed("place_noun", above);
    case Relation::compound:
    case Relation::nmod__desc:
      return false;
    default:
      break;
  }
  const std::string_view preposition = preposition_of(reading, first);
  return listed("actor_preposition", preposition) && !listed("place_preposition", preposition) &&
         !(preposition == "of" && listed("place_noun", above));
}

bool Metonymy::names_text(const Reading& reading, TokenId head) const {
  const Token& token = reading[head];
  if (token.relation != Relation::compound || !token.head || token.head.value != head.value + 1) return false;
  const std::string noun = lower(reading[token.head].form);
  return (starts_upper(reading[token.head].form) && listed("text_noun", noun)) || listed("format_noun", noun);
}

}  // namespace bede::mentions
