#include "record/named_parties.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"

namespace bede::record {
namespace {

// A word in capitals, or what joins two.
bool is_of_name(const Token& token) {
  static constexpr std::string_view kJoins[] = {"-", "–", "'", "’", "'s", "’s", "and"};
  return among(token.form, kJoins) || (starts_upper(token.form) && token.upos != Upos::DET);
}

}  // namespace

std::vector<std::string> parties_in_name(const Draft& draft, TokenId head) {
  const Reading& reading = draft.reading;
  const uint32_t begin = reading[reading[head].sentence].first.value;
  uint32_t first = head.value;
  while (starts_upper(reading[head].form) && first > begin && is_of_name(reading.tokens[first - 1])) --first;
  std::vector<std::string> named;
  const auto& names = reading.lexicon_names;
  auto match = std::lower_bound(names.begin(), names.end(), TokenId(first),
                                [](const mentions::NameMatch& one, TokenId token) { return one.first < token; });
  for (; match != names.end() && match->first < head; ++match) {
    if (match->last >= head) continue;
    for (const uint32_t at : match->entries) {
      const mentions::Entry& entry = draft.names[at];
      const bool party = entry.kind == mentions::EntryKind::state || entry.kind == mentions::EntryKind::organisation;
      if (party && entry.covers(reading.document->published)) add_once(named, std::string(entry.country));
    }
  }
  if (named.size() < 2) named.clear();
  return named;
}

}  // namespace bede::record
