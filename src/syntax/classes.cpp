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

constexpr std::pair<std::string_view, EntityKind> kEntities[] = {
    {"person", EntityKind::person}, {"place", EntityKind::place},   {"organization", EntityKind::organisation},
    {"time", EntityKind::time},     {"event", EntityKind::event},   {"abstract", EntityKind::abstract},
    {"object", EntityKind::object}, {"animal", EntityKind::animal}, {"substance", EntityKind::substance},
    {"plant", EntityKind::plant},
};

EntityKind entity_named(std::string_view name) {
  for (const auto& [known, kind] : kEntities)
    if (known == name) return kind;
  return EntityKind::other;
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
  for (const std::string_view name : split(sections["entities"], '\n')) found.entities.push_back(entity_named(name));
  found.scripts = LemmaScripts(sections["scripts"]);
  found.lemmas = LemmaDictionary(sections["lemmas"]);
  return found;
}

void find_names(Reading& reading) {
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
    reading.names.push_back({TokenId(i), TokenId(end - 1), reading[top].entity});
    i = end;
  }
}

}  // namespace bede::syntax
