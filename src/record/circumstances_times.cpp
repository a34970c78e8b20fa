// When a word of the text stands: the time that its tree tells with it.
#include <algorithm>

#include "base/among.h"
#include "events/to_come.h"
#include "record/circumstances.h"
#include "record/clauses.h"
#include "record/draft.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

constexpr int kBeside = 2;  // steps from a time to the word that it hangs on itself

// "the night of 4 June", "in the course of 2008": what only says which part of a time.
bool is_part_of_time(std::string_view lemma) {
  return among(lemma, {"morning", "afternoon", "evening", "night",  "day",       "week",   "month",
                       "year",    "half",      "quarter", "course", "beginning", "start",  "middle",
                       "end",     "spring",    "summer",  "autumn", "fall",      "winter", "eve"});
}

// The word of an expression that hangs outside it says how it stands.
TokenId top_of(const Reading& reading, const TimeExpression& time) {
  TokenId top = time.first;
  while (reading[top].head && reading[top].head >= time.first && reading[top].head <= time.last)
    top = reading[top].head;
  return top;
}

// "the treaty of 4 June", and not "the night of 4 June"
bool is_of_another_noun(const Reading& reading, TokenId below) {
  return preposition(reading, below) == "of" && reading[below].head &&
         !is_part_of_time(reading[reading[below].head].lemma);
}

// "the first visit since 2008", "since the election in May"; "extended until 4 June"; "the treaty of 4 June": no day of
// the act.
bool is_of_another_day(const Reading& reading, TokenId below, TokenId above) {
  if (is_of_another_noun(reading, below)) return true;
  for (TokenId at = below; at && at != above; at = reading[at].head)
    if (among(preposition(reading, at), {"since", "until", "till"})) return true;
  return false;
}

// "met her ahead of the talks in Oslo on 4 June", "fed them since the start of the war on 4 June": the word that says
// that the day is that of the phrase between them, whatever it hangs on; none: the day is the clause's.
TokenId marker_before(const Reading& reading, const TimeExpression& time) {
  for (uint32_t i = time.first.value; i-- > reading[reading[time.first].sentence].first.value;) {
    const Token& token = reading.tokens[i];
    if (token.upos == Upos::VERB || token.upos == Upos::AUX || token.form == "," || token.form == ";") return {};
    const std::string_view next = reading.tokens[i + 1].lemma;
    if (token.lemma == "since" || (among(token.lemma, {"ahead", "advance"}) && next == "of") ||
        (token.lemma == "prior" && next == "to"))
      return TokenId(i);
  }
  return {};
}

// "committed to the April 24 accord", "the end of talks following the 2021 ruling": the day of the accord and of the
// ruling. Not "gave aid after the 2021 flood".
bool is_of_a_thing(const Reading& reading, TokenId below, TokenId above) {
  const TokenId thing = reading[below].head;
  if (!thing || thing < below || (reading[thing].upos != Upos::NOUN && reading[thing].upos != Upos::PROPN))
    return false;
  const std::string_view how = preposition(reading, thing);
  if (reading[above].upos != Upos::VERB && among(how, {"follow", "after"})) return true;
  return among(how, {"to", "of", "with", "for", "from", "by", "about", "under"});
}

// "was forced to", "managed to": it was done, and then.
bool is_brought_about(std::string_view lemma) { return among(lemma, {"force", "compel", "oblige", "manage"}); }

// "met him and was due to speak in Porto on Thursday", "met men who were his rivals in May": what stands below "due"
// or "rivals" is no part of the meeting.
bool is_clause_of_its_own(const Reading& reading, TokenId word) {
  const Token& token = reading[word];
  if (token.upos == Upos::VERB) return token.relation != Relation::xcomp;
  if (token.relation == Relation::acl__relcl && syntax::has_child(reading, word, Relation::cop)) return true;
  const bool apart = token.relation == Relation::conj || token.relation == Relation::advcl;
  return token.upos == Upos::ADJ && apart;
}

}  // namespace

int Circumstances::distance(TokenId below, TokenId above) const {
  int steps = 1;
  for (TokenId at = below; at; at = reading_[at].head, ++steps) {
    if (at == above) return steps;
    if (at != below && is_clause_of_its_own(reading_, at)) return 0;
    if (steps > kFarthest) return 0;
  }
  return 0;
}

