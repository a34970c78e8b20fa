#include "syntax/classes.h"

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::syntax {
namespace {

bool within_name(const Token& token) {
  return token.relation == Relation::compound || token.relation == Relation::flat;
}

// The token that a proper noun's name hangs on: up over compound and flat.
TokenId top_of_name(const Reading& reading, TokenId at) {
  for (int steps = 0;
       steps < 16 && within_name(reading[at]) && reading[at].head && reading[reading[at].head].upos == Upos::PROPN;
       ++steps)
    at = reading[at].head;
  return at;
}

}  // namespace

Result<Classes> Classes::open(const Sections& sections) {
  Classes found;
  for (const std::string_view name : split(sections["tags"], '\n')) {
    Tag tag;
    const size_t bar = name.find('|');
    if (bar == std::string_view::npos || !upos_from(name.substr(0, bar), tag.upos))
      return sections.damaged("unknown tag '" + std::string(name) + "' in section tags");
    tag.xpos = name.substr(bar + 1);
    found.tags.push_back(tag);
  }
  for (const std::string_view name : split(sections["labels"], '\n')) {
    Relation relation;
    if (!relation_from(name, relation))
      return sections.damaged("unknown relation '" + std::string(name) + "' in section labels");
    found.labels.push_back(relation);
  }
  found.feats = split(sections["feats"], '\n');
  found.entities = split(sections["entities"], '\n');
  found.scripts = LemmaScripts(sections["scripts"]);
  found.lemmas = LemmaDictionary(sections["lemmas"]);
  return found;
}

NameKind name_kind(std::string_view entity) {
  if (entity == "person") return NameKind::person;
  if (entity == "place") return NameKind::place;
  if (entity == "organization") return NameKind::organisation;
  if (entity == "event") return NameKind::event;
  if (entity == "object") return NameKind::object;
  return NameKind::other;
}

void find_names(Reading& reading, const std::vector<NameKind>& kinds) {
  const uint32_t count = static_cast<uint32_t>(reading.tokens.size());
  for (uint32_t i = 0; i < count;) {
    if (reading.tokens[i].upos != Upos::PROPN) {
      ++i;
      continue;
    }
    const TokenId top = top_of_name(reading, TokenId(i));
    uint32_t end = i + 1;
    while (end < count && reading.tokens[end].upos == Upos::PROPN &&
           reading.tokens[end].sentence == reading.tokens[i].sentence && top_of_name(reading, TokenId(end)) == top)
      ++end;
    reading.names.push_back({TokenId(i), TokenId(end - 1), kinds[top.value]});
    i = end;
  }
}

}  // namespace bede::syntax
