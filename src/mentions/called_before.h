// Who was called by an office or a role before: "the minister", "the Secretary and Foreign Minister".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bede/reading.h"
#include "mentions/identity.h"
#include "mentions/named_before.h"

namespace bede::mentions {

// The roles of persons in the order in which the text names them; the reading and what looks back over it must live
// longer. Cost: a look-up, for a second of two a pass over the roles.
class CalledBefore {
 public:
  CalledBefore(const Reading& reading, const NamedBefore& before) : reading_(reading), before_(before) {}

  // By what later phrases may call a person: the role in full, its last word, the office; each with the country and
  // without.
  void remember(ActorId id, const Identity& who);
  // Whom only his role names.
  void note_role(ActorId id, const Identity& who);

  // "the Russian president", "the minister": the person named last who was called so.
  ActorId holder(const Identity& who, const Mention& mention) const;
  // "The Secretary and Foreign Minister thanked": the second is whoever was first called so, and not of the state of
  // the first, of whom nobody was.
  ActorId joined(const Identity& who, const Mention& mention) const;
  // Somebody of that state was called so.
  bool knows(std::string_view role, std::string_view country) const;
  // Whoever was called so last was named in the sentences right before. Cost: the mentions of these.
  bool was_named_lately(std::string_view role, const Mention& mention) const;
  // "the Foreign Minister": the country of the one who was called so by name.
  std::string holder_country(const Identity& who) const;

 private:
  const Reading& reading_;
  const NamedBefore& before_;
  std::map<std::string, ActorId> holders_;              // by role and country
  std::vector<std::pair<std::string, ActorId>> roles_;  // in order
  bool secretary_of_state_ = false;                     // named so far
};

}  // namespace bede::mentions
