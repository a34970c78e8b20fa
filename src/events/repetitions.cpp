#include "events/repetitions.h"

#include <algorithm>

#include "syntax/tree.h"

namespace bede::events {
namespace {

bool covered(const Reading& reading, const std::vector<MentionId>& less, const std::vector<MentionId>& more) {
  return std::all_of(less.begin(), less.end(), [&](MentionId a) {
    return std::any_of(more.begin(), more.end(), [&](MentionId b) { return reading[a].actor == reading[b].actor; });
  });
}

bool repeats(const Reading& reading, const Event& event, const Event& other) {
  return event.plover == other.plover && covered(reading, event.actors, other.actors) &&
         covered(reading, event.recipients, other.recipients);
}

// "convicted them and sentenced them to prison": a verdict is told by what it imposes.
bool is_told_by_sentence(const Reading& reading, const Event& event, const std::vector<Event>& others) {
  return event.cameo == "116" && std::any_of(others.begin(), others.end(), [&](const Event& other) {
           return other.cameo == "173" && event.status == other.status &&
                  reading[event.predicate].sentence == reading[other.predicate].sentence &&
                  (other.recipients.empty() || covered(reading, event.recipients, other.recipients));
         });
}

std::string country_of(const Reading& reading, const std::vector<MentionId>& mentions) {
  return mentions.empty() ? std::string{} : reading[reading[mentions[0]].actor].country;
}

// "were killed when gunmen attacked a convoy": the attack is what they were killed in.
bool is_told_by_attack(const Reading& reading, const Event& event, std::vector<Event>& others) {
  if (event.plover != "ASSAULT" || !event.cameo.starts_with("182") || event.actors.empty()) return false;
  for (Event& other : others) {
    const Token& attack = reading[other.predicate];
    if (other.plover != "ASSAULT" || attack.relation != Relation::advcl || attack.head != event.predicate) continue;
    if (event.status != other.status || !covered(reading, event.actors, other.actors)) continue;
    const std::string hit = country_of(reading, other.recipients);
    if (!hit.empty() && hit != country_of(reading, event.recipients)) continue;
    if (other.recipients.empty()) other.recipients = event.recipients;
    return true;
  }
  return false;
}

// "rallied against the minister, saying that he must resign": what a crowd demands is what its protest is for.
// And of whom they demand it is whom they protest against.
bool is_slogan(const Reading& reading, const Event& event, std::vector<Event>& others) {
  if (event.plover != "REQUEST" || event.actors.empty()) return false;
  for (Event& other : others) {
    if (other.plover != "PROTEST" || event.status != other.status) continue;
    if (!syntax::dominates(reading, other.predicate, event.predicate)) continue;
    if (!covered(reading, event.actors, other.actors)) continue;
    if (!event.recipients.empty()) other.recipients = event.recipients;
    return true;
  }
  return false;
}

}  // namespace

void drop_repetitions(Reading& reading) {
  std::vector<Event> kept;
  size_t first = 0;  // of the sentence, among the kept
  const auto sentence = [&](const Event& event) { return reading[event.predicate].sentence; };
  std::stable_sort(reading.events.begin(), reading.events.end(),
                   [&](const Event& a, const Event& b) { return sentence(a).value < sentence(b).value; });
  for (Event& event : reading.events) {
    if (!kept.empty() && sentence(kept.back()) != sentence(event)) first = kept.size();
    const bool again = std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(first), kept.end(),
                                   [&](const Event& other) { return repeats(reading, event, other); });
    if (!again) kept.push_back(std::move(event));
  }
  std::vector<char> told;  // by another, of each that was kept
  for (const Event& event : kept)
    told.push_back(is_told_by_sentence(reading, event, kept) || is_slogan(reading, event, kept) ||
                   is_told_by_attack(reading, event, kept));
  size_t i = 0;
  std::erase_if(kept, [&](const Event&) { return told[i++] != 0; });
  reading.events = std::move(kept);
}

}  // namespace bede::events
