// Who somebody is by the user's own dictionaries.
#include "mentions/phrase_identity.h"

namespace bede::mentions {

std::string code_with(std::string owner, const Entry& agent) {
  if (agent.code.ends_with('~')) return agent.code.substr(0, agent.code.size() - 1) + owner;
  for (const std::string& group : agent.sectors) {
    bool there = false;
    for (size_t i = 0; i < owner.size(); i += 3) there = there || owner.substr(i, 3) == group;
    if (!there) owner += group;
  }
  return owner;
}

// What the user's dictionary says, one for each of the codes of a name ("FRO/BIL").
std::vector<Identity> PhraseIdentity::by_own(const Entry& e) const {
  if (e.silent) return {};
  std::vector<Identity> all{own_identity(e)};
  for (const uint32_t other : e.also) all.push_back(own_identity(names_.entry(other)));
  if (const Entry* title = own_title())
    for (Identity& one : all) one.code = code_with(one.code.empty() ? one.country : one.code, *title);
  return all;
}

// "Ruritanian Prime Minister Holm", where the user's dictionaries have the name and the title.
const Entry* PhraseIdentity::own_title() const {
  const uint32_t first = names_.match(mention_->head)->first.value;
  if (first <= mention_->first.value) return nullptr;
  const Entry* role = names_.role(TokenId(first - 1));
  return role && role->own ? role : nullptr;
}

Identity PhraseIdentity::own_identity(const Entry& e) const {
  const NameMatch& match = *names_.match(mention_->head);
  const Entry* ours = e.kind == EntryKind::state ? lexicon_.state(e.country) : nullptr;
  const bool person = names_.in_person(mention_->head);
  Identity who = ours                         ? land(*ours)
                 : e.kind == EntryKind::state ? land(e)
                 : person                     ? basic(e, EntityKind::person, ActorKind::person)
                                              : basic(e, EntityKind::organisation, ActorKind::group);
  who.line = e.line;
  if (!ours) who.name = Span{reading_[match.first].span.begin, reading_[match.last].span.end}.of(reading_.text());
  return who;
}

}  // namespace bede::mentions
