#include "events/pair.h"

#include <algorithm>

#include "base/strings.h"
#include "syntax/tree.h"

namespace bede::events {
namespace {

using Range = std::pair<TokenId, TokenId>;

bool within(const Range& range, TokenId token) { return range.first <= token && token <= range.second; }

// Tokens whose characters are those of the span; the phrase may begin or end inside a word that we part.
std::optional<Range> tokens_of(const Reading& reading, Span span) {
  std::optional<Range> range;
  const auto first = std::partition_point(reading.tokens.begin(), reading.tokens.end(),
                                          [&](const Token& token) { return token.span.end <= span.begin; });
  for (auto t = static_cast<uint32_t>(first - reading.tokens.begin()); t < reading.tokens.size(); ++t) {
    const Span own = reading.tokens[t].span;
    if (own.begin >= span.end) break;
    if (!range) range = Range{TokenId(t), TokenId(t)};
    range->second = TokenId(t);
  }
  return range;
}

bool is_word(std::string_view text, size_t at) {
  return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0);
}

// Every place where the phrase stands, as whole words.
std::vector<Range> places_of(const Reading& reading, std::string_view phrase) {
  std::vector<Range> places;
  const std::string_view text = reading.text();
  phrase = trimmed(phrase);
  if (phrase.empty()) return places;
  for (size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const size_t end = at + phrase.size();
    if ((at > 0 && is_word(text, at - 1)) || is_word(text, end)) continue;
    if (const auto range = tokens_of(reading, Span{static_cast<uint32_t>(at), static_cast<uint32_t>(end)}))
      places.push_back(*range);
  }
  return places;
}

// The first word of the range that hangs on none of the range.
TokenId head_of(const Reading& reading, const Range& range) {
  for (uint32_t t = range.first.value; t <= range.second.value; ++t) {
    const TokenId above = reading.tokens[t].head;
    const Upos upos = reading.tokens[t].upos;
    if (upos == Upos::DET || upos == Upos::PUNCT || upos == Upos::ADP) continue;
    if (!above || !within(range, above)) return TokenId(t);
  }
  return range.first;
}

// The mention whose head this is: one that is somebody before one that is nobody, the longest of these.
MentionId mention_at(const Reading& reading, TokenId head) {
  MentionId best;
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    if (reading.mentions[m].head != head) continue;
    if (!best || (reading.mentions[m].actor && !reading[best].actor)) best = MentionId(m);
  }
  return best;
}

// Keeps mentions in the order of the text; those after it move up by one.
MentionId insert_mention(Reading& reading, const Mention& mention) {
  const auto at = std::find_if(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& other) {
    return other.span.begin > mention.span.begin ||
           (other.span.begin == mention.span.begin && other.span.end < mention.span.end);
  });
  const auto index = static_cast<uint32_t>(at - reading.mentions.begin());
  const auto move_up = [&](std::vector<MentionId>& list) {
    for (MentionId& one : list)
      if (one && one.value >= index) ++one.value;
  };
  for (Actor& actor : reading.actors) move_up(actor.mentions);
  for (Thing& thing : reading.things) move_up(thing.mentions);
  reading.mentions.insert(at, mention);
  return MentionId(index);
}

MentionId mention_for(Reading& reading, const Range& range, TokenId head) {
  if (const MentionId known = mention_at(reading, head)) return known;
  Mention mention;
  mention.first = range.first;
  mention.last = range.second;
  mention.head = head;
  mention.span = {reading[range.first].span.begin, reading[range.second].span.end};
  mention.kind = reading[head].upos == Upos::PROPN ? MentionKind::name : MentionKind::nominal;
  return insert_mention(reading, mention);
}

void add_place(Reading& reading, const Range& range, Side& side) {
  const TokenId head = head_of(reading, range);
  side.ranges.push_back(range);
  side.heads.push_back(head);
  const MentionId id = mention_for(reading, range, head);
  Mention& mention = reading[id];
  if (!mention.actor) {
    Actor actor;
    actor.name = std::string(mention.span.of(reading.text()));
    actor.unnamed = mention.kind != MentionKind::name;
    actor.mentions = {id};
    mention.actor = ActorId(static_cast<uint32_t>(reading.actors.size()));
    reading.actors.push_back(std::move(actor));
  }
}

// A place inside one of the other's names is the other's: "Chad" of "the army of Chad".
bool inside(const Range& place, const std::vector<Range>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Range& other) {
    return other != place && within(other, place.first) && within(other, place.second);
  });
}

}  // namespace

bool Side::holds(const Reading& reading, MentionId mention) const {
  const Mention& one = reading[mention];
  if (std::any_of(mentions.begin(), mentions.end(), [&](MentionId own) { return reading[own].actor == one.actor; }))
    return true;
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return within(range, one.head) || (one.first <= range.first && range.second <= one.last);
  });
}

int Pair::fit(const Reading& reading, const Event& event) const {
  const auto has = [&](const std::vector<MentionId>& list, const Side& side) {
    return std::any_of(list.begin(), list.end(), [&](MentionId one) { return side.holds(reading, one); });
  };
  const auto& other = event.symmetric ? event.actors : event.recipients;
  const int straight = has(event.actors, first) + has(other, second);
  const int turned = has(event.actors, second) + has(other, first);
  return std::max(2 * straight, 2 * turned - 1);
}

std::optional<Pair> pair_given(Reading& reading) {
  const auto& between = reading.document->between;
  if (between.size() != 2) return std::nullopt;
  const auto ones = places_of(reading, between[0]), others = places_of(reading, between[1]);
  Pair pair;
  for (const Range& place : ones)
    if (!inside(place, others)) add_place(reading, place, pair.first);
  for (const Range& place : others)
    if (!inside(place, ones)) add_place(reading, place, pair.second);
  for (Side* side : {&pair.first, &pair.second})  // now that all are there, and none moves any more
    for (const TokenId head : side->heads) side->mentions.push_back(mention_at(reading, head));
  return pair;
}

Frame completed(const Reading& reading, const Pair& pair, Frame frame) {
  const auto near = [&](const Side& side) {  // the place nearest to the trigger
    TokenId best;
    for (const TokenId head : side.heads) {
      if (reading[head].sentence != reading[frame.trigger].sentence || head == frame.trigger) continue;
      const auto far = [&](TokenId token) {
        return token > frame.trigger ? token.value - frame.trigger.value : frame.trigger.value - token.value;
      };
      if (!best || far(head) < far(best)) best = head;
    }
    return best;
  };
  const TokenId source = near(pair.first), target = near(pair.second);
  const auto somebody = [&](TokenId noun) {
    const MentionId mention = noun ? mention_at(reading, resolved(reading, noun)) : MentionId{};
    return mention && reading[mention].actor && !reading[reading[mention].actor].country.empty();
  };
  if (source && !somebody(frame.subject)) frame.subject = source;
  if (!target) return frame;
  for (const TokenId child : syntax::children(reading, target))
    if (reading[child].relation == Relation::case_) frame.obliques.emplace_back(reading[child].lemma, target);
  if (!frame.object)
    frame.object = target;
  else if (frame.object != target && !frame.second_object)
    frame.second_object = target;
  return frame;
}

}  // namespace bede::events
