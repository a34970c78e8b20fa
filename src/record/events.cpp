// Who did what to whom: the reading's events with weight, quad class, dyads, day and place.
#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/act_kinds.h"
#include "events/slot_words.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/days.h"
#include "record/doers.h"
#include "record/draft.h"
#include "record/sides.h"
#include "record/turns.h"
#include "record/with_us.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

// Acts that sides do with one another, so that "both governments agreed" is between the two.
bool is_mutual(const Event& event) {
  return event.symmetric || event.plover == "AGREE" || event.plover == "CONSULT" || event.plover == "COOPERATE";
}

// The CAMEO code; of an organisation inside another, its own short code ("IAEA", not the United Nations').
std::string code_of(const Reading& reading, ActorId id) {
  const Actor& actor = reading[id];
  if (actor.code.empty()) return actor.country;
  const bool organisation = actor.code.size() > 3 && (actor.code.starts_with("IGO") || actor.code.starts_with("NGO"));
  if (organisation && !actor.country.empty() && !actor.code.substr(3).starts_with(actor.country.substr(0, 3)))
    return actor.country;
  return actor.code;
}

using Dyads = std::vector<std::pair<std::string, std::string>>;

// Every ordered pair of different codes.
Dyads symmetric_dyads(const std::vector<std::string>& codes) {
  Dyads dyads;
  for (size_t i = 0; i < codes.size(); ++i)
    for (size_t j = i + 1; j < codes.size(); ++j) {
      add_once(dyads, {codes[i], codes[j]});
      add_once(dyads, {codes[j], codes[i]});
    }
  if (dyads.empty() && !codes.empty()) dyads.push_back({codes.front(), {}});
  return dyads;
}

Dyads directed_dyads(std::vector<std::string> sources, std::vector<std::string> targets) {
  if (sources.empty()) sources.emplace_back();
  if (targets.empty()) targets.emplace_back();
  Dyads dyads;
  for (const std::string& source : sources)
    for (const std::string& target : targets)
      if (!source.empty() || !target.empty()) add_once(dyads, {source, target});
  return dyads;
}

struct Party {
  std::string id, code;
};

// The state itself, or its government or whoever the text first has of it in office, or the organisation; not one of
// its bodies.
Party party_of(const Draft& draft, const std::string& state) {
  Party party{{}, state};
  for (const RecordActor& actor : draft.record.actors) {
    const bool governs = actor.code == state + "GOV" && (actor.kind == "state" || !actor.office.empty());
    const bool whole = actor.kind == "state" && actor.country == state && is_whole(draft, actor);
    const bool joint = actor.kind == "organisation" && !actor.known_as.empty() && actor.country == state &&
                       state != "UNO" && !draft.names.state(state);  // "the European Union"
    if (whole || ((governs || joint) && party.id.empty())) party.id = actor.id;
  }
  return party;
}

// "Our army", "my government" in the mouth of a guest, taken for the host's: the guest's state.
std::string guest_whose(const Draft& draft, const Turns& turns, MentionId mention) {
  const ActorId actor = draft.reading[mention].actor;
  if (turns.empty() || draft.home.empty() || !actor || draft.reading[actor].country != draft.home) return {};
  const TokenId whose = syntax::child(draft.reading, draft.reading[mention].head, Relation::nmod__poss);
  if (!whose || !among(lower(draft.reading[whose].form), {"our", "my"})) return {};
  const std::string voice = turns.voice_at(whose, draft.home);
  return voice == draft.home ? std::string{} : voice;
}

// Who stands behind the mentions: their actors; for "both governments" the two last spoken of.
std::vector<Party> parties_of(const Draft& draft, const Sides& sides, const Turns& turns,
                              const std::vector<MentionId>& mentions) {
  std::vector<Party> parties;
  for (const MentionId mention : mentions) {
    if (!mention) continue;
    if (const std::string guest = guest_whose(draft, turns, mention); !guest.empty()) {
      parties.push_back(party_of(draft, guest));
      continue;
    }
    const std::vector<Side> pair = sides.pair_at(draft.reading[mention].head);
    for (const Side& side : pair)
      parties.push_back(side.actor ? Party{draft.actor_id(side.actor), side.code} : party_of(draft, side.code));
    if (pair.empty() && draft.reading[mention].actor)
      parties.push_back(
          {draft.actor_id(draft.reading[mention].actor), code_of(draft.reading, draft.reading[mention].actor)});
  }
  return parties;
}

