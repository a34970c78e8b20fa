#include "checks/body_size.h"

#include "reading/parts.h"

namespace bede::checks {
namespace {

// Whether the text calls an actor by the words of the vote's body.
bool is_called(const Reading& reading, const Actor& actor, const std::string& body) {
  if (actor.name.find(body) != std::string::npos || body.find(actor.name) != std::string::npos) return true;
  for (const MentionId id : actor.mentions)
    if (reading[id].span.of(reading.text()).find(body) != std::string_view::npos) return true;
  return false;
}

std::optional<BodySize> house_called(const mentions::ActorLexicon& lexicon, const std::string& name, const Vote& vote) {
  if (vote.body.find("oint") != std::string::npos) return {};  // both houses together
  for (uint32_t i = 0; i < lexicon.size(); ++i) {
    if (!lexicon.has_seats(i)) continue;
    const mentions::Entry& entry = lexicon[i];
    const bool single = entry.role_kind == "lower" || entry.role_kind == "upper" || entry.role_kind == "parliament";
    if (single && entry.name == name && entry.country == vote.body_country)
      return BodySize{entry.seats, entry.name, entry.line};
  }
  return {};
}

// The Security Council since 1966; the General Assembly as large as it ever was, which it is since 2011.
std::optional<BodySize> organ(const Vote& vote) {
  if (vote.body_country != "UNO") return {};
  if (vote.body.find("Security Council") != std::string::npos) return BodySize{15, "Security Council", {}, true};
  if (vote.body.find("General Assembly") != std::string::npos) return BodySize{193, "General Assembly", {}, true};
  return {};
}

}  // namespace

std::optional<BodySize> size_of_body(const Ledger& ledger, const Vote& vote) {
  if (vote.body.empty()) return {};
  if (auto found = organ(vote)) return found;
  const mentions::ActorLexicon& lexicon = ledger.reader.parts().resolver.actors();
  for (const Actor& actor : ledger.reading().actors) {
    if (actor.known_as.empty() || actor.country != vote.body_country || !is_called(ledger.reading(), actor, vote.body))
      continue;
    if (auto house = house_called(lexicon, actor.known_as, vote)) return house;
  }
  return {};
}

}  // namespace bede::checks
