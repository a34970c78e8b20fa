#include "mentions/names_in_text.h"

namespace bede::mentions {

NamesInText::NamesInText(const ActorLexicon& lexicon, const Reading& reading, std::optional<Date> day)
    : lexicon_(lexicon),
      day_(day),
      matches_(lexicon.gazetteer().find(reading)),
      at_(reading.tokens.size(), kNone),
      person_(reading.tokens.size(), false),
      time_(reading.tokens.size(), false) {
  for (const TimeExpression& time : reading.times)
    for (uint32_t t = time.first.value; t <= time.last.value; ++t) time_[t] = true;
  for (uint32_t m = 0; m < matches_.size(); ++m)
    for (uint32_t t = matches_[m].first.value; t <= matches_[m].last.value; ++t) at_[t] = m;
  for (const NameSpan& name : reading.names)
    if (name.kind == NameKind::person)
      for (uint32_t t = name.first.value; t <= name.last.value; ++t) person_[t] = true;
}

const Entry* NamesInText::owner(TokenId token) const {
  return find(token, [](const Entry& e) {
    switch (e.kind) {
      case EntryKind::state:
      case EntryKind::adjective:
      case EntryKind::capital:
      case EntryKind::metonym:
      case EntryKind::territory:
      case EntryKind::organisation:
        return true;
      case EntryKind::group:
      case EntryKind::body:
        return !e.country.empty();
      default:
        return false;
    }
  });
}

const Entry* NamesInText::person(TokenId token) const {
  if (const Entry* whole = find(token, EntryKind::person)) return whole;
  return find(token, EntryKind::family);
}

}  // namespace bede::mentions