// Inside the word's object or subject, as part of that phrase's own name: "signed the 1996 treaty", "the treaty of
// 1949".
bool Circumstances::is_aside(TokenId below, TokenId above) const {
  if (reading_[below].head != above && is_of_a_thing(reading_, below, above)) return true;
  TokenId at = below;
  while (reading_[at].head && reading_[at].head != above) at = reading_[at].head;
  const Relation last = reading_[at].relation;
  if (at != below && preposition(reading_, below) == "of" && reading_[at].upos == Upos::NOUN &&
      !is_part_of_time(reading_[at].lemma))
    return true;  // "after the floods of 1998": the day of the floods
  if (last != Relation::obj && !syntax::is_subject(last)) return false;
  return !among(preposition(reading_, below), {"on", "in", "at", "during"}) &&
         reading_[below].relation != Relation::nmod__unmarked && reading_[below].relation != Relation::obl__unmarked;
}

std::optional<RecordDate> Circumstances::own_date(TokenId word) const {
  const TimeId time = time_under(word, kBeside);
  return date_of(reading_, time || reading_[word].upos != Upos::VERB ? time : time_of_clause_above(word));
}

std::optional<RecordDate> Circumstances::date_beside(TokenId word) const {
  std::optional<RecordDate> nearest;
  uint32_t distance = 0;
  for (const TimeId id : times_[reading_[word].sentence.value]) {
    const TimeExpression& time = reading_[id];
    const TokenId top = top_of(reading_, time);
    if (time.kind == TimeKind::duration || is_of_another_day(reading_, top, reading_[top].head)) continue;
    const uint32_t at = time.first.value, away = at > word.value ? at - word.value : 4 * (word.value - at);
    if (nearest && away >= distance) continue;
    if (auto date = date_of(reading_, id)) {
      nearest = std::move(date);
      distance = away;
    }
  }
  return nearest;
}

TimeId Circumstances::time_under(TokenId word, int farthest) const {
  TimeId best;
  int nearest = 0;
  for (const TimeId id : times_[reading_[word].sentence.value]) {
    const TimeExpression& time = reading_[id];
    const TokenId marker = marker_before(reading_, time);
    if (!date_of(reading_, id) || (marker && word < marker)) continue;
    for (uint32_t i = time.first.value; i <= time.last.value; ++i) {
      const int steps = distance(TokenId(i), word);
      const bool finer =
          best && steps == nearest && reading_[best].grain != TimeGrain::day && time.grain == TimeGrain::day;
      if (steps == 0 || steps > farthest || (best && steps >= nearest && !finer)) continue;
      const TokenId head = reading_[TokenId(i)].head;  // only the top word of the expression says how it stands
      if (head && head >= time.first && head <= time.last) continue;
      if (is_aside(TokenId(i), word) || is_of_another_day(reading_, TokenId(i), word)) continue;
      best = id;
      nearest = steps;
    }
  }
  return best;
}

// "as Chad launched raids", "when they met"
bool Circumstances::is_meanwhile(TokenId verb) const {
  for (const TokenId child : syntax::children(reading_, verb)) {
    const bool opens = reading_[child].relation == Relation::mark || reading_[child].relation == Relation::advmod;
    if (opens && among(reading_[child].lemma, {"as", "when"}) && child < verb) return true;
  }
  return false;
}

// "fell on Friday as Chad launched raids", "on 9 October, when Chad struck", "it was on 9 October that Chad struck":
// the day of the clause above is its own.
TimeId Circumstances::time_of_clause_above(TokenId verb) const {
  const Token& token = reading_[verb];
  const bool clause = token.relation == Relation::advcl || token.relation == Relation::acl__relcl;
  if (!clause || !token.head) return {};
  const bool cleft = token.relation == Relation::acl__relcl && syntax::has_child(reading_, token.head, Relation::cop);
  if (!cleft && !is_meanwhile(verb)) return {};
  if (token.relation == Relation::advcl) return is_predicate(reading_, token.head) ? time_under(token.head) : TimeId{};
  for (const TimeId id : times_[token.sentence.value])
    if (reading_[id].first <= token.head && token.head <= reading_[id].last && date_of(reading_, id)) return id;
  return {};
}

