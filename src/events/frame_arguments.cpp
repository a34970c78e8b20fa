#include "events/frame_arguments.h"

#include <algorithm>

#include "base/among.h"
#include "events/asides.h"
#include "events/called_so.h"
#include "syntax/tree.h"

namespace bede::events {

std::string_view case_of(const Reading& reading, TokenId noun) {
  std::string_view found;
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::case_ && (child < noun || found.empty())) {
      const TokenId rest = syntax::child(reading, child, Relation::fixed);
      const bool two =
          rest && (reading[child].lemma == "out" || reading[rest].lemma == "through");  // "out of", "including through"
      found = reading[two ? rest : child].lemma;
    }
  return found;
}

namespace {

constexpr int kTopic = 6;  // phrases within phrases gone up

// "withdrew monitors and aid workers from Chad": what follows the last of the coordinated objects is said of all.
void add_of_all(const Reading& reading, TokenId noun, Frame& frame) {
  TokenId last;
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::conj) last = child;
  if (!last) return;
  for (const TokenId child : syntax::children(reading, last))
    if (reading[child].relation == Relation::nmod && case_of(reading, child) != "of")
      frame.obliques.emplace_back(case_of(reading, child), child);
}

// "a report on the Kingdom of Chad's accession to the pact": what it is about, and what is below that, has phrases of
// its own.
bool is_topic_of(const Reading& reading, TokenId noun) {
  for (int step = 0; step < kTopic && reading[noun].relation == Relation::nmod; ++step, noun = reading[noun].head)
    if (among(case_of(reading, noun), {"on", "about", "regarding", "concerning"})) return true;
  return among(case_of(reading, noun), {"on", "about", "regarding", "concerning"});
}

// "condemned the raids as breaches of the charter", "her deeds, including her support of Chad": what is said of it has
// an owner of its own.
bool is_another_word(const Reading& reading, TokenId noun) {
  const std::string_view preposition = case_of(reading, noun);
  return preposition == "as" || preposition == "include" ||
         (preposition == "in" && among(reading[noun].lemma, {"violation", "breach", "contravention", "defiance"}));
}

// "discussed plans for the summit with Chad", "talks before the meeting with Chad": whose "with" is their own
bool has_own_with(const Reading& reading, TokenId noun) {
  return among(reading[noun].lemma, {"summit", "meeting", "call", "conversation", "visit", "talk"}) &&
         among(case_of(reading, noun), {"for", "about", "before", "after", "during", "ahead", "regarding"});
}

// What hangs by a preposition on a noun that is an argument itself: "hold talks with X", "give in to the demands of X",
// "tons of aid for X".
void add_below(const Reading& reading, TokenId noun, Frame& frame) {
  for (const TokenId child : syntax::children(reading, noun)) {
    const bool rivals = among(reading[child].lemma, {"competition", "rivalry"});  // whose "with" is their own
    if (reading[child].relation == Relation::nmod && !rivals)
      for (const TokenId lower : syntax::children(reading, child))
        if (reading[lower].relation == Relation::nmod &&
            (!is_topic_of(reading, child) || case_of(reading, lower) != "to") &&
            (!has_own_with(reading, child) || case_of(reading, lower) != "with") &&
            (!is_another_word(reading, child) || case_of(reading, lower) != "of"))
          frame.obliques.emplace_back(case_of(reading, lower), lower);
    if (reading[child].relation == Relation::nmod || reading[child].relation == Relation::obl)
      frame.obliques.emplace_back(case_of(reading, child), child);
    if (reading[child].relation == Relation::acl) frame.complements.push_back(child);
  }
}

// "an attack on Chad by rebels": whom "by" brings does it, though the tree hangs him on Chad.
void add_doers(const Reading& reading, TokenId noun, Frame& frame) {
  if (reading[noun].upos != Upos::PROPN) return;  // not "violations by the army"
  for (const TokenId child : syntax::children(reading, noun))
    if (reading[child].relation == Relation::nmod && case_of(reading, child) == "by")
      frame.obliques.emplace_back("by", child);
}

// "the expulsion from Chad of six Peruvians": what "of" brings, though the tree hangs it on Chad.
void add_undergoers(const Reading& reading, TokenId place, Frame& frame) {
  if (reading[place].upos != Upos::PROPN || case_of(reading, place) != "from") return;
  for (const TokenId child : syntax::children(reading, place))
    if (reading[child].relation == Relation::nmod && reading[child].upos == Upos::NOUN &&
        case_of(reading, child) == "of")
      frame.obliques.emplace_back("of", child);
}

