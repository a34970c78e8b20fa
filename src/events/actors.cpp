#include "events/actors.h"

#include <algorithm>

#include "base/among.h"
#include "base/strings.h"
#include "events/asides.h"
#include "events/clause_signs.h"
#include "events/frame.h"
#include "events/frame_arguments.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

// "trade with Peru": Peru's as little as the other's.
bool beside_it(const Reading& reading, TokenId noun) {
  const TokenId preposition = syntax::child(reading, noun, Relation::case_);
  return preposition && (reading[preposition].lemma == "with" || reading[preposition].lemma == "between");
}

// "hostages held by rebels": who has them, and nobody to whom anything is done.
bool is_captor(const Reading& reading, TokenId noun) {
  const Token& token = reading[noun];
  return token.relation == Relation::obl__agent && token.head && reading[token.head].relation == Relation::acl &&
         among(reading[token.head].lemma, {"hold", "capture", "kidnap", "abduct", "seize", "take", "detain", "jail"});
}

// "reporters asking about the raid on Chad": what they speak of, and nobody of theirs.
bool is_what_they_say(const Reading& reading, TokenId clause) {
  return reading[clause].relation == Relation::acl && reading[clause].xpos == "VBG" &&
         among(reading[clause].lemma, {"ask", "write", "speak", "talk", "report", "question", "argue", "complain"});
}

// "breaks its word, written in a treaty lodged with Chad": who keeps the paper, and nobody to whom the word was given.
bool is_where_it_lies(const Reading& reading, TokenId clause) {
  return reading[clause].relation == Relation::acl && reading[clause].xpos == "VBN" &&
         among(reading[clause].lemma, {"deposit", "lodge", "register", "file", "archive"});
}

// "opposes any move to expel Chad": whom the move would hit, and nobody who makes it.
bool is_what_is_to_be_done(const Reading& reading, TokenId clause) {
  return reading[clause].relation == Relation::acl && is_infinitive(reading, clause) && reading[clause].head &&
         among(reading[reading[clause].head].lemma, {"action", "move", "attempt", "effort", "plan", "step", "bid"}) &&
         among(reading[clause].lemma, {"expel", "exclude", "isolate", "attack", "bomb", "invade", "punish", "destroy",
                                       "oust", "remove", "partition", "divide", "seize", "annex", "sanction"});
}

// "the attack on Chad", "the outbreak in Peru", "help for Niger": in a whole report no more than what it is about.
bool is_about(const Reading& reading, TokenId noun) {
  static constexpr std::string_view words[] = {"against", "upon", "on", "through", "under", "at", "in", "to", "for"};
  const TokenId preposition = syntax::child(reading, noun, Relation::case_);
  return preposition && std::find(std::begin(words), std::end(words), reading[preposition].lemma) != std::end(words);
}

constexpr uint32_t kReach = 5;  // tokens of a phrase looked over
constexpr int kDepth = 8;       // levels of a tree looked down

}  // namespace

bool governs(const Actor& doer, const Actor& state) {
  const bool government = std::find(doer.sectors.begin(), doer.sectors.end(), "GOV") != doer.sectors.end();
  return government && state.kind == ActorKind::state && state.country == doer.country;
}

