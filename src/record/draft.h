// A record while it is being made: the reading, the words and codes of the lexicon, and the ids already given.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bede/record.h"
#include "events/coder.h"
#include "events/codes.h"
#include "events/deeds.h"
#include "mentions/actor_lexicon.h"

namespace bede::record {

// How the reason of an event ends that tells of a visit put off.
constexpr std::string_view kCalledOff = "called off";

class Circumstances;
class Sides;

struct Draft {
  const Reading& reading;
  const mentions::ActorLexicon& names;
  const events::Codes& codes;
  const events::Deeds& deeds;
  const Sides& sides;
  const Circumstances& circumstances;
  Record& record;
  std::string home{};                             // the state whose government published the text; empty where none did
  std::vector<std::string> authors{};             // of a joint statement, home among them
  std::vector<std::string> actor_ids{};           // by the reading's actor; empty where the record keeps none
  std::vector<std::string> guessed_agreements{};  // ids of those whose parties are only spoken of with them
  std::vector<std::string> guessed_contacts{};    // ids of contacts with a side that only stands in the same sentence
  std::vector<std::string> headline_contacts{};   // ids of contacts that a line without a verb tells ("Call with X")
  std::vector<std::string> claim_ids{};           // by the reading's claim

  // A line of news, and no report: few sides can be expected to be known. Its dateline may be a sentence.
  bool is_line() const { return home.empty() && reading.sentences.size() <= 2; }
  std::string actor_id(ActorId actor) const { return actor ? actor_ids[actor.value] : std::string{}; }
  std::string claim_id(ClaimId claim) const { return claim ? claim_ids[claim.value] : std::string{}; }
};

// The state itself, and not one of its parts.
inline bool is_whole(const Draft& draft, const RecordActor& actor) {
  const auto* state = draft.names.state(actor.country);
  return !state || actor.known_as.empty() || actor.known_as == state->name;
}

// The day, month or year that a time stands for; none where it stands for no date of the calendar.
std::optional<RecordDate> date_of(const Reading& reading, TimeId time);

// The act's code and type, with their weight and quad class.
void set_code(const Draft& draft, RecordEvent& event, std::string plover, std::string cameo);

std::optional<RecordPlace> place_of(const Reading& reading, PlaceId place, Span evidence);

// Adds what is not yet there; the order is that of adding.
template <class Item>
void add_once(std::vector<Item>& items, Item item) {
  for (const Item& one : items)
    if (one == item) return;
  items.push_back(std::move(item));
}

// In this order: each needs what the ones before it have written.
void make_actors(Draft& draft);
void make_claims(Draft& draft);
void make_events(Draft& draft);
void make_agreements(Draft& draft);
void make_contacts(Draft& draft);
void tell_those_who_met(Draft& draft);  // who "they" are after a meeting of three
void make_sanctions(Draft& draft);
void make_personnel(Draft& draft);
void make_casualties(Draft& draft);
void make_movements(Draft& draft);
void make_deadlines(Draft& draft);
void place_signings(Draft& draft);   // from the visits at which they were
void complete_events(Draft& draft);  // with the acts that agreements and contacts tell
void claim_violence(Draft& draft);   // who says that an attack was theirs
void find_answered(Draft& draft);    // whose act "condemned the attack" is about
void find_opponents(Draft& draft);   // with whom whoever "rejected the note" is at odds
void place_at_home(Draft& draft);    // whose the rebels are whom the report's own state fights
void tell_history(Draft& draft);     // acts of long before the report, and of after it
void tell_intentions(Draft& draft, const events::Coder& coder);  // meetings to come are what is meant
void keep_affairs(Draft& draft);                                 // drops what a government does with its own people
void join_events(Draft& draft);                                  // acts told twice; in text order, ids set
void link_votes(Draft& draft);

}  // namespace bede::record
