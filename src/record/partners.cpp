#include "record/partners.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "record/joint_authors.h"

namespace bede::record {
namespace {

// "Telephone conversation with", "Talks with", "met"
bool tells_contact(const Reading& title, const events::Deeds& deeds) {
  return std::any_of(title.tokens.begin(), title.tokens.end(),
                     [&](const Token& token) { return !deeds.contacts(lower(token.lemma)).empty(); });
}

}  // namespace

bool speaks_of_partners(const Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const Token& token) {
    return among(lower(token.form), {"both", "two", "sides", "parties", "leaders", "presidents", "ministers"});
  });
}

std::vector<std::string> partners_in(const Reading& title, const events::Deeds& deeds, const std::string& home) {
  if (!tells_contact(title, deeds) && !is_joint_title(title.text())) return {};
  std::vector<std::string> persons, all;
  for (const Mention& mention : title.mentions) {
    if (!mention.actor || mention.entity == EntityKind::place) continue;
    if (among(preposition(title, first_conjunct(title, mention.head)), {"on", "about", "regarding", "against"}))
      continue;  // the topic
    const Actor& actor = title[mention.actor];
    if (actor.country.size() != 3 || actor.country == home || actor.code.starts_with("IGO")) continue;
    add_once(all, actor.country);
    if (actor.kind == ActorKind::person) add_once(persons, actor.country);
  }
  const std::vector<std::string>& others = persons.empty() ? all : persons;
  if (home.empty()) return others.size() == 2 ? others : std::vector<std::string>{};
  return others.size() == 1 ? std::vector<std::string>{home, others[0]} : std::vector<std::string>{};
}

}  // namespace bede::record