// "asked for aid to Chad", where the tree hangs the phrase right after the noun on the verb.
void add_next(const Reading& reading, TokenId noun, Frame& frame) {
  const Token& token = reading[noun];
  if (!token.head || (token.relation != Relation::obj && token.relation != Relation::obl)) return;
  for (const TokenId other : syntax::children(reading, token.head))
    if (other > noun && reading[other].relation == Relation::obl &&
        syntax::child(reading, other, Relation::case_).value == noun.value + 1)
      frame.obliques.emplace_back(case_of(reading, other), other);
}

// "said sorry to Chad", "made it available to Peru": the tree hangs the phrase on the adjective.
void add_of_adjective(const Reading& reading, TokenId adjective, Frame& frame) {
  if (reading[adjective].upos != Upos::ADJ || syntax::has_child(reading, adjective, Relation::cop)) return;
  for (const TokenId child : syntax::children(reading, adjective))
    if (reading[child].relation == Relation::obl) frame.obliques.emplace_back(case_of(reading, child), child);
}

// "called off a strike", read with the particle as a preposition: a noun after the verb without one is its object.
TokenId object_read_as_oblique(const Reading& reading, const Frame& frame) {
  for (const auto& [preposition, noun] : frame.obliques)
    if (preposition.empty() && frame.trigger < noun && reading[noun].upos == Upos::NOUN &&
        reading[noun].relation == Relation::obl && syntax::has_child(reading, frame.trigger, Relation::compound__prt))
      return noun;
  return {};
}

}  // namespace

void add_noun_arguments(const Reading& reading, TokenId noun, Frame& frame) {
  for (const TokenId child : syntax::children(reading, noun)) {
    switch (reading[child].relation) {
      case Relation::nmod:
      case Relation::obl:
        frame.obliques.emplace_back(case_of(reading, child), child);
        break;
      case Relation::nmod__poss:
      case Relation::amod:
      case Relation::compound:
      case Relation::nmod__desc:
      case Relation::nmod__unmarked:
        frame.modifiers.push_back(child);
        break;
      case Relation::acl:
      case Relation::acl__relcl:
        frame.complements.push_back(child);
        break;
      default:
        break;
    }
  }
  add_next(reading, noun, frame);
  const size_t direct = frame.obliques.size();
  for (size_t i = 0; i < direct; ++i)
    if (frame.obliques[i].first == "of" || frame.obliques[i].first == "for")
      add_below(reading, frame.obliques[i].second, frame);
    else {
      add_doers(reading, frame.obliques[i].second, frame);
      add_undergoers(reading, frame.obliques[i].second, frame);
    }
}

void add_verb_arguments(const Reading& reading, TokenId verb, Frame& frame) {
  for (const TokenId child : syntax::children(reading, verb)) {
    switch (reading[child].relation) {
      case Relation::obj:
        if (frame.object) frame.second_object = frame.object;  // "gave Chile a loan", read with two objects
        frame.object = child;
        break;
      case Relation::iobj:
        frame.second_object = child;
        break;
      case Relation::obl:
      case Relation::obl__agent:
      case Relation::nmod:
        frame.obliques.emplace_back(case_of(reading, child), child);
        break;
      case Relation::xcomp:
      case Relation::ccomp:
        add_of_adjective(reading, child, frame);
        [[fallthrough]];
      case Relation::advcl:
        frame.complements.push_back(child);
        break;
      default:
        break;
    }
  }
  if (!frame.object && !frame.passive) frame.object = object_read_as_oblique(reading, frame);
  if (!frame.object || reading[frame.object].form == "what")
    if (const TokenId named = called_so(reading, verb)) frame.object = named;
  const size_t own = frame.obliques.size();
  if (frame.object) {
    add_below(reading, frame.object, frame);
    add_of_all(reading, frame.object, frame);
  }
  const size_t direct = frame.obliques.size();
  for (size_t i = 0; i < direct; ++i) {
    const TokenId noun = frame.obliques[i].second;
    if (is_aside(reading, noun)) continue;
    const auto before = static_cast<std::ptrdiff_t>(frame.obliques.size());
    add_below(reading, noun, frame);
    const std::string_view others = is_another_word(reading, noun) ? "of" : has_own_with(reading, noun) ? "with" : "to";
    if (others == "to" && (i < own || !is_topic_of(reading, noun))) continue;
    frame.obliques.erase(std::remove_if(frame.obliques.begin() + before, frame.obliques.end(),
                                        [&](const auto& one) { return one.first == others; }),
                         frame.obliques.end());
  }
}

}  // namespace bede::events
