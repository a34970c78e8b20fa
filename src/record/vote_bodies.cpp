#include "record/vote_bodies.h"

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::record {
namespace {

const std::string& country_of(const Actor& actor) {
  return actor.country.empty() ? actor.office_country : actor.country;
}

// The country of a mention inside the phrase, the body's own first.
std::string country_inside(const Reading& reading, Span phrase) {
  std::string named;
  for (const Mention& mention : reading.mentions) {
    if (mention.span.begin >= phrase.end) break;
    if (!mention.actor || !mention.span.overlaps(phrase)) continue;
    const Actor& actor = reading[mention.actor];
    if (actor.kind == ActorKind::person || country_of(actor).empty()) continue;
    if (mention.span.end >= phrase.end || actor.kind == ActorKind::state) {
      if (mention.span.end >= phrase.end && mention.span.contains(phrase)) return country_of(actor);
      if (named.empty()) named = country_of(actor);
    }
  }
  return named;
}

// The state named before the place in the same sentence, nearest first.
std::string country_before(const Reading& reading, TokenId first) {
  const Sentence& sentence = reading[reading[first].sentence];
  std::string nearest;
  for (const Mention& mention : reading.mentions) {
    if (mention.first >= first) break;
    if (mention.first < sentence.first || !mention.actor) continue;
    const Actor& actor = reading[mention.actor];
    if (actor.kind == ActorKind::state && !actor.country.empty()) nearest = actor.country;
  }
  return nearest;
}

// The phrase without its article and number: "deputies" of "the 240 deputies".
Span without_article(const Reading& reading, const Mention& mention) {
  uint32_t at = mention.first.value;
  const auto joined = [&](uint32_t next) { return reading[TokenId(next)].form == "-"; };  // "250-person"
  while (at < mention.last.value && (reading[TokenId(at)].upos == Upos::DET || reading[TokenId(at)].upos == Upos::NUM ||
                                     reading[TokenId(at)].upos == Upos::ADV ||
                                     (at > mention.first.value && reading[TokenId(at)].upos == Upos::CCONJ)))
    ++at;
  if (joined(at) || (at < mention.last.value && joined(at + 1))) at = mention.first.value;
  return {reading[TokenId(at)].span.begin, mention.span.end};
}

// "members of the assembly" are the assembly when they vote.
Span without_members(const Reading& reading, Span name) {
  for (const std::string_view people : {"members of the ", "Members of the ", "members of ", "Members of "})
    if (name.of(reading.text()).starts_with(people))
      return {name.begin + static_cast<uint32_t>(people.size()), name.end};
  return name;
}

// "the upper house by 61 votes": more than a name.
bool is_counted_after(const Reading& reading, const Mention& mention, Span phrase) {
  for (uint32_t at = mention.last.value; at > mention.first.value; --at) {
    if (reading[TokenId(at)].span.begin < phrase.end) return false;
    if (reading[TokenId(at)].upos == Upos::NUM) return true;
  }
  return false;
}

// "the House of Representatives on Thursday": up to the day.
Span without_day(const Reading& reading, Span name) {
  for (const TimeExpression& time : reading.times) {
    const Span day = reading[time.first].span;
    if (day.begin <= name.begin || day.end > name.end) continue;
    TokenId last(time.first.value - 1);
    if (reading[last].upos == Upos::ADP && last.value > 0) last = TokenId(last.value - 1);
    if (reading[last].span.begin >= name.begin) name.end = reading[last].span.end;
  }
  return name;
}

// The whole noun phrase, where the words are its core: "Japan's upper house of parliament" of "house".
Span name_of(const Reading& reading, Span phrase) {
  for (const Mention& mention : reading.mentions) {
    if (mention.span.begin > phrase.begin) break;
    const bool core = mention.span.contains(phrase) && phrase.contains(reading[mention.head].span);
    if (core && mention.span.size() < phrase.size() + 40 && !is_counted_after(reading, mention, phrase))
      return without_day(reading, without_article(reading, mention));
  }
  return phrase;
}

}  // namespace

std::string main_country(const Reading& reading) {
  std::map<std::string, size_t> times;
  std::string most;
  for (const Mention& mention : reading.mentions) {
    if (!mention.actor || country_of(reading[mention.actor]).size() != 3) continue;
    const std::string& country = country_of(reading[mention.actor]);
    const size_t count = ++times[country];
    if (most.empty() || count > times[most]) most = country;
  }
  return most;
}

VotingBody voting_body(const Reading& reading, TokenId first, TokenId last) {
  if (first == last && reading[first].upos == Upos::PRON) return {};  // the house of the sentences before
  const Span phrase = reading[first].span.joined(reading[last].span);
  VotingBody body{std::string(without_members(reading, name_of(reading, phrase)).of(reading.text())),
                  country_inside(reading, phrase)};
  if (body.country.empty()) body.country = main_country(reading);
  if (body.country.empty()) body.country = country_before(reading, first);
  return body;
}

namespace {

// "sent back to the committee"
bool is_sent_to(const Reading& reading, TokenId body) {
  const uint32_t sentence = reading[reading[body].sentence].first.value;
  for (uint32_t at = body.value; at-- > sentence;) {
    const Upos upos = reading[TokenId(at)].upos;
    if (equal_ignoring_case(reading[TokenId(at)].form, "to")) return true;
    if (upos != Upos::DET && upos != Upos::ADJ && upos != Upos::PROPN && upos != Upos::NOUN) return false;
  }
  return false;
}

}  // namespace

VotingBody body_among(const Reading& reading, const events::BallotsInText& ballots, TokenId first, TokenId last) {
  for (uint32_t at = first.value; at <= last.value; ++at) {
    const auto found = ballots.match(events::BallotRole::body, TokenId(at), last);
    const Upos upos = reading[TokenId(at)].upos;
    if (!found || upos == Upos::VERB || is_sent_to(reading, TokenId(at))) continue;
    return voting_body(reading, found.first, found.last);
  }
  return {};
}

VotingBody organisation_among(const Reading& reading, TokenId first, TokenId last) {
  for (const Mention& mention : reading.mentions) {
    if (mention.first > last) break;
    if (mention.first < first || !mention.actor) continue;
    const Actor& actor = reading[mention.actor];
    if (actor.kind == ActorKind::organisation && !actor.country.empty())
      return voting_body(reading, mention.first, mention.last);
  }
  return {};
}

VotingBody bench_at(const Reading& reading, uint32_t byte) {
  const Sentence* sentence = syntax::sentence_at(reading, byte);
  bool judges = false;
  for (uint32_t i = sentence ? sentence->first.value : 1; sentence && i <= sentence->last.value; ++i)
    judges = judges || reading.tokens[i].lemma == "judge" || reading.tokens[i].lemma == "justice";
  const Mention* court = nullptr;
  for (const Mention& mention : reading.mentions) {
    if (!judges || mention.first > sentence->last) break;
    if (!mention.actor || mention.modifier || reading[mention.actor].kind == ActorKind::person) continue;
    const Actor& actor = reading[mention.actor];
    const bool sits = std::find(actor.sectors.begin(), actor.sectors.end(), "JUD") != actor.sectors.end();
    const std::string_view noun = reading[mention.head].lemma;
    if (sits && (equal_ignoring_case(noun, "court") || equal_ignoring_case(noun, "tribunal"))) court = &mention;
  }
  return court ? voting_body(reading, court->first, court->last) : VotingBody{};
}

}  // namespace bede::record
