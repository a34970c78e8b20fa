// Who did it, of a passive that does not say: whose it is, where it happens, what stands beside.
#include <algorithm>
#include <string>

#include "base/among.h"
#include "events/fitting.h"
#include "syntax/tree.h"

namespace bede::events {

void Fitting::source_of_passive() {
  owner_of_sent();
  owner_of_launched();
  owner_of_readied();
  place_left();
  place_held();
  place_handing_over();
  place_of_welcome();
  killer_beside();
  gate_kept();
  whose_words();
}

// "Spanish soldiers were sent to Peru": nobody sends them but whose they are.
void Fitting::owner_of_sent() {
  const std::string& plover = match_.pattern->plover;
  if (plover != "MOBILIZE" && plover != "AID" && plover != "RETREAT" && plover != "SANCTION") return;
  if (match_.targets.empty() ||
      !bede::among(reading_[frame_.trigger].lemma,
                   {"send", "deploy", "dispatch", "despatch", "station", "move", "rush", "fly", "withdraw", "pull",
                    "recall", "redeploy", "ship", "airlift", "cut", "halt", "suspend"}))
    return;
  const auto country = [&](MentionId m) -> const std::string& { return reading_[reading_[m].actor].country; };
  if (!fill(frame_.object, Slot::source, true)) return;
  if (country(match_.sources[0]) == country(match_.targets[0])) match_.sources.clear();  // within one state
}

// "The Chadian raid was launched from the hills": nobody launches it but whose it is.
void Fitting::owner_of_launched() {
  if (match_.pattern->plover != "ASSAULT" || !match_.sources.empty() ||
      !bede::among(reading_[frame_.trigger].lemma, {"launch", "begin", "start", "mount", "conduct", "wage", "carry"}))
    return;
  match_.sources = actors_.behind(frame_.object, true);
}

// "The Chadian army was put on alert": nobody readies it but whose it is.
void Fitting::owner_of_readied() {
  if (match_.pattern->plover != "MOBILIZE" || !match_.sources.empty() || !match_.targets.empty()) return;
  if (reading_[frame_.trigger].relation == Relation::acl ||
      !bede::among(reading_[frame_.trigger].lemma,
                   {"put", "place", "mobilize", "mobilise", "call", "scramble", "activate", "alert", "mass"}))
    return;
  fill(frame_.object, Slot::source, true);
}

// "Peruvian envoys were expelled from Chad": Chad expels them.
void Fitting::place_left() {
  const auto away = {"expel", "deport", "evict", "banish", "eject"};
  if (std::find(away.begin(), away.end(), reading_[frame_.trigger].lemma) == away.end()) return;
  for (const auto& [preposition, noun] : frame_.obliques) {
    if (preposition != "from" || actors_.at(noun).empty() || reading_[noun].head != frame_.trigger) continue;
    match_.targets.clear();
    fill(noun, Slot::source);
    fill(frame_.object, Slot::target, true);
    return;
  }
}

// "Activists were arrested in Chad": Chad holds them. Not "the students who are held in Chad", which tells who they
// are.
void Fitting::place_held() {
  static constexpr std::string_view kHolds[] = {"arrest",   "detain", "jail",   "imprison",
                                                "sentence", "indict", "charge", "convict"};
  const Relation relation = reading_[frame_.trigger].relation;
  if (!bede::among(reading_[frame_.trigger].lemma, kHolds) || relation == Relation::acl ||
      relation == Relation::acl__relcl)
    return;
  for (const auto& [preposition, noun] : frame_.obliques) {
    const TokenId above = reading_[noun].head;  // "for ten years in Chad"
    const bool term = above && bede::among(reading_[above].lemma, {"year", "month", "prison", "jail", "life"});
    if (preposition == "in" && (above == frame_.trigger || term) && fill(noun, Slot::source)) return;
  }
}

// "were extradited from Chad to Peru": Chad hands them over.
void Fitting::place_handing_over() {
  if (reading_[frame_.trigger].lemma != "extradite" || !match_.sources.empty()) return;
  for (const auto& [preposition, noun] : frame_.obliques)
    if (preposition == "from" && reading_[noun].head == frame_.trigger && fill(noun, Slot::source)) return;
}

// "The Fijian premier was welcomed in Lima": by those who are at home there.
void Fitting::place_of_welcome() {
  if (!match_.sources.empty() || match_.pattern->plover != "CONSULT" ||
      !bede::among(reading_[frame_.trigger].lemma, {"welcome", "receive", "greet", "host"}))
    return;
  for (const auto& [preposition, noun] : frame_.obliques)
    if (preposition == "in" && reading_[noun].head == frame_.trigger && fill(noun, Slot::source)) return;
}

// "was killed in fighting with rebels": whoever is fought.
bool Fitting::fought_with(const Frame& fight) {
  for (const auto& [preposition, noun] : fight.obliques)
    if (bede::among(preposition, {"with", "against"}) && fill(noun, Slot::source)) return true;
  return false;
}

// "was killed when gunmen attacked", "died in fighting with rebels": whoever attacked, or fought.
void Fitting::killer_beside() {
  static constexpr std::string_view kBlows[] = {"attack", "ambush", "raid",  "storm", "bomb",   "shell",  "strike",
                                                "hit",    "fire",   "shoot", "open",  "target", "launch", "invade"};
  static constexpr std::string_view kFights[] = {"fighting", "battle",    "clash", "gunbattle",
                                                 "fight",    "firefight", "combat"};
  if (!bede::among(reading_[frame_.trigger].lemma, {"kill", "wound", "injure"})) return;
  const auto is_fight = [&](const auto& one) {
    return one.first == "in" && bede::among(reading_[one.second].lemma, kFights);
  };
  if (std::any_of(frame_.obliques.begin(), frame_.obliques.end(), is_fight) && fought_with(frame_)) return;
  for (const TokenId clause : frame_.complements) {
    const TokenId mark = syntax::child(reading_, clause, Relation::mark);
    const TokenId when = syntax::child(reading_, clause, Relation::advmod);
    const std::string_view how = mark ? reading_[mark].lemma : when ? reading_[when].lemma : std::string_view{};
    const Frame beside = frame_of(reading_, clause);
    if (how == "in" && bede::among(reading_[clause].lemma, kFights) && fought_with(beside)) return;
    if (!bede::among(how, {"when", "as", "after"}) || !bede::among(reading_[clause].lemma, kBlows)) continue;
    if (beside.subject != frame_.object && fill(beside.subject, Slot::source, true)) return;
  }
}

// "were barred from entering Chad", "was told to leave Chad": Chad keeps or sends them out.
void Fitting::gate_kept() {
  if (bede::among(reading_[frame_.trigger].lemma, {"tell", "order", "ask", "give"}))
    for (const TokenId verb : frame_.complements)
      if (reading_[verb].lemma == "leave" && fill(frame_of(reading_, verb).object, Slot::source)) return;
  if (!bede::among(reading_[frame_.trigger].lemma, {"bar", "ban", "prohibit", "block", "prevent", "exclude"})) return;
  for (const TokenId verb : frame_.complements)
    if (bede::among(reading_[verb].lemma, {"enter", "visit", "travel"}) &&
        fill(frame_of(reading_, verb).object, Slot::source))
      return;
}

// "Peru's accusations against Chad were repeated", "Peruvian sanctions on Chad were extended": by those whose they are.
void Fitting::whose_words() {
  static constexpr std::string_view kGoOn[] = {"repeat", "renew", "reiterate", "extend",  "prolong", "tighten",
                                               "ease",   "lift",  "increase",  "deliver", "resume"};
  if (!match_.sources.empty() || match_.targets.empty() || !bede::among(reading_[frame_.trigger].lemma, kGoOn)) return;
  match_.sources = actors_.behind(frame_.object, true, match_.targets);
}

}  // namespace bede::events