// Whoever says "we warn", and whoever's saying is the act itself: the source of the claim.
std::vector<Party> speaker(const Draft& draft, const std::vector<ClaimId>& cued, const Event& event) {
  const bool we = says_we(draft.reading, event.predicate);
  ClaimId claim = cued[event.predicate.value];
  while (we && claim && !draft.reading[claim].source_actor) claim = draft.reading[claim].inside;  // "we urge", he said
  if (!claim && event.according_to && we) claim = event.according_to;
  const ActorId source = claim ? draft.reading[claim].source_actor : ActorId{};
  if (!source || draft.reading[source].kind == ActorKind::people) return {};
  for (const MentionId other : event.recipients)
    if (draft.reading[other].actor == source) return {};  // "Madam Speaker, I ask the Congress"
  return {{draft.actor_id(source), code_of(draft.reading, source)}};
}

// The claim that each token is the cue of.
std::vector<ClaimId> claims_by_cue(const Reading& reading) {
  std::vector<ClaimId> cued(reading.tokens.size());
  for (size_t i = 0; i < reading.claims.size(); ++i)
    if (reading.claims[i].cue_token) cued[reading.claims[i].cue_token.value] = ClaimId(i);
  return cued;
}

// What all events of a reading need to know.
struct Book {
  const Draft& draft;
  const Sides& sides;
  std::vector<ClaimId> cued;
  const Circumstances& circumstances;
  Turns turns;
};

// Whose page it is, or who speaks in it: what it says of itself ("we condemn", "Chad must") its government says, and in
// a joint statement everyone whose it is.
std::vector<Party> publisher(const Book& book, TokenId predicate) {
  const std::string voice = book.turns.voice_at(predicate, book.draft.home);
  std::vector<Party> parties;
  for (const std::string& author : book.turns.empty() ? book.draft.authors : std::vector<std::string>{})
    parties.push_back(party_of(book.draft, author));
  if (parties.empty() && !voice.empty()) parties.push_back(party_of(book.draft, voice));
  return parties;
}

// Thanks, praise, blame and demands: what they are about has dates of its own.
bool is_word(const Event& event) {
  return event.plover == "ACCUSE" || event.plover == "REQUEST" || event.cameo == "050" ||
         event.cameo.starts_with("051") || event.cameo.starts_with("018");
}

void set_circumstances(const Book& book, const Event& event, RecordEvent& out) {
  const Draft& draft = book.draft;
  out.date = event.time ? date_of(draft.reading, event.time) : book.circumstances.date(event.predicate);
  if (out.date && is_word(event) && is_long_before(draft, *out.date))
    out.date = book.circumstances.own_date(event.predicate);
  const Span where = event.place_mention ? draft.reading[event.place_mention].span : Span{};
  out.place = event.place ? place_of(draft.reading, event.place, where) : book.circumstances.place(event.predicate);
  const ClaimId claim = event.according_to ? event.according_to : book.circumstances.claim(event.predicate);
  out.according_to = draft.claim_id(claim);
  out.status = event.status;
}

// "The Prime Minister, Mr Holm, and the Chilean president": who of three is of no state is of one of the others'.
void drop_stateless(const Draft& draft, std::vector<Party>& acting) {
  const auto stateless = [&](const Party& party) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(), [&](const RecordActor& actor) {
      return actor.id == party.id && !actor.code.empty() && actor.country.empty() && actor.known_as.empty();
    });
  };
  std::vector<std::string> known;
  for (const Party& party : acting)
    if (!party.code.empty() && !stateless(party)) add_once(known, party.code);
  if (known.size() > 1)
    std::erase_if(acting, [&](const Party& one) { return one.code.empty() ? false : stateless(one); });
}

// "Chad and Niger agreed to talk when the minister comes to Chad": all that the act names besides is one of its own
// sides.
bool is_among(const std::vector<std::string>& targets, const std::vector<std::string>& sources) {
  const auto state = [](const std::string& code) { return code.substr(0, 3); };
  const bool two = std::any_of(sources.begin(), sources.end(),
                               [&](const std::string& one) { return state(one) != state(sources.front()); });
  return two && !targets.empty() && std::all_of(targets.begin(), targets.end(), [&](const std::string& target) {
           return std::any_of(sources.begin(), sources.end(),
                              [&](const std::string& one) { return state(one) == state(target); });
         });
}

// "Chad and Niger talked to Chadian students": of one side, and yet with whom both of them spoke.
bool are_folk(const Draft& draft, const std::vector<std::string>& ids) {
  return !ids.empty() && std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(), [&](const RecordActor& actor) {
      return actor.id == id && actor.kind == "group" && are_of_no_power(actor.sectors);
    });
  });
}

// "Each side accused the other", "rejecting the other's plan": both do it to both.
bool is_at_each_other(const Reading& reading, const Event& event) {
  TokenId object = owner_of_object(reading, event.predicate);
  if (!object) object = syntax::child(reading, event.predicate, Relation::obj);
  if (!object) return false;
  return reading[object].lemma == "other" || reading[object].lemma == "another" ||
         events::is_reciprocal(reading, object);
}