// "When he came to Oslo in May, they signed": the day of a clause with "when" is that of the clause it is in.
TimeId Circumstances::time_of_clause_below(TokenId verb) const {
  if (reading_[verb].xpos != "VBD") return {};
  for (const TokenId clause : syntax::children(reading_, verb))
    if (reading_[clause].relation == Relation::advcl && reading_[clause].xpos == "VBD" && is_meanwhile(clause))
      if (const TimeId time = time_under(clause)) return time;
  return {};
}

// "On 6 May he signed the order, banning", "which he opened in 2006, having signed", "flew there in May to meet her",
// "had a chance in May to meet her": done on the day of the verb that it hangs on.
TimeId Circumstances::time_of_act_beside(TokenId word) const {
  const Token& token = reading_[word];
  TokenId verb = token.head;
  if (token.relation == Relation::acl && events::is_chance_taken(reading_, word)) verb = reading_[verb].head;
  if (!verb || reading_[verb].upos != Upos::VERB) return {};
  const TokenId mark = syntax::child(reading_, word, Relation::mark);
  const TokenId aux = syntax::child(reading_, word, Relation::aux);
  const bool going = token.xpos == "VBG" && (!mark || among(reading_[mark].lemma, {"in", "by"}));
  const bool having = token.xpos == "VBN" && aux && reading_[aux].xpos == "VBG";
  const bool to = token.xpos == "VB" && reading_[verb].xpos == "VBD" && verb < word;
  if (token.relation == Relation::xcomp && verb < word && is_brought_about(reading_[verb].lemma))
    return time_under(verb);  // "last year he was forced to resign"
  if (token.relation == Relation::advcl) return going || having || to ? time_under(verb) : TimeId{};
  return token.relation == Relation::acl && verb != token.head ? time_under(verb) : TimeId{};
}

// "received him on Wednesday, and the two signed a treaty", "was drafted in 2014 and signed by all": one past after
// another is of the day that was told, where nothing between them tells another.
TimeId Circumstances::time_of_first(TokenId verb) const {
  const TokenId first = reading_[verb].head;
  if (!first || first > verb || reading_[verb].xpos != reading_[first].xpos) return {};
  if (reading_[verb].xpos != "VBD" && reading_[verb].xpos != "VBN") return {};
  const TimeId time = time_under(first);
  if (!time) return {};
  const auto& all = times_[reading_[verb].sentence.value];
  const bool only = std::all_of(all.begin(), all.end(), [&](TimeId one) {
    return one == time || reading_[one].kind == TimeKind::duration || reading_[one].first > verb;
  });
  return only && reading_[time].first < verb ? time : TimeId{};
}

// Of a noun: what stands behind it in a phrase of its own, else its clause's.
TimeId Circumstances::time_around(TokenId noun) const {
  for (const TimeId id : times_[reading_[noun].sentence.value]) {
    const TokenId marker = marker_before(reading_, reading_[id]);
    if (marker && marker < noun && noun < reading_[id].first && date_of(reading_, id)) return id;
  }
  const TokenId clause = reading_[noun].head ? clause_of(reading_, reading_[noun].head) : TokenId{};
  if (!clause) return {};
  const TimeId time = time_under(clause);
  return time ? time : time_of_clause_above(clause);
}

std::optional<RecordDate> Circumstances::date(TokenId word) const {
  const Token& token = reading_[word];
  TimeId time = time_under(word);
  const bool verb = token.upos == Upos::VERB;
  if (!time && verb) time = time_of_act_beside(word);
  if (!time && verb) time = time_of_clause_above(word);
  if (!time && !verb) time = time_around(word);
  if (time) return date_of(reading_, time);
  if (token.relation == Relation::conj) time = time_of_first(word);
  if (!time && verb) time = time_of_clause_below(word);
  auto inherited = date_of(reading_, time);
  if (inherited) inherited->inferred = true;
  return inherited;
}

}  // namespace bede::record