Actors::Actors(const Reading& reading) : reading_(reading), first_(reading.tokens.size() + 1, 0) {
  for (const Mention& mention : reading.mentions)
    if (mention.actor) ++first_[mention.head.value + 1];
  for (size_t t = 1; t < first_.size(); ++t) first_[t] += first_[t - 1];
  by_head_.resize(first_.back());
  std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
  for (uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (reading.mentions[m].actor) by_head_[next[reading.mentions[m].head.value]++] = MentionId(m);
}

bool Actors::own(TokenId noun, std::vector<MentionId>& found) const {
  for (uint32_t i = first_[noun.value]; i < first_[noun.value + 1]; ++i) found.push_back(by_head_[i]);
  return first_[noun.value] < first_[noun.value + 1];
}

// "US Predator attacks": whose the thing is that the noun is made with.
bool Actors::maker(TokenId thing, std::vector<MentionId>& found) const {
  if (reading_[thing].relation != Relation::compound) return false;
  for (const TokenId child : syntax::children(reading_, thing))
    if (says_whose(reading_[child].relation) && own(child, found)) return true;
  return false;
}

// "stations belonging to Peru's oil company": whose they are said to be.
bool Actors::holder(TokenId noun, std::vector<MentionId>& found) const {
  for (const TokenId said : syntax::children(reading_, noun)) {
    if (reading_[said].relation != Relation::acl) continue;
    if (!among(reading_[said].lemma, {"own", "operate", "run", "belong", "control"})) continue;
    for (const TokenId owner : syntax::children(reading_, said)) {
      if (reading_[owner].relation != Relation::obl && reading_[owner].relation != Relation::obl__agent) continue;
      if (own(owner, found)) return true;
      for (const TokenId whose : syntax::children(reading_, owner))
        if (says_whose(reading_[whose].relation) && own(whose, found)) return true;
    }
  }
  return false;
}

// "The leaders reaffirmed their commitment": theirs, whoever else may be meant by the word before and after.
TokenId Actors::who_says_his_own(TokenId noun) const {
  const TokenId whose = syntax::child(reading_, noun, Relation::nmod__poss);
  if (!whose || !among(lower(reading_[whose].form), {"their", "its", "his", "her"})) return {};
  while (reading_[noun].relation == Relation::conj && reading_[noun].head) noun = reading_[noun].head;
  const TokenId verb = reading_[noun].relation == Relation::obj ? reading_[noun].head : TokenId{};
  if (!verb || !among(reading_[verb].lemma, {"express", "reaffirm", "affirm", "reiterate", "renew", "restate",
                                             "underscore", "underline", "confirm", "voice", "stress", "emphasize"}))
    return {};
  return frame_of(reading_, verb).subject;
}

std::vector<MentionId> Actors::behind(TokenId noun, bool only_whose, const std::vector<MentionId>& except) const {
  std::vector<MentionId> found;
  if (!noun) return found;
  if (const TokenId own_word = who_says_his_own(noun))
    if (found = at(own_word); !found.empty()) return found;
  const auto excepted = [&](MentionId one) {
    return std::any_of(except.begin(), except.end(),
                       [&](MentionId other) { return reading_[other].actor == reading_[one].actor; });
  };
  for (const TokenId child : syntax::children(reading_, noun)) {
    if (!says_whose(reading_[child].relation) || !(own(child, found) || maker(child, found))) continue;
    for (const TokenId sister : syntax::children(reading_, child))
      if (reading_[sister].relation == Relation::conj || is_joined(reading_, sister, child)) own(sister, found);
    if (std::all_of(found.begin(), found.end(), excepted)) {
      found.clear();
      continue;
    }
    return found;
  }
  if (holder(noun, found) || only_whose) return found;
  const bool whole = reading_.sentences.size() >= kWholeReport;
  for (const TokenId child : syntax::children(reading_, noun))
    if (reading_[child].relation == Relation::nmod && !beside_it(reading_, child) &&
        !(whole && is_about(reading_, child))) {
      found = at(child);
      if (!found.empty()) return found;
    }
  return found;
}

bool Actors::first_named(TokenId word, int depth, const std::vector<MentionId>& except,
                         std::vector<MentionId>& found) const {
  const bool whole = reading_.sentences.size() >= kWholeReport;
  const auto known = [&](MentionId one) {
    const Actor& actor = reading_[reading_[one].actor];
    const auto& sectors = actor.sectors;
    if (std::find(sectors.begin(), sectors.end(), "JRN") != sectors.end()) return true;  // "(Reuters)"
    return actor.country.empty() || std::any_of(except.begin(), except.end(), [&](MentionId other) {
             if (whole && governs(reading_[reading_[other].actor], actor)) return true;
             const bool of_it = actor.sectors.empty() && actor.kind == ActorKind::organisation &&
                                reading_[reading_[other].actor].country == actor.country;
             return of_it || reading_[other].actor == reading_[one].actor;  // "members of the European Union": of it
           });
  };
  found = at(word);
  std::erase_if(found, known);
  if (!found.empty()) return true;
  if (depth == 0) return false;
  const bool clause = reading_[word].relation == Relation::ccomp || reading_[word].relation == Relation::advcl;
  for (const TokenId child : syntax::children(reading_, word)) {
    const bool subject = syntax::is_subject(reading_[child].relation);
    if ((is_aside(reading_, child) && !(clause && subject)) || is_captor(reading_, child)) continue;
    if (is_what_they_say(reading_, child) || is_what_is_to_be_done(reading_, child) ||
        is_where_it_lies(reading_, child))
      continue;
    if (first_named(child, depth - 1, except, found)) return true;
  }
  return false;
}

std::vector<MentionId> Actors::named_below(TokenId word, const std::vector<MentionId>& except) const {
  std::vector<MentionId> found;
  for (const TokenId child : syntax::children(reading_, word))
    if (!is_aside(reading_, child) && first_named(child, kDepth, except, found)) return found;
  return {};
}

// A mention that begins (ends) at the token.
bool Actors::covering(TokenId token, bool ending, std::vector<MentionId>& found) const {
  const SentenceId sentence = reading_[token].sentence;
  for (uint32_t step = 0; step < kReach; ++step) {
    const uint32_t at = ending ? token.value - step : token.value + step;
    if (at >= reading_.tokens.size() || reading_.tokens[at].sentence != sentence) return false;
    for (uint32_t i = first_[at]; i < first_[at + 1]; ++i) {
      const Mention& mention = reading_[by_head_[i]];
      if ((ending ? mention.last : mention.first) != token) continue;
      found.push_back(by_head_[i]);
      return true;
    }
  }
  return false;
}

std::vector<MentionId> Actors::beside(MentionId one) const {
  std::vector<MentionId> found;
  const Mention& mention = reading_[one];
  const auto joins = [&](uint32_t token) {
    return token < reading_.tokens.size() && reading_.tokens[token].sentence == reading_[mention.head].sentence &&
           reading_.tokens[token].lemma == "and";
  };
  const uint32_t after = mention.last.value + 1;
  if (joins(after) && after + 1 < reading_.tokens.size() && covering(TokenId(after + 1), false, found)) return found;
  const uint32_t before = mention.first.value - 1;
  if (mention.first.value >= 2 && joins(before)) covering(TokenId(before - 1), true, found);
  return found;
}

}  // namespace bede::events