// "the leaders", and no more said of which.
bool is_bare_row(const Reading& reading, TokenId noun) {
  if (reading[noun].xpos != "NNS" || !among(reading[noun].lemma, {"leader", "minister", "side"})) return false;
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation != Relation::det) return false;
  return true;
}

// "The leaders discussed" in a statement of more than two: all whose it is.
bool is_by_all_authors(const Draft& draft, const Event& event) {
  const Reading& reading = draft.reading;
  if (draft.authors.size() < 3 || reading[event.predicate].upos != Upos::VERB) return false;
  const auto subjects = subjects_of(reading, event.predicate);
  return !subjects.empty() &&
         std::all_of(subjects.begin(), subjects.end(), [&](TokenId subject) { return is_bare_row(reading, subject); });
}

// "Agreements were reached with Chad and Niger": of the page's own state with each, and not between the two.
void keep_those_of(const std::string& home, Dyads& dyads) {
  const auto of_home = [&](const auto& dyad) { return dyad.first.starts_with(home) || dyad.second.starts_with(home); };
  if (std::any_of(dyads.begin(), dyads.end(), of_home))
    std::erase_if(dyads, [&](const auto& dyad) { return !of_home(dyad); });
}

// "President Ney and I", "Mr Holm, Ms Ruiz and I"
bool is_by_speaker_too(const Reading& reading, const Event& event) {
  return std::any_of(event.actors.begin(), event.actors.end(),
                     [&](MentionId actor) { return actor && is_beside_speaker(reading, reading[actor].head); });
}

// "Russia's invasion of Ukraine and Mr Putin's war": nobody does to his own what he does to others.
void drop_own(const std::vector<std::string>& sources, const Draft& draft, std::vector<std::string>& targets,
              RecordEvent& out) {
  if (sources.size() != 1 || sources[0].size() < 3 || !draft.names.state(sources[0].substr(0, 3))) return;
  const auto own = [&](const std::string& code) { return code.starts_with(sources[0].substr(0, 3)); };
  if (targets.size() < 2 || std::all_of(targets.begin(), targets.end(), own)) return;
  std::erase_if(targets, own);
  std::erase_if(out.recipients, [&](const std::string& id) {
    return std::any_of(draft.record.actors.begin(), draft.record.actors.end(),
                       [&](const RecordActor& one) { return one.id == id && own(one.code); });
  });
}

// "We imposed sanctions": whoever writes did, even where the act is told without a doer; not "We saw raids, hitting".
bool is_done_by_us(const Reading& reading, TokenId predicate) {
  const bool beside = reading[predicate].xpos == "VBG" && !syntax::has_child(reading, predicate, Relation::aux);
  return !beside && says_we(reading, predicate) && is_active(reading, predicate);
}

// "Ms Ruiz met with the ministers of Chad and Niger", of whom nobody knows whose she is: she met them, and not they
// each other.
bool is_with_stranger(const Reading& reading, const Event& event) {
  if (!event.symmetric || event.actors.size() < 3) return false;
  const auto is_doer = [&](MentionId one) {
    return one && syntax::is_subject(reading[reading[one].head].relation) &&
           reading[reading[one].head].head == event.predicate;
  };
  const auto doer = std::find_if(event.actors.begin(), event.actors.end(), is_doer);
  if (doer == event.actors.end() || !reading[*doer].actor) return false;
  const Actor& stranger = reading[reading[*doer].actor];
  if (stranger.kind != ActorKind::person || !stranger.code.empty() || !stranger.country.empty()) return false;
  return std::none_of(event.actors.begin(), event.actors.end(), [&](MentionId one) {
    return one != *doer && (!one || syntax::dominates(reading, reading[*doer].head, reading[one].head));
  });
}

