// Whom the words of an agreement's own name mean.
#include <algorithm>

#include "base/strings.h"
#include "record/clauses.h"
#include "record/parties.h"
#include "record/sides.h"
#include "syntax/tree.h"

namespace bede::record {

using syntax::children;

namespace {

// A word in capitals, or what joins two.
bool is_of_name(const Token& token) {
  return token.form == "-" || token.form == "–" || (starts_upper(token.form) && token.upos != Upos::DET);
}

}  // namespace

// "the ASEAN Australia New Zealand Trade Agreement": all that the words of a name in capitals name, however they hang.
void Parties::from_name(TokenId head, std::vector<std::string>& codes) const {
  const uint32_t begin = reading_[reading_[head].sentence].first.value;
  uint32_t first = head.value;
  while (starts_upper(reading_[head].form) && first > begin && is_of_name(reading_.tokens[first - 1])) --first;
  std::vector<std::string> named;
  const auto& names = reading_.lexicon_names;
  auto match = std::lower_bound(names.begin(), names.end(), TokenId(first),
                                [](const mentions::NameMatch& one, TokenId token) { return one.first < token; });
  for (; match != names.end() && match->first < head; ++match) {
    if (match->last >= head) continue;
    for (const uint32_t at : match->entries) {
      const mentions::Entry& entry = draft_.names[at];
      const bool party = entry.kind == mentions::EntryKind::state || entry.kind == mentions::EntryKind::organisation;
      if (party && entry.covers(reading_.document->published)) add_once(named, std::string(entry.country));
    }
  }
  if (named.size() < 2) return;
  for (std::string& one : named) add_once(codes, std::move(one));
}

// "the Paris climate accord", and not "the Beijing deal with Tokyo": where it was made.
bool Parties::is_named_after(TokenId town, TokenId head) const {
  if (reading_[town].relation != Relation::compound || !sides_.is_capital(town)) return false;
  for (const TokenId child : children(reading_, head))
    if (reading_[child].relation == Relation::nmod && preposition(reading_, child) == "with") return false;
  return true;
}

// "signed agreements with Peru and Chad": who signed them is not in the phrase.
bool Parties::is_with_others(TokenId head) const {
  bool with = false;
  for (const TokenId child : children(reading_, head)) {
    if (reading_[child].relation == Relation::amod || reading_[child].relation == Relation::compound ||
        reading_[child].relation == Relation::nmod__poss)
      if (!sides_.in_phrase(child).empty()) return false;
    if (reading_[child].relation != Relation::nmod) continue;
    const std::string_view before = preposition(reading_, child);
    if (before == "between" || before == "among") return false;
    with = with || before == "with";
  }
  return with;
}

}  // namespace bede::record
