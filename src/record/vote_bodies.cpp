#include "record/vote_bodies.h"

#include <algorithm>
#include <map>

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

// The phrase without its article.
Span without_article(const Reading& reading, const Mention& mention) {
  const Token& first = reading[mention.first];
  if (first.upos != Upos::DET || mention.first == mention.last) return mention.span;
  return {reading[TokenId(mention.first.value + 1)].span.begin, mention.span.end};
}

// The whole noun phrase, where the words are its core: "Germany's lower house of parliament" of "house".
Span name_of(const Reading& reading, Span phrase) {
  for (const Mention& mention : reading.mentions) {
    if (mention.span.begin > phrase.begin) break;
    const bool core = mention.span.contains(phrase) && phrase.contains(reading[mention.head].span);
    if (core && mention.span.size() < phrase.size() + 40) return without_article(reading, mention);
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
  const Span phrase = reading[first].span.joined(reading[last].span);
  VotingBody body{std::string(name_of(reading, phrase).of(reading.text())), country_inside(reading, phrase)};
  if (body.country.empty()) body.country = main_country(reading);
  if (body.country.empty()) body.country = country_before(reading, first);
  return body;
}

}  // namespace bede::record