void set_parties(const Book& book, const Event& event, RecordEvent& out) {
  const Draft& draft = book.draft;
  const Sides& sides = book.sides;
  std::vector<std::string> sources, targets;
  std::vector<Party> acting = parties_of(draft, sides, book.turns, event.actors);
  const bool ours = !draft.authors.empty() && !event.symmetric && is_spoken_by_nobody(draft.reading, event);
  const bool signed_by_all = ours && book.turns.empty();
  if (signed_by_all) acting.clear();  // "in view of Chad's part in this, we intend to": all who sign
  if (is_by_all_authors(draft, event)) acting = publisher(book, event.predicate);
  if (acting.empty() && !signed_by_all) acting = speaker(draft, book.cued, event);
  const bool stateless = acting.size() == 1 && acting[0].code.empty() && says_we(draft.reading, event.predicate);
  if (stateless && !book.turns.empty())  // "Chairman of the Bank of Peru Luis Soto: I thank"
    if (std::vector<Party> turn = publisher(book, event.predicate); !turn.empty()) acting = std::move(turn);
  const bool told_alone = events::tells_without_doer(event.plover) || event.cameo.starts_with("138");
  const bool implied = !is_of_others(draft.reading, event) && !is_hostile_of_nobody(draft.reading, event);
  if (acting.empty() && (!told_alone || is_done_by_us(draft.reading, event.predicate)) && implied)
    acting = publisher(book, event.predicate);
  if (event.symmetric && event.recipients.empty()) drop_stateless(draft, acting);
  for (const Party& party : acting) {
    if (!party.id.empty()) add_once(out.actors, party.id);
    add_once(sources, party.code);
  }
  for (const Party& party : parties_of(draft, sides, book.turns, event.recipients)) {
    if (!party.id.empty()) add_once(out.recipients, party.id);
    add_once(targets, party.code);
  }
  if (event.plover == "ASSAULT") drop_own(sources, draft, targets, out);
  const bool talk = event.plover == "CONSULT" && event.cameo != "042";
  if (sources.size() > 1 && is_mutual(event) && is_among(targets, sources) &&
      !(talk && are_folk(draft, out.recipients)))
    targets.clear(), out.recipients.clear();
  if (targets.empty() && is_with_stranger(draft.reading, event) && !draft.is_line()) {
    std::erase(sources, std::string{});
    targets.swap(sources);
  }
  if (event.symmetric && targets.empty() && sources.size() > 2) std::erase(sources, std::string{});
  const bool left_out = draft.authors.empty() && is_reached_with(draft.reading, event);
  const bool half_known = sources.size() == 1 && targets.empty() && says_two(draft.reading, event.predicate);
  const bool with_us = is_spoken_by_nobody(draft.reading, event) || is_ours(draft.reading, event.predicate) ||
                       left_out || half_known || is_with_our_partners(draft.reading, event.predicate) ||
                       is_by_speaker_too(draft.reading, event);
  if (event.symmetric && with_us)
    for (const Party& party : publisher(book, event.predicate)) {
      if (std::any_of(sources.begin(), sources.end(), [&](const auto& one) { return one.starts_with(party.code); }))
        continue;
      if (!party.id.empty()) add_once(out.actors, party.id);
      add_once(sources, party.code);
    }
  const bool both_ways = is_mutual(event) || is_at_each_other(draft.reading, event);
  const bool between_all = targets.empty() && (event.symmetric || sources.size() > 1) && both_ways;
  out.dyads = between_all ? symmetric_dyads(sources) : directed_dyads(std::move(sources), std::move(targets));
  if (left_out && !draft.home.empty()) keep_those_of(draft.home, out.dyads);
  if (out.dyads.empty()) return;
  out.source = out.dyads.front().first;
  out.target = out.dyads.front().second;
}

void set_codes(const Draft& draft, const Event& event, RecordEvent& out) {
  set_code(draft, out, event.plover, event.cameo);
  out.mode = event.mode;
  out.contexts = event.contexts;
}

RecordEvent entry(const Book& book, EventId id) {
  const Draft& draft = book.draft;
  const Event& event = draft.reading[id];
  RecordEvent out;
  set_codes(draft, event, out);
  set_parties(book, event, out);
  set_circumstances(book, event, out);
  out.because = event.because;
  out.evidence = event.evidence;
  out.origin = id;
  return out;
}

}  // namespace

void make_events(Draft& draft) {
  const Book book{draft, draft.sides, claims_by_cue(draft.reading), draft.circumstances, Turns(draft.reading)};
  for (size_t i = 0; i < draft.reading.events.size(); ++i) {
    RecordEvent event = entry(book, EventId(i));
    const Event& told = draft.reading.events[i];
    const bool doer_asked = (!events::tells_without_doer(event.plover) &&
                             !events::is_suffered(draft.reading, told.predicate, event.cameo)) ||
                            (is_active(draft.reading, told.predicate) && !events::is_armed(draft.reading, told));
    const bool by_nobody = event.actors.empty() && event.source.empty() && !event.plover.empty() && doer_asked &&
                           !(draft.is_line() && is_by_unknown(draft.reading, told));
    const bool by_someone_else = told.symmetric && !draft.is_line() &&
                                 (is_spoken_by_nobody(draft.reading, told) || is_mine(draft.reading, told.predicate)) &&
                                 publisher(book, told.predicate).empty();  // "I met the premier"
    if (by_nobody || by_someone_else || (event.actors.empty() && !event.source.empty() && event.source == event.target))
      continue;  // "we thank our teachers"
    draft.record.events.push_back(std::move(event));
    draft.record.events.back().id = "e" + std::to_string(i + 1);
  }
}

}  // namespace bede::record
